/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "history-fixture.h"

#include <sqlite3.h>
#include <string.h>

#define DAYS(n) SECONDS ((gint64) (n) *24 * 3600)

typedef struct
{
  char        *path;
  LimberStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = test_folder ();

  self->path = g_build_filename (folder, "history.db", NULL);
  self->store = test_open_new (self->path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  test_close (self->store);
  g_free (self->path);
}

static void
screen (Fixture *self, gint64 at_us, LimberScreeningOutcome outcome)
{
  const LimberScreeningRecord screening
      = { .at_us = at_us, .answers = (guint32) at_us, .outcome = outcome };

  limber_store_add_screening (self->store, &screening);
}

static void
hurt (Fixture *self, const char *exercise_id, gint64 at_us, LimberReaction hurt)
{
  g_autoptr(LimberCheckInRecord) record = test_check_in (LIMBER_CHECK_IN_DURING, at_us, 7);

  record->exercise_id = g_strdup (exercise_id);
  record->hurt = hurt;
  limber_store_add_check_in (self->store, record);
}

static void
set_level (Fixture *self, char *key, int level, gint64 at_us, LimberLevelReason reason)
{
  const LimberLevel change = { .key = key, .level = level, .at_us = at_us, .reason = reason };

  limber_store_set_level (self->store, &change);
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberHealth) health = test_health_since (self->store, 0);
  g_autoptr(GPtrArray) log = test_log_since (self->store, 0);

  g_assert_cmpuint (health->check_ins->len + health->effects->len + health->levels->len, ==, 0);
  g_assert_cmpuint (health->feels->len + health->shown->len + health->stops->len, ==, 0);
  g_assert_cmpuint (g_hash_table_size (health->worked), ==, 0);
  g_assert_null (health->screening);
  g_assert_null (health->lock);
  g_assert_null (limber_health_get_level (health, "a"));
  g_assert_null (limber_health_get_feel (health, "a"));
  g_assert_false (limber_health_is_barred (health, "a", TEST_START_US));
  g_assert_false (limber_health_was_shown (health, "a", 0));
  g_assert_false (limber_health_has_worked (health, "a"));
  g_assert_cmpuint (log->len, ==, 0);
}

static void
test_check_in_kept (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberCheckInRecord) record = test_check_in (LIMBER_CHECK_IN_DURING, SECONDS (5), 10);
  g_autoptr(LimberCheckInRecord) plain = test_check_in (LIMBER_CHECK_IN_AFTER, SECONDS (9), -1);
  g_autoptr(LimberHealth) health = NULL;
  const LimberCheckInRecord *found = NULL;

  record->session = g_strdup ("not-begun-yet");
  record->exercise_id = g_strdup ("cat-cow");
  record->hurt = LIMBER_REACTION_EASIER;
  record->offset_s = -16200;
  record->answers.kind = LIMBER_PAIN_KIND_BURNING;
  record->answers.place = LIMBER_PAIN_PLACE_THIGH;
  record->answers.neuro = TRUE;
  record->answers.morning = LIMBER_MORNING_CLEARLY_MORE;
  plain->answers.fresh = TRUE;
  limber_store_add_check_in (self->store, record);
  limber_store_add_check_in (self->store, plain);
  /* The store has its own copies. */
  memset (record->session, 'x', 3);
  memset (record->exercise_id, 'x', 3);

  health = test_health_since (self->store, 0);
  g_assert_cmpuint (health->check_ins->len, ==, 2);
  found = g_ptr_array_index (health->check_ins, 0);
  g_assert_cmpstr (found->session, ==, "not-begun-yet");
  g_assert_cmpstr (found->exercise_id, ==, "cat-cow");
  g_assert_cmpint (found->hurt, ==, LIMBER_REACTION_EASIER);
  g_assert_cmpint (found->offset_s, ==, -16200);
  g_assert_cmpuint (found->local_date, ==, TEST_DATE);
  g_assert_cmpmem (
      &found->answers, sizeof found->answers, &record->answers, sizeof record->answers);
  found = g_ptr_array_index (health->check_ins, 1);
  g_assert_null (found->session);
  g_assert_null (found->exercise_id);
  g_assert_cmpint (found->hurt, ==, LIMBER_REACTION_UNASKED);
  g_assert_cmpmem (&found->answers, sizeof found->answers, &plain->answers, sizeof plain->answers);
}

/* What a number stands for must never change: it is in everybody's history. */
static void
test_numbers (Fixture *self, gconstpointer data)
{
  for (int i = 0; i <= 4; i++)
    {
      g_autoptr(LimberCheckInRecord) record = test_check_in (LIMBER_CHECK_IN_DURING, i, i);

      record->answers.kind = (LimberPainKind) MIN (i, 3);
      record->answers.place = (LimberPainPlace) MIN (i, 3);
      record->answers.morning = (LimberMorning) MIN (i, 3);
      record->hurt = (LimberReaction) i;
      limber_store_add_check_in (self->store, record);
    }
  g_assert_true (test_flush (self->store, NULL));
  assert_sql (self->path,
              "SELECT group_concat (kind || place || morning || hurt) FROM"
              " (SELECT * FROM check_in ORDER BY id)",
              "0000,1111,2222,3333,3334");
  g_assert_cmpint (LIMBER_PAIN_KIND_SHARP, ==, 3);
  g_assert_cmpint (LIMBER_PAIN_PLACE_BELOW_KNEE, ==, 3);
  g_assert_cmpint (LIMBER_MORNING_CLEARLY_MORE, ==, 3);
  g_assert_cmpint (LIMBER_EFFECT_INTO_LEG, ==, 4);
  g_assert_cmpint (LIMBER_REACTION_STOPPED, ==, 4);
  g_assert_cmpint (LIMBER_CHECK_IN_DURING, ==, 1);
  g_assert_cmpint (LIMBER_CHECK_IN_AFTER, ==, 2);
  g_assert_cmpint (LIMBER_SCREENING_EMERGENCY, ==, 3);
  g_assert_cmpint (LIMBER_CLEARED_EXAMINED, ==, 1);
  g_assert_cmpint (LIMBER_LEVEL_PAUSE, ==, 3);
}

/* By the time of the answer, from the time asked for on; those of one moment as they were added. */
static void
test_order (Fixture *self, gconstpointer data)
{
  static const int times[] = { 50, 10, 30, 30, 20, 40 };
  static const int expected[] = { 2, 3, 5, 0 };
  g_autoptr(LimberHealth) health = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr(LimberCheckInRecord) record
                 = test_check_in (LIMBER_CHECK_IN_BEFORE, times[i], (int) i);
      const LimberEffectRecord effect = { .exercise_id = (char *) "prone-press-up",
                                          .effect = LIMBER_EFFECT_EASIER,
                                          .session = i % 2 ? (char *) "a" : NULL,
                                          .at_us = TEST_START_US + times[i] };

      limber_store_add_check_in (self->store, record);
      limber_store_add_effect (self->store, &effect);
    }

  health = test_health_since (self->store, TEST_START_US + 30);
  g_assert_cmpuint (health->check_ins->len, ==, G_N_ELEMENTS (expected));
  g_assert_cmpuint (health->effects->len, ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LimberCheckInRecord *record = g_ptr_array_index (health->check_ins, i);
      const LimberEffectRecord  *effect = g_ptr_array_index (health->effects, i);

      g_assert_cmpint (record->answers.pain, ==, expected[i]);
      g_assert_cmpstr (effect->exercise_id, ==, "prone-press-up");
      g_assert_cmpint (effect->effect, ==, LIMBER_EFFECT_EASIER);
      g_assert_cmpstr (effect->session, ==, expected[i] % 2 ? "a" : NULL);
      g_assert_cmpint (effect->at_us, ==, record->answers.at_us);
    }
}

static void
assert_lock (Fixture *self, gint64 at_us)
{
  g_autoptr(LimberHealth) health = test_health_since (self->store, G_MAXINT64);

  if (at_us == 0)
    {
      g_assert_null (health->lock);
      return;
    }
  g_assert_nonnull (health->lock);
  g_assert_cmpint (health->lock->at_us, ==, at_us);
  g_assert_cmpint (health->lock->answers, ==, at_us);
  g_assert_cmpint (health->lock->outcome, ==, LIMBER_SCREENING_EMERGENCY);
  g_assert_cmpint (health->lock->cleared, ==, LIMBER_CLEARED_NOT);
}

static void
test_lock (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberHealth) health = NULL;

  screen (self, 1, LIMBER_SCREENING_CLEAR);
  screen (self, 2, LIMBER_SCREENING_URGENT);
  assert_lock (self, 0);
  screen (self, 3, LIMBER_SCREENING_EMERGENCY);
  assert_lock (self, 3);
  /* Nothing that is answered later lifts it, nor does time. */
  screen (self, 4, LIMBER_SCREENING_CLEAR);
  screen (self, 5, LIMBER_SCREENING_URGENT);
  assert_lock (self, 3);
  health = test_health_since (self->store, 0);
  g_assert_cmpint (health->screening->at_us, ==, 5);
  g_assert_cmpint (health->screening->outcome, ==, LIMBER_SCREENING_URGENT);

  /* The emergency is what is corrected, not the newest. */
  limber_store_clear_screening (self->store, LIMBER_CLEARED_CORRECTED, 6);
  assert_lock (self, 0);
  assert_sql (self->path,
              "SELECT group_concat (cleared || '.' || cleared_at) FROM"
              " (SELECT * FROM screening ORDER BY id)",
              "0.0,0.0,2.6,0.0,0.0");

  /* It can come back, even twice; each is corrected on its own, the newest first. */
  screen (self, 7, LIMBER_SCREENING_EMERGENCY);
  screen (self, 8, LIMBER_SCREENING_EMERGENCY);
  assert_lock (self, 8);
  limber_store_clear_screening (self->store, LIMBER_CLEARED_CORRECTED, 9);
  assert_lock (self, 7);
  /* An examination is about all of it, but not about what was well, or is cleared. */
  limber_store_clear_screening (self->store, LIMBER_CLEARED_EXAMINED, 10);
  assert_lock (self, 0);
  assert_sql (self->path,
              "SELECT group_concat (cleared || '.' || cleared_at) FROM"
              " (SELECT * FROM screening ORDER BY id)",
              "0.0,1.10,2.6,0.0,1.10,1.10,2.9");
}

/* The clock was set back: what was answered last is the newest all the same. */
static void
test_lock_and_clock (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberHealth) health = NULL;

  screen (self, 100, LIMBER_SCREENING_EMERGENCY);
  screen (self, 50, LIMBER_SCREENING_EMERGENCY);
  assert_lock (self, 50);
  limber_store_clear_screening (self->store, LIMBER_CLEARED_EXAMINED, 20);
  assert_lock (self, 0);
  screen (self, 60, LIMBER_SCREENING_SOON);
  health = test_health_since (self->store, 0);
  g_assert_cmpint (health->screening->at_us, ==, 60);
}

/* Against a plain list, at random. */
static void
test_lock_walk (Fixture *self, gconstpointer data)
{
  LimberScreeningRecord rows[80] = { 0 };
  int                   n_rows = 0;

  for (int i = 1; i < 80; i++)
    {
      const gboolean add = g_test_rand_int_range (0, 3) != 0;
      int            lock = -1;
      int            worst = -1;

      for (int j = 0; j < n_rows; j++)
        if (!rows[j].cleared && rows[j].outcome > 0)
          {
            worst = j;
            lock = rows[j].outcome == LIMBER_SCREENING_EMERGENCY ? j : lock;
          }

      if (add)
        {
          rows[n_rows].at_us = i;
          rows[n_rows].outcome = (LimberScreeningOutcome) g_test_rand_int_range (0, 4);
          screen (self, i, rows[n_rows].outcome);
          n_rows++;
        }
      else if (g_test_rand_bit ())
        {
          limber_store_clear_screening (self->store, LIMBER_CLEARED_CORRECTED, i);
          if (worst >= 0)
            rows[lock >= 0 ? lock : worst].cleared = LIMBER_CLEARED_CORRECTED;
        }
      else
        {
          limber_store_clear_screening (self->store, LIMBER_CLEARED_EXAMINED, i);
          for (int j = 0; j < n_rows; j++)
            if (!rows[j].cleared && rows[j].outcome > 0)
              rows[j].cleared = LIMBER_CLEARED_EXAMINED;
        }

      lock = -1;
      for (int j = 0; j < n_rows; j++)
        if (!rows[j].cleared && rows[j].outcome == LIMBER_SCREENING_EMERGENCY)
          lock = j;
      assert_lock (self, lock >= 0 ? rows[lock].at_us : 0);
    }
}

static void
test_screening_kept (Fixture *self, gconstpointer data)
{
  const LimberScreeningRecord screening = { .at_us = TEST_START_US,
                                            .answers = G_MAXUINT32,
                                            .not_sure = G_MAXUINT32 - 1,
                                            .outcome = LIMBER_SCREENING_EMERGENCY };
  g_autoptr(LimberHealth) health = NULL;

  limber_store_add_screening (self->store, &screening);
  health = test_health_since (self->store, 0);
  g_assert_cmpmem (health->screening, sizeof screening, &screening, sizeof screening);
  g_assert_cmpmem (health->lock, sizeof screening, &screening, sizeof screening);
}

static gboolean
is_barred (Fixture *self, const char *exercise_id, gint64 at_us)
{
  g_autoptr(LimberHealth) health = test_health_since (self->store, G_MAXINT64);

  return limber_health_is_barred (health, exercise_id, TEST_START_US + at_us);
}

/* Fourteen days from the last stop, to the microsecond. */
static void
test_bar (Fixture *self, gconstpointer data)
{
  hurt (self, "went-on", 0, LIMBER_REACTION_WENT_ON);
  hurt (self, "easier", 0, LIMBER_REACTION_EASIER);
  hurt (self, "skipped", 0, LIMBER_REACTION_SKIPPED);
  hurt (self, "stopped", 0, LIMBER_REACTION_STOPPED);
  hurt (self, NULL, 0, LIMBER_REACTION_STOPPED);
  g_assert_false (is_barred (self, "went-on", 1));
  g_assert_false (is_barred (self, "easier", 1));
  g_assert_false (is_barred (self, "skipped", 1));
  g_assert_true (is_barred (self, "stopped", 0));
  g_assert_true (is_barred (self, "stopped", DAYS (14) - 1));
  g_assert_false (is_barred (self, "stopped", DAYS (14)));

  hurt (self, "stopped", DAYS (10), LIMBER_REACTION_STOPPED);
  hurt (self, "stopped", DAYS (3), LIMBER_REACTION_STOPPED);
  hurt (self, "stopped", DAYS (12), LIMBER_REACTION_WENT_ON);
  g_assert_true (is_barred (self, "stopped", DAYS (24) - 1));
  g_assert_false (is_barred (self, "stopped", DAYS (24)));
  /* The clock was set back. */
  g_assert_true (is_barred (self, "stopped", -DAYS (100)));
}

/* To forget a session makes nothing easier that it made harder. */
static void
test_forget_session (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberCheckInRecord) record = test_check_in (LIMBER_CHECK_IN_DURING, 1, 8);
  g_autoptr(LimberCheckInRecord) other = test_check_in (LIMBER_CHECK_IN_BEFORE, 2, 1);
  const LimberEffectRecord effect = { .exercise_id = (char *) "prone-press-up",
                                      .effect = LIMBER_EFFECT_WORSE,
                                      .session = (char *) "a",
                                      .at_us = TEST_START_US };

  record->session = g_strdup ("a");
  record->exercise_id = g_strdup ("cat-cow");
  record->hurt = LIMBER_REACTION_STOPPED;
  other->session = g_strdup ("b");
  test_begin_session (self->store, "a");
  test_begin_session (self->store, "b");
  limber_store_add_check_in (self->store, record);
  limber_store_add_check_in (self->store, other);
  limber_store_add_effect (self->store, &effect);
  g_assert_true (test_forget (self->store, "a", NULL));

  g_assert_true (is_barred (self, "cat-cow", 2));
  assert_sql (self->path, "SELECT uuid FROM session", "b");
  assert_sql (self->path,
              "SELECT group_concat (ifnull (session, '-')), sum (pain) FROM"
              " (SELECT * FROM check_in ORDER BY id)",
              "-,b|9");
  assert_sql (self->path, "SELECT effect, session FROM effect", "3|null");
}

/* The present level is the one set last; changes since a time are all there, in their order. */
static void
test_levels (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberHealth) all = NULL;
  g_autoptr(LimberHealth) newest = NULL;
  const LimberLevel *level = NULL;

  set_level (self, (char *) "plank", 1, 10, LIMBER_LEVEL_SET);
  set_level (self, (char *) "bridge", 4, 20, LIMBER_LEVEL_SET);
  set_level (self, (char *) "plank", 2, 30, LIMBER_LEVEL_STEPPED_UP);
  set_level (self, (char *) "plank", 1, 25, LIMBER_LEVEL_STEPPED_DOWN);
  set_level (self, (char *) "bridge", 2, 50, LIMBER_LEVEL_PAUSE);

  all = test_health_since (self->store, 0);
  g_assert_cmpuint (all->levels->len, ==, 5);
  newest = test_health_since (self->store, 30);
  g_assert_cmpuint (newest->levels->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const LimberLevel *one = g_ptr_array_index (all->levels, i + 2);
      const LimberLevel *same = g_ptr_array_index (newest->levels, i);

      g_assert_cmpstr (same->key, ==, one->key);
      g_assert_cmpint (same->at_us, ==, one->at_us);
    }
  level = limber_health_get_level (newest, "plank");
  g_assert_cmpint (level->level, ==, 1);
  g_assert_cmpint (level->at_us, ==, 25);
  g_assert_cmpint (level->reason, ==, LIMBER_LEVEL_STEPPED_DOWN);
  level = limber_health_get_level (newest, "bridge");
  g_assert_cmpint (level->level, ==, 2);
  g_assert_cmpint (level->reason, ==, LIMBER_LEVEL_PAUSE);
  g_assert_null (limber_health_get_level (newest, "plan"));
}

static void
test_feel (Fixture *self, gconstpointer data)
{
  const LimberFeel answers[] = {
    { (char *) "cat-cow", TRUE, (char *) "low-back", 1 },
    { (char *) "bridge", FALSE, NULL, 2 },
    { (char *) "cat-cow", FALSE, NULL, 3 },
    { (char *) "bridge", TRUE, (char *) "glutes", 1 },
  };
  g_autoptr(LimberHealth) health = NULL;
  const LimberFeel *feel = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    limber_store_set_feel (self->store, &answers[i]);
  health = test_health_since (self->store, G_MAXINT64);
  g_assert_cmpuint (health->feels->len, ==, 2);
  feel = limber_health_get_feel (health, "cat-cow");
  g_assert_false (feel->here);
  g_assert_null (feel->part);
  g_assert_cmpint (feel->at_us, ==, 3);
  feel = limber_health_get_feel (health, "bridge");
  g_assert_true (feel->here);
  g_assert_cmpstr (feel->part, ==, "glutes");
  g_assert_null (limber_health_get_feel (health, "dead-bug"));
}

/* Once an episode, and the first time is remembered. */
static void
test_shown (Fixture *self, gconstpointer data)
{
  const LimberShown texts[] = {
    { (char *) "persistence-7", 100, 1 },
    { (char *) "persistence-7", 100, 2 },
    { (char *) "persistence-7", 200, 3 },
    { (char *) "pace-tip", 0, 4 },
  };
  g_autoptr(LimberHealth) health = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    limber_store_set_shown (self->store, &texts[i]);
  health = test_health_since (self->store, G_MAXINT64);
  g_assert_cmpuint (health->shown->len, ==, 3);
  g_assert_cmpint (((LimberShown *) g_ptr_array_index (health->shown, 0))->at_us, ==, 1);
  g_assert_true (limber_health_was_shown (health, "persistence-7", 100));
  g_assert_true (limber_health_was_shown (health, "persistence-7", 200));
  g_assert_false (limber_health_was_shown (health, "persistence-7", 300));
  g_assert_false (limber_health_was_shown (health, "persistence-14", 100));
  g_assert_true (limber_health_was_shown (health, "pace-tip", 0));
}

/* Planned is not done; time or repetitions are. */
static void
test_worked (Fixture *self, gconstpointer data)
{
  g_autoptr(LimberRecord) record = test_record ("a");
  g_autoptr(GPtrArray) work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);
  g_autoptr(LimberHealth) health = NULL;
  LimberWork *reps = test_work (2, 1, 0, SECONDS (30), 0);
  LimberWork *nameless = test_work (3, 1, 0, SECONDS (30), SECONDS (30));

  reps->done_reps = 1;
  g_free (g_steal_pointer (&nameless->exercise_id));
  g_ptr_array_add (work, test_work (0, 1, 1, SECONDS (30), 0));
  g_ptr_array_add (work, test_work (0, 1, 2, SECONDS (30), 0));
  g_ptr_array_add (work, test_work (1, 1, 0, SECONDS (30), 0));
  g_ptr_array_add (work, test_work (1, 2, 0, SECONDS (30), 1));
  g_ptr_array_add (work, reps);
  g_ptr_array_add (work, nameless);
  limber_store_begin (self->store, record, work);

  health = test_health_since (self->store, G_MAXINT64);
  g_assert_cmpuint (g_hash_table_size (health->worked), ==, 2);
  g_assert_false (limber_health_has_worked (health, "exercise-0"));
  g_assert_true (limber_health_has_worked (health, "exercise-1"));
  g_assert_true (limber_health_has_worked (health, "exercise-2"));
}

static void
trouble_cb (LimberStore *store, const GError *error, gpointer user_data)
{
  *(int *) user_data = error->code;
}

/* All seven while another program holds the database: kept in their order, and written in the end. */
static void
test_locked (Fixture *self, gconstpointer data)
{
  const LimberFeel         feel = { .exercise_id = (char *) "a", .here = TRUE };
  const LimberShown        shown = { .key = (char *) "a" };
  const LimberEffectRecord effect = { .exercise_id = (char *) "a", .effect = LIMBER_EFFECT_SAME };
  g_autoptr(GError) error = NULL;
  sqlite3 *other = NULL;
  int      code = -1;

  g_signal_connect (self->store, "trouble", G_CALLBACK (trouble_cb), &code);
  g_assert_cmpint (sqlite3_open (self->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  screen (self, 1, LIMBER_SCREENING_EMERGENCY);
  limber_store_clear_screening (self->store, LIMBER_CLEARED_CORRECTED, 2);
  hurt (self, "a", 1, LIMBER_REACTION_STOPPED);
  set_level (self, (char *) "a", 1, 1, LIMBER_LEVEL_SET);
  limber_store_set_feel (self->store, &feel);
  limber_store_set_shown (self->store, &shown);
  limber_store_add_effect (self->store, &effect);
  g_assert_false (test_flush (self->store, &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_BUSY);
  while (code == -1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (code, ==, LIMBER_STORE_ERROR_BUSY);
  /* Reading goes on meanwhile. */
  assert_lock (self, 0);

  g_assert_cmpint (sqlite3_exec (other, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (other);
  g_assert_true (test_flush (self->store, NULL));
  assert_sql (self->path,
              "SELECT (SELECT count (*) FROM check_in), (SELECT cleared FROM screening),"
              " (SELECT count (*) FROM level), (SELECT count (*) FROM feel),"
              " (SELECT count (*) FROM shown), (SELECT count (*) FROM effect)",
              "1|2|1|1|1|1");
}

/* A newer program's history takes nothing, and says so; what is known can be read. */
static void
test_read_only (Fixture *self, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  screen (self, 1, LIMBER_SCREENING_EMERGENCY);
  test_close (self->store);
  test_execute (self->path, "PRAGMA user_version = 99");
  self->store = test_open_new (self->path);
  g_assert_cmpint (limber_store_get_notice (self->store), ==, LIMBER_STORE_NOTICE_NEWER);

  assert_lock (self, 1);
  limber_store_clear_screening (self->store, LIMBER_CLEARED_EXAMINED, 2);
  g_assert_false (test_flush (self->store, &error));
  g_assert_error (error, LIMBER_STORE_ERROR, LIMBER_STORE_ERROR_READ_ONLY);
  assert_lock (self, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/history/health/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("nothing", test_nothing);
  ADD ("check-in", test_check_in_kept);
  ADD ("numbers", test_numbers);
  ADD ("order", test_order);
  ADD ("lock", test_lock);
  ADD ("lock-and-clock", test_lock_and_clock);
  ADD ("lock-walk", test_lock_walk);
  ADD ("screening", test_screening_kept);
  ADD ("bar", test_bar);
  ADD ("forget-session", test_forget_session);
  ADD ("levels", test_levels);
  ADD ("feel", test_feel);
  ADD ("shown", test_shown);
  ADD ("worked", test_worked);
  ADD ("locked", test_locked);
  ADD ("read-only", test_read_only);
#undef ADD

  return g_test_run ();
}
