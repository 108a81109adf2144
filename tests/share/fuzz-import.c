/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reads any bytes as a file that is to come in. Either nothing of it can be read, which is told, or every
 * item is there with a name, and either a file for it that reads back, or a reason. The entry is
 * libFuzzer's:
 *
 *   clang -fsanitize=fuzzer,address,undefined ... fuzz-import.c
 *
 * and test-fuzz-import.c runs it over a corpus and mutants of it.
 */

#include "fuzz-import.h"

#include "content/limber-definition-file.h"
#include "content/limber-definition.h"
#include "content/limber-json-guard.h"
#include "share/limber-import-read.h"
#include "share/limber-import-tell.h"

#include <string.h>

static void
check_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_assert_false (g_unichar_iscntrl (c));
      g_assert_false (c >= 0x202a && c <= 0x202e);
    }
}

/* What would be written reads back under the name of its file. */
static void
check_content (const LimberImportItem *item)
{
  gsize            length = 0;
  const char      *bytes = g_bytes_get_data (item->content, &length);
  g_autofree char *text = g_strndup (bytes, length);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberExercise) exercise = NULL;
  g_autoptr (LimberRoutine) routine = NULL;
  LimberFault *fault = NULL;
  g_autoptr (JsonNode) root
             = limber_definition_text_parse (text, length, LIMBER_JSON_MAX_DEFINITION, &fault);

  g_assert_null (fault);
  if (item->is_routine)
    routine = limber_routine_from_json (root, item->target_id, FALSE, faults, NULL);
  else
    exercise = limber_exercise_from_json (root, item->target_id, FALSE, faults, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
  check_text (item->is_routine ? routine->name : exercise->name);
}

static void
check_item (const LimberImportItem *item)
{
  const char      *reason = limber_import_item_get_reason (item);
  g_autofree char *origin = limber_import_tell_origin (item, TRUE);
  g_autofree char *dose = limber_import_tell_dose (item);

  check_text (item->name);
  g_assert_true (*item->name != '\0');
  g_assert_true ((item->state == LIMBER_IMPORT_REFUSED) == (reason != NULL));
  g_assert_true (g_utf8_validate (origin, -1, NULL));
  if (reason != NULL)
    g_assert_true (g_utf8_validate (reason, -1, NULL) && strchr (reason, '\n') == NULL);
  g_assert_true (reason == NULL || item->content == NULL);
  if (item->content != NULL)
    check_content (item);
}

static void
check_plan (const LimberImportPlan *plan)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < plan->items->len; i++)
    {
      const LimberImportItem *item = plan->items->pdata[i];

      check_item (item);
      /* No two are written into one file. */
      if (item->content != NULL)
        g_assert_true (
            g_hash_table_add (names, g_strdup_printf ("%d %s", item->is_routine, item->target_id)));
    }
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  g_autofree char *text = g_malloc (size + 1);
  g_autoptr (LimberImportPlan) plan
             = limber_import_plan_new (g_getenv ("LIMBER_DATA_DIR"), "/nonexistent");
  const LimberImportSource *source = NULL;
  guint                     index = limber_import_plan_add_source (plan, "file");

  memcpy (text, data, size);
  text[size] = '\0';
  limber_import_read_text (plan, index, text, size, "de", NULL, NULL);
  limber_import_plan_settle (plan);
  source = plan->sources->pdata[0];
  g_assert_true (source->fault != NULL || plan->items->len > 0);
  check_plan (plan);

  limber_import_plan_choose_all (plan, LIMBER_IMPORT_REPLACE);
  limber_import_plan_settle (plan);
  check_plan (plan);

  return 0;
}
