/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-bad-file.h"

/**
 * LimberBadFile:
 *
 * A file that could not be used, and all that is wrong with it. Nothing in it changes.
 */
struct _LimberBadFile
{
  GObject parent_instance;

  char      *path;
  GPtrArray *faults; /* (element-type LimberFault) */
};

G_DEFINE_FINAL_TYPE (LimberBadFile, limber_bad_file, G_TYPE_OBJECT)

static void
limber_bad_file_finalize (GObject *object)
{
  LimberBadFile *self = LIMBER_BAD_FILE (object);

  g_free (self->path);
  g_clear_pointer (&self->faults, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_bad_file_parent_class)->finalize (object);
}

static void
limber_bad_file_class_init (LimberBadFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_bad_file_finalize;
}

static void
limber_bad_file_init (LimberBadFile *self)
{
}

/**
 * limber_bad_file_new:
 * @path: a file
 * @faults: (element-type LimberFault): what is wrong with it; not to be changed any more
 *
 * Returns: (transfer full): the two together
 */
LimberBadFile *
limber_bad_file_new (const char *path, GPtrArray *faults)
{
  LimberBadFile *self = g_object_new (LIMBER_TYPE_BAD_FILE, NULL);

  self->path = g_strdup (path);
  self->faults = g_ptr_array_ref (faults);

  return self;
}

/**
 * limber_bad_file_get_path:
 * @self: a bad file
 *
 * Returns: where it is
 */
const char *
limber_bad_file_get_path (LimberBadFile *self)
{
  g_return_val_if_fail (LIMBER_IS_BAD_FILE (self), NULL);

  return self->path;
}

/**
 * limber_bad_file_get_faults:
 * @self: a bad file
 *
 * Returns: (transfer none) (element-type LimberFault): what is wrong with it
 */
GPtrArray *
limber_bad_file_get_faults (LimberBadFile *self)
{
  g_return_val_if_fail (LIMBER_IS_BAD_FILE (self), NULL);

  return self->faults;
}

/**
 * limber_bad_file_format:
 * @self: a bad file
 *
 * Returns: (transfer full): what is wrong with it, a line each, with the name of the file
 */
char *
limber_bad_file_format (LimberBadFile *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (LIMBER_IS_BAD_FILE (self), NULL);

  name = g_path_get_basename (self->path);

  return limber_faults_format (self->faults, name);
}
