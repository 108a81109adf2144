/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-notifier.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "desktop/limber-notices.h"
#include "guide/limber-phrases.h"

/**
 * LimberNotifier:
 *
 * Tells by a notification of the desktop which exercise begins, and when the session is done, while
 * another window is used. There is one at a time. It goes when the window is looked at again, and
 * with its buttons one pauses, goes on and steps without looking.
 */
struct _LimberNotifier
{
  GObject parent_instance;

  GtkApplication *application; /* (owned) (nullable): there is no desktop to tell */
  GtkWindow      *window;      /* (nullable) weak */
  LimberNotices  *notices;     /* (owned) */
  LimberSession  *session;     /* (owned) (nullable): there is none, or it is over */
  GSignalGroup   *group;       /* (owned) */
  gboolean        enabled;
};

G_DEFINE_FINAL_TYPE (LimberNotifier, limber_notifier, G_TYPE_OBJECT)

/* A dialog of ours is as good as the window. */
static gboolean
is_looked_at (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  gboolean    active = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels) && !active; i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (toplevels, i);

      active = gtk_window_is_active (window);
    }

  return active;
}

/* "30 s", "8 repetitions", and what comes then. */
static char *
describe_work (LimberTimeline *timeline, const LimberPhase *phase)
{
  LimberMoment     moment;
  g_autofree char *dose = NULL;
  g_autofree char *next = NULL;

  limber_timeline_get_moment (timeline, phase->start_us, &moment);
  next = limber_phrases_get_next (timeline, &moment);
  if (phase->reps > 0)
    dose = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%d repetition", "%d repetitions", (gulong) phase->reps),
        phase->reps);
  else
    dose = limber_format_duration (phase->length_us);
  if (next == NULL)
    return g_steal_pointer (&dose);

  /* Translators: how long this exercise lasts, and what comes next: "30 s, then Right leg" */
  return g_strdup_printf (_ ("%s, then %s"), dose, next);
}

static void
show_work (LimberNotifier *self)
{
  LimberTimeline    *timeline = limber_session_get_timeline (self->session);
  const LimberPhase *phase
      = limber_timeline_get_phase (timeline, limber_session_get_phase (self->session));
  g_autoptr(GNotification) notification = NULL;
  g_autofree char *title = limber_phrases_get_title (timeline, phase);
  g_autofree char *body = NULL;

  if (phase->kind != LIMBER_PHASE_WORK)
    return;

  body = describe_work (timeline, phase);
  notification = g_notification_new (title);
  g_notification_set_body (notification, body);
  g_notification_add_button (notification, _ ("Pause"), "app.session-pause");
  g_notification_add_button (notification, _ ("Next"), "app.session-next");
  limber_notices_show (self->notices, notification);
}

static void
show_paused (LimberNotifier *self)
{
  LimberTimeline    *timeline = limber_session_get_timeline (self->session);
  const LimberPhase *phase
      = limber_timeline_get_phase (timeline, limber_session_get_phase (self->session));
  g_autofree char *body = limber_phrases_get_title (timeline, phase);
  g_autoptr(GNotification) notification = g_notification_new (_ ("Paused"));

  g_notification_set_body (notification, body);
  g_notification_add_button (notification, _ ("Go on"), "app.session-resume");
  limber_notices_show (self->notices, notification);
}

static void
show_done (LimberNotifier *self)
{
  LimberTimeline *timeline = limber_session_get_timeline (self->session);
  g_autoptr(GNotification) notification = g_notification_new (_ ("Done"));

  g_notification_set_body (notification, limber_timeline_get_routine (timeline)->name);
  limber_notices_show (self->notices, notification);
}

static void
entered_cb (LimberNotifier *self)
{
  g_assert (LIMBER_IS_NOTIFIER (self));

  if (self->enabled && !is_looked_at ()
      && limber_session_get_state (self->session) == LIMBER_SESSION_RUNNING)
    show_work (self);
}

/* What was told is true no more; whoever was not told needs not know. */
static void
state_cb (LimberNotifier *self)
{
  g_assert (LIMBER_IS_NOTIFIER (self));

  if (limber_session_get_state (self->session) == LIMBER_SESSION_PAUSED
      && limber_notices_is_shown (self->notices))
    show_paused (self);
}

static void
resumed_cb (LimberNotifier *self)
{
  g_assert (LIMBER_IS_NOTIFIER (self));

  if (limber_notices_is_shown (self->notices))
    show_work (self);
}

static void
over_cb (LimberNotifier *self)
{
  g_assert (LIMBER_IS_NOTIFIER (self));

  if (self->enabled && !is_looked_at ()
      && limber_session_get_state (self->session) == LIMBER_SESSION_FINISHED)
    show_done (self);
  else
    limber_notices_withdraw (self->notices);
  g_signal_group_set_target (self->group, NULL);
  g_clear_object (&self->session);
}

static void
active_cb (LimberNotifier *self)
{
  g_assert (LIMBER_IS_NOTIFIER (self));

  if (gtk_window_is_active (self->window))
    limber_notices_withdraw (self->notices);
}

/* A notification may lie there for longer than what it tells of. */
static void
act_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LimberNotifier *self = LIMBER_NOTIFIER (user_data);
  const char     *name = g_action_get_name (G_ACTION (action));

  if (self->session == NULL)
    return;

  if (g_str_equal (name, "session-pause"))
    limber_session_pause (self->session);
  else if (g_str_equal (name, "session-resume"))
    limber_session_resume (self->session);
  else
    limber_session_next (self->session);
}

static const GActionEntry actions[] = {
  { "session-pause", act_cb, NULL, NULL, NULL, { 0 } },
  { "session-resume", act_cb, NULL, NULL, NULL, { 0 } },
  { "session-next", act_cb, NULL, NULL, NULL, { 0 } },
};

static void
limber_notifier_dispose (GObject *object)
{
  LimberNotifier *self = LIMBER_NOTIFIER (object);

  if (self->application != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
      g_action_map_remove_action (G_ACTION_MAP (self->application), actions[i].name);
  if (self->notices != NULL)
    limber_notices_withdraw (self->notices);
  g_clear_object (&self->notices);
  g_clear_object (&self->application);
  g_clear_object (&self->group);
  g_clear_object (&self->session);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (limber_notifier_parent_class)->dispose (object);
}

static void
limber_notifier_class_init (LimberNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_notifier_dispose;
}

static void
limber_notifier_init (LimberNotifier *self)
{
  static const struct
  {
    const char *signal;
    GCallback   callback;
  } heard[] = {
    { "entered", G_CALLBACK (entered_cb) },
    { "notify::state", G_CALLBACK (state_cb) },
    { "resumed", G_CALLBACK (resumed_cb) },
    { "over", G_CALLBACK (over_cb) },
  };

  self->group = g_signal_group_new (LIMBER_TYPE_SESSION);
  for (guint i = 0; i < G_N_ELEMENTS (heard); i++)
    g_signal_group_connect_swapped (self->group, heard[i].signal, heard[i].callback, self);
}

/**
 * limber_notifier_new:
 * @application: (nullable): who tells
 * @window: what is looked at, or is not
 *
 * Returns: (transfer full): without a session yet
 */
LimberNotifier *
limber_notifier_new (GtkApplication *application, GtkWindow *window)
{
  LimberNotifier *self = g_object_new (LIMBER_TYPE_NOTIFIER, NULL);

  self->notices = limber_notices_new (G_APPLICATION (application), "session");
  g_set_weak_pointer (&self->window, window);
  g_signal_connect_object (
      window, "notify::is-active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
  if (application != NULL)
    {
      self->application = g_object_ref (application);
      g_action_map_add_action_entries (
          G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), self);
    }

  return self;
}

/**
 * limber_notifier_set_enabled:
 * @enabled: whether anything is to be told
 */
void
limber_notifier_set_enabled (LimberNotifier *self, gboolean enabled)
{
  g_return_if_fail (LIMBER_IS_NOTIFIER (self));

  self->enabled = enabled;
  if (!enabled)
    limber_notices_withdraw (self->notices);
}

/**
 * limber_notifier_set_session:
 * @session: what is told of from now on, until it is over
 */
void
limber_notifier_set_session (LimberNotifier *self, LimberSession *session)
{
  g_return_if_fail (LIMBER_IS_NOTIFIER (self));
  g_return_if_fail (LIMBER_IS_SESSION (session));

  limber_notices_withdraw (self->notices);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->group, session);
}
