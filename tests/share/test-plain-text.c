/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "share/limber-plain-text.h"

#include <string.h>

#define N_RANDOM 20000

typedef struct
{
  const char *from;
  const char *to;
} Pair;

static void
test_table (void)
{
  static const Pair table[] = {
    { "Calf stretch", "Calf stretch" },
    { "  two \t lines\r\nhere\u2028and there  ", "two lines here and there" },
    { "<b>bold</b> & more", "<b>bold</b> & more" },
    { "a\x01\x1b[31mred\x7f", "a[31mred" },
    { "abc\u202Efed\u202C", "abcfed" },
    { "\u2066left\u2069 \u2067right\u2069", "left right" },
    { "hid\u200Bden\uFEFF", "hidden" },
    { "run\u200Cner 🏃‍♀️", "run\u200Cner 🏃‍♀️" },
    { "\u200Fשלום", "\u200Fשלום" },
    { "tag\U000E0041", "tag" },
    { "\uFFFF\uFDD0ok", "ok" },
    { "bad \xff byte", "bad \uFFFD byte" },
    { "", "" },
    { "\n\t ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *plain = limber_plain_text (table[i].from);

      g_assert_cmpstr (plain, ==, table[i].to);
    }
}

static void
test_cut (void)
{
  g_autofree char *whole = limber_plain_text_cut ("ten chars.", 10);
  g_autofree char *word = limber_plain_text_cut ("the quick brown fox jumps", 18);
  g_autofree char *hard = limber_plain_text_cut ("äääääääääää", 5);

  g_assert_cmpstr (whole, ==, "ten chars.");
  g_assert_cmpstr (word, ==, "the quick brown…");
  g_assert_cmpstr (hard, ==, "ääää…");
}

static void
test_ids (void)
{
  static const Pair table[] = {
    { "Child's Pose", "x-childs-pose" },
    { "Adductor/Groin", "x-adductor-groin" },
    { "../../../.config/autostart/evil", "x-config-autostart-evil" },
    { "/etc/passwd", "x-etc-passwd" },
    { "Ünder the Bär", "x-under-the-bar" },
    { "90/90 -- (Hamstring)", "x-90-90-hamstring" },
  };
  g_autofree char *none = limber_plain_text_to_id ("שלום", "");
  g_autofree char *other = limber_plain_text_to_id ("עולם", "");

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *id = limber_plain_text_to_id (table[i].from, "x");

      g_assert_cmpstr (id, ==, table[i].to);
    }
  /* What cannot be said in ASCII is told apart all the same. */
  g_assert_true (g_str_has_prefix (none, "own-"));
  g_assert_cmpstr (none, !=, other);
}

static void
test_file_names (void)
{
  static const Pair table[] = {
    { "After the hill", "After the hill" },
    { "../../../.config/autostart/x", "config-autostart-x" },
    { "/etc/passwd", "etc-passwd" },
    { ".", "limber" },
    { "..", "limber" },
    { "", "limber" },
    { "a:b*c?\"<d>|", "a-b-c---d--" },
    { "evil\u202Ecod.exe", "evilcod.exe" },
    { "ends with dots...", "ends with dots" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *name = limber_plain_text_to_file_name (table[i].from);

      g_assert_cmpstr (name, ==, table[i].to);
    }
}

static char *
make_random (void)
{
  static const char *const pieces[]
      = { "a",    " ",    "\n",   "/", "..",     "<", "&", "ß", "\u202e", "\u2069",
          "\x01", "\xff", "\xc3", "🏃", "\u200d", "-", "ש", "9", "." };
  GString *text = g_string_new (NULL);
  int      n = g_test_rand_int_range (0, 200);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static void
assert_plain (const char *plain)
{
  g_assert_true (g_utf8_validate (plain, -1, NULL));
  for (const char *at = plain; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_assert_false (g_unichar_iscntrl (c));
      g_assert_false (c >= 0x202a && c <= 0x202e);
      g_assert_false (c >= 0x2066 && c <= 0x2069);
    }
}

static void
test_random (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *text = make_random ();
      g_autofree char *plain = limber_plain_text (text);
      g_autofree char *again = limber_plain_text (plain);
      g_autofree char *cut = limber_plain_text_cut (plain, 20);
      g_autofree char *id = limber_plain_text_to_id (text, "fed");
      g_autofree char *name = limber_plain_text_to_file_name (text);

      assert_plain (plain);
      g_assert_cmpstr (plain, ==, again);
      g_assert_cmpint (g_utf8_strlen (cut, -1), <=, 20);
      g_assert_cmpuint (strlen (id), <=, 64);
      g_assert_cmpuint (strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (id));
      g_assert_true (*name != '\0' && *name != '.' && strchr (name, '/') == NULL);
      g_assert_cmpuint (strlen (name), <, 250);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/share/plain-text/table", test_table);
  g_test_add_func ("/share/plain-text/cut", test_cut);
  g_test_add_func ("/share/plain-text/ids", test_ids);
  g_test_add_func ("/share/plain-text/file-names", test_file_names);
  g_test_add_func ("/share/plain-text/random", test_random);

  return g_test_run ();
}
