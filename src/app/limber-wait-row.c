/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-wait-row.h"

#include "desktop/limber-compat.h"

/* What is over sooner is not worth a word; milliseconds. */
#define PATIENCE_MS 500

/**
 * LimberWaitRow:
 *
 * Shows that something goes on that takes its time, and lets it be stopped where that can be. What does
 * not take long is not shown at all.
 */
struct _LimberWaitRow
{
  AdwActionRow parent_instance;

  GtkSpinner   *spinner;
  GtkWidget    *cancel;
  GCancellable *cancellable; /* (owned) (nullable): of what goes on, if it can be stopped */
  guint         patience;
};

G_DEFINE_FINAL_TYPE (LimberWaitRow, limber_wait_row, ADW_TYPE_ACTION_ROW)

static gboolean
show_cb (gpointer user_data)
{
  LimberWaitRow *self = user_data;

  self->patience = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_spinner_start (self->spinner);
  limber_compat_announce (GTK_WIDGET (self),
                          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));

  return G_SOURCE_REMOVE;
}

static void
cancel_cb (LimberWaitRow *self)
{
  g_assert (LIMBER_IS_WAIT_ROW (self));

  gtk_widget_set_sensitive (self->cancel, FALSE);
  g_cancellable_cancel (self->cancellable);
}

static void
limber_wait_row_dispose (GObject *object)
{
  LimberWaitRow *self = LIMBER_WAIT_ROW (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_WAIT_ROW);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (limber_wait_row_parent_class)->dispose (object);
}

static void
limber_wait_row_class_init (LimberWaitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_wait_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-wait-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberWaitRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, LimberWaitRow, cancel);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
limber_wait_row_init (LimberWaitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_wait_row_begin:
 * @what: what goes on; no markup
 * @cancellable: (nullable): stops it
 *
 * Is to be seen in a moment, unless it is over by then.
 */
void
limber_wait_row_begin (LimberWaitRow *self, const char *what, GCancellable *cancellable)
{
  g_return_if_fail (LIMBER_IS_WAIT_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), what);
  g_set_object (&self->cancellable, cancellable);
  gtk_widget_set_visible (self->cancel, cancellable != NULL);
  gtk_widget_set_sensitive (self->cancel, TRUE);
  if (self->patience == 0 && !gtk_widget_get_visible (GTK_WIDGET (self)))
    self->patience = g_timeout_add (PATIENCE_MS, show_cb, self);
}

/**
 * limber_wait_row_end:
 *
 * It is over.
 */
void
limber_wait_row_end (LimberWaitRow *self)
{
  g_return_if_fail (LIMBER_IS_WAIT_ROW (self));

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
