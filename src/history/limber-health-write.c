/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-history"

#include "history/limber-health-write.h"

#include "history/limber-health.h"
#include "history/limber-sql.h"

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

gboolean
limber_write_check_in (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberCheckInRecord *record = write->subject;
  const LimberCheckIn       *answers = &record->answers;
  const gint64               numbers[]
      = { answers->at_us,      record->local_date, record->offset_s, answers->when,
          answers->pain,       answers->kind,      answers->place,   answers->neuro != FALSE,
          answers->fresh != 0, answers->morning,   record->hurt };
  const char *const texts[] = { record->session, record->exercise_id };

  return run (db,
              "INSERT INTO check_in (at, local_date, utc_offset, asked, pain, kind, place, neuro,"
              " fresh, morning, hurt, session, exercise_id)"
              " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
              numbers,
              G_N_ELEMENTS (numbers),
              texts,
              G_N_ELEMENTS (texts),
              error);
}

gboolean
limber_write_drop_morning (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  return run (db,
              "DELETE FROM check_in WHERE at = ?1 AND asked = 0 AND pain = -1 AND morning > 0"
              " AND neuro = 0 AND fresh = 0 AND session IS NULL",
              &write->at_us,
              1,
              NULL,
              0,
              error);
}

gboolean
limber_write_screening (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberScreeningRecord *screening = write->subject;
  const gint64 numbers[] = { screening->at_us,   screening->answers,    screening->not_sure,
                             screening->outcome, screening->cleared_us, screening->cleared };

  return run (db,
              "INSERT INTO screening (at, answers, not_sure, outcome, cleared_at, cleared)"
              " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
              numbers,
              G_N_ELEMENTS (numbers),
              NULL,
              0,
              error);
}

/* An examination answers all that was asked before it; a correction only what was misread: the
 * emergency that locks, or else the last answers. */
gboolean
limber_write_clear (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberScreeningRecord *screening = write->subject;
  const gint64                 numbers[] = {
                    screening->cleared, screening->cleared_us, LIMBER_CLEARED_EXAMINED, LIMBER_SCREENING_EMERGENCY
  };

  return run (db,
              "UPDATE screening SET cleared = ?1, cleared_at = ?2"
              " WHERE cleared = 0 AND outcome > 0 AND (?1 = ?3 OR id ="
              " (SELECT id FROM screening WHERE cleared = 0 AND outcome > 0"
              " ORDER BY outcome = ?4 DESC, id DESC LIMIT 1))",
              numbers,
              G_N_ELEMENTS (numbers),
              NULL,
              0,
              error);
}

gboolean
limber_write_feel (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberFeel *feel = write->subject;

  return run (db,
              "INSERT INTO feel (here, at, exercise_id, part) VALUES (?1, ?2, ?3, ?4)"
              " ON CONFLICT (exercise_id) DO UPDATE SET here = excluded.here,"
              " part = excluded.part, at = excluded.at",
              (const gint64[]){ feel->here != FALSE, feel->at_us },
              2,
              (const char *const[]){ feel->exercise_id, feel->part },
              2,
              error);
}

gboolean
limber_write_level (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberLevel *level = write->subject;

  return run (db,
              "INSERT INTO level (level, at, reason, key) VALUES (?1, ?2, ?3, ?4)",
              (const gint64[]){ level->level, level->at_us, level->reason },
              3,
              (const char *const[]){ level->key },
              1,
              error);
}

/* It was shown when it was shown first. */
gboolean
limber_write_shown (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberShown *shown = write->subject;

  return run (db,
              "INSERT INTO shown (episode, at, key) VALUES (?1, ?2, ?3)"
              " ON CONFLICT (key, episode) DO NOTHING",
              (const gint64[]){ shown->episode_us, shown->at_us },
              2,
              (const char *const[]){ shown->key },
              1,
              error);
}

gboolean
limber_write_effect (LimberDatabase *db, const LimberWrite *write, GError **error)
{
  const LimberEffectRecord *record = write->subject;

  return run (db,
              "INSERT INTO effect (effect, at, exercise_id, session) VALUES (?1, ?2, ?3, ?4)",
              (const gint64[]){ record->effect, record->at_us },
              2,
              (const char *const[]){ record->exercise_id, record->session },
              2,
              error);
}
