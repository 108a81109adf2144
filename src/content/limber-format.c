/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-format.h"

#include <glib/gi18n-lib.h>

/* Holds of a minute and a half are spoken of in seconds. */
#define SECONDS_BELOW_S 120

static gint64
to_seconds (gint64 us)
{
  return (MAX (us, 0) + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC;
}

/**
 * limber_format_clock:
 * @us: a time or a length, microseconds; a negative one counts as none
 *
 * Returns: (transfer full): the time to the nearest second, as clocks show it: "0:18", "11:03",
 *   "1:02:03"
 */
char *
limber_format_clock (gint64 us)
{
  const gint64 seconds = to_seconds (us);
  const int    h = (int) (seconds / 3600);
  const int    min = (int) (seconds / 60 % 60);
  const int    s = (int) (seconds % 60);

  if (h > 0)
    /* Translators: hours, minutes, seconds */
    return g_strdup_printf (C_ ("time", "%d:%02d:%02d"), h, min, s);

  /* Translators: minutes, seconds */
  return g_strdup_printf (C_ ("time", "%d:%02d"), min, s);
}

/**
 * limber_format_duration:
 * @us: a length, microseconds; a negative one counts as none
 *
 * Returns: (transfer full): the length as one speaks of it: "45 s", "12 min", "1 h 5 min". From two
 *   minutes on it is in whole minutes, rounded
 */
char *
limber_format_duration (gint64 us)
{
  const gint64 seconds = to_seconds (us);
  const int    minutes = (int) ((seconds + 30) / 60);

  if (seconds < SECONDS_BELOW_S)
    return g_strdup_printf (C_ ("length", "%d s"), (int) seconds);
  if (minutes < 60)
    return g_strdup_printf (C_ ("length", "%d min"), minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf (C_ ("length", "%d h"), minutes / 60);

  return g_strdup_printf (C_ ("length", "%d h %d min"), minutes / 60, minutes % 60);
}

/**
 * limber_format_about:
 * @us: a length, microseconds; a negative one counts as none
 *
 * Returns: (transfer full): the length as one speaks of what was done: "45 s", "2 min", "1 h 5 min".
 *   From a minute on it is in whole minutes, rounded
 */
char *
limber_format_about (gint64 us)
{
  if (to_seconds (us) == 0)
    return g_strdup_printf (C_ ("length", "%d min"), 0);
  if (to_seconds (us) < 60 || to_seconds (us) >= SECONDS_BELOW_S)
    return limber_format_duration (us);

  return g_strdup_printf (C_ ("length", "%d min"), (int) ((to_seconds (us) + 30) / 60));
}

/* To the tenth of a second, as far as there is one. */
static char *
format_exact (gint64 us)
{
  const int tenths = (int) ((us + G_USEC_PER_SEC / 20) / (G_USEC_PER_SEC / 10));
  const int seconds = tenths / 10;

  if (tenths % 10 != 0)
    return g_strdup_printf (C_ ("length", "%.1f s"), tenths / 10.0);
  if (seconds < SECONDS_BELOW_S)
    return g_strdup_printf (C_ ("length", "%d s"), seconds);
  if (seconds % 60 == 0)
    return g_strdup_printf (C_ ("length", "%d min"), seconds / 60);

  return g_strdup_printf (C_ ("length", "%d min %d s"), seconds / 60, seconds % 60);
}

/* "4, 3, 2" when the sets differ, else %NULL. */
static char *
format_series (const LimberDose *dose)
{
  g_autoptr (GString) series = g_string_new (NULL);
  gboolean differ = FALSE;

  for (int set = 0; set < dose->sets; set++)
    {
      const int reps = limber_dose_get_reps (dose, set);

      differ = differ || reps != limber_dose_get_reps (dose, 0);
      if (set > 0)
        /* Translators: between the numbers of a list */
        g_string_append (series, C_ ("list", ", "));
      g_string_append_printf (series, "%d", reps);
    }

  return differ ? g_string_free (g_steal_pointer (&series), FALSE) : NULL;
}

static char *
format_holds (const LimberDose *dose)
{
  const int        reps = limber_dose_get_reps (dose, 0);
  g_autofree char *hold = format_exact (dose->hold_us);
  g_autofree char *series = format_series (dose);
  g_autofree char *holds = NULL;

  if (series != NULL)
    /* Translators: "4, 3, 2 × 8 s holds": so many holds in the first set, the second … */
    return g_strdup_printf (_ ("%s × %s holds"), series, hold);

  /* Translators: "3 × 8 s holds" */
  holds = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d × %s hold", "%d × %s holds", (gulong) reps), reps, hold);
  if (dose->sets > 1)
    /* Translators: "2 sets of 3 × 8 s holds" */
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%d set of %s", "%d sets of %s", (gulong) dose->sets),
        dose->sets,
        holds);

  return g_steal_pointer (&holds);
}

static char *
format_reps (const LimberDose *dose)
{
  const int        reps = limber_dose_get_reps (dose, 0);
  g_autofree char *series = format_series (dose);

  if (series != NULL)
    /* Translators: "12, 10, 8 reps": so many in the first set, the second … */
    return g_strdup_printf (_ ("%s reps"), series);
  if (dose->sets > 1)
    /* Translators: sets, repetitions: "2 × 8 reps" */
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%d × %d rep", "%d × %d reps", (gulong) reps),
        dose->sets,
        reps);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d rep", "%d reps", (gulong) reps), reps);
}

static char *
format_length (const LimberDose *dose)
{
  g_autofree char *length = format_exact (dose->length_us);

  if (dose->sets > 1)
    /* Translators: sets, time: "2 × 30 s" */
    return g_strdup_printf (_ ("%d × %s"), dose->sets, length);

  return g_steal_pointer (&length);
}

/* @what is "2 × 30 s", "8 reps", "3 × 8 s holds" … */
static char *
add_sides (const char *what, LimberSides sides, LimberSide side)
{
  if (sides == LIMBER_SIDES_ALTERNATING)
    return g_strdup_printf (_ ("%s, sides taking turns"), what);
  if (sides == LIMBER_SIDES_PER_SIDE && side == LIMBER_SIDE_LEFT)
    return g_strdup_printf (_ ("%s on the left"), what);
  if (sides == LIMBER_SIDES_PER_SIDE && side == LIMBER_SIDE_RIGHT)
    return g_strdup_printf (_ ("%s on the right"), what);
  if (sides == LIMBER_SIDES_PER_SIDE)
    return g_strdup_printf (_ ("%s each side"), what);

  return g_strdup (what);
}

/**
 * limber_format_dose:
 * @dose: a complete dose
 * @sides: how its exercise uses the sides
 * @side: the only side that is worked, or %LIMBER_SIDE_NONE
 *
 * Returns: (transfer full): the dose in words: "2 × 30 s each side", "8 reps, 6 s each"
 */
char *
limber_format_dose (const LimberDose *dose, LimberSides sides, LimberSide side)
{
  g_autofree char *work = NULL;
  g_autofree char *sided = NULL;
  g_autofree char *pace = NULL;

  g_return_val_if_fail (dose != NULL, NULL);

  if (!limber_dose_is_counted (dose))
    work = format_length (dose);
  else if (dose->hold_us > 0)
    work = format_holds (dose);
  else
    work = format_reps (dose);
  sided = add_sides (work, sides, side);
  if (!limber_dose_is_counted (dose) || (dose->hold_us > 0 && dose->self_paced != TRUE))
    return g_steal_pointer (&sided);
  if (dose->self_paced == TRUE)
    /* Translators: "8 reps each side, at your own pace" */
    return g_strdup_printf (_ ("%s, at your own pace"), sided);

  pace = format_exact (limber_dose_get_rep_us (dose));

  /* Translators: the length of one repetition: "8 reps each side, 6 s each" */
  return g_strdup_printf (_ ("%s, %s each"), sided, pace);
}
