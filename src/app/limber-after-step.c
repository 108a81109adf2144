/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-after-step.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-settings.h"
#include "content/limber-vocabulary.h"
#include "desktop/limber-compat.h"

/* What is asked, in this order. */
typedef enum
{
  TOPIC_NONE,
  TOPIC_EFFECT,  /* what a movement did to the back */
  TOPIC_CAUTION, /* whether to mind that from now on */
  TOPIC_KEEP,    /* whether to keep a length that was set by hand */
} Topic;

/**
 * LimberAfterStep:
 *
 * Asks what there is to ask when a bout is over, a question at a time, until the next one begins: what
 * a movement did to the back, where the routine wants to know, and whether to keep what was changed by
 * hand. After the last bout it asks once the session is over. Nothing waits for an answer.
 */
struct _LimberAfterStep
{
  GObject parent_instance;

  LimberChoices    *choices;  /* (owned) */
  LimberGuide      *guide;    /* (owned) (nullable) */
  LimberLibrary    *library;  /* (owned) (nullable) */
  GSettings        *settings; /* (owned) (nullable) */
  GSignalGroup     *group;    /* (owned) */
  Topic             topic;
  char             *exercise_id; /* (owned) (nullable): of the bout that is asked about */
  GPtrArray        *suggestions; /* (owned) (nullable) */
  LimberSuggestion *suggestion;  /* (nullable): that of them which is offered */
  int               caution;
  GHashTable       *offered; /* (owned) (element-type utf8): asked about, whatever was answered */
};

G_DEFINE_FINAL_TYPE (LimberAfterStep, limber_after_step, G_TYPE_OBJECT)

static LimberAdvisor *
get_advisor (LimberAfterStep *self)
{
  return limber_guide_get_advisor (self->guide);
}

static void
drop (LimberAfterStep *self)
{
  if (self->topic == TOPIC_NONE)
    return;

  self->topic = TOPIC_NONE;
  limber_choices_drop (self->choices);
}

static void
ask (LimberAfterStep *self, Topic topic, const char *question, const char *const *answers)
{
  self->topic = topic;
  limber_choices_set_way_out (self->choices, C_ ("question", "Skip"));
  limber_choices_ask (self->choices, question, answers, -1);
  limber_compat_announce (GTK_WIDGET (self->choices), question);
}

static gboolean
ask_yes_or_no (LimberAfterStep *self, Topic topic, const char *question)
{
  const char *const answers[] = { _ ("Yes"), _ ("No"), NULL };

  ask (self, topic, question, answers);

  return TRUE;
}

static gboolean
ask_effect (LimberAfterStep *self, const LimberStep *step)
{
  const char *const answers[]
      = { _ ("Easier"), _ ("The same"), _ ("Worse"), _ ("Into the leg"), NULL };

  if (step->question != LIMBER_QUESTION_DIRECTION)
    return FALSE;

  ask (self,
       TOPIC_EFFECT,
       step->question_text != NULL ? _ (step->question_text) : _ ("How does your back feel now?"),
       answers);

  return TRUE;
}

static const char *
get_caution_question (LimberOwnCaution caution)
{
  if (caution == LIMBER_OWN_FLEXION_SENSITIVE)
    return _ ("Bending forward made it worse twice. Mind that from now on?");

  return _ ("Leaning back made it worse twice. Mind that from now on?");
}

static gboolean
ask_caution (LimberAfterStep *self)
{
  self->caution
      = limber_advisor_find_direction (get_advisor (self), limber_library_peek, self->library);
  if (self->caution < 0)
    return FALSE;

  return ask_yes_or_no (
      self, TOPIC_CAUTION, get_caution_question ((LimberOwnCaution) self->caution));
}

static gboolean
ask_keep (LimberAfterStep *self)
{
  if (self->exercise_id == NULL || g_hash_table_contains (self->offered, self->exercise_id))
    return FALSE;

  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  self->suggestions
      = limber_advisor_get_suggestions (get_advisor (self), limber_library_peek, self->library);
  for (guint i = 0; i < self->suggestions->len; i++)
    {
      LimberSuggestion *suggestion = g_ptr_array_index (self->suggestions, i);

      if (suggestion->kind != LIMBER_SUGGESTION_KEEP
          || g_strcmp0 (suggestion->exercise_id, self->exercise_id) != 0)
        continue;

      g_hash_table_add (self->offered, g_strdup (self->exercise_id));
      self->suggestion = suggestion;

      return ask_yes_or_no (self, TOPIC_KEEP, suggestion->reason);
    }

  return FALSE;
}

/* The next topic, once one is done with. */
static void
go_on (LimberAfterStep *self)
{
  const Topic topic = self->topic;

  if (topic == TOPIC_CAUTION)
    limber_advisor_set_direction_asked (get_advisor (self), self->caution);
  if ((topic == TOPIC_EFFECT && ask_caution (self)) || (topic != TOPIC_KEEP && ask_keep (self)))
    return;

  drop (self);
}

/* It stands in the preferences from now on, where it can be taken back. */
static void
mind (LimberAfterStep *self)
{
  g_auto(GStrv) cautions = g_settings_get_strv (self->settings, LIMBER_SETTINGS_CAUTIONS);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) more = NULL;

  g_strv_builder_addv (builder, (const char **) cautions);
  g_strv_builder_add (builder, limber_words_get_id (LIMBER_WORDS_PROFILE, (guint) self->caution));
  more = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, LIMBER_SETTINGS_CAUTIONS, (const char *const *) more);
}

static void
chosen_cb (LimberChoices *choices, int answer, LimberAfterStep *self)
{
  g_assert (LIMBER_IS_AFTER_STEP (self));

  if (self->topic == TOPIC_EFFECT)
    limber_advisor_add_effect (get_advisor (self),
                               self->exercise_id,
                               (LimberEffect) (LIMBER_EFFECT_EASIER + answer),
                               limber_guide_get_uuid (self->guide));
  else if (self->topic == TOPIC_CAUTION && answer == 0)
    mind (self);
  else if (self->topic == TOPIC_KEEP && answer == 0)
    limber_advisor_take (get_advisor (self), self->suggestion);
  go_on (self);
}

static void
skipped_cb (LimberChoices *choices, LimberAfterStep *self)
{
  g_assert (LIMBER_IS_AFTER_STEP (self));

  go_on (self);
}

/* Whether it was really done: who skips a bout has nothing to say of it. */
static gboolean
was_done (LimberSession *session, guint index, const LimberPhase *phase)
{
  return phase->kind == LIMBER_PHASE_WORK
         && 2 * limber_session_get_played_us (session, index) >= phase->length_us;
}

/* Asks about the bout of that phase. With @whole the step is over as well. */
static void
ask_about (LimberAfterStep *self, LimberSession *session, guint index, gboolean whole)
{
  LimberTimeline           *timeline = limber_session_get_timeline (session);
  const LimberPhase        *phase = limber_timeline_get_phase (timeline, index);
  const LimberTimelineStep *step = limber_timeline_get_step (timeline, (guint) phase->step);

  drop (self);
  if (!was_done (session, index, phase))
    return;

  g_free (self->exercise_id);
  self->exercise_id = g_strdup (step->exercise->id);
  if (!whole || !ask_effect (self, step->step))
    ask_keep (self);
}

static void
entered_cb (LimberSession *session, guint index, gint64 position, LimberAfterStep *self)
{
  LimberTimeline    *timeline = limber_session_get_timeline (session);
  const LimberPhase *phase = limber_timeline_get_phase (timeline, index);

  g_assert (LIMBER_IS_AFTER_STEP (self));

  if (phase->kind == LIMBER_PHASE_WORK || index == 0)
    drop (self);
  else
    ask_about (self, session, index - 1, phase->kind == LIMBER_PHASE_TRANSITION);
}

static void
limber_after_step_dispose (GObject *object)
{
  LimberAfterStep *self = LIMBER_AFTER_STEP (object);

  g_clear_object (&self->group);
  g_clear_object (&self->choices);
  g_clear_object (&self->guide);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_clear_pointer (&self->exercise_id, g_free);
  g_clear_pointer (&self->offered, g_hash_table_unref);

  G_OBJECT_CLASS (limber_after_step_parent_class)->dispose (object);
}

static void
limber_after_step_class_init (LimberAfterStepClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_after_step_dispose;
}

static void
limber_after_step_init (LimberAfterStep *self)
{
  self->offered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->group = g_signal_group_new (LIMBER_TYPE_SESSION);
  g_signal_group_connect_object (self->group, "entered", G_CALLBACK (entered_cb), self, 0);
}

/**
 * limber_after_step_new:
 * @choices: what asks
 *
 * Returns: (transfer full): who asks, once there is a guide
 */
LimberAfterStep *
limber_after_step_new (LimberChoices *choices)
{
  LimberAfterStep *self = g_object_new (LIMBER_TYPE_AFTER_STEP, NULL);

  self->choices = g_object_ref (choices);
  g_signal_connect_object (choices, "chosen", G_CALLBACK (chosen_cb), self, 0);
  g_signal_connect_object (choices, "skipped", G_CALLBACK (skipped_cb), self, 0);

  return self;
}

/**
 * limber_after_step_set_guide:
 * @guide: who conducts a session
 * @library: where exercises are
 * @settings: where cautions are kept
 *
 * Follows the session that is on; if that is over, asks about its last bout.
 */
void
limber_after_step_set_guide (LimberAfterStep *self,
                             LimberGuide     *guide,
                             LimberLibrary   *library,
                             GSettings       *settings)
{
  LimberSession *session;

  g_return_if_fail (LIMBER_IS_AFTER_STEP (self));

  drop (self);
  g_hash_table_remove_all (self->offered);
  g_set_object (&self->guide, guide);
  g_set_object (&self->library, library);
  g_set_object (&self->settings, settings);
  session = limber_guide_get_session (guide);
  g_signal_group_set_target (self->group, session);
  if (limber_session_get_state (session) == LIMBER_SESSION_FINISHED)
    ask_about (self,
               session,
               limber_timeline_get_n_phases (limber_session_get_timeline (session)) - 1,
               TRUE);
}
