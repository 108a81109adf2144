/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-cautions.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#define TAG(name) (1u << LIMBER_TAG_##name)

/* What is done in place of an exercise: another one, or the same in another way. */
typedef struct
{
  const char *from;
  const char *to;      /* (nullable) */
  const char *variant; /* (nullable): in words */
} Swap;

typedef struct
{
  const char *question;
  guint       hard;   /* these tags exclude where they have a hard mark */
  guint       any;    /* these exclude with a mark or without */
  guint       warned; /* these bring a note and the easier way */
  const Swap *swaps;  /* (nullable): to an empty one */
  const char *sources[4];
} Profile;

static const Swap swaps_flexion_sensitive[] = {
  { "childs-pose", "cat-cow", NULL },
  { "double-knees-to-chest", "prone-press-up", NULL },
  { "standing-toe-touch", "supine-hamstring-stretch", NULL },
  { NULL, NULL, NULL },
};

static const Swap swaps_extension_sensitive[] = {
  { "prone-press-up", "single-knee-to-chest", NULL },
  { "standing-back-extension", "seated-cat-cow", NULL },
  { "prone-back-extension", "bird-dog", NULL },
  { NULL, NULL, NULL },
};

static const Swap swaps_leg_symptoms[] = {
  { "leg-swing-front-back", "leg-swing-side", NULL },
  { "hamstring-sweep", "bodyweight-squat", NULL },
  { "supine-hamstring-stretch", "pelvic-tilt", NULL },
  { "standing-hamstring-stretch", "standing-calf-stretch", NULL },
  { "seated-hamstring-stretch", "seated-cat-cow", NULL },
  { "ninety-ninety-hamstring", "pelvic-tilt", NULL },
  { "standing-toe-touch", "cat-cow", NULL },
  { "figure-four", "knee-rolls", NULL },
  { "foam-roll-hamstrings", "foam-roll-quads", NULL },
  { "childs-pose", "cat-cow", NULL },
  { "double-knees-to-chest", "cat-cow", NULL },
  { "high-knees", "march-in-place", NULL },
  { "butt-kicks", "march-in-place", NULL },
  { NULL, NULL, NULL },
};

static const Swap swaps_pregnant[] = {
  { "pelvic-tilt", "cat-cow", NULL },
  { "knee-rolls", "open-book", NULL },
  { "thoracic-extension-roller", "overhead-reach", NULL },
  { "single-knee-to-chest", "cat-cow", NULL },
  { "double-knees-to-chest", "cat-cow", NULL },
  { "supine-hamstring-stretch", "standing-hamstring-stretch", NULL },
  { "ninety-ninety-hamstring", "standing-hamstring-stretch", NULL },
  { "figure-four", "seated-figure-four", NULL },
  { "glute-bridge", "clamshell", NULL },
  { "dead-bug", "bird-dog", NULL },
  { "curl-up", "bird-dog", NULL },
  { "diaphragmatic-breathing", NULL, N_ ("Sit, or lie on your side") },
  { "legs-on-chair-rest", NULL, N_ ("Lie on your side, a cushion between the knees") },
  { "prone-press-up", "standing-back-extension", NULL },
  { "prone-back-extension", "bird-dog", NULL },
  { "forearm-plank", "knee-side-plank", NULL },
  { "knee-plank", "bird-dog", NULL },
  { "spiderman-plank", "bird-dog", NULL },
  { "foam-roll-quads", "standing-quad-stretch", NULL },
  { "stability-ball-bridge", "clamshell", NULL },
  { "high-knees", "march-in-place", NULL },
  { "butt-kicks", "march-in-place", NULL },
  { NULL, NULL, NULL },
};

static const Swap swaps_osteoporosis[] = {
  { "open-book", "overhead-reach", NULL },
  { "thoracic-extension-roller", "overhead-reach", NULL },
  { "childs-pose", "cat-cow", NULL },
  { "double-knees-to-chest", "pelvic-tilt", NULL },
  { "standing-toe-touch", "supine-hamstring-stretch", NULL },
  { "curl-up", "dead-bug", NULL },
  { NULL, NULL, NULL },
};

static const Swap swaps_knee[] = {
  { "ninety-ninety-hip", "figure-four", NULL },
  { NULL, NULL, NULL },
};

/* Which tags exclude, which warn, and what to do instead; the sources are in data/sources.json. */
static const Profile profiles[] = {
  [LIMBER_OWN_FLEXION_SENSITIVE] = {
    .question = N_ ("Does bending forward, or sitting for long, bring your back pain on?"),
    .hard = TAG (DISC_FLEXION),
    .warned = TAG (DISC_FLEXION),
    .swaps = swaps_flexion_sensitive,
    .sources = { "MCG12", "MSR" },
  },
  [LIMBER_OWN_EXTENSION_SENSITIVE] = {
    .question = N_ ("Does leaning back, standing for long or walking downhill bring it on? Or do you have a narrowed spinal canal or a slipped vertebra?"),
    .hard = TAG (DISC_EXTENSION),
    .warned = TAG (DISC_EXTENSION),
    .swaps = swaps_extension_sensitive,
    .sources = { "MSR", "MDT-PU" },
  },
  [LIMBER_OWN_LEG_SYMPTOMS] = {
    .question = N_ ("Is there pain, tingling or pins and needles below the buttock at present?"),
    .hard = TAG (DISC_FLEXION),
    .any = TAG (NERVE_TENSION) | TAG (IMPACT),
    .warned = TAG (DISC_FLEXION) | TAG (ROTATION),
    .swaps = swaps_leg_symptoms,
    .sources = { "NERVE", "EORTHO", "MDT-PU" },
  },
  [LIMBER_OWN_PREGNANT] = {
    .question = N_ ("Are you pregnant, in week 16 or later?"),
    .hard = TAG (PREGNANCY_BALANCE),
    .any = TAG (PREGNANCY_SUPINE) | TAG (PREGNANCY_PRONE) | TAG (PREGNANCY_IMPACT),
    .warned = TAG (PREGNANCY_BALANCE) | TAG (BALANCE),
    .swaps = swaps_pregnant,
    .sources = { "PREG16" },
  },
  [LIMBER_OWN_OSTEOPOROSIS] = {
    .question = N_ ("Do you have osteoporosis, or did a bone break in a minor fall?"),
    .any = TAG (OSTEOPOROSIS),
    .warned = TAG (ROTATION) | TAG (DISC_FLEXION),
    .swaps = swaps_osteoporosis,
    .sources = { "THEROS", "GIANG14" },
  },
  [LIMBER_OWN_KNEE] = {
    .question = N_ ("Do you have a knee that dislikes kneeling or deep bending?"),
    .hard = TAG (KNEE),
    .warned = TAG (KNEE),
    .swaps = swaps_knee,
    .sources = { "CHILD" },
  },
  [LIMBER_OWN_BALANCE] = {
    .question = N_ ("Are you unsteady on one leg?"),
    .warned = TAG (BALANCE) | TAG (DIZZINESS),
    .sources = { "PHYSIO" },
  },
  [LIMBER_OWN_BLOOD_PRESSURE] = {
    .question = N_ ("Do you have high blood pressure, treated or not?"),
    .warned = TAG (BLOOD_PRESSURE) | TAG (DIZZINESS),
    .sources = { "BPISO" },
  },
  [LIMBER_OWN_WRIST] = {
    .question = N_ ("Does a wrist get sore when you lean on the hand?"),
    .warned = TAG (WRIST),
    .sources = { "PHYSIO" },
  },
  [LIMBER_OWN_SHOULDER] = {
    .question = N_ ("Do you have a sore shoulder, or does an arm tingle when it is stretched out?"),
    .warned = TAG (SHOULDER) | TAG (NERVE_TENSION_ARM),
    .sources = { "NERVE" },
  },
  [LIMBER_OWN_NECK] = {
    .question = N_ ("Do you have a sore neck?"),
    .warned = TAG (NECK),
    .sources = { "PHYSIO" },
  },
  [LIMBER_OWN_HIP_PINCH] = {
    .question = N_ ("Does it pinch in the groin when the hip is bent far?"),
    .warned = TAG (HIP_IMPINGEMENT),
    .sources = { "FAI" },
  },
  [LIMBER_OWN_CALF_ACHILLES] = {
    .question = N_ ("Do you have a painful calf or Achilles tendon?"),
    .warned = TAG (CALF_ACHILLES) | TAG (IMPACT),
    .sources = { "SILB07" },
  },
  [LIMBER_OWN_VARICOSE] = {
    .question = N_ ("Do you have varicose veins, or had a clot, or take blood thinners?"),
    .warned = TAG (VARICOSE),
    .sources = { "PHYSIO" },
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (profiles) == LIMBER_N_OWN);

/**
 * limber_cautions_get_question:
 * @own: a caution
 *
 * Returns: what somebody is asked who may have it, in their language
 */
const char *
limber_cautions_get_question (LimberOwnCaution own)
{
  g_return_val_if_fail (own < LIMBER_N_OWN, NULL);

  return g_dgettext (GETTEXT_PACKAGE, profiles[own].question);
}

/**
 * limber_cautions_get_sources:
 * @own: a caution
 *
 * Returns: (array zero-terminated=1): the ids of what it is founded on, in sources.json
 */
const char *const *
limber_cautions_get_sources (LimberOwnCaution own)
{
  g_return_val_if_fail (own < LIMBER_N_OWN, NULL);

  return profiles[own].sources;
}

/**
 * limber_cautions_get_excluded_tags:
 * @own: a caution
 * @hard: those that exclude with a hard mark; else those that exclude without one
 *
 * Returns: a bit for each [enum@Tag] that excludes an exercise
 */
guint
limber_cautions_get_excluded_tags (LimberOwnCaution own, gboolean hard)
{
  g_return_val_if_fail (own < LIMBER_N_OWN, 0);

  return profiles[own].any | (hard ? profiles[own].hard : 0);
}

/**
 * limber_cautions_get_warned_tags:
 * @own: a caution
 *
 * Returns: a bit for each [enum@Tag] that brings a note and the easier way
 */
guint
limber_cautions_get_warned_tags (LimberOwnCaution own)
{
  g_return_val_if_fail (own < LIMBER_N_OWN, 0);

  return profiles[own].warned;
}

static const Swap *
find_swap (LimberOwnCaution own, const char *exercise_id)
{
  const Swap *swap = profiles[own].swaps;

  for (; swap != NULL && swap->from != NULL; swap++)
    if (g_str_equal (swap->from, exercise_id))
      return swap;

  return NULL;
}

/**
 * limber_cautions_get_swap:
 * @own: a caution
 * @exercise_id: an exercise that it excludes
 *
 * Returns: (nullable): the id of the exercise that takes its place
 */
const char *
limber_cautions_get_swap (LimberOwnCaution own, const char *exercise_id)
{
  const Swap *swap = NULL;

  g_return_val_if_fail (own < LIMBER_N_OWN && exercise_id != NULL, NULL);

  swap = find_swap (own, exercise_id);

  return swap != NULL ? swap->to : NULL;
}

/**
 * limber_cautions_get_variant:
 * @own: a caution
 * @exercise_id: an exercise that it excludes
 *
 * Returns: (nullable): another way of doing it that the caution allows, in the user's language
 */
const char *
limber_cautions_get_variant (LimberOwnCaution own, const char *exercise_id)
{
  const Swap *swap = NULL;

  g_return_val_if_fail (own < LIMBER_N_OWN && exercise_id != NULL, NULL);

  swap = find_swap (own, exercise_id);
  if (swap == NULL || swap->variant == NULL)
    return NULL;

  return g_dgettext (GETTEXT_PACKAGE, swap->variant);
}
