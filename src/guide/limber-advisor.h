/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "guide/limber-person.h"
#include "history/limber-store-health.h"
#include "plan/limber-adapt.h"
#include "plan/limber-episode.h"
#include "plan/limber-habit.h"
#include "plan/limber-hurt.h"
#include "plan/limber-pain.h"
#include "plan/limber-questions.h"
#include "plan/limber-run-way.h"
#include "plan/limber-suggestion.h"
#include "session/limber-clock.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ADVISOR (limber_advisor_get_type ())
G_DECLARE_FINAL_TYPE (LimberAdvisor, limber_advisor, LIMBER, ADVISOR, GObject)

LimberAdvisor *limber_advisor_new (LimberClock *clock,
                                   LimberStore *store) G_GNUC_WARN_UNUSED_RESULT;
void           limber_advisor_read_async (LimberAdvisor      *self,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean limber_advisor_read_finish (LimberAdvisor *self, GAsyncResult *result, GError **error);

void                limber_advisor_set_person (LimberAdvisor *self, const LimberPerson *person);
const LimberPerson *limber_advisor_get_person (LimberAdvisor *self);

/* The screen of red flags. */
gboolean        limber_advisor_is_screen_due (LimberAdvisor *self);
gboolean        limber_advisor_is_locked (LimberAdvisor *self);
LimberScreen    limber_advisor_get_screen (LimberAdvisor *self);
LimberScreen    limber_advisor_answer_screen (LimberAdvisor *self, guint yes, guint unsure);
void            limber_advisor_set_examined (LimberAdvisor *self);
LimberScreening limber_advisor_get_screening (LimberAdvisor *self);

/* Today. */
guint32             limber_advisor_get_today (LimberAdvisor *self);
const LimberLimits *limber_advisor_get_limits (LimberAdvisor *self);
void                limber_advisor_get_day (LimberAdvisor *self, LimberToday *today);
char              **limber_advisor_dup_reasons (LimberAdvisor *self) G_GNUC_WARN_UNUSED_RESULT;
char               *limber_advisor_dup_trend (LimberAdvisor *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean            limber_advisor_allows (LimberAdvisor *self, const LimberRoutine *routine);
const char         *limber_advisor_get_offer (LimberAdvisor *self);
const char         *limber_advisor_get_offer_reason (LimberAdvisor *self);
LimberRung          limber_advisor_get_rung (LimberAdvisor *self);
void                limber_advisor_set_rung_shown (LimberAdvisor *self, LimberRung rung);

/* What was put away stays so. */
void     limber_advisor_put_away (LimberAdvisor *self, const char *key, gint64 episode_us);
gboolean limber_advisor_was_put_away (LimberAdvisor *self, const char *key, gint64 episode_us);

/* The morning after. */
typedef enum
{
  LIMBER_MORNING_AFTER_NOTHING,
  LIMBER_MORNING_AFTER_SESSION,
  LIMBER_MORNING_AFTER_RUN,
} LimberMorningAfter;

LimberMorningAfter limber_advisor_get_morning_due (LimberAdvisor *self);
gint64             limber_advisor_answer_morning (LimberAdvisor *self, LimberMorning morning);
void               limber_advisor_take_back_morning (LimberAdvisor *self, gint64 at_us);
void               limber_advisor_skip_morning (LimberAdvisor *self);

/* Running. */
void          limber_advisor_read_runs (LimberAdvisor *self);
GPtrArray    *limber_advisor_get_runs (LimberAdvisor *self);
guint32       limber_advisor_find_flare (LimberAdvisor *self);
LimberRunWay *limber_advisor_dup_run_way (LimberAdvisor *self) G_GNUC_WARN_UNUSED_RESULT;
void          limber_advisor_set_flare (LimberAdvisor *self, guint32 day);
gboolean      limber_advisor_has_run_note (LimberAdvisor *self);
void          limber_advisor_put_run_note_away (LimberAdvisor *self);

/* At a start. */
guint    limber_advisor_find_questions (LimberAdvisor       *self,
                                        gint64               length_us,
                                        const LimberCheckIn *answers,
                                        gboolean             chip);
gboolean limber_advisor_may_continue (LimberAdvisor *self);
gboolean limber_advisor_get_last (LimberAdvisor *self, LimberCheckIn *last);
void     limber_advisor_check_in (LimberAdvisor       *self,
                                  const LimberCheckIn *answers,
                                  const char          *session_uuid);
void     limber_advisor_add_hurt (LimberAdvisor       *self,
                                  const LimberCheckIn *answers,
                                  LimberReaction       reaction,
                                  const char          *exercise_id,
                                  const char          *session_uuid);

/* A routine for today. */
LimberAdapted *limber_advisor_adapt (LimberAdvisor       *self,
                                     LimberRoutine       *routine,
                                     LimberExerciseLookup lookup,
                                     gpointer             lookup_data,
                                     LimberMeasure        measure,
                                     gpointer             measure_data,
                                     gint64               length_us,
                                     GArray              *kept,
                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;

LimberAdapted *limber_advisor_adapt_played (LimberAdvisor       *self,
                                            LimberRoutine       *routine,
                                            LimberExerciseLookup lookup,
                                            gpointer             lookup_data,
                                            GArray              *kept,
                                            GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* In a session. */
gboolean limber_advisor_is_new (LimberAdvisor *self, const char *exercise_id);
int      limber_advisor_get_feel (LimberAdvisor *self, const char *exercise_id);
void     limber_advisor_set_feel (LimberAdvisor *self, const char *exercise_id, gboolean here);
void     limber_advisor_add_effect (LimberAdvisor *self,
                                    const char    *exercise_id,
                                    LimberEffect   effect,
                                    const char    *session_uuid);
int      limber_advisor_find_direction (LimberAdvisor       *self,
                                        LimberExerciseLookup lookup,
                                        gpointer             lookup_data);
void     limber_advisor_set_direction_asked (LimberAdvisor *self, int own);
void     limber_advisor_add_worked (LimberAdvisor *self, const char *exercise_id);
void     limber_advisor_add_adjustment (LimberAdvisor          *self,
                                        const LimberExercise   *exercise,
                                        LimberContext           context,
                                        gint64                  length_us,
                                        const LimberAdjustment *adjustment);

/* After it. */
GPtrArray *limber_advisor_get_suggestions (LimberAdvisor       *self,
                                           LimberExerciseLookup lookup,
                                           gpointer lookup_data) G_GNUC_WARN_UNUSED_RESULT;
void       limber_advisor_take (LimberAdvisor *self, const LimberSuggestion *suggestion);

G_END_DECLS
