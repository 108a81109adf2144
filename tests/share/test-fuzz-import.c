/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-import.h"

#include <glib.h>
#include <string.h>

#define N_MUTANTS 40000
#define STEP 3 /* every byte is cut in the test of the command line */

/* Bytes that mean something to JSON come up more often than by chance. */
static const char likely[] = "{}[]\",:\\0123456789.-+eEtfnu/ \n\x00\xff\xc3\xed\xf4";

static GPtrArray *
read_corpus (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "share", "corpus", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray  *corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *name = NULL;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, (GCompareFunc) (void (*) (void)) g_strcmp0);
  for (guint i = 0; i < names->len; i++)
    {
      char *text = NULL;
      gsize length = 0;

      g_assert_true (g_file_get_contents (names->pdata[i], &text, &length, NULL));
      g_ptr_array_add (corpus, g_bytes_new_take (text, length));
    }
  g_assert_cmpuint (corpus->len, >=, 6);

  return corpus;
}

static void
run (const void *data, gsize size)
{
  LLVMFuzzerTestOneInput (data, size);
}

static void
test_corpus (void)
{
  g_autoptr (GPtrArray) corpus = read_corpus ();

  for (guint i = 0; i < corpus->len; i++)
    {
      gsize         size = 0;
      gconstpointer data = g_bytes_get_data (corpus->pdata[i], &size);

      run (data, size);
    }
}

static void
test_prefixes (void)
{
  g_autoptr (GPtrArray) corpus = read_corpus ();

  for (guint i = 0; i < corpus->len; i++)
    {
      gsize         size = 0;
      gconstpointer data = g_bytes_get_data (corpus->pdata[i], &size);

      for (gsize length = 0; length < size; length += STEP)
        run (data, length);
    }
}

static void
mutate (GByteArray *bytes)
{
  guint n = (guint) g_test_rand_int_range (1, 4);

  for (guint i = 0; i < n && bytes->len > 1; i++)
    {
      guint at = (guint) g_test_rand_int_range (0, (gint32) bytes->len);
      guint length = (guint) g_test_rand_int_range (1, 30);

      length = MIN (length, bytes->len - at);
      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          bytes->data[at] = (guint8) g_test_rand_int_range (0, 256);
          break;
        case 1:
          bytes->data[at] = (guint8) likely[g_test_rand_int_range (0, sizeof likely - 1)];
          break;
        case 2:
          g_byte_array_remove_range (bytes, at, length);
          break;
        default:
          {
            guint from = (guint) g_test_rand_int_range (0, (gint32) (bytes->len - length + 1));

            memmove (bytes->data + at, bytes->data + from, length);
          }
          break;
        }
    }
}

static void
test_mutants (void)
{
  g_autoptr (GPtrArray) corpus = read_corpus ();

  for (guint i = 0; i < N_MUTANTS; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      gsize         size = 0;
      gconstpointer data = g_bytes_get_data (corpus->pdata[i % corpus->len], &size);

      g_byte_array_append (bytes, data, (guint) size);
      mutate (bytes);
      run (bytes->data, bytes->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/share/fuzz-import/corpus", test_corpus);
  g_test_add_func ("/share/fuzz-import/prefixes", test_prefixes);
  g_test_add_func ("/share/fuzz-import/mutants", test_mutants);

  return g_test_run ();
}
