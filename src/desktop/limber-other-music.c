/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-desktop"

#include "limber-other-music.h"

#include "limber-config.h"

#include <math.h>

#include "desktop/limber-mpris.h"

#define OBJECT_PATH "/org/mpris/MediaPlayer2"
#define PLAYER_INTERFACE "org.mpris.MediaPlayer2.Player"
#define PROPERTIES_INTERFACE "org.freedesktop.DBus.Properties"

#define OUR_NAME LIMBER_MPRIS_NAME_PREFIX LIMBER_APPLICATION_ID

/* Stands for whichever player is the active one, and would be asked twice. */
#define GO_BETWEEN LIMBER_MPRIS_NAME_PREFIX "playerctld"

/* How loud the music is while a cue sounds, of what it was. */
#define LOWERED 0.4

/* Players round. */
#define SAME_VOLUME 0.03

/**
 * LimberOtherMusic:
 *
 * Makes room for the session in the music that other programs play, by their MPRIS interface: it
 * lowers it while a cue sounds, or pauses it while a session goes on, as one likes. What it did it
 * undoes, but never what somebody else has done meanwhile: a player that was made louder, softer or
 * to play is left alone.
 *
 * It asks and waits for no answer: a player that hangs keeps nobody waiting. Where there is no bus
 * nothing happens.
 */
struct _LimberOtherMusic
{
  GObject parent_instance;

  LimberOtherMusicWay way;
  gboolean            running;
  gboolean            quiet;

  GCancellable    *engaged; /* (owned) (nullable): all that is asked for while there must be room */
  GDBusConnection *connection; /* (owned) (nullable) */
  GPtrArray       *touched;    /* (element-type Touched): the players that were changed */
};

G_DEFINE_FINAL_TYPE (LimberOtherMusic, limber_other_music, G_TYPE_OBJECT)

/* A player that is not as it was found. */
typedef struct
{
  LimberOtherMusic *music;
  GDBusConnection  *connection; /* (owned) */
  char             *name;
  guint             heard;  /* subscription */
  double            before; /* volume; negative when it was paused */
} Touched;

/* A player that was asked how it is. */
typedef struct
{
  LimberOtherMusic *music; /* (owned) */
  char             *name;
} Asked;

static void
touched_free (Touched *touched)
{
  g_dbus_connection_signal_unsubscribe (touched->connection, touched->heard);
  g_object_unref (touched->connection);
  g_free (touched->name);
  g_free (touched);
}

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->music);
  g_free (asked->name);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

static void
call (Touched *touched, const char *interface, const char *method, GVariant *parameters)
{
  g_dbus_connection_call (touched->connection,
                          touched->name,
                          OBJECT_PATH,
                          interface,
                          method,
                          parameters,
                          NULL,
                          G_DBUS_CALL_FLAGS_NO_AUTO_START,
                          -1,
                          NULL,
                          NULL,
                          NULL);
}

static void
set_volume (Touched *touched, double volume)
{
  call (touched,
        PROPERTIES_INTERFACE,
        "Set",
        g_variant_new ("(ssv)", PLAYER_INTERFACE, "Volume", g_variant_new_double (volume)));
}

static gboolean
is_volume_ours (const Touched *touched, double volume)
{
  /* That which was before is what it says when it has not heard of ours yet. */
  return fabs (volume - touched->before * LOWERED) < SAME_VOLUME
         || fabs (volume - touched->before) < SAME_VOLUME;
}

static gboolean
is_changed_by_others (const Touched *touched, GVariant *changes)
{
  const char *status;
  double      volume;

  if (touched->before < 0)
    return g_variant_lookup (changes, "PlaybackStatus", "&s", &status)
           && !g_str_equal (status, "Paused");

  return g_variant_lookup (changes, "Volume", "d", &volume) && !is_volume_ours (touched, volume);
}

static void
changed_cb (GDBusConnection *connection,
            const char      *sender,
            const char      *path,
            const char      *interface,
            const char      *signal,
            GVariant        *parameters,
            gpointer         user_data)
{
  Touched *touched = user_data;
  g_autoptr(GVariant) changes = NULL;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(sa{sv}as)")))
    return;

  changes = g_variant_get_child_value (parameters, 1);
  if (is_changed_by_others (touched, changes))
    g_ptr_array_remove (touched->music->touched, touched);
}

static Touched *
touch (LimberOtherMusic *self, const char *name, double before)
{
  Touched *touched = g_new0 (Touched, 1);

  touched->music = self;
  touched->connection = g_object_ref (self->connection);
  touched->name = g_strdup (name);
  touched->before = before;
  touched->heard = g_dbus_connection_signal_subscribe (self->connection,
                                                       name,
                                                       PROPERTIES_INTERFACE,
                                                       "PropertiesChanged",
                                                       OBJECT_PATH,
                                                       PLAYER_INTERFACE,
                                                       G_DBUS_SIGNAL_FLAGS_NONE,
                                                       changed_cb,
                                                       touched,
                                                       NULL);
  g_ptr_array_add (self->touched, touched);

  return touched;
}

static void
make_room (LimberOtherMusic *self, const char *name, GVariant *properties)
{
  const char *status = NULL;
  double      volume = 0;

  g_variant_lookup (properties, "PlaybackStatus", "&s", &status);
  g_variant_lookup (properties, "Volume", "d", &volume);
  if (g_strcmp0 (status, "Playing") != 0)
    return;

  if (self->way == LIMBER_OTHER_MUSIC_PAUSE)
    call (touch (self, name, -1), PLAYER_INTERFACE, "Pause", NULL);
  else if (volume > 0)
    set_volume (touch (self, name, volume), volume * LOWERED);
}

static void
told_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Asked) asked = user_data;
  g_autoptr(GVariant) answer = NULL;
  g_autoptr(GVariant) properties = NULL;

  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (answer == NULL)
    return;

  properties = g_variant_get_child_value (answer, 0);
  make_room (asked->music, asked->name, properties);
}

static void
ask (LimberOtherMusic *self, const char *name)
{
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked){ g_object_ref (self), g_strdup (name) };
  g_dbus_connection_call (self->connection,
                          name,
                          OBJECT_PATH,
                          PROPERTIES_INTERFACE,
                          "GetAll",
                          g_variant_new ("(s)", PLAYER_INTERFACE),
                          G_VARIANT_TYPE ("(a{sv})"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START,
                          -1,
                          self->engaged,
                          told_cb,
                          asked);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberOtherMusic) self = user_data;
  g_autoptr(GVariant) answer = NULL;
  g_autofree const char **names = NULL;

  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (answer == NULL)
    return;

  g_variant_get (answer, "(^a&s)", &names);
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_prefix (names[i], LIMBER_MPRIS_NAME_PREFIX) && !g_str_equal (names[i], OUR_NAME)
        && !g_str_equal (names[i], GO_BETWEEN))
      ask (self, names[i]);
}

static void
got_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberOtherMusic) self = user_data;
  g_autoptr(GDBusConnection) connection = g_bus_get_finish (result, NULL);

  if (connection == NULL)
    return;

  /* Otherwise the end of the bus would be that of the program, in the middle of a session. */
  g_dbus_connection_set_exit_on_close (connection, FALSE);
  g_set_object (&self->connection, connection);
  g_dbus_connection_call (connection,
                          "org.freedesktop.DBus",
                          "/org/freedesktop/DBus",
                          "org.freedesktop.DBus",
                          "ListNames",
                          NULL,
                          G_VARIANT_TYPE ("(as)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START,
                          -1,
                          self->engaged,
                          listed_cb,
                          g_object_ref (self));
}

static void
restore (LimberOtherMusic *self)
{
  for (guint i = 0; i < self->touched->len; i++)
    {
      Touched *touched = g_ptr_array_index (self->touched, i);

      if (touched->before < 0)
        call (touched, PLAYER_INTERFACE, "Play", NULL);
      else
        set_volume (touched, touched->before);
    }
  g_ptr_array_set_size (self->touched, 0);
}

static void
disengage (LimberOtherMusic *self)
{
  g_cancellable_cancel (self->engaged);
  g_clear_object (&self->engaged);
  restore (self);
}

static void
update (LimberOtherMusic *self)
{
  gboolean wanted = (self->way == LIMBER_OTHER_MUSIC_LOWER && self->quiet)
                    || (self->way == LIMBER_OTHER_MUSIC_PAUSE && self->running);

  if (!wanted)
    {
      disengage (self);
    }
  else if (self->engaged == NULL)
    {
      self->engaged = g_cancellable_new ();
      g_bus_get (G_BUS_TYPE_SESSION, self->engaged, got_bus_cb, g_object_ref (self));
    }
}

static void
limber_other_music_dispose (GObject *object)
{
  LimberOtherMusic *self = LIMBER_OTHER_MUSIC (object);

  disengage (self);
  g_clear_object (&self->connection);

  G_OBJECT_CLASS (limber_other_music_parent_class)->dispose (object);
}

static void
limber_other_music_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_OTHER_MUSIC (object)->touched);

  G_OBJECT_CLASS (limber_other_music_parent_class)->finalize (object);
}

static void
limber_other_music_class_init (LimberOtherMusicClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_other_music_dispose;
  object_class->finalize = limber_other_music_finalize;
}

static void
limber_other_music_init (LimberOtherMusic *self)
{
  self->touched = g_ptr_array_new_with_free_func ((GDestroyNotify) touched_free);
}

/**
 * limber_other_music_new:
 *
 * Returns: (transfer full): one that leaves the music as it is
 */
LimberOtherMusic *
limber_other_music_new (void)
{
  return g_object_new (LIMBER_TYPE_OTHER_MUSIC, NULL);
}

/**
 * limber_other_music_set_way:
 * @way: what becomes of the music from now on
 */
void
limber_other_music_set_way (LimberOtherMusic *self, LimberOtherMusicWay way)
{
  g_return_if_fail (LIMBER_IS_OTHER_MUSIC (self));

  if (self->way == way)
    return;

  disengage (self);
  self->way = way;
  update (self);
}

/**
 * limber_other_music_set_running:
 * @running: whether a session goes on
 */
void
limber_other_music_set_running (LimberOtherMusic *self, gboolean running)
{
  g_return_if_fail (LIMBER_IS_OTHER_MUSIC (self));

  self->running = running;
  update (self);
}

/**
 * limber_other_music_set_quiet:
 * @quiet: whether a cue sounds, or somebody speaks
 */
void
limber_other_music_set_quiet (LimberOtherMusic *self, gboolean quiet)
{
  g_return_if_fail (LIMBER_IS_OTHER_MUSIC (self));

  self->quiet = quiet;
  update (self);
}
