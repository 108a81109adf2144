/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "share/limber-import-prose.h"

#include <string.h>

typedef struct
{
  const char *text;
  int         seconds;
  int         reps;
} TimeRow;

static void
test_times (void)
{
  static const TimeRow table[] = {
    { "Hold for 15 seconds.", 15, 0 },
    { "Hold for 10-20 seconds.", 10, 0 },
    { "Hold the stretch for 20 to 30 seconds", 20, 0 },
    { "Stay for thirty seconds.", 30, 0 },
    { "Hold for a minute.", 60, 0 },
    { "Keep this for 2 minutes", 120, 0 },
    { "hold 30s", 30, 0 },
    { "Hold 45 sec, then rest.", 45, 0 },
    { "A 30-second hold.", 30, 0 },
    { "Walk in place for 5 seconds. Then hold for 40 seconds.", 40, 0 },
    { "Hold for 3 seconds and repeat 8 times.", 3, 8 },
    { "Do 12 repetitions.", 0, 12 },
    { "8-12 reps on each side", 0, 8 },
    { "Repeat 10 x", 0, 10 },
    { "Halte 25 Sekunden.", 25, 0 },
    { "Wiederhole das 10 mal.", 0, 10 },
    { "Tenez pendant 20 secondes.", 20, 0 },
    { "Mantén la posición 15 segundos.", 15, 0 },
    { "Haz 12 repeticiones", 0, 12 },
    { "Second position, in the first minute of the day", 0, 0 },
    { "Raise it 30 cm", 0, 0 },
    { "Hold for 99999999999 seconds", 0, 0 },
    { "Hold for 0 seconds", 0, 0 },
    { "Hold for 999 seconds", 600, 0 },
    { "", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      LimberProse prose;

      g_test_message ("%s", table[i].text);
      limber_import_prose_read (table[i].text, &prose);
      g_assert_cmpint (prose.seconds, ==, table[i].seconds);
      g_assert_cmpint (prose.reps, ==, table[i].reps);
    }
}

typedef struct
{
  const char    *text;
  LimberSides    sides;
  LimberSidePart part;
} SideRow;

#define BOTH LIMBER_SIDES_BOTH
#define EACH LIMBER_SIDES_PER_SIDE
#define TURNS LIMBER_SIDES_ALTERNATING
#define LEG LIMBER_SIDE_PART_LEG
#define ARM LIMBER_SIDE_PART_ARM
#define SIDE LIMBER_SIDE_PART_SIDE

static void
test_sides (void)
{
  static const SideRow table[] = {
    { "Reach up and breathe.", BOTH, SIDE },
    { "Repeat on the other side.", EACH, SIDE },
    { "Switch sides.", EACH, SIDE },
    { "Then repeat with the other leg.", EACH, LEG },
    { "Repeat for the opposite arm.", EACH, ARM },
    { "Hold for 20 seconds on each side", EACH, SIDE },
    { "Perform ten repetitions per leg.", EACH, LEG },
    { "Change legs and do the same.", EACH, LEG },
    { "Do both sides at once? No: keep both feet down.", BOTH, SIDE },
    { "Reach with the opposite arm and leg.", BOTH, SIDE },
    { "Alternate sides.", TURNS, SIDE },
    { "Alternating legs, march slowly.", TURNS, LEG },
    { "Dann das andere Bein.", EACH, LEG },
    { "Seiten wechseln", EACH, SIDE },
    { "10 mal pro Arm", EACH, ARM },
    { "Abwechselnd heben", TURNS, SIDE },
    { "Puis l'autre jambe.", EACH, LEG },
    { "Repite con la otra pierna.", EACH, LEG },
    { "Cada lado", EACH, SIDE },
    { "Both sides of the towel are held. The other day it rained.", BOTH, SIDE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      LimberProse prose;

      g_test_message ("%s", table[i].text);
      limber_import_prose_read (table[i].text, &prose);
      g_assert_cmpint (prose.sides, ==, table[i].sides);
      if (prose.sides != BOTH)
        g_assert_cmpint (prose.part, ==, table[i].part);
    }
}

typedef struct
{
  const char *text;
  int         position;
} PlaceRow;

static void
test_positions (void)
{
  static const PlaceRow table[] = {
    { "Stand tall.", LIMBER_POSITION_STANDING },
    { "Standing calf stretch. Lean on a wall.", LIMBER_POSITION_STANDING },
    { "Sit on a chair.", LIMBER_POSITION_SEATED },
    { "While seated, turn.", LIMBER_POSITION_SEATED },
    { "Lie on your back.", LIMBER_POSITION_SUPINE },
    { "Lie flat on the floor on your back", LIMBER_POSITION_SUPINE },
    { "Lie face up", LIMBER_POSITION_SUPINE },
    { "Lie face down on a mat.", LIMBER_POSITION_PRONE },
    { "Lie on your stomach.", LIMBER_POSITION_PRONE },
    { "Begin in a push-up position.", LIMBER_POSITION_PRONE },
    { "Lie on your left side.", LIMBER_POSITION_SIDE_LYING },
    { "Get down on all fours.", LIMBER_POSITION_QUADRUPED },
    { "Start on your hands and knees.", LIMBER_POSITION_QUADRUPED },
    { "Kneel on the floor.", LIMBER_POSITION_KNEELING },
    { "Kneel on one knee.", LIMBER_POSITION_HALF_KNEELING },
    { "Half-kneeling hip flexor stretch", LIMBER_POSITION_HALF_KNEELING },
    { "Lie on your back. Stand up when done.", LIMBER_POSITION_SUPINE },
    { "Lege dich auf den Rücken.", LIMBER_POSITION_SUPINE },
    { "Aufrecht stehen", LIMBER_POSITION_STANDING },
    { "Im Vierfüßlerstand", LIMBER_POSITION_QUADRUPED },
    { "Túmbate boca abajo", LIMBER_POSITION_PRONE },
    { "Allongez-vous sur le dos.", LIMBER_POSITION_SUPINE },
    { "Do twenty sit-ups", -1 },
    { "You will understand it.", -1 },
    { "Reach and breathe.", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      LimberProse prose;

      g_test_message ("%s", table[i].text);
      limber_import_prose_read (table[i].text, &prose);
      g_assert_cmpint (prose.position, ==, table[i].position);
    }
}

/* Texts made to keep a pattern busy end all the same. */
static void
test_hostile (void)
{
  static const char *const pieces[]
      = { "repeat ", "1-", "hold ", "lie ", "on your ", "  ", "switch\n" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      LimberProse prose;

      while (text->len < 300000)
        g_string_append (text, pieces[i]);
      limber_import_prose_read (text->str, &prose);
      g_assert_cmpint (prose.sides, ==, BOTH);
    }
  {
    LimberProse prose;

    limber_import_prose_read ("Hold 20 seconds \xff\xc3 on each side", &prose);
    g_assert_cmpint (prose.seconds, ==, 20);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/share/import-prose/times", test_times);
  g_test_add_func ("/share/import-prose/sides", test_sides);
  g_test_add_func ("/share/import-prose/positions", test_positions);
  g_test_add_func ("/share/import-prose/hostile", test_hostile);

  return g_test_run ();
}
