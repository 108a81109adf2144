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
 * Bodies of exercises and routines, read when they are asked for and kept for a while. What has been
 * handed out stays until the main loop turns, so that work in between may hold on to it.
 */
struct _LimberBodies
{
  GMainContext *context;
  GHashTable   *by_id[2]; /* exercises, routines */
  GSource      *trim;     /* forgets bodies when the main loop turns */
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
  g_hash_table_unref (self->by_id[0]);
  g_hash_table_unref (self->by_id[1]);
  g_main_context_unref (self->context);
  g_free (self);
}

/**
 * limber_bodies_forget:
 * @self: bodies
 *
 * Forgets all of them, as their files may have changed.
 */
void
limber_bodies_forget (LimberBodies *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->by_id); i++)
    g_hash_table_remove_all (self->by_id[i]);
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

static void
keep (LimberBodies *self, gboolean routine, const char *id, gpointer body)
{
  g_hash_table_insert (self->by_id[routine], g_strdup (id), body);
  if (g_hash_table_size (self->by_id[routine]) <= MAX_BODIES || self->trim != NULL)
    return;

  self->trim = g_idle_source_new ();
  g_source_set_callback (self->trim, trim_cb, self, NULL);
  g_source_attach (self->trim, self->context);
}

static gpointer
read_body (LimberItem *item, gboolean routine, GError **error)
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

static void
fail_not_found (gboolean routine, const char *id, GError **error)
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
  gpointer    body = g_hash_table_lookup (self->by_id[routine], id);

  if (body != NULL)
    return body;
  if (item == NULL)
    {
      fail_not_found (routine, id, error);
      return NULL;
    }

  body = read_body (item, routine, error);
  if (body != NULL)
    keep (self, routine, id, body);

  return body;
}
