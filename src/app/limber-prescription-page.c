/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-prescription-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-prescription-row.h"
#include "app/limber-spoken.h"

/* So soon after the last key what was typed is read, milliseconds. */
#define READ_AFTER_MS 180

/**
 * LimberPrescriptionPage:
 *
 * What a physiotherapist wrote down is typed or pasted here, and becomes steps: beside it stands, line
 * by line, what was understood, and what has to be answered before all of it can be taken over.
 */
struct _LimberPrescriptionPage
{
  AdwBin parent_instance;

  GtkTextView   *view;
  GtkTextBuffer *buffer;
  GtkWidget     *hint;
  GtkListBox    *lines;
  GtkLabel      *count;
  GtkWidget     *add;
  GtkSwitch     *prescribed;
  GtkEditable   *by;

  LimberPrescriptionReading *reading; /* (owned) (nullable) */
  guint                      wait;    /* until it is read, or 0 */
  gboolean                   narrow;
};

static GParamSpec *props[2];

enum
{
  PROP_NARROW = 1,
};

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberPrescriptionPage, limber_prescription_page, ADW_TYPE_BIN)

static void
clear_lines (LimberPrescriptionPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_list_box_remove (self->lines, child);
}

/* Words that were not understood are kept as notes, and names may mean something else. */
static gboolean
is_sure (LimberPrescriptionPage *self)
{
  for (guint i = 0; i < limber_prescription_reading_get_n (self->reading); i++)
    {
      const LimberPrescriptionLine *line = limber_prescription_reading_get (self->reading, i);

      if (line->kind == LIMBER_PRESCRIPTION_STEP
          && (line->leftover != NULL || line->trust == LIMBER_TRUST_UNSURE))
        return FALSE;
    }

  return TRUE;
}

static char *
describe (LimberPrescriptionPage *self, guint n_open, guint n_steps)
{
  if (limber_prescription_reading_get_n (self->reading) == 0)
    return g_strdup ("");
  if (n_open > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u line needs an answer, or other words",
                                         "%u lines need an answer, or other words",
                                         n_open),
                            n_open);

  if (n_steps == 0)
    return g_strdup (_ ("No exercise in it yet"));

  return g_strdup (is_sure (self) ? _ ("All of it is understood")
                                  : _ ("Have a look whether that is what was meant"));
}

static void
show_lines (LimberPrescriptionPage *self)
{
  const guint      n_open = limber_prescription_reading_count_open (self->reading);
  const guint      n_steps = limber_prescription_reading_count_steps (self->reading);
  g_autofree char *count = describe (self, n_open, n_steps);
  g_autofree char *add = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Add %u exercise", "Add %u exercises", n_steps), n_steps);

  clear_lines (self);
  for (guint i = 0; i < limber_prescription_reading_get_n (self->reading); i++)
    if (limber_prescription_reading_get (self->reading, i)->kind != LIMBER_PRESCRIPTION_BLANK)
      gtk_list_box_append (self->lines, limber_prescription_row_new (self->reading, i));
  gtk_widget_set_visible (GTK_WIDGET (self->lines),
                          gtk_widget_get_first_child (GTK_WIDGET (self->lines)) != NULL);
  gtk_label_set_label (self->count, count);
  gtk_button_set_label (GTK_BUTTON (self->add), add);
  gtk_widget_set_visible (self->add, n_steps > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prescription.add", n_open == 0 && n_steps > 0);
}

static char *
get_text (LimberPrescriptionPage *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
read_text (LimberPrescriptionPage *self)
{
  g_autofree char *text = get_text (self);
  g_autoptr(GError) error = NULL;

  g_clear_handle_id (&self->wait, g_source_remove);
  if (self->reading == NULL)
    return;

  if (limber_prescription_reading_read (self->reading, text, &error))
    {
      show_lines (self);
      return;
    }

  show_lines (self);
  gtk_label_set_label (self->count, error->message);
}

static gboolean
read_cb (gpointer user_data)
{
  LimberPrescriptionPage *self = user_data;

  self->wait = 0;
  read_text (self);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (GtkTextBuffer *buffer, LimberPrescriptionPage *self)
{
  g_assert (LIMBER_IS_PRESCRIPTION_PAGE (self));

  gtk_widget_set_visible (self->hint, gtk_text_buffer_get_char_count (buffer) == 0);
  g_clear_handle_id (&self->wait, g_source_remove);
  self->wait = g_timeout_add (READ_AFTER_MS, read_cb, self);
  /* What is not read yet must not be left behind. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prescription.add", FALSE);
}

/* The button that was pressed goes with its row: the one in its place gets the focus. */
static void
focus_answer (LimberPrescriptionPage *self, int place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->lines, place);

  if (row != NULL)
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

static void
answer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberPrescriptionPage *self = LIMBER_PRESCRIPTION_PAGE (widget);
  GtkWidget              *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->lines));
  const int   place = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  const char *answer;
  guint       index;

  g_variant_get (parameter, "(u&s)", &index, &answer);
  if (index >= limber_prescription_reading_get_n (self->reading))
    return;

  limber_prescription_reading_answer (self->reading, index, answer);
  read_text (self);
  if (place >= 0)
    focus_answer (self, place);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberPrescriptionPage *self = LIMBER_PRESCRIPTION_PAGE (widget);

  if (self->wait != 0)
    read_text (self);
  if (limber_prescription_reading_count_open (self->reading) == 0
      && limber_prescription_reading_count_steps (self->reading) > 0)
    g_signal_emit (self, signals[DONE], 0);
}

static void
limber_prescription_page_dispose (GObject *object)
{
  LimberPrescriptionPage *self = LIMBER_PRESCRIPTION_PAGE (object);

  g_clear_handle_id (&self->wait, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PRESCRIPTION_PAGE);
  g_clear_pointer (&self->reading, limber_prescription_reading_free);

  G_OBJECT_CLASS (limber_prescription_page_parent_class)->dispose (object);
}

static void
limber_prescription_page_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, LIMBER_PRESCRIPTION_PAGE (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
limber_prescription_page_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  LimberPrescriptionPage *self = LIMBER_PRESCRIPTION_PAGE (object);

  if (prop_id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (self->narrow == g_value_get_boolean (value))
    return;

  self->narrow = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-prescription-page.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberPrescriptionPage, view);
  gtk_widget_class_bind_template_child (widget_class, LimberPrescriptionPage, buffer);
  gtk_widget_class_bind_template_child (widget_class, LimberPrescriptionPage, hint);
  gtk_widget_class_bind_template_child (widget_class, LimberPrescriptionPage, lines);
  gtk_widget_class_bind_template_child (widget_class, LimberPrescriptionPage, count);
  gtk_widget_class_bind_template_child (widget_class, LimberPrescriptionPage, add);
  gtk_widget_class_bind_template_child (widget_class, LimberPrescriptionPage, prescribed);
  gtk_widget_class_bind_template_child (widget_class, LimberPrescriptionPage, by);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
limber_prescription_page_class_init (LimberPrescriptionPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_prescription_page_dispose;
  object_class->get_property = limber_prescription_page_get_property;
  object_class->set_property = limber_prescription_page_set_property;

  /**
   * LimberPrescriptionPage:narrow:
   *
   * Whether there is room for one column only.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberPrescriptionPage::done:
   *
   * All of it is understood, and to be taken over.
   */
  signals[DONE] = g_signal_new (
      "done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "prescription.answer", "(us)", answer_cb);
  gtk_widget_class_install_action (widget_class, "prescription.add", NULL, add_cb);
  bind_template (widget_class);
}

static void
limber_prescription_page_init (LimberPrescriptionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_spoken_entries (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prescription.add", FALSE);
}

/**
 * limber_prescription_page_set_library:
 * @library: the exercises that there are
 */
void
limber_prescription_page_set_library (LimberPrescriptionPage *self, LimberLibrary *library)
{
  g_return_if_fail (LIMBER_IS_PRESCRIPTION_PAGE (self));

  g_clear_pointer (&self->reading, limber_prescription_reading_free);
  self->reading = limber_prescription_reading_new (library);
}

/**
 * limber_prescription_page_clear:
 *
 * Forgets what was typed.
 */
void
limber_prescription_page_clear (LimberPrescriptionPage *self)
{
  g_return_if_fail (LIMBER_IS_PRESCRIPTION_PAGE (self));

  gtk_text_buffer_set_text (self->buffer, "", -1);
  read_text (self);
}

/**
 * limber_prescription_page_focus:
 *
 * Puts the focus where one types.
 */
void
limber_prescription_page_focus (LimberPrescriptionPage *self)
{
  g_return_if_fail (LIMBER_IS_PRESCRIPTION_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * limber_prescription_page_dup_steps:
 *
 * Returns: (transfer full) (element-type LimberStep): the steps that were understood
 */
GPtrArray *
limber_prescription_page_dup_steps (LimberPrescriptionPage *self)
{
  g_return_val_if_fail (LIMBER_IS_PRESCRIPTION_PAGE (self), NULL);

  return limber_prescription_reading_dup_steps (self->reading);
}

/**
 * limber_prescription_page_dup_own:
 *
 * Returns: (transfer full) (element-type LimberExercise): exercises that have to be made before the
 *   steps make sense
 */
GPtrArray *
limber_prescription_page_dup_own (LimberPrescriptionPage *self)
{
  g_return_val_if_fail (LIMBER_IS_PRESCRIPTION_PAGE (self), NULL);

  return limber_prescription_reading_dup_own (self->reading);
}

/**
 * limber_prescription_page_dup_frequency:
 *
 * Returns: (transfer full) (nullable): how often all of it is to be done, in words
 */
char *
limber_prescription_page_dup_frequency (LimberPrescriptionPage *self)
{
  g_return_val_if_fail (LIMBER_IS_PRESCRIPTION_PAGE (self), NULL);

  return limber_prescription_reading_dup_frequency (self->reading);
}

/**
 * limber_prescription_page_is_prescribed:
 *
 * Returns: whether the safety rules are to be silent about it, since somebody prescribed it
 */
gboolean
limber_prescription_page_is_prescribed (LimberPrescriptionPage *self)
{
  g_return_val_if_fail (LIMBER_IS_PRESCRIPTION_PAGE (self), FALSE);

  return gtk_switch_get_active (self->prescribed);
}

/**
 * limber_prescription_page_dup_by:
 *
 * Returns: (transfer full) (nullable): who prescribed it
 */
char *
limber_prescription_page_dup_by (LimberPrescriptionPage *self)
{
  g_autofree char *by = NULL;

  g_return_val_if_fail (LIMBER_IS_PRESCRIPTION_PAGE (self), NULL);

  by = g_strstrip (g_strdup (gtk_editable_get_text (self->by)));

  return *by != '\0' ? g_steal_pointer (&by) : NULL;
}
