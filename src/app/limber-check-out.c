/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-check-out.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/limber-bindings.h"
#include "app/limber-choices.h"

/* About a shorter break nothing is asked, neither before nor after it. */
#define BREAK_US (4 * 60 * (gint64) G_USEC_PER_SEC)

/**
 * LimberCheckOut:
 *
 * How the back is after a session, and how hard that was: two numbers, each given with a key or left
 * out. What is answered is kept at once. It says in one sentence what follows from it.
 */
struct _LimberCheckOut
{
  AdwBin parent_instance;

  LimberChoices *choices;

  LimberGuide *guide;  /* (owned) (nullable) */
  char        *remark; /* (nullable) */
  int          before; /* the pain before the session, -1 when it is not known */
  gboolean     on_effort;
  gboolean     narrow;
};

G_DEFINE_FINAL_TYPE (LimberCheckOut, limber_check_out, ADW_TYPE_BIN)

typedef enum
{
  PROP_REMARK = 1,
  PROP_NARROW,
} LimberCheckOutProperty;

static GParamSpec *props[PROP_NARROW + 1];

static void
take_remark (LimberCheckOut *self, char *remark)
{
  g_free (self->remark);
  self->remark = remark;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REMARK]);
}

/* What was answered before still holds, or it is not known how the back was. */
static int
find_before (LimberCheckOut *self, gint64 length_us)
{
  LimberAdvisor *advisor = limber_guide_get_advisor (self->guide);
  guint          asks = limber_advisor_find_questions (advisor, length_us, NULL, FALSE);
  LimberCheckIn  last;

  if ((asks & LIMBER_ASK_BIT (LIMBER_ASK_PAIN)) != 0 || !limber_advisor_get_last (advisor, &last))
    return -1;

  return last.pain;
}

/* One sentence: what is serious, that it was too much, or the reason for the limits of the day if it
 * has any now. */
static char *
find_remark (LimberCheckOut *self, int pain)
{
  LimberAdvisor *advisor = limber_guide_get_advisor (self->guide);
  g_auto (GStrv) reasons = limber_advisor_dup_reasons (advisor);

  if (limber_advisor_get_limits (advisor)->light < LIMBER_LIGHT_RED
      && limber_pain_has_climbed (self->before, pain))
    return g_strdup (_ ("More sore than before. Less today."));
  if (reasons[0] != NULL)
    return g_strdup (reasons[0]);

  return g_strdup (pain == 0 ? _ ("No pain. Good.") : _ ("Mild and familiar is fine."));
}

static void
end (LimberCheckOut *self)
{
  limber_choices_drop (self->choices);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
ask_effort (LimberCheckOut *self)
{
  self->on_effort = TRUE;
  limber_choices_ask_number (self->choices, _ ("How hard was it?"), -1);
}

static void
chosen_cb (LimberChoices *choices, int answer, LimberCheckOut *self)
{
  g_assert (LIMBER_IS_CHECK_OUT (self));

  if (self->on_effort)
    {
      limber_guide_finish_check_in (self->guide, -1, answer);
      end (self);
      return;
    }

  limber_guide_finish_check_in (self->guide, answer, -1);
  take_remark (self, find_remark (self, answer));
  ask_effort (self);
}

static void
skipped_cb (LimberChoices *choices, LimberCheckOut *self)
{
  g_assert (LIMBER_IS_CHECK_OUT (self));

  if (self->on_effort)
    end (self);
  else
    ask_effort (self);
}

static void
limber_check_out_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_CHECK_OUT);
  g_clear_object (&LIMBER_CHECK_OUT (object)->guide);

  G_OBJECT_CLASS (limber_check_out_parent_class)->dispose (object);
}

static void
limber_check_out_finalize (GObject *object)
{
  g_free (LIMBER_CHECK_OUT (object)->remark);

  G_OBJECT_CLASS (limber_check_out_parent_class)->finalize (object);
}

static void
limber_check_out_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberCheckOut *self = LIMBER_CHECK_OUT (object);

  switch ((LimberCheckOutProperty) prop_id)
    {
    case PROP_REMARK:
      g_value_set_string (value, self->remark);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_check_out_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LimberCheckOut *self = LIMBER_CHECK_OUT (object);

  switch ((LimberCheckOutProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_REMARK:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_check_out_class_init (LimberCheckOutClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_check_out_dispose;
  object_class->finalize = limber_check_out_finalize;
  object_class->get_property = limber_check_out_get_property;
  object_class->set_property = limber_check_out_set_property;

  /**
   * LimberCheckOut:remark:
   *
   * What follows from the answer, in one sentence; %NULL before there is one.
   */
  props[PROP_REMARK] = g_param_spec_string ("remark", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LIMBER_TYPE_CHOICES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-check-out.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckOut, choices);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, skipped_cb);
}

static void
limber_check_out_init (LimberCheckOut *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_check_out_begin:
 * @guide: the guide, whose session is over
 *
 * Asks, unless check-ins are not wanted, or it was but a break, or a rehearsal.
 */
void
limber_check_out_begin (LimberCheckOut *self, LimberGuide *guide)
{
  LimberSession *session;
  gint64         total_us;
  gboolean       asks;

  g_return_if_fail (LIMBER_IS_CHECK_OUT (self));
  g_return_if_fail (LIMBER_IS_GUIDE (guide) && limber_guide_get_session (guide) != NULL);

  g_set_object (&self->guide, guide);
  session = limber_guide_get_session (guide);
  total_us = limber_timeline_get_total_us (limber_session_get_timeline (session));
  asks = limber_advisor_get_person (limber_guide_get_advisor (guide))->asks && total_us >= BREAK_US
         && fabs (limber_session_get_pace (session) - 1) < 0.001;
  take_remark (self, NULL);
  self->before = find_before (self, total_us);
  self->on_effort = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), asks);
  if (asks)
    limber_choices_ask_number (self->choices, _ ("Your back now?"), -1);
  else
    limber_choices_drop (self->choices);
}
