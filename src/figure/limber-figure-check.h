/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-movement.h"

G_BEGIN_DECLS

/* Body heights: how far a contact may be from its surface, how deep anything may sink in, how far
 * hands, feet, knees and elbows that rest may slide on one way, how far from its target a limb may
 * end, how far a joint may move within a twentieth of a way. */
#define LIMBER_CHECK_CONTACT (0.01)
#define LIMBER_CHECK_DEPTH (0.01)
#define LIMBER_CHECK_SLIDE (0.005)
#define LIMBER_CHECK_REACH (0.005)
#define LIMBER_CHECK_JUMP (0.15)

/* Moments that are looked at on the way from one keyframe to the next. */
#define LIMBER_CHECK_MOMENTS (20)

/**
 * LimberFigureFaultKind:
 * @LIMBER_FIGURE_FAULT_JOINT: a joint is bent further than it goes
 * @LIMBER_FIGURE_FAULT_CONTACT: what should rest on something is away from it, or in it
 * @LIMBER_FIGURE_FAULT_FLOOR: something is below the floor
 * @LIMBER_FIGURE_FAULT_PROP: something is inside a prop
 * @LIMBER_FIGURE_FAULT_SLIDE: what rests on something moves along it
 * @LIMBER_FIGURE_FAULT_REACH: a hand or a foot does not come to where it should be
 * @LIMBER_FIGURE_FAULT_JUMP: something moves too far at once
 * @LIMBER_FIGURE_FAULT_NO_PROP: a contact or a target names a prop that is not there
 * @LIMBER_FIGURE_FAULT_ANCHOR: the anchor belongs to a limb that reaches for something
 * @LIMBER_FIGURE_FAULT_OVERLAP: a part of the body is inside another one that it does not hold
 *
 * What can be wrong with a movement.
 */
typedef enum
{
  LIMBER_FIGURE_FAULT_JOINT,
  LIMBER_FIGURE_FAULT_CONTACT,
  LIMBER_FIGURE_FAULT_FLOOR,
  LIMBER_FIGURE_FAULT_PROP,
  LIMBER_FIGURE_FAULT_SLIDE,
  LIMBER_FIGURE_FAULT_REACH,
  LIMBER_FIGURE_FAULT_JUMP,
  LIMBER_FIGURE_FAULT_NO_PROP,
  LIMBER_FIGURE_FAULT_ANCHOR,
  LIMBER_FIGURE_FAULT_OVERLAP,
} LimberFigureFaultKind;

/**
 * LimberFigureFault:
 * @kind: what is wrong
 * @key: the keyframe from which one comes
 * @part: how far on the way to the next one, 0 to 1
 * @point: where on the body
 * @angle: %LIMBER_FIGURE_FAULT_JOINT: which of the joint's angles
 * @prop: the #LimberPropKind concerned, or %LIMBER_ON_FLOOR
 * @value: what was measured: degrees or body heights
 * @limit: what is allowed
 * @other: %LIMBER_FIGURE_FAULT_OVERLAP: what else is there
 *
 * Something wrong with a movement.
 */
typedef struct
{
  LimberFigureFaultKind kind;
  guint                 key;
  double                part;
  LimberBodyPoint       point;
  LimberJointAngle      angle;
  int                   prop;
  double                value;
  double                limit;
  LimberBodyPoint       other;
} LimberFigureFault;

guint limber_figure_check (const LimberMovement *movement, GArray *faults);
char *limber_figure_fault_describe (const LimberMovement    *movement,
                                    const LimberFigureFault *fault) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
