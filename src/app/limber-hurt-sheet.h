/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-gallery.h"
#include "plan/limber-hurt.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What somebody whom it hurts wants then. */
typedef enum
{
  LIMBER_HURT_WISH_GO_ON,
  LIMBER_HURT_WISH_EASE,  /* the easier variant */
  LIMBER_HURT_WISH_SKIP,  /* this exercise, for today */
  LIMBER_HURT_WISH_CLOSE, /* with easy breathing */
  LIMBER_HURT_WISH_STOP,
} LimberHurtWish;

#define LIMBER_TYPE_HURT_SHEET (limber_hurt_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LimberHurtSheet, limber_hurt_sheet, LIMBER, HURT_SHEET, AdwBin)

void limber_hurt_sheet_set_gallery (LimberHurtSheet *self, LimberGallery *gallery);
void limber_hurt_sheet_ask (LimberHurtSheet *self);
void limber_hurt_sheet_offer (LimberHurtSheet      *self,
                              LimberHurt            hurt,
                              const char           *easier,
                              const LimberExercise *variant,
                              LimberSide            side);
void limber_hurt_sheet_close (LimberHurtSheet *self);

G_END_DECLS
