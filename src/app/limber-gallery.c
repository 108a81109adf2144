/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-gallery.h"

#include "app/limber-drawn.h"
#include "figure/limber-framing.h"
#include "figure/limber-painter.h"

/* Bytes of pictures that are kept. */
#define ROOM (6 * 1024 * 1024)

#define BYTES_PER_PIXEL 4

/* How brightly the muscles of somebody who keeps still are lit. */
#define GLOW 0.85

/* A picture that is kept. */
typedef struct
{
  LimberSmallPicture picture; /* holds a reference to its figure */
  GdkTexture        *texture; /* (owned) */
  GList              link;    /* among those in the order of their use */
} Entry;

/**
 * LimberGallery:
 *
 * Small still pictures of figures, each painted once. Those that were not used for longest go when
 * there is no more room.
 */
struct _LimberGallery
{
  GObject parent_instance;

  LimberFigures *figures; /* (owned) */
  LimberSight   *sight;   /* (owned) */
  GHashTable    *entries; /* (owned) (element-type LimberSmallPicture Entry) */
  GQueue         used;    /* (element-type Entry): the last one is the longest unused */
  gsize          bytes;
};

G_DEFINE_FINAL_TYPE (LimberGallery, limber_gallery, G_TYPE_OBJECT)

static guint
hash_picture (gconstpointer key)
{
  const LimberSmallPicture *picture = key;

  return g_direct_hash (picture->figure) ^ g_direct_hash (picture->look) ^ picture->glow.primary
         ^ (guint) picture->size << 4 ^ (guint) picture->palette << 2 ^ (guint) picture->side;
}

/**
 * limber_small_picture_equal:
 * @a: a #LimberSmallPicture
 * @b: a #LimberSmallPicture
 *
 * Returns: whether they look the same
 */
gboolean
limber_small_picture_equal (gconstpointer a, gconstpointer b)
{
  const LimberSmallPicture *one = a;
  const LimberSmallPicture *other = b;

  return one->figure == other->figure && one->side == other->side
         && one->glow.primary == other->glow.primary && one->glow.secondary == other->glow.secondary
         && one->glow.side == other->glow.side && one->look == other->look
         && one->palette == other->palette && one->size == other->size;
}

static gsize
get_bytes (const LimberSmallPicture *picture)
{
  return (gsize) picture->size * (gsize) picture->size * BYTES_PER_PIXEL;
}

static void
free_entry (Entry *entry)
{
  limber_figure_unref ((LimberFigure *) entry->picture.figure);
  g_object_unref (entry->texture);
  g_free (entry);
}

static void
limber_gallery_finalize (GObject *object)
{
  LimberGallery *self = LIMBER_GALLERY (object);

  g_hash_table_unref (self->entries);
  g_object_unref (self->sight);
  g_object_unref (self->figures);

  G_OBJECT_CLASS (limber_gallery_parent_class)->finalize (object);
}

static void
limber_gallery_class_init (LimberGalleryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_gallery_finalize;
}

static void
limber_gallery_init (LimberGallery *self)
{
  self->sight = limber_sight_new ();
  self->entries = g_hash_table_new_full (
      hash_picture, limber_small_picture_equal, NULL, (GDestroyNotify) free_entry);
}

/**
 * limber_gallery_new:
 * @figures: how exercises are shown
 *
 * Returns: (transfer full): a gallery with no picture yet
 */
LimberGallery *
limber_gallery_new (LimberFigures *figures)
{
  LimberGallery *self = g_object_new (LIMBER_TYPE_GALLERY, NULL);

  self->figures = g_object_ref (figures);

  return self;
}

/**
 * limber_gallery_get_figures:
 *
 * Returns: (transfer none): how exercises are shown
 */
LimberFigures *
limber_gallery_get_figures (LimberGallery *self)
{
  g_return_val_if_fail (LIMBER_IS_GALLERY (self), NULL);

  return self->figures;
}

/**
 * limber_gallery_get_sight:
 *
 * Returns: (transfer none): what knows which pictures are seen, so that no others need be painted
 */
LimberSight *
limber_gallery_get_sight (LimberGallery *self)
{
  g_return_val_if_fail (LIMBER_IS_GALLERY (self), NULL);

  return self->sight;
}

/**
 * limber_gallery_find:
 * @picture: what is to be seen
 *
 * Returns: (transfer none) (nullable): the picture, if it has been painted
 */
GdkTexture *
limber_gallery_find (LimberGallery *self, const LimberSmallPicture *picture)
{
  Entry *entry;

  g_return_val_if_fail (LIMBER_IS_GALLERY (self), NULL);
  g_return_val_if_fail (picture != NULL, NULL);

  entry = g_hash_table_lookup (self->entries, picture);
  if (entry == NULL)
    return NULL;

  g_queue_unlink (&self->used, &entry->link);
  g_queue_push_head_link (&self->used, &entry->link);

  return entry->texture;
}

static void
paint (cairo_surface_t *surface, const LimberSmallPicture *picture)
{
  const LimberMovement *movement = &picture->figure->movement;
  LimberSkeleton        skeleton;
  LimberPainting        painting = { .skeleton = &skeleton,
                                     .props = movement->props,
                                     .n_props = movement->n_props,
                                     .glow = picture->glow,
                                     .glow_strength = GLOW,
                                     .look = picture->look,
                                     .palette = picture->palette };
  cairo_t              *cr = cairo_create (surface);

  limber_movement_solve (
      movement, limber_movement_get_telling_beat (movement), picture->side, &skeleton);
  limber_frame_movement (
      movement, picture->side, 0, 0, picture->size, picture->size, &painting.camera);
  limber_painter_paint (cr, picture->size, picture->size, &painting);
  cairo_destroy (cr);
}

static GdkTexture *
create_texture (const LimberSmallPicture *picture)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, picture->size, picture->size);

  paint (surface, picture);

  return limber_drawn_take_texture (surface);
}

static void
make_room (LimberGallery *self)
{
  while (self->bytes > ROOM && self->used.length > 1)
    {
      Entry *entry = g_queue_pop_tail_link (&self->used)->data;

      self->bytes -= get_bytes (&entry->picture);
      g_hash_table_remove (self->entries, &entry->picture);
    }
}

/**
 * limber_gallery_paint:
 * @picture: what is to be seen
 *
 * Takes a fraction of a millisecond if it has not been painted before.
 *
 * Returns: (transfer none): the picture
 */
GdkTexture *
limber_gallery_paint (LimberGallery *self, const LimberSmallPicture *picture)
{
  GdkTexture *found = limber_gallery_find (self, picture);
  Entry      *entry;

  if (found != NULL)
    return found;
  g_return_val_if_fail (picture->figure != NULL && picture->size > 0, NULL);

  entry = g_new0 (Entry, 1);
  entry->picture = *picture;
  limber_figure_ref ((LimberFigure *) picture->figure);
  entry->texture = create_texture (picture);
  entry->link.data = entry;
  g_hash_table_insert (self->entries, &entry->picture, entry);
  g_queue_push_head_link (&self->used, &entry->link);
  self->bytes += get_bytes (picture);
  make_room (self);

  return entry->texture;
}
