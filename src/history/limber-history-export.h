/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-diary.h"
#include "history/limber-health.h"

G_BEGIN_DECLS

void limber_history_export_json (GString            *out,
                                 const LimberRecord *record,
                                 GPtrArray          *work,
                                 GPtrArray          *pauses,
                                 GPtrArray          *check_ins);
void limber_history_export_json_run (GString *out, const LimberRunRecord *run);
void limber_history_export_json_activity (GString *out, const LimberActivity *activity);
void limber_history_export_json_check_in (GString *out, const LimberCheckInRecord *record);

void limber_history_export_csv_header (GString *out);
void limber_history_export_csv (GString *out, const LimberRecord *record, GPtrArray *work);
void limber_history_export_csv_run (GString *out, const LimberRunRecord *run);
void limber_history_export_csv_activity (GString *out, const LimberActivity *activity);

void limber_history_export_ical_begin (GString *out);
void limber_history_export_ical (GString *out, const LimberRecord *record);
void limber_history_export_ical_run (GString *out, const LimberRunRecord *run);
void limber_history_export_ical_activity (GString *out, const LimberActivity *activity);
void limber_history_export_ical_end (GString *out);

G_END_DECLS
