/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/limber-cue-sink.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CANBERRA_SINK (limber_canberra_sink_get_type ())
G_DECLARE_FINAL_TYPE (LimberCanberraSink, limber_canberra_sink, LIMBER, CANBERRA_SINK, GObject)

LimberCanberraSink *limber_canberra_sink_new (const char *sounds_dir) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
