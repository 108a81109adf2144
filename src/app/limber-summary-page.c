/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-summary-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-after-step.h"
#include "app/limber-bindings.h"
#include "app/limber-choices-keys.h"
#include "app/limber-check-out.h"
#include "app/limber-suggestion-list.h"
#include "app/limber-tip-line.h"
#include "app/limber-thumbnail.h"
#include "content/limber-format.h"
#include "desktop/limber-compat.h"
#include "guide/limber-tally.h"

/* Pixels. */
#define PICTURE_SIZE 48

/**
 * LimberSummaryPage:
 *
 * What was done, exercise by exercise and side by side. It asks how the back is now, and says what may
 * be changed the next time. After a warm-up it waits for the runner to come back, and offers the
 * stretches.
 */
struct _LimberSummaryPage
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget  *brief;
  GtkWidget  *full;
  GtkWidget  *ran;
  GtkWidget  *done;

  LimberChoices        *after;
  LimberCheckOut       *check_out;
  LimberSuggestionList *suggestions;
  LimberTipLine        *tip;

  LimberServices  *services;   /* (owned) */
  LimberAfterStep *after_step; /* (owned): asks about the last exercise */
  char            *word;
  char            *total;
  char            *remark;
  char            *question; /* "" when nothing is offered */
  gboolean         narrow;
};

G_DEFINE_FINAL_TYPE (LimberSummaryPage, limber_summary_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_WORD = 1,
  PROP_TOTAL,
  PROP_REMARK,
  PROP_QUESTION,
  PROP_NARROW,
} LimberSummaryPageProperty;

static GParamSpec *props[PROP_NARROW + 1];

static void
take_text (LimberSummaryPage *self, LimberSummaryPageProperty property, char **place, char *text)
{
  g_free (*place);
  *place = text;
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static GtkWidget *
create_row (LimberGallery *gallery, const LimberTallyLine *line)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *picture = limber_thumbnail_new (gallery, PICTURE_SIZE);
  GtkWidget       *done = gtk_label_new (line->done);
  g_autofree char *title = g_markup_escape_text (line->name, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  limber_thumbnail_show_exercise (LIMBER_THUMBNAIL (picture), line->exercise, LIMBER_SIDE_NONE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), picture);
  gtk_label_set_wrap (GTK_LABEL (done), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (done), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (done), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (done, "numeric");
  if (line->skipped)
    gtk_widget_add_css_class (done, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), done);

  return row;
}

static void
fill_list (LimberSummaryPage *self, LimberSession *session)
{
  g_autoptr(GPtrArray) lines = limber_tally_get_lines (session);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (
        self->list,
        create_row (limber_services_get_gallery (self->services), g_ptr_array_index (lines, i)));
}

/* Returns: (nullable): the length of that routine in minutes, with the button set to start it. */
static char *
set_offer (LimberSummaryPage *self, GtkWidget *button, gboolean full)
{
  const char *id = limber_services_find_routine (self->services, LIMBER_CONTEXT_POST_RUN, full);
  LimberItem *item
      = id != NULL ? limber_library_find_routine (limber_services_get_library (self->services), id)
                   : NULL;
  g_autofree char *length = NULL;

  gtk_widget_set_visible (button, item != NULL);
  if (item == NULL)
    return NULL;

  length = limber_format_duration (limber_item_get_length_us (item));
  gtk_button_set_label (GTK_BUTTON (button), length);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);

  return g_strdup_printf (
      "%d",
      (int) ((limber_item_get_length_us (item) + 30 * G_USEC_PER_SEC) / (60 * G_USEC_PER_SEC)));
}

static char *
get_question (LimberSummaryPage *self, LimberSession *session)
{
  LimberRoutine   *routine = limber_timeline_get_routine (limber_session_get_timeline (session));
  g_autofree char *brief = set_offer (self, self->brief, FALSE);
  g_autofree char *full = set_offer (self, self->full, TRUE);

  if (routine->context != LIMBER_CONTEXT_PRE_RUN
      || limber_session_get_state (session) != LIMBER_SESSION_FINISHED
      || (brief == NULL && full == NULL))
    return g_strdup ("");
  if (brief == NULL || full == NULL)
    return g_strdup (_ ("Back? Stretch."));

  /* Translators: two lengths of time in minutes, as numbers: "Back? 6 or 12 minutes" */
  return g_strdup_printf (_ ("Back? %s or %s minutes"), brief, full);
}

/* One sentence, and what the back has to say comes first. */
static void
check_out_cb (LimberCheckOut *check_out, GParamSpec *pspec, LimberSummaryPage *self)
{
  g_autofree char *remark = NULL;

  g_assert (LIMBER_IS_SUMMARY_PAGE (self));

  g_object_get (check_out, "remark", &remark, NULL);
  if (remark == NULL)
    return;

  limber_compat_announce (GTK_WIDGET (self), remark);
  take_text (self, PROP_REMARK, &self->remark, g_steal_pointer (&remark));
}

/* Once: the toast takes it back. */
static void
log_back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_set_visible (LIMBER_SUMMARY_PAGE (widget)->ran, FALSE);
  gtk_widget_activate_action (widget, "win.log-back", NULL);
}

static void
limber_summary_page_dispose (GObject *object)
{
  LimberSummaryPage *self = LIMBER_SUMMARY_PAGE (object);

  g_clear_object (&self->after_step);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SUMMARY_PAGE);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_summary_page_parent_class)->dispose (object);
}

static void
limber_summary_page_finalize (GObject *object)
{
  LimberSummaryPage *self = LIMBER_SUMMARY_PAGE (object);

  g_free (self->word);
  g_free (self->total);
  g_free (self->remark);
  g_free (self->question);

  G_OBJECT_CLASS (limber_summary_page_parent_class)->finalize (object);
}

static void
limber_summary_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberSummaryPage *self = LIMBER_SUMMARY_PAGE (object);

  switch ((LimberSummaryPageProperty) prop_id)
    {
    case PROP_WORD:
      g_value_set_string (value, self->word);
      break;

    case PROP_TOTAL:
      g_value_set_string (value, self->total);
      break;

    case PROP_REMARK:
      g_value_set_string (value, self->remark);
      break;

    case PROP_QUESTION:
      g_value_set_string (value, self->question);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_summary_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LimberSummaryPage *self = LIMBER_SUMMARY_PAGE (object);

  switch ((LimberSummaryPageProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_WORD:
    case PROP_TOTAL:
    case PROP_REMARK:
    case PROP_QUESTION:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_summary_page_class_init (LimberSummaryPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_summary_page_dispose;
  object_class->finalize = limber_summary_page_finalize;
  object_class->get_property = limber_summary_page_get_property;
  object_class->set_property = limber_summary_page_set_property;

  props[PROP_WORD] = g_param_spec_string ("word", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_TOTAL] = g_param_spec_string ("total", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_REMARK] = g_param_spec_string ("remark", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_QUESTION]
      = g_param_spec_string ("question", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "summary.log-back", NULL, log_back_cb);
  g_type_ensure (LIMBER_TYPE_CHOICES);
  g_type_ensure (LIMBER_TYPE_CHECK_OUT);
  g_type_ensure (LIMBER_TYPE_SUGGESTION_LIST);
  g_type_ensure (LIMBER_TYPE_TIP_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-summary-page.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberSummaryPage, list);
  gtk_widget_class_bind_template_child (widget_class, LimberSummaryPage, brief);
  gtk_widget_class_bind_template_child (widget_class, LimberSummaryPage, full);
  gtk_widget_class_bind_template_child (widget_class, LimberSummaryPage, ran);
  gtk_widget_class_bind_template_child (widget_class, LimberSummaryPage, done);
  gtk_widget_class_bind_template_child (widget_class, LimberSummaryPage, after);
  gtk_widget_class_bind_template_child (widget_class, LimberSummaryPage, check_out);
  gtk_widget_class_bind_template_child (widget_class, LimberSummaryPage, suggestions);
  gtk_widget_class_bind_template_child (widget_class, LimberSummaryPage, tip);
  gtk_widget_class_bind_template_callback (widget_class, check_out_cb);
}

static void
limber_summary_page_init (LimberSummaryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->after_step = limber_after_step_new (self->after);
  limber_choices_keys_add (GTK_WIDGET (self));
}

/**
 * limber_summary_page_new:
 * @services: what it works with
 *
 * Returns: (transfer floating): a page with nothing to show yet
 */
LimberSummaryPage *
limber_summary_page_new (LimberServices *services)
{
  LimberSummaryPage *self = g_object_new (LIMBER_TYPE_SUMMARY_PAGE, NULL);

  self->services = g_object_ref (services);
  limber_suggestion_list_set_services (self->suggestions, services);

  return self;
}

/**
 * limber_summary_page_set_session:
 * @session: a session that is over
 */
void
limber_summary_page_set_session (LimberSummaryPage *self, LimberSession *session)
{
  const char *remark;

  g_return_if_fail (LIMBER_IS_SUMMARY_PAGE (self));

  remark = limber_tally_get_remark (session, limber_services_get_remembers (self->services));
  take_text (self, PROP_WORD, &self->word, g_strdup (limber_tally_get_last_word (session)));
  take_text (self, PROP_TOTAL, &self->total, limber_tally_get_total (session));
  take_text (self, PROP_REMARK, &self->remark, g_strdup (remark != NULL ? remark : ""));
  take_text (self, PROP_QUESTION, &self->question, get_question (self, session));
  gtk_widget_set_visible (self->ran, limber_services_get_remembers (self->services));
  fill_list (self, session);
  limber_after_step_set_guide (self->after_step,
                               limber_services_get_guide (self->services),
                               limber_services_get_library (self->services),
                               limber_services_get_settings (self->services));
  limber_check_out_begin (self->check_out, limber_services_get_guide (self->services));
  limber_tip_line_show (self->tip,
                        self->services,
                        limber_tip_line_find_place (
                            limber_timeline_get_routine (limber_session_get_timeline (session)),
                            limber_library_peek,
                            limber_services_get_library (self->services)));
}

/**
 * limber_summary_page_focus:
 *
 * Puts the focus on Done, not on an offer: whoever presses a key too many at the end of a session
 * has not begun another.
 */
void
limber_summary_page_focus (LimberSummaryPage *self)
{
  g_return_if_fail (LIMBER_IS_SUMMARY_PAGE (self));

  gtk_widget_grab_focus (self->done);
}
