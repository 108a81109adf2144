/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-progress-read.h"

#include "app/limber-settings.h"
#include "app/limber-week-settings.h"
#include "history/limber-dates.h"
#include "history/limber-store-diary.h"
#include "history/limber-store-done.h"

/*
 * The history is read on the thread of the database, and added up on another. What is done here takes
 * as long as there are exercises, not as long as there are sessions.
 */

typedef struct
{
  LimberProgressInput *input; /* (owned) (nullable): added up by now */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_pointer (&self->input, limber_progress_input_free);
  g_free (self);
}

static LimberProgressInput *
get_input (GTask *task)
{
  return ((Reading *) g_task_get_task_data (task))->input;
}

static LimberLibrary *
get_library (GTask *task)
{
  return limber_services_get_library (g_task_get_source_object (task));
}

static void
add_exercise (GTask *task, const char *id)
{
  LimberProgressInput  *input = get_input (task);
  const LimberExercise *exercise = NULL;

  if (g_hash_table_contains (input->exercises, id))
    return;

  exercise = limber_library_peek (id, get_library (task));
  if (exercise != NULL)
    g_hash_table_insert (input->exercises,
                         (gpointer) exercise->id,
                         limber_exercise_ref ((LimberExercise *) exercise));
}

static void
add_exercises_of (GTask *task, GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    add_exercise (task, g_array_index (rows, LimberDoneWork, i).exercise_id);
}

/* The routines that the week's plan has, and what they are made of. */
static void
add_routines (GTask *task)
{
  LimberProgressInput *input = get_input (task);
  GListModel          *items = limber_library_get_routines (get_library (task));
  const guint          n = g_list_model_get_n_items (items);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (items, i);
      g_autoptr(LimberRoutine) routine = NULL;

      if (limber_week_get_times (&input->week, limber_item_get_id (item)) == 0)
        continue;
      routine = limber_library_peek_routine (get_library (task), limber_item_get_id (item), NULL);
      for (guint k = 0; routine != NULL && k < routine->steps->len; k++)
        add_exercise (task, ((LimberStep *) g_ptr_array_index (routine->steps, k))->exercise_id);
      if (routine != NULL)
        g_ptr_array_add (input->routines, g_steal_pointer (&routine));
    }
}

static void
sums_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  LimberProgressSums *sums = NULL;
  GError             *error = NULL;

  sums = limber_progress_sums_finish (result, &error);
  if (sums != NULL)
    g_task_return_pointer (task, sums, (GDestroyNotify) limber_progress_sums_free);
  else
    g_task_return_error (task, error);
}

/* All has been read. */
static void
add_up (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);

  add_routines (task);
  add_exercises_of (task, reading->input->recent);
  add_exercises_of (task, reading->input->best);
  limber_progress_sums_async (g_steal_pointer (&reading->input),
                              g_task_get_cancellable (task),
                              sums_cb,
                              g_object_ref (task));
}

static void
activities_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  get_input (task)->activities
      = limber_store_activities_finish (LIMBER_STORE (source), result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    add_up (task);
}

static void
runs_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask  *task = user_data;
  GError *error = NULL;

  get_input (task)->runs = limber_store_runs_finish (LIMBER_STORE (source), result, &error);
  if (error == NULL)
    {
      limber_store_activities_async (LIMBER_STORE (source),
                                     0,
                                     get_input (task)->today,
                                     g_task_get_cancellable (task),
                                     activities_cb,
                                     task);
      return;
    }

  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
check_ins_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask  *task = user_data;
  GError *error = NULL;

  get_input (task)->check_ins
      = limber_store_check_ins_finish (LIMBER_STORE (source), result, &error);
  if (error == NULL)
    {
      limber_store_runs_async (LIMBER_STORE (source),
                               0,
                               get_input (task)->today,
                               g_task_get_cancellable (task),
                               runs_cb,
                               task);
      return;
    }

  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
best_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask  *task = user_data;
  GError *error = NULL;

  get_input (task)->best
      = limber_store_read_best_work_finish (LIMBER_STORE (source), result, &error);
  if (error == NULL)
    {
      limber_store_check_ins_async (
          LIMBER_STORE (source), 0, g_task_get_cancellable (task), check_ins_cb, task);
      return;
    }

  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
recent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask  *task = user_data;
  GError *error = NULL;

  get_input (task)->recent
      = limber_store_read_done_work_finish (LIMBER_STORE (source), result, &error);
  if (error == NULL)
    {
      limber_store_read_best_work_async (
          LIMBER_STORE (source), g_task_get_cancellable (task), best_cb, task);
      return;
    }

  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask               *task = user_data;
  LimberProgressInput *input = get_input (task);
  GError              *error = NULL;

  input->done = limber_store_read_done_finish (LIMBER_STORE (source), result, &error);
  if (error == NULL)
    {
      limber_store_read_done_work_async (LIMBER_STORE (source),
                                         input->today - LIMBER_BALANCE_DAYS + 1,
                                         g_task_get_cancellable (task),
                                         recent_cb,
                                         task);
      return;
    }

  g_task_return_error (task, error);
  g_object_unref (task);
}

static LimberProgressInput *
make_input (LimberServices *services)
{
  LimberProgressInput *input = limber_progress_input_new ();
  LimberClock         *clock = limber_services_get_clock (services);
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (clock);

  input->today = limber_dates_find_day (limber_clock_get_wall (clock), zone, &input->offset_s);
  input->first_weekday = limber_dates_get_first_weekday ();
  limber_week_settings_read (limber_services_get_settings (services),
                             limber_services_get_library (services),
                             &input->week);
  input->goal_minutes
      = g_settings_get_int (limber_services_get_settings (services), LIMBER_SETTINGS_GOAL);
  input->routines = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_routine_unref);
  input->exercises = g_hash_table_new_full (
      g_str_hash, g_str_equal, NULL, (GDestroyNotify) limber_exercise_unref);

  return input;
}

/**
 * limber_progress_read_async:
 * @services: what the pages work with
 * @cancellable: (nullable): to stop caring
 *
 * Reads the history and adds it up, without ever holding the main thread up.
 */
void
limber_progress_read_async (LimberServices     *services,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  GTask       *task = g_task_new (services, cancellable, callback, user_data);
  LimberStore *store = limber_services_get_store (services);
  Reading     *reading = g_new0 (Reading, 1);

  reading->input = make_input (services);
  g_task_set_source_tag (task, limber_progress_read_async);
  g_task_set_task_data (task, reading, reading_free);
  if (store != NULL)
    {
      limber_store_read_done_async (store, 0, cancellable, done_cb, task);
      return;
    }

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "Nothing is remembered");
  g_object_unref (task);
}

/**
 * limber_progress_read_finish:
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the history comes to
 */
LimberProgressSums *
limber_progress_read_finish (LimberServices *services, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, services), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
