/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-import-dialog.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-import-row-view.h"
#include "app/limber-import-row.h"
#include "share/limber-import-job.h"
#include "share/limber-import-tell.h"

#define WIDTH 620
#define HEIGHT 680
#define NARROW_WIDTH 480
#define MARGIN 24 /* to the edges of the window it belongs to, where that is small */

/**
 * LimberImportDialog:
 *
 * Shows what would come in from files before anything does: how it stands to what there is, what
 * conflicts, with a choice each and for all, what cannot be taken and why, who made it and under what
 * licence. However many files there are, it is one dialog.
 */
struct _LimberImportDialog
{
  AdwWindow parent_instance;

  GtkStack       *stack;
  GtkLabel       *busy;
  GtkProgressBar *bar;
  GtkLabel       *summary;
  GtkWidget      *all;
  GtkListView    *list;
  GtkWidget      *take;

  LimberServices   *services;    /* (owned) */
  LimberImportPlan *plan;        /* (owned) (nullable): while nobody works on it */
  GCancellable     *cancellable; /* (owned) */
  GListStore       *rows;        /* (owned) (element-type LimberImportRow) */

  LimberImportTaken taken;
  gpointer          user_data;
  gboolean          is_taking;
  gboolean          narrow; /* there is room for one column only */
};

G_DEFINE_FINAL_TYPE (LimberImportDialog, limber_import_dialog, ADW_TYPE_WINDOW)

static void
set_busy (LimberImportDialog *self, const char *text)
{
  gtk_label_set_label (self->busy, text);
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.take", FALSE);
}

static void
progress_cb (guint n_done, guint n_all, gpointer user_data)
{
  LimberImportDialog *self = user_data;
  g_autofree char    *text = g_strdup_printf (_ ("%u of %u"), n_done, n_all);

  gtk_progress_bar_set_fraction (self->bar, n_all > 0 ? (double) n_done / n_all : 0);
  gtk_progress_bar_set_text (self->bar, text);
}

/* What needs a look comes first, what needs none last. */
static int
get_rank (LimberImportPlan *plan, guint i)
{
  static const int        ranks[] = { [LIMBER_IMPORT_NEW] = 2,
                                      [LIMBER_IMPORT_THERE] = 6,
                                      [LIMBER_IMPORT_CONFLICT] = 0,
                                      [LIMBER_IMPORT_REFUSED] = 4 };
  const LimberImportItem *item = plan->items->pdata[i];

  return ranks[item->state] + (item->is_routine ? 0 : 1);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer plan)
{
  const guint i = *(const guint *) a;
  const guint k = *(const guint *) b;
  const int   difference = get_rank (plan, i) - get_rank (plan, k);

  return difference != 0 ? difference : (i > k) - (i < k);
}

static void
create_rows (LimberImportDialog *self)
{
  g_autoptr(GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->plan->items->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_cb, self->plan);
  for (guint i = 0; i < self->plan->sources->len; i++)
    {
      const LimberImportSource *source = self->plan->sources->pdata[i];

      if (source->fault != NULL)
        g_ptr_array_add (rows, limber_import_row_new_fault (source));
    }
  for (guint i = 0; i < order->len; i++)
    g_ptr_array_add (rows, limber_import_row_new (g_array_index (order, guint, i)));
  g_list_store_splice (self->rows, 0, 0, rows->pdata, rows->len);
}

static void
update_rows (LimberImportDialog *self)
{
  LimberLibrary *library = limber_services_get_library (self->services);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr(LimberImportRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      limber_import_row_update (row, self->plan, limber_library_peek, library);
    }
}

/* How many come in, and how many do not. */
static char *
tell_summary (LimberImportPlan *plan)
{
  const guint n_there = limber_import_plan_count (plan, LIMBER_IMPORT_THERE);
  const guint n_refused = limber_import_plan_count (plan, LIMBER_IMPORT_REFUSED)
                          + limber_import_plan_count_faulty_sources (plan);
  guint            n[2] = { 0 };
  g_autofree char *coming = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < plan->items->len; i++)
    {
      const LimberImportItem *item = plan->items->pdata[i];

      n[item->is_routine ? 1 : 0] += limber_import_item_comes_in (item);
    }
  coming = limber_import_tell_count (n[1], n[0]);
  if (n[0] + n[1] > 0)
    /* Translators: "2 routines and 5 exercises come in."; the number is that of all of them */
    g_string_append_printf (
        text, g_dngettext (GETTEXT_PACKAGE, "%s comes in.", "%s come in.", n[0] + n[1]), coming);
  else
    g_string_append (text, _ ("Nothing new comes in."));
  if (n_there > 0)
    g_string_append_printf (
        text,
        g_dngettext (GETTEXT_PACKAGE, " %u is already there.", " %u are already there.", n_there),
        n_there);
  if (n_refused > 0)
    g_string_append_printf (
        text,
        g_dngettext (GETTEXT_PACKAGE, " %u cannot be taken.", " %u cannot be taken.", n_refused),
        n_refused);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_plan (LimberImportDialog *self)
{
  const guint      n_coming = limber_import_plan_count_coming (self->plan);
  g_autofree char *summary = tell_summary (self->plan);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0)
    {
      create_rows (self);
      gtk_widget_set_visible (self->all,
                              limber_import_plan_count (self->plan, LIMBER_IMPORT_CONFLICT) > 1);
    }
  update_rows (self);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.take", n_coming > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), TRUE);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static gboolean
is_gone (LimberImportDialog *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

/* Whoever works for a dialog must not hold it: it would outlive its window, which GTK 4.8 does not
 * survive. */
static GWeakRef *
hold_weakly (LimberImportDialog *self)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);

  return weak;
}

/* (transfer full) (nullable) */
static LimberImportDialog *
take_hold (GWeakRef *weak)
{
  LimberImportDialog *self = g_weak_ref_get (weak);

  g_weak_ref_clear (weak);
  g_free (weak);

  return self;
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberImportDialog) self = take_hold (user_data);
  g_autoptr(GError) error = NULL;
  LimberImportPlan *plan = limber_import_plan_finish (result, &error);

  if (plan == NULL || self == NULL || is_gone (self))
    {
      g_clear_pointer (&plan, limber_import_plan_free);
      return;
    }

  self->plan = plan;
  show_plan (self);
}

/* The plan belongs to the thread that settles it; what is seen are words of before. */
static void
settle (LimberImportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.take", FALSE);
  limber_import_settle_async (g_steal_pointer (&self->plan), planned_cb, hold_weakly (self));
}

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberImportDialog *self = LIMBER_IMPORT_DIALOG (widget);
  guint               index = 0;
  guint               choice = 0;

  g_variant_get (parameter, "(uu)", &index, &choice);
  if (self->plan == NULL || index >= self->plan->items->len || choice > LIMBER_IMPORT_SKIP)
    return;

  ((LimberImportItem *) self->plan->items->pdata[index])->choice = choice;
  settle (self);
}

static void
choose_all_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberImportDialog *self = LIMBER_IMPORT_DIALOG (widget);
  guint               choice = g_variant_get_uint32 (parameter);

  if (self->plan == NULL || choice > LIMBER_IMPORT_SKIP)
    return;

  limber_import_plan_choose_all (self->plan, choice);
  settle (self);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberImportDialog) self = take_hold (user_data);
  g_autoptr(GError) error = NULL;
  LimberImportUndo *undo = limber_import_take_finish (result, &error);

  if (self == NULL)
    {
      g_clear_pointer (&undo, limber_import_undo_free);
      return;
    }

  self->is_taking = FALSE;
  if (undo != NULL)
    self->taken (undo, self->user_data);
  if (undo != NULL || is_gone (self))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  gtk_label_set_label (self->busy, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
}

static void
take_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberImportDialog *self = LIMBER_IMPORT_DIALOG (widget);

  if (self->plan == NULL)
    return;

  set_busy (self, _ ("Coming in…"));
  self->is_taking = TRUE;
  limber_import_take_async (g_steal_pointer (&self->plan),
                            progress_cb,
                            self,
                            self->cancellable,
                            taken_cb,
                            hold_weakly (self));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LimberImportDialog *self)
{
  LimberGallery *gallery = limber_services_get_gallery (self->services);

  gtk_list_item_set_child (item, limber_import_row_view_new (gallery, self->narrow));
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LimberImportDialog *self)
{
  limber_import_row_view_set_row (LIMBER_IMPORT_ROW_VIEW (gtk_list_item_get_child (item)),
                                  gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LimberImportDialog *self)
{
  limber_import_row_view_set_row (LIMBER_IMPORT_ROW_VIEW (gtk_list_item_get_child (item)), NULL);
}

static gboolean
limber_import_dialog_close_request (GtkWindow *window)
{
  LimberImportDialog *self = LIMBER_IMPORT_DIALOG (window);

  g_cancellable_cancel (self->cancellable);
  /* It may be too late to stop: then it is still to be told that it came in. */
  if (self->is_taking)
    return TRUE;

  return GTK_WINDOW_CLASS (limber_import_dialog_parent_class)->close_request (window);
}

static void
limber_import_dialog_dispose (GObject *object)
{
  LimberImportDialog *self = LIMBER_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->plan, limber_import_plan_free);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_import_dialog_parent_class)->dispose (object);
}

static void
limber_import_dialog_finalize (GObject *object)
{
  g_object_unref (LIMBER_IMPORT_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (limber_import_dialog_parent_class)->finalize (object);
}

static void
limber_import_dialog_class_init (LimberImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_import_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = limber_import_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "import.choose", "(uu)", choose_cb);
  gtk_widget_class_install_action (widget_class, "import.choose-all", "u", choose_all_cb);
  gtk_widget_class_install_action (widget_class, "import.take", NULL, take_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, busy);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, all);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LimberImportDialog, take);
}

static void
limber_import_dialog_init (LimberImportDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkNoSelection) selection = NULL;

  self->cancellable = g_cancellable_new ();
  self->rows = g_list_store_new (LIMBER_TYPE_IMPORT_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/* No larger than the window it belongs to, which may be that of a phone. */
static void
set_size (LimberImportDialog *self, GtkWindow *parent)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (parent));
  const int height = gtk_widget_get_height (GTK_WIDGET (parent));

  self->narrow = width > 0 && width < NARROW_WIDTH;
  gtk_window_set_default_size (GTK_WINDOW (self),
                               width > 0 ? MIN (WIDTH, width - MARGIN) : WIDTH,
                               height > 0 ? MIN (HEIGHT, height - MARGIN) : HEIGHT);
}

/**
 * limber_import_dialog_show:
 * @parent: the window that waits
 * @services: what there is
 * @files: (element-type GFile): what is to come in
 * @taken: called when it has come in
 * @user_data: for @taken; must live as long as @parent
 *
 * Asks about all that is in the files, and takes in what is agreed to.
 */
void
limber_import_dialog_show (GtkWindow        *parent,
                           LimberServices   *services,
                           GPtrArray        *files,
                           LimberImportTaken taken,
                           gpointer          user_data)
{
  LimberImportDialog *self
      = g_object_new (LIMBER_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  LimberLibrary   *library = limber_services_get_library (services);
  g_autofree char *builtin = limber_library_get_builtin_path (library, "exercises");
  g_autofree char *builtin_dir = g_path_get_dirname (builtin);
  g_autofree char *own = limber_library_get_user_path (library, FALSE, "id");
  g_autofree char *exercises = g_path_get_dirname (own);
  g_autofree char *user_dir = g_path_get_dirname (exercises);

  self->services = g_object_ref (services);
  self->taken = taken;
  self->user_data = user_data;
  set_size (self, parent);
  set_busy (self, _ ("Looking through it…"));
  gtk_window_present (GTK_WINDOW (self));
  limber_import_read_async (builtin_dir,
                            user_dir,
                            files,
                            progress_cb,
                            self,
                            self->cancellable,
                            planned_cb,
                            hold_weakly (self));
}
