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

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/calm/deep", test_deep);

  return g_test_run ();
}
