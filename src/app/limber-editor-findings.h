/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "content/limber-routine.h"
#include "plan/limber-finding.h"

G_BEGIN_DECLS

/**
 * LimberEditorFinding:
 * @finding: what a safety rule has to say
 * @answered: it was answered with "prescribed for me"
 * @by: (nullable): who prescribed it
 * @where: (nullable): the name of the exercise that it is about
 *
 * What is said of a routine, and what the user said to that.
 */
typedef struct
{
  const LimberFinding *finding;
  gboolean             answered;
  const char          *by;
  const char          *where;
} LimberEditorFinding;

#define LIMBER_TYPE_EDITOR_FINDINGS (limber_editor_findings_get_type ())
G_DECLARE_FINAL_TYPE (LimberEditorFindings, limber_editor_findings, LIMBER, EDITOR_FINDINGS, AdwBin)

GtkWidget *limber_editor_findings_new (void) G_GNUC_WARN_UNUSED_RESULT;

void limber_editor_findings_set_open (LimberEditorFindings *self, gboolean open);
void limber_editor_findings_show (LimberEditorFindings      *self,
                                  const LimberEditorFinding *findings,
                                  guint                      n_findings);

G_END_DECLS
