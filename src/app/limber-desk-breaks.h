/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "session/limber-clock.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DESK_BREAKS (limber_desk_breaks_get_type ())
G_DECLARE_FINAL_TYPE (LimberDeskBreaks, limber_desk_breaks, LIMBER, DESK_BREAKS, GObject)

LimberDeskBreaks *limber_desk_breaks_new (LimberClock *clock,
                                          GSettings   *settings) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_desk_breaks_is_on (LimberDeskBreaks *self);
void     limber_desk_breaks_set_busy (LimberDeskBreaks *self, gboolean busy);
void     limber_desk_breaks_look (LimberDeskBreaks *self);
gint64   limber_desk_breaks_find_next (LimberDeskBreaks *self);
void     limber_desk_breaks_refuse (LimberDeskBreaks *self);

G_END_DECLS
