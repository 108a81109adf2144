/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-progress-recent.h"

#include "limber-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "app/limber-session-list-row.h"
#include "content/limber-format.h"
#include "history/limber-dates.h"
#include "history/limber-done.h"

#define MOST_ROWS 10
#define WEEK_DAYS 7

static char *
format_day (guint32 day, guint32 today)
{
  if (day == today)
    return g_strdup (C_ ("day", "Today"));
  if (day + 1 == today)
    return g_strdup (C_ ("day", "Yesterday"));
  if (day < today && day + WEEK_DAYS > today)
    return limber_dates_format_weekday (day);

  return limber_dates_format_day (day, today);
}

/**
 * limber_progress_recent_format:
 * @record: a session
 * @today: a Julian day
 *
 * Returns: (transfer full): when it was, by the clocks of where it was done: "Yesterday, 18:42"
 */
char *
limber_progress_recent_format (const LimberRecord *record, guint32 today)
{
  g_autofree char *day = format_day (record->local_date, today);
  g_autofree char *time = NULL;
  g_autoptr(GTimeZone) zone = g_time_zone_new_offset (record->offset_s);
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (record->started_us / G_USEC_PER_SEC);
  g_autoptr(GDateTime) there = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  if (there == NULL)
    return g_steal_pointer (&day);

  /* Translators: a time of day, for g_date_time_format() */
  time = g_date_time_format (there, C_ ("time", "%H:%M"));

  /* Translators: a day and a time: "Yesterday, 18:42" */
  return g_strdup_printf (_ ("%s, %s"), day, time);
}

static char *
format_what (const LimberRecord *record)
{
  g_autofree char *length = limber_format_about (record->work_us);
  const char      *how = record->state == LIMBER_RECORD_FINISHED ? C_ ("session", "to the end")
                                                                 : C_ ("session", "ended early");
  const int        pain = record->pain_after >= 0 ? record->pain_after : record->pain_before;

  if (pain < 0)
    /* Translators: time of a session, and whether it was ended early: "12 min · to the end" */
    return g_strdup_printf (_ ("%s · %s"), length, how);

  /* Translators: the same, and how much the back hurt, from 0 to 10: "12 min · to the end · back 1" */
  return g_strdup_printf (_ ("%s · %s · back %d"), length, how, pain);
}

/* As in the list of all sessions. */
static GtkWidget *
make_row (const LimberRecord *record, guint32 today)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *icon = gtk_image_new ();
  GtkWidget       *way = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *title = g_markup_escape_text (record->routine_name, -1);
  g_autofree char *what = format_what (record);
  g_autofree char *when = limber_progress_recent_format (record, today);
  /* Translators: two facts beside each other */
  g_autofree char *details = g_strdup_printf (_ ("%s · %s"), when, what);

  limber_session_list_row_show_kind (GTK_IMAGE (icon), LIMBER_DIARY_SESSION);
  gtk_widget_add_css_class (way, "dim-label");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), way);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", record->uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-session");

  return row;
}

/**
 * limber_progress_recent_fill:
 * @list: where they go; what was in it goes
 * @records: (element-type LimberRecord): sessions, the latest first
 * @today: a Julian day
 *
 * Shows the last ten that count.
 *
 * Returns: how many there are
 */
guint
limber_progress_recent_fill (GtkListBox *list, GPtrArray *records, guint32 today)
{
  GtkWidget *child;
  guint      n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint i = 0; i < records->len && n < MOST_ROWS; i++)
    {
      const LimberRecord *record = g_ptr_array_index (records, i);

      if (!limber_done_counts (record))
        continue;
      gtk_list_box_append (list, make_row (record, today));
      n++;
    }

  return n;
}
