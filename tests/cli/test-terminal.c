/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/limber-terminal.h"

#include <string.h>

static void
test_decode (void)
{
  static const struct
  {
    const char *bytes;
    LimberKey   key;
    gsize       used;
    char        character;
  } rows[] = {
    { " ", LIMBER_KEY_SPACE, 1, 0 },       { "\r", LIMBER_KEY_ENTER, 1, 0 },
    { "\n", LIMBER_KEY_ENTER, 1, 0 },      { "\033", LIMBER_KEY_ESCAPE, 1, 0 },
    { "\033[C", LIMBER_KEY_RIGHT, 3, 0 },  { "\033[D", LIMBER_KEY_LEFT, 3, 0 },
    { "\033OC", LIMBER_KEY_RIGHT, 3, 0 },  { "\033[1;2D", LIMBER_KEY_SHIFT_LEFT, 6, 0 },
    { "\033[Dq", LIMBER_KEY_LEFT, 3, 0 },  { "\033[A", LIMBER_KEY_NONE, 3, 0 },
    { "\033[5~q", LIMBER_KEY_NONE, 4, 0 }, { "\033[1;5C", LIMBER_KEY_NONE, 6, 0 },
    { "\x1a", LIMBER_KEY_SUSPEND, 1, 0 },  { "q", LIMBER_KEY_CHARACTER, 1, 'q' },
    { "Q", LIMBER_KEY_CHARACTER, 1, 'q' }, { "+-", LIMBER_KEY_CHARACTER, 1, '+' },
    { "\t", LIMBER_KEY_NONE, 1, 0 },       { "\xc3\xa4", LIMBER_KEY_NONE, 1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize     used;
      char      character;
      LimberKey key;

      key = limber_terminal_decode (rows[i].bytes, strlen (rows[i].bytes), &used, &character);
      g_test_message ("row %u", i);
      g_assert_cmpint (key, ==, rows[i].key);
      g_assert_cmpuint (used, ==, rows[i].used);
      if (key == LIMBER_KEY_CHARACTER)
        g_assert_cmpint (character, ==, rows[i].character);
    }
}

/* Whatever comes in, it is taken bit by bit and comes to an end. */
static void
test_anything (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      char  bytes[16];
      gsize length = (gsize) g_test_rand_int_range (1, sizeof bytes + 1);

      for (gsize j = 0; j < length; j++)
        bytes[j]
            = g_test_rand_int_range (0, 3) == 0 ? '\033' : (char) g_test_rand_int_range (-128, 128);
      for (gsize at = 0; at < length;)
        {
          gsize used;
          char  character;

          limber_terminal_decode (bytes + at, length - at, &used, &character);
          g_assert_cmpuint (used, >, 0);
          g_assert_cmpuint (used, <=, length - at);
          at += used;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/terminal/decode", test_decode);
  g_test_add_func ("/terminal/anything", test_anything);

  return g_test_run ();
}
