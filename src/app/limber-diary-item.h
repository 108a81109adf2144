/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "history/limber-diary.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DIARY_ITEM (limber_diary_item_get_type ())
G_DECLARE_FINAL_TYPE (LimberDiaryItem, limber_diary_item, LIMBER, DIARY_ITEM, GObject)

LimberDiaryItem *limber_diary_item_new (void) G_GNUC_WARN_UNUSED_RESULT;

const LimberDiaryRow *limber_diary_item_get_row (LimberDiaryItem *self);
guint32               limber_diary_item_get_month (LimberDiaryItem *self);
void limber_diary_item_take_row (LimberDiaryItem *self, LimberDiaryRow *row, guint32 month);

G_END_DECLS
