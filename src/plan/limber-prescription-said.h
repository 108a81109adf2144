/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Marks a number that the line does not say. */
#define LIMBER_UNSAID (-1.0)

typedef enum
{
  LIMBER_SIDES_UNSAID,
  LIMBER_SAID_EACH,
  LIMBER_SAID_BOTH,
  LIMBER_SAID_ALTERNATING,
  LIMBER_SAID_LEFT,
  LIMBER_SAID_RIGHT,
} LimberSaidSides;

/**
 * LimberSaidDose:
 * @sets: "3 sets", the first number of "3 x 8"
 * @times: "x 3", "repeat 3 times": sets or repetitions, as the exercise is done
 * @reps: "8 reps"
 * @bare: a number whose unit is not said
 * @length_s: work, seconds
 * @hold_s: a time said with the word hold, seconds
 * @rest_s: between sets, seconds
 * @gap_s: between repetitions, seconds
 * @series: (element-type int): repetitions of each set, "4-3-2"
 * @tempo_s: (element-type double): parts of a repetition, seconds
 * @is_split: whether the bare number was said for each side, "20/20"
 * @has_hold: the word hold stands without a number of its own
 * @own_pace: "at your own pace"
 * @sides: what is said about sides
 * @side_words: (nullable): how it is said
 * @tempo_text: (nullable): "slowly"
 * @frequency: (nullable): "twice a day"
 * @remarks: (element-type utf8): what was decided where the line leaves a choice
 *
 * The numbers and set words of a line, before it is known what they mean for an exercise.
 */
typedef struct
{
  double          sets;
  double          times;
  double          reps;
  double          bare;
  double          length_s;
  double          hold_s;
  double          rest_s;
  double          gap_s;
  GArray         *series;
  GArray         *tempo_s;
  gboolean        is_split;
  gboolean        has_hold;
  gboolean        own_pace;
  LimberSaidSides sides;
  char           *side_words;
  char           *tempo_text;
  char           *frequency;
  GPtrArray      *remarks;
} LimberSaidDose;

LimberSaidDose *limber_said_dose_new (void) G_GNUC_WARN_UNUSED_RESULT;
void            limber_said_dose_free (LimberSaidDose *self);
gboolean        limber_said_dose_is_empty (const LimberSaidDose *self);
gboolean        limber_said_dose_is_one_by_one (const LimberSaidDose *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberSaidDose, limber_said_dose_free)

G_END_DECLS
