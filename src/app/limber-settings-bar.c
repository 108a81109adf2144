/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-settings-bar.h"

#include "cli/limber-cli-settings.h"

/**
 * LimberSettingsBar:
 *
 * Says that what is set will be forgotten, on a desktop with nowhere to keep it; until it is put away,
 * and not at all where settings are kept.
 */
struct _LimberSettingsBar
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (LimberSettingsBar, limber_settings_bar, ADW_TYPE_BIN)

static void
put_away_cb (LimberSettingsBar *self)
{
  g_assert (LIMBER_IS_SETTINGS_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
limber_settings_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SETTINGS_BAR);

  G_OBJECT_CLASS (limber_settings_bar_parent_class)->dispose (object);
}

static void
limber_settings_bar_class_init (LimberSettingsBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_settings_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-settings-bar.ui");
  gtk_widget_class_bind_template_callback (widget_class, put_away_cb);
}

static void
limber_settings_bar_init (LimberSettingsBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), !limber_cli_settings_are_kept ());
}
