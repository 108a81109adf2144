/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/limber-cli-places.h"

G_BEGIN_DECLS

int limber_cli_due (int argc, char **argv, LimberCliPlaces *places);

G_END_DECLS
