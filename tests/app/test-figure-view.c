/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-demonstration.h"
#include "app/limber-figure-view.h"
#include "figure/limber-painter.h"
#include "limber-figure-fixture.h"
#include "limber-widget-fixture.h"

#include <adwaita.h>
#include <math.h>

/* What the view wants. */
#define SIZE 320

/* Half a frame of the screen is never twenty times as long. */
#define PATIENCE_MS 400

typedef struct
{
  LimberFigures     *figures;
  LimberExercise    *exercise;
  LimberStage       *stage;
  LimberFigureView  *view;
  LimberChoreography shown;
} Fixture;

static void
set_up (Fixture *self, gconstpointer id)
{
  self->figures = limber_figure_fixture_new ();
  self->exercise = limber_figure_fixture_read (id);
  self->stage = limber_stage_new (limber_figure_view_new (), SIZE, SIZE);
  self->view = LIMBER_FIGURE_VIEW (self->stage->widget);
  self->shown = (LimberChoreography){
    .figure = limber_figures_get (self->figures, self->exercise),
    .side = LIMBER_BODY_RIGHT,
    .glow = limber_choreography_get_glow (self->exercise, NULL, LIMBER_BODY_RIGHT),
    .glow_strength = 1,
  };
  limber_figure_view_set_figures (self->view, self->figures);
  limber_figure_view_show (self->view, &self->shown);
  limber_stage_settle (self->stage);
}

static void
tear_down (Fixture *self, gconstpointer id)
{
  limber_stage_free (self->stage);
  limber_exercise_unref (self->exercise);
  g_assert_finalize_object (self->figures);
}

static guint32 *
get_pixels (Fixture *self)
{
  g_autoptr(GdkTexture) texture = limber_stage_render (self->stage);
  guint32 *data = g_new (guint32, SIZE * SIZE);

  gdk_texture_download (texture, (guchar *) data, SIZE * sizeof (guint32));

  return data;
}

static guint
count_differences (const guint32 *a, const guint32 *b)
{
  guint n = 0;

  for (guint i = 0; i < SIZE * SIZE; i++)
    n += a[i] != b[i];

  return n;
}

static void
show_side (Fixture *self, LimberBodySide side)
{
  self->shown.side = side;
  self->shown.glow = limber_choreography_get_glow (self->exercise, NULL, side);
  limber_figure_view_show (self->view, &self->shown);
}

static void
count_cb (GdkPaintable *paintable, guint *n)
{
  *n += 1;
}

static guint
count_draws (Fixture *self, double beat)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (self->stage->widget);
  guint n = 0;

  g_signal_connect (paintable, "invalidate-contents", G_CALLBACK (count_cb), &n);
  self->shown.beat = beat;
  limber_figure_view_show (self->view, &self->shown);
  limber_stage_settle (self->stage);
  /* Paintables follow a little later. */
  while (g_main_context_iteration (NULL, FALSE))
    ;

  return MIN (n, 1);
}

static void
test_beat (Fixture *self, gconstpointer id)
{
  g_autofree guint32 *first = get_pixels (self);
  g_autofree guint32 *last = NULL;

  self->shown.beat = limber_movement_get_telling_beat (&self->shown.figure->movement);
  limber_figure_view_show (self->view, &self->shown);
  last = get_pixels (self);
  g_assert_cmpuint (count_differences (first, last), >, SIZE * SIZE / 40);
}

/* What cannot be seen is not drawn; small steps are once they add up. */
static void
test_small_steps (Fixture *self, gconstpointer id)
{
  guint n = 0;

  g_assert_cmpuint (count_draws (self, 0.5), ==, 1);
  g_assert_cmpuint (count_draws (self, 0.5), ==, 0);
  for (guint i = 1; i <= 60; i++)
    n += count_draws (self, 0.5 + 0.001 * i);
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (n, <, 55);
}

/* Nothing but the belly moves: that is drawn when it can be seen, and the breath is in the picture. */
static void
test_breath (Fixture *self, gconstpointer id)
{
  g_autofree guint32 *out = NULL;
  g_autofree guint32 *in = NULL;

  self->shown.breath = -1;
  count_draws (self, 0);
  out = get_pixels (self);
  self->shown.breath = -0.98;
  g_assert_cmpuint (count_draws (self, 0), ==, 0);
  self->shown.breath = 1;
  g_assert_cmpuint (count_draws (self, 0), ==, 1);
  in = get_pixels (self);
  g_assert_cmpuint (count_differences (in, out), >, 20);
}

/* The left side is the mirror image: whatever is orange on the right is on the left. But the sock
 * stays on the right foot. */
static void
test_mirrored (Fixture *self, gconstpointer id)
{
  g_autofree guint32 *right = NULL;
  g_autofree guint32 *left = NULL;
  guint               same = 0;

  self->shown.glow_strength = 0;
  self->shown.beat = 1;
  show_side (self, LIMBER_BODY_RIGHT);
  right = get_pixels (self);
  show_side (self, LIMBER_BODY_LEFT);
  left = get_pixels (self);
  g_assert_cmpuint (count_differences (right, left), >, SIZE * SIZE / 20);
  for (guint y = 0; y < SIZE; y++)
    for (guint x = 0; x < SIZE; x++)
      same += (right[y * SIZE + x] >> 24 > 128) == (left[y * SIZE + SIZE - 1 - x] >> 24 > 128);
  g_assert_cmpuint (same, >, SIZE * SIZE * 98 / 100);
}

/* In languages that run from right to left the body is the same. */
static void
test_direction (Fixture *self, gconstpointer id)
{
  g_autofree guint32 *one = get_pixels (self);
  g_autofree guint32 *other = NULL;

  gtk_widget_set_direction (self->stage->widget, GTK_TEXT_DIR_RTL);
  other = get_pixels (self);
  g_assert_cmpuint (count_differences (one, other), ==, 0);
}

static void
test_palette (Fixture *self, gconstpointer id)
{
  AdwStyleManager    *style = adw_style_manager_get_default ();
  g_autofree guint32 *light = NULL;
  g_autofree guint32 *dark = NULL;

  g_object_set (self->view, "disc", TRUE, NULL);
  light = get_pixels (self);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = get_pixels (self);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  /* The upper edge of the disc, where no mat lies over it. */
  g_assert_cmpuint (light[12 * SIZE + SIZE / 2] & 0xff, >, 0xc0);
  g_assert_cmpuint (dark[12 * SIZE + SIZE / 2] & 0xff, <, 0x60);
}

/* The disc is put together of parts: no border is seen between them, and each is within the rim. */
static void
test_disc (Fixture *self, gconstpointer id)
{
  const double        rim = SIZE * LIMBER_PAINTER_DISC;
  g_autofree guint32 *pixels = NULL;

  g_object_set (self->view, "disc", TRUE, NULL);
  pixels = get_pixels (self);
  g_assert_cmphex (pixels[0] >> 24, ==, 0);
  for (int i = 0; i < SIZE * SIZE; i++)
    {
      double way = hypot (i % SIZE + 0.5 - SIZE / 2.0, i / SIZE + 0.5 - SIZE / 2.0);

      if (way < rim - 1)
        g_assert_cmphex (pixels[i] >> 24, ==, 0xff);
      else if (way > rim + 1 && i / SIZE < SIZE / 4)
        g_assert_cmphex (pixels[i] >> 24, ==, 0);
    }
}

static void
test_look (Fixture *self, gconstpointer id)
{
  g_autofree guint32 *first = get_pixels (self);
  g_autofree guint32 *other = NULL;

  limber_figures_set_look (self->figures, "scarf");
  other = get_pixels (self);
  g_assert_cmpuint (count_differences (first, other), >, SIZE * SIZE / 50);
}

static void
test_accessible (Fixture *self, gconstpointer id)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self->view);

  gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (
      accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, self->shown.figure->text);
  g_assert_cmpuint (strlen (self->shown.figure->text), >, 20);
}

/* Arrows turn it once it has the focus, and it comes back when the focus leaves. */
static void
test_keys (Fixture *self, gconstpointer id)
{
  g_autofree guint32 *before = get_pixels (self);
  g_autofree guint32 *turned = NULL;

  g_object_set (self->view, "turnable", TRUE, "focusable", TRUE, NULL);
  g_object_set (
      gtk_widget_get_settings (self->stage->widget), "gtk-enable-animations", FALSE, NULL);
  g_assert_true (gtk_widget_grab_focus (self->stage->widget));
  limber_stage_press (self->stage, "Right");
  g_assert_cmpfloat (limber_figure_view_get_yaw (self->view), <, 0);
  turned = get_pixels (self);
  g_assert_cmpuint (count_differences (before, turned), >, SIZE * SIZE / 100);
  limber_stage_press (self->stage, "Left");
  g_assert_cmpfloat (limber_figure_view_get_yaw (self->view), ==, 0);
  limber_stage_press (self->stage, "Left");
  g_assert_cmpfloat (limber_figure_view_get_yaw (self->view), >, 0);
  gtk_window_set_focus (GTK_WINDOW (self->stage->window), NULL);
  g_assert_cmpfloat (limber_figure_view_get_yaw (self->view), ==, 0);
  g_object_set (gtk_widget_get_settings (self->stage->widget), "gtk-enable-animations", TRUE, NULL);
}

static GtkGesture *
find_drag (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }

  return NULL;
}

/* It follows the hand, not beyond the floor, and eases back when it is let go. */
static void
test_drag (Fixture *self, gconstpointer id)
{
  GtkGesture *drag = find_drag (self->stage->widget);
  double      turned;

  g_object_set (self->view, "turnable", TRUE, NULL);
  g_signal_emit_by_name (drag, "drag-begin", 10., 10.);
  g_signal_emit_by_name (drag, "drag-update", 60., -2000.);
  turned = limber_figure_view_get_yaw (self->view);
  g_assert_cmpfloat (turned, ==, -30);
  limber_stage_settle (self->stage);
  g_signal_emit_by_name (drag, "drag-end", 60., -2000.);
  g_assert_cmpfloat (limber_figure_view_get_yaw (self->view), ==, turned);
  while (limber_figure_view_get_yaw (self->view) != 0)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Whether it changes while one waits. */
static gboolean
moves (Fixture *self)
{
  const LimberChoreography *shown = limber_figure_view_get_shown (self->view);
  double                    beat = shown->beat;
  gboolean                  late = FALSE;
  guint                     timeout = g_timeout_add (PATIENCE_MS, late_cb, &late);

  while (!late && shown->beat == beat)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (timeout);

  return !late;
}

static void
test_demonstration (Fixture *self, gconstpointer id)
{
  g_autoptr(LimberDemonstration) demonstration = limber_demonstration_new (self->view);
  g_autoptr(GPtrArray) exercises = g_ptr_array_new ();
  GtkSettings *settings = gtk_widget_get_settings (self->stage->widget);

  g_ptr_array_add (exercises, self->exercise);
  limber_demonstration_set_exercises (demonstration, self->figures, exercises);
  g_assert_cmpfloat (limber_figure_view_get_shown (self->view)->beat,
                     ==,
                     limber_movement_get_telling_beat (&self->shown.figure->movement));
  g_assert_false (moves (self));

  limber_demonstration_play (demonstration, G_USEC_PER_SEC);
  g_assert_true (moves (self));
  gtk_widget_set_visible (self->stage->widget, FALSE);
  g_assert_false (limber_demonstration_is_playing (demonstration));
  gtk_widget_set_visible (self->stage->widget, TRUE);
  g_assert_true (moves (self));

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_assert_false (limber_demonstration_is_playing (demonstration));
  limber_demonstration_play (demonstration, G_USEC_PER_SEC);
  g_assert_false (moves (self));
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
}

/* It comes to rest in the pose that tells what is done. */
static void
test_comes_to_rest (Fixture *self, gconstpointer id)
{
  g_autoptr(LimberDemonstration) demonstration = limber_demonstration_new (self->view);
  g_autoptr(GPtrArray) exercises = g_ptr_array_new ();
  double telling = limber_movement_get_telling_beat (&self->shown.figure->movement);

  g_ptr_array_add (exercises, self->exercise);
  limber_demonstration_set_exercises (demonstration, self->figures, exercises);
  limber_demonstration_play (demonstration, G_USEC_PER_SEC / 2);
  g_assert_true (moves (self));
  limber_demonstration_stop (demonstration);
  while (limber_demonstration_is_playing (demonstration))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat_with_epsilon (limber_figure_view_get_shown (self->view)->beat, telling, 0.1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    const char *id;
    void (*test) (Fixture *self, gconstpointer id);
  } tests[] = {
    { "/app/figure-view/beat", "childs-pose", test_beat },
    { "/app/figure-view/small-steps", "standing-hamstring-stretch", test_small_steps },
    { "/app/figure-view/breath", "standing-quad-stretch", test_breath },
    { "/app/figure-view/mirrored", "standing-quad-stretch", test_mirrored },
    { "/app/figure-view/direction", "standing-quad-stretch", test_direction },
    { "/app/figure-view/palette", "childs-pose", test_palette },
    { "/app/figure-view/disc", "childs-pose", test_disc },
    { "/app/figure-view/look", "childs-pose", test_look },
    { "/app/figure-view/accessible", "childs-pose", test_accessible },
    { "/app/figure-view/keys", "bird-dog", test_keys },
    { "/app/figure-view/drag", "bird-dog", test_drag },
    { "/app/figure-view/demonstration", "bodyweight-squat", test_demonstration },
    { "/app/figure-view/comes-to-rest", "bodyweight-squat", test_comes_to_rest },
  };

  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].id, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
