/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>

#include "app/limber-chart-card.h"
#include "app/limber-progress-page.h"
#include "limber-bench.h"
#include "limber-window-fixture.h"

#define N_SESSIONS 100000
#define FEW_SESSIONS 2
#define N_ROUNDS 7
#define N_FRAMES 8

/* What is asked for. */
#define PAINT_BUDGET_MS 100
#define TURN_BUDGET_MS 8

/* The fake clock's today, and a session at each quarter of a day before it. */
#define FILL                                                                                       \
  "BEGIN;"                                                                                         \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %u)"                  \
  "INSERT INTO session (uuid, source, state, routine_id, routine_name, context, started, ended,"   \
  " local_date, zone, utc_offset, pace, first_side, planned)"                                      \
  " SELECT 'generated-' || i, 0, 1, 'post-run-full', 'After the run', 'post-run',"                 \
  " %" G_GINT64_FORMAT " - i * 21600000000, %" G_GINT64_FORMAT " - i * 21600000000 + 663000000,"   \
  " %u - i / 4, 'UTC', 0, 1.0, 1, 663000000 FROM n;"                                               \
  "INSERT INTO work (session, step, set_no, side, exercise_id, exercise_name, planned, done,"      \
  " planned_reps, done_reps) SELECT session.id, step.key, 1, step.key %% 3, step.value,"           \
  " step.value, 120000000, 120000000, 0, 0 FROM session,"                                          \
  " json_each ('[\"supine-hamstring-stretch\",\"forearm-plank\",\"glute-bridge\"]') step;"         \
  "INSERT INTO check_in (at, local_date, utc_offset, asked, pain, kind, place, neuro, fresh,"      \
  " morning, hurt) SELECT started, local_date, 0, 0, id %% 7, 0, 0, 0, 0, 0, 0 FROM session;"      \
  "COMMIT"

#define START_US G_GINT64_CONSTANT (1800000000000000)
#define TODAY 739997

/* What the main thread did from one wait to the next, turns with a frame and those without. It is its
 * own time, since others use the machine as well. */
static gint64   turn_began_us;
static gboolean turn_has_frame;
static gint64   longest_turn_us;
static gint64   longest_frame_us;

static gint
watched_poll (GPollFD *fds, guint n_fds, gint timeout)
{
  const gint64 took_us = limber_bench_get_thread_us () - turn_began_us;
  gint         result;

  if (turn_began_us > 0 && turn_has_frame)
    longest_frame_us = MAX (longest_frame_us, took_us);
  else if (turn_began_us > 0)
    longest_turn_us = MAX (longest_turn_us, took_us);
  result = g_poll (fds, n_fds, timeout);
  turn_began_us = limber_bench_get_thread_us ();
  turn_has_frame = FALSE;

  return result;
}

static void
fill (guint n)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "limber", "history.db", NULL);
  g_autofree char *sql = g_strdup_printf (FILL, n, START_US, START_US, TODAY);
  char            *message = NULL;
  sqlite3         *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (
      db, "DELETE FROM work; DELETE FROM session; DELETE FROM check_in;", NULL, NULL, NULL);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (db);
}

typedef struct
{
  double paint_ms;  /* of the main thread until the page is drawn */
  double charts_ms; /* until its charts are, by the clock */
  double turn_ms;   /* the longest time that the main thread was busy from then on */
  double frame_ms;  /* the same, with a frame in it */
} Opening;

/* A frame may take more than one turn: X11 is waited for in between. */
static void
phase_cb (GdkFrameClock *clock, gpointer user_data)
{
  turn_has_frame = TRUE;
}

static void
after_paint_cb (GdkFrameClock *clock, guint *n_frames)
{
  turn_has_frame = TRUE;
  *n_frames += 1;
}

static void
wait_for_frame (guint *n_frames, GtkWidget *window)
{
  const guint before = *n_frames;

  gtk_widget_queue_draw (window);
  while (*n_frames == before)
    g_main_context_iteration (NULL, TRUE);
}

/* Goes to the page from the start page, where nothing of it is there yet. */
static Opening
open_page (void)
{
  static const char *const phases[]
      = { "flush-events", "before-paint", "update", "layout", "paint", "resume-events" };
  LimberWindowFixture fixture = { 0 };
  Opening             opening = { 0 };
  guint               n_frames = 0;
  GdkFrameClock      *clock;
  gint64              began_us, thread_us;

  limber_window_fixture_set_up (&fixture, NULL);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture.window));
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    g_signal_connect (clock, phases[i], G_CALLBACK (phase_cb), &n_frames);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &n_frames);

  began_us = g_get_monotonic_time ();
  thread_us = limber_bench_get_thread_us ();
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.show-progress", NULL);
  wait_for_frame (&n_frames, GTK_WIDGET (fixture.window));
  opening.paint_ms = (double) (limber_bench_get_thread_us () - thread_us) / 1000;
  longest_turn_us = longest_frame_us = turn_began_us = 0;
  while (!limber_window_fixture_is_seen (&fixture, LIMBER_TYPE_CHART_CARD))
    g_main_context_iteration (NULL, TRUE);
  /* The page unfolds over some frames. */
  for (guint i = 0; i < N_FRAMES; i++)
    wait_for_frame (&n_frames, GTK_WIDGET (fixture.window));
  opening.charts_ms = (double) (g_get_monotonic_time () - began_us) / 1000;
  opening.turn_ms = (double) longest_turn_us / 1000;
  opening.frame_ms = (double) longest_frame_us / 1000;

  g_signal_handlers_disconnect_by_data (clock, &n_frames);
  limber_window_fixture_tear_down (&fixture, NULL);

  return opening;
}

static double
get_median (GArray *openings, gsize offset)
{
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < openings->len; i++)
    g_array_append_val (values,
                        G_STRUCT_MEMBER (double, &g_array_index (openings, Opening, i), offset));

  return limber_bench_get_rank (values, 0.5);
}

static GArray *
measure (guint n_sessions)
{
  GArray *openings = g_array_new (FALSE, FALSE, sizeof (Opening));

  fill (n_sessions);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const Opening opening = open_page ();

      g_array_append_val (openings, opening);
    }

  return openings;
}

static void
tell (const char *what, GArray *many, GArray *few, gsize offset, double budget)
{
  g_autofree char *name = g_strdup_printf ("progress-page-%s", what);
  g_autofree char *yardstick = g_strdup_printf ("progress-page-%s-2-sessions-yardstick", what);

  limber_bench_tell (name, get_median (many, offset), "ms", budget);
  limber_bench_tell (yardstick, get_median (few, offset), "ms", LIMBER_BENCH_NO_BUDGET);
}

int
main (int argc, char **argv)
{
  LimberWindowFixture fixture = { 0 };
  g_autoptr(GArray) few = NULL;
  g_autoptr(GArray) many = NULL;

  g_assert_true (gtk_init_check ());
  adw_init ();
  g_main_context_set_poll_func (NULL, watched_poll);

  /* The database has to be there before it can be filled. */
  limber_window_fixture_set_up (&fixture, NULL);
  limber_window_fixture_tear_down (&fixture, NULL);
  few = measure (FEW_SESSIONS);
  many = measure (N_SESSIONS);
  tell ("first-paint", many, few, G_STRUCT_OFFSET (Opening, paint_ms), PAINT_BUDGET_MS);
  tell ("charts", many, few, G_STRUCT_OFFSET (Opening, charts_ms), LIMBER_BENCH_NO_BUDGET);
  tell ("longest-turn", many, few, G_STRUCT_OFFSET (Opening, turn_ms), TURN_BUDGET_MS);
  tell ("longest-frame", many, few, G_STRUCT_OFFSET (Opening, frame_ms), LIMBER_BENCH_NO_BUDGET);

  return 0;
}
