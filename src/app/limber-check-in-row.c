/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-check-in-row.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-choices.h"
#include "desktop/limber-compat.h"

#define BIT LIMBER_ASK_BIT

/* What takes thought, so that the session waits for it. */
#define DETAILS                                                                                    \
  (BIT (LIMBER_ASK_KIND) | BIT (LIMBER_ASK_PLACE) | BIT (LIMBER_ASK_NEURO) | BIT (LIMBER_ASK_FRESH))

/**
 * LimberCheckInRow:
 *
 * Asks how the back is while one gets ready, a question at a time, each answered by one key. As a rule
 * that is one number, and whoever does not answer is asked no more as soon as the work begins. Only
 * what a high or risen number brings up makes the session wait; it then counts in again.
 */
struct _LimberCheckInRow
{
  AdwBin parent_instance;

  LimberChoices   *choices;
  GtkToggleButton *chip;

  LimberSession *session; /* (owned) (nullable) */
  GSignalGroup  *group;   /* (owned) */
  LimberAskFunc  func;
  gpointer       data;
  LimberCheckIn  last;
  LimberCheckIn  answers;
  gboolean       has_last;
  gboolean       must;
  gboolean       waits; /* the session was stopped for this */
  guint          done;  /* asks that were answered, as bits */
  LimberAsk      ask;   /* what is asked now, LIMBER_N_ASKS for nothing */
  LimberAsk      order[LIMBER_N_ASKS];
  guint          n_asked;
};

G_DEFINE_FINAL_TYPE (LimberCheckInRow, limber_check_in_row, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
  PROP_ASKING,
} LimberCheckInRowProperty;

static GParamSpec *props[PROP_ASKING + 1];

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static gboolean
is_stopped (LimberCheckInRow *self)
{
  LimberSessionState state = limber_session_get_state (self->session);

  return state == LIMBER_SESSION_PAUSED || state == LIMBER_SESSION_READY
         || limber_session_is_over (self->session);
}

static void
wait_for_answer (LimberCheckInRow *self)
{
  if (is_stopped (self))
    return;

  self->waits = TRUE;
  limber_session_pause (self->session);
}

static void
go_on (LimberCheckInRow *self)
{
  if (!self->waits)
    return;

  self->waits = FALSE;
  if (limber_session_get_state (self->session) == LIMBER_SESSION_PAUSED)
    limber_session_resume (self->session);
}

static void
set_ask (LimberCheckInRow *self, LimberAsk ask)
{
  const gboolean was_asking = limber_check_in_row_is_asking (self);

  self->ask = ask;
  gtk_widget_set_visible (GTK_WIDGET (self), ask != LIMBER_N_ASKS);
  if (was_asking != limber_check_in_row_is_asking (self))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ASKING]);
}

static LimberAsk
find_ask (LimberCheckInRow *self)
{
  const gboolean chip = gtk_toggle_button_get_active (self->chip);
  const guint    due = self->func (&self->answers, chip, self->data) & ~self->done;

  /* The red flags have a screen of their own. */
  for (LimberAsk ask = LIMBER_ASK_PAIN; ask < LIMBER_N_ASKS; ask++)
    if ((due & BIT (ask)) != 0)
      return ask;

  return LIMBER_N_ASKS;
}

/* Whatever came of it: an answer, or none. */
static void
finish (LimberCheckInRow *self)
{
  const gboolean answered = self->done != 0;

  limber_choices_drop (self->choices);
  set_ask (self, LIMBER_N_ASKS);
  g_signal_group_set_target (self->group, NULL);
  if (answered)
    g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, &self->answers);
  go_on (self);
  g_clear_object (&self->session);
}

static void
show_ask (LimberCheckInRow *self, LimberAsk ask)
{
  const char *words[10] = { NULL };

  /* Not by a key that was meant for the number. */
  gtk_widget_set_visible (GTK_WIDGET (self->chip), ask == LIMBER_ASK_PAIN);
  limber_choices_set_way_out (self->choices, self->must ? NULL : C_ ("question", "Skip"));
  for (guint i = 0; i < limber_ask_get_n_answers (ask); i++)
    words[i] = limber_ask_get_answer (ask, i);
  if (ask == LIMBER_ASK_PAIN)
    limber_choices_ask_number (
        self->choices, limber_ask_get_text (ask), self->has_last ? self->last.pain : -1);
  else
    limber_choices_ask (self->choices, limber_ask_get_text (ask), words, -1);
  limber_compat_announce (GTK_WIDGET (self), limber_ask_get_text (ask));
  set_ask (self, ask);
  if ((BIT (ask) & DETAILS) != 0)
    wait_for_answer (self);
}

static void
ask_next (LimberCheckInRow *self)
{
  const LimberAsk ask = find_ask (self);

  if (ask == LIMBER_N_ASKS)
    finish (self);
  else
    show_ask (self, ask);
}

/* Nothing more is to be asked then, but about the morning. */
static void
repeat_last (LimberCheckInRow *self)
{
  self->answers = self->last;
  self->answers.when = LIMBER_CHECK_IN_BEFORE;
  self->answers.morning = LIMBER_MORNING_UNASKED;
  self->done |= BIT (LIMBER_ASK_PAIN) | DETAILS;
}

static void
take_answer (LimberCheckInRow *self, int answer)
{
  switch (self->ask)
    {
    case LIMBER_ASK_PAIN:
      self->answers.pain = answer;
      if (self->has_last && answer == self->last.pain && !gtk_toggle_button_get_active (self->chip))
        repeat_last (self);
      break;

    case LIMBER_ASK_MORNING:
      self->answers.morning = (LimberMorning) (LIMBER_MORNING_SAME + answer);
      break;

    case LIMBER_ASK_KIND:
      self->answers.kind = (LimberPainKind) (LIMBER_PAIN_KIND_ACHE + answer);
      break;

    case LIMBER_ASK_PLACE:
      self->answers.place = (LimberPainPlace) (LIMBER_PAIN_PLACE_BACK + answer);
      break;

    case LIMBER_ASK_NEURO:
      self->answers.neuro = answer == 1;
      break;

    case LIMBER_ASK_FRESH:
      self->answers.fresh = answer == 1;
      break;

    case LIMBER_ASK_SCREEN:
    case LIMBER_N_ASKS:
    default:
      break;
    }
}

static void
chosen_cb (LimberChoices *choices, int answer, LimberCheckInRow *self)
{
  g_assert (LIMBER_IS_CHECK_IN_ROW (self));

  if (self->ask == LIMBER_N_ASKS)
    return;

  /* Whoever answers has come, and is not waited for any more. */
  self->must = FALSE;
  self->order[self->n_asked++] = self->ask;
  take_answer (self, answer);
  self->done |= BIT (self->ask);
  ask_next (self);
}

static void
skipped_cb (LimberChoices *choices, LimberCheckInRow *self)
{
  g_assert (LIMBER_IS_CHECK_IN_ROW (self));

  finish (self);
}

static gboolean
back_cb (LimberChoices *choices, LimberCheckInRow *self)
{
  g_assert (LIMBER_IS_CHECK_IN_ROW (self));

  if (self->n_asked == 0)
    return FALSE;

  self->n_asked--;
  self->done &= ~BIT (self->order[self->n_asked]);
  show_ask (self, self->order[self->n_asked]);

  return TRUE;
}

static void
chip_cb (GtkToggleButton *chip, GParamSpec *pspec, LimberCheckInRow *self)
{
  g_assert (LIMBER_IS_CHECK_IN_ROW (self));

  if (self->session == NULL)
    return;
  if (gtk_toggle_button_get_active (chip))
    wait_for_answer (self);
  else if (!self->must)
    go_on (self);
}

static void
state_cb (LimberSession *session, GParamSpec *pspec, LimberCheckInRow *self)
{
  g_assert (LIMBER_IS_CHECK_IN_ROW (self));

  if (limber_session_is_over (session))
    limber_check_in_row_drop (self);
  else if (self->must)
    wait_for_answer (self);
}

/* Nobody answers at work. */
static void
entered_cb (LimberSession *session, guint phase, gint64 position, LimberCheckInRow *self)
{
  g_assert (LIMBER_IS_CHECK_IN_ROW (self));

  if (phase > 0)
    finish (self);
}

static void
limber_check_in_row_dispose (GObject *object)
{
  LimberCheckInRow *self = LIMBER_CHECK_IN_ROW (object);

  g_clear_object (&self->group);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_CHECK_IN_ROW);

  G_OBJECT_CLASS (limber_check_in_row_parent_class)->dispose (object);
}

static void
limber_check_in_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberCheckInRow *self = LIMBER_CHECK_IN_ROW (object);

  switch ((LimberCheckInRowProperty) prop_id)
    {
    case PROP_NARROW:
      g_object_get_property (G_OBJECT (self->choices), "narrow", value);
      break;

    case PROP_ASKING:
      g_value_set_boolean (value, limber_check_in_row_is_asking (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_check_in_row_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LimberCheckInRow *self = LIMBER_CHECK_IN_ROW (object);

  switch ((LimberCheckInRowProperty) prop_id)
    {
    case PROP_NARROW:
      g_object_set_property (G_OBJECT (self->choices), "narrow", value);
      break;

    case PROP_ASKING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_check_in_row_class_init (LimberCheckInRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_check_in_row_dispose;
  object_class->get_property = limber_check_in_row_get_property;
  object_class->set_property = limber_check_in_row_set_property;

  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);

  /**
   * LimberCheckInRow:asking:
   *
   * Whether something is asked.
   */
  props[PROP_ASKING]
      = g_param_spec_boolean ("asking", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberCheckInRow::answered:
   * @answers: (type gpointer): a #LimberCheckIn, as far as it was answered
   *
   * Comes once, before the session goes on; not if nothing was answered.
   */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered",
                                           G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           1,
                                           G_TYPE_POINTER);

  g_type_ensure (LIMBER_TYPE_CHOICES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-check-in-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInRow, choices);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInRow, chip);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, skipped_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, chip_cb);
}

static void
limber_check_in_row_init (LimberCheckInRow *self)
{
  self->ask = LIMBER_N_ASKS;
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_choices_add_extra (self->choices, GTK_WIDGET (self->chip));
  self->group = g_signal_group_new (LIMBER_TYPE_SESSION);
  g_signal_group_connect_object (
      self->group, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_AFTER);
  g_signal_group_connect_object (self->group, "entered", G_CALLBACK (entered_cb), self, 0);
}

/**
 * limber_check_in_row_begin:
 * @session: a session in which one gets ready
 * @terms: on which terms is asked
 *
 * Asks what is due, if anything is.
 */
void
limber_check_in_row_begin (LimberCheckInRow         *self,
                           LimberSession            *session,
                           const LimberCheckInTerms *terms)
{
  g_return_if_fail (LIMBER_IS_CHECK_IN_ROW (self));
  g_return_if_fail (LIMBER_IS_SESSION (session));

  limber_check_in_row_drop (self);
  self->func = terms->func;
  self->data = terms->data;
  self->must = terms->must;
  self->has_last = terms->last != NULL;
  if (self->has_last)
    self->last = *terms->last;
  self->answers = LIMBER_CHECK_IN_INIT;
  self->done = 0;
  self->n_asked = 0;
  gtk_toggle_button_set_active (self->chip, FALSE);
  if (find_ask (self) == LIMBER_N_ASKS)
    return;

  self->session = g_object_ref (session);
  g_signal_group_set_target (self->group, session);
  ask_next (self);
  if (self->must)
    wait_for_answer (self);
}

/**
 * limber_check_in_row_drop:
 *
 * Asks nothing any more, and forgets what was answered.
 */
void
limber_check_in_row_drop (LimberCheckInRow *self)
{
  g_return_if_fail (LIMBER_IS_CHECK_IN_ROW (self));

  if (self->session == NULL)
    return;

  self->done = 0;
  self->waits = FALSE;
  finish (self);
}

/**
 * limber_check_in_row_is_asking:
 *
 * Returns: whether something is asked
 */
gboolean
limber_check_in_row_is_asking (LimberCheckInRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHECK_IN_ROW (self), FALSE);

  return self->ask != LIMBER_N_ASKS;
}

/**
 * limber_check_in_row_touch_chip:
 *
 * Does what a key does: says that it is the leg, numb or new, or takes that back.
 *
 * Returns: whether that is asked now
 */
gboolean
limber_check_in_row_touch_chip (LimberCheckInRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHECK_IN_ROW (self), FALSE);

  if (self->ask != LIMBER_ASK_PAIN)
    return FALSE;

  gtk_toggle_button_set_active (self->chip, !gtk_toggle_button_get_active (self->chip));

  return TRUE;
}
