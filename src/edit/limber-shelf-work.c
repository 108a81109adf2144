/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-shelf-work.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "content/limber-definition-save.h"
#include "limber-draft-text.h"
#include "limber-draft-write.h"
#include "limber-new-id.h"
#include "limber-routine-edit.h"

/* How often another id is looked for when somebody takes it first. */
#define MAX_ATTEMPTS 20

/* How long what was taken away is kept, long after it can be undone. */
#define KEEP_US (30 * G_TIME_SPAN_DAY)

/* clang-format off */
G_DEFINE_QUARK (limber-shelf-error-quark, limber_shelf_error)
/* clang-format on */

/**
 * limber_shelf_token_copy:
 * @self: what was done
 *
 * Returns: (transfer full): the same
 */
LimberShelfToken *
limber_shelf_token_copy (const LimberShelfToken *self)
{
  LimberShelfToken *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->old_name = g_strdup (self->old_name);
  copy->kept = g_strdup (self->kept);

  return copy;
}

/**
 * limber_shelf_token_free:
 * @self: (transfer full): what was done
 */
void
limber_shelf_token_free (LimberShelfToken *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->old_name);
  g_free (self->kept);
  g_free (self);
}

/**
 * limber_shelf_token_format:
 * @self: what was done
 *
 * Returns: (transfer full): what was done, in a sentence
 */
char *
limber_shelf_token_format (const LimberShelfToken *self)
{
  switch (self->deed)
    {
    case LIMBER_SHELF_COPIED:
      /* Translators: the name of a routine */
      return g_strdup_printf (_ ("“%s” is yours to change"), self->name);
    case LIMBER_SHELF_RENAMED:
      /* Translators: the name of a routine */
      return g_strdup_printf (_ ("It is called “%s” now"), self->name);
    case LIMBER_SHELF_REMOVED:
      if (self->was_builtin)
        /* Translators: the name of a routine */
        return g_strdup_printf (_ ("“%s” is as it came with Limber"), self->name);
      /* Translators: the name of a routine */
      return g_strdup_printf (_ ("“%s” was deleted"), self->name);
    case LIMBER_SHELF_MADE:
    case LIMBER_SHELF_UNDONE:
    default:
      /* Translators: the name of a routine */
      return g_strdup_printf (_ ("“%s” is there"), self->name);
    }
}

static LimberShelfToken *
new_token (LimberShelfDeed deed, const char *id, const char *name)
{
  LimberShelfToken *self = g_new0 (LimberShelfToken, 1);

  self->deed = deed;
  self->id = g_strdup (id);
  self->name = g_strdup (name);

  return self;
}

static char *
get_path (const char *folder, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);

  return g_build_filename (folder, name, NULL);
}

static gboolean
is_there (const char *folder, const char *id)
{
  g_autofree char *path = folder != NULL ? get_path (folder, id) : NULL;
  GStatBuf         about = { 0 };

  return path != NULL && g_lstat (path, &about) == 0;
}

static gboolean
is_changed_error (const GError *error)
{
  return g_error_matches (error, LIMBER_DURABLE_ERROR, LIMBER_DURABLE_ERROR_CHANGED);
}

/* Reads the user's version, or else the built-in one. */
static LimberDraftRead *
read_routine (const LimberShelfPlaces *places, const char *id, GError **error)
{
  g_autoptr(LimberDraftRead) read = g_new0 (LimberDraftRead, 1);

  read->is_routine = TRUE;
  read->path = get_path (places->folder, id);
  read->builtin_folder = g_strdup (places->builtin_folder);
  limber_draft_read_run (read);
  if (read->routine != NULL)
    return g_steal_pointer (&read);

  g_propagate_error (error, g_steal_pointer (&read->error));

  return NULL;
}

static char *
choose_id (const LimberShelfPlaces *places, const char *name)
{
  const char *const folders[] = { places->folder, places->builtin_folder, NULL };
  g_autofree char  *wish = limber_new_id_from_name (name, "routine");

  return limber_new_id_choose (wish, folders);
}

static gboolean
fail_for_name (GError **error)
{
  g_set_error_literal (
      error, LIMBER_SHELF_ERROR, LIMBER_SHELF_ERROR_NAME, _ ("A name needs a letter"));

  return FALSE;
}

/**
 * limber_shelf_work_create:
 * @places: where routines are
 * @name: what a new one is to be called
 * @error: where to say what is wrong with the name
 *
 * Finds an id for a new routine. Its file comes into being when it has something in it.
 *
 * Returns: (transfer full) (nullable): what was done
 */
LimberShelfToken *
limber_shelf_work_create (const LimberShelfPlaces *places, const char *name, GError **error)
{
  g_autofree char *clean = limber_draft_text_clean (name, LIMBER_DRAFT_MAX_NAME);
  g_autofree char *id = NULL;

  if (clean == NULL)
    {
      fail_for_name (error);
      return NULL;
    }
  id = choose_id (places, clean);

  return new_token (LIMBER_SHELF_MADE, id, clean);
}

/* A copy stands for itself: it is no version of something. */
static LimberRoutine *
make_copy (const LimberRoutine *routine, const char *id, const char *name)
{
  LimberRoutine *copy = limber_routine_edit_copy (routine);

  g_free (copy->id);
  g_free (copy->name);
  copy->id = g_strdup (id);
  copy->name = g_strdup (name);
  g_clear_pointer (&copy->variant_of, g_free);
  g_clear_pointer (&copy->variant, g_free);

  return copy;
}

/**
 * limber_shelf_work_duplicate:
 * @places: where routines are
 * @id: a routine
 * @error: where to say why it was not copied
 *
 * Returns: (transfer full) (nullable): what was done, with the id of the copy
 */
LimberShelfToken *
limber_shelf_work_duplicate (const LimberShelfPlaces *places, const char *id, GError **error)
{
  g_autoptr(LimberDraftRead) read = read_routine (places, id, error);
  g_autofree char *name = NULL;
  g_autofree char *source_path = NULL;

  if (read == NULL)
    return NULL;

  name = limber_draft_text_append (read->routine->name, _ (" (copy)"));
  source_path = get_path (read->mark.exists ? places->folder : places->builtin_folder, id);
  for (guint i = 0; i < MAX_ATTEMPTS; i++)
    {
      g_autofree char *new_id = choose_id (places, name);
      g_autofree char *path = get_path (places->folder, new_id);
      g_autoptr(LimberRoutine) copy = make_copy (read->routine, new_id, name);
      g_autoptr(GError) own_error = NULL;
      LimberFileMark mark = LIMBER_FILE_MARK_NONE;

      if (limber_definition_save_marked (NULL, copy, path, source_path, &mark, &own_error))
        return new_token (LIMBER_SHELF_COPIED, new_id, name);
      if (is_changed_error (own_error) && i + 1 < MAX_ATTEMPTS)
        continue;
      g_propagate_error (error, g_steal_pointer (&own_error));
      break;
    }

  return NULL;
}

/**
 * limber_shelf_work_rename:
 * @places: where routines are
 * @id: a routine; a built-in one becomes the user's own version
 * @name: what it is to be called
 * @error: where to say why it was not renamed
 *
 * The id stays, and with it what history knows of the routine.
 *
 * Returns: (transfer full) (nullable): what was done
 */
LimberShelfToken *
limber_shelf_work_rename (const LimberShelfPlaces *places,
                          const char              *id,
                          const char              *name,
                          GError                 **error)
{
  g_autofree char *clean = limber_draft_text_clean (name, LIMBER_DRAFT_MAX_NAME);
  g_autofree char *builtin_path = NULL;
  g_autoptr(LimberDraftRead) read = NULL;
  g_autoptr(LimberRoutine) renamed = NULL;
  LimberShelfToken *token = NULL;

  if (clean == NULL)
    fail_for_name (error);
  else
    read = read_routine (places, id, error);
  if (read == NULL)
    return NULL;

  token = new_token (LIMBER_SHELF_RENAMED, id, clean);
  token->old_name = g_strdup (read->routine->name);
  token->was_builtin = !read->mark.exists;
  renamed = limber_routine_edit_copy (read->routine);
  g_free (renamed->name);
  renamed->name = g_strdup (clean);
  builtin_path = limber_draft_get_builtin_path (read->path, places->builtin_folder);
  if (!limber_definition_save_marked (NULL, renamed, read->path, builtin_path, &read->mark, error))
    g_clear_pointer (&token, limber_shelf_token_free);

  return token;
}

/* What a routine calls itself, as far as it can be read. */
static char *
find_name (const LimberShelfPlaces *places, const char *id)
{
  g_autoptr(LimberDraftRead) read = read_routine (places, id, NULL);

  return g_strdup (read != NULL ? read->routine->name : id);
}

/**
 * limber_shelf_work_remove:
 * @places: where routines are
 * @id: a routine that has a file of the user's
 * @error: where to say why it was not taken away
 *
 * Deletes a routine of one's own, or resets a built-in one. The file is moved to where it can be
 * brought back from.
 *
 * Returns: (transfer full) (nullable): what was done
 */
LimberShelfToken *
limber_shelf_work_remove (const LimberShelfPlaces *places, const char *id, GError **error)
{
  const char *const folders[] = { places->trash, NULL };
  g_autofree char  *path = get_path (places->folder, id);
  g_autofree char  *name = find_name (places, id);

  if (!is_there (places->folder, id))
    {
      g_set_error (error,
                   LIMBER_SHELF_ERROR,
                   LIMBER_SHELF_ERROR_NONE_THERE,
                   _ ("There is no version of your own of “%s”"),
                   name);
      return NULL;
    }

  for (guint i = 0; i < MAX_ATTEMPTS; i++)
    {
      g_autofree char *kept_id = limber_new_id_choose (id, folders);
      g_autofree char *kept = get_path (places->trash, kept_id);
      g_autoptr(GError) own_error = NULL;

      if (limber_durable_file_move (path, kept, &own_error))
        {
          LimberShelfToken *token = new_token (LIMBER_SHELF_REMOVED, id, name);

          token->kept = g_steal_pointer (&kept);
          token->was_builtin = is_there (places->builtin_folder, id);
          return token;
        }
      if (is_changed_error (own_error) && i + 1 < MAX_ATTEMPTS)
        continue;
      g_propagate_error (error, g_steal_pointer (&own_error));
      break;
    }

  return NULL;
}

static gboolean
bring_back (const LimberShelfPlaces *places, const LimberShelfToken *token, GError **error)
{
  g_autofree char *path = get_path (places->folder, token->id);
  g_autoptr(GError) own_error = NULL;

  if (limber_durable_file_move (token->kept, path, &own_error))
    return TRUE;

  if (is_changed_error (own_error))
    g_set_error (error,
                 LIMBER_SHELF_ERROR,
                 LIMBER_SHELF_ERROR_TAKEN,
                 _ ("“%s” was made anew meanwhile; the old one is kept as %s"),
                 token->name,
                 token->kept);
  else
    g_propagate_error (error, g_steal_pointer (&own_error));

  return FALSE;
}

/**
 * limber_shelf_work_undo:
 * @places: where routines are
 * @token: what was done
 * @error: where to say why it was not undone
 *
 * Returns: (transfer full) (nullable): that it was undone
 */
LimberShelfToken *
limber_shelf_work_undo (const LimberShelfPlaces *places,
                        const LimberShelfToken  *token,
                        GError                 **error)
{
  g_autoptr(LimberShelfToken) deed = NULL;
  gboolean done = FALSE;

  switch (token->deed)
    {
    case LIMBER_SHELF_REMOVED:
      done = bring_back (places, token, error);
      break;
    case LIMBER_SHELF_COPIED:
      deed = limber_shelf_work_remove (places, token->id, error);
      break;
    case LIMBER_SHELF_RENAMED:
      deed = token->was_builtin
                 ? limber_shelf_work_remove (places, token->id, error)
                 : limber_shelf_work_rename (places, token->id, token->old_name, error);
      break;
    case LIMBER_SHELF_MADE:
    case LIMBER_SHELF_UNDONE:
    default:
      done = TRUE;
      break;
    }

  if (!done && deed == NULL)
    return NULL;

  return new_token (
      LIMBER_SHELF_UNDONE, token->id, token->old_name != NULL ? token->old_name : token->name);
}

/**
 * limber_shelf_work_tidy:
 * @places: where routines are
 * @now_us: UTC microseconds since 1970
 *
 * Clears away what was taken away more than thirty days ago. Waits for the disk.
 */
void
limber_shelf_work_tidy (const LimberShelfPlaces *places, gint64 now_us)
{
  g_autoptr(GDir) dir = g_dir_open (places->trash, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (places->trash, name, NULL);
      GStatBuf         about = { 0 };

      /* Moving sets this time; that of the last change may be much older. */
      if (g_str_has_suffix (name, ".json") && g_lstat (path, &about) == 0
          && now_us - about.st_ctim.tv_sec * G_USEC_PER_SEC > KEEP_US)
        g_unlink (path);
    }
}
