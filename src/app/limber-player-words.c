/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-player-words.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "guide/limber-scene.h"

/* What the template of the player computes from the properties it is bound to. */

static char *
get_routine_name_cb (gpointer owner, LimberScene *scene)
{
  LimberTimeline *timeline;

  if (scene == NULL)
    return NULL;

  timeline = limber_session_get_timeline (limber_scene_get_session (scene));

  return g_strdup (limber_timeline_get_routine (timeline)->name);
}

static char *
format_next_cb (gpointer owner, const char *next)
{
  return g_strdup (next != NULL && *next != '\0' ? next : _ ("Then you are done"));
}

/* In two lines, of which the first stays in its place. */
static char *
format_count_cb (gpointer owner, const char *number, const char *motion)
{
  if (number == NULL || *number == '\0')
    return g_strdup (motion);

  return g_strconcat (number, "\n", motion, NULL);
}

/* What is asked takes its place. */
static gboolean
is_foot_shown_cb (gpointer owner, gboolean busy, gboolean hurts)
{
  return !busy && !hurts;
}

static char *
get_sound_icon_cb (gpointer owner, gboolean on)
{
  return g_strdup (on ? "audio-volume-high-symbolic" : "audio-volume-muted-symbolic");
}

/* The one line below the name: what to mind, and towards the end what comes next. */
static char *
format_line_cb (gpointer owner, const char *cue, gboolean soon, const char *next)
{
  if (!soon)
    return g_strdup (cue);

  /* Translators: what comes next: "Next: Right leg" */
  return g_strdup_printf (_ ("Next: %s"), next);
}

/**
 * limber_player_words_add:
 * @widget_class: the player's
 *
 * Lets its template use the closures.
 */
void
limber_player_words_add (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, get_routine_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_count_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_foot_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_sound_icon_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_line_cb);
}
