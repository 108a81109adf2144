/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-desktop"

#include "limber-awake.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

/**
 * LimberAwake:
 *
 * Keeps the screen from going dark while it is active. The desktop may refuse; then it goes dark,
 * and the session goes on by ear.
 */
struct _LimberAwake
{
  GObject parent_instance;

  GtkApplication *application; /* (owned) (nullable): there is no desktop to ask */
  GtkWindow      *window;      /* weak */
  guint           cookie;      /* 0 when refused */
  gboolean        active;
};

G_DEFINE_FINAL_TYPE (LimberAwake, limber_awake, G_TYPE_OBJECT)

typedef enum
{
  PROP_ACTIVE = 1,
} LimberAwakeProperty;

static GParamSpec *props[PROP_ACTIVE + 1];

static void
let_go (LimberAwake *self)
{
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
}

static void
limber_awake_dispose (GObject *object)
{
  LimberAwake *self = LIMBER_AWAKE (object);

  let_go (self);
  g_clear_object (&self->application);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (limber_awake_parent_class)->dispose (object);
}

static void
limber_awake_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberAwake *self = LIMBER_AWAKE (object);

  switch ((LimberAwakeProperty) prop_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_awake_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberAwake *self = LIMBER_AWAKE (object);

  switch ((LimberAwakeProperty) prop_id)
    {
    case PROP_ACTIVE:
      limber_awake_set_active (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_awake_class_init (LimberAwakeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_awake_dispose;
  object_class->get_property = limber_awake_get_property;
  object_class->set_property = limber_awake_set_property;

  props[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
limber_awake_init (LimberAwake *self)
{
}

/**
 * limber_awake_new:
 * @application: (nullable): who asks the desktop
 * @window: what is looked at meanwhile
 *
 * Returns: (transfer full): not active yet
 */
LimberAwake *
limber_awake_new (GtkApplication *application, GtkWindow *window)
{
  LimberAwake *self = g_object_new (LIMBER_TYPE_AWAKE, NULL);

  self->application = application != NULL ? g_object_ref (application) : NULL;
  g_set_weak_pointer (&self->window, window);

  return self;
}

gboolean
limber_awake_get_active (LimberAwake *self)
{
  g_return_val_if_fail (LIMBER_IS_AWAKE (self), FALSE);

  return self->active;
}

void
limber_awake_set_active (LimberAwake *self, gboolean active)
{
  g_return_if_fail (LIMBER_IS_AWAKE (self));

  if (self->active == active)
    return;

  self->active = active;
  if (!active)
    let_go (self);
  else if (self->application != NULL)
    /* Only idle: asking for more is refused by some desktops without a word. */
    self->cookie = gtk_application_inhibit (
        self->application, self->window, GTK_APPLICATION_INHIBIT_IDLE, _ ("A session is on"));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE]);
}
