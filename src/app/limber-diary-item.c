/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-diary-item.h"

/**
 * LimberDiaryItem:
 *
 * A row of the diary, in a list: empty while it is on its way from the disk.
 */
struct _LimberDiaryItem
{
  GObject parent_instance;

  LimberDiaryRow *row;   /* (owned) (nullable): not here yet */
  guint32         month; /* the first day of the month that begins with it, or 0 */
};

G_DEFINE_FINAL_TYPE (LimberDiaryItem, limber_diary_item, G_TYPE_OBJECT)

enum
{
  SIGNAL_FILLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
limber_diary_item_finalize (GObject *object)
{
  limber_diary_row_free (LIMBER_DIARY_ITEM (object)->row);

  G_OBJECT_CLASS (limber_diary_item_parent_class)->finalize (object);
}

static void
limber_diary_item_class_init (LimberDiaryItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_diary_item_finalize;

  /**
   * LimberDiaryItem::filled:
   *
   * The row is here.
   */
  signals[SIGNAL_FILLED] = g_signal_new (
      "filled", LIMBER_TYPE_DIARY_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_diary_item_init (LimberDiaryItem *self)
{
}

/**
 * limber_diary_item_new:
 *
 * Returns: (transfer full): an item whose row is not here yet
 */
LimberDiaryItem *
limber_diary_item_new (void)
{
  return g_object_new (LIMBER_TYPE_DIARY_ITEM, NULL);
}

/**
 * limber_diary_item_get_row:
 *
 * Returns: (transfer none) (nullable): the row
 */
const LimberDiaryRow *
limber_diary_item_get_row (LimberDiaryItem *self)
{
  g_return_val_if_fail (LIMBER_IS_DIARY_ITEM (self), NULL);

  return self->row;
}

/**
 * limber_diary_item_get_month:
 *
 * Returns: a day of the month that begins with it, Julian; 0 when the row before is of the same
 */
guint32
limber_diary_item_get_month (LimberDiaryItem *self)
{
  g_return_val_if_fail (LIMBER_IS_DIARY_ITEM (self), 0);

  return self->month;
}

/**
 * limber_diary_item_take_row:
 * @row: (transfer full): what it is about
 * @month: a day of the month that begins with it, or 0
 *
 * Fills it.
 */
void
limber_diary_item_take_row (LimberDiaryItem *self, LimberDiaryRow *row, guint32 month)
{
  g_return_if_fail (LIMBER_IS_DIARY_ITEM (self));

  limber_diary_row_free (self->row);
  self->row = row;
  self->month = month;
  g_signal_emit (self, signals[SIGNAL_FILLED], 0);
}
