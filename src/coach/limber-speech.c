/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-coach"

#include "coach/limber-speech.h"

#include <string.h>

#include "coach/limber-sentences.h"
#include "coach/limber-speech-link.h"
#include "coach/limber-speech-worker.h"

/* A daemon that keeps a call for this long is counted as lost. One that has to be started first takes
 * a second. */
#define PATIENCE_US (3 * G_USEC_PER_SEC)

#define LIMBER_TYPE_SPEECH (limber_speech_get_type ())
G_DECLARE_FINAL_TYPE (LimberSpeech, limber_speech, LIMBER, SPEECH, GObject)

/**
 * LimberSpeech:
 *
 * Speaks through speech-dispatcher.
 *
 * All that can wait for the daemon happens on threads of its own. A daemon that is missing, hung or
 * killed is met by dropping what has become late, seeking it anew, and saying so by
 * #LimberVoice:available. When the last reference goes, nothing is waited for either.
 *
 * The daemon speaks any language that it is told, if need be with the voice of another one. So its
 * voices are looked through once. That takes it seconds in which it says nothing, and so is left for
 * a time when nothing is to be said: see limber_voice_list_async().
 */
struct _LimberSpeech
{
  GObject parent_instance;

  char               *language;
  LimberSpeechWorker *worker;   /* (owned) */
  GSource            *watchdog; /* (owned): set while a task may be under way */
  GStrv               voices;   /* (nullable): not listed yet */
  gboolean            available;
};

static gboolean
watchdog_cb (gpointer user_data)
{
  LimberSpeech *self = user_data;
  gint64        busy_since_us;

  g_assert (LIMBER_IS_SPEECH (self));

  busy_since_us = limber_speech_worker_get_busy_since (self->worker);
  if (busy_since_us != 0 && busy_since_us > g_get_monotonic_time () - PATIENCE_US)
    {
      g_source_set_ready_time (self->watchdog, busy_since_us + PATIENCE_US);
      return G_SOURCE_CONTINUE;
    }

  g_source_set_ready_time (self->watchdog, -1);
  if (busy_since_us != 0)
    limber_speech_worker_give_up (self->worker, busy_since_us);

  return G_SOURCE_CONTINUE;
}

static void
look_after_worker (LimberSpeech *self)
{
  if (g_source_get_ready_time (self->watchdog) == -1)
    g_source_set_ready_time (self->watchdog, g_get_monotonic_time () + PATIENCE_US);
}

static gboolean
dispatch_watchdog (GSource *source, GSourceFunc callback, gpointer user_data)
{
  return callback (user_data);
}

static GSourceFuncs watchdog_funcs = { .dispatch = dispatch_watchdog };

static void
worker_changed_cb (gpointer user_data)
{
  LimberSpeech *self = user_data;
  gboolean      available;

  g_assert (LIMBER_IS_SPEECH (self));

  available = limber_speech_worker_get_available (self->worker);
  if (available == self->available)
    return;

  self->available = available;
  g_debug ("Speech is %s", available ? "there" : "lost");
  g_object_notify (G_OBJECT (self), "available");
}

/* Where no voice has the region's accent, any that speaks the language will do. */
static void
list_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr(LimberSpeechLink) link = limber_speech_link_open (NULL, NULL);
  char *language = data;
  char *region = strchr (language, '-');
  GStrv voices = link != NULL ? limber_speech_link_list (link, language) : NULL;

  if (voices != NULL && *voices == NULL && region != NULL)
    {
      g_strfreev (voices);
      *region = '\0';
      voices = limber_speech_link_list (link, language);
    }

  if (voices != NULL)
    g_task_return_pointer (task, voices, (GDestroyNotify) g_strfreev);
  else
    g_task_return_new_error (
        task, G_IO_ERROR, G_IO_ERROR_NOT_CONNECTED, "The speech dispatcher does not answer");
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  LimberSpeech *self = g_task_get_source_object (task);
  GError       *error = NULL;
  GStrv         voices = g_task_propagate_pointer (G_TASK (result), &error);

  if (voices == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_strfreev (self->voices);
  self->voices = voices;
  limber_speech_worker_set_language (
      self->worker, *voices != NULL ? g_task_get_task_data (G_TASK (result)) : NULL);
  g_task_return_pointer (task, g_strdupv (voices), (GDestroyNotify) g_strfreev);
}

static void
limber_speech_list_async (LimberVoice        *voice,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  LimberSpeech *self = LIMBER_SPEECH (voice);
  GTask        *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr(GTask) search = NULL;

  g_task_set_source_tag (task, limber_speech_list_async);
  if (self->voices != NULL)
    {
      g_task_return_pointer (task, g_strdupv (self->voices), (GDestroyNotify) g_strfreev);
      g_object_unref (task);
      return;
    }

  /* Without a source object, which must not go on another thread. */
  search = g_task_new (NULL, NULL, listed_cb, task);
  g_task_set_task_data (search, g_strdup (self->language), g_free);
  g_task_run_in_thread (search, list_thread);
}

static GStrv
limber_speech_list_finish (LimberVoice *voice, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, voice), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
limber_speech_say (LimberVoice *voice, const LimberUtterance *utterance)
{
  LimberSpeech *self = LIMBER_SPEECH (voice);

  limber_speech_worker_say (self->worker, utterance);
  look_after_worker (self);
}

static void
limber_speech_hush (LimberVoice *voice)
{
  limber_speech_worker_hush (LIMBER_SPEECH (voice)->worker);
}

static void
limber_speech_prepare (LimberVoice *voice)
{
  LimberSpeech *self = LIMBER_SPEECH (voice);

  limber_speech_worker_prepare (self->worker);
  look_after_worker (self);
}

static void
limber_speech_set_style (LimberVoice *voice, const LimberVoiceStyle *style)
{
  limber_speech_worker_set_style (LIMBER_SPEECH (voice)->worker, style);
}

static void
limber_speech_voice_init (LimberVoiceInterface *iface)
{
  iface->say = limber_speech_say;
  iface->hush = limber_speech_hush;
  iface->prepare = limber_speech_prepare;
  iface->set_style = limber_speech_set_style;
  iface->list_async = limber_speech_list_async;
  iface->list_finish = limber_speech_list_finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberSpeech,
                               limber_speech,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_VOICE, limber_speech_voice_init))

typedef enum
{
  PROP_AVAILABLE = 1
} LimberSpeechProperty;

static void
limber_speech_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberSpeech *self = LIMBER_SPEECH (object);

  switch ((LimberSpeechProperty) prop_id)
    {
    case PROP_AVAILABLE:
      g_value_set_boolean (value, self->available);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_speech_finalize (GObject *object)
{
  LimberSpeech *self = LIMBER_SPEECH (object);

  g_source_destroy (self->watchdog);
  g_source_unref (self->watchdog);
  limber_speech_worker_stop (self->worker);
  g_strfreev (self->voices);
  g_free (self->language);

  G_OBJECT_CLASS (limber_speech_parent_class)->finalize (object);
}

static void
limber_speech_class_init (LimberSpeechClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_speech_get_property;
  object_class->finalize = limber_speech_finalize;
  g_object_class_override_property (object_class, PROP_AVAILABLE, "available");
}

static void
limber_speech_init (LimberSpeech *self)
{
  self->available = TRUE;
  self->watchdog = g_source_new (&watchdog_funcs, sizeof (GSource));
  g_source_set_name (self->watchdog, "limber speech watchdog");
  g_source_set_callback (self->watchdog, watchdog_cb, self, NULL);
  g_source_attach (self->watchdog, g_main_context_get_thread_default ());
}

/**
 * limber_speech_is_built:
 *
 * Returns: whether Limber was built with speech-dispatcher
 */
gboolean
limber_speech_is_built (void)
{
  return TRUE;
}

/**
 * limber_speech_new:
 * @language: (nullable): what is spoken, "de" or "de-AT"; %NULL for that of the sentences
 *
 * Makes a voice; it connects when it is first used. The availability is notified in the main context
 * that is the thread's default now.
 *
 * Returns: (transfer full) (nullable): a voice; %NULL when Limber was built without speech-dispatcher
 */
LimberVoice *
limber_speech_new (const char *language)
{
  LimberSpeech *self;

  self = g_object_new (LIMBER_TYPE_SPEECH, NULL);
  self->language = language != NULL ? g_strdup (language) : limber_sentences_get_language ();
  self->worker = limber_speech_worker_new (self->language, worker_changed_cb, self);

  return LIMBER_VOICE (self);
}
