/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "share/limber-import-plan.h"

G_BEGIN_DECLS

#define LIMBER_BUNDLE_KIND "limber-bundle"
#define LIMBER_BUNDLE_SUFFIX ".limber"
#define LIMBER_BUNDLE_MIME_TYPE "application/vnd.limber+json"

#define LIMBER_SHARE_ERROR (limber_share_error_quark ())

/**
 * LimberShareError:
 * @LIMBER_SHARE_ERROR_NOT_FOUND: there is no such routine, or it cannot be read
 * @LIMBER_SHARE_ERROR_INCOMPLETE: it needs an exercise that is not there, or cannot be read
 * @LIMBER_SHARE_ERROR_TOO_LARGE: what would be shared is more than what can be taken
 */
typedef enum
{
  LIMBER_SHARE_ERROR_NOT_FOUND,
  LIMBER_SHARE_ERROR_INCOMPLETE,
  LIMBER_SHARE_ERROR_TOO_LARGE,
} LimberShareError;

GQuark limber_share_error_quark (void);

GBytes *limber_bundle_write (const char        *builtin_dir,
                             const char        *user_dir,
                             const char *const *routine_ids,
                             guint             *n_exercises,
                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;
char   *limber_bundle_suggest_name (const char *routine_name) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_bundle_is (JsonNode *root);
void     limber_bundle_read (JsonNode *root, LimberImportPlan *plan, guint source);
void     limber_bundle_read_one (JsonNode         *definition,
                                 gboolean          is_routine,
                                 LimberImportPlan *plan,
                                 guint             source);

G_END_DECLS
