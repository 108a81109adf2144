/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-desktop"

#include "limber-mpris.h"

#include "limber-config.h"

/* With the application's id at the end it is the one name that a sandbox lets us have. */
#define BUS_NAME LIMBER_MPRIS_NAME_PREFIX LIMBER_APPLICATION_ID
#define OBJECT_PATH "/org/mpris/MediaPlayer2"
#define PLAYER_INTERFACE "org.mpris.MediaPlayer2.Player"
#define TRACK_PATH "/app/limber/Limber/session/%u"

/*
 * What stays as it is has no need of being told of. Volume, and rates other than zero, can be set by
 * the letter of the interface only: they change nothing.
 */
static const char interfaces[]
    = "<node>"
      "<interface name='org.mpris.MediaPlayer2'>"
      "<method name='Raise'/>"
      "<method name='Quit'/>"
      "<property name='CanQuit' type='b' access='read'/>"
      "<property name='CanRaise' type='b' access='read'/>"
      "<property name='HasTrackList' type='b' access='read'/>"
      "<property name='Identity' type='s' access='read'/>"
      "<property name='DesktopEntry' type='s' access='read'/>"
      "<property name='SupportedUriSchemes' type='as' access='read'/>"
      "<property name='SupportedMimeTypes' type='as' access='read'/>"
      "</interface>"
      "<interface name='" PLAYER_INTERFACE "'>"
      "<method name='Next'/>"
      "<method name='Previous'/>"
      "<method name='Pause'/>"
      "<method name='PlayPause'/>"
      "<method name='Stop'/>"
      "<method name='Play'/>"
      "<method name='Seek'><arg name='Offset' type='x' direction='in'/></method>"
      "<method name='SetPosition'>"
      "<arg name='TrackId' type='o' direction='in'/>"
      "<arg name='Position' type='x' direction='in'/>"
      "</method>"
      "<method name='OpenUri'><arg name='Uri' type='s' direction='in'/></method>"
      "<signal name='Seeked'><arg name='Position' type='x'/></signal>"
      "<property name='PlaybackStatus' type='s' access='read'/>"
      "<property name='Rate' type='d' access='readwrite'/>"
      "<property name='Metadata' type='a{sv}' access='read'/>"
      "<property name='Volume' type='d' access='readwrite'/>"
      "<property name='Position' type='x' access='read'>"
      "<annotation name='org.freedesktop.DBus.Property.EmitsChangedSignal' value='false'/>"
      "</property>"
      "<property name='MinimumRate' type='d' access='read'/>"
      "<property name='MaximumRate' type='d' access='read'/>"
      "<property name='CanGoNext' type='b' access='read'/>"
      "<property name='CanGoPrevious' type='b' access='read'/>"
      "<property name='CanPlay' type='b' access='read'/>"
      "<property name='CanPause' type='b' access='read'/>"
      "<property name='CanSeek' type='b' access='read'/>"
      "<property name='CanControl' type='b' access='read'>"
      "<annotation name='org.freedesktop.DBus.Property.EmitsChangedSignal' value='false'/>"
      "</property>"
      "</interface>"
      "</node>";

/* The properties that never change, as text of GVariant. */
static const struct
{
  const char *name;
  const char *value;
} constants[] = {
  { "CanQuit", "true" },
  { "CanRaise", "true" },
  { "HasTrackList", "false" },
  { "Identity", "'Limber'" },
  { "DesktopEntry", "'" LIMBER_APPLICATION_ID "'" },
  { "SupportedUriSchemes", "@as []" },
  { "SupportedMimeTypes", "@as []" },
  { "Volume", "1.0" },
  { "CanGoNext", "true" },
  { "CanGoPrevious", "true" },
  { "CanPlay", "true" },
  { "CanPause", "true" },
  { "CanSeek", "true" },
  { "CanControl", "true" },
};

/* The methods that take nothing. */
static const struct
{
  const char        *name;
  LimberMprisCommand command;
} methods[] = {
  { "Play", LIMBER_MPRIS_PLAY },
  { "Pause", LIMBER_MPRIS_PAUSE },
  { "PlayPause", LIMBER_MPRIS_PLAY_PAUSE },
  { "Stop", LIMBER_MPRIS_STOP },
  { "Next", LIMBER_MPRIS_NEXT },
  { "Previous", LIMBER_MPRIS_PREVIOUS },
  { "Raise", LIMBER_MPRIS_RAISE },
  { "Quit", LIMBER_MPRIS_QUIT },
};

/**
 * LimberMpris:
 *
 * Stands on the session bus as a media player (MPRIS, org.mpris.MediaPlayer2), as long as there is
 * something to show: so the desktop's media keys, the buttons of a headset and the lock screen
 * reach what is played, whichever window has the focus. The desktop is told of what has changed and
 * of nothing else.
 *
 * It asks for no answer and waits for none. Where there is no bus, or the bus goes away, nothing
 * happens; where somebody else has the name, it is ours as soon as they let go of it.
 */
struct _LimberMpris
{
  GObject parent_instance;

  LimberMprisPlayer player;
  gpointer          user_data;

  GDBusConnection *connection; /* (owned) (nullable): not needed yet, or there is none */
  guint            objects[2]; /* what is registered there; 0 for none */
  gboolean         shown;
  char            *track; /* (owned) (nullable): path of what is played */
  gint64           length_us;
  GVariant        *properties; /* (owned) (nullable): those that change, a{sv} */
};

G_DEFINE_FINAL_TYPE (LimberMpris, limber_mpris, G_TYPE_OBJECT)

static void
set_position (LimberMpris *self, GVariant *parameters)
{
  const char *track;
  gint64      position;

  g_variant_get (parameters, "(&ox)", &track, &position);

  /* Whoever was slow means what was played before. */
  if (g_strcmp0 (track, self->track) == 0 && position >= 0 && position <= self->length_us)
    self->player.command (LIMBER_MPRIS_SET_POSITION, position, self->user_data);
}

static gboolean
call_simple (LimberMpris *self, const char *method)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_str_equal (method, methods[i].name))
      {
        self->player.command (methods[i].command, 0, self->user_data);
        return TRUE;
      }

  return FALSE;
}

static void
method_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               user_data)
{
  /* A command may be the end of what is shown. */
  g_autoptr(LimberMpris) self = g_object_ref (user_data);
  gint64 offset;

  if (g_str_equal (method, "SetPosition"))
    {
      set_position (self, parameters);
    }
  else if (g_str_equal (method, "Seek"))
    {
      g_variant_get (parameters, "(x)", &offset);
      self->player.command (LIMBER_MPRIS_SEEK, offset, self->user_data);
    }
  else if (!call_simple (self, method))
    {
      g_dbus_method_invocation_return_error_literal (
          invocation, G_DBUS_ERROR, G_DBUS_ERROR_NOT_SUPPORTED, "Limber plays its own routines");
      return;
    }

  g_dbus_method_invocation_return_value (invocation, NULL);
}

static GVariant *
get_property_cb (GDBusConnection *connection,
                 const char      *sender,
                 const char      *path,
                 const char      *interface,
                 const char      *property,
                 GError         **error,
                 gpointer         user_data)
{
  LimberMpris *self = user_data;

  if (g_str_equal (property, "Position"))
    return g_variant_new_int64 (self->player.get_position (self->user_data));

  for (guint i = 0; i < G_N_ELEMENTS (constants); i++)
    if (g_str_equal (property, constants[i].name))
      return g_variant_new_parsed (constants[i].value);

  return g_variant_lookup_value (self->properties, property, NULL);
}

static gboolean
set_property_cb (GDBusConnection *connection,
                 const char      *sender,
                 const char      *path,
                 const char      *interface,
                 const char      *property,
                 GVariant        *value,
                 GError         **error,
                 gpointer         user_data)
{
  g_autoptr(LimberMpris) self = g_object_ref (user_data);

  /* The interface's other way of saying pause. */
  if (g_str_equal (property, "Rate") && g_variant_get_double (value) == 0)
    self->player.command (LIMBER_MPRIS_PAUSE, 0, self->user_data);

  return TRUE;
}

static void
call_bus (LimberMpris *self, const char *method, GVariant *parameters)
{
  g_dbus_connection_call (self->connection,
                          "org.freedesktop.DBus",
                          "/org/freedesktop/DBus",
                          "org.freedesktop.DBus",
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
emit (LimberMpris *self, const char *interface, const char *signal, GVariant *parameters)
{
  g_autoptr(GVariant) owned = g_variant_ref_sink (parameters);

  /* On a bus that is gone nobody hears it. */
  if (self->objects[0] != 0)
    g_dbus_connection_emit_signal (
        self->connection, NULL, OBJECT_PATH, interface, signal, owned, NULL);
}

static void
appear (LimberMpris *self)
{
  static const GDBusInterfaceVTable vtable = { method_cb, get_property_cb, set_property_cb, { 0 } };
  g_autoptr(GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, NULL);

  /* Whoever sees the name shall find everything there. */
  for (guint i = 0; i < G_N_ELEMENTS (self->objects); i++)
    self->objects[i] = g_dbus_connection_register_object (
        self->connection, OBJECT_PATH, node->interfaces[i], &vtable, self, NULL, NULL);
  call_bus (self, "RequestName", g_variant_new ("(su)", BUS_NAME, 0));
}

static void
got_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberMpris) self = user_data;
  g_autoptr(GDBusConnection) connection = g_bus_get_finish (result, NULL);

  if (connection == NULL || !self->shown || self->objects[0] != 0)
    return;

  /* Otherwise the end of the bus would be that of the program, in the middle of a session. */
  g_dbus_connection_set_exit_on_close (connection, FALSE);
  g_set_object (&self->connection, connection);
  appear (self);
}

static void
limber_mpris_dispose (GObject *object)
{
  LimberMpris *self = LIMBER_MPRIS (object);

  limber_mpris_hide (self);
  g_clear_object (&self->connection);

  G_OBJECT_CLASS (limber_mpris_parent_class)->dispose (object);
}

static void
limber_mpris_class_init (LimberMprisClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_mpris_dispose;
}

static void
limber_mpris_init (LimberMpris *self)
{
}

/**
 * limber_mpris_new:
 * @player: whoever plays
 * @user_data: for @player; must live until nothing is shown any more
 *
 * Returns: (transfer full): a player that nobody sees yet
 */
LimberMpris *
limber_mpris_new (const LimberMprisPlayer *player, gpointer user_data)
{
  LimberMpris *self = g_object_new (LIMBER_TYPE_MPRIS, NULL);

  self->player = *player;
  self->user_data = user_data;

  return self;
}

static GVariant *
make_properties (const char *track, const LimberMprisNow *now)
{
  static const char *const words[] = {
    [LIMBER_MPRIS_STOPPED] = "Stopped",
    [LIMBER_MPRIS_PLAYING] = "Playing",
    [LIMBER_MPRIS_PAUSED] = "Paused",
  };
  GVariant *metadata = g_variant_new_parsed ("{'mpris:trackid': <%o>, 'mpris:length': <%x>, "
                                             "'xesam:title': <%s>, 'xesam:artist': <[%s]>, "
                                             "'xesam:album': <%s>, 'xesam:trackNumber': <%i>}",
                                             track,
                                             now->length_us,
                                             now->title,
                                             now->artist,
                                             now->album,
                                             now->number);

  /* By the rules of the bus 1 is always between the least and the greatest rate. */
  return g_variant_ref_sink (
      g_variant_new_parsed ("{'PlaybackStatus': <%s>, 'Rate': <%d>, 'MinimumRate': <%d>, "
                            "'MaximumRate': <%d>, 'Metadata': <%@a{sv}>}",
                            words[now->status],
                            now->rate,
                            MIN (now->rate, 1),
                            MAX (now->rate, 1),
                            metadata));
}

/* Tells of the properties that are not what they were. */
static void
tell_changes (LimberMpris *self, GVariant *before)
{
  GVariantBuilder changes;
  GVariantIter    iter;
  const char     *name;
  GVariant       *value;
  gboolean        changed = FALSE;

  g_variant_builder_init (&changes, G_VARIANT_TYPE_VARDICT);
  g_variant_iter_init (&iter, self->properties);
  while (g_variant_iter_loop (&iter, "{&sv}", &name, &value))
    {
      g_autoptr(GVariant) old = g_variant_lookup_value (before, name, NULL);

      if (old != NULL && g_variant_equal (old, value))
        continue;
      g_variant_builder_add (&changes, "{sv}", name, value);
      changed = TRUE;
    }

  if (changed)
    emit (self,
          "org.freedesktop.DBus.Properties",
          "PropertiesChanged",
          g_variant_new ("(sa{sv}as)", PLAYER_INTERFACE, &changes, NULL));
  else
    g_variant_builder_clear (&changes);
}

/**
 * limber_mpris_show:
 * @now: what is played
 *
 * Takes the name, if it has it not yet, and tells the desktop what has changed.
 */
void
limber_mpris_show (LimberMpris *self, const LimberMprisNow *now)
{
  g_autoptr(GVariant) before = NULL;

  g_return_if_fail (LIMBER_IS_MPRIS (self));

  before = g_steal_pointer (&self->properties);
  g_free (self->track);
  self->track = g_strdup_printf (TRACK_PATH, now->track);
  self->length_us = now->length_us;
  self->properties = make_properties (self->track, now);

  if (before != NULL)
    tell_changes (self, before);
  if (self->shown)
    return;

  self->shown = TRUE;
  if (self->connection != NULL && !g_dbus_connection_is_closed (self->connection))
    appear (self);
  else
    g_bus_get (G_BUS_TYPE_SESSION, NULL, got_bus_cb, g_object_ref (self));
}

/**
 * limber_mpris_seeked:
 *
 * Tells the desktop that the position is not where time alone would have brought it.
 */
void
limber_mpris_seeked (LimberMpris *self)
{
  g_return_if_fail (LIMBER_IS_MPRIS (self));

  if (self->shown)
    emit (self,
          PLAYER_INTERFACE,
          "Seeked",
          g_variant_new ("(x)", self->player.get_position (self->user_data)));
}

/**
 * limber_mpris_hide:
 *
 * Lets go of the name. Media keys are somebody else's again.
 */
void
limber_mpris_hide (LimberMpris *self)
{
  g_return_if_fail (LIMBER_IS_MPRIS (self));

  if (self->objects[0] != 0)
    call_bus (self, "ReleaseName", g_variant_new ("(s)", BUS_NAME));
  for (guint i = 0; i < G_N_ELEMENTS (self->objects); i++)
    if (self->objects[i] != 0)
      g_dbus_connection_unregister_object (self->connection, self->objects[i]);
  memset (self->objects, 0, sizeof self->objects);
  g_clear_pointer (&self->properties, g_variant_unref);
  g_clear_pointer (&self->track, g_free);
  self->shown = FALSE;
}
