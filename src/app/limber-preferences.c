/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-preferences.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-coach-page.h"
#include "app/limber-look-chooser.h"
#include "app/limber-preferences-back.h"
#include "app/limber-preferences-data.h"
#include "app/limber-preferences-desk.h"
#include "app/limber-preferences-reminders.h"
#include "app/limber-settings.h"

/**
 * LimberPreferences:
 *
 * The settings, each bound to its row.
 */
struct _LimberPreferences
{
  AdwPreferencesWindow parent_instance;

  GtkSwitch   *sounds;
  GtkScale    *volume;
  GtkWidget   *volume_row;
  AdwComboRow *lead_in;
  AdwComboRow *change_time;

  LimberLookChooser     *looks;
  LimberPreferencesBack *back;
  LimberCoachPage       *coach;
  GtkSwitch             *breath_guide;
  LimberPreferencesDesk *desk;
  LimberPreferencesData *data;

  LimberPreferencesReminders *reminders;
};

G_DEFINE_FINAL_TYPE (LimberPreferences, limber_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the list in the template; seconds, -1 for what the routine says. */
static const int lead_ins[] = { -1, 5, 10, 15, 20, 30, 60 };

static const char *const change_times[] = { "brisk", "normal", "relaxed" };

static gboolean
get_lead_in (GValue *value, GVariant *variant, gpointer user_data)
{
  guint best = 0;

  /* Another number was set elsewhere: show the nearest. */
  for (guint i = 1; i < G_N_ELEMENTS (lead_ins); i++)
    if (g_variant_get_int32 (variant) >= 0
        && (best == 0
            || ABS (lead_ins[i] - g_variant_get_int32 (variant))
                   < ABS (lead_ins[best] - g_variant_get_int32 (variant))))
      best = i;
  g_value_set_uint (value, best);

  return TRUE;
}

static GVariant *
set_lead_in (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint index = g_value_get_uint (value);

  return index < G_N_ELEMENTS (lead_ins) ? g_variant_new_int32 (lead_ins[index]) : NULL;
}

static gboolean
get_change_time (GValue *value, GVariant *variant, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (change_times); i++)
    if (g_str_equal (g_variant_get_string (variant, NULL), change_times[i]))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
set_change_time (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint index = g_value_get_uint (value);

  return index < G_N_ELEMENTS (change_times) ? g_variant_new_string (change_times[index]) : NULL;
}

static void
limber_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PREFERENCES);

  G_OBJECT_CLASS (limber_preferences_parent_class)->dispose (object);
}

static void
limber_preferences_class_init (LimberPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_preferences_dispose;
  g_type_ensure (LIMBER_TYPE_LOOK_CHOOSER);
  g_type_ensure (LIMBER_TYPE_PREFERENCES_BACK);
  g_type_ensure (LIMBER_TYPE_COACH_PAGE);
  g_type_ensure (LIMBER_TYPE_PREFERENCES_DESK);
  g_type_ensure (LIMBER_TYPE_PREFERENCES_REMINDERS);
  g_type_ensure (LIMBER_TYPE_PREFERENCES_DATA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, sounds);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, volume);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, volume_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, lead_in);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, change_time);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, looks);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, back);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, coach);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, breath_guide);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, desk);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, reminders);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferences, data);
}

static void
limber_preferences_init (LimberPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_preferences_new:
 * @settings: the settings
 * @gallery: how exercises are shown
 * @sink: (nullable): what sounds
 * @voice: (nullable): what speaks
 *
 * Returns: (transfer none): a window for them, not shown yet
 */
GtkWidget *
limber_preferences_new (GSettings     *settings,
                        LimberGallery *gallery,
                        LimberCueSink *sink,
                        LimberVoice   *voice)
{
  LimberPreferences *self = g_object_new (LIMBER_TYPE_PREFERENCES, NULL);

  g_settings_bind (
      settings, LIMBER_SETTINGS_SOUNDS, self->sounds, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (
      settings, LIMBER_SETTINGS_SOUNDS, self->volume_row, "sensitive", G_SETTINGS_BIND_GET);
  g_settings_bind (settings,
                   LIMBER_SETTINGS_VOLUME,
                   gtk_range_get_adjustment (GTK_RANGE (self->volume)),
                   "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings,
                                LIMBER_SETTINGS_LEAD_IN,
                                self->lead_in,
                                "selected",
                                G_SETTINGS_BIND_DEFAULT,
                                get_lead_in,
                                set_lead_in,
                                NULL,
                                NULL);
  g_settings_bind_with_mapping (settings,
                                LIMBER_SETTINGS_CHANGE_TIME,
                                self->change_time,
                                "selected",
                                G_SETTINGS_BIND_DEFAULT,
                                get_change_time,
                                set_change_time,
                                NULL,
                                NULL);
  g_settings_bind (settings,
                   LIMBER_SETTINGS_BREATH_GUIDE,
                   self->breath_guide,
                   "active",
                   G_SETTINGS_BIND_DEFAULT);

  limber_look_chooser_bind (self->looks, settings, gallery);
  limber_preferences_back_bind (self->back, settings);
  limber_coach_page_bind (self->coach, settings, sink, voice);
  limber_preferences_desk_bind (self->desk, settings);
  limber_preferences_reminders_bind (self->reminders, settings);
  limber_preferences_data_bind (self->data, NULL);

  return GTK_WIDGET (self);
}

/**
 * limber_preferences_set_routines:
 * @routines: (element-type LimberItem): what one can be reminded of
 */
void
limber_preferences_set_routines (LimberPreferences *self, GListModel *routines)
{
  g_return_if_fail (LIMBER_IS_PREFERENCES (self));

  limber_preferences_reminders_set_routines (self->reminders, routines);
}

/**
 * limber_preferences_set_store:
 * @store: (nullable): the history, for what can be done with it
 */
void
limber_preferences_set_store (LimberPreferences *self, LimberStore *store)
{
  g_return_if_fail (LIMBER_IS_PREFERENCES (self));

  limber_preferences_data_bind (self->data, store);
}
