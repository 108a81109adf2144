/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-digest.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "history/limber-dates.h"
#include "history/limber-done.h"

#define RECENT_MAX 3

static void
add_recent (LimberDigest *self, const LimberRecord *record)
{
  if (record->routine_id != NULL && self->recent->len < RECENT_MAX
      && !g_ptr_array_find_with_equal_func (self->recent, record->routine_id, g_str_equal, NULL))
    g_ptr_array_add (self->recent, g_strdup (record->routine_id));
}

/**
 * limber_digest_new:
 * @records: (element-type LimberRecord): sessions, newest first
 * @runs: (element-type LimberRunRecord) (nullable): runs of the last days, in any order
 * @week: the plan of the week
 * @now_us: the present, UTC
 * @zone: where one is
 *
 * Returns: (transfer full): the digest
 */
LimberDigest *
limber_digest_new (GPtrArray        *records,
                   GPtrArray        *runs,
                   const LimberWeek *week,
                   gint64            now_us,
                   GTimeZone        *zone)
{
  LimberDigest *self = g_new0 (LimberDigest, 1);
  guint32       today = limber_dates_find_day (now_us, zone, NULL);
  guint32       first = limber_dates_find_week (today, week->first_weekday);
  g_autoptr(GPtrArray) counted = g_ptr_array_new ();

  self->recent = g_ptr_array_new_with_free_func (g_free);
  self->warmed_up_us = -1;
  for (guint i = 0; i < records->len; i++)
    {
      const LimberRecord *record = g_ptr_array_index (records, i);

      if (!limber_done_counts (record))
        continue;
      if (g_strcmp0 (record->routine_id, LIMBER_TRIAL_ID) != 0)
        {
          g_ptr_array_add (counted, (gpointer) record);
          add_recent (self, record);
        }
      if (record->local_date >= first)
        {
          self->week_us += record->work_us;
          self->week_sessions++;
        }
    }
  self->due = limber_due_new (counted, runs, week, now_us, zone);
  if (self->due->reason == LIMBER_DUE_WARMED_UP)
    {
      self->warmed_up_us = self->due->ago_us;
      self->warmed_up_at_us = now_us - self->due->ago_us;
    }
  self->after_run = self->warmed_up_us >= 0 || self->due->reason == LIMBER_DUE_RAN;

  return self;
}

void
limber_digest_free (LimberDigest *self)
{
  g_ptr_array_unref (self->recent);
  limber_due_free (self->due);
  g_free (self);
}

/**
 * limber_digest_format_week:
 *
 * Returns: (transfer full) (nullable): "34 min this week, in 3 sessions"; %NULL while there is none
 */
char *
limber_digest_format_week (const LimberDigest *self)
{
  g_autofree char *length = limber_format_duration (self->week_us);

  if (self->week_sessions == 0)
    return NULL;

  /* Translators: the time spent, such as "34 min", and the number of sessions */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%s this week, in %u session",
                                       "%s this week, in %u sessions",
                                       self->week_sessions),
                          length,
                          self->week_sessions);
}
