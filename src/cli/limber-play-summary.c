/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-play-summary.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "guide/limber-account.h"
#include "guide/limber-phrases.h"

/* What was done of one exercise, in all its sets and steps. */
typedef struct
{
  const char    *id;
  const char    *name;
  LimberSidePart part;
  gboolean       sided;
  gint64         planned_us;
  gint64         done_us[3]; /* by side */
} Line;

static Line *
find_line (GArray *lines, const LimberWork *work)
{
  Line line = { .id = work->exercise_id, .name = work->exercise_name };

  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (g_array_index (lines, Line, i).id, work->exercise_id))
      return &g_array_index (lines, Line, i);

  g_array_append_val (lines, line);

  return &g_array_index (lines, Line, lines->len - 1);
}

static GArray *
add_up (LimberSession *session, GPtrArray *work)
{
  LimberTimeline *timeline = limber_session_get_timeline (session);
  GArray         *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < work->len; i++)
    {
      const LimberWork     *row = g_ptr_array_index (work, i);
      const LimberExercise *exercise
          = limber_timeline_get_step (timeline, (guint) row->step)->exercise;
      Line *line = find_line (lines, row);

      line->part = exercise->side_part;
      line->sided = exercise->sides == LIMBER_SIDES_PER_SIDE;
      line->planned_us += row->planned_us;
      line->done_us[row->side] += row->done_us;
    }

  return lines;
}

static char *
describe (const Line *line)
{
  gint64           sum = line->done_us[0] + line->done_us[1] + line->done_us[2];
  g_autofree char *all = limber_format_clock (sum);
  g_autofree char *left = limber_format_clock (line->done_us[LIMBER_SIDE_LEFT]);
  g_autofree char *right = limber_format_clock (line->done_us[LIMBER_SIDE_RIGHT]);

  /* What was touched for less than a second was passed over. */
  if (sum < G_USEC_PER_SEC)
    return g_strdup (_ ("skipped"));
  if (!line->sided)
    return g_steal_pointer (&all);

  /* Translators: time done on the left and on the right: "left 0:30, right 0:30" */
  return g_strdup_printf (_ ("left %s, right %s"), left, right);
}

static void
draw_line (LimberCanvas *canvas, const Line *line)
{
  g_autofree char *done = describe (line);
  guint            room = MIN (canvas->columns, 64);
  g_autofree char *name = NULL;
  g_autofree char *gap = NULL;
  g_autofree char *text = NULL;

  name = limber_canvas_fit (
      line->name, room - MIN (room, limber_canvas_measure (done) + 6), canvas->unicode);
  gap = g_strnfill (
      room - MIN (room, limber_canvas_measure (name) + limber_canvas_measure (done) + 4), ' ');
  text = g_strconcat (name, gap, done, NULL);
  limber_canvas_add (canvas, LIMBER_INK_PLAIN, text);
}

static const char *
get_last_word (LimberSession *session, gint64 done_us)
{
  LimberRoutine *routine = limber_timeline_get_routine (limber_session_get_timeline (session));

  /* Whoever only went through it has done neither well nor badly. */
  if (done_us < G_USEC_PER_SEC)
    return _ ("Ended here, with nothing done yet.");
  if (limber_session_get_state (session) != LIMBER_SESSION_FINISHED)
    return _ ("Ended here. What you did counts.");
  if (routine->context == LIMBER_CONTEXT_PRE_RUN)
    return _ ("Go, easy first.");

  return _ ("Well done.");
}

/**
 * limber_play_summary_draw:
 * @canvas: where to
 * @session: a session that is over
 * @remembered: whether it stands in the history
 *
 * Draws what was done, for each exercise and side.
 */
void
limber_play_summary_draw (LimberCanvas *canvas, LimberSession *session, gboolean remembered)
{
  g_autoptr(GPtrArray) work = limber_account_get_all (session);
  g_autoptr(GArray) lines = add_up (session, work);
  gint64           sum = 0;
  g_autofree char *clock = NULL;
  g_autofree char *total = NULL;

  for (guint i = 0; i < work->len; i++)
    sum += ((const LimberWork *) g_ptr_array_index (work, i))->done_us;
  clock = limber_format_clock (sum);
  /* Translators: the time spent at work, such as 9:43 */
  total = g_strdup_printf (_ ("%s of work"), clock);

  limber_canvas_add (canvas, LIMBER_INK_PLAIN, "");
  limber_canvas_add (canvas, LIMBER_INK_BOLD, get_last_word (session, sum));
  limber_canvas_add (canvas, LIMBER_INK_PLAIN, "");
  for (guint i = 0; i < lines->len; i++)
    draw_line (canvas, &g_array_index (lines, Line, i));
  limber_canvas_add (canvas, LIMBER_INK_PLAIN, "");
  limber_canvas_add (canvas, LIMBER_INK_ACCENT, total);
  if (limber_session_get_pace (session) != 1 && remembered)
    limber_canvas_add (canvas, LIMBER_INK_DIM, _ ("A rehearsal: it does not count as done."));
  else if (!remembered)
    limber_canvas_add (canvas, LIMBER_INK_DIM, _ ("Not kept in your history."));
}
