/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-today-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-check-in-dialog.h"
#include "app/limber-day-asks.h"
#include "app/limber-day-notes.h"
#include "app/limber-place-bar.h"
#include "app/limber-place-header.h"
#include "app/limber-quiet-card.h"
#include "app/limber-routine-arrangement.h"
#include "app/limber-routine-row.h"
#include "app/limber-routine-tools.h"
#include "app/limber-run-card.h"
#include "app/limber-settings-bar.h"
#include "content/limber-format.h"
#include "desktop/limber-compat.h"
#include "guide/limber-outline.h"

/* So many routines are listed in the first frame: more can hardly be seen without scrolling, and
 * every row takes a millisecond. */
#define FIRST_ROWS 6

/**
 * LimberTodayPage:
 *
 * Where one begins: what to do before and after the run, a session that was cut off, what was done
 * this week and lately, and all routines.
 */
struct _LimberTodayPage
{
  AdwBin parent_instance;

  GtkWidget       *go_on;
  LimberDayAsks   *asks;
  LimberDayNotes  *notes;
  GtkBox          *cards;
  LimberRunCard   *before;
  LimberRunCard   *after;
  LimberQuietCard *quiet;
  GtkListBoxRow   *due_row;
  GtkWidget       *due_arrow;
  GtkListBox      *recent_list;
  GtkListBox      *all_list;
  GtkWidget       *hidden_too;

  LimberServices    *services; /* (owned) */
  GListStore        *recent;   /* (owned) (element-type LimberItem) */
  GtkSliceListModel *all;      /* (owned) (element-type LimberItem): the routines that are listed */

  LimberRoutineArrangement *arrangement; /* (owned) (nullable): of all of them */

  gboolean drawn;
  char    *cut_off; /* what is asked about a session that was cut off; "" when none was */
  char    *due;
  char    *week;
  char    *trend; /* of the back */
  gboolean is_quiet;
  gboolean narrow;
};

static void limber_today_page_page_init (LimberPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberTodayPage,
                               limber_today_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_PAGE,
                                                      limber_today_page_page_init))

typedef enum
{
  PROP_CUT_OFF = 1,
  PROP_DUE,
  PROP_WEEK,
  PROP_TREND,
  PROP_QUIET,
  PROP_HAS_RECENT,
  PROP_NARROW,
} LimberTodayPageProperty;

static GParamSpec *props[PROP_NARROW + 1];

static LimberItem *
find_item (LimberTodayPage *self, LimberContext context, gboolean full)
{
  const char *id = limber_services_find_routine (self->services, context, full);

  return id != NULL ? limber_library_find_routine (limber_services_get_library (self->services), id)
                    : NULL;
}

static void
set_text (LimberTodayPage *self, LimberTodayPageProperty property, char **place, const char *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return;

  g_free (*place);
  *place = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

/* Returns whether what is chosen is at hand. */
static gboolean
lay_out (LimberTodayPage *self, LimberRunCard *card)
{
  const char *id = limber_run_card_get_chosen (card);
  g_autoptr(LimberTimeline) timeline = NULL;

  if (id == NULL)
    return TRUE;
  if (!limber_services_is_at_hand (self->services, id))
    return FALSE;

  timeline = limber_services_compile (self->services, id, NULL);
  if (timeline != NULL)
    limber_run_card_set_timeline (
        card, timeline, limber_gallery_get_figures (limber_services_get_gallery (self->services)));

  return TRUE;
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberTodayPage) self = user_data;

  /* What cannot be read is told when it is to begin. */
  if (!limber_services_fetch_finish (LIMBER_SERVICES (source), result, NULL)
      || self->services == NULL)
    return;

  lay_out (self, self->before);
  lay_out (self, self->after);
}

static void
chosen_cb (LimberRunCard *card, GParamSpec *pspec, LimberTodayPage *self)
{
  g_assert (LIMBER_IS_TODAY_PAGE (self));

  if (!lay_out (self, card))
    limber_services_fetch_async (
        self->services, limber_run_card_get_chosen (card), NULL, fetched_cb, g_object_ref (self));
}

static void
update_cards (LimberTodayPage *self)
{
  limber_run_card_set_items (self->before,
                             find_item (self, LIMBER_CONTEXT_PRE_RUN, TRUE),
                             find_item (self, LIMBER_CONTEXT_PRE_RUN, FALSE));
  limber_run_card_set_items (self->after,
                             find_item (self, LIMBER_CONTEXT_POST_RUN, TRUE),
                             find_item (self, LIMBER_CONTEXT_POST_RUN, FALSE));
  chosen_cb (self->before, NULL, self);
  chosen_cb (self->after, NULL, self);
}

/* On what is most likely wanted: to go on with what was cut off, or to start what is next. */
static void
limber_today_page_focus (LimberPage *page)
{
  LimberTodayPage *self = LIMBER_TODAY_PAGE (page);

  if (*self->cut_off != '\0')
    gtk_widget_grab_focus (self->go_on);
  else if (self->is_quiet)
    limber_quiet_card_focus (self->quiet);
  else
    limber_run_card_focus (LIMBER_RUN_CARD (gtk_widget_get_first_child (GTK_WIDGET (self->cards))));
}

/* After a run, or a warm-up for one, it is the stretches that are next. */
static void
order_cards (LimberTodayPage *self, gboolean after_first)
{
  GtkWidget *first = GTK_WIDGET (after_first ? self->after : self->before);
  GtkWidget *second = GTK_WIDGET (after_first ? self->before : self->after);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->cards)) == first)
    return;

  gtk_box_reorder_child_after (self->cards, second, first);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    limber_today_page_focus (LIMBER_PAGE (self));
}

static void
update_recent (LimberTodayPage *self, const LimberDigest *digest)
{
  LimberLibrary *library = limber_services_get_library (self->services);

  g_list_store_remove_all (self->recent);
  for (guint i = 0; i < digest->recent->len; i++)
    {
      LimberItem *item
          = limber_library_find_routine (library, g_ptr_array_index (digest->recent, i));

      if (item != NULL)
        g_list_store_append (self->recent, item);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_RECENT]);
}

static void
update_cut_off (LimberTodayPage *self)
{
  const LimberRecord *record
      = limber_guide_get_unfinished (limber_services_get_guide (self->services));
  g_autofree char *position = NULL;
  g_autofree char *text = NULL;

  if (record != NULL)
    {
      position = limber_format_clock (record->position_us);
      text = g_strdup_printf (_ ("%s was cut off at %s."), record->routine_name, position);
    }
  set_text (self, PROP_CUT_OFF, &self->cut_off, text != NULL ? text : "");
}

/* What is due opens when it is pressed. Whoever had a session cut off is not new here. */
static void
update_due (LimberTodayPage *self, const LimberDue *due)
{
  LimberLibrary *library = limber_services_get_library (self->services);
  LimberItem    *item
      = due->routine_id != NULL ? limber_library_find_routine (library, due->routine_id) : NULL;
  g_autofree char *text
      = limber_due_format (due, item != NULL ? limber_item_get_name (item) : NULL);

  gtk_widget_set_visible (self->due_arrow, item != NULL);
  gtk_list_box_row_set_activatable (self->due_row, item != NULL);
  if (item != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->due_row), "s", due->routine_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->due_row),
                                  item != NULL ? "win.show-routine" : NULL);
  if (text == NULL || (due->reason == LIMBER_DUE_NEW && *self->cut_off != '\0'))
    set_text (self, PROP_DUE, &self->due, "");
  else
    set_text (self, PROP_DUE, &self->due, text);
}

static void
history_read_cb (LimberServices *services, LimberTodayPage *self)
{
  const LimberDigest *digest = limber_services_get_digest (services);
  g_autofree char    *week = limber_digest_format_week (digest);

  g_assert (LIMBER_IS_TODAY_PAGE (self));

  set_text (self, PROP_WEEK, &self->week, week != NULL ? week : "");
  order_cards (self, digest->after_run);
  if (limber_services_get_ready (services))
    {
      update_due (self, digest->due);
      update_recent (self, digest);
    }
}

/* What the day permits, and how the back has been. */
static void
advisor_changed_cb (LimberAdvisor *advisor, LimberTodayPage *self)
{
  g_autofree char *trend = limber_advisor_dup_trend (advisor);
  gboolean         quiet;

  g_assert (LIMBER_IS_TODAY_PAGE (self));

  limber_day_notes_update (self->notes, advisor);
  set_text (self, PROP_TREND, &self->trend, trend);
  quiet = limber_quiet_card_update (self->quiet, self->services);
  if (quiet == self->is_quiet)
    return;

  self->is_quiet = quiet;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_QUIET]);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    limber_today_page_focus (LIMBER_PAGE (self));
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  LimberTodayPage *self = LIMBER_TODAY_PAGE (user_data);
  LimberLibrary   *library = limber_services_get_library (self->services);
  g_autoptr(LimberRoutine) routine
             = limber_library_peek_routine (library, limber_item_get_id (item), NULL);
  const LimberExercise *exercise
      = routine != NULL
            ? limber_outline_find_telling_exercise (routine, limber_library_peek, library)
            : NULL;

  return limber_routine_row_new (item, limber_services_get_gallery (self->services), exercise);
}

static GtkWidget *
create_all_row_cb (gpointer item, gpointer user_data)
{
  GtkWidget *row = create_row_cb (item, user_data);

  limber_routine_row_set_services (LIMBER_ROUTINE_ROW (row),
                                   LIMBER_TODAY_PAGE (user_data)->services);

  return row;
}

/* The row that was moved is another one now. */
static void
shift (LimberTodayPage *self, const char *id, int direction)
{
  const int      at = limber_routine_arrangement_shift (self->arrangement, id, direction);
  GtkListBoxRow *row = at >= 0 ? gtk_list_box_get_row_at_index (self->all_list, at) : NULL;

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
move_up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  shift (LIMBER_TODAY_PAGE (widget), g_variant_get_string (parameter, NULL), -1);
}

static void
move_down_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  shift (LIMBER_TODAY_PAGE (widget), g_variant_get_string (parameter, NULL), 1);
}

static void
arrange (LimberTodayPage *self)
{
  self->arrangement = limber_routine_arrangement_new (
      limber_services_get_library (self->services), limber_services_get_settings (self->services));
  g_object_bind_property (
      self->arrangement, "any-hidden", self->hidden_too, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (
      self->hidden_too, "active", self->arrangement, "show-hidden", G_BINDING_DEFAULT);
  gtk_slice_list_model_set_model (self->all,
                                  limber_routine_arrangement_get_model (self->arrangement));
}

/* The first call comes before the first frame, the second after it. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LimberTodayPage *self = LIMBER_TODAY_PAGE (widget);

  if (self->drawn)
    {
      gtk_slice_list_model_set_size (self->all, G_MAXUINT);
      return G_SOURCE_REMOVE;
    }

  self->drawn = TRUE;

  return G_SOURCE_CONTINUE;
}

static void
ready_cb (LimberServices *services, GParamSpec *pspec, LimberTodayPage *self)
{
  GListModel    *routines = limber_library_get_routines (limber_services_get_library (services));
  LimberAdvisor *advisor = limber_guide_get_advisor (limber_services_get_guide (services));

  g_assert (LIMBER_IS_TODAY_PAGE (self));

  g_signal_connect_object (advisor, "changed", G_CALLBACK (advisor_changed_cb), self, 0);
  g_signal_connect_object (advisor, "runs-read", G_CALLBACK (advisor_changed_cb), self, 0);
  advisor_changed_cb (advisor, self);

  update_cards (self);
  update_cut_off (self);
  arrange (self);
  g_signal_connect_object (
      routines, "items-changed", G_CALLBACK (update_cards), self, G_CONNECT_SWAPPED);
  if (limber_services_get_digest (services) != NULL)
    history_read_cb (services, self);
}

/* Whatever became of the session that was cut off. */
static void
settle_cut_off (LimberTodayPage *self)
{
  limber_services_read_history (self->services);
  update_cut_off (self);
  limber_today_page_focus (LIMBER_PAGE (self));
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberTodayPage *self = LIMBER_TODAY_PAGE (widget);

  limber_guide_keep_unfinished (limber_services_get_guide (self->services));
  settle_cut_off (self);
}

static void
forget_answered_cb (const char *id, gpointer user_data)
{
  LimberTodayPage *self = LIMBER_TODAY_PAGE (user_data);

  if (!g_str_equal (id, "forget"))
    return;

  limber_guide_drop_unfinished (limber_services_get_guide (self->services));
  settle_cut_off (self);
}

static void
forget_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const LimberAnswer answers[] = {
    { "leave", _ ("Cancel"), FALSE },
    { "forget", _ ("Forget it"), TRUE },
  };
  LimberTodayPage *self = LIMBER_TODAY_PAGE (widget);

  if (limber_guide_get_unfinished (limber_services_get_guide (self->services)) == NULL)
    return;

  limber_compat_ask (GTK_WINDOW (gtk_widget_get_root (widget)),
                     _ ("Forget this session?"),
                     _ ("What you did in it will not stand in your history."),
                     answers,
                     G_N_ELEMENTS (answers),
                     forget_answered_cb,
                     self);
}

static void
check_in_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberTodayPage *self = LIMBER_TODAY_PAGE (widget);

  limber_check_in_dialog_show (
      GTK_WINDOW (gtk_widget_get_root (widget)),
      limber_guide_get_advisor (limber_services_get_guide (self->services)));
}

/* A session may have been cut off, or taken up, meanwhile. */
static gboolean
limber_today_page_show (LimberPage *page, GVariant *parameter, GError **error)
{
  update_cut_off (LIMBER_TODAY_PAGE (page));

  return TRUE;
}

static char *
limber_today_page_dup_title (LimberPage *page)
{
  return g_strdup ("Limber");
}

static void
limber_today_page_page_init (LimberPageInterface *iface)
{
  iface->show = limber_today_page_show;
  iface->dup_title = limber_today_page_dup_title;
  iface->focus = limber_today_page_focus;
}

static void
limber_today_page_dispose (GObject *object)
{
  LimberTodayPage *self = LIMBER_TODAY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_TODAY_PAGE);
  g_clear_object (&self->services);
  g_clear_object (&self->recent);
  g_clear_object (&self->all);
  g_clear_object (&self->arrangement);

  G_OBJECT_CLASS (limber_today_page_parent_class)->dispose (object);
}

static void
limber_today_page_finalize (GObject *object)
{
  LimberTodayPage *self = LIMBER_TODAY_PAGE (object);

  g_free (self->cut_off);
  g_free (self->due);
  g_free (self->week);
  g_free (self->trend);

  G_OBJECT_CLASS (limber_today_page_parent_class)->finalize (object);
}

static void
limber_today_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberTodayPage *self = LIMBER_TODAY_PAGE (object);

  switch ((LimberTodayPageProperty) prop_id)
    {
    case PROP_CUT_OFF:
      g_value_set_string (value, self->cut_off);
      break;

    case PROP_DUE:
      g_value_set_string (value, self->due);
      break;

    case PROP_WEEK:
      g_value_set_string (value, self->week);
      break;

    case PROP_TREND:
      g_value_set_string (value, self->trend);
      break;

    case PROP_QUIET:
      g_value_set_boolean (value, self->is_quiet);
      break;

    case PROP_HAS_RECENT:
      g_value_set_boolean (value, g_list_model_get_n_items (G_LIST_MODEL (self->recent)) > 0);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_today_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LimberTodayPage *self = LIMBER_TODAY_PAGE (object);

  switch ((LimberTodayPageProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_CUT_OFF:
    case PROP_DUE:
    case PROP_WEEK:
    case PROP_TREND:
    case PROP_QUIET:
    case PROP_HAS_RECENT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_today_page_class_init (LimberTodayPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_today_page_dispose;
  object_class->finalize = limber_today_page_finalize;
  object_class->get_property = limber_today_page_get_property;
  object_class->set_property = limber_today_page_set_property;

  props[PROP_CUT_OFF] = g_param_spec_string ("cut-off", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_DUE] = g_param_spec_string ("due", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_WEEK] = g_param_spec_string ("week", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_TREND] = g_param_spec_string ("trend", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_QUIET] = g_param_spec_boolean ("quiet", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  props[PROP_HAS_RECENT]
      = g_param_spec_boolean ("has-recent", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "today.keep-session", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "today.forget-session", NULL, forget_cb);
  gtk_widget_class_install_action (widget_class, "today.check-in", NULL, check_in_cb);
  gtk_widget_class_install_action (widget_class, "routines.move-up", "s", move_up_cb);
  gtk_widget_class_install_action (widget_class, "routines.move-down", "s", move_down_cb);
  limber_routine_tools_install (widget_class);
  g_type_ensure (LIMBER_TYPE_DAY_ASKS);
  g_type_ensure (LIMBER_TYPE_DAY_NOTES);
  g_type_ensure (LIMBER_TYPE_PLACE_BAR);
  g_type_ensure (LIMBER_TYPE_PLACE_HEADER);
  g_type_ensure (LIMBER_TYPE_QUIET_CARD);
  g_type_ensure (LIMBER_TYPE_RUN_CARD);
  g_type_ensure (LIMBER_TYPE_SETTINGS_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-today-page.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, go_on);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, asks);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, notes);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, cards);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, before);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, after);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, quiet);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, due_row);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, due_arrow);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, all_list);
  gtk_widget_class_bind_template_child (widget_class, LimberTodayPage, hidden_too);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
limber_today_page_init (LimberTodayPage *self)
{
  self->recent = g_list_store_new (LIMBER_TYPE_ITEM);
  self->all = gtk_slice_list_model_new (NULL, 0, FIRST_ROWS);
  self->cut_off = g_strdup ("");
  self->due = g_strdup ("");
  self->week = g_strdup ("");
  self->trend = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (
      self->recent_list, G_LIST_MODEL (self->recent), create_row_cb, self, NULL);
  gtk_list_box_bind_model (self->all_list, G_LIST_MODEL (self->all), create_all_row_cb, self, NULL);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/**
 * limber_today_page_new:
 * @services: what it works with
 *
 * Returns: (transfer floating): the page; it fills itself when the services are ready
 */
LimberTodayPage *
limber_today_page_new (LimberServices *services)
{
  LimberTodayPage *self = g_object_new (LIMBER_TYPE_TODAY_PAGE, NULL);

  self->services = g_object_ref (services);
  limber_routine_tools_set_up (GTK_WIDGET (self), services, NULL);
  limber_day_asks_set_services (self->asks, services);
  g_signal_connect_object (services, "notify::ready", G_CALLBACK (ready_cb), self, 0);
  g_signal_connect_object (services, "history-read", G_CALLBACK (history_read_cb), self, 0);
  if (limber_services_get_ready (services))
    ready_cb (services, NULL, self);

  return self;
}
