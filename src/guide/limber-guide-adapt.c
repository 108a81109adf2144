/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-guide-private.h"

G_DEFINE_QUARK (limber - guide - error - quark, limber_guide_error)

/**
 * limber_guide_get_advisor:
 *
 * Returns: (transfer none): who knows how the back is, and what is right today
 */
LimberAdvisor *
limber_guide_get_advisor (LimberGuide *self)
{
  g_return_val_if_fail (LIMBER_IS_GUIDE (self), NULL);

  return self->advisor;
}

/**
 * limber_guide_get_adapted:
 *
 * Returns: (transfer none) (nullable): how the routine that is on was adapted to the day; %NULL for
 *   none, and for one that was taken up and not changed since
 */
const LimberAdapted *
limber_guide_get_adapted (LimberGuide *self)
{
  g_return_val_if_fail (LIMBER_IS_GUIDE (self), NULL);

  return self->course != NULL ? self->course->adapted : NULL;
}

/**
 * limber_guide_get_uuid:
 *
 * Returns: (nullable): under which name the session is remembered; %NULL when it is not
 */
const char *
limber_guide_get_uuid (LimberGuide *self)
{
  g_return_val_if_fail (LIMBER_IS_GUIDE (self), NULL);

  return self->recorder != NULL ? limber_recorder_get_uuid (self->recorder) : NULL;
}

/* Whether nothing can begin because of an emergency; the words are those of the screen. */
gboolean
limber_guide_check_lock (LimberGuide *self, GError **error)
{
  LimberScreen screen = limber_advisor_get_screen (self->advisor);

  if (!limber_advisor_is_locked (self->advisor))
    return TRUE;

  g_set_error (error,
               LIMBER_GUIDE_ERROR,
               LIMBER_GUIDE_ERROR_LOCKED,
               "%s. %s",
               limber_screen_get_title (screen),
               limber_screen_get_text (screen));

  return FALSE;
}

static void
refuse (LimberGuide *self, GError **error)
{
  g_auto(GStrv) reasons = limber_advisor_dup_reasons (self->advisor);

  g_set_error_literal (error,
                       LIMBER_GUIDE_ERROR,
                       LIMBER_GUIDE_ERROR_OUT_OF_SCOPE,
                       reasons[0] != NULL ? reasons[0]
                                          : limber_pain_row_get_text (LIMBER_PAIN_ROW_QUIET));
}

/* Makes a routine right for today: (transfer full). */
LimberCourse *
limber_guide_plan (LimberGuide              *self,
                   LimberRoutine            *routine,
                   LimberExerciseLookup      lookup,
                   gpointer                  lookup_data,
                   const LimberGuideOptions *options,
                   GError                  **error)
{
  g_autoptr(LimberCourse) course
             = limber_course_new (routine, lookup, lookup_data, &options->timeline);

  course->length_us = options->length_us;
  if (options->kept != NULL && options->kept->len > 0)
    g_array_append_vals (course->kept, options->kept->data, options->kept->len);
  /* What cannot be played says so itself when it is compiled. */
  if (routine->steps->len == 0 || !limber_course_adapt (course, self->advisor, NULL))
    return g_steal_pointer (&course);

  if (!limber_advisor_allows (self->advisor, routine) || course->routine->steps->len == 0)
    {
      refuse (self, error);
      return NULL;
    }

  return g_steal_pointer (&course);
}

/* Laid out as it was, so that it can change like any other. */
LimberCourse *
limber_guide_plan_taken_up (LimberSnapshot           *snapshot,
                            LimberTimeline           *timeline,
                            const LimberRecord       *record,
                            LimberExerciseLookup      lookup,
                            gpointer                  lookup_data,
                            const LimberGuideOptions *options)
{
  LimberTimelineOptions layout = options->timeline;
  LimberCourse         *course = NULL;

  layout.first_side = (LimberSide) record->first_side;
  layout.seed = limber_timeline_get_seed (timeline);
  course = limber_course_new_for_snapshot (snapshot, lookup, lookup_data, &layout);
  course->swaps = g_strdup (record->swaps);

  return course;
}

/* The history keeps in what the session differs from its routine. */
void
limber_guide_keep_swaps (LimberGuide *self)
{
  g_autofree char *text = NULL;

  if (self->recorder == NULL || self->course == NULL)
    return;

  text = limber_course_dup_swaps (self->course);
  if (text != NULL)
    limber_store_set_swaps (self->store, limber_guide_get_uuid (self), text);
}

static void
note_adjustment (LimberGuide *self, LimberTimeline *timeline)
{
  guint              index = limber_session_get_phase (self->session);
  const LimberPhase *now = limber_timeline_get_phase (timeline, index);
  const LimberPhase *before = NULL;
  LimberAdjustment   adjustment = { 0 };

  if (index >= limber_timeline_get_n_phases (self->before) || now->kind != LIMBER_PHASE_WORK
      || now->reps > 0)
    return;

  before = limber_timeline_get_phase (self->before, index);
  adjustment.bout = index;
  adjustment.seconds = (int) ((now->length_us - before->length_us) / G_USEC_PER_SEC);
  if (adjustment.seconds != 0)
    {
      const LimberTimelineStep *step = limber_timeline_get_step (timeline, (guint) now->step);

      limber_advisor_add_adjustment (self->advisor,
                                     step->exercise,
                                     limber_timeline_get_routine (timeline)->context,
                                     step->dose->length_us,
                                     &adjustment);
    }
}

static void
timeline_cb (LimberSession *session, GParamSpec *pspec, LimberGuide *self)
{
  LimberTimeline *timeline = limber_session_get_timeline (session);

  g_assert (LIMBER_IS_GUIDE (self));

  if (session != self->session)
    return;

  if (!self->is_steered)
    note_adjustment (self, timeline);
  limber_timeline_unref (self->before);
  self->before = limber_timeline_ref (timeline);
}

/* What is begun is none that was never done before: the figure shows a new one before its clock runs. */
static void
entered_cb (LimberSession *session, guint phase, gint64 position, LimberGuide *self)
{
  LimberTimeline    *timeline = limber_session_get_timeline (session);
  const LimberPhase *before = phase > 0 ? limber_timeline_get_phase (timeline, phase - 1) : NULL;
  const LimberPhase *now = limber_timeline_get_phase (timeline, phase);

  g_assert (LIMBER_IS_GUIDE (self));

  if (before != NULL && before->kind == LIMBER_PHASE_WORK && before->step != now->step)
    limber_advisor_add_worked (
        self->advisor, limber_timeline_get_step (timeline, (guint) before->step)->exercise->id);
}

static void
over_cb (LimberSession *session, LimberGuide *self)
{
  g_assert (LIMBER_IS_GUIDE (self));

  if (session != self->session)
    return;

  limber_guide_settle_hurt (self, LIMBER_REACTION_WENT_ON);
  /* After what was written about it, which is in the queue. */
  limber_guide_read_again (self);
}

/* Follows a session that has just been made. Called after its recorder, so that this hears the end
 * after it was written. */
void
limber_guide_follow (LimberGuide *self)
{
  g_clear_pointer (&self->before, limber_timeline_unref);
  self->before = limber_timeline_ref (limber_session_get_timeline (self->session));
  self->is_hurt = FALSE;
  self->n_ends = 0;
  g_signal_connect_object (self->session, "notify::timeline", G_CALLBACK (timeline_cb), self, 0);
  g_signal_connect_object (self->session, "entered", G_CALLBACK (entered_cb), self, 0);
  g_signal_connect_object (self->session, "over", G_CALLBACK (over_cb), self, 0);
}

/**
 * limber_guide_check_in:
 * @answers: how the back is, as it was answered while one gets ready
 *
 * Remembers the answers, and makes what is left of the session right for them. It ends when the answers
 * ask for a quiet day: then nothing was done that could be credited.
 *
 * Returns: whether the session goes on
 */
gboolean
limber_guide_check_in (LimberGuide *self, const LimberCheckIn *answers)
{
  g_autoptr(LimberTimeline) timeline = NULL;

  g_return_val_if_fail (LIMBER_IS_GUIDE (self), FALSE);
  g_return_val_if_fail (answers != NULL, FALSE);

  limber_advisor_check_in (self->advisor, answers, limber_guide_get_uuid (self));
  if (self->session == NULL || limber_session_is_over (self->session))
    return FALSE;

  if (self->recorder != NULL)
    limber_store_annotate (self->store, limber_guide_get_uuid (self), answers->pain, -1, -1, NULL);
  if (self->course == NULL)
    return TRUE;

  if (limber_advisor_allows (self->advisor, self->course->original))
    timeline = limber_course_adapt_again (self->course,
                                          self->advisor,
                                          limber_session_get_timeline (self->session),
                                          limber_session_get_position_us (self->session));
  if (timeline == NULL)
    {
      limber_session_end (self->session);
      return FALSE;
    }

  limber_guide_steer (self, timeline);
  limber_guide_keep_swaps (self);

  return TRUE;
}

/* Goes on with another timeline. */
void
limber_guide_steer (LimberGuide *self, LimberTimeline *timeline)
{
  self->is_steered = TRUE;
  limber_session_change (self->session, timeline);
  self->is_steered = FALSE;
}

/**
 * limber_guide_keep_original:
 * @from_step: index of a step in the original routine
 *
 * Undoes what was changed about a step, as far as that is somebody's own to decide and the step has not
 * begun.
 */
void
limber_guide_keep_original (LimberGuide *self, int from_step)
{
  g_autoptr(LimberTimeline) timeline = NULL;
  guint step = (guint) from_step;

  g_return_if_fail (LIMBER_IS_GUIDE (self));
  g_return_if_fail (from_step >= 0);

  if (self->course == NULL || self->session == NULL || limber_session_is_over (self->session))
    return;

  g_array_append_val (self->course->kept, step);
  timeline = limber_course_adapt_again (self->course,
                                        self->advisor,
                                        limber_session_get_timeline (self->session),
                                        limber_session_get_position_us (self->session));
  if (timeline == NULL)
    return;

  limber_guide_steer (self, timeline);
  limber_guide_keep_swaps (self);
}

/**
 * limber_guide_finish_check_in:
 * @pain_after: 0 to 10, or -1 when it was not answered
 * @effort: 0 to 10, or -1 when it was not answered
 *
 * Keeps what was answered after the session with it.
 */
void
limber_guide_finish_check_in (LimberGuide *self, int pain_after, int effort)
{
  LimberCheckIn answers = LIMBER_CHECK_IN_INIT;

  g_return_if_fail (LIMBER_IS_GUIDE (self));

  if (self->recorder != NULL)
    limber_store_annotate (self->store, limber_guide_get_uuid (self), -1, pain_after, effort, NULL);
  answers.when = LIMBER_CHECK_IN_AFTER;
  answers.pain = pain_after;
  if (pain_after >= 0)
    limber_advisor_check_in (self->advisor, &answers, limber_guide_get_uuid (self));
  limber_guide_read_again (self);
}
