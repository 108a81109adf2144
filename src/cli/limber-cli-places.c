/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-places.h"

#include "content/limber-bad-file.h"
#include "content/limber-definition.h"
#include "content/limber-routine-check.h"
#include "session/limber-timeline.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * limber_cli_places_new:
 *
 * Finds out where things lie: $LIMBER_DATA_DIR, or where Limber was installed to, and the user's
 * folder for data.
 *
 * Returns: (transfer full): the places
 */
LimberCliPlaces *
limber_cli_places_new (void)
{
  LimberCliPlaces *self = g_new0 (LimberCliPlaces, 1);
  const char      *data_dir = g_getenv ("LIMBER_DATA_DIR");

  if (data_dir == NULL || *data_dir == '\0')
    data_dir = LIMBER_PKGDATADIR;
  self->data_dir = g_strdup (data_dir);
  self->user_dir = g_build_filename (g_get_user_data_dir (), "limber", NULL);
  self->history_path = g_build_filename (self->user_dir, "history.db", NULL);
  self->sounds_dir = g_build_filename (self->data_dir, "sounds", NULL);

  return self;
}

/**
 * limber_cli_places_free:
 * @self: (transfer full): the places
 */
void
limber_cli_places_free (LimberCliPlaces *self)
{
  g_free (self->data_dir);
  g_free (self->user_dir);
  g_free (self->history_path);
  g_free (self->sounds_dir);
  g_free (self);
}

static gint64
measure (const LimberRoutine *routine,
         LimberExerciseLookup lookup,
         gpointer             lookup_data,
         gpointer             user_data)
{
  LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;
  g_autoptr (LimberTimeline) timeline = limber_timeline_compile (
      (LimberRoutine *) routine, lookup, lookup_data, &options, NULL);

  return timeline != NULL ? limber_timeline_get_total_us (timeline) : -1;
}

/* One line a file: the first of its faults, and how many more there are. */
static void
warn_of_bad_file (LimberBadFile *file)
{
  GPtrArray       *faults = limber_bad_file_get_faults (file);
  const char      *path = limber_bad_file_get_path (file);
  g_autofree char *line = NULL;

  if (faults->len == 0)
    return;

  line = limber_fault_format (faults->pdata[0], path);
  if (faults->len == 1)
    g_printerr ("%s\n", line);
  else
    g_printerr (ngettext ("%s (and %u more fault)\n", "%s (and %u more faults)\n", faults->len - 1),
                line,
                faults->len - 1);
}

/* With exercises of one's own it goes on, but not as if nothing were amiss. */
static void
warn_of_missing_data (const LimberCliPlaces *self)
{
  g_autofree char *exercises = g_build_filename (self->data_dir, "exercises", NULL);
  g_autofree char *folder = NULL;

  if (g_file_test (exercises, G_FILE_TEST_IS_DIR))
    return;

  folder = g_filename_display_name (self->data_dir);
  g_printerr (_ ("limber: Its own exercises are not in %s; is Limber installed there?\n"), folder);
}

/**
 * limber_cli_places_load_library:
 * @self: the places
 * @error: return location for a #LimberLibraryError
 *
 * Loads all exercises and routines, with the lengths of the routines. Files that cannot be used are
 * left out and mentioned on standard error.
 *
 * Returns: (transfer full) (nullable): the library
 */
LimberLibrary *
limber_cli_places_load_library (const LimberCliPlaces *self, GError **error)
{
  g_autoptr (LimberLibrary) library = limber_library_new (self->data_dir, self->user_dir);
  GListModel *bad_files = NULL;

  limber_library_set_measure (library, measure, NULL);
  if (!limber_library_load (library, NULL, error))
    return NULL;

  bad_files = limber_library_get_faults (library);
  for (guint i = 0; i < g_list_model_get_n_items (bad_files); i++)
    {
      g_autoptr (LimberBadFile) file = g_list_model_get_item (bad_files, i);

      warn_of_bad_file (file);
    }

  if (g_list_model_get_n_items (limber_library_get_exercises (library)) == 0)
    {
      g_autofree char *folder = g_filename_display_name (self->data_dir);

      g_set_error (error,
                   LIMBER_LIBRARY_ERROR,
                   LIMBER_LIBRARY_ERROR_NOT_FOUND,
                   _ ("There are no exercises in %s; is Limber installed there?"),
                   folder);
      return NULL;
    }

  warn_of_missing_data (self);

  return g_steal_pointer (&library);
}

static LimberRoutine *
read_routine (LimberLibrary *library, const char *path, GError **error)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberRoutine) routine = limber_routine_read_file (path, FALSE, faults);
  g_autofree char *message = NULL;

  if (routine != NULL)
    limber_routine_check (routine, limber_library_lookup, library, faults);
  if (faults->len == 0)
    return g_steal_pointer (&routine);

  message = limber_faults_format (faults, path);
  g_set_error_literal (error, LIMBER_LIBRARY_ERROR, LIMBER_LIBRARY_ERROR_BAD_FILE, message);

  return NULL;
}

/**
 * limber_cli_find_routine:
 * @library: a library
 * @name: what somebody typed: the id of a routine, or the path of its file
 * @error: return location for a #LimberLibraryError; its message may have several lines
 *
 * What has a "/" in it, or ends like a file of ours, is a path. The exercises of such a file are
 * those of the library.
 *
 * Returns: (transfer full) (nullable): the routine
 */
LimberRoutine *
limber_cli_find_routine (LimberLibrary *library, const char *name, GError **error)
{
  g_autofree char *quoted = NULL;

  if (strchr (name, '/') != NULL || g_str_has_suffix (name, ".json"))
    return read_routine (library, name, error);
  if (limber_library_find_routine (library, name) != NULL)
    return limber_library_get_routine (library, name, error);

  quoted = limber_quote (name);
  g_set_error (error,
               LIMBER_LIBRARY_ERROR,
               LIMBER_LIBRARY_ERROR_NOT_FOUND,
               _ ("There is no routine %s; \"limber list\" shows which there are"),
               quoted);

  return NULL;
}
