/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "back-fixture.h"

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static void
open_guide (BackFixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  self->store = limber_store_new (self->path);
  self->guide = limber_guide_new (LIMBER_CLOCK (self->clock), self->store, NULL);
  self->advisor = limber_guide_get_advisor (self->guide);
  limber_guide_prepare_async (self->guide, NULL, done_cb, &result);
  g_assert_true (limber_guide_prepare_finish (self->guide, wait_for (&result), &error));
  g_assert_no_error (error);
}

static void
close_guide (BackFixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  limber_guide_close_async (self->guide, NULL, done_cb, &result);
  g_assert_true (limber_guide_close_finish (self->guide, wait_for (&result), &error));
  g_assert_no_error (error);
  g_clear_object (&result);
  g_assert_finalize_object (self->guide);
  g_assert_finalize_object (self->store);
}

/* The program starts anew: what it knows then is what was written down. */
void
back_start_anew (BackFixture *self)
{
  close_guide (self);
  open_guide (self);
}

void
back_set_up (BackFixture *self, gconstpointer user_data)
{
  LimberExercise *plank = NULL;
  LimberExercise *bend = NULL;
  LimberCaution   caution = { LIMBER_TAG_DISC_FLEXION, FALSE };

  self->fixtures = limber_fixtures_new ();
  limber_fixtures_add_timed (self->fixtures, "march", LIMBER_SIDES_ALTERNATING, 30);
  limber_fixtures_add_timed (self->fixtures, "calf", LIMBER_SIDES_PER_SIDE, 20);
  limber_fixtures_add_timed (self->fixtures, "diaphragmatic-breathing", LIMBER_SIDES_BOTH, 60);
  limber_fixtures_add_timed (self->fixtures, "knee-plank", LIMBER_SIDES_PER_SIDE, 15);
  plank = limber_fixtures_add_timed (self->fixtures, "plank", LIMBER_SIDES_PER_SIDE, 20);
  plank->kind = LIMBER_KIND_STRENGTH_HOLD;
  plank->dose->sets = 2;
  plank->easier = g_new0 (LimberVariant, 1);
  plank->easier->exercise_id = g_strdup ("knee-plank");
  bend = limber_fixtures_add_timed (self->fixtures, "bend", LIMBER_SIDES_BOTH, 30);
  g_array_append_val (bend->cautions, caution);
  bend->easier = g_new0 (LimberVariant, 1);
  bend->easier->exercise_id = g_strdup ("small-bend");
  limber_fixtures_add_timed (self->fixtures, "small-bend", LIMBER_SIDES_BOTH, 30);
  self->clock = limber_fake_clock_new ();
  self->path = g_build_filename (g_get_user_data_dir (), "limber", "history.db", NULL);
  open_guide (self);
}

void
back_tear_down (BackFixture *self, gconstpointer user_data)
{
  close_guide (self);
  g_assert_finalize_object (self->clock);
  limber_fixtures_free (self->fixtures);
  g_free (self->path);
}

LimberRoutine *
back_make_routine (BackFixture *self)
{
  LimberRoutine *routine
      = limber_fixtures_routine (self->fixtures, "march", "plank", "calf", "plank", "bend", NULL);

  routine->lead_in_us = 10 * S;
  routine->context = LIMBER_CONTEXT_REST_DAY;

  return routine;
}

gboolean
back_try_to_begin (BackFixture *self, GError **error)
{
  g_autoptr(LimberRoutine) routine = back_make_routine (self);
  LimberGuideOptions options = LIMBER_GUIDE_OPTIONS_DEFAULT;

  if (!limber_guide_begin (
          self->guide, routine, limber_fixtures_lookup, self->fixtures, &options, error))
    return FALSE;

  limber_session_start (limber_guide_get_session (self->guide));

  return TRUE;
}

LimberSession *
back_begin (BackFixture *self)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (back_try_to_begin (self, &error));
  g_assert_no_error (error);

  return limber_guide_get_session (self->guide);
}

void
back_check_in (BackFixture *self, int pain)
{
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  answers.pain = pain;
  limber_advisor_check_in (self->advisor, &answers, NULL);
}

/* The exercises of a session, one after the other. */
static char *
describe (LimberSession *session)
{
  LimberTimeline *timeline = limber_session_get_timeline (session);
  GString        *text = g_string_new (NULL);

  for (guint i = 0; i < limber_timeline_get_n_steps (timeline); i++)
    g_string_append_printf (
        text, "%s%s", i > 0 ? " " : "", limber_timeline_get_step (timeline, i)->exercise->id);

  return g_string_free (text, FALSE);
}

void
back_assert_steps (LimberSession *session, const char *expected)
{
  g_autofree char *steps = describe (session);

  g_assert_cmpstr (steps, ==, expected);
}

LimberRecord *
back_get_newest (BackFixture *self)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) sessions = NULL;
  g_autoptr(GError) error = NULL;

  limber_store_sessions_async (self->store, 0, 1, NULL, done_cb, &result);
  sessions = limber_store_sessions_finish (self->store, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 1);

  return limber_record_copy (g_ptr_array_index (sessions, 0));
}

/* The work of a step, a second of it done. */
LimberSession *
back_begin_at (BackFixture *self, int step)
{
  LimberSession  *session = back_begin (self);
  LimberTimeline *timeline = limber_session_get_timeline (session);

  limber_session_seek (session, limber_timeline_find_step (timeline, step));
  while (limber_timeline_get_phase (timeline, limber_session_get_phase (session))->kind
         != LIMBER_PHASE_WORK)
    limber_session_next (session);
  limber_fake_clock_advance (self->clock, S);

  return session;
}
