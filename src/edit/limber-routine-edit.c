/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-routine-edit.h"

#include "content/limber-definition.h"
#include "plan/limber-facts.h"

static LimberStep *
get_step (const LimberRoutine *routine, guint at)
{
  return g_ptr_array_index (routine->steps, at);
}

static const char *
get_section (const LimberRoutine *routine, guint at)
{
  return at < routine->steps->len ? get_step (routine, at)->section : NULL;
}

static void
put_step (LimberRoutine *routine, guint at, LimberStep *step)
{
  limber_step_free (get_step (routine, at));
  routine->steps->pdata[at] = step;
}

/* Steps are shared with earlier versions: a heading is changed in a copy. */
static void
put_section (LimberRoutine *routine, guint at, const char *name)
{
  LimberStep *step = NULL;

  if (at >= routine->steps->len || g_strcmp0 (get_section (routine, at), name) == 0)
    return;

  step = limber_step_copy (get_step (routine, at));
  g_free (step->section);
  step->section = g_strdup (name);
  put_step (routine, at, step);
}

/**
 * limber_routine_edit_copy:
 * @routine: a routine
 *
 * Returns: (transfer full): another one with the same steps, for changing
 */
LimberRoutine *
limber_routine_edit_copy (const LimberRoutine *routine)
{
  LimberRoutine *copy = limber_facts_copy_head (routine);

  for (guint i = 0; i < routine->steps->len; i++)
    g_ptr_array_add (copy->steps, limber_step_ref (get_step (routine, i)));

  return copy;
}

/**
 * limber_routine_edit_insert:
 * @routine: a routine
 * @at: before which step; the number of steps for the end
 * @steps: (element-type LimberStep): the steps, of which copies come in
 *
 * Before a heading, what comes in belongs to the section above it.
 *
 * Returns: (transfer full): the routine with the steps
 */
LimberRoutine *
limber_routine_edit_insert (const LimberRoutine *routine, guint at, GPtrArray *steps)
{
  LimberRoutine *copy = limber_routine_edit_copy (routine);

  for (guint i = 0; i < steps->len; i++)
    g_ptr_array_insert (copy->steps, (int) (at + i), limber_step_copy (steps->pdata[i]));

  return copy;
}

/**
 * limber_routine_edit_remove:
 * @routine: a routine
 * @at: the first step to go
 * @n: how many go
 *
 * A heading above what goes stays, for what is left of its section.
 *
 * Returns: (transfer full): the routine without the steps
 */
LimberRoutine *
limber_routine_edit_remove (const LimberRoutine *routine, guint at, guint n)
{
  LimberRoutine *copy = limber_routine_edit_copy (routine);
  const char    *heading = NULL;

  for (guint i = at; i < at + n; i++)
    if (get_section (routine, i) != NULL)
      heading = get_section (routine, i);
  g_ptr_array_remove_range (copy->steps, at, n);
  if (heading != NULL && get_section (copy, at) == NULL)
    put_section (copy, at, heading);

  return copy;
}

/**
 * limber_routine_edit_move:
 * @routine: a routine
 * @from: a step
 * @to: where it is afterwards
 *
 * Headings stay where they are: a step that is moved up onto the first one of a section becomes the
 * first one of it, and that of a section that it leaves goes to the next. A section that has nothing
 * left goes.
 *
 * Returns: (transfer full): the routine with the step in another place
 */
LimberRoutine *
limber_routine_edit_move (const LimberRoutine *routine, guint from, guint to)
{
  LimberRoutine   *copy = limber_routine_edit_remove (routine, from, 1);
  g_autofree char *heading = to < from ? g_strdup (get_section (copy, to)) : NULL;

  g_ptr_array_insert (copy->steps, (int) to, limber_step_ref (get_step (routine, from)));
  put_section (copy, to, heading);
  if (heading != NULL)
    put_section (copy, to + 1, NULL);

  return copy;
}

/**
 * limber_routine_edit_shift:
 * @routine: a routine
 * @at: a step
 * @direction: -1 for up, 1 for down
 * @now_at: (out): where it is afterwards
 *
 * Moves a step by one place, as it is seen: from under a heading to above it is one place, too.
 *
 * Returns: (transfer full) (nullable): the routine with the step in another place; %NULL if there is
 *   none further on
 */
LimberRoutine *
limber_routine_edit_shift (const LimberRoutine *routine, guint at, int direction, guint *now_at)
{
  LimberRoutine *copy = NULL;
  const char    *own = get_section (routine, at);
  const char    *next = get_section (routine, at + 1);

  *now_at = at;
  if (direction > 0 ? at + 1 >= routine->steps->len : at == 0)
    return NULL;

  if (direction > 0 ? next == NULL : own == NULL)
    {
      *now_at = direction > 0 ? at + 1 : at - 1;
      return limber_routine_edit_move (routine, at, *now_at);
    }

  copy = limber_routine_edit_copy (routine);
  put_section (copy, at, direction > 0 ? next : NULL);
  if (direction > 0)
    put_section (copy, at + 1, NULL);
  else if (next == NULL)
    put_section (copy, at + 1, own);

  return copy;
}

/**
 * limber_routine_edit_replace:
 * @routine: a routine
 * @at: a step
 * @step: (transfer full): what takes its place
 *
 * Returns: (transfer full): the routine with the other step
 */
LimberRoutine *
limber_routine_edit_replace (const LimberRoutine *routine, guint at, LimberStep *step)
{
  LimberRoutine *copy = limber_routine_edit_copy (routine);

  put_step (copy, at, step);

  return copy;
}

/**
 * limber_routine_edit_set_section:
 * @routine: a routine
 * @at: a step
 * @name: (nullable): the heading above it
 *
 * Returns: (transfer full): the routine with the heading, or without it
 */
LimberRoutine *
limber_routine_edit_set_section (const LimberRoutine *routine, guint at, const char *name)
{
  LimberRoutine *copy = limber_routine_edit_copy (routine);

  put_section (copy, at, name);

  return copy;
}

static JsonNode *
to_json (const LimberStep *step)
{
  g_autoptr(LimberRoutine) routine = limber_routine_new ();

  routine->id = g_strdup ("step");
  routine->name = g_strdup ("Step");
  g_ptr_array_add (routine->steps, limber_step_copy (step));

  return limber_routine_to_json (routine, NULL);
}

/**
 * limber_routine_edit_is_same_step:
 * @a: a step
 * @b: a step
 *
 * Returns: whether both would be written down in the same way
 */
gboolean
limber_routine_edit_is_same_step (const LimberStep *a, const LimberStep *b)
{
  g_autoptr(JsonNode) first = to_json (a);
  g_autoptr(JsonNode) second = to_json (b);

  return json_node_equal (first, second);
}
