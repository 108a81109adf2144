/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-progress-recent.h"

#include <adwaita.h>

#include "app/limber-session-list-row.h"
#include "history/limber-diary-words.h"
#include "history/limber-done.h"

#define MOST_ROWS 10

/* As in the list of all sessions. */
static GtkWidget *
make_row (const LimberRecord *record, guint32 today)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *icon = gtk_image_new ();
  GtkWidget       *way = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *title = g_markup_escape_text (record->routine_name, -1);
  g_autofree char *details = NULL;
  LimberDiaryRow   said;

  limber_diary_row_init_session (&said, record);
  details = limber_diary_row_format_details (&said, today);
  limber_session_list_row_show_kind (GTK_IMAGE (icon), &said);
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
