/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/limber-canvas.h"
#include "session/limber-session.h"

G_BEGIN_DECLS

/* Terminals lower than this do without the large figures. */
#define LIMBER_PLAY_VIEW_TALL 20

void  limber_play_view_draw (LimberCanvas  *canvas,
                             LimberSession *session,
                             gboolean       tall,
                             gboolean       muted,
                             const char    *message);
char *limber_play_view_describe (LimberTimeline    *timeline,
                                 const LimberPhase *phase) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
