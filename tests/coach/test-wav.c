/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "coach/limber-wav.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* A header of 44 bytes and a tenth of a second of silence at 8 kHz. */
#define HEADER                                                                                     \
  "RIFF\x64\x06\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x80\x3e\0\0\2\0\x10\0data\x40\6\0\0"
#define LENGTH (44 + 1600)

static void
write_and_measure (const char *bytes, gsize length, gint64 expected_us)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "sound.wav", NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  g_assert_cmpint (limber_wav_measure (path, &error), ==, expected_us);
  g_assert_true ((error == NULL) == (expected_us > 0));
}

static void
test_whole (void)
{
  char bytes[LENGTH + 12] = HEADER;

  write_and_measure (bytes, LENGTH, 100000);
  /* What follows the samples does not matter. */
  write_and_measure (bytes, LENGTH + 12, 100000);

  /* A chunk of odd length before them. */
  memmove (bytes + 12 + 12, bytes + 12, LENGTH - 12);
  memcpy (bytes + 12, "LIST\3\0\0\0abc", 12);
  write_and_measure (bytes, LENGTH + 12, 100000);
}

static void
test_cut (void)
{
  char bytes[LENGTH] = HEADER;

  for (gsize length = 0; length < LENGTH; length += length < 60 ? 1 : 97)
    write_and_measure (bytes, length, 0);
}

static void
test_wrong (void)
{
  struct
  {
    gsize at;
    char  byte;
  } wrong[] = {
    { 0, 'X' },     /* no RIFF */
    { 8, 'X' },     /* no WAVE */
    { 12, 'X' },    /* no format */
    { 16, 8 },      /* a short format */
    { 19, '\x7f' }, /* a giant one */
    { 20, 3 },      /* floating point */
    { 25, 0 },      /* 64 Hz: odd, but see below */
    { 32, 0 },      /* no size of a frame */
    { 34, 8 },      /* 8 bits */
    { 36, 'X' },    /* no samples */
    { 42, '\x7f' }, /* too many */
    { 43, '\xff' }, /* far too many */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      char bytes[LENGTH] = HEADER;

      bytes[wrong[i].at] = wrong[i].byte;
      write_and_measure (bytes, LENGTH, wrong[i].at == 25 ? 800 * G_USEC_PER_SEC / 64 : 0);
    }
}

static void
test_no_file (void)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) device = NULL;
  g_autoptr (GError) folder = NULL;

  g_assert_cmpint (limber_wav_measure ("/nowhere/at/all.wav", &missing), ==, 0);
  g_assert_error (missing, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_cmpint (limber_wav_measure ("/dev/zero", &device), ==, 0);
  g_assert_error (device, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpint (limber_wav_measure ("/", &folder), ==, 0);
  g_assert_error (folder, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
test_shipped (void)
{
  const char *names[]
      = { "get-ready", "tick", "start", "half-way", "switch", "rest", "next", "finish", "silence" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strconcat (names[i], ".wav", NULL);
      g_autofree char *path = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "sounds", file, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (limber_wav_measure (path, &error), >=, 80000);
      g_assert_no_error (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/coach/wav/whole", test_whole);
  g_test_add_func ("/coach/wav/cut", test_cut);
  g_test_add_func ("/coach/wav/wrong", test_wrong);
  g_test_add_func ("/coach/wav/no-file", test_no_file);
  g_test_add_func ("/coach/wav/shipped", test_shipped);
  return g_test_run ();
}
