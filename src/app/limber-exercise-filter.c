/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-filter.h"

/**
 * LimberExerciseFilter:
 *
 * Sifts exercises by what was typed and by what was chosen, out of what lists know of them: nothing is
 * read for it, and one takes much less than a microsecond.
 */
struct _LimberExerciseFilter
{
  GtkFilter parent_instance;

  LimberSearch *search; /* (owned) */
  char         *words;  /* (owned) */
  guint         chosen[LIMBER_N_FACETS];
  LimberToday   today;
};

G_DEFINE_FINAL_TYPE (LimberExerciseFilter, limber_exercise_filter, GTK_TYPE_FILTER)

#define BIT(n) (1u << (n))
#define STRENGTH (BIT (LIMBER_KIND_STRENGTH_REPS) | BIT (LIMBER_KIND_STRENGTH_HOLD))

/* All of what is needed must be there, but for a mat: a carpet is everywhere. */
static gboolean
is_equipped (LimberExerciseFilter *self, LimberItem *item)
{
  const guint needed = limber_item_get_equipment (item) & ~BIT (LIMBER_EQUIPMENT_MAT);

  return (needed & ~self->chosen[LIMBER_FACET_EQUIPMENT]) == 0;
}

/* As an adapted routine would have it: not what a caution excludes, nor strength on a day without. */
static gboolean
fits (LimberExerciseFilter *self, LimberItem *item)
{
  const gboolean morning = (limber_item_get_unsuited (item) & BIT (LIMBER_CONTEXT_MORNING)) == 0;
  LimberCounsel  counsel = limber_today_judge_tags (
      &self->today, limber_item_get_tags (item, FALSE), limber_item_get_tags (item, TRUE), morning);

  return counsel.kind != LIMBER_COUNSEL_EXCLUDED
         && ((BIT (limber_item_get_kind (item)) & STRENGTH) == 0
             || !limber_today_bars_strength (&self->today));
}

/* One of the user's own that names no phase suits all that it does not rule out. */
static gboolean
suits (LimberExerciseFilter *self, LimberItem *item)
{
  const guint listed = limber_item_get_suits (item);
  const guint suited = (listed != 0 ? listed : ~0u) & ~limber_item_get_unsuited (item);

  return (suited & self->chosen[LIMBER_FACET_PHASE]) != 0;
}

static gboolean
passes (LimberExerciseFilter *self, LimberFacet facet, LimberItem *item)
{
  const guint chosen = self->chosen[facet];

  if (!limber_exercise_filter_is_on (self, facet))
    return TRUE;

  switch (facet)
    {
    case LIMBER_FACET_SEARCH:
      return limber_item_matches (item, self->search);
    case LIMBER_FACET_PHASE:
      return suits (self, item);
    case LIMBER_FACET_KIND:
      return (BIT (limber_item_get_kind (item)) & chosen) != 0;
    case LIMBER_FACET_MUSCLE:
      return (limber_item_get_muscles (item) & chosen) != 0;
    case LIMBER_FACET_POSITION:
      return (BIT (limber_item_get_position (item)) & chosen) != 0;
    case LIMBER_FACET_EQUIPMENT:
      return is_equipped (self, item);
    case LIMBER_FACET_FITS:
      return fits (self, item);
    case LIMBER_N_FACETS:
    default:
      g_return_val_if_reached (TRUE);
    }
}

static gboolean
limber_exercise_filter_match (GtkFilter *filter, gpointer item)
{
  LimberExerciseFilter *self = LIMBER_EXERCISE_FILTER (filter);

  for (LimberFacet facet = 0; facet < LIMBER_N_FACETS; facet++)
    if (!passes (self, facet, item))
      return FALSE;

  return TRUE;
}

static GtkFilterMatch
limber_exercise_filter_get_strictness (GtkFilter *filter)
{
  for (LimberFacet facet = 0; facet < LIMBER_N_FACETS; facet++)
    if (limber_exercise_filter_is_on (LIMBER_EXERCISE_FILTER (filter), facet))
      return GTK_FILTER_MATCH_SOME;

  return GTK_FILTER_MATCH_ALL;
}

static void
limber_exercise_filter_finalize (GObject *object)
{
  LimberExerciseFilter *self = LIMBER_EXERCISE_FILTER (object);

  limber_search_free (self->search);
  g_free (self->words);

  G_OBJECT_CLASS (limber_exercise_filter_parent_class)->finalize (object);
}

static void
limber_exercise_filter_class_init (LimberExerciseFilterClass *klass)
{
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = limber_exercise_filter_finalize;
  filter_class->match = limber_exercise_filter_match;
  filter_class->get_strictness = limber_exercise_filter_get_strictness;
}

static void
limber_exercise_filter_init (LimberExerciseFilter *self)
{
  self->words = g_strdup ("");
  self->search = limber_search_new ("");
}

/**
 * limber_exercise_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything pass
 */
LimberExerciseFilter *
limber_exercise_filter_new (void)
{
  return g_object_new (LIMBER_TYPE_EXERCISE_FILTER, NULL);
}

/**
 * limber_exercise_filter_set_words:
 * @words: what was typed
 */
void
limber_exercise_filter_set_words (LimberExerciseFilter *self, const char *words)
{
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;

  g_return_if_fail (LIMBER_IS_EXERCISE_FILTER (self));
  g_return_if_fail (words != NULL);

  if (g_str_equal (words, self->words))
    return;

  /* Letters that are added can only make less match within names, but more by the muscle that a word
   * means together with the next one. */
  if (*words == '\0')
    change = GTK_FILTER_CHANGE_LESS_STRICT;
  g_free (self->words);
  self->words = g_strdup (words);
  limber_search_free (self->search);
  self->search = limber_search_new (words);
  gtk_filter_changed (GTK_FILTER (self), change);
}

static void
rank_free (gpointer self, GClosure *closure)
{
  g_object_unref (self);
}

static guint
rank_cb (LimberItem *item, LimberExerciseFilter *self)
{
  return limber_item_rank (item, self->search);
}

/**
 * limber_exercise_filter_new_sorter:
 *
 * What is ranked is asked once for each exercise, so that many are sorted quickly; for other words
 * there has to be another sorter.
 *
 * Returns: (transfer full) (nullable): what puts the exercises first that are called as was typed, and
 *   leaves the order as it is otherwise; %NULL if nothing was typed
 */
GtkSorter *
limber_exercise_filter_new_sorter (LimberExerciseFilter *self)
{
  GtkExpression *rank = NULL;

  g_return_val_if_fail (LIMBER_IS_EXERCISE_FILTER (self), NULL);

  if (limber_search_is_empty (self->search))
    return NULL;
  rank = gtk_cclosure_expression_new (
      G_TYPE_UINT, NULL, 0, NULL, G_CALLBACK (rank_cb), g_object_ref (self), rank_free);

  return GTK_SORTER (gtk_numeric_sorter_new (rank));
}

/**
 * limber_exercise_filter_set:
 * @facet: any but %LIMBER_FACET_SEARCH
 * @values: those of which one must be true, a bit for each; 0 if all the same
 */
void
limber_exercise_filter_set (LimberExerciseFilter *self, LimberFacet facet, guint values)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_FILTER (self));
  g_return_if_fail (facet > LIMBER_FACET_SEARCH && facet < LIMBER_N_FACETS);

  if (self->chosen[facet] == values)
    return;

  self->chosen[facet] = values;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * limber_exercise_filter_get:
 * @facet: any but %LIMBER_FACET_SEARCH
 *
 * Returns: the values that are chosen, a bit for each
 */
guint
limber_exercise_filter_get (LimberExerciseFilter *self, LimberFacet facet)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_FILTER (self), 0);
  g_return_val_if_fail (facet > LIMBER_FACET_SEARCH && facet < LIMBER_N_FACETS, 0);

  return self->chosen[facet];
}

/**
 * limber_exercise_filter_is_on:
 * @facet: a facet
 *
 * Returns: whether something was chosen, or typed
 */
gboolean
limber_exercise_filter_is_on (LimberExerciseFilter *self, LimberFacet facet)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_FILTER (self), FALSE);
  g_return_val_if_fail (facet < LIMBER_N_FACETS, FALSE);

  return facet == LIMBER_FACET_SEARCH ? !limber_search_is_empty (self->search)
                                      : self->chosen[facet] != 0;
}

/**
 * limber_exercise_filter_set_today:
 * @today: somebody's cautions and the limits of the day
 */
void
limber_exercise_filter_set_today (LimberExerciseFilter *self, const LimberToday *today)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_FILTER (self));
  g_return_if_fail (today != NULL);

  self->today = *today;
  if (limber_exercise_filter_is_on (self, LIMBER_FACET_FITS))
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * limber_exercise_filter_clear:
 *
 * Lets everything pass.
 */
void
limber_exercise_filter_clear (LimberExerciseFilter *self)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_FILTER (self));

  if (gtk_filter_get_strictness (GTK_FILTER (self)) == GTK_FILTER_MATCH_ALL)
    return;

  g_free (self->words);
  self->words = g_strdup ("");
  limber_search_free (self->search);
  self->search = limber_search_new ("");
  for (LimberFacet facet = 0; facet < LIMBER_N_FACETS; facet++)
    self->chosen[facet] = 0;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_LESS_STRICT);
}

/**
 * limber_exercise_filter_find_faults:
 * @item: an exercise
 *
 * Returns: the facets it does not pass, a bit for each #LimberFacet
 */
guint
limber_exercise_filter_find_faults (LimberExerciseFilter *self, LimberItem *item)
{
  guint faults = 0;

  g_return_val_if_fail (LIMBER_IS_EXERCISE_FILTER (self), 0);
  g_return_val_if_fail (LIMBER_IS_ITEM (item), 0);

  for (LimberFacet facet = 0; facet < LIMBER_N_FACETS; facet++)
    if (!passes (self, facet, item))
      faults |= BIT (facet);

  return faults;
}

/**
 * limber_exercise_filter_count_without:
 * @items: (element-type LimberItem): exercises
 * @counts: (out caller-allocates): for each #LimberFacet, how many would pass besides if it were off
 *
 * Where nothing passes, this tells what to loosen.
 */
void
limber_exercise_filter_count_without (LimberExerciseFilter *self,
                                      GListModel           *items,
                                      guint                 counts[LIMBER_N_FACETS])
{
  const guint n = g_list_model_get_n_items (items);

  g_return_if_fail (LIMBER_IS_EXERCISE_FILTER (self));

  for (LimberFacet facet = 0; facet < LIMBER_N_FACETS; facet++)
    counts[facet] = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (items, i);
      const guint faults = limber_exercise_filter_find_faults (self, item);

      if (faults != 0 && (faults & (faults - 1)) == 0)
        counts[g_bit_nth_lsf (faults, -1)]++;
    }
}
