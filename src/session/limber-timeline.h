/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-routine.h"

G_BEGIN_DECLS

#define LIMBER_TIMELINE_ERROR (limber_timeline_error_quark ())

typedef enum
{
  LIMBER_TIMELINE_ERROR_UNKNOWN_EXERCISE,
  LIMBER_TIMELINE_ERROR_TOO_LONG, /* a phase above an hour, or a session above a day */
  LIMBER_TIMELINE_ERROR_EMPTY,
  LIMBER_TIMELINE_ERROR_MISMATCH, /* a stored or a new timeline that does not fit this one */
} LimberTimelineError;

#define LIMBER_PHASE_MAX_US (G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC)
#define LIMBER_TIMELINE_MAX_US (G_GINT64_CONSTANT (24) * LIMBER_PHASE_MAX_US)

/**
 * LimberPhaseKind:
 * @LIMBER_PHASE_LEAD_IN: before the first step; getting ready for it
 * @LIMBER_PHASE_WORK: one bout: one set on one side, or on both
 * @LIMBER_PHASE_SWITCH: changing sides; getting ready for the other one
 * @LIMBER_PHASE_REST: between sets; getting ready for the next one
 * @LIMBER_PHASE_TRANSITION: between steps; getting ready for the next one
 *
 * What goes on. Everything but work is used for getting ready for the work that follows, and
 * carries its step, set and side.
 */
typedef enum
{
  LIMBER_PHASE_LEAD_IN,
  LIMBER_PHASE_WORK,
  LIMBER_PHASE_SWITCH,
  LIMBER_PHASE_REST,
  LIMBER_PHASE_TRANSITION,
} LimberPhaseKind;

/**
 * LimberPhase:
 * @kind: what goes on
 * @open: it lasts until one says "continue"; its length is then only an estimate
 * @sounds: which of the sounds are wanted in it
 * @step: index of the step worked at or got ready for
 * @set: set of that step, counted from 1
 * @side: its side; none when both work at once or take turns
 * @start_us: offset from the beginning of the session, microseconds
 * @length_us: microseconds, never 0
 * @reps: repetitions, 0 when the bout is timed
 * @rep_us: length of one repetition, or of one pass through the tempo, microseconds; 0 for none
 */
typedef struct
{
  LimberPhaseKind    kind;
  gboolean           open;
  LimberSoundProfile sounds;
  int                step;
  int                set;
  LimberSide         side;
  gint64             start_us;
  gint64             length_us;
  int                reps;
  gint64             rep_us;
} LimberPhase;

typedef enum
{
  LIMBER_CUE_GET_READY,
  LIMBER_CUE_TICK,
  LIMBER_CUE_START,
  LIMBER_CUE_HALF_WAY,
  LIMBER_CUE_SWITCH,
  LIMBER_CUE_REST,
  LIMBER_CUE_NEXT,
  LIMBER_CUE_FINISH,
  LIMBER_CUE_CHANGE, /* do it differently from here; has a text */
  LIMBER_CUE_FORM,   /* a word on form; has a text */
  LIMBER_CUE_SET_UP, /* get into another position, take up what is needed */
  LIMBER_CUE_TEN_SECONDS,
  LIMBER_CUE_COUNT,     /* a repetition begins */
  LIMBER_CUE_RELEASE,   /* a hold within a repetition is over */
  LIMBER_CUE_BREATH,    /* in or out, along with the tempo */
  LIMBER_CUE_BREATHING, /* how to breathe in a hold; has a text */
  LIMBER_N_CUES,
} LimberCueKind;

/**
 * LimberCue:
 * @kind: what it says
 * @at_us: the moment it belongs to, microseconds from the beginning of the session
 * @latest_us: the last moment at which it still makes sense
 * @phase: index of the phase it belongs to; for the finish, of the last one
 * @text: (nullable): what to do, for %LIMBER_CUE_CHANGE, %LIMBER_CUE_FORM and
 *   %LIMBER_CUE_BREATHING
 */
typedef struct
{
  LimberCueKind kind;
  gint64        at_us;
  gint64        latest_us;
  guint         phase;
  const char   *text;
} LimberCue;

/**
 * LimberTimelineStep:
 * @exercise: the exercise
 * @dose: complete
 * @step: what the routine says of it
 * @cues: (element-type LimberCueText): the step's own, or the exercise's
 * @changes: (element-type LimberChange): the exercise's and the step's
 *
 * A step of a timeline, with everything that a view or a voice needs to know of it.
 */
typedef struct
{
  LimberExercise *exercise;
  LimberDose     *dose;
  LimberStep     *step;
  GPtrArray      *cues;
  GPtrArray      *changes;
} LimberTimelineStep;

/**
 * LimberChangeTime:
 *
 * How long one takes to change position; it counts where the equipment changes, or from standing
 * to the floor and back.
 */
typedef enum
{
  LIMBER_CHANGE_TIME_BRISK,
  LIMBER_CHANGE_TIME_NORMAL,
  LIMBER_CHANGE_TIME_RELAXED,
} LimberChangeTime;

/**
 * LimberTimelineOptions:
 * @first_side: the side that begins in this session; left when it says none
 * @change_time: time to change position
 * @lead_in_us: in place of the routine's own, microseconds; negative to keep that
 * @seed: which of an exercise's words on form come first, so that they vary from day to day
 */
typedef struct
{
  LimberSide       first_side;
  LimberChangeTime change_time;
  gint64           lead_in_us;
  guint            seed;
} LimberTimelineOptions;

#define LIMBER_TIMELINE_OPTIONS_DEFAULT                                                            \
  ((LimberTimelineOptions){ LIMBER_SIDE_LEFT, LIMBER_CHANGE_TIME_NORMAL, -1, 0 })

/**
 * LimberMoment:
 * @index: index of the phase
 * @phase: the phase
 * @elapsed_us: since the phase began
 * @remaining_us: until it ends
 * @side: the side at work or to come: that of the phase, or whose turn it is
 * @rep: repetition or pass, counted from 1; 0 for none
 * @rep_elapsed_us: since it began
 * @segment: part of the repetition, an index in the dose's tempo; -1 for none. With holds within
 *   repetitions 0 is the hold and 1 the gap
 * @segment_name: (nullable): its name
 * @segment_remaining_us: until it ends
 * @breath: the breath that goes with it
 * @change: (nullable): the change that applies at this moment
 *
 * What is at one moment of a timeline.
 */
typedef struct
{
  guint               index;
  const LimberPhase  *phase;
  gint64              elapsed_us;
  gint64              remaining_us;
  LimberSide          side;
  int                 rep;
  gint64              rep_elapsed_us;
  int                 segment;
  const char         *segment_name;
  gint64              segment_remaining_us;
  LimberBreath        breath;
  const LimberChange *change;
} LimberMoment;

typedef struct _LimberTimeline LimberTimeline;

GQuark limber_timeline_error_quark (void);

LimberTimeline *limber_timeline_new (LimberRoutine *routine,
                                     GPtrArray     *steps,
                                     GArray        *phases,
                                     LimberSide     first_side,
                                     guint          seed) G_GNUC_WARN_UNUSED_RESULT;
LimberTimeline *limber_timeline_compile (LimberRoutine               *routine,
                                         LimberExerciseLookup         lookup,
                                         gpointer                     lookup_data,
                                         const LimberTimelineOptions *options,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64          limber_timeline_get_usual_transition_us (const LimberExercise *from,
                                                         const LimberExercise *to);
LimberTimeline *limber_timeline_ref (LimberTimeline *self);
void            limber_timeline_unref (LimberTimeline *self);

LimberRoutine            *limber_timeline_get_routine (LimberTimeline *self);
LimberSide                limber_timeline_get_first_side (LimberTimeline *self);
guint                     limber_timeline_get_seed (LimberTimeline *self);
gint64                    limber_timeline_get_total_us (LimberTimeline *self);
gint64                    limber_timeline_get_work_us (LimberTimeline *self);
guint                     limber_timeline_get_n_steps (LimberTimeline *self);
const LimberTimelineStep *limber_timeline_get_step (LimberTimeline *self, guint index);
guint                     limber_timeline_get_n_phases (LimberTimeline *self);
const LimberPhase        *limber_timeline_get_phase (LimberTimeline *self, guint index);
guint                     limber_timeline_get_n_cues (LimberTimeline *self);
const LimberCue          *limber_timeline_get_cue (LimberTimeline *self, guint index);

guint limber_timeline_find_phase (LimberTimeline *self, gint64 position_us);
guint limber_timeline_find_cue (LimberTimeline *self, gint64 position_us);
void  limber_timeline_get_moment (LimberTimeline *self, gint64 position_us, LimberMoment *moment);
const LimberPhase *limber_timeline_get_upcoming (LimberTimeline *self, guint index);

gint64 limber_timeline_find_step (LimberTimeline *self, int step);
gint64 limber_timeline_find_next (LimberTimeline *self, guint index);
gint64 limber_timeline_find_previous (LimberTimeline *self, guint index, gint64 position_us);
gint64 limber_timeline_find_repeat (LimberTimeline *self, guint index);

LimberTimeline *limber_timeline_adjust (LimberTimeline *self,
                                        gint64          position_us,
                                        gint64          delta_us) G_GNUC_WARN_UNUSED_RESULT;
LimberTimeline *limber_timeline_splice (LimberTimeline *self,
                                        gint64          position_us,
                                        LimberTimeline *fresh,
                                        GError        **error) G_GNUC_WARN_UNUSED_RESULT;

LimberTimeline *limber_timeline_leave (LimberTimeline *self,
                                       gint64          position_us,
                                       LimberTimeline *fresh) G_GNUC_WARN_UNUSED_RESULT;

LimberTimelineStep *limber_timeline_step_new (const LimberExercise *exercise,
                                              const LimberStep     *step) G_GNUC_WARN_UNUSED_RESULT;
LimberTimelineStep *limber_timeline_step_ref (LimberTimelineStep *self);
void                limber_timeline_step_unref (LimberTimelineStep *self);

gint64 limber_change_get_offset (const LimberChange *self, const LimberPhase *phase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTimeline, limber_timeline_unref)

G_END_DECLS
