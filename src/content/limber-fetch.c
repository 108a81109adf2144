/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-fetch.h"

#include "content/limber-routine.h"

/**
 * LimberFetch:
 *
 * What is not at hand of a routine, on its way from the disk: its body, and those of its exercises,
 * also of those that others may give way to. Made on the thread that asks, filled on another one, and
 * given back.
 */
struct _LimberFetch
{
  char           *id;
  GHashTable     *items[2]; /* never changed, as another thread reads them; so is what is at hand */
  GHashTable     *at_hand;  /* (element-type utf8 LimberExercise) */
  GMainContext   *context;
  LimberFetchFunc done;
  gpointer        user_data;

  LimberRoutine *routine;   /* (nullable) */
  GPtrArray     *exercises; /* (element-type LimberExercise) */
  GError        *error;     /* (nullable): why there is no routine */
};

static void
fetch_free (gpointer data)
{
  LimberFetch *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (self->items); i++)
    g_hash_table_unref (self->items[i]);
  g_hash_table_unref (self->at_hand);
  g_main_context_unref (self->context);
  g_clear_pointer (&self->routine, limber_routine_unref);
  g_ptr_array_unref (self->exercises);
  g_clear_error (&self->error);
  g_free (self->id);
  g_free (self);
}

/* The ids of all exercises that may be asked for, each once; they are the routine's. */
static GHashTable *
list_exercises (const LimberRoutine *routine)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep *step = routine->steps->pdata[i];

      g_hash_table_add (ids, step->exercise_id);
      for (guint k = 0; k < step->instead->len; k++)
        {
          const LimberInstead *instead = step->instead->pdata[k];

          if (instead->exercise_id != NULL)
            g_hash_table_add (ids, instead->exercise_id);
        }
    }

  return ids;
}

/**
 * limber_fetch_is_needless:
 * @bodies: what is at hand
 * @items: (element-type utf8 LimberItem): exercises and routines, by id
 * @id: the id of a routine
 *
 * Returns: whether all of the routine that there is is at hand
 */
gboolean
limber_fetch_is_needless (LimberBodies *bodies, GHashTable *items[2], const char *id)
{
  const LimberRoutine *routine = limber_bodies_peek (bodies, TRUE, id);
  g_autoptr (GHashTable) ids = NULL;
  GHashTableIter iter;
  gpointer       exercise_id = NULL;

  if (routine == NULL)
    return !g_hash_table_contains (items[1], id);

  ids = list_exercises (routine);
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &exercise_id, NULL))
    if (limber_bodies_peek (bodies, FALSE, exercise_id) == NULL
        && g_hash_table_contains (items[0], exercise_id))
      return FALSE;

  return TRUE;
}

static void
read_routine (LimberFetch *self)
{
  LimberItem *item = g_hash_table_lookup (self->items[1], self->id);

  if (item == NULL)
    limber_bodies_fail_not_found (TRUE, self->id, &self->error);
  else
    self->routine = limber_bodies_read (item, TRUE, &self->error);
}

/* One that cannot be read any more is then one that is not there. */
static void
read_exercises (LimberFetch *self)
{
  g_autoptr (GHashTable) ids = list_exercises (self->routine);
  GHashTableIter iter;
  gpointer       id = NULL;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      LimberItem     *item = g_hash_table_lookup (self->items[0], id);
      LimberExercise *exercise = NULL;

      if (item != NULL && !g_hash_table_contains (self->at_hand, id))
        exercise = limber_bodies_read (item, FALSE, NULL);
      if (exercise != NULL)
        g_ptr_array_add (self->exercises, exercise);
    }
}

static gboolean
done_cb (gpointer user_data)
{
  LimberFetch *self = user_data;

  self->done (self, self->user_data);

  return G_SOURCE_REMOVE;
}

static gpointer
run (gpointer data)
{
  LimberFetch *self = data;
  g_autoptr (GMainContext) context = g_main_context_ref (self->context);
  g_autoptr (GSource) source = g_idle_source_new ();

  if (self->routine == NULL)
    read_routine (self);
  if (self->routine != NULL)
    read_exercises (self);

  g_source_set_name (source, "limber-fetch");
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, done_cb, self, fetch_free);
  g_source_attach (source, context);

  return NULL;
}

/**
 * limber_fetch_start:
 * @bodies: what is at hand
 * @items: (element-type utf8 LimberItem): exercises and routines, by id; not changed any more
 * @id: the id of a routine
 * @done: (scope async): called when everything has been read
 * @user_data: data for @done
 */
void
limber_fetch_start (LimberBodies   *bodies,
                    GHashTable     *items[2],
                    const char     *id,
                    LimberFetchFunc done,
                    gpointer        user_data)
{
  LimberFetch   *self = g_new0 (LimberFetch, 1);
  LimberRoutine *routine = limber_bodies_peek (bodies, TRUE, id);

  self->id = g_strdup (id);
  for (guint i = 0; i < G_N_ELEMENTS (self->items); i++)
    self->items[i] = g_hash_table_ref (items[i]);
  self->at_hand = g_hash_table_ref (limber_bodies_get_at_hand (bodies));
  self->context = g_main_context_ref_thread_default ();
  self->done = done;
  self->user_data = user_data;
  self->routine = routine != NULL ? limber_routine_ref (routine) : NULL;
  self->exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_exercise_unref);
  g_thread_unref (g_thread_new ("fetch", run, self));
}

const char *
limber_fetch_get_id (LimberFetch *self)
{
  return self->id;
}

/**
 * limber_fetch_is_of:
 * @self: a fetch that is done
 * @items: (element-type utf8 LimberItem): what there is now
 *
 * Returns: whether there is still the same as when it was started
 */
gboolean
limber_fetch_is_of (LimberFetch *self, GHashTable *items[2])
{
  return self->items[0] == items[0] && self->items[1] == items[1];
}

/**
 * limber_fetch_hand_over:
 * @self: a fetch that is done
 * @bodies: where what was read is kept for a while
 * @error: where to say why the routine cannot be read
 *
 * Returns: whether there is the routine
 */
gboolean
limber_fetch_hand_over (LimberFetch *self, LimberBodies *bodies, GError **error)
{
  if (self->routine == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }

  limber_bodies_add (bodies, TRUE, self->id, limber_routine_ref (self->routine));
  for (guint i = 0; i < self->exercises->len; i++)
    {
      LimberExercise *exercise = self->exercises->pdata[i];

      limber_bodies_add (bodies, FALSE, exercise->id, limber_exercise_ref (exercise));
    }

  return TRUE;
}
