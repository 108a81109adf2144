/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-red-flags.h"

#include <string.h>

#define DAY (24 * 3600 * (gint64) G_USEC_PER_SEC)
#define NOW (20000 * DAY)

/* By hand: eight emergencies, seven for the same day, five for soon. */
#define EMERGENCIES 0x000ffu
#define URGENT 0x07f00u
#define SOON 0xf8000u

static LimberScreen
expect (guint yes, guint unsure)
{
  if (((yes | unsure) & EMERGENCIES) != 0)
    return LIMBER_SCREEN_EMERGENCY;
  if ((yes & URGENT) != 0)
    return LIMBER_SCREEN_URGENT;

  return (yes & SOON) != 0 ? LIMBER_SCREEN_SOON : LIMBER_SCREEN_CLEAR;
}

static void
test_table (void)
{
  static const char *const ids[] = {
    "e1", "e2", "e3",     "e4", "e5", "e6",    "e7",          "e8",        "u1",      "u2",
    "u3", "u4", "u-foot", "u6", "u7", "s-age", "s-pregnancy", "s-surgery", "s-known", "s-sleep",
  };

  g_assert_cmpuint (G_N_ELEMENTS (ids), ==, LIMBER_N_RED_FLAGS);
  g_assert_cmphex (LIMBER_RED_FLAGS_ALL, ==, EMERGENCIES | URGENT | SOON);
  for (LimberRedFlag i = 0; i < LIMBER_N_RED_FLAGS; i++)
    {
      g_assert_cmpstr (limber_red_flag_get_id (i), ==, ids[i]);
      g_assert_cmpint (limber_red_flag_get_screen (i), ==, expect (LIMBER_RED_FLAG_BIT (i), 0));
    }
  g_assert_cmpstr (limber_red_flag_get_text (LIMBER_RED_FLAG_BOTH_LEGS),
                   ==,
                   "New pain, numbness or weakness down both legs, not muscle soreness");
}

/* Every set of answers, every set of doubts, and many of both. */
static void
test_sweep (void)
{
  for (guint i = 0; i <= LIMBER_RED_FLAGS_ALL; i++)
    {
      guint doubts = (guint) g_test_rand_int () & LIMBER_RED_FLAGS_ALL;

      g_assert_cmpint (limber_red_flags_judge (i, 0), ==, expect (i, 0));
      g_assert_cmpint (limber_red_flags_judge (0, i), ==, expect (0, i));
      g_assert_cmpint (limber_red_flags_judge (i, doubts), ==, expect (i, doubts));
    }
}

static void
test_texts (void)
{
  for (LimberScreen i = 0; i < LIMBER_N_SCREENS; i++)
    {
      g_assert_cmpuint (strlen (limber_screen_get_title (i)), >, 0);
      g_assert_cmpuint (strlen (limber_screen_get_text (i)), >, 20);
    }
}

static void
test_lock (void)
{
  LimberScreening self = { 0 };

  g_assert_false (limber_screening_is_locked (&self));

  self = (LimberScreening){ .at_us = NOW, .yes = LIMBER_RED_FLAG_BIT (LIMBER_RED_FLAG_SADDLE) };
  g_assert_true (limber_screening_is_locked (&self));

  /* An examination lifts it, but not one from before the answer. */
  self.examined_us = NOW - DAY;
  g_assert_true (limber_screening_is_locked (&self));
  self.examined_us = NOW + DAY;
  g_assert_false (limber_screening_is_locked (&self));
  g_assert_cmpint (limber_screening_get_screen (&self), ==, LIMBER_SCREEN_CLEAR);

  /* A corrected answer lifts it; "one of these, or not sure" without a word more does not. */
  self = (LimberScreening){ .at_us = NOW };
  g_assert_false (limber_screening_is_locked (&self));
  self.unsure = LIMBER_RED_FLAGS_ALL;
  g_assert_true (limber_screening_is_locked (&self));

  /* Nothing else locks. */
  self = (LimberScreening){ .at_us = NOW, .yes = URGENT | SOON };
  g_assert_false (limber_screening_is_locked (&self));
  g_assert_cmpint (limber_screening_get_screen (&self), ==, LIMBER_SCREEN_URGENT);
}

static void
test_due (void)
{
  static const struct
  {
    const char   *what;
    int           days; /* since the screen was answered; -1 for never */
    LimberCheckIn now;
    LimberCheckIn last; /* pain -2: there is none */
    gboolean      due;
  } rows[] = {
    { "the first start", -1, { .pain = 0 }, { .pain = -2 }, TRUE },
    { "nothing", 89, { .pain = 1 }, { .pain = -2 }, FALSE },
    { "ninety days", 90, { .pain = -1 }, { .pain = 0 }, TRUE },
    { "severe at once", 1, { .pain = 7 }, { .pain = -2 }, TRUE },
    { "severe as before", 1, { .pain = 7 }, { .pain = 7 }, FALSE },
    { "severe now", 1, { .pain = 7 }, { .pain = 6 }, TRUE },
    { "a jump", 1, { .pain = 4 }, { .pain = 1 }, TRUE },
    { "no jump", 1, { .pain = 4 }, { .pain = 2 }, FALSE },
    { "numb", 1, { .pain = 1, .neuro = TRUE }, { .pain = 1 }, TRUE },
    { "new", 1, { .pain = 1, .fresh = TRUE }, { .pain = -2 }, TRUE },
    { "new, said again", 1, { .pain = 1, .fresh = TRUE }, { .pain = 2, .fresh = TRUE }, FALSE },
    { "new in another place",
      1,
      { .pain = 1, .fresh = TRUE, .place = LIMBER_PAIN_PLACE_THIGH },
      { .pain = 1, .fresh = TRUE, .place = LIMBER_PAIN_PLACE_BACK },
      TRUE },
    { "answered about it just now", 0, { .pain = 9, .neuro = TRUE }, { .pain = 0 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LimberScreening self = { .at_us = rows[i].days < 0 ? 0 : NOW - rows[i].days * DAY };
      LimberCheckIn   now = rows[i].now;

      now.at_us = NOW;
      g_test_message ("%s", rows[i].what);
      g_assert_true (
          limber_screening_is_due (&self, &now, rows[i].last.pain < -1 ? NULL : &rows[i].last)
          == rows[i].due);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/plan/red-flags/table", test_table);
  g_test_add_func ("/plan/red-flags/sweep", test_sweep);
  g_test_add_func ("/plan/red-flags/texts", test_texts);
  g_test_add_func ("/plan/red-flags/lock", test_lock);
  g_test_add_func ("/plan/red-flags/due", test_due);

  return g_test_run ();
}
