/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-gallery.h"
#include "app/limber-look-chooser.h"
#include "app/limber-settings.h"
#include "app/limber-thumbnail.h"
#include "guide/limber-choreography.h"
#include "limber-figure-fixture.h"
#include "limber-window-fixture.h"

#define SIZE 48

static LimberSmallPicture
describe (LimberFigures *figures, LimberPosition position)
{
  return (LimberSmallPicture){ .figure = limber_figures_get_stand_in (figures, position),
                               .glow = { .side = -1 },
                               .look = limber_figures_get_look (figures),
                               .palette = LIMBER_PALETTE_LIGHT,
                               .size = SIZE };
}

static void
test_painted_once (void)
{
  g_autoptr(LimberFigures) figures = limber_figure_fixture_new ();
  g_autoptr(LimberGallery) gallery = limber_gallery_new (figures);
  LimberSmallPicture standing = describe (figures, LIMBER_POSITION_STANDING);
  LimberSmallPicture lying = describe (figures, LIMBER_POSITION_SUPINE);
  GdkTexture        *texture;

  g_assert_null (limber_gallery_find (gallery, &standing));
  texture = limber_gallery_paint (gallery, &standing);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, SIZE);
  g_assert_true (limber_gallery_paint (gallery, &standing) == texture);
  g_assert_true (limber_gallery_find (gallery, &standing) == texture);
  g_assert_true (limber_gallery_paint (gallery, &lying) != texture);

  standing.look = limber_look_find ("scarf");
  g_assert_null (limber_gallery_find (gallery, &standing));
  standing.look = limber_figures_get_look (figures);
  standing.palette = LIMBER_PALETTE_DARK;
  g_assert_null (limber_gallery_find (gallery, &standing));
}

/* Those that are used stay. */
static void
test_room (void)
{
  g_autoptr(LimberFigures) figures = limber_figure_fixture_new ();
  g_autoptr(LimberGallery) gallery = limber_gallery_new (figures);
  LimberSmallPicture used = describe (figures, LIMBER_POSITION_STANDING);
  LimberSmallPicture forgotten = describe (figures, LIMBER_POSITION_SUPINE);

  limber_gallery_paint (gallery, &used);
  limber_gallery_paint (gallery, &forgotten);
  for (guint i = 0; i < 10; i++)
    {
      LimberSmallPicture big = describe (figures, LIMBER_POSITION_PRONE);

      big.size = 500 + i;
      limber_gallery_paint (gallery, &big);
      g_assert_nonnull (limber_gallery_find (gallery, &used));
    }
  g_assert_null (limber_gallery_find (gallery, &forgotten));
}

static gboolean
is_painted (LimberStage *stage)
{
  g_autoptr(GdkPaintable) paintable = NULL;
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  limber_stage_settle (stage);
  paintable = gtk_widget_paintable_new (stage->widget);
  gdk_paintable_snapshot (paintable, snapshot, SIZE, SIZE);
  node = gtk_snapshot_to_node (snapshot);

  return node != NULL;
}

/* The side is that of what is done. */
static void
test_thumbnail (void)
{
  g_autoptr(LimberFigures) figures = limber_figure_fixture_new ();
  g_autoptr(LimberGallery) gallery = limber_gallery_new (figures);
  g_autoptr(LimberExercise) exercise = limber_figure_fixture_read ("standing-quad-stretch");
  g_autoptr(LimberStage) stage
             = limber_stage_new (limber_thumbnail_new (gallery, SIZE), SIZE, SIZE);
  LimberThumbnail   *thumbnail = LIMBER_THUMBNAIL (stage->widget);
  LimberSmallPicture picture = describe (figures, LIMBER_POSITION_STANDING);

  g_assert_false (is_painted (stage));
  limber_thumbnail_show_exercise (thumbnail, exercise, LIMBER_SIDE_LEFT);
  limber_wait_until (is_painted (stage));
  picture.figure = limber_figures_get (figures, exercise);
  picture.side = LIMBER_BODY_LEFT;
  picture.glow = limber_choreography_get_glow (exercise, NULL, LIMBER_BODY_LEFT);
  g_assert_nonnull (limber_gallery_find (gallery, &picture));
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (thumbnail), GTK_ACCESSIBLE_PROPERTY_LABEL, picture.figure->text);
  limber_thumbnail_show_exercise (thumbnail, NULL, LIMBER_SIDE_NONE);
  g_assert_false (is_painted (stage));
}

static gboolean
is_choice (GtkWidget *widget, gconstpointer id)
{
  GVariant *target = GTK_IS_TOGGLE_BUTTON (widget)
                         ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget))
                         : NULL;

  return target != NULL && g_str_equal (g_variant_get_string (target, NULL), id);
}

/* A choice is kept, and shown at once. */
static void
test_chooser (void)
{
  g_autoptr(GSettings) settings = g_settings_new ("app.limber.Limber");
  g_autoptr(LimberFigures) figures = limber_figure_fixture_new ();
  g_autoptr(LimberGallery) gallery = limber_gallery_new (figures);
  g_autoptr(LimberStage) stage
             = limber_stage_new (g_object_new (LIMBER_TYPE_LOOK_CHOOSER, NULL), 480, 120);
  GtkWidget *button;

  g_settings_bind (settings, LIMBER_SETTINGS_LOOK, figures, "look", G_SETTINGS_BIND_GET);
  limber_look_chooser_bind (LIMBER_LOOK_CHOOSER (stage->widget), settings, gallery);
  button = limber_widget_find (stage->widget, is_choice, "curls");
  g_assert_nonnull (button);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, limber_look_find ("curls")->name);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_true (limber_figures_get_look (figures) == limber_look_find ("curls"));
  g_settings_reset (settings, LIMBER_SETTINGS_LOOK);
  g_assert_true (limber_figures_get_look (figures) == limber_look_get (0));
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  g_test_add_func ("/app/gallery/painted-once", test_painted_once);
  g_test_add_func ("/app/gallery/room", test_room);
  g_test_add_func ("/app/gallery/thumbnail", test_thumbnail);
  g_test_add_func ("/app/gallery/chooser", test_chooser);

  return g_test_run ();
}
