/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-coach"

#include "limber-coach.h"

/* In a rehearsal many cues fall together: at most one in this time sounds. */
#define CLOSEST_US (60 * 1000)

#define QUIETEST_DB -60
#define LOUDEST_DB 12

/**
 * LimberCoach:
 *
 * Turns the cues of a session into sounds, by a table, and silences what no longer applies. It
 * decides; a sink sounds.
 */
struct _LimberCoach
{
  GObject parent_instance;

  LimberSession *session; /* (owned) */
  LimberCueSink *sink;    /* (owned) */
  LimberClock   *clock;   /* (owned) */
  gboolean       muted;
  double         volume_db;
  gint64         last_us; /* monotonic: when the last sound was asked for */
};

G_DEFINE_FINAL_TYPE (LimberCoach, limber_coach, G_TYPE_OBJECT)

typedef enum
{
  PROP_MUTED = 1,
  PROP_VOLUME,
} LimberCoachProperty;
static GParamSpec *props[PROP_VOLUME + 1];

typedef struct
{
  const char *sound;     /* NULL: is only seen */
  gboolean    when_calm; /* sounds in the calm profile */
  gboolean    when_ticks;
  double      calm_db;
} Row;

static const Row table[LIMBER_N_CUES] = {
  [LIMBER_CUE_GET_READY] = { "get-ready", TRUE, FALSE, -3 },
  [LIMBER_CUE_TICK] = { "tick", TRUE, TRUE, -9 },
  [LIMBER_CUE_START] = { "start", TRUE, TRUE, -3 },
  [LIMBER_CUE_HALF_WAY] = { "half-way", FALSE, FALSE, 0 },
  [LIMBER_CUE_SWITCH] = { "switch", TRUE, FALSE, -3 },
  [LIMBER_CUE_REST] = { "rest", TRUE, FALSE, -3 },
  [LIMBER_CUE_NEXT] = { "next", TRUE, FALSE, -3 },
  [LIMBER_CUE_FINISH] = { "finish", TRUE, TRUE, -3 },
  [LIMBER_CUE_CHANGE] = { "half-way", TRUE, FALSE, -3 },
  [LIMBER_CUE_FORM] = { NULL, FALSE, FALSE, 0 },
};

/**
 * limber_coach_get_sound:
 * @kind: a cue
 * @profile: which sounds are wanted
 * @gain_db: (out): how much louder than usual, decibels
 *
 * Returns: (transfer none) (nullable): the sound for it, or %NULL when it is only seen
 */
const char *
limber_coach_get_sound (LimberCueKind kind, LimberSoundProfile profile, double *gain_db)
{
  const Row *row;

  g_return_val_if_fail (kind < LIMBER_N_CUES, NULL);

  row = &table[kind];
  *gain_db = 0;
  switch (profile)
    {
    case LIMBER_SOUND_PROFILE_FULL:
      return row->sound;

    case LIMBER_SOUND_PROFILE_CALM:
      *gain_db = row->calm_db;
      return row->when_calm ? row->sound : NULL;

    case LIMBER_SOUND_PROFILE_TICKS:
      return row->when_ticks ? row->sound : NULL;

    case LIMBER_SOUND_PROFILE_SILENT:
    default:
      return NULL;
    }
}

static void
cue_cb (LimberSession *session, const LimberCue *cue, LimberCoach *self)
{
  LimberTimeline    *timeline = limber_session_get_timeline (session);
  const LimberPhase *phase = limber_timeline_get_phase (timeline, cue->phase);
  gint64             now = limber_clock_get_monotonic (self->clock);
  gint64             late;
  double             gain_db;
  const char        *sound;

  g_assert (LIMBER_IS_COACH (self));

  sound = limber_coach_get_sound (cue->kind, phase->sounds, &gain_db);
  if (self->muted || sound == NULL)
    return;
  /* The end is always heard. */
  if (now < self->last_us + CLOSEST_US && cue->kind != LIMBER_CUE_FINISH)
    return;

  late = (gint64) ((double) (limber_session_get_position_us (session) - cue->at_us)
                   / limber_session_get_pace (session));
  self->last_us = now;
  limber_cue_sink_play (self->sink,
                        sound,
                        now + MAX (cue->latest_us - cue->at_us - late, 0),
                        self->volume_db + gain_db);
}

static void
jumped_cb (LimberSession *session, LimberCoach *self)
{
  g_assert (LIMBER_IS_COACH (self));

  self->last_us = 0;
  limber_cue_sink_silence (self->sink);
}

/* The sound card is kept awake only while time goes on, and while it is counted in. */
static void
state_cb (LimberSession *session, GParamSpec *pspec, LimberCoach *self)
{
  g_assert (LIMBER_IS_COACH (self));

  switch (limber_session_get_state (session))
    {
    case LIMBER_SESSION_RUNNING:
    case LIMBER_SESSION_WAITING:
    case LIMBER_SESSION_COUNTING_IN:
      limber_cue_sink_prepare (self->sink);
      break;

    case LIMBER_SESSION_PAUSED:
    case LIMBER_SESSION_ENDED:
      limber_cue_sink_silence (self->sink);
      limber_cue_sink_rest (self->sink);
      break;

    case LIMBER_SESSION_FINISHED:
      limber_cue_sink_rest (self->sink);
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
}

/**
 * limber_coach_new:
 * @session: the session to lead
 * @sink: what sounds
 * @clock: the session's clock
 *
 * Returns: (transfer full): a coach that sounds the session's cues from now on
 */
LimberCoach *
limber_coach_new (LimberSession *session, LimberCueSink *sink, LimberClock *clock)
{
  LimberCoach *self;

  g_return_val_if_fail (LIMBER_IS_SESSION (session), NULL);
  g_return_val_if_fail (LIMBER_IS_CUE_SINK (sink), NULL);

  self = g_object_new (LIMBER_TYPE_COACH, NULL);
  self->session = g_object_ref (session);
  self->sink = g_object_ref (sink);
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
 * @muted: whether nothing is to sound; what sounds now ends at once
 */
void
limber_coach_set_muted (LimberCoach *self, gboolean muted)
{
  g_return_if_fail (LIMBER_IS_COACH (self));

  if (self->muted == !!muted)
    return;

  self->muted = !!muted;
  if (muted)
    limber_cue_sink_silence (self->sink);
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
