/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-desktop"

#include "limber-screen-reader.h"

/* Where GNOME keeps whether it runs one. */
#define SCHEMA "org.gnome.desktop.a11y.applications"
#define KEY "screen-reader-enabled"

/* Where every desktop says so. */
#define BUS_NAME "org.a11y.Bus"
#define BUS_PATH "/org/a11y/bus"
#define STATUS "org.a11y.Status"
#define ENABLED "ScreenReaderEnabled"
#define PROPERTIES "org.freedesktop.DBus.Properties"

/**
 * LimberScreenReader:
 *
 * Knows whether somebody has the screen read out. Nothing is waited for: until it is known, nobody
 * has.
 */
struct _LimberScreenReader
{
  GObject parent_instance;

  GSettings       *settings; /* (nullable): not on this desktop */
  GDBusConnection *bus;      /* (nullable): not there, or not yet */
  GCancellable    *cancellable;
  guint            subscription;
  gboolean         is_set; /* by the settings */
  gboolean         is_up;  /* says the bus */
};

G_DEFINE_FINAL_TYPE (LimberScreenReader, limber_screen_reader, G_TYPE_OBJECT)

typedef enum
{
  PROP_RUNNING = 1,
} LimberScreenReaderProperty;

static GParamSpec *props[PROP_RUNNING + 1];

static void
update (LimberScreenReader *self, gboolean *place, gboolean value)
{
  gboolean before = limber_screen_reader_is_running (self);

  *place = value;
  if (limber_screen_reader_is_running (self) != before)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNNING]);
}

static void
set_cb (GSettings *settings, const char *key, LimberScreenReader *self)
{
  g_assert (LIMBER_IS_SCREEN_READER (self));

  update (self, &self->is_set, g_settings_get_boolean (settings, KEY));
}

static void
follow_settings (LimberScreenReader *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA, TRUE);
  if (schema == NULL || !g_settings_schema_has_key (schema, KEY))
    return;

  self->settings = g_settings_new_full (schema, NULL, NULL);
  g_signal_connect_object (self->settings, "changed::" KEY, G_CALLBACK (set_cb), self, 0);
  set_cb (self->settings, KEY, self);
}

static void
changed_cb (GDBusConnection *bus,
            const char      *sender,
            const char      *path,
            const char      *interface,
            const char      *signal,
            GVariant        *parameters,
            gpointer         user_data)
{
  LimberScreenReader *self = user_data;
  g_autoptr(GVariant) changed = NULL;
  gboolean enabled;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(sa{sv}as)")))
    return;

  changed = g_variant_get_child_value (parameters, 1);
  if (g_variant_lookup (changed, ENABLED, "b", &enabled))
    update (self, &self->is_up, enabled);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberScreenReader) self = user_data;
  g_autoptr(GVariant) answer = NULL;
  g_autoptr(GVariant) value = NULL;

  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (answer == NULL)
    return;

  g_variant_get (answer, "(v)", &value);
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    update (self, &self->is_up, g_variant_get_boolean (value));
}

static void
bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberScreenReader) self = user_data;
  g_autoptr(GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  self->bus = g_object_ref (bus);
  self->subscription = g_dbus_connection_signal_subscribe (bus,
                                                           BUS_NAME,
                                                           PROPERTIES,
                                                           "PropertiesChanged",
                                                           BUS_PATH,
                                                           STATUS,
                                                           G_DBUS_SIGNAL_FLAGS_NONE,
                                                           changed_cb,
                                                           self,
                                                           NULL);
  /* Where nobody has started it, nobody reads. */
  g_dbus_connection_call (bus,
                          BUS_NAME,
                          BUS_PATH,
                          PROPERTIES,
                          "Get",
                          g_variant_new ("(ss)", STATUS, ENABLED),
                          G_VARIANT_TYPE ("(v)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START,
                          -1,
                          self->cancellable,
                          asked_cb,
                          g_object_ref (self));
}

static void
limber_screen_reader_dispose (GObject *object)
{
  LimberScreenReader *self = LIMBER_SCREEN_READER (object);

  g_cancellable_cancel (self->cancellable);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->bus);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_screen_reader_parent_class)->dispose (object);
}

static void
limber_screen_reader_finalize (GObject *object)
{
  LimberScreenReader *self = LIMBER_SCREEN_READER (object);

  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (limber_screen_reader_parent_class)->finalize (object);
}

static void
limber_screen_reader_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberScreenReader *self = LIMBER_SCREEN_READER (object);

  switch ((LimberScreenReaderProperty) prop_id)
    {
    case PROP_RUNNING:
      g_value_set_boolean (value, limber_screen_reader_is_running (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_screen_reader_class_init (LimberScreenReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_screen_reader_dispose;
  object_class->finalize = limber_screen_reader_finalize;
  object_class->get_property = limber_screen_reader_get_property;

  props[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
limber_screen_reader_init (LimberScreenReader *self)
{
  self->cancellable = g_cancellable_new ();
  follow_settings (self);
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, bus_cb, g_object_ref (self));
}

/**
 * limber_screen_reader_new:
 *
 * Returns: (transfer full): begins to look, without waiting
 */
LimberScreenReader *
limber_screen_reader_new (void)
{
  return g_object_new (LIMBER_TYPE_SCREEN_READER, NULL);
}

/**
 * limber_screen_reader_is_running:
 *
 * Returns: whether the screen is being read out, as far as is known
 */
gboolean
limber_screen_reader_is_running (LimberScreenReader *self)
{
  g_return_val_if_fail (LIMBER_IS_SCREEN_READER (self), FALSE);

  return self->is_set || self->is_up;
}
