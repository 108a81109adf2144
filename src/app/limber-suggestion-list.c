/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-suggestion-list.h"

#include "app/limber-suggestion-row.h"

/* So many are shown at once; a length that was set by hand is one more. */
#define MOST 2

/* What was declined is remembered with the advisor, for as long as the program runs. */
#define DECLINED "limber-declined"

/**
 * LimberSuggestionList:
 *
 * The suggestions that the advisor has, two at most. What somebody agreed to is done when the list is
 * left, so that it can be undone until then; what was declined does not come again in this program.
 */
struct _LimberSuggestionList
{
  AdwBin parent_instance;

  GtkBox *box;

  LimberServices *services; /* (owned) (nullable) */
  LimberRoutine  *routine;  /* (owned) (nullable): only what is in it */
};

G_DEFINE_FINAL_TYPE (LimberSuggestionList, limber_suggestion_list, ADW_TYPE_BIN)

static LimberAdvisor *
get_advisor (LimberSuggestionList *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

static const LimberExercise *
find_exercise (LimberSuggestionList *self, const char *id)
{
  return id != NULL ? limber_library_peek (id, limber_services_get_library (self->services)) : NULL;
}

static char *
get_key (const LimberSuggestion *suggestion)
{
  return g_strdup_printf ("%d %s %s %d",
                          suggestion->kind,
                          suggestion->exercise_id != NULL ? suggestion->exercise_id : "",
                          suggestion->to_id != NULL ? suggestion->to_id : "",
                          suggestion->to);
}

static gboolean
is_declined (LimberSuggestionList *self, const LimberSuggestion *suggestion)
{
  GHashTable      *declined = g_object_get_data (G_OBJECT (get_advisor (self)), DECLINED);
  g_autofree char *key = get_key (suggestion);

  return declined != NULL && g_hash_table_contains (declined, key);
}

static void
decline (LimberSuggestionList *self, const LimberSuggestion *suggestion)
{
  LimberAdvisor *advisor = get_advisor (self);
  GHashTable    *declined = g_object_get_data (G_OBJECT (advisor), DECLINED);

  if (declined == NULL)
    {
      declined = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_object_set_data_full (
          G_OBJECT (advisor), DECLINED, declined, (GDestroyNotify) g_hash_table_unref);
    }
  g_hash_table_add (declined, get_key (suggestion));
}

static gboolean
is_wanted (LimberSuggestionList *self, const LimberSuggestion *suggestion)
{
  if (is_declined (self, suggestion))
    return FALSE;
  if (self->routine == NULL)
    return TRUE;

  for (guint i = 0; i < self->routine->steps->len; i++)
    {
      const LimberStep *step = g_ptr_array_index (self->routine->steps, i);

      if (g_strcmp0 (step->exercise_id, suggestion->exercise_id) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
clear (LimberSuggestionList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}

/* Out of a row that goes: to the next one, or to what stands before the list. */
static void
move_focus (LimberSuggestionList *self, GtkWidget *row, GtkWidget *next)
{
  GtkRoot   *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, row))
    return;

  if (next == NULL)
    next = gtk_widget_get_prev_sibling (GTK_WIDGET (self));
  while (next != NULL && !gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD))
    next = gtk_widget_get_prev_sibling (next);
}

static void
declined_cb (LimberSuggestionRow *row, LimberSuggestionList *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (row));

  g_assert (LIMBER_IS_SUGGESTION_LIST (self));

  if (next == NULL)
    next = gtk_widget_get_prev_sibling (GTK_WIDGET (row));
  move_focus (self, GTK_WIDGET (row), next);
  decline (self, limber_suggestion_row_get_suggestion (row));
  gtk_box_remove (self->box, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self), next != NULL);
}

static void
add (LimberSuggestionList *self, LimberSuggestion *suggestion)
{
  GtkWidget *row = limber_suggestion_row_new (suggestion,
                                              find_exercise (self, suggestion->exercise_id),
                                              find_exercise (self, suggestion->to_id));

  g_signal_connect_object (row, "declined", G_CALLBACK (declined_cb), self, 0);
  gtk_box_append (self->box, row);
}

static gboolean
has_taken (LimberSuggestionList *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (limber_suggestion_row_is_taken (LIMBER_SUGGESTION_ROW (child)))
      return TRUE;

  return FALSE;
}

/* Never under the finger of somebody who has just agreed to one. */
static void
update (LimberSuggestionList *self)
{
  g_autoptr(GPtrArray) suggestions = NULL;
  guint n = 0;
  guint n_kept = 0;

  if (self->services == NULL || has_taken (self))
    return;

  clear (self);
  suggestions = limber_advisor_get_suggestions (
      get_advisor (self), limber_library_peek, limber_services_get_library (self->services));
  for (guint i = 0; i < suggestions->len;)
    {
      const LimberSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      const gboolean          kept = suggestion->kind == LIMBER_SUGGESTION_KEEP;

      if (!is_wanted (self, suggestion) || (kept ? n_kept == 1 : n == MOST))
        {
          i++;
          continue;
        }
      n += !kept;
      n_kept += kept;
      add (self, g_ptr_array_steal_index (suggestions, i));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n + n_kept > 0);
}

static void
changed_cb (LimberAdvisor *advisor, LimberSuggestionList *self)
{
  g_assert (LIMBER_IS_SUGGESTION_LIST (self));

  update (self);
}

/* Does what somebody agreed to; it cannot be undone here any more. */
static void
settle (LimberSuggestionList *self)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (limber_suggestion_row_is_taken (LIMBER_SUGGESTION_ROW (child)))
      g_ptr_array_add (rows, g_object_ref (child));
  if (rows->len == 0)
    return;

  clear (self);
  for (guint i = 0; i < rows->len; i++)
    limber_advisor_take (get_advisor (self),
                         limber_suggestion_row_get_suggestion (g_ptr_array_index (rows, i)));
}

static void
limber_suggestion_list_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_suggestion_list_parent_class)->unmap (widget);
  settle (LIMBER_SUGGESTION_LIST (widget));
}

static void
limber_suggestion_list_dispose (GObject *object)
{
  LimberSuggestionList *self = LIMBER_SUGGESTION_LIST (object);

  if (self->services != NULL)
    g_signal_handlers_disconnect_by_func (get_advisor (self), changed_cb, self);
  g_clear_object (&self->services);
  g_clear_pointer (&self->routine, limber_routine_unref);

  G_OBJECT_CLASS (limber_suggestion_list_parent_class)->dispose (object);
}

static void
limber_suggestion_list_class_init (LimberSuggestionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_suggestion_list_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = limber_suggestion_list_unmap;
}

static void
limber_suggestion_list_init (LimberSuggestionList *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * limber_suggestion_list_set_services:
 * @services: where the advisor is
 *
 * Shows what there is to suggest, from now on.
 */
void
limber_suggestion_list_set_services (LimberSuggestionList *self, LimberServices *services)
{
  g_return_if_fail (LIMBER_IS_SUGGESTION_LIST (self));
  g_return_if_fail (self->services == NULL);

  self->services = g_object_ref (services);
  g_signal_connect_object (get_advisor (self), "changed", G_CALLBACK (changed_cb), self, 0);
  update (self);
}

/**
 * limber_suggestion_list_set_routine:
 * @routine: (nullable): suggest only what is in it; %NULL for everything
 */
void
limber_suggestion_list_set_routine (LimberSuggestionList *self, LimberRoutine *routine)
{
  g_return_if_fail (LIMBER_IS_SUGGESTION_LIST (self));

  settle (self);
  g_clear_pointer (&self->routine, limber_routine_unref);
  self->routine = routine != NULL ? limber_routine_ref (routine) : NULL;
  update (self);
}
