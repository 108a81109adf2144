/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-step-numbers.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-editor-dose.h"
#include "app/limber-editor-number.h"

/* How a number of a step is called, and changing it in the list of what can be undone. */
typedef struct
{
  const char *title;
  const char *label;
  const char *key;
} FieldWords;

static const FieldWords field_words[LIMBER_EDITOR_N_FIELDS] = {
  [LIMBER_EDITOR_LENGTH] = { N_ ("Hold"), N_ ("change the time"), "length" },
  [LIMBER_EDITOR_REPS] = { N_ ("Repetitions"), N_ ("change the repetitions"), "reps" },
  [LIMBER_EDITOR_HOLD] = { N_ ("Hold each"), N_ ("change the hold"), "hold" },
  [LIMBER_EDITOR_GAP] = { N_ ("Pause between"), N_ ("change the pauses"), "gap" },
  [LIMBER_EDITOR_SETS] = { N_ ("Sets"), N_ ("change the sets"), "sets" },
  [LIMBER_EDITOR_REST] = { N_ ("Rest between sets"), N_ ("change the rests"), "rest" },
  [LIMBER_EDITOR_SWITCH]
  = { N_ ("Switch sides"), N_ ("change the time to switch sides"), "switch" },
  [LIMBER_EDITOR_TRANSITION]
  = { N_ ("Time to the next"), N_ ("change the time to the next"), "transition" },
};

/* As they follow one another on the screen. */
static const LimberEditorField order[] = {
  LIMBER_EDITOR_LENGTH, LIMBER_EDITOR_REPS, LIMBER_EDITOR_HOLD,   LIMBER_EDITOR_GAP,
  LIMBER_EDITOR_SETS,   LIMBER_EDITOR_REST, LIMBER_EDITOR_SWITCH, LIMBER_EDITOR_TRANSITION,
};

/**
 * LimberStepNumbers:
 *
 * How much of an exercise a step is, in numbers to be changed: how it is measured, its time or its
 * repetitions and their tempo, sets, sides, and the time around it.
 */
struct _LimberStepNumbers
{
  AdwBin parent_instance;

  GtkListBox  *work_list;
  GtkListBox  *time_list;
  AdwComboRow *work;
  GtkWidget   *series;
  GtkSwitch   *series_switch;
  AdwComboRow *sides;

  LimberEditorNumber *fields[LIMBER_EDITOR_N_FIELDS];
  GPtrArray          *sets;     /* (owned) (element-type LimberEditorNumber): of a series */
  GPtrArray          *parts;    /* (owned) (element-type LimberEditorNumber): of a repetition */
  LimberStep         *step;     /* (nullable): what is changed; not owned */
  LimberExercise     *exercise; /* (owned) (nullable) */
  gboolean            showing;  /* it is put there, and nobody has changed it */
};

G_DEFINE_FINAL_TYPE (LimberStepNumbers, limber_step_numbers, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (LimberStepNumbers *self, const char *what, const char *key)
{
  /* Translators: what was done, and with which exercise: "change the hold (Plank)" */
  g_autofree char *label = g_strdup_printf (_ ("%s (%s)"), what, self->exercise->name);

  g_signal_emit (self, signals[CHANGED], 0, label, key);
}

static gboolean
may_change (LimberStepNumbers *self)
{
  return !self->showing && self->step != NULL;
}

static void
field_changed_cb (LimberEditorNumber *row, LimberStepNumbers *self)
{
  const guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "field"));

  g_assert (LIMBER_IS_STEP_NUMBERS (self));

  if (!may_change (self))
    return;

  limber_editor_dose_set (
      self->step, self->exercise, (LimberEditorField) field, limber_editor_number_get_stated (row));
  tell (self, _ (field_words[field].label), field_words[field].key);
}

static void
set_changed_cb (LimberEditorNumber *row, LimberStepNumbers *self)
{
  const double reps = limber_editor_number_get_stated (row);
  guint        set = 0;

  g_assert (LIMBER_IS_STEP_NUMBERS (self));

  if (!may_change (self) || !g_ptr_array_find (self->sets, row, &set) || reps < 0)
    return;

  limber_editor_dose_set_reps (self->step, self->exercise, set, (int) reps);
  tell (self, _ ("change the repetitions"), "series");
}

static void
part_changed_cb (LimberEditorNumber *row, LimberStepNumbers *self)
{
  guint part = 0;

  g_assert (LIMBER_IS_STEP_NUMBERS (self));

  if (!may_change (self) || !g_ptr_array_find (self->parts, row, &part))
    return;

  limber_editor_dose_set_tempo (
      self->step, self->exercise, part, limber_editor_number_get_stated (row));
  tell (self, _ ("change the tempo"), "tempo");
}

static void
work_cb (AdwComboRow *row, GParamSpec *pspec, LimberStepNumbers *self)
{
  g_assert (LIMBER_IS_STEP_NUMBERS (self));

  if (!may_change (self))
    return;

  limber_editor_dose_set_work (
      self->step, self->exercise, (LimberEditorWork) adw_combo_row_get_selected (row));
  tell (self, _ ("measure it in another way"), NULL);
}

static void
sides_cb (AdwComboRow *row, GParamSpec *pspec, LimberStepNumbers *self)
{
  g_assert (LIMBER_IS_STEP_NUMBERS (self));

  if (!may_change (self))
    return;

  self->step->side = (LimberSide) adw_combo_row_get_selected (row);
  tell (self, _ ("change the sides"), NULL);
}

static void
series_cb (GtkSwitch *widget, GParamSpec *pspec, LimberStepNumbers *self)
{
  g_assert (LIMBER_IS_STEP_NUMBERS (self));

  if (!may_change (self))
    return;

  limber_editor_dose_set_series (self->step, self->exercise, gtk_switch_get_active (widget));
  tell (self, _ ("change the repetitions"), NULL);
}

static void
add_fields (LimberStepNumbers *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const LimberEditorField  field = order[i];
      const LimberEditorRange *range = limber_editor_dose_get_range (field);
      GtkWidget *row = limber_editor_number_new (_ (field_words[field].title), range->seconds);

      self->fields[field] = LIMBER_EDITOR_NUMBER (row);
      limber_editor_number_set_range (
          self->fields[field], range->least, range->most, range->stride);
      g_object_set_data (G_OBJECT (row), "field", GUINT_TO_POINTER (field));
      g_signal_connect_object (row, "changed", G_CALLBACK (field_changed_cb), self, 0);
      if (field < LIMBER_EDITOR_REST)
        gtk_list_box_insert (
            self->work_list, row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->series)));
      else
        gtk_list_box_append (field == LIMBER_EDITOR_REST ? self->work_list : self->time_list, row);
    }
}

/* Makes as many rows as there are, below that one. */
static void
count_rows (LimberStepNumbers *self,
            GPtrArray         *rows,
            guint              n,
            GtkWidget         *above,
            gboolean           seconds,
            GCallback          changed)
{
  const int place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (above)) + 1;

  while (rows->len > n)
    {
      gtk_list_box_remove (self->work_list, g_ptr_array_index (rows, rows->len - 1));
      g_ptr_array_remove_index (rows, rows->len - 1);
    }
  while (rows->len < n)
    {
      GtkWidget *row = limber_editor_number_new ("", seconds);

      limber_editor_number_set_range (
          LIMBER_EDITOR_NUMBER (row), seconds ? 0.1 : 1, seconds ? 600 : 200, seconds ? 0.5 : 1);
      g_signal_connect_object (row, "changed", changed, self, 0);
      gtk_list_box_insert (self->work_list, row, place + (int) rows->len);
      g_ptr_array_add (rows, g_object_ref (row));
    }
}

static void
show_field (LimberStepNumbers *self, LimberEditorField field, gint64 transition_us)
{
  LimberEditorNumber *row = self->fields[field];
  const gboolean      fits = limber_editor_dose_applies (self->step, self->exercise, field);
  double              usual = limber_editor_dose_get_usual (self->step, self->exercise, field);

  if (field == LIMBER_EDITOR_TRANSITION)
    usual = (double) transition_us / G_USEC_PER_SEC;
  gtk_widget_set_visible (GTK_WIDGET (row),
                          fits && (field != LIMBER_EDITOR_TRANSITION || transition_us >= 0));
  if (fits)
    limber_editor_number_show (row, limber_editor_dose_get (self->step, field), usual);
}

static void
show_series (LimberStepNumbers *self, const LimberDose *dose)
{
  const gboolean series = limber_editor_dose_has_series (self->step, self->exercise);

  gtk_widget_set_visible (self->series, limber_dose_is_counted (dose) && dose->sets > 1);
  gtk_switch_set_active (self->series_switch, series);
  count_rows (self,
              self->sets,
              series ? (guint) dose->sets : 0,
              self->series,
              FALSE,
              G_CALLBACK (set_changed_cb));
  for (guint i = 0; i < self->sets->len; i++)
    {
      LimberEditorNumber *row = g_ptr_array_index (self->sets, i);
      g_autofree char    *title = g_strdup_printf (_ ("Set %u"), i + 1);

      limber_editor_number_set_title (row, title);
      limber_editor_number_show (
          row, limber_dose_get_reps (dose, (int) i), LIMBER_EDITOR_NUMBER_NONE);
    }
}

static double
get_usual_part (LimberStepNumbers *self, guint part)
{
  GArray *tempo = self->exercise->dose->tempo;

  if (tempo == NULL || part >= tempo->len)
    return LIMBER_EDITOR_NUMBER_NONE;

  return (double) g_array_index (tempo, LimberTempoSegment, part).length_us / G_USEC_PER_SEC;
}

/* The parts of a repetition, or of timed work the pace. */
static void
show_parts (LimberStepNumbers *self, const LimberDose *dose)
{
  const gboolean led = dose->self_paced <= 0 && dose->hold_us <= 0 && dose->tempo != NULL;

  count_rows (self,
              self->parts,
              led ? dose->tempo->len : 0,
              GTK_WIDGET (self->fields[LIMBER_EDITOR_GAP]),
              TRUE,
              G_CALLBACK (part_changed_cb));
  for (guint i = 0; i < self->parts->len; i++)
    {
      LimberEditorNumber       *row = g_ptr_array_index (self->parts, i);
      const LimberTempoSegment *part = &g_array_index (dose->tempo, LimberTempoSegment, i);
      /* Translators: a part of a repetition: "Tempo: up" */
      g_autofree char *title
          = g_strdup_printf (_ ("Tempo: %s"), part->name != NULL ? part->name : "");

      limber_editor_number_set_title (row, title);
      limber_editor_number_show (
          row, (double) part->length_us / G_USEC_PER_SEC, get_usual_part (self, i));
    }
}

static void
name_length (LimberStepNumbers *self)
{
  const LimberKind kind = self->exercise->kind;
  const gboolean   held = kind == LIMBER_KIND_STATIC_STRETCH || kind == LIMBER_KIND_STRENGTH_HOLD;

  limber_editor_number_set_title (self->fields[LIMBER_EDITOR_LENGTH],
                                  held ? _ ("Hold") : _ ("Time"));
}

static void
limber_step_numbers_dispose (GObject *object)
{
  LimberStepNumbers *self = LIMBER_STEP_NUMBERS (object);

  self->step = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_STEP_NUMBERS);
  g_clear_pointer (&self->exercise, limber_exercise_unref);

  G_OBJECT_CLASS (limber_step_numbers_parent_class)->dispose (object);
}

static void
limber_step_numbers_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_STEP_NUMBERS (object)->sets);
  g_ptr_array_unref (LIMBER_STEP_NUMBERS (object)->parts);

  G_OBJECT_CLASS (limber_step_numbers_parent_class)->finalize (object);
}

static void
limber_step_numbers_class_init (LimberStepNumbersClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_step_numbers_dispose;
  object_class->finalize = limber_step_numbers_finalize;

  /**
   * LimberStepNumbers::changed:
   * @label: what was changed, to say what can be undone
   * @key: (nullable): of which kind that was
   *
   * The user has changed the step.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   2,
                                   G_TYPE_STRING,
                                   G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-step-numbers.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberStepNumbers, work_list);
  gtk_widget_class_bind_template_child (widget_class, LimberStepNumbers, time_list);
  gtk_widget_class_bind_template_child (widget_class, LimberStepNumbers, work);
  gtk_widget_class_bind_template_child (widget_class, LimberStepNumbers, series);
  gtk_widget_class_bind_template_child (widget_class, LimberStepNumbers, series_switch);
  gtk_widget_class_bind_template_child (widget_class, LimberStepNumbers, sides);
  gtk_widget_class_bind_template_callback (widget_class, work_cb);
  gtk_widget_class_bind_template_callback (widget_class, series_cb);
  gtk_widget_class_bind_template_callback (widget_class, sides_cb);
}

static void
limber_step_numbers_init (LimberStepNumbers *self)
{
  self->sets = g_ptr_array_new_with_free_func (g_object_unref);
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_fields (self);
}

/**
 * limber_step_numbers_show:
 * @step: what is shown, and changed in place; has to live until something else is shown
 * @exercise: its exercise
 * @transition_us: how long it takes to the next step if the step does not say, microseconds; negative
 *   if there is none
 */
void
limber_step_numbers_show (LimberStepNumbers    *self,
                          LimberStep           *step,
                          const LimberExercise *exercise,
                          gint64                transition_us)
{
  g_autoptr(LimberDose) dose = NULL;

  g_return_if_fail (LIMBER_IS_STEP_NUMBERS (self));
  g_return_if_fail (step != NULL && exercise != NULL);

  limber_step_numbers_clear (self);
  self->showing = TRUE;
  self->step = step;
  self->exercise = limber_exercise_ref ((LimberExercise *) exercise);
  dose = limber_dose_merge (exercise->dose, step->dose);

  name_length (self);
  adw_combo_row_set_selected (self->work, limber_editor_dose_get_work (step, exercise));
  for (LimberEditorField field = 0; field < LIMBER_EDITOR_N_FIELDS; field++)
    show_field (self, field, transition_us);
  show_series (self, dose);
  show_parts (self, dose);
  gtk_widget_set_visible (GTK_WIDGET (self->sides), exercise->sides == LIMBER_SIDES_PER_SIDE);
  adw_combo_row_set_selected (self->sides, step->side);
  self->showing = FALSE;
}

/**
 * limber_step_numbers_clear:
 *
 * Forgets the step.
 */
void
limber_step_numbers_clear (LimberStepNumbers *self)
{
  g_return_if_fail (LIMBER_IS_STEP_NUMBERS (self));

  self->step = NULL;
  g_clear_pointer (&self->exercise, limber_exercise_unref);
}
