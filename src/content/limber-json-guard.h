/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-fault.h"

G_BEGIN_DECLS

#define LIMBER_JSON_MAX_DEFINITION (256 * 1024)   /* bytes of an exercise or a routine */
#define LIMBER_JSON_MAX_IMPORT (16 * 1024 * 1024) /* bytes of a shared or foreign collection */
#define LIMBER_JSON_MAX_DEPTH 32                  /* lists and objects within each other */
#define LIMBER_JSON_MAX_MEMBERS 1000              /* of one object */

LimberFault *
limber_json_guard (const char *text, gsize length, gsize max_length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
