/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-week-row.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "guide/limber-week-words.h"
#include "history/limber-dates.h"

/* A day of the page of the week. */

/* So wide is the column of the weekdays, px; longer names are wrapped. */
#define DAY_WIDTH 88

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_icon (const char *name, const char *css_class)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (name);

  gtk_widget_add_css_class (icon, css_class);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);

  return icon;
}

/* Which day it is; today stands below it in words. */
static GtkWidget *
create_day (const LimberWeekRow *day, gboolean is_today)
{
  g_autofree char *weekday = limber_dates_format_weekday (day->date);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), create_label (weekday, "heading"));
  if (is_today)
    gtk_box_append (GTK_BOX (box), create_label (_ ("Today"), "week-today"));
  gtk_widget_set_size_request (box, DAY_WIDTH, -1);
  gtk_widget_add_css_class (box, "week-weekday");

  return box;
}

/* "Before · Pre-run warm-up, done at 18:20": what a button is called, and what stands on it. */
static char *
format_name (const LimberWeekLine *line, const char *name, const char *state)
{
  g_autofree char *titled
      = line->label != NULL ? g_strdup_printf ("%s · %s", line->label, name) : g_strdup (name);

  return state != NULL ? g_strdup_printf ("%s, %s", titled, state) : g_steal_pointer (&titled);
}

/* A routine of the day, which opens when it is pressed. */
static GtkWidget *
create_line (const LimberWeekRow *day, const LimberWeekLine *line, LimberItem *item)
{
  g_autofree char *state = limber_week_row_format_state (day, line);
  g_autofree char *title = format_name (line, limber_item_get_name (item), NULL);
  g_autofree char *name = format_name (line, limber_item_get_name (item), state);
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget       *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (text), create_label (title, NULL));
  if (state != NULL)
    gtk_box_append (GTK_BOX (text), create_label (state, "dim-label"));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  if (line->part->done_on != 0)
    gtk_box_append (GTK_BOX (box), create_icon ("object-select-symbolic", "success"));
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), create_icon ("go-next-symbolic", "dim-label"));

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "week-line");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-routine");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", limber_item_get_id (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static GtkWidget *
create_content (const LimberWeekRow *day, const char *purpose, LimberLibrary *library)
{
  GtkWidget     *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget     *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  LimberWeekLine lines[LIMBER_WEEK_MOST_LINES];
  const guint    n = limber_week_row_list (day, lines);

  if (day->ran)
    gtk_box_append (GTK_BOX (title), create_icon ("object-select-symbolic", "success"));
  gtk_box_append (GTK_BOX (title), create_label (purpose, "heading"));
  gtk_widget_add_css_class (title, "week-purpose");
  gtk_box_append (GTK_BOX (content), title);
  for (guint i = 0; i < n; i++)
    {
      LimberItem *item = limber_library_find_routine (library, lines[i].part->routine_id);

      if (item != NULL)
        gtk_box_append (GTK_BOX (content), create_line (day, &lines[i], item));
    }
  gtk_widget_set_hexpand (content, TRUE);

  return content;
}

/**
 * limber_week_row_new:
 * @day: a day of this week
 * @today: a Julian day
 * @library: what there is; what is not there is left out
 *
 * Returns: (transfer floating): a row of a list
 */
GtkWidget *
limber_week_row_new (const LimberWeekRow *day, guint32 today, LimberLibrary *library)
{
  const gboolean   is_today = day->date == today;
  g_autofree char *purpose = limber_week_row_format_purpose (day);
  g_autofree char *weekday = limber_week_row_format_day (day, today);
  g_autofree char *name = g_strdup_printf ("%s: %s", weekday, purpose);
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), create_day (day, is_today));
  gtk_box_append (GTK_BOX (box), create_content (day, purpose, library));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  /* What can be pressed is in it. */
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "week-day");
  if (is_today)
    gtk_widget_add_css_class (row, "today");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}
