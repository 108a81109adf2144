/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-log.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-log-dialog.h"
#include "app/limber-undo-offer.h"
#include "guide/limber-outings.h"
#include "guide/limber-ran.h"
#include "history/limber-dates.h"
#include "history/limber-diary-words.h"
#include "history/limber-store-diary.h"

/* What a window can log: a run or an activity at once, with all that is known of it; their numbers,
 * and sessions away from the computer, in a dialog. */
typedef struct
{
  GtkWindow      *window;   /* which holds this */
  GtkWidget      *place;    /* of the window: where it tells what was done */
  LimberServices *services; /* (owned) */
} Log;

static void
log_free (gpointer data)
{
  Log *self = data;

  g_object_unref (self->services);
  g_free (self);
}

/* Something that was logged, for the button of a toast. The window may be gone by then. */
typedef struct
{
  GtkWindow      *window;   /* (nullable): weak */
  LimberServices *services; /* (owned) */
  LimberDiaryKind kind;
  guint32         day;
  char           *uuid;
} Entry;

static Entry *
entry_new (Log *log, LimberDiaryKind kind, guint32 day, const char *uuid)
{
  Entry *self = g_new0 (Entry, 1);

  g_set_weak_pointer (&self->window, log->window);
  self->services = g_object_ref (log->services);
  self->kind = kind;
  self->day = day;
  self->uuid = g_strdup (uuid);

  return self;
}

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_clear_weak_pointer (&self->window);
  g_object_unref (self->services);
  g_free (self->uuid);
  g_free (self);
}

static void
restore_cb (GtkWidget *from, gpointer user_data)
{
  const Entry *self = user_data;
  LimberStore *store = limber_services_get_store (self->services);

  if (store == NULL)
    return;

  limber_store_restore (store, self->kind, self->uuid);
  limber_services_read_history (self->services);
}

static void
remove_cb (GtkWidget *from, gpointer user_data)
{
  const Entry *self = user_data;
  LimberStore *store = limber_services_get_store (self->services);

  if (store == NULL)
    return;

  limber_store_delete (store,
                       self->kind,
                       self->uuid,
                       limber_clock_get_wall (limber_services_get_clock (self->services)));
  limber_services_read_history (self->services);
}

static void
details_cb (GtkWidget *from, gpointer user_data)
{
  const Entry *self = user_data;

  if (self->window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->window),
                                "win.edit-entry",
                                "(uus)",
                                (guint) self->kind,
                                self->day,
                                self->uuid);
}

/* From the dialog: what was deleted can come back, what was added can go. */
static void
entered_cb (LimberDiaryKind kind, const char *uuid, gboolean deleted, gpointer user_data)
{
  Log *self = user_data;

  if (deleted)
    limber_undo_offer (self->place,
                       _ ("Deleted."),
                       _ ("Undo"),
                       restore_cb,
                       entry_new (self, kind, 0, uuid),
                       entry_free);
  else if (kind == LIMBER_DIARY_SESSION)
    limber_undo_offer (self->place,
                       _ ("The session is added."),
                       _ ("Undo"),
                       remove_cb,
                       entry_new (self, kind, 0, uuid),
                       entry_free);
}

/* Nothing is said of what cannot be kept. */
static gboolean
can_log (Log *self)
{
  return limber_services_get_store (self->services) != NULL
         && limber_services_get_remembers (self->services);
}

static gint64
find_now (Log *self, guint32 *day, char **zone_name, int *offset_s)
{
  LimberClock *clock = limber_services_get_clock (self->services);
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (clock);
  const gint64 now_us = limber_clock_get_wall (clock);

  *day = limber_dates_find_day (now_us, zone, offset_s);
  *zone_name = g_strdup (g_time_zone_get_identifier (zone));

  return now_us;
}

static void
told_with_details (Log *self, LimberDiaryKind kind, guint32 day, const char *uuid, const char *text)
{
  limber_services_read_history (self->services);
  limber_undo_offer (self->place,
                     text,
                     /* Translators: a button that asks for minutes and kilometres */
                     _ ("Details"),
                     details_cb,
                     entry_new (self, kind, day, uuid),
                     entry_free);
}

/* After a warm-up the clock tells how long it took. */
static LimberRunRecord *
log_run (Log *self)
{
  LimberClock *clock = limber_services_get_clock (self->services);
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (clock);
  LimberRunRecord *run = limber_ran_new (
      limber_services_get_digest (self->services), limber_clock_get_wall (clock), zone);

  limber_store_put_run (limber_services_get_store (self->services), run);

  return run;
}

static void
log_run_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Log *self = user_data;
  g_autoptr(LimberRunRecord) run = NULL;
  g_autofree char *text = NULL;

  if (!can_log (self))
    return;

  run = log_run (self);
  text = limber_ran_format (run);
  told_with_details (self, LIMBER_DIARY_RUN, run->local_date, run->uuid, text);
}

/* Where the numbers are asked for beside it, what is offered is to take it back. */
static void
log_back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Log *self = user_data;
  g_autoptr(LimberRunRecord) run = NULL;
  g_autofree char *text = NULL;

  if (!can_log (self))
    return;

  run = log_run (self);
  text = limber_ran_format (run);
  limber_services_read_history (self->services);
  limber_undo_offer (self->place,
                     text,
                     _ ("Undo"),
                     remove_cb,
                     entry_new (self, LIMBER_DIARY_RUN, run->local_date, run->uuid),
                     entry_free);
}

/* A walk counts by how long it was and how the back was: both are asked for at once. */
static void
log_walk_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Log *self = user_data;
  g_autoptr(LimberRunRecord) walk = limber_run_record_new ();

  if (!can_log (self))
    return;

  walk->uuid = g_uuid_string_random ();
  walk->walk = TRUE;
  walk->started_us = find_now (self, &walk->local_date, &walk->zone, &walk->offset_s);
  limber_store_put_run (limber_services_get_store (self->services), walk);
  told_with_details (
      self, LIMBER_DIARY_RUN, walk->local_date, walk->uuid, _ ("Your walk is noted."));
  gtk_widget_activate_action (GTK_WIDGET (self->window),
                              "win.edit-entry",
                              "(uus)",
                              (guint) LIMBER_DIARY_RUN,
                              walk->local_date,
                              walk->uuid);
}

static void
log_activity_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Log *self = user_data;
  g_autoptr(LimberActivity) activity = limber_activity_new ();
  g_autofree char *text = NULL;

  if (!can_log (self)
      || !limber_activity_find (g_variant_get_string (parameter, NULL), &activity->kind))
    return;

  activity->uuid = g_uuid_string_random ();
  activity->started_us
      = find_now (self, &activity->local_date, &activity->zone, &activity->offset_s);
  limber_store_put_activity (limber_services_get_store (self->services), activity);
  /* Translators: an activity, such as "Yoga" */
  text = g_strdup_printf (_ ("%s is noted."), limber_activity_get_label (activity->kind));
  told_with_details (self, LIMBER_DIARY_ACTIVITY, activity->local_date, activity->uuid, text);
}

static void
add_session_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Log *self = user_data;

  if (can_log (self))
    limber_log_dialog_add_session (self->window, self->services, entered_cb, self);
}

/* On its way from the disk. */
typedef struct
{
  GtkWindow *window; /* (nullable): weak */
  char      *uuid;
} Wish;

static Wish *
wish_new (Log *log, const char *uuid)
{
  Wish *self = g_new0 (Wish, 1);

  g_set_weak_pointer (&self->window, log->window);
  self->uuid = g_strdup (uuid);

  return self;
}

static void
wish_free (Wish *self)
{
  g_clear_weak_pointer (&self->window);
  g_free (self->uuid);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

static Log *
get_log (Wish *wish)
{
  return wish->window != NULL ? g_object_get_data (G_OBJECT (wish->window), "limber-log") : NULL;
}

static void
runs_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Wish) wish = user_data;
  g_autoptr(GPtrArray) runs = limber_store_runs_finish (LIMBER_STORE (source), result, NULL);
  Log *self = get_log (wish);

  for (guint i = 0; self != NULL && runs != NULL && i < runs->len; i++)
    {
      const LimberRunRecord *run = g_ptr_array_index (runs, i);

      if (g_str_equal (run->uuid, wish->uuid))
        {
          limber_log_dialog_edit_run (self->window, self->services, run, runs, entered_cb, self);
          return;
        }
    }
}

static void
activities_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Wish) wish = user_data;
  g_autoptr(GPtrArray) activities
             = limber_store_activities_finish (LIMBER_STORE (source), result, NULL);
  Log *self = get_log (wish);

  for (guint i = 0; self != NULL && activities != NULL && i < activities->len; i++)
    {
      const LimberActivity *activity = g_ptr_array_index (activities, i);

      if (g_str_equal (activity->uuid, wish->uuid))
        {
          limber_log_dialog_edit_activity (
              self->window, self->services, activity, entered_cb, self);
          return;
        }
    }
}

/* With a run those that it is held against. */
static void
edit_entry_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Log        *self = user_data;
  const char *uuid = NULL;
  guint32     kind = 0;
  guint32     day = 0;

  g_variant_get (parameter, "(uu&s)", &kind, &day, &uuid);
  if (!can_log (self))
    return;

  if (kind == LIMBER_DIARY_RUN)
    limber_store_runs_async (limber_services_get_store (self->services),
                             day - MIN (day, LIMBER_OUTINGS_DAYS),
                             day,
                             NULL,
                             runs_cb,
                             wish_new (self, uuid));
  else if (kind == LIMBER_DIARY_ACTIVITY)
    limber_store_activities_async (limber_services_get_store (self->services),
                                   day,
                                   day,
                                   NULL,
                                   activities_cb,
                                   wish_new (self, uuid));
}

/**
 * limber_log_install:
 * @window: the window, whose actions these become
 * @place: of the window: where it tells what was done
 * @services: what they work with
 *
 * Adds "win.log-run", "win.log-back" for who is back from it, "win.log-walk", "win.log-activity" with the word of one, "win.add-session" and
 * "win.edit-entry" with the kind, the day and the uuid of a run or an activity.
 */
void
limber_log_install (GtkApplicationWindow *window, GtkWidget *place, LimberServices *services)
{
  static const GActionEntry entries[] = {
    { .name = "log-run", .activate = log_run_cb },
    { .name = "log-back", .activate = log_back_cb },
    { .name = "log-walk", .activate = log_walk_cb },
    { .name = "log-activity", .parameter_type = "s", .activate = log_activity_cb },
    { .name = "add-session", .activate = add_session_cb },
    { .name = "edit-entry", .parameter_type = "(uus)", .activate = edit_entry_cb },
  };
  Log *self = g_new0 (Log, 1);

  self->window = GTK_WINDOW (window);
  self->place = place;
  self->services = g_object_ref (services);
  g_object_set_data_full (G_OBJECT (window), "limber-log", self, log_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
}
