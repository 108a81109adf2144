/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long texts in definitions may be, characters. */
#define LIMBER_DRAFT_MAX_NAME 80
#define LIMBER_DRAFT_MAX_TEXT 500

char *limber_draft_text_clean (const char *text, guint max_chars) G_GNUC_WARN_UNUSED_RESULT;
char *limber_draft_text_append (const char *name, const char *addition) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
