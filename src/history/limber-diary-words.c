/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-diary-words.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "content/limber-format.h"
#include "history/limber-dates.h"

static const struct
{
  const char *word;
  const char *label;
} activities[] = {
  [LIMBER_ACTIVITY_YOGA] = { "yoga", N_ ("Yoga") },
  [LIMBER_ACTIVITY_SWIMMING] = { "swimming", N_ ("Swimming") },
  [LIMBER_ACTIVITY_CYCLING] = { "cycling", N_ ("Cycling") },
  [LIMBER_ACTIVITY_WEIGHTS] = { "weights", N_ ("Weights") },
  [LIMBER_ACTIVITY_PILATES] = { "pilates", N_ ("Pilates") },
  [LIMBER_ACTIVITY_POOL] = { "pool", N_ ("Pool exercise") },
  [LIMBER_ACTIVITY_MASSAGE] = { "massage", N_ ("Massage") },
  [LIMBER_ACTIVITY_OTHER] = { "other", N_ ("Something else") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (activities) == LIMBER_N_ACTIVITIES);

const char *
limber_activity_get_word (LimberActivityKind kind)
{
  g_return_val_if_fail ((guint) kind < LIMBER_N_ACTIVITIES, NULL);

  return activities[kind].word;
}

/**
 * limber_activity_get_label:
 * @kind: an activity
 *
 * Returns: what it is called; one that a damaged history has is something else
 */
const char *
limber_activity_get_label (LimberActivityKind kind)
{
  if ((guint) kind >= LIMBER_N_ACTIVITIES)
    kind = LIMBER_ACTIVITY_OTHER;

  return _ (activities[kind].label);
}

/**
 * limber_activity_find:
 * @word: "yoga"
 * @kind: (out): the activity
 *
 * Returns: whether there is one of that name
 */
gboolean
limber_activity_find (const char *word, LimberActivityKind *kind)
{
  for (guint i = 0; i < LIMBER_N_ACTIVITIES; i++)
    if (g_strcmp0 (activities[i].word, word) == 0)
      {
        *kind = (LimberActivityKind) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * limber_felt_get_label:
 * @felt: how a run felt
 *
 * Returns: the word for it
 */
const char *
limber_felt_get_label (LimberFelt felt)
{
  switch (felt)
    {
    case LIMBER_FELT_EASY:
      return _ ("Easy");
    case LIMBER_FELT_RIGHT:
      return _ ("Just right");
    case LIMBER_FELT_HARD:
      return _ ("Hard");
    case LIMBER_FELT_UNASKED:
    default:
      /* Translators: an answer that was not given */
      return _ ("Not said");
    }
}

/**
 * limber_diary_format_numbers:
 * @length_us: how long, microseconds; 0 when it was not said
 * @distance_m: how far, metres; 0 when it was not said
 *
 * Returns: (transfer full) (nullable): "32 min · 5.2 km"; %NULL when neither was said
 */
char *
limber_diary_format_numbers (gint64 length_us, gint64 distance_m)
{
  g_autofree char *length = length_us > 0 ? limber_format_about (length_us) : NULL;
  g_autofree char *distance = NULL;

  if (distance_m > 0)
    /* Translators: a distance in kilometres */
    distance = g_strdup_printf (_ ("%.1f km"), (double) distance_m / 1000);
  if (length != NULL && distance != NULL)
    /* Translators: two facts beside each other */
    return g_strdup_printf (_ ("%s · %s"), length, distance);

  return length != NULL ? g_steal_pointer (&length) : g_steal_pointer (&distance);
}

/**
 * limber_diary_format_pain:
 * @before: 0 to 10, or -1
 * @after: 0 to 10, or -1
 *
 * Returns: (transfer full) (nullable): "back 3 → 1"; %NULL when nothing was said
 */
char *
limber_diary_format_pain (int before, int after)
{
  if (before >= 0 && after >= 0)
    /* Translators: how the back was before and after, 0 to 10 */
    return g_strdup_printf (_ ("back %d → %d"), before, after);
  if (before < 0 && after < 0)
    return NULL;

  /* Translators: how the back was, 0 to 10 */
  return g_strdup_printf (_ ("back %d"), MAX (before, after));
}

/**
 * limber_diary_format_time:
 * @started_us: a moment, UTC
 * @offset_s: how far east of UTC it was lived
 *
 * Returns: (transfer full): the time of day on the clock there
 */
char *
limber_diary_format_time (gint64 started_us, int offset_s)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_offset (offset_s);
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (started_us / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;

  return local != NULL ? g_date_time_format (local, "%H:%M") : g_strdup ("");
}

/**
 * limber_diary_row_init_session:
 * @self: (out caller-allocates): a row
 * @record: a session, whose texts the row borrows
 *
 * Makes of a session what a list shows of it, for those that have it at hand.
 */
void
limber_diary_row_init_session (LimberDiaryRow *self, const LimberRecord *record)
{
  *self = (LimberDiaryRow){
    .key = { .started_us = record->started_us, .kind = LIMBER_DIARY_SESSION },
    .local_date = record->local_date,
    .offset_s = record->offset_s,
    .name = record->routine_name,
    .source = record->source,
    .state = record->state,
    .rehearsal = record->pace < 0.999 || record->pace > 1.001,
    .length_us = record->work_us,
    .pain_before = record->pain_before,
    .pain_after = record->pain_after,
  };
}

/**
 * limber_diary_row_format_title:
 * @self: a row
 *
 * Returns: (transfer full): what was done
 */
char *
limber_diary_row_format_title (const LimberDiaryRow *self)
{
  switch (self->key.kind)
    {
    case LIMBER_DIARY_RUN:
      return g_strdup (self->what != 0 ? _ ("Walk") : _ ("Run"));
    case LIMBER_DIARY_ACTIVITY:
      return g_strdup (limber_activity_get_label ((LimberActivityKind) self->what));
    case LIMBER_DIARY_SESSION:
    default:
      return g_strdup (self->name != NULL && *self->name != '\0' ? self->name : _ ("A session"));
    }
}

static const char *
get_remark (const LimberDiaryRow *self)
{
  if (self->rehearsal)
    return _ ("rehearsal");
  if (self->key.kind == LIMBER_DIARY_SESSION && self->source == LIMBER_SOURCE_MANUAL)
    return _ ("away from the computer");
  if (self->state == LIMBER_RECORD_ENDED)
    return _ ("ended early");

  return NULL;
}

/**
 * limber_diary_row_format_details:
 * @self: a row
 * @today: a Julian day
 *
 * Returns: (transfer full): when, how much, and how the back was: "Yesterday, 07:30 · 12 min · back
 *   3 → 1"
 */
char *
limber_diary_row_format_details (const LimberDiaryRow *self, guint32 today)
{
  g_autofree char *day = limber_dates_format_near_day (self->local_date, today);
  g_autofree char *time = limber_diary_format_time (self->key.started_us, self->offset_s);
  g_autofree char *numbers = limber_diary_format_numbers (self->length_us, self->distance_m);
  g_autofree char *pain = limber_diary_format_pain (self->pain_before, self->pain_after);
  const char      *parts[] = { numbers, pain, get_remark (self) };
  GString         *text = g_string_new (NULL);

  /* Translators: a day and a time of day */
  g_string_printf (text, _ ("%s, %s"), day, time);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, " · %s", parts[i]);

  return g_string_free (text, FALSE);
}
