/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-exercise.h"
#include "plan/limber-prescription-tokens.h"

G_BEGIN_DECLS

/**
 * LimberPrescriptionVisit:
 * @id: an exercise's id
 * @name: its name
 * @aliases: (element-type utf8) (nullable): what else it is called
 * @visit_data: data for the function
 *
 * Is told of an exercise.
 */
typedef void (*LimberPrescriptionVisit) (const char *id,
                                         const char *name,
                                         GPtrArray  *aliases,
                                         gpointer    visit_data);

/**
 * LimberPrescriptionCatalogue:
 * @each: calls a function for each exercise there is, the preferred ones first
 * @lookup: finds an exercise by its id
 * @data: data for both
 *
 * What exercises there are.
 */
typedef struct
{
  void (*each) (LimberPrescriptionVisit visit, gpointer visit_data, gpointer data);
  LimberExerciseLookup lookup;
  gpointer             data;
} LimberPrescriptionCatalogue;

/**
 * LimberPrescriptionCandidate:
 * @id: an exercise
 * @name: its name
 * @score: how well it goes with what was written, 0 to 1
 * @is_whole: whether all that was written is in its name
 * @is_same: whether it is called just that
 * @order: its place in the catalogue
 * @entry: which of its names it was found by; for the index
 *
 * An exercise that may be meant.
 */
typedef struct
{
  char    *id;
  char    *name;
  double   score;
  gboolean is_whole;
  gboolean is_same;
  guint    order;
  guint    entry;
} LimberPrescriptionCandidate;

typedef struct _LimberPrescriptionNames LimberPrescriptionNames;

LimberPrescriptionNames *limber_prescription_names_new (
    const LimberPrescriptionCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
void       limber_prescription_names_free (LimberPrescriptionNames *self);
guint      limber_prescription_names_match (LimberPrescriptionNames *self,
                                            GArray                  *tokens,
                                            guint                    first,
                                            guint                    end);
GPtrArray *limber_prescription_names_rank (LimberPrescriptionNames *self,
                                           GArray                  *tokens,
                                           guint                    first,
                                           guint                    end,
                                           gboolean one_by_one) G_GNUC_WARN_UNUSED_RESULT;
gboolean   limber_prescription_names_shares (LimberPrescriptionNames           *self,
                                             const LimberPrescriptionCandidate *candidate,
                                             const LimberToken                 *token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberPrescriptionNames, limber_prescription_names_free)

G_END_DECLS
