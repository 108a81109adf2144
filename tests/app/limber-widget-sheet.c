/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * limber-widget-sheet FOLDER: writes pictures of all drawn widgets there, light and dark, to be
 * looked at.
 */

#include "app/limber-ring.h"
#include "app/limber-session-bar.h"
#include "limber-fixtures.h"
#include "limber-widget-fixture.h"

#include <adwaita.h>

static void
save (LimberStage *stage, const char *folder, const char *name)
{
  g_autoptr (GdkTexture) texture = limber_stage_render (stage);
  gboolean         dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autofree char *file = g_strdup_printf ("%s%s.png", name, dark ? "-dark" : "");
  g_autofree char *path = g_build_filename (folder, file, NULL);

  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* A widget on what it stands on in the window. */
static GtkWidget *
put_on_paper (GtkWidget *widget, int width, int height)
{
  GtkWidget *paper = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (paper, "background");
  gtk_widget_set_size_request (widget, width, height);
  gtk_widget_set_margin_top (widget, 24);
  gtk_widget_set_margin_bottom (widget, 24);
  gtk_widget_set_margin_start (widget, 24);
  gtk_widget_set_margin_end (widget, 24);
  gtk_box_append (GTK_BOX (paper), widget);

  return paper;
}

static void
draw_rings (const char *folder)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  g_autoptr (LimberStage) stage = NULL;
  const double fractions[] = { 0, 0.004, 0.6, 1, 0.75 };

  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    {
      GtkWidget *ring = limber_ring_new ();
      GtkWidget *label = gtk_label_new ("0:18");

      gtk_widget_add_css_class (label, i < 4 ? "title-1" : "caption");
      gtk_widget_add_css_class (label, "numeric");
      limber_ring_set_child (LIMBER_RING (ring), label);
      limber_ring_set_fraction (LIMBER_RING (ring), fractions[i]);
      gtk_widget_set_size_request (ring, i < 4 ? 254 : 78, i < 4 ? 254 : 78);
      gtk_widget_set_valign (ring, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (row), ring);
    }

  stage = limber_stage_new (put_on_paper (row, -1, -1), -1, -1);
  save (stage, folder, "ring");
}

static LimberTimeline *
make_timeline (void)
{
  g_autoptr (LimberFixtures) fixtures = limber_fixtures_new ();
  g_autoptr (LimberRoutine) routine = NULL;

  limber_fixtures_add_timed (fixtures, "a", LIMBER_SIDES_PER_SIDE, 30);
  limber_fixtures_add_timed (fixtures, "b", LIMBER_SIDES_BOTH, 45);
  limber_fixtures_add_timed (fixtures, "c", LIMBER_SIDES_BOTH, 120);
  routine = limber_fixtures_routine (
      fixtures, "a", "b", "a", "c", "b", "a", "a", "c", "a", "b", "a", NULL);

  return limber_fixtures_compile (fixtures, routine, NULL);
}

static void
draw_bars (const char *folder)
{
  g_autoptr (LimberTimeline) timeline = make_timeline ();
  g_autoptr (LimberStage) stage = NULL;
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const int  widths[] = { 1034, 1034, 320, 320, 80 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *bar = limber_session_bar_new ();

      gtk_widget_set_size_request (bar, widths[i], -1);
      gtk_widget_set_halign (bar, GTK_ALIGN_START);
      gtk_widget_set_direction (bar, i % 2 == 0 ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
      limber_session_bar_set_timeline (LIMBER_SESSION_BAR (bar), timeline);
      limber_session_bar_set_position (LIMBER_SESSION_BAR (bar),
                                       limber_timeline_get_total_us (timeline) * 2 / 5);
      gtk_box_append (GTK_BOX (column), bar);
    }

  stage = limber_stage_new (put_on_paper (column, -1, -1), -1, -1);
  save (stage, folder, "session-bar");
}

int
main (int argc, char **argv)
{
  const char *folder = argc > 1 ? argv[1] : ".";

  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  for (int dark = 0; dark < 2; dark++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                               : ADW_COLOR_SCHEME_FORCE_LIGHT);
      draw_rings (folder);
      draw_bars (folder);
    }

  return 0;
}
