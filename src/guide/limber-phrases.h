/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/limber-timeline.h"

G_BEGIN_DECLS

gboolean    limber_phrases_is_held (LimberTimeline *timeline, const LimberMoment *moment);
const char *limber_phrases_get_side (LimberSide side, LimberSidePart part);
const char *limber_phrases_get_heading (LimberTimeline *timeline, const LimberMoment *moment);
const char *limber_phrases_get_breath (LimberBreath breath);
char       *limber_phrases_get_place (LimberTimeline     *timeline,
                                      const LimberMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_phrases_get_title (LimberTimeline    *timeline,
                                      const LimberPhase *phase) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_phrases_get_announcement (LimberTimeline    *timeline,
                                             const LimberPhase *phase) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_phrases_get_number (LimberTimeline     *timeline,
                                       const LimberMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_phrases_get_motion (LimberTimeline     *timeline,
                                       const LimberMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_phrases_get_count (LimberTimeline     *timeline,
                                      const LimberMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_phrases_get_cue (LimberTimeline     *timeline,
                                    const LimberMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
char       *limber_phrases_get_next (LimberTimeline     *timeline,
                                     const LimberMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
const LimberPhase *limber_phrases_find_next (LimberTimeline *timeline, const LimberMoment *moment);

G_END_DECLS
