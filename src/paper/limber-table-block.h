/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "paper/limber-block.h"

G_BEGIN_DECLS

LimberBlock *limber_row_block_new (const char *const *cells,
                                   const double      *widths,
                                   guint              n,
                                   gboolean           is_head) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
