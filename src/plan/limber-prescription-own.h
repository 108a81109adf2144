/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-prescription-said.h"
#include "plan/limber-prescription-split.h"

G_BEGIN_DECLS

gboolean limber_prescription_trim_name (GArray *tokens, const char *text, LimberTokenSpan *name);
char    *limber_prescription_clean_name (GArray         *tokens,
                                         const char     *text,
                                         LimberTokenSpan span) G_GNUC_WARN_UNUSED_RESULT;
char    *limber_prescription_make_id (GArray                            *tokens,
                                      LimberTokenSpan                    span,
                                      const LimberPrescriptionCatalogue *catalogue)
    G_GNUC_WARN_UNUSED_RESULT;
LimberExercise *
limber_prescription_make_exercise (const char           *id,
                                   const char           *name,
                                   const char           *line,
                                   const LimberSaidDose *said) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
