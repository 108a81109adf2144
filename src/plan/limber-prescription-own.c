/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "plan/limber-prescription-own.h"

#include "plan/limber-prescription-dose.h"

#define MAX_NAME_CHARS 80
#define MAX_NAME_WORDS 6

/* What says something else before a colon and a number. */
#define LABELS "reps repetitions sets rest break pause hold tempo x note notes repeat relax release"

#define MAX_ID_CHARS 56
#define LEAST_SET_S 15

/* What a word in a name tells of an exercise. */
typedef struct
{
  const char *words;
  int         kind;   /* LimberKind, or -1 */
  const char *muscle; /* (nullable): an id of LIMBER_WORDS_MUSCLE */
} Hint;

static const Hint hints[] = {
  { "stretch", LIMBER_KIND_STATIC_STRETCH, NULL },
  { "plank hold sit isometric", LIMBER_KIND_STRENGTH_HOLD, NULL },
  { "breathing breath", LIMBER_KIND_BREATHING, NULL },
  { "foam roller massage", LIMBER_KIND_SELF_MASSAGE, NULL },
  { "hamstring", -1, "hamstrings" },
  { "calf gastrocnemius", -1, "calves" },
  { "soleus", -1, "soleus" },
  { "quad thigh squat lunge", -1, "quadriceps" },
  { "glute bridge buttock", -1, "gluteus-maximus" },
  { "hip flexor psoas", -1, "hip-flexors" },
  { "piriformis", -1, "piriformis" },
  { "adductor groin", -1, "adductors" },
  { "chest pec", -1, "chest" },
  { "neck", -1, "neck" },
  { "shoulder", -1, "shoulders" },
  { "lat latissimus", -1, "latissimus" },
  { "thoracic", -1, "thoracic-spine" },
  { "abdominal crunch", -1, "rectus-abdominis" },
  { "oblique", -1, "obliques" },
  { "back", -1, "erector-spinae" },
};

static LimberToken *
get (GArray *tokens, guint i)
{
  return &g_array_index (tokens, LimberToken, i);
}

static gboolean
is_name_end (GArray *tokens, guint i)
{
  return get (tokens, i)->kind != LIMBER_TOKEN_MARK && !limber_token_is_filler (get (tokens, i))
         && !limber_token_is (get (tokens, i), LABELS);
}

static void
shorten (GArray *tokens, LimberTokenSpan *name)
{
  guint n = 0;

  for (guint i = name->first; i < name->end; i++)
    {
      n += get (tokens, i)->kind != LIMBER_TOKEN_MARK;
      if (n > MAX_NAME_WORDS || limber_token_is (get (tokens, i), "then")
          || get (tokens, i)->end - get (tokens, name->first)->start > MAX_NAME_CHARS)
        name->end = i;
    }
  while (name->first < name->end
         && (get (tokens, name->first)->kind == LIMBER_TOKEN_MARK
             || limber_token_is_filler (get (tokens, name->first))))
    name->first++;
  while (name->first < name->end && !is_name_end (tokens, name->end - 1))
    name->end--;
}

/**
 * limber_prescription_trim_name:
 * @tokens: (element-type LimberToken): a line's tokens
 * @text: the line
 * @name: (inout): the words of what may be a name
 *
 * Leaves of a name what is one if it stands alone: "left only" is none.
 *
 * Returns: whether that was less than before
 */
gboolean
limber_prescription_trim_name (GArray *tokens, const char *text, LimberTokenSpan *name)
{
  const LimberTokenSpan before = *name;
  LimberTokenSpan       rest = { 0 };
  gboolean              has_word = FALSE;
  g_autoptr (LimberSaidDose) said = NULL;

  shorten (tokens, name);
  said = limber_prescription_read_dose (tokens, text, name->first, name->end);
  for (rest.first = name->first; rest.first < name->end; rest.first++)
    if (get (tokens, rest.first)->use == LIMBER_TOKEN_OPEN && is_name_end (tokens, rest.first))
      break;
  for (rest.end = rest.first; rest.end < name->end; rest.end++)
    {
      if (get (tokens, rest.end)->use != LIMBER_TOKEN_OPEN)
        break;
      has_word = has_word || get (tokens, rest.end)->kind == LIMBER_TOKEN_WORD;
    }
  for (guint i = name->first; i < name->end; i++)
    get (tokens, i)->use = LIMBER_TOKEN_OPEN;
  *name = rest;
  shorten (tokens, name);
  if (!has_word)
    name->end = name->first;

  return name->first != before.first || name->end != before.end;
}

/**
 * limber_prescription_clean_name:
 * @tokens: (element-type LimberToken): a line's tokens
 * @text: the line
 * @span: the words of a name, at least one
 *
 * Returns: (transfer full): the words with a capital in front and no more room than they need
 */
char *
limber_prescription_clean_name (GArray *tokens, const char *text, LimberTokenSpan span)
{
  const gsize      start = get (tokens, span.first)->start;
  const gsize      length = get (tokens, span.end - 1)->end - start;
  g_autofree char *words = g_strndup (text + start, length);
  g_autofree char *first = NULL;
  g_auto (GStrv) pieces = g_strsplit_set (words, " \t", -1);
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      g_string_append_printf (name, name->len > 0 ? " %s" : "%s", pieces[i]);
  if (g_utf8_strlen (name->str, -1) > MAX_NAME_CHARS)
    g_string_truncate (name,
                       (gsize) (g_utf8_offset_to_pointer (name->str, MAX_NAME_CHARS) - name->str));
  first = g_utf8_strup (name->str, g_utf8_next_char (name->str) - name->str);

  return g_strconcat (first, g_utf8_next_char (name->str), NULL);
}

/**
 * limber_prescription_make_id:
 * @tokens: (element-type LimberToken): a line's tokens
 * @span: the words of a name
 * @catalogue: the exercises there are
 *
 * Returns: (transfer full): an id made of the words, which none of the exercises has
 */
char *
limber_prescription_make_id (GArray                            *tokens,
                             LimberTokenSpan                    span,
                             const LimberPrescriptionCatalogue *catalogue)
{
  g_autoptr (GString) id = g_string_new (NULL);
  gsize length = 0;

  for (guint i = span.first; i < span.end; i++)
    {
      const LimberToken *token = get (tokens, i);
      const gsize        before = id->len;

      if (token->kind == LIMBER_TOKEN_MARK)
        continue;
      for (const char *at = token->fold; *at != '\0'; at++)
        if (g_ascii_isalnum (*at))
          {
            if (id->len == before && before > 0)
              g_string_append_c (id, '-');
            g_string_append_c (id, *at);
          }
    }
  if (id->len > MAX_ID_CHARS)
    g_string_truncate (id, MAX_ID_CHARS);
  if (id->len == 0)
    g_string_assign (id, "own-exercise");
  length = id->len;
  for (guint n = 2; catalogue->lookup (id->str, catalogue->data) != NULL; n++)
    {
      g_string_truncate (id, length);
      g_string_append_printf (id, "-%u", n);
    }

  return g_string_free (g_steal_pointer (&id), FALSE);
}

static void
read_hints (LimberExercise *self, int *kind)
{
  g_autoptr (GArray) tokens = limber_tokens_new (self->name);

  *kind = -1;
  for (guint h = 0; h < G_N_ELEMENTS (hints); h++)
    for (guint i = 0; i < tokens->len; i++)
      {
        LimberToken token = g_array_index (tokens, LimberToken, i);
        guint       muscle = 0;

        if (token.stem == NULL)
          continue;
        token.fold = token.stem;
        if (!limber_token_is (&token, hints[h].words))
          continue;
        if (hints[h].kind >= 0 && *kind < 0)
          *kind = hints[h].kind;
        if (hints[h].muscle != NULL && self->primary->len == 0
            && limber_words_find (LIMBER_WORDS_MUSCLE, hints[h].muscle, &muscle))
          g_array_append_val (self->primary, muscle);
      }
}

static LimberSides
choose_sides (LimberSaidSides said)
{
  switch (said)
    {
    case LIMBER_SAID_EACH:
    case LIMBER_SAID_LEFT:
    case LIMBER_SAID_RIGHT:
      return LIMBER_SIDES_PER_SIDE;
    case LIMBER_SAID_ALTERNATING:
      return LIMBER_SIDES_ALTERNATING;
    case LIMBER_SIDES_UNSAID:
    case LIMBER_SAID_BOTH:
    default:
      return LIMBER_SIDES_BOTH;
    }
}

/* Held for a time, rather than counted. A long hold that is repeated is a set each time. */
static gboolean
is_timed (int kind, const LimberSaidDose *said)
{
  const double time_s
      = MAX (MAX (said->hold_s, said->length_s), said->has_hold ? said->bare : LIMBER_UNSAID);

  if (said->reps >= 0 || said->series->len > 0)
    return said->sets < 0 && said->series->len == 0 && time_s >= LEAST_SET_S;
  if (time_s >= 0 || kind == LIMBER_KIND_BREATHING)
    return TRUE;
  if (kind >= 0)
    return kind != LIMBER_KIND_STRENGTH_REPS;

  return said->times < 0 && said->bare < 0;
}

/**
 * limber_prescription_make_exercise:
 * @id: the id it is to have
 * @name: its name
 * @line: the line it was written down in, which is all that is known of how it is done
 * @said: how much of it is to be done
 *
 * Makes what an own exercise can begin with: it can be played, and awaits position, muscles and
 * figure as far as its name does not tell them.
 *
 * Returns: (transfer full): an exercise
 */
LimberExercise *
limber_prescription_make_exercise (const char           *id,
                                   const char           *name,
                                   const char           *line,
                                   const LimberSaidDose *said)
{
  LimberExercise *self = limber_exercise_new ();
  int             kind = -1;

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  read_hints (self, &kind);
  self->sides = choose_sides (said->sides);
  if (is_timed (kind, said))
    {
      self->dose->length_us = 30 * G_USEC_PER_SEC;
      self->kind = kind >= 0 ? (LimberKind) kind : LIMBER_KIND_MOBILITY;
    }
  else
    {
      const int reps = 10;

      self->dose->reps = g_array_new (FALSE, TRUE, sizeof (int));
      g_array_append_val (self->dose->reps, reps);
      self->dose->self_paced = TRUE;
      self->kind = kind >= 0 ? (LimberKind) kind : LIMBER_KIND_STRENGTH_REPS;
    }
  g_ptr_array_add (self->instructions, g_strdup (line));

  return self;
}
