/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-gallery.h"
#include "app/limber-tip-rack.h"
#include "content/limber-library.h"
#include "desktop/limber-screen-reader.h"
#include "guide/limber-digest.h"
#include "guide/limber-guide.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SERVICES (limber_services_get_type ())
G_DECLARE_FINAL_TYPE (LimberServices, limber_services, LIMBER, SERVICES, GObject)

LimberServices *limber_services_new (LimberLibrary *library,
                                     LimberClock   *clock,
                                     LimberStore   *store,
                                     LimberCueSink *sink) G_GNUC_WARN_UNUSED_RESULT;

void
limber_services_set_voice (LimberServices *self, LimberVoice *voice, LimberScreenReader *reader);

void     limber_services_prepare (LimberServices *self);
gboolean limber_services_get_ready (LimberServices *self);

LimberLibrary      *limber_services_get_library (LimberServices *self);
LimberGallery      *limber_services_get_gallery (LimberServices *self);
LimberTipRack      *limber_services_get_tip_rack (LimberServices *self);
LimberVoice        *limber_services_get_voice (LimberServices *self);
gboolean            limber_services_is_read_out (LimberServices *self);
LimberStore        *limber_services_get_store (LimberServices *self);
LimberGuide        *limber_services_get_guide (LimberServices *self);
LimberClock        *limber_services_get_clock (LimberServices *self);
LimberCueSink      *limber_services_get_sink (LimberServices *self);
GSettings          *limber_services_get_settings (LimberServices *self);
const LimberDigest *limber_services_get_digest (LimberServices *self);
gboolean            limber_services_get_remembers (LimberServices *self);
void                limber_services_tell (LimberServices *self, const char *text);
void                limber_services_set_pace (LimberServices *self, double pace);

const char *
limber_services_find_routine (LimberServices *self, LimberContext context, gboolean full);

gboolean limber_services_is_at_hand (LimberServices *self, const char *id);
void     limber_services_fetch_async (LimberServices     *self,
                                      const char         *id,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean limber_services_fetch_finish (LimberServices *self, GAsyncResult *result, GError **error);

LimberAdapted  *limber_services_adapt (LimberServices *self,
                                       const char     *id,
                                       gint64          length_us,
                                       GArray         *kept,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LimberTimeline *limber_services_compile (LimberServices *self,
                                         const char     *id,
                                         GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LimberTimeline *limber_services_compile_adapted (LimberServices      *self,
                                                 const LimberAdapted *adapted,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

void           limber_services_set_trial (LimberServices *self, LimberExercise *exercise);
LimberRoutine *limber_services_peek_routine (LimberServices       *self,
                                             const char           *id,
                                             LimberExerciseLookup *lookup,
                                             gpointer             *lookup_data,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_services_begin (LimberServices *self,
                                const char     *id,
                                gint64          length_us,
                                GArray         *kept,
                                GError        **error);
gboolean limber_services_take_up (LimberServices *self, GError **error);
void     limber_services_read_history (LimberServices *self);

void     limber_services_close_async (LimberServices     *self,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
gboolean limber_services_close_finish (LimberServices *self, GAsyncResult *result, GError **error);

G_END_DECLS
