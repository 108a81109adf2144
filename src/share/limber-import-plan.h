/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "share/limber-import-item.h"

G_BEGIN_DECLS

/**
 * LimberImportSource:
 * @name: what it is called, to be shown
 * @fault: (nullable): why nothing of it can be read
 *
 * A file from which things are to come in.
 */
typedef struct
{
  char *name;
  char *fault;
} LimberImportSource;

/**
 * LimberImportPlan:
 * @builtin_dir: (nullable): the folder with the built-in "exercises" and "routines"
 * @user_dir: the folder with the user's
 * @sources: (element-type LimberImportSource): the files
 * @items: (element-type LimberImportItem): what is in them
 *
 * What comes in, what is already there, what conflicts and what cannot be taken. Belongs to one thread
 * at a time.
 */
typedef struct
{
  char      *builtin_dir;
  char      *user_dir;
  GPtrArray *sources;
  GPtrArray *items;
} LimberImportPlan;

LimberImportPlan *limber_import_plan_new (const char *builtin_dir,
                                          const char *user_dir) G_GNUC_WARN_UNUSED_RESULT;
void              limber_import_plan_free (LimberImportPlan *self);

guint limber_import_plan_add_source (LimberImportPlan *self, const char *name);
void  limber_import_plan_fail_source (LimberImportPlan *self, guint source, const char *fault);
void  limber_import_plan_add_item (LimberImportPlan *self, LimberImportItem *item);

void  limber_import_plan_settle (LimberImportPlan *self);
void  limber_import_plan_choose_all (LimberImportPlan *self, LimberImportChoice choice);
guint limber_import_plan_count (const LimberImportPlan *self, LimberImportState state);
guint limber_import_plan_count_coming (const LimberImportPlan *self);
guint limber_import_plan_count_faulty_sources (const LimberImportPlan *self);

const LimberExercise *limber_import_plan_find_exercise (const LimberImportPlan *self,
                                                        const LimberImportItem *routine,
                                                        const char             *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberImportPlan, limber_import_plan_free)

G_END_DECLS
