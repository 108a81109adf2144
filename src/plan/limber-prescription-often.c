/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-prescription-often.h"

#define PERIODS                                                                                    \
  "day days daily week weeks weekly hour hours hourly month morning evening night tag woche dia "  \
  "semana jour semaine"
#define EACH "a an per / each every pro por par al am the"

/* "a day", "per week", "/day", "daily": the token after it, or 0. */
static guint
read_period (const LimberWordScan *scan, guint i)
{
  if (limber_word_scan_is (scan, i, EACH) && limber_word_scan_is (scan, i + 1, PERIODS))
    return i + 2;
  if (limber_word_scan_is (scan, i, "daily weekly hourly taglich"))
    return i + 1;

  return 0;
}

/* "twice", "3 times", "2-3x", "5 days", "x2": the token after it, or 0. */
static guint
read_count (const LimberWordScan *scan, guint i)
{
  LimberQuantity quantity = { 0 };
  guint          to = 0;

  if (limber_word_scan_is (scan, i, "once twice thrice"))
    return i + 1;
  if (limber_word_scan_is (scan, i, "x")
      && (to = limber_word_scan_read (scan, i + 1, &quantity)) > 0
      && quantity.unit == LIMBER_UNIT_NONE)
    return to;

  to = limber_word_scan_read (scan, i, &quantity);
  if (to == 0 || quantity.unit != LIMBER_UNIT_NONE
      || !limber_word_scan_is (scan, to, "x times time days sessions mal veces fois"))
    return 0;

  return to + 1;
}

/* "every other day", "every 2 hours", "in the morning", "for 6 weeks", "daily" */
static guint
read_adverb (const LimberWordScan *scan, guint i)
{
  double number = 0;
  guint  at = i + 1;

  if (limber_word_scan_is (scan, i, "every each"))
    {
      at = limber_word_scan_skip (scan, at, "other second third single");
      if (limber_word_scan_get_number (scan, at, &number))
        at++;
      return limber_word_scan_is (scan, at, PERIODS) ? at + 1 : 0;
    }
  if (limber_word_scan_is (scan, i, "for") && limber_word_scan_get_number (scan, at, &number))
    return limber_word_scan_is (scan, at + 1, "day days week weeks month months") ? at + 2 : 0;
  if (limber_word_scan_is (scan, i, "in") && limber_word_scan_is (scan, at, "the"))
    return limber_word_scan_is (scan, at + 1, "morning evening") ? at + 2 : 0;
  if (limber_word_scan_is (scan, i, "morning") && limber_word_scan_is (scan, at, "and &"))
    return limber_word_scan_is (scan, at + 1, "evening night") ? at + 2 : 0;
  if (limber_word_scan_is (scan, i, "before") && limber_word_scan_is (scan, at, "bed"))
    return at + 1;

  return limber_word_scan_is (scan, i, "daily weekly hourly taglich bid tid") ? at : 0;
}

/**
 * limber_prescription_read_often:
 * @scan: a scan
 * @i: a token
 *
 * Reads how often something is to be done, which is a matter of the routine and not of the step:
 * "twice a day", "3x/week", "every other day".
 *
 * Returns: the first token after it, or 0 if it is not said there
 */
guint
limber_prescription_read_often (const LimberWordScan *scan, guint i)
{
  const guint to = read_count (scan, i);
  const guint period = to > 0 ? read_period (scan, to) : 0;

  return period > 0 ? period : read_adverb (scan, i);
}
