/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-log-dialog.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/limber-calm.h"
#include "app/limber-layout.h"
#include "app/limber-note-row.h"
#include "app/limber-spoken.h"
#include "app/limber-time-entry.h"
#include "guide/limber-elsewhere.h"
#include "guide/limber-outings.h"
#include "guide/limber-run-way-words.h"
#include "history/limber-dates.h"
#include "history/limber-diary-words.h"
#include "history/limber-store-diary.h"

#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)
#define MOST 10

/**
 * LimberLogDialog:
 *
 * What was done away from the computer: a session, a run or an activity. Everything has a value that
 * can be left as it is.
 */
struct _LimberLogDialog
{
  AdwWindow parent_instance;

  AdwComboRow     *what;
  GtkWidget       *words;
  GtkWidget       *planned_row;
  GtkSwitch       *planned;
  GtkMenuButton   *day;
  GtkCalendar     *calendar;
  LimberTimeEntry *begun;
  GtkSpinButton   *minutes;
  GtkWidget       *distance_row;
  GtkSpinButton   *distance;
  AdwComboRow     *felt;
  AdwComboRow     *pain;
  LimberNoteRow   *note;
  GtkLabel        *hint;
  GtkWidget       *way;
  GtkWidget       *remove;
  GtkWidget       *save;

  LimberServices     *services; /* (owned) */
  LimberDiaryKind     kind;
  LimberRunRecord    *run;         /* (owned) (nullable) */
  LimberActivity     *activity;    /* (owned) (nullable) */
  GPtrArray          *runs;        /* (owned) (nullable): those before it, to compare with */
  GPtrArray          *routine_ids; /* (owned) (element-type utf8): before "in my own words" */
  LimberLogDialogFunc func;
  gpointer            user_data;
};

G_DEFINE_FINAL_TYPE (LimberLogDialog, limber_log_dialog, ADW_TYPE_WINDOW)

static void
set_rows (AdwComboRow *row, const char *const *labels, guint selected)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (labels);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, selected);
}

/* Where it was done: what was told with an offset alone keeps it. */
static GTimeZone *
dup_zone (LimberLogDialog *self)
{
  const char *name = self->run != NULL        ? self->run->zone
                     : self->activity != NULL ? self->activity->zone
                                              : NULL;
  GTimeZone  *zone = name != NULL && *name != '\0' ? g_time_zone_new_identifier (name) : NULL;

  return zone != NULL ? zone : limber_clock_dup_zone (limber_services_get_clock (self->services));
}

static void
set_start (LimberLogDialog *self, gint64 started_us)
{
  g_autoptr(GTimeZone) zone = dup_zone (self);
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (started_us / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, zone);

  gtk_calendar_select_day (self->calendar, local);
  limber_time_entry_set_minute (self->begun,
                                g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local));
}

/* Not after now: what is still to come was not done. */
static gint64
get_start_us (LimberLogDialog *self)
{
  g_autoptr(GTimeZone) zone = dup_zone (self);
  g_autoptr(GDateTime) day = gtk_calendar_get_date (self->calendar);
  const int minute = limber_time_entry_get_minute (self->begun);
  g_autoptr(GDateTime) start = g_date_time_new (zone,
                                                 g_date_time_get_year (day),
                                                 g_date_time_get_month (day),
                                                 g_date_time_get_day_of_month (day),
                                                 minute / 60,
                                                 minute % 60,
                                                 0);
  const gint64 now_us = limber_clock_get_wall (limber_services_get_clock (self->services));

  return start != NULL ? MIN (g_date_time_to_unix (start) * G_USEC_PER_SEC, now_us) : now_us;
}

static gint64
get_length_us (LimberLogDialog *self)
{
  return gtk_spin_button_get_value_as_int (self->minutes) * MINUTE_US;
}

static gint64
get_distance_m (LimberLogDialog *self)
{
  return llround (gtk_spin_button_get_value (self->distance) * 1000);
}

/* What shows the same as before is left as exact as it was. */
static gint64
keep_exact (gint64 before, gint64 now, gint64 grain)
{
  return before / grain == now / grain ? before : now;
}

static const char *
get_routine_id (LimberLogDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->what);

  if (self->kind != LIMBER_DIARY_SESSION || selected >= self->routine_ids->len)
    return NULL;

  return g_ptr_array_index (self->routine_ids, selected);
}

/* On the way back from a flare it is where one is on it that is said. */
static char *
dup_way_hint (LimberLogDialog *self)
{
  LimberAdvisor *advisor = limber_guide_get_advisor (limber_services_get_guide (self->services));
  g_autoptr(LimberRunWay) way = NULL;

  if (self->kind != LIMBER_DIARY_RUN || !limber_services_get_ready (self->services)
      || limber_advisor_find_flare (advisor) == 0)
    return NULL;

  way = limber_advisor_dup_run_way (advisor);

  return way->stage < LIMBER_RUN_STAGE_EASY ? limber_run_way_format_note (way) : NULL;
}

/* A tenth more than the longest is enough at a time; it is said while it is entered, and only said. */
static void
update_hint (LimberLogDialog *self)
{
  g_autofree char *text = dup_way_hint (self);
  g_autoptr(GTimeZone) zone = dup_zone (self);

  gtk_widget_set_visible (self->way, text != NULL);
  if (text == NULL && self->runs != NULL && adw_combo_row_get_selected (self->what) == 0)
    text = limber_outings_format_hint (self->runs,
                                       self->run->uuid,
                                       limber_dates_find_day (get_start_us (self), zone, NULL),
                                       get_distance_m (self),
                                       get_length_us (self));
  gtk_label_set_label (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), text != NULL);
}

/* A session of no minutes was none. */
static void
changed_cb (LimberLogDialog *self)
{
  const gboolean session = self->kind == LIMBER_DIARY_SESSION;

  if (self->services == NULL)
    return;

  gtk_widget_set_visible (self->words, session && get_routine_id (self) == NULL);
  gtk_widget_set_visible (self->planned_row, session && get_routine_id (self) != NULL);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "log.save", !session || get_length_us (self) > 0);
  update_hint (self);
}

static void
day_cb (LimberLogDialog *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (self->calendar);
  /* Translators: a day, for g_date_time_format(): "3 May 2024" */
  g_autofree char *text = g_date_time_format (day, C_ ("date", "%-d %B %Y"));

  gtk_menu_button_set_label (self->day, text);
  changed_cb (self);
}

static char *
dup_note (LimberLogDialog *self)
{
  g_autofree char *note = limber_note_row_dup_text (self->note);

  return *note != '\0' ? g_steal_pointer (&note) : NULL;
}

static char *
save_session (LimberLogDialog *self)
{
  g_autoptr(GTimeZone) zone = dup_zone (self);
  g_autoptr(LimberTimeline) timeline = NULL;
  g_autofree char *note = dup_note (self);
  const char      *id = get_routine_id (self);
  LimberElsewhere  elsewhere = {
     .started_us = get_start_us (self),
     .length_us = get_length_us (self),
     .zone = zone,
     .as_planned = gtk_switch_get_active (self->planned),
     .words = gtk_editable_get_text (GTK_EDITABLE (self->words)),
     .note = note,
  };

  if (id != NULL)
    timeline = limber_layout_compile (limber_services_get_settings (self->services),
                                      limber_services_get_library (self->services),
                                      id,
                                      NULL);
  elsewhere.timeline = timeline;

  return limber_elsewhere_keep (&elsewhere,
                                limber_services_get_store (self->services),
                                limber_services_get_clock (self->services));
}

static void
save_run (LimberLogDialog *self)
{
  LimberRunRecord *run = self->run;
  g_autoptr(GTimeZone) zone = dup_zone (self);

  run->walk = adw_combo_row_get_selected (self->what) == 1;
  run->started_us = keep_exact (run->started_us, get_start_us (self), MINUTE_US);
  run->local_date = limber_dates_find_day (run->started_us, zone, &run->offset_s);
  run->length_us = keep_exact (run->length_us, get_length_us (self), MINUTE_US);
  if (get_distance_m (self) != (run->distance_m + 50) / 100 * 100)
    run->distance_m = get_distance_m (self);
  run->felt = (LimberFelt) adw_combo_row_get_selected (self->felt);
  run->pain = (int) adw_combo_row_get_selected (self->pain) - 1;
  g_free (run->note);
  run->note = dup_note (self);
  limber_store_put_run (limber_services_get_store (self->services), run);
}

static void
save_activity (LimberLogDialog *self)
{
  LimberActivity *activity = self->activity;
  g_autoptr(GTimeZone) zone = dup_zone (self);

  activity->kind = (LimberActivityKind) adw_combo_row_get_selected (self->what);
  activity->started_us = keep_exact (activity->started_us, get_start_us (self), MINUTE_US);
  activity->local_date = limber_dates_find_day (activity->started_us, zone, &activity->offset_s);
  activity->length_us = keep_exact (activity->length_us, get_length_us (self), MINUTE_US);
  g_free (activity->note);
  activity->note = dup_note (self);
  limber_store_put_activity (limber_services_get_store (self->services), activity);
}

static void
finish (LimberLogDialog *self, const char *uuid, gboolean deleted)
{
  limber_services_read_history (self->services);
  self->func (self->kind, uuid, deleted, self->user_data);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberLogDialog *self = LIMBER_LOG_DIALOG (widget);
  g_autofree char *uuid = NULL;

  gtk_spin_button_update (self->minutes);
  gtk_spin_button_update (self->distance);
  switch (self->kind)
    {
    case LIMBER_DIARY_RUN:
      save_run (self);
      uuid = g_strdup (self->run->uuid);
      break;

    case LIMBER_DIARY_ACTIVITY:
      save_activity (self);
      uuid = g_strdup (self->activity->uuid);
      break;

    case LIMBER_DIARY_SESSION:
    default:
      uuid = save_session (self);
      break;
    }
  finish (self, uuid, FALSE);
}

/* What was entered is not lost by going there. */
static void
show_way_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (widget));

  g_object_ref (window);
  save_cb (widget, action, parameter);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-run-way", NULL);
  g_object_unref (window);
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberLogDialog *self = LIMBER_LOG_DIALOG (widget);
  g_autofree char *uuid = g_strdup (self->run != NULL ? self->run->uuid : self->activity->uuid);

  limber_store_delete (limber_services_get_store (self->services),
                       self->kind,
                       uuid,
                       limber_clock_get_wall (limber_services_get_clock (self->services)));
  finish (self, uuid, TRUE);
}

static void
limber_log_dialog_dispose (GObject *object)
{
  LimberLogDialog *self = LIMBER_LOG_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_LOG_DIALOG);
  g_clear_object (&self->services);
  g_clear_pointer (&self->run, limber_run_record_free);
  g_clear_pointer (&self->activity, limber_activity_free);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_clear_pointer (&self->routine_ids, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_log_dialog_parent_class)->dispose (object);
}

static void
limber_log_dialog_class_init (LimberLogDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_log_dialog_dispose;
  g_type_ensure (LIMBER_TYPE_NOTE_ROW);
  g_type_ensure (LIMBER_TYPE_TIME_ENTRY);
  gtk_widget_class_install_action (widget_class, "log.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "log.show-way", NULL, show_way_cb);
  gtk_widget_class_install_action (widget_class, "log.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-log-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, what);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, words);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, planned_row);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, planned);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, begun);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, minutes);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, distance_row);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, distance);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, felt);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, pain);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, note);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, way);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, remove);
  gtk_widget_class_bind_template_child (widget_class, LimberLogDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
}

static void
limber_log_dialog_init (LimberLogDialog *self)
{
  self->routine_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_spoken_entries (GTK_WIDGET (self));
  limber_calm_numbers (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save);
  /* Enter in a number saves; the property came to spin buttons later (GTK 4.14). */
  g_object_set (
      gtk_editable_get_delegate (GTK_EDITABLE (self->minutes)), "activates-default", TRUE, NULL);
  g_object_set (
      gtk_editable_get_delegate (GTK_EDITABLE (self->distance)), "activates-default", TRUE, NULL);
}

static LimberLogDialog *
new_dialog (GtkWindow          *parent,
            LimberServices     *services,
            LimberDiaryKind     kind,
            LimberLogDialogFunc func,
            gpointer            user_data)
{
  LimberLogDialog *self = g_object_new (LIMBER_TYPE_LOG_DIALOG, "transient-for", parent, NULL);
  const gboolean   run = kind == LIMBER_DIARY_RUN;

  self->services = g_object_ref (services);
  self->kind = kind;
  self->func = func;
  self->user_data = user_data;
  gtk_widget_set_visible (self->distance_row, run);
  gtk_widget_set_visible (GTK_WIDGET (self->felt), run);
  gtk_widget_set_visible (GTK_WIDGET (self->pain), run);
  gtk_widget_set_visible (self->remove, kind != LIMBER_DIARY_SESSION);

  return self;
}

static void
present (LimberLogDialog *self, gint64 started_us, const char *note)
{
  set_start (self, started_us);
  limber_note_row_set_text (self->note, note);
  day_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}

static void
fill_routines (LimberLogDialog *self)
{
  GListModel *items = limber_library_get_routines (limber_services_get_library (self->services));
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (items, i);

      g_ptr_array_add (self->routine_ids, g_strdup (limber_item_get_id (item)));
      gtk_string_list_append (names, limber_item_get_name (item));
    }
  gtk_string_list_append (names, _ ("In my own words"));
  adw_combo_row_set_model (self->what, G_LIST_MODEL (names));
}

/**
 * limber_log_dialog_add_session:
 * @parent: the window that waits
 * @services: what the pages work with
 * @func: called when it is entered
 * @user_data: for @func
 *
 * Asks for a session that was done away from the computer.
 */
void
limber_log_dialog_add_session (GtkWindow          *parent,
                               LimberServices     *services,
                               LimberLogDialogFunc func,
                               gpointer            user_data)
{
  LimberLogDialog *self = new_dialog (parent, services, LIMBER_DIARY_SESSION, func, user_data);
  const gint64     now_us = limber_clock_get_wall (limber_services_get_clock (services));

  gtk_window_set_title (GTK_WINDOW (self), _ ("Add a session"));
  fill_routines (self);
  gtk_spin_button_set_value (self->minutes, 10);
  present (self, now_us - get_length_us (self), NULL);
}

static void
fill_scales (LimberLogDialog *self, const LimberRunRecord *run)
{
  g_autoptr(GStrvBuilder) pain = g_strv_builder_new ();
  g_auto(GStrv) pains = NULL;
  const char *felt[LIMBER_FELT_HARD + 2] = { NULL };

  for (LimberFelt i = LIMBER_FELT_UNASKED; i <= LIMBER_FELT_HARD; i++)
    felt[i] = limber_felt_get_label (i);
  g_strv_builder_add (pain, _ ("Not said"));
  for (int i = 0; i <= MOST; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);

      g_strv_builder_add (pain, number);
    }
  pains = g_strv_builder_end (pain);
  set_rows (self->felt, felt, run->felt);
  set_rows (self->pain, (const char *const *) pains, (guint) (run->pain + 1));
}

/**
 * limber_log_dialog_edit_run:
 * @parent: the window that waits
 * @services: what the pages work with
 * @run: the run
 * @runs: (element-type LimberRunRecord): those of the 30 days before
 * @func: called when it is changed or deleted
 * @user_data: for @func
 *
 * Asks for what is known of a run.
 */
void
limber_log_dialog_edit_run (GtkWindow             *parent,
                            LimberServices        *services,
                            const LimberRunRecord *run,
                            GPtrArray             *runs,
                            LimberLogDialogFunc    func,
                            gpointer               user_data)
{
  LimberLogDialog  *self = new_dialog (parent, services, LIMBER_DIARY_RUN, func, user_data);
  const char *const kinds[] = { _ ("Run"), _ ("Walk"), NULL };

  gtk_window_set_title (GTK_WINDOW (self), run->walk ? _ ("Walk") : _ ("Run"));
  self->run = limber_run_record_copy (run);
  self->runs = g_ptr_array_ref (runs);
  set_rows (self->what, kinds, run->walk ? 1 : 0);
  fill_scales (self, run);
  gtk_spin_button_set_value (self->minutes, (double) (run->length_us / MINUTE_US));
  gtk_spin_button_set_value (self->distance, (double) run->distance_m / 1000);
  present (self, run->started_us, run->note);
}

/**
 * limber_log_dialog_edit_activity:
 * @parent: the window that waits
 * @services: what the pages work with
 * @activity: the activity
 * @func: called when it is changed or deleted
 * @user_data: for @func
 *
 * Asks for what is known of an activity.
 */
void
limber_log_dialog_edit_activity (GtkWindow            *parent,
                                 LimberServices       *services,
                                 const LimberActivity *activity,
                                 LimberLogDialogFunc   func,
                                 gpointer              user_data)
{
  LimberLogDialog *self = new_dialog (parent, services, LIMBER_DIARY_ACTIVITY, func, user_data);
  const char      *labels[LIMBER_N_ACTIVITIES + 1] = { NULL };

  for (guint i = 0; i < LIMBER_N_ACTIVITIES; i++)
    labels[i] = limber_activity_get_label ((LimberActivityKind) i);
  gtk_window_set_title (GTK_WINDOW (self), limber_activity_get_label (activity->kind));
  self->activity = limber_activity_copy (activity);
  set_rows (self->what, labels, (guint) activity->kind);
  gtk_spin_button_set_value (self->minutes, (double) (activity->length_us / MINUTE_US));
  present (self, activity->started_us, activity->note);
}
