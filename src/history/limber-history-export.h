/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-record.h"

G_BEGIN_DECLS

void limber_history_export_json (GString            *out,
                                 const LimberRecord *record,
                                 GPtrArray          *work,
                                 GPtrArray          *check_ins);
void limber_history_export_csv_header (GString *out);
void limber_history_export_csv (GString *out, const LimberRecord *record, GPtrArray *work);

G_END_DECLS
