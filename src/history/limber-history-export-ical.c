/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "limber-config.h"

#include "history/limber-history-export.h"

#include "history/limber-history-export-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* RFC 5545, 3.1: a line is at most so many octets, without its end. */
#define MAX_OCTETS 75

/* Begins a new line with a blank where a line would become too long, never within a character. */
static void
append_line (GString *out, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  gsize            used = 0;

  for (const char *c = line; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gsize length = (gsize) (g_utf8_next_char (c) - c);

      if (used + length > MAX_OCTETS)
        {
          g_string_append (out, "\r\n ");
          used = 1;
        }
      g_string_append_len (out, c, (gssize) length);
      used += length;
    }
  g_string_append (out, "\r\n");
}

/* 3.3.11: what parts values is escaped; other control characters there may be none. */
static void
append_text (GString *out, const char *name, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr(GString) escaped = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c++)
    {
      if (*c == '\n')
        g_string_append (escaped, "\\n");
      else if (*c == '\\' || *c == ';' || *c == ',')
        g_string_append_printf (escaped, "\\%c", *c);
      else if ((guchar) *c >= 0x20 && *c != 0x7f)
        g_string_append_c (escaped, *c);
      else if (*c == '\t')
        g_string_append_c (escaped, ' ');
    }
  append_line (out, name, escaped->str);
}

/* (nullable): beyond the calendar */
static char *
format_utc (gint64 us)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (us / G_USEC_PER_SEC);

  return time != NULL && g_date_time_get_year (time) <= 9999
             ? g_date_time_format (time, "%Y%m%dT%H%M%SZ")
             : NULL;
}

/* The same session has the same name in the calendar whenever it is exported, so that importing it
 * again changes it and adds none. Nor does it say when it was exported: nothing has happened to it
 * since it ended. */
static void
append_event (GString    *out,
              const char *uuid,
              gint64      started_us,
              gint64      ended_us,
              const char *summary,
              const char *description)
{
  g_autofree char *uid = g_strconcat (uuid, "@" LIMBER_APPLICATION_ID, NULL);
  g_autofree char *started = format_utc (started_us);
  g_autofree char *ended = format_utc (MAX (ended_us, started_us));

  if (started == NULL || ended == NULL)
    return;

  append_line (out, "BEGIN", "VEVENT");
  append_text (out, "UID", uid);
  append_line (out, "DTSTAMP", ended);
  append_line (out, "DTSTART", started);
  append_line (out, "DTEND", ended);
  append_text (out, "SUMMARY", summary);
  if (description != NULL && *description != '\0')
    append_text (out, "DESCRIPTION", description);
  append_line (out, "CLASS", "PRIVATE");
  append_line (out, "TRANSP", "TRANSPARENT");
  append_line (out, "END", "VEVENT");
}

/**
 * limber_history_export_ical_begin:
 * @out: where to append
 *
 * Begins a calendar, as RFC 5545 has it.
 */
void
limber_history_export_ical_begin (GString *out)
{
  append_line (out, "BEGIN", "VCALENDAR");
  append_line (out, "VERSION", "2.0");
  append_line (out, "PRODID", "-//Limber//" LIMBER_APPLICATION_ID "//EN");
  append_line (out, "CALSCALE", "GREGORIAN");
}

/**
 * limber_history_export_ical:
 * @out: where to append
 * @record: a session
 *
 * Appends an event; none for a session that has not ended, or that was a rehearsal.
 */
void
limber_history_export_ical (GString *out, const LimberRecord *record)
{
  g_autoptr(GString) description = g_string_new (NULL);
  const gint64 minutes = (record->work_us + 30 * G_USEC_PER_SEC) / (60 * G_USEC_PER_SEC);

  if (record->state == LIMBER_RECORD_RUNNING || record->pace != 1.0)
    return;

  g_string_append_printf (
      description,
      ngettext ("%u minute of exercise", "%u minutes of exercise", (guint) minutes),
      (guint) minutes);
  if (record->pain_before >= 0)
    {
      g_string_append_c (description, '\n');
      /* Translators: a number from 0 to 10 */
      g_string_append_printf (description, _ ("Back before: %d"), record->pain_before);
    }
  if (record->pain_after >= 0)
    {
      g_string_append_c (description, '\n');
      g_string_append_printf (description, _ ("Back after: %d"), record->pain_after);
    }
  if (record->note != NULL)
    g_string_append_printf (description, "\n%s", record->note);

  append_event (out,
                record->uuid,
                record->started_us,
                record->ended_us,
                record->routine_name,
                description->str);
}

/**
 * limber_history_export_ical_run:
 * @out: where to append
 * @run: a run
 *
 * Appends an event.
 */
void
limber_history_export_ical_run (GString *out, const LimberRunRecord *run)
{
  g_autofree char *kilometres = NULL;

  if (run->distance_m > 0)
    kilometres = g_strdup_printf (_ ("%.1f km"), (double) run->distance_m / 1000);
  append_event (out,
                run->uuid,
                run->started_us,
                run->started_us + run->length_us,
                run->walk ? _ ("Walk") : _ ("Run"),
                kilometres);
}

static const char *const activities[] = {
  NC_ ("activity", "Yoga"),    NC_ ("activity", "Swimming"), NC_ ("activity", "Cycling"),
  NC_ ("activity", "Weights"), NC_ ("activity", "Pilates"),  NC_ ("activity", "Pool"),
  NC_ ("activity", "Massage"), NC_ ("activity", "Activity"),
};

/**
 * limber_history_export_ical_activity:
 * @out: where to append
 * @activity: an activity
 *
 * Appends an event.
 */
void
limber_history_export_ical_activity (GString *out, const LimberActivity *activity)
{
  const guint kind = MIN ((guint) activity->kind, G_N_ELEMENTS (activities) - 1);

  append_event (out,
                activity->uuid,
                activity->started_us,
                activity->started_us + activity->length_us,
                g_dpgettext2 (GETTEXT_PACKAGE, "activity", activities[kind]),
                activity->note);
}

/**
 * limber_history_export_ical_end:
 * @out: where to append
 *
 * Ends the calendar.
 */
void
limber_history_export_ical_end (GString *out)
{
  append_line (out, "END", "VCALENDAR");
}
