/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-ran.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "history/limber-dates.h"

#define MINUTE_US (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

/* Nobody is back so soon. */
#define LEAST_US (5 * MINUTE_US)

/**
 * limber_ran_get_length_us:
 * @digest: (nullable): the history
 * @now_us: the present, UTC
 *
 * Of somebody who says now that they ran: how long that took, by the clock. A warm-up was its beginning.
 *
 * Returns: whole minutes, in microseconds; 0 when the clock does not tell
 */
gint64
limber_ran_get_length_us (const LimberDigest *digest, gint64 now_us)
{
  gint64 length_us;

  if (digest == NULL || digest->warmed_up_at_us == 0)
    return 0;

  length_us = (now_us - digest->warmed_up_at_us) / MINUTE_US * MINUTE_US;

  return length_us >= LEAST_US ? length_us : 0;
}

/**
 * limber_ran_new:
 * @digest: (nullable): the history
 * @now_us: the present, UTC
 * @zone: where one is
 *
 * Returns: (transfer full): a run by somebody who says no more than that they ran, with what the clock
 *   knows of it
 */
LimberRunRecord *
limber_ran_new (const LimberDigest *digest, gint64 now_us, GTimeZone *zone)
{
  LimberRunRecord *run = limber_run_record_new ();

  run->uuid = g_uuid_string_random ();
  run->length_us = limber_ran_get_length_us (digest, now_us);
  run->started_us = run->length_us > 0 ? digest->warmed_up_at_us : now_us;
  run->local_date = limber_dates_find_day (run->started_us, zone, &run->offset_s);
  run->zone = g_strdup (g_time_zone_get_identifier (zone));

  return run;
}

/**
 * limber_ran_format:
 * @run: a run that has just been noted
 *
 * Says that it is, and what follows from it.
 *
 * Returns: (transfer full): "Your run is noted: 38 min. The stretches come first now."
 */
char *
limber_ran_format (const LimberRunRecord *run)
{
  g_autofree char *length = NULL;

  if (run->length_us == 0)
    return g_strdup (_ ("Your run is noted. The stretches come first now."));

  length = limber_format_duration (run->length_us);

  /* Translators: a length of time, "38 min" */
  return g_strdup_printf (_ ("Your run is noted: %s. The stretches come first now."), length);
}
