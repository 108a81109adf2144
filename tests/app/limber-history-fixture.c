/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-history-fixture.h"

#include "history/limber-dates.h"

#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)
#define DAY_US (24 * 60 * MINUTE_US)

static const struct
{
  const char *id;
  const char *name;
} exercises[] = {
  { "supine-hamstring-stretch", "Lying hamstring stretch" },
  { "forearm-plank", "Forearm plank" },
  { "glute-bridge", "Glute bridge" },
  { "cat-cow", "Cat-cow" },
};

/* The hold of the first exercise grows with time. */
static GPtrArray *
make_work (guint days_ago, int minutes)
{
  GPtrArray *work = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_work_free);

  for (guint i = 0; i < G_N_ELEMENTS (exercises); i++)
    {
      LimberWork *row = limber_work_new ();

      row->step = (int) i;
      row->set = 1;
      row->side = i == 0 ? 1 : (int) ((i + days_ago) % 3);
      row->exercise_id = g_strdup (exercises[i].id);
      row->exercise_name = g_strdup (exercises[i].name);
      row->planned_us = i == 0 ? (gint64) (45 - MIN (days_ago / 4, 25)) * G_USEC_PER_SEC
                               : minutes * MINUTE_US / (gint64) G_N_ELEMENTS (exercises);
      row->done_us = row->planned_us;
      g_ptr_array_add (work, row);
    }

  return work;
}

/* So many minutes at six in the evening, and what the back said before; -1 for nothing. */
void
limber_history_add (LimberStore *store, LimberClock *clock, guint days_ago, int minutes, int pain)
{
  static guint n;
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (clock);
  g_autoptr(LimberRecord) record = limber_record_new ();
  g_autoptr(GPtrArray) work = make_work (days_ago, minutes);
  const gint64 midnight_us
      = limber_dates_find_midnight_us (limber_clock_get_wall (clock) - days_ago * DAY_US, zone);

  record->uuid = g_strdup_printf ("made-up-%u", n++);
  record->routine_id = g_strdup ("post-run-full");
  record->routine_name = g_strdup ("Post-run stretch session");
  record->context = g_strdup ("post-run");
  record->started_us = midnight_us + MINUTE_US;
  record->local_date = limber_dates_find_day (record->started_us, zone, &record->offset_s);
  record->zone = g_strdup ("UTC");
  record->pace = 1;
  record->first_side = 1;
  record->planned_us = minutes * MINUTE_US;
  record->pain_before = pain;
  limber_store_begin (store, record, work);
  limber_store_end (store,
                    record->uuid,
                    LIMBER_RECORD_FINISHED,
                    record->started_us + record->planned_us,
                    record->planned_us,
                    work);
  if (pain >= 0)
    {
      g_autoptr(LimberCheckInRecord) check_in = limber_check_in_record_new ();

      check_in->local_date = record->local_date;
      check_in->answers.at_us = record->started_us;
      check_in->answers.when = LIMBER_CHECK_IN_BEFORE;
      check_in->answers.pain = pain;
      limber_store_add_check_in (store, check_in);
    }
}

/* On two days of three, always the same. Returns how many sessions that are. */
guint
limber_history_add_days (LimberStore *store, LimberClock *clock, guint days)
{
  guint n = 0;

  for (guint i = days; i > 0; i--)
    if ((i * 7 / 3) % 3 != 0)
      {
        limber_history_add (
            store, clock, i - 1, 3 + (int) (i * 5 % 23), (int) MIN (i / 20 + i % 3, 10));
        n++;
      }

  return n;
}
