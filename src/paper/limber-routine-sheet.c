/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-paper"

#include "limber-config.h"

#include "paper/limber-routine-sheet.h"

#include "content/limber-format.h"
#include "guide/limber-outline.h"
#include "paper/limber-step-block.h"

#include <glib/gi18n-lib.h>

static const LimberInk title_ink = { .size = 22, .bold = TRUE };
static const LimberInk line_ink = { .size = 11 };
static const LimberInk goal_ink = { .size = 10, .grey = .3 };
static const LimberInk section_ink = { .size = 13, .bold = TRUE };

static void
add_text (LimberPaper *paper, const char *text, const LimberInk *ink, double before, gboolean keeps)
{
  LimberBlock *block = NULL;

  if (text == NULL || *text == '\0')
    return;

  block = limber_text_block_new (text, ink, before);
  block->keeps = keeps;
  limber_paper_add (paper, block);
}

static char *
make_line (LimberTimeline *timeline, const LimberRoutine *routine)
{
  g_autofree char *length = limber_format_duration (limber_timeline_get_total_us (timeline));
  g_autofree char *needs = limber_outline_format_needs (timeline);
  const guint      n = routine->steps->len;
  g_autofree char *count
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u exercise", "%u exercises", n), n);

  return *needs != '\0' ? g_strdup_printf ("%s · %s · %s", length, count, needs)
                        : g_strdup_printf ("%s · %s", length, count);
}

static void
add_head (LimberPaper *paper, LimberTimeline *timeline, const LimberRoutine *routine)
{
  g_autofree char *line = make_line (timeline, routine);

  add_text (paper, routine->name, &title_ink, 0, TRUE);
  add_text (paper, line, &line_ink, 4, TRUE);
  add_text (paper, routine->goal, &goal_ink, 4, TRUE);
  add_text (paper, routine->frequency, &goal_ink, 2, TRUE);
}

/**
 * limber_routine_sheet_new:
 * @timeline: a routine as it is played
 * @lookup: finds exercises
 * @figure_lookup: finds how they are shown
 * @look: (nullable): of the figures; it must live as long as the sheet
 *
 * Returns: (transfer full): the routine for the fridge or the physiotherapist: its steps with their
 *   figures, what to do and how much
 */
LimberPaper *
limber_routine_sheet_new (LimberTimeline      *timeline,
                          LimberExerciseLookup lookup,
                          gpointer             lookup_data,
                          LimberFigureLookup   figure_lookup,
                          gpointer             figure_data,
                          const LimberLook    *look)
{
  const LimberRoutine *routine = limber_timeline_get_routine (timeline);
  LimberPaper         *paper = limber_paper_new (routine->name,
                                         _ ("Limber. General education, no diagnosis: if it hurts, "
                                                    "do less, and ask somebody who knows."));

  add_head (paper, timeline, routine);
  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep     *step = g_ptr_array_index (routine->steps, i);
      const LimberExercise *exercise = lookup (step->exercise_id, lookup_data);

      add_text (paper, step->section, &section_ink, 14, TRUE);
      if (exercise != NULL)
        limber_paper_add (paper,
                          limber_step_block_new (i + 1,
                                                 limber_timeline_get_step (timeline, i),
                                                 step,
                                                 exercise,
                                                 figure_lookup (exercise, figure_data),
                                                 look));
    }

  return paper;
}
