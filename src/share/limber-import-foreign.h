/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "share/limber-import-plan.h"

G_BEGIN_DECLS

/* Called on the thread that reads; %FALSE stops it. */
typedef gboolean (*LimberImportTick) (guint n_done, guint n_all, gpointer user_data);

/**
 * LimberForeign:
 * @id_prefix: what our id begins with: whose it is
 * @id_name: (nullable): of what the rest of our id is made
 * @name: (nullable): what it is called
 * @read_by: (nullable): a description that we can read, if the shown one is in another language
 * @paragraphs: (element-type utf8): what is to be done
 * @muscles: (element-type utf8): the main muscles, by their words
 * @muscles_too: (element-type utf8): the others
 * @muscle_reserve: (nullable): our word for a muscle, if nothing else is said
 * @equipment: (element-type utf8): what is needed, by their words
 * @kind: what kind it is if neither name nor prose tell more
 * @licence: (nullable)
 * @author: (nullable)
 *
 * An exercise of another collection, in its own words.
 */
typedef struct
{
  const char *id_prefix;
  char       *id_name;
  char       *name;
  char       *read_by;
  GPtrArray  *paragraphs;
  GPtrArray  *muscles;
  GPtrArray  *muscles_too;
  const char *muscle_reserve;
  GPtrArray  *equipment;
  LimberKind  kind;
  char       *licence;
  char       *author;
} LimberForeign;

LimberForeign    *limber_foreign_new (const char *id_prefix) G_GNUC_WARN_UNUSED_RESULT;
void              limber_foreign_free (LimberForeign *self);
LimberImportItem *limber_foreign_to_item (LimberForeign *self,
                                          guint          source) G_GNUC_WARN_UNUSED_RESULT;

JsonNode   *limber_foreign_get (JsonNode *node, const char *member);
const char *limber_foreign_get_text (JsonNode *node, const char *member);
JsonArray  *limber_foreign_get_list (JsonNode *node, const char *member);
void        limber_foreign_add_texts (GPtrArray *texts, JsonNode *node);

gboolean       limber_foreign_fed_is (JsonNode *element);
LimberForeign *limber_foreign_fed_read (JsonNode *element) G_GNUC_WARN_UNUSED_RESULT;
gboolean       limber_foreign_wger_is (JsonNode *element);
LimberForeign *limber_foreign_wger_read (JsonNode   *element,
                                         const char *language) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_import_foreign_read (JsonNode         *root,
                                     const char       *language,
                                     LimberImportPlan *plan,
                                     guint             source,
                                     LimberImportTick  tick,
                                     gpointer          user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberForeign, limber_foreign_free)

G_END_DECLS
