/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-base-poses.h"
#include "content/limber-fault.h"
#include "figure/limber-movement.h"

G_BEGIN_DECLS

/**
 * LimberFigure:
 * @text: (nullable): what is to be seen, for those who do not see it, in the user's language
 * @movement: what the body does
 *
 * How an exercise is shown; immutable, reference counted, safe to hand to another thread.
 */
typedef struct
{
  char          *text;
  LimberMovement movement;
} LimberFigure;

LimberFigure *limber_figure_from_json (JsonNode        *node,
                                       LimberBasePoses *bases,
                                       gboolean         translate,
                                       GPtrArray       *faults,
                                       GPtrArray       *notes) G_GNUC_WARN_UNUSED_RESULT;
LimberFigure *limber_figure_ref (LimberFigure *self);
void          limber_figure_unref (LimberFigure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberFigure, limber_figure_unref)

G_END_DECLS
