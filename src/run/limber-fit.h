/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "run/limber-track.h"

G_BEGIN_DECLS

gboolean limber_fit_parse (const char *data, gsize length, LimberTrack *track, GError **error);

G_END_DECLS
