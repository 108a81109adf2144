/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "plan/limber-adapt.h"
#include "session/limber-timeline.h"

G_BEGIN_DECLS

/**
 * LimberPreviewLine:
 * @from: index of the step in the routine
 * @to: its index in the routine of today, or -1 when it falls away
 * @exercise: what is done; what would have been done when it falls away
 * @side: the side of a one-sided prescription
 * @dose: (nullable): how much of it, for people; %NULL when it falls away
 * @length_us: how long it takes, microseconds
 * @note: (nullable): in what it differs and why, for people
 * @fitted: that is so, among other things, for the wished length
 * @keepable: the original may be kept
 * @kept: the user chose to keep it
 *
 * One step of a routine, as it is today.
 */
typedef struct
{
  int             from;
  int             to;
  LimberExercise *exercise;
  LimberSide      side;
  char           *dose;
  gint64          length_us;
  char           *note;
  gboolean        fitted;
  gboolean        keepable;
  gboolean        kept;
} LimberPreviewLine;

/**
 * LimberPreview:
 * @lines: (element-type LimberPreviewLine): the steps
 * @n_changed: so many are other than the routine has them, for today's sake
 * @n_left_out: so many fall away for the wished length
 * @n_fitted: so many are shorter, or longer, for it
 *
 * A routine as it will be played today, beside what it is.
 */
typedef struct
{
  GPtrArray *lines;
  guint      n_changed;
  guint      n_left_out;
  guint      n_fitted;
} LimberPreview;

LimberPreview *limber_preview_new (const LimberRoutine *routine,
                                   const LimberAdapted *adapted,
                                   LimberTimeline      *timeline,
                                   GArray              *kept,
                                   LimberExerciseLookup lookup,
                                   gpointer             lookup_data) G_GNUC_WARN_UNUSED_RESULT;
void           limber_preview_free (LimberPreview *self);

char *limber_preview_format_changes (const LimberPreview *self) G_GNUC_WARN_UNUSED_RESULT;
char *limber_preview_format_fit (const LimberPreview *self,
                                 gboolean             fits,
                                 gint64               total_us,
                                 gint64               whole_us) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberPreview, limber_preview_free)

G_END_DECLS
