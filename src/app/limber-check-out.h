/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "guide/limber-guide.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHECK_OUT (limber_check_out_get_type ())
G_DECLARE_FINAL_TYPE (LimberCheckOut, limber_check_out, LIMBER, CHECK_OUT, AdwBin)

void limber_check_out_begin (LimberCheckOut *self, LimberGuide *guide);

G_END_DECLS
