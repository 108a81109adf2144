/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-calm.h"

static void
calm (GtkWidget *spin)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (spin);
  const guint n = g_list_model_get_n_items (controllers);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

/**
 * limber_calm_numbers:
 * @root: a widget
 *
 * Lets the wheel of the mouse scroll the page wherever the pointer is. Else every number within @root
 * that passes beneath it on the way would change, and nobody would see it.
 */
void
limber_calm_numbers (GtkWidget *root)
{
  if (GTK_IS_SPIN_BUTTON (root))
    calm (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    limber_calm_numbers (child);
}

/**
 * limber_calm_menus:
 * @root: a widget
 *
 * Says no more what is beneath a button, once it has been pressed and its menu is open: it would cover
 * the first things in it. Goes for all buttons of menus within @root.
 */
void
limber_calm_menus (GtkWidget *root)
{
  if (GTK_IS_MENU_BUTTON (root) && gtk_menu_button_get_popover (GTK_MENU_BUTTON (root)) != NULL
      && gtk_widget_get_has_tooltip (root))
    g_object_bind_property (gtk_menu_button_get_popover (GTK_MENU_BUTTON (root)),
                            "visible",
                            root,
                            "has-tooltip",
                            G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    limber_calm_menus (child);
}
