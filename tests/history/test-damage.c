/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_SESSIONS 40
#define N_SEEDS 200

/* A history with a log beside it, as bytes. */
typedef struct
{
  char *folder;
  char *bytes;
  gsize size;
  char *early; /* what the file held while the rest was in the log */
  gsize early_size;
  char *log;
  gsize log_size;
} Fixture;

static void
fill_health (LimberStore *store, char *uuid, int i)
{
  g_autoptr(LimberCheckInRecord) check_in = test_check_in (LIMBER_CHECK_IN_DURING, i, i % 11);
  const LimberScreeningRecord screening = { .at_us = i, .outcome = (guint) i % 4 };
  const LimberLevel           level = { .key = uuid, .level = i, .at_us = i };
  const LimberFeel            feel = { .exercise_id = uuid, .here = TRUE, .at_us = i };
  const LimberShown           shown = { .key = uuid, .at_us = i };
  const LimberEffectRecord    effect
      = { .exercise_id = uuid, .effect = LIMBER_EFFECT_SAME, .at_us = i };

  check_in->session = g_strdup (uuid);
  check_in->exercise_id = g_strdup ("cat-cow");
  check_in->hurt = LIMBER_REACTION_STOPPED;
  limber_store_add_check_in (store, check_in);
  limber_store_add_screening (store, &screening);
  limber_store_set_level (store, &level);
  limber_store_set_feel (store, &feel);
  limber_store_set_shown (store, &shown);
  limber_store_add_effect (store, &effect);
}

static void
fill (LimberStore *store, int n_sessions)
{
  for (int i = 0; i < n_sessions; i++)
    {
      g_autofree char *uuid = g_strdup_printf ("session-%d", i);
      g_autoptr(LimberRecord) record = test_record (uuid);
      g_autoptr(GPtrArray) plan = test_plan ();
      const LimberEntry entry = { .at_us = TEST_START_US, .phase = i };

      record->note = g_strnfill (i * 20, 'n');
      limber_store_begin (store, record, plan);
      limber_store_enter (store, uuid, &entry, NULL);
      limber_store_end (store, uuid, LIMBER_RECORD_FINISHED, TEST_START_US + 1, 1, NULL);
      if (i % 8 == 0)
        fill_health (store, uuid, i);
    }
  g_assert_true (test_flush (store, NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *log = NULL;
  LimberStore     *store = NULL;

  self->folder = test_folder ();
  path = g_build_filename (self->folder, "sound.db", NULL);
  log = g_strconcat (path, "-wal", NULL);
  store = test_open_new (path);
  fill (store, N_SESSIONS);
  g_assert_true (g_file_get_contents (log, &self->log, &self->log_size, NULL));
  g_assert_true (g_file_get_contents (path, &self->early, &self->early_size, NULL));
  test_close (store);
  g_assert_true (g_file_get_contents (path, &self->bytes, &self->size, NULL));
  g_assert_cmpuint (self->size % 4096, ==, 0);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->folder);
  g_free (self->bytes);
  g_free (self->early);
  g_free (self->log);
}

/* All that can be asked for is asked for: nothing may crash, and what comes is a text and a number
 * within its limits. Damage in a large page may only show here. */
static void
read_all (LimberStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) sessions = test_sessions (store, 0, 0, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberRecord *record = g_ptr_array_index (sessions, i);
      g_autoptr(LimberRecord) whole = NULL;
      g_autoptr(GPtrArray) work = test_work_of (store, record->uuid);
      g_autoptr(GPtrArray) entries = test_entries_of (store, record->uuid);
      g_autoptr(GPtrArray) pauses = test_pauses_of (store, record->uuid);

      g_assert_true (g_utf8_validate (record->uuid, -1, NULL));
      g_assert_true (record->note == NULL || g_utf8_validate (record->note, -1, NULL));
      g_assert_cmpint (record->pain_before, >=, -1);
      g_assert_cmpint (record->pain_before, <=, 10);
      g_assert_cmpint (record->state, <=, LIMBER_RECORD_ENDED);
      g_assert_nonnull (work);
      g_assert_nonnull (entries);
      g_assert_nonnull (pauses);
      whole = test_session (store, record->uuid, NULL);
      g_assert_nonnull (whole);
    }
}

static void
read_all_health (LimberStore *store)
{
  g_autoptr(LimberHealth) health = test_health_since (store, 0);
  g_autoptr(GPtrArray) log = test_log_since (store, 0);

  g_assert_nonnull (log);
  for (guint i = 0; i < health->check_ins->len; i++)
    {
      const LimberCheckInRecord *record = g_ptr_array_index (health->check_ins, i);

      g_assert_true (record->session == NULL || g_utf8_validate (record->session, -1, NULL));
      g_assert_cmpint (record->answers.pain, >=, -1);
      g_assert_cmpint (record->answers.pain, <=, 10);
      g_assert_cmpint (record->hurt, <=, LIMBER_REACTION_STOPPED);
    }
  for (guint i = 0; i < health->levels->len; i++)
    {
      const LimberLevel *level = g_ptr_array_index (health->levels, i);

      g_assert_true (g_utf8_validate (level->key, -1, NULL));
      g_assert_cmpint (level->level, >=, 0);
    }
}

static void
assert_file (const char *path, const char *bytes, gsize size)
{
  g_autofree char *found = NULL;
  gsize            found_size = 0;

  g_assert_true (g_file_get_contents (path, &found, &found_size, NULL));
  g_assert_cmpmem (found, found_size, bytes, size);
}

/* Opens damaged bytes. Whatever comes of it, they are still there, or the history is sound. */
static LimberStoreNotice
open_bytes (Fixture *self, const char *bytes, gsize size, const char *log, gsize log_size)
{
  static guint     n_files = 0;
  g_autofree char *name = g_strdup_printf ("damaged-%u.db", n_files++);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *log_path = g_strconcat (path, "-wal", NULL);
  LimberStore     *store = limber_store_new (path);
  g_autoptr(GError) error = NULL;
  LimberStoreNotice notice = LIMBER_STORE_NOTICE_NONE;

  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  if (log != NULL)
    g_assert_true (g_file_set_contents (log_path, log, (gssize) log_size, NULL));

  if (!test_open (store, &error))
    {
      g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_FOREIGN);
      g_assert_finalize_object (store);
      assert_file (path, bytes, size);
      return LIMBER_STORE_NOTICE_NONE;
    }

  notice = limber_store_get_notice (store);
  if ((notice & LIMBER_STORE_NOTICE_SET_ASIDE) != 0)
    {
      g_autofree char *aside_log = g_strconcat (limber_store_get_set_aside (store), "-wal", NULL);

      assert_file (limber_store_get_set_aside (store), bytes, size);
      if (log != NULL)
        assert_file (aside_log, log, log_size);
      fill (store, 1);
    }
  if ((notice & LIMBER_STORE_NOTICE_NEWER) == 0)
    {
      g_autoptr(LimberRecord) record = test_record ("new");

      read_all (store);
      read_all_health (store);
      limber_store_begin (store, record, NULL);
      g_assert_true (test_flush (store, NULL));
    }
  test_close (store);

  if ((notice & LIMBER_STORE_NOTICE_NEWER) != 0)
    assert_file (path, bytes, size);
  else
    assert_sql (path, "PRAGMA quick_check", "ok");

  return notice;
}

static void
flip_bits (GRand *random, char *bytes, gsize size)
{
  for (int n = g_rand_int_range (random, 1, 9); n > 0; n--)
    bytes[g_rand_int_range (random, 0, (gint32) size)]
        ^= (char) (1 << g_rand_int_range (random, 0, 8));
}

static void
test_bits (Fixture *self, gconstpointer data)
{
  const guint32 n_seeds = g_test_slow () ? 1000 : 50;
  guint         n_set_aside = 0;

  for (guint32 seed = 0; seed < n_seeds; seed++)
    {
      GRand           *random = g_rand_new_with_seed (seed);
      g_autofree char *bytes = g_memdup2 (self->bytes, self->size);

      flip_bits (random, bytes, self->size);
      if (open_bytes (self, bytes, self->size, NULL, 0) & LIMBER_STORE_NOTICE_SET_ASIDE)
        n_set_aside++;
      g_rand_free (random);
    }
  /* Otherwise the flips missed all that matters. */
  g_assert_cmpuint (n_set_aside, >, n_seeds / 10);
}

/* The first hundred bytes, one bit each time. */
static void
test_header (Fixture *self, gconstpointer data)
{
  for (gsize i = 0; i < 100; i++)
    {
      g_autofree char *bytes = g_memdup2 (self->bytes, self->size);

      bytes[i] ^= (char) (1 << (i % 8));
      open_bytes (self, bytes, self->size, NULL, 0);
    }
}

static void
test_garbage (Fixture *self, gconstpointer data)
{
  for (guint32 seed = 0; seed < 10; seed++)
    {
      GRand           *random = g_rand_new_with_seed (seed);
      g_autofree char *bytes = g_memdup2 (self->bytes, self->size);

      for (gsize i = 0; i < (seed < 5 ? 100 : self->size); i++)
        bytes[i] = (char) g_rand_int_range (random, 0, 256);
      g_assert_cmpint (
          open_bytes (self, bytes, self->size, NULL, 0), ==, LIMBER_STORE_NOTICE_SET_ASIDE);
      g_rand_free (random);
    }
}

/* Cut off after each page, and in the middle of some. A single byte counts as nothing for SQLite. */
static void
test_truncated (Fixture *self, gconstpointer data)
{
  const gsize odd[] = { 15, 16, 50, 99, 100, 511, 512, 4095, 5000 };

  for (gsize size = 4096; size < self->size; size += 4096)
    g_assert_cmpint (
        open_bytes (self, self->bytes, size, NULL, 0), ==, LIMBER_STORE_NOTICE_SET_ASIDE);
  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    g_assert_cmpint (
        open_bytes (self, self->bytes, odd[i], NULL, 0), ==, LIMBER_STORE_NOTICE_SET_ASIDE);
}

/* A log that is damaged, cut off, or not this database's: SQLite takes what is sound of it. */
static void
test_log (Fixture *self, gconstpointer data)
{
  for (guint32 seed = 0; seed < 40; seed++)
    {
      GRand           *random = g_rand_new_with_seed (seed);
      g_autofree char *log = g_memdup2 (self->log, self->log_size);
      gsize            size = self->log_size;

      if (seed % 2 == 0)
        flip_bits (random, log, size);
      else
        size = (gsize) g_rand_int_range (random, 1, (gint32) size);
      open_bytes (self, self->bytes, self->size, log, size);
      g_rand_free (random);
    }
}

/* The log is gone, or there is nothing but the log. What is lost with it is lost; what can be read is
 * sound, and nothing is thrown away. */
static void
test_one_of_two (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (self->log_size, >, 0);
  open_bytes (self, self->early, self->early_size, NULL, 0);
  open_bytes (self, self->early, 0, NULL, 0);
  g_assert_cmpint (
      open_bytes (self, "", 0, self->log, self->log_size), ==, LIMBER_STORE_NOTICE_SET_ASIDE);

  /* Both are there: nothing is lost. */
  g_assert_cmpint (open_bytes (self, self->early, self->early_size, self->log, self->log_size),
                   ==,
                   LIMBER_STORE_NOTICE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/history/damage/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("bits", test_bits);
  ADD ("header", test_header);
  ADD ("garbage", test_garbage);
  ADD ("truncated", test_truncated);
  ADD ("log", test_log);
  ADD ("one-of-two", test_one_of_two);
#undef ADD

  return g_test_run ();
}
