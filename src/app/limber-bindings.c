/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-bindings.h"

#include "content/limber-format.h"

/* What templates compute from the properties they are bound to. The first argument is the widget
 * whose template it is. */

static gboolean
has_text_cb (gpointer owner, const char *text)
{
  return text != NULL && *text != '\0';
}

static GtkOrientation
turn_when_narrow_cb (gpointer owner, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static gboolean
not_cb (gpointer owner, gboolean value)
{
  return !value;
}

static gboolean
both_cb (gpointer owner, gboolean one, gboolean other)
{
  return one && other;
}

static char *
format_duration_cb (gpointer owner, gint64 us)
{
  return us > 0 ? limber_format_duration (us) : NULL;
}

/**
 * limber_bindings_add:
 * @widget_class: a class with a template
 *
 * Lets the template use the closures that several templates need.
 */
void
limber_bindings_add (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, has_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, turn_when_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_cb);
  gtk_widget_class_bind_template_callback (widget_class, both_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_duration_cb);
}
