/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SESSION_BAR (limber_session_bar_get_type ())

G_DECLARE_FINAL_TYPE (LimberSessionBar, limber_session_bar, LIMBER, SESSION_BAR, GtkWidget)

GtkWidget *limber_session_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;

LimberTimeline *limber_session_bar_get_timeline (LimberSessionBar *self);
void            limber_session_bar_set_timeline (LimberSessionBar *self, LimberTimeline *timeline);

gint64 limber_session_bar_get_position (LimberSessionBar *self);
void   limber_session_bar_set_position (LimberSessionBar *self, gint64 position_us);

G_END_DECLS
