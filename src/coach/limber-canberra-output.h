/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberOutputResult:
 * @LIMBER_OUTPUT_PLAYED: the sound has begun
 * @LIMBER_OUTPUT_SKIPPED: it was too late, or there is no such sound
 * @LIMBER_OUTPUT_LOST: the sound server cannot be reached
 *
 * What became of a sound.
 */
typedef enum
{
  LIMBER_OUTPUT_PLAYED,
  LIMBER_OUTPUT_SKIPPED,
  LIMBER_OUTPUT_LOST
} LimberOutputResult;

typedef struct _LimberCanberraOutput LimberCanberraOutput;

LimberCanberraOutput *limber_canberra_output_new (const char *sounds_dir) G_GNUC_WARN_UNUSED_RESULT;
void                  limber_canberra_output_free (LimberCanberraOutput *self);

LimberOutputResult limber_canberra_output_play (LimberCanberraOutput *self,
                                                const char           *sound,
                                                gint64                deadline_us,
                                                double                volume_db);
LimberOutputResult limber_canberra_output_warm (LimberCanberraOutput *self, gint64 *next_us);
void               limber_canberra_output_hush (LimberCanberraOutput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberCanberraOutput, limber_canberra_output_free)

G_END_DECLS
