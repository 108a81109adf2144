/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-surroundings.h"

#include "app/limber-media-keys.h"
#include "app/limber-notifier.h"
#include "app/limber-settings.h"
#include "desktop/limber-absence.h"
#include "desktop/limber-awake.h"
#include "desktop/limber-other-music.h"

/* Sounds ring for no longer than this, but for the last one; milliseconds. Before the music comes
 * back there is a moment more, so that it does not go up and down with every tick. */
#define RING_MS 600
#define LAST_RING_MS 1600
#define MOMENT_MS 600

/**
 * LimberSurroundings:
 *
 * What the desktop does about a session, from its beginning to its end: the screen stays lit while
 * time goes on, media keys steer it, a notification tells what comes while nobody looks, it is
 * paused before the computer sleeps and when the screen is locked, and other music makes room for
 * it.
 */
struct _LimberSurroundings
{
  GObject parent_instance;

  LimberServices   *services;   /* (owned) */
  LimberAwake      *awake;      /* (owned) */
  LimberMediaKeys  *media_keys; /* (owned) */
  LimberNotifier   *notifier;   /* (owned) */
  LimberAbsence    *absence;    /* (owned) */
  LimberOtherMusic *music;      /* (owned) */
  GSignalGroup     *session;    /* (owned) */
  guint             ringing;    /* source: until what sounds is over */
};

G_DEFINE_FINAL_TYPE (LimberSurroundings, limber_surroundings, G_TYPE_OBJECT)

/* The screen may go dark while nothing moves; music may not come back while one waits for a key. */
static void
update (LimberSurroundings *self, LimberSession *session)
{
  LimberSessionState state = limber_session_get_state (session);
  gboolean moving = state == LIMBER_SESSION_RUNNING || state == LIMBER_SESSION_COUNTING_IN;

  limber_awake_set_active (self->awake, moving);
  limber_absence_set_watching (self->absence, !limber_session_is_over (session));
  limber_other_music_set_running (self->music, moving || state == LIMBER_SESSION_WAITING);
}

static void
state_cb (LimberSession *session, GParamSpec *pspec, LimberSurroundings *self)
{
  g_assert (LIMBER_IS_SURROUNDINGS (self));

  update (self, session);
}

static void
away_cb (LimberAbsence *absence, LimberSurroundings *self)
{
  g_autoptr(LimberSession) session = g_signal_group_dup_target (self->session);

  g_assert (LIMBER_IS_SURROUNDINGS (self));

  if (session != NULL)
    limber_session_pause (session);
}

static gboolean
rang_cb (gpointer user_data)
{
  LimberSurroundings *self = user_data;

  self->ringing = 0;
  limber_other_music_set_quiet (self->music, FALSE);

  return G_SOURCE_REMOVE;
}

static void
cue_cb (LimberSession *session, const LimberCue *cue, LimberSurroundings *self)
{
  LimberCoach       *coach = limber_guide_get_coach (limber_services_get_guide (self->services));
  LimberTimeline    *timeline = limber_session_get_timeline (session);
  const LimberPhase *phase = limber_timeline_get_phase (timeline, cue->phase);
  double             gain_db;

  g_assert (LIMBER_IS_SURROUNDINGS (self));

  if (coach == NULL || limber_coach_get_muted (coach)
      || limber_script_get_sound (cue->kind, phase->sounds, &gain_db) == NULL)
    return;

  limber_other_music_set_quiet (self->music, TRUE);
  g_clear_handle_id (&self->ringing, g_source_remove);
  self->ringing = g_timeout_add (
      (cue->kind == LIMBER_CUE_FINISH ? LAST_RING_MS : RING_MS) + MOMENT_MS, rang_cb, self);
}

static void
settings_cb (GSettings *settings, const char *key, LimberSurroundings *self)
{
  g_assert (LIMBER_IS_SURROUNDINGS (self));

  limber_notifier_set_enabled (self->notifier,
                               g_settings_get_boolean (settings, LIMBER_SETTINGS_NOTIFY));
  limber_other_music_set_way (
      self->music,
      (LimberOtherMusicWay) g_settings_get_enum (settings, LIMBER_SETTINGS_OTHER_MUSIC));
}

static void
limber_surroundings_dispose (GObject *object)
{
  LimberSurroundings *self = LIMBER_SURROUNDINGS (object);

  g_clear_handle_id (&self->ringing, g_source_remove);
  g_clear_object (&self->session);
  if (self->awake != NULL)
    limber_awake_set_active (self->awake, FALSE);
  g_clear_object (&self->awake);
  g_clear_object (&self->media_keys);
  g_clear_object (&self->notifier);
  /* What is asked for holds them. */
  if (self->absence != NULL)
    limber_absence_set_watching (self->absence, FALSE);
  g_clear_object (&self->absence);
  if (self->music != NULL)
    limber_other_music_set_way (self->music, LIMBER_OTHER_MUSIC_LEAVE);
  g_clear_object (&self->music);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_surroundings_parent_class)->dispose (object);
}

static void
limber_surroundings_class_init (LimberSurroundingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_surroundings_dispose;
}

static void
limber_surroundings_init (LimberSurroundings *self)
{
  self->absence = limber_absence_new ();
  self->music = limber_other_music_new ();
  self->session = g_signal_group_new (LIMBER_TYPE_SESSION);
  g_signal_group_connect_object (self->session, "notify::state", G_CALLBACK (state_cb), self, 0);
  g_signal_group_connect_object (self->session, "cue", G_CALLBACK (cue_cb), self, 0);
  g_signal_connect_object (self->absence, "away", G_CALLBACK (away_cb), self, 0);
}

/**
 * limber_surroundings_new:
 * @application: (nullable): who asks the desktop
 * @window: where sessions are shown
 * @services: what the sessions come from
 *
 * Returns: (transfer full): without a session yet
 */
LimberSurroundings *
limber_surroundings_new (GtkApplication *application, GtkWindow *window, LimberServices *services)
{
  LimberSurroundings *self = g_object_new (LIMBER_TYPE_SURROUNDINGS, NULL);
  GSettings          *settings = limber_services_get_settings (services);

  self->services = g_object_ref (services);
  self->awake = limber_awake_new (application, window);
  self->media_keys = limber_media_keys_new (window);
  self->notifier = limber_notifier_new (application, window);
  g_signal_connect_object (settings, "changed", G_CALLBACK (settings_cb), self, 0);
  settings_cb (settings, NULL, self);

  return self;
}

/**
 * limber_surroundings_set_session:
 * @session: what the desktop is to mind from now on, until it is over
 */
void
limber_surroundings_set_session (LimberSurroundings *self, LimberSession *session)
{
  g_return_if_fail (LIMBER_IS_SURROUNDINGS (self));

  g_signal_group_set_target (self->session, session);
  limber_media_keys_set_session (self->media_keys, session);
  limber_notifier_set_session (self->notifier, session);
  update (self, session);
}
