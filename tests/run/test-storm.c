/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "run/limber-track.h"

#include "run/limber-fit-reader.h"
#include "limber-run-files.h"

#include <string.h>

#define ROUNDS 3000

/* Whatever bytes come: an answer or a reason, never both, and an answer within its bounds. */
static void
look (const char *data, gsize length)
{
  LimberTrack track;
  g_autoptr (GError) error = NULL;
  const gboolean good = limber_track_parse (data, length, &track, &error);

  g_assert_true (good == (error == NULL));
  if (!good)
    return;

  g_assert_cmpint (track.started_us, >, 0);
  g_assert_cmpint (track.length_us, >=, 0);
  g_assert_cmpint (track.length_us, <=, 7 * 86400LL * G_USEC_PER_SEC);
  g_assert_cmpint (track.distance_m, >=, 0);
  g_assert_cmpint (track.distance_m, <=, 1000000);
}

static void
spoil (guint8 *bytes, guint length)
{
  const guint n = (guint) g_test_rand_int_range (1, 8);

  for (guint i = 0; i < n; i++)
    bytes[g_test_rand_int_range (0, (gint32) length)] = (guint8) g_test_rand_int_range (0, 256);
}

/* With a sum that is right again, so that what lies behind it is reached. */
static void
test_fit (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GByteArray) file = g_byte_array_new ();
      guint16 sum;

      limber_fit_make_run (file, round % 2 == 0);
      spoil (file->data + 14, file->len - 16);
      sum = limber_fit_sum (file->data, file->len - 2);
      file->data[file->len - 2] = (guint8) sum;
      file->data[file->len - 1] = (guint8) (sum >> 8);
      look ((const char *) file->data, file->len);
    }
}

static void
test_xml (gconstpointer text)
{
  const gsize length = strlen (text);

  for (gsize n = 0; n <= length; n++)
    look (text, n);
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autofree guint8 *copy = g_memdup2 (text, length);

      spoil (copy, (guint) length);
      look ((const char *) copy, length);
    }
}

static void
test_noise (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      const guint        length = (guint) g_test_rand_int_range (0, 200);
      g_autofree guint8 *bytes = g_malloc (length + 1);

      for (guint i = 0; i < length; i++)
        bytes[i] = (guint8) g_test_rand_int_range (0, 256);
      if (length >= 12 && round % 2 == 0)
        memcpy (bytes + 8, ".FIT", 4);
      look ((const char *) bytes, length);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *gpx = limber_gpx_make_run (5);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/run/storm/fit", test_fit);
  g_test_add_data_func ("/run/storm/gpx", gpx, test_xml);
  g_test_add_data_func ("/run/storm/tcx", limber_tcx_run, test_xml);
  g_test_add_func ("/run/storm/noise", test_noise);

  return g_test_run ();
}
