/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-diary-write.h"

#include "history/limber-diary.h"
#include "history/limber-sql.h"

/* For so long what was deleted can be restored, as long as the history stays open. */
#define RESTORABLE_US (G_GINT64_CONSTANT (24) * 3600 * G_USEC_PER_SEC)

/* Runs a statement whose first parameters are numbers and whose others are texts. */
static gboolean
run (LimberDatabase    *db,
     const char        *sql,
     const gint64      *numbers,
     int                n_numbers,
     const char *const *texts,
     int                n_texts,
     GError           **error)
{
  g_autoptr(LimberStatement) statement = limber_sql_prepare (db->handle, sql, error);

  if (statement == NULL)
    return FALSE;
  limber_sql_bind_int64s (statement, 1, numbers, n_numbers);
  limber_sql_bind_texts (statement, 1 + n_numbers, texts, n_texts);

  return limber_sql_finish (statement, error);
}

/* What is said of a session, where that is kept, and the check-in that says the same. */
static const struct
{
  LimberEditFields field;
  int              number; /* as the table has it */
  const char      *keep;   /* what was there before */
  const char      *set;
  const char      *answer; /* (nullable) */
} edits[] = {
  { LIMBER_EDIT_PAIN_BEFORE,
    0,
    "INSERT INTO edited (at, session, field, number) SELECT ?1, id, 0, pain_before FROM session"
    " WHERE uuid = ?3 AND pain_before != ?2",
    "UPDATE session SET pain_before = ?2 WHERE uuid = ?3",
    "UPDATE check_in SET pain = ?2 WHERE id = (SELECT id FROM check_in WHERE session = ?3"
    " AND asked = 0 ORDER BY pain >= 0 DESC, at DESC, id DESC LIMIT 1)" },
  { LIMBER_EDIT_PAIN_AFTER,
    1,
    "INSERT INTO edited (at, session, field, number) SELECT ?1, id, 1, pain_after FROM session"
    " WHERE uuid = ?3 AND pain_after != ?2",
    "UPDATE session SET pain_after = ?2 WHERE uuid = ?3",
    "UPDATE check_in SET pain = ?2 WHERE id = (SELECT id FROM check_in WHERE session = ?3"
    " AND asked = 2 ORDER BY pain >= 0 DESC, at DESC, id DESC LIMIT 1)" },
  { LIMBER_EDIT_EFFORT,
    2,
    "INSERT INTO edited (at, session, field, number) SELECT ?1, id, 2, effort FROM session"
    " WHERE uuid = ?3 AND effort != ?2",
    "UPDATE session SET effort = ?2 WHERE uuid = ?3",
    NULL },
};

static gboolean
edit_number (LimberDatabase *db, const LimberWrite *write, gsize i, int value, GError **error)
{
  const LimberSessionEdit *edit = write->subject;
  const gint64             numbers[] = { edit->at_us, value };
  const char *const        texts[] = { write->uuid };

  return run (db, edits[i].keep, numbers, 2, texts, 1, error)
         && run (db, edits[i].set, numbers, 2, texts, 1, error)
         && (edits[i].answer == NULL || run (db, edits[i].answer, numbers, 2, texts, 1, error));
}

static gboolean
edit_note (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberSessionEdit *edit = write->subject;
  const char *const        texts[] = { write->uuid, edit->note };

  return run (db,
              "INSERT INTO edited (at, session, field, number, text) SELECT ?1, id, 3, -1, note"
              " FROM session WHERE uuid = ?2 AND note IS NOT ?3",
              &edit->at_us,
              1,
              texts,
              2,
              error)
         && run (db, "UPDATE session SET note = ?2 WHERE uuid = ?1", NULL, 0, texts, 2, error);
}

/* What was there before is kept, and the check-in in which the same was asked follows. */
gboolean
limber_write_edit (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberSessionEdit *edit = write->subject;
  const int                values[] = { edit->pain_before, edit->pain_after, edit->effort };

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    if ((edit->fields & edits[i].field) != 0 && !edit_number (db, write, i, values[i], error))
      return FALSE;

  return (edit->fields & LIMBER_EDIT_NOTE) == 0 || edit_note (db, write, error);
}

/* A file that was read before changes nothing: what somebody has corrected since stays. A run that was
 * noted by hand can become that of a file, and by hand again when that is taken back. */
gboolean
limber_write_run_record (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberRunRecord *record = write->subject;
  const gint64      numbers[] = { record->source,     record->walk != FALSE, record->started_us,
                                  record->local_date, record->offset_s,      record->length_us,
                                  record->distance_m, record->pain,          record->felt };
  const char *const texts[] = { record->uuid, record->zone, record->digest, record->note };

  return run (
      db,
      "INSERT INTO run (source, walk, started, local_date, utc_offset, length, distance, pain,"
      " felt, uuid, zone, digest, note)"
      " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, coalesce (?11, ''),"
      " iif (EXISTS (SELECT 1 FROM run WHERE uuid = ?10), NULL, ?12), ?13"
      " WHERE NOT EXISTS (SELECT 1 FROM run WHERE digest = ?12 AND deleted_at IS NULL"
      "  AND uuid != ?10)"
      " ON CONFLICT (uuid) DO UPDATE SET source = excluded.source, digest = ?12,"
      " walk = excluded.walk, started = excluded.started,"
      " local_date = excluded.local_date, zone = excluded.zone, utc_offset = excluded.utc_offset,"
      " length = excluded.length, distance = excluded.distance, pain = excluded.pain,"
      " felt = excluded.felt, note = excluded.note",
      numbers,
      G_N_ELEMENTS (numbers),
      texts,
      G_N_ELEMENTS (texts),
      error);
}

gboolean
limber_write_activity (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberActivity *activity = write->subject;
  const gint64          numbers[] = { activity->kind,
                                      activity->started_us,
                                      activity->local_date,
                                      activity->offset_s,
                                      activity->length_us };
  const char *const     texts[] = { activity->uuid, activity->zone, activity->note };

  return run (
      db,
      "INSERT INTO activity (kind, started, local_date, utc_offset, length, uuid, zone, note)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, coalesce (?7, ''), ?8)"
      " ON CONFLICT (uuid) DO UPDATE SET kind = excluded.kind, started = excluded.started,"
      " local_date = excluded.local_date, zone = excluded.zone, utc_offset = excluded.utc_offset,"
      " length = excluded.length, note = excluded.note",
      numbers,
      G_N_ELEMENTS (numbers),
      texts,
      G_N_ELEMENTS (texts),
      error);
}

/* What was answered about the back stays, as with limber_write_forget(). */
static gboolean
purge_before (LimberDatabase *db, gint64 before_us, GError **error)
{
  static const char *const steps[] = {
    "UPDATE check_in SET session = NULL WHERE session IN (SELECT uuid FROM session"
    " WHERE id IN (SELECT session FROM deleted WHERE at < ?1))",
    "UPDATE effect SET session = NULL WHERE session IN (SELECT uuid FROM session"
    " WHERE id IN (SELECT session FROM deleted WHERE at < ?1))",
    "DELETE FROM session WHERE id IN (SELECT session FROM deleted WHERE at < ?1)",
    "DELETE FROM run WHERE deleted_at < ?1",
    "DELETE FROM activity WHERE deleted_at < ?1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!run (db, steps[i], &before_us, 1, NULL, 0, error))
      return FALSE;

  return TRUE;
}

/* A session that is going on cannot be deleted. */
gboolean
limber_write_delete (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  static const char *const statements[] = {
    [LIMBER_DIARY_SESSION] = "INSERT INTO deleted (at, session)"
                             " SELECT ?1, id FROM session WHERE uuid = ?2 AND state != 0"
                             " ON CONFLICT (session) DO NOTHING",
    [LIMBER_DIARY_RUN] = "UPDATE run SET deleted_at = ?1 WHERE uuid = ?2 AND deleted_at IS NULL",
    [LIMBER_DIARY_ACTIVITY]
    = "UPDATE activity SET deleted_at = ?1 WHERE uuid = ?2 AND deleted_at IS NULL",
  };
  const char *const texts[] = { write->uuid };

  if (!purge_before (db, write->at_us - RESTORABLE_US, error)
      || !run (db, statements[write->kind], &write->at_us, 1, texts, 1, error))
    return FALSE;

  db->deleted_us = MAX (db->deleted_us, write->at_us);
  return TRUE;
}

/* A run that was read from its file again in the meantime is there already. */
gboolean
limber_write_restore (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  static const char *const statements[] = {
    [LIMBER_DIARY_SESSION]
    = "DELETE FROM deleted WHERE session = (SELECT id FROM session WHERE uuid = ?1)",
    [LIMBER_DIARY_RUN] = "UPDATE OR IGNORE run SET deleted_at = NULL WHERE uuid = ?1",
    [LIMBER_DIARY_ACTIVITY] = "UPDATE activity SET deleted_at = NULL WHERE uuid = ?1",
  };
  const char *const texts[] = { write->uuid };

  return run (db, statements[write->kind], NULL, 0, texts, 1, error);
}

/**
 * limber_write_purge:
 * @db: a database that is open for writing
 * @error: return location for a #LimberStoreError
 *
 * Deletes for good what was deleted from here. What another program has deleted it may still want
 * to restore.
 *
 * Returns: %FALSE on failure; then nothing was deleted
 */
gboolean
limber_write_purge (LimberDatabase *db, GError **error)
{
  if (db->deleted_us == 0)
    return TRUE;
  if (!limber_database_set_lax (db, FALSE, error) || !limber_sql_begin (db->handle, error))
    return FALSE;

  if (purge_before (db, db->deleted_us + 1, error) && limber_sql_commit (db->handle, error))
    {
      db->deleted_us = 0;
      return TRUE;
    }
  if (!sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);

  return FALSE;
}
