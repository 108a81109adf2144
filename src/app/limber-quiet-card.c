/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-quiet-card.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-demonstration.h"
#include "plan/limber-scope.h"

/* The figure moves for so long when the card appears. */
#define SHOWN_US (10 * G_USEC_PER_SEC)

/**
 * LimberQuietCard:
 *
 * What takes the place of the two cards of the start page on a day that is not for running: why, and
 * what does good instead.
 */
struct _LimberQuietCard
{
  AdwBin parent_instance;

  GtkWidget        *start;
  GtkWidget        *answers;
  LimberFigureView *figure;

  LimberDemonstration *demonstration; /* (owned) */

  char *title;
  char *reasons;
  char *what;
};

G_DEFINE_FINAL_TYPE (LimberQuietCard, limber_quiet_card, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_REASONS,
  PROP_WHAT,
} LimberQuietCardProperty;

static GParamSpec *props[PROP_WHAT + 1];

static void
set_text (LimberQuietCard *self, LimberQuietCardProperty property, char **place, const char *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return;

  g_free (*place);
  *place = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static const char *
get_title (const LimberLimits *limits)
{
  return limits->scope <= LIMBER_SCOPE_GENTLE ? _ ("Gentle day") : _ ("Quiet day");
}

static const char *
get_what (const LimberLimits *limits, const char *offer)
{
  if (limits->scope <= LIMBER_SCOPE_GENTLE)
    return _ ("Gentle movement, as far as it feels good, and short walks");
  if (offer != NULL)
    return _ ("Rest positions, easy breathing, a short walk");

  return _ ("Nothing to exercise today");
}

/* Of the routine that is offered, what fits the day. */
static GPtrArray *
list_exercises (LimberServices *services, const LimberLimits *limits, const char *offer)
{
  LimberLibrary *library = limber_services_get_library (services);
  g_autoptr(LimberRoutine) routine = limber_library_peek_routine (library, offer, NULL);
  g_autoptr(GPtrArray) exercises = g_ptr_array_new ();

  for (guint i = 0; routine != NULL && i < routine->steps->len; i++)
    {
      const LimberStep *step = g_ptr_array_index (routine->steps, i);
      gpointer          exercise = (gpointer) limber_library_peek (step->exercise_id, library);

      if (exercise != NULL && limber_scope_allows_exercise (limits->scope, step->exercise_id))
        g_ptr_array_add (exercises, exercise);
    }

  return g_steal_pointer (&exercises);
}

static void
demonstrate (LimberQuietCard    *self,
             LimberServices     *services,
             const LimberLimits *limits,
             const char         *offer)
{
  g_autoptr(GPtrArray) exercises = list_exercises (services, limits, offer);

  if (exercises->len == 0)
    return;

  limber_demonstration_set_exercises (
      self->demonstration,
      limber_gallery_get_figures (limber_services_get_gallery (services)),
      exercises);
  limber_demonstration_set_first (self->demonstration, 0);
  limber_demonstration_play (self->demonstration, SHOWN_US);
}

static void
limber_quiet_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_quiet_card_parent_class)->map (widget);
  limber_demonstration_play (LIMBER_QUIET_CARD (widget)->demonstration, SHOWN_US);
}

static void
limber_quiet_card_dispose (GObject *object)
{
  LimberQuietCard *self = LIMBER_QUIET_CARD (object);

  g_clear_object (&self->demonstration);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_QUIET_CARD);

  G_OBJECT_CLASS (limber_quiet_card_parent_class)->dispose (object);
}

static void
limber_quiet_card_finalize (GObject *object)
{
  LimberQuietCard *self = LIMBER_QUIET_CARD (object);

  g_free (self->title);
  g_free (self->reasons);
  g_free (self->what);

  G_OBJECT_CLASS (limber_quiet_card_parent_class)->finalize (object);
}

static void
limber_quiet_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberQuietCard *self = LIMBER_QUIET_CARD (object);

  switch ((LimberQuietCardProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_REASONS:
      g_value_set_string (value, self->reasons);
      break;

    case PROP_WHAT:
      g_value_set_string (value, self->what);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_quiet_card_class_init (LimberQuietCardClass *klass)
{
  static const char *const names[] = { NULL, "title", "reasons", "what" };
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_quiet_card_dispose;
  object_class->finalize = limber_quiet_card_finalize;
  object_class->get_property = limber_quiet_card_get_property;
  widget_class->map = limber_quiet_card_map;

  for (guint i = PROP_TITLE; i <= PROP_WHAT; i++)
    props[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LIMBER_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-quiet-card.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberQuietCard, start);
  gtk_widget_class_bind_template_child (widget_class, LimberQuietCard, answers);
  gtk_widget_class_bind_template_child (widget_class, LimberQuietCard, figure);
}

static void
limber_quiet_card_init (LimberQuietCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->demonstration = limber_demonstration_new (self->figure);
}

/**
 * limber_quiet_card_update:
 * @services: ready
 *
 * Returns: whether the day is one for this card
 */
gboolean
limber_quiet_card_update (LimberQuietCard *self, LimberServices *services)
{
  LimberAdvisor      *advisor = limber_guide_get_advisor (limber_services_get_guide (services));
  const LimberLimits *limits = limber_advisor_get_limits (advisor);
  const char         *offer = limber_advisor_get_offer (advisor);
  const char         *why = limber_advisor_get_offer_reason (advisor);
  g_auto(GStrv) sentences = limber_advisor_dup_reasons (advisor);
  g_autofree char *reasons = g_strjoinv ("\n", sentences);

  g_return_val_if_fail (LIMBER_IS_QUIET_CARD (self), FALSE);

  if (limits->scope == LIMBER_SCOPE_ANY && why == NULL)
    return FALSE;

  set_text (self, PROP_TITLE, &self->title, get_title (limits));
  set_text (self, PROP_REASONS, &self->reasons, why != NULL ? why : reasons);
  set_text (self, PROP_WHAT, &self->what, get_what (limits, offer));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  if (offer != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start), "s", offer);
  gtk_widget_set_visible (self->start, offer != NULL);
  gtk_widget_set_visible (self->answers,
                          limber_advisor_get_screen (advisor) != LIMBER_SCREEN_CLEAR);
  if (offer != NULL)
    demonstrate (self, services, limits, offer);

  return TRUE;
}

/**
 * limber_quiet_card_focus:
 *
 * Puts the focus on Start.
 */
void
limber_quiet_card_focus (LimberQuietCard *self)
{
  g_return_if_fail (LIMBER_IS_QUIET_CARD (self));

  gtk_widget_grab_focus (gtk_widget_get_visible (self->start) ? self->start : self->answers);
}
