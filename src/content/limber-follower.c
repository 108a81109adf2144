/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-follower.h"

#include "content/limber-folder-watch.h"

/* Editors write a file in several steps; what they do within this time is one change, unless they
 * go on without a pause. */
#define SETTLE_US (150 * G_TIME_SPAN_MILLISECOND)
#define SETTLE_MAX_US (1 * G_TIME_SPAN_SECOND)

/**
 * LimberFollower:
 *
 * Watches the "exercises" and "routines" of a folder on a thread of its own: to find out what there
 * is to be watched, and to begin watching it, takes as long as the disk does. Tells once it has begun,
 * as things may have changed until then, and from then on of what changes. Changes within a moment
 * are told together.
 */
struct _LimberFollower
{
  char         *folder;
  GMainContext *context; /* the owner's */
  GMainContext *inner;   /* the thread's */
  GMainLoop    *loop;    /* the thread's */

  /* the owner's alone */
  LimberFollowerFunc changed; /* (nullable): none once it has stopped */
  gpointer           user_data;
  GSource           *settle; /* has a ready time while something has changed */
  gint64             first_us;
  GHashTable        *paths;
};

/* On its way to the owner. */
typedef struct
{
  LimberFollower *follower;
  char           *path; /* (nullable) */
} News;

static void
clear (gpointer data)
{
  LimberFollower *self = data;

  g_free (self->folder);
  g_hash_table_unref (self->paths);
  g_main_context_unref (self->context);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->inner);
}

static void
release (LimberFollower *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static void
news_free (gpointer data)
{
  News *news = data;

  release (news->follower);
  g_free (news->path);
  g_free (news);
}

static gboolean
settle_dispatch (GSource *source, GSourceFunc callback, gpointer user_data)
{
  g_source_set_ready_time (source, -1);

  return callback (user_data);
}

static GSourceFuncs settle_funcs = { .dispatch = settle_dispatch };

static gboolean
settle_cb (gpointer user_data)
{
  LimberFollower *self = user_data;
  g_autoptr (GHashTable) paths = g_steal_pointer (&self->paths);

  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->first_us = 0;
  self->changed (paths, self->user_data);

  return G_SOURCE_CONTINUE;
}

static gboolean
news_cb (gpointer user_data)
{
  const News     *news = user_data;
  LimberFollower *self = news->follower;
  gint64          now_us = g_get_monotonic_time ();

  if (self->changed == NULL)
    return G_SOURCE_REMOVE;

  if (news->path != NULL)
    g_hash_table_add (self->paths, g_strdup (news->path));
  if (self->first_us == 0)
    self->first_us = now_us;
  g_source_set_ready_time (self->settle, MIN (now_us + SETTLE_US, self->first_us + SETTLE_MAX_US));

  return G_SOURCE_REMOVE;
}

static void
tell (LimberFollower *self, const char *path)
{
  News *news = g_new0 (News, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  news->follower = g_atomic_rc_box_acquire (self);
  news->path = g_strdup (path);
  g_source_set_name (source, "limber-follower");
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, news_cb, news, news_free);
  g_source_attach (source, self->context);
}

static void
changed_cb (LimberFolderWatch *watch, const char *path, LimberFollower *self)
{
  tell (self, path);
}

static gpointer
run (gpointer data)
{
  static const char *const parts[] = { "exercises", "routines" };
  LimberFollower          *self = data;
  LimberFolderWatch       *watches[G_N_ELEMENTS (parts)] = { NULL };

  g_main_context_push_thread_default (self->inner);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, parts[i], NULL);

      watches[i] = limber_folder_watch_new (path);
      g_signal_connect (watches[i], "changed", G_CALLBACK (changed_cb), self);
    }
  tell (self, NULL);

  g_main_loop_run (self->loop);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_object_unref (watches[i]);
  g_main_context_pop_thread_default (self->inner);
  release (self);

  return NULL;
}

static gboolean
quit_cb (gpointer user_data)
{
  LimberFollower *self = user_data;

  g_main_loop_quit (self->loop);

  return G_SOURCE_REMOVE;
}

/**
 * limber_follower_new:
 * @folder: the folder above "exercises" and "routines"; none of them need be there
 * @changed: called when something changes
 * @user_data: data for @changed
 *
 * Returns: (transfer full): a follower, which is to be stopped
 */
LimberFollower *
limber_follower_new (const char *folder, LimberFollowerFunc changed, gpointer user_data)
{
  LimberFollower *self = g_atomic_rc_box_new0 (LimberFollower);

  self->folder = g_strdup (folder);
  self->context = g_main_context_ref_thread_default ();
  self->changed = changed;
  self->user_data = user_data;
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->settle = g_source_new (&settle_funcs, sizeof (GSource));
  g_source_set_name (self->settle, "limber-follower-settle");
  g_source_set_callback (self->settle, settle_cb, self, NULL);
  g_source_attach (self->settle, self->context);
  self->inner = g_main_context_new ();
  self->loop = g_main_loop_new (self->inner, FALSE);
  g_thread_unref (g_thread_new ("follower", run, g_atomic_rc_box_acquire (self)));

  return self;
}

/**
 * limber_follower_stop:
 * @self: (transfer full): a follower
 *
 * From now on nothing is told. Does not wait for the thread, which may be waiting for a disk.
 */
void
limber_follower_stop (LimberFollower *self)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  self->changed = NULL;
  g_source_destroy (self->settle);
  g_clear_pointer (&self->settle, g_source_unref);
  /* The loop may not be running yet; then it is quit as soon as it does. */
  g_source_set_callback (source, quit_cb, g_atomic_rc_box_acquire (self), (GDestroyNotify) release);
  g_source_attach (source, self->inner);
  release (self);
}
