/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-editor-row.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-thumbnail.h"
#include "content/limber-format.h"

/* Pixels. */
#define PICTURE_SIZE 48

/**
 * LimberEditorRow:
 *
 * A step in the list of the editor: a handle to drag it by, its exercise and how much of it, its time,
 * and a menu of what can be done to it. It does nothing itself, but says what is asked for.
 */
struct _LimberEditorRow
{
  GtkListBoxRow parent_instance;

  GtkBox        *box;
  GtkWidget     *handle;
  GtkLabel      *name;
  GtkLabel      *dose;
  GtkLabel      *note;
  GtkImage      *mark;
  GtkLabel      *length;
  GtkMenuButton *menu;
  GMenu         *places; /* to which it can be moved */

  GtkWidget *picture;
  char      *section; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LimberEditorRow, limber_editor_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const actions[] = {
  "step.move-up",   "step.move-down", "step.move-first", "step.move-last",
  "step.duplicate", "step.remove",    "step.heading",    "step.play",
};

/* Moves that lead nowhere do not ask. */
static void
ask_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[ASKED], 0, action, parameter);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, LimberEditorRow *self)
{
  g_assert (LIMBER_IS_EDITOR_ROW (self));

  return gdk_content_provider_new_typed (LIMBER_TYPE_EDITOR_ROW, self);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, LimberEditorRow *self)
{
  g_autoptr(GdkPaintable) live = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr(GdkPaintable) icon = gdk_paintable_get_current_image (live);

  g_assert (LIMBER_IS_EDITOR_ROW (self));

  gtk_drag_source_set_icon (source, icon, 24, gtk_widget_get_height (GTK_WIDGET (self)) / 2);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
drag_end_cb (GtkDragSource *source, GdkDrag *drag, gboolean moved, LimberEditorRow *self)
{
  g_assert (LIMBER_IS_EDITOR_ROW (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

static void
limber_editor_row_finalize (GObject *object)
{
  g_free (LIMBER_EDITOR_ROW (object)->section);

  G_OBJECT_CLASS (limber_editor_row_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Up, GDK_ALT_MASK, "step.move-up", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Down, GDK_ALT_MASK, "step.move-down", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Home, GDK_ALT_MASK, "step.move-first", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_End, GDK_ALT_MASK, "step.move-last", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "step.remove", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "step.duplicate", NULL);
}

static void
limber_editor_row_class_init (LimberEditorRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = limber_editor_row_finalize;

  /**
   * LimberEditorRow::asked:
   * @action: what is to be done: "step.remove"
   * @parameter: (nullable): of the action
   *
   * The user wants something done to the step.
   */
  signals[ASKED] = g_signal_new ("asked",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 2,
                                 G_TYPE_STRING,
                                 G_TYPE_VARIANT);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, ask_cb);
  gtk_widget_class_install_action (widget_class, "step.move-into", "i", ask_cb);
  add_keys (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-editor-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberEditorRow, box);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorRow, handle);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorRow, name);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorRow, dose);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorRow, note);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorRow, mark);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorRow, length);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorRow, menu);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorRow, places);
  gtk_widget_class_bind_template_callback (widget_class, prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
}

static void
limber_editor_row_init (LimberEditorRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_editor_row_new:
 * @gallery: how exercises are shown
 * @sections: under which headings it can be moved
 *
 * Returns: (transfer floating): a row for a step
 */
GtkWidget *
limber_editor_row_new (LimberGallery *gallery, GMenuModel *sections)
{
  LimberEditorRow *self = g_object_new (LIMBER_TYPE_EDITOR_ROW, NULL);

  self->picture = limber_thumbnail_new (gallery, PICTURE_SIZE);
  gtk_widget_set_valign (self->picture, GTK_ALIGN_CENTER);
  gtk_box_insert_child_after (self->box, self->picture, self->handle);
  g_menu_append_section (self->places, NULL, sections);

  return GTK_WIDGET (self);
}

static char *
describe_dose (const LimberEditorLine *line)
{
  g_autoptr(LimberDose) dose = NULL;
  g_autofree char *text = NULL;

  if (line->exercise == NULL)
    return g_strdup (_ ("This exercise is not here"));

  dose = limber_dose_merge (line->exercise->dose, line->step->dose);
  text = limber_format_dose (dose, line->exercise->sides, line->step->side);

  /* Translators: how much of an exercise, which may be left out */
  return line->step->optional ? g_strdup_printf (_ ("%s · if there is time"), text)
                              : g_steal_pointer (&text);
}

/* What a screen reader says of the row as a whole. */
static void
name_row (LimberEditorRow *self, const char *name, const char *dose, const LimberEditorLine *line)
{
  g_autofree char *place = g_strdup_printf (_ ("%u of %u"), line->place, line->n_steps);
  const char      *found
      = line->n_findings > 0 ? gtk_widget_get_tooltip_text (GTK_WIDGET (self->mark)) : NULL;
  g_autofree char *text = g_strjoin (". ", name, dose, place, found, NULL);
  g_autofree char *menu = g_strdup_printf (_ ("What to do with %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
}

static void
show_mark (LimberEditorRow *self, const LimberEditorLine *line)
{
  gtk_widget_set_visible (GTK_WIDGET (self->mark), line->n_findings > 0);
  gtk_image_set_from_icon_name (
      self->mark, line->blocked ? "dialog-error-symbolic" : "dialog-warning-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mark),
                               line->blocked ? _ ("It cannot be played like this")
                                             : _ ("Worth a second look"));
}

/**
 * limber_editor_row_show:
 * @line: what is shown
 */
void
limber_editor_row_show (LimberEditorRow *self, const LimberEditorLine *line)
{
  const char      *name = NULL;
  g_autofree char *dose = NULL;
  g_autofree char *length = NULL;

  g_return_if_fail (LIMBER_IS_EDITOR_ROW (self));
  g_return_if_fail (line != NULL);

  name = line->exercise != NULL ? line->exercise->name : line->step->exercise_id;
  dose = describe_dose (line);
  length = line->length_us >= 0 ? limber_format_clock (line->length_us) : g_strdup ("");
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->dose, dose);
  gtk_label_set_label (self->note, line->step->note != NULL ? line->step->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), line->step->note != NULL);
  gtk_label_set_label (self->length, length);
  limber_thumbnail_show_exercise (
      LIMBER_THUMBNAIL (self->picture), line->exercise, line->step->side);
  show_mark (self, line);
  name_row (self, name, dose, line);
  g_free (self->section);
  self->section = g_strdup (line->step->section);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.move-up", line->place > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.move-first", line->place > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.move-down", line->place < line->n_steps);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.move-last", line->place < line->n_steps);
}

/**
 * limber_editor_row_set_open:
 * @open: whether anything can be done to the step
 */
void
limber_editor_row_set_open (LimberEditorRow *self, gboolean open)
{
  g_return_if_fail (LIMBER_IS_EDITOR_ROW (self));

  gtk_widget_set_visible (self->handle, open);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), open);
}

/**
 * limber_editor_row_get_section:
 *
 * Returns: (transfer none) (nullable): the heading above it
 */
const char *
limber_editor_row_get_section (LimberEditorRow *self)
{
  g_return_val_if_fail (LIMBER_IS_EDITOR_ROW (self), NULL);

  return self->section;
}
