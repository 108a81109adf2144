/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/limber-timeline.h"

G_BEGIN_DECLS

char *limber_sentences_get_name (LimberTimeline  *timeline,
                                 const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_next (LimberTimeline  *timeline,
                                 const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_set_up (LimberTimeline  *timeline,
                                   const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_switch (LimberTimeline  *timeline,
                                   const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_side (LimberTimeline  *timeline,
                                 const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_rest (LimberTimeline  *timeline,
                                 const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_rest_brief (LimberTimeline  *timeline,
                                       const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_half_way (LimberTimeline  *timeline,
                                     const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_ten_seconds (LimberTimeline  *timeline,
                                        const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_count (LimberTimeline  *timeline,
                                  const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_count_brief (LimberTimeline  *timeline,
                                        const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_part (LimberTimeline  *timeline,
                                 const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_breath (LimberTimeline  *timeline,
                                   const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_text (LimberTimeline  *timeline,
                                 const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;
char *limber_sentences_get_done (LimberTimeline  *timeline,
                                 const LimberCue *cue) G_GNUC_WARN_UNUSED_RESULT;

char       *limber_sentences_get_preparation (LimberTimeline    *timeline,
                                              const LimberPhase *phase) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_sentences_get_sample (void);
char       *limber_sentences_get_language (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
