/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-diary-item.h"
#include "history/limber-store.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DIARY_MODEL (limber_diary_model_get_type ())
G_DECLARE_FINAL_TYPE (LimberDiaryModel, limber_diary_model, LIMBER, DIARY_MODEL, GObject)

LimberDiaryModel *limber_diary_model_new (LimberStore *store) G_GNUC_WARN_UNUSED_RESULT;

void limber_diary_model_set_filter (LimberDiaryModel *self, const LimberDiaryFilter *filter);
void limber_diary_model_read_again (LimberDiaryModel *self);

G_END_DECLS
