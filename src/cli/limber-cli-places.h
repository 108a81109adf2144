/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-library.h"

G_BEGIN_DECLS

/**
 * LimberCliPlaces:
 * @data_dir: what came with Limber: exercises, routines, sounds
 * @user_dir: what the user has made; need not be there
 * @history_path: the history's database; need not be there
 * @sounds_dir: the sounds of the cues
 *
 * Where things lie. None of it is created by asking.
 */
typedef struct
{
  char *data_dir;
  char *user_dir;
  char *history_path;
  char *sounds_dir;
} LimberCliPlaces;

LimberCliPlaces *limber_cli_places_new (void) G_GNUC_WARN_UNUSED_RESULT;
void             limber_cli_places_free (LimberCliPlaces *self);

LimberLibrary *limber_cli_places_load_library (const LimberCliPlaces *self,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutine *limber_cli_find_routine (LimberLibrary *library,
                                        const char    *name,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberCliPlaces, limber_cli_places_free)

G_END_DECLS
