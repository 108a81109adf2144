/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "app/limber-chart-calendar.h"
#include "app/limber-chart-pain.h"
#include "app/limber-chart-weeks.h"
#include "app/limber-ring.h"
#include "app/limber-session-bar.h"
#include "limber-history-fixture.h"
#include "limber-window-fixture.h"

/* What can be told apart, by WCAG 2.1: graphics, and text that is large. */
#define SEEN 3.0
/* All other text. */
#define READ 4.5

/* The whole window as it is on the screen. */
typedef struct
{
  guint32 *pixels;
  int      width;
  int      height;
} Picture;

static void
picture_free (Picture *self)
{
  g_free (self->pixels);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Picture, picture_free)

static Picture *
take_picture (LimberWindowFixture *self)
{
  LimberStage stage = { GTK_WIDGET (self->window), GTK_WIDGET (self->window) };
  g_autoptr (GdkTexture) texture = NULL;
  Picture *picture = g_new0 (Picture, 1);

  limber_window_fixture_settle (self);
  texture = limber_stage_render (&stage);
  picture->width = gdk_texture_get_width (texture);
  picture->height = gdk_texture_get_height (texture);
  picture->pixels = g_new0 (guint32, picture->width * picture->height);
  gdk_texture_download (
      texture, (guchar *) picture->pixels, (gsize) picture->width * sizeof (guint32));

  return picture;
}

static double
get_linear (guint32 channel)
{
  double value = channel / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const Picture *picture, double x, double y)
{
  guint32 pixel;

  g_assert_cmpfloat (x, >=, 0);
  g_assert_cmpfloat (y, >=, 0);
  g_assert_cmpint ((int) x, <, picture->width);
  g_assert_cmpint ((int) y, <, picture->height);
  pixel = picture->pixels[(int) y * picture->width + (int) x];

  return 0.2126 * get_linear (pixel >> 16 & 0xff) + 0.7152 * get_linear (pixel >> 8 & 0xff)
         + 0.0722 * get_linear (pixel & 0xff);
}

/* The ratio by WCAG 2.1, 1 to 21. */
static double
get_contrast (double one, double other)
{
  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

static graphene_rect_t
get_area (LimberWindowFixture *self, GtkWidget *widget)
{
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (self->window), &area));

  return area;
}

/* The strongest contrast in a rectangle with what lies beside it. */
static double
get_strongest (const Picture *picture, const graphene_rect_t *area, double ground)
{
  double best = 1;

  for (double y = area->origin.y; y < area->origin.y + area->size.height; y++)
    for (double x = area->origin.x; x < area->origin.x + area->size.width; x++)
      best = MAX (best, get_contrast (get_luminance (picture, x, y), ground));

  return best;
}

/* How far the ring stands out on that side of it: 1 is to the right, -1 to the left. */
static double
get_ring (LimberWindowFixture *self, const Picture *picture, int side)
{
  GtkWidget      *ring = limber_window_fixture_find (self, LIMBER_TYPE_RING);
  graphene_rect_t area = get_area (self, ring);
  double          radius = MIN (area.size.width, area.size.height) / 2.0;
  double          x = area.origin.x + area.size.width / 2.0;
  double          y = area.origin.y + area.size.height / 2.0;
  double          ground = get_luminance (picture, x + side * (radius + 3), y - radius + 2);
  double          best = 1;

  for (double r = radius - 12; r < radius - 1; r++)
    best = MAX (best, get_contrast (get_luminance (picture, x + side * r, y), ground));

  return best;
}

/* How far the bar stands out at a part of its length. */
static double
get_bar (LimberWindowFixture *self, const Picture *picture, double fraction)
{
  graphene_rect_t area
      = get_area (self, limber_window_fixture_find (self, LIMBER_TYPE_SESSION_BAR));
  double          ground = get_luminance (picture, area.origin.x - 3, area.origin.y);
  graphene_rect_t part = GRAPHENE_RECT_INIT (area.origin.x + (float) fraction * area.size.width - 6,
                                             area.origin.y + area.size.height / 2,
                                             12,
                                             1);

  return get_strongest (picture, &part, ground);
}

static gboolean
has_class (GtkWidget *widget, gconstpointer name)
{
  return gtk_widget_has_css_class (widget, name);
}

static double
get_text (LimberWindowFixture *self, const Picture *picture, const char *class_name)
{
  GtkWidget *label
      = limber_widget_find (limber_window_fixture_get_player (self), has_class, class_name);
  graphene_rect_t area = get_area (self, label);

  return get_strongest (
      picture, &area, get_luminance (picture, area.origin.x - 2, area.origin.y - 2));
}

static void
test_asked_for (LimberWindowFixture *self, gconstpointer user_data)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_assert_cmpint (adw_style_manager_get_high_contrast (style),
                   ==,
                   g_strcmp0 (g_getenv ("ADW_DEBUG_HIGH_CONTRAST"), "1") == 0);
  g_assert_cmpint (adw_style_manager_get_dark (style),
                   ==,
                   g_strcmp0 (g_getenv ("ADW_DEBUG_COLOR_SCHEME"), "prefer-dark") == 0);
}

static void
test_ring (LimberWindowFixture *self, gconstpointer user_data)
{
  LimberSession *session;
  gint64         length;
  double         full = 0;

  limber_window_fixture_begin (self, "post-run-short");
  session = limber_window_fixture_get_session (self);
  length = limber_timeline_get_phase (limber_session_get_timeline (session), 0)->length_us;

  for (int tenths = 1; tenths < 10; tenths += 4)
    {
      g_autoptr (Picture) picture = NULL;
      double left, right;

      limber_session_seek (session, length * tenths / 10);
      picture = take_picture (self);
      right = get_ring (self, picture, 1);
      left = get_ring (self, picture, -1);

      /* It runs out clockwise: full, half, empty. */
      if (tenths == 1)
        full = right;
      g_assert_cmpfloat (full, >=, SEEN);
      g_assert_cmpint (right > full * 0.9, ==, tenths < 9);
      g_assert_cmpint (left > full * 0.9, ==, tenths < 5);
      /* What is missing stands out much less, but is there. */
      g_assert_cmpfloat (MIN (left, right), >, 1.05);
      if (tenths == 9)
        g_assert_cmpfloat (right, <, full * 0.7);
    }
}

static void
test_bar (LimberWindowFixture *self, gconstpointer user_data)
{
  g_autoptr (Picture) picture = NULL;
  LimberSession *session;

  limber_window_fixture_begin (self, "post-run-short");
  session = limber_window_fixture_get_session (self);
  limber_session_seek (session,
                       limber_timeline_get_total_us (limber_session_get_timeline (session)) / 2);
  picture = take_picture (self);
  g_assert_cmpfloat (get_bar (self, picture, 0.08), >=, SEEN);
  g_assert_cmpfloat (get_bar (self, picture, 0.92), <, get_bar (self, picture, 0.08) * 0.7);
  /* What is still to come can be seen all the same. */
  g_assert_cmpfloat (get_bar (self, picture, 0.92), >, 1.05);
}

/* Paused, everything turns grey but for the time. */
static void
test_paused (LimberWindowFixture *self, gconstpointer user_data)
{
  static const char *const dimmed[] = { "exercise", "cue" };
  g_autoptr (Picture) running = NULL;
  g_autoptr (Picture) paused = NULL;
  double ring;

  limber_window_fixture_begin (self, "post-run-short");
  limber_fake_clock_advance (self->clock, 20 * S);
  running = take_picture (self);
  ring = get_ring (self, running, 1);
  limber_window_fixture_act (self, "session.toggle", NULL);
  paused = take_picture (self);

  for (guint i = 0; i < G_N_ELEMENTS (dimmed); i++)
    {
      double before = get_text (self, running, dimmed[i]);
      double after = get_text (self, paused, dimmed[i]);

      g_assert_cmpfloat (before, >=, READ);
      g_assert_cmpfloat (after, <, before * 0.8);
      g_assert_cmpfloat (after, >, 1.5);
    }
  g_assert_cmpfloat (get_ring (self, paused, 1), <, ring * 0.8);
}

static void
test_texts (LimberWindowFixture *self, gconstpointer user_data)
{
  static const char *const classes[]
      = { "exercise", "cue", "heading-word", "countdown", "place", "next" };
  g_autoptr (Picture) picture = NULL;

  limber_window_fixture_begin (self, "post-run-short");
  limber_fake_clock_advance (self->clock, 20 * S);
  picture = take_picture (self);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      double contrast = get_text (self, picture, classes[i]);

      g_test_message ("%s: %.1f", classes[i], contrast);
      g_assert_cmpfloat (contrast, >=, READ);
    }
}

/* What fills a day's square stands out from it, however little it was. */
static void
check_days (LimberWindowFixture *self, const Picture *picture, GtkWidget *calendar)
{
  guint n = 0;

  for (GtkWidget *day = gtk_widget_get_first_child (calendar); day != NULL;
       day = gtk_widget_get_next_sibling (day))
    {
      const graphene_rect_t area = get_area (self, day);
      const double          y = area.origin.y + area.size.height / 2;
      const double          contrast
          = get_contrast (get_luminance (picture, area.origin.x + area.size.width / 2, y),
                          get_luminance (picture, area.origin.x + 3, y));

      if (contrast < 1.05)
        continue;
      g_assert_cmpfloat (contrast, >=, SEEN);
      n++;
    }
  g_assert_cmpuint (n, >, 20);
}

static void
check_chart (LimberWindowFixture *self, const Picture *picture, GtkWidget *chart)
{
  graphene_rect_t area = get_area (self, chart);
  const double    ground = get_luminance (picture, area.origin.x - 2, area.origin.y - 2);

  area.size.height = MIN (area.size.height, (float) picture->height - area.origin.y);
  g_assert_cmpfloat (get_strongest (picture, &area, ground), >=, SEEN);
}

static void
test_charts (LimberWindowFixture *self, gconstpointer user_data)
{
  const GType types[] = { LIMBER_TYPE_CHART_WEEKS, LIMBER_TYPE_CHART_PAIN };
  g_autoptr (Picture) picture = NULL;

  limber_history_add_days (self->store, LIMBER_CLOCK (self->clock), 120);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-progress", NULL);
  limber_wait_until (limber_window_fixture_is_seen (self, LIMBER_TYPE_CHART_PAIN));
  picture = take_picture (self);
  check_days (self, picture, limber_window_fixture_find (self, LIMBER_TYPE_CHART_CALENDAR));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    check_chart (self, picture, limber_window_fixture_find (self, types[i]));
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/look/asked-for", test_asked_for);
  limber_window_fixture_add ("/app/look/ring", test_ring);
  limber_window_fixture_add ("/app/look/bar", test_bar);
  limber_window_fixture_add ("/app/look/paused", test_paused);
  limber_window_fixture_add ("/app/look/texts", test_texts);
  limber_window_fixture_add ("/app/look/charts", test_charts);

  return g_test_run ();
}
