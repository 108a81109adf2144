/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-item.h"

G_BEGIN_DECLS

#define LIMBER_LIBRARY_ERROR (limber_library_error_quark ())

/**
 * LimberLibraryError:
 * @LIMBER_LIBRARY_ERROR_NOT_FOUND: there is nothing of that id
 * @LIMBER_LIBRARY_ERROR_BAD_FILE: its file cannot be used any more
 */
typedef enum
{
  LIMBER_LIBRARY_ERROR_NOT_FOUND,
  LIMBER_LIBRARY_ERROR_BAD_FILE,
} LimberLibraryError;

GQuark limber_library_error_quark (void);

typedef struct _LimberBodies LimberBodies;

LimberBodies *limber_bodies_new (GMainContext *context) G_GNUC_WARN_UNUSED_RESULT;
void          limber_bodies_free (LimberBodies *self);
void          limber_bodies_set (LimberBodies *self, GHashTable *exercises, GHashTable *routines);
void        limber_bodies_add (LimberBodies *self, gboolean routine, const char *id, gpointer body);
GHashTable *limber_bodies_get_at_hand (LimberBodies *self);
gpointer    limber_bodies_peek (LimberBodies *self, gboolean routine, const char *id);
gpointer    limber_bodies_get (LimberBodies *self,
                               GHashTable   *items,
                               gboolean      routine,
                               const char   *id,
                               GError      **error);

void     limber_bodies_fail_not_found (gboolean routine, const char *id, GError **error);
gpointer limber_bodies_read (LimberItem *item, gboolean routine, GError **error);

G_END_DECLS
