/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-outings.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "history/limber-diary.h"
#include "plan/limber-running.h"

static void
add_outing (GArray *runs, const LimberRunRecord *record)
{
  const LimberRun run = {
    .local_date = record->local_date,
    .distance_m = record->distance_m,
    .length_us = record->length_us,
    .walk = record->walk,
    .pain = record->pain,
    .morning = (LimberMorning) record->morning,
    .index = runs->len,
  };

  g_array_append_val (runs, run);
}

/**
 * limber_outings_collect:
 * @records: (element-type LimberRunRecord): runs and walks, as they are remembered
 *
 * Returns: (transfer full) (element-type LimberRun): what the rules of running want to know of them
 */
GArray *
limber_outings_collect (GPtrArray *records)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (LimberRun));

  for (guint i = 0; i < records->len; i++)
    add_outing (runs, g_ptr_array_index (records, i));

  return runs;
}

static char *
format_limit (GArray *runs, guint32 day)
{
  const gint64     limit_m = limber_running_get_limit_m (runs, day);
  const gint64     limit_us = limber_running_get_limit_us (runs, day);
  g_autofree char *length = NULL;

  if (limit_m > 0)
    /* Translators: a distance in kilometres */
    return g_strdup_printf (
        _ ("A gentle step from your longest of the last 30 days: up to %.1f km."),
        (double) (limit_m / 100) / 10);
  if (limit_us <= 0)
    return NULL;

  length = limber_format_duration (limit_us / (60 * G_USEC_PER_SEC) * (60 * G_USEC_PER_SEC));

  /* Translators: a length of time, "45 min" */
  return g_strdup_printf (_ ("A gentle step from your longest of the last 30 days: up to %s."),
                          length);
}

/**
 * limber_outings_format_hint:
 * @records: (element-type LimberRunRecord): the runs of the last %LIMBER_OUTINGS_DAYS
 * @uuid: (nullable): the run that is asked about, which is not compared with itself
 * @day: its day, Julian
 * @distance_m: how far it is, metres; 0 when that is open
 * @length_us: how long it takes, microseconds; 0 when that is open
 *
 * Holds a run against those before it: a tenth more than the longest is enough at a time.
 *
 * Returns: (transfer full) (nullable): what is to be said, if anything
 */
char *
limber_outings_format_hint (GPtrArray  *records,
                            const char *uuid,
                            guint32     day,
                            gint64      distance_m,
                            gint64      length_us)
{
  g_autoptr(GPtrArray) others = g_ptr_array_new ();
  g_autoptr(GArray) runs = NULL;
  char *warning = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      const LimberRunRecord *record = g_ptr_array_index (records, i);

      if (g_strcmp0 (record->uuid, uuid) != 0)
        g_ptr_array_add (others, (gpointer) record);
    }

  runs = limber_outings_collect (others);
  warning = limber_running_format_warning (runs, day, distance_m, length_us);
  if (warning != NULL || distance_m > 0 || length_us > 0)
    return warning;

  return format_limit (runs, day);
}
