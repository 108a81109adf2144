/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-editor-facts.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-layout.h"
#include "content/limber-format.h"
#include "guide/limber-outline.h"
#include "plan/limber-rules.h"

#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)

/**
 * LimberEditorFacts:
 *
 * All that the editor shows of a routine beside what stands in it: how long it takes, what it needs,
 * and what the safety rules have to say, with what was answered to that.
 */
struct _LimberEditorFacts
{
  LimberRoutine  *routine;  /* (owned) */
  LimberTimeline *timeline; /* (owned) (nullable): %NULL if it cannot be played */
  GPtrArray      *said;     /* (owned) (element-type LimberFinding) */
  GPtrArray      *silent;   /* (owned) (element-type LimberFinding): what was answered */
  GArray         *findings; /* (owned) (element-type LimberEditorFinding): both, step by step */
  GArray         *lines;    /* (owned) (element-type LimberEditorLine) */
};

static const LimberExercise *
lookup (LimberServices *services, const LimberStep *step)
{
  return limber_library_lookup (step->exercise_id, limber_services_get_library (services));
}

static LimberTimeline *
lay_out (LimberServices *services, LimberRoutine *routine)
{
  LimberTimelineOptions options;

  if (routine->steps->len == 0)
    return NULL;

  limber_layout_get (limber_services_get_settings (services), &options);

  return limber_timeline_compile (
      routine, limber_library_lookup, limber_services_get_library (services), &options, NULL);
}

static GPtrArray *
check (LimberServices *services, LimberRoutine *routine, LimberTimeline *timeline)
{
  return limber_rules_check (routine,
                             limber_library_lookup,
                             limber_services_get_library (services),
                             timeline != NULL ? limber_timeline_get_total_us (timeline) : -1);
}

/* What the rules would say if nothing had been answered. */
static GPtrArray *
check_answered (LimberServices *services, LimberRoutine *routine, LimberTimeline *timeline)
{
  g_autoptr(LimberRoutine) bare = limber_routine_new ();
  g_autoptr(GPtrArray) all = NULL;
  GPtrArray *answered = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_free);
  gboolean   any = FALSE;

  bare->id = g_strdup (routine->id);
  bare->name = g_strdup (routine->name);
  bare->context = routine->context;
  bare->nominal_minutes = routine->nominal_minutes;
  for (guint i = 0; i < routine->steps->len; i++)
    {
      LimberStep *step = limber_step_copy (g_ptr_array_index (routine->steps, i));

      any |= step->prescribed != NULL;
      g_clear_pointer (&step->prescribed, limber_prescribed_free);
      g_ptr_array_add (bare->steps, step);
    }
  if (!any)
    return answered;

  all = check (services, bare, timeline);
  for (guint i = 0; i < all->len; i++)
    {
      LimberFinding *finding = g_ptr_array_index (all, i);

      if (!finding->prescribable
          || !limber_rules_is_prescribed (g_ptr_array_index (routine->steps, (guint) finding->step),
                                          finding->rule))
        continue;

      g_ptr_array_add (answered,
                       limber_finding_new (
                           finding->rule, finding->level, finding->step, g_strdup (finding->text)));
    }

  return answered;
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
  for (guint i = 0; i < self->said->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (self->said, i);

      if (finding->step != step || finding->level == LIMBER_FINDING_INFO)
        continue;
      line->n_findings++;
      line->blocked |= finding->level == LIMBER_FINDING_BLOCK;
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
        .length_us = self->timeline != NULL ? limber_outline_get_step_us (self->timeline, i) : -1,
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
  LimberEditorFacts *self = g_new0 (LimberEditorFacts, 1);

  self->routine = limber_routine_ref (routine);
  self->timeline = lay_out (services, routine);
  self->said = check (services, routine, self->timeline);
  self->silent = check_answered (services, routine, self->timeline);
  self->findings = g_array_new (FALSE, FALSE, sizeof (LimberEditorFinding));
  self->lines = g_array_new (FALSE, FALSE, sizeof (LimberEditorLine));
  g_array_set_clear_func (self->lines, clear_line);
  add_lines (self, services);
  add_findings (self, services, self->said, FALSE);
  add_findings (self, services, self->silent, TRUE);
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
  g_clear_pointer (&self->timeline, limber_timeline_unref);
  g_array_unref (self->findings);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->said);
  g_ptr_array_unref (self->silent);
  limber_routine_unref (self->routine);
  g_free (self);
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
  g_autofree char *clock = NULL;
  g_autofree char *needs = NULL;

  if (self->timeline == NULL)
    return n == 0 ? g_strdup (_ ("Nothing in it yet"))
                  : g_strdup_printf (
                      g_dngettext (GETTEXT_PACKAGE, "%u exercise", "%u exercises", n), n);

  clock = limber_format_clock (limber_timeline_get_total_us (self->timeline));
  needs = limber_outline_format_needs (self->timeline);

  /* Translators: a routine's length, number of exercises, and what it needs */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s · %u exercise · %s", "%s · %u exercises · %s", n),
      clock,
      n,
      needs);
}

/**
 * limber_editor_facts_format_end:
 * @wall_us: the time it is, UTC microseconds
 * @zone: where one is
 *
 * Returns: (transfer full): when one is through with it if one begins now; empty if it cannot be
 *   played
 */
char *
limber_editor_facts_format_end (LimberEditorFacts *self, gint64 wall_us, GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = NULL;
  g_autoptr(GDateTime) local = NULL;
  g_autofree char *time = NULL;

  if (self->timeline == NULL)
    return g_strdup ("");

  utc = g_date_time_new_from_unix_utc (
      (wall_us + limber_timeline_get_total_us (self->timeline) + MINUTE_US / 2) / G_USEC_PER_SEC);
  local = g_date_time_to_timezone (utc, zone);
  /* Translators: a time of day, as g_date_time_format() takes it */
  time = g_date_time_format (local, C_ ("time", "%H:%M"));

  /* Translators: a time of day */
  return g_strdup_printf (_ ("Begun now, it ends at %s"), time);
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
  return self->said->len;
}

/**
 * limber_editor_facts_is_blocked:
 *
 * Returns: whether it cannot be played as it is
 */
gboolean
limber_editor_facts_is_blocked (LimberEditorFacts *self)
{
  return self->timeline == NULL;
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
