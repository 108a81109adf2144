/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-routine-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-length-chooser.h"
#include "app/limber-routine-tools.h"
#include "app/limber-step-row.h"
#include "app/limber-suggestion-list.h"
#include "app/limber-tip-line.h"
#include "content/limber-format.h"
#include "guide/limber-outline.h"
#include "guide/limber-preview.h"
#include "plan/limber-rules.h"

typedef enum
{
  PROP_NAME = 1,
  PROP_DETAILS,
  PROP_GOAL,
  PROP_CHANGES,
  PROP_REASON,
  PROP_FIT,
  PROP_OFFER,
  PROP_OPEN,
  PROP_NARROW,
} LimberRoutinePageProperty;

#define N_TEXTS (PROP_OFFER + 1)

static GParamSpec *props[PROP_NARROW + 1];

/**
 * LimberRoutinePage:
 *
 * One routine: what it is for, what it needs, how long it takes, its steps as they will be played
 * today, and Start. What is other than the routine has it is said with the reason, and may be kept
 * where that is up to the user. It can be made to fit the time there is.
 */
struct _LimberRoutinePage
{
  AdwBin parent_instance;

  GtkListBox          *steps;
  GtkWidget           *start;
  GtkWidget           *edit;
  GtkWidget           *edit_icon;
  GtkMenuButton       *menu;
  LimberLengthChooser *chooser;
  GtkWidget           *offer;
  GtkWidget           *warnings;
  GtkListBox          *warning_list;
  LimberTipLine       *tip;

  LimberSuggestionList *suggestions;

  LimberServices *services; /* (owned) */
  char           *id;       /* (nullable): the routine that is shown */
  GArray         *kept;     /* (owned) (element-type guint): steps whose original is kept */
  char           *texts[N_TEXTS];
  gboolean        open; /* it can be started */
  gboolean        narrow;
  gboolean        showing; /* another routine is just put on the page */
};

static void limber_routine_page_page_init (LimberPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberRoutinePage,
                               limber_routine_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_PAGE,
                                                      limber_routine_page_page_init))

static void
take_text (LimberRoutinePage *self, LimberRoutinePageProperty property, char *text)
{
  g_free (self->texts[property]);
  self->texts[property] = text;
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
set_open (LimberRoutinePage *self, gboolean open)
{
  if (self->open == open)
    return;

  self->open = open;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
fill_steps (LimberRoutinePage *self, const LimberPreview *preview)
{
  clear_list (self->steps);
  for (guint i = 0; i < preview->lines->len; i++)
    gtk_list_box_append (self->steps,
                         limber_step_row_new (limber_services_get_gallery (self->services),
                                              g_ptr_array_index (preview->lines, i)));
}

static char *
format_details (LimberTimeline *timeline)
{
  g_autofree char *clock = NULL;
  g_autofree char *needs = NULL;
  guint            n;

  if (timeline == NULL)
    return g_strdup ("");

  clock = limber_format_clock (limber_timeline_get_total_us (timeline));
  needs = limber_outline_format_needs (timeline);
  n = limber_timeline_get_n_steps (timeline);

  /* Translators: a routine's length, number of exercises, and what it needs */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s · %u exercise · %s", "%s · %u exercises · %s", n),
      clock,
      n,
      needs);
}

/* The routine laid out as it is today, of that length. */
static LimberTimeline *
lay_out (LimberRoutinePage *self, gint64 length_us, LimberAdapted **adapted, GError **error)
{
  g_autoptr(LimberAdapted) made
             = limber_services_adapt (self->services, self->id, length_us, self->kept, error);
  LimberTimeline *timeline = NULL;

  if (made == NULL)
    return NULL;
  if (made->routine->steps->len > 0)
    timeline = limber_services_compile_adapted (self->services, made, error);
  if (adapted != NULL)
    *adapted = g_steal_pointer (&made);

  return timeline;
}

static void
update_fit (LimberRoutinePage   *self,
            const LimberPreview *preview,
            const LimberAdapted *adapted,
            LimberTimeline      *timeline)
{
  const gint64 length_us = limber_length_chooser_get_length_us (self->chooser);
  const gint64 total_us = timeline != NULL ? limber_timeline_get_total_us (timeline) : 0;
  g_autoptr(LimberTimeline) whole = length_us > 0 ? lay_out (self, 0, NULL, NULL) : NULL;
  const gint64 whole_us = whole != NULL ? limber_timeline_get_total_us (whole) : total_us;

  limber_length_chooser_set_whole_us (self->chooser, whole_us);
  take_text (self,
             PROP_FIT,
             length_us > 0 && timeline != NULL
                 ? limber_preview_format_fit (preview, adapted->fits, total_us, whole_us)
                 : g_strdup (""));
}

/* Start starts what stands on the page. What comes with Limber stays there, whatever is changed. */
static void
update_target (LimberRoutinePage *self)
{
  LimberItem *item
      = limber_library_find_routine (limber_services_get_library (self->services), self->id);
  const gboolean own = item != NULL && limber_item_get_origin (item) != LIMBER_ORIGIN_BUILT_IN;
  const char    *edit = own ? _ ("Edit") : _ ("Make it mine");
  GVariant      *kept = g_variant_new_fixed_array (
      G_VARIANT_TYPE_UINT32, self->kept->data, self->kept->len, sizeof (guint));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit), "s", self->id);
  gtk_button_set_label (GTK_BUTTON (self->edit), edit);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->edit), GTK_ACCESSIBLE_PROPERTY_LABEL, edit, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit_icon), "s", self->id);
  gtk_widget_set_tooltip_text (self->edit_icon, edit);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->edit_icon), GTK_ACCESSIBLE_PROPERTY_LABEL, edit, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start),
                                    "(sx@au)",
                                    self->id,
                                    limber_length_chooser_get_length_us (self->chooser),
                                    kept);
}

static LimberAdvisor *
get_advisor (LimberRoutinePage *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

/* Why the day is not like others. Where Start gives way to it, all of it is told. */
static char *
get_reason (LimberRoutinePage *self, gboolean open, gboolean changed)
{
  g_auto (GStrv) reasons = limber_advisor_dup_reasons (get_advisor (self));

  if (!open)
    return reasons[0] != NULL ? g_strjoinv ("\n", reasons)
                              : g_strdup (_ ("Nothing of this is right for today."));

  return g_strdup (changed && reasons[0] != NULL ? reasons[0] : "");
}

/* What is right for a day on which this is not. */
static void
update_offer (LimberRoutinePage *self, gboolean open)
{
  LimberAdvisor *advisor = get_advisor (self);
  const char    *id
      = open || limber_advisor_is_locked (advisor) ? NULL : limber_advisor_get_offer (advisor);
  LimberItem *item
      = id != NULL && g_strcmp0 (id, self->id) != 0
            ? limber_library_find_routine (limber_services_get_library (self->services), id)
            : NULL;

  /* Translators: a routine */
  take_text (self,
             PROP_OFFER,
             item != NULL ? g_strdup_printf (_ ("Look at %s"), limber_item_get_name (item))
                          : g_strdup (""));
  if (item != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->offer), "s", id);
}

static gboolean
update (LimberRoutinePage *self, GError **error)
{
  LimberLibrary *library = limber_services_get_library (self->services);
  g_autoptr(LimberRoutine) routine = limber_library_peek_routine (library, self->id, error);
  g_autoptr(LimberAdapted) adapted = NULL;
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autoptr(LimberPreview) preview = NULL;
  gboolean open;

  if (routine == NULL)
    return FALSE;
  timeline = lay_out (self, limber_length_chooser_get_length_us (self->chooser), &adapted, error);
  if (adapted == NULL || (timeline == NULL && adapted->routine->steps->len > 0))
    return FALSE;

  preview
      = limber_preview_new (routine, adapted, timeline, self->kept, limber_library_peek, library);
  take_text (self, PROP_NAME, g_strdup (routine->name));
  take_text (self, PROP_GOAL, g_strdup (routine->goal));
  take_text (self, PROP_DETAILS, format_details (timeline));
  update_fit (self, preview, adapted, timeline);
  update_target (self);
  open = timeline != NULL && limber_advisor_allows (get_advisor (self), routine);
  /* What gives way as a whole need not be counted. */
  take_text (self, PROP_CHANGES, open ? limber_preview_format_changes (preview) : g_strdup (""));
  take_text (self, PROP_REASON, get_reason (self, open, preview->n_changed > 0));
  update_offer (self, open);
  set_open (self, open);
  fill_steps (self, preview);

  return TRUE;
}

/* What is known of it may have changed since, but it is still there. */
static void
update_again (LimberRoutinePage *self)
{
  g_autoptr(GError) error = NULL;

  if (self->id != NULL && !self->showing && !update (self, &error))
    g_debug ("The routine is not there any more: %s", error->message);
}

static void
minutes_cb (LimberLengthChooser *chooser, GParamSpec *pspec, LimberRoutinePage *self)
{
  g_assert (LIMBER_IS_ROUTINE_PAGE (self));

  update_again (self);
}

static void
changed_cb (LimberAdvisor *advisor, LimberRoutinePage *self)
{
  g_assert (LIMBER_IS_ROUTINE_PAGE (self));

  update_again (self);
}

static void
keep_step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (widget);
  const guint        step = g_variant_get_uint32 (parameter);
  GtkListBoxRow     *row;
  gboolean           was_kept = FALSE;

  for (guint i = self->kept->len; i > 0; i--)
    if (g_array_index (self->kept, guint, i - 1) == step)
      {
        g_array_remove_index (self->kept, i - 1);
        was_kept = TRUE;
      }
  if (!was_kept)
    g_array_append_val (self->kept, step);
  update_again (self);

  /* The button that was pressed has gone with its row. */
  row = gtk_list_box_get_row_at_index (self->steps, (int) step);
  if (row != NULL)
    limber_step_row_focus (LIMBER_STEP_ROW (row));
}

/* What can be done with it changes with what was done. */
static void
make_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (user_data);
  g_autoptr(GMenuModel) menu = limber_routine_tools_new_menu (self->services, self->id, FALSE);

  gtk_menu_button_set_menu_model (button, menu);
}

/* What is gone is left, and what has changed is shown as it is. */
static void
done_cb (GtkWidget *page, const LimberShelfToken *done)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (page);

  if (gtk_widget_get_mapped (page) && g_strcmp0 (done->id, self->id) == 0
      && done->deed == LIMBER_SHELF_REMOVED)
    gtk_widget_activate_action (page, "win.back", NULL);
}

static GtkWidget *
create_warning (const LimberFinding *finding, const char *where)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *text = g_markup_escape_text (finding->text, -1);
  g_autofree char *place = where != NULL ? g_markup_escape_text (where, -1) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), place != NULL ? place : text);
  if (place != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

/* What comes with Limber obeys all rules. */
static void
fill_warnings (LimberRoutinePage *self)
{
  LimberLibrary *library = limber_services_get_library (self->services);
  LimberItem    *item = limber_library_find_routine (library, self->id);
  g_autoptr(LimberRoutine) routine = limber_library_peek_routine (library, self->id, NULL);
  g_autoptr(GPtrArray) findings = NULL;

  clear_list (self->warning_list);
  if (item != NULL && routine != NULL && limber_item_get_origin (item) != LIMBER_ORIGIN_BUILT_IN)
    findings = limber_rules_check (
        routine, limber_library_peek, library, limber_item_get_length_us (item));

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (findings, i);
      const char          *where = NULL;

      if (finding->step >= 0)
        {
          const LimberStep *step = g_ptr_array_index (routine->steps, (guint) finding->step);

          where = limber_library_peek (step->exercise_id, library)->name;
        }
      gtk_list_box_append (self->warning_list, create_warning (finding, where));
    }
  gtk_widget_set_visible (self->warnings, findings != NULL && findings->len > 0);
}

static void
suggest (LimberRoutinePage *self)
{
  g_autoptr(LimberRoutine) routine = limber_library_peek_routine (
      limber_services_get_library (self->services), self->id, NULL);

  limber_suggestion_list_set_routine (self->suggestions, routine);
}

static void
show_tip (LimberRoutinePage *self)
{
  LimberLibrary *library = limber_services_get_library (self->services);
  g_autoptr(LimberRoutine) routine = limber_library_peek_routine (library, self->id, NULL);

  limber_tip_line_show (
      self->tip,
      self->services,
      routine != NULL ? limber_tip_line_find_place (routine, limber_library_peek, library) : -1);
}

/* All of it, as it is today. It must be at hand. */
static gboolean
limber_routine_page_show (LimberPage *page, GVariant *parameter, GError **error)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (page);

  self->showing = TRUE;
  g_free (self->id);
  self->id = g_variant_dup_string (parameter, NULL);
  g_array_set_size (self->kept, 0);
  g_object_set (self->chooser, "minutes", 0, NULL);
  self->showing = FALSE;
  if (!update (self, error))
    return FALSE;

  fill_warnings (self);
  suggest (self);
  show_tip (self);

  return TRUE;
}

static char *
limber_routine_page_dup_title (LimberPage *page)
{
  return g_strdup (LIMBER_ROUTINE_PAGE (page)->texts[PROP_NAME]);
}

/* On Start, or on what takes its place. */
static void
limber_routine_page_focus (LimberPage *page)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (page);

  gtk_widget_grab_focus (self->open ? self->start : self->offer);
}

static void
limber_routine_page_page_init (LimberPageInterface *iface)
{
  iface->show = limber_routine_page_show;
  iface->dup_title = limber_routine_page_dup_title;
  iface->focus = limber_routine_page_focus;
}

static void
limber_routine_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_ROUTINE_PAGE);
  g_clear_object (&LIMBER_ROUTINE_PAGE (object)->services);

  G_OBJECT_CLASS (limber_routine_page_parent_class)->dispose (object);
}

static void
limber_routine_page_finalize (GObject *object)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (object);

  g_free (self->id);
  g_array_unref (self->kept);
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (limber_routine_page_parent_class)->finalize (object);
}

static void
limber_routine_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (object);

  switch ((LimberRoutinePageProperty) prop_id)
    {
    case PROP_NAME:
    case PROP_DETAILS:
    case PROP_GOAL:
    case PROP_CHANGES:
    case PROP_REASON:
    case PROP_FIT:
    case PROP_OFFER:
      g_value_set_string (value, self->texts[prop_id]);
      break;

    case PROP_OPEN:
      g_value_set_boolean (value, self->open);
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
    case PROP_CHANGES:
    case PROP_REASON:
    case PROP_FIT:
    case PROP_OFFER:
    case PROP_OPEN:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  static const char *const texts[N_TEXTS] = {
    [PROP_NAME] = "routine-name", [PROP_DETAILS] = "details", [PROP_GOAL] = "goal",
    [PROP_CHANGES] = "changes",   [PROP_REASON] = "reason",   [PROP_FIT] = "fit",
    [PROP_OFFER] = "offer",
  };
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  for (guint i = PROP_NAME; i < N_TEXTS; i++)
    props[i] = g_param_spec_string (texts[i], NULL, NULL, NULL, G_PARAM_READABLE | flags);

  /**
   * LimberRoutinePage:open:
   *
   * Whether the routine can be started today.
   */
  props[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
limber_routine_page_class_init (LimberRoutinePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_routine_page_dispose;
  object_class->finalize = limber_routine_page_finalize;
  object_class->get_property = limber_routine_page_get_property;
  object_class->set_property = limber_routine_page_set_property;
  install_properties (object_class);

  g_type_ensure (LIMBER_TYPE_LENGTH_CHOOSER);
  g_type_ensure (LIMBER_TYPE_SUGGESTION_LIST);
  g_type_ensure (LIMBER_TYPE_TIP_LINE);
  limber_routine_tools_install (widget_class);
  gtk_widget_class_install_action (widget_class, "routine.keep-step", "u", keep_step_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-routine-page.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, steps);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, start);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, edit);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, edit_icon);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, menu);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, chooser);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, offer);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, suggestions);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, warnings);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, warning_list);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, tip);
  gtk_widget_class_bind_template_callback (widget_class, minutes_cb);
}

static void
limber_routine_page_init (LimberRoutinePage *self)
{
  self->kept = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_routine_page_new:
 * @services: what it works with
 *
 * Returns: (transfer floating): a page with no routine yet
 */
LimberRoutinePage *
limber_routine_page_new (LimberServices *services)
{
  LimberRoutinePage *self = g_object_new (LIMBER_TYPE_ROUTINE_PAGE, NULL);

  self->services = g_object_ref (services);
  limber_suggestion_list_set_services (self->suggestions, services);
  limber_routine_tools_set_up (GTK_WIDGET (self), services, done_cb);
  gtk_menu_button_set_create_popup_func (self->menu, make_menu_cb, self, NULL);
  g_signal_connect_object (get_advisor (self), "changed", G_CALLBACK (changed_cb), self, 0);

  return self;
}
