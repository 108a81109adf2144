/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history/limber-trend.h"

#include <stdlib.h>
#include <string.h>

#include "days-fixture.h"
#include "history/limber-health.h"

#define TODAY                                                                                      \
  "2026-11-29" /* a Sunday; its week began on the 23rd, the two halves on the 2nd and 16th */

static void
add (GPtrArray *check_ins, guint32 day, LimberCheckInWhen when, int pain)
{
  LimberCheckInRecord *record = limber_check_in_record_new ();

  record->local_date = day;
  record->answers.at_us = day * DAYS_DAY_US + (gint64) check_ins->len * DAYS_MINUTE_US;
  record->answers.when = when;
  record->answers.pain = pain;
  g_ptr_array_add (check_ins, record);
}

/* "02=3 04=4a 05=9d": days of November, pain, and whether it was said after (a) or during (d). */
static GPtrArray *
make (const char *text)
{
  GPtrArray *check_ins
      = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_check_in_record_free);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    add (check_ins,
         days_parse ("2026-11-01") + (guint32) atoi (words[i]) - 1,
         g_str_has_suffix (words[i], "a")   ? LIMBER_CHECK_IN_AFTER
         : g_str_has_suffix (words[i], "d") ? LIMBER_CHECK_IN_DURING
                                            : LIMBER_CHECK_IN_BEFORE,
         atoi (strchr (words[i], '=') + 1));

  return check_ins;
}

static const struct
{
  const char     *what;
  const char     *check_ins;
  LimberTrendWord word;
  double          before;
  double          now;
  const char     *text; /* (nullable) */
} cases[] = {
  { "nothing", "", LIMBER_TREND_UNKNOWN, -1, -1, NULL },
  { "better",
    "2=3 5=3 9=4 16=1 20=1 29=2",
    LIMBER_TREND_BETTER,
    3,
    1,
    "3 → 1 over the last four weeks" },
  { "worse",
    "2=1 5=1 9=1 16=2 20=2 29=1",
    LIMBER_TREND_WORSE,
    1,
    2,
    "1 → 2 over the last four weeks" },
  { "the same",
    "2=4 5=4 9=4 16=4 20=4 29=4",
    LIMBER_TREND_SAME,
    4,
    4,
    "4 over the last four weeks" },
  { "half a point is no change",
    "2=3 5=3 9=3 16=2 17=2 20=3 29=3",
    LIMBER_TREND_SAME,
    3,
    2.5,
    "3 → 2.5 over the last four weeks" },
  { "a whole point is",
    "2=3 3=4 5=3 9=4 16=2 17=2 20=3 29=3",
    LIMBER_TREND_BETTER,
    3.5,
    2.5,
    "3.5 → 2.5 over the last four weeks" },
  { "no pain at all",
    "2=0 5=0 9=0 16=0 20=0 29=0",
    LIMBER_TREND_SAME,
    0,
    0,
    "0 over the last four weeks" },
  { "one bad day is not a trend",
    "2=2 5=2 9=2 16=2 20=9 29=2",
    LIMBER_TREND_SAME,
    2,
    2,
    "2 over the last four weeks" },
  { "two days are too few", "2=3 5=3 9=3 16=1 29=1", LIMBER_TREND_UNKNOWN, 3, 1, NULL },
  { "three answers on two days, too",
    "2=3 5=3 9=3 16=1 29=1 29=1",
    LIMBER_TREND_UNKNOWN,
    3,
    1,
    NULL },
  { "the fortnight before was longer ago",
    "1=3 5=3 9=3 16=1 20=1 29=1",
    LIMBER_TREND_UNKNOWN,
    3,
    1,
    NULL },
  { "the 15th belongs to the first half",
    "2=3 5=3 15=9 16=1 20=1 29=1",
    LIMBER_TREND_BETTER,
    3,
    1,
    "3 → 1 over the last four weeks" },
  { "of a session, not of the back",
    "2=3 5=3 9=3 16=3 20=3 29=3 16=9d 17=9a 18=9d 19=9a 20=8a",
    LIMBER_TREND_SAME,
    3,
    3,
    "3 over the last four weeks" },
  { "unanswered, and of another time",
    "2=3 5=3 9=3 16=-1 17=-1 18=-1 16=1 20=1 29=1 40=9 41=9 42=9 43=9",
    LIMBER_TREND_BETTER,
    3,
    1,
    "3 → 1 over the last four weeks" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) check_ins = make (cases[i].check_ins);
      g_autoptr (GArray) done = days_done ("");
      /* How many weeks are shown does not change it. */
      for (guint n_weeks = 1; n_weeks < 12; n_weeks += 5)
        {
          g_autoptr (LimberTrend) trend
                     = limber_trend_new (check_ins, done, days_parse (TODAY), 1, n_weeks);
          g_autofree char *text = limber_trend_format (trend);

          g_test_message ("%s", cases[i].what);
          g_assert_cmpint (trend->word, ==, cases[i].word);
          g_assert_cmpfloat (trend->before, ==, cases[i].before);
          g_assert_cmpfloat (trend->now, ==, cases[i].now);
          g_assert_cmpstr (text, ==, cases[i].text);
          g_assert_cmpuint (trend->weeks->len, ==, n_weeks);
        }
    }
}

static void
test_weeks (void)
{
  g_autoptr (GPtrArray) check_ins = make ("8=9 9=4 9=2 15=1 16=5a 17=6d 23=3 24=4 29=0 29=1 30=2");
  g_autoptr (GArray) done = days_done ("2026-11-08 2026-11-09 2026-11-09 2026-11-15 2026-11-29");
  g_autoptr (LimberTrend) trend = limber_trend_new (check_ins, done, days_parse (TODAY), 1, 3);
  static const struct
  {
    const char *from;
    guint       n_answers;
    double      median;
    guint       n_sessions;
    const char *words;
  } expected[] = {
    { "2026-11-09", 3, 2, 3, "Week of 9 November: pain 2, 3 sessions" },
    { "2026-11-16", 0, -1, 0, "Week of 16 November: 0 sessions" },
    { "2026-11-23", 4, 2, 1, "Week of 23 November: pain 2, 1 session" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LimberTrendWeek *week = &g_array_index (trend->weeks, LimberTrendWeek, i);
      g_autofree char       *words = limber_trend_format_week (week, days_parse (TODAY));
      g_autofree char       *answers = limber_trend_format_answers (week);

      g_assert_true (g_str_has_suffix (expected[i].words, answers));
      g_assert_cmpuint (week->from, ==, days_parse (expected[i].from));
      g_assert_cmpuint (week->n_answers, ==, expected[i].n_answers);
      g_assert_cmpfloat (week->median, ==, expected[i].median);
      g_assert_cmpuint (week->n_sessions, ==, expected[i].n_sessions);
      g_assert_cmpstr (words, ==, expected[i].words);
    }

  /* All that was said is shown, none of it from before; tomorrow's may come from a flight. */
  g_assert_cmpuint (trend->points->len, ==, 10);
  g_assert_cmpint (g_array_index (trend->points, LimberTrendPoint, 0).pain, ==, 4);
  g_assert_cmpint (g_array_index (trend->points, LimberTrendPoint, 9).pain, ==, 2);
}

static void
test_labels (void)
{
  g_assert_cmpstr (limber_trend_get_label (LIMBER_TREND_BETTER), ==, "Better");
  g_assert_cmpstr (limber_trend_get_label (LIMBER_TREND_SAME), ==, "About the same");
  g_assert_cmpstr (limber_trend_get_label (LIMBER_TREND_WORSE), ==, "Worse");
  g_assert_cmpstr (limber_trend_get_label (LIMBER_TREND_UNKNOWN), ==, "Too few answers to say");
}

static void
shuffle (GPtrArray *array)
{
  for (guint i = array->len; i > 1; i--)
    {
      const guint k = (guint) g_test_rand_int_range (0, (int) i);
      gpointer    other = array->pdata[k];

      array->pdata[k] = array->pdata[i - 1];
      array->pdata[i - 1] = other;
    }
}

static int
compare_ints_cb (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* The middle of a week, by putting it in order. */
static double
find_median_slowly (GPtrArray *check_ins, guint32 from)
{
  g_autoptr (GArray) pains = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < check_ins->len; i++)
    {
      const LimberCheckInRecord *record = g_ptr_array_index (check_ins, i);

      if (record->answers.when == LIMBER_CHECK_IN_BEFORE && record->answers.pain >= 0
          && record->local_date >= from && record->local_date < from + 7)
        g_array_append_val (pains, record->answers.pain);
    }
  if (pains->len == 0)
    return -1;
  g_array_sort (pains, compare_ints_cb);

  return (g_array_index (pains, int, (pains->len - 1) / 2)
          + g_array_index (pains, int, pains->len / 2))
         / 2.0;
}

static void
assert_same_trend (const LimberTrend *one, const LimberTrend *other)
{
  g_assert_cmpint (one->word, ==, other->word);
  g_assert_cmpfloat (one->before, ==, other->before);
  g_assert_cmpfloat (one->now, ==, other->now);
  days_assert_same (one->weeks, other->weeks);
  g_assert_cmpuint (one->points->len, ==, other->points->len);
  for (guint i = 0; i < one->points->len; i++)
    {
      const LimberTrendPoint *a = &g_array_index (one->points, LimberTrendPoint, i);
      const LimberTrendPoint *b = &g_array_index (other->points, LimberTrendPoint, i);

      g_assert_cmpint (a->at_us, ==, b->at_us);
      g_assert_cmpint (a->pain, ==, b->pain);
    }
}

static void
test_any (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      const guint32 today = days_parse (TODAY) + (guint32) g_test_rand_int_range (0, 7);
      g_autoptr (GPtrArray) check_ins
                 = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_check_in_record_free);
      g_autoptr (GArray) done = days_done ("");
      g_autoptr (LimberTrend) one = NULL;
      g_autoptr (LimberTrend) other = NULL;
      const int first_weekday = g_test_rand_int_range (1, 8);
      guint     n_before = 0;

      for (int n = g_test_rand_int_range (0, 60); n > 0; n--)
        add (check_ins,
             today - (guint32) g_test_rand_int_range (0, 60),
             (LimberCheckInWhen) g_test_rand_int_range (0, 3),
             g_test_rand_int_range (-1, 11));
      one = limber_trend_new (check_ins, done, today, first_weekday, 6);
      for (guint i = 0; i < one->weeks->len; i++)
        {
          const LimberTrendWeek *week = &g_array_index (one->weeks, LimberTrendWeek, i);

          n_before += week->n_answers;
          g_assert_cmpfloat (week->median, ==, find_median_slowly (check_ins, week->from));
        }
      for (guint i = 0; i < one->points->len; i++)
        n_before -= g_array_index (one->points, LimberTrendPoint, i).when == LIMBER_CHECK_IN_BEFORE;
      g_assert_cmpuint (n_before, ==, 0);

      shuffle (check_ins);
      other = limber_trend_new (check_ins, done, today, first_weekday, 6);
      assert_same_trend (one, other);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/history/trend/cases", test_cases);
  g_test_add_func ("/history/trend/weeks", test_weeks);
  g_test_add_func ("/history/trend/labels", test_labels);
  g_test_add_func ("/history/trend/any", test_any);

  return g_test_run ();
}
