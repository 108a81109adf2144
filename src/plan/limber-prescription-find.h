/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-prescription-split.h"

G_BEGIN_DECLS

/* How sure one can be of something, worst first. */
typedef enum
{
  LIMBER_TRUST_UNSURE, /* somebody should look at it */
  LIMBER_TRUST_LIKELY,
  LIMBER_TRUST_SURE,
} LimberTrust;

GPtrArray  *limber_prescription_find_name (LimberPrescriptionNames *names,
                                           GArray                  *tokens,
                                           LimberTokenSpan          span,
                                           LimberTokenSpan          phrase,
                                           gboolean                 one_by_one,
                                           LimberTokenSpan         *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean    limber_prescription_is_taken (GPtrArray *candidates);
LimberTrust limber_prescription_judge (GPtrArray *candidates);

G_END_DECLS
