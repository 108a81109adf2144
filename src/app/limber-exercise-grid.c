/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-grid.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-exercise-cell.h"
#include "app/limber-exercise-facets.h"
#include "app/limber-exercise-filter.h"
#include "app/limber-exercise-ways.h"

/* So many are sifted at once, in a few milliseconds. In pieces it takes several times as long: lists
 * make their rows anew for each. */
#define MOST_AT_ONCE 20000

/**
 * LimberExerciseGrid:
 *
 * All exercises with their figures, to be searched and sifted. What is typed never waits for that: a
 * very big collection is gone through in pieces, between frames. Figures are read and painted only for
 * what is seen (#LimberSight).
 *
 * A click on one leads to it ("win.show-exercise"). While `selecting`, it is chosen instead, or no
 * longer; what is chosen stays so when it does not match any more.
 */
struct _LimberExerciseGrid
{
  AdwBin parent_instance;

  GtkSearchEntry       *search;
  AdwBin               *extra;
  LimberExerciseFacets *facets;
  GtkLabel             *count;
  GtkStack             *stack;
  GtkScrolledWindow    *scroller;
  GtkWidget            *empty;
  GtkGridView          *view;
  GtkLabel             *hint;
  GtkBox               *ways;

  LimberServices       *services; /* (owned) (nullable) */
  LimberExerciseFilter *filter;   /* (owned) */
  GtkFilterListModel   *model;    /* (owned) (nullable) */
  GtkSortListModel     *sorted;   /* (owned) (nullable): the same, in the order that is shown */
  GPtrArray            *chosen;   /* (owned) (element-type utf8): ids, in the order of choosing */
  gboolean              selecting;
  gboolean              narrow;
};

typedef enum
{
  PROP_SELECTING = 1,
  PROP_N_CHOSEN,
  PROP_NARROW,
  PROP_EXTRA,
} LimberExerciseGridProperty;

static GParamSpec *props[PROP_EXTRA + 1];

G_DEFINE_FINAL_TYPE (LimberExerciseGrid, limber_exercise_grid, ADW_TYPE_BIN)

static gboolean
find_chosen (LimberExerciseGrid *self, LimberItem *item, guint *index)
{
  return g_ptr_array_find_with_equal_func (
      self->chosen, limber_item_get_id (item), g_str_equal, index);
}

static void
mark (LimberExerciseGrid *self, LimberExerciseCell *cell)
{
  LimberItem    *item = limber_exercise_cell_get_item (cell);
  GtkWidget     *parent = gtk_widget_get_parent (GTK_WIDGET (cell));
  const gboolean chosen = item != NULL && self->selecting && find_chosen (self, item, NULL);

  limber_exercise_cell_set_mark (cell, self->selecting, chosen);
  if (parent == NULL)
    return;

  if (self->selecting)
    gtk_accessible_update_state (
        GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_SELECTED);
}

/* GTK makes a widget of its own for each item; ours is what it holds. */
static LimberExerciseCell *
get_cell (GtkWidget *holder)
{
  GtkWidget *child = holder != NULL ? gtk_widget_get_first_child (holder) : NULL;

  return child != NULL && LIMBER_IS_EXERCISE_CELL (child) ? LIMBER_EXERCISE_CELL (child) : NULL;
}

static void
mark_all (LimberExerciseGrid *self)
{
  for (GtkWidget *holder = gtk_widget_get_first_child (GTK_WIDGET (self->view)); holder != NULL;
       holder = gtk_widget_get_next_sibling (holder))
    {
      LimberExerciseCell *cell = get_cell (holder);

      if (cell != NULL)
        mark (self, cell);
    }
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item, LimberExerciseGrid *self)
{
  g_assert (LIMBER_IS_EXERCISE_GRID (self));

  gtk_list_item_set_child (list_item,
                           limber_exercise_cell_new (limber_services_get_library (self->services),
                                                     limber_services_get_gallery (self->services)));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, LimberExerciseGrid *self)
{
  LimberExerciseCell *cell = LIMBER_EXERCISE_CELL (gtk_list_item_get_child (list_item));
  LimberItem         *item = gtk_list_item_get_item (list_item);
  GtkWidget          *parent = gtk_widget_get_parent (GTK_WIDGET (cell));
  g_autofree char    *name = NULL;

  g_assert (LIMBER_IS_EXERCISE_GRID (self));

  limber_exercise_cell_set_item (cell, item);
  mark (self, cell);
  if (parent == NULL)
    return;

  name = g_strdup_printf ("%s. %s", limber_item_get_name (item), limber_item_get_dose (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *list_item, LimberExerciseGrid *self)
{
  limber_exercise_cell_set_item (LIMBER_EXERCISE_CELL (gtk_list_item_get_child (list_item)), NULL);
}

static void
toggle (LimberExerciseGrid *self, LimberItem *item)
{
  guint index = 0;

  if (find_chosen (self, item, &index))
    g_ptr_array_remove_index (self->chosen, index);
  else
    g_ptr_array_add (self->chosen, g_strdup (limber_item_get_id (item)));
  mark_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_CHOSEN]);
}

static void
activate_cb (GtkGridView *view, guint position, LimberExerciseGrid *self)
{
  g_autoptr(LimberItem) item = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  g_assert (LIMBER_IS_EXERCISE_GRID (self));

  if (item == NULL)
    return;
  if (self->selecting)
    toggle (self, item);
  else
    gtk_widget_activate_action (
        GTK_WIDGET (self), "win.show-exercise", "s", limber_item_get_id (item));
}

/* Space chooses as Enter does; GTK would have it for selections of its own. */
static gboolean
space_cb (GtkWidget *view, GVariant *arguments, gpointer user_data)
{
  LimberExerciseGrid *self = user_data;
  GtkWidget          *focus = gtk_root_get_focus (gtk_widget_get_root (view));
  LimberExerciseCell *cell = get_cell (focus);

  if (cell == NULL || limber_exercise_cell_get_item (cell) == NULL)
    return FALSE;
  if (self->selecting)
    toggle (self, limber_exercise_cell_get_item (cell));
  else
    gtk_widget_activate_action (GTK_WIDGET (self),
                                "win.show-exercise",
                                "s",
                                limber_item_get_id (limber_exercise_cell_get_item (cell)));

  return TRUE;
}

static void
loosen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberExerciseGrid *self = LIMBER_EXERCISE_GRID (widget);
  const LimberFacet   facet = g_variant_get_uint32 (parameter);

  g_return_if_fail (facet < LIMBER_N_FACETS);

  if (facet == LIMBER_FACET_SEARCH)
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    limber_exercise_filter_set (self->filter, facet, 0);
  limber_exercise_grid_focus_search (self);
}

static void
clear_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberExerciseGrid *self = LIMBER_EXERCISE_GRID (widget);

  limber_exercise_filter_clear (self->filter);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  limber_exercise_grid_focus_search (self);
}

static void
show_ways (LimberExerciseGrid *self)
{
  const gboolean any = limber_exercise_ways_fill (
      self->ways,
      self->filter,
      limber_library_get_exercises (limber_services_get_library (self->services)),
      gtk_editable_get_text (GTK_EDITABLE (self->search)));

  gtk_label_set_label (self->hint,
                       any ? _ ("Leave something out and there are some:")
                           : _ ("Leaving one thing out does not help. Begin again?"));
}

static void
update_count (LimberExerciseGrid *self, guint n)
{
  const guint all = g_list_model_get_n_items (
      limber_library_get_exercises (limber_services_get_library (self->services)));
  g_autofree char *text
      = n == all ? g_strdup_printf (
            g_dngettext (GETTEXT_PACKAGE, "%u exercise", "%u exercises", all), all)
                 /* Translators: so many exercises match, of so many */
                 : g_strdup_printf (
                     g_dngettext (GETTEXT_PACKAGE, "%u of %u exercise", "%u of %u exercises", all),
                     n,
                     all);

  gtk_label_set_label (self->count, text);
}

/* While it is gone through, what has been found so far is shown, and nothing is said to be missing. */
static void
update (LimberExerciseGrid *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  if (gtk_filter_list_model_get_pending (self->model) > 0)
    return;

  update_count (self, n);
  if (n == 0 && gtk_filter_get_strictness (GTK_FILTER (self->filter)) != GTK_FILTER_MATCH_ALL)
    {
      show_ways (self);
      gtk_stack_set_visible_child (self->stack, self->empty);
    }
  else
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->scroller));
}

static void
pending_cb (LimberExerciseGrid *self)
{
  g_assert (LIMBER_IS_EXERCISE_GRID (self));

  update (self);
}

static void
filter_changed_cb (LimberExerciseGrid *self)
{
  g_assert (LIMBER_IS_EXERCISE_GRID (self));

  if (self->model == NULL)
    return;

  /* Else the view stays with what it showed, wherever that is now. */
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0u);
  update (self);
}

static void
search_cb (GtkSearchEntry *entry, LimberExerciseGrid *self)
{
  g_autoptr(GtkSorter) sorter = NULL;

  g_assert (LIMBER_IS_EXERCISE_GRID (self));

  limber_exercise_filter_set_words (self->filter, gtk_editable_get_text (GTK_EDITABLE (entry)));
  sorter = limber_exercise_filter_new_sorter (self->filter);
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
}

static void
stop_search_cb (GtkSearchEntry *entry, LimberExerciseGrid *self)
{
  g_assert (LIMBER_IS_EXERCISE_GRID (self));

  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

/* Enter goes on to what was found. */
static void
search_activate_cb (GtkSearchEntry *entry, LimberExerciseGrid *self)
{
  g_assert (LIMBER_IS_EXERCISE_GRID (self));

  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
day_changed_cb (LimberExerciseGrid *self)
{
  LimberToday today;

  g_assert (LIMBER_IS_EXERCISE_GRID (self));

  limber_advisor_get_day (limber_guide_get_advisor (limber_services_get_guide (self->services)),
                          &today);
  limber_exercise_filter_set_today (self->filter, &today);
}

static void
exercises_changed_cb (LimberExerciseGrid *self)
{
  const guint n = g_list_model_get_n_items (
      limber_library_get_exercises (limber_services_get_library (self->services)));
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Search %u exercise", "Search %u exercises", n), n);

  g_assert (LIMBER_IS_EXERCISE_GRID (self));

  g_object_set (self->search, "placeholder-text", text, NULL);
  gtk_filter_list_model_set_incremental (self->model, n > MOST_AT_ONCE);
  update (self);
}

static void
set_narrow (LimberExerciseGrid *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
set_selecting (LimberExerciseGrid *self, gboolean selecting)
{
  if (self->selecting == selecting)
    return;

  self->selecting = selecting;
  mark_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTING]);
}

static void
limber_exercise_grid_dispose (GObject *object)
{
  LimberExerciseGrid *self = LIMBER_EXERCISE_GRID (object);

  if (self->view != NULL)
    gtk_grid_view_set_factory (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_EXERCISE_GRID);
  g_clear_object (&self->sorted);
  g_clear_object (&self->model);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_exercise_grid_parent_class)->dispose (object);
}

static void
limber_exercise_grid_finalize (GObject *object)
{
  LimberExerciseGrid *self = LIMBER_EXERCISE_GRID (object);

  g_ptr_array_unref (self->chosen);
  g_object_unref (self->filter);

  G_OBJECT_CLASS (limber_exercise_grid_parent_class)->finalize (object);
}

static void
limber_exercise_grid_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberExerciseGrid *self = LIMBER_EXERCISE_GRID (object);

  switch ((LimberExerciseGridProperty) prop_id)
    {
    case PROP_SELECTING:
      g_value_set_boolean (value, self->selecting);
      break;

    case PROP_N_CHOSEN:
      g_value_set_uint (value, self->chosen->len);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_EXTRA:
      g_value_set_object (value, adw_bin_get_child (self->extra));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_exercise_grid_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  LimberExerciseGrid *self = LIMBER_EXERCISE_GRID (object);

  switch ((LimberExerciseGridProperty) prop_id)
    {
    case PROP_SELECTING:
      set_selecting (self, g_value_get_boolean (value));
      break;

    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;

    case PROP_EXTRA:
      adw_bin_set_child (self->extra, g_value_get_object (value));
      gtk_widget_set_visible (GTK_WIDGET (self->extra), g_value_get_object (value) != NULL);
      break;

    case PROP_N_CHOSEN:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * LimberExerciseGrid:selecting:
   *
   * Whether a click chooses an exercise, rather than leading to it.
   */
  props[PROP_SELECTING]
      = g_param_spec_boolean ("selecting", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  /**
   * LimberExerciseGrid:n-chosen:
   *
   * How many are chosen.
   */
  props[PROP_N_CHOSEN]
      = g_param_spec_uint ("n-chosen", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  /**
   * LimberExerciseGrid:extra:
   *
   * What stands beside the search.
   */
  props[PROP_EXTRA]
      = g_param_spec_object ("extra", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
limber_exercise_grid_class_init (LimberExerciseGridClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_exercise_grid_dispose;
  object_class->finalize = limber_exercise_grid_finalize;
  object_class->get_property = limber_exercise_grid_get_property;
  object_class->set_property = limber_exercise_grid_set_property;
  install_properties (object_class);

  g_type_ensure (LIMBER_TYPE_EXERCISE_FACETS);
  gtk_widget_class_install_action (widget_class, "exercises.loosen", "u", loosen_cb);
  gtk_widget_class_install_action (widget_class, "exercises.clear", NULL, clear_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-exercise-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseGrid, search);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseGrid, extra);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseGrid, facets);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseGrid, count);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseGrid, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseGrid, scroller);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseGrid, empty);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseGrid, view);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseGrid, hint);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseGrid, ways);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
}

static void
limber_exercise_grid_init (LimberExerciseGrid *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->filter = limber_exercise_filter_new ();
  self->chosen = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_exercise_facets_set_filter (self->facets, self->filter);
  g_signal_connect_object (self->filter,
                           "changed",
                           G_CALLBACK (filter_changed_cb),
                           self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, 0),
                        gtk_callback_action_new (space_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

/**
 * limber_exercise_grid_new:
 * @services: what it works with
 *
 * Returns: (transfer floating): a grid of all exercises
 */
LimberExerciseGrid *
limber_exercise_grid_new (LimberServices *services)
{
  LimberExerciseGrid *self = g_object_new (LIMBER_TYPE_EXERCISE_GRID, NULL);

  limber_exercise_grid_set_services (self, services);

  return self;
}

static void
set_model (LimberExerciseGrid *self, GListModel *exercises)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection     *selection = NULL;

  self->model = gtk_filter_list_model_new (g_object_ref (exercises),
                                           g_object_ref (GTK_FILTER (self->filter)));
  g_signal_connect_object (
      self->model, "notify::pending", G_CALLBACK (pending_cb), self, G_CONNECT_SWAPPED);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->model)), NULL);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_grid_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_grid_view_set_factory (self->view, factory);
  g_object_unref (factory);
}

/**
 * limber_exercise_grid_set_services:
 * @services: what it works with, once
 */
void
limber_exercise_grid_set_services (LimberExerciseGrid *self, LimberServices *services)
{
  GListModel *exercises = NULL;

  g_return_if_fail (LIMBER_IS_EXERCISE_GRID (self));
  g_return_if_fail (self->services == NULL);

  self->services = g_object_ref (services);
  exercises = limber_library_get_exercises (limber_services_get_library (services));
  set_model (self, exercises);
  g_signal_connect_object (
      exercises, "items-changed", G_CALLBACK (exercises_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_guide_get_advisor (limber_services_get_guide (services)),
                           "changed",
                           G_CALLBACK (day_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  day_changed_cb (self);
  exercises_changed_cb (self);
}

/**
 * limber_exercise_grid_set_words:
 * @words: what to look for, as if it were typed
 */
void
limber_exercise_grid_set_words (LimberExerciseGrid *self, const char *words)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_GRID (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), words);
}

/**
 * limber_exercise_grid_get_n_chosen:
 *
 * Returns: how many exercises are chosen
 */
guint
limber_exercise_grid_get_n_chosen (LimberExerciseGrid *self)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_GRID (self), 0);

  return self->chosen->len;
}

/**
 * limber_exercise_grid_dup_chosen:
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of the exercises that are chosen, in the
 *   order of choosing
 */
char **
limber_exercise_grid_dup_chosen (LimberExerciseGrid *self)
{
  char **ids = NULL;

  g_return_val_if_fail (LIMBER_IS_EXERCISE_GRID (self), NULL);

  ids = g_new0 (char *, self->chosen->len + 1);
  for (guint i = 0; i < self->chosen->len; i++)
    ids[i] = g_strdup (self->chosen->pdata[i]);

  return ids;
}

/**
 * limber_exercise_grid_choose_none:
 *
 * Begins to choose anew.
 */
void
limber_exercise_grid_choose_none (LimberExerciseGrid *self)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_GRID (self));

  if (self->chosen->len == 0)
    return;

  g_ptr_array_set_size (self->chosen, 0);
  mark_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_CHOSEN]);
}

/**
 * limber_exercise_grid_focus_search:
 *
 * Puts the focus where one types what to look for.
 */
void
limber_exercise_grid_focus_search (LimberExerciseGrid *self)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_GRID (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
