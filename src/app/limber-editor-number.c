/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-editor-number.h"

#include "app/limber-calm.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

/**
 * LimberEditorNumber:
 *
 * A number of a step: typed, or with − and +. It says what it is as a rule, and where it is something
 * else there is a way back to that. Times may be typed as "1:30" as well.
 */
struct _LimberEditorNumber
{
  AdwActionRow parent_instance;

  GtkSpinButton *spin;
  GtkWidget     *unit;
  GtkWidget     *back;

  double   stated; /* what the user wants, or LIMBER_EDITOR_NUMBER_NONE */
  double   usual;  /* what holds otherwise, or LIMBER_EDITOR_NUMBER_NONE */
  gboolean seconds;
  gboolean showing; /* the number changes, and nobody has changed it */
};

G_DEFINE_FINAL_TYPE (LimberEditorNumber, limber_editor_number, ADW_TYPE_ACTION_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
format_number (LimberEditorNumber *self, double value)
{
  const int digits = (int) gtk_spin_button_get_digits (self->spin);

  return fabs (value - round (value)) < 0.001 ? g_strdup_printf ("%.0f", value)
                                              : g_strdup_printf ("%.*f", digits, value);
}

static void
update_words (LimberEditorNumber *self)
{
  const gboolean   known = self->usual >= 0;
  const gboolean   own = self->stated >= 0 && known && fabs (self->stated - self->usual) > 0.001;
  g_autofree char *number = known ? format_number (self, self->usual) : NULL;
  g_autofree char *text = NULL;

  if (known && self->seconds)
    /* Translators: how many seconds it is as long as nobody changes it */
    text = g_strdup_printf (_ ("Usually %s s"), number);
  else if (known)
    /* Translators: what it is as long as nobody changes it */
    text = g_strdup_printf (_ ("Usually %s"), number);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), own ? text : "");
  gtk_widget_set_visible (self->back, own);
}

static void
show_value (LimberEditorNumber *self)
{
  self->showing = TRUE;
  gtk_spin_button_set_value (self->spin, self->stated >= 0 ? self->stated : MAX (self->usual, 0));
  self->showing = FALSE;
}

static void
state (LimberEditorNumber *self, double value)
{
  self->stated = value;
  update_words (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
spun_cb (GtkSpinButton *spin, LimberEditorNumber *self)
{
  g_assert (LIMBER_IS_EDITOR_NUMBER (self));

  if (!self->showing)
    state (self, gtk_spin_button_get_value (spin));
}

/* "90" and "1:30" mean the same. */
static int
input_cb (GtkSpinButton *spin, double *value, LimberEditorNumber *self)
{
  const char  *text = gtk_editable_get_text (GTK_EDITABLE (spin));
  char        *end = NULL;
  const double minutes = g_strtod (text, &end);
  double       seconds;

  g_assert (LIMBER_IS_EDITOR_NUMBER (self));

  if (!self->seconds || end == text || *end != ':')
    return FALSE;

  text = end + 1;
  seconds = g_strtod (text, &end);
  if (end == text || *end != '\0' || minutes < 0 || seconds < 0)
    return GTK_INPUT_ERROR;
  *value = minutes * 60 + seconds;

  return TRUE;
}

static gboolean
output_cb (GtkSpinButton *spin, LimberEditorNumber *self)
{
  g_autofree char *text = format_number (self, gtk_spin_button_get_value (spin));

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (spin))))
    gtk_editable_set_text (GTK_EDITABLE (spin), text);

  return TRUE;
}

static void
put_back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberEditorNumber *self = LIMBER_EDITOR_NUMBER (widget);

  self->stated = LIMBER_EDITOR_NUMBER_NONE;
  show_value (self);
  /* The button that was pressed goes. */
  gtk_widget_grab_focus (GTK_WIDGET (self->spin));
  state (self, LIMBER_EDITOR_NUMBER_NONE);
}

/* GTK leaves them without. */
static void
name_parts (LimberEditorNumber *self)
{
  const char      *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *back = g_strdup_printf (_ ("%s as usual"), title);

  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, back, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->spin)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *icon
          = GTK_IS_BUTTON (child) ? gtk_button_get_icon_name (GTK_BUTTON (child)) : NULL;
      g_autofree char *name = NULL;

      if (icon == NULL)
        continue;
      name = g_str_has_prefix (icon, "value-decrease")
                 /* Translators: a button that makes a number smaller: "Hold: less" */
                 ? g_strdup_printf (_ ("%s: less"), title)
                 : g_strdup_printf (_ ("%s: more"), title);
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static gboolean
limber_editor_number_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMBER_EDITOR_NUMBER (widget)->spin));
}

/* The row has no focus of its own: going back from the number leads out of it. */
static gboolean
limber_editor_number_move_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child != NULL)
    return gtk_widget_child_focus (child, direction);

  return GTK_WIDGET_CLASS (limber_editor_number_parent_class)->focus (widget, direction);
}

static void
limber_editor_number_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_EDITOR_NUMBER);

  G_OBJECT_CLASS (limber_editor_number_parent_class)->dispose (object);
}

static void
limber_editor_number_class_init (LimberEditorNumberClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_editor_number_dispose;
  widget_class->grab_focus = limber_editor_number_grab_focus;
  widget_class->focus = limber_editor_number_move_focus;

  /**
   * LimberEditorNumber::changed:
   *
   * The user wants another number, or the usual one.
   */
  signals[CHANGED] = g_signal_new (
      "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "number.put-back", NULL, put_back_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-editor-number.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberEditorNumber, spin);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorNumber, unit);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorNumber, back);
  gtk_widget_class_bind_template_callback (widget_class, spun_cb);
  gtk_widget_class_bind_template_callback (widget_class, input_cb);
  gtk_widget_class_bind_template_callback (widget_class, output_cb);
}

static void
limber_editor_number_init (LimberEditorNumber *self)
{
  self->stated = LIMBER_EDITOR_NUMBER_NONE;
  self->usual = LIMBER_EDITOR_NUMBER_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_calm_numbers (GTK_WIDGET (self));
  /* What is undone is the change of the routine, not of the digits. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->spin), FALSE);
}

/**
 * limber_editor_number_new:
 * @title: what it is
 * @seconds: whether it is a time
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
limber_editor_number_new (const char *title, gboolean seconds)
{
  LimberEditorNumber *self = g_object_new (LIMBER_TYPE_EDITOR_NUMBER, "title", title, NULL);

  self->seconds = seconds;
  /* The numbers stand below one another all the same. */
  gtk_widget_set_opacity (self->unit, seconds ? 1 : 0);
  name_parts (self);

  return GTK_WIDGET (self);
}

/**
 * limber_editor_number_set_title:
 * @title: what it is
 */
void
limber_editor_number_set_title (LimberEditorNumber *self, const char *title)
{
  g_return_if_fail (LIMBER_IS_EDITOR_NUMBER (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  name_parts (self);
}

/**
 * limber_editor_number_set_range:
 * @least: the smallest that can be chosen
 * @most: the largest
 * @stride: how far one press leads; below one, the number may have a decimal
 */
void
limber_editor_number_set_range (LimberEditorNumber *self, double least, double most, double stride)
{
  g_return_if_fail (LIMBER_IS_EDITOR_NUMBER (self));

  self->showing = TRUE;
  gtk_spin_button_set_digits (self->spin, stride < 1 ? 1 : 0);
  gtk_spin_button_set_increments (self->spin, stride, stride * 3);
  gtk_spin_button_set_range (self->spin, least, most);
  self->showing = FALSE;
}

/**
 * limber_editor_number_show:
 * @stated: the number, or %LIMBER_EDITOR_NUMBER_NONE for the usual one
 * @usual: what it is as a rule, or %LIMBER_EDITOR_NUMBER_NONE if there is no rule
 */
void
limber_editor_number_show (LimberEditorNumber *self, double stated, double usual)
{
  g_return_if_fail (LIMBER_IS_EDITOR_NUMBER (self));

  self->stated = stated;
  self->usual = usual;
  show_value (self);
  update_words (self);
}

/**
 * limber_editor_number_get_stated:
 *
 * Returns: what is to be stated, or %LIMBER_EDITOR_NUMBER_NONE for nothing
 */
double
limber_editor_number_get_stated (LimberEditorNumber *self)
{
  g_return_val_if_fail (LIMBER_IS_EDITOR_NUMBER (self), LIMBER_EDITOR_NUMBER_NONE);

  return self->stated;
}
