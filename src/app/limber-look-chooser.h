/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-gallery.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_LOOK_CHOOSER (limber_look_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LimberLookChooser, limber_look_chooser, LIMBER, LOOK_CHOOSER, AdwBin)

void
limber_look_chooser_bind (LimberLookChooser *self, GSettings *settings, LimberGallery *gallery);

G_END_DECLS
