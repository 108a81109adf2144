/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-prescription-names.h"

G_BEGIN_DECLS

/* Tokens from first to the one before end. */
typedef struct
{
  guint first;
  guint end;
} LimberTokenSpan;

guint    limber_prescription_skip_marker (GArray *tokens);
GArray  *limber_prescription_find_phrases (LimberPrescriptionNames *names,
                                           GArray                  *tokens,
                                           guint                    first,
                                           guint                    end) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_prescription_choose_phrase (GArray          *phrases,
                                            GArray          *tokens,
                                            guint            first,
                                            guint            end,
                                            LimberTokenSpan *phrase);
GArray  *limber_prescription_split (GArray     *phrases,
                                    GArray     *tokens,
                                    const char *text,
                                    guint       first,
                                    guint       end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
