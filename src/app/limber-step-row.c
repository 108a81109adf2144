/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-step-row.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-thumbnail.h"
#include "content/limber-format.h"

/* Pixels. */
#define PICTURE_SIZE 64

/**
 * LimberStepRow:
 *
 * A step of a routine as it is today: the exercise and how much of it, in what that differs from the
 * routine and why, and where it may be, a quiet way to keep the original.
 */
struct _LimberStepRow
{
  GtkListBoxRow parent_instance;

  GtkBox    *box;
  GtkLabel  *name;
  GtkLabel  *dose;
  GtkLabel  *note;
  GtkButton *keep;
  GtkLabel  *length;
};

G_DEFINE_FINAL_TYPE (LimberStepRow, limber_step_row, GTK_TYPE_LIST_BOX_ROW)

static void
limber_step_row_class_init (LimberStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberStepRow, box);
  gtk_widget_class_bind_template_child (widget_class, LimberStepRow, name);
  gtk_widget_class_bind_template_child (widget_class, LimberStepRow, dose);
  gtk_widget_class_bind_template_child (widget_class, LimberStepRow, note);
  gtk_widget_class_bind_template_child (widget_class, LimberStepRow, keep);
  gtk_widget_class_bind_template_child (widget_class, LimberStepRow, length);
}

static void
limber_step_row_init (LimberStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
set_keep (LimberStepRow *self, const LimberPreviewLine *line)
{
  const char      *text = line->kept ? _ ("Change it again") : _ ("Keep the original");
  g_autofree char *name = NULL;

  if (!line->kept && !line->keepable)
    return;

  /* Translators: what a button does, and the exercise it does it for */
  name = g_strdup_printf (_ ("%s: %s"), text, line->exercise->name);
  gtk_button_set_label (self->keep, text);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (self->keep)), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->keep), "u", (guint32) line->from);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->keep), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->keep), TRUE);
}

/* What a screen reader says of the row as a whole. */
static void
set_name (LimberStepRow *self, const char *exercise, const char *dose, const char *note)
{
  g_autofree char *name = g_strjoin (". ", exercise, dose, note, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * limber_step_row_new:
 * @gallery: how exercises are shown
 * @line: the step
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
limber_step_row_new (LimberGallery *gallery, const LimberPreviewLine *line)
{
  LimberStepRow   *self = g_object_new (LIMBER_TYPE_STEP_ROW, NULL);
  GtkWidget       *picture = limber_thumbnail_new (gallery, PICTURE_SIZE);
  const gboolean   left_out = line->to < 0 && line->fitted;
  const char      *dose = line->to >= 0 ? line->dose : left_out ? line->note : _ ("Not today");
  g_autofree char *clock = line->to >= 0 ? limber_format_clock (line->length_us) : NULL;

  gtk_label_set_label (self->name, line->exercise->name);
  gtk_label_set_label (self->dose, dose);
  set_text (self->note, left_out ? NULL : line->note);
  set_text (self->length, clock);
  limber_thumbnail_show_exercise (LIMBER_THUMBNAIL (picture), line->exercise, line->side);
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  gtk_box_prepend (self->box, picture);
  if (line->to < 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "gone");
  set_keep (self, line);
  set_name (self, line->exercise->name, dose, left_out ? NULL : line->note);

  return GTK_WIDGET (self);
}

/**
 * limber_step_row_focus:
 *
 * Returns: whether there is something to choose, on which the focus is now
 */
gboolean
limber_step_row_focus (LimberStepRow *self)
{
  g_return_val_if_fail (LIMBER_IS_STEP_ROW (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self->keep))
         && gtk_widget_grab_focus (GTK_WIDGET (self->keep));
}
