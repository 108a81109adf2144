/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-run-files.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/limber-format.h"
#include "history/limber-dates.h"
#include "history/limber-diary.h"
#include "history/limber-store-diary.h"
#include "run/limber-track.h"

/* What was read of several files, on another thread. */
typedef struct
{
  LimberServices *services; /* (owned) */
  GStrv           paths;
  GArray         *tracks; /* (element-type LimberTrack) */
  char           *fault;  /* (nullable): what was wrong with the first that was no run */
  guint           n_faults;
} Taking;

static void
taking_free (gpointer data)
{
  Taking *self = data;

  g_object_unref (self->services);
  g_strfreev (self->paths);
  g_array_unref (self->tracks);
  g_free (self->fault);
  g_free (self);
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

static void
put_run (LimberStore *store, GTimeZone *zone, const LimberTrack *track)
{
  g_autoptr(LimberRunRecord) run = limber_run_record_new ();

  run->uuid = g_uuid_string_random ();
  run->source = get_source (track->format);
  run->walk = track->sport == LIMBER_SPORT_WALK;
  run->started_us = track->started_us;
  run->local_date = limber_dates_find_day (track->started_us, zone, &run->offset_s);
  run->zone = g_strdup (g_time_zone_get_identifier (zone));
  run->length_us = track->length_us;
  run->distance_m = track->distance_m;
  run->digest = g_strdup (track->digest);
  limber_store_put_run (store, run);
}

static void
put_activity (LimberStore *store, GTimeZone *zone, const LimberTrack *track)
{
  g_autoptr(LimberActivity) activity = limber_activity_new ();

  /* An activity has no digest: the same file gives the same name, so that it is there once. */
  activity->uuid = g_strndup (track->digest, 36);
  activity->kind = track->sport == LIMBER_SPORT_CYCLE  ? LIMBER_ACTIVITY_CYCLING
                   : track->sport == LIMBER_SPORT_SWIM ? LIMBER_ACTIVITY_SWIMMING
                                                       : LIMBER_ACTIVITY_OTHER;
  activity->started_us = track->started_us;
  activity->local_date = limber_dates_find_day (track->started_us, zone, &activity->offset_s);
  activity->zone = g_strdup (g_time_zone_get_identifier (zone));
  activity->length_us = track->length_us;
  limber_store_put_activity (store, activity);
}

static gboolean
is_on_foot (const LimberTrack *track)
{
  return track->sport == LIMBER_SPORT_UNSAID || track->sport == LIMBER_SPORT_RUN
         || track->sport == LIMBER_SPORT_WALK;
}

static char *
describe_one (const LimberTrack *track)
{
  g_autofree char *length = limber_format_duration (track->length_us);

  if (track->distance_m == 0)
    /* Translators: how long it took */
    return g_strdup_printf (_ ("Noted: %s."), length);

  /* Translators: kilometres, and how long they took: "Noted: 5.5 km, 35 min." */
  return g_strdup_printf (_ ("Noted: %.1f km, %s."), (double) track->distance_m / 1000, length);
}

static void
tell (const Taking *self)
{
  const guint      n = self->tracks->len;
  g_autofree char *taken
      = n == 1 ? describe_one (&g_array_index (self->tracks, LimberTrack, 0))
               : g_strdup_printf (
                   g_dngettext (GETTEXT_PACKAGE, "%u file is noted.", "%u files are noted.", n), n);

  if (n > 0)
    limber_services_tell (self->services, taken);
  if (self->fault != NULL)
    limber_services_tell (self->services, self->fault);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Taking      *self = g_task_get_task_data (G_TASK (result));
  LimberStore *store = limber_services_get_store (self->services);
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (limber_services_get_clock (self->services));

  for (guint i = 0; i < self->tracks->len; i++)
    {
      const LimberTrack *track = &g_array_index (self->tracks, LimberTrack, i);

      if (is_on_foot (track))
        put_run (store, zone, track);
      else
        put_activity (store, zone, track);
    }
  if (self->tracks->len > 0)
    limber_services_read_history (self->services);
  tell (self);
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
 * Notes what these files tell of runs; one that was taken before is not there twice. Rides and swims
 * are noted as the activities they are.
 */
void
limber_run_files_take (GtkWindow *window, LimberServices *services, GVariant *parameter)
{
  g_autoptr(GTask) task = NULL;
  Taking *self = NULL;

  if (limber_services_get_store (services) == NULL || !limber_services_get_remembers (services))
    return;

  self = g_new0 (Taking, 1);
  self->services = g_object_ref (services);
  self->paths = g_variant_dup_strv (parameter, NULL);
  self->tracks = g_array_new (FALSE, FALSE, sizeof (LimberTrack));
  task = g_task_new (NULL, NULL, read_cb, NULL);
  g_task_set_source_tag (task, limber_run_files_take);
  g_task_set_task_data (task, self, taking_free);
  g_task_run_in_thread (task, read_thread);
}
