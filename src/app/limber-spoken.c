/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-spoken.h"

#include "limber-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What is chosen in a drop-down. */
#define KEY "limber-spoken"

/**
 * limber_spoken_entries:
 * @root: a widget
 *
 * Lets a screen reader say what is typed into each row within @root. libadwaita 1.2 has no word for the
 * part of a row that the keys go to: coming there, one hears nothing. To be called before the row is
 * seen, and when it has its title.
 */
void
limber_spoken_entries (GtkWidget *root)
{
  if (ADW_IS_ENTRY_ROW (root))
    {
      GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (root));

      g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (text),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)),
                                      -1);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    limber_spoken_entries (child);
}

/**
 * limber_spoken_menu:
 * @root: a widget with a menu button of its own, such as an AdwSplitButton
 * @what: what is in the menu
 *
 * Lets a screen reader say what is in a menu that nobody but @root can name.
 */
void
limber_spoken_menu (GtkWidget *root, const char *what)
{
  if (GTK_IS_MENU_BUTTON (root))
    {
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    limber_spoken_menu (child, what);
}

static char *
get_chosen (GtkDropDown *drop_down)
{
  gpointer item = gtk_drop_down_get_selected_item (drop_down);

  return GTK_IS_STRING_OBJECT (item) ? g_strdup (gtk_string_object_get_string (item)) : NULL;
}

static void
chosen_cb (GtkDropDown *drop_down, GParamSpec *pspec, GtkWidget *button)
{
  const char      *what = g_object_get_data (G_OBJECT (drop_down), KEY);
  g_autofree char *chosen = get_chosen (drop_down);
  g_autofree char *name = NULL;

  /* Translators: what is chosen, and what is chosen of it: "Show only: runs" */
  name = chosen != NULL ? g_strdup_printf (_ ("%s: %s"), what, chosen) : g_strdup (what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * limber_spoken_drop_down:
 * @drop_down: a drop-down of strings
 * @what: what is chosen there: "Show only"; may be said anew
 *
 * Lets a screen reader say what is chosen, and what is chosen of it. GTK 4.8 has no name for the part
 * of a drop-down that has the focus.
 */
void
limber_spoken_drop_down (GtkDropDown *drop_down, const char *what)
{
  GtkWidget *button;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (what != NULL);

  gtk_accessible_update_property (
      GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  if (g_object_get_data (G_OBJECT (drop_down), KEY) == NULL)
    g_signal_connect_object (drop_down, "notify::selected-item", G_CALLBACK (chosen_cb), button, 0);
  g_object_set_data_full (G_OBJECT (drop_down), KEY, g_strdup (what), g_free);
  chosen_cb (drop_down, NULL, button);
}
