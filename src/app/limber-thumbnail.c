/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-thumbnail.h"

#include "app/limber-drawn.h"
#include "guide/limber-choreography.h"

#include <adwaita.h>

#define DEFAULT_SIZE 56

/**
 * LimberThumbnail:
 *
 * A small still picture of a figure, of one size. It comes out of a gallery; what is not there yet is
 * painted when it can be seen and there is nothing else to do.
 */
struct _LimberThumbnail
{
  GtkWidget parent_instance;

  LimberGallery    *gallery; /* (owned) (nullable) */
  LimberFigure     *figure;  /* (owned) (nullable): nothing is shown */
  LimberBodySide    side;
  LimberGlow        glow;
  const LimberLook *look; /* (nullable): that of all figures */
  int               size; /* pixels of the application */

  LimberSmallPicture seen; /* what the texture shows */
  GdkTexture *texture;     /* (owned) (nullable): what was last seen, whatever the gallery keeps */
};

typedef enum
{
  PROP_SIZE = 1,
} LimberThumbnailProperty;

static GParamSpec *props[PROP_SIZE + 1];

G_DEFINE_FINAL_TYPE (LimberThumbnail, limber_thumbnail, GTK_TYPE_WIDGET)

static void
describe (LimberThumbnail *self, LimberSmallPicture *picture)
{
  *picture = (LimberSmallPicture){
    .figure = self->figure,
    .side = self->side,
    .glow = self->glow,
    .look = self->look != NULL
                ? self->look
                : limber_figures_get_look (limber_gallery_get_figures (self->gallery)),
    .palette = limber_drawn_get_palette (),
    .size = self->size * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
  };
}

/* Where more is seen at once than the gallery has room for, what is seen need not be painted again. */
static GdkTexture *
find_texture (LimberThumbnail *self, const LimberSmallPicture *picture)
{
  if (self->texture != NULL && limber_small_picture_equal (&self->seen, picture))
    return self->texture;

  if (!g_set_object (&self->texture, limber_gallery_find (self->gallery, picture)))
    return NULL;
  self->seen = *picture;

  return self->texture;
}

static void
paint (GtkWidget *widget)
{
  LimberThumbnail   *self = LIMBER_THUMBNAIL (widget);
  LimberSmallPicture picture;

  if (self->figure == NULL)
    return;

  describe (self, &picture);
  g_set_object (&self->texture, limber_gallery_paint (self->gallery, &picture));
  self->seen = picture;
  gtk_widget_queue_draw (widget);
}

static void
paint_no_more (LimberThumbnail *self)
{
  if (self->gallery != NULL)
    limber_sight_forget (limber_gallery_get_sight (self->gallery), GTK_WIDGET (self));
}

static void
limber_thumbnail_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberThumbnail   *self = LIMBER_THUMBNAIL (widget);
  int                width = gtk_widget_get_width (widget);
  int                height = gtk_widget_get_height (widget);
  float              size = (float) MIN (MIN (width, height), self->size);
  LimberSmallPicture picture;
  GdkTexture        *texture;

  if (self->figure == NULL || self->gallery == NULL)
    return;

  describe (self, &picture);
  texture = find_texture (self, &picture);
  if (texture != NULL)
    gtk_snapshot_append_texture (
        snapshot,
        texture,
        &GRAPHENE_RECT_INIT (((float) width - size) / 2, ((float) height - size) / 2, size, size));
  else
    limber_sight_await (limber_gallery_get_sight (self->gallery), widget, paint);
}

static void
limber_thumbnail_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = *natural = LIMBER_THUMBNAIL (widget)->size;
}

static void
limber_thumbnail_unmap (GtkWidget *widget)
{
  paint_no_more (LIMBER_THUMBNAIL (widget));

  GTK_WIDGET_CLASS (limber_thumbnail_parent_class)->unmap (widget);
}

static void
limber_thumbnail_dispose (GObject *object)
{
  LimberThumbnail *self = LIMBER_THUMBNAIL (object);

  paint_no_more (self);
  g_clear_object (&self->gallery);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->figure, limber_figure_unref);

  G_OBJECT_CLASS (limber_thumbnail_parent_class)->dispose (object);
}

static void
limber_thumbnail_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((LimberThumbnailProperty) prop_id)
    {
    case PROP_SIZE:
      g_value_set_int (value, LIMBER_THUMBNAIL (object)->size);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_thumbnail_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((LimberThumbnailProperty) prop_id)
    {
    case PROP_SIZE:
      LIMBER_THUMBNAIL (object)->size = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (object));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_thumbnail_class_init (LimberThumbnailClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_thumbnail_dispose;
  object_class->get_property = limber_thumbnail_get_property;
  object_class->set_property = limber_thumbnail_set_property;
  widget_class->snapshot = limber_thumbnail_snapshot;
  widget_class->measure = limber_thumbnail_measure;
  widget_class->unmap = limber_thumbnail_unmap;

  /**
   * LimberThumbnail:size:
   *
   * Width and height in pixels.
   */
  props[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 16, 512, DEFAULT_SIZE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "limberthumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
limber_thumbnail_init (LimberThumbnail *self)
{
  static const char *const changes[] = { "notify::dark", "notify::high-contrast" };
  AdwStyleManager         *style = adw_style_manager_get_default ();

  self->size = DEFAULT_SIZE;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (
        style, changes[i], G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * limber_thumbnail_new:
 * @gallery: where pictures come from
 * @size: width and height, pixels
 *
 * Returns: (transfer floating): a picture of nothing yet
 */
GtkWidget *
limber_thumbnail_new (LimberGallery *gallery, int size)
{
  LimberThumbnail *self = g_object_new (LIMBER_TYPE_THUMBNAIL, "size", size, NULL);

  limber_thumbnail_set_gallery (self, gallery);

  return GTK_WIDGET (self);
}

/**
 * limber_thumbnail_set_gallery:
 * @gallery: where pictures come from
 */
void
limber_thumbnail_set_gallery (LimberThumbnail *self, LimberGallery *gallery)
{
  g_return_if_fail (LIMBER_IS_THUMBNAIL (self));
  g_return_if_fail (LIMBER_IS_GALLERY (gallery));

  if (self->gallery == gallery)
    return;

  paint_no_more (self);
  g_set_object (&self->gallery, gallery);

  g_signal_connect_object (limber_gallery_get_figures (gallery),
                           "notify::look",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * limber_thumbnail_set_look:
 * @look: (nullable): the look it has, whatever others have; %NULL for that of all
 */
void
limber_thumbnail_set_look (LimberThumbnail *self, const LimberLook *look)
{
  g_return_if_fail (LIMBER_IS_THUMBNAIL (self));

  self->look = look;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * limber_thumbnail_show:
 * @figure: (nullable): what is shown
 * @side: the side that works
 * @glow: muscles that are lit
 */
void
limber_thumbnail_show (LimberThumbnail    *self,
                       const LimberFigure *figure,
                       LimberBodySide      side,
                       LimberGlow          glow)
{
  g_return_if_fail (LIMBER_IS_THUMBNAIL (self));

  if (self->figure != figure)
    {
      g_clear_pointer (&self->figure, limber_figure_unref);
      /* Another figure may come to lie where this one lay. */
      g_clear_object (&self->texture);
      self->figure = figure != NULL ? limber_figure_ref ((LimberFigure *) figure) : NULL;
      paint_no_more (self);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      figure != NULL && figure->text != NULL ? figure->text : "",
                                      -1);
    }
  self->side = side;
  self->glow = glow;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * limber_thumbnail_show_exercise:
 * @exercise: (nullable): what is shown, in its most telling pose
 * @side: the side that works
 */
void
limber_thumbnail_show_exercise (LimberThumbnail      *self,
                                const LimberExercise *exercise,
                                LimberSide            side)
{
  LimberBodySide body_side = LIMBER_BODY_RIGHT;
  LimberGlow     glow = { .side = -1 };

  g_return_if_fail (LIMBER_IS_THUMBNAIL (self));
  g_return_if_fail (self->gallery != NULL);

  if (exercise == NULL)
    {
      limber_thumbnail_show (self, NULL, body_side, glow);
      return;
    }

  if (exercise->sides == LIMBER_SIDES_PER_SIDE && side == LIMBER_SIDE_LEFT)
    body_side = LIMBER_BODY_LEFT;
  glow = limber_choreography_get_glow (exercise, NULL, body_side);
  limber_thumbnail_show (self,
                         limber_figures_get (limber_gallery_get_figures (self->gallery), exercise),
                         body_side,
                         glow);
}
