/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-questions.h"

#define MINUTE (60 * (gint64) G_USEC_PER_SEC)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

/* Eight in the morning. */
#define TODAY (20000 * DAY)
#define NOW (TODAY + 8 * HOUR)

#define Q(name) LIMBER_ASK_BIT (LIMBER_ASK_##name)
#define DETAILS (Q (KIND) | Q (PLACE) | Q (NEURO))

typedef struct
{
  const char   *what;
  int           minutes;     /* of the routine */
  int           asked_hours; /* since the last check-in; 0 for never */
  int           last;        /* the pain then */
  LimberLight   light;
  double        median;
  int           session_hours; /* since the last session ended; 0 for never */
  int           morning_hours; /* since the morning was asked about; 0 for never */
  int           screen_days;   /* since the screen was answered; -1 for never */
  LimberCheckIn answers;
  gboolean      chip;
  guint         questions;
  gboolean      may_continue;
} Case;

#define RED LIMBER_LIGHT_RED
#define LEG LIMBER_PAIN_PLACE_THIGH

/* clang-format off */
static const Case cases[] = {
  { "first start", 11, 0, -1, 0, -1, 0, 0, -1, { .pain = -1 }, FALSE, Q (SCREEN) | Q (PAIN), TRUE },
  { "first start with a break", 2, 0, -1, 0, -1, 0, 0, -1, { .pain = -1 }, FALSE, Q (SCREEN), TRUE },
  { "next day", 11, 24, 1, 0, -1, 0, 0, 1, { .pain = -1 }, FALSE, Q (PAIN), TRUE },
  { "five hours later", 11, 5, 1, 0, -1, 5, 0, 1, { .pain = -1 }, FALSE, 0, TRUE },
  { "six hours later", 11, 6, 1, 0, -1, 0, 0, 1, { .pain = -1 }, FALSE, Q (PAIN), TRUE },
  { "clock set back", 11, -3, 1, 0, -1, 0, 0, 1, { .pain = -1 }, FALSE, Q (PAIN), TRUE },
  { "break", 3, 24, 1, 0, -1, 24, 0, 1, { .pain = -1 }, FALSE, 0, TRUE },
  { "break after red", 3, 24, 8, RED, -1, 24, 0, 1, { .pain = -1 }, FALSE, 0, TRUE },
  { "break after 90 days", 3, 24, 1, 0, -1, 0, 0, 90, { .pain = -1 }, FALSE, 0, TRUE },
  { "four minutes", 4, 24, 1, 0, -1, 0, 0, 1, { .pain = -1 }, FALSE, Q (PAIN), TRUE },
  { "on its own", 0, 24, 1, 0, -1, 0, 0, 1, { .pain = -1 }, FALSE, Q (PAIN), TRUE },
  { "90 days", 11, 24, 1, 0, -1, 0, 0, 90, { .pain = -1 }, FALSE, Q (SCREEN) | Q (PAIN), TRUE },
  { "after red", 11, 24, 6, RED, -1, 0, 0, 1, { .pain = -1 }, FALSE, Q (PAIN), FALSE },
  { "after worse than red", 11, 24, 6, LIMBER_LIGHT_RED_PLUS, -1, 0, 0, 1, { .pain = -1 }, FALSE,
    Q (PAIN), FALSE },
  { "after red amber", 11, 24, 2, LIMBER_LIGHT_RED_AMBER, -1, 0, 0, 1, { .pain = -1 }, FALSE,
    Q (PAIN), TRUE },
  { "after red an hour ago", 11, 1, 6, RED, -1, 0, 0, 1, { .pain = -1 }, FALSE, 0, TRUE },
  { "morning after", 11, 14, 1, 0, -1, 14, 0, 1, { .pain = -1 }, FALSE, Q (PAIN) | Q (MORNING), TRUE },
  { "36 hours after", 11, 36, 1, 0, -1, 36, 0, 1, { .pain = -1 }, FALSE, Q (PAIN) | Q (MORNING), TRUE },
  { "37 hours after", 11, 37, 1, 0, -1, 37, 0, 1, { .pain = -1 }, FALSE, Q (PAIN), TRUE },
  { "same day", 11, 7, 1, 0, -1, 7, 0, 1, { .pain = -1 }, FALSE, Q (PAIN), TRUE },
  { "morning was asked", 11, 7, 1, 0, -1, 20, 7, 1, { .pain = -1 }, FALSE, Q (PAIN), TRUE },
  { "morning was asked before the session", 11, 14, 1, 0, -1, 14, 20, 1, { .pain = -1 }, FALSE,
    Q (PAIN) | Q (MORNING), TRUE },
  { "three", 11, 24, 3, 0, 3, 0, 0, 1, { .pain = 3 }, FALSE, Q (PAIN), TRUE },
  { "four", 11, 24, 4, 0, 4, 0, 0, 1, { .pain = 4 }, FALSE, Q (PAIN) | DETAILS, TRUE },
  { "rise of two", 11, 24, 1, 0, -1, 0, 0, 1, { .pain = 3 }, FALSE, Q (PAIN) | DETAILS, TRUE },
  { "rise of one", 11, 24, 1, 0, -1, 0, 0, 1, { .pain = 2 }, FALSE, Q (PAIN), TRUE },
  { "rise over what is usual", 11, 24, 3, 0, 1, 0, 0, 1, { .pain = 3 }, FALSE,
    Q (PAIN) | DETAILS, TRUE },
  { "chip", 11, 24, 1, 0, -1, 0, 0, 1, { .pain = -1 }, TRUE, Q (PAIN) | DETAILS | Q (FRESH), TRUE },
  { "chip within six hours", 11, 1, 1, 0, -1, 0, 0, 1, { .pain = -1 }, TRUE,
    DETAILS | Q (FRESH), TRUE },
  { "leg", 11, 24, 4, 0, 4, 0, 0, 1, { .pain = 4, .place = LEG }, FALSE,
    Q (PAIN) | DETAILS | Q (FRESH), TRUE },
  { "back", 11, 24, 4, 0, 4, 0, 0, 1, { .pain = 4, .place = LIMBER_PAIN_PLACE_BACK }, FALSE,
    Q (PAIN) | DETAILS, TRUE },
  { "jump", 11, 24, 1, 0, -1, 0, 0, 1, { .pain = 4 }, FALSE, Q (SCREEN) | Q (PAIN) | DETAILS, TRUE },
  { "numb", 11, 24, 1, 0, -1, 0, 0, 1, { .pain = 1, .neuro = TRUE }, TRUE,
    Q (SCREEN) | Q (PAIN) | DETAILS | Q (FRESH), TRUE },
};
/* clang-format on */

static void
test_case (gconstpointer data)
{
  const Case     *row = data;
  LimberCheckIn   last = { .pain = row->last, .at_us = NOW - row->asked_hours * HOUR };
  LimberScreening screening = { .at_us = row->screen_days < 0 ? 0 : NOW - row->screen_days * DAY };
  LimberStart     start = {
        .now_us = NOW,
        .today_us = TODAY,
        .length_us = row->minutes * MINUTE,
        .last = row->asked_hours != 0 ? &last : NULL,
        .last_light = row->light,
        .median = row->median,
        .session_us = row->session_hours != 0 ? NOW - row->session_hours * HOUR : 0,
        .morning_us = row->morning_hours != 0 ? NOW - row->morning_hours * HOUR : 0,
        .screening = &screening,
  };

  g_assert_cmphex (limber_questions_find (&start, &row->answers, row->chip), ==, row->questions);
  g_assert_true (limber_questions_may_continue (&start) == row->may_continue);
}

static void
test_repeat (void)
{
  LimberScreening screening = { .at_us = NOW - DAY };
  LimberCheckIn   last = { .when = LIMBER_CHECK_IN_AFTER,
                           .at_us = NOW - DAY,
                           .pain = 5,
                           .kind = LIMBER_PAIN_KIND_BURNING,
                           .place = LEG,
                           .fresh = TRUE,
                           .morning = LIMBER_MORNING_CLEARLY_MORE };
  LimberStart     start = { .now_us = NOW, .last = &last, .median = -1, .screening = &screening };
  LimberCheckIn   same = limber_questions_repeat (&start);

  g_assert_cmpint (same.when, ==, LIMBER_CHECK_IN_BEFORE);
  g_assert_cmpint (same.at_us, ==, NOW);
  g_assert_cmpint (same.pain, ==, 5);
  g_assert_cmpint (same.kind, ==, LIMBER_PAIN_KIND_BURNING);
  g_assert_cmpint (same.place, ==, LEG);
  g_assert_true (same.fresh);
  g_assert_cmpint (same.morning, ==, LIMBER_MORNING_UNASKED);
  /* It is no news, and so no screen. */
  g_assert_cmphex (limber_questions_find (&start, &same, FALSE) & Q (SCREEN), ==, 0);

  start.last = NULL;
  same = limber_questions_repeat (&start);
  g_assert_cmpint (same.pain, ==, -1);
  g_assert_cmpint (same.at_us, ==, NOW);
}

static void
test_words (void)
{
  static const guint n_answers[LIMBER_N_ASKS] = { 2, 0, 3, 3, 3, 2, 2 };

  for (LimberAsk i = 0; i < LIMBER_N_ASKS; i++)
    {
      g_assert_nonnull (limber_ask_get_text (i));
      g_assert_cmpuint (limber_ask_get_n_answers (i), ==, n_answers[i]);
      for (guint j = 0; j < n_answers[i]; j++)
        g_assert_nonnull (limber_ask_get_answer (i, j));
    }
  g_assert_cmpstr (
      limber_ask_get_answer (LIMBER_ASK_KIND, LIMBER_PAIN_KIND_SHARP - 1), ==, "Sharp");
  g_assert_cmpstr (limber_ask_get_answer (LIMBER_ASK_PLACE, LIMBER_PAIN_PLACE_BELOW_KNEE - 1),
                   ==,
                   "Below the knee");
  g_assert_cmpstr (limber_ask_get_answer (LIMBER_ASK_MORNING, LIMBER_MORNING_CLEARLY_MORE - 1),
                   ==,
                   "Clearly more sore");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (cases[i].what), " ", '-');
      g_autofree char *path = g_strconcat ("/plan/questions/", name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/plan/questions/repeat", test_repeat);
  g_test_add_func ("/plan/questions/words", test_words);

  return g_test_run ();
}
