/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-leaving.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "desktop/limber-compat.h"

/* What the question is about. */
typedef struct
{
  GtkWindow     *window;  /* (owned) */
  LimberSession *session; /* (owned) */
  gboolean       was_moving;
} Leaving;

static gboolean
close_cb (gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (user_data));

  return G_SOURCE_REMOVE;
}

static void
answered_cb (const char *id, gpointer user_data)
{
  Leaving *leaving = user_data;

  if (g_str_equal (id, "end"))
    {
      if (!limber_session_is_over (leaving->session))
        limber_session_end (leaving->session);
      /* The question must be gone before the window it was asked in. */
      g_idle_add_full (
          G_PRIORITY_DEFAULT, close_cb, g_object_ref (leaving->window), g_object_unref);
    }
  else if (leaving->was_moving && !limber_session_is_over (leaving->session))
    limber_session_resume (leaving->session);

  g_object_unref (leaving->session);
  g_object_unref (leaving->window);
  g_free (leaving);
}

/**
 * limber_leaving_ask:
 * @window: a window that is to be closed
 * @session: the session that is on in it
 *
 * Asks whether to end the session. Meanwhile it pauses; it goes on if it is to stay, and the window
 * closes if it is to end.
 */
void
limber_leaving_ask (GtkWindow *window, LimberSession *session)
{
  const LimberAnswer answers[] = {
    { "stay", _ ("Stay"), FALSE },
    { "end", _ ("End and close"), TRUE },
  };
  LimberSessionState state = limber_session_get_state (session);
  Leaving           *leaving = g_new0 (Leaving, 1);

  leaving->window = g_object_ref (window);
  leaving->session = g_object_ref (session);
  leaving->was_moving = state == LIMBER_SESSION_RUNNING || state == LIMBER_SESSION_WAITING
                        || state == LIMBER_SESSION_COUNTING_IN;
  limber_session_pause (session);
  limber_compat_ask (window,
                     _ ("End the session?"),
                     _ ("What you did is kept."),
                     answers,
                     G_N_ELEMENTS (answers),
                     answered_cb,
                     leaving);
}
