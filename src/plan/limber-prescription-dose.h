/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-prescription-said.h"
#include "plan/limber-prescription-tokens.h"

G_BEGIN_DECLS

LimberSaidDose *limber_prescription_read_dose (GArray     *tokens,
                                               const char *text,
                                               guint       first,
                                               guint       end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
