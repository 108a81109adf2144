/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-step-panel.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-editor-preview.h"
#include "app/limber-spoken.h"
#include "app/limber-step-numbers.h"
#include "edit/limber-draft-text.h"

/**
 * LimberStepPanel:
 *
 * One step of a routine, to be changed: its figure, how much of it, and what else there is to say. It
 * changes a copy of the step, and tells.
 */
struct _LimberStepPanel
{
  AdwBin parent_instance;

  LimberFigureView  *figure;
  GtkToggleButton   *play;
  GtkLabel          *name;
  GtkWidget         *about;
  AdwBin            *findings;
  GtkWidget         *form;
  LimberStepNumbers *numbers;
  GtkEditable       *note;
  GtkEditable       *section;
  GtkSwitch         *optional;

  LimberEditorPreview *preview;  /* (owned) */
  LimberGallery       *gallery;  /* (owned) (nullable) */
  LimberStep          *step;     /* (owned) (nullable) */
  LimberExercise      *exercise; /* (owned) (nullable) */
  gboolean             showing;  /* it is put there, and nobody has changed it */
};

G_DEFINE_FINAL_TYPE (LimberStepPanel, limber_step_panel, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tell (LimberStepPanel *self, const char *what, const char *key)
{
  /* Translators: what was done, and with which exercise: "change the hold (Plank)" */
  g_autofree char *label = g_strdup_printf (_ ("%s (%s)"), what, self->exercise->name);

  g_signal_emit (self, signals[CHANGED], 0, label, key);
}

static gboolean
may_change (LimberStepPanel *self)
{
  return !self->showing && self->step != NULL;
}

static void
numbers_cb (LimberStepNumbers *numbers, const char *label, const char *key, LimberStepPanel *self)
{
  g_assert (LIMBER_IS_STEP_PANEL (self));

  g_signal_emit (self, signals[CHANGED], 0, label, key);
}

static void
note_cb (GtkEditable *note, LimberStepPanel *self)
{
  g_assert (LIMBER_IS_STEP_PANEL (self));

  if (!may_change (self))
    return;

  g_free (self->step->note);
  self->step->note = g_strdup (gtk_editable_get_text (note));
  tell (self, _ ("change the note"), "note");
}

static void
section_cb (GtkEditable *section, LimberStepPanel *self)
{
  g_assert (LIMBER_IS_STEP_PANEL (self));

  if (!may_change (self))
    return;

  g_free (self->step->section);
  self->step->section = g_strdup (gtk_editable_get_text (section));
  tell (self, _ ("change the heading above"), LIMBER_STEP_PANEL_SECTION);
}

static void
optional_cb (GtkSwitch *widget, GParamSpec *pspec, LimberStepPanel *self)
{
  g_assert (LIMBER_IS_STEP_PANEL (self));

  if (!may_change (self))
    return;

  self->step->optional = gtk_switch_get_active (widget);
  tell (self, self->step->optional ? _ ("let it be left out") : _ ("keep it in"), NULL);
}

/* The cursor must stay where somebody types, and a space at the end be typed. */
static void
show_text (GtkEditable *entry, const char *text, guint most)
{
  g_autofree char *shown = limber_draft_text_clean (gtk_editable_get_text (entry), most);

  if (g_strcmp0 (shown, text) != 0)
    gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
play_cb (GtkToggleButton *button, LimberStepPanel *self)
{
  g_assert (LIMBER_IS_STEP_PANEL (self));

  if (self->showing)
    return;

  if (gtk_toggle_button_get_active (button))
    limber_editor_preview_play (self->preview, TRUE);
  else
    limber_editor_preview_stop (self->preview);
}

static void
stopped_cb (LimberEditorPreview *preview, LimberStepPanel *self)
{
  g_assert (LIMBER_IS_STEP_PANEL (self));

  self->showing = TRUE;
  gtk_toggle_button_set_active (self->play, FALSE);
  self->showing = FALSE;
}

static void
limber_step_panel_dispose (GObject *object)
{
  LimberStepPanel *self = LIMBER_STEP_PANEL (object);

  g_clear_object (&self->preview);
  g_clear_object (&self->gallery);
  if (self->numbers != NULL)
    limber_step_numbers_clear (self->numbers);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_STEP_PANEL);
  g_clear_pointer (&self->step, limber_step_free);
  g_clear_pointer (&self->exercise, limber_exercise_unref);

  G_OBJECT_CLASS (limber_step_panel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-step-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberStepPanel, figure);
  gtk_widget_class_bind_template_child (widget_class, LimberStepPanel, play);
  gtk_widget_class_bind_template_child (widget_class, LimberStepPanel, name);
  gtk_widget_class_bind_template_child (widget_class, LimberStepPanel, about);
  gtk_widget_class_bind_template_child (widget_class, LimberStepPanel, findings);
  gtk_widget_class_bind_template_child (widget_class, LimberStepPanel, form);
  gtk_widget_class_bind_template_child (widget_class, LimberStepPanel, numbers);
  gtk_widget_class_bind_template_child (widget_class, LimberStepPanel, note);
  gtk_widget_class_bind_template_child (widget_class, LimberStepPanel, section);
  gtk_widget_class_bind_template_child (widget_class, LimberStepPanel, optional);
  gtk_widget_class_bind_template_callback (widget_class, numbers_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_cb);
  gtk_widget_class_bind_template_callback (widget_class, optional_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_cb);
}

static void
limber_step_panel_class_init (LimberStepPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_step_panel_dispose;

  /**
   * LimberStepPanel::changed:
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

  g_type_ensure (LIMBER_TYPE_FIGURE_VIEW);
  g_type_ensure (LIMBER_TYPE_STEP_NUMBERS);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
limber_step_panel_init (LimberStepPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_spoken_entries (GTK_WIDGET (self));
  gtk_editable_set_enable_undo (self->note, FALSE);
  gtk_editable_set_enable_undo (self->section, FALSE);
  self->preview = limber_editor_preview_new (self->figure);
  g_signal_connect_object (self->preview, "stopped", G_CALLBACK (stopped_cb), self, 0);
}

/**
 * limber_step_panel_set_gallery:
 * @gallery: how exercises are shown
 */
void
limber_step_panel_set_gallery (LimberStepPanel *self, LimberGallery *gallery)
{
  g_return_if_fail (LIMBER_IS_STEP_PANEL (self));

  g_set_object (&self->gallery, gallery);
}

/**
 * limber_step_panel_show:
 * @step: a step
 * @exercise: its exercise
 * @transition_us: how long it takes to the next step if the step does not say, microseconds; negative
 *   if there is none
 */
void
limber_step_panel_show (LimberStepPanel      *self,
                        const LimberStep     *step,
                        const LimberExercise *exercise,
                        gint64                transition_us)
{
  LimberStep *copy = NULL;

  g_return_if_fail (LIMBER_IS_STEP_PANEL (self));
  g_return_if_fail (step != NULL && exercise != NULL);

  copy = limber_step_copy (step);
  limber_step_numbers_show (self->numbers, copy, exercise, transition_us);
  g_clear_pointer (&self->step, limber_step_free);
  g_clear_pointer (&self->exercise, limber_exercise_unref);
  self->step = copy;
  self->exercise = limber_exercise_ref ((LimberExercise *) exercise);

  self->showing = TRUE;
  gtk_label_set_label (self->name, exercise->name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->about), "s", exercise->id);
  show_text (self->note, copy->note, LIMBER_DRAFT_MAX_TEXT);
  show_text (self->section, copy->section, LIMBER_DRAFT_MAX_NAME);
  gtk_switch_set_active (self->optional, copy->optional);
  self->showing = FALSE;
  if (self->gallery != NULL)
    limber_editor_preview_set_step (
        self->preview, limber_gallery_get_figures (self->gallery), copy, exercise);
}

/**
 * limber_step_panel_set_findings:
 * @findings: (nullable): what the safety rules say of the step
 */
void
limber_step_panel_set_findings (LimberStepPanel *self, GtkWidget *findings)
{
  g_return_if_fail (LIMBER_IS_STEP_PANEL (self));

  adw_bin_set_child (self->findings, findings);
  gtk_widget_set_visible (GTK_WIDGET (self->findings), findings != NULL);
}

/**
 * limber_step_panel_set_open:
 * @open: whether anything can be changed
 */
void
limber_step_panel_set_open (LimberStepPanel *self, gboolean open)
{
  g_return_if_fail (LIMBER_IS_STEP_PANEL (self));

  gtk_widget_set_sensitive (self->form, open);
}

/**
 * limber_step_panel_play:
 *
 * Lets the figure show the step once.
 */
void
limber_step_panel_play (LimberStepPanel *self)
{
  g_return_if_fail (LIMBER_IS_STEP_PANEL (self));

  limber_editor_preview_play (self->preview, gtk_toggle_button_get_active (self->play));
}

/**
 * limber_step_panel_focus:
 *
 * Puts the focus on the first number.
 */
void
limber_step_panel_focus (LimberStepPanel *self)
{
  g_return_if_fail (LIMBER_IS_STEP_PANEL (self));

  gtk_widget_child_focus (GTK_WIDGET (self->numbers), GTK_DIR_TAB_FORWARD);
}

/**
 * limber_step_panel_focus_section:
 *
 * Puts the focus where the heading above the step is written.
 */
void
limber_step_panel_focus_section (LimberStepPanel *self)
{
  g_return_if_fail (LIMBER_IS_STEP_PANEL (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->section));
}

/**
 * limber_step_panel_get_step:
 *
 * Returns: (transfer none) (nullable): the step as the user wants it
 */
const LimberStep *
limber_step_panel_get_step (LimberStepPanel *self)
{
  g_return_val_if_fail (LIMBER_IS_STEP_PANEL (self), NULL);

  return self->step;
}
