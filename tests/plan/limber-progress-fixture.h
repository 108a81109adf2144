/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-level.h"
#include "plan/limber-progress.h"

G_BEGIN_DECLS

/* A Monday, as Julian days count. */
#define MONDAY ((guint32) 738000 / 7 * 7 + 1)

/* The exercises that come with it, and a history made up for a test. */
typedef struct
{
  GHashTable         *exercises;
  LimberProgressInput input;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);

const LimberExercise *fixture_get (Fixture *fixture, const char *id);

LimberPractice *fixture_add (Fixture *fixture, const char *id, int level, guint ago);
LimberPractice *fixture_add_calm (Fixture *fixture, const char *id, int level, guint ago);
LimberLevelChange *
fixture_change (Fixture *fixture, const char *id, LimberSuggestionKind kind, int to, guint ago);
void  fixture_clear (Fixture *fixture);
char *fixture_describe (const LimberProgress *progress) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
