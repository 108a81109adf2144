/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-balance.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "history/limber-done.h"
#include "plan/limber-facts.h"

/* With less work than this nothing is called neglected: there was no time for it. */
#define ENOUGH_US (G_GINT64_CONSTANT (20) * 60 * G_USEC_PER_SEC)

/* What the plan itself hardly works is not missed: less than one part in so many. */
#define LEAST_PART 50

/* So many of those that were neglected are named. */
#define MOST_NAMED 3

/* Sides that differ by less are alike: a minute, and one part in ten. */
#define SIDE_LEAST_US (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)
#define SIDE_PART 10

/* What a muscle had, in halves: an exercise that works it mainly has two of them. */
typedef struct
{
  gint64 all;
  gint64 left;
  gint64 right;
} Halves;

static void
add_to_muscle (Halves *halves, LimberSide side, gint64 us)
{
  halves->all += us;
  if (side == LIMBER_SIDE_LEFT)
    halves->left += us;
  else if (side == LIMBER_SIDE_RIGHT)
    halves->right += us;
}

/* Adds work for all that an exercise works. */
static void
add_halves (const LimberExercise *exercise, LimberSide side, gint64 us, Halves *halves)
{
  for (guint i = 0; i < exercise->primary->len; i++)
    add_to_muscle (&halves[g_array_index (exercise->primary, guint, i)], side, us * 2);
  for (guint i = 0; i < exercise->secondary->len; i++)
    add_to_muscle (&halves[g_array_index (exercise->secondary, guint, i)], side, us);
}

static void
add_row (LimberBalance        *self,
         const LimberDoneWork *row,
         const LimberExercise *exercise,
         Halves               *halves)
{
  self->work_us += row->done_us;
  self->left_us += row->side == LIMBER_SIDE_LEFT ? row->done_us : 0;
  self->right_us += row->side == LIMBER_SIDE_RIGHT ? row->done_us : 0;
  if (exercise != NULL)
    add_halves (exercise, (LimberSide) row->side, row->done_us, halves);
  else
    self->unknown_us += row->done_us;
}

/* Each exercise is looked up once. */
static const LimberExercise *
find_exercise (GHashTable *known, const char *id, LimberExerciseLookup lookup, gpointer lookup_data)
{
  gpointer exercise = NULL;

  if (!g_hash_table_lookup_extended (known, id, NULL, &exercise))
    {
      exercise = (gpointer) lookup (id, lookup_data);
      g_hash_table_insert (known, (gpointer) id, exercise);
    }

  return exercise;
}

static void
add_rows (LimberBalance       *self,
          GArray              *rows,
          LimberExerciseLookup lookup,
          gpointer             lookup_data,
          Halves              *halves)
{
  g_autoptr(GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const LimberDoneWork *row = &g_array_index (rows, LimberDoneWork, i);

      if (row->local_date >= self->from && row->local_date <= self->until)
        add_row (self, row, find_exercise (known, row->exercise_id, lookup, lookup_data), halves);
    }
}

/* A fortnight of the week's plan. */
static void
add_plan (const LimberWeek    *week,
          GPtrArray           *routines,
          LimberExerciseLookup lookup,
          gpointer             lookup_data,
          Halves              *halves)
{
  for (guint i = 0; i < routines->len; i++)
    {
      const LimberRoutine *routine = g_ptr_array_index (routines, i);
      const guint          times = limber_week_get_times (week, routine->id);

      for (guint k = 0; times > 0 && k < routine->steps->len; k++)
        {
          const LimberStep     *step = g_ptr_array_index (routine->steps, k);
          const LimberExercise *exercise = lookup (step->exercise_id, lookup_data);
          g_autoptr(LimberDose) dose = NULL;

          if (exercise == NULL)
            continue;
          dose = limber_facts_get_dose (step, exercise);
          add_halves (exercise,
                      LIMBER_SIDE_NONE,
                      times * limber_facts_get_step_us (step, exercise, dose),
                      halves);
        }
    }
}

static void
judge (LimberBalance *self, const Halves *done, const Halves *plan, guint n)
{
  double done_sum = 0;
  double plan_sum = 0;

  for (guint i = 0; i < n; i++)
    {
      done_sum += (double) done[i].all;
      plan_sum += (double) plan[i].all;
    }
  for (guint i = 0; i < n; i++)
    {
      const double        part = plan_sum > 0 ? (double) plan[i].all / plan_sum : 0;
      LimberBalanceMuscle muscle = {
        .muscle = i,
        .done_us = done[i].all / 2,
        .left_us = (done[i].all + done[i].left - done[i].right) / 4,
        .expected_us = (gint64) (part * done_sum / 2),
      };

      muscle.right_us = muscle.done_us - muscle.left_us;
      muscle.neglected = limber_balance_is_enough (self) && part * LEAST_PART >= 1
                         && muscle.done_us * 2 < muscle.expected_us;
      g_array_append_val (self->muscles, muscle);
    }
}

/**
 * limber_balance_new:
 * @rows: (element-type LimberDoneWork): what was done, in any order
 * @today: a Julian day
 * @week: the plan that it is held against
 * @routines: (element-type LimberRoutine): the bodies of the routines that the week's plan has;
 *   others may be among them
 * @lookup: finds exercises
 * @lookup_data: for @lookup
 *
 * Adds up four weeks. They are held against the week's plan as shares of the whole, so that nothing
 * is called neglected because somebody does less than the plan of everything.
 *
 * Returns: (transfer full): the balance
 */
LimberBalance *
limber_balance_new (GArray              *rows,
                    guint32              today,
                    const LimberWeek    *week,
                    GPtrArray           *routines,
                    LimberExerciseLookup lookup,
                    gpointer             lookup_data)
{
  LimberBalance     *self = g_new0 (LimberBalance, 1);
  const guint        n = limber_words_get_n (LIMBER_WORDS_MUSCLE);
  g_autofree Halves *done = g_new0 (Halves, n);
  g_autofree Halves *plan = g_new0 (Halves, n);

  self->from = today - LIMBER_BALANCE_DAYS + 1;
  self->until = today;
  self->muscles = g_array_new (FALSE, FALSE, sizeof (LimberBalanceMuscle));
  add_rows (self, rows, lookup, lookup_data, done);
  add_plan (week, routines, lookup, lookup_data, plan);
  judge (self, done, plan, n);

  return self;
}

void
limber_balance_free (LimberBalance *self)
{
  g_array_unref (self->muscles);
  g_free (self);
}

/**
 * limber_balance_is_enough:
 * @self: a balance
 *
 * Returns: whether there was enough work to judge by
 */
gboolean
limber_balance_is_enough (const LimberBalance *self)
{
  return self->work_us - self->unknown_us >= ENOUGH_US;
}

static int
compare_missing_cb (gconstpointer a, gconstpointer b)
{
  const LimberBalanceMuscle *one = a;
  const LimberBalanceMuscle *other = b;
  const gint64               one_us = one->expected_us - one->done_us;
  const gint64               other_us = other->expected_us - other->done_us;

  if (one_us != other_us)
    return one_us > other_us ? -1 : 1;

  return (int) one->muscle - (int) other->muscle;
}

/**
 * limber_balance_get_neglected:
 * @self: a balance
 *
 * Returns: (transfer full) (element-type LimberBalanceMuscle): the muscles that were neglected, the
 *   one that misses most first
 */
GArray *
limber_balance_get_neglected (const LimberBalance *self)
{
  GArray *neglected = g_array_new (FALSE, FALSE, sizeof (LimberBalanceMuscle));

  for (guint i = 0; i < self->muscles->len; i++)
    if (g_array_index (self->muscles, LimberBalanceMuscle, i).neglected)
      g_array_append_val (neglected, g_array_index (self->muscles, LimberBalanceMuscle, i));
  g_array_sort (neglected, compare_missing_cb);

  return neglected;
}

/**
 * limber_balance_format_neglected:
 * @self: a balance
 *
 * Returns: (transfer full) (nullable): what was neglected, in a sentence; %NULL while there is too
 *   little to judge by
 */
char *
limber_balance_format_neglected (const LimberBalance *self)
{
  g_autoptr(GArray) neglected = limber_balance_get_neglected (self);
  g_autoptr(GString) names = g_string_new (NULL);

  if (!limber_balance_is_enough (self))
    return NULL;
  if (neglected->len == 0)
    return g_strdup (_ ("Every part had its share."));

  for (guint i = 0; i < MIN (neglected->len, MOST_NAMED); i++)
    {
      const guint muscle = g_array_index (neglected, LimberBalanceMuscle, i).muscle;

      if (i > 0)
        /* Translators: between the items of a list */
        g_string_append (names, C_ ("list", ", "));
      g_string_append (names, limber_words_get_label (LIMBER_WORDS_MUSCLE, muscle));
    }

  if (neglected->len > MOST_NAMED)
    {
      const guint more = neglected->len - MOST_NAMED;

      /* Translators: names of muscles, and how many more there are: "Had little: calves, chest and 2 more" */
      return g_strdup_printf (
          g_dngettext (
              GETTEXT_PACKAGE, "Had little: %s and %u more", "Had little: %s and %u more", more),
          names->str,
          more);
    }

  /* Translators: names of muscles: "Had little: calves, chest" */
  return g_strdup_printf (_ ("Had little: %s"), names->str);
}

/**
 * limber_balance_format_sides:
 * @self: a balance
 *
 * Returns: (transfer full) (nullable): left against right: "Left 12 min, right 9 min"; %NULL when
 *   nothing was done side by side
 */
char *
limber_balance_format_sides (const LimberBalance *self)
{
  const gint64     most_us = MAX (self->left_us, self->right_us);
  const gint64     apart_us = ABS (self->left_us - self->right_us);
  g_autofree char *left = limber_format_about (self->left_us);
  g_autofree char *right = limber_format_about (self->right_us);

  if (most_us == 0)
    return NULL;
  if (apart_us < SIDE_LEAST_US || apart_us * SIDE_PART < most_us)
    /* Translators: times spent on the sides: "Left 12 min, right 12 min: about even" */
    return g_strdup_printf (_ ("Left %s, right %s: about even"), left, right);

  /* Translators: times spent on the sides: "Left 12 min, right 9 min" */
  return g_strdup_printf (_ ("Left %s, right %s"), left, right);
}
