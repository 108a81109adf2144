/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-check-in-dialog.h"

#include "app/limber-wrap-layout.h"

#define BIT LIMBER_ASK_BIT
#define WORST 10

/**
 * LimberCheckInDialog:
 *
 * Asks how the back is, apart from any session: a question at a time, each answered by one click or
 * one digit. Only when all is answered it is kept.
 */
struct _LimberCheckInDialog
{
  AdwWindow parent_instance;

  GtkLabel        *question;
  GtkWidget       *answer_box;
  GtkToggleButton *chip;

  LimberAdvisor *advisor; /* (owned) */
  LimberCheckIn  answers;
  LimberAsk      ask;
  guint          done; /* what was answered, as bits */
};

G_DEFINE_FINAL_TYPE (LimberCheckInDialog, limber_check_in_dialog, ADW_TYPE_WINDOW)

static guint
find_due (LimberCheckInDialog *self)
{
  return limber_advisor_find_questions (
      self->advisor, 0, &self->answers, gtk_toggle_button_get_active (self->chip));
}

/* The number is asked here however long ago it was asked last; the red flags have a screen of their
 * own. */
static LimberAsk
find_ask (LimberCheckInDialog *self)
{
  guint due = (find_due (self) | BIT (LIMBER_ASK_PAIN)) & ~self->done;

  for (LimberAsk ask = LIMBER_ASK_PAIN; ask < LIMBER_N_ASKS; ask++)
    if ((due & BIT (ask)) != 0)
      return ask;

  return LIMBER_N_ASKS;
}

static void
finish (LimberCheckInDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  gboolean   screen = (find_due (self) & BIT (LIMBER_ASK_SCREEN)) != 0;

  limber_advisor_check_in (self->advisor, &self->answers, NULL);
  if (screen && parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.ask-screen", NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
take_answer (LimberCheckInDialog *self, int answer)
{
  switch (self->ask)
    {
    case LIMBER_ASK_PAIN:
      self->answers.pain = answer;
      break;

    case LIMBER_ASK_MORNING:
      self->answers.morning = (LimberMorning) (LIMBER_MORNING_SAME + answer);
      break;

    case LIMBER_ASK_KIND:
      self->answers.kind = (LimberPainKind) (LIMBER_PAIN_KIND_ACHE + answer);
      break;

    case LIMBER_ASK_PLACE:
      self->answers.place = (LimberPainPlace) (LIMBER_PAIN_PLACE_BACK + answer);
      break;

    case LIMBER_ASK_NEURO:
      self->answers.neuro = answer == 1;
      break;

    case LIMBER_ASK_FRESH:
      self->answers.fresh = answer == 1;
      break;

    case LIMBER_ASK_SCREEN:
    case LIMBER_N_ASKS:
    default:
      break;
    }
  self->done |= BIT (self->ask);
}

static void
add_button (LimberCheckInDialog *self, const char *text, int answer)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "check-in.answer");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", answer);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_parent (button, self->answer_box);
}

static guint
get_n_answers (LimberAsk ask)
{
  return ask == LIMBER_ASK_PAIN ? WORST + 1 : limber_ask_get_n_answers (ask);
}

static void
remove_buttons (LimberCheckInDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->answer_box)) != NULL)
    gtk_widget_unparent (child);
}

static void
ask_next (LimberCheckInDialog *self)
{
  self->ask = find_ask (self);
  if (self->ask == LIMBER_N_ASKS)
    {
      finish (self);
      return;
    }

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  remove_buttons (self);
  gtk_label_set_label (self->question, limber_ask_get_text (self->ask));
  gtk_widget_set_visible (GTK_WIDGET (self->chip), self->ask == LIMBER_ASK_PAIN);
  for (guint i = 0; i < get_n_answers (self->ask); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      add_button (
          self, self->ask == LIMBER_ASK_PAIN ? number : limber_ask_get_answer (self->ask, i), i);
    }
  gtk_widget_grab_focus (gtk_widget_get_first_child (self->answer_box));
}

/* The button that was pressed goes with its question, but not before it has done all it does. */
static gboolean
next_cb (gpointer user_data)
{
  LimberCheckInDialog *self = LIMBER_CHECK_IN_DIALOG (user_data);

  if (self->advisor != NULL)
    ask_next (self);

  return G_SOURCE_REMOVE;
}

static void
answer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberCheckInDialog *self = LIMBER_CHECK_IN_DIALOG (widget);
  int                  answer = g_variant_get_int32 (parameter);

  /* A second click on the same answer is none to the next question. */
  if (answer < 0 || answer >= (int) get_n_answers (self->ask)
      || (self->done & BIT (self->ask)) != 0)
    return;

  take_answer (self, answer);
  g_idle_add_full (G_PRIORITY_DEFAULT, next_cb, g_object_ref (self), g_object_unref);
}

static void
limber_check_in_dialog_dispose (GObject *object)
{
  LimberCheckInDialog *self = LIMBER_CHECK_IN_DIALOG (object);

  if (self->answer_box != NULL)
    remove_buttons (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_CHECK_IN_DIALOG);
  g_clear_object (&self->advisor);

  G_OBJECT_CLASS (limber_check_in_dialog_parent_class)->dispose (object);
}

static void
limber_check_in_dialog_class_init (LimberCheckInDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_check_in_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "check-in.answer", "i", answer_cb);
  for (guint i = 0; i < 10; i++)
    {
      gtk_widget_class_add_binding_action (
          widget_class, GDK_KEY_0 + i, 0, "check-in.answer", "i", i);
      gtk_widget_class_add_binding_action (
          widget_class, GDK_KEY_KP_0 + i, 0, "check-in.answer", "i", i);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (LIMBER_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-check-in-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInDialog, question);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInDialog, answer_box);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInDialog, chip);
}

static void
limber_check_in_dialog_init (LimberCheckInDialog *self)
{
  self->answers = LIMBER_CHECK_IN_INIT;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_check_in_dialog_show:
 * @parent: the window that waits
 * @advisor: who wants to know
 *
 * Asks, and tells the advisor. If what was answered brings the screen of red flags up, the parent's
 * action for it is called.
 */
void
limber_check_in_dialog_show (GtkWindow *parent, LimberAdvisor *advisor)
{
  LimberCheckInDialog *self
      = g_object_new (LIMBER_TYPE_CHECK_IN_DIALOG, "transient-for", parent, NULL);

  self->advisor = g_object_ref (advisor);
  ask_next (self);
  gtk_window_present (GTK_WINDOW (self));
}
