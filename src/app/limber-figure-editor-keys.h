/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean limber_figure_editor_keys_find (guint keyval, double *right, double *up, double *near);

G_END_DECLS
