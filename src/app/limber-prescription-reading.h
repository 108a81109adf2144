/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-library.h"
#include "plan/limber-prescription.h"

G_BEGIN_DECLS

/* Answers beside the ids of exercises: no exercise has such an id. */
#define LIMBER_PRESCRIPTION_MAKE_OWN "+"
#define LIMBER_PRESCRIPTION_LEAVE_OUT "-"

typedef struct _LimberPrescriptionReading LimberPrescriptionReading;

LimberPrescriptionReading      *
limber_prescription_reading_new (LimberLibrary *library) G_GNUC_WARN_UNUSED_RESULT;
void limber_prescription_reading_free (LimberPrescriptionReading *self);

gboolean limber_prescription_reading_read (LimberPrescriptionReading *self,
                                           const char                *text,
                                           GError                   **error);
void     limber_prescription_reading_answer (LimberPrescriptionReading *self,
                                             guint                      index,
                                             const char                *answer);

guint                         limber_prescription_reading_get_n (LimberPrescriptionReading *self);
const LimberPrescriptionLine *limber_prescription_reading_get (LimberPrescriptionReading *self,
                                                               guint                      index);
const char *limber_prescription_reading_get_answer (LimberPrescriptionReading *self, guint index);
gboolean    limber_prescription_reading_is_open (LimberPrescriptionReading *self, guint index);
guint       limber_prescription_reading_count_open (LimberPrescriptionReading *self);
guint       limber_prescription_reading_count_steps (LimberPrescriptionReading *self);

GPtrArray *
limber_prescription_reading_dup_steps (LimberPrescriptionReading *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
limber_prescription_reading_dup_own (LimberPrescriptionReading *self) G_GNUC_WARN_UNUSED_RESULT;
char *limber_prescription_reading_dup_frequency (LimberPrescriptionReading *self)
    G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberPrescriptionReading, limber_prescription_reading_free)

G_END_DECLS
