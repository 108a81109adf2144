/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-run"

#include "run/limber-fit.h"

#include "run/limber-fit-reader.h"

/* The epoch of the format, 1989-12-31 00:00 UTC, as a Unix time. */
#define EPOCH (631065600LL)

/* Global numbers of messages, and the fields of them that are wanted. */
#define MESSAGE_SESSION 18
#define MESSAGE_RECORD 20

#define SESSION_START 2
#define SESSION_SPORT 5
#define SESSION_TIMER 8    /* milliseconds, without what the watch was stopped for */
#define SESSION_DISTANCE 9 /* centimetres */
#define RECORD_DISTANCE 5  /* centimetres from the start */
#define TIMESTAMP 253

/* Years before that are seconds since the watch was switched on. */
#define MIN_TIMESTAMP 0x10000000

typedef struct
{
  guint       n_sessions;
  LimberSport sport;
  gint64      started_s;
  guint64     timer_ms;
  guint64     distance_cm;
  gint64      first_s; /* of the records */
  gint64      last_s;
  guint32     farthest_cm;
} Reading;

static LimberSport
get_sport (guint32 number)
{
  switch (number)
    {
    case 1:
      return LIMBER_SPORT_RUN;

    case 2:
      return LIMBER_SPORT_CYCLE;

    case 5:
      return LIMBER_SPORT_SWIM;

    case 11: /* walking */
    case 17: /* hiking */
      return LIMBER_SPORT_WALK;

    case 0:
      return LIMBER_SPORT_UNSAID;

    default:
      return LIMBER_SPORT_OTHER;
    }
}

static void
read_session (Reading *self, const LimberFitMessage *message, const guint8 *bytes)
{
  guint32 value = 0;

  self->n_sessions++;
  if (self->started_s == 0 && limber_fit_get (message, bytes, SESSION_START, &value)
      && value >= MIN_TIMESTAMP)
    self->started_s = EPOCH + value;
  if (self->n_sessions == 1 && limber_fit_get (message, bytes, SESSION_SPORT, &value))
    self->sport = get_sport (value);
  if (limber_fit_get (message, bytes, SESSION_TIMER, &value))
    self->timer_ms += value;
  if (limber_fit_get (message, bytes, SESSION_DISTANCE, &value))
    self->distance_cm += value;
}

static void
read_record (Reading *self, const LimberFitMessage *message, const guint8 *bytes)
{
  guint32 value = 0;

  if (limber_fit_get (message, bytes, TIMESTAMP, &value) && value >= MIN_TIMESTAMP)
    {
      if (self->first_s == 0)
        self->first_s = EPOCH + value;
      self->last_s = MAX (self->last_s, EPOCH + value);
    }
  if (limber_fit_get (message, bytes, RECORD_DISTANCE, &value))
    self->farthest_cm = MAX (self->farthest_cm, value);
}

static void
message_cb (const LimberFitMessage *message, const guint8 *bytes, gpointer data)
{
  if (message->kind == MESSAGE_SESSION)
    read_session (data, message, bytes);
  else if (message->kind == MESSAGE_RECORD)
    read_record (data, message, bytes);
}

/**
 * limber_fit_parse:
 * @data: a FIT file of an activity
 * @length: its length, bytes
 * @track: (out): what its sessions tell; where there is none, its records
 * @error: return location for an error
 *
 * Returns: whether it can be read
 */
gboolean
limber_fit_parse (const char *data, gsize length, LimberTrack *track, GError **error)
{
  Reading reading = { .sport = LIMBER_SPORT_UNSAID };

  if (!limber_fit_read ((const guint8 *) data, length, message_cb, &reading, error))
    return FALSE;

  /* A watch that went out in the middle leaves records alone. */
  if (reading.started_s == 0)
    reading.started_s = reading.first_s;
  if (reading.timer_ms == 0 && reading.last_s > reading.first_s)
    reading.timer_ms = (guint64) (reading.last_s - reading.first_s) * 1000;
  if (reading.distance_cm == 0)
    reading.distance_cm = reading.farthest_cm;

  track->sport = reading.sport;
  track->started_us = reading.started_s * G_USEC_PER_SEC;
  track->length_us = (gint64) (reading.timer_ms * 1000);
  track->distance_m = (gint64) ((reading.distance_cm + 50) / 100);

  return TRUE;
}
