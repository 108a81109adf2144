/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-player-talk.h"

#include "app/limber-after-step.h"
#include "app/limber-changes-line.h"
#include "app/limber-check-in-row.h"

/**
 * LimberPlayerTalk:
 *
 * What the player asks and says besides the session itself, one thing at a time, all in the same place
 * at its foot: how the back is, why today is not as usual, and what there is to ask after a bout. The
 * session goes on meanwhile; only what takes thought makes it wait.
 */
struct _LimberPlayerTalk
{
  AdwBin parent_instance;

  LimberCheckInRow  *check_in;
  LimberChangesLine *changes;
  LimberChoices     *after;

  LimberAfterStep *after_step; /* (owned) */
  LimberGuide     *guide;      /* (owned) (nullable) */
  LimberLibrary   *library;    /* (owned) (nullable) */
  GSignalGroup    *session;    /* (owned) */
  gboolean         busy;
  gboolean         acting; /* on what was answered */
  gboolean         narrow;
  gboolean         waits; /* the session was stopped while the changes are looked at */
};

G_DEFINE_FINAL_TYPE (LimberPlayerTalk, limber_player_talk, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
  PROP_BUSY,
} LimberPlayerTalkProperty;

static GParamSpec *props[PROP_BUSY + 1];

enum
{
  SIGNAL_QUIET,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static LimberSession *
get_session (LimberPlayerTalk *self)
{
  return self->guide != NULL ? limber_guide_get_session (self->guide) : NULL;
}

/* Whenever something comes or goes. */
static void
update_busy_cb (GObject *object, GParamSpec *pspec, LimberPlayerTalk *self)
{
  gboolean busy = gtk_widget_get_visible (GTK_WIDGET (self->check_in))
                  || gtk_widget_get_visible (GTK_WIDGET (self->changes))
                  || gtk_widget_get_visible (GTK_WIDGET (self->after));

  g_assert (LIMBER_IS_PLAYER_TALK (self));

  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

static guint
find_asks (const LimberCheckIn *answers, gboolean chip, gpointer user_data)
{
  LimberPlayerTalk *self = user_data;
  LimberTimeline   *timeline = limber_session_get_timeline (get_session (self));

  return limber_advisor_find_questions (limber_guide_get_advisor (self->guide),
                                        limber_timeline_get_total_us (timeline),
                                        answers,
                                        chip);
}

static void
show_changes (LimberPlayerTalk *self)
{
  const LimberAdapted *adapted = limber_guide_get_adapted (self->guide);
  g_auto(GStrv) reasons = limber_advisor_dup_reasons (limber_guide_get_advisor (self->guide));

  limber_changes_line_show (
      self->changes, reasons[0], adapted != NULL ? adapted->changes : NULL, self->library);
}

static void
answered_cb (LimberCheckInRow *row, const LimberCheckIn *answers, LimberPlayerTalk *self)
{
  gboolean goes_on;

  g_assert (LIMBER_IS_PLAYER_TALK (self));

  self->acting = TRUE;
  goes_on = limber_guide_check_in (self->guide, answers);
  self->acting = FALSE;
  if (goes_on)
    show_changes (self);
  else
    g_signal_emit (self, signals[SIGNAL_QUIET], 0, answers->neuro);
}

static void
keep_cb (LimberChangesLine *line, int from, LimberPlayerTalk *self)
{
  g_assert (LIMBER_IS_PLAYER_TALK (self));

  limber_guide_keep_original (self->guide, from);
  show_changes (self);
}

/* Nobody reads and gets down to the floor at once. */
static void
open_cb (LimberChangesLine *line, GParamSpec *pspec, LimberPlayerTalk *self)
{
  LimberSession *session = get_session (self);
  gboolean       open;

  g_assert (LIMBER_IS_PLAYER_TALK (self));

  if (session == NULL || limber_session_is_over (session))
    return;

  g_object_get (line, "open", &open, NULL);
  if (open && limber_session_get_state (session) != LIMBER_SESSION_PAUSED)
    {
      self->waits = TRUE;
      limber_session_pause (session);
    }
  else if (!open && self->waits)
    {
      self->waits = FALSE;
      limber_session_resume (session);
    }
}

static void
entered_cb (LimberSession *session, guint phase, gint64 position, LimberPlayerTalk *self)
{
  g_assert (LIMBER_IS_PLAYER_TALK (self));

  if (phase > 0)
    limber_changes_line_drop (self->changes);
}

static gboolean
chip_cb (GtkWidget *page, GVariant *unused, gpointer user_data)
{
  return limber_check_in_row_touch_chip (LIMBER_PLAYER_TALK (user_data)->check_in);
}

static gboolean
see_cb (GtkWidget *page, GVariant *unused, gpointer user_data)
{
  return limber_changes_line_open (LIMBER_PLAYER_TALK (user_data)->changes);
}

static void
limber_player_talk_dispose (GObject *object)
{
  LimberPlayerTalk *self = LIMBER_PLAYER_TALK (object);

  g_clear_object (&self->after_step);
  g_clear_object (&self->session);
  g_clear_object (&self->guide);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PLAYER_TALK);

  G_OBJECT_CLASS (limber_player_talk_parent_class)->dispose (object);
}

static void
limber_player_talk_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberPlayerTalk *self = LIMBER_PLAYER_TALK (object);

  switch ((LimberPlayerTalkProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_player_talk_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LimberPlayerTalk *self = LIMBER_PLAYER_TALK (object);

  switch ((LimberPlayerTalkProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_BUSY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);

  /**
   * LimberPlayerTalk:busy:
   *
   * Whether there is anything to see.
   */
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberPlayerTalk::quiet:
   * @urgent: there is new numbness or weakness
   *
   * After what was answered the session has ended: it is a day to rest.
   */
  signals[SIGNAL_QUIET] = g_signal_new ("quiet",
                                        G_TYPE_FROM_CLASS (object_class),
                                        G_SIGNAL_RUN_LAST,
                                        0,
                                        NULL,
                                        NULL,
                                        NULL,
                                        G_TYPE_NONE,
                                        1,
                                        G_TYPE_BOOLEAN);
}

static void
limber_player_talk_class_init (LimberPlayerTalkClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_player_talk_dispose;
  object_class->get_property = limber_player_talk_get_property;
  object_class->set_property = limber_player_talk_set_property;
  install_properties (object_class);

  g_type_ensure (LIMBER_TYPE_CHANGES_LINE);
  g_type_ensure (LIMBER_TYPE_CHECK_IN_ROW);
  g_type_ensure (LIMBER_TYPE_CHOICES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-player-talk.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerTalk, check_in);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerTalk, changes);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerTalk, after);
  gtk_widget_class_bind_template_callback (widget_class, update_busy_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
limber_player_talk_init (LimberPlayerTalk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->after_step = limber_after_step_new (self->after);
  self->session = g_signal_group_new (LIMBER_TYPE_SESSION);
  g_signal_group_connect_object (self->session, "entered", G_CALLBACK (entered_cb), self, 0);
}

/**
 * limber_player_talk_begin:
 * @guide: who conducts a session
 * @library: where the exercises are
 * @settings: where cautions are kept
 *
 * Begins with the session that is on: asks what is due before its first exercise. One that was taken
 * up has begun already.
 */
void
limber_player_talk_begin (LimberPlayerTalk *self,
                          LimberGuide      *guide,
                          LimberLibrary    *library,
                          GSettings        *settings)
{
  LimberAdvisor     *advisor = limber_guide_get_advisor (guide);
  LimberCheckIn      last;
  LimberCheckInTerms terms = { .func = find_asks, .data = self };

  g_return_if_fail (LIMBER_IS_PLAYER_TALK (self));

  limber_player_talk_end (self);
  g_set_object (&self->guide, guide);
  g_set_object (&self->library, library);
  g_signal_group_set_target (self->session, get_session (self));
  limber_after_step_set_guide (self->after_step, guide, library, settings);
  if (limber_session_get_position_us (get_session (self)) > 0)
    return;

  terms.must = !limber_advisor_may_continue (advisor);
  if (limber_advisor_get_last (advisor, &last))
    terms.last = &last;
  limber_check_in_row_begin (self->check_in, get_session (self), &terms);
  if (!limber_check_in_row_is_asking (self->check_in))
    show_changes (self);
}

/**
 * limber_player_talk_end:
 *
 * Asks nothing any more.
 */
void
limber_player_talk_end (LimberPlayerTalk *self)
{
  g_return_if_fail (LIMBER_IS_PLAYER_TALK (self));

  self->waits = FALSE;
  limber_check_in_row_drop (self->check_in);
  limber_changes_line_drop (self->changes);
  g_signal_group_set_target (self->session, NULL);
}

/**
 * limber_player_talk_is_acting:
 *
 * Returns: whether what was answered is being acted on
 */
gboolean
limber_player_talk_is_acting (LimberPlayerTalk *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_TALK (self), FALSE);

  return self->acting;
}

/**
 * limber_player_talk_add_keys:
 * @page: where it lies
 *
 * Lets the keys of the page touch what has no digit: the chip, and the list of changes.
 */
void
limber_player_talk_add_keys (LimberPlayerTalk *self, GtkWidget *page)
{
  static const struct
  {
    const char     *keys;
    GtkShortcutFunc func;
  } keys[] = { { "l", chip_cb }, { "s", see_cb } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (LIMBER_IS_PLAYER_TALK (self));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].keys),
                          gtk_callback_action_new (keys[i].func, self, NULL)));
  gtk_widget_add_controller (page, controller);
}
