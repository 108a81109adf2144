/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-choreography.h"

#include "content/limber-definition.h"
#include "limber-fixtures.h"

#define S ((gint64) G_USEC_PER_SEC)
#define FRAME_US (S / 24)

/* Body heights a second: a heel that kicks up two and a half times a second goes at five. */
#define SANE_SPEED 6.5

/* Body heights within a microsecond: what is more is a leap. */
#define LEAP 1e-3

#define N_SHAPES 12
#define N_RANDOM 12

/* Movements of every kind, with one to four poses, each in a time of its own. */
static LimberFigure shapes[N_SHAPES];

static void
make_shapes (void)
{
  for (guint i = 0; i < N_SHAPES; i++)
    {
      LimberMovement *movement = &shapes[i].movement;

      movement->loop = (LimberLoop) (i % 3);
      movement->n_keys = 1 + i / 3;
      for (guint j = 0; j < movement->n_keys; j++)
        {
          LimberKeyframe *key = &movement->keys[j];

          key->pose.at.y = .53;
          key->seconds = 0.9 + 0.7 * j;
          key->stay = j % 2 == 0 ? 0 : 0.4;
          key->ease = (LimberEase) (j % 3);
          key->pose.leg[LIMBER_BODY_RIGHT].flex = 22.0 * j;
          key->pose.leg[LIMBER_BODY_RIGHT].knee = 18.0 * j;
          key->pose.arm[LIMBER_BODY_LEFT].flex = 25.0 * j;
          key->pose.chest.flex = 6.0 * j;
        }
    }
}

/* A shape by the exercise's name, so that it stays the same throughout a test. */
static const LimberFigure *
look_up_shape (const LimberExercise *exercise, gpointer data)
{
  const guint *turn = data;

  return &shapes[(g_str_hash (exercise->id) + (turn ? *turn : 0)) % N_SHAPES];
}

static LimberChoreography
find_at (LimberTimeline         *timeline,
         gint64                  us,
         LimberChoreographyStyle style,
         LimberFigureLookup      lookup,
         gpointer                data)
{
  LimberChoreography choreography;
  LimberMoment       moment;

  limber_timeline_get_moment (timeline, us, &moment);
  limber_choreography_find (timeline, &moment, style, lookup, data, &choreography);

  return choreography;
}

static void
solve (const LimberChoreography *choreography, LimberSkeleton *skeleton)
{
  limber_movement_solve (
      &choreography->figure->movement, choreography->beat, choreography->side, skeleton);
}

static double
get_distance (LimberVec from, LimberVec to)
{
  return limber_vec_length (limber_vec_sub (to, from));
}

/* How far the joint that went farthest went. */
static double
get_way (const LimberSkeleton *from, const LimberSkeleton *to)
{
  double most = get_distance (from->head, to->head);

  for (guint i = 0; i < LIMBER_N_BODY_SIDES; i++)
    {
      most = MAX (most, get_distance (from->leg[i].knee, to->leg[i].knee));
      most = MAX (most, get_distance (from->leg[i].toe, to->leg[i].toe));
      most = MAX (most, get_distance (from->arm[i].elbow, to->arm[i].elbow));
      most = MAX (most, get_distance (from->arm[i].fingers, to->arm[i].fingers));
    }

  return most;
}

static void
assert_within (LimberTimeline *timeline, gint64 us, const LimberChoreography *found)
{
  const LimberMovement *movement = &found->figure->movement;
  LimberMoment          moment;

  limber_timeline_get_moment (timeline, us, &moment);
  g_assert_cmpfloat (found->beat, >=, 0);
  g_assert_cmpfloat (found->beat, <=, limber_movement_get_last_beat (movement));
  g_assert_cmpfloat (found->breath, >=, -1);
  g_assert_cmpfloat (found->breath, <=, 1);
  g_assert_cmpfloat (found->glow_strength, >=, 0);
  g_assert_cmpfloat (found->glow_strength, <=, 1);
  if (found->exercise->sides == LIMBER_SIDES_PER_SIDE)
    g_assert_cmpint (
        found->side, ==, moment.side == LIMBER_SIDE_LEFT ? LIMBER_BODY_LEFT : LIMBER_BODY_RIGHT);
  else
    g_assert_cmpint (found->side, ==, LIMBER_BODY_RIGHT);
  if (movement->loop == LIMBER_LOOP_ALTERNATE && found->exercise->sides == LIMBER_SIDES_ALTERNATING
      && moment.rep > 0 && found->moving && moment.phase->reps > 0 && moment.rep_elapsed_us > 0)
    {
      const gboolean mirrored = moment.side == LIMBER_SIDE_LEFT;

      if (mirrored)
        g_assert_true (found->beat == 0 || found->beat >= movement->n_keys);
      else
        g_assert_cmpfloat (found->beat, <=, movement->n_keys);
    }
}

typedef struct
{
  LimberFigureLookup      lookup;
  gpointer                data;
  LimberChoreographyStyle style;
  gint64                  step_us;
  double                  speed; /* body heights a second for shipped figures, or 0 for any */
} Walk;

/* Looks at every phase from its beginning to its end, and a microsecond before every moment. */
static void
walk (LimberTimeline *timeline, const Walk *how)
{
  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      const LimberPhase *phase = limber_timeline_get_phase (timeline, i);
      LimberSkeleton     earlier;
      LimberSkeleton     before;
      LimberSkeleton     now;

      for (gint64 us = 0; us < phase->length_us; us += how->step_us)
        {
          const gint64       at = phase->start_us + us;
          LimberChoreography found = find_at (timeline, at, how->style, how->lookup, how->data);

          g_assert_nonnull (found.figure);
          assert_within (timeline, at, &found);
          solve (&found, &now);
          if (us > 0)
            {
              double most;

              found = find_at (timeline, at - 1, how->style, how->lookup, how->data);
              solve (&found, &before);
              most = get_way (&before, &now);
              if (most > LEAP)
                g_error (
                    "%s leaps by %g, %g s into phase %u", found.exercise->id, most, us / 1e6, i);
              most = get_way (&earlier, &now) * 1e6 / (double) how->step_us;
              if (how->speed > 0 && found.exercise->figure != NULL && most > how->speed)
                g_error ("%s: %g body heights a second, %g s into phase %u of kind %d",
                         found.exercise->id,
                         most,
                         us / 1e6,
                         i,
                         phase->kind);
            }
          earlier = now;
        }
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int_range (0, G_MAXINT32));

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
      g_autoptr (LimberRoutine) routine = limber_fixtures_random_routine (fixtures, rand);
      LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;
      g_autoptr (LimberTimeline) timeline = NULL;
      Walk how = { look_up_shape, &i, LIMBER_CHOREOGRAPHY_SHOWN_FIRST, S / 20, 0 };

      options.first_side = i % 2 == 0 ? LIMBER_SIDE_LEFT : LIMBER_SIDE_RIGHT;
      timeline = limber_fixtures_compile (fixtures, routine, &options);
      walk (timeline, &how);
    }
}

typedef struct
{
  GHashTable      *exercises;
  GHashTable      *figures; /* by exercise */
  LimberBasePoses *bases;
} Shipped;

static char *
get_path (const char *folder, const char *file)
{
  return g_build_filename (g_getenv ("LIMBER_DATA_DIR"), folder, file, NULL);
}

static void
open_shipped (Shipped *self)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autofree char *path = get_path ("base-poses.json", NULL);

  self->exercises = g_hash_table_new_full (
      g_str_hash, g_str_equal, NULL, (GDestroyNotify) limber_exercise_unref);
  self->figures = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) limber_figure_unref);
  self->bases = limber_base_poses_read_file (path, faults);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
close_shipped (Shipped *self)
{
  limber_base_poses_unref (self->bases);
  g_hash_table_unref (self->figures);
  g_hash_table_unref (self->exercises);
}

static const LimberExercise *
look_up_shipped (const char *id, gpointer data)
{
  Shipped        *self = data;
  LimberExercise *exercise = g_hash_table_lookup (self->exercises, id);
  LimberFigure   *figure = NULL;

  if (exercise == NULL)
    {
      g_autofree char *file = g_strconcat (id, ".json", NULL);
      g_autofree char *path = get_path ("exercises", file);
      g_autoptr (GPtrArray) faults = limber_faults_new ();

      exercise = limber_exercise_read_file (path, FALSE, faults);
      g_assert_nonnull (exercise);
      g_hash_table_insert (self->exercises, exercise->id, exercise);
      if (exercise->figure != NULL)
        figure = limber_figure_from_json (exercise->figure, self->bases, FALSE, faults, NULL);
      g_assert_cmpuint (faults->len, ==, 0);
      if (figure != NULL)
        g_hash_table_insert (self->figures, exercise, figure);
    }

  return exercise;
}

/* Its own figure, or as long as it has none a shape, of which nobody asks how quick it is. */
static const LimberFigure *
look_up_figure (const LimberExercise *exercise, gpointer data)
{
  Shipped            *self = data;
  const LimberFigure *figure = g_hash_table_lookup (self->figures, exercise);

  return figure != NULL ? figure : look_up_shape (exercise, NULL);
}

/* Whatever the tempo is, one comes through every pose that was thought of. */
static void
check_poses (Shipped *self, const LimberExercise *exercise)
{
  const LimberFigure *figure = g_hash_table_lookup (self->figures, exercise);
  g_autoptr (LimberRoutine) routine = limber_routine_new ();
  g_autoptr (LimberTimeline) timeline = NULL;
  double missed[2 * LIMBER_MOVEMENT_MAX_KEYS + 1]; /* a loop ends with its first pose again */

  if (figure == NULL)
    return;

  routine->id = g_strdup (exercise->id);
  routine->lead_in_us = 0;
  g_ptr_array_add (routine->steps, limber_step_new (exercise->id));
  timeline = limber_timeline_compile (routine, look_up_shipped, self, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (missed); i++)
    missed[i] = 1;
  for (gint64 us = 0; us < limber_timeline_get_phase (timeline, 0)->length_us; us += S / 100)
    {
      const double beat = find_at (timeline, us, 0, look_up_figure, self).beat;
      const guint  key = (guint) (beat + .5);

      missed[key] = MIN (missed[key], fabs (beat - key));
    }
  for (guint i = 0; i < figure->movement.n_keys; i++)
    if (missed[i] > .05)
      g_error ("%s never comes to \"%s\"", exercise->id, figure->movement.keys[i].name);
}

static void
walk_shipped (Shipped *self, const char *file, LimberSide first_side)
{
  g_autofree char *path = get_path ("routines", file);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (LimberRoutine) routine = limber_routine_read_file (path, FALSE, faults);
  g_autoptr (LimberTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;
  LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;
  Walk how = { look_up_figure, self, LIMBER_CHOREOGRAPHY_PLAIN, FRAME_US, SANE_SPEED };

  g_test_message ("%s", file);
  options.first_side = first_side;
  timeline = limber_timeline_compile (routine, look_up_shipped, self, &options, &error);
  g_assert_no_error (error);
  walk (timeline, &how);
}

static void
test_shipped (void)
{
  Shipped          shipped;
  g_autofree char *folder = get_path ("routines", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GList) exercises = NULL;
  guint n = 0;

  open_shipped (&shipped);
  for (const char *file = g_dir_read_name (dir); file != NULL; file = g_dir_read_name (dir), n++)
    walk_shipped (&shipped, file, n % 2 == 0 ? LIMBER_SIDE_LEFT : LIMBER_SIDE_RIGHT);
  g_assert_cmpuint (n, >=, 13);
  exercises = g_hash_table_get_values (shipped.exercises);
  for (GList *at = exercises; at != NULL; at = at->next)
    check_poses (&shipped, at->data);
  close_shipped (&shipped);
}

/* Two exercises, the first of them timed, ten seconds to get ready and five between. */
static LimberTimeline *
compile_pair (LimberFixtures *fixtures, LimberSides sides)
{
  g_autoptr (LimberRoutine) routine = NULL;

  limber_fixtures_add_timed (fixtures, "hold", sides, 30);
  limber_fixtures_add_counted (fixtures, "count", LIMBER_SIDES_BOTH, 4, 3);
  routine = limber_fixtures_routine (fixtures, "hold", "count", NULL);
  routine->lead_in_us = 10 * S;

  return limber_fixtures_compile (fixtures, routine, NULL);
}

static const LimberFigure *
look_up_given (const LimberExercise *exercise, gpointer data)
{
  return data;
}

static void
test_hold (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberTimeline) timeline = compile_pair (fixtures, LIMBER_SIDES_BOTH);
  LimberFigure *figure = &shapes[6]; /* a hold of three poses, four seconds into it */

  for (gint64 us = 0; us < 10 * S; us += S)
    g_assert_cmpfloat (find_at (timeline, us, 0, look_up_given, figure).beat, ==, 0);
  g_assert_cmpfloat (find_at (timeline, 12 * S, 0, look_up_given, figure).beat, <, 2);
  for (gint64 us = 12500000; us < 39 * S; us += S / 2)
    g_assert_cmpfloat (find_at (timeline, us, 0, look_up_given, figure).beat, ==, 2);
  g_assert_cmpfloat_with_epsilon (
      find_at (timeline, 39500000, 0, look_up_given, figure).beat, 1, 1e-9);
  g_assert_cmpfloat (find_at (timeline, 40 * S - 1, 0, look_up_given, figure).beat, <, 1e-5);
  /* Four in, six out. */
  g_assert_cmpfloat (find_at (timeline, 10 * S, 0, look_up_given, figure).breath, ==, -1);
  g_assert_cmpfloat_with_epsilon (
      find_at (timeline, 24 * S, 0, look_up_given, figure).breath, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (
      find_at (timeline, 30 * S, 0, look_up_given, figure).breath, -1, 1e-9);
}

static void
test_tempo (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberTimeline) timeline = compile_pair (fixtures, LIMBER_SIDES_BOTH);
  LimberFigure *figure = &shapes[4]; /* two poses round: up for a second, down for two */

  g_assert_cmpfloat (find_at (timeline, 45 * S, 0, look_up_given, figure).beat, ==, 0);
  g_assert_cmpfloat (find_at (timeline, 45500000, 0, look_up_given, figure).beat, ==, 0.5);
  g_assert_cmpfloat (find_at (timeline, 46 * S, 0, look_up_given, figure).beat, ==, 1);
  g_assert_cmpfloat (find_at (timeline, 47 * S, 0, look_up_given, figure).beat, ==, 1.5);
  g_assert_cmpfloat (find_at (timeline, 48 * S, 0, look_up_given, figure).beat, ==, 0);
  /* Out with the way up, in with the way down, as the tempo has it. */
  g_assert_cmpfloat (find_at (timeline, 45 * S, 0, look_up_given, figure).breath, ==, 1);
  g_assert_cmpfloat (find_at (timeline, 46 * S, 0, look_up_given, figure).breath, ==, -1);
  g_assert_cmpfloat (find_at (timeline, 42 * S, 0, look_up_given, figure).breath, ==, 1);
}

/* A still pose shows the breath at whose end it is reached. */
static void
test_breath_of_pose (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberTimeline) timeline = compile_pair (fixtures, LIMBER_SIDES_BOTH);
  LimberFigure figure = shapes[4];

  g_strlcpy (figure.movement.keys[1].segment, "up", LIMBER_KEY_NAME_SIZE);
  figure.movement.keys[1].seconds = figure.movement.keys[0].seconds = 3;
  for (gint64 at = 45500000; at < 48 * S; at += S)
    {
      LimberChoreography found
          = find_at (timeline, at, LIMBER_CHOREOGRAPHY_STILL, look_up_given, &figure);

      g_assert_cmpfloat (found.breath, ==, found.beat == 1 ? -1 : 0);
    }
}

static void
test_holds_in_reps (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberRoutine) routine = NULL;
  g_autoptr (LimberTimeline) timeline = NULL;
  LimberExercise *plank = limber_fixtures_add_counted (fixtures, "plank", LIMBER_SIDES_BOTH, 3, 2);
  LimberFigure   *figure = &shapes[3];

  g_clear_pointer (&plank->dose->tempo, g_array_unref);
  plank->dose->hold_us = 8 * S;
  plank->dose->gap_us = 3 * S;
  routine = limber_fixtures_routine (fixtures, "plank", NULL);
  routine->lead_in_us = 0;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);

  for (gint64 rep = 0; rep < 3; rep++)
    {
      const gint64 begin = rep * 11 * S;

      g_assert_cmpfloat (find_at (timeline, begin, 0, look_up_given, figure).beat, ==, 0);
      g_assert_cmpfloat (find_at (timeline, begin + 3 * S, 0, look_up_given, figure).beat, ==, 1);
      g_assert_cmpfloat (find_at (timeline, begin + 8 * S, 0, look_up_given, figure).beat, ==, 1);
      g_assert_cmpfloat (find_at (timeline, begin + 9 * S, 0, look_up_given, figure).beat, <, 1);
      g_assert_cmpfloat (
          find_at (timeline, begin + 10900000, 0, look_up_given, figure).beat, ==, 0);
    }
}

/* The turn that the badge names is the one that is seen. */
static void
test_turns (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberRoutine) routine = NULL;
  LimberFigure *figure = &shapes[5]; /* two poses, taking turns */

  limber_fixtures_add_counted (fixtures, "bug", LIMBER_SIDES_ALTERNATING, 8, 5);
  routine = limber_fixtures_routine (fixtures, "bug", NULL);
  routine->lead_in_us = 0;
  for (LimberSide first = LIMBER_SIDE_LEFT; first <= LIMBER_SIDE_RIGHT; first++)
    {
      LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;
      g_autoptr (LimberTimeline) timeline = NULL;

      options.first_side = first;
      timeline = limber_fixtures_compile (fixtures, routine, &options);
      for (gint64 rep = 0; rep < 8; rep++)
        {
          LimberMoment       moment;
          LimberChoreography found;
          gboolean           mirrored = (rep % 2 == 0) == (first == LIMBER_SIDE_LEFT);

          limber_timeline_get_moment (timeline, rep * 5 * S + S, &moment);
          found = find_at (timeline, rep * 5 * S + S, 0, look_up_given, figure);
          g_assert_cmpint (moment.side == LIMBER_SIDE_LEFT, ==, mirrored);
          g_assert_cmpfloat (found.beat, ==, mirrored ? 3 : 1);
          g_assert_cmpint (found.side, ==, LIMBER_BODY_RIGHT);
        }
    }
}

/* Timed work for which the movement is too long ends where it began all the same. */
static void
test_break_off (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberTimeline) timeline = compile_pair (fixtures, LIMBER_SIDES_BOTH);

  for (guint i = 0; i < N_SHAPES; i++)
    {
      LimberFigure      *figure = &shapes[i];
      LimberChoreography start = find_at (timeline, 10 * S, 0, look_up_given, figure);
      LimberChoreography end = find_at (timeline, 40 * S - 1, 0, look_up_given, figure);
      LimberSkeleton     first;
      LimberSkeleton     last;
      LimberSkeleton     image;

      start.breath = end.breath = 0;
      solve (&start, &first);
      solve (&end, &last);
      limber_skeleton_mirror (&last, &image);
      g_assert_cmpfloat (MIN (get_way (&first, &last), get_way (&first, &image)), <, LEAP);
    }
}

/* The light tells in which pose the muscle works: brightest in the hold, and in a repetition where it
 * is farthest from its rest. */
static void
test_light_of_work (void)
{
  for (guint i = 0; i < N_SHAPES; i++)
    {
      g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
      g_autoptr (LimberTimeline) timeline = compile_pair (fixtures, LIMBER_SIDES_PER_SIDE);
      const LimberMovement *movement = &shapes[i].movement;

      for (gint64 at = 12 * S; at < 38 * S; at += S / 7)
        {
          LimberChoreography found = find_at (timeline, at, 0, look_up_given, &shapes[i]);
          const double       effort = limber_movement_get_effort (movement, found.beat);

          g_assert_cmpfloat (effort, >=, 0);
          g_assert_cmpfloat (effort, <=, 1);
          if (movement->loop == LIMBER_LOOP_HOLD)
            g_assert_cmpfloat_with_epsilon (found.glow_strength, 0.4 + 0.6 * effort, 1e-9);
          else
            g_assert_cmpfloat (found.glow_strength, >=, 0.4 + 0.6 * effort - 1e-9);
        }
    }
}

static void
test_sides (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberTimeline) timeline = compile_pair (fixtures, LIMBER_SIDES_PER_SIDE);
  LimberChoreography found = find_at (timeline, 20 * S, 0, look_up_given, &shapes[0]);

  g_assert_cmpint (found.side, ==, LIMBER_BODY_LEFT);
  g_assert_cmpint (found.glow.side, ==, LIMBER_BODY_LEFT);
  /* While one changes sides the figure waits on the other one. */
  found = find_at (timeline, 40 * S, 0, look_up_given, &shapes[0]);
  g_assert_cmpint (found.side, ==, LIMBER_BODY_RIGHT);
  g_assert_false (found.moving);
  g_assert_cmpfloat (found.glow_strength, <, 0.5);
  found = find_at (timeline, 80 * S, 0, look_up_given, &shapes[0]);
  g_assert_cmpstr (found.exercise->id, ==, "count");
  g_assert_cmpint (found.glow.side, ==, -1);
}

static void
test_ends (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberTimeline) timeline = compile_pair (fixtures, LIMBER_SIDES_BOTH);
  LimberChoreography found = find_at (timeline, 99 * S, 0, look_up_given, &shapes[4]);

  g_assert_cmpstr (found.exercise->id, ==, "count");
  g_assert_cmpfloat (found.beat, ==, 0);
  g_assert_false (found.moving);
  found = find_at (timeline, 20 * S, 0, look_up_given, NULL);
  g_assert_null (found.figure);
  g_assert_cmpstr (found.exercise->id, ==, "hold");
  g_assert_false (found.moving);
}

static void
test_change (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberRoutine) routine = NULL;
  g_autoptr (LimberTimeline) timeline = NULL;
  LimberExercise *exercise = limber_fixtures_add_timed (fixtures, "stretch", LIMBER_SIDES_BOTH, 30);
  LimberChange   *change = limber_change_new ();
  guint           muscle = LIMBER_MUSCLE_SOLEUS;

  change->text = g_strdup ("Bend the rear knee");
  change->when = LIMBER_CHANGE_AT_TIME;
  change->at_us = 10 * S;
  change->muscles = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (change->muscles, muscle);
  g_array_append_val (exercise->secondary, muscle);
  g_ptr_array_add (exercise->changes, change);
  routine = limber_fixtures_routine (fixtures, "stretch", NULL);
  routine->lead_in_us = 0;
  timeline = limber_fixtures_compile (fixtures, routine, NULL);

  g_assert_cmpuint (
      find_at (timeline, 5 * S, 0, look_up_given, NULL).glow.primary, ==, 1u << LIMBER_MUSCLE_NECK);
  g_assert_cmpuint (find_at (timeline, 5 * S, 0, look_up_given, NULL).glow.secondary,
                    ==,
                    1u << LIMBER_MUSCLE_SOLEUS);
  g_assert_cmpuint (find_at (timeline, 15 * S, 0, look_up_given, NULL).glow.primary,
                    ==,
                    1u << LIMBER_MUSCLE_SOLEUS);
  g_assert_cmpuint (find_at (timeline, 15 * S, 0, look_up_given, NULL).glow.secondary, ==, 0);
}

/* Who wants nothing to move sees key poses, and few of them. */
static void
test_still (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int_range (0, G_MAXINT32));

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
      g_autoptr (LimberRoutine) routine = limber_fixtures_random_routine (fixtures, rand);
      g_autoptr (LimberTimeline) timeline = limber_fixtures_compile (fixtures, routine, NULL);
      gint64 total = limber_timeline_get_total_us (timeline);

      for (guint j = 0; j < 200; j++)
        {
          gint64             at = (gint64) (g_rand_double (rand) * (double) total);
          LimberChoreography found
              = find_at (timeline, at, LIMBER_CHOREOGRAPHY_STILL, look_up_shape, &i);

          assert_within (timeline, at, &found);
          g_assert_false (found.moving);
          g_assert_cmpfloat (found.beat, ==, round (found.beat));
          g_assert_cmpfloat (found.breath, ==, 0);
        }
    }
}

/* Paused is the same moment looked at again; sought is looked at in any order. */
static void
test_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int_range (0, G_MAXINT32));
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberRoutine) routine = limber_fixtures_random_routine (fixtures, rand);
  g_autoptr (LimberTimeline) timeline = limber_fixtures_compile (fixtures, routine, NULL);
  g_autoptr (GArray) played = g_array_new (FALSE, TRUE, sizeof (LimberChoreography));
  gint64 total = limber_timeline_get_total_us (timeline);

  for (gint64 at = 0; at <= total; at += S / 4)
    {
      LimberChoreography found = find_at (timeline, at, 0, look_up_shape, NULL);

      g_array_append_val (played, found);
    }
  for (guint i = 0; i < 2000; i++)
    {
      guint               index = (guint) g_rand_int_range (rand, 0, (gint32) played->len);
      LimberChoreography  found = find_at (timeline, index * S / 4, 0, look_up_shape, NULL);
      LimberChoreography *then = &g_array_index (played, LimberChoreography, index);

      g_assert_true (found.exercise == then->exercise && found.figure == then->figure);
      g_assert_cmpfloat (found.beat, ==, then->beat);
      g_assert_cmpfloat (found.breath, ==, then->breath);
      g_assert_cmpfloat (found.glow_strength, ==, then->glow_strength);
      g_assert_cmpint (found.side, ==, then->side);
    }
}

/* What comes is shown once, and the figure is back where it begins when its time comes. */
static void
test_shown_first (void)
{
  const LimberChoreographyStyle style = LIMBER_CHOREOGRAPHY_SHOWN_FIRST;
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberTimeline) timeline = compile_pair (fixtures, LIMBER_SIDES_PER_SIDE);

  g_assert_cmpfloat (find_at (timeline, S, style, look_up_given, &shapes[3]).beat, ==, 0);
  g_assert_cmpfloat (find_at (timeline, 5 * S, style, look_up_given, &shapes[3]).beat, >, 0);
  g_assert_true (find_at (timeline, 5 * S, style, look_up_given, &shapes[3]).moving);
  g_assert_cmpfloat (find_at (timeline, 9 * S, style, look_up_given, &shapes[3]).beat, ==, 0);
  /* There is no time for it while one changes sides. */
  g_assert_cmpfloat (find_at (timeline, 41 * S, style, look_up_given, &shapes[3]).beat, ==, 0);
  g_assert_false (find_at (timeline, 41 * S, style, look_up_given, &shapes[3]).moving);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  make_shapes ();

  g_test_add_func ("/choreography/hold", test_hold);
  g_test_add_func ("/choreography/tempo", test_tempo);
  g_test_add_func ("/choreography/breath-of-pose", test_breath_of_pose);
  g_test_add_func ("/choreography/holds-in-reps", test_holds_in_reps);
  g_test_add_func ("/choreography/turns", test_turns);
  g_test_add_func ("/choreography/break-off", test_break_off);
  g_test_add_func ("/choreography/light-of-work", test_light_of_work);
  g_test_add_func ("/choreography/sides", test_sides);
  g_test_add_func ("/choreography/ends", test_ends);
  g_test_add_func ("/choreography/change", test_change);
  g_test_add_func ("/choreography/still", test_still);
  g_test_add_func ("/choreography/order", test_order);
  g_test_add_func ("/choreography/shown-first", test_shown_first);
  g_test_add_func ("/choreography/random", test_random);
  g_test_add_func ("/choreography/shipped", test_shipped);

  return g_test_run ();
}
