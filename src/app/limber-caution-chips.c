/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-caution-chips.h"

#include "app/limber-settings.h"
#include "app/limber-word-setting.h"
#include "app/limber-wrap-layout.h"
#include "content/limber-vocabulary.h"
#include "plan/limber-cautions.h"

/**
 * LimberCautionChips:
 *
 * The cautions that somebody may have of their own, a chip for each.
 */
struct _LimberCautionChips
{
  GtkWidget parent_instance;

  GtkWidget *chips[LIMBER_N_OWN]; /* borrowed */
  gboolean   any;
};

G_DEFINE_FINAL_TYPE (LimberCautionChips, limber_caution_chips, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ANY = 1,
} LimberCautionChipsProperty;

static GParamSpec *props[PROP_ANY + 1];

static void
toggled_cb (LimberCautionChips *self)
{
  gboolean any = FALSE;

  g_assert (LIMBER_IS_CAUTION_CHIPS (self));

  for (LimberOwnCaution i = 0; i < LIMBER_N_OWN; i++)
    any |= gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[i]));
  if (any == self->any)
    return;

  self->any = any;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ANY]);
}

/* The label is short; the whole question is told by the pointer and by a screen reader. */
static GtkWidget *
create_chip (LimberCautionChips *self, LimberOwnCaution own)
{
  const char *text = limber_words_get_label (LIMBER_WORDS_PROFILE, own);
  const char *question = limber_cautions_get_question (own);
  GtkWidget  *label = gtk_label_new (text);
  GtkWidget  *chip = gtk_toggle_button_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_widget_set_tooltip_text (chip, question);
  gtk_widget_add_css_class (chip, "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  question,
                                  -1);
  g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (chip, GTK_WIDGET (self));

  return chip;
}

static void
limber_caution_chips_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (limber_caution_chips_parent_class)->dispose (object);
}

static void
limber_caution_chips_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberCautionChips *self = LIMBER_CAUTION_CHIPS (object);

  switch ((LimberCautionChipsProperty) prop_id)
    {
    case PROP_ANY:
      g_value_set_boolean (value, self->any);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_caution_chips_class_init (LimberCautionChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_caution_chips_dispose;
  object_class->get_property = limber_caution_chips_get_property;

  /**
   * LimberCautionChips:any:
   *
   * Whether at least one is chosen.
   */
  props[PROP_ANY] = g_param_spec_boolean ("any", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), LIMBER_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_caution_chips_init (LimberCautionChips *self)
{
  for (LimberOwnCaution i = 0; i < LIMBER_N_OWN; i++)
    self->chips[i] = create_chip (self, i);
}

/**
 * limber_caution_chips_bind:
 * @settings: what the chips show and change
 */
void
limber_caution_chips_bind (LimberCautionChips *self, GSettings *settings)
{
  g_return_if_fail (LIMBER_IS_CAUTION_CHIPS (self));

  for (LimberOwnCaution i = 0; i < LIMBER_N_OWN; i++)
    limber_word_setting_bind (settings,
                              LIMBER_SETTINGS_CAUTIONS,
                              limber_words_get_id (LIMBER_WORDS_PROFILE, i),
                              FALSE,
                              self->chips[i],
                              "active");
}
