/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-week.h"

#define SETS (LIMBER_WEEK_RUN_DAYS_MAX + 1)

/* Days of a week, Monday first, a word each: a letter for the run (F with a full warm-up, s with a
 * short one, X the longest, - none) and one for the rest (S strength, H hips, L long or gentle, -). */
typedef struct
{
  const char *what;
  guint       run_days;
  const char *days;
} Case;

static const Case cases[] = {
  { "three runs, as the plan has it", LIMBER_WEEK_RUN_DAYS_DEFAULT, "-L F- -S s- -H -S X-" },
  { "no run", 0x00, "-L -- -S -- -H -S --" },
  { "Sunday alone", 0x40, "-L -- -S -- -H -S X-" },
  { "Wednesday alone", 0x04, "-- -S X- -L -H -S --" },
  { "Wednesday and Sunday", 0x44, "-L -S s- -- -H -S X-" },
  { "Tuesday, Thursday, Saturday", 0x2a, "-S F- -H s- -S X- -L" },
  { "Monday, Wednesday, Friday", 0x15, "F- -H s- -S X- -L -S" },
  { "the weekend", 0x60, "-L -S -- -H -S s- X-" },
  { "four", 0x55, "sL -S F- -H s- -S X-" },
  { "six, but Friday", 0x6f, "sL FS sH F- -S s- X-" },
  { "every day", 0x7f, "FL sS F- sH F- sS X-" },
};

static char
get_run_letter (const LimberWeekDay *day)
{
  if (!day->run)
    return '-';
  if (day->longest)
    return 'X';

  return g_str_equal (day->before, "pre-run-full") ? 'F' : 's';
}

static char *
describe (const LimberWeek *week)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    g_string_append_printf (text,
                            "%s%c%c",
                            i > 0 ? " " : "",
                            get_run_letter (&week->days[i]),
                            "-SHL"[week->days[i].kind]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimberWeek       week;
      g_autofree char *found = NULL;

      g_test_message ("%s", cases[i].what);
      limber_week_lay_out (&week, cases[i].run_days, 1);
      found = describe (&week);
      g_assert_cmpstr (found, ==, cases[i].days);
    }
}

/* The plan for somebody who runs three times a week, word by word. */
static void
test_usual (void)
{
  static const struct
  {
    const char *ids[2];
    const char *before;
    const char *after;
    const char *break_id;
  } days[LIMBER_WEEK_DAYS] = {
    { .ids = { "rest-day-long", "low-back-relief" } },
    { .before = "pre-run-full", .after = "post-run-full" },
    { .ids = { "core-a" } },
    { .before = "pre-run-short", .after = "post-run-short" },
    { .ids = { "psoas-care" }, .break_id = "hamstring-break" },
    { .ids = { "core-b" } },
    { .before = "pre-run-full", .after = "post-run-full" },
  };
  LimberWeek week;

  /* With which day weeks begin is no matter of the plan. */
  for (int first = 1; first <= LIMBER_WEEK_DAYS; first++)
    {
      limber_week_lay_out (&week, LIMBER_WEEK_RUN_DAYS_DEFAULT, first);
      g_assert_cmpint (week.first_weekday, ==, first);
      for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
        {
          g_assert_cmpstr (week.days[i].ids[0], ==, days[i].ids[0]);
          g_assert_cmpstr (week.days[i].ids[1], ==, days[i].ids[1]);
          g_assert_cmpstr (week.days[i].before, ==, days[i].before);
          g_assert_cmpstr (week.days[i].after, ==, days[i].after);
          g_assert_cmpstr (week.days[i].break_id, ==, days[i].break_id);
          g_assert_cmpint (week.days[i].run, ==, days[i].before != NULL);
          g_assert_cmpint (week.days[i].longest, ==, i == 6);
        }
    }
}

static void
check_runs (const LimberWeek *week)
{
  const LimberWeekDay *last = NULL;

  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    {
      const LimberWeekDay *day = &week->days[i];
      gboolean             full;

      g_assert_cmpint (day->run, ==, (week->run_days >> i) & 1u);
      g_assert_true ((day->before != NULL) == day->run && (day->after != NULL) == day->run);
      g_assert_cmpint (day->longest, ==, day->run && (week->run_days >> (i + 1)) == 0);
      if (!day->run)
        continue;

      full = g_str_equal (day->before, "pre-run-full");
      g_assert_cmpstr (day->before, ==, full ? "pre-run-full" : "pre-run-short");
      g_assert_cmpstr (day->after, ==, full ? "post-run-full" : "post-run-short");
      g_assert_true (full || !day->longest);
      /* By turns. */
      g_assert_true (last == NULL || full != g_str_equal (last->before, "pre-run-full"));
      last = day;
    }
}

/* How many days without a run there are, of those of a kind and of all. */
static guint
count_free (const LimberWeek *week, LimberWeekKind kind, guint *all)
{
  guint n = 0;

  *all = 0;
  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    if (!week->days[i].run)
      {
        (*all)++;
        n += week->days[i].kind == kind;
      }

  return n;
}

/* Whether two days without a run do not follow one another. */
static gboolean
has_room (guint run_days)
{
  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    for (guint k = i + 2; k < LIMBER_WEEK_DAYS && k - i < LIMBER_WEEK_DAYS - 1; k++)
      if (((run_days >> i) & 1u) == 0 && ((run_days >> k) & 1u) == 0)
        return TRUE;

  return FALSE;
}

static void
check_parts (const LimberWeek *week)
{
  guint n[4] = { 0 };
  guint n_breaks = 0;
  guint n_free = 0;

  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    {
      const LimberWeekDay *day = &week->days[i];

      n[day->kind]++;
      g_assert_true ((day->ids[0] != NULL) == (day->kind != LIMBER_WEEK_NOTHING));
      g_assert_true (day->kind != LIMBER_WEEK_STRENGTH
                     || week->days[(i + 1) % LIMBER_WEEK_DAYS].kind != LIMBER_WEEK_STRENGTH);
      g_assert_false (day->longest && day->kind != LIMBER_WEEK_NOTHING);
      if (day->break_id == NULL)
        continue;
      n_breaks++;
      g_assert_cmpuint (i, <, 5);
    }
  g_assert_cmpuint (n[LIMBER_WEEK_STRENGTH], ==, 2);
  g_assert_cmpuint (n[LIMBER_WEEK_HIPS], ==, 1);
  g_assert_cmpuint (n[LIMBER_WEEK_LONG], ==, 1);
  g_assert_cmpuint (n_breaks, ==, 1);

  /* Strength has the days without a run, wherever that can be. */
  if (has_room (week->run_days))
    g_assert_cmpuint (count_free (week, LIMBER_WEEK_STRENGTH, &n_free), ==, 2);
  else
    g_assert_cmpuint (count_free (week, LIMBER_WEEK_STRENGTH, &n_free), ==, MIN (n_free, 1));
  /* With four of them or more nothing shares one, unless strength needs the room. */
  if (n_free >= 5)
    g_assert_cmpuint (count_free (week, LIMBER_WEEK_NOTHING, &n_free), ==, n_free - 4);
}

/* Whatever days somebody runs on. */
static void
test_sets (void)
{
  for (guint run_days = 0; run_days < SETS; run_days++)
    {
      LimberWeek week;
      guint      n_runs = 0;
      guint      times = 0;

      g_test_message ("%u", run_days);
      limber_week_lay_out (&week, run_days, 1);
      check_runs (&week);
      check_parts (&week);
      for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
        n_runs += week.days[i].run;

      g_assert_cmpuint (limber_week_get_times (&week, "core-a"), ==, 2);
      g_assert_cmpuint (limber_week_get_times (&week, "core-b"), ==, 2);
      g_assert_cmpuint (limber_week_get_times (&week, "psoas-care"), ==, 2);
      g_assert_cmpuint (limber_week_get_times (&week, "rest-day-long"), ==, 1);
      g_assert_cmpuint (limber_week_get_times (&week, "low-back-relief"), ==, 1);
      g_assert_cmpuint (limber_week_get_times (&week, "hamstring-break"), ==, 4);
      times = limber_week_get_times (&week, "pre-run-full");
      g_assert_cmpuint (times, ==, (n_runs + 1) / 2 * 2);
      g_assert_cmpuint (limber_week_get_times (&week, "post-run-full"), ==, times);
      times = limber_week_get_times (&week, "pre-run-short");
      g_assert_cmpuint (times, ==, n_runs / 2 * 2);
      g_assert_cmpuint (limber_week_get_times (&week, "post-run-short"), ==, times);
      g_assert_cmpuint (limber_week_get_times (&week, "my-own"), ==, 0);
      g_assert_cmpuint (limber_week_get_times (&week, NULL), ==, 0);
    }
}

static gboolean
has_all_but_cb (const char *routine_id, gpointer user_data)
{
  return !g_strv_contains (user_data, routine_id);
}

/* What is hidden or gone is left out, and the rest stays where it is. */
static void
test_left_out (void)
{
  static const char *const one[] = { "core-a", "rest-day-long", "pre-run-short", NULL };
  static const char *const all[] = { "core-a",
                                     "core-b",
                                     "psoas-care",
                                     "rest-day-long",
                                     "low-back-relief",
                                     "pre-run-full",
                                     "pre-run-short",
                                     "post-run-full",
                                     "post-run-short",
                                     "hamstring-break",
                                     NULL };
  LimberWeek               week;

  limber_week_lay_out (&week, LIMBER_WEEK_RUN_DAYS_DEFAULT, 1);
  limber_week_leave_out (&week, has_all_but_cb, (gpointer) one);
  g_assert_cmpstr (week.days[0].ids[0], ==, "low-back-relief");
  g_assert_null (week.days[0].ids[1]);
  g_assert_cmpstr (week.days[2].ids[0], ==, "core-b");
  g_assert_cmpstr (week.days[3].before, ==, "pre-run-full");
  g_assert_cmpstr (week.days[3].after, ==, "post-run-short");
  g_assert_cmpuint (limber_week_get_times (&week, "low-back-relief"), ==, 2);
  g_assert_cmpuint (limber_week_get_times (&week, "core-b"), ==, 4);

  for (guint run_days = 0; run_days < SETS; run_days++)
    {
      limber_week_lay_out (&week, run_days, 7);
      limber_week_leave_out (&week, has_all_but_cb, (gpointer) all);
      for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
        {
          g_assert_cmpint (week.days[i].kind, ==, LIMBER_WEEK_NOTHING);
          g_assert_null (week.days[i].ids[0]);
          g_assert_null (week.days[i].before);
          g_assert_null (week.days[i].after);
          g_assert_null (week.days[i].break_id);
          g_assert_cmpint (week.days[i].run, ==, (run_days >> i) & 1u);
        }
    }
}

/* What is said of a layout is true of it. */
static void
test_explained (void)
{
  for (guint run_days = 0; run_days < SETS; run_days++)
    {
      LimberWeek  week;
      const char *text = NULL;
      gboolean    shared = FALSE;

      limber_week_lay_out (&week, run_days, 1);
      text = limber_week_explain (&week);
      for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
        {
          shared |= week.days[i].run && week.days[i].kind == LIMBER_WEEK_STRENGTH;
          if (week.days[i].longest && g_strrstr (text, "follows the longest run") != NULL)
            g_assert_cmpint (week.days[(i + 1) % LIMBER_WEEK_DAYS].kind, ==, LIMBER_WEEK_LONG);
        }
      g_assert_cmpint (g_strrstr (text, "shares a day") != NULL, ==, shared);
      g_assert_cmpint (g_strrstr (text, "without runs") != NULL, ==, run_days == 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/week/cases", test_cases);
  g_test_add_func ("/week/usual", test_usual);
  g_test_add_func ("/week/sets", test_sets);
  g_test_add_func ("/week/left-out", test_left_out);
  g_test_add_func ("/week/explained", test_explained);

  return g_test_run ();
}
