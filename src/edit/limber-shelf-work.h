/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_SHELF_ERROR (limber_shelf_error_quark ())

/**
 * LimberShelfError:
 * @LIMBER_SHELF_ERROR_NONE_THERE: there is no file of one's own to be taken away
 * @LIMBER_SHELF_ERROR_NAME: the name has no letters
 * @LIMBER_SHELF_ERROR_TAKEN: something else has come to be where it was
 */
typedef enum
{
  LIMBER_SHELF_ERROR_NONE_THERE,
  LIMBER_SHELF_ERROR_NAME,
  LIMBER_SHELF_ERROR_TAKEN,
} LimberShelfError;

GQuark limber_shelf_error_quark (void);

/**
 * LimberShelfPlaces:
 * @folder: the user's routines
 * @trash: where those are kept that were taken away
 * @builtin_folder: (nullable): the built-in routines
 */
typedef struct
{
  char *folder;
  char *trash;
  char *builtin_folder;
} LimberShelfPlaces;

typedef enum
{
  LIMBER_SHELF_MADE,    /* there is no file yet, only an id */
  LIMBER_SHELF_COPIED,  /* undone by taking the copy away */
  LIMBER_SHELF_RENAMED, /* undone by the old name, or by a reset if it was built in */
  LIMBER_SHELF_REMOVED, /* undone by bringing it back */
  LIMBER_SHELF_UNDONE,  /* cannot be undone itself */
} LimberShelfDeed;

/**
 * LimberShelfToken:
 * @deed: what was done
 * @id: to which routine, or the new one's
 * @name: what that is called now
 * @old_name: (nullable): what it was called
 * @kept: (nullable): where its file is kept
 * @was_builtin: whether the routine was built in before, or is again
 *
 * What was done, as far as it takes to undo it.
 */
typedef struct
{
  LimberShelfDeed deed;
  char           *id;
  char           *name;
  char           *old_name;
  char           *kept;
  gboolean        was_builtin;
} LimberShelfToken;

LimberShelfToken *limber_shelf_token_copy (const LimberShelfToken *self) G_GNUC_WARN_UNUSED_RESULT;
void              limber_shelf_token_free (LimberShelfToken *self);
char *limber_shelf_token_format (const LimberShelfToken *self) G_GNUC_WARN_UNUSED_RESULT;

LimberShelfToken *limber_shelf_work_create (const LimberShelfPlaces *places,
                                            const char              *name,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberShelfToken *limber_shelf_work_duplicate (const LimberShelfPlaces *places,
                                               const char              *id,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberShelfToken *limber_shelf_work_rename (const LimberShelfPlaces *places,
                                            const char              *id,
                                            const char              *name,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberShelfToken *limber_shelf_work_remove (const LimberShelfPlaces *places,
                                            const char              *id,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberShelfToken *limber_shelf_work_undo (const LimberShelfPlaces *places,
                                          const LimberShelfToken  *token,
                                          GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
void              limber_shelf_work_tidy (const LimberShelfPlaces *places, gint64 now_us);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberShelfToken, limber_shelf_token_free)

G_END_DECLS
