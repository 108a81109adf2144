/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-look-chooser.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-settings.h"
#include "app/limber-thumbnail.h"

/* Pixels. */
#define PICTURE_SIZE 84

/**
 * LimberLookChooser:
 *
 * All looks that figures can have, side by side, to choose one of them.
 */
struct _LimberLookChooser
{
  AdwBin parent_instance;

  GtkFlowBox *flow;
};

G_DEFINE_FINAL_TYPE (LimberLookChooser, limber_look_chooser, ADW_TYPE_BIN)

static void
limber_look_chooser_class_init (LimberLookChooserClass *klass)
{
}

static void
limber_look_chooser_init (LimberLookChooser *self)
{
  self->flow = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->flow, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (self->flow, TRUE);
  gtk_flow_box_set_max_children_per_line (self->flow, limber_look_get_n ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->flow));
}

static GtkWidget *
create_choice (LimberGallery *gallery, const LimberLook *look)
{
  const LimberGlow    dark = { .side = -1 };
  const LimberFigure *figure = limber_figures_get_stand_in (limber_gallery_get_figures (gallery),
                                                            LIMBER_POSITION_STANDING);
  GtkWidget          *button = gtk_toggle_button_new ();
  GtkWidget          *picture = limber_thumbnail_new (gallery, PICTURE_SIZE);

  limber_thumbnail_show (LIMBER_THUMBNAIL (picture), figure, LIMBER_BODY_RIGHT, dark);
  limber_thumbnail_set_look (LIMBER_THUMBNAIL (picture), look);
  gtk_button_set_child (GTK_BUTTON (button), picture);
  gtk_widget_set_tooltip_text (button, _ (look->name));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (look->name), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", look->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "chooser." LIMBER_SETTINGS_LOOK);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

/* The button is what has the focus. */
static void
add_choice (LimberLookChooser *self, GtkWidget *button)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_insert (self->flow, child, -1);
}

/**
 * limber_look_chooser_bind:
 * @settings: where the choice is kept
 * @gallery: how exercises are shown
 */
void
limber_look_chooser_bind (LimberLookChooser *self, GSettings *settings, LimberGallery *gallery)
{
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GAction) look = g_settings_create_action (settings, LIMBER_SETTINGS_LOOK);

  g_return_if_fail (LIMBER_IS_LOOK_CHOOSER (self));

  g_action_map_add_action (G_ACTION_MAP (actions), look);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chooser", G_ACTION_GROUP (actions));
  for (guint i = 0; i < limber_look_get_n (); i++)
    add_choice (self, create_choice (gallery, limber_look_get (i)));
}
