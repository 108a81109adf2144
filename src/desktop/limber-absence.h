/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_ABSENCE (limber_absence_get_type ())
G_DECLARE_FINAL_TYPE (LimberAbsence, limber_absence, LIMBER, ABSENCE, GObject)

LimberAbsence *limber_absence_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_absence_set_watching (LimberAbsence *self, gboolean watching);

G_END_DECLS
