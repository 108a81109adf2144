/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/limber-canvas.h"
#include "session/limber-session.h"

G_BEGIN_DECLS

void limber_play_summary_draw (LimberCanvas *canvas, LimberSession *session, gboolean remembered);

G_END_DECLS
