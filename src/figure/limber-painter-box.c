/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-figure"

#include "limber-painter-part.h"

/* A face that is seen so much from its edge tells nothing about what lies before it. */
#define EDGE_ON (0.03)

/* A ball among the axes of a box. */
typedef struct
{
  double at[3];
  double radius;
} Ball;

static Ball
make_ball (const LimberBox *self, const LimberBlob *blob)
{
  const LimberVec from
      = limber_vec_sub ((LimberVec){ blob->x, blob->y, blob->depth * self->scale }, self->middle);
  Ball ball = { .radius = sqrt (MAX (blob->xx, blob->yy)) };

  for (guint i = 0; i < 3; i++)
    ball.at[i] = limber_vec_dot (from, self->axes[i]);

  return ball;
}

/* Whether they lie upon each other on the screen: the line of sight through the middle of the ball
 * meets the box with so much around it. */
static gboolean
is_met (const LimberBox *self, const Ball *ball)
{
  double enters = -G_MAXDOUBLE;
  double leaves = G_MAXDOUBLE;

  for (guint i = 0; i < 3; i++)
    {
      const double way = self->axes[i].z;
      const double half = self->half[i] + ball->radius;
      const double steep = 1 / (fabs (way) < 1e-6 ? 1e-6 : way);
      const double one = (-half - ball->at[i]) * steep;
      const double other = (half - ball->at[i]) * steep;

      enters = MAX (enters, MIN (one, other));
      leaves = MIN (leaves, MAX (one, other));
    }

  return enters < leaves;
}

/* How much nearer than the box it is: it lies beyond the face that it is farthest out of, or least
 * deep in, and before the box if one looks at that face. */
static double
get_nearer (const LimberBox *self, const Ball *ball)
{
  double best = -G_MAXDOUBLE;
  double facing = 0;

  for (guint i = 0; i < 3; i++)
    {
      const double beyond = fabs (ball->at[i]) - self->half[i];
      const double seen = copysign (self->axes[i].z, self->axes[i].z * ball->at[i]);

      if (fabs (seen) < EDGE_ON || beyond < best)
        continue;
      best = beyond;
      facing = seen;
    }

  return copysign (MAX (best, 0) + 0.2 * ball->radius, facing);
}

/**
 * limber_box_compare:
 * @self: a box
 * @other: what lies near it
 *
 * Returns: whether @other has to be painted after the box (1), before it (-1), or either (0)
 */
int
limber_box_compare (const LimberBox *self, const LimberPart *other)
{
  double nearer = 0;

  if (other->box.half[0] > 0)
    return 0;

  for (guint i = other->first; i <= other->last; i++)
    {
      const Ball ball = make_ball (self, &other->chain.blobs[i]);

      if (is_met (self, &ball))
        nearer += get_nearer (self, &ball);
    }

  return (nearer > 0) - (nearer < 0);
}
