/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "coach/limber-script.h"
#include "coach/limber-sentences.h"
#include "content/limber-library.h"
#include "guide/limber-scene.h"
#include "limber-fake-clock.h"

/* What is shown by the clock and the ring, and not in words. */
static gboolean
is_drawn (LimberCueKind kind)
{
  return kind == LIMBER_CUE_HALF_WAY || kind == LIMBER_CUE_TEN_SECONDS || kind == LIMBER_CUE_FINISH;
}

/* Everything that the page shows of the scene, in one text. */
static char *
read_screen (LimberScene *scene)
{
  static const char *const texts[]
      = { "place", "heading", "name", "side", "cue", "clock", "number", "motion", "next" };
  /* The page puts this word before what comes. */
  GString *screen = g_string_new ("next");

  limber_scene_refresh (scene);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;

      g_object_get (scene, texts[i], &text, NULL);
      g_string_append_printf (screen, " %s", text);
    }

  return g_string_free (screen, FALSE);
}

static GHashTable *
get_words (const char *text)
{
  GHashTable      *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_auto(GStrv) pieces = g_strsplit_set (lower, " .,:;()·—", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    g_hash_table_add (words, g_strdup (pieces[i]));

  return words;
}

static void
assert_seen (const char *said, const char *screen)
{
  g_autoptr(GHashTable) spoken = get_words (said);
  g_autoptr(GHashTable) shown = get_words (screen);
  GHashTableIter iter;
  gpointer       word;

  g_hash_table_iter_init (&iter, spoken);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (*(const char *) word != '\0' && !g_hash_table_contains (shown, word))
      g_error ("“%s” is said, but only “%s” is seen", said, screen);
}

static guint
check_routine (LimberLibrary *library, const char *id)
{
  g_autoptr(LimberRoutine) routine = limber_library_peek_routine (library, id, NULL);
  g_autoptr(LimberClock) clock = LIMBER_CLOCK (limber_fake_clock_new ());
  g_autoptr(LimberTimeline) timeline
             = limber_timeline_compile (routine, limber_library_peek, library, NULL, NULL);
  g_autoptr(LimberSession) session = limber_session_new (clock, timeline, 1);
  g_autoptr(LimberScene) scene = limber_scene_new (session);
  guint n_said = 0;

  limber_session_start (session);
  for (guint i = 0; i < limber_timeline_get_n_cues (timeline); i++)
    {
      const LimberCue *cue = limber_timeline_get_cue (timeline, i);
      g_autoptr(LimberUtterance) utterance = limber_script_get_utterance (timeline, cue);
      g_autofree char *screen = NULL;

      if (utterance == NULL || is_drawn (cue->kind))
        continue;
      limber_session_seek (session, cue->at_us);
      screen = read_screen (scene);
      assert_seen (utterance->text, screen);
      if (utterance->brief != NULL)
        assert_seen (utterance->brief, screen);
      n_said++;
    }

  return n_said;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (limber_library_load_finish (LIMBER_LIBRARY (source), result, NULL));
  *(gboolean *) user_data = TRUE;
}

/* Every word of every sentence in every routine that comes with Limber. */
static void
test_all (void)
{
  g_autoptr(LimberLibrary) library
             = limber_library_new (g_getenv ("LIMBER_DATA_DIR"), g_get_user_data_dir ());
  gboolean    loaded = FALSE;
  GListModel *routines;

  limber_library_load_async (library, NULL, loaded_cb, &loaded);
  while (!loaded)
    g_main_context_iteration (NULL, TRUE);

  routines = limber_library_get_routines (library);
  g_assert_cmpuint (g_list_model_get_n_items (routines), >=, 10);
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (routines, i);
      guint n_said = check_routine (library, limber_item_get_id (item));

      g_test_message ("%s: %u sentences", limber_item_get_id (item), n_said);
      g_assert_cmpuint (n_said, >=, 5);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/said-is-seen/all", test_all);

  return g_test_run ();
}
