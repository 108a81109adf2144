/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "content/limber-exercise.h"
#include "content/limber-routine.h"
#include "content/limber-search.h"

G_BEGIN_DECLS

/**
 * LimberOrigin:
 * @LIMBER_ORIGIN_BUILT_IN: came with Limber
 * @LIMBER_ORIGIN_CHANGED: the user's version of a built-in one, which a reset brings back
 * @LIMBER_ORIGIN_OWN: the user's
 */
typedef enum
{
  LIMBER_ORIGIN_BUILT_IN,
  LIMBER_ORIGIN_CHANGED,
  LIMBER_ORIGIN_OWN,
} LimberOrigin;

#define LIMBER_TYPE_ITEM (limber_item_get_type ())
G_DECLARE_FINAL_TYPE (LimberItem, limber_item, LIMBER, ITEM, GObject)

LimberItem *limber_item_new_exercise (const LimberExercise *exercise,
                                      const char           *path,
                                      LimberOrigin          origin,
                                      gboolean              read_only) G_GNUC_WARN_UNUSED_RESULT;
LimberItem *limber_item_new_routine (const LimberRoutine *routine,
                                     const char          *path,
                                     LimberOrigin         origin,
                                     gboolean             read_only) G_GNUC_WARN_UNUSED_RESULT;

const char  *limber_item_get_id (LimberItem *self);
const char  *limber_item_get_name (LimberItem *self);
const char  *limber_item_get_path (LimberItem *self);
LimberOrigin limber_item_get_origin (LimberItem *self);
gboolean     limber_item_is_read_only (LimberItem *self);
gboolean     limber_item_can_reset (LimberItem *self);
gboolean     limber_item_can_delete (LimberItem *self);
gboolean     limber_item_is_routine (LimberItem *self);
gboolean     limber_item_matches (LimberItem *self, const LimberSearch *search);
guint        limber_item_rank (LimberItem *self, const LimberSearch *search);

LimberKind     limber_item_get_kind (LimberItem *self);
LimberPosition limber_item_get_position (LimberItem *self);
LimberSides    limber_item_get_sides (LimberItem *self);
guint          limber_item_get_equipment (LimberItem *self);
gboolean       limber_item_needs (LimberItem *self, LimberEquipment equipment);
guint          limber_item_get_suits (LimberItem *self);
guint          limber_item_get_unsuited (LimberItem *self);
guint          limber_item_get_muscles (LimberItem *self);
guint          limber_item_get_tags (LimberItem *self, gboolean only_hard);
const char    *limber_item_get_dose (LimberItem *self);

LimberContext limber_item_get_context (LimberItem *self);
int           limber_item_get_order (LimberItem *self);
const char   *limber_item_get_variant_of (LimberItem *self);
const char   *limber_item_get_variant (LimberItem *self);
double        limber_item_get_nominal_minutes (LimberItem *self);
gint64        limber_item_get_length_us (LimberItem *self);
void          limber_item_set_length_us (LimberItem *self, gint64 length_us);

int limber_item_compare (LimberItem *a, LimberItem *b);

G_END_DECLS
