/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-remind"

#include "limber-reminder.h"

#include <string.h>

/* More of them nobody wants to be reminded by; settings can hold anything. */
#define MOST 50

#define LONGEST_ID 64

/**
 * limber_reminder_new:
 * @id: what it is known by
 * @weekdays: on which days, a mask whose lowest bit is Monday
 * @minute: of the day
 * @routine_id: (nullable): what to remind of; %NULL for whatever is due
 *
 * Returns: (transfer full): one that is on
 */
LimberReminder *
limber_reminder_new (const char *id, guint weekdays, guint minute, const char *routine_id)
{
  LimberReminder *self = g_new0 (LimberReminder, 1);

  self->id = g_strdup (id);
  self->weekdays = weekdays;
  self->minute = minute;
  self->routine_id = g_strdup (routine_id);
  self->enabled = TRUE;

  return self;
}

LimberReminder *
limber_reminder_copy (const LimberReminder *self)
{
  LimberReminder *copy
      = limber_reminder_new (self->id, self->weekdays, self->minute, self->routine_id);

  copy->enabled = self->enabled;

  return copy;
}

void
limber_reminder_free (LimberReminder *self)
{
  g_free (self->id);
  g_free (self->routine_id);
  g_free (self);
}

/**
 * limber_reminders_new:
 *
 * Returns: (transfer full) (element-type LimberReminder): none yet
 */
GPtrArray *
limber_reminders_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) limber_reminder_free);
}

/* What the ids of exercises and routines are made of, too. */
static gboolean
is_id (const char *text)
{
  return *text != '\0' && strlen (text) <= LONGEST_ID
         && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (text);
}

/* Returns: (nullable): what is wrong */
static const char *
find_fault (GPtrArray *reminders, const char *id, guint weekdays, guint minute, const char *routine)
{
  if (!is_id (id))
    return "it has no id";
  if (limber_reminders_find (reminders, id) != NULL)
    return "there is another one of that id";
  if (weekdays == 0 || weekdays > LIMBER_WEEKDAYS_ALL)
    return "its weekdays are none";
  if (minute >= LIMBER_MINUTES_A_DAY)
    return "its minute is not of a day";
  if (*routine != '\0' && !is_id (routine))
    return "its routine is no id";
  if (reminders->len >= MOST)
    return "there are too many";

  return NULL;
}

/**
 * limber_reminders_from_variant:
 * @variant: as it is kept, of type %LIMBER_REMINDERS_TYPE
 *
 * Reads them. What makes no sense is left out: settings are changed by other programs, too.
 *
 * Returns: (transfer full) (element-type LimberReminder): those that make sense
 */
GPtrArray *
limber_reminders_from_variant (GVariant *variant)
{
  g_autoptr(GPtrArray) reminders = limber_reminders_new ();
  GVariantIter iter;
  const char  *id, *routine, *fault;
  guint        weekdays, minute;
  gboolean     enabled;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE (LIMBER_REMINDERS_TYPE)),
                        g_steal_pointer (&reminders));

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "(&suu&sb)", &id, &weekdays, &minute, &routine, &enabled))
    {
      LimberReminder *reminder;

      fault = find_fault (reminders, id, weekdays, minute, routine);
      if (fault != NULL)
        {
          g_debug ("The reminder “%s” is left out: %s", id, fault);
          continue;
        }

      reminder = limber_reminder_new (id, weekdays, minute, *routine != '\0' ? routine : NULL);
      reminder->enabled = enabled;
      g_ptr_array_add (reminders, reminder);
    }

  return g_steal_pointer (&reminders);
}

/**
 * limber_reminders_to_variant:
 * @reminders: (element-type LimberReminder): reminders
 *
 * Returns: (transfer floating): how they are kept
 */
GVariant *
limber_reminders_to_variant (GPtrArray *reminders)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (LIMBER_REMINDERS_TYPE));
  for (guint i = 0; i < reminders->len; i++)
    {
      const LimberReminder *reminder = g_ptr_array_index (reminders, i);

      g_variant_builder_add (&builder,
                             "(suusb)",
                             reminder->id,
                             reminder->weekdays,
                             reminder->minute,
                             reminder->routine_id != NULL ? reminder->routine_id : "",
                             reminder->enabled);
    }

  return g_variant_builder_end (&builder);
}

/**
 * limber_reminders_find:
 * @reminders: (element-type LimberReminder): reminders
 * @id: which
 *
 * Returns: (transfer none) (nullable): the one of that id
 */
LimberReminder *
limber_reminders_find (GPtrArray *reminders, const char *id)
{
  for (guint i = 0; i < reminders->len; i++)
    {
      LimberReminder *reminder = g_ptr_array_index (reminders, i);

      if (g_str_equal (reminder->id, id))
        return reminder;
    }

  return NULL;
}

/**
 * limber_reminders_make_id:
 * @reminders: (element-type LimberReminder): those that there are
 *
 * Returns: (transfer full): an id that none of them has
 */
char *
limber_reminders_make_id (GPtrArray *reminders)
{
  for (guint number = 1;; number++)
    {
      g_autofree char *id = g_strdup_printf ("reminder-%u", number);

      if (limber_reminders_find (reminders, id) == NULL)
        return g_steal_pointer (&id);
    }
}
