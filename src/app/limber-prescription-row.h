/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-prescription-reading.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PRESCRIPTION_ROW (limber_prescription_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberPrescriptionRow,
                      limber_prescription_row,
                      LIMBER,
                      PRESCRIPTION_ROW,
                      GtkListBoxRow)

GtkWidget *limber_prescription_row_new (LimberPrescriptionReading *reading,
                                        guint                      index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
