/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberAdherence:
 * @exercise_id: interned
 * @exercise_name: interned
 * @n_days: days on which it was planned and at least begun
 * @n_sets: sets that were planned, each side for itself
 * @done: how much of what was planned was done, 0 to 1; more than planned is no more than all
 * @left: of it, on the left; -1 when nothing was planned there
 * @right: of it, on the right
 *
 * How closely an exercise was done as it was planned.
 */
typedef struct
{
  const char *exercise_id;
  const char *exercise_name;
  guint       n_days;
  guint       n_sets;
  double      done;
  double      left;
  double      right;
} LimberAdherence;

GArray *limber_adherence_find (GArray *rows, guint32 from, guint32 until) G_GNUC_WARN_UNUSED_RESULT;
double  limber_adherence_get_all (GArray *adherences);

G_END_DECLS
