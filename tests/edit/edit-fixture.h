/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"

G_BEGIN_DECLS

/* Routines in one line, for tests: "Warm: a b Calm: c" has two headings and three steps. */

LimberRoutine *edit_fixture_make (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char          *edit_fixture_describe (const LimberRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;
char          *edit_fixture_print (const LimberRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;
void           edit_fixture_assert (const LimberRoutine *routine, const char *expected);

char *edit_fixture_make_folder (void) G_GNUC_WARN_UNUSED_RESULT;
void  edit_fixture_remove (const char *path);
guint edit_fixture_count_files (const char *folder);

const LimberExercise *edit_fixture_lookup (const char *id, gpointer unused);

G_END_DECLS
