/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-digest.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"

#define RECENT_MAX 3

static gboolean
counts (const LimberRecord *record)
{
  return record->pace == 1 && record->state != LIMBER_RECORD_RUNNING
         && record->work_us >= 30 * G_USEC_PER_SEC;
}

static guint32
find_monday (gint64 now_us, GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (now_us / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, zone);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date,
                  (GDateDay) g_date_time_get_day_of_month (local),
                  (GDateMonth) g_date_time_get_month (local),
                  (GDateYear) g_date_time_get_year (local));

  return g_date_get_julian (&date) - (guint32) (g_date_time_get_day_of_week (local) - 1);
}

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
 * @now_us: the present, UTC
 * @zone: where one is
 *
 * Returns: (transfer full): the digest
 */
LimberDigest *
limber_digest_new (GPtrArray *records, gint64 now_us, GTimeZone *zone)
{
  LimberDigest *self = g_new0 (LimberDigest, 1);
  guint32       monday = find_monday (now_us, zone);
  g_autoptr(GPtrArray) counted = g_ptr_array_new ();

  self->recent = g_ptr_array_new_with_free_func (g_free);
  self->warmed_up_us = -1;
  for (guint i = 0; i < records->len; i++)
    {
      const LimberRecord *record = g_ptr_array_index (records, i);

      if (!counts (record))
        continue;
      g_ptr_array_add (counted, (gpointer) record);
      add_recent (self, record);
      if (record->local_date >= monday)
        {
          self->week_us += record->work_us;
          self->week_sessions++;
        }
    }
  self->due = limber_due_new (counted, now_us, zone);
  if (self->due->reason == LIMBER_DUE_WARMED_UP)
    self->warmed_up_us = self->due->ago_us;

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
