/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-bodies.h"

#include "content/limber-definition.h"
#include "content/limber-item.h"

#include <glib/gi18n-lib.h>

/* Bodies kept at hand between two turns of the main loop. */
#define MAX_BODIES 64

/* clang-format off */
G_DEFINE_QUARK (limber-library-error-quark, limber_library_error)
/* clang-format on */

/**
 * LimberBodies:
 *
 * Bodies of exercises and routines. Those for which there is room are at hand from the time they were
 * loaded; others are read when they are asked for, or fetched by somebody, and kept for a while. What
 * has been handed out stays until the main loop turns, so that work in between may hold on to it.
 */
struct _LimberBodies
{
  GMainContext *context;
  GHashTable   *at_hand[2]; /* exercises, routines; never changed, as a worker has made them */
  GHashTable   *by_id[2];   /* the others */
  GSource      *trim;       /* forgets bodies when the main loop turns */
};

/**
 * limber_bodies_new:
 * @context: the main context of the thread that asks for bodies
 *
 * Returns: (transfer full): none as yet
 */
LimberBodies *
limber_bodies_new (GMainContext *context)
{
  LimberBodies *self = g_new0 (LimberBodies, 1);

  self->context = g_main_context_ref (context);
  for (guint i = 0; i < G_N_ELEMENTS (self->at_hand); i++)
    self->at_hand[i] = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_id[0] = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) limber_exercise_unref);
  self->by_id[1] = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) limber_routine_unref);

  return self;
}

static void
stop_trim (LimberBodies *self)
{
  if (self->trim != NULL)
    g_source_destroy (self->trim);
  g_clear_pointer (&self->trim, g_source_unref);
}

/**
 * limber_bodies_free:
 * @self: (transfer full): bodies
 */
void
limber_bodies_free (LimberBodies *self)
{
  stop_trim (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->by_id); i++)
    {
      g_hash_table_unref (self->at_hand[i]);
      g_hash_table_unref (self->by_id[i]);
    }
  g_main_context_unref (self->context);
  g_free (self);
}

/**
 * limber_bodies_set:
 * @self: bodies
 * @exercises: (element-type utf8 LimberExercise): those at hand, not to be changed any more
 * @routines: (element-type utf8 LimberRoutine): those at hand, not to be changed any more
 *
 * Forgets all others, as their files may have changed.
 */
void
limber_bodies_set (LimberBodies *self, GHashTable *exercises, GHashTable *routines)
{
  GHashTable *at_hand[] = { exercises, routines };

  for (guint i = 0; i < G_N_ELEMENTS (self->by_id); i++)
    {
      g_hash_table_remove_all (self->by_id[i]);
      g_hash_table_unref (self->at_hand[i]);
      self->at_hand[i] = g_hash_table_ref (at_hand[i]);
    }
}

static gboolean
trim_cb (gpointer user_data)
{
  LimberBodies *self = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (self->by_id); i++)
    if (g_hash_table_size (self->by_id[i]) > MAX_BODIES)
      g_hash_table_remove_all (self->by_id[i]);
  g_clear_pointer (&self->trim, g_source_unref);

  return G_SOURCE_REMOVE;
}

/**
 * limber_bodies_add:
 * @self: bodies
 * @routine: whether it is a routine, rather than an exercise
 * @id: its id
 * @body: (transfer full): a #LimberRoutine or #LimberExercise
 *
 * Keeps a body until the main loop turns, or longer.
 */
void
limber_bodies_add (LimberBodies *self, gboolean routine, const char *id, gpointer body)
{
  g_hash_table_insert (self->by_id[routine], g_strdup (id), body);
  if (g_hash_table_size (self->by_id[routine]) <= MAX_BODIES || self->trim != NULL)
    return;

  self->trim = g_idle_source_new ();
  g_source_set_callback (self->trim, trim_cb, self, NULL);
  g_source_attach (self->trim, self->context);
}

/**
 * limber_bodies_read:
 * @item: what there is of it
 * @routine: whether it is a routine, rather than an exercise
 * @error: where to say why its file cannot be used any more
 *
 * May be called on any thread.
 *
 * Returns: (transfer full) (nullable): its body, read from its file
 */
gpointer
limber_bodies_read (LimberItem *item, gboolean routine, GError **error)
{
  const char *path = limber_item_get_path (item);
  gboolean    translate = limber_item_get_origin (item) == LIMBER_ORIGIN_BUILT_IN;
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autofree char *message = NULL;
  gpointer         body = NULL;

  if (routine)
    body = limber_routine_read_file (path, translate, faults);
  else
    body = limber_exercise_read_file (path, translate, faults);
  if (body == NULL)
    {
      message = limber_faults_format (faults, path);
      g_set_error_literal (error, LIMBER_LIBRARY_ERROR, LIMBER_LIBRARY_ERROR_BAD_FILE, message);
    }

  return body;
}

/**
 * limber_bodies_fail_not_found:
 * @routine: whether it is about a routine, rather than an exercise
 * @id: its id
 * @error: where to say that there is nothing of that id
 */
void
limber_bodies_fail_not_found (gboolean routine, const char *id, GError **error)
{
  g_autofree char *name = limber_quote (id);
  g_autofree char *message = NULL;

  if (routine)
    message = g_strdup_printf (_ ("There is no routine %s"), name);
  else
    message = g_strdup_printf (_ ("There is no exercise %s"), name);
  g_set_error_literal (error, LIMBER_LIBRARY_ERROR, LIMBER_LIBRARY_ERROR_NOT_FOUND, message);
}

/**
 * limber_bodies_get_at_hand:
 * @self: bodies
 *
 * Returns: (transfer none) (element-type utf8 LimberExercise): exercises that are at hand as long as
 *   they do not change on disk; it is never changed
 */
GHashTable *
limber_bodies_get_at_hand (LimberBodies *self)
{
  return self->at_hand[0];
}

/**
 * limber_bodies_peek:
 * @self: bodies
 * @routine: whether it is a routine, rather than an exercise
 * @id: its id
 *
 * Does not touch the disk.
 *
 * Returns: (transfer none) (nullable): the body, if it is at hand, valid until the main loop turns
 */
gpointer
limber_bodies_peek (LimberBodies *self, gboolean routine, const char *id)
{
  gpointer body = g_hash_table_lookup (self->at_hand[routine], id);

  return body != NULL ? body : g_hash_table_lookup (self->by_id[routine], id);
}

/**
 * limber_bodies_get:
 * @self: bodies
 * @items: (element-type utf8 LimberItem): what there is, by id
 * @routine: whether it is a routine, rather than an exercise
 * @id: its id
 * @error: where to say why there is none
 *
 * Returns: (transfer none) (nullable): the body, a #LimberRoutine or #LimberExercise, valid until
 *   the main loop turns
 */
gpointer
limber_bodies_get (LimberBodies *self,
                   GHashTable   *items,
                   gboolean      routine,
                   const char   *id,
                   GError      **error)
{
  LimberItem *item = g_hash_table_lookup (items, id);
  gpointer    body = limber_bodies_peek (self, routine, id);

  if (body != NULL)
    return body;
  if (item == NULL)
    {
      limber_bodies_fail_not_found (routine, id, error);
      return NULL;
    }

  body = limber_bodies_read (item, routine, error);
  if (body != NULL)
    limber_bodies_add (self, routine, id, body);

  return body;
}
