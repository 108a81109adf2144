/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-undo-offer.h"

#include <adwaita.h>

/* Long enough to read it and to think about it. */
#define SECONDS 10

/* A line of text beside its button, in a window that is narrow and in one that is not. */
#define NARROW_CHARS 22
#define WIDE_CHARS 48
#define WIDE_WIDTH 600

typedef struct
{
  GtkWidget          *from; /* (nullable): not held: it may hold what shows the toast */
  LimberUndoOfferFunc func;
  gpointer            user_data;
  GDestroyNotify      destroy; /* (nullable) */
} Offer;

static void
offer_free (gpointer data, GClosure *closure)
{
  Offer *offer = data;

  g_clear_weak_pointer (&offer->from);
  if (offer->destroy != NULL)
    offer->destroy (offer->user_data);
  g_free (offer);
}

static void
clicked_cb (AdwToast *toast, Offer *offer)
{
  if (offer->from != NULL)
    offer->func (offer->from, offer->user_data);
}

/**
 * limber_undo_offer:
 * @from: where in the window something happened
 * @text: what that was
 * @label: what can be done about it: "Undo"
 * @func: does it
 * @user_data: data for @func
 * @destroy: (nullable): frees the data when the offer is over
 *
 * Tells what was done, and offers to take it back as long as it can be seen.
 */
void
limber_undo_offer (GtkWidget          *from,
                   const char         *text,
                   const char         *label,
                   LimberUndoOfferFunc func,
                   gpointer            user_data,
                   GDestroyNotify      destroy)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast        *toast = adw_toast_new (escaped);
  GtkWidget       *title = gtk_label_new (text);
  GtkWidget       *overlay = NULL;
  Offer           *offer = g_new0 (Offer, 1);

  g_return_if_fail (GTK_IS_WIDGET (from));

  overlay = gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);
  *offer = (Offer){ NULL, func, user_data, destroy };
  g_set_weak_pointer (&offer->from, from);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_max_width_chars (
      GTK_LABEL (title),
      overlay != NULL && gtk_widget_get_width (overlay) >= WIDE_WIDTH ? WIDE_CHARS : NARROW_CHARS);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  adw_toast_set_custom_title (toast, title);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_timeout (toast, SECONDS);
  /* What was done last can be taken back first. */
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (clicked_cb), offer, offer_free, 0);
  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}
