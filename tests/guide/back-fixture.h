/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "guide/limber-guide.h"
#include "limber-fake-clock.h"
#include "limber-fixtures.h"

G_BEGIN_DECLS

#define S ((gint64) G_USEC_PER_SEC)
#define HOUR (3600 * S)
#define DAY (24 * HOUR)

/* Somebody with a back, from day to day, on a clock turned by hand and in a real database. */
typedef struct
{
  LimberFixtures  *fixtures;
  LimberFakeClock *clock;
  LimberStore     *store;
  LimberGuide     *guide;
  LimberAdvisor   *advisor;
  char            *path;
} BackFixture;

typedef void (*BackTest) (BackFixture *self, gconstpointer user_data);

void           back_set_up (BackFixture *self, gconstpointer user_data);
void           back_tear_down (BackFixture *self, gconstpointer user_data);
void           back_start_anew (BackFixture *self);
LimberRoutine *back_make_routine (BackFixture *self);
gboolean       back_try_to_begin (BackFixture *self, GError **error);
LimberSession *back_begin (BackFixture *self);
LimberSession *back_begin_at (BackFixture *self, int step);
void           back_check_in (BackFixture *self, int pain);
void           back_assert_steps (LimberSession *session, const char *expected);
LimberRecord  *back_get_newest (BackFixture *self);

G_END_DECLS
