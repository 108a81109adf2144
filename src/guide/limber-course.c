/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-course.h"

#include "content/limber-definition-file.h"
#include "plan/limber-swaps.h"

#include <string.h>

/**
 * limber_course_new:
 * @original: a routine
 * @lookup: finds exercises, for as long as the course lives
 * @lookup_data: for @lookup
 * @layout: how it is laid out
 *
 * Returns: (transfer full): the routine as it stands; see [method@Course.adapt]
 */
LimberCourse *
limber_course_new (LimberRoutine               *original,
                   LimberExerciseLookup         lookup,
                   gpointer                     lookup_data,
                   const LimberTimelineOptions *layout)
{
  LimberCourse *self = g_new0 (LimberCourse, 1);

  self->original = limber_routine_ref (original);
  self->lookup = lookup;
  self->lookup_data = lookup_data;
  self->layout = *layout;
  self->kept = g_array_new (FALSE, FALSE, sizeof (guint));
  self->left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->routine = limber_routine_ref (original);
  self->origins = g_array_new (FALSE, FALSE, sizeof (int));
  for (int i = 0; i < (int) original->steps->len; i++)
    g_array_append_val (self->origins, i);

  return self;
}

/**
 * limber_course_new_for_snapshot:
 * @snapshot: (transfer full): the routine of a session that was cut off, as it was played
 * @lookup: finds exercises that are not in it, for as long as the course lives
 * @lookup_data: for @lookup
 * @layout: how it was laid out
 *
 * Returns: (transfer full): what is played when that session is taken up
 */
LimberCourse *
limber_course_new_for_snapshot (LimberSnapshot              *snapshot,
                                LimberExerciseLookup         lookup,
                                gpointer                     lookup_data,
                                const LimberTimelineOptions *layout)
{
  LimberCourse *self = limber_course_new (snapshot->routine, lookup, lookup_data, layout);

  self->snapshot = snapshot;

  return self;
}

void
limber_course_free (LimberCourse *self)
{
  limber_routine_unref (self->original);
  g_clear_pointer (&self->snapshot, limber_snapshot_free);
  g_free (self->swaps);
  g_array_unref (self->kept);
  g_hash_table_unref (self->left);
  g_clear_pointer (&self->adapted, limber_adapted_free);
  g_clear_pointer (&self->routine, limber_routine_unref);
  g_array_unref (self->origins);
  g_free (self);
}

/* What was played means the same when its definition has changed. */
static const LimberExercise *
find_exercise (const char *id, gpointer data)
{
  LimberCourse         *self = data;
  const LimberExercise *played = NULL;

  if (self->snapshot != NULL)
    played = g_hash_table_lookup (self->snapshot->exercises, id);

  return played != NULL ? played : self->lookup (id, self->lookup_data);
}

static gint64
measure (LimberRoutine *routine, gpointer data)
{
  LimberCourse *self = data;
  g_autoptr(LimberTimeline) timeline
             = limber_timeline_compile (routine, find_exercise, self, &self->layout, NULL);

  return timeline != NULL ? limber_timeline_get_total_us (timeline) : 0;
}

static LimberAdapted *
find_adapted (LimberCourse *self, LimberAdvisor *advisor, GError **error)
{
  if (self->snapshot != NULL)
    return limber_advisor_adapt_played (
        advisor, self->original, find_exercise, self, self->kept, error);

  return limber_advisor_adapt (advisor,
                               self->original,
                               find_exercise,
                               self,
                               measure,
                               self,
                               self->length_us,
                               self->kept,
                               error);
}

static gboolean
fell_away (const LimberAdapted *adapted, int step)
{
  for (guint i = 0; i < adapted->changes->len; i++)
    {
      const LimberPlanChange *change = g_ptr_array_index (adapted->changes, i);

      if (change->from == step && change->to < 0
          && (change->kind == LIMBER_PLAN_DROPPED || change->kind == LIMBER_PLAN_FITTED))
        return TRUE;
    }

  return FALSE;
}

/* Steps keep their order, so that whatever did not fall away follows the one before it. */
static GArray *
find_origins (LimberCourse *self, const LimberAdapted *adapted)
{
  GArray *origins = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < (int) self->original->steps->len; i++)
    if (!fell_away (adapted, i))
      g_array_append_val (origins, i);
  g_warn_if_fail (origins->len == adapted->routine->steps->len);

  return origins;
}

static void
take_adapted (LimberCourse *self, LimberAdapted *adapted)
{
  g_clear_pointer (&self->adapted, limber_adapted_free);
  self->adapted = adapted;
}

/**
 * limber_course_adapt:
 * @advisor: who knows what is right today
 * @error: return location for an error
 *
 * Makes the routine right for today, before it begins. Nothing may be left of it.
 *
 * Returns: %FALSE with @error set when that is not possible
 */
gboolean
limber_course_adapt (LimberCourse *self, LimberAdvisor *advisor, GError **error)
{
  LimberAdapted *adapted = find_adapted (self, advisor, error);

  if (adapted == NULL)
    return FALSE;

  g_array_unref (self->origins);
  self->origins = find_origins (self, adapted);
  limber_routine_unref (self->routine);
  self->routine = limber_routine_ref (adapted->routine);
  take_adapted (self, adapted);

  return TRUE;
}

/**
 * limber_course_compile:
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what is to be played
 */
LimberTimeline *
limber_course_compile (LimberCourse *self, GError **error)
{
  return limber_timeline_compile (self->routine, find_exercise, self, &self->layout, error);
}

/* What lies in a database for long may have been harmed. */
static JsonNode *
parse_swaps (LimberCourse *self)
{
  LimberFault *fault = NULL;
  JsonNode    *root = NULL;

  if (self->swaps != NULL)
    root = limber_definition_text_parse (
        self->swaps, strlen (self->swaps), strlen (self->swaps), &fault);
  g_clear_pointer (&fault, limber_fault_free);

  return root;
}

static void
add_changes (JsonArray *all, JsonNode *changes)
{
  JsonArray *array = NULL;

  if (changes == NULL || !JSON_NODE_HOLDS_ARRAY (changes))
    return;

  array = json_node_get_array (changes);
  for (guint i = 0; i < json_array_get_length (array); i++)
    json_array_add_element (all, json_node_copy (json_array_get_element (array, i)));
}

/**
 * limber_course_dup_swaps:
 *
 * Returns: (transfer full) (nullable): in what the session differs from its routine, for the history:
 *   what was so before it was cut off, and then what came to that; %NULL while there is nothing new
 */
char *
limber_course_dup_swaps (LimberCourse *self)
{
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(JsonNode) before = NULL;
  g_autoptr(JsonNode) now = NULL;

  if (self->adapted == NULL || self->adapted->changes->len == 0)
    return NULL;

  root = json_node_init_array (json_node_alloc (), json_array_new ());
  json_array_unref (json_node_get_array (root));
  before = parse_swaps (self);
  now = limber_adapted_to_json (self->adapted);
  add_changes (json_node_get_array (root), before);
  add_changes (json_node_get_array (root), now);

  return json_to_string (root, FALSE);
}

/* The number of steps whose work has begun: getting ready for one does not count. */
static guint
count_begun (LimberTimeline *timeline, gint64 position_us)
{
  const LimberPhase *phase
      = limber_timeline_get_phase (timeline, limber_timeline_find_phase (timeline, position_us));
  gboolean ready = phase->kind == LIMBER_PHASE_LEAD_IN || phase->kind == LIMBER_PHASE_TRANSITION;

  return (guint) phase->step + (ready ? 0 : 1);
}

/* A routine of the steps that have begun. */
static LimberRoutine *
begin_anew (LimberCourse *self, guint begun, GArray **origins)
{
  LimberRoutine *routine = limber_facts_copy_head (self->routine);

  *origins = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < begun && i < self->routine->steps->len; i++)
    {
      g_ptr_array_add (routine->steps,
                       limber_step_copy (g_ptr_array_index (self->routine->steps, i)));
      g_array_append_val (*origins, g_array_index (self->origins, int, i));
    }

  return routine;
}

static void
add_step (LimberRoutine *routine, GArray *origins, LimberStep *step, int origin)
{
  g_ptr_array_add (routine->steps, step);
  g_array_append_val (origins, origin);
}

/* The steps of a routine from one on, but for those that ended for today. */
static void
add_rest (LimberCourse        *self,
          LimberRoutine       *routine,
          GArray              *origins,
          const LimberRoutine *from,
          GArray              *from_origins,
          int                  after)
{
  for (guint i = 0; i < from->steps->len; i++)
    {
      const LimberStep *step = g_ptr_array_index (from->steps, i);
      int               origin = g_array_index (from_origins, int, i);

      if (origin > after && !g_hash_table_contains (self->left, step->exercise_id))
        add_step (routine, origins, limber_step_copy (step), origin);
    }
}

static int
find_last_origin (GArray *origins, guint begun)
{
  int last = -1;

  for (guint i = 0; i < begun && i < origins->len; i++)
    last = MAX (last, g_array_index (origins, int, i));

  return last;
}

static void
take_routine (LimberCourse *self, LimberRoutine *routine, GArray *origins)
{
  limber_routine_unref (self->routine);
  g_array_unref (self->origins);
  self->routine = limber_routine_ref (routine);
  self->origins = g_array_ref (origins);
}

/* Goes on after the running step, which is played to its end, or after getting ready. */
static LimberTimeline *
splice (LimberTimeline *timeline, gint64 position_us, LimberTimeline *fresh)
{
  guint              index = limber_timeline_find_phase (timeline, position_us);
  const LimberPhase *phase = limber_timeline_get_phase (timeline, index);
  gboolean ready = phase->kind == LIMBER_PHASE_LEAD_IN || phase->kind == LIMBER_PHASE_TRANSITION;

  /* What was made longer in the step that runs stays so for its other side. */
  while (!ready && index + 1 < limber_timeline_get_n_phases (timeline)
         && limber_timeline_get_phase (timeline, index + 1)->step == phase->step)
    index++;

  return limber_timeline_splice (
      timeline, limber_timeline_get_phase (timeline, index)->start_us, fresh, NULL);
}

static LimberTimeline *
go_on (LimberCourse   *self,
       LimberRoutine  *routine,
       GArray         *origins,
       LimberTimeline *timeline,
       gint64          position_us,
       gboolean        leave)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberTimeline) fresh = NULL;
  LimberTimeline *joined = NULL;

  fresh = limber_timeline_compile (routine, find_exercise, self, &self->layout, &error);
  if (fresh == NULL)
    {
      g_debug ("The session cannot be changed: %s", error->message);
      return NULL;
    }

  joined = leave ? limber_timeline_leave (timeline, position_us, fresh)
                 : splice (timeline, position_us, fresh);
  if (joined != NULL)
    take_routine (self, routine, origins);

  return joined;
}

/**
 * limber_course_adapt_again:
 * @advisor: who knows what is right by now
 * @timeline: what is played
 * @position_us: now
 *
 * Adapts the original anew; what has begun stays as it is.
 *
 * Returns: (transfer full) (nullable): how it goes on; %NULL when nothing is left
 */
LimberTimeline *
limber_course_adapt_again (LimberCourse   *self,
                           LimberAdvisor  *advisor,
                           LimberTimeline *timeline,
                           gint64          position_us)
{
  guint          begun = count_begun (timeline, position_us);
  LimberAdapted *adapted = find_adapted (self, advisor, NULL);
  g_autoptr(GArray) fresh_origins = NULL;
  g_autoptr(GArray) origins = NULL;
  g_autoptr(LimberRoutine) routine = NULL;

  if (adapted == NULL)
    return NULL;

  fresh_origins = find_origins (self, adapted);
  routine = begin_anew (self, begun, &origins);
  add_rest (self,
            routine,
            origins,
            adapted->routine,
            fresh_origins,
            find_last_origin (self->origins, begun));
  take_adapted (self, adapted);
  if (routine->steps->len == 0)
    return NULL;

  return go_on (self, routine, origins, timeline, position_us, FALSE);
}

/**
 * limber_course_leave:
 * @timeline: what is played
 * @position_us: now
 *
 * Ends the exercise that runs, or is got ready for, for today: now, and wherever it would come again.
 *
 * Returns: (transfer full) (nullable): how it goes on; %NULL when nothing is left to do
 */
LimberTimeline *
limber_course_leave (LimberCourse *self, LimberTimeline *timeline, gint64 position_us)
{
  guint              begun = count_begun (timeline, position_us);
  const LimberPhase *phase
      = limber_timeline_get_phase (timeline, limber_timeline_find_phase (timeline, position_us));
  const LimberStep *step = g_ptr_array_index (self->routine->steps, (guint) phase->step);
  g_autoptr(GArray) origins = NULL;
  g_autoptr(LimberRoutine) routine = NULL;

  g_hash_table_add (self->left, g_strdup (step->exercise_id));
  routine = begin_anew (self, begun, &origins);
  for (guint i = begun; i < self->routine->steps->len; i++)
    {
      const LimberStep *next = g_ptr_array_index (self->routine->steps, i);

      if (!g_hash_table_contains (self->left, next->exercise_id))
        add_step (routine, origins, limber_step_copy (next), g_array_index (self->origins, int, i));
    }
  if (routine->steps->len == 0 || (begun == 0 && phase->step > 0))
    return NULL;

  return go_on (self, routine, origins, timeline, position_us, (guint) phase->step < begun);
}

/**
 * limber_course_find_easier:
 * @exercise: an exercise
 *
 * Returns: (transfer none) (nullable): the easier exercise that it names, if there is one
 */
const LimberExercise *
limber_course_find_easier (LimberCourse *self, const LimberExercise *exercise)
{
  if (exercise->easier == NULL || exercise->easier->exercise_id == NULL)
    return NULL;

  return find_exercise (exercise->easier->exercise_id, self);
}

static LimberStep *
make_easier_step (LimberCourse             *self,
                  const LimberTimelineStep *running,
                  const LimberExercise     *easier,
                  int                       sets)
{
  LimberStep *step
      = limber_swap_make_step (self->routine->context, running->step, running->exercise, easier);

  step->dose->sets = sets;
  g_clear_pointer (&step->section, g_free);

  return step;
}

/* The sets that are left of a step, the running one among them. On the second side of a set that side is
 * all that is left of it. */
static void
add_easier (LimberCourse         *self,
            LimberRoutine        *routine,
            GArray               *origins,
            LimberTimeline       *timeline,
            const LimberPhase    *phase,
            const LimberExercise *easier)
{
  const LimberTimelineStep *running = limber_timeline_get_step (timeline, (guint) phase->step);
  int                       origin = g_array_index (self->origins, int, phase->step);
  int                       sets = running->dose->sets - phase->set + 1;
  LimberSide                first
      = running->step->side != LIMBER_SIDE_NONE ? running->step->side : self->layout.first_side;

  if (phase->side != LIMBER_SIDE_NONE && phase->side != first
      && easier->sides == LIMBER_SIDES_PER_SIDE)
    {
      LimberStep *rest = make_easier_step (self, running, easier, 1);

      rest->side = phase->side;
      add_step (routine, origins, rest, origin);
      sets--;
    }
  if (sets > 0)
    add_step (routine, origins, make_easier_step (self, running, easier, sets), origin);
}

/**
 * limber_course_ease:
 * @timeline: what is played
 * @position_us: now
 *
 * Does what is left of the exercise that runs, or is got ready for, by the easier one.
 *
 * Returns: (transfer full) (nullable): how it goes on; %NULL when there is no easier exercise
 */
LimberTimeline *
limber_course_ease (LimberCourse *self, LimberTimeline *timeline, gint64 position_us)
{
  guint              begun = count_begun (timeline, position_us);
  const LimberPhase *phase
      = limber_timeline_get_phase (timeline, limber_timeline_find_phase (timeline, position_us));
  const LimberTimelineStep *running = limber_timeline_get_step (timeline, (guint) phase->step);
  const LimberExercise     *easier = limber_course_find_easier (self, running->exercise);
  g_autoptr(GArray) origins = NULL;
  g_autoptr(LimberRoutine) routine = NULL;

  if (easier == NULL)
    return NULL;

  routine = begin_anew (self, begun, &origins);
  add_easier (self, routine, origins, timeline, phase, easier);
  for (guint i = (guint) phase->step + 1; i < self->routine->steps->len; i++)
    add_step (routine,
              origins,
              limber_step_copy (g_ptr_array_index (self->routine->steps, i)),
              g_array_index (self->origins, int, i));

  return go_on (self, routine, origins, timeline, position_us, (guint) phase->step < begun);
}

/**
 * limber_course_close:
 * @timeline: what is played
 * @position_us: now
 *
 * Leaves what runs, and puts easy breathing in place of all that is left.
 *
 * Returns: (transfer full) (nullable): how it ends; %NULL when there is no such exercise
 */
LimberTimeline *
limber_course_close (LimberCourse *self, LimberTimeline *timeline, gint64 position_us)
{
  guint              begun = count_begun (timeline, position_us);
  const LimberPhase *phase
      = limber_timeline_get_phase (timeline, limber_timeline_find_phase (timeline, position_us));
  g_autoptr(GArray) origins = NULL;
  g_autoptr(LimberRoutine) routine = NULL;

  if (find_exercise (LIMBER_HURT_CLOSING, self) == NULL)
    return NULL;

  routine = begin_anew (self, begun, &origins);
  add_step (routine, origins, limber_step_new (LIMBER_HURT_CLOSING), -1);

  return go_on (self, routine, origins, timeline, position_us, (guint) phase->step < begun);
}
