/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-item.h"

#include <string.h>

#include "content/limber-format.h"

/**
 * LimberItem:
 *
 * What lists show of an exercise or a routine; the body is read from the file when it is needed.
 * Nothing in it changes but the length. It may be made on any thread, and then belongs to the one
 * that shows it.
 */
struct _LimberItem
{
  GObject parent_instance;

  char        *id;
  char        *name;
  char        *path;
  char        *search;  /* name and aliases, folded, a line each */
  char        *collate; /* key by which names are ordered */
  LimberOrigin origin;
  gboolean     read_only;
  gboolean     is_routine;

  LimberKind     kind;
  LimberPosition position;
  LimberSides    sides;
  guint          equipment; /* a bit for each */
  guint          suits;     /* a bit for each context */
  guint          muscles;   /* a bit for each primary one */
  guint          helping;   /* and for each secondary one */
  guint          tags;      /* a bit for each caution */
  guint          hard_tags; /* for each that is hard */
  guint          unsuited;  /* a bit for each context that it rules out */
  char          *dose;      /* in words */

  LimberContext context;
  int           order;
  char         *variant_of;
  char         *variant;
  double        nominal_minutes;
  gint64        length_us; /* of a routine; -1 while nobody has measured it */
};

G_DEFINE_FINAL_TYPE (LimberItem, limber_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_ORIGIN,
  PROP_READ_ONLY,
  PROP_CAN_RESET,
  PROP_CAN_DELETE,
  PROP_LENGTH_US,
} LimberItemProperty;

static GParamSpec *props[PROP_LENGTH_US + 1];

static void
limber_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberItem *self = LIMBER_ITEM (object);

  switch ((LimberItemProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_ORIGIN:
      g_value_set_int (value, (int) self->origin);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_CAN_RESET:
      g_value_set_boolean (value, limber_item_can_reset (self));
      break;
    case PROP_CAN_DELETE:
      g_value_set_boolean (value, limber_item_can_delete (self));
      break;
    case PROP_LENGTH_US:
      g_value_set_int64 (value, self->length_us);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((LimberItemProperty) prop_id)
    {
    case PROP_LENGTH_US:
      limber_item_set_length_us (LIMBER_ITEM (object), g_value_get_int64 (value));
      break;
    case PROP_ID:
    case PROP_NAME:
    case PROP_ORIGIN:
    case PROP_READ_ONLY:
    case PROP_CAN_RESET:
    case PROP_CAN_DELETE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_item_finalize (GObject *object)
{
  LimberItem *self = LIMBER_ITEM (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->path);
  g_free (self->search);
  g_free (self->collate);
  g_free (self->dose);
  g_free (self->variant_of);
  g_free (self->variant);

  G_OBJECT_CLASS (limber_item_parent_class)->finalize (object);
}

static void
limber_item_class_init (LimberItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = limber_item_get_property;
  object_class->set_property = limber_item_set_property;
  object_class->finalize = limber_item_finalize;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, readable);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, readable);
  props[PROP_ORIGIN] = g_param_spec_int ("origin", NULL, NULL, 0, LIMBER_ORIGIN_OWN, 0, readable);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, readable);
  props[PROP_CAN_RESET] = g_param_spec_boolean ("can-reset", NULL, NULL, FALSE, readable);
  props[PROP_CAN_DELETE] = g_param_spec_boolean ("can-delete", NULL, NULL, FALSE, readable);
  props[PROP_LENGTH_US]
      = g_param_spec_int64 ("length-us",
                            NULL,
                            NULL,
                            -1,
                            G_MAXINT64,
                            -1,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
limber_item_init (LimberItem *self)
{
  self->length_us = -1;
  self->order = G_MAXINT;
}

static LimberItem *
new_item (const char  *id,
          const char  *name,
          const char  *path,
          LimberOrigin origin,
          gboolean     read_only)
{
  LimberItem *self = g_object_new (LIMBER_TYPE_ITEM, NULL);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->path = g_strdup (path);
  self->collate = g_utf8_collate_key (name, -1);
  self->origin = origin;
  self->read_only = read_only;

  return self;
}

static guint
collect_bits (GArray *words)
{
  guint bits = 0;

  for (guint i = 0; i < words->len; i++)
    bits |= 1u << g_array_index (words, guint, i);

  return bits;
}

static guint
collect_tags (const LimberExercise *exercise, gboolean only_hard)
{
  guint bits = 0;

  for (guint i = 0; i < exercise->cautions->len; i++)
    {
      const LimberCaution *caution = &g_array_index (exercise->cautions, LimberCaution, i);

      if (caution->hard || !only_hard)
        bits |= 1u << caution->tag;
    }

  return bits;
}

static guint
collect_unsuited (const LimberExercise *exercise)
{
  guint bits = 0;

  for (guint i = 0; i < exercise->not_for->len; i++)
    bits |= collect_bits (((LimberNotFor *) exercise->not_for->pdata[i])->contexts);

  return bits;
}

/**
 * limber_item_new_exercise:
 * @exercise: the exercise
 * @path: its file
 * @origin: whose it is
 * @read_only: whether it must not be written, as a newer Limber made it
 *
 * Returns: (transfer full): an item for it
 */
LimberItem *
limber_item_new_exercise (const LimberExercise *exercise,
                          const char           *path,
                          LimberOrigin          origin,
                          gboolean              read_only)
{
  LimberItem *self = new_item (exercise->id, exercise->name, path, origin, read_only);
  g_autoptr (GString) search = g_string_new (exercise->name);

  for (guint i = 0; i < exercise->aliases->len; i++)
    g_string_append_printf (search, "\n%s", (const char *) exercise->aliases->pdata[i]);
  self->search = limber_search_fold (search->str);
  self->kind = exercise->kind;
  self->position = exercise->position;
  self->sides = exercise->sides;
  self->equipment = collect_bits (exercise->equipment);
  self->suits = collect_bits (exercise->suits);
  self->muscles = collect_bits (exercise->primary);
  self->helping = collect_bits (exercise->secondary);
  self->tags = collect_tags (exercise, FALSE);
  self->hard_tags = collect_tags (exercise, TRUE);
  self->unsuited = collect_unsuited (exercise);
  self->dose = limber_format_dose (exercise->dose, exercise->sides, LIMBER_SIDE_NONE);

  return self;
}

/**
 * limber_item_new_routine:
 * @routine: the routine
 * @path: its file
 * @origin: whose it is
 * @read_only: whether it must not be written, as a newer Limber made it
 *
 * Returns: (transfer full): an item for it
 */
LimberItem *
limber_item_new_routine (const LimberRoutine *routine,
                         const char          *path,
                         LimberOrigin         origin,
                         gboolean             read_only)
{
  LimberItem *self = new_item (routine->id, routine->name, path, origin, read_only);

  self->is_routine = TRUE;
  self->search = limber_search_fold (routine->name);
  self->context = routine->context;
  self->order = routine->order;
  self->variant_of = g_strdup (routine->variant_of);
  self->variant = g_strdup (routine->variant);
  self->nominal_minutes = routine->nominal_minutes;

  return self;
}

/**
 * limber_item_get_id:
 * @self: an item
 *
 * Returns: its id
 */
const char *
limber_item_get_id (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), NULL);

  return self->id;
}

/**
 * limber_item_get_name:
 * @self: an item
 *
 * Returns: its name; of a built-in item in the user's language
 */
const char *
limber_item_get_name (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), NULL);

  return self->name;
}

/**
 * limber_item_get_path:
 * @self: an item
 *
 * Returns: the file it was read from
 */
const char *
limber_item_get_path (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), NULL);

  return self->path;
}

/**
 * limber_item_get_origin:
 * @self: an item
 *
 * Returns: whose it is
 */
LimberOrigin
limber_item_get_origin (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), LIMBER_ORIGIN_BUILT_IN);

  return self->origin;
}

/**
 * limber_item_is_read_only:
 * @self: an item
 *
 * Returns: whether a newer Limber made its file, so that it must not be written
 */
gboolean
limber_item_is_read_only (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), TRUE);

  return self->read_only;
}

/**
 * limber_item_can_reset:
 * @self: an item
 *
 * Returns: whether it is the user's version of a built-in one, which a reset brings back
 */
gboolean
limber_item_can_reset (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), FALSE);

  return self->origin == LIMBER_ORIGIN_CHANGED;
}

/**
 * limber_item_can_delete:
 * @self: an item
 *
 * Returns: whether it is the user's own, of which nothing is left when its file is gone
 */
gboolean
limber_item_can_delete (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), FALSE);

  return self->origin == LIMBER_ORIGIN_OWN;
}

/**
 * limber_item_is_routine:
 * @self: an item
 *
 * Returns: whether it is a routine rather than an exercise
 */
gboolean
limber_item_is_routine (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), FALSE);

  return self->is_routine;
}

/**
 * limber_item_matches:
 * @self: an item
 * @search: what somebody is looking for
 *
 * Returns: whether each of the words is found in the name, the other names or the muscles that work,
 *   whatever the case and the accents
 */
gboolean
limber_item_matches (LimberItem *self, const LimberSearch *search)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), FALSE);
  g_return_val_if_fail (search != NULL, FALSE);

  return limber_search_matches (search, self->search, self->muscles | self->helping);
}

/**
 * limber_item_rank:
 * @self: an item
 * @search: what somebody is looking for
 *
 * Returns: how near it is to that, as limber_search_rank() says
 */
guint
limber_item_rank (LimberItem *self, const LimberSearch *search)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), 0);
  g_return_val_if_fail (search != NULL, 0);

  return limber_search_rank (search, self->search, self->muscles, self->muscles | self->helping);
}

/**
 * limber_item_get_kind:
 * @self: an item for an exercise
 *
 * Returns: what kind of exercise it is
 */
LimberKind
limber_item_get_kind (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self) && !self->is_routine, 0);

  return self->kind;
}

/**
 * limber_item_get_position:
 * @self: an item for an exercise
 *
 * Returns: the position it is done in
 */
LimberPosition
limber_item_get_position (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self) && !self->is_routine, 0);

  return self->position;
}

/**
 * limber_item_get_sides:
 * @self: an item for an exercise
 *
 * Returns: how the sides share the work
 */
LimberSides
limber_item_get_sides (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self) && !self->is_routine, 0);

  return self->sides;
}

/**
 * limber_item_get_equipment:
 * @self: an item for an exercise
 *
 * Returns: what the exercise needs, a bit for each #LimberEquipment
 */
guint
limber_item_get_equipment (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), 0);

  return self->equipment;
}

/**
 * limber_item_needs:
 * @self: an item for an exercise
 * @equipment: a piece of equipment
 *
 * Returns: whether the exercise needs it
 */
gboolean
limber_item_needs (LimberItem *self, LimberEquipment equipment)
{
  return (limber_item_get_equipment (self) >> equipment & 1) != 0;
}

/**
 * limber_item_get_suits:
 * @self: an item for an exercise
 *
 * Returns: what the exercise lists as suitable, a bit for each #LimberContext
 */
guint
limber_item_get_suits (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), 0);

  return self->suits;
}

/**
 * limber_item_get_unsuited:
 * @self: an item for an exercise
 *
 * Returns: what the exercise rules out, a bit for each #LimberContext
 */
guint
limber_item_get_unsuited (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), 0);

  return self->unsuited;
}

/**
 * limber_item_get_muscles:
 * @self: an item for an exercise
 *
 * Returns: the muscles the exercise is done for, a bit for each of %LIMBER_WORDS_MUSCLE
 */
guint
limber_item_get_muscles (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), 0);

  return self->muscles;
}

/**
 * limber_item_get_tags:
 * @self: an item for an exercise
 * @only_hard: leave out the tags that are only a note
 *
 * Returns: its caution tags, a bit for each of %LIMBER_WORDS_CAUTION
 */
guint
limber_item_get_tags (LimberItem *self, gboolean only_hard)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), 0);

  return only_hard ? self->hard_tags : self->tags;
}

/**
 * limber_item_get_dose:
 * @self: an item for an exercise
 *
 * Returns: how much of it is done, in the user's language: "2 × 30 s each side"
 */
const char *
limber_item_get_dose (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self) && !self->is_routine, NULL);

  return self->dose;
}

/**
 * limber_item_get_context:
 * @self: an item for a routine
 *
 * Returns: when the routine is done
 */
LimberContext
limber_item_get_context (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self) && self->is_routine, 0);

  return self->context;
}

/**
 * limber_item_get_order:
 * @self: an item
 *
 * Returns: its place in lists, %G_MAXINT if it claims none
 */
int
limber_item_get_order (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), G_MAXINT);

  return self->order;
}

/**
 * limber_item_get_variant_of:
 * @self: an item for a routine
 *
 * Returns: (nullable): the id of the routine it is a version of
 */
const char *
limber_item_get_variant_of (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), NULL);

  return self->variant_of;
}

/**
 * limber_item_get_variant:
 * @self: an item for a routine
 *
 * Returns: (nullable): what this version is called: "Short"
 */
const char *
limber_item_get_variant (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), NULL);

  return self->variant;
}

/**
 * limber_item_get_nominal_minutes:
 * @self: an item for a routine
 *
 * Returns: the length people know it by, minutes; 0 if there is none
 */
double
limber_item_get_nominal_minutes (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), 0.0);

  return self->nominal_minutes;
}

/**
 * limber_item_get_length_us:
 * @self: an item for a routine
 *
 * Returns: how long the routine takes, microseconds; -1 if nobody has measured it
 */
gint64
limber_item_get_length_us (LimberItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ITEM (self), -1);

  return self->length_us;
}

/**
 * limber_item_set_length_us:
 * @self: an item for a routine
 * @length_us: how long the routine takes, microseconds; -1 if that is not known
 */
void
limber_item_set_length_us (LimberItem *self, gint64 length_us)
{
  g_return_if_fail (LIMBER_IS_ITEM (self));

  if (self->length_us == length_us)
    return;

  self->length_us = length_us;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LENGTH_US]);
}

/**
 * limber_item_compare:
 * @a: an item
 * @b: an item
 *
 * Returns: negative if @a comes before @b in lists, positive if after it: by order, then by name as
 *   the language sorts names, then by id
 */
int
limber_item_compare (LimberItem *a, LimberItem *b)
{
  int by_name = 0;

  if (a->order != b->order)
    return a->order < b->order ? -1 : 1;
  by_name = strcmp (a->collate, b->collate);

  return by_name != 0 ? by_name : strcmp (a->id, b->id);
}
