/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-time-entry.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-calm.h"

/* As long as there is room for the hours and minutes of a day. */
#define LAST_MINUTE 1439
#define WIDTH_CHARS 2
#define GAP 3

/**
 * LimberTimeEntry:
 *
 * A time of the day, in hours and minutes.
 */
struct _LimberTimeEntry
{
  GtkWidget parent_instance;

  GtkWidget *hour;   /* borrowed */
  GtkWidget *minute; /* borrowed */
};

G_DEFINE_FINAL_TYPE (LimberTimeEntry, limber_time_entry, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_MINUTE = 1,
} LimberTimeEntryProperty;

static GParamSpec *props[PROP_MINUTE + 1];

/**
 * limber_time_entry_get_minute:
 *
 * Returns: the minute of the day
 */
int
limber_time_entry_get_minute (LimberTimeEntry *self)
{
  g_return_val_if_fail (LIMBER_IS_TIME_ENTRY (self), 0);

  return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->hour)) * 60
         + gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->minute));
}

/**
 * limber_time_entry_set_minute:
 * @minute: a minute of the day
 */
void
limber_time_entry_set_minute (LimberTimeEntry *self, int minute)
{
  g_return_if_fail (LIMBER_IS_TIME_ENTRY (self));

  if (minute == limber_time_entry_get_minute (self))
    return;

  g_object_freeze_notify (G_OBJECT (self));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->hour), minute / 60);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->minute), minute % 60);
  g_object_thaw_notify (G_OBJECT (self));
}

/* "07", not "7". */
static gboolean
output_cb (GtkSpinButton *button, gpointer user_data)
{
  g_autofree char *text = g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (button));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (button)), text))
    gtk_editable_set_text (GTK_EDITABLE (button), text);

  return TRUE;
}

static void
changed_cb (LimberTimeEntry *self)
{
  g_assert (LIMBER_IS_TIME_ENTRY (self));

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MINUTE]);
}

static GtkWidget *
add_button (LimberTimeEntry *self, int last, int step, const char *name)
{
  GtkWidget *button = gtk_spin_button_new_with_range (0, last, step);

  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (button), TRUE);
  gtk_spin_button_set_wrap (GTK_SPIN_BUTTON (button), TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (button), WIDTH_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (button), WIDTH_CHARS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "output", G_CALLBACK (output_cb), self, 0);
  g_signal_connect_object (
      button, "value-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));

  return button;
}

static void
limber_time_entry_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (limber_time_entry_parent_class)->dispose (object);
}

static void
limber_time_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((LimberTimeEntryProperty) prop_id)
    {
    case PROP_MINUTE:
      g_value_set_int (value, limber_time_entry_get_minute (LIMBER_TIME_ENTRY (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_time_entry_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((LimberTimeEntryProperty) prop_id)
    {
    case PROP_MINUTE:
      limber_time_entry_set_minute (LIMBER_TIME_ENTRY (object), g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_time_entry_class_init (LimberTimeEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_time_entry_dispose;
  object_class->get_property = limber_time_entry_get_property;
  object_class->set_property = limber_time_entry_set_property;

  /**
   * LimberTimeEntry:minute:
   *
   * The minute of the day.
   */
  props[PROP_MINUTE]
      = g_param_spec_int ("minute",
                          NULL,
                          NULL,
                          0,
                          LAST_MINUTE,
                          0,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_time_entry_init (LimberTimeEntry *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget        *colon = gtk_label_new (":");

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), GAP);
  /* Hours stand before minutes in every language. */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  self->hour = add_button (self, 23, 1, _ ("Hour"));
  gtk_widget_set_parent (colon, GTK_WIDGET (self));
  self->minute = add_button (self, 59, 5, _ ("Minute"));
  limber_calm_numbers (GTK_WIDGET (self));
}

/**
 * limber_time_entry_format:
 * @minute: of the day
 *
 * Returns: (transfer full): "07:05"
 */
char *
limber_time_entry_format (guint minute)
{
  /* Translators: a time of the day, in hours and minutes: "07:05" */
  return g_strdup_printf (C_ ("time", "%02u:%02u"), minute / 60, minute % 60);
}
