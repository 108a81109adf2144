/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-play-view.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "guide/limber-phrases.h"

/* A count-down shows the second that is running out, and so never 0:00 while there is some left. */
static char *
format_remaining (gint64 us)
{
  return limber_format_clock ((us + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC * G_USEC_PER_SEC);
}

static void
draw_top (LimberCanvas *canvas, LimberTimeline *timeline, gint64 position_us)
{
  gint64             total = limber_timeline_get_total_us (timeline);
  guint              n = limber_timeline_get_n_steps (timeline);
  g_autofree double *parts = g_new0 (double, n);
  g_autofree char   *left = format_remaining (total - position_us);
  g_autofree char   *right = g_strdup_printf (_ ("%s left"), left);

  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);

      parts[phase->step] += (double) phase->length_us;
    }

  limber_canvas_add_spread (canvas, limber_timeline_get_routine (timeline)->name, right);
  limber_canvas_add_bar (canvas, parts, n, (double) position_us);
}

static const char *
get_state_heading (LimberSession *session, LimberTimeline *timeline, const LimberMoment *moment)
{
  switch (limber_session_get_state (session))
    {
    case LIMBER_SESSION_READY:
    case LIMBER_SESSION_PAUSED:
      return _ ("Paused");

    case LIMBER_SESSION_COUNTING_IN:
      return _ ("Going on in");

    case LIMBER_SESSION_WAITING:
      return _ ("Go on when you are ready");

    case LIMBER_SESSION_RUNNING:
    case LIMBER_SESSION_FINISHED:
    case LIMBER_SESSION_ENDED:
    default:
      return limber_phrases_get_heading (timeline, moment);
    }
}

static void
draw_clock (LimberCanvas *canvas, LimberSession *session, const LimberMoment *moment, gboolean tall)
{
  int              count_in = limber_session_get_count_in (session);
  g_autofree char *text = NULL;

  if (count_in > 0)
    text = limber_format_clock (count_in * (gint64) G_USEC_PER_SEC);
  else
    text = format_remaining (moment->remaining_us);

  if (tall)
    limber_canvas_add_digits (canvas, text);
  else
    limber_canvas_add (canvas, LIMBER_INK_BOLD, text);
}

static void
draw_middle (LimberCanvas       *canvas,
             LimberSession      *session,
             const LimberMoment *moment,
             gboolean            tall)
{
  LimberTimeline  *timeline = limber_session_get_timeline (session);
  double           length = (double) moment->phase->length_us;
  const char      *heading = get_state_heading (session, timeline, moment);
  g_autofree char *cue = limber_phrases_get_cue (timeline, moment);
  g_autofree char *place = limber_phrases_get_place (timeline, moment);
  g_autofree char *top = g_strdup_printf ("%s · %s", place, heading);
  g_autofree char *title = limber_phrases_get_title (timeline, moment->phase);
  g_autofree char *count = limber_phrases_get_count (timeline, moment);

  limber_canvas_add (canvas, LIMBER_INK_ACCENT, top);
  limber_canvas_add (canvas, LIMBER_INK_BOLD, title);
  limber_canvas_add (canvas, LIMBER_INK_PLAIN, cue != NULL ? cue : "");
  limber_canvas_add (canvas, LIMBER_INK_PLAIN, "");
  draw_clock (canvas, session, moment, tall);
  limber_canvas_add (canvas, LIMBER_INK_PLAIN, "");
  limber_canvas_add_bar (canvas, &length, 1, (double) moment->elapsed_us);
  limber_canvas_add (canvas, LIMBER_INK_PLAIN, count != NULL ? count : "");
}

/* What the keys do, in as many lines as it takes. */
static void
draw_keys (LimberCanvas *canvas, LimberPlaySound sound)
{
  const char *const hints[] = {
    _ ("Space pause"),
    canvas->unicode ? _ ("← back") : _ ("< back"),
    canvas->unicode ? _ ("→ next") : _ ("> next"),
    _ ("r again"),
    canvas->unicode ? _ ("+ − ten seconds") : _ ("+ - ten seconds"),
    _ ("h this hurts"),
    sound == LIMBER_PLAY_SOUND_OFF ? _ ("m sound on") : _ ("m sound off"),
    _ ("q end"),
  };
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      if (i + 2 == G_N_ELEMENTS (hints) && sound == LIMBER_PLAY_SOUND_NONE)
        continue;
      if (line->len > 0
          && limber_canvas_measure (line->str) + limber_canvas_measure (hints[i]) + 7
                 > canvas->columns)
        {
          limber_canvas_add (canvas, LIMBER_INK_DIM, line->str);
          g_string_truncate (line, 0);
        }
      g_string_append_printf (line, "%s%s", line->len > 0 ? "   " : "", hints[i]);
    }
  limber_canvas_add (canvas, LIMBER_INK_DIM, line->str);
}

static guint
draw_bottom (LimberCanvas       *canvas,
             LimberSession      *session,
             const LimberMoment *moment,
             LimberPlaySound     sound,
             const char         *message)
{
  LimberTimeline  *timeline = limber_session_get_timeline (session);
  g_autofree char *next = limber_phrases_get_next (timeline, moment);
  g_autofree char *line = NULL;

  if (next != NULL)
    line = g_strdup_printf (_ ("Then: %s"), next);
  else
    line = g_strdup (_ ("Then you are done"));

  limber_canvas_add (canvas, LIMBER_INK_PLAIN, line);
  limber_canvas_add (canvas, LIMBER_INK_PLAIN, "");
  if (message != NULL)
    {
      guint before = canvas->lines->len;

      limber_canvas_add_wrapped (canvas, LIMBER_INK_BOLD, message);
      return canvas->lines->len - before;
    }

  draw_keys (canvas, sound);

  return 0;
}

/**
 * limber_play_view_draw:
 * @canvas: where to
 * @session: what to show
 * @tall: whether there is room for large figures
 * @sound: whether it sounds
 * @message: (nullable): a sentence or a question in place of the keys
 *
 * Draws a session as it is now.
 *
 * Returns: how many of the last lines are the message
 */
guint
limber_play_view_draw (LimberCanvas   *canvas,
                       LimberSession  *session,
                       gboolean        tall,
                       LimberPlaySound sound,
                       const char     *message)
{
  LimberMoment moment;

  limber_session_get_moment (session, &moment);
  limber_canvas_add (canvas, LIMBER_INK_PLAIN, "");
  draw_top (
      canvas, limber_session_get_timeline (session), moment.phase->start_us + moment.elapsed_us);
  limber_canvas_add (canvas, LIMBER_INK_PLAIN, "");
  draw_middle (canvas, session, &moment, tall);
  limber_canvas_add (canvas, LIMBER_INK_PLAIN, "");

  return draw_bottom (canvas, session, &moment, sound, message);
}

/**
 * limber_play_view_describe:
 * @timeline: what is played
 * @phase: one of its phases
 *
 * Returns: (transfer full): one plain line: "Switch sides: Wall calf stretch — Right leg, 5 s"
 */
char *
limber_play_view_describe (LimberTimeline *timeline, const LimberPhase *phase)
{
  LimberMoment     moment;
  g_autofree char *title = limber_phrases_get_title (timeline, phase);
  g_autofree char *length = limber_format_clock (phase->length_us);

  limber_timeline_get_moment (timeline, phase->start_us, &moment);
  if (phase->reps > 0)
    return g_strdup_printf (
        ngettext ("%s: %s, %d repetition, %s", "%s: %s, %d repetitions, %s", (gulong) phase->reps),
        limber_phrases_get_heading (timeline, &moment),
        title,
        phase->reps,
        length);

  /* Translators: what one does, the exercise, how long: "Hold: Wall calf stretch — Left leg, 0:30" */
  return g_strdup_printf (
      _ ("%s: %s, %s"), limber_phrases_get_heading (timeline, &moment), title, length);
}
