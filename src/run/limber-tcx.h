/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "run/limber-track.h"

G_BEGIN_DECLS

gboolean limber_tcx_parse (const char *text, gsize length, LimberTrack *track, GError **error);

G_END_DECLS
