/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-prescription.h"
#include "limber-prescription-fixture.h"

#include <string.h>

#define N_LINES 1200
#define N_MUTANTS 800
#define N_BYTES 500

/* What prescriptions are made of, the awkward parts more often than in life. */
static const char *const pieces[] = {
  "bird dog",
  "plank",
  "side plank",
  "calf stretch",
  "clamshells",
  "dead bug",
  "cat-cow",
  "90/90",
  "knee to chest",
  "wall angels",
  "Übung",
  "hamstring",
  "stretch",
  "high knees, easy",
  "McKenzie",
  "3x8",
  "3 x 30s",
  "x 10",
  "10 x",
  "2 sets of 12",
  "hold 10 s",
  "10 s hold",
  "hold",
  "rest 15",
  "15 s rest",
  "rest",
  "8-12 reps",
  "30-45 sec",
  "20/20",
  "10/8",
  "4-3-2",
  "tempo 3-1-3",
  "1,5 min",
  "1'30\"",
  "1:30",
  ":30",
  "60\"",
  "½ min",
  "5000 s",
  "0 reps",
  "2.5 reps",
  "999999999999",
  "each side",
  "per leg",
  "l/r",
  "left only",
  "(R)",
  "right",
  "both sides",
  "bilateral",
  "alternating",
  "e/s",
  "twice a day",
  "3x/week",
  "every 2 hours",
  "daily",
  "slowly",
  "slow and controlled",
  "then",
  ";",
  ",",
  ".",
  "and",
  "+",
  ":",
  "-",
  "–",
  "(",
  ")",
  "•",
  "1)",
  "note:",
  "Note: a; then b",
  "of",
  "the",
  "repeat 3 times",
  "repeat",
  "once",
  "one",
  "two",
  "up 2 s",
  "breathe out",
  "keep hips level",
  "L5",
  "🙂",
  "٣",
  "straße",
  "at your own pace",
  "as usual",
  "relax 2 s",
  "between sets",
  "reps: 8",
  "x",
};

static char *
make_line (void)
{
  GString *line = g_string_new (NULL);
  int      n = g_test_rand_int_range (1, 9);

  for (int i = 0; i < n; i++)
    {
      if (i > 0 && g_test_rand_int_range (0, 8) > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, pieces[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (pieces))]);
    }

  return g_string_free (line, FALSE);
}

static void
test_lines (void)
{
  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *line = make_line ();

      g_test_message ("%s", line);
      LLVMFuzzerTestOneInput ((const unsigned char *) line, strlen (line));
    }
}

static void
test_mutants (void)
{
  for (guint i = 0; i < N_MUTANTS; i++)
    {
      g_autofree char *line = make_line ();
      const gsize      length = strlen (line);
      const gsize      at = (gsize) g_test_rand_int_range (0, (gint32) length);

      line[at] = "0123456789 xX.,:;-/'\"()\nsrl\xc3\xff"[g_test_rand_int_range (0, 28)];
      LLVMFuzzerTestOneInput ((const unsigned char *) line, length);
    }
}

static void
test_bytes (void)
{
  for (guint i = 0; i < N_BYTES; i++)
    {
      unsigned char bytes[64];
      const gsize   length = (gsize) g_test_rand_int_range (0, sizeof bytes);

      for (gsize n = 0; n < length; n++)
        bytes[n] = (unsigned char) g_test_rand_int_range (0, i % 2 == 0 ? 256 : 128);
      LLVMFuzzerTestOneInput (bytes, length);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/plan/prescription-storm/lines", test_lines);
  g_test_add_func ("/plan/prescription-storm/mutants", test_mutants);
  g_test_add_func ("/plan/prescription-storm/bytes", test_bytes);

  return g_test_run ();
}
