/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-services.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-digest-reader.h"
#include "app/limber-layout.h"
#include "app/limber-settings.h"
#include "app/limber-week-settings.h"

/**
 * LimberServices:
 *
 * What the pages work with: the library, the settings, the guide and what the start page wants to
 * know of the history. It gets ready without blocking, and tells when it is.
 */
struct _LimberServices
{
  GObject parent_instance;

  LimberLibrary *library;
  LimberClock   *clock;
  LimberStore   *store; /* (nullable): nothing is remembered */
  LimberCueSink *sink;  /* (nullable): nothing sounds */
  LimberVoice   *voice; /* (nullable): nothing is said */
  LimberGuide   *guide;
  LimberFigures *figures;
  LimberTipRack *tips;
  LimberGallery *gallery;
  GSettings     *settings;
  LimberDigest  *digest; /* (nullable): not read yet */
  GCancellable  *cancellable;

  LimberScreenReader *reader; /* (nullable): nobody has the screen read out */

  double   pace;
  gboolean loaded;   /* the library */
  gboolean prepared; /* the guide */
  gboolean posed;    /* the figures, as far as they can be */
};

G_DEFINE_FINAL_TYPE (LimberServices, limber_services, G_TYPE_OBJECT)

typedef enum
{
  PROP_READY = 1,
} LimberServicesProperty;

static GParamSpec *props[PROP_READY + 1];

enum
{
  SIGNAL_MESSAGE,
  SIGNAL_HISTORY_READ,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
tell (LimberServices *self, const char *text)
{
  g_signal_emit (self, signals[SIGNAL_MESSAGE], 0, text);
}

static void
message_cb (LimberGuide *guide, const char *text, LimberServices *self)
{
  g_assert (LIMBER_IS_SERVICES (self));

  tell (self, text);
}

static void
set_person (LimberServices *self)
{
  LimberPerson person;

  limber_layout_get_person (self->settings, &person);
  limber_advisor_set_person (limber_guide_get_advisor (self->guide), &person);
}

/* What is due depends on how the back is, and on the plan of the week. */
static void
due_changed_cb (LimberServices *self)
{
  g_assert (LIMBER_IS_SERVICES (self));

  if (self->prepared)
    limber_services_read_history (self);
}

static void
set_guide (LimberServices *self)
{
  g_clear_object (&self->guide);
  self->guide = limber_guide_new (self->clock, self->store, self->sink);
  limber_guide_set_voice (self->guide, self->voice);
  g_signal_connect_object (self->guide, "message", G_CALLBACK (message_cb), self, 0);
  g_signal_connect_object (limber_guide_get_advisor (self->guide),
                           "changed",
                           G_CALLBACK (due_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  set_person (self);
}

static void
person_changed_cb (GSettings *settings, const char *key, LimberServices *self)
{
  g_assert (LIMBER_IS_SERVICES (self));

  set_person (self);
}

static gboolean
is_speaking (LimberServices *self)
{
  return limber_layout_is_speaking (
      self->settings, self->reader != NULL && limber_screen_reader_is_running (self->reader));
}

static void
reader_cb (LimberScreenReader *reader, GParamSpec *pspec, LimberServices *self)
{
  LimberCoach *coach = limber_guide_get_coach (self->guide);

  g_assert (LIMBER_IS_SERVICES (self));

  if (coach != NULL)
    limber_coach_set_speaking (coach, is_speaking (self));
}

/* Of all settings those of the coach are the most. */
static void
sound_changed_cb (GSettings *settings, const char *key, LimberServices *self)
{
  LimberCoach *coach = limber_guide_get_coach (self->guide);

  g_assert (LIMBER_IS_SERVICES (self));

  if (g_str_has_prefix (key, "window-"))
    return;

  if (self->voice != NULL)
    limber_layout_set_style (settings, self->voice);
  if (coach == NULL)
    return;

  limber_coach_set_volume (coach, limber_layout_get_volume_db (settings));
  limber_coach_set_muted (coach, limber_layout_is_muted (settings));
  limber_coach_set_wishes (coach, limber_layout_get_wishes (settings));
  limber_coach_set_speaking (coach, is_speaking (self));
}

static void
layout_changed_cb (GSettings *settings, const char *key, LimberServices *self)
{
  g_assert (LIMBER_IS_SERVICES (self));

  limber_layout_measure_again (settings, self->library);
}

static void
update_ready (LimberServices *self)
{
  if (limber_services_get_ready (self))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READY]);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberServices) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!limber_library_load_finish (LIMBER_LIBRARY (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, error->message);
  limber_library_follow (self->library);
  self->loaded = TRUE;
  /* The history was quicker: it did not know what is missing. */
  if (self->digest != NULL)
    due_changed_cb (self);
  update_ready (self);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberServices) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (!limber_guide_prepare_finish (LIMBER_GUIDE (source), result, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;

      text = g_strdup_printf (_ ("Your history cannot be opened, so sessions will not be kept: %s"),
                              error->message);
      g_clear_object (&self->store);
      set_guide (self);
      tell (self, text);
    }

  self->prepared = TRUE;
  limber_services_read_history (self);
  update_ready (self);
}

/* Without them a session goes on all the same. */
static void
posed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberServices) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!limber_figures_load_finish (LIMBER_FIGURES (source), result, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      g_message ("There are no figures: %s", error->message);
    }

  self->posed = TRUE;
  update_ready (self);
}

static void
digest_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberServices) self = user_data;
  g_autoptr(GError) error = NULL;
  LimberDigest *digest = limber_digest_reader_read_finish (LIMBER_STORE (source), result, &error);

  if (digest == NULL)
    {
      g_debug ("The history cannot be read: %s", error->message);
      return;
    }

  g_clear_pointer (&self->digest, limber_digest_free);
  self->digest = digest;
  limber_due_respect (digest->due,
                      limber_advisor_get_limits (limber_guide_get_advisor (self->guide)));
  g_signal_emit (self, signals[SIGNAL_HISTORY_READ], 0);
}

static void
limber_services_dispose (GObject *object)
{
  LimberServices *self = LIMBER_SERVICES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->guide);
  g_clear_object (&self->sink);
  g_clear_object (&self->voice);
  g_clear_object (&self->reader);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_object (&self->library);
  g_clear_object (&self->gallery);
  g_clear_object (&self->figures);
  g_clear_object (&self->tips);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->digest, limber_digest_free);

  G_OBJECT_CLASS (limber_services_parent_class)->dispose (object);
}

static void
limber_services_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberServices *self = LIMBER_SERVICES (object);

  switch ((LimberServicesProperty) prop_id)
    {
    case PROP_READY:
      g_value_set_boolean (value, limber_services_get_ready (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_services_class_init (LimberServicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_services_dispose;
  object_class->get_property = limber_services_get_property;

  /* LimberServices:ready: the library is there, the history looked at; a session can begin. */
  props[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /* LimberServices::message: one quiet sentence for the user. */
  signals[SIGNAL_MESSAGE] = g_signal_new ("message",
                                          LIMBER_TYPE_SERVICES,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          1,
                                          G_TYPE_STRING);
  /* LimberServices::history-read: the digest is new. */
  signals[SIGNAL_HISTORY_READ] = g_signal_new (
      "history-read", LIMBER_TYPE_SERVICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* LimberServices::began: the session has been laid out, and will be started now. */
  g_signal_new ("began",
                LIMBER_TYPE_SERVICES,
                G_SIGNAL_RUN_LAST,
                0,
                NULL,
                NULL,
                NULL,
                G_TYPE_NONE,
                1,
                LIMBER_TYPE_SESSION);
}

static void
limber_services_init (LimberServices *self)
{
  const struct
  {
    const char *key;
    GCallback   callback;
  } followed[] = {
    { LIMBER_SETTINGS_LEAD_IN, G_CALLBACK (layout_changed_cb) },
    { LIMBER_SETTINGS_CHANGE_TIME, G_CALLBACK (layout_changed_cb) },
    { LIMBER_SETTINGS_CAUTIONS, G_CALLBACK (person_changed_cb) },
    { LIMBER_SETTINGS_MISSING, G_CALLBACK (person_changed_cb) },
    { LIMBER_SETTINGS_FROM_65, G_CALLBACK (person_changed_cb) },
    { LIMBER_SETTINGS_CHECK_IN, G_CALLBACK (person_changed_cb) },
  };

  self->pace = 1;
  self->cancellable = g_cancellable_new ();
  self->settings = g_settings_new (LIMBER_APPLICATION_ID);
  self->figures = limber_figures_new ();
  self->gallery = limber_gallery_new (self->figures);
  g_settings_bind (
      self->settings, LIMBER_SETTINGS_LOOK, self->figures, "look", G_SETTINGS_BIND_GET);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (sound_changed_cb), self, 0);
  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    {
      g_autofree char *changed = g_strconcat ("changed::", followed[i].key, NULL);

      g_signal_connect_object (self->settings, changed, followed[i].callback, self, 0);
    }
  limber_week_settings_follow (self->settings, G_CALLBACK (due_changed_cb), G_OBJECT (self));
}

/**
 * limber_services_new:
 * @library: exercises and routines, not loaded yet
 * @clock: what tells the time
 * @store: (nullable): where sessions are remembered
 * @sink: (nullable): what sounds
 *
 * Returns: (transfer full): the services; see [method@Services.prepare]
 */
LimberServices *
limber_services_new (LimberLibrary *library,
                     LimberClock   *clock,
                     LimberStore   *store,
                     LimberCueSink *sink)
{
  LimberServices  *self = g_object_new (LIMBER_TYPE_SERVICES, NULL);
  g_autofree char *tips = limber_library_get_builtin_path (library, LIMBER_TIPS_FILE);

  self->library = g_object_ref (library);
  self->tips = limber_tip_rack_new (tips);
  self->clock = g_object_ref (clock);
  self->store = store != NULL ? g_object_ref (store) : NULL;
  self->sink = sink != NULL ? g_object_ref (sink) : NULL;
  set_guide (self);

  return self;
}

/**
 * limber_services_set_voice:
 * @voice: (nullable): what speaks, for those who want that
 * @reader: (nullable): whether the screen is read out; then the voice is quiet unless told otherwise
 *
 * To be set before [method@Services.prepare].
 */
void
limber_services_set_voice (LimberServices *self, LimberVoice *voice, LimberScreenReader *reader)
{
  g_return_if_fail (LIMBER_IS_SERVICES (self));

  g_set_object (&self->voice, voice);
  g_set_object (&self->reader, reader);
  limber_guide_set_voice (self->guide, voice);
  if (voice != NULL)
    limber_layout_set_style (self->settings, voice);
  if (reader != NULL)
    g_signal_connect_object (reader, "notify::running", G_CALLBACK (reader_cb), self, 0);
}

LimberTipRack *
limber_services_get_tip_rack (LimberServices *self)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);

  return self->tips;
}

/**
 * limber_services_prepare:
 *
 * Loads the library and the figures and looks at the history, all on threads of their own.
 */
void
limber_services_prepare (LimberServices *self)
{
  g_autofree char *poses = NULL;

  g_return_if_fail (LIMBER_IS_SERVICES (self));

  poses = limber_library_get_builtin_path (self->library, "base-poses.json");
  limber_figures_load_async (
      self->figures, poses, self->cancellable, posed_cb, g_object_ref (self));
  limber_layout_set_measure (self->settings, self->library);
  limber_library_load_async (self->library, self->cancellable, loaded_cb, g_object_ref (self));
  limber_guide_prepare_async (self->guide, self->cancellable, prepared_cb, g_object_ref (self));
  /* Before anything is to be said there is time to look for a voice. */
  if (self->voice != NULL && is_speaking (self))
    {
      limber_voice_prepare (self->voice);
      limber_voice_list_async (self->voice, NULL, NULL, NULL);
    }
}

gboolean
limber_services_get_ready (LimberServices *self)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), FALSE);

  return self->loaded && self->prepared && self->posed;
}

LimberLibrary *
limber_services_get_library (LimberServices *self)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);

  return self->library;
}

/**
 * limber_services_get_gallery:
 *
 * Returns: (transfer none): how exercises are shown
 */
LimberGallery *
limber_services_get_gallery (LimberServices *self)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);

  return self->gallery;
}

/**
 * limber_services_get_voice:
 *
 * Returns: (transfer none) (nullable): what speaks
 */
LimberVoice *
limber_services_get_voice (LimberServices *self)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);

  return self->voice;
}

/**
 * limber_services_is_read_out:
 *
 * Returns: whether a screen reader runs, which should not be talked over
 */
gboolean
limber_services_is_read_out (LimberServices *self)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), FALSE);

  return self->reader != NULL && limber_screen_reader_is_running (self->reader);
}

LimberGuide *
limber_services_get_guide (LimberServices *self)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);

  return self->guide;
}

/**
 * limber_services_get_sink:
 *
 * Returns: (transfer none) (nullable): what sounds
 */
/* (nullable): where things are remembered. */
LimberStore *
limber_services_get_store (LimberServices *self)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);

  return self->store;
}

LimberClock *
limber_services_get_clock (LimberServices *self)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);

  return self->clock;
}

LimberCueSink *
limber_services_get_sink (LimberServices *self)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);

  return self->sink;
}

GSettings *
limber_services_get_settings (LimberServices *self)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);

  return self->settings;
}

/**
 * limber_services_get_digest:
 *
 * Returns: (transfer none) (nullable): what was done lately; %NULL until it has been read
 */
const LimberDigest *
limber_services_get_digest (LimberServices *self)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);

  return self->digest;
}

/**
 * limber_services_set_pace:
 * @pace: seconds of session in a second; anything but 1 is a rehearsal
 */
void
limber_services_set_pace (LimberServices *self, double pace)
{
  g_return_if_fail (LIMBER_IS_SERVICES (self));
  g_return_if_fail (pace >= 0.1 && pace <= 1000);

  self->pace = pace;
}

/* Passes on whether it did. */
static gboolean
tell_begun (LimberServices *self, gboolean begun)
{
  if (begun)
    g_signal_emit_by_name (self, "began", limber_guide_get_session (self->guide));

  return begun;
}

/**
 * limber_services_begin:
 * @id: a routine that is at hand, or %LIMBER_TRIAL_ID
 * @length_us: the wished length, microseconds; 0 for none
 * @kept: (nullable) (element-type guint): indices of the steps whose original is kept
 * @error: return location for an error
 *
 * Lays a session out; it still has to be started.
 */
gboolean
limber_services_begin (LimberServices *self,
                       const char     *id,
                       gint64          length_us,
                       GArray         *kept,
                       GError        **error)
{
  g_autoptr(LimberRoutine) routine = NULL;
  LimberExerciseLookup lookup = NULL;
  gpointer             lookup_data = NULL;
  LimberGuideOptions   options;

  g_return_val_if_fail (LIMBER_IS_SERVICES (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  routine = limber_services_peek_routine (self, id, &lookup, &lookup_data, error);
  if (routine == NULL)
    return FALSE;

  limber_layout_get_options (self->settings, self->pace, &options);
  options.length_us = length_us;
  options.kept = kept;
  options.speaking = is_speaking (self);

  return tell_begun (
      self, limber_guide_begin (self->guide, routine, lookup, lookup_data, &options, error));
}

/**
 * limber_services_take_up:
 * @error: return location for an error
 *
 * Takes up the session that was cut off; it still has to be started.
 */
gboolean
limber_services_take_up (LimberServices *self, GError **error)
{
  LimberGuideOptions options;

  g_return_val_if_fail (LIMBER_IS_SERVICES (self), FALSE);

  limber_layout_get_options (self->settings, self->pace, &options);
  options.speaking = is_speaking (self);

  return tell_begun (
      self,
      limber_guide_take_up (self->guide, limber_library_peek, self->library, &options, error));
}

/**
 * limber_services_read_history:
 *
 * Makes the digest anew, which takes a moment.
 */
void
limber_services_read_history (LimberServices *self)
{
  LimberWeek week;

  g_return_if_fail (LIMBER_IS_SERVICES (self));

  if (self->store == NULL)
    return;

  limber_week_settings_read (self->settings, self->library, &week);
  limber_advisor_read_runs (limber_guide_get_advisor (self->guide));
  limber_digest_reader_read_async (
      self->store, self->clock, &week, self->cancellable, digest_cb, g_object_ref (self));
}

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (limber_guide_close_finish (LIMBER_GUIDE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * limber_services_close_async:
 *
 * Writes what is still to be written.
 */
void
limber_services_close_async (LimberServices *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LIMBER_IS_SERVICES (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, limber_services_close_async);
  limber_guide_close_async (self->guide, NULL, closed_cb, task);
}

gboolean
limber_services_close_finish (LimberServices *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
