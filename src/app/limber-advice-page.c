/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-advice-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"

/**
 * LimberAdvicePage:
 *
 * What the answers to the red flags come to. In an emergency there is nothing on it that leads to an
 * exercise, and it can be made large, to be shown to somebody.
 */
struct _LimberAdvicePage
{
  AdwBin parent_instance;

  AdwWindowTitle *window_title;
  GtkScrollable  *port;
  GtkLabel       *title;
  GtkLabel       *text;
  GtkWidget      *said;
  GtkLabel       *said_text;
  GtkWidget      *show;
  GtkWidget      *misread;
  GtkWidget      *examined;
  GtkWidget      *understood;

  LimberScreen screen;
  gboolean     shown; /* large, to somebody else */
  gboolean     narrow;
};

G_DEFINE_FINAL_TYPE (LimberAdvicePage, limber_advice_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_EMERGENCY = 1,
  PROP_SHOWN,
  PROP_NARROW,
} LimberAdvicePageProperty;

static GParamSpec *props[PROP_NARROW + 1];

enum
{
  SIGNAL_UNDERSTOOD,
  SIGNAL_MISREAD,
  SIGNAL_EXAMINED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
understood_cb (LimberAdvicePage *self)
{
  g_assert (LIMBER_IS_ADVICE_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_UNDERSTOOD], 0);
}

static void
misread_cb (LimberAdvicePage *self)
{
  g_assert (LIMBER_IS_ADVICE_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_MISREAD], 0);
}

static void
examined_cb (LimberAdvicePage *self)
{
  g_assert (LIMBER_IS_ADVICE_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_EXAMINED], 0);
}

/* Shown to somebody, nothing can be pressed by mistake but what leads back. Not by bindings of the
 * template: with a screen reader they outlive a page whose button has the focus. */
static void
update_answers (LimberAdvicePage *self)
{
  gboolean emergency = self->screen == LIMBER_SCREEN_EMERGENCY;

  gtk_widget_set_visible (self->show, emergency);
  gtk_widget_set_visible (self->misread, emergency && !self->shown);
  gtk_widget_set_visible (self->examined, emergency && !self->shown);
  gtk_widget_set_visible (self->understood, !emergency);
}

static void
set_shown (LimberAdvicePage *self, gboolean shown)
{
  if (self->shown == shown)
    return;

  self->shown = shown;
  if (shown)
    gtk_widget_add_css_class (GTK_WIDGET (self), "shown");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "shown");
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (self->port), 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWN]);
  update_answers (self);
}

/* What was ticked, as somebody would read it who is shown the page. */
static void
set_said (LimberAdvicePage *self, guint yes)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (LimberRedFlag i = 0; i < LIMBER_N_RED_FLAGS; i++)
    if ((yes & LIMBER_RED_FLAG_BIT (i)) != 0)
      g_string_append_printf (
          text, "%s• %s", text->len > 0 ? "\n" : "", limber_red_flag_get_text (i));
  gtk_label_set_label (self->said_text, text->str);
  gtk_widget_set_visible (self->said, yes != 0);
}

static void
limber_advice_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_ADVICE_PAGE);

  G_OBJECT_CLASS (limber_advice_page_parent_class)->dispose (object);
}

static void
limber_advice_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberAdvicePage *self = LIMBER_ADVICE_PAGE (object);

  switch ((LimberAdvicePageProperty) prop_id)
    {
    case PROP_EMERGENCY:
      g_value_set_boolean (value, self->screen == LIMBER_SCREEN_EMERGENCY);
      break;

    case PROP_SHOWN:
      g_value_set_boolean (value, self->shown);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_advice_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LimberAdvicePage *self = LIMBER_ADVICE_PAGE (object);

  switch ((LimberAdvicePageProperty) prop_id)
    {
    case PROP_SHOWN:
      set_shown (self, g_value_get_boolean (value));
      break;

    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_EMERGENCY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (void)
{
  static const char *const names[] = {
    [SIGNAL_UNDERSTOOD] = "understood",
    [SIGNAL_MISREAD] = "misread",
    [SIGNAL_EXAMINED] = "examined",
  };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (
        names[i], LIMBER_TYPE_ADVICE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_advice_page_class_init (LimberAdvicePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_advice_page_dispose;
  object_class->get_property = limber_advice_page_get_property;
  object_class->set_property = limber_advice_page_set_property;

  props[PROP_EMERGENCY]
      = g_param_spec_boolean ("emergency", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  /**
   * LimberAdvicePage:shown:
   *
   * Whether it is large, with nothing to press but what leads back.
   */
  props[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  install_signals ();

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-advice-page.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberAdvicePage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LimberAdvicePage, port);
  gtk_widget_class_bind_template_child (widget_class, LimberAdvicePage, title);
  gtk_widget_class_bind_template_child (widget_class, LimberAdvicePage, text);
  gtk_widget_class_bind_template_child (widget_class, LimberAdvicePage, said);
  gtk_widget_class_bind_template_child (widget_class, LimberAdvicePage, said_text);
  gtk_widget_class_bind_template_child (widget_class, LimberAdvicePage, show);
  gtk_widget_class_bind_template_child (widget_class, LimberAdvicePage, misread);
  gtk_widget_class_bind_template_child (widget_class, LimberAdvicePage, examined);
  gtk_widget_class_bind_template_child (widget_class, LimberAdvicePage, understood);
  gtk_widget_class_bind_template_callback (widget_class, understood_cb);
  gtk_widget_class_bind_template_callback (widget_class, misread_cb);
  gtk_widget_class_bind_template_callback (widget_class, examined_cb);
}

static void
limber_advice_page_init (LimberAdvicePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_advice_page_new:
 *
 * Returns: (transfer floating): a page without advice yet
 */
LimberAdvicePage *
limber_advice_page_new (void)
{
  return g_object_new (LIMBER_TYPE_ADVICE_PAGE, NULL);
}

/**
 * limber_advice_page_advise:
 * @screen: what the answers come to
 * @yes: the red flags that were ticked
 */
void
limber_advice_page_advise (LimberAdvicePage *self, LimberScreen screen, guint yes)
{
  g_return_if_fail (LIMBER_IS_ADVICE_PAGE (self));

  self->screen = screen;
  set_shown (self, FALSE);
  adw_window_title_set_title (self->window_title, limber_screen_get_title (screen));
  gtk_label_set_label (self->title, limber_screen_get_title (screen));
  gtk_label_set_label (self->text, limber_screen_get_text (screen));
  set_said (self, yes);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EMERGENCY]);
  update_answers (self);
  limber_advice_page_focus (self);
}

/**
 * limber_advice_page_focus:
 *
 * Puts the focus on what does no harm.
 */
void
limber_advice_page_focus (LimberAdvicePage *self)
{
  g_return_if_fail (LIMBER_IS_ADVICE_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->screen == LIMBER_SCREEN_EMERGENCY ? self->show : self->understood);
}
