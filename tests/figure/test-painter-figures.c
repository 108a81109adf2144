/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the exercises that are shipped look. */

#include "content/limber-definition.h"
#include "content/limber-figure.h"
#include "figure/limber-framing.h"
#include "figure/limber-painter.h"

#define SIZE 320

/* Moments between two poses. */
#define MOMENTS 3

/* Pixels at the edge of a picture that stay free of the body. */
#define FREE 5

/* How much a channel may differ where an edge is rounded the other way, and how many pixels may. */
#define ROUNDING 100
#define MOST_ROUNDED 30

/* Muscles of one side that do not lie upon each other. */
#define GLOW                                                                                       \
  (1u << LIMBER_MUSCLE_CHEST | 1u << LIMBER_MUSCLE_HAMSTRINGS | 1u << LIMBER_MUSCLE_QUADRICEPS     \
   | 1u << LIMBER_MUSCLE_OBLIQUES)

typedef struct
{
  cairo_surface_t *surface;
  guint32         *pixels;
} Picture;

static LimberBasePoses *bases;

static void
picture_init (Picture *self)
{
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  self->pixels = (guint32 *) (gpointer) cairo_image_surface_get_data (self->surface);
  g_assert_cmpint (cairo_image_surface_get_stride (self->surface), ==, SIZE * 4);
}

static void
picture_paint (Picture *self, const LimberPainting *painting)
{
  cairo_t *cr = cairo_create (self->surface);

  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  limber_painter_paint (cr, SIZE, SIZE, painting);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

static int
get_difference (guint32 a, guint32 b)
{
  int most = 0;

  for (int shift = 0; shift < 24; shift += 8)
    most = MAX (most, ABS ((int) (a >> shift & 255) - (int) (b >> shift & 255)));

  return most;
}

static guint32
pack (LimberColour colour)
{
  return (guint32) (colour.red * 255) << 16 | (guint32) (colour.green * 255) << 8
         | (guint32) (colour.blue * 255);
}

static gboolean
is_sock (guint32 pixel)
{
  const LimberPalette *palette = limber_palette_get (LIMBER_PALETTE_LIGHT);

  return get_difference (pixel, pack (palette->right_sock)) < 60
         || get_difference (pixel, pack (palette->left_sock)) < 60;
}

/* Whether there is a sock round about in either picture. */
static gboolean
is_near_sock (const Picture *right, const Picture *left, int x, int y)
{
  for (int down = MAX (y - 3, 0); down <= MIN (y + 3, SIZE - 1); down++)
    for (int across = MAX (x - 3, 0); across <= MIN (x + 3, SIZE - 1); across++)
      if (is_sock (right->pixels[down * SIZE + across])
          || is_sock (left->pixels[down * SIZE + SIZE - 1 - across]))
        return TRUE;

  return FALSE;
}

/* Whether a pixel is found in the mirror image, or next to its place there. */
static gboolean
is_mirrored (const Picture *right, const Picture *left, int x, int y)
{
  const guint32 pixel = right->pixels[y * SIZE + x];

  for (int down = MAX (y - 1, 0); down <= MIN (y + 1, SIZE - 1); down++)
    for (int across = MAX (x - 1, 0); across <= MIN (x + 1, SIZE - 1); across++)
      if (get_difference (pixel, left->pixels[down * SIZE + SIZE - 1 - across]) <= ROUNDING)
        return TRUE;

  return FALSE;
}

static void
check_mirrored (const Picture *right, const Picture *left, double beat)
{
  int n = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      n += !is_mirrored (right, left, x, y) && !is_near_sock (right, left, x, y);
  if (n <= MOST_ROUNDED)
    return;

  g_test_message ("%d pixels of the left side are no mirror image at %g", n, beat);
  g_test_fail ();
}

static LimberPainting
make_painting (const LimberMovement *movement,
               LimberBodySide        side,
               double                beat,
               LimberSkeleton       *skeleton)
{
  LimberPainting painting = { .skeleton = skeleton,
                              .props = movement->props,
                              .n_props = movement->n_props,
                              .glow = { GLOW, 0, (int) side },
                              .glow_strength = 1 };

  limber_movement_solve (movement, beat, side, skeleton);
  limber_frame_movement (movement, side, 0, 0, SIZE, SIZE, &painting.camera);

  return painting;
}

/* The picture of the left side is that of the right one, mirrored, but for the socks. */
static void
check_sides (const LimberMovement *movement)
{
  const guint    last = movement->n_keys - 1;
  Picture        pictures[LIMBER_N_BODY_SIDES];
  LimberSkeleton skeleton;

  for (int side = 0; side < LIMBER_N_BODY_SIDES; side++)
    picture_init (&pictures[side]);
  for (guint beat = 0; beat <= last; beat++)
    {
      for (int side = 0; side < LIMBER_N_BODY_SIDES; side++)
        {
          LimberPainting painting = make_painting (movement, side, beat, &skeleton);

          picture_paint (&pictures[side], &painting);
        }
      check_mirrored (&pictures[LIMBER_BODY_RIGHT], &pictures[LIMBER_BODY_LEFT], beat);
    }
  for (int side = 0; side < LIMBER_N_BODY_SIDES; side++)
    cairo_surface_destroy (pictures[side].surface);
}

/* Nothing of a body reaches the edge of its picture, whatever its hair is like. */
static void
check_edge (const Picture *picture, const char *look, double beat)
{
  int n = 0;

  for (int along = 0; along < SIZE; along++)
    for (int in = 0; in < FREE; in++)
      n += picture->pixels[in * SIZE + along] >> 24 > 192
           || picture->pixels[(SIZE - 1 - in) * SIZE + along] >> 24 > 192
           || picture->pixels[along * SIZE + in] >> 24 > 192
           || picture->pixels[along * SIZE + SIZE - 1 - in] >> 24 > 192;
  if (n == 0)
    return;

  g_test_message ("%d pixels of %s are at the edge at %g", n, look, beat);
  g_test_fail ();
}

static void
check_framed (const LimberMovement *movement)
{
  const guint    n = (guint) limber_movement_get_last_beat (movement) * MOMENTS;
  LimberSkeleton skeleton;
  Picture        picture;

  picture_init (&picture);
  for (guint i = 0; i <= n; i++)
    {
      const double   beat = (double) i / MOMENTS;
      LimberPainting painting = make_painting (movement, LIMBER_BODY_RIGHT, beat, &skeleton);

      painting.n_props = 0;
      painting.glow_strength = 0;
      painting.breath = 1;
      painting.breath_lift = movement->breath_lift;
      for (guint look = 0; look < limber_look_get_n (); look++)
        {
          painting.look = limber_look_get (look);
          picture_paint (&picture, &painting);
          check_edge (&picture, painting.look->id, beat);
        }
    }
  cairo_surface_destroy (picture.surface);
}

static void
test_exercise (gconstpointer data)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "exercises", (const char *) data, NULL);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (GPtrArray) notes = limber_faults_new ();
  g_autoptr (LimberExercise) exercise = limber_exercise_read_file (path, FALSE, faults);
  g_autoptr (LimberFigure) figure = NULL;

  g_assert_cmpuint (faults->len, ==, 0);
  if (exercise->figure == NULL)
    {
      g_test_skip ("there is no figure in it");
      return;
    }
  figure = limber_figure_from_json (exercise->figure, bases, FALSE, faults, notes);
  g_assert_nonnull (figure);
  check_sides (&figure->movement);
  check_framed (&figure->movement);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_build_filename (g_getenv ("LIMBER_DATA_DIR"), "exercises", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  int status = 0;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  bases = limber_base_poses_read_folder (g_getenv ("LIMBER_DATA_DIR"), faults);
  g_assert_nonnull (bases);
  for (const char *file = g_dir_read_name (dir); file != NULL; file = g_dir_read_name (dir))
    {
      g_autofree char *path = g_strdelimit (g_strconcat ("/figures/", file, NULL), ".", '-');

      g_test_add_data_func_full (path, g_strdup (file), test_exercise, g_free);
    }
  status = g_test_run ();
  limber_base_poses_unref (bases);

  return status;
}
