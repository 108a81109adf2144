/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "guide/limber-person.h"

G_BEGIN_DECLS

void limber_cli_get_person (LimberPerson *person);

G_END_DECLS
