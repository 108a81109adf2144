/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "history/limber-database.h"

G_BEGIN_DECLS

typedef struct _LimberWrite LimberWrite;

typedef gboolean (*LimberWriteFunc) (LimberDatabase *db, const LimberWrite *write, GError **error);

/**
 * LimberWrite:
 *
 * Something to be written, with copies of all that it takes. What a field is for depends on @run.
 */
struct _LimberWrite
{
  LimberWriteFunc   run;
  char             *uuid;   /* (nullable): of the session */
  LimberRecord     *record; /* (nullable) */
  GPtrArray        *work;   /* (element-type LimberWork) (nullable) */
  LimberEntry       entry;
  LimberPause       pause;
  LimberRecordState state;
  gint64            at_us; /* UTC */
  gint64            position_us;
  gint64            planned_us;
  char             *text;        /* (nullable): timeline, note or swaps */
  int               pain_before; /* -1: leave as it is */
  int               pain_after;
  int               effort;
  int               kind;    /* a #LimberDiaryKind */
  gpointer          subject; /* (nullable): what it is about, if that is not a session */
  GDestroyNotify    free_subject;
};

LimberWrite *limber_write_new (LimberWriteFunc run, const char *uuid) G_GNUC_WARN_UNUSED_RESULT;
void         limber_write_free (LimberWrite *self);
gboolean     limber_write_is_tick (const LimberWrite *self);
gboolean     limber_write_run (const LimberWrite *self, LimberDatabase *db, GError **error);

/* The kinds; these are for the field @run. */
gboolean limber_write_begin (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_enter (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_tick (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_pause (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_resume (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_change (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_reopen (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_annotate (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_swaps (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_end (LimberDatabase *db, const LimberWrite *write, GError **error);
gboolean limber_write_forget (LimberDatabase *db, const LimberWrite *write, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberWrite, limber_write_free)

G_END_DECLS
