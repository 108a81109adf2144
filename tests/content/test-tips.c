/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-tips.h"

#include "limber-fixture.h"

#define DAYS 400

static const char *
get_data_dir (void)
{
  return g_getenv ("LIMBER_DATA_DIR");
}

static LimberTips *
read_shipped (void)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autofree char *path = g_build_filename (get_data_dir (), LIMBER_TIPS_FILE, NULL);
  LimberTips      *tips = limber_tips_read_file (path, FALSE, faults);
  g_autofree char *said = limber_faults_format (faults, "tips");

  g_assert_cmpstr (said, ==, "");
  g_assert_nonnull (tips);

  return tips;
}

static void
test_shipped (void)
{
  g_autoptr (LimberTips) tips = read_shipped ();

  g_assert_cmpuint (limber_tips_get_n (tips), >=, 12);
  for (guint i = 0; i < limber_tips_get_n (tips); i++)
    {
      const LimberTip *tip = limber_tips_get (tips, i);

      g_assert_true (limber_tips_find (tips, tip->id) == tip);
      g_assert_cmpuint (tip->text->len, >=, 1);
      g_assert_true (limber_tip_belongs (tip, g_array_index (tip->where, LimberTipPlace, 0)));
    }
  g_assert_null (limber_tips_find (tips, "nothing"));
  g_assert_true (limber_tips_find (tips, "belt")->unproven);
}

/* The same all day long, all of a place in turn, and none that does not belong. */
static void
test_choose (void)
{
  g_autoptr (LimberTips) tips = read_shipped ();

  for (guint place = 0; place < limber_words_get_n (LIMBER_WORDS_TIP_PLACE); place++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      guint n = 0;

      for (guint i = 0; i < limber_tips_get_n (tips); i++)
        n += limber_tip_belongs (limber_tips_get (tips, i), place);
      g_assert_cmpuint (n, >, 0);
      for (guint32 day = 739000; day < 739000 + DAYS; day++)
        {
          const LimberTip *tip = limber_tips_choose (tips, place, day);

          g_assert_true (limber_tip_belongs (tip, place));
          g_assert_true (limber_tips_choose (tips, place, day) == tip);
          g_hash_table_add (seen, (gpointer) tip);
          if (day - 739000 + 1 <= n)
            g_assert_cmpuint (g_hash_table_size (seen), ==, day - 739000 + 1);
        }
      g_assert_cmpuint (g_hash_table_size (seen), ==, n);
    }
}

#define TIP(id, more) "{\"id\": \"" id "\", \"title\": \"T\", \"text\": [\"x\"]" more "}"

static void
test_bad (void)
{
  static const struct
  {
    const char *text;
    const char *place;
  } cases[] = {
    { "[]", "" },
    { "{\"format\": 1}", "" },
    { "{\"format\": 1, \"tips\": []}", "/tips" },
    { "{\"format\": 1, \"tips\": [" TIP ("a", "") "]}", "/tips/0" },
    { "{\"format\": 1, \"tips\": [" TIP ("A b", ", \"where\": [\"pain\"]") "]}", "/tips/0/id" },
    { "{\"format\": 1, \"tips\": [" TIP ("a", ", \"where\": []") "]}", "/tips/0/where" },
    { "{\"format\": 1, \"tips\": [" TIP ("a", ", \"where\": [\"moon\"]") "]}", "/tips/0/where/0" },
    { "{\"format\": 1, \"tips\": [" TIP ("a", ", \"where\": [\"pain\"]") ", " TIP (
          "a", ", \"where\": [\"pain\"]") "]}",
      "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) faults = limber_faults_new ();
      g_autoptr (JsonNode) root = limber_fixture_parse (cases[i].text);

      g_assert_null (limber_tips_from_json (root, FALSE, faults, NULL));
      g_assert_cmpuint (faults->len, >=, 1);
      g_assert_cmpstr (((LimberFault *) g_ptr_array_index (faults, 0))->path, ==, cases[i].place);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/content/tips/shipped", test_shipped);
  g_test_add_func ("/content/tips/choose", test_choose);
  g_test_add_func ("/content/tips/bad", test_bad);

  return g_test_run ();
}
