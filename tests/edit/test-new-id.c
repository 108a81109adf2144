/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "edit/limber-new-id.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "edit-fixture.h"

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *id;
  } rows[] = {
    { "After the hill", "after-the-hill" },
    { "  Träge   Tage!  ", "trage-tage" },
    { "Don't stop", "dont-stop" },
    { "3 x 30 s", "3-x-30-s" },
    { "", "routine" },
    { NULL, "routine" },
    { "!!!", "routine" },
    { "../../.config/autostart/x", "config-autostart-x" },
    { "/etc/passwd", "etc-passwd" },
    { "..", "routine" },
    { "CON", "con" },
    { "a\nb\tc", "a-b-c" },
    { "a\xff\xfe", "a" },
    { "Łódź", "lodz" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *id = limber_new_id_from_name (rows[i].name, "routine");

      g_assert_cmpstr (id, ==, rows[i].id);
    }
}

/* Whatever the name is, an id is what an id may be, and there is room for a number. */
static void
test_any_name (void)
{
  static const char *const none[] = { NULL };

  for (guint i = 0; i < 20000; i++)
    {
      char             name[120] = "";
      g_autofree char *id = NULL;
      g_autofree char *chosen = NULL;

      for (int j = g_test_rand_int_range (0, 119); j > 0; j--)
        name[j - 1] = (char) g_test_rand_int_range (1, 256);
      id = limber_new_id_from_name (name, "routine");
      chosen = limber_new_id_choose (id, none);
      g_assert_cmpstr (chosen, ==, id);
      g_assert_cmpuint (strlen (id), >=, 1);
      g_assert_cmpuint (strlen (id), <=, 54);
      g_assert_cmpuint (strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (id));
      g_assert_cmpint (id[0], !=, '-');
    }
}

static void
put (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
assert_chosen (const char *wish, const char *const *folders, const char *expected)
{
  g_autofree char *id = limber_new_id_choose (wish, folders);

  g_assert_cmpstr (id, ==, expected);
}

static void
test_chooses (void)
{
  g_autofree char  *first = edit_fixture_make_folder ();
  g_autofree char  *second = edit_fixture_make_folder ();
  g_autofree char  *link = g_build_filename (first, "mine-3.json", NULL);
  const char *const folders[] = { first, second, NULL };

  assert_chosen ("mine", folders, "mine");
  put (first, "mine.json");
  assert_chosen ("mine", folders, "mine-2");
  put (second, "mine-2.json");
  /* A link that leads nowhere is something, too. */
  g_assert_cmpint (symlink ("nowhere", link), ==, 0);
  assert_chosen ("mine", folders, "mine-4");
  assert_chosen ("mine-2", folders, "mine-4");
  assert_chosen ("mine-2nd", folders, "mine-2nd");
  assert_chosen ("core-b", folders, "core-b");

  edit_fixture_remove (first);
  edit_fixture_remove (second);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/edit/new-id/names", test_names);
  g_test_add_func ("/edit/new-id/any-name", test_any_name);
  g_test_add_func ("/edit/new-id/chooses", test_chooses);

  return g_test_run ();
}
