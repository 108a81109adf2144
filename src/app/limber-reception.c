/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-reception.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-advice-page.h"
#include "app/limber-screen-page.h"
#include "app/limber-settings.h"
#include "app/limber-welcome-page.h"
#include "desktop/limber-compat.h"

/**
 * LimberReception:
 *
 * The part of the window that comes before everything else: the screen of red flags when it is due,
 * what the answers come to, and, the first time, what to go easy on. While an emergency locks there is
 * nothing behind it.
 */
struct _LimberReception
{
  GObject parent_instance;

  GtkWindow         *window;   /* it holds the reception, not the other way round */
  GtkStack          *stack;    /* of the window */
  LimberServices    *services; /* (owned) */
  LimberScreenPage  *screen;   /* (nullable): made when first needed, as the others are */
  LimberAdvicePage  *advice;   /* (nullable) */
  LimberWelcomePage *welcome;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LimberReception, limber_reception, G_TYPE_OBJECT)

enum
{
  SIGNAL_LEFT,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static LimberAdvisor *
get_advisor (LimberReception *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

static void
add_page (LimberReception *self, gpointer page, const char *name)
{
  gtk_stack_add_named (self->stack, GTK_WIDGET (page), name);
  g_object_bind_property (self->window, "narrow", page, "narrow", G_BINDING_SYNC_CREATE);
}

static void
show_page (LimberReception *self, gpointer page, const char *title)
{
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  gtk_window_set_title (self->window, title);
  limber_reception_focus (self);
}

static void
done_cb (LimberReception *self)
{
  g_assert (LIMBER_IS_RECEPTION (self));

  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
show_welcome (LimberReception *self)
{
  if (self->welcome == NULL)
    {
      self->welcome = limber_welcome_page_new (self->services);
      add_page (self, self->welcome, "welcome");
      g_signal_connect_object (
          self->welcome, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
    }
  show_page (self, self->welcome, _ ("Before you move"));
  limber_welcome_page_ask (self->welcome);
}

static gboolean
is_welcomed (LimberReception *self)
{
  g_autoptr(GVariant) cautions = g_settings_get_user_value (
      limber_services_get_settings (self->services), LIMBER_SETTINGS_CAUTIONS);

  return cautions != NULL;
}

/* To what comes after the questions. */
static void
go_on (LimberReception *self)
{
  if (is_welcomed (self))
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
  else
    show_welcome (self);
}

static void
understood_cb (LimberReception *self)
{
  g_assert (LIMBER_IS_RECEPTION (self));

  go_on (self);
}

static void
misread_cb (LimberReception *self)
{
  LimberScreening screening = limber_advisor_get_screening (get_advisor (self));

  g_assert (LIMBER_IS_RECEPTION (self));

  limber_reception_ask (self);
  limber_screen_page_ask_which (self->screen, screening.yes, screening.unsure);
}

static void
examined_answered_cb (const char *id, gpointer user_data)
{
  LimberReception *self = LIMBER_RECEPTION (user_data);

  if (!g_str_equal (id, "examined"))
    return;

  limber_advisor_set_examined (get_advisor (self));
  go_on (self);
}

static void
examined_cb (LimberReception *self)
{
  const LimberAnswer answers[] = {
    { "wait", _ ("Not yet"), FALSE },
    { "examined", _ ("I have been examined"), TRUE },
  };

  g_assert (LIMBER_IS_RECEPTION (self));

  limber_compat_ask (self->window,
                     _ ("Has a professional examined you?"),
                     _ ("A doctor has looked at just this since you ticked it, and you may move. "
                        "Then exercises are offered again."),
                     answers,
                     G_N_ELEMENTS (answers),
                     examined_answered_cb,
                     self);
}

static void
show_advice (LimberReception *self)
{
  LimberScreening screening = limber_advisor_get_screening (get_advisor (self));
  LimberScreen    screen = limber_screening_get_screen (&screening);

  if (self->advice == NULL)
    {
      self->advice = limber_advice_page_new ();
      add_page (self, self->advice, "advice");
      g_signal_connect_object (
          self->advice, "understood", G_CALLBACK (understood_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (
          self->advice, "misread", G_CALLBACK (misread_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (
          self->advice, "examined", G_CALLBACK (examined_cb), self, G_CONNECT_SWAPPED);
    }
  limber_advice_page_advise (self->advice, screen, screening.yes);
  show_page (self, self->advice, limber_screen_get_title (screen));
}

static void
answered_cb (LimberScreenPage *page, guint yes, guint unsure, LimberReception *self)
{
  g_assert (LIMBER_IS_RECEPTION (self));

  if (limber_advisor_answer_screen (get_advisor (self), yes, unsure) == LIMBER_SCREEN_CLEAR)
    go_on (self);
  else
    show_advice (self);
}

static void
ensure_screen (LimberReception *self)
{
  if (self->screen != NULL)
    return;

  self->screen = limber_screen_page_new ();
  add_page (self, self->screen, "screen");
  g_signal_connect_object (self->screen, "answered", G_CALLBACK (answered_cb), self, 0);
}

static void
limber_reception_dispose (GObject *object)
{
  g_clear_object (&LIMBER_RECEPTION (object)->services);

  G_OBJECT_CLASS (limber_reception_parent_class)->dispose (object);
}

static void
limber_reception_class_init (LimberReceptionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_reception_dispose;

  /**
   * LimberReception::left:
   *
   * Nothing is in the way any more.
   */
  signals[SIGNAL_LEFT] = g_signal_new (
      "left", LIMBER_TYPE_RECEPTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_reception_init (LimberReception *self)
{
}

/**
 * limber_reception_new:
 * @window: the window, which has a property "narrow" and lives longer
 * @stack: where its pages are
 * @services: what the pages work with
 *
 * Returns: (transfer full): a reception that shows nothing yet
 */
LimberReception *
limber_reception_new (GtkWindow *window, GtkStack *stack, LimberServices *services)
{
  LimberReception *self = g_object_new (LIMBER_TYPE_RECEPTION, NULL);

  self->window = window;
  self->stack = stack;
  self->services = g_object_ref (services);

  return self;
}

/**
 * limber_reception_receive:
 *
 * Shows what must come before anything else, if there is something.
 *
 * Returns: whether there is
 */
gboolean
limber_reception_receive (LimberReception *self)
{
  g_return_val_if_fail (LIMBER_IS_RECEPTION (self), FALSE);

  if (!limber_services_get_ready (self->services))
    return FALSE;

  if (limber_reception_is_shut (self))
    show_advice (self);
  else if (limber_advisor_is_screen_due (get_advisor (self)))
    limber_reception_ask (self);
  else
    return FALSE;

  return TRUE;
}

/**
 * limber_reception_ask:
 *
 * Asks about the red flags.
 */
void
limber_reception_ask (LimberReception *self)
{
  g_return_if_fail (LIMBER_IS_RECEPTION (self));

  ensure_screen (self);
  limber_screen_page_ask (self->screen);
  show_page (self, self->screen, _ ("Before you move"));
}

/**
 * limber_reception_go_back:
 *
 * What "back" does here: it leads from changing an answer to the page that locks, and from questions
 * that nobody has to answer just now to where one came from.
 *
 * Returns: whether something is still in the way
 */
gboolean
limber_reception_go_back (LimberReception *self)
{
  GtkWidget *page;

  g_return_val_if_fail (LIMBER_IS_RECEPTION (self), FALSE);

  page = gtk_stack_get_visible_child (self->stack);
  if (!limber_reception_is_busy (self) || page == (GtkWidget *) self->welcome)
    return limber_reception_is_busy (self);

  if (page == (GtkWidget *) self->advice && !limber_reception_is_shut (self))
    {
      go_on (self);
      return TRUE;
    }

  return limber_reception_receive (self);
}

/**
 * limber_reception_is_busy:
 *
 * Returns: whether one of its pages is shown
 */
gboolean
limber_reception_is_busy (LimberReception *self)
{
  GtkWidget *page;

  g_return_val_if_fail (LIMBER_IS_RECEPTION (self), FALSE);

  page = gtk_stack_get_visible_child (self->stack);

  return page != NULL
         && (page == (GtkWidget *) self->screen || page == (GtkWidget *) self->advice
             || page == (GtkWidget *) self->welcome);
}

/**
 * limber_reception_is_shut:
 *
 * Returns: whether an emergency locks every way to start
 */
gboolean
limber_reception_is_shut (LimberReception *self)
{
  g_return_val_if_fail (LIMBER_IS_RECEPTION (self), FALSE);

  return limber_advisor_is_locked (get_advisor (self));
}

/**
 * limber_reception_focus:
 *
 * Puts the focus where the page that is shown has use for it.
 */
void
limber_reception_focus (LimberReception *self)
{
  GtkWidget *page;

  g_return_if_fail (LIMBER_IS_RECEPTION (self));

  page = gtk_stack_get_visible_child (self->stack);
  if (page == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->window)))
    return;

  if (page == (GtkWidget *) self->screen)
    limber_screen_page_focus (self->screen);
  else if (page == (GtkWidget *) self->advice)
    limber_advice_page_focus (self->advice);
  else if (page == (GtkWidget *) self->welcome)
    limber_welcome_page_focus (self->welcome);
}
