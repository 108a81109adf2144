/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-coach"

#include "limber-coach.h"

/* In a rehearsal many cues fall together: at most one in this time sounds. */
#define CLOSEST_US (60 * 1000)

#define SLOWEST_VOICED 0.5
#define FASTEST_VOICED 1.5

#define QUIETEST_DB -60
#define LOUDEST_DB 12

/**
 * LimberCoach:
 *
 * Turns the cues of a session into sounds and sentences, by a table, and silences what no longer
 * applies. It decides; a sink sounds and a voice speaks.
 */
struct _LimberCoach
{
  GObject parent_instance;

  LimberSession  *session; /* (owned) */
  LimberCueSink  *sink;    /* (owned) (nullable): nothing sounds */
  LimberVoice    *voice;   /* (owned) (nullable): nothing is said */
  LimberClock    *clock;   /* (owned) */
  gboolean        muted;
  gboolean        speaking; /* sentences are wanted */
  LimberCueWishes wishes;
  double          volume_db;
  gint64          last_us; /* monotonic: when the last sound was asked for */
};

G_DEFINE_FINAL_TYPE (LimberCoach, limber_coach, G_TYPE_OBJECT)

typedef enum
{
  PROP_MUTED = 1,
  PROP_VOLUME,
} LimberCoachProperty;
static GParamSpec *props[PROP_VOLUME + 1];

/* Voiced, a rehearsal at a minute a second would be gibberish. */
static gboolean
is_voiced (LimberCoach *self)
{
  double pace = limber_session_get_pace (self->session);

  return self->voice != NULL && self->speaking && !self->muted && pace >= SLOWEST_VOICED
         && pace <= FASTEST_VOICED;
}

static void
hush (LimberCoach *self)
{
  if (self->voice != NULL)
    limber_voice_hush (self->voice);
}

static gint64
get_moment (LimberCoach *self, gint64 at_us, gint64 now_us)
{
  gint64 left_us = at_us - limber_session_get_position_us (self->session);

  return now_us + (gint64) ((double) left_us / limber_session_get_pace (self->session));
}

static void
say (LimberCoach *self, LimberTimeline *timeline, const LimberCue *cue, gint64 now_us)
{
  g_autoptr(LimberUtterance) utterance = limber_script_get_utterance (timeline, cue);

  if (utterance == NULL)
    return;

  utterance->from_us = get_moment (self, utterance->from_us, now_us);
  utterance->until_us = get_moment (self, utterance->until_us, now_us);
  limber_voice_say (self->voice, utterance);
}

static void
sound (LimberCoach *self, const LimberCue *cue, LimberSoundProfile profile, gint64 now_us)
{
  double      gain_db;
  const char *name = limber_script_get_sound (cue->kind, profile, &gain_db);

  /* The end is always heard. */
  if (name == NULL || (now_us < self->last_us + CLOSEST_US && cue->kind != LIMBER_CUE_FINISH))
    return;

  self->last_us = now_us;
  limber_cue_sink_play (
      self->sink,
      name,
      MAX (get_moment (self, cue->at_us, now_us) + cue->latest_us - cue->at_us, now_us),
      self->volume_db + gain_db);
}

static void
cue_cb (LimberSession *session, const LimberCue *cue, LimberCoach *self)
{
  LimberTimeline    *timeline = limber_session_get_timeline (session);
  const LimberPhase *phase = limber_timeline_get_phase (timeline, cue->phase);
  gint64             now_us = limber_clock_get_monotonic (self->clock);

  g_assert (LIMBER_IS_COACH (self));

  if (self->muted || !limber_script_is_wanted (cue->kind, self->wishes))
    return;
  if (self->sink != NULL)
    sound (self, cue, phase->sounds, now_us);
  if (is_voiced (self))
    say (self, timeline, cue, now_us);
}

static void
silence (LimberCoach *self)
{
  if (self->sink != NULL)
    limber_cue_sink_silence (self->sink);
  hush (self);
}

static void
jumped_cb (LimberSession *session, LimberCoach *self)
{
  g_assert (LIMBER_IS_COACH (self));

  self->last_us = 0;
  silence (self);
}

/* The sound card is kept awake only while time goes on, and while it is counted in. */
static void
prepare (LimberCoach *self)
{
  if (self->sink != NULL)
    limber_cue_sink_prepare (self->sink);
  if (is_voiced (self))
    limber_voice_prepare (self->voice);
}

static void
rest (LimberCoach *self)
{
  if (self->sink != NULL)
    limber_cue_sink_rest (self->sink);
}

static void
state_cb (LimberSession *session, GParamSpec *pspec, LimberCoach *self)
{
  g_assert (LIMBER_IS_COACH (self));

  switch (limber_session_get_state (session))
    {
    case LIMBER_SESSION_RUNNING:
    case LIMBER_SESSION_WAITING:
    case LIMBER_SESSION_COUNTING_IN:
      prepare (self);
      break;

    case LIMBER_SESSION_PAUSED:
    case LIMBER_SESSION_ENDED:
      silence (self);
      rest (self);
      break;

    case LIMBER_SESSION_FINISHED:
      rest (self);
      break;

    case LIMBER_SESSION_READY:
    default:
      break;
    }
}

static void
limber_coach_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberCoach *self = LIMBER_COACH (object);

  switch ((LimberCoachProperty) prop_id)
    {
    case PROP_MUTED:
      g_value_set_boolean (value, self->muted);
      break;

    case PROP_VOLUME:
      g_value_set_double (value, self->volume_db);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_coach_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberCoach *self = LIMBER_COACH (object);

  switch ((LimberCoachProperty) prop_id)
    {
    case PROP_MUTED:
      limber_coach_set_muted (self, g_value_get_boolean (value));
      break;

    case PROP_VOLUME:
      limber_coach_set_volume (self, g_value_get_double (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_coach_dispose (GObject *object)
{
  LimberCoach *self = LIMBER_COACH (object);

  g_clear_object (&self->session);
  g_clear_object (&self->sink);
  g_clear_object (&self->voice);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (limber_coach_parent_class)->dispose (object);
}

static void
limber_coach_class_init (LimberCoachClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_coach_dispose;
  object_class->get_property = limber_coach_get_property;
  object_class->set_property = limber_coach_set_property;

  props[PROP_MUTED] = g_param_spec_boolean ("muted", NULL, NULL, FALSE, flags);
  props[PROP_VOLUME]
      = g_param_spec_double ("volume", NULL, NULL, QUIETEST_DB, LOUDEST_DB, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
limber_coach_init (LimberCoach *self)
{
  self->wishes = LIMBER_CUE_WISHES_ALL;
}

/**
 * limber_coach_new:
 * @session: the session to lead
 * @sink: (nullable): what sounds
 * @voice: (nullable): what speaks, once [method@Coach.set_speaking] says so
 * @clock: the session's clock
 *
 * Returns: (transfer full): a coach that sounds the session's cues from now on
 */
LimberCoach *
limber_coach_new (LimberSession *session,
                  LimberCueSink *sink,
                  LimberVoice   *voice,
                  LimberClock   *clock)
{
  LimberCoach *self;

  g_return_val_if_fail (LIMBER_IS_SESSION (session), NULL);

  self = g_object_new (LIMBER_TYPE_COACH, NULL);
  self->session = g_object_ref (session);
  self->sink = sink != NULL ? g_object_ref (sink) : NULL;
  self->voice = voice != NULL ? g_object_ref (voice) : NULL;
  self->clock = g_object_ref (clock);
  g_signal_connect_object (session, "cue", G_CALLBACK (cue_cb), self, 0);
  g_signal_connect_object (session, "jumped", G_CALLBACK (jumped_cb), self, 0);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_cb), self, 0);

  return self;
}

gboolean
limber_coach_get_muted (LimberCoach *self)
{
  g_return_val_if_fail (LIMBER_IS_COACH (self), FALSE);

  return self->muted;
}

/**
 * limber_coach_set_muted:
 * @muted: whether nothing is to be heard; what sounds now ends at once
 */
void
limber_coach_set_muted (LimberCoach *self, gboolean muted)
{
  g_return_if_fail (LIMBER_IS_COACH (self));

  if (self->muted == !!muted)
    return;

  self->muted = !!muted;
  if (muted)
    silence (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MUTED]);
}

double
limber_coach_get_volume (LimberCoach *self)
{
  g_return_val_if_fail (LIMBER_IS_COACH (self), 0);

  return self->volume_db;
}

/**
 * limber_coach_set_volume:
 * @volume_db: how much louder than the sounds are made, decibels from -60 to 12; negative is
 *   quieter
 */
void
limber_coach_set_volume (LimberCoach *self, double volume_db)
{
  g_return_if_fail (LIMBER_IS_COACH (self));

  volume_db = CLAMP (volume_db, QUIETEST_DB, LOUDEST_DB);
  if (self->volume_db == volume_db)
    return;

  self->volume_db = volume_db;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VOLUME]);
}

gboolean
limber_coach_get_speaking (LimberCoach *self)
{
  g_return_val_if_fail (LIMBER_IS_COACH (self), FALSE);

  return self->speaking;
}

/**
 * limber_coach_set_speaking:
 * @speaking: whether sentences are said beside the sounds; what is being said ends at once
 */
void
limber_coach_set_speaking (LimberCoach *self, gboolean speaking)
{
  g_return_if_fail (LIMBER_IS_COACH (self));

  if (self->speaking == !!speaking)
    return;

  self->speaking = !!speaking;
  if (!speaking)
    hush (self);
  else if (is_voiced (self))
    limber_voice_prepare (self->voice);
}

/**
 * limber_coach_set_wishes:
 * @wishes: which of the cues that not everybody wants are given
 */
void
limber_coach_set_wishes (LimberCoach *self, LimberCueWishes wishes)
{
  g_return_if_fail (LIMBER_IS_COACH (self));

  self->wishes = wishes;
}
