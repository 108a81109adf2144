/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-draft-saver.h"

#include "content/limber-definition.h"
#include "limber-draft-saver-private.h"

/**
 * LimberDraftSaver:
 *
 * Saves a definition while it is edited: a little after the last change, on another thread, one
 * version after the other. What could not be saved is kept and tried again with the next change, or when
 * it is asked for. A file that somebody else changed meanwhile is left to them, and ours goes on in one
 * of its own.
 *
 * It lives on the thread it was made on. While something is being saved it stays alive, so that the
 * last version gets to the disk; who wants to know whether it did flushes it before letting go.
 */
G_DEFINE_FINAL_TYPE (LimberDraftSaver, limber_draft_saver, G_TYPE_OBJECT)

typedef enum
{
  PROP_STATE = 1,
  PROP_MESSAGE,
  PROP_PATH,
  PROP_READ_ONLY,
} LimberDraftSaverProperty;

static GParamSpec *props[PROP_READ_ONLY + 1];

typedef enum
{
  SIGNAL_SAVED,
  SIGNAL_FAILED,
  SIGNAL_CONFLICT,
  N_SIGNALS,
} LimberDraftSaverSignal;

static guint signals[N_SIGNALS];

gboolean
limber_draft_saver_has_something (LimberDraftSaver *self)
{
  return self->routine != NULL || self->exercise != NULL;
}

void
limber_draft_saver_notify_state (LimberDraftSaver *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

static void
set_failure (LimberDraftSaver *self, GError *failure)
{
  g_clear_error (&self->failure);
  self->failure = failure;
  g_free (self->message);
  self->message = failure != NULL ? g_strdup (failure->message) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MESSAGE]);
}

/* Whoever waits for all to be in the file hears when there is nothing more to be tried. */
void
limber_draft_saver_answer (LimberDraftSaver *self)
{
  g_autoptr(GPtrArray) flushes = g_steal_pointer (&self->flushes);

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < flushes->len; i++)
    {
      if (self->failure != NULL)
        g_task_return_error (flushes->pdata[i], g_error_copy (self->failure));
      else
        g_task_return_boolean (flushes->pdata[i], TRUE);
    }
}

static void
take_conflict (LimberDraftSaver *self, LimberDraftWrite *write)
{
  g_autofree char *id = NULL;

  if (g_strcmp0 (self->path, write->path) != 0)
    {
      g_free (self->path);
      self->path = g_strdup (write->path);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PATH]);
    }
  id = limber_definition_stem (self->path);
  g_signal_emit (self, signals[SIGNAL_CONFLICT], 0, id, write->our_name, write->their_name);
}

/* What could not be saved is what is to be saved, unless there is something newer. */
static void
take_back (LimberDraftSaver *self, LimberDraftWrite *write)
{
  if (limber_draft_saver_has_something (self))
    return;

  self->routine = g_steal_pointer (&write->routine);
  self->exercise = g_steal_pointer (&write->exercise);
}

static void
written_cb (LimberDraftWrite *write, gpointer user_data)
{
  LimberDraftSaver *self = user_data;
  gboolean          had_failed = self->failure != NULL;

  self->is_running = FALSE;
  if (write->error != NULL)
    {
      take_back (self, write);
      set_failure (self, g_steal_pointer (&write->error));
      if (!had_failed)
        g_signal_emit (self, signals[SIGNAL_FAILED], 0, self->message);
    }
  else
    {
      self->mark = write->mark;
      set_failure (self, NULL);
      if (!limber_draft_saver_has_something (self))
        self->since_us = -1;
      if (write->conflict)
        take_conflict (self, write);
      g_signal_emit (self, signals[SIGNAL_SAVED], 0);
    }

  if (self->failure == NULL && limber_draft_saver_has_something (self) && self->flushes->len > 0)
    limber_draft_saver_start (self);
  if (!self->is_running)
    limber_draft_saver_answer (self);
  limber_draft_saver_notify_state (self);
}

static LimberDraftWrite *
take_write (LimberDraftSaver *self)
{
  LimberDraftWrite *write = g_new0 (LimberDraftWrite, 1);

  write->routine = g_steal_pointer (&self->routine);
  write->exercise = g_steal_pointer (&self->exercise);
  write->path = g_strdup (self->path);
  write->builtin_folder = g_strdup (self->builtin_folder);
  write->mark = self->mark;

  return write;
}

void
limber_draft_saver_start (LimberDraftSaver *self)
{
  limber_clock_set_alarm (self->clock, self->alarm, -1);
  self->since_us = -1;
  self->is_running = TRUE;
  limber_draft_write_start (take_write (self), written_cb, g_object_ref (self), g_object_unref);
  limber_draft_saver_notify_state (self);
}

static void
alarm_cb (gpointer user_data)
{
  LimberDraftSaver *self = user_data;

  /* What comes while something is being saved is saved after it. */
  if (self->is_running)
    limber_clock_set_alarm (self->clock,
                            self->alarm,
                            limber_clock_get_monotonic (self->clock) + LIMBER_DRAFT_SAVER_DELAY_US);
  else if (limber_draft_saver_has_something (self))
    limber_draft_saver_start (self);
}

static void
limber_draft_saver_dispose (GObject *object)
{
  LimberDraftSaver *self = LIMBER_DRAFT_SAVER (object);

  /* Nobody waits for it any more, but it is not to be lost. */
  if (limber_draft_saver_has_something (self))
    limber_draft_write_start (take_write (self), NULL, NULL, NULL);
  if (self->alarm != 0)
    limber_clock_remove_alarm (self->clock, self->alarm);
  self->alarm = 0;
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (limber_draft_saver_parent_class)->dispose (object);
}

static void
limber_draft_saver_finalize (GObject *object)
{
  LimberDraftSaver *self = LIMBER_DRAFT_SAVER (object);

  g_free (self->path);
  g_free (self->builtin_folder);
  g_free (self->message);
  g_clear_error (&self->failure);
  g_ptr_array_unref (self->flushes);

  G_OBJECT_CLASS (limber_draft_saver_parent_class)->finalize (object);
}

static void
limber_draft_saver_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberDraftSaver *self = LIMBER_DRAFT_SAVER (object);

  switch ((LimberDraftSaverProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, (int) limber_draft_saver_get_state (self));
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (GType type)
{
  /**
   * LimberDraftSaver::saved:
   *
   * A version is in the file; there may be a newer one already.
   */
  signals[SIGNAL_SAVED]
      = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberDraftSaver::failed:
   * @message: why, in the user's language
   *
   * It could not be saved. This is told once, and again only after it could be saved in between.
   */
  signals[SIGNAL_FAILED] = g_signal_new (
      "failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * LimberDraftSaver::conflict:
   * @id: the id that ours has from now on
   * @our_name: what ours is called from now on
   * @their_name: (nullable): what theirs is called, which is as somebody else left it; %NULL if they
   *   had removed it, and ours is there again
   *
   * Somebody else had changed the file. Both are kept. What is edited goes on under this id and name,
   * which [method@DraftSaver.follow] sees to for a routine; who edits an exercise puts it with them.
   */
  signals[SIGNAL_CONFLICT] = g_signal_new ("conflict",
                                           type,
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           3,
                                           G_TYPE_STRING,
                                           G_TYPE_STRING,
                                           G_TYPE_STRING);
}

static void
limber_draft_saver_class_init (LimberDraftSaverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_draft_saver_dispose;
  object_class->finalize = limber_draft_saver_finalize;
  object_class->get_property = limber_draft_saver_get_property;

  props[PROP_STATE]
      = g_param_spec_int ("state", NULL, NULL, 0, LIMBER_DRAFT_INCOMPLETE, 0, readable);
  props[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, readable);
  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, readable);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  install_signals (LIMBER_TYPE_DRAFT_SAVER);
}

static void
limber_draft_saver_init (LimberDraftSaver *self)
{
  self->since_us = -1;
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
}

static LimberDraftSaver *
new_saver (const char *path, const char *builtin_folder, LimberClock *clock, gboolean is_routine)
{
  LimberDraftSaver *self = g_object_new (LIMBER_TYPE_DRAFT_SAVER, NULL);

  self->path = g_strdup (path);
  self->builtin_folder = g_strdup (builtin_folder);
  self->clock = g_object_ref (clock);
  self->alarm = limber_clock_add_alarm (clock, alarm_cb, self);
  self->is_routine = is_routine;

  return self;
}

/**
 * limber_draft_saver_new_routine:
 * @path: the user's file, which need not be there
 * @builtin_folder: (nullable): where the built-in routines lie, of which it may become a version
 * @clock: tells when it is time
 *
 * Unless it is loaded, it is taken for a new one, and a file that is there for somebody else's.
 *
 * Returns: (transfer full): a saver for a routine
 */
LimberDraftSaver *
limber_draft_saver_new_routine (const char *path, const char *builtin_folder, LimberClock *clock)
{
  g_return_val_if_fail (path != NULL && LIMBER_IS_CLOCK (clock), NULL);

  return new_saver (path, builtin_folder, clock, TRUE);
}

/**
 * limber_draft_saver_new_exercise:
 * @path: the user's file, which need not be there
 * @builtin_folder: (nullable): where the built-in exercises lie, of which it may become a version
 * @clock: tells when it is time
 *
 * Returns: (transfer full): a saver for an exercise
 */
LimberDraftSaver *
limber_draft_saver_new_exercise (const char *path, const char *builtin_folder, LimberClock *clock)
{
  g_return_val_if_fail (path != NULL && LIMBER_IS_CLOCK (clock), NULL);

  return new_saver (path, builtin_folder, clock, FALSE);
}

/**
 * limber_draft_saver_take_read:
 * @self: a saver
 * @read: what is in its file
 *
 * What was read is what is edited: only in its place anything is written.
 */
void
limber_draft_saver_take_read (LimberDraftSaver *self, const LimberDraftRead *read)
{
  g_return_if_fail (LIMBER_IS_DRAFT_SAVER (self));

  self->mark = read->mark;
  if (self->read_only == read->read_only)
    return;

  self->read_only = read->read_only;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READ_ONLY]);
}

/**
 * limber_draft_saver_get_state:
 *
 * Returns: how far it is
 */
LimberDraftState
limber_draft_saver_get_state (LimberDraftSaver *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAFT_SAVER (self), LIMBER_DRAFT_SAVED);

  if (self->is_running)
    return LIMBER_DRAFT_SAVING;
  if (self->is_incomplete)
    return LIMBER_DRAFT_INCOMPLETE;
  if (self->failure != NULL)
    return LIMBER_DRAFT_FAILED;

  return limber_draft_saver_has_something (self) ? LIMBER_DRAFT_WAITING : LIMBER_DRAFT_SAVED;
}

/**
 * limber_draft_saver_get_message:
 *
 * Returns: (nullable): why it could not be saved, in the user's language
 */
const char *
limber_draft_saver_get_message (LimberDraftSaver *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAFT_SAVER (self), NULL);

  return self->message;
}

/**
 * limber_draft_saver_get_path:
 *
 * Returns: the file, which is another one after a conflict
 */
const char *
limber_draft_saver_get_path (LimberDraftSaver *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAFT_SAVER (self), NULL);

  return self->path;
}

/**
 * limber_draft_saver_is_read_only:
 *
 * Returns: whether nothing is saved, since a newer Limber made the file or it cannot be read
 */
gboolean
limber_draft_saver_is_read_only (LimberDraftSaver *self)
{
  g_return_val_if_fail (LIMBER_IS_DRAFT_SAVER (self), TRUE);

  return self->read_only;
}
