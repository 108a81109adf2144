/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *limber_html_to_paragraphs (const char *html) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
