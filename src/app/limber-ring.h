/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_RING (limber_ring_get_type ())

G_DECLARE_FINAL_TYPE (LimberRing, limber_ring, LIMBER, RING, GtkWidget)

GtkWidget *limber_ring_new (void) G_GNUC_WARN_UNUSED_RESULT;

double limber_ring_get_fraction (LimberRing *self);
void   limber_ring_set_fraction (LimberRing *self, double fraction);
void   limber_ring_set_breath (LimberRing *self, double breath);

GtkWidget *limber_ring_get_child (LimberRing *self);
void       limber_ring_set_child (LimberRing *self, GtkWidget *child);

G_END_DECLS
