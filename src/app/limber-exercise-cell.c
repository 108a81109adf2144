/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-cell.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-thumbnail.h"
#include "content/limber-exercise-fetch.h"

/* Pixels. */
#define PICTURE_SIZE 120

/**
 * LimberExerciseCell:
 *
 * An exercise in a grid: its figure, its name and how much of it is done. Cells are used again for
 * other exercises, and are of the same size whatever stands in them, so that this costs little. A
 * figure that is not at hand is read on another thread, and only when the cell is seen.
 */
struct _LimberExerciseCell
{
  GtkWidget parent_instance;

  GtkOverlay     *frame;
  GtkWidget      *picture;
  GtkImage       *mark;
  GtkInscription *name;
  GtkInscription *dose;

  LimberLibrary *library; /* (owned) */
  LimberSight   *sight;   /* (owned) */
  LimberItem    *item;    /* (owned) (nullable) */
  GCancellable  *reading; /* (owned) (nullable): its body is on the way */
};

G_DEFINE_FINAL_TYPE (LimberExerciseCell, limber_exercise_cell, GTK_TYPE_WIDGET)

static void
stop_reading (LimberExerciseCell *self)
{
  limber_sight_forget (self->sight, GTK_WIDGET (self));
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
limber_exercise_cell_dispose (GObject *object)
{
  LimberExerciseCell *self = LIMBER_EXERCISE_CELL (object);

  if (self->sight != NULL)
    stop_reading (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_EXERCISE_CELL);
  g_clear_object (&self->item);
  g_clear_object (&self->sight);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (limber_exercise_cell_parent_class)->dispose (object);
}

static void
limber_exercise_cell_class_init (LimberExerciseCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_exercise_cell_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "limberexercisecell");
  /* The name is the cell's, so that it is read once. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-exercise-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseCell, frame);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseCell, mark);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseCell, name);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseCell, dose);
}

static void
limber_exercise_cell_init (LimberExerciseCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_exercise_cell_new:
 * @library: where bodies may be at hand
 * @gallery: how exercises are shown
 *
 * Returns: (transfer floating): a cell with no exercise yet
 */
GtkWidget *
limber_exercise_cell_new (LimberLibrary *library, LimberGallery *gallery)
{
  LimberExerciseCell *self = g_object_new (LIMBER_TYPE_EXERCISE_CELL, NULL);

  self->library = g_object_ref (library);
  self->sight = g_object_ref (limber_gallery_get_sight (gallery));
  self->picture = limber_thumbnail_new (gallery, PICTURE_SIZE);
  gtk_overlay_set_child (self->frame, self->picture);

  return GTK_WIDGET (self);
}

static void
show_body (LimberExerciseCell *self, const LimberExercise *exercise)
{
  limber_thumbnail_show_exercise (LIMBER_THUMBNAIL (self->picture), exercise, LIMBER_SIDE_RIGHT);
}

/* Of one that cannot be read any more there is no picture. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberExerciseCell) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberExercise) exercise = limber_exercise_fetch_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->reading);
  if (exercise != NULL && self->item != NULL)
    show_body (self, exercise);
}

static void
read_body (GtkWidget *widget)
{
  LimberExerciseCell *self = LIMBER_EXERCISE_CELL (widget);

  self->reading = g_cancellable_new ();
  limber_exercise_fetch_async (self->item, self->reading, read_cb, g_object_ref (self));
}

static void
show_picture (LimberExerciseCell *self)
{
  const LimberExercise *exercise
      = self->item != NULL ? limber_library_peek (limber_item_get_id (self->item), self->library)
                           : NULL;

  show_body (self, exercise);
  if (exercise != NULL || self->item == NULL)
    return;

  limber_sight_await (self->sight, GTK_WIDGET (self), read_body);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char *
format_dose (LimberItem *item)
{
  if (limber_item_get_origin (item) == LIMBER_ORIGIN_BUILT_IN)
    return g_strdup (limber_item_get_dose (item));

  /* Translators: an exercise that is the user's own, and how much of it is done */
  return g_strdup_printf (_ ("Yours · %s"), limber_item_get_dose (item));
}

/**
 * limber_exercise_cell_set_item:
 * @item: (nullable): the exercise it shows
 */
void
limber_exercise_cell_set_item (LimberExerciseCell *self, LimberItem *item)
{
  g_autofree char *dose = NULL;

  g_return_if_fail (LIMBER_IS_EXERCISE_CELL (self));

  if (!g_set_object (&self->item, item))
    return;

  stop_reading (self);
  dose = item != NULL ? format_dose (item) : NULL;
  gtk_inscription_set_text (self->name, item != NULL ? limber_item_get_name (item) : NULL);
  gtk_inscription_set_text (self->dose, dose);
  show_picture (self);
}

/**
 * limber_exercise_cell_get_item:
 *
 * Returns: (transfer none) (nullable): the exercise it shows
 */
LimberItem *
limber_exercise_cell_get_item (LimberExerciseCell *self)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_CELL (self), NULL);

  return self->item;
}

/**
 * limber_exercise_cell_set_mark:
 * @shown: exercises are being chosen
 * @chosen: this is among them
 */
void
limber_exercise_cell_set_mark (LimberExerciseCell *self, gboolean shown, gboolean chosen)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_CELL (self));

  gtk_widget_set_visible (GTK_WIDGET (self->mark), shown);
  gtk_image_set_from_icon_name (self->mark, chosen ? "object-select-symbolic" : NULL);
  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
}
