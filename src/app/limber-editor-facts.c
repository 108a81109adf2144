/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-editor-facts.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-layout.h"
#include "content/limber-format.h"
#include "edit/limber-draft-facts.h"
#include "guide/limber-outline.h"

/**
 * LimberEditorFacts:
 *
 * All that the editor shows of a routine beside what stands in it, as its widgets take it: how long it
 * takes, what it needs, and what the safety rules have to say, with what was answered to that.
 */
struct _LimberEditorFacts
{
  LimberRoutine    *routine;  /* (owned) */
  LimberDraftFacts *facts;    /* (owned) */
  GArray           *findings; /* (owned) (element-type LimberEditorFinding): step by step */
  GArray           *lines;    /* (owned) (element-type LimberEditorLine) */
};

static const LimberExercise *
lookup (LimberServices *services, const LimberStep *step)
{
  return limber_library_lookup (step->exercise_id, limber_services_get_library (services));
}

static void
add_findings (LimberEditorFacts *self, LimberServices *services, GPtrArray *list, gboolean answered)
{
  for (guint i = 0; i < list->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (list, i);
      LimberEditorFinding  line = { .finding = finding, .answered = answered };

      if (finding->step >= 0)
        {
          const LimberStep *step = g_ptr_array_index (self->routine->steps, (guint) finding->step);
          const LimberExercise *exercise = lookup (services, step);

          line.where = exercise != NULL ? exercise->name : NULL;
          line.by = step->prescribed != NULL ? step->prescribed->by : NULL;
        }
      g_array_append_val (self->findings, line);
    }
}

/* Those about the whole first, then step by step; what was answered after what was not. */
static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const LimberEditorFinding *first = a;
  const LimberEditorFinding *second = b;

  if (first->finding->step != second->finding->step)
    return first->finding->step < second->finding->step ? -1 : 1;

  return first->answered - second->answered;
}

static void
count_findings (LimberEditorFacts *self, LimberEditorLine *line, int step)
{
  line->n_findings = limber_draft_facts_get_n_warnings (self->facts, step);
  for (guint i = 0; i < self->facts->findings->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (self->facts->findings, i);

      line->blocked |= finding->step == step && finding->level == LIMBER_FINDING_BLOCK;
    }
}

static void
add_lines (LimberEditorFacts *self, LimberServices *services)
{
  const guint n = self->routine->steps->len;

  for (guint i = 0; i < n; i++)
    {
      LimberEditorLine line = {
        .step = g_ptr_array_index (self->routine->steps, i),
        .length_us = limber_draft_facts_get_step_us (self->facts, i),
        .place = i + 1,
        .n_steps = n,
      };

      line.exercise = lookup (services, line.step);
      if (line.exercise != NULL)
        limber_exercise_ref ((LimberExercise *) line.exercise);
      count_findings (self, &line, (int) i);
      g_array_append_val (self->lines, line);
    }
}

static void
clear_line (gpointer data)
{
  LimberEditorLine *line = data;

  if (line->exercise != NULL)
    limber_exercise_unref ((LimberExercise *) line->exercise);
}

/**
 * limber_editor_facts_new:
 * @services: the exercises, and how routines are laid out
 * @routine: what is edited
 *
 * Returns: (transfer full): what there is to know of it now
 */
LimberEditorFacts *
limber_editor_facts_new (LimberServices *services, LimberRoutine *routine)
{
  LimberEditorFacts    *self = g_new0 (LimberEditorFacts, 1);
  LimberTimelineOptions options;

  limber_layout_get (limber_services_get_settings (services), &options);
  self->routine = limber_routine_ref (routine);
  self->facts = limber_draft_facts_new (
      routine, limber_library_lookup, limber_services_get_library (services), &options);
  self->findings = g_array_new (FALSE, FALSE, sizeof (LimberEditorFinding));
  self->lines = g_array_new (FALSE, FALSE, sizeof (LimberEditorLine));
  g_array_set_clear_func (self->lines, clear_line);
  add_lines (self, services);
  add_findings (self, services, self->facts->findings, FALSE);
  add_findings (self, services, self->facts->prescribed, TRUE);
  g_array_sort (self->findings, compare_cb);

  return self;
}

/**
 * limber_editor_facts_free:
 * @self: (transfer full): facts
 */
void
limber_editor_facts_free (LimberEditorFacts *self)
{
  g_array_unref (self->findings);
  g_array_unref (self->lines);
  limber_draft_facts_free (self->facts);
  limber_routine_unref (self->routine);
  g_free (self);
}

/* With the mat, which others take for granted. */
static guint
get_equipment (LimberEditorFacts *self)
{
  guint equipment = self->facts->equipment;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const LimberExercise *exercise = g_array_index (self->lines, LimberEditorLine, i).exercise;

      for (guint j = 0; exercise != NULL && j < exercise->equipment->len; j++)
        equipment |= 1u << g_array_index (exercise->equipment, LimberEquipment, j);
    }

  return equipment;
}

/**
 * limber_editor_facts_format:
 *
 * Returns: (transfer full): how long it takes, of how much it is, and what it needs
 */
char *
limber_editor_facts_format (LimberEditorFacts *self)
{
  const guint      n = self->routine->steps->len;
  g_autofree char *clock = limber_format_clock (self->facts->total_us);
  g_autofree char *needs = limber_outline_format_needs_of (get_equipment (self));

  if (n == 0)
    return g_strdup (_ ("Nothing in it yet"));

  /* Translators: a routine's length, number of exercises, and what it needs */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s · %u exercise · %s", "%s · %u exercises · %s", n),
      clock,
      n,
      needs);
}

/**
 * limber_editor_facts_format_end:
 * @clock: tells what time it is
 *
 * Returns: (transfer full) (nullable): when one is through with it if one begins now
 */
char *
limber_editor_facts_format_end (LimberEditorFacts *self, LimberClock *clock)
{
  return limber_draft_facts_format_end (self->facts, clock);
}

guint
limber_editor_facts_get_n_lines (LimberEditorFacts *self)
{
  return self->lines->len;
}

/**
 * limber_editor_facts_get_lines:
 *
 * Returns: (transfer none): the steps
 */
const LimberEditorLine *
limber_editor_facts_get_lines (LimberEditorFacts *self)
{
  return (const LimberEditorLine *) (gpointer) self->lines->data;
}

/**
 * limber_editor_facts_get_findings:
 * @step: a step, or -1 for all there is
 * @n: (out): how much that is
 *
 * Returns: (transfer none) (array length=n): what there is to say
 */
const LimberEditorFinding *
limber_editor_facts_get_findings (LimberEditorFacts *self, int step, guint *n)
{
  const LimberEditorFinding *all = (const LimberEditorFinding *) (gpointer) self->findings->data;
  guint                      first = 0;
  guint                      end = self->findings->len;

  if (step >= 0)
    {
      while (first < end && all[first].finding->step < step)
        first++;
      end = first;
      while (end < self->findings->len && all[end].finding->step == step)
        end++;
    }
  *n = end - first;

  return all + first;
}

/**
 * limber_editor_facts_count_open:
 *
 * Returns: to how much no answer was given
 */
guint
limber_editor_facts_count_open (LimberEditorFacts *self)
{
  return self->facts->findings->len;
}

/**
 * limber_editor_facts_get_problem:
 *
 * Returns: (transfer none) (nullable): why it cannot be played
 */
const char *
limber_editor_facts_get_problem (LimberEditorFacts *self)
{
  return self->facts->problem;
}

/**
 * limber_editor_facts_is_blocked:
 *
 * Returns: whether it cannot be played as it is
 */
gboolean
limber_editor_facts_is_blocked (LimberEditorFacts *self)
{
  return self->facts->problem != NULL || self->routine->steps->len == 0;
}

/**
 * limber_editor_facts_get_transition_us:
 * @step: a step
 *
 * Returns: how long it takes to the next step if the step itself does not say, microseconds; -1 if
 *   there is no next one
 */
gint64
limber_editor_facts_get_transition_us (LimberEditorFacts *self, guint step)
{
  const LimberEditorLine *lines = limber_editor_facts_get_lines (self);

  if (step + 1 >= self->lines->len || lines[step].exercise == NULL
      || lines[step + 1].exercise == NULL)
    return -1;

  return limber_timeline_get_usual_transition_us (lines[step].exercise, lines[step + 1].exercise);
}
