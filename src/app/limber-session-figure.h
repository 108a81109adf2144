/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-figure-view.h"
#include "app/limber-thumbnail.h"
#include "guide/limber-advisor.h"
#include "session/limber-session.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SESSION_FIGURE (limber_session_figure_get_type ())
G_DECLARE_FINAL_TYPE (LimberSessionFigure, limber_session_figure, LIMBER, SESSION_FIGURE, GObject)

LimberSessionFigure *limber_session_figure_new (LimberFigureView *view,
                                                LimberThumbnail  *next) G_GNUC_WARN_UNUSED_RESULT;

void limber_session_figure_set_gallery (LimberSessionFigure *self, LimberGallery *gallery);
void limber_session_figure_set_session (LimberSessionFigure *self, LimberSession *session);
void limber_session_figure_set_advisor (LimberSessionFigure *self, LimberAdvisor *advisor);

G_END_DECLS
