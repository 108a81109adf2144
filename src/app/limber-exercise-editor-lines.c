/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-editor-lines.h"

#include "app/limber-spoken.h"

#include "limber-config.h"

#include "edit/limber-exercise-draft.h"

#include <glib/gi18n-lib.h>

/**
 * LimberExerciseEditorLines:
 *
 * Lines of text that can be written, added, moved and removed.
 */
struct _LimberExerciseEditorLines
{
  AdwBin parent_instance;

  char      *title;
  GtkWidget *list;    /* borrowed */
  GtkWidget *add;     /* borrowed */
  GPtrArray *rows;    /* (owned) (element-type GtkWidget): borrowed, in the list */
  gboolean   showing; /* what changes is not changed by hand */
};

G_DEFINE_FINAL_TYPE (LimberExerciseEditorLines, limber_exercise_editor_lines, ADW_TYPE_BIN)

typedef enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
} LimberExerciseEditorLinesSignal;

static guint signals[N_SIGNALS];

static void fill (LimberExerciseEditorLines *self, GPtrArray *texts);

static void
emit_changed (LimberExerciseEditorLines *self, gboolean typed)
{
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, typed);
}

static void
typed_cb (LimberExerciseEditorLines *self)
{
  emit_changed (self, TRUE);
}

static guint
find_row (LimberExerciseEditorLines *self, GtkWidget *inside)
{
  GtkWidget *row = gtk_widget_get_ancestor (inside, ADW_TYPE_ENTRY_ROW);
  guint      at = 0;

  g_ptr_array_find (self->rows, row, &at);

  return at;
}

static void
focus (LimberExerciseEditorLines *self, guint at)
{
  if (at < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, at));
}

static void
remove_cb (LimberExerciseEditorLines *self, GtkWidget *button)
{
  guint at = find_row (self, button);
  g_autoptr (GPtrArray) texts = limber_exercise_editor_lines_get_texts (self);

  g_ptr_array_remove_index (texts, at);
  fill (self, texts);
  emit_changed (self, FALSE);
  if (self->rows->len > 0)
    focus (self, MIN (at, self->rows->len - 1));
  else
    gtk_widget_grab_focus (self->add);
}

static void
up_cb (LimberExerciseEditorLines *self, GtkWidget *button)
{
  guint at = find_row (self, button);
  g_autoptr (GPtrArray) texts = limber_exercise_editor_lines_get_texts (self);

  if (at == 0)
    return;
  g_ptr_array_insert (texts, (int) at - 1, g_ptr_array_steal_index (texts, at));
  fill (self, texts);
  emit_changed (self, FALSE);
  focus (self, at - 1);
}

static void
down_cb (LimberExerciseEditorLines *self, GtkWidget *button)
{
  guint at = find_row (self, button);
  g_autoptr (GPtrArray) texts = limber_exercise_editor_lines_get_texts (self);

  if (at + 1 >= texts->len)
    return;
  g_ptr_array_insert (texts, (int) at + 1, g_ptr_array_steal_index (texts, at));
  fill (self, texts);
  emit_changed (self, FALSE);
  focus (self, at + 1);
}

static void
add_cb (LimberExerciseEditorLines *self)
{
  g_autoptr (GPtrArray) texts = limber_exercise_editor_lines_get_texts (self);

  g_ptr_array_add (texts, g_strdup (""));
  fill (self, texts);
  emit_changed (self, FALSE);
  focus (self, self->rows->len - 1);
}

static void
add_button (LimberExerciseEditorLines *self,
            GtkWidget                 *row,
            const char                *icon,
            const char                *what,
            gboolean                   sensitive,
            GCallback                  callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, sensitive);
  gtk_widget_set_tooltip_text (button, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, what, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
}

static void
append_row (LimberExerciseEditorLines *self, GPtrArray *texts, guint i)
{
  GtkWidget       *row = adw_entry_row_new ();
  g_autofree char *title = g_strdup_printf ("%s %u", self->title, i + 1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  limber_spoken_entries (row);
  gtk_editable_set_enable_undo (GTK_EDITABLE (row), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (row), g_ptr_array_index (texts, i));
  add_button (self, row, "go-up-symbolic", _ ("Move up"), i > 0, G_CALLBACK (up_cb));
  add_button (
      self, row, "go-down-symbolic", _ ("Move down"), i + 1 < texts->len, G_CALLBACK (down_cb));
  add_button (self, row, "list-remove-symbolic", _ ("Remove"), TRUE, G_CALLBACK (remove_cb));
  g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_ptr_array_add (self->rows, row);
}

static void
fill (LimberExerciseEditorLines *self, GPtrArray *texts)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < texts->len; i++)
    append_row (self, texts, i);
  gtk_widget_set_visible (self->list, texts->len > 0);
  gtk_widget_set_sensitive (self->add, texts->len < LIMBER_EXERCISE_DRAFT_MAX_LINES);
  self->showing = FALSE;
}

static void
limber_exercise_editor_lines_finalize (GObject *object)
{
  LimberExerciseEditorLines *self = LIMBER_EXERCISE_EDITOR_LINES (object);

  g_ptr_array_unref (self->rows);
  g_free (self->title);

  G_OBJECT_CLASS (limber_exercise_editor_lines_parent_class)->finalize (object);
}

static void
limber_exercise_editor_lines_class_init (LimberExerciseEditorLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_exercise_editor_lines_finalize;
  /**
   * LimberExerciseEditorLines::changed:
   * @typed: whether that was done by typing, rather than by adding, moving or removing
   *
   * The lines are others now, by hand.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
                                          LIMBER_TYPE_EXERCISE_EDITOR_LINES,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          G_TYPE_BOOLEAN);
}

static void
limber_exercise_editor_lines_init (LimberExerciseEditorLines *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->rows = g_ptr_array_new ();
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  self->add = gtk_button_new ();
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->add);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * limber_exercise_editor_lines_new:
 * @title: what a line is called; its number is added to that
 * @add: what the button says that adds one
 *
 * Returns: (transfer floating): no lines yet
 */
GtkWidget *
limber_exercise_editor_lines_new (const char *title, const char *add)
{
  LimberExerciseEditorLines *self = g_object_new (LIMBER_TYPE_EXERCISE_EDITOR_LINES, NULL);

  self->title = g_strdup (title);
  gtk_button_set_label (GTK_BUTTON (self->add), add);

  return GTK_WIDGET (self);
}

static gboolean
says (LimberExerciseEditorLines *self, GPtrArray *texts)
{
  if (texts->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    if (g_strcmp0 (gtk_editable_get_text (g_ptr_array_index (self->rows, i)),
                   g_ptr_array_index (texts, i))
        != 0)
      return FALSE;

  return TRUE;
}

/**
 * limber_exercise_editor_lines_set_texts:
 * @texts: (element-type utf8): what the lines say
 */
void
limber_exercise_editor_lines_set_texts (LimberExerciseEditorLines *self, GPtrArray *texts)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_EDITOR_LINES (self));

  /* Who is writing in a line goes on. */
  if (!says (self, texts) || texts->len == 0)
    fill (self, texts);
}

/**
 * limber_exercise_editor_lines_get_texts:
 *
 * Returns: (transfer full) (element-type utf8): what the lines say
 */
GPtrArray *
limber_exercise_editor_lines_get_texts (LimberExerciseEditorLines *self)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (LIMBER_IS_EXERCISE_EDITOR_LINES (self), texts);

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (texts, g_strdup (gtk_editable_get_text (g_ptr_array_index (self->rows, i))));

  return texts;
}
