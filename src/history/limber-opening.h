/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int  limber_opening_begin (const char *path);
void limber_opening_end (int lock);

G_END_DECLS
