/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-report.h"

#include "app/limber-printing.h"
#include "app/limber-settings.h"
#include "history/limber-dates.h"
#include "paper/limber-report-read.h"

/* Who asked for a report. */
typedef struct
{
  GtkWindow      *window;   /* (owned) */
  LimberServices *services; /* (owned) */
} Asking;

static void
asking_free (Asking *self)
{
  g_object_unref (self->window);
  g_object_unref (self->services);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Asking) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberPaper) paper = limber_report_read_finish (LIMBER_STORE (source), result, &error);

  if (paper == NULL)
    limber_services_tell (self->services, error->message);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->window)))
    limber_printing_print (self->window, self->services, paper);
}

/**
 * limber_report_print:
 * @window: the window
 * @services: where the history is
 * @parameter: (nullable): nothing
 *
 * Prints one page for a therapist: what was done of what was planned, and how the back was.
 */
void
limber_report_print (GtkWindow *window, LimberServices *services, GVariant *parameter)
{
  LimberStore *store = limber_services_get_store (services);
  LimberClock *clock = limber_services_get_clock (services);
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (clock);
  Asking *self = NULL;

  if (store == NULL)
    return;

  self = g_new0 (Asking, 1);
  self->window = g_object_ref (window);
  self->services = g_object_ref (services);
  limber_report_read_async (
      store,
      limber_dates_find_day (limber_clock_get_wall (clock), zone, NULL),
      limber_dates_get_first_weekday (),
      g_settings_get_int (limber_services_get_settings (services), LIMBER_SETTINGS_GOAL),
      NULL,
      read_cb,
      self);
}
