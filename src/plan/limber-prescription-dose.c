/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-config.h"

#include "plan/limber-prescription-dose.h"

#include "plan/limber-prescription-often.h"
#include "plan/limber-prescription-sides.h"
#include "plan/limber-prescription-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BY "x * by"
#define TIMES "x * times time mal veces fois"
#define HOLD "hold holds held holding halten mantener tenir"
#define REST "rest rests resting break breaks recovery recover pause"
#define RELAX "relax release"
#define DIRECTIONS "up down in out lower raise lift back inhale exhale"

typedef struct
{
  LimberWordScan  scan;
  LimberSaidDose *said;
} Reading;

static gboolean
is (const Reading *self, guint i, const char *words)
{
  return limber_word_scan_is (&self->scan, i, words);
}

static void
claim (const Reading *self, guint from, guint to)
{
  limber_word_scan_claim (&self->scan, from, to);
}

static guint
skip (const Reading *self, guint i, const char *words)
{
  return limber_word_scan_skip (&self->scan, i, words);
}

/* A number is said once; what contradicts it later stays open, and so is told. */
static gboolean
state (Reading *self, double *slot, const LimberQuantity *quantity, guint from, guint to)
{
  if (*slot >= 0)
    return FALSE;

  *slot = quantity->value;
  if (quantity->upper > quantity->value)
    g_ptr_array_add (self->said->remarks,
                     /* Translators: a range in a prescription, "8 to 12" */
                     g_strdup_printf (_ ("%g to %g: the lower number is taken"),
                                      quantity->value,
                                      quantity->upper));
  claim (self, from, to);

  return TRUE;
}

static gboolean
is_tempo (GArray *numbers)
{
  double sum = 0;

  for (guint i = 0; i < numbers->len; i++)
    sum += g_array_index (numbers, double, i);

  return numbers->len <= 4 && sum > 0 && sum <= 60;
}

/* "tempo 3-1-3", "3-1-3 tempo" */
static gboolean
scan_tempo (Reading *self, guint i)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (double));
  const gboolean leads = is (self, i, "tempo");
  const guint    from = leads ? skip (self, i + 1, ": of") : i;
  const guint    to = limber_word_scan_read_chain (&self->scan, from, numbers);

  if (to == 0 || (!leads && !is (self, to, "tempo")) || !is_tempo (numbers)
      || self->said->tempo_s->len > 0)
    return FALSE;

  g_array_append_vals (self->said->tempo_s, numbers->data, numbers->len);
  claim (self, i, leads ? to : to + 1);

  return TRUE;
}

/* "4-3-2 reps" */
static gboolean
scan_series (Reading *self, guint i)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (double));
  const guint from = is (self, i, "reps") ? skip (self, i + 1, ":") : i;
  const guint to = limber_word_scan_read_chain (&self->scan, from, numbers);

  if (to == 0 || self->said->series->len > 0 || numbers->len > 20)
    return FALSE;
  for (guint n = 0; n < numbers->len; n++)
    if (g_array_index (numbers, double, n) != (int) g_array_index (numbers, double, n))
      return FALSE;

  for (guint n = 0; n < numbers->len; n++)
    {
      const int reps = (int) g_array_index (numbers, double, n);

      g_array_append_val (self->said->series, reps);
    }
  claim (self, i, is (self, to, "rep reps repetitions") ? to + 1 : to);

  return TRUE;
}

static gboolean
is_time (const LimberQuantity *quantity)
{
  return quantity->unit == LIMBER_UNIT_SECONDS;
}

/* A time, or a number that can only be one as no "x" and no other unit follows. */
static guint
read_time (const Reading *self, guint i, LimberQuantity *quantity)
{
  const guint to = limber_word_scan_read (&self->scan, i, quantity);

  if (to == 0 || is_time (quantity))
    return to;
  if (quantity->unit != LIMBER_UNIT_NONE || is (self, to, TIMES))
    return 0;

  return to;
}

/* "rest 15 s between sets", "15 s rest" */
static gboolean
scan_rest (Reading *self, guint i)
{
  LimberQuantity quantity = { 0 };
  gboolean       is_gap = is (self, i, RELAX);
  guint          to = 0;

  if (is (self, i, REST) || is_gap)
    {
      to = read_time (self, skip (self, i + 1, "for of : = about"), &quantity);
    }
  else
    {
      to = limber_word_scan_read (&self->scan, i, &quantity);
      if (to == 0 || !is_time (&quantity) || !is (self, skip (self, to, "of"), REST " " RELAX)
          || read_time (self, skip (self, to, "of") + 1, &(LimberQuantity){ 0 }) > 0)
        return FALSE;
      to = skip (self, to, "of");
      is_gap = is (self, to, RELAX);
      to++;
    }
  if (to == 0)
    return FALSE;

  if (is (self, to, "between"))
    {
      guint after = skip (self, to + 1, "each the");

      is_gap = is (self, after, "rep reps repetitions hold holds");
      if (is_gap || is (self, after, "set sets sides rounds"))
        to = after + 1;
    }

  return state (self, is_gap ? &self->said->gap_s : &self->said->rest_s, &quantity, i, to);
}

/* "hold 10 s", "hold each stretch for 30 seconds", "10 s hold" */
static gboolean
scan_hold (Reading *self, guint i)
{
  LimberQuantity quantity = { 0 };
  guint          to = 0;

  if (is (self, i, HOLD))
    {
      to = read_time (
          self,
          skip (self, i + 1, "for each every it the this stretch position rep about : ="),
          &quantity);
      return to > 0 && state (self, &self->said->hold_s, &quantity, i, to);
    }

  to = limber_word_scan_read (&self->scan, i, &quantity);
  if (to == 0 || !is_time (&quantity) || !is (self, to, HOLD)
      || read_time (self, to + 1, &(LimberQuantity){ 0 }) > 0)
    return FALSE;

  return state (self, &self->said->hold_s, &quantity, i, to + 1);
}

static gboolean
state_by_unit (Reading *self, const LimberQuantity *quantity, guint from, guint to)
{
  switch (quantity->unit)
    {
    case LIMBER_UNIT_SECONDS:
      return state (self, &self->said->length_s, quantity, from, to);
    case LIMBER_UNIT_REPS:
      return state (self, &self->said->reps, quantity, from, to);
    case LIMBER_UNIT_SETS:
      return state (self, &self->said->sets, quantity, from, to);
    case LIMBER_UNIT_NONE:
    default:
      return state (self, &self->said->bare, quantity, from, to);
    }
}

/* What links the two numbers of "3 x 8", "3 sets of 8", "3 sets, 8 reps": the token after it. */
static guint
read_link (const Reading *self, guint i, LimberUnit unit)
{
  guint at = i;

  if (unit == LIMBER_UNIT_SETS)
    {
      at = skip (self, i, "of x * : , for de a");
      return at > i ? at : 0;
    }
  if (is (self, i, BY))
    return skip (self, i + 1, BY);

  return 0;
}

/* "3 x 8", "4 x 30 s", "3 x 10 x 5 s", "3 sets of 12", "12 reps x 3 sets", "10 reps of 5 s" */
static gboolean
scan_product (Reading *self, guint i)
{
  LimberQuantity a = { 0 };
  LimberQuantity b = { 0 };
  LimberQuantity c = { 0 };
  const guint    to = limber_word_scan_read (&self->scan, i, &a);
  guint          from_b = to > 0 ? read_link (self, to, a.unit) : 0;
  guint          to_b = 0;
  guint          to_c = 0;

  if (to > 0 && a.unit == LIMBER_UNIT_REPS && is (self, to, "of x *"))
    from_b = to + 1;
  if (from_b == 0 || (to_b = limber_word_scan_read (&self->scan, from_b, &b)) == 0)
    return FALSE;

  if (is (self, to_b, BY) && (to_c = limber_word_scan_read (&self->scan, to_b + 1, &c)) > 0
      && a.unit == LIMBER_UNIT_NONE && b.unit == LIMBER_UNIT_NONE && self->said->reps < 0)
    b.unit = LIMBER_UNIT_REPS;
  else
    to_c = 0;
  /* "3 x 8 x" of "3 x 8 x 10 s hold", of which the hold was read before. */
  if (to_c == 0 && b.unit == LIMBER_UNIT_NONE && self->said->hold_s >= 0 && is (self, to_b, BY))
    {
      b.unit = LIMBER_UNIT_REPS;
      to_b++;
    }
  if (a.unit == LIMBER_UNIT_NONE)
    a.unit = b.unit == LIMBER_UNIT_SETS ? LIMBER_UNIT_NONE : LIMBER_UNIT_SETS;
  if (a.unit == LIMBER_UNIT_REPS && b.unit == LIMBER_UNIT_NONE)
    b.unit = LIMBER_UNIT_SETS;
  if (a.unit == LIMBER_UNIT_SECONDS && b.unit == LIMBER_UNIT_NONE)
    b.unit = LIMBER_UNIT_SETS;

  if (!state_by_unit (self, &a, i, from_b))
    return FALSE;
  state_by_unit (self, &b, from_b, to_b);
  if (to_c > 0)
    state_by_unit (self, &c, to_b, to_c);

  return TRUE;
}

/* "x 3", "3 x", "3 times", "repeat 3 times" */
static gboolean
scan_times (Reading *self, guint i)
{
  LimberQuantity quantity = { 0 };
  const gboolean repeats = is (self, i, "repeat repeats");
  const guint    from = repeats ? skip (self, i + 1, "this it for :") : i;
  const gboolean leads = is (self, from, TIMES);
  guint          to = limber_word_scan_read (&self->scan, leads ? from + 1 : from, &quantity);

  if (to == 0)
    {
      static const char *const words[] = { "once", "twice", "thrice" };

      for (guint n = 0; repeats && n < G_N_ELEMENTS (words); n++)
        if (is (self, from, words[n]))
          {
            quantity.value = quantity.upper = n + 1;
            return state (self, &self->said->times, &quantity, i, from + 1);
          }
      return FALSE;
    }
  if (leads && quantity.unit != LIMBER_UNIT_NONE)
    return state_by_unit (self, &quantity, i, to);
  if (quantity.unit != LIMBER_UNIT_NONE || (!leads && !repeats && !is (self, to, TIMES)))
    return FALSE;
  if (is (self, to, TIMES))
    to++;

  return state (self, &self->said->times, &quantity, i, to);
}

/* "reps: 8", "sets: 3" */
static gboolean
scan_labelled (Reading *self, guint i)
{
  LimberQuantity quantity = { 0 };

  if (!is (self, i, "reps repetitions sets") || !is (self, i + 1, ": =")
      || !limber_word_scan_get_number (&self->scan, i + 2, &quantity.value))
    return FALSE;

  quantity.upper = quantity.value;
  quantity.unit = is (self, i, "sets") ? LIMBER_UNIT_SETS : LIMBER_UNIT_REPS;

  return state_by_unit (self, &quantity, i, i + 3);
}

/* "30 s", "8 reps", "3 sets" */
static gboolean
scan_quantity (Reading *self, guint i)
{
  LimberQuantity quantity = { 0 };
  guint          from = i;
  guint          to = 0;

  to = limber_word_scan_read (&self->scan, i, &quantity);
  if (to == 0 || quantity.unit == LIMBER_UNIT_NONE)
    return FALSE;
  /* "2 s up, 2 s down" is told as it is: no length of the whole. */
  if (is_time (&quantity)
      && (is (self, to, DIRECTIONS) || (i > self->scan.first && is (self, i - 1, DIRECTIONS))))
    return FALSE;
  if (i > self->scan.first && is (self, i - 1, "for about"))
    from = i - 1;

  return state_by_unit (self, &quantity, from, to);
}

/* "20/20": the same on either side. */
static gboolean
scan_split (Reading *self, guint i)
{
  LimberQuantity left = { 0 };
  LimberQuantity right = { 0 };
  const guint    to = limber_word_scan_read (&self->scan, i, &left);
  guint          end = 0;

  if (to == 0 || !is (self, to, "/") || self->said->sides != LIMBER_SIDES_UNSAID
      || (end = limber_word_scan_read (&self->scan, to + 1, &right)) == 0
      || left.value != right.value || is (self, end, "/"))
    return FALSE;
  if (left.unit == LIMBER_UNIT_NONE)
    left.unit = right.unit;
  if (!state_by_unit (self, &left, i, end))
    return FALSE;

  self->said->is_split = TRUE;
  self->said->sides = LIMBER_SAID_EACH;
  self->said->side_words = limber_word_scan_get_text (&self->scan, i, end);

  return TRUE;
}

static gboolean
scan_sides (Reading *self, guint i)
{
  LimberSaidSides sides = LIMBER_SIDES_UNSAID;
  const guint     to = limber_prescription_read_sides (&self->scan, i, &sides);

  if (to == 0 || self->said->sides != LIMBER_SIDES_UNSAID)
    return FALSE;

  self->said->sides = sides;
  self->said->side_words = limber_word_scan_get_text (&self->scan, i, to);
  claim (self, i, to);

  return TRUE;
}

static gboolean
scan_pace (Reading *self, guint i)
{
  const char *paces = "slow slowly controlled smoothly smooth fast quickly quick langsam despacio "
                      "lentement";
  guint       to = i;

  if (is (self, i, "as") && is (self, i + 1, "usual"))
    {
      claim (self, i, i + 2);
      return TRUE;
    }
  if (is (self, i, "at") && is (self, i + 1, "your") && is (self, i + 2, "own")
      && is (self, i + 3, "pace"))
    {
      self->said->own_pace = TRUE;
      claim (self, i, i + 4);
      return TRUE;
    }
  if (!is (self, i, paces) || self->said->tempo_text != NULL)
    return FALSE;

  to = i + 1;
  while (is (self, to, paces) || (is (self, to, "and & ,") && is (self, to + 1, paces)))
    to++;
  /* "slow march" is the name of something. */
  if (limber_word_scan_is_word (&self->scan, to) && !is (self, to, "x hold rest on each per"))
    return FALSE;

  self->said->tempo_text = limber_word_scan_get_text (&self->scan, i, to);
  claim (self, i, to);

  return TRUE;
}

static gboolean
scan_often (Reading *self, guint i)
{
  const guint      to = limber_prescription_read_often (&self->scan, i);
  g_autofree char *words = NULL;

  if (to == 0)
    return FALSE;

  words = limber_word_scan_get_text (&self->scan, i, to);
  if (self->said->frequency != NULL)
    {
      g_autofree char *before = g_steal_pointer (&self->said->frequency);

      self->said->frequency = g_strconcat (before, ", ", words, NULL);
    }
  else
    {
      self->said->frequency = g_steal_pointer (&words);
    }
  claim (self, i, to);

  return TRUE;
}

/* A number beside nothing that could be counted with it. */
static gboolean
scan_bare (Reading *self, guint i)
{
  LimberQuantity  quantity = { 0 };
  LimberSaidDose *said = self->said;
  const guint     to = limber_word_scan_read (&self->scan, i, &quantity);

  if (to == 0 || g_array_index (self->scan.tokens, LimberToken, i).kind != LIMBER_TOKEN_NUMBER
      || quantity.unit != LIMBER_UNIT_NONE || said->times >= 0 || said->reps >= 0
      || said->length_s >= 0 || said->hold_s >= 0 || said->series->len > 0 || is (self, to, "/")
      || (i > self->scan.first && is (self, i - 1, "/"))
      || (i > self->scan.first && limber_word_scan_is_word (&self->scan, i - 1)
          && limber_word_scan_is_word (&self->scan, to)))
    return FALSE;

  return state (self, &said->bare, &quantity, i, to);
}

/* The word hold beside a product: "hold 3 x 10 s". */
static gboolean
scan_hold_word (Reading *self, guint i)
{
  if (!is (self, i, HOLD) || limber_word_scan_is_word (&self->scan, i + 1))
    return FALSE;

  self->said->has_hold = TRUE;
  claim (self, i, i + 1);

  return TRUE;
}

/* In this order: what can be mistaken for something later comes first. */
static gboolean (*const passes[]) (Reading *self, guint i) = {
  scan_often,   scan_labelled, scan_tempo,    scan_series, scan_rest, scan_hold,      scan_split,
  scan_product, scan_times,    scan_quantity, scan_sides,  scan_bare, scan_hold_word, scan_pace,
};

/**
 * limber_prescription_read_dose:
 * @tokens: (element-type LimberToken): a line's tokens
 * @text: the line
 * @first: where to begin
 * @end: where to stop
 *
 * Reads what a part of a line says about how much, and marks the tokens that say it.
 *
 * Returns: (transfer full): the dose as it was said
 */
LimberSaidDose *
limber_prescription_read_dose (GArray *tokens, const char *text, guint first, guint end)
{
  LimberSaidDose *said = limber_said_dose_new ();
  Reading         reading
      = { .scan = { .tokens = tokens, .text = text, .first = first, .end = end }, .said = said };

  for (guint pass = 0; pass < G_N_ELEMENTS (passes); pass++)
    for (guint i = first; i < end; i++)
      if (limber_word_scan_at (&reading.scan, i) != NULL)
        passes[pass](&reading, i);

  return said;
}
