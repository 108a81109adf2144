/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-milestones.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "content/limber-format.h"
#include "history/limber-dates.h"
#include "history/limber-done.h"

/* A hold of which less was done was broken off. */
#define WHOLE_PERCENT 90

/* What has grown by less is not worth a line. */
#define LEAST_SECONDS 5
#define LEAST_GROWTH_PERCENT 20
#define LEAST_REPS 2

/* An exercise is new for so many days, to somebody who has been here for as long. */
#define NEW_DAYS 28

/* Lately enough to be told by its day rather than its month. */
#define LATELY_DAYS 31

#define N_SIDES 3
#define HOUR_US (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)

static const int hours[] = { 1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000 };
static const int sessions[] = { 1, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000, 25000 };

typedef enum
{
  MEASURE_SECONDS,
  MEASURE_REPS,
  N_MEASURES,
} Measure;

/* How one number of an exercise went. */
typedef struct
{
  int     first;
  guint32 since;
  int     most;
  guint32 day;
} Course;

/* An exercise, on its way through the days. */
typedef struct
{
  const LimberExercise *exercise; /* (nullable) */
  const char           *id;
  const char           *name;
  guint32               first_day;
  guint32               day; /* the one that is being added up */
  int                   best[N_MEASURES][N_SIDES];
  Course                courses[N_MEASURES];
} Track;

static gboolean
is_measured (const LimberExercise *exercise, Measure measure)
{
  switch (exercise->kind)
    {
    case LIMBER_KIND_STATIC_STRETCH:
      return measure == MEASURE_SECONDS;
    case LIMBER_KIND_STRENGTH_HOLD:
      return TRUE;
    case LIMBER_KIND_STRENGTH_REPS:
      return measure == MEASURE_REPS;
    case LIMBER_KIND_DYNAMIC:
    case LIMBER_KIND_MOBILITY:
    case LIMBER_KIND_BREATHING:
    case LIMBER_KIND_SELF_MASSAGE:
    default:
      return FALSE;
    }
}

/* What both sides did; of sides that take turns the sum, since each has half. */
static int
get_value (const LimberExercise *exercise, const int best[N_SIDES])
{
  int least = 0;
  int sum = 0;

  for (int side = 0; side < N_SIDES; side++)
    {
      sum += best[side];
      if (best[side] > 0 && (least == 0 || best[side] < least))
        least = best[side];
    }

  return exercise->sides == LIMBER_SIDES_ALTERNATING ? sum : least;
}

static void
end_day (Track *self)
{
  for (int measure = 0; measure < N_MEASURES; measure++)
    {
      Course   *course = &self->courses[measure];
      const int value = get_value (self->exercise, self->best[measure]);

      if (value > 0 && course->first == 0)
        *course = (Course){ value, self->day, value, self->day };
      else if (value > course->most)
        {
          course->most = value;
          course->day = self->day;
        }
      memset (self->best[measure], 0, sizeof self->best[measure]);
    }
}

static void
add_row (Track *self, const LimberDoneWork *row)
{
  const gboolean whole
      = row->planned_us > 0 && row->done_us / WHOLE_PERCENT >= row->planned_us / 100;
  const Measure measure = row->planned_reps > 0 ? MEASURE_REPS : MEASURE_SECONDS;
  const int     seconds = (int) ((row->done_us + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC);
  const int     value = measure == MEASURE_REPS ? row->done_reps : seconds;

  if (self->exercise == NULL || row->side < 0 || row->side >= N_SIDES)
    return;

  if (row->local_date != self->day)
    end_day (self);
  self->day = row->local_date;
  /* Someone may call a thing by another name by now. */
  self->name = row->exercise_name;
  if ((whole || measure == MEASURE_REPS) && is_measured (self->exercise, measure))
    self->best[measure][row->side] = MAX (self->best[measure][row->side], value);
}

static Track *
find_track (GHashTable           *tracks,
            const LimberDoneWork *row,
            LimberExerciseLookup  lookup,
            gpointer              lookup_data)
{
  Track *self = g_hash_table_lookup (tracks, row->exercise_id);

  if (self != NULL)
    return self;

  self = g_new0 (Track, 1);
  self->id = row->exercise_id;
  self->name = row->exercise_name;
  self->first_day = row->local_date;
  self->day = row->local_date;
  self->exercise = lookup (row->exercise_id, lookup_data);
  g_hash_table_insert (tracks, (gpointer) self->id, self);

  return self;
}

static void
tell (GArray *milestones, const Track *track, LimberMilestoneKind kind, const Course *course)
{
  const LimberMilestone milestone = {
    .kind = kind,
    .exercise_id = track->id,
    .exercise_name = track->name,
    .from = course->first,
    .to = course->most,
    .since = course->since,
    .day = course->day,
  };

  g_array_append_val (milestones, milestone);
}

static void
tell_track (GArray *milestones, const Track *track, guint32 began, guint32 today)
{
  const Course *seconds = &track->courses[MEASURE_SECONDS];
  const Course *reps = &track->courses[MEASURE_REPS];
  const Course  first = { .since = track->first_day, .day = track->first_day };

  if (seconds->most - seconds->first >= LEAST_SECONDS
      && (seconds->most - seconds->first) * 100 >= seconds->first * LEAST_GROWTH_PERCENT)
    tell (milestones, track, LIMBER_MILESTONE_HOLD, seconds);
  if (reps->most - reps->first >= LEAST_REPS)
    tell (milestones, track, LIMBER_MILESTONE_REPS, reps);
  if (track->first_day + NEW_DAYS > today && track->first_day >= began + NEW_DAYS)
    tell (milestones, track, LIMBER_MILESTONE_FIRST, &first);
}

/* The greatest of the round numbers that was passed, and when. */
static void
tell_sum (GArray             *milestones,
          GArray             *done,
          guint               end,
          LimberMilestoneKind kind,
          const int          *steps,
          guint               n_steps)
{
  LimberMilestone milestone = { .kind = kind };
  gint64          work_us = 0;
  guint           next = 0;

  for (guint i = 0; i < end; i++)
    {
      const LimberDone *one = &g_array_index (done, LimberDone, i);
      gint64            sum = i + 1;

      work_us += one->work_us;
      if (kind == LIMBER_MILESTONE_HOURS)
        sum = work_us / HOUR_US;
      while (next < n_steps && sum >= steps[next])
        {
          milestone.to = steps[next++];
          milestone.day = one->local_date;
        }
    }
  milestone.since = end > 0 ? g_array_index (done, LimberDone, 0).local_date : 0;
  if (milestone.to > 0)
    g_array_append_val (milestones, milestone);
}

/* The latest first; then by what they are about, so that nothing depends on chance. */
static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const LimberMilestone *one = a;
  const LimberMilestone *other = b;

  if (one->day != other->day)
    return one->day > other->day ? -1 : 1;
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;

  return g_strcmp0 (one->exercise_id, other->exercise_id);
}

static void
tell_tracks (GArray *milestones, GHashTable *tracks, guint32 began, guint32 today)
{
  GHashTableIter iter;
  gpointer       value = NULL;

  g_hash_table_iter_init (&iter, tracks);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Track *track = value;

      if (track->exercise == NULL)
        continue;
      end_day (track);
      tell_track (milestones, track, began, today);
    }
}

/**
 * limber_milestones_find:
 * @rows: (element-type LimberDoneWork): what was done, in any order
 * @done: (element-type LimberDone): sessions, as they were collected
 * @today: a Julian day
 * @lookup: finds exercises; those that are not there any more are left out
 * @lookup_data: for @lookup
 *
 * Finds what has become more: the best of the first day is held against the best ever, as far as
 * both sides did it and the hold was kept to its end. What a clock that was wrong puts into the
 * future is left out.
 *
 * Returns: (transfer full) (element-type LimberMilestone): the milestones, the latest first
 */
GArray *
limber_milestones_find (GArray              *rows,
                        GArray              *done,
                        guint32              today,
                        LimberExerciseLookup lookup,
                        gpointer             lookup_data)
{
  GArray *milestones = g_array_new (FALSE, FALSE, sizeof (LimberMilestone));
  g_autoptr(GArray) sorted = limber_done_work_sort (rows);
  g_autoptr(GHashTable) tracks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  const guint   end = limber_done_find (done, today + 2);
  const guint32 began = done->len > 0 ? g_array_index (done, LimberDone, 0).local_date : today;

  for (guint i = 0; i < sorted->len; i++)
    {
      const LimberDoneWork *row = &g_array_index (sorted, LimberDoneWork, i);

      if (row->local_date <= today + 1 && row->done_us > 0)
        add_row (find_track (tracks, row, lookup, lookup_data), row);
    }
  tell_tracks (milestones, tracks, began, today);
  tell_sum (milestones, done, end, LIMBER_MILESTONE_HOURS, hours, G_N_ELEMENTS (hours));
  tell_sum (milestones, done, end, LIMBER_MILESTONE_SESSIONS, sessions, G_N_ELEMENTS (sessions));
  g_array_sort (milestones, compare_cb);

  return milestones;
}

static int
find_step (const int *steps, guint n_steps, gint64 sum)
{
  for (guint i = 0; i < n_steps; i++)
    if (sum < steps[i])
      return steps[i];

  return 0;
}

/**
 * limber_milestones_find_next:
 * @done: (element-type LimberDone): sessions, as they were collected
 * @today: a Julian day
 *
 * Returns: the round number of hours or sessions that is the nearest
 */
LimberNext
limber_milestones_find_next (GArray *done, guint32 today)
{
  const guint end = limber_done_find (done, today + 2);
  LimberNext  self = { .kind = LIMBER_MILESTONE_HOURS, .n_sessions = end };
  int         next_sessions = find_step (sessions, G_N_ELEMENTS (sessions), end);
  double      fraction = next_sessions > 0 ? (double) end / next_sessions : 0;

  for (guint i = 0; i < end; i++)
    self.done_us += g_array_index (done, LimberDone, i).work_us;
  self.to = find_step (hours, G_N_ELEMENTS (hours), self.done_us / HOUR_US);
  if (self.to > 0)
    self.fraction = (double) self.done_us / (double) (self.to * HOUR_US);
  if (fraction > self.fraction)
    {
      self.kind = LIMBER_MILESTONE_SESSIONS;
      self.to = next_sessions;
      self.fraction = fraction;
    }

  return self;
}

/**
 * limber_next_format:
 * @self: what comes next; there is something
 *
 * Returns: (transfer full): how far it is: "4 h 40 min to go", "38 sessions to go"
 */
char *
limber_next_format (const LimberNext *self)
{
  const int left = self->to - (int) MIN (self->n_sessions, G_MAXINT);

  if (self->kind == LIMBER_MILESTONE_HOURS)
    {
      g_autofree char *length = limber_format_about (self->to * HOUR_US - self->done_us);

      /* Translators: a length of time: "4 h 40 min to go" */
      return g_strdup_printf (_ ("%s to go"), length);
    }

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d session to go", "%d sessions to go", (gulong) left), left);
}

static char *
format_sum (const LimberMilestone *self, guint32 today)
{
  g_autofree char *day = limber_dates_format_day (self->day, today);

  if (self->kind == LIMBER_MILESTONE_HOURS)
    /* Translators: hours of exercise since the beginning, and the day on which it was so much */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "Reached %d hour in all on %s",
                                         "Reached %d hours in all on %s",
                                         (gulong) self->to),
                            self->to,
                            day);
  if (self->to == 1)
    /* Translators: a day */
    return g_strdup_printf (_ ("First session on %s"), day);

  /* Translators: sessions since the beginning, and the day on which it was so many */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Reached %d session in all on %s",
                                       "Reached %d sessions in all on %s",
                                       (gulong) self->to),
                          self->to,
                          day);
}

/**
 * limber_milestone_format:
 * @self: a milestone
 * @today: the day on which it is said
 *
 * Returns: (transfer full): the fact: "Lying hamstring stretch: 20 → 45 s since May"
 */
char *
limber_milestone_format (const LimberMilestone *self, guint32 today)
{
  g_autofree char *since = self->since + LATELY_DAYS > today
                               ? limber_dates_format_day (self->since, today)
                               : limber_dates_format_month (self->since, today);

  switch (self->kind)
    {
    case LIMBER_MILESTONE_HOLD:
      /* Translators: an exercise, the length of a hold as it was and as it is, a day or month:
       * "Lying hamstring stretch: 20 → 45 s since May" */
      return g_strdup_printf (
          _ ("%s: %d → %d s since %s"), self->exercise_name, self->from, self->to, since);

    case LIMBER_MILESTONE_REPS:
      /* Translators: an exercise, repetitions as they were and as they are, a day or month:
       * "Glute bridge: 6 → 10 reps since May" */
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "%s: %d → %d rep since %s",
                                           "%s: %d → %d reps since %s",
                                           (gulong) self->to),
                              self->exercise_name,
                              self->from,
                              self->to,
                              since);

    case LIMBER_MILESTONE_FIRST:
      /* Translators: an exercise, a day */
      return g_strdup_printf (_ ("%s: for the first time, %s"), self->exercise_name, since);

    case LIMBER_MILESTONE_HOURS:
    case LIMBER_MILESTONE_SESSIONS:
    default:
      return format_sum (self, today);
    }
}
