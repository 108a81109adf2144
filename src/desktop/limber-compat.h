/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LimberAnswer:
 * @id: what comes back
 * @label: what stands on the button
 * @destructive: whether it is one to think about
 *
 * An answer to a question.
 */
typedef struct
{
  const char *id;
  const char *label;
  gboolean    destructive;
} LimberAnswer;

/* Called once with the id of the answer. */
typedef void (*LimberAnswerFunc) (const char *id, gpointer user_data);

void limber_compat_get_color (GtkWidget *widget, GdkRGBA *color);
void limber_compat_announce (GtkWidget *widget, const char *text);
void limber_compat_ask (GtkWindow          *parent,
                        const char         *heading,
                        const char         *body,
                        const LimberAnswer *answers,
                        guint               n_answers,
                        LimberAnswerFunc    func,
                        gpointer            user_data);
void limber_compat_show_about (GtkWindow *parent);
void limber_compat_show_help (GtkWindow *parent);

G_END_DECLS
