/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-speech-link.h"

#include <libspeechd.h>
#include <math.h>
#include <signal.h>
#include <string.h>

/* What the scale of speech-dispatcher makes of the speed, measured with espeak-ng. */
#define FASTEST 2.57
#define SLOWEST 0.46
#define SCALE 100

/* espeak-ng offers each of its voices in a hundred disguises: "English (Great Britain)+whisper". */
#define DISGUISE '+'

/**
 * LimberSpeechLink:
 *
 * A connection to speech-dispatcher. Every call may take as long as the daemon likes, so all of them
 * belong to a thread that may wait.
 */
struct _LimberSpeechLink
{
  SPDConnection       *connection;
  int                  client;
  LimberSpeechLinkFunc heard; /* (nullable) */
  gpointer             user_data;
};

/* libspeechd hands nothing but numbers to its callbacks. */
static GMutex      links_lock;
static GHashTable *links; /* client -> LimberSpeechLink */

/* Of two that start the daemon at once, one would fail. */
static GMutex open_lock;

static void
heard_cb (size_t message, size_t client, SPDNotificationType type)
{
  LimberSpeechEvent event = LIMBER_SPEECH_CANCELLED;
  LimberSpeechLink *self;

  if (type == SPD_EVENT_BEGIN)
    event = LIMBER_SPEECH_BEGUN;
  else if (type == SPD_EVENT_END)
    event = LIMBER_SPEECH_ENDED;

  g_mutex_lock (&links_lock);
  self = g_hash_table_lookup (links, GINT_TO_POINTER ((int) client));
  if (self != NULL)
    self->heard (event, (int) message, self->user_data);
  g_mutex_unlock (&links_lock);
}

static void
listen (LimberSpeechLink *self)
{
  self->connection->callback_begin = heard_cb;
  self->connection->callback_end = heard_cb;
  self->connection->callback_cancel = heard_cb;
  self->client = spd_get_client_id (self->connection);

  g_mutex_lock (&links_lock);
  if (links == NULL)
    links = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (links, GINT_TO_POINTER (self->client), self);
  g_mutex_unlock (&links_lock);

  spd_set_notification_on (self->connection, SPD_BEGIN);
  spd_set_notification_on (self->connection, SPD_END);
  spd_set_notification_on (self->connection, SPD_CANCEL);
}

/* libspeechd writes to a socket whose other end may be gone. */
static void
withstand_broken_pipes (void)
{
  sigset_t set;

  sigemptyset (&set);
  sigaddset (&set, SIGPIPE);
  pthread_sigmask (SIG_BLOCK, &set, NULL);
}

/**
 * limber_speech_link_open:
 * @heard: (nullable): called when a message begins or ends
 * @user_data: (closure): for @heard
 *
 * Connects to the daemon, starting it if need be.
 *
 * Returns: (transfer full) (nullable): the connection; %NULL when there is none to be had
 */
LimberSpeechLink *
limber_speech_link_open (LimberSpeechLinkFunc heard, gpointer user_data)
{
  LimberSpeechLink *self;
  SPDConnection    *connection;
  char             *error = NULL;

  withstand_broken_pipes ();
  g_mutex_lock (&open_lock);
  connection = spd_open2 ("limber", "session", NULL, SPD_MODE_THREADED, NULL, 1, &error);
  g_mutex_unlock (&open_lock);
  if (connection == NULL)
    {
      g_debug ("No speech: %s", error != NULL ? error : "no reason is given");
      free (error);
      return NULL;
    }

  self = g_new0 (LimberSpeechLink, 1);
  self->connection = connection;
  self->client = -1;
  self->heard = heard;
  self->user_data = user_data;
  if (heard != NULL)
    listen (self);

  return self;
}

/**
 * limber_speech_link_close:
 * @self: (transfer full): a connection
 *
 * What is being said is cut off.
 */
void
limber_speech_link_close (LimberSpeechLink *self)
{
  if (self->heard != NULL)
    {
      g_mutex_lock (&links_lock);
      if (g_hash_table_lookup (links, GINT_TO_POINTER (self->client)) == self)
        g_hash_table_remove (links, GINT_TO_POINTER (self->client));
      g_mutex_unlock (&links_lock);
    }
  spd_close (self->connection);
  g_free (self);
}

static int
get_rate (double speed)
{
  double rate = speed >= 1 ? (speed - 1) / (FASTEST - 1) : (speed - 1) / (1 - SLOWEST);

  return (int) lround (CLAMP (rate, -1, 1) * SCALE);
}

/**
 * limber_speech_link_set_style:
 * @language: what is spoken
 * @style: how
 *
 * Returns: whether the daemon is still there
 */
gboolean
limber_speech_link_set_style (LimberSpeechLink       *self,
                              const char             *language,
                              const LimberVoiceStyle *style)
{
  if (spd_set_language (self->connection, language) != 0
      || spd_set_voice_rate (self->connection, get_rate (style->speed)) != 0
      || spd_set_volume (self->connection, (int) lround ((2 * style->volume - 1) * SCALE)) != 0)
    return FALSE;

  /* A voice that is not there any more is no fault: another one speaks. */
  if (style->name != NULL && *style->name != '\0')
    spd_set_synthesis_voice (self->connection, style->name);

  return TRUE;
}

/**
 * limber_speech_link_say:
 * @text: what to say now
 *
 * Returns: the id of the message, or -1 when the daemon is gone
 */
int
limber_speech_link_say (LimberSpeechLink *self, const char *text)
{
  return spd_say (self->connection, SPD_TEXT, text);
}

/**
 * limber_speech_link_cancel:
 *
 * Ends what is said and waits.
 *
 * Returns: whether the daemon is still there
 */
gboolean
limber_speech_link_cancel (LimberSpeechLink *self)
{
  return spd_cancel (self->connection) == 0;
}

static gboolean
speaks (const SPDVoice *voice, const char *language)
{
  gsize length = strlen (language);

  return voice->name != NULL && voice->language != NULL && strchr (voice->name, DISGUISE) == NULL
         && g_ascii_strncasecmp (voice->language, language, length) == 0
         && (voice->language[length] == '\0' || voice->language[length] == '-'
             || voice->language[length] == '_');
}

/**
 * limber_speech_link_list:
 * @language: a language, "de" or "de-AT"
 *
 * Asks for all voices, which takes seconds.
 *
 * Returns: (transfer full) (nullable): the names of those that speak it; %NULL when nobody answers
 */
GStrv
limber_speech_link_list (LimberSpeechLink *self, const char *language)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  SPDVoice **voices = spd_list_synthesis_voices (self->connection);

  if (voices == NULL)
    return NULL;

  for (guint i = 0; voices[i] != NULL; i++)
    if (speaks (voices[i], language))
      g_strv_builder_add (names, voices[i]->name);
  free_spd_voices (voices);

  return g_strv_builder_end (names);
}
