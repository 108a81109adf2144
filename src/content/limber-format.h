/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-dose.h"

G_BEGIN_DECLS

char *limber_format_clock (gint64 us) G_GNUC_WARN_UNUSED_RESULT;
char *limber_format_duration (gint64 us) G_GNUC_WARN_UNUSED_RESULT;
char *limber_format_about (gint64 us) G_GNUC_WARN_UNUSED_RESULT;
char *limber_format_dose (const LimberDose *dose,
                          LimberSides       sides,
                          LimberSide        side) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
