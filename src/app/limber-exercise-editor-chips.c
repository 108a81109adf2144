/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-editor-chips.h"

#include "app/limber-wrap-layout.h"

#define MAX_CHIPS 32

/**
 * LimberExerciseEditorChips:
 *
 * The words of a vocabulary, any of which can be chosen.
 */
struct _LimberExerciseEditorChips
{
  GtkWidget parent_instance;

  GtkWidget *chips[MAX_CHIPS]; /* borrowed */
  guint      n_chips;
  gboolean   showing; /* what is chosen is not chosen by hand */
};

G_DEFINE_FINAL_TYPE (LimberExerciseEditorChips, limber_exercise_editor_chips, GTK_TYPE_WIDGET)

typedef enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
} LimberExerciseEditorChipsSignal;

static guint signals[N_SIGNALS];

static void
toggled_cb (LimberExerciseEditorChips *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
limber_exercise_editor_chips_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (limber_exercise_editor_chips_parent_class)->dispose (object);
}

static void
limber_exercise_editor_chips_class_init (LimberExerciseEditorChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_exercise_editor_chips_dispose;
  /**
   * LimberExerciseEditorChips::changed:
   *
   * Others are chosen now, by hand.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
                                          LIMBER_TYPE_EXERCISE_EDITOR_CHIPS,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), LIMBER_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_exercise_editor_chips_init (LimberExerciseEditorChips *self)
{
}

/**
 * limber_exercise_editor_chips_new:
 * @words: a vocabulary of at most 32 words
 *
 * Returns: (transfer floating): its words, none of which is chosen
 */
GtkWidget *
limber_exercise_editor_chips_new (LimberWords words)
{
  LimberExerciseEditorChips *self = g_object_new (LIMBER_TYPE_EXERCISE_EDITOR_CHIPS, NULL);

  self->n_chips = MIN (limber_words_get_n (words), MAX_CHIPS);
  for (guint i = 0; i < self->n_chips; i++)
    {
      GtkWidget *label = gtk_label_new (limber_words_get_label (words, i));
      GtkWidget *chip = gtk_toggle_button_new ();

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_button_set_child (GTK_BUTTON (chip), label);
      gtk_widget_add_css_class (chip, "chip");
      g_signal_connect_object (chip, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (chip, GTK_WIDGET (self));
      self->chips[i] = chip;
    }

  return GTK_WIDGET (self);
}

/**
 * limber_exercise_editor_chips_set_chosen:
 * @chosen: a bit for each word
 */
void
limber_exercise_editor_chips_set_chosen (LimberExerciseEditorChips *self, guint32 chosen)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_EDITOR_CHIPS (self));

  self->showing = TRUE;
  for (guint i = 0; i < self->n_chips; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chips[i]), (chosen >> i) & 1);
  self->showing = FALSE;
}

/**
 * limber_exercise_editor_chips_get_chosen:
 *
 * Returns: a bit for each word
 */
guint32
limber_exercise_editor_chips_get_chosen (LimberExerciseEditorChips *self)
{
  guint32 chosen = 0;

  g_return_val_if_fail (LIMBER_IS_EXERCISE_EDITOR_CHIPS (self), 0);

  for (guint i = 0; i < self->n_chips; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->chips[i])))
      chosen |= 1u << i;

  return chosen;
}
