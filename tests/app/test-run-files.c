/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-run-files.h"

#include <glib/gstdio.h>

#include "history/limber-dates.h"
#include "history/limber-store-diary.h"
#include "limber-window-fixture.h"

#define LAP(sport)                                                                                 \
  "<TrainingCenterDatabase><Activities><Activity Sport=\"" sport "\">"                             \
  "<Lap StartTime=\"2026-11-28T06:30:00Z\"><TotalTimeSeconds>2100</TotalTimeSeconds>"              \
  "<DistanceMeters>5500</DistanceMeters></Lap></Activity></Activities></TrainingCenterDatabase>"

static void
answer_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *answer;
}

static GPtrArray *
read_runs (LimberWindowFixture *self)
{
  g_autoptr (GAsyncResult) answer = NULL;

  limber_store_runs_async (self->store, 1, G_MAXINT32, NULL, answer_cb, &answer);

  return limber_store_runs_finish (self->store, wait_for (&answer), NULL);
}

static GPtrArray *
read_activities (LimberWindowFixture *self)
{
  g_autoptr (GAsyncResult) answer = NULL;

  limber_store_activities_async (self->store, 1, G_MAXINT32, NULL, answer_cb, &answer);

  return limber_store_activities_finish (self->store, wait_for (&answer), NULL);
}

static char *
write_file (const char *name, const char *text)
{
  char *path = g_build_filename (g_get_user_cache_dir (), name, NULL);

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

static void
take (LimberWindowFixture *self, const char *path, const char *said)
{
  const char *const paths[] = { path, NULL };

  gtk_widget_activate_action_variant (
      GTK_WIDGET (self->window), "win.take-in-runs", g_variant_new_strv (paths, -1));
  while (!limber_window_fixture_shows (self, said))
    g_main_context_iteration (NULL, TRUE);
}

/* Where the same was noted by hand. */
static void
ask_about (LimberWindowFixture *self, const char *path)
{
  const char *const paths[] = { path, NULL };

  gtk_widget_activate_action_variant (
      GTK_WIDGET (self->window), "win.take-in-runs", g_variant_new_strv (paths, -1));
  limber_wait_until (limber_window_fixture_get_dialog (self) != NULL);
}

/* A run is there once, however often its file is taken in, with what the watch wrote of it. */
static void
test_run (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char *path = write_file ("run.tcx", LAP ("Running"));
  g_autofree char *same = write_file ("same.tcx", LAP ("Running"));
  g_autoptr (GPtrArray) runs = NULL;
  const LimberRunRecord *run = NULL;

  take (self, path, "5.5 km");
  take (self, same, "was there already");
  runs = read_runs (self);
  g_assert_cmpuint (runs->len, ==, 1);
  run = g_ptr_array_index (runs, 0);
  g_assert_cmpint (run->distance_m, ==, 5500);
  g_assert_cmpint (run->length_us, ==, 2100 * S);
  g_assert_cmpint (run->source, ==, LIMBER_RUN_SOURCE_TCX);
}

static void
note_by_hand (LimberWindowFixture *self, const char *uuid, gint64 started_us, gint64 length_us)
{
  g_autoptr (LimberRunRecord) run = limber_run_record_new ();
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  run->uuid = g_strdup (uuid);
  run->started_us = started_us;
  run->length_us = length_us;
  run->local_date = limber_dates_find_day (started_us, utc, NULL);
  run->pain = 2;
  run->note = g_strdup ("By the sea");
  limber_store_put_run (self->store, run);
}

/* A quarter of an hour after the run of the watch was over. */
#define TOLD_US (G_GINT64_CONSTANT (1795850400) * S)

static const LimberRunRecord *
get_only (GPtrArray *runs)
{
  g_assert_cmpuint (runs->len, ==, 1);

  return g_ptr_array_index (runs, 0);
}

static gboolean
is_undo (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "Undo") == 0;
}

static void
press_undo (LimberWindowFixture *self)
{
  GtkWidget *button = NULL;

  limber_wait_until ((button = limber_widget_find (GTK_WIDGET (self->window), is_undo, NULL))
                     != NULL);
  g_signal_emit_by_name (button, "clicked");
}

/* What was noted in one click becomes the run of the watch, if somebody says so, and keeps what they
 * said; taken back, it is what it was. */
static void
test_complete (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char *path = write_file ("run.tcx", LAP ("Running"));
  g_autoptr (GPtrArray) runs = NULL;
  g_autoptr (GPtrArray) after = NULL;
  const LimberRunRecord *run = NULL;

  note_by_hand (self, "by-hand", TOLD_US, 0);
  ask_about (self, path);
  limber_window_fixture_answer (self, "complete");
  limber_wait_until (limber_window_fixture_shows (self, "5.5 km"));
  runs = read_runs (self);
  run = get_only (runs);
  g_assert_cmpstr (run->uuid, ==, "by-hand");
  g_assert_cmpint (run->source, ==, LIMBER_RUN_SOURCE_TCX);
  g_assert_cmpint (run->distance_m, ==, 5500);
  g_assert_cmpint (run->length_us, ==, 2100 * S);
  g_assert_cmpint (run->pain, ==, 2);
  g_assert_cmpstr (run->note, ==, "By the sea");

  press_undo (self);
  after = read_runs (self);
  run = get_only (after);
  g_assert_cmpint (run->source, ==, LIMBER_RUN_SOURCE_MANUAL);
  g_assert_cmpint (run->started_us, ==, TOLD_US);
  g_assert_cmpint (run->length_us, ==, 0);
  g_assert_null (run->digest);

  /* From then on the file is known. */
  ask_about (self, path);
  limber_window_fixture_answer (self, "complete");
  take (self, path, "was there already");
}

/* Or they were two. */
static void
test_both (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char *path = write_file ("run.tcx", LAP ("Running"));
  g_autoptr (GPtrArray) runs = NULL;
  g_autoptr (GPtrArray) after = NULL;

  note_by_hand (self, "by-hand", TOLD_US, 0);
  ask_about (self, path);
  limber_window_fixture_answer (self, "both");
  limber_wait_until (limber_window_fixture_shows (self, "5.5 km"));
  runs = read_runs (self);
  g_assert_cmpuint (runs->len, ==, 2);
  press_undo (self);
  after = read_runs (self);
  g_assert_cmpstr (get_only (after)->uuid, ==, "by-hand");
}

/* Several at once are told as one, and what cannot be read beside them. A run twice as far as those
 * before it is a step up, which is said. */
static void
test_several (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char  *run = write_file ("run.tcx", LAP ("Running"));
  g_autofree char  *ride = write_file ("ride.tcx", LAP ("Biking"));
  g_autofree char  *bad = write_file ("shopping.gpx", "eggs, milk");
  g_autofree char  *worse = write_file ("worse.fit", "eggs, milk");
  const char *const paths[] = { run, ride, bad, worse, NULL };

  note_by_hand (self, "before", TOLD_US - 3 * 86400 * S, 900 * S);
  gtk_widget_activate_action_variant (
      GTK_WIDGET (self->window), "win.take-in-runs", g_variant_new_strv (paths, -1));
  limber_wait_until (limber_window_fixture_shows (self, "2 files are noted"));
  press_undo (self);
  limber_wait_until (limber_window_fixture_shows (self, "shopping.gpx"));
  take (self, run, "big step up");
}

/* A ride is no run. */
static void
test_ride (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char *path = write_file ("ride.tcx", LAP ("Biking"));
  g_autoptr (GPtrArray) runs = NULL;
  g_autoptr (GPtrArray) activities = NULL;

  take (self, path, "5.5 km");
  runs = read_runs (self);
  activities = read_activities (self);
  g_assert_cmpuint (runs->len, ==, 0);
  g_assert_cmpuint (activities->len, ==, 1);
  g_assert_cmpint (
      ((LimberActivity *) g_ptr_array_index (activities, 0))->kind, ==, LIMBER_ACTIVITY_CYCLING);
}

/* What is none is told by its name, and nothing is noted. */
static void
test_bad (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autofree char *path = write_file ("shopping.gpx", "eggs, milk");
  g_autoptr (GPtrArray) runs = NULL;

  take (self, path, "shopping.gpx");
  runs = read_runs (self);
  g_assert_cmpuint (runs->len, ==, 0);
}

static void
test_names (void)
{
  static const struct
  {
    const char *path;
    gboolean    is_one;
  } cases[] = {
    { "/a/run.gpx", TRUE },      { "/a/Run.FIT", TRUE }, { "/a/b.tcx", TRUE },
    { "/a/core.limber", FALSE }, { "/a/gpx", FALSE },    { "/a/.gpx", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i].path);

      g_assert_cmpint (limber_run_files_is_one (file), ==, cases[i].is_one);
    }
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/run-files/run", test_run);
  limber_window_fixture_add ("/app/run-files/complete", test_complete);
  limber_window_fixture_add ("/app/run-files/both", test_both);
  limber_window_fixture_add ("/app/run-files/several", test_several);
  limber_window_fixture_add ("/app/run-files/ride", test_ride);
  limber_window_fixture_add ("/app/run-files/bad", test_bad);
  g_test_add_func ("/app/run-files/names", test_names);

  return g_test_run ();
}
