/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-import-row-view.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-spoken.h"
#include "app/limber-thumbnail.h"

/* Pixels. */
#define PICTURE_SIZE 56

/**
 * LimberImportRowView:
 *
 * A line of the list of what would come in: picture, name, how it stands to what there is, why it cannot
 * be taken, who made it, and what is to be done with it. Whatever stands in a file is shown as plain
 * text.
 */
struct _LimberImportRowView
{
  GtkWidget parent_instance;

  GtkWidget   *box;
  GtkWidget   *words;
  GtkWidget   *picture;
  GtkLabel    *name;
  GtkLabel    *what;
  GtkLabel    *reason;
  GtkLabel    *origin;
  GtkDropDown *choice;

  LimberImportRow *row; /* (owned) (nullable) */
  GSignalGroup    *changes;
  gboolean         is_filling; /* the choice is set by us */
};

G_DEFINE_FINAL_TYPE (LimberImportRowView, limber_import_row_view, GTK_TYPE_WIDGET)

/* The place in the list of choices, of which "replace" may be missing. */
static guint
to_place (LimberImportRow *row)
{
  LimberImportChoice choice = limber_import_row_get_choice (row);

  if (choice == LIMBER_IMPORT_SKIP)
    return limber_import_row_may_replace (row) ? 2 : 1;

  return choice == LIMBER_IMPORT_REPLACE ? 1 : 0;
}

static LimberImportChoice
to_choice (LimberImportRow *row, guint place)
{
  if (place == 0)
    return LIMBER_IMPORT_KEEP_BOTH;

  return place == 1 && limber_import_row_may_replace (row) ? LIMBER_IMPORT_REPLACE
                                                           : LIMBER_IMPORT_SKIP;
}

static void
selected_cb (LimberImportRowView *self)
{
  guint place = gtk_drop_down_get_selected (self->choice);

  if (self->is_filling || self->row == NULL || place == GTK_INVALID_LIST_POSITION
      || place == to_place (self->row))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self),
                              "import.choose",
                              "(uu)",
                              limber_import_row_get_index (self->row),
                              (guint) to_choice (self->row, place));
}

static void
fill_choice (LimberImportRowView *self)
{
  const char *const both[] = { _ ("Keep both"), _ ("Replace"), _ ("Leave out"), NULL };
  const char *const beside[] = { _ ("Keep both"), _ ("Leave out"), NULL };
  const char *const fresh[] = { _ ("Import"), _ ("Leave out"), NULL };
  g_autoptr(GtkStringList) words = NULL;
  gboolean has_choice = limber_import_row_has_choice (self->row);
  gboolean is_new = has_choice && !limber_import_row_is_conflict (self->row);

  self->is_filling = TRUE;
  words = gtk_string_list_new (limber_import_row_may_replace (self->row) ? both
                               : is_new                                  ? fresh
                                                                         : beside);
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (words));
  gtk_drop_down_set_selected (self->choice, to_place (self->row));
  gtk_widget_set_visible (GTK_WIDGET (self->choice), has_choice);
  self->is_filling = FALSE;
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* GTK 4.8 has no name for a row of a list view but that of what is around our widget. */
static void
set_accessible (LimberImportRowView *self)
{
  const char      *name = limber_import_row_get_name (self->row);
  const char      *what = limber_import_row_get_what (self->row);
  const char      *reason = limber_import_row_get_reason (self->row);
  GtkWidget       *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *whole = g_strjoin (". ", name, what, reason, NULL);
  /* Translators: an exercise or a routine that would come in: "What to do with Calf stretch" */
  g_autofree char *question = g_strdup_printf (_ ("What to do with %s"), name);

  if (parent != NULL)
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
  limber_spoken_drop_down (self->choice, question);
}

static void
fill (LimberImportRowView *self)
{
  const LimberExercise *exercise = NULL;

  if (self->row == NULL)
    return;

  exercise = limber_import_row_get_exercise (self->row);
  set_text (self->name, limber_import_row_get_name (self->row));
  set_text (self->what, limber_import_row_get_what (self->row));
  set_text (self->reason, limber_import_row_get_reason (self->row));
  set_text (self->origin, limber_import_row_get_origin (self->row));
  limber_thumbnail_show_exercise (LIMBER_THUMBNAIL (self->picture), exercise, LIMBER_SIDE_RIGHT);
  gtk_widget_set_opacity (self->picture, exercise != NULL ? 1 : 0);
  fill_choice (self);
  set_accessible (self);
}

static void
limber_import_row_view_dispose (GObject *object)
{
  LimberImportRowView *self = LIMBER_IMPORT_ROW_VIEW (object);

  g_clear_object (&self->changes);
  g_clear_object (&self->row);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_IMPORT_ROW_VIEW);

  G_OBJECT_CLASS (limber_import_row_view_parent_class)->dispose (object);
}

static void
limber_import_row_view_class_init (LimberImportRowViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_import_row_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-import-row-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberImportRowView, box);
  gtk_widget_class_bind_template_child (widget_class, LimberImportRowView, words);
  gtk_widget_class_bind_template_child (widget_class, LimberImportRowView, name);
  gtk_widget_class_bind_template_child (widget_class, LimberImportRowView, what);
  gtk_widget_class_bind_template_child (widget_class, LimberImportRowView, reason);
  gtk_widget_class_bind_template_child (widget_class, LimberImportRowView, origin);
  gtk_widget_class_bind_template_child (widget_class, LimberImportRowView, choice);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
limber_import_row_view_init (LimberImportRowView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->changes = g_signal_group_new (LIMBER_TYPE_IMPORT_ROW);
  g_signal_group_connect_swapped (self->changes, "changed", G_CALLBACK (fill), self);
}

/* Beside the words, where there is room for it. */
static void
move_choice (LimberImportRowView *self)
{
  GtkWidget *choice = g_object_ref (GTK_WIDGET (self->choice));

  gtk_box_remove (GTK_BOX (self->words), choice);
  gtk_box_append (GTK_BOX (self->box), choice);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (choice, 0);
  g_object_unref (choice);
}

/**
 * limber_import_row_view_new:
 * @gallery: how exercises are shown
 * @narrow: whether there is room for one column only
 *
 * Returns: (transfer floating): a line that says nothing yet
 */
GtkWidget *
limber_import_row_view_new (LimberGallery *gallery, gboolean narrow)
{
  LimberImportRowView *self = g_object_new (LIMBER_TYPE_IMPORT_ROW_VIEW, NULL);

  self->picture = limber_thumbnail_new (gallery, PICTURE_SIZE);
  gtk_widget_set_valign (self->picture, GTK_ALIGN_START);
  gtk_box_prepend (GTK_BOX (self->box), self->picture);
  if (!narrow)
    move_choice (self);

  return GTK_WIDGET (self);
}

/**
 * limber_import_row_view_set_row:
 * @row: (nullable): what it says
 */
void
limber_import_row_view_set_row (LimberImportRowView *self, LimberImportRow *row)
{
  g_return_if_fail (LIMBER_IS_IMPORT_ROW_VIEW (self));

  g_set_object (&self->row, row);
  g_signal_group_set_target (self->changes, row);
  fill (self);
}
