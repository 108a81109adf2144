/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-vocabulary.h"

G_BEGIN_DECLS

/**
 * LimberTip:
 * @id: what the program calls it
 * @title: what it is about, in the user's language
 * @text: (element-type utf8): what there is to know, by paragraphs
 * @where: (element-type LimberTipPlace): where it applies, the first of them first of all
 * @unproven: whether there is no evidence that it is of use
 * @sources: (element-type utf8): ids in sources.json
 *
 * Something that is good to know around the run. Plain text; part of a #LimberTips.
 */
typedef struct
{
  char      *id;
  char      *title;
  GPtrArray *text;
  GArray    *where;
  gboolean   unproven;
  GPtrArray *sources;
} LimberTip;

LimberTip *limber_tip_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       limber_tip_free (LimberTip *self);
gboolean   limber_tip_belongs (const LimberTip *self, LimberTipPlace place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTip, limber_tip_free)

G_END_DECLS
