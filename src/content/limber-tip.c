/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-tip.h"

/**
 * limber_tip_new:
 *
 * Returns: (transfer full): a tip that says nothing yet
 */
LimberTip *
limber_tip_new (void)
{
  LimberTip *self = g_new0 (LimberTip, 1);

  self->text = g_ptr_array_new_with_free_func (g_free);
  self->where = g_array_new (FALSE, TRUE, sizeof (LimberTipPlace));
  self->sources = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * limber_tip_free:
 * @self: (nullable): a tip
 *
 * Frees it.
 */
void
limber_tip_free (LimberTip *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_ptr_array_unref (self->text);
  g_array_unref (self->where);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

/**
 * limber_tip_belongs:
 * @place: a place
 *
 * Returns: whether the tip applies there
 */
gboolean
limber_tip_belongs (const LimberTip *self, LimberTipPlace place)
{
  for (guint i = 0; i < self->where->len; i++)
    if (g_array_index (self->where, LimberTipPlace, i) == place)
      return TRUE;

  return FALSE;
}
