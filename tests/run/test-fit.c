/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "run/limber-track.h"

#include "run/limber-fit-reader.h"
#include "limber-run-files.h"

#define S ((gint64) G_USEC_PER_SEC)
#define START (1795933800LL * S)

static gboolean
parse (GByteArray *file, LimberTrack *track, GError **error)
{
  return limber_track_parse ((const char *) file->data, file->len, track, error);
}

/* Whatever the order of its bytes, it is the same run; the time the watch was stopped is not. */
static void
test_run (gconstpointer big_endian)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  LimberTrack track;
  g_autoptr (GError) error = NULL;

  limber_fit_make_run (file, GPOINTER_TO_INT (big_endian));
  parse (file, &track, &error);
  g_assert_no_error (error);
  g_assert_cmpint (track.format, ==, LIMBER_TRACK_FIT);
  g_assert_cmpint (track.sport, ==, LIMBER_SPORT_RUN);
  g_assert_cmpint (track.started_us, ==, START);
  g_assert_cmpint (track.length_us, ==, 2100 * S);
  g_assert_cmpint (track.distance_m, ==, 5500);
}

/* A watch that went out leaves records alone, some with their time in the header. */
static void
test_records_alone (void)
{
  static const guint8 record[] = { 253, 4, 5, 4 };
  static const guint8 short_record[] = { 5, 4 };
  g_autoptr (GByteArray) file = g_byte_array_new ();
  const guint32 start = (guint32) (START / S - FIT_EPOCH);
  LimberTrack   track;
  g_autoptr (GError) error = NULL;
  guint8 head = 0;

  limber_fit_begin (file);
  limber_fit_define (file, 0, 20, FALSE, record, 2);
  limber_fit_define (file, 2, 20, FALSE, short_record, 1);
  for (guint i = 0; i < 3; i++)
    {
      head = 0;
      limber_fit_add (file, &head, 1);
      limber_fit_add_number (file, start + 60 * i, 4, FALSE);
      limber_fit_add_number (file, 15000 * i, 4, FALSE);
    }
  head = 0x80 | 2 << 5 | 7;
  limber_fit_add (file, &head, 1);
  limber_fit_add_number (file, 31000, 4, FALSE);
  limber_fit_finish (file);
  parse (file, &track, &error);
  g_assert_no_error (error);
  g_assert_cmpint (track.started_us, ==, START);
  g_assert_cmpint (track.length_us, ==, 120 * S);
  g_assert_cmpint (track.distance_m, ==, 310);
}

/* Fields that developers add are passed over, and those that say "not known" say nothing. */
static void
test_unknown (void)
{
  static const guint8 session[] = { 2, 4, 8, 4, 9, 4, 5, 1 };
  static const guint8 developer[] = { 1, 0, 3, 0 };
  g_autoptr (GByteArray) file = g_byte_array_new ();
  LimberTrack track;
  g_autoptr (GError) error = NULL;
  guint8 head = 1;

  limber_fit_begin (file);
  limber_fit_define (file, 1, 18, FALSE, session, 4);
  file->data[14] |= 0x20;
  limber_fit_add (file, developer, sizeof developer);
  limber_fit_add (file, &head, 1);
  limber_fit_add_number (file, (guint32) (START / S - FIT_EPOCH), 4, FALSE);
  limber_fit_add_number (file, 600000, 4, FALSE);
  limber_fit_add_number (file, G_MAXUINT32, 4, FALSE);
  limber_fit_add_number (file, 0xff, 1, FALSE);
  limber_fit_add (file, "abc", 3);
  limber_fit_finish (file);
  parse (file, &track, &error);
  g_assert_no_error (error);
  g_assert_cmpint (track.distance_m, ==, 0);
  g_assert_cmpint (track.length_us, ==, 600 * S);
  g_assert_cmpint (track.sport, ==, LIMBER_SPORT_UNSAID);
}

static void
test_damaged (void)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  LimberTrack track;

  limber_fit_make_run (file, FALSE);
  /* Every byte is guarded by the sum. */
  for (guint i = 14; i < file->len; i++)
    {
      g_autoptr (GError) error = NULL;

      file->data[i] ^= 0x10;
      g_assert_false (parse (file, &track, &error));
      g_assert_error (error, LIMBER_TRACK_ERROR, LIMBER_TRACK_ERROR_DAMAGED);
      file->data[i] ^= 0x10;
    }
  /* And so is its end. */
  for (guint n = file->len - 1; n > 12; n--)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (limber_track_parse ((const char *) file->data, n, &track, &error));
      g_assert_error (error, LIMBER_TRACK_ERROR, LIMBER_TRACK_ERROR_DAMAGED);
    }
}

/* The sum as the format defines it. */
static void
test_sum (void)
{
  g_assert_cmphex (limber_fit_sum ((const guint8 *) "123456789", 9), ==, 0xbb3d);
  g_assert_cmphex (limber_fit_sum (NULL, 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_data_func ("/run/fit/little-endian", GINT_TO_POINTER (FALSE), test_run);
  g_test_add_data_func ("/run/fit/big-endian", GINT_TO_POINTER (TRUE), test_run);
  g_test_add_func ("/run/fit/records-alone", test_records_alone);
  g_test_add_func ("/run/fit/unknown", test_unknown);
  g_test_add_func ("/run/fit/damaged", test_damaged);
  g_test_add_func ("/run/fit/sum", test_sum);

  return g_test_run ();
}
