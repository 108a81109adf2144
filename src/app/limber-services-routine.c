/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-services.h"

#include "app/limber-layout.h"

/* How a routine would be played now: as it is right for today. */

/**
 * limber_services_adapt:
 * @id: a routine that is at hand
 * @length_us: the wished length, microseconds; 0 for none
 * @kept: (nullable) (element-type guint): indices of the steps whose original is kept
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the routine as it is right for today, and in what it differs; it
 *   may have no steps left
 */
LimberAdapted *
limber_services_adapt (LimberServices *self,
                       const char     *id,
                       gint64          length_us,
                       GArray         *kept,
                       GError        **error)
{
  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return limber_layout_adapt (limber_services_get_settings (self),
                              limber_services_get_library (self),
                              limber_guide_get_advisor (limber_services_get_guide (self)),
                              id,
                              length_us,
                              kept,
                              error);
}

/**
 * limber_services_compile_adapted:
 * @adapted: what [method@Services.adapt] gave
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): how it would be played now
 */
LimberTimeline *
limber_services_compile_adapted (LimberServices *self, const LimberAdapted *adapted, GError **error)
{
  LimberTimelineOptions options;

  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);
  g_return_val_if_fail (adapted != NULL, NULL);

  limber_layout_get (limber_services_get_settings (self), &options);

  return limber_timeline_compile (
      adapted->routine, limber_library_peek, limber_services_get_library (self), &options, error);
}

/**
 * limber_services_compile:
 * @id: a routine that is at hand
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the routine as it would be played now, right for today; as it
 *   stands where nothing of it is
 */
LimberTimeline *
limber_services_compile (LimberServices *self, const char *id, GError **error)
{
  g_autoptr(LimberAdapted) adapted = NULL;

  g_return_val_if_fail (LIMBER_IS_SERVICES (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  adapted = limber_services_adapt (self, id, 0, NULL, NULL);
  if (adapted != NULL && adapted->routine->steps->len > 0)
    return limber_services_compile_adapted (self, adapted, error);

  return limber_layout_compile (
      limber_services_get_settings (self), limber_services_get_library (self), id, error);
}
