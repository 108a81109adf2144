/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-plan"

#include "limber-plan-change.h"

static const char *const kind_ids[] = {
  [LIMBER_PLAN_SWAPPED] = "swapped", [LIMBER_PLAN_DROPPED] = "dropped",
  [LIMBER_PLAN_REDUCED] = "reduced", [LIMBER_PLAN_EASED] = "eased",
  [LIMBER_PLAN_FITTED] = "fitted",
};

static const char *const cause_ids[] = {
  [LIMBER_PLAN_CAUTION] = "caution", [LIMBER_PLAN_PAIN] = "pain",
  [LIMBER_PLAN_RULE] = "rule",       [LIMBER_PLAN_STOPPED] = "stopped",
  [LIMBER_PLAN_LEVEL] = "level",     [LIMBER_PLAN_EQUIPMENT] = "equipment",
  [LIMBER_PLAN_TIME] = "time",
};

static void
limber_plan_change_free (gpointer data)
{
  LimberPlanChange *self = data;

  g_free (self->exercise_id);
  g_free (self->swap_id);
  g_free (self->way);
  g_free (self->reason);
  g_free (self);
}

/**
 * limber_plan_changes_new:
 *
 * Returns: (transfer full) (element-type LimberPlanChange): an empty list
 */
GPtrArray *
limber_plan_changes_new (void)
{
  return g_ptr_array_new_with_free_func (limber_plan_change_free);
}

/**
 * limber_plan_changes_add:
 * @changes: (element-type LimberPlanChange): a list
 * @kind: what was done
 * @cause: what it is due to
 * @code: a static string that says it precisely
 * @from: index of the step in the original routine
 * @exercise_id: the exercise of that step
 *
 * Returns: (transfer none): the new change, which says of the result only that nothing is there
 */
LimberPlanChange *
limber_plan_changes_add (GPtrArray           *changes,
                         LimberPlanChangeKind kind,
                         LimberPlanCause      cause,
                         const char          *code,
                         int                  from,
                         const char          *exercise_id)
{
  LimberPlanChange *self = NULL;

  g_return_val_if_fail (changes != NULL, NULL);

  self = g_new0 (LimberPlanChange, 1);
  self->kind = kind;
  self->cause = cause;
  self->code = code;
  self->from = from;
  self->to = -1;
  self->exercise_id = g_strdup (exercise_id);
  g_ptr_array_add (changes, self);

  return self;
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_number (JsonBuilder *builder, const char *name, int number)
{
  if (number < 0)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

/**
 * limber_plan_changes_to_json:
 * @changes: (element-type LimberPlanChange): a list
 *
 * Writes the changes down as the history keeps them: ids only, and steps counted from 0, so that it
 * reads the same in every language.
 *
 * Returns: (transfer full): an array
 */
JsonNode *
limber_plan_changes_to_json (GPtrArray *changes)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (changes != NULL, NULL);

  json_builder_begin_array (builder);
  for (guint i = 0; i < changes->len; i++)
    {
      const LimberPlanChange *change = g_ptr_array_index (changes, i);

      json_builder_begin_object (builder);
      add_text (builder, "change", kind_ids[change->kind]);
      add_text (builder, "cause", cause_ids[change->cause]);
      add_text (builder, "code", change->code);
      add_number (builder, "from", change->from);
      add_number (builder, "to", change->to);
      add_text (builder, "exercise", change->exercise_id);
      add_text (builder, "swap", change->swap_id);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}
