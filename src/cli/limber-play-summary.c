/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-play-summary.h"

#include "guide/limber-tally.h"

static void
draw_line (LimberCanvas *canvas, const LimberTallyLine *line)
{
  const char      *done = line->done;
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
  g_autoptr(GPtrArray) lines = limber_tally_get_lines (session);
  g_autofree char *total = limber_tally_get_total (session);
  const char      *remark = limber_tally_get_remark (session, remembered);

  limber_canvas_add (canvas, LIMBER_INK_PLAIN, "");
  limber_canvas_add (canvas, LIMBER_INK_BOLD, limber_tally_get_last_word (session));
  limber_canvas_add (canvas, LIMBER_INK_PLAIN, "");
  for (guint i = 0; i < lines->len; i++)
    draw_line (canvas, g_ptr_array_index (lines, i));
  limber_canvas_add (canvas, LIMBER_INK_PLAIN, "");
  limber_canvas_add (canvas, LIMBER_INK_ACCENT, total);
  if (remark != NULL)
    limber_canvas_add (canvas, LIMBER_INK_DIM, remark);
}
