/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-prescription-page.h"
#include "app/limber-services.h"
#include "edit/limber-routine-draft.h"

G_BEGIN_DECLS

void limber_prescription_take_async (LimberServices     *services,
                                     GPtrArray          *exercises,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean
limber_prescription_take_finish (LimberServices *services, GAsyncResult *result, GError **error);

GPtrArray *limber_prescription_take (LimberServices         *services,
                                     LimberRoutineDraft     *draft,
                                     LimberPrescriptionPage *page) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
