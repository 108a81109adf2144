/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-timeline.h"

G_BEGIN_DECLS

/* Exercises and routines made up for tests. */

typedef struct
{
  GHashTable *exercises; /* id -> LimberExercise */
} LimberFixtures;

LimberFixtures *limber_fixtures_new (void);
void            limber_fixtures_free (LimberFixtures *self);

LimberExercise *limber_fixtures_add (LimberFixtures *self,
                                     const char     *id,
                                     LimberSides     sides,
                                     LimberPosition  position);
LimberExercise *
limber_fixtures_add_timed (LimberFixtures *self, const char *id, LimberSides sides, int seconds);
LimberExercise *limber_fixtures_add_counted (LimberFixtures *self,
                                             const char     *id,
                                             LimberSides     sides,
                                             int             reps,
                                             int             rep_seconds);
LimberRoutine *
limber_fixtures_routine (LimberFixtures *self, const char *id, ...) G_GNUC_NULL_TERMINATED;
LimberRoutine  *limber_fixtures_random_routine (LimberFixtures *self, GRand *rand);
LimberTimeline *limber_fixtures_compile (LimberFixtures              *self,
                                         LimberRoutine               *routine,
                                         const LimberTimelineOptions *options);

const LimberExercise *limber_fixtures_lookup (const char *id, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberFixtures, limber_fixtures_free)

G_END_DECLS
