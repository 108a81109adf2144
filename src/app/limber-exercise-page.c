/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-demonstration.h"
#include "app/limber-exercise-chooser.h"
#include "app/limber-exercise-sections.h"
#include "app/limber-exercise-sources.h"
#include "app/limber-exercise-times.h"
#include "app/limber-figure-view.h"
#include "app/limber-page.h"
#include "app/limber-wrap-layout.h"
#include "content/limber-exercise-fetch.h"
#include "content/limber-format.h"
#include "history/limber-store-exercise.h"

/* So long the figure moves when nobody stops it; microseconds. */
#define SHOW_US (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

typedef enum
{
  PROP_NAME = 1,
  PROP_DOSE,
  PROP_BENEFIT,
  PROP_ADVICE,
  PROP_NARROW,
} LimberExercisePageProperty;

#define N_TEXTS (PROP_ADVICE + 1)

static GParamSpec *props[PROP_NARROW + 1];

/**
 * LimberExercisePage:
 *
 * One exercise: its figure, large, to be turned; all there is to know of it; how it went so far; and what
 * can be done with it.
 */
struct _LimberExercisePage
{
  AdwBin parent_instance;

  LimberFigureView  *figure;
  GtkToggleButton   *moving;
  GtkWidget         *try_now;
  GtkWidget         *edit;
  GtkWidget         *make_like;
  GtkBox            *left;
  GtkBox            *right;
  GtkScrolledWindow *scroller;

  LimberServices      *services;      /* (owned) */
  LimberDemonstration *demonstration; /* (owned) */
  LimberExercise      *exercise;      /* (owned) (nullable): what is shown */
  GCancellable        *reading;       /* (owned) (nullable) */
  char                *texts[N_TEXTS];
  gboolean             narrow;
};

static void limber_exercise_page_page_init (LimberPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberExercisePage,
                               limber_exercise_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_PAGE,
                                                      limber_exercise_page_page_init))

static void
take_text (LimberExercisePage *self, LimberExercisePageProperty property, char *text)
{
  g_free (self->texts[property]);
  self->texts[property] = text;
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static LimberAdvisor *
get_advisor (LimberExercisePage *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
stop_reading (LimberExercisePage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* What speaks against it, and what helps. One's own caution may be set aside; pain may not. */
static char *
describe_counsel (const LimberToday    *today,
                  const LimberCounsel  *counsel,
                  const LimberExercise *exercise)
{
  g_autofree char *reason = NULL;
  const char      *variant = NULL;

  if (counsel->kind == LIMBER_COUNSEL_FINE)
    return g_strdup ("");

  reason = limber_counsel_get_reason (counsel, exercise);
  variant = counsel->kind == LIMBER_COUNSEL_EXCLUDED ? limber_today_find_variant (today, exercise)
                                                     : NULL;
  if (variant != NULL)
    /* Translators: why an exercise does not suit somebody, and a way of doing it that does */
    return g_strdup_printf (_ ("%s %s"), reason, variant);

  return g_steal_pointer (&reason);
}

static void
update_start (LimberExercisePage *self, const LimberCounsel *counsel)
{
  const gboolean excluded = counsel->kind == LIMBER_COUNSEL_EXCLUDED;
  const guint32  first = 0;
  GVariant      *kept = g_variant_new_fixed_array (
      G_VARIANT_TYPE_UINT32, &first, excluded && !counsel->hard ? 1 : 0, sizeof first);

  gtk_button_set_label (GTK_BUTTON (self->try_now),
                        excluded && !counsel->hard ? _ ("Try it all the same") : _ ("Try it now"));
  gtk_actionable_set_action_target (
      GTK_ACTIONABLE (self->try_now), "(sx@au)", LIMBER_TRIAL_ID, (gint64) 0, kept);
  gtk_widget_set_visible (self->try_now,
                          !(excluded && counsel->hard)
                              && !limber_advisor_is_locked (get_advisor (self)));
}

static void
times_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GtkWidget) section = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) times
             = limber_store_exercise_finish (LIMBER_STORE (source), result, &error);
  g_auto (GStrv) texts = NULL;
  guint32 today;

  if (times == NULL)
    return;

  today = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (section), "today"));
  texts = limber_exercise_times_describe (times, today);
  for (guint i = 0; texts[i] != NULL; i++)
    limber_section_add_text (section, texts[i]);
}

static void
add_times (LimberExercisePage *self, GtkBox *box)
{
  LimberStore *store = limber_services_get_store (self->services);
  GtkWidget   *section = NULL;

  if (store == NULL)
    return;

  section = limber_section_new (_ ("You and this exercise"));
  g_object_set_data (G_OBJECT (section),
                     "today",
                     GUINT_TO_POINTER (limber_advisor_get_today (get_advisor (self))));
  gtk_box_append (box, section);
  limber_store_exercise_async (
      store, self->exercise->id, self->reading, times_cb, g_object_ref (section));
}

static void
update_origin (LimberExercisePage *self, const char *id)
{
  LimberItem *item
      = limber_library_find_exercise (limber_services_get_library (self->services), id);

  gtk_widget_set_visible (self->edit,
                          item != NULL && limber_item_get_origin (item) != LIMBER_ORIGIN_BUILT_IN
                              && !limber_item_is_read_only (item));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->make_like), "s", id);
}

/* What fits beside the figure stands there; where there is one column the name comes before it. */
static void
update_sections (LimberExercisePage *self, const LimberToday *today)
{
  LimberLibrary *library = limber_services_get_library (self->services);
  GtkBox        *aside = self->narrow ? self->right : self->left;

  clear_box (self->left);
  clear_box (self->right);
  add_times (self, aside);
  limber_exercise_add_sections (self->right, self->exercise, library, today);
  limber_exercise_add_muscles (aside, self->exercise);
  limber_exercise_add_sources (self->right, self->exercise, library, self->reading);
}

static void
update_texts (LimberExercisePage *self)
{
  LimberExercise  *exercise = self->exercise;
  LimberToday      today;
  LimberCounsel    counsel;
  g_autofree char *dose = limber_format_dose (exercise->dose, exercise->sides, LIMBER_SIDE_NONE);
  const char      *position = limber_words_get_label (LIMBER_WORDS_POSITION, exercise->position);
  const char      *kind = limber_words_get_label (LIMBER_WORDS_KIND, exercise->kind);

  limber_advisor_get_day (get_advisor (self), &today);
  counsel = limber_today_judge (&today, exercise);
  take_text (self, PROP_NAME, g_strdup (exercise->name));
  /* Translators: how much of an exercise, its kind and its position */
  take_text (self, PROP_DOSE, g_strdup_printf (_ ("%s · %s · %s"), dose, kind, position));
  take_text (self, PROP_BENEFIT, g_strdup (exercise->benefit != NULL ? exercise->benefit : ""));
  take_text (self, PROP_ADVICE, describe_counsel (&today, &counsel, exercise));
  update_start (self, &counsel);

  update_sections (self, &today);
}

static void
show_figure (LimberExercisePage *self)
{
  g_autoptr(GPtrArray) exercises = g_ptr_array_new ();

  g_ptr_array_add (exercises, self->exercise);
  limber_demonstration_set_exercises (
      self->demonstration,
      limber_gallery_get_figures (limber_services_get_gallery (self->services)),
      exercises);
  if (gtk_toggle_button_get_active (self->moving))
    limber_demonstration_play (self->demonstration, SHOW_US);
}

static void
take_exercise (LimberExercisePage *self, LimberExercise *exercise)
{
  stop_reading (self);
  self->reading = g_cancellable_new ();
  g_clear_pointer (&self->exercise, limber_exercise_unref);
  self->exercise = exercise;
  limber_services_set_trial (self->services, exercise);
  show_figure (self);
  update_texts (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberExercisePage) self = user_data;
  g_autoptr(GError) error = NULL;
  LimberExercise *exercise = limber_exercise_fetch_finish (result, &error);

  if (exercise != NULL)
    take_exercise (self, exercise);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    take_text (self, PROP_ADVICE, g_strdup (error->message));
}

static gboolean
limber_exercise_page_show (LimberPage *page, GVariant *parameter, GError **error)
{
  LimberExercisePage   *self = LIMBER_EXERCISE_PAGE (page);
  LimberLibrary        *library = limber_services_get_library (self->services);
  const char           *id = g_variant_get_string (parameter, NULL);
  LimberItem           *item = limber_library_find_exercise (library, id);
  const LimberExercise *exercise = limber_library_peek (id, library);

  if (item == NULL)
    {
      g_set_error (
          error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("The exercise is not there any more."));
      return FALSE;
    }

  update_origin (self, id);
  if (exercise != NULL)
    {
      take_exercise (self, limber_exercise_ref ((LimberExercise *) exercise));
      return TRUE;
    }

  stop_reading (self);
  self->reading = g_cancellable_new ();
  take_text (self, PROP_NAME, g_strdup (limber_item_get_name (item)));
  limber_exercise_fetch_async (item, self->reading, fetched_cb, g_object_ref (self));

  return TRUE;
}

static char *
limber_exercise_page_dup_title (LimberPage *page)
{
  return g_strdup (LIMBER_EXERCISE_PAGE (page)->texts[PROP_NAME]);
}

static void
limber_exercise_page_focus (LimberPage *page)
{
  LimberExercisePage *self = LIMBER_EXERCISE_PAGE (page);

  if (!gtk_widget_grab_focus (self->try_now))
    gtk_widget_grab_focus (self->make_like);
}

static void
limber_exercise_page_page_init (LimberPageInterface *iface)
{
  iface->show = limber_exercise_page_show;
  iface->dup_title = limber_exercise_page_dup_title;
  iface->focus = limber_exercise_page_focus;
}

static void
moving_cb (GtkToggleButton *button, LimberExercisePage *self)
{
  g_assert (LIMBER_IS_EXERCISE_PAGE (self));

  if (gtk_toggle_button_get_active (button))
    limber_demonstration_play (self->demonstration, SHOW_US);
  else
    limber_demonstration_stop (self->demonstration);
}

static char *
get_moving_icon_cb (LimberExercisePage *self, gboolean moving)
{
  return g_strdup (moving ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberExercisePage *self = LIMBER_EXERCISE_PAGE (widget);

  if (self->exercise != NULL)
    limber_exercise_chooser_show (
        widget, limber_services_get_library (self->services), self->exercise->id);
}

static void
day_changed_cb (LimberExercisePage *self)
{
  g_assert (LIMBER_IS_EXERCISE_PAGE (self));

  if (self->exercise != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    update_texts (self);
}

static void
limber_exercise_page_dispose (GObject *object)
{
  LimberExercisePage *self = LIMBER_EXERCISE_PAGE (object);

  stop_reading (self);
  g_clear_object (&self->demonstration);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_EXERCISE_PAGE);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_exercise_page_parent_class)->dispose (object);
}

static void
limber_exercise_page_finalize (GObject *object)
{
  LimberExercisePage *self = LIMBER_EXERCISE_PAGE (object);

  g_clear_pointer (&self->exercise, limber_exercise_unref);
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (limber_exercise_page_parent_class)->finalize (object);
}

static void
limber_exercise_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberExercisePage *self = LIMBER_EXERCISE_PAGE (object);

  switch ((LimberExercisePageProperty) prop_id)
    {
    case PROP_NAME:
    case PROP_DOSE:
    case PROP_BENEFIT:
    case PROP_ADVICE:
      g_value_set_string (value, self->texts[prop_id]);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_exercise_page_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LimberExercisePage *self = LIMBER_EXERCISE_PAGE (object);

  switch ((LimberExercisePageProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      if (self->exercise != NULL)
        update_texts (self);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_NAME:
    case PROP_DOSE:
    case PROP_BENEFIT:
    case PROP_ADVICE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  static const char *const texts[N_TEXTS] = {
    [PROP_NAME] = "exercise-name",
    [PROP_DOSE] = "dose",
    [PROP_BENEFIT] = "benefit",
    [PROP_ADVICE] = "advice",
  };
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  for (guint i = PROP_NAME; i < N_TEXTS; i++)
    props[i] = g_param_spec_string (texts[i], NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
limber_exercise_page_class_init (LimberExercisePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_exercise_page_dispose;
  object_class->finalize = limber_exercise_page_finalize;
  object_class->get_property = limber_exercise_page_get_property;
  object_class->set_property = limber_exercise_page_set_property;
  install_properties (object_class);

  g_type_ensure (LIMBER_TYPE_FIGURE_VIEW);
  g_type_ensure (LIMBER_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "exercise.add-to-routine", NULL, add_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-exercise-page.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, figure);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, moving);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, try_now);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, edit);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, make_like);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, left);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, right);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePage, scroller);
  gtk_widget_class_bind_template_callback (widget_class, moving_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_moving_icon_cb);
}

static void
limber_exercise_page_init (LimberExercisePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->demonstration = limber_demonstration_new (self->figure);
}

/**
 * limber_exercise_page_new:
 * @services: what it works with
 *
 * Returns: (transfer floating): a page with no exercise yet
 */
LimberExercisePage *
limber_exercise_page_new (LimberServices *services)
{
  LimberExercisePage *self = g_object_new (LIMBER_TYPE_EXERCISE_PAGE, NULL);

  self->services = g_object_ref (services);
  g_signal_connect_object (
      get_advisor (self), "changed", G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}
