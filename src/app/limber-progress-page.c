/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-progress-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-calm.h"
#include "app/limber-chart-balance.h"
#include "app/limber-chart-calendar.h"
#include "app/limber-chart-card.h"
#include "app/limber-chart-pain.h"
#include "app/limber-chart-weeks.h"
#include "app/limber-page.h"
#include "app/limber-place-bar.h"
#include "app/limber-place-header.h"
#include "app/limber-progress-figures.h"
#include "app/limber-progress-read.h"
#include "app/limber-progress-recent.h"
#include "app/limber-settings.h"
#include "history/limber-dates.h"
#include "history/limber-goal.h"
#include "history/limber-milestones.h"

/* Of these sessions the last ten that count are shown. */
#define LOOKED_AT 40

/* So many milestones are told at once, and so many at all. */
#define WEEK_DAYS 7
#define FIRST_MILESTONES 3
#define MOST_MILESTONES 40

/**
 * LimberProgressPage:
 *
 * What was done, and what it changes: three figures, four charts, the milestones and the last sessions.
 * Everything rarer is in a menu. It reads the history whenever it is gone to, and anew when that changes
 * meanwhile.
 */
struct _LimberProgressPage
{
  LimberPageBin parent_instance;

  GtkStack             *stack;
  LimberProgressFigure *week;
  LimberProgressFigure *streak;
  LimberProgressFigure *milestone;
  LimberChartCalendar  *calendar;
  LimberChartWeeks     *weeks;
  LimberChartBalance   *balance;
  LimberChartPain      *pain;
  LimberChartLegend    *calendar_legend;
  LimberChartLegend    *weeks_legend;
  LimberChartLegend    *balance_legend;
  LimberChartLegend    *pain_legend;
  GtkWidget            *offer;
  GtkLabel             *offer_text;
  GtkSpinButton        *goal;
  GtkWidget            *doing;
  GtkWidget            *body;
  GtkWidget            *milestones_part;
  GtkListBox           *milestones;
  GtkWidget            *recent_head;
  GtkListBox           *recent;
  GtkWidget            *onward;
  GtkWidget            *begin;

  LimberServices *services;    /* (owned) */
  GCancellable   *cancellable; /* (owned) (nullable): of what is being read */

  LimberProgressSums *sums;      /* (owned) (nullable): what is shown */
  guint               step;      /* the part of it that is shown next */
  guint               showing;   /* the source that does it, or 0 */
  guint               unfolding; /* the tick that adds to what can be seen, or 0 */
};

static void limber_progress_page_page_init (LimberPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberProgressPage,
                               limber_progress_page,
                               LIMBER_TYPE_PAGE_BIN,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_PAGE,
                                                      limber_progress_page_page_init))

static GtkWidget *
make_fact (const LimberMilestone *milestone, guint32 today)
{
  g_autofree char *text = limber_milestone_format (milestone, today);
  GtkWidget       *label = gtk_label_new (text);
  GtkWidget       *row = gtk_list_box_row_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "fact");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return row;
}

/* The earlier ones are made when they are asked for. */
static void
expanded_cb (AdwExpanderRow *more, GParamSpec *pspec, LimberProgressPage *self)
{
  GArray *milestones = self->sums->milestones;

  g_assert (LIMBER_IS_PROGRESS_PAGE (self));

  g_signal_handlers_disconnect_by_func (more, expanded_cb, self);
  for (guint i = FIRST_MILESTONES; i < MIN (milestones->len, MOST_MILESTONES); i++)
    adw_expander_row_add_row (
        more, make_fact (&g_array_index (milestones, LimberMilestone, i), self->sums->today));
}

static void
show_milestones (LimberProgressPage *self)
{
  GArray    *milestones = self->sums->milestones;
  GtkWidget *child;

  limber_progress_figures_show_milestone (self->milestone, self->sums);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->milestones))) != NULL)
    gtk_list_box_remove (self->milestones, child);
  for (guint i = 0; i < MIN (milestones->len, FIRST_MILESTONES); i++)
    gtk_list_box_append (
        self->milestones,
        make_fact (&g_array_index (milestones, LimberMilestone, i), self->sums->today));
  if (milestones->len > FIRST_MILESTONES)
    {
      GtkWidget *more = adw_expander_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (more), _ ("Earlier ones"));
      g_signal_connect_object (more, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
      gtk_list_box_append (self->milestones, more);
    }
  if (milestones->len == 0)
    gtk_widget_set_visible (self->milestones_part, FALSE);
}

static void
show_figures (LimberProgressPage *self)
{
  limber_progress_figures_show_week (self->week, self->sums);
  limber_progress_figures_show_streak (self->streak, self->sums);
}

static void
show_calendar (LimberProgressPage *self)
{
  limber_chart_calendar_set_days (
      self->calendar, self->sums->days, self->sums->from, self->sums->today);
  limber_chart_calendar_fill_legend (self->calendar, self->calendar_legend);
}

/* Another goal is offered where this one is far off, and no word is said about why. */
static void
show_offer (LimberProgressPage *self)
{
  int       usual = 0;
  const int offer = limber_goal_find_offer (self->sums->weeks, self->sums->goal_minutes, &usual);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->offer, offer > 0);
  if (offer == 0)
    return;

  /* Translators: minutes that a week has on average, and a goal that is offered instead */
  text = g_strdup_printf (_ ("Your weeks have about %d min. Set the goal to %d?"), usual, offer);
  gtk_label_set_label (self->offer_text, text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->offer), "i", offer);
}

static void
show_weeks (LimberProgressPage *self)
{
  limber_chart_weeks_set_weeks (self->weeks,
                                self->sums->weeks,
                                self->sums->goal_minutes,
                                self->sums->days,
                                self->sums->from,
                                self->sums->today);
  limber_chart_weeks_fill_legend (self->weeks, self->weeks_legend);
  show_offer (self);
  limber_chart_balance_set_balance (self->balance, self->sums->balance);
  limber_chart_balance_fill_legend (self->balance, self->balance_legend);
}

static void
show_pain (LimberProgressPage *self)
{
  limber_chart_pain_set_trend (
      self->pain, self->sums->trend, self->sums->days, self->sums->from, self->sums->today);
  limber_chart_pain_fill_legend (self->pain, self->pain_legend);
}

/* To whoever has done nothing yet nothing is held up. */
static void
show_part (LimberProgressPage *self, const char *part)
{
  const char *id = limber_services_find_routine (self->services, LIMBER_CONTEXT_PRE_RUN, FALSE);

  gtk_widget_set_visible (self->begin, id != NULL);
  if (id != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->begin), "s", id);
  gtk_stack_set_visible_child_name (self->stack, part);
}

static guint32
find_today (LimberProgressPage *self)
{
  LimberClock *clock = limber_services_get_clock (self->services);
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (clock);

  return limber_dates_find_day (limber_clock_get_wall (clock), zone, NULL);
}

/* The window was closed meanwhile. */
static gboolean
is_gone (LimberProgressPage *self)
{
  return self->services == NULL;
}

static void
sessions_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records
             = limber_store_sessions_finish (LIMBER_STORE (source), result, &error);
  g_autoptr(LimberProgressPage) self = user_data;

  if (is_gone (self))
    return;

  if (records == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_debug ("The last sessions cannot be read: %s", error->message);
      return;
    }

  limber_progress_recent_fill (self->recent, records, find_today (self));
}

/* GTK measures all text of a page when it is first shown, which takes as long as two frames. From top to
 * bottom, a part in each frame, the window answers in between; the lower ones are not in view anyway. */
static gboolean
unfold_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LimberProgressPage *self = LIMBER_PROGRESS_PAGE (widget);
  GtkWidget *const    parts[] = {
       self->doing, self->body, self->milestones_part, self->recent_head, GTK_WIDGET (self->recent),
       self->onward
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!gtk_widget_get_visible (parts[i])
        && (parts[i] != self->milestones_part || self->sums->milestones->len > 0))
      {
        gtk_widget_set_visible (parts[i], TRUE);
        return G_SOURCE_CONTINUE;
      }

  self->unfolding = 0;

  return G_SOURCE_REMOVE;
}

/* A part at a time, so that the window answers in between. */
static gboolean
show_next_cb (gpointer user_data)
{
  static void (*const steps[]) (LimberProgressPage * self)
      = { show_figures, show_calendar, show_weeks, show_pain, show_milestones };
  LimberProgressPage *self = user_data;

  if (self->step < G_N_ELEMENTS (steps))
    {
      steps[self->step++](self);
      return G_SOURCE_CONTINUE;
    }

  self->showing = 0;
  show_part (self, "full");
  if (self->unfolding == 0)
    self->unfolding = gtk_widget_add_tick_callback (GTK_WIDGET (self), unfold_cb, NULL, NULL);

  return G_SOURCE_REMOVE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberProgressSums) sums
             = limber_progress_read_finish (LIMBER_SERVICES (source), result, &error);
  g_autoptr(LimberProgressPage) self = user_data;

  if (is_gone (self) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (sums == NULL)
    g_debug ("There is no progress to show: %s", error->message);
  if (sums == NULL || sums->n_sessions == 0)
    {
      show_part (self, "empty");
      return;
    }

  g_clear_pointer (&self->sums, limber_progress_sums_free);
  self->sums = g_steal_pointer (&sums);
  self->step = 0;
  if (self->showing == 0)
    self->showing = g_idle_add_full (G_PRIORITY_DEFAULT, show_next_cb, self, NULL);
}

/* What was asked for before is not waited for any more. */
static void
read_anew (LimberProgressPage *self)
{
  LimberStore *store = limber_services_get_store (self->services);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  limber_progress_read_async (self->services, self->cancellable, read_cb, g_object_ref (self));
  if (store != NULL)
    limber_store_sessions_async (
        store, 0, LOOKED_AT, self->cancellable, sessions_cb, g_object_ref (self));
}

static void
history_read_cb (LimberServices *services, LimberProgressPage *self)
{
  g_assert (LIMBER_IS_PROGRESS_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_anew (self);
}

static void
goal_cb (GSettings *settings, const char *key, LimberProgressPage *self)
{
  g_assert (LIMBER_IS_PROGRESS_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_anew (self);
}

static void
day_activated_cb (LimberChart *chart, guint point, LimberProgressPage *self)
{
  gtk_widget_activate_action (
      GTK_WIDGET (self),
      "progress.open-day",
      "u",
      limber_chart_calendar_get_date (LIMBER_CHART_CALENDAR (chart), point));
}

static void
week_activated_cb (LimberChart *chart, guint point, LimberProgressPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "win.show-sessions-of",
                              "(uu)",
                              limber_chart_weeks_get_first_day (LIMBER_CHART_WEEKS (chart), point),
                              WEEK_DAYS);
}

static void
set_goal_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberProgressPage *self = LIMBER_PROGRESS_PAGE (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->goal));
  gtk_spin_button_set_value (self->goal, g_variant_get_int32 (parameter));
}

/* The sessions from that day on, or all of them. */
static void
show_sessions (LimberProgressPage *self, guint32 day)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-sessions", "u", day);
}

static void
open_day_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_sessions (LIMBER_PROGRESS_PAGE (widget), g_variant_get_uint32 (parameter));
}

static void
show_sessions_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_sessions (LIMBER_PROGRESS_PAGE (widget), 0);
}

static gboolean
limber_progress_page_show (LimberPage *page, GVariant *parameter, GError **error)
{
  read_anew (LIMBER_PROGRESS_PAGE (page));

  return TRUE;
}

static char *
limber_progress_page_dup_title (LimberPage *page)
{
  return g_strdup (_ ("Progress"));
}

/* On the calendar, as soon as there is one: it is what one walks in. */
static void
limber_progress_page_focus (LimberPage *page)
{
  LimberProgressPage *self = LIMBER_PROGRESS_PAGE (page);

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->calendar)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
limber_progress_page_page_init (LimberPageInterface *iface)
{
  iface->show = limber_progress_page_show;
  iface->dup_title = limber_progress_page_dup_title;
  iface->focus = limber_progress_page_focus;
}

static void
limber_progress_page_dispose (GObject *object)
{
  LimberProgressPage *self = LIMBER_PROGRESS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->showing, g_source_remove);
  if (self->unfolding != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->unfolding);
  self->unfolding = 0;
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PROGRESS_PAGE);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_progress_page_parent_class)->dispose (object);
}

static void
limber_progress_page_finalize (GObject *object)
{
  g_clear_pointer (&LIMBER_PROGRESS_PAGE (object)->sums, limber_progress_sums_free);

  G_OBJECT_CLASS (limber_progress_page_parent_class)->finalize (object);
}

static void
ensure_types (void)
{
  g_type_ensure (LIMBER_TYPE_CHART_BALANCE);
  g_type_ensure (LIMBER_TYPE_CHART_CALENDAR);
  g_type_ensure (LIMBER_TYPE_CHART_CARD);
  g_type_ensure (LIMBER_TYPE_CHART_LEGEND);
  g_type_ensure (LIMBER_TYPE_CHART_PAIN);
  g_type_ensure (LIMBER_TYPE_CHART_WEEKS);
  g_type_ensure (LIMBER_TYPE_PLACE_BAR);
  g_type_ensure (LIMBER_TYPE_PLACE_HEADER);
  g_type_ensure (LIMBER_TYPE_PROGRESS_FIGURE);
}

static void
limber_progress_page_class_init (LimberProgressPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_progress_page_dispose;
  object_class->finalize = limber_progress_page_finalize;

  gtk_widget_class_install_action (widget_class, "progress.set-goal", "i", set_goal_action);
  gtk_widget_class_install_action (widget_class, "progress.open-day", "u", open_day_action);
  gtk_widget_class_install_action (
      widget_class, "progress.show-sessions", NULL, show_sessions_action);

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-progress-page.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, week);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, streak);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, milestone);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, weeks);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, balance);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, pain);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, calendar_legend);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, weeks_legend);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, balance_legend);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, pain_legend);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, offer);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, offer_text);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, goal);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, doing);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, body);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, milestones_part);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, milestones);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, recent_head);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, recent);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, onward);
  gtk_widget_class_bind_template_child (widget_class, LimberProgressPage, begin);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, week_activated_cb);
}

static void
limber_progress_page_init (LimberProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_calm_numbers (GTK_WIDGET (self));
}

/**
 * limber_progress_page_new:
 * @services: what it works with
 *
 * Returns: (transfer floating): a page that reads the history when it is shown
 */
LimberProgressPage *
limber_progress_page_new (LimberServices *services)
{
  LimberProgressPage *self = g_object_new (LIMBER_TYPE_PROGRESS_PAGE, NULL);
  GSettings          *settings = limber_services_get_settings (services);

  self->services = g_object_ref (services);
  g_settings_bind (settings,
                   LIMBER_SETTINGS_GOAL,
                   gtk_spin_button_get_adjustment (self->goal),
                   "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (
      settings, "changed::" LIMBER_SETTINGS_GOAL, G_CALLBACK (goal_cb), self, 0);
  g_signal_connect_object (services, "history-read", G_CALLBACK (history_read_cb), self, 0);

  return self;
}
