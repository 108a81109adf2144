/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-routine-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-thumbnail.h"
#include "content/limber-format.h"
#include "guide/limber-outline.h"

/* Pixels. */
#define PICTURE_SIZE 64

/**
 * LimberRoutinePage:
 *
 * One routine: what it is for, what it needs, how long it takes, its steps, and Start.
 */
struct _LimberRoutinePage
{
  AdwBin parent_instance;

  GtkListBox *steps;
  GtkWidget  *start;

  LimberGallery *gallery; /* (owned) */
  char          *name;
  char          *details;
  char          *goal;
  gboolean       narrow;
};

G_DEFINE_FINAL_TYPE (LimberRoutinePage, limber_routine_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_NAME = 1,
  PROP_DETAILS,
  PROP_GOAL,
  PROP_NARROW,
} LimberRoutinePageProperty;

static GParamSpec *props[PROP_NARROW + 1];

static GtkWidget *
create_step (LimberRoutinePage *self, LimberTimeline *timeline, guint index)
{
  const LimberTimelineStep *step = limber_timeline_get_step (timeline, index);
  GtkWidget                *row = adw_action_row_new ();
  GtkWidget                *picture = limber_thumbnail_new (self->gallery, PICTURE_SIZE);
  GtkWidget                *length = gtk_label_new (NULL);
  g_autofree char *clock = limber_format_clock (limber_outline_get_step_us (timeline, index));
  g_autofree char *dose = limber_format_dose (step->dose, step->exercise->sides, step->step->side);
  g_autofree char *title = g_markup_escape_text (step->exercise->name, -1);
  g_autofree char *subtitle = g_markup_escape_text (dose, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  limber_thumbnail_show_exercise (LIMBER_THUMBNAIL (picture), step->exercise, step->step->side);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), picture);
  gtk_label_set_label (GTK_LABEL (length), clock);
  gtk_widget_add_css_class (length, "numeric");
  gtk_widget_add_css_class (length, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), length);

  return row;
}

static void
fill_steps (LimberRoutinePage *self, LimberTimeline *timeline)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->steps))) != NULL)
    gtk_list_box_remove (self->steps, child);
  for (guint i = 0; i < limber_timeline_get_n_steps (timeline); i++)
    gtk_list_box_append (self->steps, create_step (self, timeline, i));
}

static void
limber_routine_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_ROUTINE_PAGE);
  g_clear_object (&LIMBER_ROUTINE_PAGE (object)->gallery);

  G_OBJECT_CLASS (limber_routine_page_parent_class)->dispose (object);
}

static void
limber_routine_page_finalize (GObject *object)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (object);

  g_free (self->name);
  g_free (self->details);
  g_free (self->goal);

  G_OBJECT_CLASS (limber_routine_page_parent_class)->finalize (object);
}

static void
limber_routine_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (object);

  switch ((LimberRoutinePageProperty) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_DETAILS:
      g_value_set_string (value, self->details);
      break;

    case PROP_GOAL:
      g_value_set_string (value, self->goal);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_routine_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (object);

  switch ((LimberRoutinePageProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_NAME:
    case PROP_DETAILS:
    case PROP_GOAL:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_routine_page_class_init (LimberRoutinePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_routine_page_dispose;
  object_class->finalize = limber_routine_page_finalize;
  object_class->get_property = limber_routine_page_get_property;
  object_class->set_property = limber_routine_page_set_property;

  props[PROP_NAME]
      = g_param_spec_string ("routine-name", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_DETAILS] = g_param_spec_string ("details", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_GOAL] = g_param_spec_string ("goal", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-routine-page.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, steps);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, start);
}

static void
limber_routine_page_init (LimberRoutinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_routine_page_new:
 * @gallery: how exercises are shown
 *
 * Returns: (transfer floating): a page with no routine yet
 */
LimberRoutinePage *
limber_routine_page_new (LimberGallery *gallery)
{
  LimberRoutinePage *self = g_object_new (LIMBER_TYPE_ROUTINE_PAGE, NULL);

  self->gallery = g_object_ref (gallery);

  return self;
}

/**
 * limber_routine_page_set_timeline:
 * @timeline: the routine, laid out
 */
void
limber_routine_page_set_timeline (LimberRoutinePage *self, LimberTimeline *timeline)
{
  LimberRoutine   *routine;
  g_autofree char *clock = NULL;
  g_autofree char *needs = NULL;
  guint            n;

  g_return_if_fail (LIMBER_IS_ROUTINE_PAGE (self));

  routine = limber_timeline_get_routine (timeline);
  clock = limber_format_clock (limber_timeline_get_total_us (timeline));
  needs = limber_outline_format_needs (timeline);
  n = limber_timeline_get_n_steps (timeline);
  g_free (self->name);
  g_free (self->details);
  g_free (self->goal);
  self->name = g_strdup (routine->name);
  self->goal = g_strdup (routine->goal);
  /* Translators: a routine's length, number of exercises, and what it needs */
  self->details = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s · %u exercise · %s", "%s · %u exercises · %s", n),
      clock,
      n,
      needs);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start), "s", routine->id);
  fill_steps (self, timeline);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DETAILS]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GOAL]);
}

/**
 * limber_routine_page_focus:
 *
 * Puts the focus on Start.
 */
void
limber_routine_page_focus (LimberRoutinePage *self)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_PAGE (self));

  gtk_widget_grab_focus (self->start);
}
