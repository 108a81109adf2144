/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-prescription-reading.h"

/**
 * LimberPrescriptionReading:
 *
 * What was written down of a prescription, as far as it is understood, and what the user answered
 * where it was not. An answer is kept as long as the line stays the same, however much is typed
 * elsewhere. Every line becomes a step, a heading, a note or the frequency, or is left out because the
 * user says so.
 */
struct _LimberPrescriptionReading
{
  LimberLibrary *library; /* (owned) */
  GPtrArray     *lines;   /* (owned) (element-type LimberPrescriptionLine) */
  GPtrArray     *keys;    /* (owned) (element-type utf8): what each line was before any answer */
  GHashTable    *answers; /* (owned): what was written -> the answer */
  GHashTable    *own;     /* (owned): what was written -> LimberExercise */
};

static void
each_cb (LimberPrescriptionVisit visit, gpointer visit_data, gpointer data)
{
  GListModel *exercises = limber_library_get_exercises (data);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (exercises, i);
      const char           *id = limber_item_get_id (item);
      const LimberExercise *exercise = limber_library_peek (id, data);

      visit (
          id, limber_item_get_name (item), exercise != NULL ? exercise->aliases : NULL, visit_data);
    }
}

static void
clear_own (gpointer exercise)
{
  limber_exercise_unref (exercise);
}

/**
 * limber_prescription_reading_new:
 * @library: the exercises that there are
 *
 * Returns: (transfer full): a reading of nothing yet
 */
LimberPrescriptionReading *
limber_prescription_reading_new (LimberLibrary *library)
{
  LimberPrescriptionReading *self = g_new0 (LimberPrescriptionReading, 1);

  self->library = g_object_ref (library);
  self->lines = g_ptr_array_new ();
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, clear_own);

  return self;
}

/**
 * limber_prescription_reading_free:
 * @self: (transfer full): a reading
 */
void
limber_prescription_reading_free (LimberPrescriptionReading *self)
{
  g_object_unref (self->library);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->keys);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->own);
  g_free (self);
}

static LimberPrescriptionLine *
get_line (LimberPrescriptionReading *self, guint index)
{
  return g_ptr_array_index (self->lines, index);
}

/* The same words twice are two lines, with an answer each. */
static void
list_keys (LimberPrescriptionReading *self)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_set_size (self->keys, 0);
  for (guint i = 0; i < self->lines->len; i++)
    {
      LimberPrescriptionLine *line = get_line (self, i);
      const guint             n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, line->source)) + 1;

      g_hash_table_insert (seen, line->source, GUINT_TO_POINTER (n));
      g_ptr_array_add (self->keys, g_strdup_printf ("%u %s", n, line->source));
    }
}

static void
apply (LimberPrescriptionReading *self, guint index)
{
  LimberPrescriptionLine *line = get_line (self, index);
  const char             *key = g_ptr_array_index (self->keys, index);
  const char             *answer = g_hash_table_lookup (self->answers, key);
  const LimberExercise   *exercise = NULL;

  if (answer == NULL || line->said == NULL || g_str_equal (answer, LIMBER_PRESCRIPTION_LEAVE_OUT))
    return;

  if (!g_str_equal (answer, LIMBER_PRESCRIPTION_MAKE_OWN))
    exercise = limber_library_lookup (answer, self->library);
  else
    {
      if (line->own != NULL)
        g_hash_table_insert (self->own, g_strdup (key), limber_exercise_ref (line->own));
      exercise = g_hash_table_lookup (self->own, key);
    }
  if (exercise != NULL)
    limber_prescription_line_choose (line, exercise);
  else
    g_hash_table_remove (self->answers, key);
}

/**
 * limber_prescription_reading_read:
 * @text: what is written
 * @error: return location for an error
 *
 * Returns: whether it could be read; if not, what was read before is forgotten
 */
gboolean
limber_prescription_reading_read (LimberPrescriptionReading *self, const char *text, GError **error)
{
  const LimberPrescriptionCatalogue catalogue = {
    each_cb,
    limber_library_lookup,
    self->library,
  };
  GPtrArray *lines = limber_prescription_parse (text, -1, &catalogue, error);

  g_ptr_array_unref (self->lines);
  self->lines = lines != NULL ? lines : g_ptr_array_new ();
  list_keys (self);
  for (guint i = 0; i < self->lines->len; i++)
    apply (self, i);

  return lines != NULL;
}

/**
 * limber_prescription_reading_answer:
 * @index: a line
 * @answer: the id of the exercise that is meant, %LIMBER_PRESCRIPTION_MAKE_OWN or
 *   %LIMBER_PRESCRIPTION_LEAVE_OUT; the same once more takes it back, and counts from the next
 *   reading on
 */
void
limber_prescription_reading_answer (LimberPrescriptionReading *self,
                                    guint                      index,
                                    const char                *answer)
{
  const char *key = NULL;

  g_return_if_fail (index < self->lines->len);

  key = g_ptr_array_index (self->keys, index);
  if (g_strcmp0 (g_hash_table_lookup (self->answers, key), answer) == 0)
    {
      g_hash_table_remove (self->answers, key);
      return;
    }

  g_hash_table_insert (self->answers, g_strdup (key), g_strdup (answer));
  apply (self, index);
}

/**
 * limber_prescription_reading_get_n:
 *
 * Returns: how many lines there are, or parts of lines that hold several exercises
 */
guint
limber_prescription_reading_get_n (LimberPrescriptionReading *self)
{
  return self->lines->len;
}

/**
 * limber_prescription_reading_get:
 * @index: a line
 *
 * Returns: (transfer none): what was understood of it
 */
const LimberPrescriptionLine *
limber_prescription_reading_get (LimberPrescriptionReading *self, guint index)
{
  g_return_val_if_fail (index < self->lines->len, NULL);

  return get_line (self, index);
}

/**
 * limber_prescription_reading_get_answer:
 * @index: a line
 *
 * Returns: (transfer none) (nullable): what the user answered
 */
const char *
limber_prescription_reading_get_answer (LimberPrescriptionReading *self, guint index)
{
  g_return_val_if_fail (index < self->lines->len, NULL);

  return g_hash_table_lookup (self->answers, g_ptr_array_index (self->keys, index));
}

static gboolean
is_left_out (LimberPrescriptionReading *self, guint index)
{
  return g_strcmp0 (limber_prescription_reading_get_answer (self, index),
                    LIMBER_PRESCRIPTION_LEAVE_OUT)
         == 0;
}

/**
 * limber_prescription_reading_is_open:
 * @index: a line
 *
 * Returns: whether nothing can become of the line before the user has answered, or written it in
 *   another way
 */
gboolean
limber_prescription_reading_is_open (LimberPrescriptionReading *self, guint index)
{
  const LimberPrescriptionLine *line = NULL;

  g_return_val_if_fail (index < self->lines->len, FALSE);

  line = get_line (self, index);
  /* What is only guessed is asked. */
  if (line->kind == LIMBER_PRESCRIPTION_STEP)
    return line->trust == LIMBER_TRUST_UNSURE
           && limber_prescription_reading_get_answer (self, index) == NULL;

  return (line->kind == LIMBER_PRESCRIPTION_OWN || line->kind == LIMBER_PRESCRIPTION_FAULT)
         && !is_left_out (self, index);
}

/**
 * limber_prescription_reading_count_open:
 *
 * Returns: how many lines wait for an answer
 */
guint
limber_prescription_reading_count_open (LimberPrescriptionReading *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += limber_prescription_reading_is_open (self, i);

  return n;
}

static gboolean
is_step (LimberPrescriptionReading *self, guint index)
{
  const LimberPrescriptionLine *line = get_line (self, index);

  return line->kind == LIMBER_PRESCRIPTION_STEP && line->step != NULL && !is_left_out (self, index);
}

/**
 * limber_prescription_reading_count_steps:
 *
 * Returns: how many steps come of it
 */
guint
limber_prescription_reading_count_steps (LimberPrescriptionReading *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += is_step (self, i);

  return n;
}

static void
add_note (LimberStep *step, const char *text)
{
  char *note = step->note != NULL ? g_strdup_printf ("%s; %s", step->note, text) : g_strdup (text);

  g_free (step->note);
  step->note = note;
}

/**
 * limber_prescription_reading_dup_steps:
 *
 * What is no exercise stands as a note with the step that follows, or with the last one.
 *
 * Returns: (transfer full) (element-type LimberStep): the steps that come of it
 */
GPtrArray *
limber_prescription_reading_dup_steps (LimberPrescriptionReading *self)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_step_free);
  g_autoptr(GString) said = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const LimberPrescriptionLine *line = get_line (self, i);

      if (line->kind == LIMBER_PRESCRIPTION_COMMENT && !is_left_out (self, i))
        g_string_append_printf (said, said->len > 0 ? "; %s" : "%s", line->source);
      if (!is_step (self, i))
        continue;

      g_ptr_array_add (steps, limber_step_copy (line->step));
      if (line->frequency != NULL)
        add_note (g_ptr_array_index (steps, steps->len - 1), line->frequency);
      if (said->len > 0)
        add_note (g_ptr_array_index (steps, steps->len - 1), said->str);
      g_string_truncate (said, 0);
    }
  if (said->len > 0 && steps->len > 0)
    add_note (g_ptr_array_index (steps, steps->len - 1), said->str);

  return steps;
}

/**
 * limber_prescription_reading_dup_own:
 *
 * Returns: (transfer full) (element-type LimberExercise): the exercises that have to be made first,
 *   each once
 */
GPtrArray *
limber_prescription_reading_dup_own (LimberPrescriptionReading *self)
{
  GPtrArray *own = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_exercise_unref);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const char     *answer = limber_prescription_reading_get_answer (self, i);
      LimberExercise *exercise = NULL;

      if (!is_step (self, i) || g_strcmp0 (answer, LIMBER_PRESCRIPTION_MAKE_OWN) != 0)
        continue;
      exercise = g_hash_table_lookup (self->own, g_ptr_array_index (self->keys, i));
      if (exercise != NULL && g_hash_table_add (ids, exercise->id))
        g_ptr_array_add (own, limber_exercise_ref (exercise));
    }

  return own;
}

/**
 * limber_prescription_reading_dup_frequency:
 *
 * Returns: (transfer full) (nullable): how often all of it is to be done, in the words that were
 *   written
 */
char *
limber_prescription_reading_dup_frequency (LimberPrescriptionReading *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (get_line (self, i)->kind == LIMBER_PRESCRIPTION_FREQUENCY && !is_left_out (self, i))
      return g_strdup (get_line (self, i)->frequency);

  return NULL;
}
