/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/limber-due.h"

#define MINUTE (60 * (gint64) G_USEC_PER_SEC)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

/* Wednesday, 2024-05-15, 18:00 UTC. */
#define NOW (G_GINT64_CONSTANT (1715796000) * G_USEC_PER_SEC)

typedef struct
{
  const char *id;
  const char *context;
  gint64      ago_us; /* its end */
  int         minutes;
  int         done; /* minutes of work; 0 for most of it */
} Session;

typedef struct
{
  const char *what;
  Session     sessions[6]; /* newest first */
  const char *routine;     /* (nullable) */
  const char *text;
} Case;

static void
add (GPtrArray *records, const Session *session)
{
  LimberRecord *record = limber_record_new ();
  GDate         date;

  record->routine_id = g_strdup (session->id);
  record->routine_name = g_ascii_strup (session->id, -1);
  record->context = g_strdup (session->context);
  record->state = LIMBER_RECORD_FINISHED;
  record->ended_us = NOW - session->ago_us;
  record->started_us = record->ended_us - session->minutes * MINUTE;
  record->planned_us = session->minutes * MINUTE;
  record->work_us = session->done > 0 ? session->done * MINUTE : record->planned_us * 4 / 5;
  g_date_clear (&date, 1);
  g_date_set_time_t (&date, (time_t) (record->started_us / G_USEC_PER_SEC));
  record->local_date = g_date_get_julian (&date);
  g_ptr_array_add (records, record);
}

#define PRE(ago)                                                                                   \
  {                                                                                                \
    "pre-run-full", "pre-run", ago, 11, 0                                                          \
  }
#define POST(ago)                                                                                  \
  {                                                                                                \
    "post-run-full", "post-run", ago, 12, 0                                                        \
  }
#define CORE_A(ago)                                                                                \
  {                                                                                                \
    "core-a", "rest-day", ago, 14, 0                                                               \
  }
#define CORE_B(ago)                                                                                \
  {                                                                                                \
    "core-b", "rest-day", ago, 16, 0                                                               \
  }
#define PSOAS(ago)                                                                                 \
  {                                                                                                \
    "psoas-care", "rest-day", ago, 11, 0                                                           \
  }
#define LONG(ago)                                                                                  \
  {                                                                                                \
    "rest-day-long", "rest-day", ago, 23, 0                                                        \
  }
#define RELIEF(ago)                                                                                \
  {                                                                                                \
    "low-back-relief", "rest-day", ago, 12, 0                                                      \
  }
#define BREAK(ago)                                                                                 \
  {                                                                                                \
    "hamstring-break", "desk-break", ago, 2, 0                                                     \
  }
#define FLARE(ago)                                                                                 \
  {                                                                                                \
    "return-from-flare", "flare", ago, 10, 0                                                       \
  }

static const Case cases[] = {
  { "nothing yet",
    {},
    "pre-run-short",
    "New here? Before your next run, try this: pre-run-short." },
  { "just warmed up",
    { PRE (40 * MINUTE), CORE_A (5 * DAY) },
    "post-run-full",
    "You warmed up 40 min ago. After the run, stretch." },
  { "warmed up this morning",
    { PRE (9 * HOUR), CORE_A (DAY) },
    "post-run-full",
    "Due today: post-run-full, because you warmed up for a run this morning." },
  { "stretched since",
    { POST (8 * HOUR), PRE (9 * HOUR), CORE_A (5 * DAY) },
    NULL,
    "Nothing is due. You did POST-RUN-FULL this morning." },
  { "done in the afternoon",
    { CORE_B (4 * HOUR) },
    NULL,
    "Nothing is due. You did CORE-B this afternoon." },
  { "done just now", { CORE_B (MINUTE) }, NULL, "Nothing is due. You did CORE-B this evening." },
  { "core four days ago",
    { CORE_A (4 * DAY), PSOAS (5 * DAY) },
    "core-b",
    "Due today: core-b, because you last did CORE-A 4 days ago." },
  { "a run does not settle core",
    { POST (DAY), CORE_B (3 * DAY) },
    "core-a",
    "Due today: core-a, because you last did CORE-B 3 days ago." },
  { "no core yet",
    { POST (DAY) },
    "core-a",
    "Due today: core-a, because it is part of a good week." },
  { "core the day before yesterday",
    { CORE_A (2 * DAY), PSOAS (8 * DAY), LONG (3 * DAY) },
    "psoas-care",
    "Due today: psoas-care, because you last did PSOAS-CARE 8 days ago." },
  { "no hips yet",
    { CORE_A (DAY) },
    "psoas-care",
    "Due today: psoas-care, because it is part of a good week." },
  { "gentle instead of long",
    { CORE_A (DAY), PSOAS (2 * DAY), RELIEF (6 * DAY) },
    NULL,
    "Nothing is due, and rest is part of it. You did CORE-A yesterday." },
  { "long after gentle",
    { CORE_A (DAY), PSOAS (2 * DAY), RELIEF (7 * DAY) },
    "rest-day-long",
    "Due today: rest-day-long, because you last did LOW-BACK-RELIEF 7 days ago." },
  { "a good week",
    { PSOAS (DAY), CORE_B (2 * DAY), LONG (3 * DAY), CORE_A (5 * DAY) },
    NULL,
    "Nothing is due, and rest is part of it. You did PSOAS-CARE yesterday." },
  { "a break settles nothing",
    { BREAK (HOUR), CORE_A (3 * DAY) },
    "core-b",
    "Due today: core-b, because you last did CORE-A 3 days ago." },
  { "hardly begun is not done",
    { { "core-b", "rest-day", 2 * HOUR, 16, 2 }, CORE_A (4 * DAY), PSOAS (DAY) },
    "core-b",
    "Due today: core-b, because you last did CORE-A 4 days ago." },
  { "a sore back comes first",
    { FLARE (DAY), CORE_A (9 * DAY) },
    "return-from-flare",
    "Take it gently: return-from-flare, because you did RETURN-FROM-FLARE yesterday." },
  { "a sore back that had its turn",
    { FLARE (2 * HOUR), CORE_A (9 * DAY) },
    NULL,
    "Nothing is due. You did RETURN-FROM-FLARE this afternoon." },
  { "back after weeks",
    { CORE_A (20 * DAY) },
    "low-back-relief",
    "Welcome back. A gentle start: low-back-relief." },
  { "yesterday's warm-up is for yesterday's run",
    { PRE (DAY), CORE_A (2 * DAY), PSOAS (2 * DAY), LONG (2 * DAY) },
    NULL,
    "Nothing is due, and rest is part of it. You did PRE-RUN-FULL yesterday." },
  { "a clock set back",
    { CORE_A (-2 * DAY) },
    NULL,
    "Nothing is due. You did CORE-A this evening." },
};

static void
test_case (gconstpointer user_data)
{
  const Case *row = user_data;
  g_autoptr(GPtrArray) records
             = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_record_free);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(LimberDue) due = NULL;
  g_autofree char *text = NULL;
  g_autofree char *nameless = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (row->sessions) && row->sessions[i].id != NULL; i++)
    add (records, &row->sessions[i]);
  due = limber_due_new (records, NULL, NOW, utc);
  text = limber_due_format (due, due->routine_id);
  g_assert_cmpstr (due->routine_id, ==, row->routine);
  g_assert_cmpstr (text, ==, row->text);

  /* A routine that was taken away is not proposed. */
  nameless = limber_due_format (due, NULL);
  if (row->routine != NULL && due->reason != LIMBER_DUE_WARMED_UP)
    g_assert_null (nameless);
  else
    g_assert_cmpstr (nameless, ==, row->text);
}

typedef struct
{
  const char *what;
  gint64      ago_us; /* the end of the run */
  gboolean    walk;
  Session     sessions[3];
  const char *routine; /* (nullable) */
  const char *text;
} RunCase;

static const RunCase run_cases[] = {
  { "ran just now, new here",
    20 * MINUTE,
    FALSE,
    {},
    "post-run-full",
    "Due today: post-run-full, because you ran this evening." },
  { "warmed up, then ran",
    MINUTE,
    FALSE,
    { PRE (HOUR) },
    "post-run-full",
    "Due today: post-run-full, because you ran this evening." },
  { "ran this morning and did core since",
    9 * HOUR,
    FALSE,
    { CORE_A (4 * HOUR) },
    "post-run-full",
    "Due today: post-run-full, because you ran this morning." },
  { "stretched after it",
    9 * HOUR,
    FALSE,
    { POST (8 * HOUR) },
    NULL,
    "Nothing is due. You did POST-RUN-FULL this morning." },
  { "a walk asks for nothing",
    9 * HOUR,
    TRUE,
    { CORE_A (4 * DAY), PSOAS (5 * DAY) },
    "core-b",
    "Due today: core-b, because you last did CORE-A 4 days ago." },
  { "ran yesterday",
    DAY,
    FALSE,
    { CORE_A (4 * DAY), PSOAS (5 * DAY) },
    "core-b",
    "Due today: core-b, because you last did CORE-A 4 days ago." },
  { "a run of tomorrow, by a clock that was wrong",
    -DAY,
    FALSE,
    { CORE_A (4 * DAY), PSOAS (5 * DAY) },
    "core-b",
    "Due today: core-b, because you last did CORE-A 4 days ago." },
};

static void
test_run (gconstpointer user_data)
{
  const RunCase *row = user_data;
  g_autoptr(GPtrArray) records
             = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_record_free);
  g_autoptr(GPtrArray) runs
             = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_run_record_free);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(LimberDue) due = NULL;
  g_autofree char *text = NULL;
  LimberRunRecord *run = limber_run_record_new ();
  GDate            date;

  for (guint i = 0; i < G_N_ELEMENTS (row->sessions) && row->sessions[i].id != NULL; i++)
    add (records, &row->sessions[i]);
  run->walk = row->walk;
  run->length_us = 40 * MINUTE;
  run->started_us = NOW - row->ago_us - run->length_us;
  g_date_clear (&date, 1);
  g_date_set_time_t (&date, (time_t) (run->started_us / G_USEC_PER_SEC));
  run->local_date = g_date_get_julian (&date);
  g_ptr_array_add (runs, run);

  due = limber_due_new (records, runs, NOW, utc);
  text = limber_due_format (due, due->routine_id);
  g_assert_cmpstr (due->routine_id, ==, row->routine);
  g_assert_cmpstr (text, ==, row->text);
}

/* Who stretches first and then says that they ran, has stretched after the run. */
static void
test_told (void)
{
  static const Session stretched[] = { POST (20 * MINUTE), POST (4 * HOUR) };
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (stretched); i++)
    {
      g_autoptr(GPtrArray) records
                 = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_record_free);
      g_autoptr(GPtrArray) runs
                 = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_run_record_free);
      g_autoptr(LimberDue) due = NULL;
      LimberRunRecord *run = limber_run_record_new ();

      add (records, &stretched[i]);
      run->started_us = NOW;
      run->local_date = ((LimberRecord *) g_ptr_array_index (records, 0))->local_date;
      g_ptr_array_add (runs, run);
      due = limber_due_new (records, runs, NOW, utc);
      g_assert_cmpint (due->reason, ==, i == 0 ? LIMBER_DUE_DONE : LIMBER_DUE_RAN);
    }
}

/* Seven hours east it is tomorrow already: days are those of the calendar where one is. */
static void
test_zone (void)
{
  static const Session session = CORE_A (0);
  g_autoptr(GPtrArray) records
             = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_record_free);
  g_autoptr(GTimeZone) east = g_time_zone_new_offset (7 * 3600);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(LimberDue) here = NULL;
  g_autoptr(LimberDue) there = NULL;

  add (records, &session);
  here = limber_due_new (records, NULL, NOW, utc);
  there = limber_due_new (records, NULL, NOW, east);
  g_assert_cmpuint (here->days, ==, 0);
  g_assert_cmpuint (there->days, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (cases[i].what), " '", '-');
      g_autofree char *path = g_strconcat ("/guide/due/", name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (run_cases); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (run_cases[i].what), " ',", '-');
      g_autofree char *path = g_strconcat ("/guide/due/run/", name, NULL);

      g_test_add_data_func (path, &run_cases[i], test_run);
    }
  g_test_add_func ("/guide/due/zone", test_zone);
  g_test_add_func ("/guide/due/told", test_told);

  return g_test_run ();
}
