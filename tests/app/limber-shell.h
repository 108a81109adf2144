/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A desktop's shell, on a session bus of its own, and what it makes of the player there. */

#define LIMBER_SHELL_NAME "org.mpris.MediaPlayer2.app.limber.Limber"
#define LIMBER_SHELL_PATH "/org/mpris/MediaPlayer2"
#define LIMBER_SHELL_ROOT "org.mpris.MediaPlayer2"
#define LIMBER_SHELL_PLAYER "org.mpris.MediaPlayer2.Player"
#define LIMBER_SHELL_PROPERTIES "org.freedesktop.DBus.Properties"

typedef struct
{
  GTestDBus       *bus;
  GDBusConnection *connection;
  GString         *heard; /* signals, one a line */
  guint            n_heard;
} LimberShell;

/* A property as text; a list ends with a name of NULL. */
typedef struct
{
  const char *name;
  const char *value;
} LimberShellProperty;

LimberShell *limber_shell_new (void);
void         limber_shell_free (LimberShell *self);
void         limber_shell_kill_bus (LimberShell *self);

GVariant *limber_shell_try (LimberShell *self,
                            const char  *interface,
                            const char  *method,
                            GVariant    *parameters,
                            GError     **error);
void      limber_shell_call (LimberShell *self,
                             const char  *interface,
                             const char  *method,
                             GVariant    *parameters);
guint32   limber_shell_call_bus (LimberShell *self, const char *method, GVariant *parameters);
gboolean  limber_shell_sees_player (LimberShell *self);
void      limber_shell_wait_for_player (LimberShell *self, gboolean there);

void limber_shell_assert_property (LimberShell *self, const char *property, const char *expected);
void limber_shell_assert_all (LimberShell               *self,
                              const char                *interface,
                              const LimberShellProperty *expected);
void limber_shell_assert_heard (LimberShell *self, const char *expected);

G_END_DECLS
