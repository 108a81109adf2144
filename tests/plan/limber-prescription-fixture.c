/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-prescription-fixture.h"

#include <string.h>

#include "plan/limber-prescription-tokens.h"

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
each_cb (LimberPrescriptionVisit visit, gpointer visit_data, gpointer data)
{
  PrescriptionFixture *self = data;

  for (guint i = 0; i < self->ids->len; i++)
    {
      const LimberExercise *exercise
          = plan_fixture_lookup (g_ptr_array_index (self->ids, i), self->plan);

      visit (exercise->id, exercise->name, exercise->aliases, visit_data);
    }
}

static const LimberExercise *
lookup_cb (const char *id, gpointer data)
{
  PrescriptionFixture *self = data;

  return plan_fixture_lookup (id, self->plan);
}

PrescriptionFixture *
prescription_fixture_new (void)
{
  PrescriptionFixture *self = g_new0 (PrescriptionFixture, 1);
  GHashTableIter       iter;
  gpointer             id = NULL;

  self->plan = plan_fixture_new ();
  self->ids = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, self->plan->exercises);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (self->ids, id);
  g_ptr_array_sort (self->ids, compare_cb);
  self->catalogue.each = each_cb;
  self->catalogue.lookup = lookup_cb;
  self->catalogue.data = self;

  return self;
}

void
prescription_fixture_free (PrescriptionFixture *self)
{
  g_ptr_array_unref (self->ids);
  plan_fixture_free (self->plan);
  g_free (self);
}

GPtrArray *
prescription_fixture_parse (PrescriptionFixture *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lines = limber_prescription_parse (text, -1, &self->catalogue, &error);

  g_assert_no_error (error);

  return lines;
}

static void
add_us (GString *out, const char *name, gint64 us)
{
  g_assert_true (us < 0 || us % G_USEC_PER_SEC == 0);
  if (us >= 0)
    g_string_append_printf (out, " %s=%d", name, (int) (us / G_USEC_PER_SEC));
}

static void
add_step (GString *out, const LimberStep *step)
{
  const LimberDose *dose = step->dose;

  g_string_append (out, step->exercise_id);
  if (dose->sets >= 0)
    g_string_append_printf (out, " sets=%d", dose->sets);
  for (guint i = 0; dose->reps != NULL && i < dose->reps->len; i++)
    g_string_append_printf (out, i > 0 ? ",%d" : " reps=%d", g_array_index (dose->reps, int, i));
  add_us (out, "seconds", dose->length_us);
  add_us (out, "hold", dose->hold_us);
  add_us (out, "gap", dose->gap_us);
  add_us (out, "rest", dose->rest_us);
  for (guint i = 0; dose->tempo != NULL && i < dose->tempo->len; i++)
    {
      const LimberTempoSegment *segment = &g_array_index (dose->tempo, LimberTempoSegment, i);

      g_string_append_printf (out,
                              i > 0 ? ",%s:%g" : " tempo=%s:%g",
                              segment->name,
                              (double) segment->length_us / G_USEC_PER_SEC);
    }
  if (dose->tempo_text != NULL)
    g_string_append_printf (out, " pace='%s'", dose->tempo_text);
  if (dose->self_paced == TRUE)
    g_string_append (out, " self-paced");
  if (step->side != LIMBER_SIDE_NONE)
    g_string_append_printf (out, " %s", step->side == LIMBER_SIDE_LEFT ? "left" : "right");
  if (step->section != NULL)
    g_string_append_printf (out, " section='%s'", step->section);
  if (step->note != NULL)
    g_string_append_printf (out, " note='%s'", step->note);
}

char *
prescription_fixture_describe (const LimberPrescriptionLine *line)
{
  static const char *const kinds[]
      = { "blank", "comment", "heading", "often", "step", "own", "fault" };
  static const char *const trusts[] = { "? ", "~ ", "" };
  GString                 *out = g_string_new (NULL);

  if (line->kind == LIMBER_PRESCRIPTION_FAULT)
    g_string_append_printf (out, "fault: %s", line->fault);
  else if (line->kind == LIMBER_PRESCRIPTION_HEADING)
    g_string_append_printf (out, "heading: %s", line->heading);
  else if (line->step == NULL)
    g_string_append (out, kinds[line->kind]);
  else
    {
      g_string_append (out, line->kind == LIMBER_PRESCRIPTION_OWN ? "own " : trusts[line->trust]);
      add_step (out, line->step);
    }
  if (line->frequency != NULL)
    g_string_append_printf (out, " often='%s'", line->frequency);

  return g_string_free (out, FALSE);
}

char *
prescription_fixture_list (GPtrArray *lines)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *text = prescription_fixture_describe (g_ptr_array_index (lines, i));

      g_string_append_printf (out, i > 0 ? " | %s" : "%s", text);
    }

  return g_string_free (out, FALSE);
}

char *
prescription_fixture_echo (GPtrArray *lines)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const LimberPrescriptionLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (out, i > 0 ? " | %s" : "%s", line->echo != NULL ? line->echo : "");
    }

  return g_string_free (out, FALSE);
}

static void
count (GHashTable *words, const char *text, int by)
{
  g_autoptr (GArray) tokens = limber_tokens_new (text != NULL ? text : "");

  for (guint i = 0; i < tokens->len; i++)
    {
      const LimberToken *token = &g_array_index (tokens, LimberToken, i);
      gpointer           n = NULL;

      if (token->kind == LIMBER_TOKEN_MARK)
        continue;
      n = g_hash_table_lookup (words, token->fold);
      g_hash_table_insert (
          words, g_strdup (token->fold), GINT_TO_POINTER (GPOINTER_TO_INT (n) + by));
    }
}

/* Every word is in what was understood, in what was not, or in what is kept as a note. */
static void
check_words (const LimberPrescriptionLine *line)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       word = NULL;
  gpointer       n = NULL;

  count (words, line->source, 1);
  count (words, line->understood, -1);
  count (words, line->leftover, -1);
  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &word, &n))
    if (GPOINTER_TO_INT (n) != 0)
      g_error ("\"%s\" of \"%s\" is in neither \"%s\" nor \"%s\"",
               (char *) word,
               line->source,
               line->understood,
               line->leftover);
}

static void
check_echo (PrescriptionFixture *self, const LimberPrescriptionLine *line)
{
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autofree char *section = g_steal_pointer (&line->step->section);
  g_autoptr (GPtrArray) lines = prescription_fixture_parse (self, line->echo);
  const LimberPrescriptionLine *read = g_ptr_array_index (lines, 0);

  text = prescription_fixture_describe (line);
  line->step->section = g_steal_pointer (&section);
  again = prescription_fixture_describe (read);
  if (lines->len != 1 || read->step == NULL
      || strcmp (text + strspn (text, "?~ "), again + strspn (again, "?~ ")) != 0)
    g_error ("\"%s\" is %s, and \"%s\" is %s", line->source, text, line->echo, again);
}

/* What holds for any lines. */
void
prescription_fixture_check (PrescriptionFixture *self, GPtrArray *lines)
{
  guint number = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const LimberPrescriptionLine *line = g_ptr_array_index (lines, i);

      g_assert_cmpuint (line->number, >=, number);
      g_assert_true (g_utf8_validate (line->source, -1, NULL));
      number = line->number;
      g_assert_true ((line->fault != NULL) == (line->kind == LIMBER_PRESCRIPTION_FAULT));
      g_assert_true (
          (line->step != NULL)
          == (line->kind == LIMBER_PRESCRIPTION_STEP || line->kind == LIMBER_PRESCRIPTION_OWN));
      g_assert_true ((line->own != NULL) == (line->kind == LIMBER_PRESCRIPTION_OWN));
      check_words (line);
      if (line->step == NULL)
        continue;
      if (line->leftover != NULL)
        g_assert_nonnull (strstr (line->step->note, line->leftover));
      check_echo (self, line);
    }
}
