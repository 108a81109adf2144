/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-library.h"

G_BEGIN_DECLS

/* A library of two built-in exercises and two routines, and a place for the user's. */

typedef struct
{
  char          *root;
  char          *builtin;
  char          *user;
  LimberLibrary *library;
  guint          n_changed;
  gboolean       changed;
} LibraryFixture;

typedef struct
{
  gboolean done;
  gboolean loaded;
  GError  *error;
  GThread *thread;
} LibraryAnswer;

void  library_fixture_write_exercise (const char *folder, const char *id, const char *name);
void  library_fixture_write_routine (const char *folder,
                                     const char *id,
                                     const char *name,
                                     int         order,
                                     const char *exercise);
void  library_fixture_set_up (LibraryFixture *fixture, gconstpointer data);
void  library_fixture_tear_down (LibraryFixture *fixture, gconstpointer data);
void  library_fixture_load (LibraryFixture *fixture);
void  library_fixture_assert_exercises (LibraryFixture *fixture, const char *expected);
void  library_fixture_assert_routines (LibraryFixture *fixture, const char *expected);
guint library_fixture_count_faults (LibraryFixture *fixture);
void  library_fixture_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data);

G_END_DECLS
