/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-folder-watch.h"

#include <string.h>

/**
 * LimberFolderWatch:
 *
 * Tells when something in a folder changes. While the folder is not there, the nearest one above it
 * that is there is watched in its place, so that nothing need be made or polled to wait for it.
 */
struct _LimberFolderWatch
{
  GObject parent_instance;

  char         *path;
  char         *watched; /* the folder itself, or one above it */
  GFileMonitor *monitor;
};

G_DEFINE_FINAL_TYPE (LimberFolderWatch, limber_folder_watch, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
} LimberFolderWatchSignal;

static guint signals[N_SIGNALS];

static void
stop (LimberFolderWatch *self)
{
  if (self->monitor == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

static void
limber_folder_watch_dispose (GObject *object)
{
  stop (LIMBER_FOLDER_WATCH (object));

  G_OBJECT_CLASS (limber_folder_watch_parent_class)->dispose (object);
}

static void
limber_folder_watch_finalize (GObject *object)
{
  LimberFolderWatch *self = LIMBER_FOLDER_WATCH (object);

  g_free (self->path);
  g_free (self->watched);

  G_OBJECT_CLASS (limber_folder_watch_parent_class)->finalize (object);
}

static void
limber_folder_watch_class_init (LimberFolderWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_folder_watch_dispose;
  object_class->finalize = limber_folder_watch_finalize;

  /**
   * LimberFolderWatch::changed:
   * @self: a watch
   * @path: (nullable): what in the folder has changed; %NULL if that may be anything
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
                                          LIMBER_TYPE_FOLDER_WATCH,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          G_TYPE_STRING);
}

static void
limber_folder_watch_init (LimberFolderWatch *self)
{
}

static char *
find_nearest (const char *path)
{
  g_autofree char *nearest = g_strdup (path);

  while (!g_file_test (nearest, G_FILE_TEST_IS_DIR))
    {
      char *above = g_path_get_dirname (nearest);

      if (strcmp (above, nearest) == 0)
        {
          g_free (above);
          break;
        }
      g_free (nearest);
      nearest = above;
    }

  return g_steal_pointer (&nearest);
}

static void
watch_nearest (LimberFolderWatch *self, GCallback changed)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  stop (self);
  g_free (self->watched);
  self->watched = find_nearest (self->path);
  file = g_file_new_for_path (self->watched);
  self->monitor = g_file_monitor_directory (file, G_FILE_MONITOR_NONE, NULL, &error);
  if (self->monitor != NULL)
    g_signal_connect (self->monitor, "changed", changed, self);
  else
    g_debug ("%s cannot be watched: %s", self->watched, error->message);
}

static void
monitor_changed_cb (GFileMonitor      *monitor,
                    GFile             *file,
                    GFile             *other_file,
                    GFileMonitorEvent  event,
                    LimberFolderWatch *self)
{
  g_autoptr (LimberFolderWatch) alive G_GNUC_UNUSED = g_object_ref (self);
  g_autofree char                    *nearest = find_nearest (self->path);
  g_autofree char                    *path = NULL;

  if (strcmp (nearest, self->watched) == 0 && strcmp (nearest, self->path) != 0)
    return; /* something else in a folder above ours */

  /* Folders may appear faster than we follow, and be filled before they are watched. */
  if (strcmp (nearest, self->watched) != 0)
    {
      do
        {
          g_free (nearest);
          watch_nearest (self, G_CALLBACK (monitor_changed_cb));
          nearest = find_nearest (self->path);
        }
      while (strcmp (nearest, self->watched) != 0);
    }
  else
    {
      path = g_file_get_path (file);
    }

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, path);
}

/**
 * limber_folder_watch_new:
 * @path: a folder, which need not be there
 *
 * The watch tells of changes on the thread-default main context of the caller.
 *
 * Returns: (transfer full): a watch
 */
LimberFolderWatch *
limber_folder_watch_new (const char *path)
{
  LimberFolderWatch *self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_FOLDER_WATCH, NULL);
  self->path = g_strdup (path);
  watch_nearest (self, G_CALLBACK (monitor_changed_cb));

  return self;
}
