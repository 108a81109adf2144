/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-run-files.h"

#include "limber-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/limber-undo-offer.h"
#include "content/limber-format.h"
#include "desktop/limber-compat.h"
#include "guide/limber-outings.h"
#include "guide/limber-run-match.h"
#include "history/limber-dates.h"
#include "history/limber-diary.h"
#include "history/limber-store-diary.h"
#include "run/limber-track.h"

/* What was read of several files, on another thread, and what becomes of it. */
typedef struct
{
  LimberServices       *services; /* (owned) */
  AdwApplicationWindow *window;   /* (nullable): weak */
  GStrv                 paths;
  GArray               *tracks; /* (element-type LimberTrack) */
  char                 *fault;  /* (nullable): what was wrong with the first that was no run */
  guint                 n_faults;
  guint                 n_same;     /* that are there already */
  GPtrArray            *known;      /* (nullable) (element-type LimberRunRecord): the runs before */
  GPtrArray            *added;      /* (element-type LimberRunRecord): what is written down */
  GPtrArray            *activities; /* (element-type LimberActivity): likewise */
  GPtrArray *matched; /* (nullable) (element-type LimberRunRecord): those that were noted… */
  GPtrArray *noted;   /* (element-type LimberRunRecord): …by hand, as they were */
  gboolean   completed;
  gint64     ride_m; /* how far the last activity was, which is told and not kept */
  gulong     told_id;
} Taking;

static void
taking_clear (gpointer data)
{
  Taking *self = data;

  g_object_unref (self->services);
  g_clear_weak_pointer (&self->window);
  g_strfreev (self->paths);
  g_array_unref (self->tracks);
  g_free (self->fault);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->activities);
  g_clear_pointer (&self->matched, g_ptr_array_unref);
  g_ptr_array_unref (self->noted);
}

static Taking *
taking_ref (Taking *self)
{
  return g_rc_box_acquire (self);
}

static void
taking_unref (gpointer self)
{
  g_rc_box_release_full (self, taking_clear);
}

static GPtrArray *
new_runs (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) limber_run_record_free);
}

static void
read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Taking *self = task_data;

  for (guint i = 0; self->paths[i] != NULL; i++)
    {
      LimberTrack track;
      g_autoptr(GError) error = NULL;

      if (limber_track_read_file (self->paths[i], cancellable, &track, &error))
        g_array_append_val (self->tracks, track);
      else if (self->n_faults++ == 0)
        self->fault = g_strdup (error->message);
    }
  g_task_return_boolean (task, TRUE);
}

static LimberRunSource
get_source (LimberTrackFormat format)
{
  switch (format)
    {
    case LIMBER_TRACK_TCX:
      return LIMBER_RUN_SOURCE_TCX;

    case LIMBER_TRACK_FIT:
      return LIMBER_RUN_SOURCE_FIT;

    case LIMBER_TRACK_GPX:
    default:
      return LIMBER_RUN_SOURCE_GPX;
    }
}

static gboolean
is_on_foot (const LimberTrack *track)
{
  return track->sport == LIMBER_SPORT_UNSAID || track->sport == LIMBER_SPORT_RUN
         || track->sport == LIMBER_SPORT_WALK;
}

/* A file that does not say when is of the run that was just over. */
static gint64
get_started_us (const Taking *self, const LimberTrack *track)
{
  return track->started_us > 0 ? track->started_us
                               : limber_clock_get_wall (limber_services_get_clock (self->services))
                                     - track->length_us;
}

static LimberRunRecord *
make_run (const Taking *self, const LimberTrack *track)
{
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (limber_services_get_clock (self->services));
  LimberRunRecord *run = limber_run_record_new ();

  run->uuid = g_uuid_string_random ();
  run->source = get_source (track->format);
  run->walk = track->sport == LIMBER_SPORT_WALK;
  run->started_us = get_started_us (self, track);
  run->local_date = limber_dates_find_day (run->started_us, zone, &run->offset_s);
  run->zone = g_strdup (g_time_zone_get_identifier (zone));
  run->length_us = track->length_us;
  run->distance_m = track->distance_m;
  run->digest = g_strdup (track->digest);

  return run;
}

static LimberActivity *
make_activity (const Taking *self, const LimberTrack *track)
{
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (limber_services_get_clock (self->services));
  LimberActivity *activity = limber_activity_new ();

  /* An activity has no digest: the same file gives the same name, so that it is there once. */
  activity->uuid = g_strndup (track->digest, 36);
  activity->kind = track->sport == LIMBER_SPORT_CYCLE  ? LIMBER_ACTIVITY_CYCLING
                   : track->sport == LIMBER_SPORT_SWIM ? LIMBER_ACTIVITY_SWIMMING
                                                       : LIMBER_ACTIVITY_OTHER;
  activity->started_us = get_started_us (self, track);
  activity->local_date = limber_dates_find_day (activity->started_us, zone, &activity->offset_s);
  activity->zone = g_strdup (g_time_zone_get_identifier (zone));
  activity->length_us = track->length_us;

  return activity;
}

static gboolean
is_known_activity (GPtrArray *activities, const LimberActivity *activity)
{
  for (guint i = 0; activities != NULL && i < activities->len; i++)
    if (g_str_equal (((LimberActivity *) g_ptr_array_index (activities, i))->uuid, activity->uuid))
      return TRUE;

  return FALSE;
}

/* What is taken back leaves things as they were. The files may be taken in again then. */
static void
undo_cb (GtkWidget *from, gpointer user_data)
{
  const Taking *self = user_data;
  LimberStore  *store = limber_services_get_store (self->services);
  const gint64  now_us = limber_clock_get_wall (limber_services_get_clock (self->services));

  if (store == NULL)
    return;

  /* Those that were completed stand last. */
  for (guint i = 0; i < self->added->len - (self->completed ? self->noted->len : 0); i++)
    {
      const LimberRunRecord *run = g_ptr_array_index (self->added, i);

      limber_store_delete (store, LIMBER_DIARY_RUN, run->uuid, now_us);
    }
  for (guint i = 0; i < self->activities->len; i++)
    {
      const LimberActivity *activity = g_ptr_array_index (self->activities, i);

      limber_store_delete (store, LIMBER_DIARY_ACTIVITY, activity->uuid, now_us);
    }
  for (guint i = 0; self->completed && i < self->noted->len; i++)
    limber_store_put_run (store, g_ptr_array_index (self->noted, i));
  limber_services_read_history (self->services);
}

static char *
describe_one (gint64 distance_m, gint64 length_us)
{
  g_autofree char *length = limber_format_duration (length_us);

  if (distance_m == 0)
    /* Translators: how long it took */
    return g_strdup_printf (_ ("Noted: %s."), length);

  /* Translators: kilometres, and how long they took: "Noted: 5.5 km, 35 min." */
  return g_strdup_printf (_ ("Noted: %.1f km, %s."), (double) distance_m / 1000, length);
}

static void
add_sentence (GString *text, const char *sentence)
{
  if (sentence != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
}

static gboolean
has_run_today (const Taking *self)
{
  const guint32 today = limber_advisor_get_today (
      limber_guide_get_advisor (limber_services_get_guide (self->services)));

  for (guint i = 0; i < self->added->len; i++)
    {
      const LimberRunRecord *run = g_ptr_array_index (self->added, i);

      if (!run->walk && run->local_date >= today)
        return TRUE;
    }

  return FALSE;
}

/* What was run today changes what is due, and a long way is a step up: both are said. */
static void
add_effects (GString *text, const Taking *self)
{
  const LimberDigest    *digest = limber_services_get_digest (self->services);
  const LimberRunRecord *run = NULL;
  g_autofree char       *warning = NULL;

  if (digest != NULL && digest->due->reason == LIMBER_DUE_RAN && has_run_today (self))
    add_sentence (text, _ ("The stretches come first now."));
  if (self->added->len != 1)
    return;

  run = g_ptr_array_index (self->added, 0);
  if (!run->walk)
    warning = limber_outings_format_hint (
        self->known, run->uuid, run->local_date, run->distance_m, run->length_us);
  add_sentence (text, warning);
}

static char *
describe (const Taking *self)
{
  const guint      n = self->added->len + self->activities->len;
  GString         *text = g_string_new (NULL);
  g_autofree char *noted = NULL;
  g_autofree char *same = NULL;

  if (n > 1)
    noted = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u file is noted.", "%u files are noted.", n), n);
  else if (self->added->len == 1)
    {
      const LimberRunRecord *run = g_ptr_array_index (self->added, 0);

      noted = describe_one (run->distance_m, run->length_us);
    }
  else if (n == 1)
    noted = describe_one (self->ride_m,
                          ((LimberActivity *) g_ptr_array_index (self->activities, 0))->length_us);
  add_sentence (text, noted);
  if (self->n_same > 0)
    same = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u file was there already.",
                                         "%u files were there already.",
                                         self->n_same),
                            self->n_same);
  add_sentence (text, same);
  add_effects (text, self);

  return g_string_free (text, FALSE);
}

static void
tell_faults (const Taking *self)
{
  g_autofree char *more = NULL;

  if (self->fault == NULL)
    return;

  limber_services_tell (self->services, self->fault);
  if (self->n_faults < 2)
    return;

  more = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u more file is no run that can be read.",
                                       "%u more files are no runs that can be read.",
                                       self->n_faults - 1),
                          self->n_faults - 1);
  limber_services_tell (self->services, more);
}

/* When it is known what has become due. */
static void
told_cb (LimberServices *services, Taking *self)
{
  g_autofree char *text = describe (self);
  GtkWidget       *place
      = self->window != NULL ? adw_application_window_get_content (self->window) : NULL;

  g_clear_signal_handler (&self->told_id, services);
  if (self->added->len + self->activities->len == 0)
    limber_services_tell (services, text);
  else if (place != NULL)
    limber_undo_offer (
        place, text, _ ("Undo"), undo_cb, taking_ref (self), (GDestroyNotify) taking_unref);
  tell_faults (self);
  taking_unref (self);
}

static void
write_down (Taking *self)
{
  LimberStore *store = limber_services_get_store (self->services);

  for (guint i = 0; i < self->added->len; i++)
    limber_store_put_run (store, g_ptr_array_index (self->added, i));
  /* One that was taken back has the same name. */
  for (guint i = 0; i < self->activities->len; i++)
    {
      const LimberActivity *activity = g_ptr_array_index (self->activities, i);

      limber_store_put_activity (store, activity);
      limber_store_restore (store, LIMBER_DIARY_ACTIVITY, activity->uuid);
    }
  self->told_id
      = g_signal_connect (self->services, "history-read", G_CALLBACK (told_cb), taking_ref (self));
  limber_services_read_history (self->services);
}

/* The same run, once by hand and once by the watch: it is one, or two. */
static void
complete (Taking *self)
{
  for (guint i = 0; i < self->noted->len; i++)
    {
      const LimberRunRecord *noted = g_ptr_array_index (self->noted, i);
      g_autoptr(LimberRunRecord) run = g_ptr_array_steal_index (self->matched, 0);

      g_ptr_array_add (self->added, limber_run_match_complete (noted, run));
    }
  self->completed = TRUE;
}

static void
answered_cb (const char *id, gpointer user_data)
{
  Taking *self = user_data;

  if (g_str_equal (id, "leave"))
    g_ptr_array_set_size (self->noted, 0);
  else if (g_str_equal (id, "complete"))
    complete (self);
  else
    g_ptr_array_extend_and_steal (self->added, g_steal_pointer (&self->matched));
  if (self->added->len + self->activities->len > 0)
    write_down (self);
  else
    tell_faults (self);
  taking_unref (self);
}

static void
ask (Taking *self)
{
  const LimberAnswer answers[] = {
    { "leave", _ ("Cancel"), FALSE },
    { "both", _ ("Keep both"), FALSE },
    { "complete", _ ("Complete it"), FALSE },
  };
  const guint      n = self->noted->len;
  g_autofree char *title = n == 1 ? g_strdup (_ ("You noted this run already"))
                                  : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                                  "You noted %u run already",
                                                                  "You noted %u runs already",
                                                                  n),
                                                     n);

  limber_compat_ask (GTK_WINDOW (self->window),
                     title,
                     _ ("It can be completed by what the watch wrote: when, how long and how far. "
                        "What you said about it stays."),
                     answers,
                     G_N_ELEMENTS (answers),
                     answered_cb,
                     taking_ref (self));
}

/* Parts what is new from what is there, and from what is there in one's own words. */
static void
sort_out (Taking *self, GPtrArray *activities)
{
  g_autoptr(GPtrArray) known = g_ptr_array_copy (self->known, NULL, NULL);

  g_ptr_array_set_free_func (known, NULL);
  for (guint i = 0; i < self->tracks->len; i++)
    {
      const LimberTrack     *track = &g_array_index (self->tracks, LimberTrack, i);
      const LimberRunRecord *other = NULL;
      LimberRunRecord       *run = NULL;
      LimberRunMatch         match;

      if (!is_on_foot (track))
        {
          LimberActivity *activity = make_activity (self, track);

          self->ride_m = track->distance_m;
          if (!is_known_activity (activities, activity)
              && !is_known_activity (self->activities, activity))
            {
              g_ptr_array_add (self->activities, activity);
              continue;
            }
          limber_activity_free (activity);
          self->n_same++;
          continue;
        }

      run = make_run (self, track);
      match = limber_run_match_find (known, run, &other);
      if (match == LIMBER_RUN_MATCH_SAME)
        {
          limber_run_record_free (run);
          self->n_same++;
          continue;
        }
      if (match == LIMBER_RUN_MATCH_NOTED)
        {
          g_ptr_array_add (self->noted, limber_run_record_copy (other));
          g_ptr_array_remove (known, (gpointer) other);
        }
      g_ptr_array_add (match == LIMBER_RUN_MATCH_NOTED ? self->matched : self->added, run);
      g_ptr_array_add (known, run);
    }
}

static void
activities_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Taking *self = user_data;
  g_autoptr(GPtrArray) activities
             = limber_store_activities_finish (LIMBER_STORE (source), result, NULL);

  if (self->known != NULL && self->window != NULL)
    {
      sort_out (self, activities);
      if (self->noted->len > 0)
        ask (self);
      else if (self->added->len + self->activities->len + self->n_same > 0)
        write_down (self);
      else
        tell_faults (self);
    }
  taking_unref (self);
}

static void
runs_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Taking *self = user_data;

  self->known = limber_store_runs_finish (LIMBER_STORE (source), result, NULL);
  taking_unref (self);
}

/* Those that they are held against, too. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Taking      *self = g_task_get_task_data (G_TASK (result));
  LimberStore *store = limber_services_get_store (self->services);
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (limber_services_get_clock (self->services));
  guint32 from = G_MAXINT32;
  guint32 until = 0;

  for (guint i = 0; i < self->tracks->len; i++)
    {
      const LimberTrack *track = &g_array_index (self->tracks, LimberTrack, i);
      const guint32      day = limber_dates_find_day (get_started_us (self, track), zone, NULL);

      from = MIN (from, day);
      until = MAX (until, day);
    }
  if (until == 0)
    {
      tell_faults (self);
      return;
    }

  from -= MIN (from, LIMBER_OUTINGS_DAYS + 1);
  limber_store_runs_async (store, from, until + 1, NULL, runs_cb, taking_ref (self));
  limber_store_activities_async (store, from, until + 1, NULL, activities_cb, taking_ref (self));
}

/**
 * limber_run_files_is_one:
 * @file: a file
 *
 * Returns: whether it is called as files of watches are
 */
gboolean
limber_run_files_is_one (GFile *file)
{
  static const char *const endings[] = { ".gpx", ".tcx", ".fit" };
  g_autofree char         *name = g_file_get_basename (file);

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (endings); i++)
    {
      const gsize length = strlen (name);

      if (length > 4 && g_ascii_strcasecmp (name + length - 4, endings[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * limber_run_files_take:
 * @window: the window
 * @services: where it is written down
 * @parameter: paths
 *
 * Notes what these files tell of runs, and tells what follows from that. One that was taken before is not
 * there twice; one that was noted by hand can be completed. Rides and swims are noted as the activities
 * they are.
 */
void
limber_run_files_take (GtkWindow *window, LimberServices *services, GVariant *parameter)
{
  g_autoptr(GTask) task = NULL;
  Taking *self = NULL;

  if (limber_services_get_store (services) == NULL || !limber_services_get_remembers (services))
    return;

  self = g_rc_box_new0 (Taking);
  self->services = g_object_ref (services);
  g_set_weak_pointer (&self->window, ADW_APPLICATION_WINDOW (window));
  self->added = new_runs ();
  self->matched = new_runs ();
  self->noted = new_runs ();
  self->activities = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_activity_free);
  self->paths = g_variant_dup_strv (parameter, NULL);
  self->tracks = g_array_new (FALSE, FALSE, sizeof (LimberTrack));
  task = g_task_new (NULL, NULL, read_cb, NULL);
  g_task_set_source_tag (task, limber_run_files_take);
  g_task_set_task_data (task, self, taking_unref);
  g_task_run_in_thread (task, read_thread);
}
