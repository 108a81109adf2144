/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-choices.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-column.h"

/* The number after the last. */
#define N_NUMBERS 11

/* In so many columns in a narrow window: eleven numbers, a few short words, or one answer a line. */
#define NARROW_NUMBERS 6
#define NARROW_WORDS 2

/* After a 1 there may come a 0; milliseconds. */
#define PATIENCE_MS 700

/**
 * LimberChoices:
 *
 * A question with its answers, large enough for the mat, each a button that one key presses too: a
 * number its digits (10 is 1 and then 0), words the digit that stands on them. Enter gives the answer
 * that is marked, and Escape leaves the question where it may be left.
 *
 * The keys are those of a page, see [func@choices_keys_add], so that they work wherever the focus is.
 */
struct _LimberChoices
{
  AdwBin parent_instance;

  GtkWidget *question;
  GtkWidget *hint;
  GtkWidget *extras;
  GtkWidget *skip;
  GtkGrid   *answers;

  GPtrArray *buttons; /* (element-type GtkWidget) */
  int        entered; /* the answer of the Enter key, or -1 */
  guint      patience;
  gboolean   numbers;
  gboolean   narrow;
  gboolean   modal;
};

G_DEFINE_FINAL_TYPE (LimberChoices, limber_choices, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
  PROP_MODAL,
} LimberChoicesProperty;

static GParamSpec *props[PROP_MODAL + 1];

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_SKIPPED,
  SIGNAL_BACK,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
choose (LimberChoices *self, int answer)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, answer);
}

static void
clicked_cb (GtkButton *button, LimberChoices *self)
{
  guint index;

  g_assert (LIMBER_IS_CHOICES (self));

  if (g_ptr_array_find (self->buttons, button, &index))
    choose (self, (int) index);
}

static void
skip_cb (GtkButton *button, LimberChoices *self)
{
  g_assert (LIMBER_IS_CHOICES (self));

  g_signal_emit (self, signals[SIGNAL_SKIPPED], 0);
}

static guint
get_n_columns (LimberChoices *self)
{
  if (self->numbers)
    return self->narrow ? NARROW_NUMBERS : N_NUMBERS;
  /* Where there is room below, answers that may be long stand below each other. */
  if (self->modal)
    return 1;
  if (self->narrow)
    return self->buttons->len > 3 ? NARROW_WORDS : 1;

  return MAX (self->buttons->len, 1);
}

/* The order of reading, whichever way that is. */
static void
lay_out (LimberChoices *self)
{
  const guint n_columns = get_n_columns (self);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);

      g_object_ref (button);
      if (gtk_widget_get_parent (button) != NULL)
        gtk_grid_remove (self->answers, button);
      gtk_grid_attach (self->answers, button, (int) (i % n_columns), (int) (i / n_columns), 1, 1);
      g_object_unref (button);
    }
}

static GtkWidget *
create_word (const char *answer, guint number)
{
  g_autofree char *digit = g_strdup_printf ("%u", number);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget       *key = gtk_label_new (digit);
  GtkWidget       *label = gtk_label_new (answer);

  gtk_widget_add_css_class (key, "key");
  gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), key);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
add_answer (LimberChoices *self, GtkWidget *child, const char *name)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  g_ptr_array_add (self->buttons, g_object_ref_sink (button));
}

static void
clear (LimberChoices *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->patience, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->answers))) != NULL)
    gtk_grid_remove (self->answers, child);
  g_ptr_array_set_size (self->buttons, 0);
}

static void
begin (LimberChoices *self, const char *question, const char *hint, int entered)
{
  clear (self);
  self->entered = entered;
  gtk_label_set_label (GTK_LABEL (self->question), question);
  gtk_label_set_label (GTK_LABEL (self->hint), hint != NULL ? hint : "");
  gtk_widget_set_visible (self->hint, hint != NULL);
}

static void
finish (LimberChoices *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if ((int) i == self->entered)
      gtk_widget_add_css_class (g_ptr_array_index (self->buttons, i), "marked");
  lay_out (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static GtkWidget *
get_focus (LimberChoices *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* The focus must not fall from an answer that goes to nowhere in particular. */
static gboolean
has_focus (LimberChoices *self)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->answers));
}

/* A button that is activated clicks a quarter of a second later. By then something else may be asked,
 * which it would leave: here it clicks at once. */
static gboolean
click_focus (LimberChoices *self)
{
  GtkWidget *focus = get_focus (self);

  if (!GTK_IS_BUTTON (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return FALSE;

  g_signal_emit_by_name (focus, "clicked");

  return TRUE;
}

/**
 * limber_choices_ask:
 * @question: what is asked
 * @answers: (array zero-terminated=1): at most nine
 * @entered: the answer that Enter gives, or -1
 *
 * Asks, in place of what was asked before.
 */
void
limber_choices_ask (LimberChoices     *self,
                    const char        *question,
                    const char *const *answers,
                    int                entered)
{
  gboolean focused;

  g_return_if_fail (LIMBER_IS_CHOICES (self));
  g_return_if_fail (g_strv_length ((char **) answers) <= 9);

  focused = has_focus (self);
  begin (self, question, NULL, entered);
  self->numbers = FALSE;
  for (guint i = 0; answers[i] != NULL; i++)
    add_answer (self, create_word (answers[i], i + 1), answers[i]);
  finish (self);
  if (focused)
    limber_choices_focus (self);
}

/**
 * limber_choices_ask_number:
 * @question: what is asked
 * @same: the answer of the last time, or -1
 *
 * Asks for a number from 0 to 10.
 */
void
limber_choices_ask_number (LimberChoices *self, const char *question, int same)
{
  g_autofree char *hint = NULL;
  gboolean         focused;

  g_return_if_fail (LIMBER_IS_CHOICES (self));
  g_return_if_fail (same < N_NUMBERS);

  focused = has_focus (self);
  if (same >= 0)
    /* Translators: a key, and the number that it stands for */
    hint = g_strdup_printf (_ ("Enter: %d, same as last time"), same);
  begin (self, question, hint, same);
  self->numbers = TRUE;
  for (int i = 0; i < N_NUMBERS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);
      /* Translators: a number, said by a screen reader */
      g_autofree char *name = i == same ? g_strdup_printf (_ ("%d, same as last time"), i)
                                        : g_strdup_printf (_ ("%d of 10"), i);
      GtkWidget       *label = gtk_label_new (text);

      gtk_widget_add_css_class (label, "numeric");
      add_answer (self, label, name);
    }
  finish (self);
  if (focused)
    limber_choices_focus (self);
}

/**
 * limber_choices_drop:
 *
 * Asks nothing any more.
 */
void
limber_choices_drop (LimberChoices *self)
{
  g_return_if_fail (LIMBER_IS_CHOICES (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  clear (self);
}

/**
 * limber_choices_set_way_out:
 * @label: (nullable): what leaves the question without an answer; %NULL when that must not be
 */
void
limber_choices_set_way_out (LimberChoices *self, const char *label)
{
  g_return_if_fail (LIMBER_IS_CHOICES (self));

  gtk_widget_set_visible (self->skip, label != NULL);
  if (label != NULL)
    gtk_button_set_label (GTK_BUTTON (self->skip), label);
}

/**
 * limber_choices_add_extra:
 * @widget: what stands beside the question
 */
void
limber_choices_add_extra (LimberChoices *self, GtkWidget *widget)
{
  g_return_if_fail (LIMBER_IS_CHOICES (self));

  gtk_grid_attach (GTK_GRID (self->extras), widget, 0, 0, 1, 1);
}

/**
 * limber_choices_focus:
 *
 * Puts the focus on the answer that is marked, or on the way out: whoever presses a key too many has
 * not answered.
 */
void
limber_choices_focus (LimberChoices *self)
{
  g_return_if_fail (LIMBER_IS_CHOICES (self));

  if (self->entered < 0 && gtk_widget_get_visible (self->skip))
    gtk_widget_grab_focus (self->skip);
  else if (self->buttons->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->buttons, (guint) MAX (self->entered, 0)));
}

static gboolean
give_up_waiting_cb (gpointer user_data)
{
  LimberChoices *self = user_data;

  self->patience = 0;
  choose (self, 1);

  return G_SOURCE_REMOVE;
}

static gboolean
press_digit (LimberChoices *self, int digit)
{
  if (!self->numbers)
    {
      if (digit < 1 || digit > (int) self->buttons->len)
        return FALSE;
      choose (self, digit - 1);
    }
  else if (self->patience != 0)
    {
      /* Whoever types something else after the 1 has thought better of it. */
      choose (self, digit == 0 ? 10 : digit);
    }
  else if (digit == 1)
    {
      gtk_widget_add_css_class (g_ptr_array_index (self->buttons, 1), "marked");
      self->patience = g_timeout_add (PATIENCE_MS, give_up_waiting_cb, self);
    }
  else
    {
      choose (self, digit);
    }

  return TRUE;
}

/**
 * limber_choices_find:
 * @root: where something may be asked
 *
 * Returns: (transfer none) (nullable): what is asked there; what is on top comes first
 */
LimberChoices *
limber_choices_find (GtkWidget *root)
{
  LimberChoices *found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (LIMBER_IS_CHOICES (root))
    return LIMBER_CHOICES (root);

  for (GtkWidget *child = gtk_widget_get_last_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_prev_sibling (child))
    found = limber_choices_find (child);

  return found;
}

/**
 * limber_choices_press_digit:
 *
 * Does what a digit does.
 *
 * Returns: whether it answers
 */
gboolean
limber_choices_press_digit (LimberChoices *self, int digit)
{
  g_return_val_if_fail (LIMBER_IS_CHOICES (self), FALSE);

  return press_digit (self, digit);
}

/**
 * limber_choices_press_enter:
 *
 * Presses the button that has the focus, or else gives the answer that is marked.
 *
 * Returns: whether there is one
 */
gboolean
limber_choices_press_enter (LimberChoices *self)
{
  g_return_val_if_fail (LIMBER_IS_CHOICES (self), FALSE);

  if (click_focus (self))
    return TRUE;
  if (self->entered < 0)
    return FALSE;

  choose (self, self->entered);

  return TRUE;
}

/**
 * limber_choices_press_space:
 *
 * Presses the button that has the focus, where the page has no use of its own for the key.
 *
 * Returns: whether the key has done all that it is to do
 */
gboolean
limber_choices_press_space (LimberChoices *self)
{
  g_return_val_if_fail (LIMBER_IS_CHOICES (self), FALSE);

  if (!self->modal)
    return FALSE;

  click_focus (self);

  return TRUE;
}

/**
 * limber_choices_press_escape:
 *
 * Leaves the question.
 *
 * Returns: whether the key has done all that it is to do
 */
gboolean
limber_choices_press_escape (LimberChoices *self)
{
  g_return_val_if_fail (LIMBER_IS_CHOICES (self), FALSE);

  if (!gtk_widget_get_visible (self->skip))
    return self->modal;

  g_signal_emit (self, signals[SIGNAL_SKIPPED], 0);

  return TRUE;
}

/**
 * limber_choices_press_back:
 *
 * Goes back to the question before.
 *
 * Returns: whether there is one
 */
gboolean
limber_choices_press_back (LimberChoices *self)
{
  gboolean handled = FALSE;

  g_return_val_if_fail (LIMBER_IS_CHOICES (self), FALSE);

  g_signal_emit (self, signals[SIGNAL_BACK], 0, &handled);

  return handled;
}

/**
 * limber_choices_is_modal:
 *
 * Returns: whether the keys of the page do nothing else while this is asked
 */
gboolean
limber_choices_is_modal (LimberChoices *self)
{
  g_return_val_if_fail (LIMBER_IS_CHOICES (self), FALSE);

  return self->modal;
}

static void
set_narrow (LimberChoices *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  lay_out (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
limber_choices_dispose (GObject *object)
{
  LimberChoices *self = LIMBER_CHOICES (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_CHOICES);

  G_OBJECT_CLASS (limber_choices_parent_class)->dispose (object);
}

static void
limber_choices_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberChoices *self = LIMBER_CHOICES (object);

  switch ((LimberChoicesProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_MODAL:
      g_value_set_boolean (value, self->modal);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_choices_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberChoices *self = LIMBER_CHOICES (object);

  switch ((LimberChoicesProperty) prop_id)
    {
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;

    case PROP_MODAL:
      if (self->modal == g_value_get_boolean (value))
        break;
      self->modal = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (GType type)
{
  /**
   * LimberChoices::chosen:
   * @answer: the number, or which of the words, from 0
   */
  signals[SIGNAL_CHOSEN] = g_signal_new (
      "chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * LimberChoices::skipped:
   *
   * The question is left.
   */
  signals[SIGNAL_SKIPPED]
      = g_signal_new ("skipped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * LimberChoices::back:
   *
   * The answer before is to be changed.
   *
   * Returns: whether there is one
   */
  signals[SIGNAL_BACK] = g_signal_new ("back",
                                       type,
                                       G_SIGNAL_RUN_LAST,
                                       0,
                                       g_signal_accumulator_true_handled,
                                       NULL,
                                       NULL,
                                       G_TYPE_BOOLEAN,
                                       0);
}

static void
limber_choices_class_init (LimberChoicesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_choices_dispose;
  object_class->get_property = limber_choices_get_property;
  object_class->set_property = limber_choices_set_property;

  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);

  /**
   * LimberChoices:modal:
   *
   * Whether the keys of the page do nothing else while this is asked.
   */
  props[PROP_MODAL] = g_param_spec_boolean ("modal", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  install_signals (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (LIMBER_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-choices.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberChoices, question);
  gtk_widget_class_bind_template_child (widget_class, LimberChoices, hint);
  gtk_widget_class_bind_template_child (widget_class, LimberChoices, extras);
  gtk_widget_class_bind_template_child (widget_class, LimberChoices, skip);
  gtk_widget_class_bind_template_child (widget_class, LimberChoices, answers);
  gtk_widget_class_bind_template_callback (widget_class, skip_cb);
}

static void
limber_choices_init (LimberChoices *self)
{
  self->buttons = g_ptr_array_new_with_free_func (g_object_unref);
  self->entered = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}
