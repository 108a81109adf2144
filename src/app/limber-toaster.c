/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-toaster.h"

#include "desktop/limber-compat.h"

/* As wide as the lines are, so that they fit into the narrowest window; characters. */
#define LINE_CHARS 26

/* It may have to be read from the mat. */
#define SECONDS 10

/**
 * LimberToaster:
 *
 * Tells what needs no answer, each in a toast, and knows what it told last for as long as that is to be
 * seen.
 */
struct _LimberToaster
{
  GObject parent_instance;

  AdwToast *toast; /* (owned) (nullable): what was told last */
  char     *text;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LimberToaster, limber_toaster, G_TYPE_OBJECT)

/* A title of its own wraps in a narrow window, where a toast's would be cut. */
static AdwToast *
create_toast (const char *text)
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

static void
dismissed_cb (AdwToast *toast, LimberToaster *self)
{
  g_assert (LIMBER_IS_TOASTER (self));

  if (self->toast != toast)
    return;

  g_clear_object (&self->toast);
  g_clear_pointer (&self->text, g_free);
}

static void
add_toast (LimberToaster *self, AdwToastOverlay *overlay, const char *text)
{
  AdwToast *toast = create_toast (text);

  g_set_object (&self->toast, toast);
  g_free (self->text);
  self->text = g_strdup (text);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, 0);
  adw_toast_overlay_add_toast (overlay, toast);
}

static void
limber_toaster_dispose (GObject *object)
{
  LimberToaster *self = LIMBER_TOASTER (object);

  g_clear_object (&self->toast);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (limber_toaster_parent_class)->dispose (object);
}

static void
limber_toaster_class_init (LimberToasterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_toaster_dispose;
}

static void
limber_toaster_init (LimberToaster *self)
{
}

/**
 * limber_toaster_new:
 *
 * Returns: (transfer full): one that has told nothing yet
 */
LimberToaster *
limber_toaster_new (void)
{
  return g_object_new (LIMBER_TYPE_TOASTER, NULL);
}

/**
 * limber_toaster_tell:
 * @overlay: where
 * @text: what is told; no markup
 */
void
limber_toaster_tell (LimberToaster *self, AdwToastOverlay *overlay, const char *text)
{
  g_return_if_fail (LIMBER_IS_TOASTER (self));

  add_toast (self, overlay, text);
  /* Screen readers pass toasts over. */
  limber_compat_announce (GTK_WIDGET (overlay), text);
}

/**
 * limber_toaster_move:
 * @overlay: where to
 *
 * Takes what can still be seen to another place, for instance because it would lie over something that
 * is pressed there.
 */
void
limber_toaster_move (LimberToaster *self, AdwToastOverlay *overlay)
{
  g_autoptr(AdwToast) toast = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (LIMBER_IS_TOASTER (self));

  if (self->toast == NULL)
    return;

  toast = g_object_ref (self->toast);
  text = g_strdup (self->text);
  add_toast (self, overlay, text);
  adw_toast_dismiss (toast);
}
