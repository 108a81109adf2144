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
  { "stretched since, and strength is still to come",
    { POST (8 * HOUR), PRE (9 * HOUR), CORE_A (5 * DAY) },
    "core-a",
    "Due today: core-a, because Wednesday is for strength in your week." },
  { "done in the afternoon",
    { CORE_A (4 * HOUR) },
    NULL,
    "Nothing is due. You did CORE-A this afternoon." },
  { "something else was done just now",
    { PSOAS (MINUTE) },
    NULL,
    "Nothing is due. You did PSOAS-CARE this evening." },
  { "its day",
    { LONG (2 * DAY), PSOAS (5 * DAY) },
    "core-a",
    "Due today: core-a, because Wednesday is for strength in your week." },
  { "strength yesterday, and the long one was missed",
    { CORE_B (DAY), PSOAS (5 * DAY) },
    "rest-day-long",
    "Due today: rest-day-long, because there was no time for it on Monday." },
  { "done early, and the other of two that take turns was missed",
    { CORE_A (2 * DAY), LONG (9 * DAY) },
    "low-back-relief",
    "Due today: low-back-relief, because there was no time for it on Monday." },
  { "all done early",
    { CORE_A (DAY), RELIEF (2 * DAY) },
    NULL,
    "Nothing is due, and rest is part of it." },
  { "what was missed last week is forgotten",
    { CORE_A (2 * DAY), RELIEF (2 * DAY), POST (6 * DAY) },
    NULL,
    "Nothing is due, and rest is part of it." },
  { "a break settles nothing",
    { BREAK (HOUR), LONG (2 * DAY) },
    "core-a",
    "Due today: core-a, because Wednesday is for strength in your week." },
  { "hardly begun is not done",
    { { "core-a", "rest-day", 2 * HOUR, 16, 2 }, LONG (2 * DAY) },
    "core-a",
    "Due today: core-a, because Wednesday is for strength in your week." },
  { "a sore back comes first",
    { FLARE (DAY), CORE_A (9 * DAY) },
    "return-from-flare",
    "Take it gently: return-from-flare, because you did RETURN-FROM-FLARE yesterday." },
  { "a sore back that had its turn",
    { FLARE (2 * HOUR), CORE_A (9 * DAY) },
    NULL,
    "Nothing is due. You did RETURN-FROM-FLARE this afternoon." },
  { "a sore back three days ago",
    { FLARE (3 * DAY), CORE_A (9 * DAY) },
    "core-a",
    "Due today: core-a, because Wednesday is for strength in your week." },
  { "back after weeks",
    { CORE_A (20 * DAY) },
    "low-back-relief",
    "Welcome back. A gentle start: low-back-relief." },
  { "yesterday's warm-up is for yesterday's run",
    { PRE (DAY), CORE_A (2 * DAY), LONG (2 * DAY) },
    NULL,
    "Nothing is due, and rest is part of it." },
  { "a clock set back",
    { CORE_B (-2 * DAY), LONG (2 * DAY) },
    "core-a",
    "Due today: core-a, because Wednesday is for strength in your week." },
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
  LimberWeek       week;

  for (guint i = 0; i < G_N_ELEMENTS (row->sessions) && row->sessions[i].id != NULL; i++)
    add (records, &row->sessions[i]);
  limber_week_lay_out (&week, LIMBER_WEEK_RUN_DAYS_DEFAULT, G_DATE_MONDAY);
  due = limber_due_new (records, NULL, &week, NOW, utc);
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
    { POST (8 * HOUR), CORE_A (DAY), LONG (2 * DAY) },
    NULL,
    "Nothing is due. You did POST-RUN-FULL this morning." },
  { "hardly stretched after it",
    9 * HOUR,
    FALSE,
    { { "post-run-full", "post-run", 8 * HOUR, 12, 1 }, CORE_A (DAY), LONG (2 * DAY) },
    NULL,
    "Nothing is due. You did POST-RUN-FULL this morning." },
  { "a walk asks for nothing",
    9 * HOUR,
    TRUE,
    { LONG (2 * DAY) },
    "core-a",
    "Due today: core-a, because Wednesday is for strength in your week." },
  { "ran yesterday",
    DAY,
    FALSE,
    { LONG (2 * DAY) },
    "core-a",
    "Due today: core-a, because Wednesday is for strength in your week." },
  { "a run of tomorrow, by a clock that was wrong",
    -DAY,
    FALSE,
    { LONG (2 * DAY) },
    "core-a",
    "Due today: core-a, because Wednesday is for strength in your week." },
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
  LimberWeek       week;
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

  limber_week_lay_out (&week, LIMBER_WEEK_RUN_DAYS_DEFAULT, G_DATE_MONDAY);
  due = limber_due_new (records, runs, &week, NOW, utc);
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
      LimberWeek       week;

      add (records, &stretched[i]);
      run->started_us = NOW;
      run->local_date = ((LimberRecord *) g_ptr_array_index (records, 0))->local_date;
      g_ptr_array_add (runs, run);
      limber_week_lay_out (&week, 0x4a, G_DATE_MONDAY);
      due = limber_due_new (records, runs, &week, NOW, utc);
      g_assert_cmpint (due->reason == LIMBER_DUE_RAN, ==, i > 0);
    }
}

/* Days of the plan, each without a session but one of last week. */
typedef struct
{
  guint       run_days;
  const char *routine; /* (nullable) */
  const char *text;
} DayCase;

/* A Wednesday. */
static const DayCase day_cases[] = {
  { 0x4a, "core-a", "Due today: core-a, because Wednesday is for strength in your week." },
  { 0x01, "core-a", "Due today: core-a, because Wednesday is for strength in your week." },
  { 0x04, "pre-run-full", "Today is for a run: warm up first with pre-run-full." },
  { 0x44, "pre-run-short", "Today is for a run: warm up first with pre-run-short." },
  { 0x02,
    "rest-day-long",
    "Due today: rest-day-long, because Wednesday is for something long or gentle in your week." },
  { 0x30, "psoas-care", "Due today: psoas-care, because Wednesday is for the hips in your week." },
  { 0x18, "core-a", "Due today: core-a, because Wednesday is for strength in your week." },
  { 0x7f, "pre-run-full", "Today is for a run: warm up first with pre-run-full." },
};

static void
test_days (void)
{
  static const Session session = PSOAS (6 * DAY);
  g_autoptr(GPtrArray) records
             = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_record_free);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  add (records, &session);
  for (guint i = 0; i < G_N_ELEMENTS (day_cases); i++)
    {
      g_autoptr(LimberDue) due = NULL;
      g_autofree char *text = NULL;
      LimberWeek       week;

      limber_week_lay_out (&week, day_cases[i].run_days, G_DATE_MONDAY);
      due = limber_due_new (records, NULL, &week, NOW, utc);
      text = limber_due_format (due, due->routine_id);
      g_test_message ("%#x", day_cases[i].run_days);
      g_assert_cmpstr (text, ==, day_cases[i].text);
      g_assert_cmpstr (due->routine_id, ==, day_cases[i].routine);
    }
}

static gboolean
has_none_cb (const char *routine_id, gpointer user_data)
{
  return FALSE;
}

/* With everything hidden a day of a run still is one, and every other is free. */
static void
test_hidden (void)
{
  static const Session session = PSOAS (6 * DAY);
  g_autoptr(GPtrArray) records
             = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_record_free);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  add (records, &session);
  for (guint run_days = 0; run_days <= LIMBER_WEEK_RUN_DAYS_MAX; run_days++)
    {
      g_autoptr(LimberDue) due = NULL;
      g_autofree char *text = NULL;
      LimberWeek       week;

      limber_week_lay_out (&week, run_days, G_DATE_SUNDAY);
      limber_week_leave_out (&week, has_none_cb, NULL);
      due = limber_due_new (records, NULL, &week, NOW, utc);
      text = limber_due_format (due, NULL);
      g_assert_null (due->routine_id);
      g_assert_cmpstr (text,
                       ==,
                       (run_days & 4) != 0 ? "Today is for a run."
                                           : "Nothing is due, and rest is part of it.");
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
  LimberWeek week;

  limber_week_lay_out (&week, LIMBER_WEEK_RUN_DAYS_DEFAULT, G_DATE_MONDAY);
  add (records, &session);
  here = limber_due_new (records, NULL, &week, NOW, utc);
  there = limber_due_new (records, NULL, &week, NOW, east);
  g_assert_cmpuint (here->days, ==, 0);
  g_assert_cmpint (here->reason, ==, LIMBER_DUE_DONE);
  g_assert_cmpuint (there->days, ==, 1);
  g_assert_cmpint (there->reason, ==, LIMBER_DUE_RUN);
  g_assert_cmpuint (there->week.today, ==, 3);
  g_assert_cmpuint (there->week.rows[2].own.done_on, ==, here->week.rows[2].date);
}

/* A back that asks for less comes before the plan, and takes nothing from it. */
static void
test_respect (void)
{
  static const struct
  {
    guint        run_days;
    LimberLimits limits;
    const char  *text;
  } rows[] = {
    { 0x4a, { .scope = LIMBER_SCOPE_GENTLE }, "Gently today: ROUTINE." },
    { 0x4a,
      { .scope = LIMBER_SCOPE_ANY, .no_strength = TRUE },
      "Nothing is due, and rest is part of it." },
    { 0x4a,
      { .scope = LIMBER_SCOPE_ANY, .run = LIMBER_RUN_NONE },
      "Due today: ROUTINE, because Wednesday is for strength in your week." },
    { 0x04,
      { .scope = LIMBER_SCOPE_ANY, .run = LIMBER_RUN_NONE },
      "Nothing is due, and rest is part of it." },
    { 0x04,
      { .scope = LIMBER_SCOPE_ANY, .run = LIMBER_RUN_SHORTER, .no_strength = TRUE },
      "Today is for a run: warm up first with ROUTINE." },
  };
  static const Session session = LONG (2 * DAY);
  g_autoptr(GPtrArray) records
             = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_record_free);
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  add (records, &session);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(LimberDue) due = NULL;
      g_autofree char *text = NULL;
      LimberWeek       week;

      limber_week_lay_out (&week, rows[i].run_days, G_DATE_MONDAY);
      due = limber_due_new (records, NULL, &week, NOW, utc);
      limber_due_respect (due, &rows[i].limits);
      text = limber_due_format (due, due->routine_id != NULL ? "ROUTINE" : NULL);
      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_cmpstr (due->week.rows[2].plan.before, ==, i < 3 ? NULL : "pre-run-full");
    }
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
  g_test_add_func ("/guide/due/days", test_days);
  g_test_add_func ("/guide/due/hidden", test_hidden);
  g_test_add_func ("/guide/due/zone", test_zone);
  g_test_add_func ("/guide/due/told", test_told);
  g_test_add_func ("/guide/due/respect", test_respect);

  return g_test_run ();
}
