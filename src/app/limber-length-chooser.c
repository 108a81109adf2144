/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-length-chooser.h"

#include "app/limber-calm.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#define MAX_MINUTES 180
#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)

/**
 * LimberLengthChooser:
 *
 * "I have so many minutes": with − and +, some lengths that are often wanted, and the way back to all
 * of it.
 */
struct _LimberLengthChooser
{
  AdwBin parent_instance;

  GtkBox        *presets;
  GtkSpinButton *spin;
  GtkAdjustment *adjustment;

  int      minutes; /* 0 for all of it */
  int      whole;   /* minutes that all of it takes */
  gboolean showing; /* the number changes, and nobody has changed it */
};

G_DEFINE_FINAL_TYPE (LimberLengthChooser, limber_length_chooser, ADW_TYPE_BIN)

typedef enum
{
  PROP_MINUTES = 1,
} LimberLengthChooserProperty;

static GParamSpec *props[PROP_MINUTES + 1];

static void
show_minutes (LimberLengthChooser *self)
{
  self->showing = TRUE;
  gtk_adjustment_set_value (self->adjustment, self->minutes > 0 ? self->minutes : self->whole);
  self->showing = FALSE;
}

static void
set_minutes (LimberLengthChooser *self, int minutes)
{
  if (self->minutes == minutes)
    return;

  self->minutes = minutes;
  show_minutes (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MINUTES]);
}

static void
spun_cb (GtkSpinButton *spin, LimberLengthChooser *self)
{
  g_assert (LIMBER_IS_LENGTH_CHOOSER (self));

  if (!self->showing)
    set_minutes (self, gtk_spin_button_get_value_as_int (spin));
}

static void
add_presets (LimberLengthChooser *self)
{
  static const int presets[] = { 5, 10, 15, 20 };

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      GtkWidget       *button = gtk_toggle_button_new ();
      g_autofree char *text = g_strdup_printf ("%d", presets[i]);
      g_autofree char *name = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes", (gulong) presets[i]),
          presets[i]);

      gtk_button_set_label (GTK_BUTTON (button), text);
      gtk_widget_add_css_class (button, "numeric");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", presets[i]);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "length.minutes");
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_box_append (self->presets, button);
    }
}

/* GTK leaves them without. */
static void
name_buttons (LimberLengthChooser *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->spin)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *icon
          = GTK_IS_BUTTON (child) ? gtk_button_get_icon_name (GTK_BUTTON (child)) : NULL;

      if (icon != NULL)
        gtk_accessible_update_property (
            GTK_ACCESSIBLE (child),
            GTK_ACCESSIBLE_PROPERTY_LABEL,
            g_str_has_prefix (icon, "value-decrease") ? _ ("Fewer minutes") : _ ("More minutes"),
            -1);
    }
}

static void
limber_length_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_LENGTH_CHOOSER);

  G_OBJECT_CLASS (limber_length_chooser_parent_class)->dispose (object);
}

static void
limber_length_chooser_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch ((LimberLengthChooserProperty) prop_id)
    {
    case PROP_MINUTES:
      g_value_set_int (value, LIMBER_LENGTH_CHOOSER (object)->minutes);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_length_chooser_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch ((LimberLengthChooserProperty) prop_id)
    {
    case PROP_MINUTES:
      set_minutes (LIMBER_LENGTH_CHOOSER (object), g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_length_chooser_class_init (LimberLengthChooserClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_length_chooser_dispose;
  object_class->get_property = limber_length_chooser_get_property;
  object_class->set_property = limber_length_chooser_set_property;

  /**
   * LimberLengthChooser:minutes:
   *
   * How much time there is; 0 for all that the routine takes.
   */
  props[PROP_MINUTES] = g_param_spec_int ("minutes", NULL, NULL, 0, MAX_MINUTES, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_property_action (widget_class, "length.minutes", "minutes");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-length-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberLengthChooser, presets);
  gtk_widget_class_bind_template_child (widget_class, LimberLengthChooser, spin);
  gtk_widget_class_bind_template_child (widget_class, LimberLengthChooser, adjustment);
  gtk_widget_class_bind_template_callback (widget_class, spun_cb);
}

static void
limber_length_chooser_init (LimberLengthChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_calm_numbers (GTK_WIDGET (self));
  add_presets (self);
  name_buttons (self);
}

/**
 * limber_length_chooser_get_length_us:
 *
 * Returns: how much time there is, microseconds; 0 for all that the routine takes
 */
gint64
limber_length_chooser_get_length_us (LimberLengthChooser *self)
{
  g_return_val_if_fail (LIMBER_IS_LENGTH_CHOOSER (self), 0);

  return self->minutes * MINUTE_US;
}

/**
 * limber_length_chooser_set_whole_us:
 * @whole_us: how long all of it takes, microseconds
 */
void
limber_length_chooser_set_whole_us (LimberLengthChooser *self, gint64 whole_us)
{
  g_return_if_fail (LIMBER_IS_LENGTH_CHOOSER (self));

  self->whole = (int) CLAMP ((whole_us + MINUTE_US - 1) / MINUTE_US, 1, MAX_MINUTES);
  show_minutes (self);
}
