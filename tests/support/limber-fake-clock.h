/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-clock.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FAKE_CLOCK (limber_fake_clock_get_type ())
G_DECLARE_FINAL_TYPE (LimberFakeClock, limber_fake_clock, LIMBER, FAKE_CLOCK, GObject)

LimberFakeClock *limber_fake_clock_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_fake_clock_advance (LimberFakeClock *self, gint64 us);
void limber_fake_clock_block (LimberFakeClock *self, gint64 us);
void limber_fake_clock_suspend (LimberFakeClock *self, gint64 us);
void limber_fake_clock_set_wall (LimberFakeClock *self, gint64 wall_us);
void limber_fake_clock_set_zone (LimberFakeClock *self, const char *zone);
void limber_fake_clock_set_late (LimberFakeClock *self, gint64 us);

guint limber_fake_clock_get_n_rings (LimberFakeClock *self);

G_END_DECLS
