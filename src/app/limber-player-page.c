/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-player-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-choices-keys.h"
#include "app/limber-column.h"
#include "app/limber-feel-chips.h"
#include "app/limber-flash.h"
#include "app/limber-frames.h"
#include "app/limber-hurt-talk.h"
#include "app/limber-player-talk.h"
#include "app/limber-player-words.h"
#include "app/limber-ring.h"
#include "app/limber-session-bar.h"
#include "app/limber-session-figure.h"
#include "app/limber-settings.h"
#include "desktop/limber-compat.h"

/* The ring moves in every third frame of the figure; more cannot be seen. */
#define REFRESH_EVERY 3

#define STEP_US (10 * G_USEC_PER_SEC)

/* Characters; longer names are set smaller. */
#define LONG_NAME 17

/**
 * LimberPlayerPage:
 *
 * Leads a session: it shows the scene and hands what is pressed to the session. It asks for frames
 * only while it can be seen and time goes on; the session needs none.
 */
struct _LimberPlayerPage
{
  AdwBin parent_instance;

  GtkWidget        *stage;
  GtkWidget        *toggle;
  AdwToastOverlay  *toasts;
  LimberFigureView *figure;
  LimberThumbnail  *next_figure;
  LimberSessionBar *bar;
  LimberFlash      *flash;
  LimberPlayerTalk *talk;
  LimberHurtSheet  *hurt_sheet;
  LimberFeelChips  *feel;
  GtkWidget        *watch;

  LimberSessionFigure *session_figure; /* (owned): leads both figures */
  LimberHurtTalk      *hurt_talk;      /* (owned) */

  LimberScene  *scene;       /* (owned) (nullable) */
  GSignalGroup *scene_group; /* (owned) */
  LimberFrames *frames;      /* (owned): those that the scene is refreshed in */
  gboolean      narrow;
  gboolean      was_moving; /* before a question was asked */
};

G_DEFINE_FINAL_TYPE (LimberPlayerPage, limber_player_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_SCENE = 1,
  PROP_NARROW,
} LimberPlayerPageProperty;

static GParamSpec *props[PROP_NARROW + 1];

enum
{
  SIGNAL_ENDED_QUIET,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static LimberSession *
get_session (LimberPlayerPage *self)
{
  return limber_scene_get_session (self->scene);
}

static GtkWindow *
get_window (LimberPlayerPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
frame_cb (gint64 now_us, gpointer user_data)
{
  LimberPlayerPage *self = user_data;

  limber_scene_refresh (self->scene);
  limber_feel_chips_update (self->feel);
}

static void
update_frames (LimberPlayerPage *self)
{
  limber_frames_set_wanted (self->frames,
                            self->scene != NULL && limber_scene_is_moving (self->scene));
}

static void
set_class (LimberPlayerPage *self, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (self->stage, name);
  else
    gtk_widget_remove_css_class (self->stage, name);
}

static void
update_state (LimberPlayerPage *self)
{
  gboolean    still, working, soon;
  const char *label;

  g_object_get (self->scene, "still", &still, "working", &working, "soon", &soon, NULL);
  label = still ? _ ("Go on") : _ ("Pause");
  set_class (self, "still", still);
  set_class (self, "between", !working);
  set_class (self, "soon", soon);
  gtk_button_set_icon_name (GTK_BUTTON (self->toggle),
                            still ? "media-playback-start-symbolic"
                                  : "media-playback-pause-symbolic");
  gtk_widget_set_tooltip_text (self->toggle, label);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
state_cb (LimberScene *scene, GParamSpec *pspec, LimberPlayerPage *self)
{
  g_assert (LIMBER_IS_PLAYER_PAGE (self));

  update_frames (self);
  update_state (self);
  limber_feel_chips_update (self->feel);
}

/* A long name takes two lines all the same, in letters that are a little smaller. */
static void
name_cb (LimberScene *scene, GParamSpec *pspec, LimberPlayerPage *self)
{
  g_autofree char *name = NULL;

  g_assert (LIMBER_IS_PLAYER_PAGE (self));

  g_object_get (scene, "name", &name, NULL);
  set_class (self, "long", g_utf8_strlen (name, -1) > LONG_NAME);
}

/* Screen readers speak a changed description of what has the focus; only these two are worth it. */
static void
clock_cb (LimberScene *scene, GParamSpec *pspec, LimberPlayerPage *self)
{
  int              seconds = limber_scene_get_seconds_left (scene);
  g_autofree char *text = NULL;

  g_assert (LIMBER_IS_PLAYER_PAGE (self));

  if (!limber_scene_is_moving (scene) || (seconds != 10 && seconds != 5))
    return;

  text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d second left", "%d seconds left", (gulong) seconds),
      seconds);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  limber_compat_announce (self->toggle, text);
}

static void
timeline_cb (LimberSession *session, GParamSpec *pspec, LimberPlayerPage *self)
{
  g_assert (LIMBER_IS_PLAYER_PAGE (self));

  if (self->scene != NULL && get_session (self) == session)
    limber_session_bar_set_timeline (self->bar, limber_session_get_timeline (session));
}

static void
seek_cb (LimberSessionBar *bar, gint64 position, LimberPlayerPage *self)
{
  g_assert (LIMBER_IS_PLAYER_PAGE (self));

  if (self->scene != NULL)
    limber_session_seek (get_session (self), position);
}

static void
toggle_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_session_toggle (get_session (LIMBER_PLAYER_PAGE (widget)));
}

static void
pause_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_session_pause (get_session (LIMBER_PLAYER_PAGE (widget)));
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_session_next (get_session (LIMBER_PLAYER_PAGE (widget)));
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_session_previous (get_session (LIMBER_PLAYER_PAGE (widget)));
}

static void
repeat_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_session_repeat (get_session (LIMBER_PLAYER_PAGE (widget)));
}

static void
longer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_session_adjust (get_session (LIMBER_PLAYER_PAGE (widget)), STEP_US);
}

static void
shorter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_session_adjust (get_session (LIMBER_PLAYER_PAGE (widget)), -STEP_US);
}

/* Time stands still while something is asked. */
static void
hold_on (LimberPlayerPage *self)
{
  LimberSessionState state = limber_session_get_state (get_session (self));

  self->was_moving = state == LIMBER_SESSION_RUNNING || state == LIMBER_SESSION_WAITING
                     || state == LIMBER_SESSION_COUNTING_IN;
  limber_session_pause (get_session (self));
}

static void
answered_cb (const char *id, gpointer user_data)
{
  LimberPlayerPage *self = LIMBER_PLAYER_PAGE (user_data);

  if (self->scene == NULL)
    return;

  if (g_str_equal (id, "end"))
    {
      limber_session_end (get_session (self));
      return;
    }

  if (self->was_moving)
    limber_session_resume (get_session (self));
}

static void
end_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberPlayerPage  *self = LIMBER_PLAYER_PAGE (widget);
  const LimberAnswer answers[] = {
    { "on", _ ("Go on"), FALSE },
    { "end", _ ("End"), TRUE },
  };

  hold_on (self);
  limber_compat_ask (get_window (self),
                     _ ("End the session here?"),
                     _ ("What you did is kept."),
                     answers,
                     G_N_ELEMENTS (answers),
                     answered_cb,
                     self);
}

static void
hurts_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_hurt_talk_begin (LIMBER_PLAYER_PAGE (widget)->hurt_talk);
}

/* What was urgent has been read. */
static void
wished_cb (LimberHurtSheet *sheet, int wish, LimberPlayerPage *self)
{
  if (self->scene != NULL && limber_session_is_over (get_session (self)))
    g_signal_emit (self, signals[SIGNAL_ENDED_QUIET], 0);
  else
    limber_player_page_focus (self);
}

static void
quiet_cb (LimberPlayerTalk *talk, gboolean urgent, LimberPlayerPage *self)
{
  if (urgent)
    limber_hurt_sheet_offer (self->hurt_sheet, LIMBER_HURT_STOP, NULL, NULL, LIMBER_SIDE_NONE);
  else
    g_signal_emit (self, signals[SIGNAL_ENDED_QUIET], 0);
}

/* The arrows alone step through the session. */
static void
turn_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  int right, down;

  g_variant_get (parameter, "(ii)", &right, &down);
  limber_figure_view_turn (LIMBER_PLAYER_PAGE (widget)->figure, right, down);
}

static void
limber_player_page_map (GtkWidget *widget)
{
  LimberPlayerPage *self = LIMBER_PLAYER_PAGE (widget);

  GTK_WIDGET_CLASS (limber_player_page_parent_class)->map (widget);
  if (self->scene != NULL)
    limber_scene_refresh (self->scene);
}

/* Where time flows from right to left, so do the arrows. */
static void
step_towards (GtkWidget *widget, GtkTextDirection forward)
{
  gboolean on = gtk_widget_get_direction (widget) == forward;

  gtk_widget_activate_action (widget, on ? "session.next" : "session.previous", NULL);
}

static void
left_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_towards (widget, GTK_TEXT_DIR_RTL);
}

static void
right_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_towards (widget, GTK_TEXT_DIR_LTR);
}

static void
limber_player_page_dispose (GObject *object)
{
  LimberPlayerPage *self = LIMBER_PLAYER_PAGE (object);

  g_clear_object (&self->session_figure);
  g_clear_object (&self->hurt_talk);
  g_clear_object (&self->scene_group);
  g_clear_object (&self->scene);
  g_clear_object (&self->frames);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PLAYER_PAGE);

  G_OBJECT_CLASS (limber_player_page_parent_class)->dispose (object);
}

static void
limber_player_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberPlayerPage *self = LIMBER_PLAYER_PAGE (object);

  switch ((LimberPlayerPageProperty) prop_id)
    {
    case PROP_SCENE:
      g_value_set_object (value, self->scene);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_player_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LimberPlayerPage *self = LIMBER_PLAYER_PAGE (object);

  switch ((LimberPlayerPageProperty) prop_id)
    {
    case PROP_SCENE:
      limber_player_page_set_scene (self, g_value_get_object (value));
      break;

    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    GtkWidgetActionActivateFunc func;
  } actions[] = {
    { "session.toggle", toggle_cb },     { "session.next", next_cb },
    { "session.previous", previous_cb }, { "session.repeat", repeat_cb },
    { "session.longer", longer_cb },     { "session.shorter", shorter_cb },
    { "session.end", end_cb },           { "session.hurts", hurts_cb },
    { "session.left", left_cb },         { "session.right", right_cb },
    { "session.pause", pause_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].func);
  gtk_widget_class_install_action (widget_class, "figure.turn", "(ii)", turn_cb);
}

static void
limber_player_page_class_init (LimberPlayerPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_player_page_dispose;
  object_class->get_property = limber_player_page_get_property;
  object_class->set_property = limber_player_page_set_property;
  widget_class->map = limber_player_page_map;

  props[PROP_SCENE] = g_param_spec_object ("scene", NULL, NULL, LIMBER_TYPE_SCENE, flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberPlayerPage::ended-quiet:
   *
   * After what was answered the session has ended: it is a day to rest.
   */
  signals[SIGNAL_ENDED_QUIET] = g_signal_new ("ended-quiet",
                                              G_TYPE_FROM_CLASS (klass),
                                              G_SIGNAL_RUN_LAST,
                                              0,
                                              NULL,
                                              NULL,
                                              NULL,
                                              G_TYPE_NONE,
                                              0);

  g_type_ensure (LIMBER_TYPE_SCENE);
  g_type_ensure (LIMBER_TYPE_COLUMN);
  g_type_ensure (LIMBER_TYPE_FEEL_CHIPS);
  g_type_ensure (LIMBER_TYPE_HURT_SHEET);
  g_type_ensure (LIMBER_TYPE_PLAYER_TALK);
  g_type_ensure (LIMBER_TYPE_FIGURE_VIEW);
  g_type_ensure (LIMBER_TYPE_FLASH);
  g_type_ensure (LIMBER_TYPE_THUMBNAIL);
  g_type_ensure (LIMBER_TYPE_RING);
  g_type_ensure (LIMBER_TYPE_SESSION_BAR);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-player-page.ui");
  limber_bindings_add (widget_class);
  limber_player_words_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerPage, stage);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerPage, toggle);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerPage, figure);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerPage, next_figure);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerPage, bar);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerPage, flash);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerPage, talk);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerPage, hurt_sheet);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerPage, feel);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerPage, watch);
  gtk_widget_class_bind_template_callback (widget_class, seek_cb);
  gtk_widget_class_bind_template_callback (widget_class, wished_cb);
  gtk_widget_class_bind_template_callback (widget_class, quiet_cb);
}

static void
limber_player_page_init (LimberPlayerPage *self)
{
  static const char *const states[]
      = { "notify::moving", "notify::still", "notify::working", "notify::soon" };

  gtk_widget_init_template (GTK_WIDGET (self));

  self->frames = limber_frames_new (GTK_WIDGET (self), frame_cb, self);
  limber_frames_set_every (self->frames, REFRESH_EVERY);
  self->session_figure = limber_session_figure_new (self->figure, self->next_figure);
  g_object_bind_property (
      self->session_figure, "watching", self->watch, "visible", G_BINDING_SYNC_CREATE);
  self->hurt_talk = limber_hurt_talk_new (self->hurt_sheet);
  limber_choices_keys_add (GTK_WIDGET (self));
  limber_player_talk_add_keys (self->talk, GTK_WIDGET (self));
  limber_feel_chips_add_keys (self->feel, GTK_WIDGET (self));
  self->scene_group = g_signal_group_new (LIMBER_TYPE_SCENE);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_signal_group_connect_object (self->scene_group, states[i], G_CALLBACK (state_cb), self, 0);
  g_signal_group_connect_object (self->scene_group, "notify::name", G_CALLBACK (name_cb), self, 0);
  g_signal_group_connect_object (
      self->scene_group, "notify::clock", G_CALLBACK (clock_cb), self, 0);
}

/**
 * limber_player_page_new:
 *
 * Returns: (transfer floating): a page with nothing to show yet
 */
LimberPlayerPage *
limber_player_page_new (void)
{
  return g_object_new (LIMBER_TYPE_PLAYER_PAGE, NULL);
}

/**
 * limber_player_page_get_scene:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
LimberScene *
limber_player_page_get_scene (LimberPlayerPage *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_PAGE (self), NULL);

  return self->scene;
}

/**
 * limber_player_page_set_scene:
 * @scene: (nullable): what to show
 */
void
limber_player_page_set_scene (LimberPlayerPage *self, LimberScene *scene)
{
  g_return_if_fail (LIMBER_IS_PLAYER_PAGE (self));
  g_return_if_fail (scene == NULL || LIMBER_IS_SCENE (scene));

  if (!g_set_object (&self->scene, scene))
    return;

  g_signal_group_set_target (self->scene_group, scene);
  limber_session_figure_set_session (self->session_figure,
                                     scene != NULL ? get_session (self) : NULL);
  limber_flash_set_session (self->flash, scene != NULL ? get_session (self) : NULL);
  if (scene != NULL)
    {
      LimberSession *session = get_session (self);

      g_signal_connect_object (session, "notify::timeline", G_CALLBACK (timeline_cb), self, 0);
      limber_session_bar_set_timeline (self->bar, limber_session_get_timeline (session));
      update_state (self);
      name_cb (scene, NULL, self);
    }
  else
    {
      limber_player_talk_end (self->talk);
      limber_hurt_sheet_close (self->hurt_sheet);
      limber_feel_chips_set_guide (self->feel, NULL);
    }
  update_frames (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SCENE]);
}

/**
 * limber_player_page_set_gallery:
 * @gallery: how exercises are shown
 */
void
limber_player_page_set_gallery (LimberPlayerPage *self, LimberGallery *gallery)
{
  g_return_if_fail (LIMBER_IS_PLAYER_PAGE (self));

  limber_session_figure_set_gallery (self->session_figure, gallery);
  limber_hurt_sheet_set_gallery (self->hurt_sheet, gallery);
}

/**
 * limber_player_page_set_services:
 * @services: who conducts the session that is shown, and what it is made of
 *
 * Lets the page ask, and act on what is answered. Comes after the scene, and before the session begins.
 */
void
limber_player_page_set_services (LimberPlayerPage *self, LimberServices *services)
{
  LimberGuide   *guide = limber_services_get_guide (services);
  LimberLibrary *library = limber_services_get_library (services);
  GSettings     *settings = limber_services_get_settings (services);

  g_return_if_fail (LIMBER_IS_PLAYER_PAGE (self));

  g_settings_bind (
      settings, LIMBER_SETTINGS_BREATH_GUIDE, self->scene, "breath-guide", G_SETTINGS_BIND_GET);
  limber_session_figure_set_advisor (self->session_figure, limber_guide_get_advisor (guide));
  limber_hurt_talk_set_guide (self->hurt_talk, guide, library);
  limber_feel_chips_set_guide (self->feel, guide);
  limber_player_talk_begin (self->talk, guide, library, settings);
}

/**
 * limber_player_page_is_talking:
 *
 * Returns: whether something that was answered is being acted on, so that a session that ends now ends
 *   because of it
 */
gboolean
limber_player_page_is_talking (LimberPlayerPage *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_PAGE (self), FALSE);

  return limber_player_talk_is_acting (self->talk);
}

/**
 * limber_player_page_get_flash:
 *
 * Returns: (transfer none): what lights up with every sound
 */
LimberFlash *
limber_player_page_get_flash (LimberPlayerPage *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_PAGE (self), NULL);

  return self->flash;
}

/**
 * limber_player_page_focus:
 *
 * Puts the focus where the next key is most likely meant for.
 */
void
limber_player_page_focus (LimberPlayerPage *self)
{
  g_return_if_fail (LIMBER_IS_PLAYER_PAGE (self));

  gtk_widget_grab_focus (self->toggle);
}

/**
 * limber_player_page_get_toasts:
 *
 * Returns: (transfer none): where something is told over the picture, so that it covers nothing that is
 *   read or pressed
 */
AdwToastOverlay *
limber_player_page_get_toasts (LimberPlayerPage *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_PAGE (self), NULL);

  return self->toasts;
}
