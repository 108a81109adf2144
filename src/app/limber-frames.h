/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A figure moves smoothly at twenty-four frames a second, as in the cinema, at less than half the cost
 * of sixty; microseconds. */
#define LIMBER_FRAME_US (G_USEC_PER_SEC / 24)

/**
 * LimberFramesFunc:
 * @now_us: time of the frame, microseconds
 *
 * Brings what moves up to a frame.
 */
typedef void (*LimberFramesFunc) (gint64 now_us, gpointer user_data);

#define LIMBER_TYPE_FRAMES (limber_frames_get_type ())
G_DECLARE_FINAL_TYPE (LimberFrames, limber_frames, LIMBER, FRAMES, GObject)

LimberFrames *limber_frames_new (GtkWidget       *widget,
                                 LimberFramesFunc func,
                                 gpointer         user_data) G_GNUC_WARN_UNUSED_RESULT;

void     limber_frames_set_every (LimberFrames *self, guint every);
void     limber_frames_set_wanted (LimberFrames *self, gboolean wanted);
gboolean limber_frames_are_coming (LimberFrames *self);

G_END_DECLS
