/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-edit"

#include "limber-routine-draft.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "limber-draft-text.h"
#include "limber-routine-edit.h"

/* What is done to a routine as a whole. */

/* Replaces a text of the whole, of which the copy has the old one in that place. */
static void
set_text (LimberRoutineDraft *self, gsize offset, const char *text, char *label, const char *key)
{
  LimberRoutine *copy = limber_routine_edit_copy (limber_routine_draft_get_routine (self));
  char         **place = (char **) ((guint8 *) copy + offset);

  if (g_strcmp0 (*place, text) == 0)
    g_clear_pointer (&copy, limber_routine_unref);
  else
    {
      g_free (*place);
      *place = g_strdup (text);
    }
  limber_routine_draft_put (self, copy, label, key);
}

/**
 * limber_routine_draft_set_name:
 * @self: a draft
 * @name: what it is called; something without letters is not heeded
 */
void
limber_routine_draft_set_name (LimberRoutineDraft *self, const char *name)
{
  g_autofree char *clean = limber_draft_text_clean (name, LIMBER_DRAFT_MAX_NAME);

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  if (clean != NULL)
    set_text (self,
              G_STRUCT_OFFSET (LimberRoutine, name),
              clean,
              /* Translators: what can be undone */
              g_strdup_printf (_ ("rename to “%s”"), clean),
              "name");
}

/**
 * limber_routine_draft_set_context:
 * @self: a draft
 * @context: when it is done, up to %LIMBER_CONTEXT_FLARE
 */
void
limber_routine_draft_set_context (LimberRoutineDraft *self, LimberContext context)
{
  LimberRoutine *copy = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));
  g_return_if_fail (context <= LIMBER_CONTEXT_FLARE);

  if (limber_routine_draft_get_routine (self)->context == context)
    return;

  copy = limber_routine_edit_copy (limber_routine_draft_get_routine (self));
  copy->context = context;
  /* Translators: what can be undone */
  limber_routine_draft_put (self, copy, g_strdup (_ ("change when it is done")), NULL);
}

/**
 * limber_routine_draft_set_goal:
 * @self: a draft
 * @goal: (nullable): what it is for
 */
void
limber_routine_draft_set_goal (LimberRoutineDraft *self, const char *goal)
{
  g_autofree char *clean = limber_draft_text_clean (goal, LIMBER_DRAFT_MAX_TEXT);

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  set_text (self,
            G_STRUCT_OFFSET (LimberRoutine, goal),
            clean,
            /* Translators: what can be undone */
            g_strdup (_ ("change what it is for")),
            "goal");
}

/**
 * limber_routine_draft_set_frequency:
 * @self: a draft
 * @frequency: (nullable): how often it is to be done, in words
 */
void
limber_routine_draft_set_frequency (LimberRoutineDraft *self, const char *frequency)
{
  g_autofree char *clean = limber_draft_text_clean (frequency, LIMBER_DRAFT_MAX_TEXT);

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  set_text (self,
            G_STRUCT_OFFSET (LimberRoutine, frequency),
            clean,
            /* Translators: what can be undone */
            g_strdup (_ ("change how often it is done")),
            "frequency");
}

/**
 * limber_routine_draft_set_lead_in:
 * @self: a draft
 * @lead_in_us: time between the start and the first exercise, 0 to 60 seconds; microseconds
 */
void
limber_routine_draft_set_lead_in (LimberRoutineDraft *self, gint64 lead_in_us)
{
  LimberRoutine *copy = NULL;
  gint64         whole_us = CLAMP (lead_in_us / G_USEC_PER_SEC, 0, 60) * G_USEC_PER_SEC;

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  if (limber_routine_draft_get_routine (self)->lead_in_us == whole_us)
    return;

  copy = limber_routine_edit_copy (limber_routine_draft_get_routine (self));
  copy->lead_in_us = whole_us;
  /* Translators: what can be undone */
  limber_routine_draft_put (
      self, copy, g_strdup (_ ("change the time before the start")), "lead-in");
}
