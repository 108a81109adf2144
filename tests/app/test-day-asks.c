/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-day-asks.h"
#include "app/limber-day-notes.h"
#include "app/limber-note-row.h"
#include "app/limber-run-way-page.h"
#include "history/limber-dates.h"
#include "history/limber-store-diary.h"
#include "limber-window-fixture.h"

#define MINUTE (60 * S)
#define DAY (24 * 60 * MINUTE)

static gint64
get_now (LimberWindowFixture *self)
{
  return limber_clock_get_wall (LIMBER_CLOCK (self->clock));
}

static LimberAdvisor *
get_advisor (LimberWindowFixture *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

static gboolean
shows (LimberWindowFixture *self, const char *text)
{
  return limber_window_fixture_shows (self, text);
}

static gboolean
is_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

static void
press (LimberWindowFixture *self, const char *label)
{
  GtkWidget *button = NULL;

  limber_wait_until ((button = limber_widget_find (GTK_WIDGET (self->window), is_button, label))
                     != NULL);
  g_signal_emit_by_name (button, "clicked");
  limber_window_fixture_settle (self);
}

static void
ask (LimberWindowFixture *self, const char *action, GVariant *target)
{
  gtk_widget_activate_action_variant (
      limber_window_fixture_find (self, LIMBER_TYPE_DAY_ASKS), action, target);
  limber_window_fixture_settle (self);
}

static GtkWidget *
find_spin (LimberWindowFixture *self, const char *name)
{
  GtkWidget *asks = limber_window_fixture_find (self, LIMBER_TYPE_DAY_ASKS);

  return GTK_WIDGET (gtk_widget_get_template_child (asks, LIMBER_TYPE_DAY_ASKS, name));
}

/* A warm-up that ended so long ago. */
static void
add_warm_up (LimberWindowFixture *self, gint64 ago_us)
{
  g_autoptr (LimberRecord) record = limber_record_new ();
  g_autoptr (GTimeZone) zone = limber_clock_dup_zone (LIMBER_CLOCK (self->clock));
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
  LimberWork *work = limber_work_new ();

  work->set = 1;
  work->exercise_id = g_strdup ("march-in-place");
  work->exercise_name = g_strdup ("March in place");
  work->planned_us = work->done_us = 5 * MINUTE;
  g_ptr_array_add (all, work);
  record->uuid = g_strdup ("warm-up");
  record->routine_id = g_strdup ("pre-run-short");
  record->routine_name = g_strdup ("Pre-run warm-up");
  record->context = g_strdup ("pre-run");
  record->started_us = get_now (self) - ago_us - 5 * MINUTE;
  record->local_date = limber_dates_find_day (record->started_us, zone, &record->offset_s);
  record->zone = g_strdup ("UTC");
  record->pace = 1;
  record->first_side = 1;
  record->planned_us = 5 * MINUTE;
  limber_store_begin (self->store, record, all);
  limber_store_end (self->store,
                    record->uuid,
                    LIMBER_RECORD_FINISHED,
                    record->started_us + 5 * MINUTE,
                    5 * MINUTE,
                    all);
  limber_services_read_history (self->services);
}

static void
add_run (LimberWindowFixture *self, gint64 ago_us, gint64 length_us, gboolean walk, int pain)
{
  static guint n;
  g_autoptr (LimberRunRecord) run = limber_run_record_new ();
  g_autoptr (GTimeZone) zone = limber_clock_dup_zone (LIMBER_CLOCK (self->clock));

  run->uuid = g_strdup_printf ("run-%u", n++);
  run->started_us = get_now (self) - ago_us;
  run->length_us = length_us;
  run->walk = walk;
  run->pain = pain;
  run->local_date = limber_dates_find_day (run->started_us, zone, &run->offset_s);
  limber_store_put_run (self->store, run);
}

static const LimberRunRecord *
get_run (LimberWindowFixture *self)
{
  GPtrArray *runs = limber_advisor_get_runs (get_advisor (self));

  return runs->len > 0 ? g_ptr_array_index (runs, runs->len - 1) : NULL;
}

/* One click notes the run by the clock, the stretches come forward, and only the distance is left to be
 * said. */
static void
test_back (LimberWindowFixture *self, gconstpointer user_data)
{
  add_warm_up (self, 38 * MINUTE);
  limber_wait_until (shows (self, "Back from your run?"));
  press (self, "I ran · 38 min");
  limber_wait_until (shows (self, "because you ran"));
  g_assert_true (limber_services_get_digest (self->services)->after_run);
  limber_wait_until (shows (self, "if you like to keep its numbers"));
  g_assert_false (shows (self, "Back from your run?"));
  g_assert_cmpint (
      gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (find_spin (self, "minutes"))), ==, 38);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_spin (self, "distance")), 6.2);
  press (self, "Keep");
  limber_wait_until (!shows (self, "if you like to keep its numbers"));
  limber_wait_until (get_run (self)->distance_m == 6200);
  g_assert_cmpint (get_run (self)->length_us, ==, 38 * MINUTE);
  g_assert_cmpint (get_run (self)->started_us, ==, get_now (self) - 38 * MINUTE);
  press (self, "Undo");
  limber_wait_until (get_run (self)->distance_m == 0);
}

/* Taken back, it is asked again; put away, it is not, by a program that starts later neither. */
static void
test_put_away (LimberWindowFixture *self, gconstpointer user_data)
{
  add_warm_up (self, 20 * MINUTE);
  press (self, "I ran · 20 min");
  limber_wait_until (shows (self, "because you ran"));
  press (self, "Undo");
  limber_wait_until (shows (self, "Back from your run?"));
  ask (self, "asks.put-back-away", NULL);
  limber_wait_until (!shows (self, "Back from your run?"));
  g_assert_true (shows (self, "You warmed up 20 min ago"));

  limber_window_fixture_close (self);
  limber_window_fixture_open (self);
  limber_wait_until (shows (self, "You warmed up 20 min ago"));
  g_assert_false (shows (self, "Back from your run?"));
}

/* Nobody is back after three minutes, nor is a run of yesterday spoken of. */
static void
test_no_back (LimberWindowFixture *self, gconstpointer user_data)
{
  add_run (self, DAY, 30 * MINUTE, FALSE, 1);
  add_warm_up (self, 3 * MINUTE);
  limber_wait_until (shows (self, "You warmed up 3 min ago"));
  g_assert_false (shows (self, "Back from your run?"));
  g_assert_false (shows (self, "if you like to keep its numbers"));
}

/* Three answers, one of which is enough, and which can be taken back. */
static void
test_morning (LimberWindowFixture *self, gconstpointer user_data)
{
  add_run (self, 15 * 60 * MINUTE, 30 * MINUTE, FALSE, 1);
  limber_services_read_history (self->services);
  limber_wait_until (shows (self, "How was the back this morning?"));
  g_assert_true (shows (self, "before your last run"));
  ask (self, "asks.answer-morning", g_variant_new_int32 (2));
  limber_wait_until (!shows (self, "How was the back this morning?"));
  limber_wait_until (shows (self, "More sore than before. Less today."));
  limber_wait_until (get_run (self)->morning == LIMBER_MORNING_CLEARLY_MORE);
  press (self, "Undo");
  limber_wait_until (shows (self, "How was the back this morning?"));
  g_assert_false (shows (self, "More sore than before. Less today."));
  ask (self, "asks.skip-morning", NULL);
  limber_wait_until (!shows (self, "How was the back this morning?"));
}

/* The note on the start page leads to the page of the way, which tells what each walk meant. */
static void
test_way (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  answers.pain = 7;
  limber_advisor_check_in (get_advisor (self), &answers, NULL);
  limber_fake_clock_advance (self->clock, 2 * DAY);
  answers.pain = 1;
  limber_advisor_check_in (get_advisor (self), &answers, NULL);
  add_run (self, 2 * 60 * MINUTE, 32 * MINUTE, TRUE, 2);
  limber_services_read_history (self->services);
  limber_wait_until (shows (self, "The way back to running, 1 of 5: Walk for 30 minutes"));
  limber_window_fixture_act (self, "win.show-run-way", NULL);
  limber_window_fixture_assert_page (self, "run-way");
  limber_wait_until (shows (self, "You are here: Walking"));
  limber_wait_until (shows (self, "1 of 2 good days so far."));
  g_assert_true (shows (self, "Went well: it counts."));

  gtk_widget_activate_action (
      limber_window_fixture_find (self, LIMBER_TYPE_RUN_WAY_PAGE), "way.leave", NULL);
  limber_wait_until (!shows (self, "You are here"));
  press (self, "Undo");
  limber_wait_until (shows (self, "You are here: Walking"));
  g_assert_true (shows (self, "Went well: it counts."));
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_assert_page (self, "today");
}

/* Without a flare the way can be begun. */
static void
test_begin (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_act (self, "win.show-run-way", NULL);
  g_assert_true (shows (self, "Walk for 30 minutes"));
  g_assert_false (shows (self, "You are here"));
  gtk_widget_activate_action (
      limber_window_fixture_find (self, LIMBER_TYPE_RUN_WAY_PAGE), "way.begin", NULL);
  limber_wait_until (shows (self, "You are here: Walking"));
  g_assert_true (shows (self, "0 of 2 good days so far."));
}

static void
count_cb (LimberNoteRow *row, guint *n)
{
  (*n)++;
}

/* Several lines, and only what differs is taken. */
static void
test_note (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWidget       *window = gtk_window_new ();
  LimberNoteRow   *row = g_object_new (LIMBER_TYPE_NOTE_ROW, NULL);
  GtkWidget       *view = limber_widget_find_type (GTK_WIDGET (row), GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *filled = g_strnfill (20000, 'a');
  g_autofree char *text = NULL;
  g_autofree char *cut = NULL;
  guint            n = 0;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (row));
  g_signal_connect (row, "apply", G_CALLBACK (count_cb), &n);
  g_assert_false (gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (view)));
  limber_note_row_set_text (row, "By the sea");
  limber_note_row_apply (row);
  g_assert_cmpuint (n, ==, 0);
  gtk_text_buffer_set_text (buffer, "\nBy the sea\nand back \n", -1);
  gtk_widget_activate_action (GTK_WIDGET (row), "note.apply", NULL);
  limber_note_row_apply (row);
  g_assert_cmpuint (n, ==, 1);
  text = limber_note_row_dup_text (row);
  g_assert_cmpstr (text, ==, "By the sea\nand back");
  gtk_text_buffer_set_text (buffer, filled, -1);
  cut = limber_note_row_dup_text (row);
  g_assert_cmpuint (strlen (cut), ==, 16000);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/day-asks/back", test_back);
  limber_window_fixture_add ("/app/day-asks/put-away", test_put_away);
  limber_window_fixture_add ("/app/day-asks/no-back", test_no_back);
  limber_window_fixture_add ("/app/day-asks/morning", test_morning);
  limber_window_fixture_add ("/app/run-way-page/way", test_way);
  limber_window_fixture_add ("/app/run-way-page/begin", test_begin);
  limber_window_fixture_add ("/app/note-row/note", test_note);

  return g_test_run ();
}
