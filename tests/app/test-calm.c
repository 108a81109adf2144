/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-calm.h"

#include "limber-widget-fixture.h"

static guint
count (GtkWidget *spin)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (spin);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      n += GTK_IS_EVENT_CONTROLLER_SCROLL (controller)
           && gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_NONE;
    }

  return n;
}

/* However deep they lie, no number listens to the wheel any more. */
static void
test_deep (void)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_spin_button_new_with_range (0, 10, 1);
  GtkWidget *second = gtk_spin_button_new_with_range (0, 10, 1);

  g_object_ref_sink (outer);
  gtk_box_append (GTK_BOX (outer), first);
  gtk_box_append (GTK_BOX (outer), inner);
  gtk_box_append (GTK_BOX (inner), second);
  g_assert_cmpuint (count (first), >, 0);
  limber_calm_numbers (outer);
  g_assert_cmpuint (count (first), ==, 0);
  g_assert_cmpuint (count (second), ==, 0);
  g_object_unref (outer);
}

/* A menu that is open is not covered by what its button is called, and one without a name is left alone. */
static void
test_menus (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *named = gtk_menu_button_new ();
  GtkWidget *nameless = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (named), popover);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (nameless), gtk_popover_new ());
  gtk_widget_set_tooltip_text (named, "More");
  gtk_box_append (GTK_BOX (box), named);
  gtk_box_append (GTK_BOX (box), nameless);
  limber_calm_menus (box);
  g_assert_true (gtk_widget_get_has_tooltip (named));
  g_assert_false (gtk_widget_get_has_tooltip (nameless));

  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (named))
    g_main_context_iteration (NULL, TRUE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (named));
  g_assert_false (gtk_widget_get_has_tooltip (named));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (named));
  g_assert_true (gtk_widget_get_has_tooltip (named));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (named), ==, "More");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/calm/deep", test_deep);
  g_test_add_func ("/app/calm/menus", test_menus);

  return g_test_run ();
}
