/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-paper"

#include "paper/limber-report-read.h"

#include "history/limber-dates.h"
#include "history/limber-store-done.h"
#include "paper/limber-report-sheet.h"

#define WEEK_DAYS 7

static void
facts_free (gpointer data)
{
  LimberReportFacts *self = data;

  g_clear_pointer (&self->done, g_array_unref);
  g_clear_pointer (&self->work, g_array_unref);
  g_clear_pointer (&self->check_ins, g_ptr_array_unref);
  g_free (self);
}

/* A page more than a report looks back, whatever weekday it is. */
static guint32
get_from (const LimberReportFacts *facts)
{
  return limber_dates_find_week (facts->today, facts->first_weekday)
         - WEEK_DAYS * LIMBER_REPORT_WEEKS;
}

static void
check_ins_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LimberReportFacts *facts = g_task_get_task_data (task);
  GError            *error = NULL;

  facts->check_ins = limber_store_check_ins_finish (LIMBER_STORE (source), result, &error);
  if (facts->check_ins != NULL)
    g_task_return_pointer (task, limber_report_sheet_new (facts), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
work_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LimberReportFacts *facts = g_task_get_task_data (task);
  GError            *error = NULL;

  facts->work = limber_store_read_done_work_finish (LIMBER_STORE (source), result, &error);
  if (facts->work != NULL)
    limber_store_check_ins_async (LIMBER_STORE (source),
                                  get_from (facts),
                                  g_task_get_cancellable (task),
                                  check_ins_cb,
                                  g_object_ref (task));
  else
    g_task_return_error (task, error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  LimberReportFacts *facts = g_task_get_task_data (task);
  GError            *error = NULL;

  facts->done = limber_store_read_done_finish (LIMBER_STORE (source), result, &error);
  if (facts->done != NULL)
    limber_store_read_done_work_async (LIMBER_STORE (source),
                                       get_from (facts),
                                       g_task_get_cancellable (task),
                                       work_cb,
                                       g_object_ref (task));
  else
    g_task_return_error (task, error);
}

/**
 * limber_report_read_async:
 * @store: the history
 * @today: the Julian day
 * @first_weekday: with which weeks begin, 1 for Monday
 * @goal_minutes: a week
 * @cancellable: (nullable): to stop caring
 *
 * Reads what a report for a therapist is made of, on the thread of the database.
 */
void
limber_report_read_async (LimberStore        *store,
                          guint32             today,
                          int                 first_weekday,
                          int                 goal_minutes,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);
  LimberReportFacts *facts = g_new0 (LimberReportFacts, 1);

  facts->today = today;
  facts->first_weekday = first_weekday;
  facts->goal_minutes = goal_minutes;
  g_task_set_source_tag (task, limber_report_read_async);
  g_task_set_task_data (task, facts, facts_free);
  limber_store_read_done_async (store, get_from (facts), cancellable, done_cb, g_object_ref (task));
}

/**
 * limber_report_read_finish:
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the report
 */
LimberPaper *
limber_report_read_finish (LimberStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
