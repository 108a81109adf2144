/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-layout.h"

#include <math.h>

#include "app/limber-settings.h"

/* How routines are laid out, and how they sound, for the person whose settings these are. */

#define QUIETEST_DB (-60.0)
#define SILENT 0.001

/**
 * limber_layout_get:
 * @settings: the user's
 * @options: (out): how routines are laid out
 */
void
limber_layout_get (GSettings *settings, LimberTimelineOptions *options)
{
  int lead_in = g_settings_get_int (settings, LIMBER_SETTINGS_LEAD_IN);

  *options = LIMBER_TIMELINE_OPTIONS_DEFAULT;
  options->change_time
      = (LimberChangeTime) g_settings_get_enum (settings, LIMBER_SETTINGS_CHANGE_TIME);
  options->lead_in_us = lead_in < 0 ? -1 : lead_in * (gint64) G_USEC_PER_SEC;
}

/**
 * limber_layout_get_options:
 * @settings: the user's
 * @pace: seconds of session in a second
 * @options: (out): how a session is conducted
 */
void
limber_layout_get_options (GSettings *settings, double pace, LimberGuideOptions *options)
{
  *options = LIMBER_GUIDE_OPTIONS_DEFAULT;
  limber_layout_get (settings, &options->timeline);
  options->timeline.first_side = LIMBER_SIDE_NONE;
  options->pace = pace;
  options->muted = limber_layout_is_muted (settings);
  options->volume_db = limber_layout_get_volume_db (settings);
  options->wishes = limber_layout_get_wishes (settings);
}

/**
 * limber_layout_get_volume_db:
 * @settings: the user's
 *
 * Returns: how much louder than usual, decibels
 */
double
limber_layout_get_volume_db (GSettings *settings)
{
  double volume = g_settings_get_double (settings, LIMBER_SETTINGS_VOLUME);

  return volume > SILENT ? MAX (20 * log10 (volume), QUIETEST_DB) : QUIETEST_DB;
}

/**
 * limber_layout_is_muted:
 * @settings: the user's
 *
 * Returns: whether nothing is to sound
 */
gboolean
limber_layout_is_muted (GSettings *settings)
{
  return !g_settings_get_boolean (settings, LIMBER_SETTINGS_SOUNDS)
         || (g_settings_get_double (settings, LIMBER_SETTINGS_VOLUME) <= SILENT
             && !g_settings_get_boolean (settings, LIMBER_SETTINGS_VOICE));
}

/**
 * limber_layout_is_speaking:
 * @settings: the user's
 * @is_read_out: whether a screen reader runs, which should not be talked over
 *
 * Returns: whether a voice leads through the session
 */
gboolean
limber_layout_is_speaking (GSettings *settings, gboolean is_read_out)
{
  return g_settings_get_boolean (settings, LIMBER_SETTINGS_VOICE)
         && (!is_read_out || g_settings_get_boolean (settings, LIMBER_SETTINGS_VOICE_BESIDE));
}

/**
 * limber_layout_set_style:
 * @settings: the user's
 * @voice: is to speak like that from now on
 */
void
limber_layout_set_style (GSettings *settings, LimberVoice *voice)
{
  g_autofree char *name = g_settings_get_string (settings, LIMBER_SETTINGS_VOICE_NAME);
  LimberVoiceStyle style = {
    .name = name,
    .speed = g_settings_get_double (settings, LIMBER_SETTINGS_VOICE_SPEED),
    .volume = g_settings_get_double (settings, LIMBER_SETTINGS_VOICE_VOLUME),
  };

  limber_voice_set_style (voice, &style);
}

/**
 * limber_layout_get_wishes:
 * @settings: the user's
 *
 * Returns: which of the cues that not everybody wants are given
 */
LimberCueWishes
limber_layout_get_wishes (GSettings *settings)
{
  static const struct
  {
    const char     *key;
    LimberCueWishes wish;
  } keys[] = {
    { LIMBER_SETTINGS_CUE_HALF_WAY, LIMBER_CUE_WISH_HALF_WAY },
    { LIMBER_SETTINGS_CUE_TEN_SECONDS, LIMBER_CUE_WISH_TEN_SECONDS },
    { LIMBER_SETTINGS_CUE_FORM, LIMBER_CUE_WISH_FORM },
    { LIMBER_SETTINGS_CUE_BREATHING, LIMBER_CUE_WISH_BREATHING },
    { LIMBER_SETTINGS_CUE_COUNT, LIMBER_CUE_WISH_COUNT },
  };
  LimberCueWishes wishes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_settings_get_boolean (settings, keys[i].key))
      wishes |= keys[i].wish;

  return wishes;
}

/**
 * limber_layout_get_person:
 * @settings: the user's
 * @person: (out): what they said of themselves
 */
void
limber_layout_get_person (GSettings *settings, LimberPerson *person)
{
  g_auto(GStrv) cautions = g_settings_get_strv (settings, LIMBER_SETTINGS_CAUTIONS);
  g_auto(GStrv) missing = g_settings_get_strv (settings, LIMBER_SETTINGS_MISSING);

  *person = LIMBER_PERSON_INIT;
  limber_person_set_words (person, (const char *const *) cautions, (const char *const *) missing);
  person->from_65 = g_settings_get_boolean (settings, LIMBER_SETTINGS_FROM_65);
  person->asks = g_settings_get_boolean (settings, LIMBER_SETTINGS_CHECK_IN);
}

/* What a length is measured with. */
typedef struct
{
  LimberTimelineOptions options;
  LimberLibrary        *library;
} Measure;

static gint64
measure_routine (LimberRoutine *routine, gpointer data)
{
  const Measure *self = data;
  g_autoptr(LimberTimeline) timeline = limber_timeline_compile (
      routine, limber_library_peek, self->library, &self->options, NULL);

  return timeline != NULL ? limber_timeline_get_total_us (timeline) : 0;
}

/**
 * limber_layout_adapt:
 * @settings: the user's
 * @library: where the routine is at hand
 * @advisor: who knows what is right today
 * @id: the routine
 * @length_us: the wished length, microseconds; 0 for none
 * @kept: (nullable) (element-type guint): indices of the steps whose original is kept
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the routine as it is right for today, and in what it differs; it
 *   may have no steps left
 */
LimberAdapted *
limber_layout_adapt (GSettings     *settings,
                     LimberLibrary *library,
                     LimberAdvisor *advisor,
                     const char    *id,
                     gint64         length_us,
                     GArray        *kept,
                     GError       **error)
{
  g_autoptr(LimberRoutine) routine = limber_library_peek_routine (library, id, error);
  Measure measure = { .library = library };

  if (routine == NULL)
    return NULL;

  limber_layout_get (settings, &measure.options);

  return limber_advisor_adapt (advisor,
                               routine,
                               limber_library_peek,
                               library,
                               measure_routine,
                               &measure,
                               length_us,
                               kept,
                               error);
}

/**
 * limber_layout_compile:
 * @settings: the user's
 * @library: where the routine is at hand
 * @id: the routine
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the routine as it would be played now
 */
LimberTimeline *
limber_layout_compile (GSettings *settings, LimberLibrary *library, const char *id, GError **error)
{
  g_autoptr(LimberRoutine) routine = limber_library_peek_routine (library, id, error);
  LimberTimelineOptions options;

  if (routine == NULL)
    return NULL;

  limber_layout_get (settings, &options);

  return limber_timeline_compile (routine, limber_library_peek, library, &options, error);
}

/* Runs on the library's thread, out of reach of the settings. */
static gint64
measure (const LimberRoutine *routine,
         LimberExerciseLookup lookup,
         gpointer             lookup_data,
         gpointer             user_data)
{
  const LimberTimelineOptions *options = user_data;
  g_autoptr(LimberTimeline) timeline = limber_timeline_compile (
      (LimberRoutine *) routine, lookup, lookup_data, options, NULL);

  return timeline != NULL ? limber_timeline_get_total_us (timeline) : -1;
}

/**
 * limber_layout_set_measure:
 * @settings: the user's
 * @library: a library
 *
 * From now on the library measures as things are laid out for this person.
 */
void
limber_layout_set_measure (GSettings *settings, LimberLibrary *library)
{
  LimberTimelineOptions *options = g_atomic_rc_box_new (LimberTimelineOptions);

  limber_layout_get (settings, options);
  limber_library_set_measure (library, measure, options);
}

/**
 * limber_layout_measure_again:
 * @settings: the user's, which have changed
 * @library: a library
 *
 * Corrects the lengths in the lists: at once as far as that needs no disk, the others a moment later.
 */
void
limber_layout_measure_again (GSettings *settings, LimberLibrary *library)
{
  GListModel *routines = limber_library_get_routines (library);
  gboolean    any_left = FALSE;

  limber_layout_set_measure (settings, library);
  for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (routines, i);
      g_autoptr(LimberTimeline) timeline = NULL;
      const char *id = limber_item_get_id (item);

      if (limber_library_is_at_hand (library, id))
        timeline = limber_layout_compile (settings, library, id, NULL);
      else
        any_left = TRUE;
      if (timeline != NULL)
        limber_item_set_length_us (item, limber_timeline_get_total_us (timeline));
    }
  if (any_left)
    limber_library_measure_again (library);
}
