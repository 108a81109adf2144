/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-prescription-fixture.h"

#include <string.h>

/*
 * What is written, the steps that come of it ("~ " likely, "? " unsure), and what is said back.
 * Parts of a line that holds several exercises are parted by " | ".
 */
typedef struct
{
  const char *line;
  const char *steps;
  const char *echo;
} Phrasing;

static const Phrasing phrasings[] = {
  { "bird dog 3x8 each side 10 s hold",
    "bird-dog sets=3 reps=8 hold=10",
    "Bird dog: 3 × 8 reps, hold 10 s, each side" },
  { "plank 4 x 30s rest 15",
    "forearm-plank sets=4 seconds=30 rest=15",
    "Forearm plank: 4 × 30 s, rest 15 s" },
  { "2 x 30s hamstring stretch per leg",
    "? standing-hamstring-stretch sets=2 seconds=30",
    "Standing hamstring stretch (hip hinge): 2 × 30 s, each side" },
  { "3 sets of 12 clamshells, left only",
    "clamshell sets=3 reps=12 left",
    "Clamshell: 3 × 12 reps, left only" },
  { "hold 30 seconds, repeat 3 times: calf stretch",
    "? standing-calf-stretch sets=3 seconds=30",
    "Wall calf stretch: 3 × 30 s, each side" },
  { "cat cow x10 slowly", "cat-cow reps=10 pace='slowly'", "Cat-cow: 10 reps, slowly" },
  { "10 reps pelvic tilts hold 5 secs",
    "~ pelvic-tilt reps=10 hold=5",
    "Supine pelvic tilt: 10 reps, hold 5 s" },
  { "side plank 20/20", "~ side-plank seconds=20", "Side plank (side bridge): 20 s, each side" },
  { "knee to chest 30 sec l/r x 2",
    "? single-knee-to-chest sets=2 seconds=30",
    "Single knee to chest: 2 × 30 s, each side" },
  { "• Bird dog – 3×8", "bird-dog sets=3 reps=8", "Bird dog: 3 × 8 reps, each side" },
  { "1) glute bridge 2x15", "glute-bridge sets=2 reps=15", "Glute bridge: 2 × 15 reps" },
  { "2. Dead bug 2 x 10", "dead-bug sets=2 reps=10", "Dead bug: 2 × 10 reps, alternating" },
  { "- child's pose 1,5 min", "childs-pose seconds=90", "Child's pose: 90 s" },
  { "* childs pose 60\"", "childs-pose seconds=60", "Child's pose: 60 s" },
  { "(3) Open book 6 each side", "open-book reps=6", "Open book: 6 reps, each side" },
  { "twice a day", "often often='twice a day'", "" },
  { "Bird dog 3x8, twice a day",
    "bird-dog sets=3 reps=8 often='twice a day'",
    "Bird dog: 3 × 8 reps, each side, twice a day" },
  { "clamshell 8-12 reps", "~ clamshell reps=8", "Clamshell: 8 reps, each side" },
  { "butterfly 30-45 sec", "~ butterfly seconds=30", "Butterfly stretch: 30 s" },
  { "glute bridge 3x12 bilateral", "glute-bridge sets=3 reps=12", "Glute bridge: 3 × 12 reps" },
  { "dead bug 2x8 alternating", "dead-bug sets=2 reps=8", "Dead bug: 2 × 8 reps, alternating" },
  { "plank 30 s; side plank 20 s each side; bird dog x 8",
    "forearm-plank seconds=30 | side-plank seconds=20 | bird-dog reps=8",
    "Forearm plank: 30 s | Side plank (side bridge): 20 s, each side | Bird dog: 8 reps, each "
    "side" },
  { "plank 30 s then bird dog 3x8",
    "forearm-plank seconds=30 | bird-dog sets=3 reps=8",
    "Forearm plank: 30 s | Bird dog: 3 × 8 reps, each side" },
  { "Core:", "heading: Core", "" },
  { "Core exercises", "own core-exercises", "Core exercises: as usual" },
  { "plank 1'", "forearm-plank seconds=60", "Forearm plank: 60 s" },
  { "plank 1'30\"", "forearm-plank seconds=90", "Forearm plank: 90 s" },
  { "plank 1:30 min", "forearm-plank seconds=90", "Forearm plank: 90 s" },
  { "plank 1 min 30 sec", "forearm-plank seconds=90", "Forearm plank: 90 s" },
  { "PPT x 10", "pelvic-tilt reps=10", "Supine pelvic tilt: 10 reps" },
  { "SLR 3x10", "own slr sets=3 reps=10 self-paced", "SLR: 3 × 10 reps, at your own pace" },
  { "hammies 2x30s",
    "? standing-hamstring-stretch sets=2 seconds=30",
    "Standing hamstring stretch (hip hinge): 2 × 30 s, each side" },
  { "hip flexors 2 x 30 s each side",
    "? runners-lunge sets=2 seconds=30",
    "Runner's lunge: 2 × 30 s, each side" },
  { "90/90 hamstring stretch 2 x 20 s",
    "ninety-ninety-hamstring sets=2 seconds=20",
    "90/90 hamstring stretch: 2 × 20 s, each side" },
  { "Figure four 2x30s right",
    "? figure-four sets=2 seconds=30 right",
    "Lying figure-four (piriformis stretch): 2 × 30 s, right only" },
  { "wall angels 2x10",
    "own wall-angels sets=2 reps=10 self-paced",
    "Wall angels: 2 × 10 reps, at your own pace" },
  { "Copenhagen plank 3 x 20s each side",
    "own copenhagen-plank sets=3 seconds=20",
    "Copenhagen plank: 3 × 20 s, each side" },
  { "bird dog 4-3-2", "bird-dog sets=3 reps=4,3,2", "Bird dog: 4-3-2 reps, each side" },
  { "bird dog 3x8 tempo 3-1-3",
    "bird-dog sets=3 reps=8 tempo=down:3,hold:1,up:3 pace='3-1-3'",
    "Bird dog: 3 × 8 reps, each side, tempo 3-1-3" },
  { "clamshell 2x12 tempo 2-1-2",
    "clamshell sets=2 reps=12 tempo=up:2,pause:1,down:2 pace='2-1-2'",
    "Clamshell: 2 × 12 reps, each side, tempo 2-1-2" },
  { "plank 3 x 5000 s", "fault: 5000 seconds, expected 1 to 3600", "" },
  { "plank 30 sets of 10 s", "fault: 30 sets, expected 1 to 20", "" },
  { "clamshell 300 reps", "fault: 300 repetitions, expected 1 to 200", "" },
  { "3x8", "fault: how much, but not of what; expected the name of an exercise beside it", "" },
  { "bird dog", "bird-dog", "Bird dog: as usual, each side" },
  { "Bird dog: 3 x 8 (keep hips level)",
    "~ bird-dog sets=3 reps=8 note='keep hips level'",
    "Bird dog: 3 × 8 reps, each side. Note: keep hips level" },
  { "glute bridge 2.5 reps", "fault: 2.5, expected a whole number of sets or repetitions", "" },
  { "Brücke 3 Sätze 12 Wdh",
    "own brucke sets=3 reps=12 self-paced",
    "Brücke: 3 × 12 reps, at your own pace" },
  { "glute bridge 3 Sätze x 12 Wiederholungen",
    "glute-bridge sets=3 reps=12",
    "Glute bridge: 3 × 12 reps" },
  { "plancha 3 series de 30 segundos", "own plancha sets=3 seconds=30", "Plancha: 3 × 30 s" },
  { "plank 3 séries de 30 secondes", "forearm-plank sets=3 seconds=30", "Forearm plank: 3 × 30 s" },
  { "plank 3 Sätze 30 Sekunden", "forearm-plank sets=3 seconds=30", "Forearm plank: 3 × 30 s" },
  { "Plank 4 × 30 s, rest 15 s between sets",
    "forearm-plank sets=4 seconds=30 rest=15",
    "Forearm plank: 4 × 30 s, rest 15 s" },
  { "15 s rest plank 4 x 30 s",
    "forearm-plank sets=4 seconds=30 rest=15",
    "Forearm plank: 4 × 30 s, rest 15 s" },
  { "bridge 2x15", "? glute-bridge sets=2 reps=15", "Glute bridge: 2 × 15 reps" },
  { "squats 3x12", "? bodyweight-squat sets=3 reps=12", "Bodyweight squat: 3 × 12 reps" },
  { "squats 3x12 hold 2 s",
    "? bodyweight-squat sets=3 reps=12 hold=2",
    "Bodyweight squat: 3 × 12 reps, hold 2 s" },
  { "bridges with band 3x15",
    "own bridges-with-band sets=3 reps=15 self-paced",
    "Bridges with band: 3 × 15 reps, at your own pace" },
  { "knees to chest 2 x 20 s",
    "double-knees-to-chest sets=2 seconds=20",
    "Knees to chest: 2 × 20 s" },
  { "dead bug 2x8 each side", "~ dead-bug sets=2 reps=16", "Dead bug: 2 × 16 reps, alternating" },
  { "no sit-ups", "comment", "" },
  { "Avoid deep squats 3x10", "comment", "" },
  { "walk 20 min daily",
    "fault: walks, runs, swims and rides are no exercises of a routine; leave it out here, and log "
    "it when it is done",
    "" },
  { "march in place 1 min", "march-in-place seconds=60", "March in place: 60 s, alternating" },
  { "chin tucks 10 x 5 s", "chin-tuck sets=10 seconds=5", "Chin tuck: 10 × 5 s" },
  { "chin tucks 10 x 5 s hold", "chin-tuck reps=10 hold=5", "Chin tuck: 10 reps, hold 5 s" },
  { "hold 3 x 10 s bird dog", "bird-dog reps=3 hold=10", "Bird dog: 3 reps, hold 10 s, each side" },
  { "calf stretch 3 reps 30 sec hold",
    "? standing-calf-stretch sets=3 seconds=30",
    "Wall calf stretch: 3 × 30 s, each side" },
  { "calf stretch 2 sets of 3 x 30 s hold",
    "? standing-calf-stretch sets=2 reps=3 hold=30",
    "Wall calf stretch: 2 × 3 reps, hold 30 s, each side" },
  { "lunge 3x10 each leg",
    "~ reverse-lunge sets=3 reps=20",
    "Reverse lunge: 3 × 20 reps, alternating" },
  { "glute bridge left only 10 reps",
    "~ glute-bridge reps=10 note='left only'",
    "Glute bridge: 10 reps. Note: left only" },
  { "stretch hamstring standing 2x30",
    "~ standing-hamstring-stretch sets=2 seconds=30",
    "Standing hamstring stretch (hip hinge): 2 × 30 s, each side" },
  { "brd dog 3x8", "~ bird-dog sets=3 reps=8", "Bird dog: 3 × 8 reps, each side" },
  { "bird-dog 3 x 6", "bird-dog sets=3 reps=6", "Bird dog: 3 × 6 reps, each side" },
  { "birddog 3x6", "bird-dog sets=3 reps=6", "Bird dog: 3 × 6 reps, each side" },
  { "Bird Dog (L) 3x8", "bird-dog sets=3 reps=8 left", "Bird dog: 3 × 8 reps, left only" },
  { "modified bird dog 3x8",
    "~ bird-dog sets=3 reps=8 note='modified'",
    "Bird dog: 3 × 8 reps, each side. Note: modified" },
  { "press ups 2x10", "? prone-press-up sets=2 reps=10", "Prone press-up: 2 × 10 reps" },
  { "press-up 10 reps every 2 hours",
    "? prone-press-up reps=10 often='every 2 hours'",
    "Prone press-up: 10 reps, every 2 hours" },
  { "cat/cow 10", "cat-cow reps=10", "Cat-cow: 10 reps" },
  { "cat camel 1x8, relax 2 s", "cat-cow sets=1 reps=8 rest=2", "Cat-cow: 1 × 8 reps, rest 2 s" },
  { "single leg bridge 3x8 e/s",
    "own single-leg-bridge sets=3 reps=8 self-paced",
    "Single leg bridge: 3 × 8 reps, each side, at your own pace" },
  { "Do these exercises slowly and stop if your pain gets worse.", "comment", "" },
  { "bird dog 3x8 keep your back flat",
    "~ bird-dog sets=3 reps=8 note='keep your back flat'",
    "Bird dog: 3 × 8 reps, each side. Note: keep your back flat" },
  { "plank 30 s for 6 weeks",
    "forearm-plank seconds=30 often='for 6 weeks'",
    "Forearm plank: 30 s, for 6 weeks" },
  { "calf stretch 3x/week 2x30s",
    "? standing-calf-stretch sets=2 seconds=30 often='3x/week'",
    "Wall calf stretch: 2 × 30 s, each side, 3x/week" },
  { "side plank 3 x 20s each, rest 30s",
    "side-plank sets=3 seconds=20 rest=30",
    "Side plank (side bridge): 3 × 20 s, rest 30 s, each side" },
  { "side plank left 20s",
    "side-plank seconds=20 left",
    "Side plank (side bridge): 20 s, left only" },
  { "clamshells 15 reps 3 sets", "clamshell sets=3 reps=15", "Clamshell: 3 × 15 reps, each side" },
  { "bird dog 3 x 8 x 10 s hold",
    "bird-dog sets=3 reps=8 hold=10",
    "Bird dog: 3 × 8 reps, hold 10 s, each side" },
  { "bird dog 3 x 8 x 10 s",
    "bird-dog sets=3 reps=8 hold=10",
    "Bird dog: 3 × 8 reps, hold 10 s, each side" },
  { "90/90 hip stretch 30s/30s",
    "ninety-ninety-hip seconds=30",
    "90/90 hip stretch: 30 s, each side" },
  { "Foam roll: calves 40 s", "foam-roll-calves seconds=40", "Foam roll: calves: 40 s, each side" },
  { "High knees, easy: 30 s", "high-knees seconds=30", "High knees, easy: 30 s, alternating" },
  { "cat cow, bird dog, dead bug",
    "cat-cow | bird-dog | dead-bug",
    "Cat-cow: as usual | Bird dog: as usual, each side | Dead bug: as usual, alternating" },
  { "plank 30 s, side plank, 20 s",
    "forearm-plank seconds=30 | side-plank seconds=20",
    "Forearm plank: 30 s | Side plank (side bridge): 20 s, each side" },
  { "bird dog x10 and plank 30 s",
    "bird-dog reps=10 | forearm-plank seconds=30",
    "Bird dog: 10 reps, each side | Forearm plank: 30 s" },
  { "bend forward then straighten the knee",
    "own bend-forward note='then straighten the knee'",
    "Bend forward: as usual. Note: then straighten the knee" },
  { "side plank 3x30",
    "~ side-plank sets=3 seconds=30",
    "Side plank (side bridge): 3 × 30 s, each side" },
  { "side plank 3x10s hold each side, twice daily",
    "side-plank reps=3 hold=10 often='twice daily'",
    "Side plank (side bridge): 3 reps, hold 10 s, each side, twice daily" },
  { "supermans 3x10 slow and controlled",
    "? prone-back-extension sets=3 reps=10 pace='slow and controlled'",
    "Prone back extension: 3 × 10 reps, slow and controlled" },
  { "clamshell right side only 2x15",
    "clamshell sets=2 reps=15 right",
    "Clamshell: 2 × 15 reps, right only" },
  { "clamshell (right) 2x15",
    "clamshell sets=2 reps=15 right",
    "Clamshell: 2 × 15 reps, right only" },
  { "Left: clamshell 2x12", "clamshell sets=2 reps=12 left", "Clamshell: 2 × 12 reps, left only" },
  { "plank 3x :30", "forearm-plank sets=3 seconds=30", "Forearm plank: 3 × 30 s" },
  { "Hamstring stretch (supine, strap) 3 x 30 sec each",
    "? standing-hamstring-stretch sets=3 seconds=30 note='supine, strap'",
    "Standing hamstring stretch (hip hinge): 3 × 30 s, each side. Note: supine, strap" },
  { "Piriformis stretch 30 s x 3 B",
    "? figure-four sets=3 seconds=30 note='B'",
    "Lying figure-four (piriformis stretch): 3 × 30 s, each side. Note: B" },
  { "lower trunk rotation x 10 each way",
    "~ knee-rolls reps=20",
    "Knee rolls: 20 reps, alternating" },
  { "McKenzie press-up 10x every 2 hours",
    "prone-press-up reps=10 often='every 2 hours'",
    "Prone press-up: 10 reps, every 2 hours" },
  { "Prone on elbows 2 min", "own prone-on-elbows seconds=120", "Prone on elbows: 2 min" },
  { "Nerve glide 10 reps stop if tingling",
    "own nerve-glide reps=10 self-paced note='stop if tingling'",
    "Nerve glide: 10 reps, at your own pace. Note: stop if tingling" },
  { "# from my physio", "comment", "" },
  { "// done at home", "comment", "" },
  { "[ ] plank 30 s", "forearm-plank seconds=30", "Forearm plank: 30 s" },
  { "[x] bird dog x 8", "bird-dog reps=8", "Bird dog: 8 reps, each side" },
  { "Exercise 3: clamshell 2x12", "clamshell sets=2 reps=12", "Clamshell: 2 × 12 reps, each side" },
  { "a) cat cow 8 reps", "cat-cow reps=8", "Cat-cow: 8 reps" },
  { "plank hold 45 seconds", "forearm-plank seconds=45", "Forearm plank: 45 s" },
  { "plank for 45 seconds", "forearm-plank seconds=45", "Forearm plank: 45 s" },
  { "reps: 12 clamshell", "clamshell reps=12", "Clamshell: 12 reps, each side" },
  { "clamshell sets: 3 reps: 12", "clamshell sets=3 reps=12", "Clamshell: 3 × 12 reps, each side" },
  { "one minute of plank", "forearm-plank seconds=60", "Forearm plank: 60 s" },
  { "bird dog five times, hold for ten seconds",
    "bird-dog reps=5 hold=10",
    "Bird dog: 5 reps, hold 10 s, each side" },
  { "plank 3x30s Note: stop at 2; then rest",
    "forearm-plank sets=3 seconds=30 note='stop at 2; then rest'",
    "Forearm plank: 3 × 30 s. Note: stop at 2; then rest" },
  { "plank ½ min", "forearm-plank seconds=30", "Forearm plank: 30 s" },
  { "glute bridge 12 reps up 2 s down 2 s",
    "~ glute-bridge reps=12 note='up 2 s down 2 s'",
    "Glute bridge: 12 reps. Note: up 2 s down 2 s" },
  { "bird dog 10/8", "~ bird-dog note='10/8'", "Bird dog: as usual, each side. Note: 10/8" },
  { "plank 700 s rest 700 s", "fault: 700 seconds of rest, expected 0 to 600", "" },
  { "clamshell 3-4 sets of 10-15",
    "~ clamshell sets=3 reps=10",
    "Clamshell: 3 × 10 reps, each side" },
  { "glute bridge 10 reps @ own pace",
    "~ glute-bridge reps=10 note='own pace'",
    "Glute bridge: 10 reps. Note: own pace" },
  { "glute bridge 10 reps at your own pace",
    "glute-bridge reps=10 self-paced",
    "Glute bridge: 10 reps, at your own pace" },
  { "butterfly 2x30s 30s rest",
    "~ butterfly sets=2 seconds=30 rest=30",
    "Butterfly stretch: 2 × 30 s, rest 30 s" },
  { "butterfly 2.4 s", "~ butterfly seconds=2", "Butterfly stretch: 2 s" },
  { "clamshell 2x12 5 days a week",
    "clamshell sets=2 reps=12 often='5 days a week'",
    "Clamshell: 2 × 12 reps, each side, 5 days a week" },
  { "lunge and twist 10",
    "~ reverse-lunge reps=10 note='and twist'",
    "Reverse lunge: 10 reps, alternating. Note: and twist" },
  { "plank Note:", "forearm-plank", "Forearm plank: as usual" },
  { "", "", "" },
  { "thoracic rotation x8 l & r; calf stretch 2x30s",
    "? open-book reps=8 | ? standing-calf-stretch sets=2 seconds=30",
    "Open book: 8 reps, each side | Wall calf stretch: 2 × 30 s, each side" },
};

static void
test_phrasings (void)
{
  g_autoptr (PrescriptionFixture) fixture = prescription_fixture_new ();

  for (guint i = 0; i < G_N_ELEMENTS (phrasings); i++)
    {
      g_autoptr (GPtrArray) lines = prescription_fixture_parse (fixture, phrasings[i].line);
      g_autofree char *steps = prescription_fixture_list (lines);
      g_autofree char *echo = prescription_fixture_echo (lines);

      g_test_message ("%s", phrasings[i].line);
      g_assert_cmpstr (steps, ==, phrasings[i].steps);
      g_assert_cmpstr (echo, ==, phrasings[i].echo);
      prescription_fixture_check (fixture, lines);
    }
}

static void
test_sections (void)
{
  g_autoptr (PrescriptionFixture) fixture = prescription_fixture_new ();
  g_autoptr (GPtrArray) lines = prescription_fixture_parse (
      fixture, "Core:\r\n\r\nplank 30 s\r\nbird dog 3x8\r\nStretch:\r\ncobbler 30 s\r\n");
  g_autofree char *steps = prescription_fixture_list (lines);

  g_assert_cmpstr (
      steps,
      ==,
      "heading: Core | blank | forearm-plank seconds=30 section='Core' | bird-dog sets=3 "
      "reps=8 | heading: Stretch | butterfly seconds=30 section='Stretch'");
  g_assert_cmpuint (((LimberPrescriptionLine *) g_ptr_array_index (lines, 3))->number, ==, 4);
}

static void
test_remarks (void)
{
  g_autoptr (PrescriptionFixture) fixture = prescription_fixture_new ();
  g_autoptr (GPtrArray) lines
             = prescription_fixture_parse (fixture, "clamshell 8-12 reps\ndead bug 2x8 each side");
  const LimberPrescriptionLine *range = g_ptr_array_index (lines, 0);
  const LimberPrescriptionLine *turns = g_ptr_array_index (lines, 1);

  g_assert_cmpuint (range->remarks->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (range->remarks, 0), ==, "8 to 12: the lower number is taken");
  g_assert_cmpuint (turns->remarks->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (turns->remarks, 0), ==, "8 each side: 16 in turns");
}

/* Somebody takes a candidate instead, or makes the exercise. */
static void
test_choose (void)
{
  g_autoptr (PrescriptionFixture) fixture = prescription_fixture_new ();
  g_autoptr (GPtrArray) lines = prescription_fixture_parse (
      fixture, "Copenhagen plank x 3, hold 20 s, mind the knee");
  LimberPrescriptionLine            *line = g_ptr_array_index (lines, 0);
  const LimberPrescriptionCandidate *first = NULL;
  g_autofree char                   *text = NULL;

  g_assert_cmpint (line->kind, ==, LIMBER_PRESCRIPTION_OWN);
  g_assert_cmpstr (line->own->id, ==, "copenhagen-plank");
  g_assert_cmpstr (line->own->name, ==, "Copenhagen plank");
  g_assert_cmpint (line->own->kind, ==, LIMBER_KIND_STRENGTH_HOLD);
  g_assert_cmpuint (line->candidates->len, >, 0);
  first = g_ptr_array_index (line->candidates, 0);
  g_assert_cmpstr (first->id, ==, "forearm-plank");

  limber_prescription_line_choose (line, plan_fixture_lookup ("side-plank", fixture->plan));
  text = prescription_fixture_describe (line);
  g_assert_cmpstr (text, ==, "~ side-plank reps=3 hold=20 note='mind the knee'");
  g_assert_null (line->own);
}

static void
test_bounds (void)
{
  g_autoptr (PrescriptionFixture) fixture = prescription_fixture_new ();
  const struct
  {
    const char *piece;
    gsize       n;
    gboolean    passes;
  } texts[] = {
    { "\n", LIMBER_PRESCRIPTION_MAX_LINES, TRUE },
    { "\n", LIMBER_PRESCRIPTION_MAX_LINES + 1, FALSE },
    { " ", LIMBER_PRESCRIPTION_MAX_BYTES, TRUE },
    { " ", LIMBER_PRESCRIPTION_MAX_BYTES + 1, FALSE },
    { "\xff", 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = g_malloc (texts[i].n);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) lines = NULL;

      memset (text, *texts[i].piece, texts[i].n);
      lines = limber_prescription_parse (text, (gssize) texts[i].n, &fixture->catalogue, &error);
      g_assert_true ((lines != NULL) == texts[i].passes);
      g_assert_true ((error == NULL) == texts[i].passes);
    }
}

static void
test_long_line (void)
{
  g_autoptr (PrescriptionFixture) fixture = prescription_fixture_new ();
  g_autofree char *text = g_strnfill (LIMBER_PRESCRIPTION_MAX_CHARS + 1, 'a');
  g_autoptr (GPtrArray) lines = prescription_fixture_parse (fixture, text);
  const LimberPrescriptionLine *line = g_ptr_array_index (lines, 0);

  g_assert_cmpint (line->kind, ==, LIMBER_PRESCRIPTION_FAULT);
  g_assert_cmpstr (line->fault, ==, "a line of 401 characters, expected at most 400");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/plan/prescription/phrasings", test_phrasings);
  g_test_add_func ("/plan/prescription/sections", test_sections);
  g_test_add_func ("/plan/prescription/remarks", test_remarks);
  g_test_add_func ("/plan/prescription/choose", test_choose);
  g_test_add_func ("/plan/prescription/bounds", test_bounds);
  g_test_add_func ("/plan/prescription/long-line", test_long_line);

  return g_test_run ();
}
