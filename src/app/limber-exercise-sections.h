/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/limber-library.h"
#include "plan/limber-today.h"

G_BEGIN_DECLS

GtkWidget *limber_section_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;
void       limber_section_add_text (GtkWidget *section, const char *text);
void       limber_section_add_quiet (GtkWidget *section, const char *text);
void       limber_section_add_numbered (GtkWidget *section, GPtrArray *texts);
void       limber_section_add_bullet (GtkWidget *section, const char *text);
GtkWidget *limber_section_add_list (GtkWidget *section);
GtkWidget *limber_section_add_row (GtkWidget *list, const char *title, const char *subtitle);

void limber_exercise_add_sections (GtkBox               *box,
                                   const LimberExercise *exercise,
                                   LimberLibrary        *library,
                                   const LimberToday    *today);
void limber_exercise_add_muscles (GtkBox *box, const LimberExercise *exercise);

G_END_DECLS
