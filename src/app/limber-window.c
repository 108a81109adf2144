/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-window.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-deeds.h"
#include "app/limber-leaving.h"
#include "app/limber-pages.h"
#include "app/limber-player-page.h"
#include "app/limber-reception.h"
#include "app/limber-settings.h"
#include "app/limber-summary-page.h"
#include "app/limber-surroundings.h"
#include "app/limber-toaster.h"
#include "app/limber-window-shape.h"

/**
 * LimberWindow:
 *
 * The window: it leads from one page to the next and knows what must not be left, or not be begun.
 * A page asks for another by an action of the window and knows nothing of it.
 */
struct _LimberWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay   *toasts;
  GtkStack          *stack;
  LimberPlayerPage  *player;  /* (nullable) */
  LimberSummaryPage *summary; /* (nullable) */

  LimberPages        *pages;        /* (owned): those one can come back from */
  LimberSurroundings *surroundings; /* (owned) */
  LimberReception    *reception;    /* (owned) */
  LimberToaster      *toaster;      /* (owned) */

  LimberServices *services; /* (owned) */
  GSignalGroup   *session;  /* (owned): what is heard of the session that is on */
  char           *wanted;   /* (nullable): a routine to open as soon as that can be */
  gboolean        wanted_start;
  GCancellable   *fetching; /* (nullable): what is wanted is on its way from the disk */

  LimberWindowShape shape;
  guint             shape_idle;
};

G_DEFINE_FINAL_TYPE (LimberWindow, limber_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_NARROW = 1,
  PROP_PLACE,
} LimberWindowProperty;

static GParamSpec *props[PROP_PLACE + 1];

static LimberSession *
get_session (LimberWindow *self)
{
  return limber_guide_get_session (limber_services_get_guide (self->services));
}

static gboolean
is_playing (LimberWindow *self)
{
  LimberSession *session = get_session (self);

  return session != NULL && !limber_session_is_over (session);
}

/* In the player, what is told must not lie over its controls. */
static AdwToastOverlay *
get_toasts (LimberWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "player") == 0
             ? limber_player_page_get_toasts (self->player)
             : self->toasts;
}

static void
show_toast (LimberWindow *self, const char *text)
{
  limber_toaster_tell (self->toaster, get_toasts (self), text);
}

static void
message_cb (LimberServices *services, const char *text, LimberWindow *self)
{
  g_assert (LIMBER_IS_WINDOW (self));

  show_toast (self, text);
}

static void
add_page (LimberWindow *self, gpointer page, const char *name)
{
  gtk_stack_add_named (self->stack, GTK_WIDGET (page), name);
  g_object_bind_property (self, "narrow", page, "narrow", G_BINDING_SYNC_CREATE);
}

/* Puts the focus where the page has use for it. To do so before the window can be seen would hide it
 * from screen readers for good (GTK 4.8). */
static void
focus_page (LimberWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || limber_pages_focus (self->pages))
    return;

  if (page == (GtkWidget *) self->player)
    limber_player_page_focus (self->player);
  else if (page == (GtkWidget *) self->summary)
    limber_summary_page_focus (self->summary);
  else
    limber_reception_focus (self->reception);
}

/* Of one of the pages that one can come back from. */
static void
go (LimberWindow *self, const char *name, GVariant *parameter)
{
  g_autoptr(GError) error = NULL;

  if (!limber_pages_go (self->pages, name, parameter, &error))
    show_toast (self, error->message);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACE]);
}

static void
show_today (LimberWindow *self)
{
  if (limber_reception_receive (self->reception))
    return;

  go (self, "today", NULL);
}

/* Back from what comes between the pages: a session and what was said after it. */
static void
show_last (LimberWindow *self)
{
  if (limber_reception_receive (self->reception))
    return;

  limber_pages_return (self->pages);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACE]);
}

/* What is done next is wanted instead. */
static void
drop_wish (LimberWindow *self)
{
  g_cancellable_cancel (self->fetching);
  g_clear_object (&self->fetching);
  g_clear_pointer (&self->wanted, g_free);
  self->wanted_start = FALSE;
}

static void
over_cb (LimberSession *session, LimberWindow *self)
{
  g_assert (LIMBER_IS_WINDOW (self));

  /* It is the player that has ended it, and will say so. */
  if (limber_player_page_is_talking (self->player))
    return;

  if (self->summary == NULL)
    {
      self->summary = limber_summary_page_new (self->services);
      add_page (self, self->summary, "summary");
    }
  limber_player_page_set_scene (self->player, NULL);
  limber_services_read_history (self->services);
  if (limber_reception_is_shut (self->reception) && limber_reception_receive (self->reception))
    return;

  limber_summary_page_set_session (self->summary, session);
  gtk_stack_set_visible_child_name (self->stack, "summary");
  focus_page (self);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Done"));
}

/* A day to rest: there is nothing to sum up. */
static void
ended_quiet_cb (LimberPlayerPage *player, LimberWindow *self)
{
  limber_player_page_set_scene (self->player, NULL);
  limber_services_read_history (self->services);
  show_today (self);
}

static void
play (LimberWindow *self)
{
  LimberSession *session = get_session (self);
  g_autoptr(LimberScene) scene = limber_scene_new (session);

  if (self->player == NULL)
    {
      self->player = limber_player_page_new ();
      limber_player_page_set_gallery (self->player, limber_services_get_gallery (self->services));
      add_page (self, self->player, "player");
      g_signal_connect_object (self->player, "ended-quiet", G_CALLBACK (ended_quiet_cb), self, 0);
      g_settings_bind (limber_services_get_settings (self->services),
                       LIMBER_SETTINGS_FLASH,
                       limber_player_page_get_flash (self->player),
                       "enabled",
                       G_SETTINGS_BIND_GET);
    }
  g_signal_group_set_target (self->session, session);
  limber_surroundings_set_session (self->surroundings, session);
  limber_player_page_set_scene (self->player, scene);
  limber_player_page_set_services (self->player, self->services);
  g_object_bind_property (scene, "title", self, "title", G_BINDING_SYNC_CREATE);
  gtk_stack_set_visible_child_name (self->stack, "player");
  limber_toaster_move (self->toaster, get_toasts (self));
  limber_session_start (session);
  focus_page (self);
}

/* Of a routine that is at hand: of that length, 0 for all of it, and with those steps kept. */
static void
start_routine (LimberWindow *self, const char *id, gint64 length_us, GArray *kept)
{
  g_autoptr(GError) error = NULL;

  if (is_playing (self))
    return;

  if (limber_services_begin (self->services, id, length_us, kept, &error))
    play (self);
  else
    show_toast (self, error->message);
}

/* Of a routine that is at hand. */
static void
open_routine (LimberWindow *self, const char *id, gboolean start)
{
  if (start)
    start_routine (self, id, 0, NULL);
  else
    go (self, "routine", g_variant_new_string (id));
}

/* A window that has been closed must not be held: only when it goes it drops its wish. */
static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;
  LimberWindow    *self = user_data;
  gboolean         start;

  if (!limber_services_fetch_finish (LIMBER_SERVICES (source), result, &error))
    {
      /* Then the window may be gone. */
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;

      drop_wish (self);
      show_toast (self, error->message);
      return;
    }

  id = g_steal_pointer (&self->wanted);
  start = self->wanted_start;
  drop_wish (self);
  open_routine (self, id, start);
}

/* At once if it is at hand, as what comes with Limber is. */
static void
want_routine (LimberWindow *self, const char *id, gboolean start)
{
  drop_wish (self);
  if (is_playing (self))
    {
      show_toast (self, _ ("A session is on. End it first."));
      return;
    }

  if (limber_reception_is_busy (self->reception)
      || (start && limber_reception_receive (self->reception)))
    {
      self->wanted = limber_reception_is_shut (self->reception) ? NULL : g_strdup (id);
      self->wanted_start = start && self->wanted != NULL;
      return;
    }

  if (limber_services_is_at_hand (self->services, id))
    {
      open_routine (self, id, start);
      return;
    }

  self->wanted = g_strdup (id);
  self->wanted_start = start;
  self->fetching = g_cancellable_new ();
  limber_services_fetch_async (self->services, id, self->fetching, fetched_cb, self);
}

static void
take_wish (LimberWindow *self)
{
  g_autofree char *id = g_steal_pointer (&self->wanted);

  if (id == NULL && self->wanted_start)
    id = g_strdup (limber_services_find_routine (self->services, LIMBER_CONTEXT_PRE_RUN, TRUE));
  if (id != NULL)
    want_routine (self, id, self->wanted_start);
  else
    drop_wish (self);
}

static void
left_cb (LimberReception *reception, LimberWindow *self)
{
  g_assert (LIMBER_IS_WINDOW (self));

  show_today (self);
  take_wish (self);
}

/* What is answered in a session may end it; that leads here as well. */
static void
locked_cb (LimberAdvisor *advisor, GParamSpec *pspec, LimberWindow *self)
{
  g_assert (LIMBER_IS_WINDOW (self));

  if (!limber_reception_is_shut (self->reception))
    return;

  drop_wish (self);
  if (!is_playing (self) && !limber_reception_is_busy (self->reception))
    limber_reception_receive (self->reception);
}

static void
ready_cb (LimberServices *services, GParamSpec *pspec, LimberWindow *self)
{
  g_assert (LIMBER_IS_WINDOW (self));

  g_signal_connect_object (limber_guide_get_advisor (limber_services_get_guide (services)),
                           "notify::locked",
                           G_CALLBACK (locked_cb),
                           self,
                           0);
  /* It must not begin as soon as the lock is lifted. */
  if (limber_reception_is_shut (self->reception))
    drop_wish (self);
  if (limber_reception_receive (self->reception))
    return;

  focus_page (self);
  take_wish (self);
}

/* Something is on that comes before all else. */
static gboolean
is_busy (LimberWindow *self)
{
  return is_playing (self) || limber_reception_is_busy (self->reception);
}

static void
ask_screen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberWindow *self = LIMBER_WINDOW (widget);

  if (!is_busy (self))
    limber_reception_ask (self->reception);
}

static void
start_routine_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  want_routine (LIMBER_WINDOW (widget), g_variant_get_string (parameter, NULL), TRUE);
}

/* The routine as it stands on its page. */
static void
start_as_shown_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberWindow    *self = LIMBER_WINDOW (widget);
  g_autofree char *id = NULL;
  g_autoptr(GVariant) steps = NULL;
  g_autoptr(GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint32 *values;
  gint64         length_us;
  gsize          n;

  g_variant_get (parameter, "(sx@au)", &id, &length_us, &steps);
  values = g_variant_get_fixed_array (steps, &n, sizeof (guint32));
  g_array_append_vals (kept, values, (guint) n);
  drop_wish (self);
  start_routine (self, id, length_us, kept);
}

static void
show_routine_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  want_routine (LIMBER_WINDOW (widget), g_variant_get_string (parameter, NULL), FALSE);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberWindow *self = LIMBER_WINDOW (widget);

  if (limber_reception_go_back (self->reception))
    return;

  drop_wish (self);
  if (is_playing (self))
    return;
  if (limber_pages_focus (self->pages))
    {
      limber_pages_go_back (self->pages);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACE]);
    }
  else
    show_last (self);
}

static void
deed_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberWindow *self = LIMBER_WINDOW (widget);

  limber_deeds_do (action, GTK_WINDOW (self), self->services, parameter, is_busy (self));
}

/* To a page that needs nothing but itself. */
static void
show_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberWindow *self = LIMBER_WINDOW (widget);

  if (is_busy (self) || limber_reception_receive (self->reception))
    return;

  drop_wish (self);
  go (self, limber_pages_find (action), parameter);
}

static void
resume_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  g_autoptr(GError) error = NULL;

  if (limber_guide_get_unfinished (limber_services_get_guide (self->services)) == NULL
      || limber_reception_is_busy (self->reception) || limber_reception_receive (self->reception))
    return;

  drop_wish (self);
  if (limber_services_take_up (self->services, &error))
    play (self);
  else
    {
      show_toast (self, error->message);
      show_today (self);
    }
}

static gboolean
limber_window_close_request (GtkWindow *window)
{
  LimberWindow *self = LIMBER_WINDOW (window);

  if (is_playing (self))
    {
      limber_leaving_ask (window, get_session (self));
      return TRUE;
    }

  return GTK_WINDOW_CLASS (limber_window_parent_class)->close_request (window);
}

static void
set_shape (LimberWindow *self, LimberWindowShape shape)
{
  gboolean was_narrow = self->shape == LIMBER_WINDOW_NARROW;

  self->shape = shape;
  limber_window_shape_style (shape, GTK_WIDGET (self));
  if (was_narrow != (shape == LIMBER_WINDOW_NARROW))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static gboolean
apply_shape_cb (gpointer user_data)
{
  LimberWindow *self = user_data;
  GtkWidget    *widget = GTK_WIDGET (self);

  self->shape_idle = 0;
  set_shape (
      self,
      limber_window_shape_find (gtk_widget_get_width (widget), gtk_widget_get_height (widget)));

  return G_SOURCE_REMOVE;
}

static void
limber_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_window_parent_class)->map (widget);
  focus_page (LIMBER_WINDOW (widget));
}

static void
limber_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberWindow *self = LIMBER_WINDOW (widget);

  GTK_WIDGET_CLASS (limber_window_parent_class)->size_allocate (widget, width, height, baseline);

  /* Children must not change size requests while being allocated: decide afterwards. */
  if (limber_window_shape_find (width, height) != self->shape && self->shape_idle == 0)
    self->shape_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, apply_shape_cb, self, NULL);
}

static void
limber_window_dispose (GObject *object)
{
  LimberWindow *self = LIMBER_WINDOW (object);

  g_clear_handle_id (&self->shape_idle, g_source_remove);
  if (self->pages != NULL)
    limber_pages_leave (self->pages);
  g_clear_object (&self->pages);
  g_clear_object (&self->surroundings);
  g_clear_object (&self->reception);
  g_clear_object (&self->session);
  g_clear_object (&self->toaster);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_WINDOW);
  drop_wish (self);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_window_parent_class)->dispose (object);
}

static void
limber_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberWindow *self = LIMBER_WINDOW (object);

  switch ((LimberWindowProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->shape == LIMBER_WINDOW_NARROW);
      break;

    case PROP_PLACE:
      g_value_set_string (value, limber_pages_get_place (self->pages));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberWindow *self = LIMBER_WINDOW (object);

  switch ((LimberWindowProperty) prop_id)
    {
    case PROP_PLACE:
      if (!limber_pages_has (g_value_get_string (value)) || is_busy (self)
          || limber_reception_receive (self->reception))
        break;
      drop_wish (self);
      go (self, g_value_get_string (value), NULL);
      break;

    case PROP_NARROW:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.start-routine", "s", start_routine_cb);
  gtk_widget_class_install_action (widget_class, "win.start-as-shown", "(sxau)", start_as_shown_cb);
  gtk_widget_class_install_action (widget_class, "win.show-routine", "s", show_routine_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.resume-session", NULL, resume_cb);
  gtk_widget_class_install_action (widget_class, "win.ask-screen", NULL, ask_screen_cb);
  limber_pages_install_actions (widget_class, show_page_cb);
  limber_deeds_install_actions (widget_class, deed_cb);
  gtk_widget_class_install_property_action (widget_class, "win.place", "place");
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

static void
limber_window_class_init (LimberWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);
  GParamFlags     flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_window_dispose;
  object_class->get_property = limber_window_get_property;
  object_class->set_property = limber_window_set_property;
  widget_class->map = limber_window_map;
  widget_class->size_allocate = limber_window_size_allocate;
  window_class->close_request = limber_window_close_request;

  /**
   * LimberWindow:narrow:
   *
   * Whether there is room for one column only.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);

  /**
   * LimberWindow:place:
   *
   * The place at the top that one is in: "today", "exercises" or "progress". To set it leads there.
   */
  props[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, G_PARAM_WRITABLE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/limber/Limber/limber-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, stack);
}

static void
limber_window_init (LimberWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->toaster = limber_toaster_new ();
  self->session = g_signal_group_new (LIMBER_TYPE_SESSION);
  g_signal_group_connect_object (self->session, "over", G_CALLBACK (over_cb), self, 0);
}

/**
 * limber_window_new:
 * @application: (nullable): the application
 * @services: what the pages work with
 *
 * Returns: (transfer none): the window; it shows the start page
 */
LimberWindow *
limber_window_new (GtkApplication *application, LimberServices *services)
{
  LimberWindow *self = g_object_new (LIMBER_TYPE_WINDOW, "application", application, NULL);

  self->services = g_object_ref (services);
  self->reception = limber_reception_new (GTK_WINDOW (self), self->stack, services);
  g_signal_connect_object (self->reception, "left", G_CALLBACK (left_cb), self, 0);
  self->surroundings = limber_surroundings_new (application, GTK_WINDOW (self), services);
  limber_window_shape_keep (GTK_WINDOW (self), limber_services_get_settings (services));
  set_shape (self, limber_window_shape_guess (GTK_WINDOW (self)));
  g_signal_connect_object (services, "message", G_CALLBACK (message_cb), self, 0);
  self->pages = limber_pages_new (GTK_WINDOW (self), self->stack, services);
  show_today (self);
  /* After the start page, which has something to put the focus on by then. */
  g_signal_connect_object (services, "notify::ready", G_CALLBACK (ready_cb), self, 0);

  return self;
}

/**
 * limber_window_open:
 * @routine_id: (nullable): a routine; %NULL for the warm-up
 * @start: whether to begin it at once, or only show it
 *
 * What the command line asks for. It is done as soon as everything is ready.
 */
void
limber_window_open (LimberWindow *self, const char *routine_id, gboolean start)
{
  g_return_if_fail (LIMBER_IS_WINDOW (self));

  drop_wish (self);
  self->wanted = g_strdup (routine_id);
  self->wanted_start = start;
  if (limber_services_get_ready (self->services))
    take_wish (self);
}
