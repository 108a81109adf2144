/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "run/limber-track.h"

#include "limber-run-files.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define S ((gint64) G_USEC_PER_SEC)
#define START (1795933800LL * S) /* 2026-11-29 06:30 UTC */

#define GPX(inner) "<gpx><trk><trkseg>" inner "</trkseg></trk></gpx>"
#define POINT(lat, time) "<trkpt lat=\"" lat "\" lon=\"1\"><time>" time "</time></trkpt>"
#define A "2026-11-29T06:30:00Z"
#define B "2026-11-29T06:30:10Z"

static void
test_good (void)
{
  static const struct
  {
    const char       *text;
    LimberTrackFormat format;
    LimberSport       sport;
    gint64            started_us;
    gint64            length_us;
    gint64            distance_m;
  } cases[] = {
    { GPX (POINT ("52", A) POINT ("52.0001", B)),
      LIMBER_TRACK_GPX,
      LIMBER_SPORT_UNSAID,
      START,
      10 * S,
      11 },
    /* A prefix, a zone, parts of seconds. */
    { "<x:gpx xmlns:x=\"u\"><x:trk><x:type>Walking</x:type><x:trkseg>"
      "<x:trkpt lat=\"52\" lon=\"1\"><x:time>2026-11-29T07:30:00+01:00</x:time></x:trkpt>"
      "<x:trkpt lat=\"52.0001\" lon=\"1\"><x:time>2026-11-29T06:30:10.5Z</x:time></x:trkpt>"
      "</x:trkseg></x:trk></x:gpx>",
      LIMBER_TRACK_GPX,
      LIMBER_SPORT_WALK,
      START,
      10500000,
      11 },
    /* The type of a point is not that of the track. */
    { "<gpx><trk><type>running</type><trkseg><trkpt lat=\"52\" lon=\"1\"><type>cafe</type><time>" A
      "</time></trkpt>" POINT ("52.0001", B) "</trkseg></trk></gpx>",
      LIMBER_TRACK_GPX,
      LIMBER_SPORT_RUN,
      START,
      10 * S,
      11 },
    /* A point that is nowhere is left out. */
    { GPX (POINT ("52", A) POINT ("north", A) "<trkpt/>" POINT ("52.0001", B)),
      LIMBER_TRACK_GPX,
      LIMBER_SPORT_UNSAID,
      START,
      10 * S,
      11 },
    { limber_tcx_run, LIMBER_TRACK_TCX, LIMBER_SPORT_RUN, START, 2100500000, 5500 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimberTrack track;
      g_autoptr (GError) error = NULL;

      limber_track_parse (cases[i].text, strlen (cases[i].text), &track, &error);
      g_assert_no_error (error);
      g_assert_cmpint (track.format, ==, cases[i].format);
      g_assert_cmpint (track.sport, ==, cases[i].sport);
      g_assert_cmpint (track.started_us, ==, cases[i].started_us);
      g_assert_cmpint (track.length_us, ==, cases[i].length_us);
      g_assert_cmpint (track.distance_m, ==, cases[i].distance_m);
      g_assert_cmpuint (strlen (track.digest), ==, 64);
    }
}

static void
test_bad (void)
{
  static const struct
  {
    const char      *text;
    LimberTrackError code;
  } cases[] = {
    { "", LIMBER_TRACK_ERROR_UNKNOWN },
    { "hello", LIMBER_TRACK_ERROR_UNKNOWN },
    { "<html><body>gpx</body></html>", LIMBER_TRACK_ERROR_UNKNOWN },
    { "<gpx>", LIMBER_TRACK_ERROR_DAMAGED },
    { "<gpx><trk></gpx>", LIMBER_TRACK_ERROR_DAMAGED },
    { "<gpx></gpx>", LIMBER_TRACK_ERROR_EMPTY },
    { GPX (POINT ("52", A)), LIMBER_TRACK_ERROR_EMPTY },
    { GPX (POINT ("52", "yesterday") POINT ("52.1", "today")), LIMBER_TRACK_ERROR_EMPTY },
    { GPX (POINT ("52", "1812-11-29T06:30:00Z") POINT ("52.1", "")), LIMBER_TRACK_ERROR_EMPTY },
    /* What it would make of itself is never made. */
    { "<!DOCTYPE gpx [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><gpx><trk>&b;</trk></gpx>",
      LIMBER_TRACK_ERROR_DAMAGED },
    { "<gpx>\xff</gpx>", LIMBER_TRACK_ERROR_DAMAGED },
    { "<TrainingCenterDatabase><Activities><Activity><Lap StartTime=\"" A "\">"
      "<TotalTimeSeconds>1e999</TotalTimeSeconds><DistanceMeters>-5</DistanceMeters></Lap>"
      "</Activity></Activities></TrainingCenterDatabase>",
      LIMBER_TRACK_ERROR_EMPTY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimberTrack track;
      g_autoptr (GError) error = NULL;

      g_assert_false (limber_track_parse (cases[i].text, strlen (cases[i].text), &track, &error));
      g_assert_error (error, LIMBER_TRACK_ERROR, (int) cases[i].code);
    }
}

/* An hour, a point a second. */
static void
test_hour (void)
{
  g_autofree char *text = limber_gpx_make_run (3601);
  LimberTrack      track;
  g_autoptr (GError) error = NULL;

  limber_track_parse (text, strlen (text), &track, &error);
  g_assert_no_error (error);
  g_assert_cmpint (track.length_us, ==, 3600 * S);
  g_assert_cmpint (track.distance_m, >=, 10799);
  g_assert_cmpint (track.distance_m, <=, 10801);
}

static void
test_deep (void)
{
  GString    *text = g_string_new ("<gpx>");
  LimberTrack track;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<a>");
  g_assert_false (limber_track_parse (text->str, text->len, &track, &error));
  g_assert_error (error, LIMBER_TRACK_ERROR, LIMBER_TRACK_ERROR_DAMAGED);
  g_string_free (text, TRUE);
}

/* The same file is known again, another one is another. */
static void
test_digest (void)
{
  g_autofree char *one = limber_gpx_make_run (10);
  g_autofree char *other = limber_gpx_make_run (11);
  LimberTrack      a;
  LimberTrack      b;

  g_assert_true (limber_track_parse (one, strlen (one), &a, NULL));
  g_assert_true (limber_track_parse (one, strlen (one), &b, NULL));
  g_assert_cmpstr (a.digest, ==, b.digest);
  g_assert_true (limber_track_parse (other, strlen (other), &b, NULL));
  g_assert_cmpstr (a.digest, !=, b.digest);
}

/* What is no file, and what is too big, is refused before it is read. */
static void
test_files (void)
{
  g_autofree char  *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char  *good = g_build_filename (folder, "run.gpx", NULL);
  g_autofree char  *fifo = g_build_filename (folder, "fifo", NULL);
  g_autofree char  *big = g_build_filename (folder, "big.gpx", NULL);
  const char *const refused[] = { folder, "/dev/zero", fifo, big, "/nothing/here" };
  LimberTrack       track;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (good, limber_tcx_run, -1, NULL));
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_true (g_file_set_contents (big, "<gpx>", -1, NULL));
  g_assert_cmpint (truncate (big, LIMBER_TRACK_MAX_BYTES + 10), ==, 0);
  g_assert_true (limber_track_read_file (good, NULL, &track, &error));
  g_assert_no_error (error);
  g_assert_cmpint (track.format, ==, LIMBER_TRACK_TCX);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *name = g_path_get_basename (refused[i]);
      g_autoptr (GError) wrong = NULL;

      g_assert_false (limber_track_read_file (refused[i], NULL, &track, &wrong));
      g_assert_true (g_str_has_prefix (wrong->message, name));
    }
  g_remove (good);
  g_remove (fifo);
  g_remove (big);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/run/track/good", test_good);
  g_test_add_func ("/run/track/bad", test_bad);
  g_test_add_func ("/run/track/hour", test_hour);
  g_test_add_func ("/run/track/deep", test_deep);
  g_test_add_func ("/run/track/digest", test_digest);
  g_test_add_func ("/run/track/files", test_files);

  return g_test_run ();
}
