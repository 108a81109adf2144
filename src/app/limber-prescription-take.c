/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-prescription-take.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-definition-save.h"
#include "edit/limber-routine-edit.h"
#include "plan/limber-rules.h"

#include <string.h>

/* What has to be there before the steps of a prescription make sense, and what is said of them. */

typedef struct
{
  GPtrArray *exercises; /* (element-type LimberExercise) */
  GPtrArray *paths;     /* (element-type utf8): a file for each */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->exercises);
  g_ptr_array_unref (job->paths);
  g_free (job);
}

/* On another thread. What is there already stays: it is the same exercise. */
static void
save_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;

  for (guint i = 0; i < job->exercises->len; i++)
    {
      const char      *path = g_ptr_array_index (job->paths, i);
      g_autofree char *folder = g_path_get_dirname (path);

      /* If that does not work, saving says why. */
      g_mkdir_with_parents (folder, 0700);
      if (!g_file_test (path, G_FILE_TEST_EXISTS)
          && !limber_exercise_save (g_ptr_array_index (job->exercises, i), path, NULL, &error))
        {
          g_task_return_error (task, error);
          return;
        }
    }

  g_task_return_boolean (task, TRUE);
}

/* In words of a name, what works. */
static const struct
{
  const char *word;
  const char *muscle;
} hints[] = {
  { "hamstring", "hamstrings" },   { "calf", "calves" },
  { "quad", "quadriceps" },        { "glute", "gluteus-maximus" },
  { "bridge", "gluteus-maximus" }, { "hip flexor", "hip-flexors" },
};

/* The deep muscle of the belly has a part in nearly all that is prescribed for a back. */
#define USUAL_MUSCLE "transverse-abdominis"

/* A definition names a muscle; the user can say later that it is another one. */
static void
complete (LimberExercise *exercise)
{
  g_autofree char *name = g_utf8_casefold (exercise->name, -1);
  const char      *id = USUAL_MUSCLE;
  guint            muscle = 0;

  if (exercise->primary->len > 0)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    if (strstr (name, hints[i].word) != NULL)
      id = hints[i].muscle;
  if (limber_words_find (LIMBER_WORDS_MUSCLE, id, &muscle))
    g_array_append_val (exercise->primary, muscle);
}

static void
read_again_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (limber_library_load_finish (LIMBER_LIBRARY (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (task, error);
  else
    limber_library_load_async (limber_services_get_library (LIMBER_SERVICES (source)),
                               NULL,
                               read_again_cb,
                               g_steal_pointer (&task));
}

/**
 * limber_prescription_take_async:
 * @services: where exercises are found
 * @exercises: (element-type LimberExercise): those that are to be made
 * @callback: called when they are there
 * @user_data: data for @callback
 *
 * Makes own exercises of what a prescription names and Limber does not know.
 */
void
limber_prescription_take_async (LimberServices     *services,
                                GPtrArray          *exercises,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  GTask *task = g_task_new (services, NULL, callback, user_data);
  GTask *save = NULL;
  Job   *job = NULL;

  if (exercises->len == 0)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }

  job = g_new0 (Job, 1);
  job->exercises = g_ptr_array_ref (exercises);
  job->paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < exercises->len; i++)
    {
      LimberExercise *exercise = g_ptr_array_index (exercises, i);

      complete (exercise);
      g_ptr_array_add (job->paths,
                       limber_library_get_user_path (
                           limber_services_get_library (services), FALSE, exercise->id));
    }
  save = g_task_new (services, NULL, saved_cb, task);
  g_task_set_task_data (save, job, job_free);
  g_task_run_in_thread (save, save_cb);
  g_object_unref (save);
}

/**
 * limber_prescription_take_finish:
 * @services: where exercises are found
 * @error: return location for an error
 *
 * Returns: whether all of them are there
 */
gboolean
limber_prescription_take_finish (LimberServices *services, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, services), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
mark_step (LimberStep *step, const char *rule, const char *by)
{
  if (step->prescribed == NULL)
    step->prescribed = limber_prescribed_new ();
  if (limber_rules_is_prescribed (step, rule))
    return;

  g_ptr_array_add (step->prescribed->rules, g_strdup (rule));
  if (by != NULL && step->prescribed->by == NULL)
    step->prescribed->by = g_strdup (by);
}

/* Answers in advance, with "prescribed for me", whatever the safety rules would say of the steps. */
static void
mark_steps (LimberServices      *services,
            const LimberRoutine *routine,
            GPtrArray           *steps,
            const char          *by)
{
  g_autoptr(LimberRoutine) whole
             = limber_routine_edit_insert (routine, routine->steps->len, steps);
  g_autoptr(GPtrArray) findings = limber_rules_check (
      whole, limber_library_lookup, limber_services_get_library (services), -1);

  for (guint i = 0; i < findings->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (findings, i);
      const int            at = finding->step - (int) routine->steps->len;

      if (finding->prescribable && at >= 0)
        mark_step (g_ptr_array_index (steps, (guint) at), finding->rule, by);
    }
}

/**
 * limber_prescription_take:
 * @services: where exercises are found
 * @draft: the routine that they come into
 * @page: what was understood
 *
 * Clears the page. What is said of the prescription as a whole goes into the draft at once.
 *
 * Returns: (transfer full) (element-type LimberStep): the steps that are to be added
 */
GPtrArray *
limber_prescription_take (LimberServices         *services,
                          LimberRoutineDraft     *draft,
                          LimberPrescriptionPage *page)
{
  LimberRoutine   *routine = limber_routine_draft_get_routine (draft);
  GPtrArray       *steps = limber_prescription_page_dup_steps (page);
  g_autofree char *by = limber_prescription_page_dup_by (page);
  g_autofree char *often = limber_prescription_page_dup_frequency (page);

  if (limber_prescription_page_is_prescribed (page))
    mark_steps (services, routine, steps, by);
  if (routine->steps->len == 0)
    limber_routine_draft_set_name (draft, _ ("My prescription"));
  if (often != NULL)
    limber_routine_draft_set_frequency (draft, often);
  limber_prescription_page_clear (page);

  return steps;
}
