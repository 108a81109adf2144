/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-body-map.h"
#include "app/limber-body-part.h"
#include "app/limber-drawn.h"
#include "app/limber-exercise-cell.h"
#include "app/limber-exercise-filter.h"
#include "app/limber-exercise-grid.h"
#include "guide/limber-choreography.h"
#include "limber-fit.h"
#include "limber-window-fixture.h"

#define BIT(n) (1u << (n))

static LimberExerciseGrid *
open_place (LimberWindowFixture *self)
{
  limber_window_fixture_act (self, "win.place", "exercises");
  limber_window_fixture_settle (self);

  return LIMBER_EXERCISE_GRID (limber_window_fixture_find (self, LIMBER_TYPE_EXERCISE_GRID));
}

static GListModel *
get_exercises (LimberWindowFixture *self)
{
  return limber_library_get_exercises (limber_services_get_library (self->services));
}

static gboolean
is_cell_of (GtkWidget *widget, gconstpointer id)
{
  LimberItem *item = LIMBER_IS_EXERCISE_CELL (widget) && gtk_widget_get_mapped (widget)
                         ? limber_exercise_cell_get_item (LIMBER_EXERCISE_CELL (widget))
                         : NULL;

  return item != NULL && g_str_equal (limber_item_get_id (item), id);
}

static GtkWidget *
find_cell (LimberExerciseGrid *grid, const char *id)
{
  return limber_widget_find (GTK_WIDGET (grid), is_cell_of, id);
}

static GtkGridView *
get_view (LimberExerciseGrid *grid)
{
  return GTK_GRID_VIEW (limber_widget_find_type (GTK_WIDGET (grid), GTK_TYPE_GRID_VIEW));
}

static guint
count (LimberExerciseGrid *grid)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_grid_view_get_model (get_view (grid))));
}

static const char *
get_first_id (LimberExerciseGrid *grid)
{
  g_autoptr(LimberItem) item
             = g_list_model_get_item (G_LIST_MODEL (gtk_grid_view_get_model (get_view (grid))), 0);

  return item != NULL ? limber_item_get_id (item) : NULL;
}

static void
activate (LimberExerciseGrid *grid, const char *id)
{
  GListModel *model = G_LIST_MODEL (gtk_grid_view_get_model (get_view (grid)));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (model, i);

      if (g_str_equal (limber_item_get_id (item), id))
        {
          g_signal_emit_by_name (get_view (grid), "activate", i);
          return;
        }
    }
  g_assert_not_reached ();
}

static guint
count_passing (LimberWindowFixture *self, LimberExerciseFilter *filter)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (get_exercises (self)); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (get_exercises (self), i);
      const gboolean passes = gtk_filter_match (GTK_FILTER (filter), item);

      g_assert_true (passes == (limber_exercise_filter_find_faults (filter, item) == 0));
      n += passes;
    }

  return n;
}

/* Every value of every facet against what the definition itself says. */
static void
test_facets (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr(LimberExerciseFilter) filter = limber_exercise_filter_new ();
  LimberLibrary *library = limber_services_get_library (self->services);

  limber_wait_until (limber_services_get_ready (self->services));
  g_assert_cmpint (gtk_filter_get_strictness (GTK_FILTER (filter)), ==, GTK_FILTER_MATCH_ALL);
  for (guint value = 0; value < LIMBER_N_MUSCLES; value++)
    for (guint i = 0; i < g_list_model_get_n_items (get_exercises (self)); i++)
      {
        g_autoptr(LimberItem) item = g_list_model_get_item (get_exercises (self), i);
        g_autoptr(LimberExercise) exercise
                   = limber_library_get_exercise (library, limber_item_get_id (item), NULL);
        gboolean works = FALSE;

        for (guint k = 0; k < exercise->primary->len; k++)
          works |= g_array_index (exercise->primary, guint, k) == value;
        limber_exercise_filter_set (filter, LIMBER_FACET_MUSCLE, BIT (value));
        g_assert_true (gtk_filter_match (GTK_FILTER (filter), item) == works);
      }
  limber_exercise_filter_clear (filter);

  /* Nothing at all, or a mat at most; whoever has a chair has no less. */
  limber_exercise_filter_set (filter, LIMBER_FACET_EQUIPMENT, BIT (LIMBER_NO_EQUIPMENT));
  g_assert_cmpuint (count_passing (self, filter), >, 20);
  g_assert_cmpuint (count_passing (self, filter), <, 60);
  g_assert_true (
      gtk_filter_match (GTK_FILTER (filter), limber_library_find_exercise (library, "cat-cow")));
  g_assert_false (
      gtk_filter_match (GTK_FILTER (filter), limber_library_find_exercise (library, "chin-tuck")));
  limber_exercise_filter_set (filter, LIMBER_FACET_EQUIPMENT, BIT (LIMBER_EQUIPMENT_CHAIR));
  g_assert_true (
      gtk_filter_match (GTK_FILTER (filter), limber_library_find_exercise (library, "chin-tuck")));
  g_assert_true (
      gtk_filter_match (GTK_FILTER (filter), limber_library_find_exercise (library, "cat-cow")));
}

/* Two facets together are what both let pass; two values of one what either does. */
static void
test_combined (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr(LimberExerciseFilter) filter = limber_exercise_filter_new ();
  guint either, one, other;

  limber_wait_until (limber_services_get_ready (self->services));
  limber_exercise_filter_set (filter, LIMBER_FACET_POSITION, BIT (LIMBER_POSITION_STANDING));
  one = count_passing (self, filter);
  limber_exercise_filter_set (filter, LIMBER_FACET_POSITION, BIT (LIMBER_POSITION_SUPINE));
  other = count_passing (self, filter);
  limber_exercise_filter_set (
      filter, LIMBER_FACET_POSITION, BIT (LIMBER_POSITION_STANDING) | BIT (LIMBER_POSITION_SUPINE));
  either = count_passing (self, filter);
  g_assert_cmpuint (one, >, 0);
  g_assert_cmpuint (other, >, 0);
  g_assert_cmpuint (either, ==, one + other);
  limber_exercise_filter_set (filter, LIMBER_FACET_PHASE, BIT (LIMBER_CONTEXT_PRE_RUN));
  g_assert_cmpuint (count_passing (self, filter), <, either);
  limber_exercise_filter_set_words (filter, "hamstring");
  g_assert_cmpuint (count_passing (self, filter), >, 0);
  limber_exercise_filter_clear (filter);
  g_assert_cmpuint (count_passing (self, filter), ==, 60);
}

/* What is excluded is what an adapted routine would leave out. */
static void
test_fits (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr(LimberExerciseFilter) filter = limber_exercise_filter_new ();
  LimberLibrary *library = limber_services_get_library (self->services);

  limber_wait_until (limber_services_get_ready (self->services));
  limber_exercise_filter_set (filter, LIMBER_FACET_FITS, 1);
  g_assert_cmpuint (count_passing (self, filter), ==, 60);
  for (int own = 0; own < LIMBER_N_OWN; own++)
    {
      LimberToday today = { .own = BIT (own) };

      limber_exercise_filter_set_today (filter, &today);
      for (guint i = 0; i < g_list_model_get_n_items (get_exercises (self)); i++)
        {
          g_autoptr(LimberItem) item = g_list_model_get_item (get_exercises (self), i);
          g_autoptr(LimberExercise) exercise
                     = limber_library_get_exercise (library, limber_item_get_id (item), NULL);

          g_assert_true (
              gtk_filter_match (GTK_FILTER (filter), item)
              == (limber_today_judge (&today, exercise).kind != LIMBER_COUNSEL_EXCLUDED));
        }
    }
}

static void
test_loosen (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr(LimberExerciseFilter) filter = limber_exercise_filter_new ();
  guint counts[LIMBER_N_FACETS];

  limber_wait_until (limber_services_get_ready (self->services));
  limber_exercise_filter_set_words (filter, "plank");
  limber_exercise_filter_set (filter, LIMBER_FACET_KIND, BIT (LIMBER_KIND_BREATHING));
  g_assert_cmpuint (count_passing (self, filter), ==, 0);
  limber_exercise_filter_count_without (filter, get_exercises (self), counts);
  limber_exercise_filter_set (filter, LIMBER_FACET_KIND, 0);
  g_assert_cmpuint (counts[LIMBER_FACET_KIND], ==, count_passing (self, filter));
  g_assert_cmpuint (counts[LIMBER_FACET_KIND], >, 0);
  limber_exercise_filter_set_words (filter, "");
  limber_exercise_filter_set (filter, LIMBER_FACET_KIND, BIT (LIMBER_KIND_BREATHING));
  g_assert_cmpuint (counts[LIMBER_FACET_SEARCH], ==, count_passing (self, filter));
  g_assert_cmpuint (counts[LIMBER_FACET_MUSCLE], ==, 0);
}

static void
test_search (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberExerciseGrid *grid = open_place (self);

  limber_wait_until (count (grid) == 60);
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (grid), "60 exercises"));
  limber_exercise_grid_set_words (grid, "prayer stretch");
  limber_wait_until (count (grid) == 1);
  limber_wait_until (find_cell (grid, "childs-pose") != NULL);
  g_assert_true (limber_widget_shows_text (GTK_WIDGET (grid), "1 of 60 exercises"));

  /* What is called so comes before what merely works there. */
  limber_exercise_grid_set_words (grid, "piriformis");
  limber_wait_until (g_strcmp0 (get_first_id (grid), "figure-four") == 0);

  limber_exercise_grid_set_words (grid, "nothing is called so");
  limber_wait_until (limber_widget_shows_text (GTK_WIDGET (grid), "No exercise is all of that"));
  gtk_widget_activate_action (GTK_WIDGET (grid), "exercises.clear", NULL);
  limber_wait_until (count (grid) == 60);
  g_assert_false (limber_widget_shows_text (GTK_WIDGET (grid), "No exercise is all of that"));
}

/* As the cells show them: of so many the picture has been painted. */
static guint
count_painted (LimberWindowFixture *self)
{
  LimberGallery *gallery = limber_services_get_gallery (self->services);
  LimberFigures *figures = limber_gallery_get_figures (gallery);
  guint          n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (get_exercises (self)); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (get_exercises (self), i);
      const LimberExercise *exercise = limber_library_peek (
          limber_item_get_id (item), limber_services_get_library (self->services));
      const LimberSmallPicture picture
          = { .figure = limber_figures_get (figures, exercise),
              .side = LIMBER_BODY_RIGHT,
              .glow = limber_choreography_get_glow (exercise, NULL, LIMBER_BODY_RIGHT),
              .look = limber_figures_get_look (figures),
              .palette = limber_drawn_get_palette (),
              .size = 120 * gtk_widget_get_scale_factor (GTK_WIDGET (self->window)) };

      n += limber_gallery_find (gallery, &picture) != NULL;
    }

  return n;
}

/* Nothing is left to be done for what is seen. */
static void
wait_for_pictures (LimberWindowFixture *self)
{
  guint before;

  do
    {
      before = count_painted (self);
      gtk_widget_queue_draw (GTK_WIDGET (self->window));
      limber_window_fixture_settle (self);
    }
  while (count_painted (self) != before);
}

/* Only what is seen is painted, and the row after it; the rest when it is scrolled to. */
static void
test_painted (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberExerciseGrid *grid = open_place (self);
  GtkAdjustment      *scroll = NULL;
  guint               first, found, last;

  limber_wait_until (count (grid) == 60);
  limber_wait_until (count_painted (self) > 0);
  wait_for_pictures (self);
  first = count_painted (self);
  g_test_message ("%u painted", first);
  g_assert_cmpuint (first, >=, 4);
  g_assert_cmpuint (first, <, 30);

  /* Of what is found only what has not been painted is, and nothing of what went. */
  limber_exercise_grid_set_words (grid, "prayer stretch");
  limber_wait_until (count (grid) == 1);
  wait_for_pictures (self);
  found = count_painted (self);
  g_assert_cmpuint (found, >=, first);
  g_assert_cmpuint (found, <=, first + 1);

  limber_exercise_grid_set_words (grid, "");
  limber_wait_until (count (grid) == 60);
  wait_for_pictures (self);
  scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_view (grid)));
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), <, 1);
  g_assert_cmpuint (count_painted (self), ==, found);

  /* Past all that lies between, to the end. */
  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll));
  limber_wait_until (count_painted (self) > found);
  wait_for_pictures (self);
  last = count_painted (self);
  g_test_message ("%u painted at the end", last);
  g_assert_cmpuint (last, <, found + 30);
  g_assert_cmpuint (last, <, 60);
}

/* What is chosen stays so while something else is looked for. */
static void
test_selecting (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberExerciseGrid *grid = NULL;
  GtkWidget          *window = gtk_window_new ();
  g_auto (GStrv) chosen = NULL;

  limber_wait_until (limber_services_get_ready (self->services));
  grid = limber_exercise_grid_new (self->services);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (grid));
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 600);
  gtk_window_present (GTK_WINDOW (window));
  g_object_set (grid, "selecting", TRUE, NULL);
  limber_wait_until (count (grid) == 60);

  limber_exercise_grid_set_words (grid, "cat");
  limber_wait_until (find_cell (grid, "cat-cow") != NULL && count (grid) < 10);
  activate (grid, "cat-cow");
  gtk_test_accessible_assert_state (
      GTK_ACCESSIBLE (gtk_widget_get_parent (find_cell (grid, "cat-cow"))),
      GTK_ACCESSIBLE_STATE_SELECTED,
      TRUE);
  limber_exercise_grid_set_words (grid, "bird dog");
  limber_wait_until (count (grid) == 1 && find_cell (grid, "bird-dog") != NULL);
  activate (grid, "bird-dog");
  limber_exercise_grid_set_words (grid, "");
  limber_wait_until (count (grid) == 60);
  activate (grid, "arm-circles");
  activate (grid, "cat-cow");
  activate (grid, "cat-cow");
  g_assert_cmpuint (limber_exercise_grid_get_n_chosen (grid), ==, 3);
  chosen = limber_exercise_grid_dup_chosen (grid);
  g_assert_cmpstr (chosen[0], ==, "bird-dog");
  g_assert_cmpstr (chosen[1], ==, "arm-circles");
  g_assert_cmpstr (chosen[2], ==, "cat-cow");
  g_assert_null (chosen[3]);

  limber_exercise_grid_choose_none (grid);
  g_assert_cmpuint (limber_exercise_grid_get_n_chosen (grid), ==, 0);
  g_object_ref (grid);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (grid);
}

static void
count_cb (gpointer object, GParamSpec *pspec, guint *n)
{
  *n += 1;
}

static gboolean
is_part (GtkWidget *widget, gconstpointer muscle)
{
  return LIMBER_IS_BODY_PART (widget)
         && limber_body_part_get_muscle (LIMBER_BODY_PART (widget)) == GPOINTER_TO_UINT (muscle);
}

/* Each muscle can be pointed at, in the middle of itself and not beside it, and chosen by a key. */
static void
test_map (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr(LimberStage) stage
             = limber_stage_new (g_object_new (LIMBER_TYPE_BODY_MAP, NULL), 200, 230);
  LimberBodyMap *map = LIMBER_BODY_MAP (stage->widget);
  guint          n_told = 0;

  g_signal_connect (map, "notify::muscles", G_CALLBACK (count_cb), &n_told);
  for (guint muscle = 0; muscle < LIMBER_N_MUSCLES; muscle++)
    {
      GtkWidget *part = limber_widget_find (stage->widget, is_part, GUINT_TO_POINTER (muscle));
      guint      n_inside = 0;

      g_assert_nonnull (part);
      for (int x = 0; x < gtk_widget_get_width (part); x++)
        for (int y = 0; y < gtk_widget_get_height (part); y++)
          {
            graphene_point_t point;
            GtkWidget       *found;

            g_assert_true (
                gtk_widget_compute_point (part,
                                          stage->widget,
                                          &GRAPHENE_POINT_INIT ((float) x + 0.5f, (float) y + 0.5f),
                                          &point));
            found = gtk_widget_pick (
                stage->widget, (double) point.x, (double) point.y, GTK_PICK_DEFAULT);
            n_inside += found == part;
          }
      /* Enough to be hit. */
      g_test_message ("muscle %u: %u pixels", muscle, n_inside);
      g_assert_cmpuint (n_inside, >, 40);
      g_assert_true (gtk_widget_grab_focus (part));
      g_signal_emit_by_name (part, "clicked");
      g_assert_cmphex (limber_body_map_get_muscles (map), ==, BIT (muscle));
      limber_body_map_set_muscles (map, 0);
      g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (part)));
    }
  g_assert_cmpuint (n_told, ==, 2 * LIMBER_N_MUSCLES);
  limber_body_map_set_muscles (map, 0);
  g_assert_cmpuint (n_told, ==, 2 * LIMBER_N_MUSCLES);
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/exercise-filter/facets", test_facets);
  limber_window_fixture_add ("/exercise-filter/combined", test_combined);
  limber_window_fixture_add ("/exercise-filter/fits", test_fits);
  limber_window_fixture_add ("/exercise-filter/loosen", test_loosen);
  limber_window_fixture_add ("/exercise-grid/search", test_search);
  limber_window_fixture_add ("/exercise-grid/painted", test_painted);
  limber_window_fixture_add ("/exercise-grid/selecting", test_selecting);
  limber_window_fixture_add ("/exercise-grid/map", test_map);

  return g_test_run ();
}
