/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-media-keys.h"

#include "desktop/limber-mpris.h"
#include "guide/limber-phrases.h"

/**
 * LimberMediaKeys:
 *
 * Lets the desktop steer a session, from its beginning to its end: by media keys, by the buttons of
 * a headset, from the lock screen, and of its own accord, when a call comes in or the headphones are
 * pulled out. Which window has the focus, or whether there is one to be seen, does not matter.
 *
 * To the desktop the whole session is one track, whose title is the exercise that is on.
 */
struct _LimberMediaKeys
{
  GObject parent_instance;

  GtkWindow     *window;  /* (nullable) weak */
  LimberMpris   *mpris;   /* (owned) */
  LimberSession *session; /* (owned) (nullable): there is none, or it is over */
  GSignalGroup  *group;   /* (owned) */
  guint          track;   /* how many sessions there were */
};

G_DEFINE_FINAL_TYPE (LimberMediaKeys, limber_media_keys, G_TYPE_OBJECT)

static LimberMprisStatus
get_status (LimberSession *session)
{
  switch (limber_session_get_state (session))
    {
    case LIMBER_SESSION_RUNNING:
    case LIMBER_SESSION_COUNTING_IN:
      return LIMBER_MPRIS_PLAYING;

    /* Time stands still until one goes on: a headset then says "play", which does that. */
    case LIMBER_SESSION_WAITING:
    case LIMBER_SESSION_PAUSED:
      return LIMBER_MPRIS_PAUSED;

    case LIMBER_SESSION_READY:
    case LIMBER_SESSION_FINISHED:
    case LIMBER_SESSION_ENDED:
    default:
      return LIMBER_MPRIS_STOPPED;
    }
}

static void
update (LimberMediaKeys *self)
{
  LimberTimeline  *timeline = limber_session_get_timeline (self->session);
  LimberMoment     moment;
  LimberMprisNow   now = { 0 };
  g_autofree char *title = NULL;

  limber_session_get_moment (self->session, &moment);
  title = limber_phrases_get_title (timeline, moment.phase);
  now.status = get_status (self->session);
  now.rate = limber_session_get_pace (self->session);
  now.track = self->track;
  now.title = title;
  now.artist = limber_phrases_get_heading (timeline, &moment);
  now.album = limber_timeline_get_routine (timeline)->name;
  now.number = moment.phase->step + 1;
  now.length_us = limber_timeline_get_total_us (timeline);
  limber_mpris_show (self->mpris, &now);
}

static void
changed_cb (LimberMediaKeys *self)
{
  g_assert (LIMBER_IS_MEDIA_KEYS (self));

  if (!limber_session_is_over (self->session))
    update (self);
}

static void
jumped_cb (LimberMediaKeys *self)
{
  changed_cb (self);
  limber_mpris_seeked (self->mpris);
}

/* The time asleep was not played, whatever the desktop reckons. */
static void
paused_cb (LimberSession *session, int reason, LimberMediaKeys *self)
{
  g_assert (LIMBER_IS_MEDIA_KEYS (self));

  if (reason == LIMBER_SESSION_PAUSE_SUSPEND)
    limber_mpris_seeked (self->mpris);
}

static void
over_cb (LimberMediaKeys *self)
{
  limber_media_keys_set_session (self, NULL);
}

static void
play (LimberSession *session)
{
  LimberMprisStatus status = get_status (session);

  /* Begins, goes on, or continues from an open phase; never pauses. */
  if (status != LIMBER_MPRIS_PLAYING)
    limber_session_toggle (session);
}

/* Beyond the end is where "next" goes, say the rules of the bus; it is never the end by mistake. */
static void
seek (LimberSession *session, gint64 offset)
{
  gint64 position = limber_session_get_position_us (session);
  gint64 total = limber_timeline_get_total_us (limber_session_get_timeline (session));

  if (offset > total - position)
    limber_session_next (session);
  else
    limber_session_seek (session, position + offset);
}

static void
steer (LimberSession *session, LimberMprisCommand command, gint64 value)
{
  switch (command)
    {
    case LIMBER_MPRIS_PLAY:
      play (session);
      break;

    case LIMBER_MPRIS_PLAY_PAUSE:
      limber_session_toggle (session);
      break;

    /* Nothing ends by a key that one may press in the dark, with no place to ask back: what ends is
     * over for good, what pauses can go on. */
    case LIMBER_MPRIS_STOP:
    case LIMBER_MPRIS_PAUSE:
      limber_session_pause (session);
      break;

    case LIMBER_MPRIS_NEXT:
      limber_session_next (session);
      break;

    case LIMBER_MPRIS_PREVIOUS:
      limber_session_previous (session);
      break;

    case LIMBER_MPRIS_SEEK:
      seek (session, value);
      break;

    case LIMBER_MPRIS_SET_POSITION:
      limber_session_seek (session, value);
      break;

    case LIMBER_MPRIS_RAISE:
    case LIMBER_MPRIS_QUIT:
    default:
      break;
    }
}

/* What the window asks already: nobody is asked twice. */
static GtkWindow *
find_question (GtkWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWindow) other = g_list_model_get_item (toplevels, i);

      if (gtk_window_get_modal (other) && gtk_window_get_transient_for (other) == window
          && gtk_widget_get_visible (GTK_WIDGET (other)))
        return other;
    }

  return NULL;
}

static void
quit (GtkWindow *window)
{
  GtkWindow *question = find_question (window);

  /* The window asks before it goes, and has to be seen for that. */
  gtk_window_present (window);
  if (question != NULL)
    gtk_window_present (question);
  else
    gtk_window_close (window);
}

static void
command_cb (LimberMprisCommand command, gint64 value, gpointer user_data)
{
  LimberMediaKeys *self = LIMBER_MEDIA_KEYS (user_data);
  g_autoptr(LimberSession) session = g_object_ref (self->session);

  if (command != LIMBER_MPRIS_RAISE && command != LIMBER_MPRIS_QUIT)
    steer (session, command, value);
  else if (self->window != NULL && command == LIMBER_MPRIS_QUIT)
    quit (self->window);
  else if (self->window != NULL)
    gtk_window_present (self->window);
}

static gint64
get_position_cb (gpointer user_data)
{
  return limber_session_get_position_us (LIMBER_MEDIA_KEYS (user_data)->session);
}

static void
limber_media_keys_dispose (GObject *object)
{
  LimberMediaKeys *self = LIMBER_MEDIA_KEYS (object);

  if (self->mpris != NULL)
    limber_mpris_hide (self->mpris);
  g_clear_object (&self->mpris);
  g_clear_object (&self->group);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (limber_media_keys_parent_class)->dispose (object);
}

static void
limber_media_keys_class_init (LimberMediaKeysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_media_keys_dispose;
}

static void
limber_media_keys_init (LimberMediaKeys *self)
{
  static const LimberMprisPlayer player = { command_cb, get_position_cb };
  static const struct
  {
    const char *signal;
    GCallback   callback;
  } heard[] = {
    { "entered", G_CALLBACK (changed_cb) },
    { "notify::state", G_CALLBACK (changed_cb) },
    { "notify::timeline", G_CALLBACK (changed_cb) },
    { "jumped", G_CALLBACK (jumped_cb) },
    /* While it was counted in the desktop took it to go on. */
    { "resumed", G_CALLBACK (jumped_cb) },
    { "over", G_CALLBACK (over_cb) },
  };

  self->mpris = limber_mpris_new (&player, self);
  self->group = g_signal_group_new (LIMBER_TYPE_SESSION);
  for (guint i = 0; i < G_N_ELEMENTS (heard); i++)
    g_signal_group_connect_swapped (self->group, heard[i].signal, heard[i].callback, self);
  g_signal_group_connect (self->group, "paused", G_CALLBACK (paused_cb), self);
}

/**
 * limber_media_keys_new:
 * @window: (nullable): what is brought to view, and closed, when the desktop asks for it
 *
 * Returns: (transfer full): without a session yet
 */
LimberMediaKeys *
limber_media_keys_new (GtkWindow *window)
{
  LimberMediaKeys *self = g_object_new (LIMBER_TYPE_MEDIA_KEYS, NULL);

  g_set_weak_pointer (&self->window, window);

  return self;
}

/**
 * limber_media_keys_set_session:
 * @session: (nullable): what is steered from now on, until it is over
 */
void
limber_media_keys_set_session (LimberMediaKeys *self, LimberSession *session)
{
  g_return_if_fail (LIMBER_IS_MEDIA_KEYS (self));

  if (session != NULL && limber_session_is_over (session))
    session = NULL;
  if (self->session == session)
    return;

  limber_mpris_hide (self->mpris);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->group, session);
  if (session == NULL)
    return;

  self->track++;
  update (self);
}
