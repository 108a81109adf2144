/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-tips.h"

#include "content/limber-definition-file.h"
#include "content/limber-exercise-shape.h"
#include "content/limber-json-guard.h"
#include "content/limber-reader.h"

#include <glib/gi18n-lib.h>

#define MAX_TIPS 64
#define MAX_PARAGRAPHS 4
#define MAX_SOURCES 16

struct _LimberTips
{
  int             format;
  char           *licence; /* (nullable) */
  GPtrArray      *list;    /* (element-type LimberTip) */
  gatomicrefcount ref_count;
};

#define FIELD(Type, Struct, field)                                                                 \
  .type = LIMBER_FIELD_##Type, .offset = G_STRUCT_OFFSET (Struct, field)

static const LimberField tip_fields[] = {
  { "id", FIELD (TEXT, LimberTip, id), .required = TRUE, .role = LIMBER_ROLE_ID },
  { "title", FIELD (TEXT, LimberTip, title), .required = TRUE, .role = LIMBER_ROLE_TITLE },
  { "text",
    FIELD (TEXTS, LimberTip, text),
    .required = TRUE,
    .min = 1,
    .max = MAX_PARAGRAPHS,
    .role = LIMBER_ROLE_TEXT },
  { "where",
    FIELD (WORDS, LimberTip, where),
    .required = TRUE,
    .min = 1,
    .words = LIMBER_WORDS_TIP_PLACE,
    .max = LIMBER_TIP_PLACE_RUN_LOG },
  { "unproven", FIELD (BOOLEAN, LimberTip, unproven), .max = 1 },
  { "sources", FIELD (TEXTS, LimberTip, sources), .max = MAX_SOURCES, .role = LIMBER_ROLE_SOURCE },
};

static const LimberShape tip_shape = {
  .fields = tip_fields,
  .n_fields = G_N_ELEMENTS (tip_fields),
  .create = (gpointer (*) (void)) limber_tip_new,
  .destroy = (GDestroyNotify) limber_tip_free,
};

static const LimberField file_fields[] = {
  { "format", FIELD (OWN, LimberTips, format), .required = TRUE, .read = limber_format_read },
  { "licence", FIELD (TEXT, LimberTips, licence), .role = LIMBER_ROLE_PLAIN },
  { "tips",
    FIELD (OBJECTS, LimberTips, list),
    .required = TRUE,
    .min = 1,
    .max = MAX_TIPS,
    .shape = &tip_shape },
};

static void
check_ids (LimberReader *reader, JsonObject *object, gpointer self)
{
  const LimberTips *tips = self;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tips->list->len; i++)
    {
      const LimberTip *tip = g_ptr_array_index (tips->list, i);

      if (tip->id != NULL && !g_hash_table_add (seen, tip->id))
        limber_reader_fault (reader, _ ("\"%s\" is the id of two tips"), tip->id);
    }
}

static const LimberShape file_shape = {
  .fields = file_fields,
  .n_fields = G_N_ELEMENTS (file_fields),
  .check = check_ids,
};

/**
 * limber_tips_from_json:
 * @root: what a file says
 * @translate: whether the texts are looked up in the user's language
 * @faults: (element-type LimberFault): where to note all that is wrong
 * @notes: (element-type LimberFault) (nullable): where to note members that are not known
 *
 * Returns: (transfer full) (nullable): the tips, or %NULL if anything is wrong
 */
LimberTips *
limber_tips_from_json (JsonNode *root, gboolean translate, GPtrArray *faults, GPtrArray *notes)
{
  g_autoptr (LimberTips) self = g_new0 (LimberTips, 1);
  LimberReader reader = { 0 };
  guint        n_before = faults->len;

  g_return_val_if_fail (root != NULL, NULL);

  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_tip_free);
  g_atomic_ref_count_init (&self->ref_count);
  limber_reader_init (
      &reader, faults, notes, translate ? LIMBER_TRANSLATE_TIP : LIMBER_TRANSLATE_NOTHING);
  limber_reader_read (&reader, root, &file_shape, self);
  limber_reader_clear (&reader);

  return faults->len == n_before ? g_steal_pointer (&self) : NULL;
}

/**
 * limber_tips_read_file:
 * @path: a file
 * @translate: whether the texts are looked up in the user's language
 * @faults: (element-type LimberFault): where to note all that is wrong
 *
 * Returns: (transfer full) (nullable): the tips, or %NULL if anything is wrong
 */
LimberTips *
limber_tips_read_file (const char *path, gboolean translate, GPtrArray *faults)
{
  LimberFault *fault = NULL;
  g_autoptr (JsonNode) root
             = limber_definition_file_parse (path, LIMBER_JSON_MAX_DEFINITION, &fault);

  if (fault != NULL)
    g_ptr_array_add (faults, fault);

  return root != NULL ? limber_tips_from_json (root, translate, faults, NULL) : NULL;
}

static void
read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const char *path = task_data;
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberTips *tips = limber_tips_read_file (path, TRUE, faults);

  if (tips != NULL)
    g_task_return_pointer (task, tips, (GDestroyNotify) limber_tips_unref);
  else
    {
      g_autofree char *said = limber_faults_format (faults, path);

      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s", said);
    }
}

/**
 * limber_tips_read_async:
 * @path: a file
 * @cancellable: (nullable): to stop caring
 *
 * Reads tips, in the user's language, on another thread.
 */
void
limber_tips_read_async (const char         *path,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, limber_tips_read_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, read_thread);
}

/**
 * limber_tips_read_finish:
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the tips
 */
LimberTips *
limber_tips_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * limber_tips_ref:
 *
 * Returns: (transfer full): @self
 */
LimberTips *
limber_tips_ref (LimberTips *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * limber_tips_unref:
 *
 * Lets go of it, and frees it with the last one.
 */
void
limber_tips_unref (LimberTips *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->licence);
  g_ptr_array_unref (self->list);
  g_free (self);
}

/**
 * limber_tips_get_n:
 *
 * Returns: how many there are
 */
guint
limber_tips_get_n (const LimberTips *self)
{
  return self->list->len;
}

/**
 * limber_tips_get:
 * @index: of a tip
 *
 * Returns: (transfer none): that one
 */
const LimberTip *
limber_tips_get (const LimberTips *self, guint index)
{
  return g_ptr_array_index (self->list, index);
}

/**
 * limber_tips_find:
 * @id: of a tip
 *
 * Returns: (transfer none) (nullable): the tip of that id
 */
const LimberTip *
limber_tips_find (const LimberTips *self, const char *id)
{
  for (guint i = 0; i < self->list->len; i++)
    {
      const LimberTip *tip = g_ptr_array_index (self->list, i);

      if (g_str_equal (tip->id, id))
        return tip;
    }

  return NULL;
}

/**
 * limber_tips_choose:
 * @place: where somebody is
 * @day: the Julian day
 *
 * Chooses the tip of the day: the same all day long, and each of the place once before one comes
 * again.
 *
 * Returns: (transfer none) (nullable): a tip that applies there
 */
const LimberTip *
limber_tips_choose (const LimberTips *self, LimberTipPlace place, guint32 day)
{
  guint n = 0;
  guint wanted;

  for (guint i = 0; i < self->list->len; i++)
    n += limber_tip_belongs (g_ptr_array_index (self->list, i), place);
  if (n == 0)
    return NULL;

  wanted = day % n;
  for (guint i = 0; i < self->list->len; i++)
    {
      const LimberTip *tip = g_ptr_array_index (self->list, i);

      if (limber_tip_belongs (tip, place) && wanted-- == 0)
        return tip;
    }

  return NULL;
}
