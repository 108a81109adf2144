/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-gallery.h"
#include "content/limber-routine.h"

G_BEGIN_DECLS

/**
 * LimberEditorLine:
 * @step: the step
 * @exercise: (nullable): its exercise; %NULL if there is none
 * @length_us: how long it takes, microseconds; negative if that is not known
 * @n_findings: so much is there to say of it
 * @blocked: it cannot be played
 * @place: counted from 1
 * @n_steps: of so many
 *
 * What the list of the editor shows of one step.
 */
typedef struct
{
  const LimberStep     *step;
  const LimberExercise *exercise;
  gint64                length_us;
  guint                 n_findings;
  gboolean              blocked;
  guint                 place;
  guint                 n_steps;
} LimberEditorLine;

#define LIMBER_TYPE_EDITOR_ROW (limber_editor_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberEditorRow, limber_editor_row, LIMBER, EDITOR_ROW, GtkListBoxRow)

GtkWidget *limber_editor_row_new (LimberGallery *gallery,
                                  GMenuModel    *sections) G_GNUC_WARN_UNUSED_RESULT;

void limber_editor_row_show (LimberEditorRow *self, const LimberEditorLine *line);
void limber_editor_row_set_open (LimberEditorRow *self, gboolean open);

const char *limber_editor_row_get_section (LimberEditorRow *self);

G_END_DECLS
