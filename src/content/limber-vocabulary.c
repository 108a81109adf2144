/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *id;
  const char *label;
} Word;

typedef struct
{
  const char *context; /* of the labels, for translators */
  const Word *words;
  guint       n_words;
} Vocabulary;

static const Word kinds[] = {
  { "dynamic", NC_ ("kind of exercise", "Warm-up move") },
  { "mobility", NC_ ("kind of exercise", "Mobility") },
  { "static-stretch", NC_ ("kind of exercise", "Held stretch") },
  { "strength-reps", NC_ ("kind of exercise", "Strength, counted") },
  { "strength-hold", NC_ ("kind of exercise", "Strength, held") },
  { "breathing", NC_ ("kind of exercise", "Breathing") },
  { "self-massage", NC_ ("kind of exercise", "Self-massage") },
};

static const Word positions[] = {
  { "standing", NC_ ("position", "Standing") },
  { "seated", NC_ ("position", "Seated") },
  { "kneeling", NC_ ("position", "Kneeling") },
  { "half-kneeling", NC_ ("position", "On one knee") },
  { "quadruped", NC_ ("position", "On all fours") },
  { "prone", NC_ ("position", "Face down") },
  { "supine", NC_ ("position", "On your back") },
  { "side-lying", NC_ ("position", "On your side") },
};

static const Word sides[] = {
  { "both", NC_ ("sides", "Both sides together") },
  { "per-side", NC_ ("sides", "One side, then the other") },
  { "alternating", NC_ ("sides", "Sides take turns") },
};

static const Word side[] = {
  { "both", NC_ ("side", "both") },
  { "left", NC_ ("side", "left") },
  { "right", NC_ ("side", "right") },
};

static const Word side_parts[] = {
  { "leg", NC_ ("side part", "leg") },
  { "arm", NC_ ("side part", "arm") },
  { "side", NC_ ("side part", "side") },
};

static const Word contexts[] = {
  { "pre-run", NC_ ("context", "Before a run") },
  { "post-run", NC_ ("context", "After a run") },
  { "rest-day", NC_ ("context", "Rest day") },
  { "desk-break", NC_ ("context", "Desk break") },
  { "flare", NC_ ("context", "Back is sore") },
  { "morning", NC_ ("context", "First hour of the day") },
};

static const Word pre_runs[] = {
  { "no", NC_ ("before a run", "Not before a run") },
  { "light", NC_ ("before a run", "A few, lightly") },
  { "short", NC_ ("before a run", "Short, once") },
  { "yes", NC_ ("before a run", "Good before a run") },
};

static const Word flares[] = {
  { "no", NC_ ("sore back", "Not while it is sore") },
  { "if-eases", NC_ ("sore back", "Only if it eases the back") },
  { "yes", NC_ ("sore back", "Fine while it is sore") },
};

static const Word breaths[] = {
  { "free", NC_ ("breath", "Breathe freely") },
  { "in", NC_ ("breath", "Breathe in") },
  { "out", NC_ ("breath", "Breathe out") },
  { "hold", NC_ ("breath", "Hold your breath") },
};

static const Word sound_profiles[] = {
  { "full", NC_ ("sounds", "All sounds") },
  { "calm", NC_ ("sounds", "Calm") },
  { "ticks", NC_ ("sounds", "Ticks only") },
  { "silent", NC_ ("sounds", "Silent") },
};

static const Word equipment[] = {
  { "mat", NC_ ("equipment", "mat") },
  { "wall", NC_ ("equipment", "wall") },
  { "chair", NC_ ("equipment", "chair") },
  { "foam-roller", NC_ ("equipment", "foam roller") },
  { "strap", NC_ ("equipment", "strap") },
  { "stability-ball", NC_ ("equipment", "stability ball") },
  { "door-frame", NC_ ("equipment", "door frame") },
};

static const Word muscles[] = {
  { "neck", NC_ ("muscle", "neck") },
  { "upper-trapezius", NC_ ("muscle", "top of the shoulders (upper trapezius)") },
  { "rhomboids-mid-trapezius", NC_ ("muscle", "between the shoulder blades (rhomboids)") },
  { "thoracic-spine", NC_ ("muscle", "upper back (thoracic spine)") },
  { "latissimus", NC_ ("muscle", "sides of the back (latissimus)") },
  { "chest", NC_ ("muscle", "chest") },
  { "shoulders", NC_ ("muscle", "shoulders") },
  { "erector-spinae", NC_ ("muscle", "muscles along the spine (erector spinae)") },
  { "quadratus-lumborum", NC_ ("muscle", "side of the lower back (quadratus lumborum)") },
  { "rectus-abdominis", NC_ ("muscle", "front of the belly (abdominals)") },
  { "obliques", NC_ ("muscle", "sides of the belly (obliques)") },
  { "transverse-abdominis", NC_ ("muscle", "deep core (transverse abdominis)") },
  { "diaphragm", NC_ ("muscle", "breathing muscle (diaphragm)") },
  { "hip-flexors", NC_ ("muscle", "hip flexors (psoas)") },
  { "quadriceps", NC_ ("muscle", "front of the thigh (quadriceps)") },
  { "gluteus-maximus", NC_ ("muscle", "buttocks (gluteus maximus)") },
  { "gluteus-medius", NC_ ("muscle", "side of the hip (gluteus medius)") },
  { "piriformis", NC_ ("muscle", "deep in the buttock (piriformis)") },
  { "tfl-itb", NC_ ("muscle", "outside of the thigh (iliotibial band)") },
  { "adductors", NC_ ("muscle", "inner thigh (adductors)") },
  { "hamstrings", NC_ ("muscle", "back of the thigh (hamstrings)") },
  { "calves", NC_ ("muscle", "calves") },
  { "soleus", NC_ ("muscle", "lower calf (soleus)") },
};

static const Word cautions[] = {
  { "disc-flexion", NC_ ("caution", "bends the lower back forward") },
  { "disc-extension", NC_ ("caution", "arches the lower back") },
  { "rotation", NC_ ("caution", "turns the spine") },
  { "nerve-tension", NC_ ("caution", "pulls on the nerve of the leg") },
  { "nerve-tension-arm", NC_ ("caution", "pulls on the nerve of the arm") },
  { "acute-pain", NC_ ("caution", "not while the pain is strong") },
  { "pregnancy-supine", NC_ ("caution", "lies on the back, in pregnancy") },
  { "pregnancy-prone", NC_ ("caution", "lies on the belly, in pregnancy") },
  { "pregnancy-balance", NC_ ("caution", "needs balance, in pregnancy") },
  { "pregnancy-impact", NC_ ("caution", "hops, in pregnancy") },
  { "osteoporosis", NC_ ("caution", "loads brittle bones") },
  { "knee", NC_ ("caution", "presses or bends the knee") },
  { "wrist", NC_ ("caution", "leans on the wrist") },
  { "shoulder", NC_ ("caution", "loads the shoulder") },
  { "neck", NC_ ("caution", "loads the neck") },
  { "hip-impingement", NC_ ("caution", "bends the hip far") },
  { "balance", NC_ ("caution", "stands on one leg") },
  { "blood-pressure", NC_ ("caution", "can raise the blood pressure") },
  { "impact", NC_ ("caution", "hops or lands") },
  { "calf-achilles", NC_ ("caution", "loads the calf and the Achilles tendon") },
  { "dizziness", NC_ ("caution", "can make dizzy") },
  { "varicose", NC_ ("caution", "presses on veins") },
};

static const Word profiles[] = {
  { "flexion-sensitive", NC_ ("own caution", "Bending forward brings the pain on") },
  { "extension-sensitive", NC_ ("own caution", "Leaning back brings the pain on") },
  { "leg-symptoms", NC_ ("own caution", "Pain or tingling in the leg") },
  { "pregnant-after-week-16", NC_ ("own caution", "Pregnant, week 16 or later") },
  { "osteoporosis", NC_ ("own caution", "Osteoporosis") },
  { "knee-problem", NC_ ("own caution", "A knee that dislikes kneeling") },
  { "balance", NC_ ("own caution", "Unsteady on one leg") },
  { "high-blood-pressure", NC_ ("own caution", "High blood pressure") },
  { "wrist-problem", NC_ ("own caution", "Sore wrist") },
  { "shoulder-problem", NC_ ("own caution", "Sore shoulder") },
  { "neck-problem", NC_ ("own caution", "Sore neck") },
  { "hip-pinch", NC_ ("own caution", "A pinch in the groin") },
  { "calf-achilles-problem", NC_ ("own caution", "Painful calf or Achilles tendon") },
  { "varicose-or-blood-thinner", NC_ ("own caution", "Varicose veins or blood thinners") },
};

static const Word ladders[] = {
  { "stretch", NC_ ("ladder", "Stretching") },
  { "hold", NC_ ("ladder", "Holding") },
  { "plank", NC_ ("ladder", "Plank") },
  { "reps", NC_ ("ladder", "Repetitions") },
  { "back-extension", NC_ ("ladder", "Back extension") },
};

static const Word questions[] = {
  { "direction", NC_ ("question", "How does the back feel after that?") },
};

static const Word tip_places[] = {
  { "before-run", NC_ ("place of a tip", "Before a run") },
  { "after-run", NC_ ("place of a tip", "After a run") },
  { "strength", NC_ ("place of a tip", "Getting stronger") },
  { "desk", NC_ ("place of a tip", "At the desk") },
  { "pain", NC_ ("place of a tip", "When it hurts") },
  { "staying-pain", NC_ ("place of a tip", "When it keeps hurting") },
  { "back", NC_ ("place of a tip", "Your body") },
  { "run-log", NC_ ("place of a tip", "Running, week by week") },
};

static const Vocabulary vocabularies[] = {
  [LIMBER_WORDS_KIND] = { "kind of exercise", kinds, G_N_ELEMENTS (kinds) },
  [LIMBER_WORDS_POSITION] = { "position", positions, G_N_ELEMENTS (positions) },
  [LIMBER_WORDS_SIDES] = { "sides", sides, G_N_ELEMENTS (sides) },
  [LIMBER_WORDS_SIDE] = { "side", side, G_N_ELEMENTS (side) },
  [LIMBER_WORDS_SIDE_PART] = { "side part", side_parts, G_N_ELEMENTS (side_parts) },
  [LIMBER_WORDS_CONTEXT] = { "context", contexts, G_N_ELEMENTS (contexts) },
  [LIMBER_WORDS_PRE_RUN] = { "before a run", pre_runs, G_N_ELEMENTS (pre_runs) },
  [LIMBER_WORDS_FLARE] = { "sore back", flares, G_N_ELEMENTS (flares) },
  [LIMBER_WORDS_BREATH] = { "breath", breaths, G_N_ELEMENTS (breaths) },
  [LIMBER_WORDS_SOUND_PROFILE] = { "sounds", sound_profiles, G_N_ELEMENTS (sound_profiles) },
  [LIMBER_WORDS_EQUIPMENT] = { "equipment", equipment, G_N_ELEMENTS (equipment) },
  [LIMBER_WORDS_MUSCLE] = { "muscle", muscles, G_N_ELEMENTS (muscles) },
  [LIMBER_WORDS_CAUTION] = { "caution", cautions, G_N_ELEMENTS (cautions) },
  [LIMBER_WORDS_PROFILE] = { "own caution", profiles, G_N_ELEMENTS (profiles) },
  [LIMBER_WORDS_LADDER] = { "ladder", ladders, G_N_ELEMENTS (ladders) },
  [LIMBER_WORDS_QUESTION] = { "question", questions, G_N_ELEMENTS (questions) },
  [LIMBER_WORDS_TIP_PLACE] = { "place of a tip", tip_places, G_N_ELEMENTS (tip_places) },
};

G_STATIC_ASSERT (G_N_ELEMENTS (muscles) == 23);
G_STATIC_ASSERT (G_N_ELEMENTS (cautions) == 22);
G_STATIC_ASSERT (G_N_ELEMENTS (profiles) == 14);

static const Word *
get_word (LimberWords words, guint value)
{
  g_return_val_if_fail (words < G_N_ELEMENTS (vocabularies), NULL);
  g_return_val_if_fail (value < vocabularies[words].n_words, NULL);

  return &vocabularies[words].words[value];
}

/**
 * limber_words_get_n:
 * @words: a list of words
 *
 * Returns: how many words the list has; their values run from 0
 */
guint
limber_words_get_n (LimberWords words)
{
  g_return_val_if_fail (words < G_N_ELEMENTS (vocabularies), 0);

  return vocabularies[words].n_words;
}

/**
 * limber_words_get_id:
 * @words: a list of words
 * @value: a value of it
 *
 * Returns: the word as it stands in files, in kebab-case
 */
const char *
limber_words_get_id (LimberWords words, guint value)
{
  const Word *word = get_word (words, value);

  return word != NULL ? word->id : NULL;
}

/**
 * limber_words_get_label:
 * @words: a list of words
 * @value: a value of it
 *
 * Muscles, equipment, cautions, sides and their parts are in lower case, for use in a sentence; the
 * other lists begin with a capital.
 *
 * Returns: the word as people read it, in their language
 */
const char *
limber_words_get_label (LimberWords words, guint value)
{
  const Word *word = get_word (words, value);

  if (word == NULL)
    return NULL;

  return g_dpgettext2 (GETTEXT_PACKAGE, vocabularies[words].context, word->label);
}

/**
 * limber_words_find:
 * @words: a list of words
 * @id: a word as it stands in files
 * @value: (out) (optional): its value
 *
 * Returns: whether the list has the word
 */
gboolean
limber_words_find (LimberWords words, const char *id, guint *value)
{
  g_return_val_if_fail (words < G_N_ELEMENTS (vocabularies), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < vocabularies[words].n_words; i++)
    {
      if (strcmp (vocabularies[words].words[i].id, id) != 0)
        continue;
      if (value != NULL)
        *value = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * limber_position_is_floor:
 * @position: a position
 *
 * Returns: whether one is down on the floor in it, so that getting there takes longer
 */
gboolean
limber_position_is_floor (LimberPosition position)
{
  return position != LIMBER_POSITION_STANDING && position != LIMBER_POSITION_SEATED;
}

/**
 * limber_side_opposite:
 * @from: a side
 *
 * Returns: the other side; %LIMBER_SIDE_NONE has no other and stays
 */
LimberSide
limber_side_opposite (LimberSide from)
{
  switch (from)
    {
    case LIMBER_SIDE_LEFT:
      return LIMBER_SIDE_RIGHT;
    case LIMBER_SIDE_RIGHT:
      return LIMBER_SIDE_LEFT;
    case LIMBER_SIDE_NONE:
    default:
      return LIMBER_SIDE_NONE;
    }
}

/**
 * limber_equipment_get_substitute:
 * @thing: a piece of equipment
 *
 * Returns: what serves in its place at home, in the user's language: "a towel"
 */
const char *
limber_equipment_get_substitute (LimberEquipment thing)
{
  switch (thing)
    {
    case LIMBER_EQUIPMENT_MAT:
      return g_dgettext (GETTEXT_PACKAGE, N_ ("a carpet or a folded blanket"));
    case LIMBER_EQUIPMENT_WALL:
      return g_dgettext (GETTEXT_PACKAGE, N_ ("a chair back"));
    case LIMBER_EQUIPMENT_CHAIR:
      return g_dgettext (GETTEXT_PACKAGE, N_ ("a sturdy box or a low table"));
    case LIMBER_EQUIPMENT_FOAM_ROLLER:
      return g_dgettext (GETTEXT_PACKAGE, N_ ("a tightly rolled towel"));
    case LIMBER_EQUIPMENT_STRAP:
      return g_dgettext (GETTEXT_PACKAGE, N_ ("a towel"));
    case LIMBER_EQUIPMENT_STABILITY_BALL:
      return g_dgettext (GETTEXT_PACKAGE, N_ ("a chair seat"));
    case LIMBER_EQUIPMENT_DOOR_FRAME:
      return g_dgettext (GETTEXT_PACKAGE, N_ ("the corner of a wall"));
    default:
      g_return_val_if_reached (NULL);
    }
}
