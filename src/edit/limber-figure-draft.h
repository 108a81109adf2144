/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "content/limber-figure.h"
#include "figure/limber-grip.h"

G_BEGIN_DECLS

/* A movement of one's own goes from somewhere to somewhere. */
#define LIMBER_FIGURE_DRAFT_LEAST_KEYS (2)

/* How long a way and a stay may last, seconds. */
#define LIMBER_FIGURE_DRAFT_LEAST_SECONDS (0.1)
#define LIMBER_FIGURE_DRAFT_MOST_SECONDS (60)

void limber_figure_draft_begin (LimberMovement *movement, const LimberPose *pose);
void limber_figure_draft_begin_like (LimberMovement *movement, const LimberMovement *other);

gboolean limber_figure_draft_add (LimberMovement *movement, guint at, const LimberPose *pose);
gboolean limber_figure_draft_duplicate (LimberMovement *movement, guint at);
gboolean limber_figure_draft_remove (LimberMovement *movement, guint at);
gboolean limber_figure_draft_move (LimberMovement *movement, guint from, guint to);
void     limber_figure_draft_mirror (LimberMovement *movement, guint at);
void     limber_figure_draft_set_seconds (LimberMovement *movement, guint at, double seconds);
void     limber_figure_draft_set_stay (LimberMovement *movement, guint at, double seconds);
gboolean limber_figure_draft_set_pose (LimberMovement *movement, guint at, const LimberPose *pose);

GPtrArray *
limber_figure_draft_get_faults (const LimberMovement *movement) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
