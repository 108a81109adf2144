/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paper/limber-paper.h"

#define WIDTH 200.0
#define HEIGHT 300.0
#define WALKS 300

/* A block of a known height that writes down where it was drawn. */
typedef struct
{
  LimberBlock parent;

  double  height;
  guint   number;
  GArray *drawn; /* (element-type guint) */
} Brick;

static double
measure_brick (LimberBlock *block, PangoContext *context, double width)
{
  return ((Brick *) block)->height;
}

static void
draw_brick (LimberBlock *block, cairo_t *cr, PangoContext *context, double width)
{
  Brick *self = (Brick *) block;
  double x = 0;
  double y = 0;

  cairo_user_to_device (cr, &x, &y);
  g_assert_cmpfloat (y, >=, 0);
  g_assert_cmpfloat (y + MIN (self->height, HEIGHT - 24), <=, HEIGHT - 24 + .01);
  g_array_append_val (self->drawn, self->number);
}

static void
free_brick (LimberBlock *block)
{
  g_array_unref (((Brick *) block)->drawn);
  g_free (block);
}

static LimberBlock *
brick (double height, gboolean keeps, guint number, GArray *drawn)
{
  Brick *self = g_new0 (Brick, 1);

  self->parent = (LimberBlock){
    .before = 5, .keeps = keeps, .measure = measure_brick, .draw = draw_brick, .free = free_brick
  };
  self->height = height;
  self->number = number;
  self->drawn = g_array_ref (drawn);

  return &self->parent;
}

typedef struct
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  PangoContext    *context;
} Ground;

static void
set_up (Ground *self, gconstpointer data)
{
  self->surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  self->cr = cairo_create (self->surface);
  self->context = pango_cairo_create_context (self->cr);
}

static void
tear_down (Ground *self, gconstpointer data)
{
  g_assert_cmpint (cairo_status (self->cr), ==, CAIRO_STATUS_SUCCESS);
  g_object_unref (self->context);
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
}

/* Empty paper has a page all the same. */
static void
test_empty (Ground *self, gconstpointer data)
{
  g_autoptr (LimberPaper) paper = limber_paper_new ("T", "F");

  g_assert_cmpuint (limber_paper_lay_out (paper, self->context, WIDTH, HEIGHT), ==, 1);
  limber_paper_draw (paper, self->cr, 0);
  g_assert_cmpstr (limber_paper_get_title (paper), ==, "T");
}

/* A heading goes with what it heads. */
static void
test_keeps (Ground *self, gconstpointer data)
{
  g_autoptr (LimberPaper) paper = limber_paper_new ("T", "F");
  g_autoptr (GArray) drawn = g_array_new (FALSE, FALSE, sizeof (guint));

  limber_paper_add (paper, brick (200, FALSE, 0, drawn));
  limber_paper_add (paper, brick (20, TRUE, 1, drawn));
  limber_paper_add (paper, brick (60, FALSE, 2, drawn));
  g_assert_cmpuint (limber_paper_lay_out (paper, self->context, WIDTH, HEIGHT), ==, 2);
  g_assert_cmpuint (limber_paper_get_n_blocks (paper, 0), ==, 1);
  g_assert_cmpuint (limber_paper_get_n_blocks (paper, 1), ==, 2);
}

/* Whatever the heights: all are drawn, once, in order, and none leaves its page. */
static void
test_random (Ground *self, gconstpointer data)
{
  for (guint walk = 0; walk < WALKS; walk++)
    {
      g_autoptr (LimberPaper) paper = limber_paper_new ("T", "F");
      g_autoptr (GArray) drawn = g_array_new (FALSE, FALSE, sizeof (guint));
      const guint n = (guint) g_test_rand_int_range (0, 40);
      guint       n_pages;
      guint       total = 0;

      for (guint i = 0; i < n; i++)
        limber_paper_add (
            paper,
            brick (
                g_test_rand_double_range (1, 400), g_test_rand_int_range (0, 12) == 0, i, drawn));
      n_pages = limber_paper_lay_out (paper, self->context, WIDTH, HEIGHT);
      g_assert_cmpuint (n_pages, ==, limber_paper_get_n_pages (paper));
      for (guint page = 0; page < n_pages; page++)
        total += limber_paper_get_n_blocks (paper, page);
      g_assert_cmpuint (total, ==, n);
      g_assert_cmpuint (n_pages, <=, MAX (n, 1));
    }
}

static void
test_drawn_in_order (Ground *self, gconstpointer data)
{
  g_autoptr (LimberPaper) paper = limber_paper_new ("T", "F");
  g_autoptr (GArray) drawn = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_pages;

  for (guint i = 0; i < 30; i++)
    limber_paper_add (paper, brick (10 + 7 * (i % 11), FALSE, i, drawn));
  n_pages = limber_paper_lay_out (paper, self->context, WIDTH, HEIGHT);
  g_assert_cmpuint (n_pages, >, 3);
  for (guint page = 0; page < n_pages; page++)
    limber_paper_draw (paper, self->cr, page);
  g_assert_cmpuint (drawn->len, ==, 30);
  for (guint i = 0; i < drawn->len; i++)
    g_assert_cmpuint (g_array_index (drawn, guint, i), ==, i);
}

/* Text wraps, and marks in it are only letters. */
static void
test_text (Ground *self, gconstpointer data)
{
  const LimberInk ink = { .size = 10 };
  LimberBlock    *narrow = limber_text_block_new ("<b>one</b> two three four five six", &ink, 0);
  double          one = narrow->measure (narrow, self->context, 2000);

  g_assert_cmpfloat (one, >, 8);
  g_assert_cmpfloat (narrow->measure (narrow, self->context, 60), >=, 2 * one);
  narrow->draw (narrow, self->cr, self->context, 60);
  limber_block_free (narrow);
}

#define ADD(name, test) g_test_add ("/paper/" name, Ground, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("empty", test_empty);
  ADD ("keeps", test_keeps);
  ADD ("random", test_random);
  ADD ("drawn-in-order", test_drawn_in_order);
  ADD ("text", test_text);

  return g_test_run ();
}
