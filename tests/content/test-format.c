/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-format.h"

#define S(seconds) ((gint64) ((double) (seconds) *G_USEC_PER_SEC))

static void
test_clock (void)
{
  static const struct
  {
    gint64      us;
    const char *text;
  } rows[] = {
    { 0, "0:00" },
    { -1, "0:00" },
    { S (-90), "0:00" },
    { S (18), "0:18" },
    { S (18) + 499999, "0:18" },
    { S (18) + 500000, "0:19" },
    { S (59) + 500000, "1:00" },
    { S (663), "11:03" },
    { S (3599), "59:59" },
    { S (3599) + 500000, "1:00:00" },
    { S (3723), "1:02:03" },
    { S (86400), "24:00:00" },
    { S (360000), "100:00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = limber_format_clock (rows[i].us);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_duration (void)
{
  static const struct
  {
    gint64      us;
    const char *text;
  } rows[] = {
    { 0, "0 s" },
    { S (-5), "0 s" },
    { S (1), "1 s" },
    { S (90), "90 s" },
    { S (119), "119 s" },
    { S (120), "2 min" },
    { S (149), "2 min" },
    { S (150), "3 min" },
    { S (720), "12 min" },
    { S (3569), "59 min" },
    { S (3570), "1 h" },
    { S (3600), "1 h" },
    { S (3900), "1 h 5 min" },
    { S (7170), "2 h" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = limber_format_duration (rows[i].us);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

typedef struct
{
  int         sets;
  double      seconds;
  int         reps[4]; /* up to the first 0 */
  double      hold;
  double      segments[3]; /* up to the first 0 */
  gboolean    self_paced;
  LimberSides sides;
  LimberSide  side;
  const char *text;
} DoseRow;

static LimberDose *
new_dose (const DoseRow *row)
{
  LimberDose *dose = limber_dose_new ();

  dose->sets = row->sets;
  if (row->seconds > 0)
    dose->length_us = S (row->seconds);
  if (row->reps[0] > 0)
    dose->reps = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < G_N_ELEMENTS (row->reps) && row->reps[i] > 0; i++)
    g_array_append_val (dose->reps, row->reps[i]);
  if (row->hold > 0)
    dose->hold_us = S (row->hold);
  if (row->segments[0] > 0)
    dose->tempo = limber_tempo_new ();
  for (guint i = 0; i < G_N_ELEMENTS (row->segments) && row->segments[i] > 0; i++)
    {
      LimberTempoSegment segment = { .length_us = S (row->segments[i]) };

      g_array_append_val (dose->tempo, segment);
    }
  dose->self_paced = row->self_paced;

  return dose;
}

static void
test_dose (void)
{
  static const DoseRow rows[] = {
    { .sets = 1, .seconds = 30, .text = "30 s" },
    { .sets = 2, .seconds = 30, .text = "2 × 30 s" },
    { .sets = 1, .seconds = 90, .text = "90 s" },
    { .sets = 1, .seconds = 120, .text = "2 min" },
    { .sets = 3, .seconds = 150, .text = "3 × 2 min 30 s" },
    { .sets = 1, .seconds = 3600, .text = "60 min" },
    { .sets = 2, .seconds = 30, .sides = LIMBER_SIDES_PER_SIDE, .text = "2 × 30 s each side" },
    { .sets = 2,
      .seconds = 30,
      .sides = LIMBER_SIDES_PER_SIDE,
      .side = LIMBER_SIDE_LEFT,
      .text = "2 × 30 s on the left" },
    { .sets = 1,
      .seconds = 30,
      .sides = LIMBER_SIDES_PER_SIDE,
      .side = LIMBER_SIDE_RIGHT,
      .text = "30 s on the right" },
    { .sets = 1,
      .seconds = 60,
      .sides = LIMBER_SIDES_ALTERNATING,
      .text = "60 s, sides taking turns" },
    /* A pace does not make timed work counted. */
    { .sets = 1, .seconds = 60, .segments = { 1, 1 }, .text = "60 s" },
    { .sets = 1, .reps = { 8 }, .segments = { 3, 3 }, .text = "8 reps, 6 s each" },
    { .sets = 1, .reps = { 1 }, .segments = { 3 }, .text = "1 rep, 3 s each" },
    { .sets = 1, .reps = { 8 }, .segments = { 1.5, 1 }, .text = "8 reps, 2.5 s each" },
    { .sets = 2, .reps = { 8 }, .segments = { 5 }, .text = "2 × 8 reps, 5 s each" },
    { .sets = 2, .reps = { 8, 8 }, .segments = { 5 }, .text = "2 × 8 reps, 5 s each" },
    { .sets = 3, .reps = { 12, 10, 8 }, .segments = { 5 }, .text = "12, 10, 8 reps, 5 s each" },
    { .sets = 1,
      .reps = { 8 },
      .segments = { 4 },
      .sides = LIMBER_SIDES_PER_SIDE,
      .text = "8 reps each side, 4 s each" },
    { .sets = 1,
      .reps = { 8 },
      .segments = { 4 },
      .sides = LIMBER_SIDES_ALTERNATING,
      .text = "8 reps, sides taking turns, 4 s each" },
    { .sets = 2,
      .reps = { 8 },
      .self_paced = TRUE,
      .sides = LIMBER_SIDES_PER_SIDE,
      .text = "2 × 8 reps each side, at your own pace" },
    { .sets = 1,
      .reps = { 3 },
      .hold = 8,
      .sides = LIMBER_SIDES_PER_SIDE,
      .text = "3 × 8 s holds each side" },
    { .sets = 1, .reps = { 1 }, .hold = 10, .text = "1 × 10 s hold" },
    { .sets = 2, .reps = { 4 }, .hold = 8, .text = "2 sets of 4 × 8 s holds" },
    { .sets = 3,
      .reps = { 4, 3, 2 },
      .hold = 8,
      .sides = LIMBER_SIDES_PER_SIDE,
      .text = "4, 3, 2 × 8 s holds each side" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LimberDose) dose = new_dose (&rows[i]);
      g_autofree char *text = limber_format_dose (dose, rows[i].sides, rows[i].side);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* Of what was done one speaks in minutes. */
static void
test_about (void)
{
  static const struct
  {
    int         seconds;
    const char *text;
  } rows[] = { { -5, "0 min" },  { 0, "0 min" },  { 1, "1 s" },         { 59, "59 s" },
               { 60, "1 min" },  { 89, "1 min" }, { 90, "2 min" },      { 117, "2 min" },
               { 148, "2 min" }, { 3599, "1 h" }, { 3900, "1 h 5 min" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = limber_format_about (rows[i].seconds * (gint64) G_USEC_PER_SEC);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/content/format/clock", test_clock);
  g_test_add_func ("/content/format/duration", test_duration);
  g_test_add_func ("/content/format/dose", test_dose);
  g_test_add_func ("/content/format/about", test_about);

  return g_test_run ();
}
