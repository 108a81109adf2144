/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-toast.h"

/* As wide as the lines are, so that they fit into the narrowest window; characters. */
#define LINE_CHARS 26

/* It may have to be read from the mat. */
#define SECONDS 10

/**
 * limber_toast_new:
 * @text: what it tells; no markup
 *
 * Returns: (transfer full): a toast in several lines. A title of its own wraps in a narrow window,
 *   where a toast's would be cut.
 */
AdwToast *
limber_toast_new (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast        *toast = adw_toast_new (escaped);
  GtkWidget       *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_timeout (toast, SECONDS);

  return toast;
}

/**
 * limber_toast_get_text:
 * @toast: one of ours
 *
 * Returns: (transfer none): what it tells
 */
const char *
limber_toast_get_text (AdwToast *toast)
{
  return gtk_label_get_label (GTK_LABEL (adw_toast_get_custom_title (toast)));
}
