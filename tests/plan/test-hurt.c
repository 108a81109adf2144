/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/limber-hurt.h"

#include <string.h>

#define DAY (24 * 3600 * (gint64) G_USEC_PER_SEC)
#define NOW (20000 * DAY)

#define CONTINUE LIMBER_HURT_CONTINUE
#define EASIER LIMBER_HURT_EASIER
#define END LIMBER_HURT_END
#define CLOSE LIMBER_HURT_CLOSE
#define STOP LIMBER_HURT_STOP

#define SHARP LIMBER_PAIN_KIND_SHARP
#define BURNING LIMBER_PAIN_KIND_BURNING
#define ACHE LIMBER_PAIN_KIND_ACHE
#define THIGH LIMBER_PAIN_PLACE_THIGH
#define BELOW LIMBER_PAIN_PLACE_BELOW_KNEE
#define BACK LIMBER_PAIN_PLACE_BACK

static void
test_table (void)
{
  static const struct
  {
    LimberCheckIn in;
    gboolean      moves_up;
    guint         ended_before;
    LimberHurt    hurt;
    gboolean      asks_where_to;
  } rows[] = {
    { { .pain = -1 }, FALSE, 0, EASIER, FALSE },
    { { .pain = 0 }, FALSE, 0, CONTINUE, FALSE },
    { { .pain = 3, .kind = ACHE, .place = BACK }, FALSE, 1, CONTINUE, FALSE },
    { { .pain = 4 }, FALSE, 0, EASIER, FALSE },
    { { .pain = 5, .kind = ACHE }, FALSE, 3, EASIER, FALSE },
    { { .pain = 6 }, FALSE, 0, END, FALSE },
    { { .pain = 10 }, FALSE, 0, END, FALSE },
    { { .pain = 1, .kind = SHARP }, FALSE, 0, END, FALSE },
    { { .pain = 1, .kind = BURNING }, FALSE, 0, END, FALSE },
    { { .pain = 1, .place = THIGH }, FALSE, 0, END, TRUE },
    { { .pain = 1, .place = BELOW }, FALSE, 0, END, TRUE },
    { { .pain = 1, .place = BELOW }, TRUE, 0, CONTINUE, TRUE },
    { { .pain = 5, .place = THIGH }, TRUE, 0, EASIER, TRUE },
    { { .pain = 6, .place = THIGH }, TRUE, 0, END, FALSE },
    { { .pain = 1, .kind = BURNING, .place = THIGH }, TRUE, 0, END, FALSE },
    { { .pain = 1, .kind = SHARP }, FALSE, 1, CLOSE, FALSE },
    { { .pain = 6 }, FALSE, 2, CLOSE, FALSE },
    { { .pain = 0, .neuro = TRUE }, FALSE, 0, STOP, FALSE },
    { { .pain = 2, .neuro = TRUE, .place = BELOW }, TRUE, 1, STOP, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("row %u", i);
      g_assert_cmpint (limber_hurt_judge (&rows[i].in, rows[i].moves_up, rows[i].ended_before),
                       ==,
                       rows[i].hurt);
      g_assert_true (limber_hurt_asks_where_to (&rows[i].in) == rows[i].asks_where_to);
      g_assert_true (limber_hurt_is_end (rows[i].hurt) == (rows[i].hurt >= END));
    }
}

static void
assert_worse (const LimberCheckIn *in, gboolean moves_up, guint ended, LimberHurt milder)
{
  g_assert_cmpint (limber_hurt_judge (in, moves_up, ended), >=, milder);
}

/* All answers, each with the next worse one. Not to give a number is not compared. */
static void
check_worse (LimberCheckIn in, gboolean moves_up, guint ended)
{
  LimberHurt    hurt = limber_hurt_judge (&in, moves_up, ended);
  LimberCheckIn worse = in;

  g_assert_cmpuint (strlen (limber_hurt_get_text (hurt)), >, 0);
  assert_worse (&in, FALSE, ended, hurt);
  assert_worse (&in, moves_up, ended + 1, hurt);
  worse.pain += in.pain >= 0 && in.pain < 10;
  assert_worse (&worse, moves_up, ended, hurt);
  worse = in;
  worse.neuro = TRUE;
  assert_worse (&worse, moves_up, ended, hurt);
  worse = in;
  worse.kind = MIN (in.kind + 1, SHARP);
  assert_worse (&worse, moves_up, ended, hurt);
  worse = in;
  worse.place = MIN (in.place + 1, BELOW);
  assert_worse (&worse, moves_up, ended, hurt);
}

static void
test_sweep (void)
{
  for (int pain = -1; pain <= 10; pain++)
    for (LimberPainKind kind = 0; kind <= SHARP; kind++)
      for (LimberPainPlace place = 0; place <= BELOW; place++)
        for (int bits = 0; bits < 4; bits++)
          for (guint ended = 0; ended < 3; ended++)
            check_worse (
                (LimberCheckIn){ .pain = pain, .kind = kind, .place = place, .neuro = bits & 1 },
                (bits & 2) != 0,
                ended);
}

static void
test_harder (void)
{
  g_assert_true (limber_hurt_may_be_harder (0, NOW));
  g_assert_false (limber_hurt_may_be_harder (NOW, NOW));
  g_assert_false (limber_hurt_may_be_harder (NOW - 14 * DAY + 1, NOW));
  g_assert_true (limber_hurt_may_be_harder (NOW - 14 * DAY, NOW));
  g_assert_false (limber_hurt_may_be_harder (NOW + DAY, NOW));
}

/* What closes a session is really there. */
static void
test_closing (void)
{
  g_autofree char *path = g_strconcat (
      g_getenv ("LIMBER_DATA_DIR"), "/exercises/", LIMBER_HURT_CLOSING, ".json", NULL);

  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/plan/hurt/table", test_table);
  g_test_add_func ("/plan/hurt/sweep", test_sweep);
  g_test_add_func ("/plan/hurt/harder", test_harder);
  g_test_add_func ("/plan/hurt/closing", test_closing);

  return g_test_run ();
}
