/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-history-import.h"

G_BEGIN_DECLS

/* What has become of a line. */
typedef enum
{
  LIMBER_LINE_NEW,
  LIMBER_LINE_KNOWN,
  LIMBER_LINE_REFUSED, /* it makes no sense; the reason says why */
  LIMBER_LINE_FAILED,  /* the history did not take it; the error says why */
} LimberLineVerdict;

LimberLineVerdict limber_history_import_line (LimberDatabase *db,
                                              const char     *text,
                                              gsize           length,
                                              LimberImported *imported,
                                              char          **reason,
                                              GError        **error);

G_END_DECLS
