/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-canberra-output.h"

#include "coach/limber-wav.h"
#include "limber-config.h"

#include <canberra.h>
#include <math.h>

#define CUE_ID 1
#define WARM_ID 2
#define SILENCE "silence"

/* The next silence begins this long before the last one ends. */
#define OVERLAP_US (G_USEC_PER_SEC / 2)

/* A call that returns this long after the deadline has begun a sound that nobody wants. */
#define GRACE_US (50 * 1000)

/* A cue may try to reach a lost server sooner than the regular attempts, but not at once. */
#define SOONEST_RETRY_US (G_USEC_PER_SEC / 2)
#define FIRST_RETRY_US (1 * G_USEC_PER_SEC)
#define LAST_RETRY_US (16 * G_USEC_PER_SEC)

#define QUIETEST_DB -60.0

/**
 * LimberCanberraOutput:
 *
 * A connection to the sound server through libcanberra, and the samples that it is given.
 *
 * Every call may block for as long as the server is hung, so all of it belongs to one worker
 * thread. A connection that has failed once never recovers by itself: it is dropped and made
 * anew, after a while that doubles as long as that fails.
 */
struct _LimberCanberraOutput
{
  char       *sounds_dir;
  GHashTable *samples;   /* (element-type utf8 Sample) (owned) (nullable): read at first need */
  ca_context *canberra;  /* (owned) (nullable) */
  gint64      failed_us; /* monotonic; when the server was last found missing, or 0 */
  gint64      retry_us;  /* how long after that it is sought again */
};

typedef struct
{
  char    *event_id;
  char    *path;
  gint64   duration_us;
  gboolean good; /* FALSE: missing or broken, and said so */
} Sample;

static void
sample_free (Sample *sample)
{
  g_free (sample->event_id);
  g_free (sample->path);
  g_free (sample);
}

static Sample *
add_sample (LimberCanberraOutput *self, const char *sound)
{
  g_autofree char *name = g_strconcat (sound, ".wav", NULL);
  g_autoptr (GError) error = NULL;
  Sample *sample = g_new0 (Sample, 1);

  /* The server keeps samples for all programs under one set of names, hence the prefix. */
  sample->event_id = g_strconcat ("limber-", sound, NULL);
  sample->path = g_build_filename (self->sounds_dir, name, NULL);
  sample->duration_us = limber_wav_measure (sample->path, &error);
  sample->good = sample->duration_us > 0;
  if (!sample->good)
    g_info ("No sound \"%s\": %s", sound, error->message);
  g_hash_table_insert (self->samples, g_strdup (sound), sample);
  return sample;
}

static void
read_samples (LimberCanberraOutput *self)
{
  g_autoptr (GDir) folder = NULL;
  const char *name = NULL;

  if (self->samples != NULL)
    return;

  self->samples
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sample_free);
  folder = g_dir_open (self->sounds_dir, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".wav"))
      {
        g_autofree char *sound = g_strndup (name, strlen (name) - strlen (".wav"));

        add_sample (self, sound);
      }
}

/* The sample if it can be played. */
static Sample *
find_sample (LimberCanberraOutput *self, const char *sound)
{
  Sample *sample = NULL;

  read_samples (self);
  sample = g_hash_table_lookup (self->samples, sound);
  if (sample == NULL && strchr (sound, G_DIR_SEPARATOR) == NULL)
    sample = add_sample (self, sound);
  return sample != NULL && sample->good ? sample : NULL;
}

static void
disconnect (LimberCanberraOutput *self)
{
  g_clear_pointer (&self->canberra, ca_context_destroy);
}

static void
note_failure (LimberCanberraOutput *self)
{
  self->retry_us = self->failed_us == 0 ? FIRST_RETRY_US : MIN (self->retry_us * 2, LAST_RETRY_US);
  self->failed_us = g_get_monotonic_time ();
}

/* The samples go to the server, so that a cue has no file to read. Failures show when played. */
static void
hand_over_samples (LimberCanberraOutput *self)
{
  GHashTableIter iter;
  Sample        *sample = NULL;

  read_samples (self);
  g_hash_table_iter_init (&iter, self->samples);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &sample))
    if (sample->good)
      ca_context_cache (self->canberra,
                        CA_PROP_EVENT_ID,
                        sample->event_id,
                        CA_PROP_MEDIA_FILENAME,
                        sample->path,
                        CA_PROP_CANBERRA_CACHE_CONTROL,
                        "permanent",
                        NULL);
}

static int
open_context (LimberCanberraOutput *self)
{
  int code = ca_context_create (&self->canberra);

  if (code != CA_SUCCESS)
    return code;
  /* Not "event": many desktops mute those. */
  code = ca_context_change_props (self->canberra,
                                  CA_PROP_APPLICATION_NAME,
                                  "Limber",
                                  CA_PROP_APPLICATION_ID,
                                  LIMBER_APPLICATION_ID,
                                  CA_PROP_APPLICATION_VERSION,
                                  LIMBER_VERSION,
                                  CA_PROP_APPLICATION_ICON_NAME,
                                  LIMBER_APPLICATION_ID,
                                  CA_PROP_APPLICATION_LANGUAGE,
                                  g_get_language_names ()[0],
                                  CA_PROP_MEDIA_ROLE,
                                  "music",
                                  NULL);
  return code == CA_SUCCESS ? ca_context_open (self->canberra) : code;
}

/* Returns whether there is a connection; `fresh` tells that it has no samples yet. */
static gboolean
connect_server (LimberCanberraOutput *self, gint64 patience_us, gboolean *fresh)
{
  int code = CA_SUCCESS;

  *fresh = FALSE;
  if (self->canberra != NULL)
    return TRUE;
  if (self->failed_us != 0 && g_get_monotonic_time () < self->failed_us + patience_us)
    return FALSE;

  code = open_context (self);
  if (code != CA_SUCCESS)
    {
      g_debug ("No sound server: %s", ca_strerror (code));
      disconnect (self);
      note_failure (self);
      return FALSE;
    }
  *fresh = TRUE;
  return TRUE;
}

/* The same code may mean that there is no sound card, so the file itself is asked. */
static gboolean
is_fault_of_file (Sample *sample, int code)
{
  g_autoptr (GError) error = NULL;

  if (code != CA_ERROR_NOTSUPPORTED && code != CA_ERROR_SYSTEM && code != CA_ERROR_CORRUPT
      && code != CA_ERROR_TOOBIG && code != CA_ERROR_NOTFOUND)
    return FALSE;
  if (limber_wav_measure (sample->path, &error) > 0)
    return FALSE;
  g_info ("No sound any more: %s", error->message);
  return TRUE;
}

static int
begin_sample (LimberCanberraOutput *self, Sample *sample, guint32 id, double volume_db)
{
  char volume[16];
  int  decibels = isfinite (volume_db) ? (int) lround (CLAMP (volume_db, QUIETEST_DB, 0.0)) : 0;

  /* libcanberra reads this number with the point or comma of the user's language; a whole number
   * has neither. */
  g_snprintf (volume, sizeof volume, "%d", decibels);
  return ca_context_play (self->canberra,
                          id,
                          CA_PROP_EVENT_ID,
                          sample->event_id,
                          CA_PROP_MEDIA_NAME,
                          sample->event_id,
                          CA_PROP_MEDIA_FILENAME,
                          sample->path,
                          CA_PROP_MEDIA_ROLE,
                          "music",
                          CA_PROP_CANBERRA_CACHE_CONTROL,
                          "permanent",
                          CA_PROP_CANBERRA_VOLUME,
                          volume,
                          NULL);
}

/* Plays in at most two attempts, the second on a new connection. */
static LimberOutputResult
play_sample (LimberCanberraOutput *self,
             Sample               *sample,
             guint32               id,
             gint64                deadline_us,
             double                volume_db)
{
  gint64 patience_us = id == CUE_ID ? SOONEST_RETRY_US : self->retry_us;

  for (int attempt = 0; attempt < 2; attempt++)
    {
      gboolean fresh = FALSE;
      gboolean timely = FALSE;
      int      code = CA_SUCCESS;

      if (!connect_server (self, patience_us, &fresh))
        return LIMBER_OUTPUT_LOST;
      timely = g_get_monotonic_time () <= deadline_us;
      if (timely)
        code = begin_sample (self, sample, id, volume_db);

      if (code == CA_SUCCESS)
        {
          self->failed_us = timely ? 0 : self->failed_us;
          if (fresh)
            hand_over_samples (self);
          return timely ? LIMBER_OUTPUT_PLAYED : LIMBER_OUTPUT_SKIPPED;
        }
      g_debug ("%s: %s", sample->event_id, ca_strerror (code));
      if (is_fault_of_file (sample, code))
        {
          sample->good = FALSE;
          return LIMBER_OUTPUT_SKIPPED;
        }
      disconnect (self);
    }
  note_failure (self);
  return LIMBER_OUTPUT_LOST;
}

/**
 * limber_canberra_output_new:
 * @sounds_dir: the folder of the sounds
 *
 * Makes an output. It reads and connects only when it is used.
 *
 * Returns: (transfer full): a new output
 */
LimberCanberraOutput *
limber_canberra_output_new (const char *sounds_dir)
{
  LimberCanberraOutput *self = NULL;

  g_return_val_if_fail (sounds_dir != NULL, NULL);

  self = g_new0 (LimberCanberraOutput, 1);
  self->sounds_dir = g_strdup (sounds_dir);
  self->retry_us = FIRST_RETRY_US;
  return self;
}

/**
 * limber_canberra_output_free:
 * @self: (transfer full): an output
 *
 * Disconnects; what sounds is cut off.
 */
void
limber_canberra_output_free (LimberCanberraOutput *self)
{
  disconnect (self);
  g_clear_pointer (&self->samples, g_hash_table_unref);
  g_free (self->sounds_dir);
  g_free (self);
}

/**
 * limber_canberra_output_play:
 * @self: an output
 * @sound: the name of the sound
 * @deadline_us: the last moment at which it may begin, monotonic
 * @volume_db: change of volume in decibels, rounded to whole ones; above 0 it would clip
 *
 * Begins a cue. If the server held the call back past the deadline, the cue is withdrawn as soon
 * as the call returns.
 *
 * Returns: what became of it
 */
LimberOutputResult
limber_canberra_output_play (LimberCanberraOutput *self,
                             const char           *sound,
                             gint64                deadline_us,
                             double                volume_db)
{
  LimberOutputResult result = LIMBER_OUTPUT_SKIPPED;
  Sample            *sample = NULL;

  g_return_val_if_fail (self != NULL, LIMBER_OUTPUT_LOST);
  g_return_val_if_fail (sound != NULL, LIMBER_OUTPUT_SKIPPED);

  sample = find_sample (self, sound);
  if (sample == NULL)
    return LIMBER_OUTPUT_SKIPPED;

  result = play_sample (self, sample, CUE_ID, deadline_us, volume_db);
  if (result == LIMBER_OUTPUT_PLAYED && g_get_monotonic_time () - GRACE_US > deadline_us)
    {
      g_debug ("%s: the server was late, withdrawn", sound);
      limber_canberra_output_hush (self);
    }
  return result;
}

/**
 * limber_canberra_output_warm:
 * @self: an output
 * @next_us: (out): when to call again, monotonic
 *
 * Keeps the sound card awake by playing a while of silence, and connects if there is no
 * connection: a card that sleeps swallows the beginning of a cue.
 *
 * Returns: what became of it
 */
LimberOutputResult
limber_canberra_output_warm (LimberCanberraOutput *self, gint64 *next_us)
{
  LimberOutputResult result = LIMBER_OUTPUT_PLAYED;
  Sample            *silence = NULL;
  gboolean           fresh = FALSE;

  g_return_val_if_fail (self != NULL, LIMBER_OUTPUT_LOST);
  g_return_val_if_fail (next_us != NULL, LIMBER_OUTPUT_LOST);

  silence = find_sample (self, SILENCE);
  if (silence != NULL)
    result = play_sample (self, silence, WARM_ID, G_MAXINT64, 0);
  else if (!connect_server (self, self->retry_us, &fresh))
    result = LIMBER_OUTPUT_LOST;
  else if (fresh)
    hand_over_samples (self);

  if (result == LIMBER_OUTPUT_LOST)
    *next_us = self->failed_us + self->retry_us;
  else if (result == LIMBER_OUTPUT_PLAYED && silence != NULL)
    *next_us = g_get_monotonic_time () + MAX (silence->duration_us - OVERLAP_US, OVERLAP_US);
  else
    *next_us = G_MAXINT64;
  return result;
}

/**
 * limber_canberra_output_hush:
 * @self: an output
 *
 * Ends the cues that sound; the card stays awake.
 */
void
limber_canberra_output_hush (LimberCanberraOutput *self)
{
  g_return_if_fail (self != NULL);

  if (self->canberra != NULL)
    ca_context_cancel (self->canberra, CUE_ID);
}
