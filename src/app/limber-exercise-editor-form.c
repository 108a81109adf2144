/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-editor-form.h"

#include "limber-config.h"

#include "app/limber-calm.h"
#include "app/limber-exercise-editor-chips.h"
#include "app/limber-exercise-editor-lines.h"
#include "app/limber-exercise-editor-values.h"
#include "app/limber-spoken.h"
#include "app/limber-undo-keys.h"
#include "edit/limber-draft-text.h"

#include <glib/gi18n-lib.h>

/* How a repetition goes. */
typedef enum
{
  REP_HELD,
  REP_TEMPO,
  REP_OWN_PACE,
} Rep;

/* Numbers of the dose. */
typedef enum
{
  NUMBER_SETS,
  NUMBER_LENGTH,
  NUMBER_REPS,
  NUMBER_HOLD,
  NUMBER_GAP,
  NUMBER_TEMPO,
  NUMBER_REST,
  NUMBER_SWITCH,
  N_NUMBERS,
} Number;

/**
 * LimberExerciseEditorForm:
 *
 * All that is said of an exercise but its figure. What is missing is said where it is missing.
 */
struct _LimberExerciseEditorForm
{
  AdwBin parent_instance;

  /* All borrowed. */
  GtkWidget *name;
  GtkWidget *kind;
  GtkWidget *position;
  GtkWidget *sides;
  GtkWidget *side_part;
  GtkWidget *side_meaning;
  GtkWidget *counted;
  GtkWidget *rep;
  GtkWidget *numbers[N_NUMBERS];
  GtkWidget *number_rows[N_NUMBERS];
  GtkWidget *primary;
  GtkWidget *secondary;
  GtkWidget *equipment;
  GtkWidget *cautions;
  GtkWidget *instructions;
  GtkWidget *cues;
  GtkWidget *breathing;
  GtkWidget *benefit;
  GtkWidget *faults[LIMBER_N_EXERCISE_FIELDS];

  gboolean showing; /* what changes is not changed by hand */
};

G_DEFINE_FINAL_TYPE (LimberExerciseEditorForm, limber_exercise_editor_form, ADW_TYPE_BIN)

typedef enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
} LimberExerciseEditorFormSignal;

static guint signals[N_SIGNALS];

static const struct
{
  const char *title;
  const char *subtitle;
  double      least;
  double      most;
  guint       digits;
} number_rows[N_NUMBERS] = {
  [NUMBER_SETS] = { N_ ("Sets"), NULL, 1, 20, 0 },
  [NUMBER_LENGTH] = { N_ ("How long"), N_ ("Seconds, for one side"), 1, 3600, 0 },
  [NUMBER_REPS] = { N_ ("Repetitions"), N_ ("In each set"), 1, 200, 0 },
  [NUMBER_HOLD] = { N_ ("Hold each"), N_ ("Seconds"), 1, 3600, 0 },
  [NUMBER_GAP] = { N_ ("Pause after each"), N_ ("Seconds"), 0, 600, 0 },
  [NUMBER_TEMPO] = { N_ ("Each takes"), N_ ("Seconds"), 1, 60, 1 },
  [NUMBER_REST] = { N_ ("Rest between sets"), N_ ("Seconds"), 0, 600, 0 },
  [NUMBER_SWITCH] = { N_ ("Time to change sides"), N_ ("Seconds"), 0, 120, 0 },
};

static guint
get_selected (GtkWidget *row)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  return selected == GTK_INVALID_LIST_POSITION ? 0 : selected;
}

/* What does not matter is not shown. */
static void
update_rows (LimberExerciseEditorForm *self)
{
  gboolean counted = get_selected (self->counted) == 1;
  gboolean per_side = get_selected (self->sides) == LIMBER_SIDES_PER_SIDE;
  Rep      rep = get_selected (self->rep);

  gtk_widget_set_visible (self->side_part, per_side);
  gtk_widget_set_visible (self->side_meaning, per_side);
  gtk_widget_set_visible (self->number_rows[NUMBER_SWITCH], per_side);
  gtk_widget_set_visible (self->number_rows[NUMBER_LENGTH], !counted);
  gtk_widget_set_visible (self->number_rows[NUMBER_REPS], counted);
  gtk_widget_set_visible (self->rep, counted);
  gtk_widget_set_visible (self->number_rows[NUMBER_HOLD], counted && rep == REP_HELD);
  gtk_widget_set_visible (self->number_rows[NUMBER_GAP], counted && rep == REP_HELD);
  gtk_widget_set_visible (self->number_rows[NUMBER_TEMPO], counted && rep == REP_TEMPO);
  gtk_widget_set_visible (self->number_rows[NUMBER_REST],
                          gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->numbers[NUMBER_SETS]))
                              > 1);
}

static void
emit_changed (LimberExerciseEditorForm *self, const char *label, const char *merge_key)
{
  update_rows (self);
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, label, merge_key);
}

static void
text_cb (LimberExerciseEditorForm *self, GtkWidget *row)
{
  emit_changed (self, _ ("Write"), row == self->name ? "exercise-name" : "exercise-text");
}

static void
choice_cb (LimberExerciseEditorForm *self)
{
  emit_changed (self, _ ("Choose"), NULL);
}

static void
number_cb (LimberExerciseEditorForm *self)
{
  emit_changed (self, _ ("Dose"), "exercise-dose");
}

static void
lines_cb (LimberExerciseEditorForm *self, gboolean typed, GtkWidget *lines)
{
  const char *merge_key = lines == self->cues ? "exercise-cues" : "exercise-steps";

  emit_changed (self, lines == self->cues ? _ ("Cues") : _ ("Steps"), typed ? merge_key : NULL);
}

static GtkWidget *
add_text (LimberExerciseEditorForm *self, GtkWidget *group, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  limber_spoken_entries (row);
  gtk_editable_set_enable_undo (GTK_EDITABLE (row), FALSE);
  g_signal_connect_object (row, "changed", G_CALLBACK (text_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

static GtkWidget *
add_choice (LimberExerciseEditorForm *self,
            GtkWidget                *group,
            const char               *title,
            GtkStringList            *labels)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  g_object_unref (labels);
  g_signal_connect_object (
      row, "notify::selected", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

static GtkStringList *
list_words (LimberWords words)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < limber_words_get_n (words); i++)
    gtk_string_list_append (labels, limber_words_get_label (words, i));

  return labels;
}

static void
add_number (LimberExerciseEditorForm *self, GtkWidget *group, Number number)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (number_rows[number].least,
                                                    number_rows[number].most,
                                                    number_rows[number].digits > 0 ? 0.5 : 1);

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), number_rows[number].digits);
  limber_calm_numbers (spin);
  gtk_editable_set_enable_undo (GTK_EDITABLE (spin), FALSE);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (number_rows[number].title), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (number_rows[number].title));
  if (number_rows[number].subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (number_rows[number].subtitle));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (number_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  self->numbers[number] = spin;
  self->number_rows[number] = row;
}

static GtkWidget *
add_group (GtkWidget *box, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (GTK_BOX (box), group);

  return group;
}

static void
add_fault (LimberExerciseEditorForm *self, GtkWidget *box, LimberExerciseField field)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "missing");
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  self->faults[field] = label;
}

static void
add_basics (LimberExerciseEditorForm *self, GtkWidget *box)
{
  static const char *const sides_labels[]
      = { N_ ("Both at once, or none"), N_ ("One side, then the other"), N_ ("In turns"), NULL };
  GtkWidget     *group = add_group (box, _ ("What it is"), NULL);
  GtkStringList *sides = gtk_string_list_new (NULL);

  for (guint i = 0; sides_labels[i] != NULL; i++)
    gtk_string_list_append (sides, _ (sides_labels[i]));
  self->name = add_text (self, group, _ ("Name"));
  self->kind = add_choice (self, group, _ ("Kind"), list_words (LIMBER_WORDS_KIND));
  self->position = add_choice (self, group, _ ("Position"), list_words (LIMBER_WORDS_POSITION));
  self->sides = add_choice (self, group, _ ("Sides"), sides);
  self->side_part
      = add_choice (self, group, _ ("A side is that of"), list_words (LIMBER_WORDS_SIDE_PART));
  self->side_meaning = add_text (self, group, _ ("Which side is meant"));
  add_fault (self, box, LIMBER_EXERCISE_FIELD_NAME);
  add_fault (self, box, LIMBER_EXERCISE_FIELD_SIDE);
}

static void
add_dose (LimberExerciseEditorForm *self, GtkWidget *box)
{
  GtkWidget     *group = add_group (box, _ ("How much"), NULL);
  GtkStringList *counted = gtk_string_list_new (NULL);
  GtkStringList *rep = gtk_string_list_new (NULL);

  gtk_string_list_append (counted, _ ("By time"));
  gtk_string_list_append (counted, _ ("By repetitions"));
  gtk_string_list_append (rep, _ ("Held"));
  gtk_string_list_append (rep, _ ("To a tempo"));
  gtk_string_list_append (rep, _ ("At your own pace"));
  self->counted = add_choice (self, group, _ ("Measured"), counted);
  add_number (self, group, NUMBER_SETS);
  add_number (self, group, NUMBER_LENGTH);
  add_number (self, group, NUMBER_REPS);
  self->rep = add_choice (self, group, _ ("Each repetition"), rep);
  for (Number i = NUMBER_HOLD; i < N_NUMBERS; i++)
    add_number (self, group, i);
  add_fault (self, box, LIMBER_EXERCISE_FIELD_DOSE);
}

static GtkWidget *
add_chips (LimberExerciseEditorForm *self,
           GtkWidget                *box,
           LimberWords               words,
           const char               *title,
           const char               *description)
{
  GtkWidget *group = add_group (box, title, description);
  GtkWidget *chips = limber_exercise_editor_chips_new (words);

  g_signal_connect_object (chips, "changed", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chips), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), chips);

  return chips;
}

static GtkWidget *
add_lines (LimberExerciseEditorForm *self,
           GtkWidget                *box,
           const char               *title,
           const char               *line,
           const char               *add)
{
  GtkWidget *group = add_group (box, title, NULL);
  GtkWidget *lines = limber_exercise_editor_lines_new (line, add);

  g_signal_connect_object (lines, "changed", G_CALLBACK (lines_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), lines);

  return lines;
}

static void
add_words (LimberExerciseEditorForm *self, GtkWidget *box)
{
  GtkWidget *group;

  self->instructions = add_lines (self, box, _ ("Steps"), _ ("Step"), _ ("Add a step"));
  add_fault (self, box, LIMBER_EXERCISE_FIELD_INSTRUCTIONS);
  self->cues = add_lines (self, box, _ ("Cues, said meanwhile"), _ ("Cue"), _ ("Add a cue"));
  add_fault (self, box, LIMBER_EXERCISE_FIELD_CUES);
  group = add_group (box, _ ("More words"), NULL);
  self->breathing = add_text (self, group, _ ("Breathing"));
  self->benefit = add_text (self, group, _ ("What it is good for"));
}

static void
limber_exercise_editor_form_class_init (LimberExerciseEditorFormClass *klass)
{
  /**
   * LimberExerciseEditorForm::changed:
   * @label: what was done, to say what can be undone
   * @merge_key: (nullable): of which kind that was
   *
   * The form says something else now, by hand.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
                                          LIMBER_TYPE_EXERCISE_EDITOR_FORM,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          2,
                                          G_TYPE_STRING,
                                          G_TYPE_STRING);
}

static void
limber_exercise_editor_form_init (LimberExerciseEditorForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->showing = TRUE;
  limber_undo_keys_add (GTK_WIDGET (self));
  add_basics (self, box);
  add_dose (self, box);
  self->primary = add_chips (self, box, LIMBER_WORDS_MUSCLE, _ ("Muscles that work"), NULL);
  add_fault (self, box, LIMBER_EXERCISE_FIELD_MUSCLES);
  self->secondary = add_chips (self, box, LIMBER_WORDS_MUSCLE, _ ("Muscles that help"), NULL);
  add_words (self, box);
  self->equipment = add_chips (self, box, LIMBER_WORDS_EQUIPMENT, _ ("You need"), NULL);
  self->cautions = add_chips (
      self,
      box,
      LIMBER_WORDS_CAUTION,
      _ ("Cautions"),
      _ ("Whoever has to be careful there is given something else, or an easier way."));
  update_rows (self);
  self->showing = FALSE;
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
set_text (GtkWidget *row, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
set_seconds (LimberExerciseEditorForm *self, Number number, gint64 length_us, double fallback)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->numbers[number]),
                             length_us > 0 || (length_us == 0 && number != NUMBER_HOLD)
                                 ? length_us / (double) G_USEC_PER_SEC
                                 : fallback);
}

static void
show_dose (LimberExerciseEditorForm *self, const LimberDose *dose)
{
  gboolean counted = limber_dose_is_counted (dose);
  Rep      rep = dose->self_paced == TRUE ? REP_OWN_PACE : dose->hold_us > 0 ? REP_HELD : REP_TEMPO;

  adw_combo_row_set_selected (ADW_COMBO_ROW (self->counted), counted ? 1 : 0);
  if (counted)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->rep), rep);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->numbers[NUMBER_SETS]), dose->sets);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->numbers[NUMBER_REPS]),
                             counted ? limber_dose_get_reps (dose, 0) : 8);
  set_seconds (self, NUMBER_LENGTH, dose->length_us, 30);
  set_seconds (self, NUMBER_HOLD, dose->hold_us, 5);
  set_seconds (self, NUMBER_GAP, dose->gap_us, 0);
  set_seconds (self, NUMBER_REST, dose->rest_us, 0);
  set_seconds (self, NUMBER_SWITCH, dose->switch_us, 5);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->numbers[NUMBER_TEMPO]),
                             limber_exercise_editor_values_get_tempo (dose));
}

static void
show_chips (LimberExerciseEditorForm *self, const LimberExercise *exercise)
{
  limber_exercise_editor_chips_set_chosen (
      LIMBER_EXERCISE_EDITOR_CHIPS (self->primary),
      limber_exercise_editor_values_get_words (exercise->primary));
  limber_exercise_editor_chips_set_chosen (
      LIMBER_EXERCISE_EDITOR_CHIPS (self->secondary),
      limber_exercise_editor_values_get_words (exercise->secondary));
  limber_exercise_editor_chips_set_chosen (
      LIMBER_EXERCISE_EDITOR_CHIPS (self->equipment),
      limber_exercise_editor_values_get_words (exercise->equipment));
  limber_exercise_editor_chips_set_chosen (
      LIMBER_EXERCISE_EDITOR_CHIPS (self->cautions),
      limber_exercise_editor_values_get_cautions (exercise->cautions));
}

/**
 * limber_exercise_editor_form_show_faults:
 * @draft: what it shows
 *
 * Says where something is missing, and leaves all else: somebody is writing.
 */
void
limber_exercise_editor_form_show_faults (LimberExerciseEditorForm *self, LimberExerciseDraft *draft)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_EDITOR_FORM (self));

  for (LimberExerciseField i = LIMBER_EXERCISE_FIELD_NAME; i < LIMBER_N_EXERCISE_FIELDS; i++)
    {
      const char *fault = limber_exercise_draft_get_fault (draft, i);

      gtk_label_set_label (GTK_LABEL (self->faults[i]), fault != NULL ? fault : "");
      gtk_widget_set_visible (self->faults[i], fault != NULL);
    }
}

static GPtrArray *
get_cue_texts (const LimberExercise *exercise)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < exercise->cues->len; i++)
    g_ptr_array_add (texts, ((LimberCueText *) g_ptr_array_index (exercise->cues, i))->text);

  return texts;
}

/**
 * limber_exercise_editor_form_show:
 * @draft: what it shows
 */
void
limber_exercise_editor_form_show (LimberExerciseEditorForm *self, LimberExerciseDraft *draft)
{
  const LimberExercise *exercise = limber_exercise_draft_get_exercise (draft);
  g_autoptr (GPtrArray) cues = get_cue_texts (exercise);

  g_return_if_fail (LIMBER_IS_EXERCISE_EDITOR_FORM (self));

  self->showing = TRUE;
  set_text (self->name, exercise->name);
  set_text (self->side_meaning, exercise->side_meaning);
  set_text (self->breathing, exercise->breathing);
  set_text (self->benefit, exercise->benefit);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->kind), exercise->kind);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->position), exercise->position);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->sides), exercise->sides);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->side_part), exercise->side_part);
  show_dose (self, exercise->dose);
  show_chips (self, exercise);
  limber_exercise_editor_lines_set_texts (LIMBER_EXERCISE_EDITOR_LINES (self->instructions),
                                          exercise->instructions);
  limber_exercise_editor_lines_set_texts (LIMBER_EXERCISE_EDITOR_LINES (self->cues), cues);
  update_rows (self);
  self->showing = FALSE;
}

/* Nothing is an empty text here: somebody has just begun. */
static char *
clean (const char *text, guint most)
{
  char *cleaned = limber_draft_text_clean (text, most);

  return cleaned != NULL ? cleaned : g_strdup ("");
}

static void
take_text (char **text, GtkWidget *row, guint most)
{
  g_free (*text);
  *text = clean (gtk_editable_get_text (GTK_EDITABLE (row)), most);
}

static void
take_optional (char **text, GtkWidget *row)
{
  take_text (text, row, LIMBER_DRAFT_MAX_TEXT);
  if (*text != NULL && **text == '\0')
    g_clear_pointer (text, g_free);
}

static gint64
take_seconds (LimberExerciseEditorForm *self, Number number)
{
  return (gint64) (gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->numbers[number]))
                   * G_USEC_PER_SEC);
}

static void
write_reps (LimberExerciseEditorForm *self, LimberDose *dose)
{
  int reps = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->numbers[NUMBER_REPS]));
  Rep rep = get_selected (self->rep);

  /* Those of several sets may differ, as long as the first one is not changed. */
  if (!limber_dose_is_counted (dose) || limber_dose_get_reps (dose, 0) != reps)
    {
      g_clear_pointer (&dose->reps, g_array_unref);
      dose->reps = g_array_new (FALSE, TRUE, sizeof (int));
      g_array_append_val (dose->reps, reps);
    }
  dose->length_us = LIMBER_DOSE_UNSTATED;
  dose->self_paced = rep == REP_OWN_PACE;
  dose->hold_us = rep == REP_HELD ? take_seconds (self, NUMBER_HOLD) : LIMBER_DOSE_UNSTATED;
  dose->gap_us = rep == REP_HELD ? take_seconds (self, NUMBER_GAP) : 0;
  if (rep == REP_TEMPO)
    limber_exercise_editor_values_set_tempo (
        dose, gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->numbers[NUMBER_TEMPO])));
  else
    g_clear_pointer (&dose->tempo, g_array_unref);
}

static void
write_dose (LimberExerciseEditorForm *self, LimberDose *dose)
{
  int sets = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->numbers[NUMBER_SETS]));

  if (get_selected (self->counted) == 1)
    write_reps (self, dose);
  else
    {
      g_clear_pointer (&dose->reps, g_array_unref);
      dose->length_us = take_seconds (self, NUMBER_LENGTH);
      dose->hold_us = LIMBER_DOSE_UNSTATED;
      dose->gap_us = 0;
      dose->self_paced = FALSE;
    }
  /* One number of repetitions for each set, or one for all. */
  if (dose->reps != NULL && dose->reps->len > 1 && dose->reps->len != (guint) sets)
    g_array_set_size (dose->reps, 1);
  dose->sets = sets;
  dose->rest_us = take_seconds (self, NUMBER_REST);
  dose->switch_us = take_seconds (self, NUMBER_SWITCH);
}

static void
write_lines (LimberExerciseEditorForm *self, LimberExercise *exercise)
{
  g_autoptr (GPtrArray) steps = limber_exercise_editor_lines_get_texts (
      LIMBER_EXERCISE_EDITOR_LINES (self->instructions));
  g_autoptr (GPtrArray) cues
             = limber_exercise_editor_lines_get_texts (LIMBER_EXERCISE_EDITOR_LINES (self->cues));

  g_ptr_array_set_size (exercise->instructions, 0);
  for (guint i = 0; i < steps->len; i++)
    g_ptr_array_add (exercise->instructions,
                     clean (g_ptr_array_index (steps, i), LIMBER_DRAFT_MAX_TEXT));
  /* A cue that is still there keeps its moment. */
  for (guint i = 0; i < cues->len; i++)
    {
      LimberCueText *cue = NULL;

      if (i >= exercise->cues->len)
        g_ptr_array_add (exercise->cues, limber_cue_text_new ());
      cue = g_ptr_array_index (exercise->cues, i);
      g_free (cue->text);
      cue->text = clean (g_ptr_array_index (cues, i), LIMBER_DRAFT_MAX_TEXT);
    }
  g_ptr_array_set_size (exercise->cues, (int) cues->len);
}

/**
 * limber_exercise_editor_form_write:
 * @exercise: (inout): a copy of what is shown
 *
 * Puts into it what the form says.
 */
void
limber_exercise_editor_form_write (LimberExerciseEditorForm *self, LimberExercise *exercise)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_EDITOR_FORM (self));

  take_text (&exercise->name, self->name, LIMBER_DRAFT_MAX_NAME);
  exercise->kind = get_selected (self->kind);
  exercise->position = get_selected (self->position);
  exercise->sides = get_selected (self->sides);
  exercise->side_part = get_selected (self->side_part);
  take_optional (&exercise->side_meaning, self->side_meaning);
  take_optional (&exercise->breathing, self->breathing);
  take_optional (&exercise->benefit, self->benefit);
  write_dose (self, exercise->dose);
  limber_exercise_editor_values_set_words (
      exercise->primary,
      limber_exercise_editor_chips_get_chosen (LIMBER_EXERCISE_EDITOR_CHIPS (self->primary)));
  limber_exercise_editor_values_set_words (
      exercise->secondary,
      limber_exercise_editor_chips_get_chosen (LIMBER_EXERCISE_EDITOR_CHIPS (self->secondary)));
  limber_exercise_editor_values_set_words (
      exercise->equipment,
      limber_exercise_editor_chips_get_chosen (LIMBER_EXERCISE_EDITOR_CHIPS (self->equipment)));
  limber_exercise_editor_values_set_cautions (
      exercise->cautions,
      limber_exercise_editor_chips_get_chosen (LIMBER_EXERCISE_EDITOR_CHIPS (self->cautions)));
  write_lines (self, exercise);
}

/**
 * limber_exercise_editor_form_focus_name:
 *
 * Puts the focus where the exercise gets its name.
 */
void
limber_exercise_editor_form_focus_name (LimberExerciseEditorForm *self)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_EDITOR_FORM (self));

  gtk_widget_grab_focus (self->name);
}
