/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-hurt-sheet.h"
#include "content/limber-library.h"
#include "guide/limber-guide.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_HURT_TALK (limber_hurt_talk_get_type ())
G_DECLARE_FINAL_TYPE (LimberHurtTalk, limber_hurt_talk, LIMBER, HURT_TALK, GObject)

LimberHurtTalk *limber_hurt_talk_new (LimberHurtSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

void limber_hurt_talk_set_guide (LimberHurtTalk *self, LimberGuide *guide, LimberLibrary *library);
void limber_hurt_talk_begin (LimberHurtTalk *self);

G_END_DECLS
