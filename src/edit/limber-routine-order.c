/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-routine-order.h"

static gboolean
find (GPtrArray *ids, const char *id, guint *index)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, index);
}

static char **
finish (GPtrArray *ids)
{
  g_ptr_array_add (ids, NULL);

  return (char **) g_ptr_array_free (ids, FALSE);
}

/**
 * limber_routine_order_apply:
 * @ids: (array zero-terminated=1): the routines there are, as they are ordered by themselves
 * @order: (array zero-terminated=1): ids in the order somebody chose, some of which may be gone
 *
 * What came since the order was chosen follows what it follows by itself.
 *
 * Returns: (transfer full) (array zero-terminated=1): the routines as they are to be seen, each once
 */
char **
limber_routine_order_apply (const char *const *ids, const char *const *order)
{
  GPtrArray *out = g_ptr_array_new ();
  guint      at = 0;

  for (guint i = 0; order[i] != NULL; i++)
    if (g_strv_contains (ids, order[i]) && !find (out, order[i], NULL))
      g_ptr_array_add (out, g_strdup (order[i]));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!find (out, ids[i], NULL))
        g_ptr_array_insert (out, (int) at, g_strdup (ids[i]));
      find (out, ids[i], &at);
      at++;
    }

  return finish (out);
}

/**
 * limber_routine_order_move:
 * @ids: (array zero-terminated=1): routines as they are seen
 * @id: one of them
 * @to: where it is to be among them
 *
 * Returns: (transfer full) (array zero-terminated=1): the order that somebody chose by this
 */
char **
limber_routine_order_move (const char *const *ids, const char *id, guint to)
{
  GPtrArray *out = g_ptr_array_new ();
  guint      from = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (out, g_strdup (ids[i]));
  if (find (out, id, &from))
    {
      char *moved = g_ptr_array_steal_index (out, from);

      g_ptr_array_insert (out, (int) MIN (to, out->len), moved);
    }

  return finish (out);
}

/**
 * limber_routine_order_is_hidden:
 * @hidden: (array zero-terminated=1): ids of routines that somebody does not want to see
 * @id: a routine
 *
 * Returns: whether it is one of them
 */
gboolean
limber_routine_order_is_hidden (const char *const *hidden, const char *id)
{
  return g_strv_contains (hidden, id);
}

/**
 * limber_routine_order_set_hidden:
 * @hidden: (array zero-terminated=1): ids of routines that somebody does not want to see
 * @id: a routine
 * @hide: whether they want to see it no more, or again
 *
 * Returns: (transfer full) (array zero-terminated=1): what is hidden then, each once
 */
char **
limber_routine_order_set_hidden (const char *const *hidden, const char *id, gboolean hide)
{
  GPtrArray *out = g_ptr_array_new ();

  for (guint i = 0; hidden[i] != NULL; i++)
    if (g_strcmp0 (hidden[i], id) != 0 && !find (out, hidden[i], NULL))
      g_ptr_array_add (out, g_strdup (hidden[i]));
  if (hide)
    g_ptr_array_add (out, g_strdup (id));

  return finish (out);
}
