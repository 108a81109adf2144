/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/limber-library.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PRESCRIPTION_PAGE (limber_prescription_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberPrescriptionPage,
                      limber_prescription_page,
                      LIMBER,
                      PRESCRIPTION_PAGE,
                      AdwBin)

void limber_prescription_page_set_library (LimberPrescriptionPage *self, LimberLibrary *library);
void limber_prescription_page_clear (LimberPrescriptionPage *self);
void limber_prescription_page_focus (LimberPrescriptionPage *self);

GPtrArray *
limber_prescription_page_dup_steps (LimberPrescriptionPage *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
limber_prescription_page_dup_own (LimberPrescriptionPage *self) G_GNUC_WARN_UNUSED_RESULT;
char *
limber_prescription_page_dup_frequency (LimberPrescriptionPage *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_prescription_page_is_prescribed (LimberPrescriptionPage *self);
char    *limber_prescription_page_dup_by (LimberPrescriptionPage *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
