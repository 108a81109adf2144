/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-trend.h"

#define DAY ((gint64) 24 * 3600 * G_USEC_PER_SEC)
#define NOW (1000 * DAY)

/* Answers as "days ago: pain", the oldest first. */
typedef struct
{
  const char *name;
  struct
  {
    int days;
    int pain;
  } answers[8];
  guint       n;
  const char *text;
} Row;

static const Row rows[] = {
  { "none", { { 0, 0 } }, 0, "How is it?" },
  { "one", { { 0, 3 } }, 1, "Last: 3" },
  { "zero", { { 1, 0 } }, 1, "Last: 0" },
  { "this-week", { { 6, 5 }, { 3, 2 }, { 0, 3 } }, 3, "Last: 3" },
  { "long-ago", { { 40, 5 } }, 1, "How is it?" },
  { "one-old-week", { { 20, 5 }, { 18, 3 } }, 2, "Last: 4" },
  { "four-weeks",
    { { 27, 3 }, { 26, 3 }, { 2, 1 }, { 0, 1 } },
    4,
    "3 → 1 over the last four weeks" },
  { "older-left-out", { { 29, 9 }, { 22, 4 }, { 1, 2 } }, 3, "4 → 2 over the last four weeks" },
  { "three-weeks", { { 20, 2 }, { 0, 5 } }, 2, "2 → 5 over the last three weeks" },
  { "two-weeks", { { 8, 4 }, { 6, 4 } }, 2, "4 → 4 over the last two weeks" },
  { "half", { { 24, 2 }, { 23, 3 }, { 0, 1 } }, 3, "2.5 → 1 over the last four weeks" },
};

static void
test_row (gconstpointer data)
{
  const Row       *row = data;
  LimberCheckIn    check_ins[8];
  g_autofree char *text = NULL;

  for (guint i = 0; i < row->n; i++)
    {
      check_ins[i] = LIMBER_CHECK_IN_INIT;
      check_ins[i].at_us = NOW - row->answers[i].days * DAY;
      check_ins[i].pain = row->answers[i].pain;
    }
  text = limber_trend_format (check_ins, row->n, NOW);
  g_assert_cmpstr (text, ==, row->text);
}

/* What a session did to the back is another thing than how it is. */
static void
test_others (void)
{
  LimberCheckIn check_ins[3] = { LIMBER_CHECK_IN_INIT, LIMBER_CHECK_IN_INIT, LIMBER_CHECK_IN_INIT };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (check_ins); i++)
    check_ins[i].at_us = NOW - DAY;
  check_ins[0].when = LIMBER_CHECK_IN_DURING;
  check_ins[0].pain = 8;
  check_ins[1].when = LIMBER_CHECK_IN_AFTER;
  check_ins[1].pain = 9;
  text = limber_trend_format (check_ins, G_N_ELEMENTS (check_ins), NOW);
  g_assert_cmpstr (text, ==, "How is it?");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/guide/trend/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/guide/trend/others", test_others);

  return g_test_run ();
}
