/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-facets.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-body-map.h"
#include "app/limber-wrap-layout.h"
#include "content/limber-vocabulary.h"

#define N_VALUES 32

/* Pixels: no list of values is higher. */
#define LIST_HEIGHT 400

/* A facet to choose in, in the order of the chips. */
typedef struct
{
  LimberFacet facet;
  LimberWords words;
  guint       n_values;
  const char *title;
} Row;

static const Row rows[] = {
  { LIMBER_FACET_PHASE, LIMBER_WORDS_CONTEXT, LIMBER_CONTEXT_DESK_BREAK + 1, N_ ("When") },
  { LIMBER_FACET_KIND, LIMBER_WORDS_KIND, LIMBER_KIND_SELF_MASSAGE + 1, N_ ("Kind") },
  { LIMBER_FACET_MUSCLE, LIMBER_WORDS_MUSCLE, LIMBER_N_MUSCLES, N_ ("Muscles") },
  { LIMBER_FACET_POSITION, LIMBER_WORDS_POSITION, LIMBER_POSITION_SIDE_LYING + 1, N_ ("Position") },
  { LIMBER_FACET_EQUIPMENT,
    LIMBER_WORDS_EQUIPMENT,
    LIMBER_EQUIPMENT_DOOR_FRAME + 1,
    N_ ("Equipment") },
};

/**
 * LimberExerciseFacets:
 *
 * What exercises can be sifted by, a chip for each; and under them what has been chosen, which goes at
 * a click, one by one or all at once.
 */
struct _LimberExerciseFacets
{
  GtkWidget parent_instance;

  LimberExerciseFilter *filter; /* (owned) (nullable) */
  GtkWidget            *choices;
  GtkWidget            *chosen;
  GtkWidget            *fits;
  LimberBodyMap        *map;
  GtkWidget            *chips[G_N_ELEMENTS (rows)];
  GtkWidget            *checks[G_N_ELEMENTS (rows)][N_VALUES];
  gboolean              showing; /* what is chosen is shown, and nobody chooses it */
};

G_DEFINE_FINAL_TYPE (LimberExerciseFacets, limber_exercise_facets, GTK_TYPE_WIDGET)

static const Row *
find_row (LimberFacet facet)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].facet == facet)
      return &rows[i];

  return NULL;
}

/* Words that stand in sentences begin with a capital in a list. */
static char *
capitalise (const char *text)
{
  const char      *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

/* A carpet is everywhere, so that a mat is nothing to ask for. */
static gboolean
has_value (const Row *row, guint value)
{
  if (row->facet != LIMBER_FACET_EQUIPMENT)
    return value < row->n_values;

  return value == LIMBER_NO_EQUIPMENT || (value < row->n_values && value != LIMBER_EQUIPMENT_MAT);
}

static char *
dup_value (const Row *row, guint value)
{
  if (row->facet == LIMBER_FACET_EQUIPMENT && value == LIMBER_NO_EQUIPMENT)
    return g_strdup (_ ("No equipment"));

  return capitalise (limber_words_get_label (row->words, value));
}

/**
 * limber_facet_dup_chosen:
 * @filter: a filter
 * @facet: any but %LIMBER_FACET_SEARCH
 *
 * Returns: (transfer full): what is chosen of it, in words
 */
char *
limber_facet_dup_chosen (LimberExerciseFilter *filter, LimberFacet facet)
{
  const guint values = limber_exercise_filter_get (filter, facet);
  const Row  *row = find_row (facet);
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (row == NULL)
    return g_strdup (_ ("Fits my cautions"));

  for (guint value = 0; value < N_VALUES; value++)
    if ((values & 1u << value) != 0 && has_value (row, value))
      g_ptr_array_add (words, dup_value (row, value));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

static void
set_value (LimberExerciseFacets *self, LimberFacet facet, guint value, gboolean chosen)
{
  const guint values = limber_exercise_filter_get (self->filter, facet);
  const guint bit = 1u << value;

  limber_exercise_filter_set (self->filter, facet, chosen ? values | bit : values & ~bit);
}

static void
check_cb (GtkCheckButton *check, LimberExerciseFacets *self)
{
  const guint row = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "row"));
  const guint value = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "value"));

  g_assert (LIMBER_IS_EXERCISE_FACETS (self));

  if (!self->showing)
    set_value (self, rows[row].facet, value, gtk_check_button_get_active (check));
}

static void
fits_cb (GtkToggleButton *button, LimberExerciseFacets *self)
{
  g_assert (LIMBER_IS_EXERCISE_FACETS (self));

  if (!self->showing)
    limber_exercise_filter_set (
        self->filter, LIMBER_FACET_FITS, gtk_toggle_button_get_active (button) ? 1 : 0);
}

static void
map_cb (LimberBodyMap *map, GParamSpec *pspec, LimberExerciseFacets *self)
{
  g_assert (LIMBER_IS_EXERCISE_FACETS (self));

  if (!self->showing)
    limber_exercise_filter_set (
        self->filter, LIMBER_FACET_MUSCLE, limber_body_map_get_muscles (map));
}

static GtkWidget *
create_check (LimberExerciseFacets *self, guint row, guint value)
{
  g_autofree char *text = dup_value (&rows[row], value);
  GtkWidget       *check = gtk_check_button_new_with_label (text);

  g_object_set_data (G_OBJECT (check), "row", GUINT_TO_POINTER (row));
  g_object_set_data (G_OBJECT (check), "value", GUINT_TO_POINTER (value));
  g_signal_connect_object (check, "toggled", G_CALLBACK (check_cb), self, 0);
  self->checks[row][value] = check;

  return check;
}

static GtkWidget *
create_list (LimberExerciseFacets *self, guint row)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  if (rows[row].facet == LIMBER_FACET_EQUIPMENT)
    {
      GtkWidget *title = gtk_label_new (_ ("What you have"));

      gtk_widget_add_css_class (title, "heading");
      gtk_label_set_xalign (GTK_LABEL (title), 0);
      gtk_box_append (GTK_BOX (list), title);
      gtk_box_append (GTK_BOX (list), create_check (self, row, LIMBER_NO_EQUIPMENT));
    }
  for (guint value = 0; value < rows[row].n_values; value++)
    if (has_value (&rows[row], value))
      gtk_box_append (GTK_BOX (list), create_check (self, row, value));

  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);

  return scroller;
}

/* Names and a body to point at; where there is little room one above the other. */
static GtkWidget *
create_muscles (LimberExerciseFacets *self, guint row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = create_list (self, row);

  self->map = g_object_new (LIMBER_TYPE_BODY_MAP, NULL);
  gtk_widget_set_halign (GTK_WIDGET (self->map), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->map, "notify::muscles", G_CALLBACK (map_cb), self, 0);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (list), LIST_HEIGHT / 2);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->map));
  gtk_box_append (GTK_BOX (box), list);

  return box;
}

/* What is in it is made when it is first opened. */
static void
open_cb (GtkMenuButton *button, gpointer user_data)
{
  LimberExerciseFacets *self = user_data;
  GtkWidget            *popover = NULL;
  guint                 row = 0;

  while (row < G_N_ELEMENTS (rows) && self->chips[row] != GTK_WIDGET (button))
    row++;
  g_return_if_fail (row < G_N_ELEMENTS (rows));
  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover),
                         rows[row].facet == LIMBER_FACET_MUSCLE ? create_muscles (self, row)
                                                                : create_list (self, row));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (rows[row].title), -1);
  gtk_menu_button_set_popover (button, popover);
  limber_exercise_facets_set_filter (self, self->filter);
}

static GtkWidget *
create_wrap (LimberExerciseFacets *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, g_object_new (LIMBER_TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_set_parent (box, GTK_WIDGET (self));

  return box;
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberExerciseFacets *self = LIMBER_EXERCISE_FACETS (widget);
  guint                 facet = 0;
  guint                 value = 0;

  g_variant_get (parameter, "(uu)", &facet, &value);
  g_return_if_fail (facet > LIMBER_FACET_SEARCH && facet < LIMBER_N_FACETS && value < N_VALUES);

  set_value (self, facet, value, FALSE);
  /* The button that was pressed has gone. */
  if (gtk_widget_get_root (widget) != NULL
      && gtk_root_get_focus (gtk_widget_get_root (widget)) == NULL)
    gtk_widget_child_focus (self->choices, GTK_DIR_TAB_FORWARD);
}

static void
add_chosen (LimberExerciseFacets *self, LimberFacet facet, guint value, const char *text)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *label = gtk_label_new (text);
  GtkWidget       *icon = gtk_image_new_from_icon_name ("window-close-symbolic");
  g_autofree char *name = g_strdup_printf (
      /* Translators: a button that takes a filter away: "Remove: Standing" */
      _ ("Remove: %s"),
      text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), icon);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_add_css_class (button, "on");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (button, name);
  gtk_actionable_set_action_target (
      GTK_ACTIONABLE (button), "(uu)", (guint32) facet, (guint32) value);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "facets.remove");
  gtk_box_append (GTK_BOX (self->chosen), button);
}

static void
add_clear (LimberExerciseFacets *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Clear all"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "chip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "exercises.clear");
  gtk_box_append (GTK_BOX (self->chosen), button);
}

static void
show_chosen (LimberExerciseFacets *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->chosen)) != NULL)
    gtk_box_remove (GTK_BOX (self->chosen), child);

  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    for (guint value = 0; value < N_VALUES; value++)
      if ((limber_exercise_filter_get (self->filter, rows[row].facet) & 1u << value) != 0
          && has_value (&rows[row], value))
        {
          g_autofree char *text = dup_value (&rows[row], value);

          add_chosen (self, rows[row].facet, value, text);
        }
  if (limber_exercise_filter_is_on (self->filter, LIMBER_FACET_FITS))
    add_chosen (self, LIMBER_FACET_FITS, 0, _ ("Fits my cautions"));
  if (gtk_widget_get_first_child (self->chosen) != NULL)
    add_clear (self);
  gtk_widget_set_visible (self->chosen, gtk_widget_get_first_child (self->chosen) != NULL);
}

static void
show_values (LimberExerciseFacets *self)
{
  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      const guint values = limber_exercise_filter_get (self->filter, rows[row].facet);

      for (guint value = 0; value < N_VALUES; value++)
        if (self->checks[row][value] != NULL)
          gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[row][value]),
                                       (values & 1u << value) != 0);
      if (rows[row].facet == LIMBER_FACET_MUSCLE && self->map != NULL)
        limber_body_map_set_muscles (self->map, values);
      if (values != 0)
        gtk_widget_add_css_class (self->chips[row], "on");
      else
        gtk_widget_remove_css_class (self->chips[row], "on");
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->fits),
                                limber_exercise_filter_is_on (self->filter, LIMBER_FACET_FITS));
}

static void
filter_changed_cb (LimberExerciseFacets *self)
{
  g_assert (LIMBER_IS_EXERCISE_FACETS (self));

  self->showing = TRUE;
  show_values (self);
  show_chosen (self);
  self->showing = FALSE;
}

static void
limber_exercise_facets_dispose (GObject *object)
{
  LimberExerciseFacets *self = LIMBER_EXERCISE_FACETS (object);
  GtkWidget            *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (limber_exercise_facets_parent_class)->dispose (object);
}

static void
limber_exercise_facets_class_init (LimberExerciseFacetsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_exercise_facets_dispose;
  gtk_widget_class_install_action (widget_class, "facets.remove", "(uu)", remove_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "limberexercisefacets");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_chip (LimberExerciseFacets *self, guint row)
{
  GtkWidget *chip = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (chip), _ (rows[row].title));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (chip), open_cb, self, NULL);
  gtk_widget_add_css_class (chip, "chip");
  gtk_box_append (GTK_BOX (self->choices), chip);

  return chip;
}

static void
limber_exercise_facets_init (LimberExerciseFacets *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  self->choices = create_wrap (self);
  self->chosen = create_wrap (self);
  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    self->chips[row] = create_chip (self, row);

  self->fits = gtk_toggle_button_new_with_label (_ ("Fits my cautions"));
  gtk_widget_add_css_class (self->fits, "chip");
  gtk_widget_set_tooltip_text (self->fits,
                               _ ("Leaves out what your cautions, or how your back is today, "
                                  "speak against"));
  g_signal_connect_object (self->fits, "toggled", G_CALLBACK (fits_cb), self, 0);
  gtk_box_append (GTK_BOX (self->choices), self->fits);
}

/**
 * limber_exercise_facets_set_filter:
 * @filter: what is shown and changed
 */
void
limber_exercise_facets_set_filter (LimberExerciseFacets *self, LimberExerciseFilter *filter)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_FACETS (self));
  g_return_if_fail (LIMBER_IS_EXERCISE_FILTER (filter));

  if (g_set_object (&self->filter, filter))
    g_signal_connect_object (
        filter, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  filter_changed_cb (self);
}
