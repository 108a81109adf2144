/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-services.h"

G_BEGIN_DECLS

void limber_safekeeping_begin (LimberServices *services);

G_END_DECLS
