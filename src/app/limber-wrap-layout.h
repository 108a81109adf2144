/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_WRAP_LAYOUT (limber_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (LimberWrapLayout, limber_wrap_layout, LIMBER, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
