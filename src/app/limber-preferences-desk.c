/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-preferences-desk.h"

#include "app/limber-settings.h"

/**
 * LimberPreferencesDesk:
 *
 * The settings that are about what is around a session: other windows, noise, other music.
 */
struct _LimberPreferencesDesk
{
  AdwPreferencesGroup parent_instance;

  GtkSwitch   *notify;
  GtkSwitch   *flash;
  AdwComboRow *other_music;
};

G_DEFINE_FINAL_TYPE (LimberPreferencesDesk, limber_preferences_desk, ADW_TYPE_PREFERENCES_GROUP)

/* In the order of the list in the template. */
static const char *const ways[] = { "leave", "lower", "pause" };

static gboolean
get_way (GValue *value, GVariant *variant, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (g_variant_get_string (variant, NULL), ways[i]))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
set_way (const GValue *value, const GVariantType *type, gpointer user_data)
{
  guint index = g_value_get_uint (value);

  return index < G_N_ELEMENTS (ways) ? g_variant_new_string (ways[index]) : NULL;
}

static void
limber_preferences_desk_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PREFERENCES_DESK);

  G_OBJECT_CLASS (limber_preferences_desk_parent_class)->dispose (object);
}

static void
limber_preferences_desk_class_init (LimberPreferencesDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_preferences_desk_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-preferences-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDesk, notify);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDesk, flash);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesDesk, other_music);
}

static void
limber_preferences_desk_init (LimberPreferencesDesk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_preferences_desk_bind:
 * @settings: what the rows show and change
 */
void
limber_preferences_desk_bind (LimberPreferencesDesk *self, GSettings *settings)
{
  g_return_if_fail (LIMBER_IS_PREFERENCES_DESK (self));

  g_settings_bind (
      settings, LIMBER_SETTINGS_NOTIFY, self->notify, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, LIMBER_SETTINGS_FLASH, self->flash, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings,
                                LIMBER_SETTINGS_OTHER_MUSIC,
                                self->other_music,
                                "selected",
                                G_SETTINGS_BIND_DEFAULT,
                                get_way,
                                set_way,
                                NULL,
                                NULL);
}
