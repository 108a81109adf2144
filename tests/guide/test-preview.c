/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-preview.h"
#include "limber-fixtures.h"
#include "session/limber-timeline.h"

#define S ((gint64) G_USEC_PER_SEC)

/* A routine of three, and what has become of it. */
typedef struct
{
  LimberFixtures *fixtures;
  LimberRoutine  *routine;
  LimberAdapted  *adapted;
  GArray         *kept;
} Fixture;

static void
set_up (Fixture *self, gconstpointer user_data)
{
  const LimberAdaptation none = { 0 };

  self->fixtures = limber_fixtures_new ();
  limber_fixtures_add_timed (self->fixtures, "calf", LIMBER_SIDES_PER_SIDE, 20);
  limber_fixtures_add_timed (self->fixtures, "quad", LIMBER_SIDES_BOTH, 30);
  limber_fixtures_add_counted (self->fixtures, "squat", LIMBER_SIDES_BOTH, 4, 3);
  limber_fixtures_add_timed (self->fixtures, "hip", LIMBER_SIDES_BOTH, 40);
  self->routine = limber_fixtures_routine (self->fixtures, "calf", "quad", "squat", NULL);
  self->adapted = limber_adapt (self->routine, limber_fixtures_lookup, self->fixtures, &none, NULL);
  g_assert_nonnull (self->adapted);
  self->kept = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  g_array_unref (self->kept);
  limber_adapted_free (self->adapted);
  limber_routine_unref (self->routine);
  limber_fixtures_free (self->fixtures);
}

static LimberPreview *
preview (Fixture *self)
{
  g_autoptr(LimberTimeline) timeline = NULL;

  if (self->adapted->routine->steps->len > 0)
    timeline = limber_fixtures_compile (self->fixtures, self->adapted->routine, NULL);

  return limber_preview_new (
      self->routine, self->adapted, timeline, self->kept, limber_fixtures_lookup, self->fixtures);
}

/* The name of the exercise is that of the step. */
static LimberPlanChange *
change (Fixture *self, LimberPlanChangeKind kind, int from, int to, const char *reason)
{
  const LimberStep *step = g_ptr_array_index (self->routine->steps, (guint) from);
  LimberPlanChange *made = limber_plan_changes_add (
      self->adapted->changes, kind, LIMBER_PLAN_CAUTION, "knee", from, step->exercise_id);

  made->to = to;
  made->reason = g_strdup (reason);

  return made;
}

static void
drop (Fixture *self, guint step)
{
  g_ptr_array_remove_index (self->adapted->routine->steps, step);
}

static const LimberPreviewLine *
get_line (LimberPreview *self, guint index)
{
  return g_ptr_array_index (self->lines, index);
}

static void
test_unchanged (Fixture *self, gconstpointer user_data)
{
  g_autoptr(LimberPreview) made = preview (self);
  g_autofree char *changes = limber_preview_format_changes (made);
  g_autofree char *fit = limber_preview_format_fit (made, TRUE, 60 * S, 60 * S);

  g_assert_cmpuint (made->lines->len, ==, 3);
  g_assert_cmpstr (changes, ==, "");
  g_assert_cmpstr (fit, ==, "It takes 1:00, as it is.");
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (get_line (made, i)->to, ==, i);
      g_assert_null (get_line (made, i)->note);
      g_assert_false (get_line (made, i)->keepable);
    }
  g_assert_cmpstr (get_line (made, 1)->dose, ==, "30 s");
  g_assert_cmpint (get_line (made, 1)->length_us, ==, 30 * S);
}

static void
test_swapped (Fixture *self, gconstpointer user_data)
{
  LimberStep       *step = g_ptr_array_index (self->adapted->routine->steps, 0);
  LimberPlanChange *swap
      = change (self, LIMBER_PLAN_SWAPPED, 0, 0, "calf: bends the lower back forward.");
  g_autoptr(LimberPreview) made = NULL;
  g_autofree char *changes = NULL;

  g_free (step->exercise_id);
  step->exercise_id = g_strdup ("hip");
  swap->swap_id = g_strdup ("hip");
  swap->keepable = TRUE;
  made = preview (self);
  changes = limber_preview_format_changes (made);
  g_assert_cmpstr (changes, ==, "1 change for today");
  g_assert_cmpstr (get_line (made, 0)->exercise->id, ==, "hip");
  g_assert_cmpstr (get_line (made, 0)->note, ==, "Instead of calf: bends the lower back forward.");
  g_assert_true (get_line (made, 0)->keepable);

  /* A reason that names no exercise. */
  g_free (swap->reason);
  swap->reason = g_strdup ("You have worked your way up to it.");
  limber_preview_free (g_steal_pointer (&made));
  made = preview (self);
  g_assert_cmpstr (
      get_line (made, 0)->note, ==, "Instead of calf. You have worked your way up to it.");
}

static void
test_dropped (Fixture *self, gconstpointer user_data)
{
  g_autoptr(LimberPreview) made = NULL;
  g_autofree char *changes = NULL;

  change (self, LIMBER_PLAN_DROPPED, 1, -1, "Strength has a break.");
  change (self, LIMBER_PLAN_REDUCED, 2, 1, "One set is enough today.");
  drop (self, 1);
  made = preview (self);
  changes = limber_preview_format_changes (made);
  g_assert_cmpstr (changes, ==, "2 changes for today");
  g_assert_cmpint (get_line (made, 1)->to, ==, -1);
  g_assert_cmpstr (get_line (made, 1)->exercise->id, ==, "quad");
  g_assert_cmpstr (get_line (made, 1)->note, ==, "Strength has a break.");
  g_assert_null (get_line (made, 1)->dose);
  g_assert_false (get_line (made, 1)->keepable);
  g_assert_cmpint (get_line (made, 2)->to, ==, 1);
  g_assert_cmpstr (get_line (made, 2)->exercise->id, ==, "squat");
}

static void
test_nothing_left (Fixture *self, gconstpointer user_data)
{
  g_autoptr(LimberPreview) made = NULL;

  for (int i = 2; i >= 0; i--)
    {
      change (self, LIMBER_PLAN_DROPPED, i, -1, "Not today.");
      drop (self, (guint) i);
    }
  made = preview (self);
  g_assert_cmpuint (made->lines->len, ==, 3);
  g_assert_cmpuint (made->n_changed, ==, 3);
}

/* A word of care changes nothing, and there is nothing to keep. */
static void
test_words (Fixture *self, gconstpointer user_data)
{
  LimberPlanChange *eased = change (self, LIMBER_PLAN_EASED, 0, 0, "calf: a reason.");
  g_autoptr(LimberPreview) made = NULL;

  eased->keepable = TRUE;
  made = preview (self);
  g_assert_cmpuint (made->n_changed, ==, 0);
  g_assert_false (get_line (made, 0)->keepable);
  g_assert_cmpstr (get_line (made, 0)->note, ==, "Take care. calf: a reason.");

  eased->way = g_strdup ("bend your knees");
  limber_preview_free (g_steal_pointer (&made));
  made = preview (self);
  g_assert_cmpuint (made->n_changed, ==, 1);
  g_assert_true (get_line (made, 0)->keepable);
  g_assert_cmpstr (get_line (made, 0)->note, ==, "calf: a reason. This way: bend your knees");
}

static void
test_kept (Fixture *self, gconstpointer user_data)
{
  guint step = 1;
  g_autoptr(LimberPreview) made = NULL;

  g_array_append_val (self->kept, step);
  made = preview (self);
  g_assert_false (get_line (made, 0)->kept);
  g_assert_true (get_line (made, 1)->kept);
  g_assert_cmpstr (get_line (made, 1)->note, ==, "Kept as it is.");
}

static void
test_fit_words (void)
{
  static const struct
  {
    LimberPreview preview;
    gboolean      fits;
    gint64        total_s;
    const char   *text;
  } rows[] = {
    { { NULL, 0, 0, 0 }, FALSE, 90, "It takes 1:30 at the shortest." },
    { { NULL, 0, 1, 0 }, TRUE, 90, "It takes 1:30 now: 1 left out." },
    { { NULL, 0, 2, 3 }, TRUE, 90, "It takes 1:30 now: 2 left out, 3 shorter." },
    { { NULL, 0, 2, 3 }, FALSE, 90, "It takes 1:30 at the shortest: 2 left out, 3 shorter." },
    { { NULL, 0, 0, 4 }, TRUE, 150, "It takes 2:30 now: 4 longer." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = limber_preview_format_fit (
          &rows[i].preview, rows[i].fits, rows[i].total_s * S, 120 * S);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static gint64
measure (LimberRoutine *routine, gpointer data)
{
  g_autoptr(LimberTimeline) timeline = limber_fixtures_compile (data, routine, NULL);

  return limber_timeline_get_total_us (timeline);
}

/* Whatever a routine becomes, each of its steps stands on one line, and those that are played stand
 * there in their order. */
static void
test_any (void)
{
  for (int round = 0; round < 300; round++)
    {
      g_autoptr(LimberFixtures) fixtures = limber_fixtures_new ();
      g_autoptr(GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr(LimberRoutine) routine = limber_fixtures_random_routine (fixtures, rand);
      g_autoptr(LimberAdapted) adapted = NULL;
      g_autoptr(LimberTimeline) timeline = NULL;
      g_autoptr(LimberPreview) made = NULL;
      LimberAdaptation what = { .measure = measure, .measure_data = fixtures };
      int              played = 0;

      what.today.own = g_rand_int (rand) & ((1u << LIMBER_N_OWN) - 1);
      what.today.limits.half_dose = g_rand_boolean (rand);
      what.today.limits.no_strength = g_rand_boolean (rand);
      what.length_us = g_rand_int_range (rand, 0, 600) * S;
      adapted = limber_adapt (routine, limber_fixtures_lookup, fixtures, &what, NULL);
      g_assert_nonnull (adapted);
      if (adapted->routine->steps->len > 0)
        timeline = limber_fixtures_compile (fixtures, adapted->routine, NULL);
      made
          = limber_preview_new (routine, adapted, timeline, NULL, limber_fixtures_lookup, fixtures);

      g_assert_cmpuint (made->lines->len, ==, routine->steps->len);
      for (guint i = 0; i < made->lines->len; i++)
        {
          const LimberPreviewLine *line = g_ptr_array_index (made->lines, i);

          g_assert_cmpint (line->from, ==, i);
          if (line->to < 0)
            {
              g_assert_nonnull (line->note);
              continue;
            }
          g_assert_cmpint (line->to, ==, played++);
          g_assert_cmpint (line->length_us, >, 0);
        }
      g_assert_cmpint (played, ==, adapted->routine->steps->len);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/guide/preview/unchanged", test_unchanged },
    { "/guide/preview/swapped", test_swapped },
    { "/guide/preview/dropped", test_dropped },
    { "/guide/preview/nothing-left", test_nothing_left },
    { "/guide/preview/words", test_words },
    { "/guide/preview/kept", test_kept },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  g_test_add_func ("/guide/preview/fit-words", test_fit_words);
  g_test_add_func ("/guide/preview/any", test_any);

  return g_test_run ();
}
