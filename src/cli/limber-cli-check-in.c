/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "limber-cli-check-in.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/limber-cli-output.h"
#include "cli/limber-cli-person.h"
#include "guide/limber-guide.h"
#include "session/limber-system-clock.h"

#define UNSTATED (-1)

typedef struct
{
  int      pain;
  gboolean examined;
  gboolean screen;
} Arguments;

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

static LimberGuide *
open_guide (LimberCliPlaces *places, GError **error)
{
  g_autoptr(LimberClock) clock = LIMBER_CLOCK (limber_system_clock_new ());
  g_autoptr(LimberStore) store = limber_store_new (places->history_path);
  g_autoptr(LimberGuide) guide = limber_guide_new (clock, store, NULL);
  g_autoptr(GAsyncResult) result = NULL;
  LimberPerson person;

  limber_cli_get_person (&person);
  limber_advisor_set_person (limber_guide_get_advisor (guide), &person);
  limber_guide_prepare_async (guide, NULL, done_cb, &result);
  if (!limber_guide_prepare_finish (guide, wait_for (&result), error))
    return NULL;

  return g_steal_pointer (&guide);
}

static gboolean
close_guide (LimberGuide *guide, GError **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  limber_guide_close_async (guide, NULL, done_cb, &result);

  return limber_guide_close_finish (guide, wait_for (&result), error);
}

/* One line of an answer; %FALSE when nobody answers any more. */
static gboolean
read_line (char *line, int size)
{
  if (fgets (line, size, stdin) == NULL)
    return FALSE;

  g_strstrip (line);

  return TRUE;
}

/* A line that begins with one of these letters: which, or -1. */
static int
ask_letter (const char *question, const char *letters)
{
  char line[80];

  for (;;)
    {
      g_print ("%s ", question);
      if (!read_line (line, sizeof line))
        return -1;
      for (int i = 0; letters[i] != '\0'; i++)
        if (g_ascii_tolower (line[0]) == letters[i])
          return i;
    }
}

/* Which of the red flags, one after the other. */
static gboolean
ask_flags (LimberAdvisor *advisor)
{
  guint yes = 0;
  guint unsure = 0;

  for (LimberRedFlag i = 0; i < LIMBER_N_RED_FLAGS; i++)
    {
      g_autofree char *question
          /* Translators: a red flag, then the keys for yes, no and "not sure" */
          = g_strdup_printf (_ ("%s [y/n/?]"), limber_red_flag_get_text (i));
      int answer = ask_letter (question, "yn?");

      if (answer < 0)
        return FALSE;
      yes |= answer == 0 ? LIMBER_RED_FLAG_BIT (i) : 0;
      unsure |= answer == 2 ? LIMBER_RED_FLAG_BIT (i) : 0;
    }
  limber_advisor_answer_screen (advisor, yes, unsure);

  return TRUE;
}

/* The list of red flags, with its two answers. */
static gboolean
ask_screen (LimberAdvisor *advisor)
{
  int answer;

  g_print ("%s\n", limber_ask_get_text (LIMBER_ASK_SCREEN));
  for (LimberRedFlag i = 0; i < LIMBER_N_RED_FLAGS; i++)
    g_print ("  · %s\n", limber_red_flag_get_text (i));
  answer = ask_letter (_ ("n: none of these · o: one of these, or not sure [n/o]"), "no");
  if (answer == 0)
    limber_advisor_answer_screen (advisor, 0, 0);

  return answer == 0 || (answer == 1 && ask_flags (advisor));
}

static gboolean
ask_number (const char *question, int least, int most, int *number)
{
  char   line[80];
  gint64 given = 0;

  for (;;)
    {
      g_print ("%s ", question);
      if (!read_line (line, sizeof line) || *line == '\0')
        return FALSE;
      if (g_ascii_string_to_signed (line, 10, least, most, &given, NULL))
        {
          *number = (int) given;
          return TRUE;
        }
    }
}

static gboolean
ask_choice (LimberAsk ask, int *choice)
{
  g_autoptr(GString) question = g_string_new (limber_ask_get_text (ask));
  int n = (int) limber_ask_get_n_answers (ask);

  for (int i = 0; i < n; i++)
    g_string_append_printf (question, "  %d %s", i + 1, limber_ask_get_answer (ask, (guint) i));

  return ask_number (question->str, 1, n, choice);
}

/* Asks one question; what is not answered stays open. */
static void
ask_one (LimberAsk ask, LimberCheckIn *answers)
{
  int choice = 0;

  if (ask == LIMBER_ASK_PAIN)
    {
      ask_number (_ ("How is your back just now, 0 to 10? (Enter skips)"), 0, 10, &answers->pain);
      return;
    }
  if (!ask_choice (ask, &choice))
    return;

  if (ask == LIMBER_ASK_KIND)
    answers->kind = (LimberPainKind) choice;
  else if (ask == LIMBER_ASK_PLACE)
    answers->place = (LimberPainPlace) choice;
  else if (ask == LIMBER_ASK_MORNING)
    answers->morning = (LimberMorning) choice;
  else if (ask == LIMBER_ASK_NEURO)
    answers->neuro = choice == 2;
  else if (ask == LIMBER_ASK_FRESH)
    answers->fresh = choice == 2;
}

/* What is asked here is always asked: who calls this wants to answer. */
static void
ask_back (LimberAdvisor *advisor, int pain)
{
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;
  guint         asked = LIMBER_ASK_BIT (LIMBER_ASK_SCREEN) | LIMBER_ASK_BIT (LIMBER_ASK_PAIN);

  answers.pain = pain;
  if (pain < 0)
    ask_one (LIMBER_ASK_PAIN, &answers);
  for (;;)
    {
      guint due = limber_advisor_find_questions (advisor, 0, &answers, FALSE) & ~asked;
      int   ask = g_bit_nth_lsf (due, -1);

      if (ask < 0)
        break;
      asked |= LIMBER_ASK_BIT (ask);
      ask_one ((LimberAsk) ask, &answers);
    }
  if (answers.pain >= 0 || answers.morning != LIMBER_MORNING_UNASKED)
    limber_advisor_check_in (advisor, &answers, NULL);
}

static const char *
get_light (LimberLight light)
{
  switch (light)
    {
    case LIMBER_LIGHT_GREEN:
      return _ ("Green: good to go.");
    case LIMBER_LIGHT_AMBER_HOLD:
    case LIMBER_LIGHT_AMBER:
    case LIMBER_LIGHT_AMBER_DOWN:
      return _ ("Amber: less today.");
    case LIMBER_LIGHT_RED_AMBER:
      return _ ("Amber to red: gently today.");
    case LIMBER_LIGHT_RED:
    case LIMBER_LIGHT_RED_PLUS:
      return _ ("Red: a quiet day.");
    case LIMBER_LIGHT_BLACK:
    default:
      return _ ("Stop: please get help first.");
    }
}

static int
tell_today (LimberAdvisor *advisor)
{
  const LimberLimits *limits = limber_advisor_get_limits (advisor);
  LimberRung          rung = limber_advisor_get_rung (advisor);
  g_auto(GStrv) reasons = limber_advisor_dup_reasons (advisor);

  g_print ("%s\n", get_light (limits->light));
  for (guint i = 0; reasons[i] != NULL; i++)
    g_print ("  %s\n", reasons[i]);
  if (limber_advisor_get_offer_reason (advisor) != NULL)
    g_print ("  %s\n", limber_advisor_get_offer_reason (advisor));
  if (limber_advisor_get_offer (advisor) != NULL)
    /* Translators: the id of a routine, to be typed */
    g_print (_ ("  For a day like this: limber play %s\n"), limber_advisor_get_offer (advisor));
  if (rung != LIMBER_RUNG_NONE)
    {
      g_print ("  %s\n", limber_rung_get_text (rung));
      limber_advisor_set_rung_shown (advisor, rung);
    }
  if (!limber_advisor_is_locked (advisor))
    return EXIT_SUCCESS;

  g_print ("\n%s\n%s\n",
           limber_screen_get_title (LIMBER_SCREEN_EMERGENCY),
           limber_screen_get_text (LIMBER_SCREEN_EMERGENCY));
  g_print (_ ("\nIf that was misread: limber check-in --screen\n"
              "When a professional has examined you: limber check-in --examined\n"));

  return EXIT_FAILURE;
}

static int
run (LimberAdvisor *advisor, const Arguments *arguments)
{
  if (arguments->examined)
    limber_advisor_set_examined (advisor);
  /* How the back is changes nothing about an emergency. */
  if ((arguments->screen
       || (!limber_advisor_is_locked (advisor) && limber_advisor_is_screen_due (advisor)))
      && !ask_screen (advisor))
    {
      g_print ("\n");
      if (limber_advisor_is_screen_due (advisor) && arguments->pain < 0)
        return EXIT_FAILURE;
    }
  if (!limber_advisor_is_locked (advisor) && !arguments->examined)
    ask_back (advisor, arguments->pain);

  return tell_today (advisor);
}

/**
 * limber_cli_check_in:
 * @argc: number of arguments
 * @argv: `check-in` and what follows it
 * @places: where things lie
 *
 * `limber check-in`: asks how the back is, and says what that means for today.
 *
 * Returns: how the program ends: 1 while an emergency locks
 */
int
limber_cli_check_in (int argc, char **argv, LimberCliPlaces *places)
{
  Arguments          arguments = { .pain = UNSTATED };
  const GOptionEntry entries[] = {
    { "pain",
      'p',
      0,
      G_OPTION_ARG_INT,
      &arguments.pain,
      N_ ("How the back is, 0 to 10"),
      N_ ("N") },
    { "screen",
      0,
      0,
      G_OPTION_ARG_NONE,
      &arguments.screen,
      N_ ("Answer the questions about warning signs again"),
      NULL },
    { "examined",
      0,
      0,
      G_OPTION_ARG_NONE,
      &arguments.examined,
      N_ ("A professional has examined me"),
      NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberGuide) guide = NULL;
  int status = 0;

  if (!limber_cli_parse ("check-in",
                         "",
                         _ ("Asks how the back is, and says what that means for today."),
                         entries,
                         &argc,
                         &argv,
                         &status))
    return status;
  if (argc > 1)
    return limber_cli_refuse ("check-in", _ ("there is no place for \"%s\""), argv[1]);
  if (arguments.pain < UNSTATED || arguments.pain > 10)
    return limber_cli_refuse ("check-in", _ ("--pain: %d is not between 0 and 10"), arguments.pain);

  guide = open_guide (places, &error);
  if (guide == NULL)
    return limber_cli_fail (error);

  status = run (limber_guide_get_advisor (guide), &arguments);
  if (!close_guide (guide, &error))
    return limber_cli_fail (error);

  return status;
}
