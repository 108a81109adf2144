/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-routine-arrangement.h"

#include "app/limber-settings.h"
#include "edit/limber-routine-order.h"

/**
 * LimberRoutineArrangement:
 *
 * The routines as the user wants to see them: in an order of their own, and without those that are
 * hidden, unless those are to be seen for a while as well.
 */
struct _LimberRoutineArrangement
{
  GObject parent_instance;

  LimberLibrary *library;  /* (owned) */
  GSettings     *settings; /* (owned) */
  GListStore    *model;    /* (owned) (element-type LimberItem) */
  gboolean       show_hidden;
};

G_DEFINE_FINAL_TYPE (LimberRoutineArrangement, limber_routine_arrangement, G_TYPE_OBJECT)

typedef enum
{
  PROP_SHOW_HIDDEN = 1,
  PROP_ANY_HIDDEN,
} LimberRoutineArrangementProperty;

static GParamSpec *props[PROP_ANY_HIDDEN + 1];

/* (transfer full): the ids of all routines, in the user's order. */
static char **
list_ids (LimberRoutineArrangement *self)
{
  GListModel             *routines = limber_library_get_routines (self->library);
  const guint             n = g_list_model_get_n_items (routines);
  g_autofree const char **ids = g_new0 (const char *, n + 1);
  g_auto(GStrv) order = g_settings_get_strv (self->settings, LIMBER_SETTINGS_ROUTINE_ORDER);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (routines, i);

      ids[i] = limber_item_get_id (item);
    }

  return limber_routine_order_apply (ids, (const char *const *) order);
}

/* Rows are made for what is other than before only. */
static void
replace (LimberRoutineArrangement *self, GPtrArray *items)
{
  GListModel *model = G_LIST_MODEL (self->model);
  const guint n = g_list_model_get_n_items (model);
  guint       first = 0;
  guint       last = 0;

  while (first < MIN (n, items->len))
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (model, first);

      if (item != g_ptr_array_index (items, first))
        break;
      first++;
    }
  while (last < MIN (n, items->len) - first)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (model, n - 1 - last);

      if (item != g_ptr_array_index (items, items->len - 1 - last))
        break;
      last++;
    }
  if (first + last < MAX (n, items->len))
    g_list_store_splice (
        self->model, first, n - first - last, items->pdata + first, items->len - first - last);
}

static void
update (LimberRoutineArrangement *self)
{
  g_auto(GStrv) ids = list_ids (self);
  g_auto(GStrv) hidden = g_settings_get_strv (self->settings, LIMBER_SETTINGS_HIDDEN_ROUTINES);
  g_autoptr(GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (self->show_hidden || !limber_routine_order_is_hidden ((const char *const *) hidden, ids[i]))
      g_ptr_array_add (items, limber_library_find_routine (self->library, ids[i]));
  replace (self, items);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ANY_HIDDEN]);
}

static void
limber_routine_arrangement_dispose (GObject *object)
{
  LimberRoutineArrangement *self = LIMBER_ROUTINE_ARRANGEMENT (object);

  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (limber_routine_arrangement_parent_class)->dispose (object);
}

static gboolean
is_any_hidden (LimberRoutineArrangement *self)
{
  g_auto(GStrv) hidden = g_settings_get_strv (self->settings, LIMBER_SETTINGS_HIDDEN_ROUTINES);

  for (guint i = 0; hidden[i] != NULL; i++)
    if (limber_library_find_routine (self->library, hidden[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
limber_routine_arrangement_get_property (GObject    *object,
                                         guint       prop_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  LimberRoutineArrangement *self = LIMBER_ROUTINE_ARRANGEMENT (object);

  switch ((LimberRoutineArrangementProperty) prop_id)
    {
    case PROP_SHOW_HIDDEN:
      g_value_set_boolean (value, self->show_hidden);
      break;

    case PROP_ANY_HIDDEN:
      g_value_set_boolean (value, is_any_hidden (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_routine_arrangement_set_property (GObject      *object,
                                         guint         prop_id,
                                         const GValue *value,
                                         GParamSpec   *pspec)
{
  LimberRoutineArrangement *self = LIMBER_ROUTINE_ARRANGEMENT (object);

  switch ((LimberRoutineArrangementProperty) prop_id)
    {
    case PROP_SHOW_HIDDEN:
      if (self->show_hidden == g_value_get_boolean (value))
        break;
      self->show_hidden = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      update (self);
      break;

    case PROP_ANY_HIDDEN:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_routine_arrangement_class_init (LimberRoutineArrangementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_routine_arrangement_dispose;
  object_class->get_property = limber_routine_arrangement_get_property;
  object_class->set_property = limber_routine_arrangement_set_property;

  /**
   * LimberRoutineArrangement:show-hidden:
   *
   * Whether those that are hidden are to be seen as well.
   */
  props[PROP_SHOW_HIDDEN]
      = g_param_spec_boolean ("show-hidden", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);

  /**
   * LimberRoutineArrangement:any-hidden:
   *
   * Whether there are any.
   */
  props[PROP_ANY_HIDDEN]
      = g_param_spec_boolean ("any-hidden", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
limber_routine_arrangement_init (LimberRoutineArrangement *self)
{
  self->model = g_list_store_new (LIMBER_TYPE_ITEM);
}

/**
 * limber_routine_arrangement_new:
 * @library: where the routines are
 * @settings: the user's
 *
 * Returns: (transfer full): the routines as the user wants to see them
 */
LimberRoutineArrangement *
limber_routine_arrangement_new (LimberLibrary *library, GSettings *settings)
{
  LimberRoutineArrangement *self = g_object_new (LIMBER_TYPE_ROUTINE_ARRANGEMENT, NULL);

  self->library = g_object_ref (library);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (limber_library_get_routines (library),
                           "items-changed",
                           G_CALLBACK (update),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings,
                           "changed::" LIMBER_SETTINGS_ROUTINE_ORDER,
                           G_CALLBACK (update),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings,
                           "changed::" LIMBER_SETTINGS_HIDDEN_ROUTINES,
                           G_CALLBACK (update),
                           self,
                           G_CONNECT_SWAPPED);
  update (self);

  return self;
}

/**
 * limber_routine_arrangement_get_model:
 *
 * Returns: (transfer none): of LimberItem
 */
GListModel *
limber_routine_arrangement_get_model (LimberRoutineArrangement *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_ARRANGEMENT (self), NULL);

  return G_LIST_MODEL (self->model);
}

static int
find (char **ids, const char *id)
{
  for (int i = 0; ids[i] != NULL; i++)
    if (g_str_equal (ids[i], id))
      return i;

  return -1;
}

/**
 * limber_routine_arrangement_shift:
 * @id: a routine that is seen
 * @direction: -1 for up, 1 for down
 *
 * Moves it by one place as it is seen.
 *
 * Returns: where it is seen now, or -1 if it stays
 */
int
limber_routine_arrangement_shift (LimberRoutineArrangement *self, const char *id, int direction)
{
  GListModel *model = NULL;
  guint       at = 0;
  LimberItem *item = NULL;
  g_auto(GStrv) ids = NULL;
  g_auto(GStrv) order = NULL;
  g_autoptr(LimberItem) other = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_ARRANGEMENT (self), -1);

  model = limber_routine_arrangement_get_model (self);
  item = limber_library_find_routine (self->library, id);
  if (item == NULL || !g_list_store_find (self->model, item, &at)
      || (direction < 0 ? at == 0 : at + 1 >= g_list_model_get_n_items (model)))
    return -1;

  other = g_list_model_get_item (model, direction < 0 ? at - 1 : at + 1);
  ids = list_ids (self);
  order = limber_routine_order_move (
      (const char *const *) ids, id, (guint) find (ids, limber_item_get_id (other)));
  g_settings_set_strv (self->settings, LIMBER_SETTINGS_ROUTINE_ORDER, (const char *const *) order);

  return direction < 0 ? (int) at - 1 : (int) at + 1;
}
