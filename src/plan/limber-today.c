/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-today.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#define TAG(name) (1u << LIMBER_TAG_##name)

/* The hard marks of movements that go to the end of a joint's range. Those for a pregnancy are not
 * among them: they do not concern anybody else. */
#define END_RANGE_TAGS                                                                             \
  (TAG (DISC_FLEXION) | TAG (DISC_EXTENSION) | TAG (ROTATION) | TAG (NERVE_TENSION)                \
   | TAG (ACUTE_PAIN) | TAG (KNEE) | TAG (HIP_IMPINGEMENT))

static const LimberCounsel fine = { LIMBER_COUNSEL_FINE, -1, -1, FALSE, NULL };

/**
 * limber_today_get_cautions:
 * @self: a day
 *
 * Returns: the cautions that apply: one's own, and those that today's pain brings along
 */
guint
limber_today_get_cautions (const LimberToday *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->own | (self->limits.leg_symptoms ? 1u << LIMBER_OWN_LEG_SYMPTOMS : 0);
}

/**
 * limber_today_bars_strength:
 * @self: a day
 *
 * Returns: whether strength is dropped today
 */
gboolean
limber_today_bars_strength (const LimberToday *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->limits.no_strength || (self->limits.half_dose && !self->limits.gentle_strength);
}

static gboolean
is_own (const LimberToday *self, int own)
{
  return (self->own & (1u << own)) != 0;
}

static int
first_tag (guint tags)
{
  return g_bit_nth_lsf (tags, -1);
}

static LimberCounsel
exclude (int own, guint tags, gboolean hard, const char *rule)
{
  return (LimberCounsel){ LIMBER_COUNSEL_EXCLUDED, own, first_tag (tags), hard, rule };
}

static gboolean
minds_morning (const LimberToday *self)
{
  return self->first_hour && (is_own (self, LIMBER_OWN_FLEXION_SENSITIVE) || self->pain >= 1);
}

/* What only today's pain forbids; nobody waves that away in passing. */
static LimberCounsel
judge_limits (const LimberToday *self, guint tags, guint hard_tags)
{
  if (self->limits.no_hard && (hard_tags & TAG (ACUTE_PAIN)) != 0)
    return exclude (-1, TAG (ACUTE_PAIN), TRUE, "R-PROFILE");
  if (self->limits.no_bending && (tags & TAG (DISC_FLEXION)) != 0)
    return exclude (-1, TAG (DISC_FLEXION), TRUE, "R-MORNING");
  if (self->limits.half_dose && (hard_tags & END_RANGE_TAGS) != 0)
    return exclude (-1, hard_tags & END_RANGE_TAGS, TRUE, "R-PROFILE");
  if (self->limits.no_impact && (tags & TAG (IMPACT)) != 0)
    return exclude (-1, TAG (IMPACT), TRUE, "R-IMPACT");

  return fine;
}

static LimberCounsel
judge_morning (const LimberToday *self, guint tags, guint hard_tags, gboolean morning)
{
  LimberCounsel counsel = fine;

  if (self->first_hour && !morning)
    return exclude (-1, 0, FALSE, "R-MORNING");
  if (!minds_morning (self) || (tags & TAG (DISC_FLEXION)) == 0)
    return fine;
  if ((hard_tags & TAG (DISC_FLEXION)) != 0)
    return exclude (-1, TAG (DISC_FLEXION), FALSE, "R-MORNING");

  counsel = exclude (-1, TAG (DISC_FLEXION), FALSE, "R-MORNING");
  counsel.kind = LIMBER_COUNSEL_WARNED;

  return counsel;
}

/* A caution that only today's pain brought along is as firm as the pain. */
static LimberCounsel
judge_caution (const LimberToday *self, int own, guint tags, guint hard_tags)
{
  guint hard = limber_cautions_get_excluded_tags ((LimberOwnCaution) own, TRUE) & hard_tags;
  guint soft = limber_cautions_get_excluded_tags ((LimberOwnCaution) own, FALSE) & tags;
  guint warned = limber_cautions_get_warned_tags ((LimberOwnCaution) own) & tags;

  if (hard != 0)
    return exclude (own, hard, TRUE, "R-PROFILE");
  if (soft != 0)
    return exclude (own, soft, !is_own (self, own), "R-PROFILE");
  if (warned != 0)
    return (LimberCounsel){ LIMBER_COUNSEL_WARNED, own, first_tag (warned), FALSE, "R-PROFILE" };

  return fine;
}

static gboolean
is_stricter (const LimberCounsel *a, const LimberCounsel *b)
{
  return a->kind > b->kind || (a->kind == b->kind && a->hard && !b->hard);
}

/**
 * limber_today_judge_tags:
 * @self: a day
 * @tags: the caution tags of an exercise, a bit for each #LimberTag
 * @hard_tags: those of them that are hard
 * @morning: the exercise suits the first hour of the day
 *
 * Judges an exercise by as little as lists know of it; see [method@Today.judge].
 *
 * Returns: whether the exercise is right today
 */
LimberCounsel
limber_today_judge_tags (const LimberToday *self, guint tags, guint hard_tags, gboolean morning)
{
  LimberCounsel counsel = fine;
  LimberCounsel other = fine;
  guint         cautions = 0;

  g_return_val_if_fail (self != NULL, fine);

  cautions = limber_today_get_cautions (self);
  counsel = judge_limits (self, tags, hard_tags);
  other = judge_morning (self, tags, hard_tags, morning);
  if (is_stricter (&other, &counsel))
    counsel = other;

  for (int own = 0; own < LIMBER_N_OWN; own++)
    {
      if ((cautions & (1u << own)) == 0)
        continue;
      other = judge_caution (self, own, tags, hard_tags);
      if (is_stricter (&other, &counsel))
        counsel = other;
    }

  return counsel;
}

/**
 * limber_today_judge:
 * @self: a day
 * @exercise: an exercise
 *
 * The strictest counsel counts; of equal ones that of today's pain, then that of the morning, then
 * that of the first caution.
 *
 * Returns: whether the exercise is right today
 */
LimberCounsel
limber_today_judge (const LimberToday *self, const LimberExercise *exercise)
{
  g_return_val_if_fail (self != NULL && exercise != NULL, fine);

  return limber_today_judge_tags (self,
                                  limber_facts_get_tags (exercise, FALSE),
                                  limber_facts_get_tags (exercise, TRUE),
                                  limber_facts_suits (exercise, LIMBER_CONTEXT_MORNING));
}

/**
 * limber_today_find_variant:
 * @self: a day
 * @exercise: an exercise that is excluded on it
 *
 * A way of doing the exercise helps only if every caution that excludes it knows one, and nothing
 * but cautions excludes it.
 *
 * Returns: (nullable): another way of doing it that is right today, in the user's language
 */
const char *
limber_today_find_variant (const LimberToday *self, const LimberExercise *exercise)
{
  const char   *variant = NULL;
  LimberCounsel counsel = fine;
  guint         cautions = 0;
  guint         tags = 0;
  guint         hard_tags = 0;

  g_return_val_if_fail (self != NULL && exercise != NULL, NULL);

  cautions = limber_today_get_cautions (self);
  tags = limber_facts_get_tags (exercise, FALSE);
  hard_tags = limber_facts_get_tags (exercise, TRUE);
  counsel = judge_limits (self, tags, hard_tags);
  if (counsel.kind == LIMBER_COUNSEL_EXCLUDED)
    return NULL;
  counsel = judge_morning (
      self, tags, hard_tags, limber_facts_suits (exercise, LIMBER_CONTEXT_MORNING));
  if (counsel.kind == LIMBER_COUNSEL_EXCLUDED)
    return NULL;

  for (int own = 0; own < LIMBER_N_OWN; own++)
    {
      const char *text = NULL;

      if ((cautions & (1u << own)) == 0)
        continue;
      counsel = judge_caution (self, own, tags, hard_tags);
      if (counsel.kind != LIMBER_COUNSEL_EXCLUDED)
        continue;
      text = limber_cautions_get_variant ((LimberOwnCaution) own, exercise->id);
      if (text == NULL)
        return NULL;
      if (variant == NULL)
        variant = text;
    }

  return variant;
}

/**
 * limber_counsel_get_reason:
 * @self: a counsel that is not fine
 * @exercise: the exercise it is about
 *
 * Returns: (transfer full): why, a sentence in the user's language
 */
char *
limber_counsel_get_reason (const LimberCounsel *self, const LimberExercise *exercise)
{
  g_return_val_if_fail (self != NULL && exercise != NULL, NULL);

  /* Translators: an exercise */
  if (self->tag < 0)
    return g_strdup_printf (_ ("%s is not for the first hour of the day."), exercise->name);
  /* Translators: an exercise */
  if (self->tag == LIMBER_TAG_ACUTE_PAIN)
    return g_strdup_printf (_ ("%s can wait until the pain is milder."), exercise->name);

  /* Translators: an exercise and what it does, "Child’s pose: bends the lower back forward." */
  return g_strdup_printf (
      _ ("%s: %s."), exercise->name, limber_words_get_label (LIMBER_WORDS_CAUTION, self->tag));
}
