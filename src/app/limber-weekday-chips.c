/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-weekday-chips.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-wrap-layout.h"
#include "history/limber-dates.h"
#include "remind/limber-local-time.h"

#define DAYS 7

/**
 * LimberWeekdayChips:
 *
 * A set of weekdays, a chip for each, in the order of the locale's week.
 */
struct _LimberWeekdayChips
{
  GtkWidget parent_instance;

  GtkWidget *chips[DAYS]; /* borrowed; Monday is the first */
};

G_DEFINE_FINAL_TYPE (LimberWeekdayChips, limber_weekday_chips, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_WEEKDAYS = 1,
} LimberWeekdayChipsProperty;

static GParamSpec *props[PROP_WEEKDAYS + 1];

/* Of a day in the order of the locale's week; 0 is Monday. */
static guint
get_nth (guint n)
{
  return ((guint) limber_dates_get_first_weekday () - 1 + n) % DAYS;
}

static char *
format_day (guint day, const char *format)
{
  /* The first of January in 2024 was a Monday. */
  g_autoptr(GDateTime) date = g_date_time_new_utc (2024, 1, 1 + (int) day, 12, 0, 0);

  return g_date_time_format (date, format);
}

static guint
get_weekdays (LimberWeekdayChips *self)
{
  guint weekdays = 0;

  for (guint day = 0; day < DAYS; day++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[day])))
      weekdays |= 1u << day;

  return weekdays;
}

static void
set_weekdays (LimberWeekdayChips *self, guint weekdays)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint day = 0; day < DAYS; day++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chips[day]), (weekdays >> day) & 1u);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
toggled_cb (LimberWeekdayChips *self)
{
  g_assert (LIMBER_IS_WEEKDAY_CHIPS (self));

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WEEKDAYS]);
}

static void
limber_weekday_chips_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (limber_weekday_chips_parent_class)->dispose (object);
}

static void
limber_weekday_chips_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((LimberWeekdayChipsProperty) prop_id)
    {
    case PROP_WEEKDAYS:
      g_value_set_uint (value, get_weekdays (LIMBER_WEEKDAY_CHIPS (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_weekday_chips_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch ((LimberWeekdayChipsProperty) prop_id)
    {
    case PROP_WEEKDAYS:
      set_weekdays (LIMBER_WEEKDAY_CHIPS (object), g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_weekday_chips_class_init (LimberWeekdayChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_weekday_chips_dispose;
  object_class->get_property = limber_weekday_chips_get_property;
  object_class->set_property = limber_weekday_chips_set_property;

  /**
   * LimberWeekdayChips:weekdays:
   *
   * A mask whose lowest bit is Monday.
   */
  props[PROP_WEEKDAYS]
      = g_param_spec_uint ("weekdays",
                           NULL,
                           NULL,
                           0,
                           LIMBER_WEEKDAYS_ALL,
                           0,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), LIMBER_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_weekday_chips_init (LimberWeekdayChips *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "weekdays");
  for (guint i = 0; i < DAYS; i++)
    {
      const guint      day = get_nth (i);
      g_autofree char *brief = format_day (day, "%a");
      g_autofree char *name = format_day (day, "%A");
      GtkWidget       *chip = gtk_toggle_button_new_with_label (brief);

      gtk_widget_add_css_class (chip, "chip");
      gtk_widget_set_tooltip_text (chip, name);
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (chip, GTK_WIDGET (self));
      self->chips[day] = chip;
    }
}

/**
 * limber_weekday_chips_format:
 * @weekdays: a mask whose lowest bit is Monday
 *
 * Returns: (transfer full): "Every day", or the days one by one
 */
char *
limber_weekday_chips_format (guint weekdays)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (weekdays == LIMBER_WEEKDAYS_ALL)
    return g_strdup (_ ("Every day"));
  if (weekdays == 0)
    return g_strdup (_ ("No day"));

  for (guint i = 0; i < DAYS; i++)
    {
      g_autofree char *name = format_day (get_nth (i), "%a");

      if ((weekdays >> get_nth (i)) & 1u)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", name);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
