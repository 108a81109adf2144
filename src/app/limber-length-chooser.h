/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_LENGTH_CHOOSER (limber_length_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LimberLengthChooser, limber_length_chooser, LIMBER, LENGTH_CHOOSER, AdwBin)

gint64 limber_length_chooser_get_length_us (LimberLengthChooser *self);
void   limber_length_chooser_set_whole_us (LimberLengthChooser *self, gint64 whole_us);

G_END_DECLS
