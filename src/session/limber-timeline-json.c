/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-session"

#include "limber-timeline-json.h"

static const char *const phase_ids[] = {
  [LIMBER_PHASE_LEAD_IN] = "lead-in",       [LIMBER_PHASE_WORK] = "work",
  [LIMBER_PHASE_SWITCH] = "switch",         [LIMBER_PHASE_REST] = "rest",
  [LIMBER_PHASE_TRANSITION] = "transition",
};

static const char *const cue_ids[LIMBER_N_CUES] = {
  [LIMBER_CUE_GET_READY] = "get-ready", [LIMBER_CUE_TICK] = "tick",
  [LIMBER_CUE_START] = "start",         [LIMBER_CUE_HALF_WAY] = "half-way",
  [LIMBER_CUE_SWITCH] = "switch",       [LIMBER_CUE_REST] = "rest",
  [LIMBER_CUE_NEXT] = "next",           [LIMBER_CUE_FINISH] = "finish",
  [LIMBER_CUE_CHANGE] = "change",       [LIMBER_CUE_FORM] = "form",
  [LIMBER_CUE_SET_UP] = "set-up",       [LIMBER_CUE_TEN_SECONDS] = "ten-seconds",
  [LIMBER_CUE_COUNT] = "count",         [LIMBER_CUE_RELEASE] = "release",
  [LIMBER_CUE_BREATH] = "breath",       [LIMBER_CUE_BREATHING] = "breathing",
};

/**
 * limber_phase_kind_get_id:
 *
 * Returns: (transfer none): the word for it in files and on the command line
 */
const char *
limber_phase_kind_get_id (LimberPhaseKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (phase_ids), NULL);

  return phase_ids[kind];
}

/**
 * limber_cue_kind_get_id:
 *
 * Returns: (transfer none): the word for it, which is also the name of its sound
 */
const char *
limber_cue_kind_get_id (LimberCueKind kind)
{
  g_return_val_if_fail (kind < LIMBER_N_CUES, NULL);

  return cue_ids[kind];
}

static void
set_int (JsonObject *object, const char *name, gint64 value)
{
  json_object_set_int_member (object, name, value);
}

static void
set_word (JsonObject *object, const char *name, const char *word)
{
  json_object_set_string_member (object, name, word);
}

static JsonObject *
write_phase (LimberTimeline *self, const LimberPhase *phase)
{
  const LimberTimelineStep *step = limber_timeline_get_step (self, (guint) phase->step);
  JsonObject               *object = json_object_new ();

  set_word (object, "kind", phase_ids[phase->kind]);
  set_int (object, "start-us", phase->start_us);
  set_int (object, "length-us", phase->length_us);
  set_int (object, "step", phase->step);
  set_word (object, "exercise", step->exercise->id);
  set_int (object, "set", phase->set);
  if (phase->side != LIMBER_SIDE_NONE)
    set_word (object, "side", limber_words_get_id (LIMBER_WORDS_SIDE, phase->side));
  if (phase->reps > 0)
    set_int (object, "reps", phase->reps);
  if (phase->rep_us > 0)
    set_int (object, "rep-us", phase->rep_us);
  if (phase->open)
    json_object_set_boolean_member (object, "open", TRUE);
  set_word (object, "sounds", limber_words_get_id (LIMBER_WORDS_SOUND_PROFILE, phase->sounds));

  return object;
}

static JsonObject *
write_cue (const LimberCue *cue)
{
  JsonObject *object = json_object_new ();

  set_word (object, "kind", cue_ids[cue->kind]);
  set_int (object, "at-us", cue->at_us);
  set_int (object, "latest-us", cue->latest_us);
  set_int (object, "phase", cue->phase);
  if (cue->text != NULL)
    set_word (object, "text", cue->text);

  return object;
}

/**
 * limber_timeline_to_json:
 *
 * Writes a timeline down: for people and programs to read, and to take up a session that was cut
 * off. Times are microseconds from the beginning.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
limber_timeline_to_json (LimberTimeline *self)
{
  LimberRoutine *routine = limber_timeline_get_routine (self);
  JsonObject    *object = json_object_new ();
  JsonArray     *phases = json_array_new ();
  JsonArray     *cues = json_array_new ();
  JsonNode      *root = json_node_new (JSON_NODE_OBJECT);

  for (guint i = 0; i < limber_timeline_get_n_phases (self); i++)
    json_array_add_object_element (phases, write_phase (self, limber_timeline_get_phase (self, i)));
  for (guint i = 0; i < limber_timeline_get_n_cues (self); i++)
    json_array_add_object_element (cues, write_cue (limber_timeline_get_cue (self, i)));

  set_word (object, "routine", routine->id);
  set_word (object, "name", routine->name);
  set_word (object,
            "first-side",
            limber_words_get_id (LIMBER_WORDS_SIDE, limber_timeline_get_first_side (self)));
  if (limber_timeline_get_seed (self) != 0)
    set_int (object, "seed", limber_timeline_get_seed (self));
  set_int (object, "total-us", limber_timeline_get_total_us (self));
  set_int (object, "work-us", limber_timeline_get_work_us (self));
  json_object_set_array_member (object, "phases", phases);
  json_object_set_array_member (object, "cues", cues);
  json_node_take_object (root, object);

  return root;
}

static gboolean
get_int (JsonObject *object, const char *name, gint64 min, gint64 max, gint64 *value)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;

  *value = json_node_get_int (node);

  return *value >= min && *value <= max;
}

static gboolean
get_optional_int (JsonObject *object, const char *name, gint64 max, gint64 *value)
{
  *value = 0;

  return !json_object_has_member (object, name) || get_int (object, name, 0, max, value);
}

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static gboolean
get_word (JsonObject *object, const char *name, LimberWords words, guint *value)
{
  const char *id = get_string (object, name);

  return id != NULL && limber_words_find (words, id, value);
}

static gboolean
get_kind (JsonObject *object, LimberPhaseKind *kind)
{
  const char *id = get_string (object, "kind");

  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (phase_ids); i++)
    {
      if (g_str_equal (id, phase_ids[i]))
        {
          *kind = (LimberPhaseKind) i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
read_phase (JsonNode *node, guint n_steps, LimberPhase *phase)
{
  JsonObject *object;
  gint64      step;
  gint64      set;
  gint64      reps;
  guint       side = LIMBER_SIDE_NONE;
  guint       sounds;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  object = json_node_get_object (node);
  *phase = (LimberPhase){ .open = json_object_has_member (object, "open") };
  if (!get_kind (object, &phase->kind)
      || !get_int (object, "length-us", 1, LIMBER_PHASE_MAX_US, &phase->length_us)
      || !get_int (object, "step", 0, n_steps - 1, &step)
      || !get_int (object, "set", 1, G_MAXINT16, &set)
      || !get_optional_int (object, "reps", G_MAXINT32, &reps)
      || !get_optional_int (object, "rep-us", LIMBER_PHASE_MAX_US, &phase->rep_us)
      || !get_word (object, "sounds", LIMBER_WORDS_SOUND_PROFILE, &sounds)
      || (reps > 0 && phase->rep_us == 0))
    return FALSE;

  if (json_object_has_member (object, "side")
      && !get_word (object, "side", LIMBER_WORDS_SIDE, &side))
    return FALSE;

  phase->step = (int) step;
  phase->set = (int) set;
  phase->reps = (int) reps;
  phase->side = (LimberSide) side;
  phase->sounds = (LimberSoundProfile) sounds;

  return TRUE;
}

static GArray *
read_phases (JsonObject *object, guint n_steps)
{
  JsonNode *node = json_object_get_member (object, "phases");
  g_autoptr(GArray) phases = g_array_new (FALSE, FALSE, sizeof (LimberPhase));
  JsonArray *list;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  list = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      LimberPhase phase;

      if (!read_phase (json_array_get_element (list, i), n_steps, &phase))
        return NULL;
      g_array_append_val (phases, phase);
    }

  return phases->len > 0 ? g_steal_pointer (&phases) : NULL;
}

static GPtrArray *
find_steps (LimberRoutine *routine, LimberExerciseLookup lookup, gpointer lookup_data)
{
  g_autoptr(GPtrArray) steps = NULL;

  steps = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_timeline_step_unref);
  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep     *step = g_ptr_array_index (routine->steps, i);
      const LimberExercise *exercise = lookup (step->exercise_id, lookup_data);

      if (exercise == NULL)
        return NULL;
      g_ptr_array_add (steps, limber_timeline_step_new (exercise, step));
    }

  return steps->len > 0 ? g_steal_pointer (&steps) : NULL;
}

/**
 * limber_timeline_from_json:
 * @root: what [method@Timeline.to_json] wrote
 * @routine: the routine it was made from, as it was then
 * @lookup: finds the exercises as they were then
 * @lookup_data: for @lookup
 * @error: return location for an error
 *
 * Takes a timeline up again as it was left, with everything that was made longer or shorter. The
 * phases are taken from @root; where they start, and the cues, are worked out anew.
 *
 * Returns: (transfer full): the timeline, or %NULL with @error set when @root does not fit
 */
LimberTimeline *
limber_timeline_from_json (JsonNode            *root,
                           LimberRoutine       *routine,
                           LimberExerciseLookup lookup,
                           gpointer             lookup_data,
                           GError             **error)
{
  g_autoptr(GPtrArray) steps = find_steps (routine, lookup, lookup_data);
  g_autoptr(GArray) phases = NULL;
  guint  side = LIMBER_SIDE_LEFT;
  gint64 seed = 0;

  if (steps != NULL && root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    {
      phases = read_phases (json_node_get_object (root), steps->len);
      get_word (json_node_get_object (root), "first-side", LIMBER_WORDS_SIDE, &side);
      get_int (json_node_get_object (root), "seed", 0, G_MAXUINT32, &seed);
    }

  if (phases == NULL)
    {
      g_set_error (error,
                   LIMBER_TIMELINE_ERROR,
                   LIMBER_TIMELINE_ERROR_MISMATCH,
                   "The session that was stored cannot be read any more");
      return NULL;
    }

  return limber_timeline_new (routine,
                              g_steal_pointer (&steps),
                              g_steal_pointer (&phases),
                              (LimberSide) side,
                              (guint) seed);
}
