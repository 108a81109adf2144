/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-screen-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "plan/limber-red-flags.h"

/**
 * LimberScreenPage:
 *
 * The screen of red flags: a list to read, with two answers. Whoever says "one of these, or not sure"
 * gets the same list to tick.
 */
struct _LimberScreenPage
{
  AdwBin parent_instance;

  GtkLabel       *title;
  GtkScrollable  *port;
  GtkBox         *emergency;
  GtkBox         *urgent;
  GtkBox         *soon;
  GtkCheckButton *not_sure;
  GtkWidget      *none;
  GtkWidget      *one;
  GtkWidget      *go_on;

  GtkWidget *lines[LIMBER_N_RED_FLAGS]; /* borrowed: what is read */
  GtkWidget *ticks[LIMBER_N_RED_FLAGS]; /* borrowed: what is ticked */
  gboolean   which;
  gboolean   narrow;
};

G_DEFINE_FINAL_TYPE (LimberScreenPage, limber_screen_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
} LimberScreenPageProperty;

static GParamSpec *props[PROP_NARROW + 1];

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static guint
get_ticked (LimberScreenPage *self)
{
  guint yes = 0;

  for (LimberRedFlag i = 0; i < LIMBER_N_RED_FLAGS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->ticks[i])))
      yes |= LIMBER_RED_FLAG_BIT (i);

  return yes;
}

static void
ticked_cb (LimberScreenPage *self)
{
  g_assert (LIMBER_IS_SCREEN_PAGE (self));

  gtk_widget_set_sensitive (self->go_on,
                            get_ticked (self) != 0 || gtk_check_button_get_active (self->not_sure));
}

/* Not by bindings of the template: with a screen reader they outlive a page whose button has the focus. */
static void
set_which (LimberScreenPage *self, gboolean which)
{
  const char *title
      = which ? _ ("Which of these?") : _ ("Do you have back pain together with any of these?");

  self->which = which;
  gtk_label_set_label (self->title, title);
  for (LimberRedFlag i = 0; i < LIMBER_N_RED_FLAGS; i++)
    {
      gtk_widget_set_visible (self->lines[i], !which);
      gtk_widget_set_visible (self->ticks[i], which);
    }
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (self->port), 0);
  ticked_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self->not_sure), which);
  gtk_widget_set_visible (self->one, !which);
  gtk_widget_set_visible (self->go_on, which);
  limber_screen_page_focus (self);
}

static void
one_cb (LimberScreenPage *self)
{
  g_assert (LIMBER_IS_SCREEN_PAGE (self));

  set_which (self, TRUE);
}

static void
none_cb (LimberScreenPage *self)
{
  g_assert (LIMBER_IS_SCREEN_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, 0u, 0u);
}

/* Who is not sure is not sure of anything that was not ticked. */
static void
go_on_cb (LimberScreenPage *self)
{
  guint yes = get_ticked (self);
  guint unsure = gtk_check_button_get_active (self->not_sure) ? LIMBER_RED_FLAGS_ALL & ~yes : 0;

  g_assert (LIMBER_IS_SCREEN_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, yes, unsure);
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

/* To be read: a line with a dot before it. */
static GtkWidget *
create_line (const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *dot = gtk_label_new ("•");

  gtk_widget_set_valign (dot, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (dot), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (line), dot);
  gtk_box_append (GTK_BOX (line), create_label (text));

  return line;
}

static GtkWidget *
create_tick (LimberScreenPage *self, const char *text)
{
  GtkWidget *tick = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (tick), create_label (text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (tick, FALSE);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);

  return tick;
}

static GtkBox *
find_group (LimberScreenPage *self, LimberScreen screen)
{
  switch (screen)
    {
    case LIMBER_SCREEN_EMERGENCY:
      return self->emergency;
    case LIMBER_SCREEN_URGENT:
      return self->urgent;
    case LIMBER_SCREEN_SOON:
    case LIMBER_SCREEN_CLEAR:
    case LIMBER_N_SCREENS:
    default:
      return self->soon;
    }
}

static void
limber_screen_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SCREEN_PAGE);

  G_OBJECT_CLASS (limber_screen_page_parent_class)->dispose (object);
}

static void
limber_screen_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberScreenPage *self = LIMBER_SCREEN_PAGE (object);

  switch ((LimberScreenPageProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_screen_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LimberScreenPage *self = LIMBER_SCREEN_PAGE (object);

  switch ((LimberScreenPageProperty) prop_id)
    {
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
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-screen-page.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberScreenPage, title);
  gtk_widget_class_bind_template_child (widget_class, LimberScreenPage, port);
  gtk_widget_class_bind_template_child (widget_class, LimberScreenPage, emergency);
  gtk_widget_class_bind_template_child (widget_class, LimberScreenPage, urgent);
  gtk_widget_class_bind_template_child (widget_class, LimberScreenPage, soon);
  gtk_widget_class_bind_template_child (widget_class, LimberScreenPage, not_sure);
  gtk_widget_class_bind_template_child (widget_class, LimberScreenPage, none);
  gtk_widget_class_bind_template_child (widget_class, LimberScreenPage, one);
  gtk_widget_class_bind_template_child (widget_class, LimberScreenPage, go_on);
  gtk_widget_class_bind_template_callback (widget_class, ticked_cb);
  gtk_widget_class_bind_template_callback (widget_class, one_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
}

static void
limber_screen_page_class_init (LimberScreenPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_screen_page_dispose;
  object_class->get_property = limber_screen_page_get_property;
  object_class->set_property = limber_screen_page_set_property;

  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberScreenPage::answered:
   * @yes: the red flags that were ticked
   * @unsure: those that were not sure
   */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered",
                                           LIMBER_TYPE_SCREEN_PAGE,
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           2,
                                           G_TYPE_UINT,
                                           G_TYPE_UINT);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
limber_screen_page_init (LimberScreenPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (LimberRedFlag i = 0; i < LIMBER_N_RED_FLAGS; i++)
    {
      const char *text = limber_red_flag_get_text (i);
      GtkBox     *group = find_group (self, limber_red_flag_get_screen (i));

      self->lines[i] = create_line (text);
      self->ticks[i] = create_tick (self, text);
      gtk_box_append (group, self->lines[i]);
      gtk_box_append (group, self->ticks[i]);
    }
}

/**
 * limber_screen_page_new:
 *
 * Returns: (transfer floating): the page; it asks nothing yet
 */
LimberScreenPage *
limber_screen_page_new (void)
{
  return g_object_new (LIMBER_TYPE_SCREEN_PAGE, NULL);
}

/**
 * limber_screen_page_ask:
 *
 * Shows the list to be read, with nothing ticked.
 */
void
limber_screen_page_ask (LimberScreenPage *self)
{
  limber_screen_page_ask_which (self, 0, 0);
  set_which (self, FALSE);
}

/**
 * limber_screen_page_ask_which:
 * @yes: the red flags that are ticked at first
 * @unsure: those that were not sure
 *
 * Shows the list to be ticked, as it was answered before.
 */
void
limber_screen_page_ask_which (LimberScreenPage *self, guint yes, guint unsure)
{
  g_return_if_fail (LIMBER_IS_SCREEN_PAGE (self));

  for (LimberRedFlag i = 0; i < LIMBER_N_RED_FLAGS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->ticks[i]),
                                 (yes & LIMBER_RED_FLAG_BIT (i)) != 0);
  gtk_check_button_set_active (self->not_sure, unsure != 0);
  set_which (self, TRUE);
}

/**
 * limber_screen_page_focus:
 *
 * Puts the focus on the first answer.
 */
void
limber_screen_page_focus (LimberScreenPage *self)
{
  g_return_if_fail (LIMBER_IS_SCREEN_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->which ? self->ticks[0] : self->none);
}
