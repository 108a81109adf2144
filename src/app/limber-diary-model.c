/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-diary-model.h"

#include <gio/gio.h>

#include "history/limber-dates.h"
#include "history/limber-store-diary.h"

/* As much as a list view asks for at once. */
#define PAGE_ROWS 200

/* So many pages are kept; a list view holds on to what it shows itself. */
#define MAX_PAGES 8

/* A part of the diary that somebody looks at. */
typedef struct
{
  guint      number;
  GPtrArray *items; /* (element-type LimberDiaryItem) */
} Page;

/**
 * LimberDiaryModel:
 *
 * The diary as a list. It knows from the start how long it is, and reads its rows a page at a time when
 * they are asked for: until then an item is empty. A hundred thousand rows cost no more than a few
 * pages of them.
 */
struct _LimberDiaryModel
{
  GObject parent_instance;

  LimberStore       *store;  /* (owned) (nullable) */
  LimberDiaryFilter *filter; /* (owned) */
  LimberDiaryIndex  *index;  /* (owned) (nullable): not read yet */
  GQueue             pages;  /* (owned) (element-type Page): the one asked for last stands first */
  GCancellable      *cancellable;
  gboolean           reading; /* the index */
};

typedef enum
{
  PROP_N_ITEMS = 1,
  PROP_LOADING,
} LimberDiaryModelProperty;

static GParamSpec *props[PROP_LOADING + 1];

static void limber_diary_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberDiaryModel,
                               limber_diary_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      limber_diary_model_list_init))

/* A page on its way; the model may be gone, or show something else, when it comes. */
typedef struct
{
  LimberDiaryModel *model; /* (owned) */
  GPtrArray        *items; /* (owned) (element-type LimberDiaryItem) */
  guint32           month; /* of the row before it */
} Request;

static void
request_free (Request *self)
{
  g_object_unref (self->model);
  g_ptr_array_unref (self->items);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
page_free (gpointer data)
{
  Page *self = data;

  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
page_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Request) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows
             = limber_store_diary_page_finish (LIMBER_STORE (source), result, &error);
  guint32 month = self->month;

  if (rows == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_debug ("A page of the diary cannot be read: %s", error->message);
      return;
    }

  g_ptr_array_set_free_func (rows, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      LimberDiaryRow *row = g_ptr_array_index (rows, i);
      const guint32   first = limber_dates_find_month (row->local_date, G_DATE_MONDAY).first;

      if (i < self->items->len)
        limber_diary_item_take_row (
            g_ptr_array_index (self->items, i), row, first != month ? first : 0);
      else
        limber_diary_row_free (row);
      month = first;
    }
}

static guint
get_n_rows (LimberDiaryModel *self)
{
  return self->index != NULL ? self->index->n_rows : 0;
}

static void
fill_page (LimberDiaryModel *self, Page *page)
{
  Request    *request = g_new0 (Request, 1);
  const guint number = page->number;

  request->model = g_object_ref (self);
  request->items = g_ptr_array_ref (page->items);
  request->month = g_array_index (self->index->months, guint32, number);
  limber_store_diary_page_async (self->store,
                                 self->filter,
                                 &g_array_index (self->index->pages, LimberDiaryKey, number),
                                 page->items->len,
                                 self->cancellable,
                                 page_cb,
                                 request);
}

static Page *
read_page (LimberDiaryModel *self, guint number)
{
  Page       *page = g_new0 (Page, 1);
  const guint n_items = MIN (PAGE_ROWS, self->index->n_rows - number * PAGE_ROWS);

  page->number = number;
  page->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (page->items, limber_diary_item_new ());
  fill_page (self, page);

  return page;
}

static Page *
get_page (LimberDiaryModel *self, guint number)
{
  Page *page = NULL;

  for (GList *link = self->pages.head; link != NULL; link = link->next)
    if (((Page *) link->data)->number == number)
      {
        g_queue_unlink (&self->pages, link);
        g_queue_push_head_link (&self->pages, link);
        return link->data;
      }

  page = read_page (self, number);
  g_queue_push_head (&self->pages, page);
  if (self->pages.length > MAX_PAGES)
    page_free (g_queue_pop_tail (&self->pages));

  return page;
}

static GType
limber_diary_model_get_item_type (GListModel *list)
{
  return LIMBER_TYPE_DIARY_ITEM;
}

static guint
limber_diary_model_get_n_items (GListModel *list)
{
  return get_n_rows (LIMBER_DIARY_MODEL (list));
}

static gpointer
limber_diary_model_get_item (GListModel *list, guint position)
{
  LimberDiaryModel *self = LIMBER_DIARY_MODEL (list);
  Page             *page = NULL;

  if (position >= get_n_rows (self))
    return NULL;

  page = get_page (self, position / PAGE_ROWS);

  return g_object_ref (g_ptr_array_index (page->items, position % PAGE_ROWS));
}

static void
limber_diary_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = limber_diary_model_get_item_type;
  iface->get_n_items = limber_diary_model_get_n_items;
  iface->get_item = limber_diary_model_get_item;
}

/* As many rows, and pages that begin as before: something in a row may have changed. */
static gboolean
is_same (const LimberDiaryIndex *one, const LimberDiaryIndex *other)
{
  if (one == NULL || other == NULL || one->n_rows != other->n_rows)
    return FALSE;

  for (guint i = 0; i < one->pages->len; i++)
    {
      const LimberDiaryKey *a = &g_array_index (one->pages, LimberDiaryKey, i);
      const LimberDiaryKey *b = &g_array_index (other->pages, LimberDiaryKey, i);

      if (a->started_us != b->started_us || a->kind != b->kind || a->id != b->id)
        return FALSE;
    }

  return TRUE;
}

/* Whoever looks at the middle of the list goes on doing so, where that can be. */
static void
set_index (LimberDiaryModel *self, LimberDiaryIndex *index)
{
  const guint    before = get_n_rows (self);
  const gboolean same = is_same (self->index, index);

  g_clear_pointer (&self->index, limber_diary_index_free);
  self->index = index;
  if (same)
    for (GList *link = self->pages.head; link != NULL; link = link->next)
      fill_page (self, link->data);
  else
    {
      g_queue_clear_full (&self->pages, page_free);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, before, get_n_rows (self));
    }
  self->reading = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static void
index_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberDiaryModel) self = user_data;
  g_autoptr(GError) error = NULL;
  LimberDiaryIndex *index = limber_store_diary_index_finish (LIMBER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    g_debug ("The diary cannot be read: %s", error->message);
  set_index (self, index);
}

static void
limber_diary_model_dispose (GObject *object)
{
  LimberDiaryModel *self = LIMBER_DIARY_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (limber_diary_model_parent_class)->dispose (object);
}

static void
limber_diary_model_finalize (GObject *object)
{
  LimberDiaryModel *self = LIMBER_DIARY_MODEL (object);

  g_queue_clear_full (&self->pages, page_free);
  limber_diary_filter_free (self->filter);
  limber_diary_index_free (self->index);

  G_OBJECT_CLASS (limber_diary_model_parent_class)->finalize (object);
}

static void
limber_diary_model_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberDiaryModel *self = LIMBER_DIARY_MODEL (object);

  switch ((LimberDiaryModelProperty) prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, get_n_rows (self));
      break;

    case PROP_LOADING:
      g_value_set_boolean (value, self->reading);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_diary_model_class_init (LimberDiaryModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_diary_model_dispose;
  object_class->finalize = limber_diary_model_finalize;
  object_class->get_property = limber_diary_model_get_property;

  /**
   * LimberDiaryModel:n-items:
   *
   * How many rows there are.
   */
  props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);

  /**
   * LimberDiaryModel:loading:
   *
   * Whether it is not known yet how many rows there are.
   */
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
limber_diary_model_init (LimberDiaryModel *self)
{
  const LimberDiaryFilter all = { .kinds = LIMBER_DIARY_ALL };

  g_queue_init (&self->pages);
  self->filter = limber_diary_filter_copy (&all);
}

/**
 * limber_diary_model_new:
 * @store: (nullable): the history; without one there is nothing in the list
 *
 * Returns: (transfer full): the diary, nothing of which is read yet
 */
LimberDiaryModel *
limber_diary_model_new (LimberStore *store)
{
  LimberDiaryModel *self = g_object_new (LIMBER_TYPE_DIARY_MODEL, NULL);

  self->store = store != NULL ? g_object_ref (store) : NULL;

  return self;
}

/**
 * limber_diary_model_set_filter:
 * @filter: which rows are wanted
 *
 * Reads anew, with only these.
 */
void
limber_diary_model_set_filter (LimberDiaryModel *self, const LimberDiaryFilter *filter)
{
  g_return_if_fail (LIMBER_IS_DIARY_MODEL (self));
  g_return_if_fail (filter != NULL);

  limber_diary_filter_free (self->filter);
  self->filter = limber_diary_filter_copy (filter);
  limber_diary_model_read_again (self);
}

/**
 * limber_diary_model_read_again:
 *
 * Reads anew: something was added, changed or deleted.
 */
void
limber_diary_model_read_again (LimberDiaryModel *self)
{
  g_return_if_fail (LIMBER_IS_DIARY_MODEL (self));

  if (self->store == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (!self->reading)
    {
      self->reading = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
    }
  limber_store_diary_index_async (
      self->store, self->filter, PAGE_ROWS, self->cancellable, index_cb, g_object_ref (self));
}
