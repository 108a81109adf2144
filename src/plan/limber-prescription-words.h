/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-prescription-tokens.h"

G_BEGIN_DECLS

/* The part of a line that is looked through; only tokens that are still open are seen. */
typedef struct
{
  GArray     *tokens;
  const char *text;
  guint       first;
  guint       end;
} LimberWordScan;

typedef enum
{
  LIMBER_UNIT_NONE,
  LIMBER_UNIT_SECONDS,
  LIMBER_UNIT_REPS,
  LIMBER_UNIT_SETS,
} LimberUnit;

/**
 * LimberQuantity:
 * @value: the number, the lower one of a range; seconds if it is a time
 * @upper: the upper number of a range, else the same
 * @unit: what is counted
 */
typedef struct
{
  double     value;
  double     upper;
  LimberUnit unit;
} LimberQuantity;

const LimberToken *limber_word_scan_at (const LimberWordScan *self, guint i);
gboolean           limber_word_scan_is (const LimberWordScan *self, guint i, const char *words);
guint              limber_word_scan_skip (const LimberWordScan *self, guint i, const char *words);
gboolean           limber_word_scan_is_word (const LimberWordScan *self, guint i);
gboolean limber_word_scan_get_number (const LimberWordScan *self, guint i, double *number);
guint    limber_word_scan_read (const LimberWordScan *self, guint i, LimberQuantity *quantity);
void     limber_word_scan_claim (const LimberWordScan *self, guint from, guint to);
char    *limber_word_scan_get_text (const LimberWordScan *self,
                                    guint                 from,
                                    guint                 to) G_GNUC_WARN_UNUSED_RESULT;

guint limber_word_scan_read_chain (const LimberWordScan *self, guint i, GArray *numbers);

G_END_DECLS
