/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-choices-keys.h"

#include "app/limber-choices.h"

/* What answers a question in a page with one key, wherever the focus is. While nothing is asked the keys
 * do what they always do. */

static gboolean
digit_cb (GtkWidget *page, GVariant *digit, gpointer user_data)
{
  LimberChoices *asked = limber_choices_find (page);

  return asked != NULL && limber_choices_press_digit (asked, g_variant_get_int32 (digit));
}

static gboolean
enter_cb (GtkWidget *page, GVariant *unused, gpointer user_data)
{
  LimberChoices *asked = limber_choices_find (page);

  return asked != NULL && limber_choices_press_enter (asked);
}

static gboolean
escape_cb (GtkWidget *page, GVariant *unused, gpointer user_data)
{
  LimberChoices *asked = limber_choices_find (page);

  return asked != NULL && limber_choices_press_escape (asked);
}

static gboolean
back_cb (GtkWidget *page, GVariant *unused, gpointer user_data)
{
  LimberChoices *asked = limber_choices_find (page);

  return asked != NULL && limber_choices_press_back (asked);
}

/* What the page would do with other keys must wait. */
static gboolean
swallow_cb (GtkWidget *page, GVariant *unused, gpointer user_data)
{
  LimberChoices *asked = limber_choices_find (page);

  return asked != NULL && limber_choices_is_modal (asked);
}

static gboolean
space_cb (GtkWidget *page, GVariant *unused, gpointer user_data)
{
  LimberChoices *asked = limber_choices_find (page);

  return asked != NULL && limber_choices_press_space (asked);
}

static void
add_key (GtkEventController *controller, const char *keys, GtkShortcutFunc func, GVariant *value)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys),
                                            gtk_callback_action_new (func, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, value);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/**
 * limber_choices_keys_add:
 * @page: where something may be asked
 *
 * Lets the keys of the page answer whatever is asked in it, before they do anything else.
 */
void
limber_choices_keys_add (GtkWidget *page)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (int digit = 0; digit <= 9; digit++)
    {
      g_autofree char *keys = g_strdup_printf ("%d|KP_%d", digit, digit);

      add_key (controller, keys, digit_cb, g_variant_new_int32 (digit));
    }
  add_key (controller, "Return|KP_Enter", enter_cb, NULL);
  add_key (controller, "Escape", escape_cb, NULL);
  add_key (controller, "BackSpace", back_cb, NULL);
  add_key (controller, "space", space_cb, NULL);
  add_key (controller,
           "Left|Right|<Shift>Left|r|plus|KP_Add|equal|minus|KP_Subtract|h",
           swallow_cb,
           NULL);
  gtk_widget_add_controller (page, controller);
}
