/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/limber-routine.h"

G_BEGIN_DECLS

/**
 * LimberRoutineMeasure:
 * @routine: a routine
 * @lookup: finds its exercises
 * @lookup_data: data for @lookup
 * @user_data: what was handed over with the function
 *
 * Tells how long a routine takes. Called on the thread that loads, so it must be without side
 * effects.
 *
 * Returns: microseconds
 */
typedef gint64 (*LimberRoutineMeasure) (const LimberRoutine *routine,
                                        LimberExerciseLookup lookup,
                                        gpointer             lookup_data,
                                        gpointer             user_data);

/**
 * LimberScan:
 * @builtin_dir: the folder with the built-in "exercises" and "routines"
 * @user_dir: the folder with the user's
 * @known: (element-type utf8 LimberEntry): what an earlier scan found, by path
 * @dirty: (element-type utf8): paths that are to be read again whatever their times say
 * @measure: (nullable): measures routines
 * @measure_data: data for @measure, an atomically counted box, or %NULL
 * @measure_all: whether routines that are known are to be measured again
 * @room: how much is to be kept at hand; bytes of files
 * @entries: (element-type utf8 LimberEntry): what this one found, by path
 * @exercises: (element-type LimberItem): in the order of lists
 * @routines: (element-type LimberItem): in the order of lists
 * @bad_files: (element-type LimberBadFile): by path
 * @items: (element-type utf8 LimberItem): exercises and routines, by id
 * @at_hand: (element-type utf8 gpointer): bodies of exercises and of routines, by id, as far as there
 *   is room for them
 * @lengths: (element-type LimberItem gint64): lengths of routines that were there before
 * @changed: whether anything differs from what was known
 *
 * One look at the folders, and what came of it. What comes before the entries is given by who wants
 * to know; all belongs to one thread at a time, and the tables that came of it are never changed
 * afterwards.
 */
typedef struct
{
  char                *builtin_dir;
  char                *user_dir;
  GHashTable          *known;
  GHashTable          *dirty;
  LimberRoutineMeasure measure;
  gpointer             measure_data;
  gboolean             measure_all;
  gsize                room;

  GHashTable *entries;
  GPtrArray  *exercises;
  GPtrArray  *routines;
  GPtrArray  *bad_files;
  GHashTable *items[2];
  GHashTable *at_hand[2];
  GHashTable *lengths;
  gboolean    changed;
} LimberScan;

LimberScan *limber_scan_new (const char *builtin_dir,
                             const char *user_dir,
                             GHashTable *known) G_GNUC_WARN_UNUSED_RESULT;
void        limber_scan_free (LimberScan *self);
gboolean    limber_scan_run (LimberScan *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberScan, limber_scan_free)

G_END_DECLS
