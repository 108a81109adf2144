/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-test"

#include "limber-session-log.h"

static void
say (LimberSessionLog *self, const char *word)
{
  double at = (double) limber_session_get_position_us (self->session) / G_USEC_PER_SEC;

  g_string_append_printf (self->text, "%s%s@%g", self->text->len > 0 ? " " : "", word, at);
}

static void
cue_cb (LimberSession *session, const LimberCue *cue, LimberSessionLog *self)
{
  static const char *const names[]
      = { "ready", "tick", "start", "half", "switch", "rest", "next", "finish", "change", "form" };

  /* What leads by voice would drown the rest. */
  if (cue->kind < G_N_ELEMENTS (names))
    say (self, names[cue->kind]);
}

static void
entered_cb (LimberSession *session, guint phase, gint64 position, LimberSessionLog *self)
{
  g_autofree char *word = g_strdup_printf ("[%u]", phase);

  g_assert_cmpuint (limber_session_get_phase (session), ==, phase);
  say (self, word);
}

static void
tick_cb (LimberSession *session, LimberSessionLog *self)
{
  self->n_ticks++;
}

static void
jumped_cb (LimberSession *session, LimberSessionLog *self)
{
  say (self, "jumped");
}

static void
paused_cb (LimberSession *session, int reason, LimberSessionLog *self)
{
  say (self, reason == LIMBER_SESSION_PAUSE_SUSPEND ? "slept" : "paused");
}

static void
resumed_cb (LimberSession *session, LimberSessionLog *self)
{
  say (self, "resumed");
}

static void
over_cb (LimberSession *session, LimberSessionLog *self)
{
  say (self, "over");
  self->n_over++;
}

LimberSessionLog *
limber_session_log_new (LimberSession *session)
{
  LimberSessionLog *self = g_new0 (LimberSessionLog, 1);

  self->session = session;
  self->text = g_string_new (NULL);
  g_signal_connect (session, "cue", G_CALLBACK (cue_cb), self);
  g_signal_connect (session, "entered", G_CALLBACK (entered_cb), self);
  g_signal_connect (session, "tick", G_CALLBACK (tick_cb), self);
  g_signal_connect (session, "jumped", G_CALLBACK (jumped_cb), self);
  g_signal_connect (session, "paused", G_CALLBACK (paused_cb), self);
  g_signal_connect (session, "resumed", G_CALLBACK (resumed_cb), self);
  g_signal_connect (session, "over", G_CALLBACK (over_cb), self);

  return self;
}

void
limber_session_log_free (LimberSessionLog *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

void
limber_session_log_clear (LimberSessionLog *self)
{
  g_string_truncate (self->text, 0);
  self->n_ticks = 0;
}
