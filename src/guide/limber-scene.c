/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-scene.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "content/limber-format.h"
#include "guide/limber-breath.h"
#include "guide/limber-phrases.h"

/* The fraction is told in steps that are still too small to be seen on a ring. */
#define FRACTION_STEPS 2000.0

typedef enum
{
  PROP_PLACE = 1,
  PROP_HEADING,
  PROP_NAME,
  PROP_SIDE,
  PROP_CUE,
  PROP_CLOCK,
  PROP_NUMBER,
  PROP_MOTION,
  PROP_NEXT,
  PROP_TITLE,
  PROP_ELAPSED,
  PROP_LEFT,
  PROP_BREATH_WORD,
  PROP_FRACTION,
  PROP_PROGRESS,
  PROP_POSITION,
  PROP_POSTURE,
  PROP_NEXT_POSTURE,
  PROP_MOVING,
  PROP_STILL,
  PROP_WORKING,
  PROP_SOON,
  PROP_BREATH,
  PROP_BREATH_GUIDE,
} LimberSceneProperty;

static GParamSpec *props[PROP_BREATH_GUIDE + 1];

#define FIRST_NUMBER PROP_FRACTION

/* What is next matters most at the end of a bout: this long before it, but not before two thirds of
 * it are done. */
#define SOON_US (7 * G_USEC_PER_SEC)

/**
 * LimberScene:
 *
 * What is to be seen of a session at this moment, in words and numbers that a view can be bound to.
 * It follows the session's own signals; what moves in between is brought up to date by
 * [method@Scene.refresh]. Each property is notified only when it has changed.
 */
struct _LimberScene
{
  GObject parent_instance;

  LimberSession *session;             /* (owned) */
  char          *texts[FIRST_NUMBER]; /* by property; never NULL */
  double         fraction;            /* of the phase that is left, 0 to 1 */
  double         progress;            /* of the session that is done, 0 to 1 */
  gint64         position_us;         /* on the timeline */
  int            posture;             /* LimberPosition */
  int            next_posture;        /* LimberPosition, or -1 */
  gboolean       moving;              /* time goes on */
  gboolean       still;               /* paused, so that the view turns grey */
  gboolean       working;             /* the exercise itself, and not what lies between */
  gboolean       soon;                /* something else is about to come */
  double         breath;              /* how full one is, 0 to 1; -1 when it is not led */
  gboolean       breath_guide;        /* the breath is led in holds too */
  int            seconds_left;        /* of the phase */
};

G_DEFINE_FINAL_TYPE (LimberScene, limber_scene, G_TYPE_OBJECT)

static void
set_text (LimberScene *self, LimberSceneProperty property, const char *text)
{
  char **place = &self->texts[property];

  if (text == NULL)
    text = "";
  if (g_strcmp0 (*place, text) == 0)
    return;

  g_free (*place);
  *place = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
take_text (LimberScene *self, LimberSceneProperty property, char *text)
{
  set_text (self, property, text);
  g_free (text);
}

static void
set_number (LimberScene *self, LimberSceneProperty property, double *place, double value)
{
  value = round (CLAMP (value, 0, 1) * FRACTION_STEPS) / FRACTION_STEPS;
  if (*place == value)
    return;

  *place = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
set_int (LimberScene *self, LimberSceneProperty property, int *place, int value)
{
  if (*place == value)
    return;

  *place = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

/* A count-down shows the second that is running out, and so never 0:00 while there is some left. */
static gint64
round_up (gint64 us)
{
  return (us + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC * G_USEC_PER_SEC;
}

static const char *
get_heading (LimberScene *self, const LimberMoment *moment)
{
  switch (limber_session_get_state (self->session))
    {
    case LIMBER_SESSION_READY:
    case LIMBER_SESSION_PAUSED:
      return _ ("Paused");

    case LIMBER_SESSION_COUNTING_IN:
      return _ ("Going on in");

    case LIMBER_SESSION_WAITING:
      return _ ("Go on when you are ready");

    case LIMBER_SESSION_RUNNING:
    case LIMBER_SESSION_FINISHED:
    case LIMBER_SESSION_ENDED:
    default:
      return limber_phrases_get_heading (limber_session_get_timeline (self->session), moment);
    }
}

/* What the clock counts, and out of how much: the phase, or a hold in it. */
static gint64
find_counted (LimberScene *self, const LimberMoment *moment, gint64 *length_us)
{
  LimberTimeline   *timeline = limber_session_get_timeline (self->session);
  const LimberDose *dose = limber_timeline_get_step (timeline, (guint) moment->phase->step)->dose;

  *length_us = moment->phase->length_us;
  if (!limber_phrases_is_held (timeline, moment))
    return moment->remaining_us;

  *length_us = moment->segment == 0 ? dose->hold_us : moment->phase->rep_us - dose->hold_us;

  return moment->segment_remaining_us;
}

static void
update_clock (LimberScene *self, const LimberMoment *moment)
{
  int    count_in = limber_session_get_count_in (self->session);
  gint64 total = limber_timeline_get_total_us (limber_session_get_timeline (self->session));
  gint64 length_us;
  gint64 remaining_us = find_counted (self, moment, &length_us);
  g_autofree char *left = NULL;

  self->seconds_left = (int) (round_up (moment->remaining_us) / G_USEC_PER_SEC);
  if (count_in > 0)
    take_text (self, PROP_CLOCK, g_strdup_printf ("%d", count_in));
  else
    take_text (self, PROP_CLOCK, limber_format_clock (round_up (remaining_us)));

  take_text (self,
             PROP_ELAPSED,
             limber_format_clock (self->position_us / G_USEC_PER_SEC * G_USEC_PER_SEC));
  left = limber_format_clock (round_up (total - self->position_us));
  /* Translators: time until the end of the session, such as 7:48 */
  take_text (self, PROP_LEFT, g_strdup_printf (_ ("%s left"), left));
  set_number (
      self, PROP_FRACTION, &self->fraction, (double) remaining_us / (double) MAX (length_us, 1));
  set_number (self, PROP_PROGRESS, &self->progress, (double) self->position_us / (double) total);
}

/* The tempo says its breaths with its other parts; those of a hold have only this word. */
static void
update_breath (LimberScene *self, const LimberMoment *moment)
{
  const LimberTimelineStep *step = limber_timeline_get_step (
      limber_session_get_timeline (self->session), (guint) moment->phase->step);
  LimberBreathLead lead = limber_breath_get_lead (step);
  const char      *word = NULL;
  double           breath = -1;

  if (moment->phase->kind == LIMBER_PHASE_WORK
      && (lead == LIMBER_BREATH_LEAD_TEMPO
          || (lead == LIMBER_BREATH_LEAD_CALM && self->breath_guide)))
    breath = (limber_breath_at_work (step->dose, moment) + 1) / 2;
  if (breath >= 0 && lead == LIMBER_BREATH_LEAD_CALM)
    word = limber_breath_get_calm (moment) == LIMBER_BREATH_IN ? C_ ("breath", "in")
                                                               : C_ ("breath", "out");
  set_text (self, PROP_BREATH_WORD, word);
  if (breath < 0)
    breath = -1;
  else
    breath = round (breath * FRACTION_STEPS) / FRACTION_STEPS;
  if (self->breath == breath)
    return;

  self->breath = breath;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BREATH]);
}

static void
update_words (LimberScene *self, const LimberMoment *moment)
{
  LimberTimeline       *timeline = limber_session_get_timeline (self->session);
  const LimberExercise *exercise
      = limber_timeline_get_step (timeline, (guint) moment->phase->step)->exercise;

  take_text (self, PROP_PLACE, limber_phrases_get_place (timeline, moment));
  set_text (self, PROP_HEADING, get_heading (self, moment));
  set_text (self, PROP_NAME, exercise->name);
  set_text (self, PROP_SIDE, limber_phrases_get_side (moment->phase->side, exercise->side_part));
  take_text (self, PROP_CUE, limber_phrases_get_cue (timeline, moment));
  take_text (self, PROP_NUMBER, limber_phrases_get_number (timeline, moment));
  /* The clock counts the hold, and the heading says that it is one. */
  take_text (self,
             PROP_MOTION,
             limber_phrases_is_held (timeline, moment)
                 ? NULL
                 : limber_phrases_get_motion (timeline, moment));
  take_text (self, PROP_NEXT, limber_phrases_get_next (timeline, moment));
  take_text (self, PROP_TITLE, limber_phrases_get_announcement (timeline, moment->phase));
  set_int (self, PROP_POSTURE, &self->posture, (int) exercise->position);
}

/* The posture of the next exercise, however many sides and sets come before it. */
static int
find_next_posture (LimberTimeline *timeline, const LimberMoment *moment)
{
  guint step = (guint) moment->phase->step + 1;

  if (step >= limber_timeline_get_n_steps (timeline))
    return -1;

  return (int) limber_timeline_get_step (timeline, step)->exercise->position;
}

static gboolean
is_soon (LimberScene *self, const LimberMoment *moment)
{
  return moment->phase->kind == LIMBER_PHASE_WORK && self->texts[PROP_NEXT][0] != '\0'
         && moment->remaining_us <= MIN (SOON_US, moment->phase->length_us / 3);
}

static void
update_states (LimberScene *self, const LimberMoment *moment)
{
  LimberSessionState state = limber_session_get_state (self->session);

  set_int (self,
           PROP_MOVING,
           &self->moving,
           state == LIMBER_SESSION_RUNNING || state == LIMBER_SESSION_COUNTING_IN);
  set_int (self,
           PROP_STILL,
           &self->still,
           state == LIMBER_SESSION_PAUSED || state == LIMBER_SESSION_READY);
  set_int (self, PROP_WORKING, &self->working, moment->phase->kind == LIMBER_PHASE_WORK);
  set_int (self, PROP_SOON, &self->soon, is_soon (self, moment));
}

/**
 * limber_scene_refresh:
 *
 * Brings everything up to now. Views call this while they move; it costs little when nothing has
 * changed.
 */
void
limber_scene_refresh (LimberScene *self)
{
  LimberTimeline *timeline;
  LimberMoment    moment;
  gint64          position;

  g_return_if_fail (LIMBER_IS_SCENE (self));

  timeline = limber_session_get_timeline (self->session);
  limber_session_get_moment (self->session, &moment);
  position = limber_session_get_position_us (self->session);

  g_object_freeze_notify (G_OBJECT (self));
  if (position != self->position_us)
    {
      self->position_us = position;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_POSITION]);
    }
  update_words (self, &moment);
  update_states (self, &moment);
  update_clock (self, &moment);
  update_breath (self, &moment);
  set_int (self, PROP_NEXT_POSTURE, &self->next_posture, find_next_posture (timeline, &moment));
  g_object_thaw_notify (G_OBJECT (self));
}

static void
limber_scene_dispose (GObject *object)
{
  LimberScene *self = LIMBER_SCENE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (limber_scene_parent_class)->dispose (object);
}

static void
limber_scene_finalize (GObject *object)
{
  LimberScene *self = LIMBER_SCENE (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (limber_scene_parent_class)->finalize (object);
}

static void
limber_scene_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberScene *self = LIMBER_SCENE (object);

  switch ((LimberSceneProperty) prop_id)
    {
    case PROP_PLACE:
    case PROP_HEADING:
    case PROP_NAME:
    case PROP_SIDE:
    case PROP_CUE:
    case PROP_CLOCK:
    case PROP_NUMBER:
    case PROP_MOTION:
    case PROP_NEXT:
    case PROP_TITLE:
    case PROP_ELAPSED:
    case PROP_LEFT:
    case PROP_BREATH_WORD:
      g_value_set_string (value, self->texts[prop_id]);
      break;

    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;

    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;

    case PROP_POSITION:
      g_value_set_int64 (value, self->position_us);
      break;

    case PROP_POSTURE:
      g_value_set_int (value, self->posture);
      break;

    case PROP_NEXT_POSTURE:
      g_value_set_int (value, self->next_posture);
      break;

    case PROP_MOVING:
      g_value_set_boolean (value, self->moving);
      break;

    case PROP_STILL:
      g_value_set_boolean (value, self->still);
      break;

    case PROP_WORKING:
      g_value_set_boolean (value, self->working);
      break;

    case PROP_SOON:
      g_value_set_boolean (value, self->soon);
      break;

    case PROP_BREATH:
      g_value_set_double (value, self->breath);
      break;

    case PROP_BREATH_GUIDE:
      g_value_set_boolean (value, self->breath_guide);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_scene_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberScene *self = LIMBER_SCENE (object);

  if (prop_id != PROP_BREATH_GUIDE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (self->breath_guide == g_value_get_boolean (value))
    return;

  self->breath_guide = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
  if (self->session != NULL)
    limber_scene_refresh (self);
}

static void
limber_scene_class_init (LimberSceneClass *klass)
{
  static const char *const texts[] = {
    [PROP_PLACE] = "place",
    [PROP_HEADING] = "heading",
    [PROP_NAME] = "name",
    [PROP_SIDE] = "side",
    [PROP_CUE] = "cue",
    [PROP_CLOCK] = "clock",
    [PROP_NUMBER] = "number",
    [PROP_MOTION] = "motion",
    [PROP_NEXT] = "next",
    [PROP_TITLE] = "title",
    [PROP_ELAPSED] = "elapsed",
    [PROP_LEFT] = "left",
    [PROP_BREATH_WORD] = "breath-word",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_scene_dispose;
  object_class->finalize = limber_scene_finalize;
  object_class->get_property = limber_scene_get_property;
  object_class->set_property = limber_scene_set_property;

  for (guint i = PROP_PLACE; i < FIRST_NUMBER; i++)
    props[i] = g_param_spec_string (texts[i], NULL, NULL, "", flags);
  props[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  props[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  props[PROP_POSITION] = g_param_spec_int64 ("position", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_POSTURE] = g_param_spec_int ("posture", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_NEXT_POSTURE] = g_param_spec_int ("next-posture", NULL, NULL, -1, G_MAXINT, -1, flags);
  props[PROP_MOVING] = g_param_spec_boolean ("moving", NULL, NULL, FALSE, flags);
  props[PROP_STILL] = g_param_spec_boolean ("still", NULL, NULL, FALSE, flags);
  props[PROP_WORKING] = g_param_spec_boolean ("working", NULL, NULL, FALSE, flags);
  props[PROP_SOON] = g_param_spec_boolean ("soon", NULL, NULL, FALSE, flags);

  /**
   * LimberScene:breath:
   *
   * How full of breath one is, 0 to 1; -1 where one breathes as one likes. It is the breath of the
   * figure.
   */
  props[PROP_BREATH] = g_param_spec_double ("breath", NULL, NULL, -1, 1, -1, flags);

  /**
   * LimberScene:breath-guide:
   *
   * Whether the breath is led in holds too, where no tempo does.
   */
  props[PROP_BREATH_GUIDE]
      = g_param_spec_boolean ("breath-guide", NULL, NULL, TRUE, flags | G_PARAM_WRITABLE);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
limber_scene_init (LimberScene *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    self->texts[i] = g_strdup ("");
  self->next_posture = -1;
  self->breath = -1;
  self->breath_guide = TRUE;
}

/**
 * limber_scene_new:
 * @session: what to show
 *
 * Returns: (transfer full): the scene, up to date
 */
LimberScene *
limber_scene_new (LimberSession *session)
{
  static const char *const signals[]
      = { "entered", "cue",  "tick",          "jumped",          "paused",
          "resumed", "over", "notify::state", "notify::timeline" };
  LimberScene *self;

  g_return_val_if_fail (LIMBER_IS_SESSION (session), NULL);

  self = g_object_new (LIMBER_TYPE_SCENE, NULL);
  self->session = g_object_ref (session);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (
        session, signals[i], G_CALLBACK (limber_scene_refresh), self, G_CONNECT_SWAPPED);
  limber_scene_refresh (self);

  return self;
}

LimberSession *
limber_scene_get_session (LimberScene *self)
{
  g_return_val_if_fail (LIMBER_IS_SCENE (self), NULL);

  return self->session;
}

/**
 * limber_scene_is_moving:
 *
 * Returns: whether time goes on, so that a view has something to follow
 */
gboolean
limber_scene_is_moving (LimberScene *self)
{
  g_return_val_if_fail (LIMBER_IS_SCENE (self), FALSE);

  return self->moving;
}

/**
 * limber_scene_get_seconds_left:
 *
 * Returns: seconds until the phase ends, begun ones included
 */
int
limber_scene_get_seconds_left (LimberScene *self)
{
  g_return_val_if_fail (LIMBER_IS_SCENE (self), 0);

  return self->seconds_left;
}

/**
 * limber_scene_get_easier:
 *
 * Returns: (transfer full): what to do when the exercise that is on hurts: its easier way, if it
 *   has one that can be said
 */
char *
limber_scene_get_easier (LimberScene *self)
{
  LimberMoment         moment;
  const LimberVariant *easier;

  g_return_val_if_fail (LIMBER_IS_SCENE (self), NULL);

  limber_session_get_moment (self->session, &moment);
  easier = limber_timeline_get_step (limber_session_get_timeline (self->session),
                                     (guint) moment.phase->step)
               ->exercise->easier;
  if (easier == NULL || easier->text == NULL)
    return g_strdup (_ ("Come out of it slowly. A smaller movement is enough; if that hurts too, "
                        "skip it."));

  /* Translators: the easier way of an exercise: "Hold a chair and stay at the tuck only" */
  return g_strdup_printf (_ ("Come out of it slowly. Easier: %s. If that hurts too, skip it."),
                          easier->text);
}
