/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "content/limber-fault.h"
#include "content/limber-tip.h"

G_BEGIN_DECLS

/* Beside the folders of the built-in definitions. */
#define LIMBER_TIPS_FILE "tips.json"

/**
 * LimberTips:
 *
 * All tips, in the order in which they are read; immutable, reference counted, safe to hand to
 * another thread.
 */
typedef struct _LimberTips LimberTips;

LimberTips *limber_tips_from_json (JsonNode  *root,
                                   gboolean   translate,
                                   GPtrArray *faults,
                                   GPtrArray *notes) G_GNUC_WARN_UNUSED_RESULT;
LimberTips *limber_tips_read_file (const char *path,
                                   gboolean    translate,
                                   GPtrArray  *faults) G_GNUC_WARN_UNUSED_RESULT;
void        limber_tips_read_async (const char         *path,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
LimberTips *limber_tips_read_finish (GAsyncResult *result,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
LimberTips *limber_tips_ref (LimberTips *self);
void        limber_tips_unref (LimberTips *self);

guint            limber_tips_get_n (const LimberTips *self);
const LimberTip *limber_tips_get (const LimberTips *self, guint index);
const LimberTip *limber_tips_find (const LimberTips *self, const char *id);
const LimberTip *limber_tips_choose (const LimberTips *self, LimberTipPlace place, guint32 day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTips, limber_tips_unref)

G_END_DECLS
