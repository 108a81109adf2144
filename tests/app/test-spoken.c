/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-spoken.h"

#include <adwaita.h>

#include "limber-widget-fixture.h"

/* What is typed into has a role and a name, however deep it lies. */
static void
test_entries (void)
{
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget   *list = gtk_list_box_new ();
  GtkWidget   *row = adw_entry_row_new ();
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  g_object_ref_sink (box);
  gtk_box_append (GTK_BOX (box), list);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Note");
  limber_spoken_entries (box);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, "Note", -1);
  g_object_unref (box);
}

static void
assert_name (GtkWidget *widget, const char *name)
{
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What has the focus says what is chosen, also when something else is, or something else is asked. */
static void
test_drop_down (void)
{
  const char *const words[] = { "everything", "runs", NULL };
  GtkWidget        *drop_down = gtk_drop_down_new_from_strings (words);
  GtkWidget        *button = gtk_widget_get_first_child (drop_down);

  g_object_ref_sink (drop_down);
  limber_spoken_drop_down (GTK_DROP_DOWN (drop_down), "Show only");
  assert_name (drop_down, "Show only");
  assert_name (button, "Show only: everything");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  assert_name (button, "Show only: runs");
  limber_spoken_drop_down (GTK_DROP_DOWN (drop_down), "Of all");
  assert_name (button, "Of all: runs");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 0);
  assert_name (button, "Of all: everything");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), GTK_INVALID_LIST_POSITION);
  assert_name (button, "Of all");
  g_object_unref (drop_down);
}

static GtkWidget *
find_menu (GtkWidget *root)
{
  GtkWidget *found = GTK_IS_MENU_BUTTON (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_menu (child);

  return found;
}

static void
test_menu (void)
{
  GtkWidget *split = adw_split_button_new ();

  g_object_ref_sink (split);
  limber_spoken_menu (split, "More to add");
  assert_name (find_menu (split), "More to add");
  g_object_unref (split);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/spoken/entries", test_entries);
  g_test_add_func ("/app/spoken/drop-down", test_drop_down);
  g_test_add_func ("/app/spoken/menu", test_menu);

  return g_test_run ();
}
