/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-session-page-rows.h"

#include "limber-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "guide/limber-recap.h"
#include "history/limber-dates.h"
#include "history/limber-diary-words.h"

#define BAR_WIDTH 96

/* The rows of a session's page. */

static void
clear (GtkListBox *list)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static GtkWidget *
add_row (GtkListBox *list, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (list, row);

  return row;
}

/* The bar says nothing that does not stand beside it in words. */
static void
add_work (GtkListBox *list, const LimberRecapLine *line)
{
  g_autofree char *name = limber_recap_line_format_name (line);
  g_autofree char *amount = limber_recap_line_format (line);
  GtkWidget       *row = add_row (list, name, amount);
  GtkWidget       *bar = gtk_progress_bar_new ();

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), limber_recap_line_get_part (line));
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, amount, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
}

/**
 * limber_session_page_rows_fill_work:
 * @list: what is filled
 * @work: (element-type LimberWork): what was planned and done
 *
 * A row for each exercise and side, with a bar that shows how much of it was done.
 */
void
limber_session_page_rows_fill_work (GtkListBox *list, GPtrArray *work)
{
  g_autoptr(GArray) lines = limber_recap_new (work);

  clear (list);
  for (guint i = 0; i < lines->len; i++)
    add_work (list, &g_array_index (lines, LimberRecapLine, i));
}

/**
 * limber_session_page_rows_fill_pauses:
 * @list: what is filled
 * @pauses: (element-type LimberPause): the pauses
 */
void
limber_session_page_rows_fill_pauses (GtkListBox *list, GPtrArray *pauses)
{
  clear (list);
  for (guint i = 0; i < pauses->len; i++)
    {
      g_autofree char *text = limber_recap_format_pause (g_ptr_array_index (pauses, i));

      add_row (list, text, NULL);
    }
}

static void
add_entry (GtkListBox     *list,
           LimberDiaryKind kind,
           guint32         day,
           const char     *uuid,
           const char     *title,
           const char     *numbers)
{
  GtkWidget *row = add_row (list, title, numbers);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(uus)", (guint) kind, day, uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.edit-entry");
}

/**
 * limber_session_page_rows_fill_day:
 * @list: what is filled
 * @runs: (element-type LimberRunRecord): the runs of the day
 * @activities: (element-type LimberActivity): its activities
 */
void
limber_session_page_rows_fill_day (GtkListBox *list, GPtrArray *runs, GPtrArray *activities)
{
  clear (list);
  for (guint i = 0; i < runs->len; i++)
    {
      const LimberRunRecord *run = g_ptr_array_index (runs, i);
      g_autofree char *numbers = limber_diary_format_numbers (run->length_us, run->distance_m);

      add_entry (list,
                 LIMBER_DIARY_RUN,
                 run->local_date,
                 run->uuid,
                 run->walk ? _ ("Walk") : _ ("Run"),
                 numbers);
    }
  for (guint i = 0; i < activities->len; i++)
    {
      const LimberActivity *activity = g_ptr_array_index (activities, i);
      g_autofree char      *numbers = limber_diary_format_numbers (activity->length_us, 0);

      add_entry (list,
                 LIMBER_DIARY_ACTIVITY,
                 activity->local_date,
                 activity->uuid,
                 limber_activity_get_label (activity->kind),
                 numbers);
    }
}

static char *
format_edited (const LimberEdited *edited)
{
  g_autofree char *value
      = edited->number >= 0 ? g_strdup_printf ("%d", edited->number) : g_strdup (_ ("not said"));

  switch (edited->field)
    {
    case LIMBER_EDIT_PAIN_BEFORE:
      /* Translators: a number from 0 to 10, or "not said" */
      return g_strdup_printf (_ ("Back before was %s"), value);
    case LIMBER_EDIT_PAIN_AFTER:
      /* Translators: a number from 0 to 10, or "not said" */
      return g_strdup_printf (_ ("Back after was %s"), value);
    case LIMBER_EDIT_EFFORT:
      /* Translators: a number from 0 to 10, or "not said" */
      return g_strdup_printf (_ ("Effort was %s"), value);
    case LIMBER_EDIT_NOTE:
    default:
      if (edited->text == NULL)
        return g_strdup (_ ("There was no note"));
      /* Translators: the words of somebody's note */
      return g_strdup_printf (_ ("The note was “%s”"), edited->text);
    }
}

/**
 * limber_session_page_rows_fill_edited:
 * @list: what is filled
 * @edited: (element-type LimberEdited): what was changed
 * @today: a Julian day
 *
 * What stood there before, and until when.
 */
void
limber_session_page_rows_fill_edited (GtkListBox *list, GPtrArray *edited, guint32 today)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_local ();

  clear (list);
  for (guint i = 0; i < edited->len; i++)
    {
      const LimberEdited *one = g_ptr_array_index (edited, i);
      g_autofree char    *text = format_edited (one);
      g_autofree char    *day
          = limber_dates_format_day (limber_dates_find_day (one->at_us, zone, NULL), today);
      /* Translators: a day */
      g_autofree char *until = g_strdup_printf (_ ("Until %s"), day);

      add_row (list, text, until);
    }
}
