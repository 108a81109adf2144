/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "content/limber-exercise.h"
#include "content/limber-routine.h"

G_BEGIN_DECLS

/**
 * LimberImportState:
 * @LIMBER_IMPORT_NEW: it comes in
 * @LIMBER_IMPORT_THERE: the same is already there
 * @LIMBER_IMPORT_CONFLICT: another one is there in its place
 * @LIMBER_IMPORT_REFUSED: it cannot be taken
 *
 * How something that is to come in stands to what there is.
 */
typedef enum
{
  LIMBER_IMPORT_NEW,
  LIMBER_IMPORT_THERE,
  LIMBER_IMPORT_CONFLICT,
  LIMBER_IMPORT_REFUSED,
} LimberImportState;

/**
 * LimberImportChoice:
 * @LIMBER_IMPORT_KEEP_BOTH: it comes in under an id of its own
 * @LIMBER_IMPORT_REPLACE: it takes the place of what is there
 * @LIMBER_IMPORT_SKIP: it does not come in
 *
 * What is to be done with it. What is new can only be taken or left.
 */
typedef enum
{
  LIMBER_IMPORT_KEEP_BOTH,
  LIMBER_IMPORT_REPLACE,
  LIMBER_IMPORT_SKIP,
} LimberImportChoice;

/**
 * LimberImportItem:
 * @source: which of the files it is from
 * @is_routine: whether it is a routine, rather than an exercise
 * @id: (nullable): what the file refers to it by, well-formed
 * @name: what it is called
 * @node: (nullable): the definition; %NULL if it cannot be taken
 * @essence: (nullable): what it says, to be compared
 * @refusal: (nullable): why it cannot be taken, whatever else there is
 * @notes: (element-type utf8): what is worth a mention
 * @choice: what is to be done with it
 * @state: how it stands to what there is
 * @target_id: (nullable): the id under which it is or will be there
 * @may_replace: whether it could take the place of what is there
 * @renamed: whether it comes in under another id than its own
 * @reason: (nullable): why it cannot be taken as things stand
 * @content: (nullable): what its file will say; %NULL if none is written
 * @exercise: (nullable): the exercise as it will be, or is meant to be
 * @routine: (nullable): the routine
 *
 * An exercise or a routine that is to come in. What follows @choice is found out by
 * [method@ImportPlan.settle].
 */
typedef struct
{
  guint      source;
  gboolean   is_routine;
  char      *id;
  char      *name;
  JsonNode  *node;
  char      *essence;
  char      *refusal;
  GPtrArray *notes;

  LimberImportChoice choice;

  LimberImportState state;
  char             *target_id;
  gboolean          may_replace;
  gboolean          renamed;
  char             *reason;
  GBytes           *content;
  LimberExercise   *exercise;
  LimberRoutine    *routine;
} LimberImportItem;

LimberImportItem *limber_import_item_new (guint    source,
                                          gboolean is_routine) G_GNUC_WARN_UNUSED_RESULT;
void              limber_import_item_free (LimberImportItem *self);
void              limber_import_item_read (LimberImportItem *self, JsonNode *definition);
void limber_import_item_refuse (LimberImportItem *self, const char *name, const char *reason);
void limber_import_item_build (LimberImportItem *self, JsonNode *node);
const char *limber_import_item_get_licence (const LimberImportItem *self);
const char *limber_import_item_get_author (const LimberImportItem *self);
const char *limber_import_item_get_reason (const LimberImportItem *self);
gboolean    limber_import_item_comes_in (const LimberImportItem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberImportItem, limber_import_item_free)

G_END_DECLS
