/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-episode.h"
#include "plan/limber-hurt.h"
#include "plan/limber-pain.h"
#include "plan/limber-questions.h"
#include "plan/limber-red-flags.h"

#include <string.h>

/* No diagnosis, no promise, no guilt. */
static const char *const forbidden[] = {
  "diagnos",  "harmless",    "cure",      "prevent",  "heal",     "guarantee",
  "sciatica", "stenosis",    "listhesis", "hernia",   "disc ",    "slipped",
  "fracture", "cauda",       "aneurysm",  "arthr",    "spondyl",  "tumour",
  "tumor",    "infection",   "inflamm",   "syndrome", "prolapse", "fault",
  "blame",    "should have", "you must",  "too much", "!",
};

static void
check_text (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  g_test_message ("%s", text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (text, -1), >=, 2);
  g_assert_cmpint (g_utf8_strlen (text, -1), <=, 400);
  g_assert_true (g_unichar_isupper (g_utf8_get_char (text)));
  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    if (strstr (lower, forbidden[i]) != NULL)
      g_error ("\"%s\" says \"%s\"", text, forbidden[i]);
}

/* What is said in whole sentences ends like one. */
static void
check_sentence (const char *text)
{
  check_text (text);
  g_assert_true (g_str_has_suffix (text, "."));
}

static void
test_sentences (void)
{
  for (LimberPainRow i = 0; i < LIMBER_N_PAIN_ROWS; i++)
    check_sentence (limber_pain_row_get_text (i));
  for (LimberHurt i = 0; i < LIMBER_N_HURTS; i++)
    check_sentence (limber_hurt_get_text (i));
  for (LimberRung i = 0; i < LIMBER_N_RUNGS; i++)
    check_sentence (limber_rung_get_text (i));
  for (LimberScreen i = 0; i < LIMBER_N_SCREENS; i++)
    check_sentence (limber_screen_get_text (i));
}

static void
test_words (void)
{
  check_text (limber_hurt_get_question ());
  for (LimberScreen i = 0; i < LIMBER_N_SCREENS; i++)
    check_text (limber_screen_get_title (i));
  for (LimberRedFlag i = 0; i < LIMBER_N_RED_FLAGS; i++)
    check_text (limber_red_flag_get_text (i));
  for (LimberAsk i = 0; i < LIMBER_N_ASKS; i++)
    {
      check_text (limber_ask_get_text (i));
      g_assert_true (g_str_has_suffix (limber_ask_get_text (i), "?"));
      for (guint j = 0; j < limber_ask_get_n_answers (i); j++)
        check_text (limber_ask_get_answer (i, j));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/plan/check-in-texts/sentences", test_sentences);
  g_test_add_func ("/plan/check-in-texts/words", test_words);

  return g_test_run ();
}
