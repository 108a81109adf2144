/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"
#include "plan/limber-prescription-said.h"
#include "plan/limber-prescription-find.h"

G_BEGIN_DECLS

#define LIMBER_PRESCRIPTION_MAX_BYTES (64 * 1024)
#define LIMBER_PRESCRIPTION_MAX_LINES 500
#define LIMBER_PRESCRIPTION_MAX_CHARS 400

#define LIMBER_PRESCRIPTION_ERROR (limber_prescription_error_quark ())

/**
 * LimberPrescriptionError:
 * @LIMBER_PRESCRIPTION_ERROR_TOO_LONG: more bytes or lines than are read
 * @LIMBER_PRESCRIPTION_ERROR_ENCODING: no UTF-8
 */
typedef enum
{
  LIMBER_PRESCRIPTION_ERROR_TOO_LONG,
  LIMBER_PRESCRIPTION_ERROR_ENCODING,
} LimberPrescriptionError;

/**
 * LimberPrescriptionKind:
 * @LIMBER_PRESCRIPTION_BLANK: there is nothing
 * @LIMBER_PRESCRIPTION_COMMENT: words that are no exercise
 * @LIMBER_PRESCRIPTION_HEADING: the section that the next step begins
 * @LIMBER_PRESCRIPTION_FREQUENCY: how often all of it is to be done
 * @LIMBER_PRESCRIPTION_STEP: a step with an exercise that there is
 * @LIMBER_PRESCRIPTION_OWN: a step with an exercise that there is not
 * @LIMBER_PRESCRIPTION_FAULT: what cannot be
 */
typedef enum
{
  LIMBER_PRESCRIPTION_BLANK,
  LIMBER_PRESCRIPTION_COMMENT,
  LIMBER_PRESCRIPTION_HEADING,
  LIMBER_PRESCRIPTION_FREQUENCY,
  LIMBER_PRESCRIPTION_STEP,
  LIMBER_PRESCRIPTION_OWN,
  LIMBER_PRESCRIPTION_FAULT,
} LimberPrescriptionKind;

/**
 * LimberPrescriptionLine:
 * @number: the line, counted from 1; several entries have the same if it holds several exercises
 * @kind: what it is
 * @trust: how sure it is, of a step
 * @source: what was written
 * @understood: the words of it that were made sense of
 * @leftover: (nullable): the words that were not, which a step keeps as its note
 * @heading: (nullable): the text of a heading
 * @frequency: (nullable): how often it is to be done, as it was written
 * @step: (nullable): the step
 * @own: (nullable): what an own exercise can begin with; entries whose exercises have the same id
 *   mean the same one
 * @candidates: (element-type LimberPrescriptionCandidate): exercises that may be meant, best first;
 *   of a step the first one is what was taken
 * @remarks: (element-type utf8): what was decided where the line leaves a choice
 * @echo: (nullable): what was understood, in words
 * @fault: (nullable): what cannot be, and what was expected
 * @said: (nullable): the dose before it is known what it means for the exercise
 * @note: (nullable): what was written as a note, beside the leftover
 *
 * A line of a prescription, or a part of one that speaks of one exercise.
 */
typedef struct
{
  guint                  number;
  LimberPrescriptionKind kind;
  LimberTrust            trust;
  char                  *source;
  char                  *understood;
  char                  *leftover;
  char                  *heading;
  char                  *frequency;
  LimberStep            *step;
  LimberExercise        *own;
  GPtrArray             *candidates;
  GPtrArray             *remarks;
  char                  *echo;
  char                  *fault;
  LimberSaidDose        *said;
  char                  *note;
} LimberPrescriptionLine;

GQuark limber_prescription_error_quark (void);

GPtrArray *limber_prescription_parse (const char                        *text,
                                      gssize                             length,
                                      const LimberPrescriptionCatalogue *catalogue,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void limber_prescription_line_choose (LimberPrescriptionLine *self, const LimberExercise *exercise);

G_END_DECLS
