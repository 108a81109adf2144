/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

/* Of two parts at the same depth the one with the higher rank is painted later; worth so much
   depth. */
#define RANK_DEPTH (0.012)

typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
  double depth; /* mean */
} Bounds;

/**
 * limber_parts_add:
 * @self: the parts
 * @kind: what it is
 * @side: of a limb
 *
 * Returns: (transfer none): a new part with an empty chain
 */
LimberPart *
limber_parts_add (LimberParts *self, LimberPartKind kind, int side)
{
  LimberPart *part = &self->parts[MIN (self->n, LIMBER_MAX_PARTS - 1)];

  if (self->n < LIMBER_MAX_PARTS)
    self->n++;
  part->kind = kind;
  part->side = side;
  part->first = 0;
  part->last = 0;
  part->fade = 0;
  part->bias = 0;
  part->chain.n = 0;
  part->alpha = 1;
  part->wall = FALSE;
  part->box.half[0] = 0;
  part->chain.convex = FALSE;

  return part;
}

/**
 * limber_parts_follow:
 * @self: the parts
 * @part: hand or foot
 * @kind: forearm or shank, that was added before
 *
 * Lets @part fade and lie as the limb it is the end of.
 */
void
limber_parts_follow (const LimberParts *self, LimberPart *part, LimberPartKind kind)
{
  for (guint i = 0; i < self->n; i++)
    if (self->parts[i].kind == kind && self->parts[i].side == part->side)
      {
        part->fade = self->parts[i].fade;
        part->bias = self->parts[i].bias;
      }
}

static void
bounds_init (Bounds *self, const LimberPart *part)
{
  *self = (Bounds){ G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, 0 };
  for (guint i = part->first; i <= part->last; i++)
    {
      const LimberBlob *blob = &part->chain.blobs[i];
      double            x = sqrt (blob->xx);
      double            y = sqrt (blob->yy);

      self->left = MIN (self->left, blob->x - x);
      self->right = MAX (self->right, blob->x + x);
      self->top = MIN (self->top, blob->y - y);
      self->bottom = MAX (self->bottom, blob->y + y);
      self->depth += blob->depth / (part->last - part->first + 1);
    }
}

static gboolean
is_neighbour (const LimberPart *a, const LimberPart *b)
{
  static const struct
  {
    LimberPartKind a;
    LimberPartKind b;
  } JOINTS[] = {
    { LIMBER_PART_THIGH, LIMBER_PART_SHANK },  { LIMBER_PART_NECK, LIMBER_PART_HEAD },
    { LIMBER_PART_SHANK, LIMBER_PART_FOOT },   { LIMBER_PART_UPPER_ARM, LIMBER_PART_FOREARM },
    { LIMBER_PART_FOREARM, LIMBER_PART_HAND },
  };

  if (a->side != b->side)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (JOINTS); i++)
    if ((a->kind == JOINTS[i].a && b->kind == JOINTS[i].b)
        || (a->kind == JOINTS[i].b && b->kind == JOINTS[i].a))
      return TRUE;

  return FALSE;
}

static double
get_rank (const LimberPart *part)
{
  static const double RANKS[] = {
    [LIMBER_PART_PROP] = -1,  [LIMBER_PART_TRUNK] = 0,     [LIMBER_PART_NECK] = 1,
    [LIMBER_PART_HEAD] = 1.5, [LIMBER_PART_THIGH] = 2,     [LIMBER_PART_SHANK] = 2.5,
    [LIMBER_PART_FOOT] = 3,   [LIMBER_PART_UPPER_ARM] = 3, [LIMBER_PART_FOREARM] = 3.5,
    [LIMBER_PART_HAND] = 4,
  };

  return RANKS[part->kind];
}

/* How much nearer b is than a where they lie upon each other; 0 if they do not. */
static double
compare (const LimberPart *a, const LimberPart *b)
{
  double best = 0;
  double nearer = 0;

  for (guint i = a->first; i <= a->last; i++)
    for (guint j = b->first; j <= b->last; j++)
      {
        const LimberBlob *p = &a->chain.blobs[i];
        const LimberBlob *q = &b->chain.blobs[j];
        double            x = p->x - q->x;
        double            y = p->y - q->y;
        double            reach
            = (p->xx + p->yy + q->xx + q->yy) + 2 * sqrt ((p->xx + p->yy) * (q->xx + q->yy));
        double overlap = reach * 0.5 - (x * x + y * y);
        double weight = overlap / reach;

        if (weight <= 0)
          continue;
        best += weight;
        nearer += weight * (q->depth - p->depth);
      }

  return best > 0 ? nearer / best : 0;
}

static gboolean
overlap (const Bounds *a, const Bounds *b)
{
  return a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom;
}

/* The neck comes out of the shirt or goes into it; for others it lies where it is. */
static double
get_bias (const LimberPart *part, const LimberPart *other)
{
  if (part->kind == LIMBER_PART_NECK && other->kind != LIMBER_PART_TRUNK)
    return 0;

  return part->bias;
}

/* Whether b has to be painted after a (1), before it (-1), or either (0). */
static int
decide (const LimberParts *parts, const Bounds *bounds, guint a, guint b)
{
  const LimberPart *p = &parts->parts[a];
  const LimberPart *q = &parts->parts[b];
  double            nearer;

  if (!overlap (&bounds[a], &bounds[b]))
    return 0;
  if (is_neighbour (p, q))
    return get_rank (q) > get_rank (p) ? 1 : -1;

  if (p->box.half[0] > 0)
    return limber_box_compare (&p->box, q);
  if (q->box.half[0] > 0)
    return -limber_box_compare (&q->box, p);

  nearer = compare (p, q);
  if (nearer == 0)
    return 0;
  nearer += (get_rank (q) - get_rank (p)) * RANK_DEPTH + get_bias (q, p) - get_bias (p, q);

  return nearer > 0 ? 1 : -1;
}

/* How ready a part is to be painted while the parts in @left are not: 2 if nothing is in its way; 1
 * if what it joins is not. */
static int
get_readiness (guint64 behind, guint64 joined, guint64 left)
{
  if ((behind & left) == 0)
    return 2;

  return (joined & left) == 0 ? 1 : 0;
}

/**
 * limber_parts_sort:
 * @self: the parts
 *
 * Finds an order from back to front in which no part covers one that is nearer where they lie upon
 * each other. Where there is none, as in a ring of three, the farthest comes first that does not
 * undo a joint: a trouser leg never covers its own sock.
 */
void
limber_parts_sort (LimberParts *self)
{
  Bounds  bounds[LIMBER_MAX_PARTS];
  guint64 behind[LIMBER_MAX_PARTS] = { 0 }; /* what has to be painted before */
  guint64 joined[LIMBER_MAX_PARTS] = { 0 }; /* what of that is its own limb */
  guint64 left = 0;

  for (guint i = 0; i < self->n; i++)
    {
      bounds_init (&bounds[i], &self->parts[i]);
      left |= G_GUINT64_CONSTANT (1) << i;
    }
  for (guint a = 0; a < self->n; a++)
    for (guint b = a + 1; b < self->n; b++)
      {
        int     decision = decide (self, bounds, a, b);
        guint   first = decision > 0 ? a : b;
        guint   second = decision > 0 ? b : a;
        guint64 bit = G_GUINT64_CONSTANT (1) << first;

        if (decision == 0)
          continue;
        behind[second] |= bit;
        if (is_neighbour (&self->parts[a], &self->parts[b]))
          joined[second] |= bit;
      }
  for (guint k = 0; k < self->n; k++)
    {
      int next = -1;
      int best = -1;

      for (guint i = 0; i < self->n; i++)
        {
          int readiness = get_readiness (behind[i], joined[i], left);

          if ((left >> i & 1) == 0)
            continue;
          if (readiness > best || (readiness == best && bounds[i].depth < bounds[next].depth))
            {
              next = (int) i;
              best = readiness;
            }
        }
      self->order[k] = (guint) next;
      left &= ~(G_GUINT64_CONSTANT (1) << next);
    }
}
