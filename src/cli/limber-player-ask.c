/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "limber-player-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "guide/limber-advisor.h"

/* Ten has a key of its own, since one key answers. */
#define TEN 't'

static LimberAdvisor *
get_advisor (LimberPlayer *self)
{
  return limber_guide_get_advisor (self->guide);
}

/* A rehearsal is none of the back's business. */
static gboolean
may_ask (LimberPlayer *self)
{
  return self->terminal != NULL && self->options.guide.pace == 1 && !self->options.guide.forget;
}

/* Why the day has its limits, and what that changes. */
void
limber_player_print_reasons (LimberPlayer *self)
{
  const LimberAdapted *adapted = limber_guide_get_adapted (self->guide);
  g_auto(GStrv) reasons = limber_advisor_dup_reasons (get_advisor (self));

  for (guint i = 0; reasons[i] != NULL; i++)
    g_print ("  %s\n", reasons[i]);
  for (guint i = 0; adapted != NULL && i < adapted->changes->len; i++)
    {
      const LimberPlanChange *change = g_ptr_array_index (adapted->changes, i);
      const LimberExercise   *from = limber_library_lookup (change->exercise_id, self->library);
      const LimberExercise   *to
          = change->swap_id != NULL ? limber_library_lookup (change->swap_id, self->library) : NULL;

      if (change->kind == LIMBER_PLAN_FITTED || from == NULL)
        continue;
      if (to != NULL)
        /* Translators: an exercise, the one in its place, and why */
        g_print (_ ("  %s → %s: %s\n"), from->name, to->name, change->reason);
      else
        /* Translators: an exercise, and why it is changed */
        g_print (_ ("  %s: %s\n"), from->name, change->reason);
    }
}

/**
 * limber_player_ask_screen:
 *
 * Before the first session, and after long.
 *
 * Returns: whether the screen of red flags has to be answered before anything begins
 */
gboolean
limber_player_ask_screen (LimberPlayer *self)
{
  LimberAdvisor *advisor = get_advisor (self);

  if (!may_ask (self) || !limber_advisor_is_screen_due (advisor)
      || limber_advisor_is_locked (advisor))
    return FALSE;

  self->question = LIMBER_PLAYER_ASKS_SCREEN;
  g_print ("\n  %s\n\n", limber_ask_get_text (LIMBER_ASK_SCREEN));
  for (LimberRedFlag i = 0; i < LIMBER_N_RED_FLAGS; i++)
    g_print ("  · %s\n", limber_red_flag_get_text (i));
  g_print (_ ("\n  n  none of these\n  o  one of these, or not sure\n  q  leave it for now\n\n"));

  return TRUE;
}

void
limber_player_answer_screen (LimberPlayer *self, char character)
{
  if (character == 'n')
    {
      self->question = LIMBER_PLAYER_ASKS_NOTHING;
      limber_advisor_answer_screen (get_advisor (self), 0, 0);
      limber_player_begin (self);
    }
  else if (character == 'o')
    {
      g_print (_ ("  “limber check-in --screen” asks which, and says what to do.\n"));
      self->status = EXIT_FAILURE;
      limber_player_leave (self);
    }
  else if (character == 'q')
    {
      limber_player_leave (self);
    }
}

static const char *
get_keys (LimberAsk ask)
{
  switch (ask)
    {
    case LIMBER_ASK_PAIN:
      return _ ("0 to 9, t for 10; Enter skips");
    case LIMBER_ASK_NEURO:
    case LIMBER_ASK_FRESH:
      return _ ("n no   y yes, or not sure; Enter skips");
    case LIMBER_ASK_SCREEN:
    case LIMBER_ASK_MORNING:
    case LIMBER_ASK_KIND:
    case LIMBER_ASK_PLACE:
    case LIMBER_N_ASKS:
    default:
      return _ ("Enter skips");
    }
}

static void
put_question (LimberPlayer *self, LimberAsk ask)
{
  g_autoptr(GString) text = g_string_new (limber_ask_get_text (ask));

  self->ask = ask;
  if (ask == LIMBER_ASK_PAIN && !self->is_hurt)
    g_string_assign (text, _ ("How is your back just now, 0 to 10?"));
  else if (ask == LIMBER_ASK_PAIN)
    g_string_assign (text, _ ("How much does it hurt, 0 to 10?"));
  if (ask == LIMBER_ASK_KIND || ask == LIMBER_ASK_PLACE || ask == LIMBER_ASK_MORNING)
    for (guint i = 0; i < limber_ask_get_n_answers (ask); i++)
      g_string_append_printf (text, "   %u %s", i + 1, limber_ask_get_answer (ask, i));
  g_string_append_printf (text, "   (%s)", get_keys (ask));
  limber_player_set_message (self, text->str);
}

static guint
find_questions (LimberPlayer *self)
{
  const guint hurt = LIMBER_ASK_BIT (LIMBER_ASK_PAIN) | LIMBER_ASK_BIT (LIMBER_ASK_KIND)
                     | LIMBER_ASK_BIT (LIMBER_ASK_PLACE);
  LimberTimeline *timeline = limber_session_get_timeline (limber_player_get_session (self));

  if (self->is_hurt)
    return self->answers.place >= LIMBER_PAIN_PLACE_THIGH ? hurt | LIMBER_ASK_BIT (LIMBER_ASK_NEURO)
                                                          : hurt;

  return limber_advisor_find_questions (
      get_advisor (self), limber_timeline_get_total_us (timeline), &self->answers, FALSE);
}

static void
act_on_hurt (LimberPlayer *self, gboolean moves_up)
{
  LimberHurt       hurt = limber_guide_hurt (self->guide, &self->answers, moves_up);
  g_autofree char *easier = limber_guide_dup_easier (self->guide);
  g_autofree char *text = NULL;

  self->question = LIMBER_PLAYER_ASKS_NOTHING;
  switch (hurt)
    {
    case LIMBER_HURT_EASIER:
      /* Translators: the easier version of an exercise */
      text = g_strdup_printf (_ ("e easier: %s   s skip it   Enter go on"), easier);
      self->question = LIMBER_PLAYER_ASKS_EASIER;
      break;

    case LIMBER_HURT_END:
      limber_guide_drop (self->guide);
      break;

    case LIMBER_HURT_CLOSE:
      limber_guide_close_gently (self->guide);
      break;

    case LIMBER_HURT_STOP:
      limber_session_end (limber_player_get_session (self));
      g_print ("\n%s\n", limber_hurt_get_text (hurt));
      return;

    case LIMBER_HURT_CONTINUE:
    case LIMBER_N_HURTS:
    default:
      break;
    }

  if (limber_session_is_over (limber_player_get_session (self)))
    return;
  limber_player_set_message (self, text != NULL ? text : limber_hurt_get_text (hurt));
  if (self->question == LIMBER_PLAYER_ASKS_NOTHING)
    limber_session_resume (limber_player_get_session (self));
}

static void
act_on_back (LimberPlayer *self)
{
  g_auto(GStrv) reasons = NULL;

  self->question = LIMBER_PLAYER_ASKS_NOTHING;
  if (self->answered == 0)
    {
      limber_player_set_message (self, NULL);
      return;
    }

  if (!limber_guide_check_in (self->guide, &self->answers))
    {
      limber_player_print_reasons (self);
      return;
    }
  reasons = limber_advisor_dup_reasons (get_advisor (self));
  limber_player_set_message (self, reasons[0]);
  limber_session_resume (limber_player_get_session (self));
}

/* The next question that was not asked yet, or what follows. */
static void
go_on_asking (LimberPlayer *self, guint asked)
{
  guint left = find_questions (self) & ~asked & ~LIMBER_ASK_BIT (LIMBER_ASK_SCREEN);

  if (left != 0)
    {
      put_question (self, (LimberAsk) g_bit_nth_lsf (left, -1));
    }
  else if (!self->is_hurt)
    {
      act_on_back (self);
    }
  else if (limber_hurt_asks_where_to (&self->answers))
    {
      g_autofree char *text
          = g_strdup_printf (_ ("%s   y yes   n no"), limber_hurt_get_question ());

      self->question = LIMBER_PLAYER_ASKS_WHERE_TO;
      limber_player_set_message (self, text);
    }
  else
    {
      act_on_hurt (self, FALSE);
    }
}

static void
start_asking (LimberPlayer *self, gboolean is_hurt)
{
  self->answers = LIMBER_CHECK_IN_INIT;
  self->answered = 0;
  self->asked = 0;
  self->is_hurt = is_hurt;
  self->question = LIMBER_PLAYER_ASKS_BACK;
  go_on_asking (self, 0);
}

/**
 * limber_player_ask_back:
 *
 * Asks how the back is while one gets ready, if that is due. Who goes on with a session that was cut off
 * has been asked.
 */
void
limber_player_ask_back (LimberPlayer *self)
{
  LimberTimeline *timeline = limber_session_get_timeline (limber_player_get_session (self));
  guint           questions = 0;

  if (may_ask (self) && limber_guide_get_adapted (self->guide) != NULL)
    questions = limber_advisor_find_questions (
        get_advisor (self), limber_timeline_get_total_us (timeline), NULL, FALSE);
  if ((questions & ~LIMBER_ASK_BIT (LIMBER_ASK_SCREEN)) != 0)
    start_asking (self, FALSE);
}

/**
 * limber_player_ask_hurt:
 *
 * "This hurts": the session waits while two things are asked.
 */
void
limber_player_ask_hurt (LimberPlayer *self)
{
  limber_session_pause (limber_player_get_session (self));
  start_asking (self, TRUE);
}

/**
 * limber_player_stop_asking:
 *
 * The time to get ready is over: unanswered goes on, unless the last answer was one for a quiet day.
 */
void
limber_player_stop_asking (LimberPlayer *self)
{
  if (self->question != LIMBER_PLAYER_ASKS_BACK || self->is_hurt)
    return;

  if (self->answered == 0 && !limber_advisor_may_continue (get_advisor (self)))
    limber_session_pause (limber_player_get_session (self));
  else
    act_on_back (self);
}

static gboolean
take_number (LimberPlayer *self, char character)
{
  int number = character == TEN ? 10 : g_ascii_digit_value (character);

  switch (self->ask)
    {
    case LIMBER_ASK_PAIN:
      self->answers.pain = number;
      return number >= 0;

    case LIMBER_ASK_KIND:
    case LIMBER_ASK_PLACE:
    case LIMBER_ASK_MORNING:
      if (number < 1 || number > (int) limber_ask_get_n_answers (self->ask))
        return FALSE;
      if (self->ask == LIMBER_ASK_KIND)
        self->answers.kind = (LimberPainKind) number;
      else if (self->ask == LIMBER_ASK_PLACE)
        self->answers.place = (LimberPainPlace) number;
      else
        self->answers.morning = (LimberMorning) number;
      return TRUE;

    case LIMBER_ASK_NEURO:
      self->answers.neuro = character == 'y';
      return character == 'y' || character == 'n';

    case LIMBER_ASK_FRESH:
      self->answers.fresh = character == 'y';
      return character == 'y' || character == 'n';

    case LIMBER_ASK_SCREEN:
    case LIMBER_N_ASKS:
    default:
      return FALSE;
    }
}

static void
answer_easier (LimberPlayer *self, LimberKey key, char character)
{
  if (character == 'e')
    limber_guide_ease (self->guide);
  else if (character == 's')
    limber_guide_drop (self->guide);
  else if (key != LIMBER_KEY_ENTER && key != LIMBER_KEY_ESCAPE && key != LIMBER_KEY_SPACE)
    return;

  self->question = LIMBER_PLAYER_ASKS_NOTHING;
  if (limber_session_is_over (limber_player_get_session (self)))
    return;
  limber_player_set_message (self, NULL);
  limber_session_resume (limber_player_get_session (self));
}

/**
 * limber_player_answer:
 *
 * A key while something about the back is asked. Enter and Escape leave a question unanswered.
 */
void
limber_player_answer (LimberPlayer *self, LimberKey key, char character)
{
  gboolean skips = key == LIMBER_KEY_ENTER || key == LIMBER_KEY_ESCAPE;
  gboolean taken = FALSE;

  if (self->question == LIMBER_PLAYER_ASKS_EASIER)
    {
      answer_easier (self, key, character);
      return;
    }
  if (self->question == LIMBER_PLAYER_ASKS_WHERE_TO)
    {
      if (character == 'y' || character == 'n' || skips)
        act_on_hurt (self, character == 'y');
      return;
    }

  taken = !skips && take_number (self, character);
  if (!taken && !skips)
    return;
  if (taken)
    self->answered |= LIMBER_ASK_BIT (self->ask);
  self->asked |= LIMBER_ASK_BIT (self->ask);
  go_on_asking (self, self->asked);
}
