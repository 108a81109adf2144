/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-editor-list.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

/* So near to an edge, pixels, the list scrolls while something is dragged, so fast: pixels a second. */
#define EDGE 56
#define SPEED 420

/**
 * LimberEditorList:
 *
 * The steps of a routine, with their headings: to choose one, and to order them, by dragging, by keys or
 * by a menu. It changes nothing itself, but says what is asked for.
 */
struct _LimberEditorList
{
  AdwBin parent_instance;

  GtkListBox *box;

  LimberGallery *gallery;  /* (owned) (nullable) */
  GMenu         *sections; /* (owned): the headings there are */
  GtkWidget     *marked;   /* (nullable): the row beside which the dragged one would come to lie */
  double         pull;     /* which way it scrolls while something is dragged, -1 to 1 */
  guint          ticks;
  gint64         last_us; /* time of the last of them, or 0 */
  guint          n_lines;
  gboolean       open;
  gboolean       showing; /* it is put there, and nobody has chosen it */
};

G_DEFINE_FINAL_TYPE (LimberEditorList, limber_editor_list, ADW_TYPE_BIN)

enum
{
  ASKED,
  MOVED,
  SELECTED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkListBoxRow *
get_row (LimberEditorList *self, int index)
{
  return gtk_list_box_get_row_at_index (self->box, index);
}

static void
asked_cb (LimberEditorRow *row, const char *action, GVariant *parameter, LimberEditorList *self)
{
  g_assert (LIMBER_IS_EDITOR_LIST (self));

  if (self->open || g_str_equal (action, "step.play"))
    g_signal_emit (self,
                   signals[ASKED],
                   0,
                   action,
                   parameter,
                   gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
}

static void
row_selected_cb (GtkListBox *box, GtkListBoxRow *row, LimberEditorList *self)
{
  g_assert (LIMBER_IS_EDITOR_LIST (self));

  if (!self->showing && row != NULL)
    g_signal_emit (self, signals[SELECTED], 0, gtk_list_box_row_get_index (row));
}

static void
row_activated_cb (GtkListBox *box, GtkListBoxRow *row, LimberEditorList *self)
{
  g_assert (LIMBER_IS_EDITOR_LIST (self));

  g_signal_emit (self, signals[ACTIVATED], 0, gtk_list_box_row_get_index (row));
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *section = limber_editor_row_get_section (LIMBER_EDITOR_ROW (row));
  GtkWidget  *label;

  if (section == NULL)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (section);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "editor-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
clear_mark (LimberEditorList *self)
{
  if (self->marked == NULL)
    return;

  gtk_widget_remove_css_class (self->marked, "drop-above");
  gtk_widget_remove_css_class (self->marked, "drop-below");
  g_clear_weak_pointer (&self->marked);
}

/* The row at that height, and in which half of it that is. */
static GtkListBoxRow *
find_place (LimberEditorList *self, double y, gboolean *below)
{
  GtkListBoxRow  *row = gtk_list_box_get_row_at_y (self->box, (int) y);
  graphene_rect_t bounds;

  if (row == NULL)
    {
      row = get_row (self, y <= 0 ? 0 : (int) self->n_lines - 1);
      *below = y > 0;
    }
  else if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->box), &bounds))
    *below = y > bounds.origin.y + bounds.size.height / 2;

  return row;
}

static GtkAdjustment *
get_adjustment (LimberEditorList *self, GtkWidget **scroller)
{
  *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  return *scroller != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (*scroller))
                           : NULL;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LimberEditorList *self = LIMBER_EDITOR_LIST (widget);
  const gint64      now_us = gdk_frame_clock_get_frame_time (clock);
  GtkWidget        *scroller = NULL;
  GtkAdjustment    *adjustment = get_adjustment (self, &scroller);

  if (adjustment != NULL && self->last_us > 0)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment)
                                  + self->pull * SPEED * (double) (now_us - self->last_us)
                                        / G_USEC_PER_SEC);
  self->last_us = now_us;

  return G_SOURCE_CONTINUE;
}

static void
stop_scrolling (LimberEditorList *self)
{
  self->pull = 0;
  self->last_us = 0;
  if (self->ticks != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->ticks);
  self->ticks = 0;
}

/* The nearer to the edge, the faster. */
static void
scroll_at_edges (LimberEditorList *self, double x, double y)
{
  GtkWidget       *scroller = NULL;
  graphene_point_t seen;

  if (get_adjustment (self, &scroller) == NULL
      || !gtk_widget_compute_point (
          GTK_WIDGET (self->box), scroller, &GRAPHENE_POINT_INIT ((float) x, (float) y), &seen))
    return;

  if (seen.y < EDGE)
    self->pull = -(1 - MAX (seen.y, 0) / EDGE);
  else if (seen.y > gtk_widget_get_height (scroller) - EDGE)
    self->pull = 1 - MAX ((float) gtk_widget_get_height (scroller) - seen.y, 0) / EDGE;
  else
    self->pull = 0;

  if (self->pull == 0)
    stop_scrolling (self);
  else if (self->ticks == 0)
    self->ticks = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, LimberEditorList *self)
{
  gboolean       below = FALSE;
  GtkListBoxRow *row;

  g_assert (LIMBER_IS_EDITOR_LIST (self));

  scroll_at_edges (self, x, y);
  clear_mark (self);
  row = find_place (self, y, &below);
  if (row == NULL || !self->open)
    return 0;

  g_set_weak_pointer (&self->marked, GTK_WIDGET (row));
  gtk_widget_add_css_class (self->marked, below ? "drop-below" : "drop-above");

  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, LimberEditorList *self)
{
  g_assert (LIMBER_IS_EDITOR_LIST (self));

  clear_mark (self);
  stop_scrolling (self);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, LimberEditorList *self)
{
  GtkListBoxRow *dragged = g_value_get_object (value);
  gboolean       below = FALSE;
  GtkListBoxRow *row = find_place (self, y, &below);
  int            from;
  int            to;

  g_assert (LIMBER_IS_EDITOR_LIST (self));

  leave_cb (target, self);
  if (row == NULL || gtk_widget_get_parent (GTK_WIDGET (dragged)) != GTK_WIDGET (self->box)
      || !self->open)
    return FALSE;

  from = gtk_list_box_row_get_index (dragged);
  to = gtk_list_box_row_get_index (row) + (below ? 1 : 0);
  /* Its own place closes up behind it. */
  if (to > from)
    to--;
  if (to != from)
    g_signal_emit (self, signals[MOVED], 0, from, to);

  return TRUE;
}

static void
limber_editor_list_dispose (GObject *object)
{
  LimberEditorList *self = LIMBER_EDITOR_LIST (object);

  clear_mark (self);
  stop_scrolling (self);
  g_clear_object (&self->gallery);
  g_clear_object (&self->sections);

  G_OBJECT_CLASS (limber_editor_list_parent_class)->dispose (object);
}

static void
add_signals (GType type)
{
  /**
   * LimberEditorList::asked:
   * @action: what is to be done: "step.remove"
   * @parameter: (nullable): of the action
   * @index: with which step
   */
  signals[ASKED] = g_signal_new ("asked",
                                 type,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 3,
                                 G_TYPE_STRING,
                                 G_TYPE_VARIANT,
                                 G_TYPE_INT);

  /**
   * LimberEditorList::moved:
   * @from: a step
   * @to: where it is to be
   *
   * It was dragged there.
   */
  signals[MOVED] = g_signal_new ("moved",
                                 type,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 2,
                                 G_TYPE_INT,
                                 G_TYPE_INT);

  /**
   * LimberEditorList::selected:
   * @index: the step that the user has chosen
   */
  signals[SELECTED] = g_signal_new (
      "selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * LimberEditorList::activated:
   * @index: the step that the user wants to change
   */
  signals[ACTIVATED] = g_signal_new (
      "activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

/* Tab leads from a step to its menu and on to what stands beside the list, not past every other step,
 * each of which would be chosen on the way; the arrows lead from step to step. */
static gboolean
limber_editor_list_move_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LimberEditorList *self = LIMBER_EDITOR_LIST (widget);
  GtkWidget        *row = gtk_widget_get_focus_child (GTK_WIDGET (self->box));

  if (row != NULL && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return gtk_widget_child_focus (row, direction);

  return GTK_WIDGET_CLASS (limber_editor_list_parent_class)->focus (widget, direction);
}

static void
limber_editor_list_class_init (LimberEditorListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_editor_list_dispose;
  widget_class->focus = limber_editor_list_move_focus;
  add_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-editor-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberEditorList, box);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
limber_editor_list_init (LimberEditorList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (LIMBER_TYPE_EDITOR_ROW, GDK_ACTION_MOVE);

  self->sections = g_menu_new ();
  self->open = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->box, header_cb, NULL, NULL);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->box), GTK_EVENT_CONTROLLER (target));
}

/**
 * limber_editor_list_set_gallery:
 * @gallery: how exercises are shown
 */
void
limber_editor_list_set_gallery (LimberEditorList *self, LimberGallery *gallery)
{
  g_return_if_fail (LIMBER_IS_EDITOR_LIST (self));

  g_set_object (&self->gallery, gallery);
}

/**
 * limber_editor_list_set_open:
 * @open: whether anything can be changed
 */
void
limber_editor_list_set_open (LimberEditorList *self, gboolean open)
{
  g_return_if_fail (LIMBER_IS_EDITOR_LIST (self));

  self->open = open;
  for (guint i = 0; i < self->n_lines; i++)
    limber_editor_row_set_open (LIMBER_EDITOR_ROW (get_row (self, (int) i)), open);
}

static void
list_sections (LimberEditorList *self, const LimberEditorLine *lines, guint n_lines)
{
  g_menu_remove_all (self->sections);
  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *label = NULL;
      g_autoptr(GMenuItem) item = NULL;

      if (lines[i].step->section == NULL)
        continue;
      /* Translators: to the end of the part of a routine that has this heading */
      label = g_strdup_printf (_ ("Under “%s”"), lines[i].step->section);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "step.move-into", "i", (int) i);
      g_menu_append_item (self->sections, item);
    }
}

static void
count_rows (LimberEditorList *self, guint n_lines)
{
  while (self->n_lines > n_lines)
    gtk_list_box_remove (self->box, GTK_WIDGET (get_row (self, (int) --self->n_lines)));
  while (self->n_lines < n_lines)
    {
      GtkWidget *row = limber_editor_row_new (self->gallery, G_MENU_MODEL (self->sections));

      limber_editor_row_set_open (LIMBER_EDITOR_ROW (row), self->open);
      g_signal_connect_object (row, "asked", G_CALLBACK (asked_cb), self, 0);
      gtk_list_box_append (self->box, row);
      self->n_lines++;
    }
}

/**
 * limber_editor_list_show:
 * @lines: (array length=n_lines): the steps
 * @n_lines: how many there are
 *
 * The same place stays chosen, if there still is one.
 */
void
limber_editor_list_show (LimberEditorList *self, const LimberEditorLine *lines, guint n_lines)
{
  g_return_if_fail (LIMBER_IS_EDITOR_LIST (self));

  self->showing = TRUE;
  list_sections (self, lines, n_lines);
  count_rows (self, n_lines);
  for (guint i = 0; i < n_lines; i++)
    limber_editor_row_show (LIMBER_EDITOR_ROW (get_row (self, (int) i)), &lines[i]);
  gtk_list_box_invalidate_headers (self->box);
  self->showing = FALSE;
}

/**
 * limber_editor_list_get_selected:
 *
 * Returns: the step that is chosen, or -1
 */
int
limber_editor_list_get_selected (LimberEditorList *self)
{
  GtkListBoxRow *row = NULL;

  g_return_val_if_fail (LIMBER_IS_EDITOR_LIST (self), -1);

  row = gtk_list_box_get_selected_row (self->box);

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

/**
 * limber_editor_list_select:
 * @index: a step, or -1 for none
 *
 * Chooses it as if the user had.
 */
void
limber_editor_list_select (LimberEditorList *self, int index)
{
  g_return_if_fail (LIMBER_IS_EDITOR_LIST (self));

  gtk_list_box_select_row (self->box, index >= 0 ? get_row (self, index) : NULL);
}

/**
 * limber_editor_list_focus:
 * @index: a step
 *
 * Chooses it and puts the focus on it.
 */
void
limber_editor_list_focus (LimberEditorList *self, int index)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (LIMBER_IS_EDITOR_LIST (self));

  row = index >= 0 ? get_row (self, index) : NULL;
  limber_editor_list_select (self, index);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
