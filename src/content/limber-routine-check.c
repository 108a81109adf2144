/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-routine-check.h"

#include "content/limber-reader.h"

#include <glib/gi18n-lib.h>

#define MAX_SET_US (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

static void
fault_at (LimberReader *reader, const char *member, const char *message)
{
  gsize mark = limber_reader_enter (reader, member);

  limber_reader_fault (reader, "%s", message);
  limber_reader_leave (reader, mark);
}

static gboolean
has_pace (const LimberDose *dose)
{
  return dose->hold_us > 0 || dose->self_paced == TRUE
         || (dose->tempo != NULL && dose->tempo->len > 0);
}

static void
check_sets (LimberReader *reader, const LimberDose *dose)
{
  for (int set = 0; set < dose->sets; set++)
    {
      gint64 work_us = limber_dose_get_work_us (dose, set);

      if (work_us <= MAX_SET_US)
        continue;
      limber_reader_fault (reader,
                           _ ("a set of %d seconds, expected at most 3600"),
                           (int) (work_us / G_USEC_PER_SEC));
      return;
    }
}

/* What a step says, laid over what its exercise says. */
static void
check_dose (LimberReader *reader, const LimberDose *base, const LimberDose *over)
{
  g_autoptr (LimberDose) dose = limber_dose_merge (base, over);
  gboolean is_counted = limber_dose_is_counted (dose);

  if (is_counted && dose->reps->len > 1
      && (int) dose->reps->len != (over->sets != LIMBER_DOSE_UNSTATED ? over->sets : base->sets))
    fault_at (reader, "reps", _ ("a list, expected one number for each of the sets"));
  if (over->hold_us > 0 && !is_counted)
    fault_at (reader, "hold", _ ("a hold in timed work, expected \"reps\" beside it"));
  if (over->gap_us >= 0 && over->hold_us <= 0 && base->hold_us <= 0)
    fault_at (reader, "gap", _ ("a gap without a hold, expected \"hold\" beside it"));
  if (is_counted && !has_pace (dose))
    limber_reader_fault (reader,
                         _ ("repetitions of no known length, expected \"hold\", the segments of a "
                            "\"tempo\" or \"self-paced\": true"));
  else
    check_sets (reader, dose);
}

static const LimberExercise *
find_exercise (LimberReader *reader, const char *id, LimberExerciseLookup lookup, gpointer data)
{
  const LimberExercise *exercise = lookup (id, data);
  g_autofree char      *found = limber_quote (id);
  gsize                 mark = 0;

  if (exercise != NULL)
    return exercise;

  mark = limber_reader_enter (reader, "exercise");
  limber_reader_fault (reader, _ ("%s, expected the id of an exercise that there is"), found);
  limber_reader_leave (reader, mark);

  return NULL;
}

static void
check_instead (LimberReader        *reader,
               const LimberStep    *step,
               LimberExerciseLookup lookup,
               gpointer             data)
{
  gsize list_mark = limber_reader_enter (reader, "instead");

  for (guint i = 0; i < step->instead->len; i++)
    {
      const LimberInstead  *instead = step->instead->pdata[i];
      const LimberExercise *exercise = NULL;
      gsize                 mark = limber_reader_enter_index (reader, i);

      if (instead->exercise_id != NULL)
        exercise = find_exercise (reader, instead->exercise_id, lookup, data);
      if (exercise != NULL)
        check_dose (reader, exercise->dose, instead->dose);
      limber_reader_leave (reader, mark);
    }
  limber_reader_leave (reader, list_mark);
}

static void
check_step (LimberReader        *reader,
            const LimberStep    *step,
            LimberExerciseLookup lookup,
            gpointer             data)
{
  const LimberExercise *exercise = find_exercise (reader, step->exercise_id, lookup, data);

  check_instead (reader, step, lookup, data);
  if (exercise == NULL)
    return;

  check_dose (reader, exercise->dose, step->dose);
  if (step->side != LIMBER_SIDE_NONE && exercise->sides != LIMBER_SIDES_PER_SIDE)
    fault_at (reader, "side", _ ("one side, expected both as the exercise is not done per side"));
}

/**
 * limber_routine_check:
 * @routine: a routine
 * @lookup: (scope call): finds exercises
 * @lookup_data: data for @lookup
 * @faults: (element-type LimberFault): where to note all that is wrong
 *
 * Checks what a routine's file alone cannot tell: that the exercises exist and that what the steps
 * say goes with them.
 */
void
limber_routine_check (const LimberRoutine *routine,
                      LimberExerciseLookup lookup,
                      gpointer             lookup_data,
                      GPtrArray           *faults)
{
  LimberReader reader = { 0 };
  gsize        list_mark = 0;

  g_return_if_fail (routine != NULL);
  g_return_if_fail (lookup != NULL);

  limber_reader_init (&reader, faults, NULL, LIMBER_TRANSLATE_NOTHING);
  list_mark = limber_reader_enter (&reader, "steps");
  for (guint i = 0; i < routine->steps->len; i++)
    {
      gsize mark = limber_reader_enter_index (&reader, i);

      check_step (&reader, routine->steps->pdata[i], lookup, lookup_data);
      limber_reader_leave (&reader, mark);
    }
  limber_reader_leave (&reader, list_mark);
  limber_reader_clear (&reader);
}
