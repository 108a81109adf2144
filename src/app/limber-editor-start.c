/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-editor-start.h"

/* Where a step of the routine is in what is played today, in which some may have fallen away. */
static int
find_today (const LimberAdapted *adapted, guint step)
{
  int to = (int) step;

  if (adapted == NULL)
    return to;

  for (guint i = 0; i < adapted->changes->len; i++)
    {
      const LimberPlanChange *change = g_ptr_array_index (adapted->changes, i);

      if (change->to < 0 && change->from < (int) step)
        to--;
    }

  return CLAMP (to, 0, (int) adapted->routine->steps->len - 1);
}

/* Begins with that step; what is before it can be gone back to. If something has to be asked first, it
 * begins with the first one. */
static void
start (GtkWidget *from, LimberServices *services, const char *id, guint step)
{
  LimberGuide    *guide = limber_services_get_guide (services);
  LimberSession  *before = limber_guide_get_session (guide);
  LimberSession  *session = NULL;
  LimberTimeline *timeline = NULL;

  gtk_widget_activate_action (from, "win.start-routine", "s", id);
  session = limber_guide_get_session (guide);
  if (step == 0 || session == NULL || session == before)
    return;

  timeline = limber_session_get_timeline (session);
  limber_session_seek (
      session,
      limber_timeline_find_step (timeline, find_today (limber_guide_get_adapted (guide), step)));
}

typedef struct
{
  GtkWidget      *page;     /* (owned) */
  LimberServices *services; /* (owned) */
  const char     *action;   /* (nullable) */
  guint           step;
} Errand;

static void
settled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Errand *errand = user_data;
  g_autoptr(GtkWidget) page = errand->page;
  g_autoptr(LimberServices) services = errand->services;
  LimberEditorFile *file = LIMBER_EDITOR_FILE (source);
  g_autofree char  *id = g_strdup (limber_editor_file_get_id (file));
  g_autoptr(GError) error = NULL;

  if (!limber_editor_file_settle_finish (file, result, &error))
    g_signal_emit_by_name (services, "message", error->message);
  /* It may have been left meanwhile. */
  else if (gtk_widget_get_mapped (page))
    {
      if (errand->action == NULL)
        start (page, services, id, errand->step);
      else
        gtk_widget_activate_action (page, errand->action, "s", id);
    }
  g_free (errand);
}

/**
 * limber_editor_start_errand:
 * @page: the page on which it is edited
 * @services: what leads the session
 * @file: a routine
 * @action: (nullable): an action with its id; %NULL to play it
 * @step: with which step to begin
 *
 * Does something with the routine as it is in its file, once all of it is there.
 */
void
limber_editor_start_errand (GtkWidget        *page,
                            LimberServices   *services,
                            LimberEditorFile *file,
                            const char       *action,
                            guint             step)
{
  Errand *errand = NULL;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (LIMBER_IS_EDITOR_FILE (file));

  errand = g_new0 (Errand, 1);
  *errand = (Errand){ g_object_ref (page), g_object_ref (services), action, step };
  limber_editor_file_settle_async (file, settled_cb, errand);
}

/* The window may be gone by then. */
static void
left_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *services = user_data;
  g_autoptr(LimberServices) left = g_weak_ref_get (services);
  g_autoptr(GError) error = NULL;

  if (!limber_editor_file_settle_finish (LIMBER_EDITOR_FILE (source), result, &error)
      && left != NULL)
    g_signal_emit_by_name (left, "message", error->message);
  g_weak_ref_clear (services);
  g_free (services);
}

/**
 * limber_editor_start_leaving:
 * @services: where messages are told
 * @file: a routine
 *
 * Saves at once what is not saved yet.
 */
void
limber_editor_start_leaving (LimberServices *services, LimberEditorFile *file)
{
  GWeakRef *left = NULL;

  g_return_if_fail (LIMBER_IS_EDITOR_FILE (file));

  left = g_new0 (GWeakRef, 1);
  g_weak_ref_init (left, services);
  limber_editor_file_settle_async (file, left_cb, left);
}
