/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-preview.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "guide/limber-outline.h"

static void
line_free (LimberPreviewLine *line)
{
  limber_exercise_unref (line->exercise);
  g_free (line->dose);
  g_free (line->note);
  g_free (line);
}

static gboolean
is_kept (GArray *kept, guint index)
{
  for (guint i = 0; kept != NULL && i < kept->len; i++)
    if (g_array_index (kept, guint, i) == index)
      return TRUE;

  return FALSE;
}

/* A reason begins with the exercise that it speaks of where it speaks of one. */
static char *
format_swap (const LimberPlanChange *change, const LimberExercise *original)
{
  if (g_str_has_prefix (change->reason, original->name))
    /* Translators: a sentence that begins with an exercise: "Instead of Child's pose: bends the
     * lower back forward." */
    return g_strdup_printf (_ ("Instead of %s"), change->reason);

  /* Translators: an exercise, and a sentence that says why it is not done */
  return g_strdup_printf (_ ("Instead of %s. %s"), original->name, change->reason);
}

/* Nothing is done differently, it is only a word of care. */
static gboolean
is_word (const LimberPlanChange *change)
{
  return change->kind == LIMBER_PLAN_EASED && change->swap_id == NULL && change->way == NULL;
}

static char *
format_change (const LimberPlanChange *change, const LimberExercise *original)
{
  if (change->swap_id != NULL)
    return format_swap (change, original);
  if (is_word (change))
    /* Translators: a sentence that says why to take care */
    return g_strdup_printf (_ ("Take care. %s"), change->reason);
  if (change->way == NULL)
    return g_strdup (change->reason);
  if (change->cause == LIMBER_PLAN_EQUIPMENT)
    /* Translators: a sentence that says why, and a remark such as "With a towel" */
    return g_strdup_printf (_ ("%s %s."), change->reason, change->way);

  /* Translators: a sentence that says why, and how to do something: "bend your knees more" */
  return g_strdup_printf (_ ("%s This way: %s"), change->reason, change->way);
}

static void
add_note (LimberPreviewLine *line, char *text)
{
  g_autofree char *old = line->note;

  line->note = old != NULL ? g_strjoin ("\n", old, text, NULL) : g_strdup (text);
  g_free (text);
}

static void
apply_changes (LimberPreviewLine    *line,
               const LimberAdapted  *adapted,
               const LimberExercise *original,
               gboolean             *changed)
{
  for (guint i = 0; i < adapted->changes->len; i++)
    {
      const LimberPlanChange *change = g_ptr_array_index (adapted->changes, i);

      if (change->from != line->from)
        continue;
      if (change->kind == LIMBER_PLAN_DROPPED
          || (change->kind == LIMBER_PLAN_FITTED && change->to < 0))
        line->to = -1;
      line->keepable = line->keepable || (change->keepable && !is_word (change));
      if (change->kind == LIMBER_PLAN_FITTED)
        line->fitted = TRUE;
      else
        *changed = *changed || !is_word (change);
      if (change->reason != NULL)
        add_note (line, format_change (change, original));
    }
}

static void
show_original (LimberPreviewLine *line, const LimberStep *step, LimberExercise *original)
{
  line->exercise = limber_exercise_ref (original);
  line->side = step->side;
}

static void
show_step (LimberPreviewLine *line, LimberTimeline *timeline)
{
  const LimberTimelineStep *step = limber_timeline_get_step (timeline, (guint) line->to);

  line->exercise = limber_exercise_ref (step->exercise);
  line->side = step->step->side;
  line->dose = limber_format_dose (step->dose, step->exercise->sides, step->step->side);
  line->length_us = limber_outline_get_step_us (timeline, (guint) line->to);
}

/**
 * limber_preview_new:
 * @routine: a routine
 * @adapted: what has become of it
 * @timeline: (nullable): that, laid out; %NULL when nothing is left of it
 * @kept: (nullable) (element-type guint): the steps whose original the user chose to keep
 * @lookup: finds exercises
 * @lookup_data: for @lookup
 *
 * Returns: (transfer full): the routine as it will be played, step by step
 */
LimberPreview *
limber_preview_new (const LimberRoutine *routine,
                    const LimberAdapted *adapted,
                    LimberTimeline      *timeline,
                    GArray              *kept,
                    LimberExerciseLookup lookup,
                    gpointer             lookup_data)
{
  LimberPreview *self = g_new0 (LimberPreview, 1);
  int            to = 0;

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep  *step = g_ptr_array_index (routine->steps, i);
      LimberExercise    *original = (LimberExercise *) lookup (step->exercise_id, lookup_data);
      LimberPreviewLine *line = g_new0 (LimberPreviewLine, 1);
      gboolean           changed = FALSE;

      line->from = (int) i;
      line->to = to;
      line->kept = is_kept (kept, i);
      apply_changes (line, adapted, original, &changed);
      if (line->to < 0)
        show_original (line, step, original);
      else
        show_step (line, timeline);
      to += line->to >= 0;
      self->n_changed += changed;
      self->n_left_out += line->fitted && line->to < 0;
      self->n_fitted += line->fitted && line->to >= 0;
      if (line->kept && !changed && line->to >= 0 && line->note == NULL)
        add_note (line, g_strdup (_ ("Kept as it is.")));
      g_ptr_array_add (self->lines, line);
    }
  g_warn_if_fail (to == (int) adapted->routine->steps->len);

  return self;
}

void
limber_preview_free (LimberPreview *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * limber_preview_format_changes:
 *
 * Returns: (transfer full): "3 changes for today", empty when there are none
 */
char *
limber_preview_format_changes (const LimberPreview *self)
{
  if (self->n_changed == 0)
    return g_strdup ("");

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u change for today", "%u changes for today", self->n_changed),
      self->n_changed);
}

static char *
format_left_out (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u left out", "%u left out", n), n);
}

static char *
format_fitted (guint n, gboolean longer)
{
  if (longer)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u longer", "%u longer", n), n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u shorter", "%u shorter", n), n);
}

/**
 * limber_preview_format_fit:
 * @fits: it takes no longer than was wished
 * @total_us: how long it takes, microseconds
 * @whole_us: how long it would take if no length were wished, microseconds
 *
 * Returns: (transfer full): what was done for the wished length: "2 left out, 3 shorter"
 */
char *
limber_preview_format_fit (const LimberPreview *self,
                           gboolean             fits,
                           gint64               total_us,
                           gint64               whole_us)
{
  g_autofree char *clock = limber_format_clock (total_us);
  g_autofree char *left_out = NULL;
  g_autofree char *fitted = NULL;
  g_autofree char *list = NULL;

  if (self->n_left_out > 0)
    left_out = format_left_out (self->n_left_out);
  if (self->n_fitted > 0)
    fitted = format_fitted (self->n_fitted, total_us > whole_us);
  if (left_out != NULL && fitted != NULL)
    list = g_strconcat (left_out, C_ ("list", ", "), fitted, NULL);
  else
    list = g_strdup (left_out != NULL ? left_out : fitted);

  if (!fits && list != NULL)
    /* Translators: a length of time, and what was done for it: "2 left out, 3 shorter" */
    return g_strdup_printf (_ ("It takes %s at the shortest: %s."), clock, list);
  if (!fits)
    /* Translators: a length of time */
    return g_strdup_printf (_ ("It takes %s at the shortest."), clock);
  if (list != NULL)
    /* Translators: a length of time, and what was done for it: "2 left out, 3 shorter" */
    return g_strdup_printf (_ ("It takes %s now: %s."), clock, list);

  return g_strdup_printf (_ ("It takes %s, as it is."), clock);
}
