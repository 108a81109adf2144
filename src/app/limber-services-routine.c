/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-services.h"

#include "app/limber-layout.h"
#include "app/limber-trial.h"

/* What the services do that needs nothing but what they hand out. */

/**
 * limber_services_find_routine:
 * @context: when it is done
 * @full: whether the whole one is wanted, or its short version
 *
 * Returns: (transfer none) (nullable): the id of the first routine of that kind
 */
const char *
limber_services_find_routine (LimberServices *self, LimberContext context, gboolean full)
{
  GListModel *routines = limber_library_get_routines (limber_services_get_library (self));

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (routines, i);

      if (limber_item_get_context (item) == context
          && (limber_item_get_variant_of (item) == NULL) == full)
        return limber_item_get_id (item);
    }

  return NULL;
}

/**
 * limber_services_is_at_hand:
 * @id: a routine
 *
 * Returns: whether nothing need be fetched before it can be laid out or begun
 */
gboolean
limber_services_is_at_hand (LimberServices *self, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), FALSE);

  return limber_library_is_at_hand (limber_services_get_library (self), id);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (limber_library_fetch_finish (LIMBER_LIBRARY (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * limber_services_fetch_async:
 * @id: a routine
 * @cancellable: (nullable): to stop caring
 *
 * Reads what is not at hand of the routine, as of one in a very big collection. In the callback it can
 * be laid out or begun.
 */
void
limber_services_fetch_async (LimberServices     *self,
                             const char         *id,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LIMBER_IS_SERVICES (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_services_fetch_async);
  limber_library_fetch_async (
      limber_services_get_library (self), id, cancellable, fetched_cb, task);
}

/**
 * limber_services_fetch_finish:
 * @error: return location for an error
 *
 * Returns: whether the routine is at hand
 */
gboolean
limber_services_fetch_finish (LimberServices *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * limber_services_adapt:
 * @id: a routine that is at hand
 * @length_us: the wished length, microseconds; 0 for none
 * @kept: (nullable) (element-type guint): indices of the steps whose original is kept
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the routine as it is right for today, and in what it differs; it
 *   may have no steps left
 */
LimberAdapted *
limber_services_adapt (LimberServices *self,
                       const char     *id,
                       gint64          length_us,
                       GArray         *kept,
                       GError        **error)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return limber_layout_adapt (limber_services_get_settings (self),
                              limber_services_get_library (self),
                              limber_guide_get_advisor (limber_services_get_guide (self)),
                              id,
                              length_us,
                              kept,
                              error);
}

/**
 * limber_services_compile_adapted:
 * @adapted: what [method@Services.adapt] gave
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): how it would be played now
 */
LimberTimeline *
limber_services_compile_adapted (LimberServices *self, const LimberAdapted *adapted, GError **error)
{
  LimberTimelineOptions options;

  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);
  g_return_val_if_fail (adapted != NULL, NULL);

  limber_layout_get (limber_services_get_settings (self), &options);

  return limber_timeline_compile (
      adapted->routine, limber_library_peek, limber_services_get_library (self), &options, error);
}

/**
 * limber_services_compile:
 * @id: a routine that is at hand
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the routine as it would be played now, right for today; as it
 *   stands where nothing of it is
 */
LimberTimeline *
limber_services_compile (LimberServices *self, const char *id, GError **error)
{
  g_autoptr(LimberAdapted) adapted = NULL;

  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  adapted = limber_services_adapt (self, id, 0, NULL, NULL);
  if (adapted != NULL && adapted->routine->steps->len > 0)
    return limber_services_compile_adapted (self, adapted, error);

  return limber_layout_compile (
      limber_services_get_settings (self), limber_services_get_library (self), id, error);
}

/* The trial lives with the services. */
static const char trial_key[] = "limber-trial";

/**
 * limber_services_set_trial:
 * @exercise: what begins when %LIMBER_TRIAL_ID is begun
 *
 * Has no effect while a session is on: that may still look something up in the trial it was made of.
 */
void
limber_services_set_trial (LimberServices *self, LimberExercise *exercise)
{
  LimberSession *session = NULL;

  g_return_if_fail (LIMBER_IS_SERVICES (self));
  g_return_if_fail (exercise != NULL);

  session = limber_guide_get_session (limber_services_get_guide (self));
  if (session != NULL && !limber_session_is_over (session))
    return;

  g_object_set_data_full (G_OBJECT (self),
                          trial_key,
                          limber_trial_new (limber_services_get_library (self), exercise),
                          (GDestroyNotify) limber_trial_free);
}

/**
 * limber_services_peek_routine:
 * @id: a routine that is at hand, or %LIMBER_TRIAL_ID
 * @lookup: (out): finds its exercises
 * @lookup_data: (out): for @lookup
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the routine
 */
LimberRoutine *
limber_services_peek_routine (LimberServices       *self,
                              const char           *id,
                              LimberExerciseLookup *lookup,
                              gpointer             *lookup_data,
                              GError              **error)
{
  LimberTrial *trial = NULL;

  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);
  g_return_val_if_fail (id != NULL && lookup != NULL && lookup_data != NULL, NULL);

  trial = g_object_get_data (G_OBJECT (self), trial_key);
  if (trial != NULL && g_str_equal (id, LIMBER_TRIAL_ID))
    {
      *lookup = limber_trial_lookup;
      *lookup_data = trial;
      return limber_routine_ref (limber_trial_get_routine (trial));
    }

  *lookup = limber_library_peek;
  *lookup_data = limber_services_get_library (self);

  return limber_library_peek_routine (limber_services_get_library (self), id, error);
}

/**
 * limber_services_get_remembers:
 *
 * Returns: whether sessions are kept
 */
gboolean
limber_services_get_remembers (LimberServices *self)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), FALSE);

  return limber_guide_is_kept (limber_services_get_guide (self));
}

/**
 * limber_services_tell:
 * @text: something the user is to know, in their language
 *
 * Shows it for a while, wherever they are.
 */
void
limber_services_tell (LimberServices *self, const char *text)
{
  g_return_if_fail (LIMBER_IS_SERVICES (self));

  g_signal_emit_by_name (self, "message", text);
}
