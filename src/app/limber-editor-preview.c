/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-editor-preview.h"

#include "app/limber-frames.h"

#include <adwaita.h>

/* A hold is long to look at: so much of one is shown, and so many repetitions; microseconds. */
#define STAY_US (6 * (gint64) G_USEC_PER_SEC)
#define MOST_REPS 2
#define SWITCH_US (2 * (gint64) G_USEC_PER_SEC)

/* Time does not leap when the program was busy, or hidden; microseconds. */
#define MOST_US (G_USEC_PER_SEC / 10)

/**
 * LimberEditorPreview:
 *
 * Lets a figure show a step as it will be led: on its sides, in its tempo, but only as much of it as is
 * needed to see what it is. Then it rests in the pose that tells most.
 */
struct _LimberEditorPreview
{
  GObject parent_instance;

  LimberFigureView *view;     /* (owned) */
  LimberFrames     *frames;   /* (owned) */
  LimberFigures    *figures;  /* (owned) (nullable) */
  LimberTimeline   *timeline; /* (owned) (nullable): a session of nothing but the step */
  gint64            at_us;    /* where in it */
  gint64            last_us;  /* time of the last frame, or 0 */
  gboolean          again;    /* it begins anew when it is over */
};

enum
{
  STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimberEditorPreview, limber_editor_preview, G_TYPE_OBJECT)

static void
find (LimberEditorPreview *self, LimberChoreography *shown)
{
  LimberMoment moment;

  limber_timeline_get_moment (self->timeline, self->at_us, &moment);
  limber_choreography_find (self->timeline,
                            &moment,
                            LIMBER_CHOREOGRAPHY_PLAIN,
                            limber_figures_lookup,
                            self->figures,
                            shown);
}

static void
show_still (LimberEditorPreview *self)
{
  LimberChoreography shown;

  if (self->timeline == NULL)
    return;

  self->at_us = 0;
  find (self, &shown);
  if (shown.figure != NULL)
    shown.beat = limber_movement_get_telling_beat (&shown.figure->movement);
  shown.breath = 0;
  shown.glow_strength = 1;
  limber_figure_view_show (self->view, &shown);
}

static void
frame_cb (gint64 now_us, gpointer user_data)
{
  LimberEditorPreview *self = user_data;
  LimberChoreography   shown;

  if (self->last_us > 0)
    self->at_us += CLAMP (now_us - self->last_us, 0, MOST_US);
  self->last_us = now_us;
  if (self->at_us >= limber_timeline_get_total_us (self->timeline))
    {
      self->at_us = 0;
      if (!self->again)
        {
          limber_editor_preview_stop (self);
          return;
        }
    }

  find (self, &shown);
  limber_figure_view_show (self->view, &shown);
}

static void
update_animated (LimberEditorPreview *self)
{
  if (!adw_get_enable_animations (GTK_WIDGET (self->view)))
    limber_editor_preview_stop (self);
}

static const LimberExercise *
lookup_only (const char *id, gpointer exercise)
{
  return exercise;
}

/* As much of the step as is shown. */
static LimberTimeline *
lay_out (const LimberStep *step, const LimberExercise *exercise)
{
  g_autoptr(LimberRoutine) routine = limber_routine_new ();
  g_autoptr(GPtrArray) known = g_ptr_array_new ();
  g_autoptr(LimberDose) dose = limber_dose_merge (exercise->dose, step->dose);
  LimberStep *shown = limber_step_copy (step);
  const int   reps = MIN (limber_dose_get_reps (dose, 0), MOST_REPS);

  dose->sets = 1;
  dose->switch_us = SWITCH_US;
  if (limber_dose_is_counted (dose))
    {
      g_array_set_size (dose->reps, 1);
      g_array_index (dose->reps, int, 0) = reps;
      dose->hold_us = MIN (dose->hold_us, STAY_US);
    }
  else
    dose->length_us = MIN (dose->length_us, MAX (STAY_US, 2 * limber_dose_get_rep_us (dose)));
  limber_dose_free (shown->dose);
  shown->dose = g_steal_pointer (&dose);
  routine->lead_in_us = 0;
  g_ptr_array_add (routine->steps, shown);

  return limber_timeline_compile (
      routine, lookup_only, (gpointer) exercise, &LIMBER_TIMELINE_OPTIONS_DEFAULT, NULL);
}

static void
limber_editor_preview_dispose (GObject *object)
{
  LimberEditorPreview *self = LIMBER_EDITOR_PREVIEW (object);

  g_clear_object (&self->frames);
  g_clear_object (&self->view);
  g_clear_object (&self->figures);
  g_clear_pointer (&self->timeline, limber_timeline_unref);

  G_OBJECT_CLASS (limber_editor_preview_parent_class)->dispose (object);
}

static void
limber_editor_preview_class_init (LimberEditorPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_editor_preview_dispose;

  /**
   * LimberEditorPreview::stopped:
   *
   * The figure has come to rest.
   */
  signals[STOPPED] = g_signal_new (
      "stopped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_editor_preview_init (LimberEditorPreview *self)
{
}

/**
 * limber_editor_preview_new:
 * @view: where the figure is seen
 *
 * Returns: (transfer full): a preview of nothing yet
 */
LimberEditorPreview *
limber_editor_preview_new (LimberFigureView *view)
{
  LimberEditorPreview *self = g_object_new (LIMBER_TYPE_EDITOR_PREVIEW, NULL);

  self->view = g_object_ref (view);
  self->frames = limber_frames_new (GTK_WIDGET (view), frame_cb, self);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (view)),
                           "notify::gtk-enable-animations",
                           G_CALLBACK (update_animated),
                           self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * limber_editor_preview_set_step:
 * @figures: how exercises are shown
 * @step: a step
 * @exercise: its exercise
 *
 * A figure that moves goes on with it.
 */
void
limber_editor_preview_set_step (LimberEditorPreview  *self,
                                LimberFigures        *figures,
                                const LimberStep     *step,
                                const LimberExercise *exercise)
{
  g_return_if_fail (LIMBER_IS_EDITOR_PREVIEW (self));
  g_return_if_fail (step != NULL);
  g_return_if_fail (exercise != NULL);

  g_set_object (&self->figures, figures);
  limber_figure_view_set_figures (self->view, figures);
  g_clear_pointer (&self->timeline, limber_timeline_unref);
  self->timeline = lay_out (step, exercise);
  self->at_us = 0;
  if (!limber_editor_preview_is_playing (self))
    show_still (self);
}

/**
 * limber_editor_preview_play:
 * @again: whether to begin anew when it is over, until it is stopped
 *
 * Where nothing is to move, nothing does.
 */
void
limber_editor_preview_play (LimberEditorPreview *self, gboolean again)
{
  g_return_if_fail (LIMBER_IS_EDITOR_PREVIEW (self));

  if (self->timeline == NULL || !adw_get_enable_animations (GTK_WIDGET (self->view)))
    return;

  self->again = again;
  self->last_us = 0;
  limber_frames_set_wanted (self->frames, TRUE);
}

/**
 * limber_editor_preview_stop:
 *
 * Lets the figure rest.
 */
void
limber_editor_preview_stop (LimberEditorPreview *self)
{
  g_return_if_fail (LIMBER_IS_EDITOR_PREVIEW (self));

  limber_frames_set_wanted (self->frames, FALSE);
  show_still (self);
  g_signal_emit (self, signals[STOPPED], 0);
}

/**
 * limber_editor_preview_is_playing:
 *
 * Returns: whether the figure moves, and can be seen
 */
gboolean
limber_editor_preview_is_playing (LimberEditorPreview *self)
{
  g_return_val_if_fail (LIMBER_IS_EDITOR_PREVIEW (self), FALSE);

  return limber_frames_are_coming (self->frames);
}
