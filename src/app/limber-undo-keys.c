/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-undo-keys.h"

static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer action)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!GTK_IS_TEXT (focus) || gtk_editable_get_enable_undo (GTK_EDITABLE (focus)))
    return FALSE;

  gtk_widget_activate_action (widget, action, NULL);

  return TRUE;
}

static void
add_key (GtkEventController *controller, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                        gtk_callback_action_new (key_cb, (gpointer) action, NULL)));
}

/**
 * limber_undo_keys_add:
 * @widget: what has entries and numbers in it
 *
 * Lets the keys for undo and redo reach `editor.undo` and `editor.redo` from entries and numbers that
 * undo nothing themselves. GTK 4.8 swallows the keys there.
 */
void
limber_undo_keys_add (GtkWidget *widget)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_key (controller, GDK_KEY_z, GDK_CONTROL_MASK, "editor.undo");
  add_key (controller, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "editor.redo");
  add_key (controller, GDK_KEY_y, GDK_CONTROL_MASK, "editor.redo");
  gtk_widget_add_controller (widget, controller);
}
