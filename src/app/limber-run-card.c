/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-run-card.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-demonstration.h"
#include "content/limber-format.h"
#include "guide/limber-outline.h"

/* The figure moves for so long when the card appears or gets the focus, and at most while the pointer
 * is on it. */
#define SHOWN_US (10 * G_USEC_PER_SEC)
#define POINTED_AT_US (120 * G_USEC_PER_SEC)

/**
 * LimberRunCard:
 *
 * One of the two big cards of the start page: what to do before or after the run, whole or short,
 * and one button that starts it.
 */
struct _LimberRunCard
{
  AdwBin parent_instance;

  GtkToggleButton  *full_chip;
  GtkToggleButton  *brief_chip;
  GtkWidget        *start;
  LimberFigureView *figure;

  LimberDemonstration *demonstration; /* (owned) */

  LimberItem *full;  /* (owned) (nullable) */
  LimberItem *brief; /* (owned) (nullable) */
  char       *title;
  char       *details;
  gboolean    short_chosen;
};

G_DEFINE_FINAL_TYPE (LimberRunCard, limber_run_card, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_DETAILS,
  PROP_SHORT_CHOSEN,
} LimberRunCardProperty;

static GParamSpec *props[PROP_SHORT_CHOSEN + 1];

static char *
format_chip (LimberItem *item)
{
  const char      *variant = limber_item_get_variant (item);
  g_autofree char *length = limber_format_duration (limber_item_get_length_us (item));

  if (variant == NULL)
    return g_steal_pointer (&length);

  /* Translators: a version of a routine, and its length: "Short · 5 min" */
  return g_strdup_printf (_ ("%s · %s"), variant, length);
}

/* Long words and large letters take a second line rather than widen the window. */
static void
wrap_chip (GtkLabel *label)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

static void
set_chip (GtkToggleButton *chip, LimberItem *item)
{
  g_autofree char *label = item != NULL ? format_chip (item) : NULL;

  gtk_button_set_label (GTK_BUTTON (chip), label != NULL ? label : "");
  wrap_chip (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip))));
  gtk_widget_set_visible (GTK_WIDGET (chip), item != NULL);
}

static void
update (LimberRunCard *self)
{
  const char *chosen = limber_run_card_get_chosen (self);

  set_chip (self->full_chip, self->full);
  set_chip (self->brief_chip, self->brief);
  if (chosen != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start), "s", chosen);
  gtk_widget_set_sensitive (self->start, chosen != NULL);
}

static void
length_cb (LimberItem *item, GParamSpec *pspec, LimberRunCard *self)
{
  g_assert (LIMBER_IS_RUN_CARD (self));

  update (self);
}

static void
entered_cb (LimberRunCard *self)
{
  g_assert (LIMBER_IS_RUN_CARD (self));

  limber_demonstration_play (self->demonstration, POINTED_AT_US);
}

/* The focus stays where it is for hours. */
static void
focused_cb (LimberRunCard *self)
{
  g_assert (LIMBER_IS_RUN_CARD (self));

  limber_demonstration_play (self->demonstration, SHOWN_US);
}

static void
left_cb (LimberRunCard *self)
{
  g_assert (LIMBER_IS_RUN_CARD (self));

  limber_demonstration_stop (self->demonstration);
}

static void
demonstrate (LimberRunCard *self, LimberTimeline *timeline, LimberFigures *figures)
{
  g_autoptr(GPtrArray) exercises = g_ptr_array_new ();

  for (guint i = 0; i < limber_timeline_get_n_steps (timeline); i++)
    g_ptr_array_add (exercises, limber_timeline_get_step (timeline, i)->exercise);
  limber_demonstration_set_exercises (self->demonstration, figures, exercises);
  limber_demonstration_set_first (self->demonstration, limber_outline_find_telling_step (timeline));
  limber_demonstration_play (self->demonstration, SHOWN_US);
}

static void
limber_run_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_run_card_parent_class)->map (widget);
  limber_demonstration_play (LIMBER_RUN_CARD (widget)->demonstration, SHOWN_US);
}

static void
limber_run_card_dispose (GObject *object)
{
  LimberRunCard *self = LIMBER_RUN_CARD (object);

  g_clear_object (&self->demonstration);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_RUN_CARD);
  g_clear_object (&self->full);
  g_clear_object (&self->brief);

  G_OBJECT_CLASS (limber_run_card_parent_class)->dispose (object);
}

static void
limber_run_card_finalize (GObject *object)
{
  LimberRunCard *self = LIMBER_RUN_CARD (object);

  g_free (self->title);
  g_free (self->details);

  G_OBJECT_CLASS (limber_run_card_parent_class)->finalize (object);
}

static void
limber_run_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberRunCard *self = LIMBER_RUN_CARD (object);

  switch ((LimberRunCardProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_DETAILS:
      g_value_set_string (value, self->details);
      break;

    case PROP_SHORT_CHOSEN:
      g_value_set_boolean (value, self->short_chosen);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_run_card_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LimberRunCard *self = LIMBER_RUN_CARD (object);

  switch ((LimberRunCardProperty) prop_id)
    {
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      break;

    case PROP_SHORT_CHOSEN:
      if (self->short_chosen == g_value_get_boolean (value))
        return;
      self->short_chosen = g_value_get_boolean (value);
      update (self);
      break;

    case PROP_DETAILS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
limber_run_card_class_init (LimberRunCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_run_card_dispose;
  widget_class->map = limber_run_card_map;
  object_class->finalize = limber_run_card_finalize;
  object_class->get_property = limber_run_card_get_property;
  object_class->set_property = limber_run_card_set_property;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  props[PROP_DETAILS] = g_param_spec_string ("details", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_SHORT_CHOSEN]
      = g_param_spec_boolean ("short-chosen", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LIMBER_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-run-card.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberRunCard, full_chip);
  gtk_widget_class_bind_template_child (widget_class, LimberRunCard, brief_chip);
  gtk_widget_class_bind_template_child (widget_class, LimberRunCard, start);
  gtk_widget_class_bind_template_child (widget_class, LimberRunCard, figure);
}

static void
limber_run_card_init (LimberRunCard *self)
{
  GtkEventController *pointer = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->demonstration = limber_demonstration_new (self->figure);
  g_signal_connect_object (pointer, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pointer, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focused_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), pointer);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * limber_run_card_new:
 *
 * Returns: (transfer floating): a card with nothing on it yet
 */
LimberRunCard *
limber_run_card_new (void)
{
  return g_object_new (LIMBER_TYPE_RUN_CARD, NULL);
}

/**
 * limber_run_card_get_chosen:
 *
 * Returns: (transfer none) (nullable): the id of the routine that Start begins
 */
const char *
limber_run_card_get_chosen (LimberRunCard *self)
{
  LimberItem *item;

  g_return_val_if_fail (LIMBER_IS_RUN_CARD (self), NULL);

  item = (self->short_chosen && self->brief != NULL) || self->full == NULL ? self->brief
                                                                           : self->full;

  return item != NULL ? limber_item_get_id (item) : NULL;
}

/**
 * limber_run_card_set_items:
 * @full: (nullable): the whole routine
 * @brief: (nullable): its short version
 */
void
limber_run_card_set_items (LimberRunCard *self, LimberItem *full, LimberItem *brief)
{
  LimberItem *items[] = { full, brief };

  g_return_if_fail (LIMBER_IS_RUN_CARD (self));

  g_set_object (&self->full, full);
  g_set_object (&self->brief, brief);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    if (items[i] != NULL)
      g_signal_connect_object (items[i], "notify::length-us", G_CALLBACK (length_cb), self, 0);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  update (self);
}

/**
 * limber_run_card_set_timeline:
 * @timeline: what is chosen, laid out
 * @figures: how exercises are shown
 */
void
limber_run_card_set_timeline (LimberRunCard *self, LimberTimeline *timeline, LimberFigures *figures)
{
  g_autofree char *needs = NULL;
  guint            n;

  g_return_if_fail (LIMBER_IS_RUN_CARD (self));

  needs = limber_outline_format_needs (timeline);
  n = limber_timeline_get_n_steps (timeline);
  g_free (self->details);
  /* Translators: the number of exercises, and what they need: "You need: wall" */
  self->details = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u exercise · %s", "%u exercises · %s", n), n, needs);
  demonstrate (self, timeline, figures);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DETAILS]);
}

/**
 * limber_run_card_focus:
 *
 * Puts the focus on Start.
 */
void
limber_run_card_focus (LimberRunCard *self)
{
  g_return_if_fail (LIMBER_IS_RUN_CARD (self));

  gtk_widget_grab_focus (self->start);
}
