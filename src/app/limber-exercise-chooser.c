/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-chooser.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-exercise-sections.h"

/**
 * LimberExerciseChooser:
 *
 * Asks which routine an exercise is to be added to: one's own, a new one, or one that came with Limber,
 * which then becomes one's own.
 */
struct _LimberExerciseChooser
{
  AdwWindow parent_instance;

  GtkBox *box;

  GtkWidget *from; /* (owned): whose window the routine is edited in */
  char      *exercise_id;
};

G_DEFINE_FINAL_TYPE (LimberExerciseChooser, limber_exercise_chooser, ADW_TYPE_WINDOW)

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberExerciseChooser *self = LIMBER_EXERCISE_CHOOSER (widget);
  const char *const      ids[] = { self->exercise_id, NULL };
  g_autoptr(GtkWidget) from = g_object_ref (self->from);
  g_autoptr(GVariant) target = g_variant_ref_sink (
      g_variant_new ("(s^as)", g_variant_get_string (parameter, NULL), ids));

  gtk_window_destroy (GTK_WINDOW (self));
  gtk_widget_activate_action_variant (from, "win.add-to-routine", target);
}

static void
limber_exercise_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_EXERCISE_CHOOSER);
  g_clear_object (&LIMBER_EXERCISE_CHOOSER (object)->from);

  G_OBJECT_CLASS (limber_exercise_chooser_parent_class)->dispose (object);
}

static void
limber_exercise_chooser_finalize (GObject *object)
{
  g_free (LIMBER_EXERCISE_CHOOSER (object)->exercise_id);

  G_OBJECT_CLASS (limber_exercise_chooser_parent_class)->finalize (object);
}

static void
limber_exercise_chooser_class_init (LimberExerciseChooserClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_exercise_chooser_dispose;
  object_class->finalize = limber_exercise_chooser_finalize;

  gtk_widget_class_install_action (widget_class, "chooser.choose", "s", choose_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-exercise-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseChooser, box);
}

static void
limber_exercise_chooser_init (LimberExerciseChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_choice (GtkWidget *list, const char *title, const char *id)
{
  GtkWidget *row = limber_section_add_row (list, title, NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "chooser.choose");
}

static void
add_routines (LimberExerciseChooser *self, LimberLibrary *library, gboolean built_in)
{
  GtkWidget *section
      = limber_section_new (built_in ? _ ("Make one of these yours") : _ ("Your routines"));
  GtkWidget  *list = limber_section_add_list (section);
  GListModel *routines = limber_library_get_routines (library);

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (routines, i);

      if ((limber_item_get_origin (item) == LIMBER_ORIGIN_BUILT_IN) == built_in
          && !limber_item_is_read_only (item))
        add_choice (list, limber_item_get_name (item), limber_item_get_id (item));
    }
  if (!built_in)
    add_choice (list, _ ("A new routine"), "");
  gtk_box_append (self->box, section);
}

/**
 * limber_exercise_chooser_show:
 * @from: a widget of the window that is to edit the routine
 * @library: where the routines are
 * @exercise_id: what is added
 *
 * Asks, and then calls the window's action "win.add-to-routine" with the id of the routine, "" for a new
 * one, and that of the exercise.
 */
void
limber_exercise_chooser_show (GtkWidget *from, LimberLibrary *library, const char *exercise_id)
{
  LimberExerciseChooser *self = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (exercise_id != NULL);

  self = g_object_new (
      LIMBER_TYPE_EXERCISE_CHOOSER, "transient-for", gtk_widget_get_root (from), NULL);
  self->from = g_object_ref (from);
  self->exercise_id = g_strdup (exercise_id);
  add_routines (self, library, FALSE);
  add_routines (self, library, TRUE);
  gtk_window_present (GTK_WINDOW (self));
}
