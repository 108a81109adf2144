/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "limber-plan-fixture.h"
#include "plan/limber-prescription.h"

G_BEGIN_DECLS

/* What is built in, as a catalogue in the order of the ids. */
typedef struct
{
  PlanFixture                *plan;
  GPtrArray                  *ids;
  LimberPrescriptionCatalogue catalogue;
} PrescriptionFixture;

PrescriptionFixture *prescription_fixture_new (void);
void                 prescription_fixture_free (PrescriptionFixture *self);
GPtrArray           *prescription_fixture_parse (PrescriptionFixture *self, const char *text);
char                *prescription_fixture_describe (const LimberPrescriptionLine *line);
char                *prescription_fixture_list (GPtrArray *lines);
char                *prescription_fixture_echo (GPtrArray *lines);
void                 prescription_fixture_check (PrescriptionFixture *self, GPtrArray *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PrescriptionFixture, prescription_fixture_free)

G_END_DECLS
