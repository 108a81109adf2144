/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "share/limber-import-take.h"

G_BEGIN_DECLS

/* A folder with two built-in exercises and a routine of them, and a place for the user's. */
typedef struct
{
  char *root;
  char *builtin;
  char *user;
} ShareFixture;

void  share_fixture_set_up (ShareFixture *fixture, gconstpointer data);
void  share_fixture_tear_down (ShareFixture *fixture, gconstpointer data);
char *share_fixture_bundle (const char *exercises, const char *routines) G_GNUC_WARN_UNUSED_RESULT;
LimberImportPlan *share_fixture_plan (ShareFixture *fixture, ...) G_GNUC_NULL_TERMINATED;
LimberImportItem *share_fixture_find (LimberImportPlan *plan, const char *id);
LimberImportUndo *share_fixture_take (LimberImportPlan *plan);
char             *share_fixture_state (ShareFixture *fixture) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
