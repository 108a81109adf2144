/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-run-card.h"
#include "limber-window-fixture.h"

static void
cut_off (LimberWindowFixture *self)
{
  limber_window_fixture_begin (self, "post-run-short");
  limber_fake_clock_advance (self->clock, 100 * S);
  limber_window_fixture_close (self);
  limber_window_fixture_open (self);
  limber_window_fixture_assert_page (self, "today");
}

static GtkWidget *
find_button (LimberWindowFixture *self, const char *action)
{
  return limber_widget_find_action (GTK_WIDGET (self->window), action, NULL);
}

/* Presses what can be seen. */
static void
press (LimberWindowFixture *self, const char *action)
{
  GtkWidget *button = find_button (self, action);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
assert_no_row (LimberWindowFixture *self)
{
  limber_window_fixture_settle (self);
  g_assert_false (limber_widget_shows_text (GTK_WIDGET (self->window), "was cut off"));
  g_assert_null (find_button (self, "win.resume-session"));
  g_assert_null (find_button (self, "today.keep-session"));
  g_assert_null (find_button (self, "today.forget-session"));
}

static void
records_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GPtrArray **records = user_data;
  g_autoptr (GError) error = NULL;

  *records = limber_store_sessions_finish (LIMBER_STORE (source), result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
get_records (LimberWindowFixture *self)
{
  GPtrArray *records = NULL;

  limber_store_sessions_async (self->store, 0, 10, NULL, records_cb, &records);
  limber_wait_until (records != NULL);

  return records;
}

static void
test_nothing_cut_off (LimberWindowFixture *self, gconstpointer user_data)
{
  assert_no_row (self);
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (self->window), "All routines"));
}

static void
test_resume (LimberWindowFixture *self, gconstpointer user_data)
{
  cut_off (self);
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (self->window),
                                           "Post-run stretch (6 minutes) was cut off at 1:40."));
  press (self, "win.resume-session");
  limber_window_fixture_assert_page (self, "player");
  limber_window_fixture_assert_state (self, LIMBER_SESSION_COUNTING_IN);
  limber_fake_clock_advance (self->clock, 3 * S);
  g_assert_cmpint (
      ABS (limber_session_get_position_us (limber_window_fixture_get_session (self)) - 100 * S),
      <=,
      S);
  limber_session_end (limber_window_fixture_get_session (self));
  limber_window_fixture_act (self, "win.back", NULL);
  assert_no_row (self);
}

static void
test_keep (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr (GPtrArray) records = NULL;
  const LimberRecord *record;

  cut_off (self);
  press (self, "today.keep-session");
  assert_no_row (self);
  records = get_records (self);
  g_assert_cmpuint (records->len, ==, 1);
  record = g_ptr_array_index (records, 0);
  g_assert_cmpint (record->state, ==, LIMBER_RECORD_ENDED);
  g_assert_cmpint (record->work_us, >, 60 * S);

  /* It is not asked about again. */
  limber_window_fixture_close (self);
  limber_window_fixture_open (self);
  assert_no_row (self);
}

/* What cannot be undone is asked first. */
static void
test_forget (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  cut_off (self);
  press (self, "today.forget-session");
  limber_window_fixture_answer (self, "leave");
  g_assert_nonnull (find_button (self, "win.resume-session"));
  before = get_records (self);
  g_assert_cmpuint (before->len, ==, 1);

  press (self, "today.forget-session");
  limber_window_fixture_answer (self, "forget");
  assert_no_row (self);
  after = get_records (self);
  g_assert_cmpuint (after->len, ==, 0);
}

/* Another session leaves the one that was cut off as it is. */
static void
test_another_first (LimberWindowFixture *self, gconstpointer user_data)
{
  cut_off (self);
  limber_window_fixture_begin (self, "hamstring-break");
  limber_session_end (limber_window_fixture_get_session (self));
  limber_window_fixture_assert_page (self, "summary");
  limber_window_fixture_act (self, "win.back", NULL);
  limber_window_fixture_settle (self);
  g_assert_nonnull (find_button (self, "win.resume-session"));
}

static gboolean
is_card_for (GtkWidget *widget, gconstpointer data)
{
  g_autofree char *title = NULL;

  if (!LIMBER_IS_RUN_CARD (widget))
    return FALSE;
  g_object_get (widget, "title", &title, NULL);

  return g_strcmp0 (title, data) == 0;
}

/* Whether it comes first to the eye. */
static gboolean
is_after_run_first (LimberWindowFixture *self)
{
  GtkWidget      *window = GTK_WIDGET (self->window);
  GtkWidget      *before = limber_widget_find (window, is_card_for, "Before your run");
  GtkWidget      *after = limber_widget_find (window, is_card_for, "After your run");
  graphene_rect_t before_area, after_area;

  limber_window_fixture_settle (self);
  g_assert_true (gtk_widget_compute_bounds (before, window, &before_area));
  g_assert_true (gtk_widget_compute_bounds (after, window, &after_area));
  g_assert_cmpfloat (before_area.origin.x, !=, after_area.origin.x);

  return after_area.origin.x < before_area.origin.x;
}

/* To the keyboard as well as to the eye. */
static gboolean
is_after_run_first_in_order (LimberWindowFixture *self)
{
  GtkWidget *after = limber_widget_find (GTK_WIDGET (self->window), is_card_for, "After your run");

  return gtk_widget_get_prev_sibling (after) == NULL;
}

static void
test_order (LimberWindowFixture *self, gconstpointer user_data)
{
  g_assert_false (is_after_run_first (self));
  limber_window_fixture_begin (self, "pre-run-short");
  limber_fake_clock_advance (self->clock, 600 * S);
  limber_window_fixture_assert_page (self, "summary");
  limber_window_fixture_act (self, "win.back", NULL);
  limber_wait_until (is_after_run_first_in_order (self));
  g_assert_true (is_after_run_first (self));

  limber_window_fixture_begin (self, "post-run-short");
  limber_fake_clock_advance (self->clock, 600 * S);
  limber_window_fixture_assert_page (self, "summary");
  limber_window_fixture_act (self, "win.back", NULL);
  limber_wait_until (!is_after_run_first_in_order (self));
  g_assert_false (is_after_run_first (self));
}

static void
come_back (LimberWindowFixture *self, const char *id)
{
  GtkWidget     *button;
  LimberSession *session;

  limber_window_fixture_begin (self, "pre-run-short");
  limber_fake_clock_advance (self->clock, 600 * S);
  limber_window_fixture_assert_page (self, "summary");
  limber_window_fixture_settle (self);
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (self->window), "Back? 6 or 12 minutes"));
  button = limber_widget_find_action (GTK_WIDGET (self->window), "win.start-routine", id);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  limber_window_fixture_assert_page (self, "player");
  session = limber_window_fixture_get_session (self);
  g_assert_cmpstr (limber_timeline_get_routine (limber_session_get_timeline (session))->id, ==, id);
  limber_session_end (session);
}

static void
test_back_from_run (LimberWindowFixture *self, gconstpointer user_data)
{
  come_back (self, "post-run-short");
  come_back (self, "post-run-full");
}

/* A wrong name on the command line is told, and everything else goes on. */
static void
test_unknown_routine (LimberWindowFixture *self, gconstpointer user_data)
{
  for (int start = 0; start < 2; start++)
    {
      limber_window_open (self->window, "no-such-thing", start);
      limber_wait_until (
          limber_widget_shows_text (GTK_WIDGET (self->window), "There is no routine"));
      limber_window_fixture_assert_page (self, "today");
    }
  limber_window_fixture_begin (self, "core-a");
}

/* Another call while a session is on says so, and the session goes on. */
static void
test_busy (LimberWindowFixture *self, gconstpointer user_data)
{
  for (int start = 0; start < 2; start++)
    {
      LimberSession *session;

      limber_window_fixture_begin (self, "post-run-short");
      limber_fake_clock_advance (self->clock, 20 * S);
      session = limber_window_fixture_get_session (self);
      limber_window_open (self->window, "core-a", start);
      limber_wait_until (limber_widget_shows_text (GTK_WIDGET (self->window), "A session is on."));
      g_assert_true (limber_window_fixture_get_session (self) == session);
      limber_window_fixture_assert_state (self, LIMBER_SESSION_RUNNING);
      limber_window_fixture_assert_page (self, "player");
      limber_session_end (session);
      limber_window_fixture_act (self, "win.back", NULL);
      limber_window_fixture_assert_page (self, "today");
    }
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/today/nothing-cut-off", test_nothing_cut_off);
  limber_window_fixture_add ("/app/today/resume", test_resume);
  limber_window_fixture_add ("/app/today/keep", test_keep);
  limber_window_fixture_add ("/app/today/forget", test_forget);
  limber_window_fixture_add ("/app/today/another-first", test_another_first);
  limber_window_fixture_add ("/app/today/order", test_order);
  limber_window_fixture_add ("/app/today/back-from-run", test_back_from_run);
  limber_window_fixture_add ("/app/today/unknown-routine", test_unknown_routine);
  limber_window_fixture_add ("/app/today/busy", test_busy);

  return g_test_run ();
}
