/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-desktop"

#include "limber-compat.h"

#include "limber-config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/*
 * Calls that were deprecated after GTK 4.8, or that came later under another name, are made here
 * and nowhere else.
 */

/**
 * limber_compat_get_color:
 * @widget: a widget
 * @color: (out caller-allocates): the colour that the style sheets give its foreground
 */
void
limber_compat_get_color (GtkWidget *widget, GdkRGBA *color)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}

/**
 * limber_compat_announce:
 * @widget: what it is about
 * @text: what a screen reader is to say now
 *
 * Before GTK 4.14 there is no way to say it; whatever matters is written somewhere, too.
 */
void
limber_compat_announce (GtkWidget *widget, const char *text)
{
#if GTK_CHECK_VERSION(4, 14, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  /* The context that tests use cannot announce: GTK 4.18 would call what is not there. */
  if (g_strcmp0 (g_getenv ("GTK_A11Y"), "test") != 0)
    gtk_accessible_announce (
        GTK_ACCESSIBLE (widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
#endif
}

typedef struct
{
  LimberAnswerFunc func;
  gpointer         user_data;
} Question;

static void
response_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  /* The answer may be to close the parent, which a dialog about to go would not notice (GTK 4.8). */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  if (question->func != NULL)
    question->func (response, question->user_data);
}

static gboolean
measure_again_cb (GtkWidget *dialog, GdkFrameClock *clock, gpointer frames)
{
  guint *n = frames;

  *n += 1;
  if (*n < 3)
    return G_SOURCE_CONTINUE;

  gtk_widget_queue_resize (dialog);

  return G_SOURCE_REMOVE;
}

/* libadwaita 1.2 finds out only while it gives the answers their places that they need one line
 * each, and does not grow for them: they would lie over the text. */
static void
map_cb (GtkWidget *dialog)
{
  gtk_widget_add_tick_callback (dialog, measure_again_cb, g_new0 (guint, 1), g_free);
}

/* Stacked in a narrow window the answers stand in reverse, and the focus would be on the last one. */
static void
default_cb (GtkWindow *dialog, GParamSpec *pspec, gpointer user_data)
{
  GtkWidget *widget = gtk_window_get_default_widget (dialog);

  if (widget != NULL)
    gtk_widget_grab_focus (widget);
}

/**
 * limber_compat_ask:
 * @parent: the window that waits
 * @heading: the question
 * @body: what one should know
 * @answers: the first is the one that Enter and Escape give
 * @n_answers: how many
 * @func: (nullable): called with the answer
 * @user_data: for @func; must live as long as @parent
 *
 * Asks something, in a dialog.
 */
void
limber_compat_ask (GtkWindow          *parent,
                   const char         *heading,
                   const char         *body,
                   const LimberAnswer *answers,
                   guint               n_answers,
                   LimberAnswerFunc    func,
                   gpointer            user_data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  Question  *question = g_new (Question, 1);

  for (guint i = 0; i < n_answers; i++)
    {
      adw_message_dialog_add_response (
          ADW_MESSAGE_DIALOG (dialog), answers[i].id, answers[i].label);
      if (answers[i].destructive)
        adw_message_dialog_set_response_appearance (
            ADW_MESSAGE_DIALOG (dialog), answers[i].id, ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), answers[0].id);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), answers[0].id);
  adw_message_dialog_set_response_appearance (
      ADW_MESSAGE_DIALOG (dialog), answers[0].id, ADW_RESPONSE_SUGGESTED);

  g_signal_connect (dialog, "map", G_CALLBACK (map_cb), NULL);
  *question = (Question){ func, user_data };
  g_signal_connect_data (
      dialog, "response", G_CALLBACK (response_cb), question, (GClosureNotify) g_free, 0);
  g_signal_connect (dialog, "notify::default-widget", G_CALLBACK (default_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  default_cb (GTK_WINDOW (dialog), NULL, NULL);
}

/**
 * limber_compat_show_about:
 * @parent: the window it belongs to
 */
void
limber_compat_show_about (GtkWindow *parent)
{
  static const char *const developers[] = { "The Limber authors", NULL };

  adw_show_about_window (
      parent,
      "application-name",
      "Limber",
      "application-icon",
      LIMBER_APPLICATION_ID,
      "version",
      LIMBER_VERSION,
      "developer-name",
      _ ("The Limber authors"),
      "developers",
      developers,
      "license-type",
      GTK_LICENSE_GPL_3_0,
      "comments",
      _ ("Leads you through the warm-up before a run and the stretches after it.\n\nIt is "
         "general education, not a diagnosis, and promises no cure. If your back hurts "
         "badly, or something new has come with it, ask a doctor or physiotherapist "
         "first."),
      NULL);
}

/**
 * limber_compat_show_help:
 * @parent: the window it belongs to
 *
 * Shows the keys. GtkApplication would make that window at every start if it lay where that looks for it.
 */
void
limber_compat_show_help (GtkWindow *parent)
{
  g_autoptr(GtkBuilder) builder
             = gtk_builder_new_from_resource ("/app/limber/Limber/limber-help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (overlay, parent);
  gtk_window_present (overlay);
}
