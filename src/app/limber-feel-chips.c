/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-feel-chips.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-vocabulary.h"

/* After the first breath in, and before what comes next is looked at. */
#define FROM_US (5 * G_USEC_PER_SEC)
#define UNTIL_US (7 * G_USEC_PER_SEC)

/* Who did not feel it is asked again on every so many-th day. */
#define AGAIN_DAYS 4

/**
 * LimberFeelChips:
 *
 * At the foot of the figure, in the first hold of a stretch: asks whether it is felt where the figure
 * is lit, and remembers that for the exercise. Who feels it is told so from then on; who does not gets
 * the hint that helps most.
 */
struct _LimberFeelChips
{
  AdwBin parent_instance;

  GtkWidget *chips;
  GtkWidget *word;

  LimberGuide          *guide;    /* (owned) (nullable) */
  const LimberExercise *exercise; /* (nullable): that was answered in this bout */
  guint                 bout;     /* of which phase @exercise was that */
};

G_DEFINE_FINAL_TYPE (LimberFeelChips, limber_feel_chips, ADW_TYPE_BIN)

static LimberAdvisor *
get_advisor (LimberFeelChips *self)
{
  return limber_guide_get_advisor (self->guide);
}

/* Returns: (nullable): the stretch that is held at the moment, for the first time in this step */
static const LimberExercise *
find_first_hold (LimberFeelChips *self, LimberMoment *moment)
{
  LimberSession            *session = limber_guide_get_session (self->guide);
  LimberTimeline           *timeline = limber_session_get_timeline (session);
  const LimberTimelineStep *step;

  limber_session_get_moment (session, moment);
  step = limber_timeline_get_step (timeline, (guint) moment->phase->step);
  if (limber_session_is_over (session) || moment->phase->kind != LIMBER_PHASE_WORK
      || moment->phase->set != 1 || step->exercise->kind != LIMBER_KIND_STATIC_STRETCH
      || limber_dose_is_counted (step->dose)
      || limber_timeline_get_phase (timeline, moment->index - 1)->kind == LIMBER_PHASE_SWITCH)
    return NULL;

  return step->exercise;
}

static gboolean
is_time (const LimberMoment *moment)
{
  return moment->elapsed_us >= FROM_US && moment->remaining_us > UNTIL_US;
}

static gboolean
is_asked_again (LimberFeelChips *self)
{
  return limber_advisor_get_today (get_advisor (self)) % AGAIN_DAYS == 0;
}

static char *
format_felt (const LimberExercise *exercise)
{
  if (exercise->primary->len == 0)
    return g_strdup (_ ("You feel it here"));

  /* Translators: the muscle in which a stretch is felt: "You feel it here: calves" */
  return g_strdup_printf (
      _ ("You feel it here: %s"),
      limber_words_get_label (LIMBER_WORDS_MUSCLE, g_array_index (exercise->primary, guint, 0)));
}

/* What helps to find it. */
static const char *
get_hint (const LimberExercise *exercise)
{
  if (exercise->cues->len > 0)
    return ((const LimberCueText *) g_ptr_array_index (exercise->cues, 0))->text;
  if (exercise->instructions->len > 0)
    return g_ptr_array_index (exercise->instructions, exercise->instructions->len - 1);

  return NULL;
}

static void
show (LimberFeelChips *self, gboolean chips, const char *word)
{
  gtk_widget_set_visible (self->chips, chips);
  gtk_widget_set_visible (self->word, word != NULL);
  if (word != NULL)
    gtk_label_set_label (GTK_LABEL (self->word), word);
  gtk_widget_set_visible (GTK_WIDGET (self), chips || word != NULL);
}

/**
 * limber_feel_chips_update:
 *
 * Brings it up to now. Views call this while they move.
 */
void
limber_feel_chips_update (LimberFeelChips *self)
{
  const LimberExercise *exercise = NULL;
  LimberMoment          moment;
  g_autofree char      *felt = NULL;
  int                   feel;

  g_return_if_fail (LIMBER_IS_FEEL_CHIPS (self));

  if (self->guide != NULL && limber_guide_get_session (self->guide) != NULL)
    exercise = find_first_hold (self, &moment);
  if (exercise == NULL || !is_time (&moment))
    {
      show (self, FALSE, NULL);
      return;
    }

  feel = limber_advisor_get_feel (get_advisor (self), exercise->id);
  if (feel == 1)
    felt = format_felt (exercise);
  if (feel == 1)
    show (self, FALSE, felt);
  else if (self->exercise == exercise && self->bout == moment.index)
    show (self, FALSE, get_hint (exercise));
  else
    show (self, feel < 0 || is_asked_again (self), NULL);
}

static gboolean
answer (LimberFeelChips *self, gboolean here)
{
  const LimberExercise *exercise;
  LimberMoment          moment;

  if (!gtk_widget_get_mapped (self->chips))
    return FALSE;

  exercise = find_first_hold (self, &moment);
  if (exercise == NULL)
    return FALSE;

  self->exercise = exercise;
  self->bout = moment.index;
  limber_advisor_set_feel (get_advisor (self), exercise->id, here);
  limber_feel_chips_update (self);

  return TRUE;
}

static void
here_cb (GtkButton *button, LimberFeelChips *self)
{
  g_assert (LIMBER_IS_FEEL_CHIPS (self));

  answer (self, TRUE);
}

static void
elsewhere_cb (GtkButton *button, LimberFeelChips *self)
{
  g_assert (LIMBER_IS_FEEL_CHIPS (self));

  answer (self, FALSE);
}

static gboolean
key_cb (GtkWidget *page, GVariant *here, gpointer user_data)
{
  return answer (user_data, g_variant_get_boolean (here));
}

static void
limber_feel_chips_dispose (GObject *object)
{
  LimberFeelChips *self = LIMBER_FEEL_CHIPS (object);

  g_clear_object (&self->guide);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_FEEL_CHIPS);

  G_OBJECT_CLASS (limber_feel_chips_parent_class)->dispose (object);
}

static void
limber_feel_chips_class_init (LimberFeelChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_feel_chips_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-feel-chips.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberFeelChips, chips);
  gtk_widget_class_bind_template_child (widget_class, LimberFeelChips, word);
  gtk_widget_class_bind_template_callback (widget_class, here_cb);
  gtk_widget_class_bind_template_callback (widget_class, elsewhere_cb);
}

static void
limber_feel_chips_init (LimberFeelChips *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_feel_chips_set_guide:
 * @guide: (nullable): who conducts the session that is on
 */
void
limber_feel_chips_set_guide (LimberFeelChips *self, LimberGuide *guide)
{
  g_return_if_fail (LIMBER_IS_FEEL_CHIPS (self));

  self->exercise = NULL;
  g_set_object (&self->guide, guide);
  limber_feel_chips_update (self);
}

/**
 * limber_feel_chips_add_keys:
 * @page: where they lie
 *
 * Lets Y and N answer, while there is a question.
 */
void
limber_feel_chips_add_keys (LimberFeelChips *self, GtkWidget *page)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (LIMBER_IS_FEEL_CHIPS (self));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (int here = 0; here <= 1; here++)
    {
      GtkShortcut *shortcut
          = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (here ? "y" : "n"),
                              gtk_callback_action_new (key_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_boolean (here));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (page, controller);
}
