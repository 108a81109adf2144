/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-note-row.h"

/* Letters; four bytes each are still less than what a line of the history may hold. */
#define MOST 16000

/**
 * LimberNoteRow:
 *
 * A row for a note of several lines. It grows with them up to a height at which it scrolls. Tab leads on,
 * and what was written is taken with Ctrl+Enter, or when one goes elsewhere.
 */
struct _LimberNoteRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView *view;
  GtkWidget   *placeholder;

  char *taken; /* the text as it was set or taken last */
};

G_DEFINE_FINAL_TYPE (LimberNoteRow, limber_note_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  SIGNAL_APPLY,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
apply_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_note_row_apply (LIMBER_NOTE_ROW (widget));
}

static void
left_cb (LimberNoteRow *self)
{
  g_assert (LIMBER_IS_NOTE_ROW (self));

  limber_note_row_apply (self);
}

static void
activate_cb (LimberNoteRow *self)
{
  g_assert (LIMBER_IS_NOTE_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* A text that is pasted may be of any length. */
static void
changed_cb (LimberNoteRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter    from;
  GtkTextIter    until;

  g_assert (LIMBER_IS_NOTE_ROW (self));

  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (buffer) == 0);
  if (gtk_text_buffer_get_char_count (buffer) <= MOST)
    return;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, MOST);
  gtk_text_buffer_get_end_iter (buffer, &until);
  gtk_text_buffer_delete (buffer, &from, &until);
}

/* The row itself is no stop: who leaves the text backwards would be led into it again. */
static gboolean
limber_note_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static gboolean
limber_note_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMBER_NOTE_ROW (widget)->view));
}

static void
limber_note_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_NOTE_ROW);

  G_OBJECT_CLASS (limber_note_row_parent_class)->dispose (object);
}

static void
limber_note_row_finalize (GObject *object)
{
  g_free (LIMBER_NOTE_ROW (object)->taken);

  G_OBJECT_CLASS (limber_note_row_parent_class)->finalize (object);
}

static void
limber_note_row_class_init (LimberNoteRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_note_row_dispose;
  object_class->finalize = limber_note_row_finalize;
  widget_class->focus = limber_note_row_focus;
  widget_class->grab_focus = limber_note_row_grab_focus;

  /**
   * LimberNoteRow::apply:
   *
   * What was written is to be kept; it differs from what was there.
   */
  signals[SIGNAL_APPLY] = g_signal_new (
      "apply", LIMBER_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "note.apply", NULL, apply_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberNoteRow, view);
  gtk_widget_class_bind_template_child (widget_class, LimberNoteRow, placeholder);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
limber_note_row_init (LimberNoteRow *self)
{
  self->taken = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_note_row_set_text:
 * @text: (nullable): the note
 *
 * Shows a note as it is kept.
 */
void
limber_note_row_set_text (LimberNoteRow *self, const char *text)
{
  g_return_if_fail (LIMBER_IS_NOTE_ROW (self));

  if (text == NULL)
    text = "";
  g_free (self->taken);
  self->taken = g_strdup (text);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
}

/**
 * limber_note_row_apply:
 *
 * Takes what was written, if it differs from what was there, and says so.
 */
void
limber_note_row_apply (LimberNoteRow *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LIMBER_IS_NOTE_ROW (self));

  text = limber_note_row_dup_text (self);
  if (g_strcmp0 (text, self->taken) == 0)
    return;

  g_free (self->taken);
  self->taken = g_steal_pointer (&text);
  g_signal_emit (self, signals[SIGNAL_APPLY], 0);
}

/**
 * limber_note_row_dup_text:
 *
 * Returns: (transfer full): what is written, without space around it
 */
char *
limber_note_row_dup_text (LimberNoteRow *self)
{
  GtkTextBuffer *buffer = NULL;
  GtkTextIter    from;
  GtkTextIter    until;

  g_return_val_if_fail (LIMBER_IS_NOTE_ROW (self), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &from, &until);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &from, &until, FALSE));
}
