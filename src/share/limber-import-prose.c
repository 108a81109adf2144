/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-share"

#include "share/limber-import-prose.h"

#include <stdlib.h>
#include <string.h>

/*
 * Collections tell in their prose what we have members for: "Hold for 20 seconds and repeat on the
 * other side." English, German, French and Spanish are read; what is not said is not made up.
 */

/* Longer ones are read no further; bytes. */
#define MAX_LENGTH 20000

#define MAX_SECONDS 600
#define MAX_REPS 100

#define NUMBER                                                                                     \
  "(\\d{1,3}|one|an?|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|forty[- ]five" \
  "|sixty|ninety|eine?|zehn|zwanzig|dreißig|dix|vingt|trente|diez|veinte|treinta)"
#define RANGE "(?:\\s*(?:-|–|—|to|or|bis|oder|à|ou|a|o)\\s*\\d{1,3})?"

typedef enum
{
  PATTERN_SECONDS,
  PATTERN_MINUTES,
  PATTERN_HOLD,
  PATTERN_REPS,
  PATTERN_ALTERNATING,
  PATTERN_PER_SIDE,
  PATTERN_POSITIONS,
} Pattern;

#define LIMB                                                                                       \
  "(?<leg>legs?|foot|feet|hips?|knees?|thighs?|calf|calves|ankles?|beine?s?|fu(?:ß|ss)|knie|"     \
  "jambes?"                                                                                        \
  "|pieds?|piernas?)|(?<arm>arms?|hands?|shoulders?|elbows?|wrists?|arme?s?|schultern?|bras"       \
  "|brazos?|manos?)|(?<side>sides?|directions?|seiten?|côtés?|lados?)"

static const char *const patterns[] = {
  [PATTERN_SECONDS] = "\\b" NUMBER RANGE "[- ]*(?:s|secs?|seconds?|sek|sekunden?|secondes?"
                      "|segundos?)\\b",
  [PATTERN_MINUTES] = "\\b" NUMBER RANGE "[- ]*(?:min|mins|minutes?|minuten?|minutos?)\\b",
  [PATTERN_HOLD]
  = "\\b(?:hold|holding|held|keep|stay|remain|maintain|pause|stretch|halt\\w*|bleib\\w*"
    "|verharr\\w*|tien\\w*|tenez|gard\\w+|mant\\w+|aguant\\w+|sost\\w+)\\b",
  [PATTERN_REPS] = "\\b(\\d{1,3})" RANGE "\\s*(?:x|times|reps?|repetitions?|mal|wiederholungen|fois"
                   "|répétitions|veces|repeticiones)\\b",
  [PATTERN_ALTERNATING]
  = "\\b(?:alternat(?:e|es|ing)|abwechselnd|im wechsel|en alternant|altern(?:ez|ando|ar|e|a))"
    "\\b(?:\\W+(?:the|your|die|les?|las?|los?)\\b)?(?:\\W+(?:" LIMB "))?",
  [PATTERN_PER_SIDE]
  = "\\b(?:(?:repeat|switch|change|then|swap|perform|do|same|times|reps|repetitions|seconds)\\b"
    "[^.!?;]{0,60}?\\b(?:other|opposite|each|either|second|per)\\s+(?:" LIMB ")"
    "|(?:on|with|for)\\s+(?:the\\s+other|each|either)\\s+(?:" LIMB ")|per\\s+(?:" LIMB ")"
    "|(?:switch|change|swap)\\w*\\s+(?:" LIMB ")"
    "|(?:andere[ns]?|pro|jede[rs]?|je)\\s+(?:" LIMB ")|(?:" LIMB ")\\s+wechseln"
    "|(?:l'autre|autre|chaque|otr[oa]|cada)\\s+(?:" LIMB "))\\b",
};

typedef struct
{
  LimberPosition position;
  const char    *pattern;
} Place;

/* The one that is said first counts; of two at the same place, the upper one. */
static const Place places[] = {
  { LIMBER_POSITION_HALF_KNEELING,
    "\\bhalf[- "
    "]kneel\\w*|\\bkneel\\w*\\s(?:down\\s)?(?:on|onto)\\s(?:one|your\\s(?:left|right|rear|back))\\b"
    "|\\b(?:down )?(?:on|onto) one knee\\b|halbkni\\w*" },
  { LIMBER_POSITION_QUADRUPED,
    "\\ball fours\\b|\\bhands and (?:your )?knees\\b|\\bknees and (?:your )?hands\\b|quadruped\\w*"
    "|vierfü(?:ß|ss)ler\\w*|quatre pattes|cuatro patas|cuadrup\\w*" },
  { LIMBER_POSITION_SIDE_LYING,
    "\\b(?:lie|lying|lay|laying|roll)\\b[^.!?;]{0,24}\\bon (?:your|one|the) (?:left |right "
    ")?side\\b"
    "|\\bside[- ]lying\\b|seitlage|seitlich lieg\\w*|auf (?:die|der) seite|sur le côté|de lado" },
  { LIMBER_POSITION_PRONE,
    "\\bface[- ]?down\\b|\\bfacing (?:down|the floor)\\b|\\bon (?:your|the) "
    "(?:stomach|belly|tummy|front)\\b"
    "|\\bprone\\b|\\b(?:push|press)-?\\s?up position\\b|\\bplank position\\b|bauchlage|auf "
    "(?:den|dem) bauch"
    "|liegestütz\\w*|sur le ventre|boca abajo" },
  { LIMBER_POSITION_SUPINE,
    "\\b(?:lie|lying|lay|laying|flat|down|roll)\\b[^.!?;]{0,24}\\bon (?:your|the) back\\b|\\bon "
    "your back\\b"
    "|\\bface[- ]?up\\b|\\bsupine\\b|rückenlage|auf (?:den|dem) rücken|sur le dos|boca arriba" },
  { LIMBER_POSITION_KNEELING,
    "\\bkneel\\w*\\b|\\bon (?:your|both) knees\\b|\\bknie(?:n|nd|e)?\\b|à genoux|de rodillas" },
  { LIMBER_POSITION_SEATED,
    "\\bsit(?:ting)?\\b(?!-)|\\bseated\\b|\\bsetz\\w*|\\bsitz\\w*|\\bassis\\w*|\\bassey\\w*|"
    "\\bsentad\\w+|\\bsiénta\\w*" },
  { LIMBER_POSITION_STANDING,
    "\\bstand(?:ing)?\\b|\\bsteh\\w*|\\bstell\\w* dich\\b|\\bdebout\\b|\\bde pie\\b" },
};

typedef struct
{
  const char *word;
  int         number;
} NumberWord;

static const NumberWord number_words[] = {
  { "one", 1 },      { "a", 1 },        { "an", 1 },          { "two", 2 },
  { "three", 3 },    { "four", 4 },     { "five", 5 },        { "six", 6 },
  { "eight", 8 },    { "ten", 10 },     { "twelve", 12 },     { "fifteen", 15 },
  { "twenty", 20 },  { "thirty", 30 },  { "forty-five", 45 }, { "forty five", 45 },
  { "sixty", 60 },   { "ninety", 90 },  { "ein", 1 },         { "eine", 1 },
  { "zehn", 10 },    { "zwanzig", 20 }, { "dreißig", 30 },    { "dix", 10 },
  { "vingt", 20 },   { "trente", 30 },  { "diez", 10 },       { "veinte", 20 },
  { "treinta", 30 },
};

static GRegex *
get_regex (guint i)
{
  static GRegex *regexes[PATTERN_POSITIONS + G_N_ELEMENTS (places)];
  static GMutex  mutex;
  GRegex        *regex = NULL;

  g_mutex_lock (&mutex);
  if (regexes[i] == NULL)
    regexes[i]
        = g_regex_new (i < PATTERN_POSITIONS ? patterns[i] : places[i - PATTERN_POSITIONS].pattern,
                       G_REGEX_CASELESS | G_REGEX_OPTIMIZE | G_REGEX_DUPNAMES,
                       0,
                       NULL);
  regex = regexes[i];
  g_mutex_unlock (&mutex);

  return regex;
}

static int
to_number (const char *text)
{
  if (g_ascii_isdigit (*text))
    return atoi (text);

  for (guint i = 0; i < G_N_ELEMENTS (number_words); i++)
    if (g_ascii_strcasecmp (number_words[i].word, text) == 0)
      return number_words[i].number;

  return 0;
}

/* The first number of a pattern, 0 if it is not there. */
static int
find_number (Pattern pattern, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;

  if (!g_regex_match (get_regex (pattern), text, 0, &match))
    return 0;

  number = g_match_info_fetch (match, 1);

  return to_number (number);
}

static int
find_seconds (const char *text)
{
  int seconds = find_number (PATTERN_SECONDS, text);

  return seconds > 0 ? seconds : 60 * find_number (PATTERN_MINUTES, text);
}

/* A time in a sentence about holding counts before any other. */
static int
read_seconds (const char *text)
{
  g_auto (GStrv) sentences = g_strsplit_set (text, ".!?;\n", -1);

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      int seconds = g_regex_match (get_regex (PATTERN_HOLD), sentences[i], 0, NULL)
                        ? find_seconds (sentences[i])
                        : 0;

      if (seconds > 0)
        return MIN (seconds, MAX_SECONDS);
    }

  return MIN (find_seconds (text), MAX_SECONDS);
}

static gboolean
has_named (GMatchInfo *match, const char *name)
{
  g_autofree char *found = g_match_info_fetch_named (match, name);

  return found != NULL && *found != '\0';
}

static gboolean
read_sides_by (Pattern pattern, LimberSides sides, const char *text, LimberProse *prose)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (get_regex (pattern), text, 0, &match))
    return FALSE;

  prose->sides = sides;
  prose->part = has_named (match, "leg")   ? LIMBER_SIDE_PART_LEG
                : has_named (match, "arm") ? LIMBER_SIDE_PART_ARM
                                           : LIMBER_SIDE_PART_SIDE;

  return TRUE;
}

static int
read_position (const char *text)
{
  int first = G_MAXINT;
  int position = -1;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      int start = 0;

      if (!g_regex_match (get_regex (PATTERN_POSITIONS + i), text, 0, &match))
        continue;
      g_match_info_fetch_pos (match, 0, &start, NULL);
      if (start < first)
        {
          first = start;
          position = (int) places[i].position;
        }
    }

  return position;
}

/**
 * limber_import_prose_read:
 * @text: what is said of an exercise, its name first
 * @prose: (out caller-allocates): what was understood
 */
void
limber_import_prose_read (const char *text, LimberProse *prose)
{
  g_autofree char *head = g_strndup (text, MAX_LENGTH);
  g_autofree char *valid = g_utf8_make_valid (head, -1);

  *prose = (LimberProse){ .sides = LIMBER_SIDES_BOTH, .part = LIMBER_SIDE_PART_SIDE };
  prose->seconds = read_seconds (valid);
  prose->reps = MIN (find_number (PATTERN_REPS, valid), MAX_REPS);
  prose->position = read_position (valid);
  if (!read_sides_by (PATTERN_ALTERNATING, LIMBER_SIDES_ALTERNATING, valid, prose))
    read_sides_by (PATTERN_PER_SIDE, LIMBER_SIDES_PER_SIDE, valid, prose);
}
