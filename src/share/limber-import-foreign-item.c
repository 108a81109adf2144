/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "limber-config.h"

#include "share/limber-import-foreign.h"

#include "content/limber-definition.h"
#include "share/limber-import-prose.h"
#include "share/limber-import-words.h"
#include "share/limber-plain-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NAME_CHARS 80
#define MAX_TEXT_CHARS 500
#define MAX_INSTRUCTIONS 20

#define S(seconds) ((gint64) (seconds) *G_USEC_PER_SEC)

/* What is done of an exercise if it does not say. */
typedef struct
{
  int sets;
  int seconds; /* 0: counted */
  int reps;
  int rest;
} Usual;

static const Usual usual[] = {
  [LIMBER_KIND_DYNAMIC] = { 1, 30, 0, 15 },       [LIMBER_KIND_MOBILITY] = { 1, 0, 10, 15 },
  [LIMBER_KIND_STATIC_STRETCH] = { 2, 30, 0, 5 }, [LIMBER_KIND_STRENGTH_REPS] = { 2, 0, 10, 45 },
  [LIMBER_KIND_STRENGTH_HOLD] = { 3, 20, 0, 30 }, [LIMBER_KIND_BREATHING] = { 1, 60, 0, 5 },
  [LIMBER_KIND_SELF_MASSAGE] = { 1, 45, 0, 5 },
};

/* A hold as short as this is one of several. */
#define LEAST_HOLD_S 5

/**
 * limber_foreign_new:
 * @id_prefix: what our ids of that collection begin with
 *
 * Returns: (transfer full): an exercise of which nothing is said
 */
LimberForeign *
limber_foreign_new (const char *id_prefix)
{
  LimberForeign *self = g_new0 (LimberForeign, 1);

  self->id_prefix = id_prefix;
  self->paragraphs = g_ptr_array_new_with_free_func (g_free);
  self->muscles = g_ptr_array_new_with_free_func (g_free);
  self->muscles_too = g_ptr_array_new_with_free_func (g_free);
  self->equipment = g_ptr_array_new_with_free_func (g_free);
  self->kind = LIMBER_KIND_STRENGTH_REPS;

  return self;
}

/**
 * limber_foreign_free:
 * @self: (transfer full): an exercise of another collection
 */
void
limber_foreign_free (LimberForeign *self)
{
  g_ptr_array_unref (self->paragraphs);
  g_ptr_array_unref (self->muscles);
  g_ptr_array_unref (self->muscles_too);
  g_ptr_array_unref (self->equipment);
  g_free (self->id_name);
  g_free (self->name);
  g_free (self->read_by);
  g_free (self->licence);
  g_free (self->author);
  g_free (self);
}

/* The name and all that is said, for reading between the lines. */
static char *
join_prose (const LimberForeign *self)
{
  g_autoptr (GString) prose = g_string_new (self->name);

  g_string_append (prose, ".\n");
  if (self->read_by != NULL)
    g_string_append (prose, self->read_by);
  else
    for (guint i = 0; i < self->paragraphs->len; i++)
      g_string_append_printf (prose, "%s\n", (const char *) self->paragraphs->pdata[i]);

  return g_string_free (g_steal_pointer (&prose), FALSE);
}

/* Up to the end of a sentence, or else of a word; bytes. */
static gsize
find_cut (const char *text)
{
  const char *limit = g_utf8_offset_to_pointer (text, MAX_TEXT_CHARS);
  const char *cut = NULL;

  for (const char *at = text; at < limit; at++)
    if (strchr (".!?", *at) != NULL && at[1] == ' ')
      cut = at + 1;
  for (const char *at = limit; cut == NULL && at > text; at--)
    if (*at == ' ')
      cut = at;

  return (gsize) ((cut != NULL ? cut : limit) - text);
}

/* A paragraph may be longer than an instruction of ours. */
static void
add_instruction (GPtrArray *instructions, const char *paragraph)
{
  g_autofree char *plain = limber_plain_text (paragraph);
  const char      *rest = plain;

  while (g_utf8_strlen (rest, -1) > MAX_TEXT_CHARS)
    {
      gsize cut = find_cut (rest);

      g_ptr_array_add (instructions, g_strndup (rest, cut));
      rest += cut + strspn (rest + cut, " ");
    }
  if (*rest != '\0')
    g_ptr_array_add (instructions, g_strdup (rest));
}

static void
set_equipment (const LimberForeign *self, LimberExercise *exercise)
{
  g_autoptr (GString) others = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < self->equipment->len; i++)
    {
      const char     *word = self->equipment->pdata[i];
      LimberEquipment equipment;

      if (limber_import_words_is_nothing (word))
        continue;
      if (limber_import_words_find_equipment (word, &equipment))
        g_array_append_val (exercise->equipment, equipment);
      else
        g_string_append_printf (others, "%s%s", others->len > 0 ? ", " : "", word);
    }
  if (others->len == 0)
    return;

  /* Translators: what an exercise needs, in the words of another collection: "barbell" */
  line = g_strdup_printf (_ ("You need: %s."), others->str);
  add_instruction (exercise->instructions, line);
}

static void
set_instructions (const LimberForeign *self, LimberExercise *exercise, LimberImportItem *item)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    add_instruction (exercise->instructions, self->paragraphs->pdata[i]);
  if (exercise->instructions->len <= MAX_INSTRUCTIONS)
    return;

  g_ptr_array_set_size (exercise->instructions, MAX_INSTRUCTIONS);
  g_ptr_array_add (item->notes,
                   g_strdup (_ ("Its description is longer than what is kept of it.")));
}

static void
set_muscles (const LimberForeign *self, LimberExercise *exercise)
{
  guint muscle = 0;

  limber_import_words_add_muscles_named (exercise->primary, self->name);
  for (guint i = 0; i < self->muscles->len; i++)
    limber_import_words_add_muscle (exercise->primary, self->muscles->pdata[i]);
  for (guint i = 0; i < self->muscles_too->len; i++)
    limber_import_words_add_muscle (exercise->secondary, self->muscles_too->pdata[i]);
  if (exercise->primary->len == 0 && self->muscle_reserve != NULL
      && limber_words_find (LIMBER_WORDS_MUSCLE, self->muscle_reserve, &muscle))
    g_array_append_val (exercise->primary, muscle);
}

static void
set_sides (LimberExercise *exercise, const LimberProse *prose)
{
  static const char *const meanings[] = {
    [LIMBER_SIDE_PART_LEG] = N_ ("the leg that works"),
    [LIMBER_SIDE_PART_ARM] = N_ ("the arm that works"),
    [LIMBER_SIDE_PART_SIDE] = N_ ("the side that works"),
  };

  exercise->sides = prose->sides;
  if (prose->sides == LIMBER_SIDES_BOTH)
    return;

  exercise->side_part = prose->part;
  exercise->side_meaning = g_strdup (_ (meanings[prose->part]));
}

static void
set_reps (LimberDose *dose, int reps)
{
  dose->reps = g_array_new (FALSE, TRUE, sizeof (int));
  g_array_append_val (dose->reps, reps);
}

static gboolean
is_held (LimberKind kind)
{
  return kind == LIMBER_KIND_STATIC_STRETCH || kind == LIMBER_KIND_STRENGTH_HOLD;
}

/* What the prose says, and otherwise what is usual. */
static void
set_dose (LimberExercise *exercise, const LimberProse *prose)
{
  const Usual *as_usual = &usual[exercise->kind];
  LimberDose  *dose = exercise->dose;
  gboolean     in_reps = prose->seconds > 0 && prose->reps > 1;

  dose->sets = in_reps ? 1 : as_usual->sets;
  dose->rest_us = S (as_usual->rest);
  if (in_reps || (prose->seconds > 0 && prose->seconds < LEAST_HOLD_S))
    {
      set_reps (dose, prose->reps > 1 ? prose->reps : 10);
      dose->hold_us = S (prose->seconds);
      dose->gap_us = S (2);
    }
  else if (prose->seconds > 0 && (is_held (exercise->kind) || as_usual->reps == 0))
    {
      dose->length_us = S (prose->seconds);
    }
  else if (as_usual->reps > 0 || (prose->reps > 1 && !is_held (exercise->kind)))
    {
      set_reps (dose, prose->reps > 1 ? prose->reps : as_usual->reps);
      dose->self_paced = TRUE;
    }
  else
    {
      dose->length_us = S (as_usual->seconds);
    }
}

/* A stretch that is counted and not held is moved through. */
static LimberKind
find_kind (const LimberForeign *self, const LimberProse *prose)
{
  LimberKind kind = self->kind;

  limber_import_words_find_kind (self->name, &kind);
  if (kind == LIMBER_KIND_STATIC_STRETCH && prose->reps > 1 && prose->seconds == 0)
    return LIMBER_KIND_MOBILITY;

  return kind;
}

/* (nullable): why it cannot be taken */
static char *
find_reason (const LimberForeign *self, const LimberExercise *exercise, const LimberProse *prose)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (exercise->instructions->len == 0)
    return g_strdup (_ ("It does not say how it is done."));
  if (prose->position < 0)
    return g_strdup (_ ("It does not say in which position it is done."));
  if (exercise->primary->len > 0)
    return NULL;
  if (self->muscles->len == 0)
    return g_strdup (_ ("It does not say which muscles it is for."));

  for (guint i = 0; i < self->muscles->len; i++)
    g_string_append_printf (
        words, "%s%s", i > 0 ? ", " : "", (const char *) self->muscles->pdata[i]);

  /* Translators: muscles, in the words of another collection: "biceps" */
  return g_strdup_printf (_ ("Limber has no word for what it is for: %s."), words->str);
}

static void
set_head (const LimberForeign *self, LimberExercise *exercise)
{
  exercise->format = 1;
  exercise->id = limber_plain_text_to_id (self->id_name != NULL ? self->id_name : self->name,
                                          self->id_prefix);
  exercise->name = limber_plain_text_cut (self->name, MAX_NAME_CHARS);
  if (self->licence != NULL && *self->licence != '\0')
    exercise->licence = limber_plain_text_cut (self->licence, MAX_TEXT_CHARS);
  if (self->author != NULL && *self->author != '\0')
    exercise->author = limber_plain_text_cut (self->author, MAX_TEXT_CHARS);
}

/* What can be shown as it is. */
static void
make_plain (LimberForeign *self)
{
  char **texts[] = { &self->name, &self->licence, &self->author };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*texts[i] != NULL)
      {
        char *plain = limber_plain_text (*texts[i]);

        g_free (*texts[i]);
        *texts[i] = plain;
      }
}

/**
 * limber_foreign_to_item:
 * @self: an exercise of another collection
 * @source: which of the files it is from
 *
 * Returns: (transfer full): the same as one of ours, or why that cannot be
 */
LimberImportItem *
limber_foreign_to_item (LimberForeign *self, guint source)
{
  LimberImportItem *item = limber_import_item_new (source, FALSE);
  g_autoptr (LimberExercise) exercise = limber_exercise_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  g_autofree char *reason = NULL;
  LimberProse      prose = { 0 };

  make_plain (self);
  if (self->name == NULL || *self->name == '\0')
    {
      limber_import_item_refuse (item, NULL, _ ("It has no name."));
      return item;
    }

  text = join_prose (self);
  limber_import_prose_read (text, &prose);
  set_head (self, exercise);
  exercise->kind = find_kind (self, &prose);
  exercise->position = (LimberPosition) MAX (prose.position, 0);
  set_sides (exercise, &prose);
  set_dose (exercise, &prose);
  set_muscles (self, exercise);
  set_instructions (self, exercise, item);
  reason = find_reason (self, exercise, &prose);
  if (reason != NULL)
    {
      limber_import_item_refuse (item, self->name, reason);
      return item;
    }

  set_equipment (self, exercise);
  g_ptr_array_set_size (exercise->instructions,
                        (int) MIN (exercise->instructions->len, MAX_INSTRUCTIONS));
  node = limber_exercise_to_json (exercise, NULL);
  limber_import_item_read (item, node);

  return item;
}
