/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char     *limber_fixture_read (const char *name) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *limber_fixture_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char     *limber_fixture_replace (const char *text,
                                  const char *from,
                                  const char *to) G_GNUC_WARN_UNUSED_RESULT;
char     *limber_fixture_exercise (const char *id, const char *name) G_GNUC_WARN_UNUSED_RESULT;
char     *limber_fixture_routine (const char        *id,
                                  const char        *name,
                                  int                order,
                                  const char *const *exercises) G_GNUC_WARN_UNUSED_RESULT;
char     *limber_fixture_make_folder (void) G_GNUC_WARN_UNUSED_RESULT;
void      limber_fixture_remove (const char *path);
void      limber_fixture_write (const char *folder, const char *path, const char *text);
void      limber_fixture_wait (const gboolean *done);

G_END_DECLS
