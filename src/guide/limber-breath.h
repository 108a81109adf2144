/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "figure/limber-movement.h"
#include "session/limber-timeline.h"

G_BEGIN_DECLS

/* What says when to breathe in and when out. */
typedef enum
{
  LIMBER_BREATH_LEAD_NONE,  /* one breathes as one likes */
  LIMBER_BREATH_LEAD_CALM,  /* a slow breath, for a stretch that is held */
  LIMBER_BREATH_LEAD_TEMPO, /* the tempo of the work */
} LimberBreathLead;

double limber_breath_at_work (const LimberDose *dose, const LimberMoment *moment);
double limber_breath_at_rest (const LimberDose *dose);
double limber_breath_at_beat (const LimberDose *dose, const LimberMovement *movement, double beat);

LimberBreathLead limber_breath_get_lead (const LimberTimelineStep *step);
LimberBreath     limber_breath_get_calm (const LimberMoment *moment);

G_END_DECLS
