/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "limber-test"

#include "limber-fake-voice.h"

/**
 * LimberFakeVoice:
 *
 * A voice that makes no sound and writes down what it is to say.
 */
struct _LimberFakeVoice
{
  GObject parent_instance;

  GPtrArray       *said;  /* (element-type LimberUtterance) (owned) */
  GString         *calls; /* in a line */
  LimberVoiceStyle style;
  char            *name;  /* (owned) (nullable): of the style */
  GStrv            names; /* (nullable): nobody answers */
  gboolean         available;
};

static void
note (LimberFakeVoice *self, const char *call)
{
  g_string_append_printf (self->calls, "%s%s", self->calls->len > 0 ? " | " : "", call);
}

static void
limber_fake_voice_say (LimberVoice *voice, const LimberUtterance *utterance)
{
  LimberFakeVoice *self = LIMBER_FAKE_VOICE (voice);

  note (self, utterance->text);
  g_ptr_array_add (self->said, limber_utterance_copy (utterance));
}

static void
limber_fake_voice_hush (LimberVoice *voice)
{
  note (LIMBER_FAKE_VOICE (voice), "hush");
}

static void
limber_fake_voice_prepare (LimberVoice *voice)
{
  note (LIMBER_FAKE_VOICE (voice), "prepare");
}

static void
limber_fake_voice_set_style (LimberVoice *voice, const LimberVoiceStyle *style)
{
  LimberFakeVoice *self = LIMBER_FAKE_VOICE (voice);

  g_free (self->name);
  self->name = g_strdup (style->name);
  self->style = *style;
  self->style.name = self->name;
}

static void
limber_fake_voice_list_async (LimberVoice        *voice,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  LimberFakeVoice *self = LIMBER_FAKE_VOICE (voice);
  g_autoptr(GTask) task = g_task_new (voice, cancellable, callback, user_data);

  if (self->names != NULL)
    g_task_return_pointer (task, g_strdupv (self->names), (GDestroyNotify) g_strfreev);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_CONNECTED, "nobody answers");
}

static GStrv
limber_fake_voice_list_finish (LimberVoice *voice, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
limber_fake_voice_voice_init (LimberVoiceInterface *iface)
{
  iface->say = limber_fake_voice_say;
  iface->hush = limber_fake_voice_hush;
  iface->prepare = limber_fake_voice_prepare;
  iface->set_style = limber_fake_voice_set_style;
  iface->list_async = limber_fake_voice_list_async;
  iface->list_finish = limber_fake_voice_list_finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberFakeVoice,
                               limber_fake_voice,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_VOICE,
                                                      limber_fake_voice_voice_init))

typedef enum
{
  PROP_AVAILABLE = 1
} LimberFakeVoiceProperty;

static void
limber_fake_voice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberFakeVoice *self = LIMBER_FAKE_VOICE (object);

  switch ((LimberFakeVoiceProperty) prop_id)
    {
    case PROP_AVAILABLE:
      g_value_set_boolean (value, self->available);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_fake_voice_finalize (GObject *object)
{
  LimberFakeVoice *self = LIMBER_FAKE_VOICE (object);

  g_ptr_array_unref (self->said);
  g_string_free (self->calls, TRUE);
  g_strfreev (self->names);
  g_free (self->name);

  G_OBJECT_CLASS (limber_fake_voice_parent_class)->finalize (object);
}

static void
limber_fake_voice_class_init (LimberFakeVoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_fake_voice_get_property;
  object_class->finalize = limber_fake_voice_finalize;
  g_object_class_override_property (object_class, PROP_AVAILABLE, "available");
}

static void
limber_fake_voice_init (LimberFakeVoice *self)
{
  self->said = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_utterance_free);
  self->calls = g_string_new (NULL);
  self->available = TRUE;
}

/**
 * limber_fake_voice_new:
 *
 * Returns: (transfer full): a new voice
 */
LimberFakeVoice *
limber_fake_voice_new (void)
{
  return g_object_new (LIMBER_TYPE_FAKE_VOICE, NULL);
}

guint
limber_fake_voice_get_n_said (LimberFakeVoice *self)
{
  return self->said->len;
}

/**
 * limber_fake_voice_get_said:
 * @position: counted from 0
 *
 * Returns: (transfer none): what it was to say
 */
const LimberUtterance *
limber_fake_voice_get_said (LimberFakeVoice *self, guint position)
{
  g_return_val_if_fail (position < self->said->len, NULL);

  return g_ptr_array_index (self->said, position);
}

/**
 * limber_fake_voice_describe:
 *
 * Returns: (transfer full): all calls in a line: "prepare | Switch sides. Right leg. | hush"
 */
char *
limber_fake_voice_describe (LimberFakeVoice *self)
{
  return g_strdup (self->calls->str);
}

/**
 * limber_fake_voice_forget:
 *
 * Forgets all calls.
 */
void
limber_fake_voice_forget (LimberFakeVoice *self)
{
  g_ptr_array_set_size (self->said, 0);
  g_string_truncate (self->calls, 0);
}

/**
 * limber_fake_voice_get_style:
 *
 * Returns: (transfer none): how it was told to speak last
 */
const LimberVoiceStyle *
limber_fake_voice_get_style (LimberFakeVoice *self)
{
  return &self->style;
}

/**
 * limber_fake_voice_set_available:
 *
 * Loses or finds the voice.
 */
void
limber_fake_voice_set_available (LimberFakeVoice *self, gboolean available)
{
  if (available == self->available)
    return;

  self->available = available;
  g_object_notify (G_OBJECT (self), "available");
}

/**
 * limber_fake_voice_set_names:
 * @names: what can be chosen from
 */
void
limber_fake_voice_set_names (LimberFakeVoice *self, const char *const *names)
{
  g_strfreev (self->names);
  self->names = g_strdupv ((char **) names);
}
