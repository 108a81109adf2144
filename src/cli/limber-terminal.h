/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIMBER_KEY_NONE,
  LIMBER_KEY_SPACE,
  LIMBER_KEY_ENTER,
  LIMBER_KEY_ESCAPE,
  LIMBER_KEY_LEFT,
  LIMBER_KEY_RIGHT,
  LIMBER_KEY_SHIFT_LEFT,
  LIMBER_KEY_SUSPEND,
  LIMBER_KEY_CHARACTER, /* see the character */
} LimberKey;

/* Called for each key; the character is lower case, and 0 for keys that are none. */
typedef void (*LimberKeyFunc) (LimberKey key, char character, gpointer user_data);

typedef struct _LimberTerminal LimberTerminal;

LimberTerminal *limber_terminal_new (LimberKeyFunc func,
                                     gpointer      user_data) G_GNUC_WARN_UNUSED_RESULT;
void            limber_terminal_free (LimberTerminal *self);

void limber_terminal_enter (LimberTerminal *self);
void limber_terminal_leave (LimberTerminal *self);
void limber_terminal_suspend (LimberTerminal *self);
void limber_terminal_get_size (LimberTerminal *self, guint *columns, guint *rows);
void limber_terminal_show (LimberTerminal *self, GPtrArray *lines);

LimberKey limber_terminal_decode (const char *bytes, gsize length, gsize *used, char *character);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTerminal, limber_terminal_free)

G_END_DECLS
