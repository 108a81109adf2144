/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/limber-library.h"
#include "guide/limber-guide.h"

G_BEGIN_DECLS

void limber_layout_get (GSettings *settings, LimberTimelineOptions *options);
void limber_layout_get_options (GSettings *settings, double pace, LimberGuideOptions *options);

void limber_layout_get_person (GSettings *settings, LimberPerson *person);

LimberAdapted  *limber_layout_adapt (GSettings     *settings,
                                     LimberLibrary *library,
                                     LimberAdvisor *advisor,
                                     const char    *id,
                                     gint64         length_us,
                                     GArray        *kept,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LimberTimeline *limber_layout_compile (GSettings     *settings,
                                       LimberLibrary *library,
                                       const char    *id,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void            limber_layout_set_measure (GSettings *settings, LimberLibrary *library);
void            limber_layout_measure_again (GSettings *settings, LimberLibrary *library);

double   limber_layout_get_volume_db (GSettings *settings);
gboolean limber_layout_is_muted (GSettings *settings);
gboolean limber_layout_is_speaking (GSettings *settings, gboolean is_read_out);
void     limber_layout_set_style (GSettings *settings, LimberVoice *voice);

LimberCueWishes limber_layout_get_wishes (GSettings *settings);

G_END_DECLS
