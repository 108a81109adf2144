/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "limber-config.h"

#include "cli/limber-cli-timeline.h"

#include "cli/limber-canvas.h"
#include "cli/limber-cli-output.h"
#include "cli/limber-cli-table.h"
#include "content/limber-format.h"
#include "session/limber-timeline-json.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define CUE_INDENT "          "
#define CUE_COLUMNS 78

#define JSON_HELP N_ ("For programs to read")
#define SIDE_HELP N_ ("The side to begin with: left or right")
#define SIDE N_ ("SIDE")

static const char *
describe_kind (LimberPhaseKind kind)
{
  switch (kind)
    {
    case LIMBER_PHASE_LEAD_IN:
      return C_ ("phase", "get ready");
    case LIMBER_PHASE_WORK:
      return C_ ("phase", "work");
    case LIMBER_PHASE_SWITCH:
      return C_ ("phase", "switch sides");
    case LIMBER_PHASE_REST:
      return C_ ("phase", "rest");
    case LIMBER_PHASE_TRANSITION:
      return C_ ("phase", "move on");
    default:
      return "";
    }
}

static const char *
describe_cue (LimberCueKind kind)
{
  switch (kind)
    {
    case LIMBER_CUE_GET_READY:
      return C_ ("cue", "get ready");
    case LIMBER_CUE_TICK:
      return C_ ("cue", "tick");
    case LIMBER_CUE_START:
      return C_ ("cue", "start");
    case LIMBER_CUE_HALF_WAY:
      return C_ ("cue", "half-way");
    case LIMBER_CUE_SWITCH:
      return C_ ("cue", "switch");
    case LIMBER_CUE_REST:
      return C_ ("cue", "rest");
    case LIMBER_CUE_NEXT:
      return C_ ("cue", "next");
    case LIMBER_CUE_FINISH:
      return C_ ("cue", "finish");
    case LIMBER_CUE_CHANGE:
      return C_ ("cue", "change");
    case LIMBER_CUE_FORM:
      return C_ ("cue", "say");
    case LIMBER_CUE_SET_UP:
      return C_ ("cue", "set up");
    case LIMBER_CUE_TEN_SECONDS:
      return C_ ("cue", "ten seconds");
    case LIMBER_CUE_COUNT:
      return C_ ("cue", "count");
    case LIMBER_CUE_RELEASE:
      return C_ ("cue", "release");
    case LIMBER_CUE_BREATH:
      return C_ ("cue", "breath");
    case LIMBER_CUE_BREATHING:
      return C_ ("cue", "breathing");
    case LIMBER_N_CUES:
    default:
      return "";
    }
}

static char *
describe_reps (const LimberPhase *phase, const LimberTimelineStep *step)
{
  if (phase->kind != LIMBER_PHASE_WORK || phase->reps == 0)
    return g_strdup ("");
  if (step->dose->hold_us > 0)
    {
      g_autofree char *hold = limber_format_duration (step->dose->hold_us);

      return g_strdup_printf (
          ngettext ("%d × %s hold", "%d × %s holds", (gulong) phase->reps), phase->reps, hold);
    }

  return g_strdup_printf (ngettext ("%d rep", "%d reps", (gulong) phase->reps), phase->reps);
}

/* "2/3" where there are several. */
static char *
describe_set (const LimberPhase *phase, const LimberTimelineStep *step)
{
  if (step->dose->sets < 2)
    return g_strdup ("");

  return g_strdup_printf ("%d/%d", phase->set, step->dose->sets);
}

static void
add_phase (LimberCliTable *table, LimberTimeline *timeline, const LimberPhase *phase)
{
  const LimberTimelineStep *step = limber_timeline_get_step (timeline, (guint) phase->step);
  g_autofree char          *start = limber_format_clock (phase->start_us);
  g_autofree char          *length = limber_format_clock (phase->length_us);
  g_autofree char          *set = describe_set (phase, step);
  g_autofree char          *reps = describe_reps (phase, step);
  const char               *side = "";
  const char               *open = phase->open ? _ ("until you go on") : "";

  if (phase->side != LIMBER_SIDE_NONE)
    side = limber_words_get_label (LIMBER_WORDS_SIDE, phase->side);
  limber_cli_table_add (table,
                        start,
                        length,
                        describe_kind (phase->kind),
                        step->exercise->name,
                        set,
                        side,
                        reps,
                        open,
                        NULL);
}

/* Fills lines with pieces that belong together, and begins a new one where the next does not fit. */
static void
append_piece (GString *line, LimberCliTable *table, const char *piece)
{
  const char *separator = C_ ("list", ", ");
  guint       columns = limber_canvas_measure (line->str) + limber_canvas_measure (separator);

  if (line->len > 0 && columns + limber_canvas_measure (piece) > CUE_COLUMNS)
    {
      limber_cli_table_below (table, line->str);
      g_string_truncate (line, 0);
    }
  g_string_append_printf (line, "%s%s", line->len > 0 ? separator : CUE_INDENT, piece);
}

/* Cues of one kind in a row are named once: "tick 0:07 0:08 0:09". */
static char *
describe_cues (LimberTimeline *timeline, guint *index)
{
  const LimberCue *first = limber_timeline_get_cue (timeline, *index);
  GString         *piece = g_string_new (describe_cue (first->kind));

  while (*index < limber_timeline_get_n_cues (timeline))
    {
      const LimberCue *cue = limber_timeline_get_cue (timeline, *index);
      g_autofree char *at = limber_format_clock (cue->at_us);

      if (cue->phase != first->phase || cue->kind != first->kind
          || (cue != first && cue->text != NULL))
        break;
      g_string_append_printf (piece, " %s", at);
      if (cue->text != NULL)
        g_string_append_printf (piece, " “%s”", cue->text);
      (*index)++;
    }

  return g_string_free (piece, FALSE);
}

static void
add_cues (LimberCliTable *table, LimberTimeline *timeline, guint phase, guint *index)
{
  g_autoptr (GString) line = g_string_new (NULL);

  while (*index < limber_timeline_get_n_cues (timeline)
         && limber_timeline_get_cue (timeline, *index)->phase == phase)
    {
      g_autofree char *piece = describe_cues (timeline, index);

      append_piece (line, table, piece);
    }
  if (line->len > 0)
    limber_cli_table_below (table, line->str);
}

static void
print_timeline (LimberTimeline *timeline)
{
  g_autoptr (LimberCliTable) table = limber_cli_table_new ("rrllllll");
  g_autofree char *name = limber_cli_clean_text (limber_timeline_get_routine (timeline)->name);
  g_autofree char *heading = g_strdup_printf ("%s\n", name);
  g_autofree char *total = limber_format_clock (limber_timeline_get_total_us (timeline));
  g_autofree char *work = limber_format_clock (limber_timeline_get_work_us (timeline));
  guint            cue = 0;

  for (guint i = 0; i < limber_timeline_get_n_phases (timeline); i++)
    {
      add_phase (table, timeline, limber_timeline_get_phase (timeline, i));
      add_cues (table, timeline, i, &cue);
    }
  limber_cli_print_styled (LIMBER_CLI_STYLE_HEADING, heading);
  limber_cli_table_print (table);
  /* Translators: two lengths, "11:03" */
  g_print (_ ("%s in all, %s of it work\n"), total, work);
}

static LimberTimeline *
compile (LimberCliPlaces *places, const char *name, LimberSide first_side, GError **error)
{
  LimberTimelineOptions options = LIMBER_TIMELINE_OPTIONS_DEFAULT;
  g_autoptr (LimberLibrary) library = limber_cli_places_load_library (places, error);
  g_autoptr (LimberRoutine) routine = NULL;

  if (library != NULL)
    routine = limber_cli_find_routine (library, name, error);
  if (routine == NULL)
    return NULL;

  options.first_side = first_side;

  return limber_timeline_compile (routine, limber_library_lookup, library, &options, error);
}

/**
 * limber_cli_timeline:
 * @argc: number of arguments
 * @argv: the arguments, the first of which is the command
 * @places: where things lie
 *
 * `limber timeline ROUTINE`: the phases and cues of a routine.
 *
 * Returns: how the program ends
 */
int
limber_cli_timeline (int argc, char **argv, LimberCliPlaces *places)
{
  const char *parameters = _ ("ROUTINE");
  const char *summary = _ ("Shows a routine second by second, with its cues. ROUTINE is an id, as "
                           "\"limber list\" shows it, or a file.");
  int         status = EXIT_SUCCESS;
  gboolean    json = FALSE;
  guint       side = LIMBER_SIDE_LEFT;
  g_autofree char *side_word = NULL;
  GOptionEntry     entries[] = {
        { "json", 0, 0, G_OPTION_ARG_NONE, &json, JSON_HELP, NULL },
        { "first-side", 0, 0, G_OPTION_ARG_STRING, &side_word, SIDE_HELP, SIDE },
        G_OPTION_ENTRY_NULL,
  };
  g_autoptr (LimberTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  if (!limber_cli_parse ("timeline", parameters, summary, entries, &argc, &argv, &status))
    return status;
  if (side_word != NULL
      && (!limber_words_find (LIMBER_WORDS_SIDE, side_word, &side) || side == LIMBER_SIDE_NONE))
    return limber_cli_refuse (
        "timeline", _ ("--first-side: \"%s\", expected left or right"), side_word);
  if (argc != 2)
    return limber_cli_refuse ("timeline", "%s", _ ("name one routine"));

  timeline = compile (places, argv[1], (LimberSide) side, &error);
  if (timeline == NULL)
    return limber_cli_fail (error);

  if (json)
    {
      g_autoptr (JsonNode) root = limber_timeline_to_json (timeline);

      limber_cli_print_json (root);
    }
  else
    print_timeline (timeline);

  return EXIT_SUCCESS;
}
