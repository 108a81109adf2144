/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-fit.h"
#include "limber-today.h"

G_BEGIN_DECLS

#define LIMBER_ADAPT_ERROR (limber_adapt_error_quark ())

typedef enum
{
  LIMBER_ADAPT_ERROR_UNKNOWN_EXERCISE,
} LimberAdaptError;

/**
 * LimberLevelOf:
 * @ladder: a ladder
 * @data: what was handed over with the function
 *
 * Returns: somebody's level on it, 1 to 10, or 0 if it is not known
 */
typedef int (*LimberLevelOf) (LimberLadder ladder, gpointer data);

/**
 * LimberAdaptation:
 * @today: own cautions and limits
 * @level_of: (nullable): tells levels; without it nothing depends on them
 * @level_data: for @level_of
 * @lacks: equipment that somebody said is not there, a bit for each #LimberEquipment
 * @has: equipment that somebody said is there
 * @barred: (nullable) (element-type utf8): ids of exercises that are not to be done today: stopped
 *   because they hurt, or the harder form of such a one
 * @kept: (nullable) (element-type guint): indices of the steps whose original the user chose to keep
 * @length_us: the wished length, microseconds; 0 for none
 * @measure: (nullable): tells how long a routine takes; needed for @length_us
 * @measure_data: for @measure
 *
 * What a routine is adapted to. All zero changes nothing.
 */
typedef struct
{
  LimberToday   today;
  LimberLevelOf level_of;
  gpointer      level_data;
  guint         lacks;
  guint         has;
  GHashTable   *barred;
  GArray       *kept;
  gint64        length_us;
  LimberMeasure measure;
  gpointer      measure_data;
} LimberAdaptation;

/**
 * LimberAdapted:
 * @routine: the routine for today; without steps when nothing of it is right today
 * @changes: (element-type LimberPlanChange): in what it differs
 * @fits: it takes no longer than was wished
 *
 * A routine as it is right for somebody today.
 */
typedef struct
{
  LimberRoutine *routine;
  GPtrArray     *changes;
  gboolean       fits;
} LimberAdapted;

GQuark limber_adapt_error_quark (void);

LimberAdapted *limber_adapt (LimberRoutine          *routine,
                             LimberExerciseLookup    lookup,
                             gpointer                lookup_data,
                             const LimberAdaptation *what,
                             GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void           limber_adapted_free (LimberAdapted *self);

JsonNode *limber_adapted_to_json (const LimberAdapted *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberAdapted, limber_adapted_free)

G_END_DECLS
