/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-dose.h"

#define S(seconds) ((gint64) (seconds) *G_USEC_PER_SEC)

/* A dose in short: numbers are seconds, 0 stands for not stated. */
typedef struct
{
  int         sets;
  int         seconds;
  int         reps[3];
  int         hold;
  int         gap;
  int         tempo[2];
  const char *text;
} Short;

static LimberDose *
make (const Short *from)
{
  LimberDose *dose = limber_dose_new ();

  dose->sets = from->sets > 0 ? from->sets : LIMBER_DOSE_UNSTATED;
  dose->length_us = from->seconds > 0 ? S (from->seconds) : LIMBER_DOSE_UNSTATED;
  dose->hold_us = from->hold > 0 ? S (from->hold) : LIMBER_DOSE_UNSTATED;
  dose->gap_us = from->gap > 0 ? S (from->gap) : LIMBER_DOSE_UNSTATED;
  dose->tempo_text = g_strdup (from->text);
  for (guint i = 0; i < 3 && from->reps[i] > 0; i++)
    {
      if (dose->reps == NULL)
        dose->reps = g_array_new (FALSE, TRUE, sizeof (int));
      g_array_append_val (dose->reps, from->reps[i]);
    }
  for (guint i = 0; i < 2 && from->tempo[i] > 0; i++)
    {
      LimberTempoSegment segment = { g_strdup ("part"), S (from->tempo[i]), LIMBER_BREATH_FREE };

      if (dose->tempo == NULL)
        dose->tempo = limber_tempo_new ();
      g_array_append_val (dose->tempo, segment);
    }

  return dose;
}

static void
assert_equal (const LimberDose *a, const LimberDose *b)
{
  g_assert_cmpint (a->sets, ==, b->sets);
  g_assert_cmpint (a->length_us, ==, b->length_us);
  g_assert_cmpint (a->hold_us, ==, b->hold_us);
  g_assert_cmpint (a->gap_us, ==, b->gap_us);
  g_assert_cmpint (a->self_paced, ==, b->self_paced);
  g_assert_cmpint (a->rest_us, ==, b->rest_us);
  g_assert_cmpint (a->switch_us, ==, b->switch_us);
  g_assert_cmpstr (a->tempo_text, ==, b->tempo_text);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpuint (a->reps != NULL ? a->reps->len : 0, ==, b->reps != NULL ? b->reps->len : 0);
  for (guint i = 0; a->reps != NULL && i < a->reps->len; i++)
    g_assert_cmpint (g_array_index (a->reps, int, i), ==, g_array_index (b->reps, int, i));
  g_assert_cmpuint (a->tempo != NULL ? a->tempo->len : 0, ==, b->tempo != NULL ? b->tempo->len : 0);
  for (guint i = 0; a->tempo != NULL && i < a->tempo->len; i++)
    {
      const LimberTempoSegment *x = &g_array_index (a->tempo, LimberTempoSegment, i);
      const LimberTempoSegment *y = &g_array_index (b->tempo, LimberTempoSegment, i);

      g_assert_cmpstr (x->name, ==, y->name);
      g_assert_cmpint (x->length_us, ==, y->length_us);
      g_assert_cmpint ((int) x->breath, ==, (int) y->breath);
    }
}

static const struct
{
  const char *name;
  Short       base;
  Short       over;
  Short       result;
} merges[] = {
  { "nothing", { .sets = 2, .seconds = 30 }, { 0 }, { .sets = 2, .seconds = 30 } },
  { "sets", { .sets = 2, .seconds = 30 }, { .sets = 3 }, { .sets = 3, .seconds = 30 } },
  { "seconds", { .seconds = 30 }, { .seconds = 45 }, { .seconds = 45 } },
  { "seconds-over-reps",
    { .sets = 2, .reps = { 8 }, .tempo = { 2, 3 }, .text = "slowly" },
    { .seconds = 40 },
    { .sets = 2, .seconds = 40, .tempo = { 2, 3 }, .text = "slowly" } },
  { "seconds-over-holds",
    { .reps = { 3 }, .hold = 8, .gap = 2 },
    { .seconds = 20 },
    { .seconds = 20, .gap = 2 } },
  { "reps-over-seconds",
    { .seconds = 30, .tempo = { 2 } },
    { .reps = { 10 } },
    { .reps = { 10 }, .tempo = { 2 } } },
  { "reps-over-reps", { .reps = { 4, 3, 2 } }, { .reps = { 6 } }, { .reps = { 6 } } },
  { "reps-for-each-set",
    { .sets = 2, .reps = { 8 } },
    { .reps = { 4, 3, 2 } },
    { .sets = 3, .reps = { 4, 3, 2 } } },
  { "reps-for-each-set-and-sets",
    { .sets = 2, .reps = { 8 } },
    { .sets = 2, .reps = { 4, 3 } },
    { .sets = 2, .reps = { 4, 3 } } },
  { "hold-over-tempo",
    { .reps = { 8 }, .tempo = { 2, 3 }, .text = "slowly" },
    { .hold = 5 },
    { .reps = { 8 }, .hold = 5 } },
  { "hold-over-hold",
    { .reps = { 3 }, .hold = 8, .gap = 2 },
    { .hold = 10 },
    { .reps = { 3 }, .hold = 10, .gap = 2 } },
  { "tempo-over-hold",
    { .reps = { 3 }, .hold = 8, .gap = 2 },
    { .tempo = { 1, 2 }, .text = "up and down" },
    { .reps = { 3 }, .gap = 2, .tempo = { 1, 2 }, .text = "up and down" } },
  { "tempo-over-tempo",
    { .reps = { 3 }, .tempo = { 4 }, .text = "slowly" },
    { .tempo = { 1, 2 } },
    { .reps = { 3 }, .tempo = { 1, 2 } } },
  { "words-over-tempo",
    { .reps = { 3 }, .tempo = { 4 }, .text = "slowly" },
    { .text = "calmly" },
    { .reps = { 3 }, .tempo = { 4 }, .text = "calmly" } },
  { "hold-and-tempo",
    { .reps = { 3 }, .hold = 8 },
    { .hold = 5, .tempo = { 1 } },
    { .reps = { 3 }, .hold = 5, .tempo = { 1 } } },
  { "gap-alone",
    { .reps = { 3 }, .hold = 8, .gap = 2 },
    { .gap = 4 },
    { .reps = { 3 }, .hold = 8, .gap = 4 } },
  { "all-of-it",
    { .seconds = 30 },
    { .sets = 2, .reps = { 5 }, .hold = 4, .gap = 1 },
    { .sets = 2, .reps = { 5 }, .hold = 4, .gap = 1 } },
};

static void
test_merge (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (LimberDose) base = make (&merges[row].base);
  g_autoptr (LimberDose) base_before = make (&merges[row].base);
  g_autoptr (LimberDose) over = make (&merges[row].over);
  g_autoptr (LimberDose) expected = make (&merges[row].result);
  g_autoptr (LimberDose) result = limber_dose_merge (base, over);
  g_autoptr (LimberDose) again = limber_dose_merge (result, over);

  assert_equal (result, expected);
  assert_equal (base, base_before);
  assert_equal (again, result);
}

static const struct
{
  const char *name;
  Short       dose;
  gboolean    counted;
  int         rep; /* seconds */
  int         reps[4];
  int         work[4]; /* seconds */
} sums[] = {
  { "timed", { .seconds = 30 }, FALSE, 4, { 0 }, { 30, 30, 30, 30 } },
  { "timed-at-a-pace", { .seconds = 30, .tempo = { 2, 3 } }, FALSE, 5, { 0 }, { 30, 30, 30, 30 } },
  { "tempo", { .reps = { 8 }, .tempo = { 2, 3 } }, TRUE, 5, { 8, 8, 8, 8 }, { 40, 40, 40, 40 } },
  { "holds", { .reps = { 3 }, .hold = 8, .gap = 2 }, TRUE, 10, { 3, 3, 3, 3 }, { 30, 30, 30, 30 } },
  { "holds-without-gap",
    { .reps = { 3 }, .hold = 8 },
    TRUE,
    8,
    { 3, 3, 3, 3 },
    { 24, 24, 24, 24 } },
  { "hold-before-tempo",
    { .reps = { 3 }, .hold = 8, .tempo = { 1 } },
    TRUE,
    8,
    { 3, 3, 3, 3 },
    { 24, 24, 24, 24 } },
  { "own-pace", { .reps = { 10 } }, TRUE, 4, { 10, 10, 10, 10 }, { 40, 40, 40, 40 } },
  { "descending",
    { .reps = { 4, 3, 2 }, .hold = 8, .gap = 2 },
    TRUE,
    10,
    { 4, 3, 2, 2 },
    { 40, 30, 20, 20 } },
  { "nothing", { 0 }, FALSE, 4, { 0 }, { 0 } },
  { "longest", { .reps = { 200 }, .hold = 3600, .gap = 600 }, TRUE, 4200, { 200 }, { 840000 } },
};

static void
test_sum (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (LimberDose) dose = make (&sums[row].dose);

  g_assert_cmpint (limber_dose_is_counted (dose), ==, sums[row].counted);
  g_assert_cmpint (limber_dose_get_rep_us (dose), ==, S (sums[row].rep));
  for (int set = 0; set < 4 && (set == 0 || sums[row].work[set] > 0); set++)
    {
      g_assert_cmpint (limber_dose_get_reps (dose, set), ==, sums[row].reps[set]);
      g_assert_cmpint (limber_dose_get_work_us (dose, set), ==, S (sums[row].work[set]));
    }
}

static Short
make_random (void)
{
  Short random = { .sets = g_test_rand_int_range (0, 4) };

  if (g_test_rand_bit ())
    random.seconds = g_test_rand_int_range (1, 100);
  else if (g_test_rand_bit ())
    random.reps[0] = g_test_rand_int_range (1, 20);
  if (g_test_rand_bit ())
    random.tempo[0] = g_test_rand_int_range (1, 5);
  else if (random.seconds == 0 && g_test_rand_bit ())
    random.hold = g_test_rand_int_range (1, 20);
  random.gap = g_test_rand_int_range (0, 5);

  return random;
}

/* Whatever is laid over whatever: what is stated wins, never both kinds of work, twice is once. */
static void
test_properties (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      Short base_short = make_random ();
      Short over_short = make_random ();
      g_autoptr (LimberDose) base = make (&base_short);
      g_autoptr (LimberDose) over = make (&over_short);
      g_autoptr (LimberDose) nothing = limber_dose_new ();
      g_autoptr (LimberDose) result = limber_dose_merge (base, over);
      g_autoptr (LimberDose) again = limber_dose_merge (result, over);
      g_autoptr (LimberDose) same = limber_dose_merge (base, nothing);
      g_autoptr (LimberDose) copy = limber_dose_copy (base);

      assert_equal (again, result);
      assert_equal (same, base);
      assert_equal (copy, base);
      g_assert_false (result->reps != NULL && result->length_us != LIMBER_DOSE_UNSTATED);
      if (over->length_us != LIMBER_DOSE_UNSTATED)
        g_assert_cmpint (limber_dose_get_work_us (result, 0), ==, over->length_us);
      if (over->reps != NULL)
        g_assert_cmpint (limber_dose_get_reps (result, 0), ==, limber_dose_get_reps (over, 0));
      if (over->hold_us > 0)
        g_assert_cmpint (result->hold_us, ==, over->hold_us);
      if (over->sets > 0)
        g_assert_cmpint (result->sets, ==, over->sets);
    }
}

static void
test_copies_share_nothing (void)
{
  g_autoptr (LimberDose) dose = make (&(Short){ .reps = { 4, 3 }, .tempo = { 1, 2 }, .text = "a" });
  g_autoptr (LimberDose) copy = limber_dose_copy (dose);

  g_array_index (copy->reps, int, 0) = 9;
  g_array_index (copy->tempo, LimberTempoSegment, 0).length_us = 7;
  g_assert_cmpint (g_array_index (dose->reps, int, 0), ==, 4);
  g_assert_cmpint (g_array_index (dose->tempo, LimberTempoSegment, 0).length_us, ==, S (1));
  g_assert_true (copy->tempo_text != dose->tempo_text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (merges); i++)
    {
      g_autofree char *path = g_strconcat ("/content/dose/merge/", merges[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_merge);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *path = g_strconcat ("/content/dose/sum/", sums[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_sum);
    }
  g_test_add_func ("/content/dose/properties", test_properties);
  g_test_add_func ("/content/dose/copies", test_copies_share_nothing);

  return g_test_run ();
}
