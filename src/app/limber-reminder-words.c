/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-reminder-words.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "plan/limber-scope.h"

static LimberAdvisor *
get_advisor (LimberServices *services)
{
  return limber_guide_get_advisor (limber_services_get_guide (services));
}

/* Returns: (transfer full) (nullable): the routine as lists show it */
static LimberItem *
find_item (LimberServices *services, const char *id)
{
  GListModel *routines = limber_library_get_routines (limber_services_get_library (services));

  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (routines, i);

      if (g_str_equal (limber_item_get_id (item), id))
        return g_steal_pointer (&item);
    }

  return NULL;
}

static const LimberDue *
get_due (LimberServices *services)
{
  const LimberDigest *digest = limber_services_get_digest (services);

  return digest != NULL ? digest->due : NULL;
}

/* A routine that is still on the disk is not known well enough. */
static gboolean
is_right_today (LimberServices *services, const char *id)
{
  const LimberLimits *limits = limber_advisor_get_limits (get_advisor (services));
  g_autoptr(LimberRoutine) routine = NULL;

  if (limits->scope == LIMBER_SCOPE_ANY)
    return TRUE;

  routine = limber_library_peek_routine (limber_services_get_library (services), id, NULL);

  return routine != NULL && limber_scope_allows_routine (limits->scope, routine);
}

/* What is wanted, or what a back that asks for less is offered in its place. */
static const char *
find_routine (LimberServices *services, const LimberReminder *reminder, gboolean *gentle)
{
  const LimberLimits *limits = limber_advisor_get_limits (get_advisor (services));
  const LimberDue    *due = get_due (services);
  const char         *id = reminder->routine_id;

  *gentle = limits->scope != LIMBER_SCOPE_ANY;
  if (id == NULL)
    return due != NULL ? due->routine_id : NULL;
  if (is_right_today (services, id))
    return id;
  /* What would be offered takes too long for one. */
  if (g_str_equal (reminder->id, LIMBER_DESK_BREAK_ID))
    return NULL;

  return limber_scope_get_offer (limits);
}

static char *
format_title (const LimberReminder *reminder, const char *name, gboolean gentle)
{
  if (gentle)
    /* Translators: a routine */
    return g_strdup_printf (_ ("Gently, if it feels good: %s"), name);
  if (g_strcmp0 (reminder->routine_id, LIMBER_DESK_BREAK_ROUTINE) == 0)
    return g_strdup (_ ("Your hamstring break, if you like"));

  /* Translators: a routine */
  return g_strdup_printf (_ ("%s, if you like"), name);
}

static char *
format_body (LimberServices       *services,
             const LimberReminder *reminder,
             LimberItem           *item,
             gboolean              gentle)
{
  g_autofree char *length = limber_format_duration (limber_item_get_length_us (item));

  if (reminder->routine_id == NULL && !gentle && get_due (services) != NULL)
    return limber_due_format (get_due (services), limber_item_get_name (item));
  if (g_str_equal (reminder->id, LIMBER_DESK_BREAK_ID))
    /* Translators: a length of time, such as "2 min" */
    return g_strdup_printf (_ ("You have been sitting for a while. It takes %s."), length);

  /* Translators: a length of time, such as "12 min" */
  return g_strdup_printf (_ ("It takes %s."), length);
}

/**
 * limber_reminder_words_new:
 * @services: what is known of today; ready
 * @reminder: what is to be told
 *
 * Finds what a reminder comes to today. Nobody is reminded of exercise while an emergency locks, or
 * when nothing is due; a back that asks for less is offered less.
 *
 * Returns: (transfer full) (nullable): what to tell; %NULL for nothing
 */
LimberReminderWords *
limber_reminder_words_new (LimberServices *services, const LimberReminder *reminder)
{
  LimberReminderWords *self;
  gboolean             gentle;
  const char          *id;
  g_autoptr(LimberItem) item = NULL;

  if (limber_advisor_is_locked (get_advisor (services)))
    return NULL;

  id = find_routine (services, reminder, &gentle);
  item = id != NULL ? find_item (services, id) : NULL;
  if (item == NULL)
    return NULL;

  self = g_new0 (LimberReminderWords, 1);
  self->routine_id = g_strdup (id);
  self->title = format_title (reminder, limber_item_get_name (item), gentle);
  self->body = format_body (services, reminder, item, gentle);

  return self;
}

void
limber_reminder_words_free (LimberReminderWords *self)
{
  g_free (self->routine_id);
  g_free (self->title);
  g_free (self->body);
  g_free (self);
}
