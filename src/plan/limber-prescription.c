/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-config.h"

#include "plan/limber-prescription.h"

#include "plan/limber-prescription-dose.h"
#include "plan/limber-prescription-echo.h"
#include "plan/limber-prescription-own.h"
#include "plan/limber-prescription-step.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More words than this without a dose are prose. */
#define MAX_NAME_WORDS 6
#define MAX_NAME_CHARS 80

typedef struct
{
  LimberPrescriptionNames           *names;
  const LimberPrescriptionCatalogue *catalogue;
  GPtrArray                         *lines;
  char                              *section; /* (nullable): for the next step */
  gboolean                           is_trial;
} Parser;

/* The part of a line that is being read. */
typedef struct
{
  GArray                 *tokens;
  LimberTokenSpan         span;
  LimberTokenSpan         name;
  guint                   note_end; /* with what is written as a note */
  LimberPrescriptionLine *line;
} Part;

G_DEFINE_QUARK (limber - prescription - error - quark, limber_prescription_error)

static void
line_free (gpointer data)
{
  LimberPrescriptionLine *self = data;

  g_free (self->source);
  g_free (self->understood);
  g_free (self->leftover);
  g_free (self->heading);
  g_free (self->frequency);
  g_clear_pointer (&self->step, limber_step_free);
  g_clear_pointer (&self->own, limber_exercise_unref);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_ptr_array_unref (self->remarks);
  g_free (self->echo);
  g_free (self->fault);
  g_clear_pointer (&self->said, limber_said_dose_free);
  g_free (self->note);
  g_free (self);
}

static LimberPrescriptionLine *
add_line (Parser *self, guint number, const char *source, gsize length)
{
  LimberPrescriptionLine *line = g_new0 (LimberPrescriptionLine, 1);

  line->number = number;
  line->source = g_strstrip (g_strndup (source, length));
  line->remarks = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->lines, line);

  return line;
}

static LimberToken *
get (const Part *self, guint i)
{
  return &g_array_index (self->tokens, LimberToken, i);
}

static void
use_as (Part *self, LimberTokenSpan span, LimberTokenUse use)
{
  for (guint i = span.first; i < span.end; i++)
    get (self, i)->use = use;
}

/* What is asked for in other words than the name has is kept as a note. */
static void
claim_name (Parser *self, Part *part, const LimberPrescriptionCandidate *taken)
{
  for (guint i = part->name.first; i < part->name.end; i++)
    if (taken == NULL || get (part, i)->kind == LIMBER_TOKEN_MARK
        || limber_prescription_names_shares (self->names, taken, get (part, i)))
      get (part, i)->use = LIMBER_TOKEN_NAME;
}

/* A name that no exercise has is freed of what would be read as a dose if it stood alone. */
static const LimberPrescriptionCandidate *
settle_name (Parser *self, Part *part, const char *text)
{
  LimberPrescriptionLine *line = part->line;
  guint                   to = 0;

  while (part->name.end > part->name.first && !limber_prescription_is_taken (line->candidates))
    {
      if (!limber_prescription_trim_name (part->tokens, text, &part->name))
        return NULL;
      to = limber_prescription_names_match (
          self->names, part->tokens, part->name.first, part->name.end);
      if (to > 0)
        part->name.end = to;
      g_clear_pointer (&line->candidates, g_ptr_array_unref);
      line->candidates
          = limber_prescription_names_rank (self->names,
                                            part->tokens,
                                            part->name.first,
                                            part->name.end,
                                            limber_said_dose_is_one_by_one (line->said));
    }

  return limber_prescription_is_taken (line->candidates) ? g_ptr_array_index (line->candidates, 0)
                                                         : NULL;
}

/* From here on it is known what the exercise is. */
static void
settle (LimberPrescriptionLine *self, const LimberExercise *exercise)
{
  g_autoptr (GString) note = g_string_new (self->leftover);
  char *fault = NULL;

  g_ptr_array_set_size (self->remarks, 0);
  for (guint i = 0; i < self->said->remarks->len; i++)
    g_ptr_array_add (self->remarks, g_strdup (g_ptr_array_index (self->said->remarks, i)));
  if (self->note != NULL)
    g_string_append_printf (note, note->len > 0 ? ", %s" : "%s", self->note);

  g_clear_pointer (&self->step, limber_step_free);
  g_clear_pointer (&self->echo, g_free);
  g_clear_pointer (&self->fault, g_free);
  self->step = limber_prescription_make_step (self->said, exercise, self->remarks, note, &fault);
  if (fault != NULL)
    {
      self->kind = LIMBER_PRESCRIPTION_FAULT;
      self->fault = fault;
      g_clear_pointer (&self->step, limber_step_free);
      return;
    }

  if (note->len > 0)
    self->step->note = g_strdup (note->str);
  if (self->leftover != NULL || self->remarks->len > 0)
    self->trust = MIN (self->trust, LIMBER_TRUST_LIKELY);
  self->echo = limber_prescription_make_echo (self->step, exercise, self->frequency);
}

static void
settle_without_name (Part *part)
{
  LimberPrescriptionLine *line = part->line;
  gboolean                is_text = line->leftover != NULL || line->note != NULL;

  for (guint i = part->span.first; i < part->span.end; i++)
    is_text = is_text || get (part, i)->kind != LIMBER_TOKEN_MARK;
  line->kind = !is_text                  ? LIMBER_PRESCRIPTION_BLANK
               : line->frequency != NULL ? LIMBER_PRESCRIPTION_FREQUENCY
                                         : LIMBER_PRESCRIPTION_COMMENT;
  if (limber_said_dose_is_empty (line->said))
    return;

  line->kind = LIMBER_PRESCRIPTION_FAULT;
  line->fault
      = g_strdup (_ ("how much, but not of what; expected the name of an exercise beside it"));
}

static gboolean
is_prose (const Part *part)
{
  guint n = 0;

  for (guint i = part->name.first; i < part->name.end; i++)
    n += get (part, i)->kind != LIMBER_TOKEN_MARK;

  return n > MAX_NAME_WORDS && limber_said_dose_is_empty (part->line->said);
}

static void
collect (Part *part, const char *text)
{
  g_autofree char *open
      = limber_tokens_collect (part->tokens, text, part->span.first, part->span.end, TRUE);

  use_as (part, (LimberTokenSpan){ part->span.end, part->note_end }, LIMBER_TOKEN_DOSE);
  part->line->understood
      = limber_tokens_collect (part->tokens, text, part->span.first, part->note_end, FALSE);
  part->line->leftover = *open != '\0' ? g_steal_pointer (&open) : NULL;
}

static void read_tokens (Parser *self, guint number, const char *text);

/* Whether the name of an own exercise would be read as such wherever it is written. */
static gboolean
is_name (Parser *self, const char *name, const char *id)
{
  g_autofree char *text = g_strdup_printf ("%s: 10 reps, rest 5 s", name);
  Parser           trial = { .names = self->names, .catalogue = self->catalogue, .is_trial = TRUE };
  const LimberPrescriptionLine *line = NULL;
  gboolean                      is_same = FALSE;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);

  if (self->is_trial)
    return TRUE;

  trial.lines = lines;
  read_tokens (&trial, 1, text);
  g_free (trial.section);
  line = g_ptr_array_index (lines, 0);
  is_same = lines->len == 1 && line->own != NULL && line->leftover == NULL && line->said->reps == 10
            && line->said->rest_s == 5 && strcmp (line->own->id, id) == 0;

  return is_same;
}

/* What is to be done is none of the exercises that there are. */
static void
read_own (Parser *self, Part *part, const char *text)
{
  LimberPrescriptionLine *line = part->line;
  g_autofree char        *name = limber_prescription_clean_name (part->tokens, text, part->name);
  g_autofree char *id = limber_prescription_make_id (part->tokens, part->name, self->catalogue);

  if (!is_name (self, name, id))
    {
      use_as (part, part->name, LIMBER_TOKEN_OPEN);
      part->name = (LimberTokenSpan){ 0 };
      return;
    }
  line->kind = LIMBER_PRESCRIPTION_OWN;
  line->own = limber_prescription_make_exercise (id, name, line->source, line->said);
}

/* Decides which exercise it is, and with it what the dose means. */
static void
read_part (Parser *self, Part *part, const char *text)
{
  LimberPrescriptionLine            *line = part->line;
  const LimberPrescriptionCandidate *taken = NULL;
  const LimberExercise              *exercise = NULL;

  if (limber_prescription_is_taken (line->candidates) || !is_prose (part))
    taken = settle_name (self, part, text);
  else
    part->name = (LimberTokenSpan){ 0 };
  if (taken != NULL)
    exercise = self->catalogue->lookup (taken->id, self->catalogue->data);
  claim_name (self, part, exercise != NULL ? taken : NULL);
  if (exercise == NULL && part->name.end > part->name.first)
    read_own (self, part, text);
  collect (part, text);
  if (part->name.end == part->name.first)
    {
      settle_without_name (part);
      return;
    }

  if (exercise != NULL)
    {
      line->kind = LIMBER_PRESCRIPTION_STEP;
      line->trust = limber_prescription_judge (line->candidates);
    }
  else
    {
      exercise = line->own;
    }
  settle (line, exercise);
  if (line->step != NULL)
    line->step->section = g_steal_pointer (&self->section);
  else
    g_clear_pointer (&line->own, limber_exercise_unref);
}

static void
read_span (Parser         *self,
           guint           number,
           const char     *text,
           GArray         *tokens,
           GArray         *phrases,
           LimberTokenSpan span,
           guint           note_end,
           const char     *note)
{
  Part            part = { .tokens = tokens, .span = span, .note_end = note_end };
  LimberTokenSpan phrase = { 0 };
  const gsize start = span.first > 0 ? g_array_index (tokens, LimberToken, span.first).start : 0;
  const gsize end = note_end < tokens->len ? g_array_index (tokens, LimberToken, note_end).start
                                           : strlen (text);

  part.line = add_line (self, number, text + start, end - start);
  part.line->note = g_strdup (note);
  if (limber_prescription_choose_phrase (phrases, tokens, span.first, span.end, &phrase))
    use_as (&part, phrase, LIMBER_TOKEN_NAME);
  part.line->said = limber_prescription_read_dose (tokens, text, span.first, span.end);
  part.line->frequency = g_strdup (part.line->said->frequency);
  part.line->candidates
      = limber_prescription_find_name (self->names,
                                       tokens,
                                       span,
                                       phrase,
                                       limber_said_dose_is_one_by_one (part.line->said),
                                       &part.name);
  read_part (self, &part, text);
}

/* What stands after "note:" is kept as it is. */
static guint
find_note (GArray *tokens, const char *text, char **note)
{
  for (guint i = 0; i + 1 < tokens->len; i++)
    {
      if (!limber_token_is (&g_array_index (tokens, LimberToken, i), "note notes")
          || !limber_token_is (&g_array_index (tokens, LimberToken, i + 1), ":"))
        continue;
      *note = g_strstrip (g_strdup (text + g_array_index (tokens, LimberToken, i + 1).end));
      if (**note == '\0')
        g_clear_pointer (note, g_free);
      return i;
    }

  return tokens->len;
}

/* A line that ends with a colon and counts nothing is what the next ones are about. */
static gboolean
read_heading (Parser     *self,
              guint       number,
              const char *text,
              GArray     *tokens,
              GArray     *phrases,
              guint       first)
{
  const guint             last = tokens->len - 1;
  LimberPrescriptionLine *line = NULL;
  gsize                   start = 0;

  if (first >= last || !limber_token_is (&g_array_index (tokens, LimberToken, last), ":"))
    return FALSE;
  for (guint i = first; i < last; i++)
    if (g_array_index (tokens, LimberToken, i).kind == LIMBER_TOKEN_NUMBER)
      return FALSE;
  for (guint i = 0; i < phrases->len; i++)
    if (g_array_index (phrases, LimberTokenSpan, i).first == first
        && g_array_index (phrases, LimberTokenSpan, i).end == last)
      return FALSE;

  start = g_array_index (tokens, LimberToken, first).start;
  line = add_line (self, number, text, strlen (text));
  line->kind = LIMBER_PRESCRIPTION_HEADING;
  line->heading = g_strstrip (
      g_strndup (text + start, g_array_index (tokens, LimberToken, last).start - start));
  line->understood = g_strdup (text);
  if (g_utf8_strlen (line->heading, -1) > MAX_NAME_CHARS)
    *g_utf8_offset_to_pointer (line->heading, MAX_NAME_CHARS) = '\0';
  g_free (self->section);
  self->section = g_strdup (line->heading);

  return TRUE;
}

static gboolean
is_comment (const char *text)
{
  return g_str_has_prefix (text, "//") || (*text == '#' && !g_ascii_isdigit (text[1]));
}

/* "No sit-ups" is a caution, and "walk 20 min daily" none of the exercises, unless one is called so. */
static gboolean
read_other (Parser     *self,
            guint       number,
            const char *text,
            GArray     *tokens,
            GArray     *phrases,
            guint       first)
{
  const LimberToken      *word = NULL;
  const LimberToken      *next = NULL;
  LimberPrescriptionLine *line = NULL;
  gboolean                is_caution = FALSE;

  if (first >= tokens->len)
    return FALSE;
  for (guint i = 0; i < phrases->len; i++)
    if (g_array_index (phrases, LimberTokenSpan, i).first == first)
      return FALSE;

  word = &g_array_index (tokens, LimberToken, first);
  if (first + 1 < tokens->len)
    next = &g_array_index (tokens, LimberToken, first + 1);
  is_caution = next != NULL && limber_token_is (word, "no not avoid without stop never dont don't");
  if (!is_caution
      && (!limber_token_is (word, "walk walking run running jog jogging swim swimming bike cycling")
          || (next != NULL && next->kind == LIMBER_TOKEN_WORD)))
    return FALSE;

  line = add_line (self, number, text, strlen (text));
  line->kind = is_caution ? LIMBER_PRESCRIPTION_COMMENT : LIMBER_PRESCRIPTION_FAULT;
  line->leftover = g_strdup (text);
  if (!is_caution)
    line->fault
        = g_strdup (_ ("walks, runs, swims and rides are no exercises of a routine; leave it "
                       "out here, and log it when it is done"));

  return TRUE;
}

static void
read_tokens (Parser *self, guint number, const char *text)
{
  g_autoptr (GArray) tokens = limber_tokens_new (text);
  g_autofree char *note = NULL;
  const guint      end = find_note (tokens, text, &note);
  const guint      first = MIN (limber_prescription_skip_marker (tokens), end);
  g_autoptr (GArray) phrases = limber_prescription_find_phrases (self->names, tokens, first, end);
  g_autoptr (GArray) parts = NULL;

  if (end == tokens->len && tokens->len > 0
      && read_heading (self, number, text, tokens, phrases, first))
    return;
  if (read_other (self, number, text, tokens, phrases, first))
    return;

  parts = limber_prescription_split (phrases, tokens, text, first, end);
  for (guint i = 0; i < parts->len; i++)
    {
      LimberTokenSpan span = g_array_index (parts, LimberTokenSpan, i);

      if (i == 0)
        span.first = 0;
      if (i + 1 < parts->len)
        read_span (self, number, text, tokens, phrases, span, span.end, NULL);
      else
        read_span (self, number, text, tokens, phrases, span, tokens->len, note);
    }
}

static void
read_line (Parser *self, guint number, const char *raw)
{
  g_autofree char *text = g_strstrip (g_strdup (raw));
  const glong      n_chars = g_utf8_strlen (text, -1);

  if (n_chars > LIMBER_PRESCRIPTION_MAX_CHARS)
    {
      LimberPrescriptionLine *line = add_line (self, number, text, strlen (text));

      line->kind = LIMBER_PRESCRIPTION_FAULT;
      line->leftover = g_strdup (text);
      line->fault = g_strdup_printf (_ ("a line of %ld characters, expected at most %d"),
                                     n_chars,
                                     LIMBER_PRESCRIPTION_MAX_CHARS);
    }
  else if (is_comment (text))
    {
      LimberPrescriptionLine *line = add_line (self, number, text, strlen (text));

      line->kind = LIMBER_PRESCRIPTION_COMMENT;
      line->leftover = g_strdup (text);
    }
  else
    {
      read_tokens (self, number, text);
    }
}

static gboolean
check (const char *text, gsize length, guint n_lines, GError **error)
{
  if (length > LIMBER_PRESCRIPTION_MAX_BYTES)
    g_set_error (error,
                 LIMBER_PRESCRIPTION_ERROR,
                 LIMBER_PRESCRIPTION_ERROR_TOO_LONG,
                 _ ("a text of %u KiB, expected at most %d"),
                 (guint) (length / 1024) + 1,
                 LIMBER_PRESCRIPTION_MAX_BYTES / 1024);
  else if (!g_utf8_validate_len (text, length, NULL))
    g_set_error (error,
                 LIMBER_PRESCRIPTION_ERROR,
                 LIMBER_PRESCRIPTION_ERROR_ENCODING,
                 _ ("bytes that are no text, expected UTF-8"));
  else if (n_lines > LIMBER_PRESCRIPTION_MAX_LINES)
    g_set_error (error,
                 LIMBER_PRESCRIPTION_ERROR,
                 LIMBER_PRESCRIPTION_ERROR_TOO_LONG,
                 _ ("%u lines, expected at most %d"),
                 n_lines,
                 LIMBER_PRESCRIPTION_MAX_LINES);
  else
    return TRUE;

  return FALSE;
}

/**
 * limber_prescription_parse:
 * @text: what somebody typed or pasted
 * @length: its length in bytes, or -1 if it ends with a zero
 * @catalogue: the exercises there are
 * @error: return location
 *
 * Reads a prescription as people write it down: "bird dog 3x8 each side 10 s hold", line by line.
 * Nothing that was written is lost: each word is in what was understood or in what was not.
 *
 * Returns: (transfer full) (element-type LimberPrescriptionLine): what the lines say, in their
 *   order, or %NULL if the text is no text or too long
 */
GPtrArray *
limber_prescription_parse (const char                        *text,
                           gssize                             length,
                           const LimberPrescriptionCatalogue *catalogue,
                           GError                           **error)
{
  const gsize      n_bytes = length < 0 ? strlen (text) : (gsize) length;
  g_autofree char *whole = NULL;
  g_auto (GStrv) lines = NULL;
  guint  n_lines = 1;
  Parser parser = { .catalogue = catalogue };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  for (gsize i = 0; i + 1 < n_bytes; i++)
    n_lines += text[i] == '\n';
  if (!check (text, n_bytes, n_lines, error))
    return NULL;

  whole = g_strndup (text, n_bytes);
  lines = g_strsplit (whole, "\n", -1);
  parser.lines = g_ptr_array_new_with_free_func (line_free);
  parser.names = limber_prescription_names_new (catalogue);
  for (guint i = 0; i < n_lines && lines[i] != NULL; i++)
    read_line (&parser, i + 1, lines[i]);
  limber_prescription_names_free (parser.names);
  g_free (parser.section);

  return parser.lines;
}

/**
 * limber_prescription_line_choose:
 * @self: a line that names an exercise
 * @exercise: the one that is meant
 *
 * Takes an exercise that somebody chose from the candidates, or made, for what the line says, and
 * decides anew what its dose means.
 */
void
limber_prescription_line_choose (LimberPrescriptionLine *self, const LimberExercise *exercise)
{
  g_autofree char *section = NULL;

  g_return_if_fail (self != NULL && self->said != NULL);
  g_return_if_fail (exercise != NULL);

  section = self->step != NULL ? g_strdup (self->step->section) : NULL;
  g_clear_pointer (&self->own, limber_exercise_unref);
  self->kind = LIMBER_PRESCRIPTION_STEP;
  self->trust = LIMBER_TRUST_SURE;
  settle (self, exercise);
  if (self->step != NULL)
    self->step->section = g_steal_pointer (&section);
}
