/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history/limber-streak.h"

#include "days-fixture.h"

static const struct
{
  const char *what;
  const char *done;
  const char *today;
  int         offset_h;
  guint       days;
  guint       rest_days;
  guint       longest;
  const char *until; /* (nullable) */
} cases[] = {
  { "nothing", "", "2025-03-30", 0, 0, 0, 0, NULL },
  { "today", "2025-03-30", "2025-03-30", 0, 1, 0, 1, "2025-04-02" },
  { "twice today", "2025-03-30 2025-03-30", "2025-03-30", 0, 1, 0, 1, "2025-04-02" },
  { "yesterday and today", "2025-03-29 2025-03-30", "2025-03-30", 0, 2, 0, 2, "2025-04-02" },
  { "today is not over", "2025-03-28 2025-03-29", "2025-03-30", 0, 2, 0, 2, "2025-04-01" },
  { "one day of rest", "2025-03-28 2025-03-30", "2025-03-30", 0, 2, 1, 2, "2025-04-02" },
  { "two days of rest", "2025-03-27 2025-03-30", "2025-03-30", 0, 2, 2, 2, "2025-04-02" },
  { "three days of rest", "2025-03-26 2025-03-30", "2025-03-30", 0, 1, 0, 1, "2025-04-02" },
  { "today would be the last moment", "2025-03-27", "2025-03-30", 0, 1, 0, 1, "2025-03-30" },
  { "yesterday would have been", "2025-03-26", "2025-03-30", 0, 0, 0, 1, NULL },
  { "Monday, Wednesday, Friday, and a weekend",
    "2025-03-17 2025-03-19 2025-03-21 2025-03-24 2025-03-26 2025-03-28",
    "2025-03-30",
    0,
    6,
    6,
    6,
    "2025-03-31" },
  { "the longest was another",
    "2025-03-01 2025-03-02 2025-03-03 2025-03-20 2025-03-30",
    "2025-03-30",
    0,
    1,
    0,
    3,
    "2025-04-02" },
  { "over the end of February", "2024-02-28 2024-03-02", "2024-03-02", 0, 2, 2, 2, "2024-03-05" },
  /* Days of 23 and 25 hours are days. */
  { "Berlin in spring",
    "2025-03-29@1 2025-03-30@2 2025-03-31@2",
    "2025-03-31",
    2,
    3,
    0,
    3,
    "2025-04-03" },
  { "Berlin in spring, rested",
    "2025-03-28@1 2025-03-31@2",
    "2025-03-31",
    2,
    2,
    2,
    2,
    "2025-04-03" },
  { "Berlin in spring, too long",
    "2025-03-27@1 2025-03-31@2",
    "2025-03-31",
    2,
    1,
    0,
    1,
    "2025-04-03" },
  { "Sydney in autumn",
    "2026-04-04@11 2026-04-05@10 2026-04-06@10",
    "2026-04-06",
    10,
    3,
    0,
    3,
    "2026-04-09" },
  /* Auckland, then Honolulu: the 10th comes twice, and once is what it counts. */
  { "a day twice", "2025-03-10@13 2025-03-10@-10", "2025-03-10", -10, 1, 0, 1, "2025-03-13" },
  { "back to yesterday", "2025-03-09@-10 2025-03-10@13", "2025-03-09", -10, 2, 0, 2, "2025-03-13" },
  /* Honolulu, then Auckland: a date is left out that nobody could rest on. */
  { "a day lost", "2025-03-24@-10 2025-03-28@13", "2025-03-28", 13, 2, 3, 2, "2025-03-31" },
  { "a day lost, and too long",
    "2025-03-23@-10 2025-03-28@13",
    "2025-03-28",
    13,
    1,
    0,
    1,
    "2025-03-31" },
  { "a day lost since", "2025-03-26@-10", "2025-03-30", 13, 1, 0, 1, "2025-03-30" },
  { "nothing is won by flying home",
    "2025-03-24@13 2025-03-28@-10",
    "2025-03-28",
    -10,
    1,
    0,
    1,
    "2025-03-31" },
  /* A clock that was wrong. */
  { "next year", "2025-03-30 2026-01-01 2026-01-02", "2025-03-30", 0, 1, 0, 1, "2025-04-02" },
  { "1970", "1970-01-02 2025-03-30", "2025-03-30", 0, 1, 0, 1, "2025-04-02" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) done = days_done (cases[i].done);
      LimberStreak streak
          = limber_streak_find (done, days_parse (cases[i].today), cases[i].offset_h * 3600);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpuint (streak.days, ==, cases[i].days);
      g_assert_cmpuint (streak.rest_days, ==, cases[i].rest_days);
      g_assert_cmpuint (streak.longest, ==, cases[i].longest);
      g_assert_cmpuint (streak.until, ==, cases[i].until != NULL ? days_parse (cases[i].until) : 0);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *done;
    const char *words;
    const char *rest;
  } rows[] = {
    { "", "Begins with your next session", NULL },
    { "2025-03-20", "Begins with your next session", NULL },
    { "2025-03-30", "1 day with a session", "A session by Wednesday carries it on." },
    { "2025-03-29 2025-03-30", "2 days with a session", "A session by Wednesday carries it on." },
    { "2025-03-25 2025-03-27",
      "2 days with a session, 1 day of rest",
      "A session today carries it on." },
    { "2025-03-25 2025-03-28",
      "2 days with a session, 2 days of rest",
      "A session by Monday carries it on." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) done = days_done (rows[i].done);
      LimberStreak     streak = limber_streak_find (done, days_parse ("2025-03-30"), 0);
      g_autofree char *words = limber_streak_format (&streak);
      g_autofree char *rest = limber_streak_format_rest (&streak, days_parse ("2025-03-30"));

      g_assert_cmpstr (words, ==, rows[i].words);
      g_assert_cmpstr (rest, ==, rows[i].rest);
    }
  g_assert_nonnull (strstr (limber_streak_get_rule (), "two days"));
}

#define SPAN 60

/* The rule once more, day by day. */
static LimberStreak
count_slowly (const gboolean *did, guint32 first)
{
  LimberStreak self = { 0 };
  guint        rest = 0;

  for (guint day = 0; day < SPAN; day++)
    if (did[day])
      {
        if (self.days == 0)
          self.from = first + day;
        self.rest_days += self.days > 0 ? rest : 0;
        self.days++;
        self.last = first + day;
        self.until = self.last + 3;
        self.longest = MAX (self.longest, self.days);
        rest = 0;
      }
    else if (++rest > 2 && day < SPAN - 1)
      self = (LimberStreak){ .longest = self.longest };

  return self;
}

static void
test_any (void)
{
  for (guint round = 0; round < 20000; round++)
    {
      const guint32 first = days_parse ("2025-01-01");
      const int     rarity = g_test_rand_int_range (1, 6);
      gboolean      did[SPAN] = { FALSE };
      g_autoptr (GArray) done = days_done ("");
      LimberStreak streak;
      LimberStreak slowly;

      for (guint day = 0; day < SPAN; day++)
        for (int n = g_test_rand_int_range (0, rarity) == 0 ? g_test_rand_int_range (1, 4) : 0;
             n > 0;
             n--)
          {
            did[day] = TRUE;
            days_add_done (done, first + day, 7200, DAYS_MINUTE_US);
          }
      streak = limber_streak_find (done, first + SPAN - 1, 7200);
      slowly = count_slowly (did, first);
      g_assert_cmpmem (&streak, sizeof streak, &slowly, sizeof slowly);
    }
}

/* However somebody travels: no more days than there are dates, and one more session takes nothing
 * away. */
static void
test_travel (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GPtrArray) records
                 = days_random_records ((guint) g_test_rand_int_range (300, 900));
      g_autoptr (GArray) done = limber_done_collect (records);
      g_autoptr (GArray) more = NULL;
      const LimberDone *last = &g_array_index (done, LimberDone, done->len - 1);
      LimberStreak      streak = limber_streak_find (done, last->local_date, last->offset_s);
      LimberStreak      after;
      guint             n_dates = 0;

      for (guint i = 0; i < done->len; i++)
        n_dates += i == 0
                   || g_array_index (done, LimberDone, i).local_date
                          != g_array_index (done, LimberDone, i - 1).local_date;
      g_assert_cmpuint (streak.days, >=, 1);
      g_assert_cmpuint (streak.days, <=, streak.last - streak.from + 1);
      g_assert_cmpuint (streak.days + streak.rest_days, ==, streak.last - streak.from + 1);
      g_assert_cmpuint (streak.longest, >=, streak.days);
      g_assert_cmpuint (streak.longest, <=, n_dates);
      g_assert_cmpuint (streak.until, >=, last->local_date);

      /* The same moment again, and the day after. */
      more = g_array_copy (done);
      g_array_append_vals (more, last, 1);
      after = limber_streak_find (more, last->local_date, last->offset_s);
      g_assert_cmpmem (&after, sizeof after, &streak, sizeof streak);
      days_add_done (more, last->local_date + 1, last->offset_s, DAYS_MINUTE_US);
      after = limber_streak_find (more, last->local_date + 1, last->offset_s);
      g_assert_cmpuint (after.days, ==, streak.days + 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/history/streak/cases", test_cases);
  g_test_add_func ("/history/streak/words", test_words);
  g_test_add_func ("/history/streak/any", test_any);
  g_test_add_func ("/history/streak/travel", test_travel);

  return g_test_run ();
}
