/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-routine-row.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-routine-tools.h"
#include "app/limber-thumbnail.h"
#include "content/limber-format.h"

/* Pixels. */
#define PICTURE_SIZE 56

/**
 * LimberRoutineRow:
 *
 * A routine in a list: its name, its length and when it is done. Touching it shows it, the button
 * starts it.
 */
struct _LimberRoutineRow
{
  AdwActionRow parent_instance;

  GtkWidget     *start;
  GtkMenuButton *menu;

  LimberItem     *item;     /* (owned) */
  LimberServices *services; /* (owned) (nullable): with them there is a menu */
};

G_DEFINE_FINAL_TYPE (LimberRoutineRow, limber_routine_row, ADW_TYPE_ACTION_ROW)

static void
length_cb (LimberItem *item, GParamSpec *pspec, LimberRoutineRow *self)
{
  g_autofree char *length = limber_format_duration (limber_item_get_length_us (item));
  const char      *context
      = limber_words_get_label (LIMBER_WORDS_CONTEXT, limber_item_get_context (item));
  g_autofree char *subtitle = NULL;

  g_assert (LIMBER_IS_ROUTINE_ROW (self));

  /* Translators: how long a routine takes, and when it is done: "12 min · after the run" */
  subtitle = g_strdup_printf (_ ("%s · %s"), length, context);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
}

/* What can be done with it changes with what was done. */
static void
make_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  LimberRoutineRow *self = LIMBER_ROUTINE_ROW (user_data);
  g_autoptr(GMenuModel) menu = limber_routine_tools_new_menu (
      self->services, limber_item_get_id (self->item), TRUE);

  gtk_menu_button_set_menu_model (button, menu);
}

static gboolean
shift_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  LimberRoutineRow *self = LIMBER_ROUTINE_ROW (widget);
  gboolean          down;

  g_variant_get (args, "(b)", &down);

  return self->services != NULL
         && gtk_widget_activate_action (widget,
                                        down ? "routines.move-down" : "routines.move-up",
                                        "s",
                                        limber_item_get_id (self->item));
}

static void
limber_routine_row_dispose (GObject *object)
{
  LimberRoutineRow *self = LIMBER_ROUTINE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_ROUTINE_ROW);
  g_clear_object (&self->item);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_routine_row_parent_class)->dispose (object);
}

static void
limber_routine_row_class_init (LimberRoutineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_routine_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-routine-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineRow, start);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineRow, menu);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, shift_cb, "(b)", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, shift_cb, "(b)", TRUE);
}

static void
limber_routine_row_init (LimberRoutineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_item (LimberRoutineRow *self, LimberItem *item)
{
  const char      *id = limber_item_get_id (item);
  g_autofree char *start = g_strdup_printf (_ ("Start %s"), limber_item_get_name (item));
  g_autofree char *title = g_markup_escape_text (limber_item_get_name (item), -1);

  self->item = g_object_ref (item);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start), "s", id);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->start), GTK_ACCESSIBLE_PROPERTY_LABEL, start, -1);
  g_signal_connect_object (item, "notify::length-us", G_CALLBACK (length_cb), self, 0);
  length_cb (item, NULL, self);
}

/**
 * limber_routine_row_new:
 * @item: a routine
 * @gallery: how exercises are shown
 * @exercise: (nullable): the exercise that stands for it
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
limber_routine_row_new (LimberItem *item, LimberGallery *gallery, const LimberExercise *exercise)
{
  LimberRoutineRow *self = g_object_new (LIMBER_TYPE_ROUTINE_ROW, NULL);

  GtkWidget *picture = limber_thumbnail_new (gallery, PICTURE_SIZE);

  limber_thumbnail_show_exercise (LIMBER_THUMBNAIL (picture), exercise, LIMBER_SIDE_NONE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), picture);
  set_item (self, item);

  return GTK_WIDGET (self);
}

/**
 * limber_routine_row_set_services:
 * @services: where the routines are
 *
 * Adds a menu of what can be done with the routine in a list that can be ordered; the page around it
 * needs the actions of limber-routine-tools.
 */
void
limber_routine_row_set_services (LimberRoutineRow *self, LimberServices *services)
{
  g_autofree char *name = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_ROW (self));

  g_set_object (&self->services, services);
  /* Translators: a routine */
  name = g_strdup_printf (_ ("What to do with %s"), limber_item_get_name (self->item));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_menu_button_set_create_popup_func (self->menu, make_menu_cb, self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), TRUE);
}

LimberItem *
limber_routine_row_get_item (LimberRoutineRow *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_ROW (self), NULL);

  return self->item;
}
