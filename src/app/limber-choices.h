/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CHOICES (limber_choices_get_type ())
G_DECLARE_FINAL_TYPE (LimberChoices, limber_choices, LIMBER, CHOICES, AdwBin)

void limber_choices_ask (LimberChoices     *self,
                         const char        *question,
                         const char *const *answers,
                         int                entered);
void limber_choices_ask_number (LimberChoices *self, const char *question, int same);
void limber_choices_drop (LimberChoices *self);

void limber_choices_set_way_out (LimberChoices *self, const char *label);
void limber_choices_add_extra (LimberChoices *self, GtkWidget *widget);
void limber_choices_focus (LimberChoices *self);

LimberChoices *limber_choices_find (GtkWidget *root);
gboolean       limber_choices_is_modal (LimberChoices *self);
gboolean       limber_choices_press_digit (LimberChoices *self, int digit);
gboolean       limber_choices_press_enter (LimberChoices *self);
gboolean       limber_choices_press_space (LimberChoices *self);
gboolean       limber_choices_press_escape (LimberChoices *self);
gboolean       limber_choices_press_back (LimberChoices *self);

G_END_DECLS
