/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-deeds.h"

#include "app/limber-printing.h"
#include "app/limber-report.h"
#include "app/limber-run-files.h"
#include "desktop/limber-compat.h"

static void
show_help (GtkWindow *window, LimberServices *services, GVariant *parameter)
{
  limber_compat_show_help (window);
}

/* What the window can be asked for from anywhere that leads to no page, and who does it. */
static const struct
{
  const char *action;
  const char *parameter; /* (nullable): its type */
  gboolean    anytime;   /* while a session is on, too */
  void (*act) (GtkWindow *window, LimberServices *services, GVariant *parameter);
} deeds[] = {
  { "win.show-help-overlay", NULL, TRUE, show_help },
  { "win.print-report", NULL, FALSE, limber_report_print },
  { "win.take-in-runs", "as", FALSE, limber_run_files_take },
  { "win.print-routine", "s", FALSE, limber_printing_print_routine },
};

/**
 * limber_deeds_install_actions:
 * @window_class: the class of the window
 * @activate: (scope forever): told the name of the action; it calls [func@deeds_do]
 *
 * Installs the actions of all deeds.
 */
void
limber_deeds_install_actions (GtkWidgetClass *window_class, GtkWidgetActionActivateFunc activate)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_widget_class_install_action (window_class, deeds[i].action, deeds[i].parameter, activate);
}

/**
 * limber_deeds_do:
 * @action: one of those that were installed
 * @window: the window, for what asks and tells
 * @services: what it is done with
 * @parameter: (nullable): of the action
 * @busy: whether a session is on, or something is asked that comes first
 */
void
limber_deeds_do (const char     *action,
                 GtkWindow      *window,
                 LimberServices *services,
                 GVariant       *parameter,
                 gboolean        busy)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].action, action) && (deeds[i].anytime || !busy))
      deeds[i].act (window, services, parameter);
}
