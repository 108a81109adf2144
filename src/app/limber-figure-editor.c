/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-figure-editor.h"

#include "limber-config.h"

#include "app/limber-calm.h"
#include "app/limber-figure-editor-stage.h"
#include "app/limber-figure-editor-words.h"
#include "app/limber-keyframe-strip.h"
#include "app/limber-spoken.h"
#include "app/limber-undo-keys.h"
#include "content/limber-item.h"
#include "content/limber-vocabulary.h"
#include "edit/limber-figure-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A hold is shown this long before it begins anew, seconds. */
#define HELD (2.0)

/* Degrees for a press of a button. */
#define TURN 30

/**
 * LimberFigureEditor:
 *
 * Makes what a figure does: begins with a pose or with what another exercise does, changes poses by
 * their handles, adds and sorts them, says how long each takes, and plays all of it.
 */
struct _LimberFigureEditor
{
  AdwBin parent_instance;

  GtkWidget           *stage_frame;
  GtkWidget           *stage; /* borrowed */
  LimberKeyframeStrip *strip;
  GtkDropDown         *origin;
  GtkToggleButton     *play;
  GtkToggleButton     *mirrored;
  GtkToggleButton     *both;
  GtkSpinButton       *seconds;
  GtkSpinButton       *stay;
  AdwComboRow         *loop;
  GtkLabel            *status;

  LimberFigures *figures;   /* (owned) (nullable) */
  GListModel    *exercises; /* (owned) (nullable) (element-type LimberItem) */
  LimberMovement movement;
  guint          key;
  double         rep_seconds; /* of the dose; 0 if it has none */
  gboolean       showing;     /* what changes is not changed by hand */
  guint          tick;
  gint64         began_us;
};

G_DEFINE_FINAL_TYPE (LimberFigureEditor, limber_figure_editor, ADW_TYPE_BIN)

typedef enum
{
  SIGNAL_CHANGED,
  SIGNAL_LIKE,
  SIGNAL_POSITION,
  N_SIGNALS,
} LimberFigureEditorSignal;

static guint signals[N_SIGNALS];

static LimberFigureEditorStage *
get_stage (LimberFigureEditor *self)
{
  return LIMBER_FIGURE_EDITOR_STAGE (self->stage);
}

static void
set_status (LimberFigureEditor *self, const char *text)
{
  gtk_label_set_label (self->status, text);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *text != '\0');
}

/* What a body could not do is said, and not forbidden: it is seen. */
static void
tell_faults (LimberFigureEditor *self)
{
  g_autoptr (GPtrArray) faults = limber_figure_draft_get_faults (&self->movement);

  set_status (self, faults->len > 0 ? g_ptr_array_index (faults, 0) : "");
}

static void
update_actions (LimberFigureEditor *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint      n = self->movement.n_keys;
  gboolean   some = n > 0;

  gtk_widget_action_set_enabled (widget, "figure.add", some && n < LIMBER_MOVEMENT_MAX_KEYS);
  gtk_widget_action_set_enabled (widget, "figure.remove", n > LIMBER_FIGURE_DRAFT_LEAST_KEYS);
  gtk_widget_action_set_enabled (widget, "figure.earlier", some && self->key > 0);
  gtk_widget_action_set_enabled (widget, "figure.later", some && self->key + 1 < n);
  gtk_widget_action_set_enabled (widget, "figure.mirror", some);
  gtk_widget_action_set_enabled (widget, "figure.keep-view", some);
  gtk_widget_set_sensitive (GTK_WIDGET (self->both),
                            some
                                && limber_grip_is_symmetrical (&self->movement.keys[self->key].pose,
                                                               self->movement.props,
                                                               self->movement.n_props));
}

/* Shows what there is, everywhere. */
static void
update (LimberFigureEditor *self)
{
  const LimberKeyframe *key = &self->movement.keys[self->key];

  if (self->movement.n_keys == 0)
    return;
  self->showing = TRUE;
  gtk_spin_button_set_value (self->seconds, key->seconds);
  gtk_spin_button_set_value (self->stay, key->stay);
  adw_combo_row_set_selected (self->loop, self->movement.loop);
  self->showing = FALSE;
  limber_figure_editor_stage_show (get_stage (self), &self->movement, self->key);
  limber_keyframe_strip_show (self->strip, &self->movement, self->key);
  update_actions (self);
  tell_faults (self);
}

static void
changed (LimberFigureEditor *self, const char *label, const char *merge_key)
{
  update (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, label, merge_key);
}

static void
settled_cb (LimberFigureEditor *self, guint handle)
{
  g_autofree char *label = NULL;

  g_assert (LIMBER_IS_FIGURE_EDITOR (self));

  self->movement = *limber_figure_editor_stage_get_movement (get_stage (self));
  /* Translators: what can be undone, with a part of the figure: "Move: Left hand" */
  label = g_strdup_printf (_ ("Move: %s"), limber_figure_editor_words_name (handle));
  changed (self, label, NULL);
}

static void
stuck_cb (LimberFigureEditor *self)
{
  g_assert (LIMBER_IS_FIGURE_EDITOR (self));

  set_status (self, _ ("It stops here: a joint could not follow on the way from pose to pose."));
}

static void
chosen_cb (LimberFigureEditor *self, guint key)
{
  g_assert (LIMBER_IS_FIGURE_EDITOR (self));

  limber_figure_editor_stop (self);
  self->key = key;
  update (self);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberFigureEditor *self = LIMBER_FIGURE_EDITOR (widget);

  if (!limber_figure_draft_duplicate (&self->movement, self->key))
    return;
  self->key++;
  changed (self, _ ("Add a pose"), NULL);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberFigureEditor *self = LIMBER_FIGURE_EDITOR (widget);

  if (!limber_figure_draft_remove (&self->movement, self->key))
    return;
  self->key = MIN (self->key, self->movement.n_keys - 1);
  changed (self, _ ("Remove a pose"), NULL);
}

static void
move (LimberFigureEditor *self, guint to)
{
  if (!limber_figure_draft_move (&self->movement, self->key, to))
    return;
  self->key = to;
  changed (self, _ ("Move a pose"), NULL);
}

static void
earlier_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberFigureEditor *self = LIMBER_FIGURE_EDITOR (widget);

  if (self->key > 0)
    move (self, self->key - 1);
}

static void
later_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberFigureEditor *self = LIMBER_FIGURE_EDITOR (widget);

  move (self, self->key + 1);
}

static void
mirror_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberFigureEditor *self = LIMBER_FIGURE_EDITOR (widget);

  limber_figure_draft_mirror (&self->movement, self->key);
  changed (self, _ ("Mirror a pose"), NULL);
}

static void
turn_left_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  limber_figure_editor_stage_turn (get_stage (LIMBER_FIGURE_EDITOR (widget)), -TURN, 0);
}

static void
turn_right_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  limber_figure_editor_stage_turn (get_stage (LIMBER_FIGURE_EDITOR (widget)), TURN, 0);
}

static void
keep_view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberFigureEditor *self = LIMBER_FIGURE_EDITOR (widget);
  double              yaw;
  double              pitch;

  limber_figure_editor_stage_get_view (get_stage (self), &yaw, &pitch);
  self->movement.yaw = round (remainder (self->movement.yaw + yaw, 360));
  self->movement.pitch = round (CLAMP (self->movement.pitch + pitch, -90, 90));
  limber_figure_editor_stage_turn (get_stage (self), yaw, -pitch);
  changed (self, _ ("Show it from here"), NULL);
}

static void
seconds_cb (LimberFigureEditor *self)
{
  if (self->showing || self->movement.n_keys == 0)
    return;
  limber_figure_draft_set_seconds (
      &self->movement, self->key, gtk_spin_button_get_value (self->seconds));
  changed (self, _ ("Time of a pose"), "figure-seconds");
}

static void
stay_cb (LimberFigureEditor *self)
{
  if (self->showing || self->movement.n_keys == 0)
    return;
  limber_figure_draft_set_stay (&self->movement, self->key, gtk_spin_button_get_value (self->stay));
  changed (self, _ ("Time of a pose"), "figure-stay");
}

static void
loop_cb (LimberFigureEditor *self)
{
  guint loop = adw_combo_row_get_selected (self->loop);

  if (self->showing || self->movement.n_keys == 0 || loop > LIMBER_LOOP_ALTERNATE)
    return;
  self->movement.loop = loop;
  changed (self, _ ("How it goes on"), NULL);
}

static void
both_cb (LimberFigureEditor *self)
{
  limber_figure_editor_stage_set_both (get_stage (self), gtk_toggle_button_get_active (self->both));
}

static guint
get_n_positions (void)
{
  return limber_words_get_n (LIMBER_WORDS_POSITION);
}

/* The first of the list is what it is called, then come poses, then exercises. */
static void
origin_cb (LimberFigureEditor *self)
{
  guint selected = gtk_drop_down_get_selected (self->origin);
  g_autoptr (LimberItem) item = NULL;
  const LimberFigure *stand_in = NULL;

  if (self->showing || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return;
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->origin, 0);
  self->showing = FALSE;
  limber_figure_editor_stop (self);
  if (selected > get_n_positions ())
    {
      item = g_list_model_get_item (self->exercises, selected - 1 - get_n_positions ());
      if (item != NULL)
        g_signal_emit (self, signals[SIGNAL_LIKE], 0, limber_item_get_id (item));
      return;
    }
  stand_in = limber_figures_get_stand_in (self->figures, selected - 1);
  if (stand_in == NULL)
    return;
  limber_figure_draft_begin (&self->movement, &stand_in->movement.keys[0].pose);
  memcpy (self->movement.props, stand_in->movement.props, sizeof self->movement.props);
  self->movement.n_props = stand_in->movement.n_props;
  self->movement.yaw = stand_in->movement.yaw;
  self->movement.pitch = stand_in->movement.pitch;
  self->key = 0;
  g_signal_emit (self, signals[SIGNAL_POSITION], 0, selected - 1);
  changed (self, _ ("Start from a pose"), NULL);
}

/* A pass takes as long as the dose has a repetition take. */
static double
get_beat (LimberFigureEditor *self, double seconds)
{
  double pass = limber_movement_get_seconds (&self->movement);

  if (self->movement.loop == LIMBER_LOOP_HOLD)
    return limber_movement_beat_at (&self->movement, fmod (seconds, pass + HELD));
  if (self->movement.loop == LIMBER_LOOP_ALTERNATE)
    pass /= 2;
  if (self->rep_seconds > 0 && pass > 0)
    seconds *= pass / self->rep_seconds;

  return limber_movement_beat_at (&self->movement, seconds);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LimberFigureEditor *self = LIMBER_FIGURE_EDITOR (widget);
  gint64              now_us = gdk_frame_clock_get_frame_time (clock);
  gboolean            mirrored = gtk_toggle_button_get_active (self->mirrored);

  if (self->began_us < 0)
    self->began_us = now_us;
  limber_figure_editor_stage_play (get_stage (self),
                                   get_beat (self, (now_us - self->began_us) / 1e6),
                                   mirrored ? LIMBER_BODY_LEFT : LIMBER_BODY_RIGHT);

  return G_SOURCE_CONTINUE;
}

static void
stop_ticking (LimberFigureEditor *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
play_cb (LimberFigureEditor *self)
{
  gboolean playing = gtk_toggle_button_get_active (self->play);
  gboolean mirrored = gtk_toggle_button_get_active (self->mirrored);

  if (self->movement.n_keys == 0)
    return;
  stop_ticking (self);
  self->began_us = -1;
  if (playing && adw_get_enable_animations (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  else if (playing || mirrored)
    limber_figure_editor_stage_play (
        get_stage (self), self->key, mirrored ? LIMBER_BODY_LEFT : LIMBER_BODY_RIGHT);
  else
    limber_figure_editor_stage_stop (get_stage (self));
}

/**
 * limber_figure_editor_stop:
 *
 * Stops playing, so that poses can be changed.
 */
void
limber_figure_editor_stop (LimberFigureEditor *self)
{
  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR (self));

  gtk_toggle_button_set_active (self->play, FALSE);
  gtk_toggle_button_set_active (self->mirrored, FALSE);
}

static void
limber_figure_editor_unmap (GtkWidget *widget)
{
  limber_figure_editor_stop (LIMBER_FIGURE_EDITOR (widget));

  GTK_WIDGET_CLASS (limber_figure_editor_parent_class)->unmap (widget);
}

static void
limber_figure_editor_dispose (GObject *object)
{
  LimberFigureEditor *self = LIMBER_FIGURE_EDITOR (object);

  stop_ticking (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_FIGURE_EDITOR);
  g_clear_object (&self->figures);
  g_clear_object (&self->exercises);

  G_OBJECT_CLASS (limber_figure_editor_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  /**
   * LimberFigureEditor::changed:
   * @label: what was done, to say what can be undone
   * @merge_key: (nullable): of which kind that was
   *
   * The movement is another one, by hand.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
                                          type,
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          2,
                                          G_TYPE_STRING,
                                          G_TYPE_STRING);
  /**
   * LimberFigureEditor::like:
   * @id: of an exercise
   *
   * Somebody wants to begin with what that exercise does.
   */
  signals[SIGNAL_LIKE] = g_signal_new (
      "like", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * LimberFigureEditor::position:
   * @position: a #LimberPosition
   *
   * What follows as changed begins in that position.
   */
  signals[SIGNAL_POSITION] = g_signal_new (
      "position", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-figure-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberFigureEditor, stage_frame);
  gtk_widget_class_bind_template_child (widget_class, LimberFigureEditor, strip);
  gtk_widget_class_bind_template_child (widget_class, LimberFigureEditor, origin);
  gtk_widget_class_bind_template_child (widget_class, LimberFigureEditor, play);
  gtk_widget_class_bind_template_child (widget_class, LimberFigureEditor, mirrored);
  gtk_widget_class_bind_template_child (widget_class, LimberFigureEditor, both);
  gtk_widget_class_bind_template_child (widget_class, LimberFigureEditor, seconds);
  gtk_widget_class_bind_template_child (widget_class, LimberFigureEditor, stay);
  gtk_widget_class_bind_template_child (widget_class, LimberFigureEditor, loop);
  gtk_widget_class_bind_template_child (widget_class, LimberFigureEditor, status);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, origin_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_cb);
  gtk_widget_class_bind_template_callback (widget_class, both_cb);
  gtk_widget_class_bind_template_callback (widget_class, seconds_cb);
  gtk_widget_class_bind_template_callback (widget_class, stay_cb);
  gtk_widget_class_bind_template_callback (widget_class, loop_cb);
}

static void
limber_figure_editor_class_init (LimberFigureEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_figure_editor_dispose;
  widget_class->unmap = limber_figure_editor_unmap;
  install_signals (LIMBER_TYPE_FIGURE_EDITOR);
  gtk_widget_class_install_action (widget_class, "figure.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "figure.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "figure.earlier", NULL, earlier_cb);
  gtk_widget_class_install_action (widget_class, "figure.later", NULL, later_cb);
  gtk_widget_class_install_action (widget_class, "figure.mirror", NULL, mirror_cb);
  gtk_widget_class_install_action (widget_class, "figure.turn-left", NULL, turn_left_cb);
  gtk_widget_class_install_action (widget_class, "figure.turn-right", NULL, turn_right_cb);
  gtk_widget_class_install_action (widget_class, "figure.keep-view", NULL, keep_view_cb);
  g_type_ensure (LIMBER_TYPE_KEYFRAME_STRIP);
  bind_template (widget_class);
}

static void
limber_figure_editor_init (LimberFigureEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_undo_keys_add (GTK_WIDGET (self));
  limber_spoken_drop_down (self->origin, _ ("Start from"));
  limber_calm_numbers (GTK_WIDGET (self));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->seconds), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->stay), FALSE);
  self->stage = limber_figure_editor_stage_new ();
  adw_bin_set_child (ADW_BIN (self->stage_frame), self->stage);
  g_signal_connect_object (
      self->stage, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stage, "stuck", G_CALLBACK (stuck_cb), self, G_CONNECT_SWAPPED);
  update_actions (self);
}

static void
update_look (LimberFigureEditor *self)
{
  const LimberLook *look = limber_figures_get_look (self->figures);

  limber_figure_editor_stage_set_look (get_stage (self), look);
  limber_keyframe_strip_set_look (self->strip, look);
}

/**
 * limber_figure_editor_set_figures:
 * @figures: whose look the figure has, and whose poses it may begin with
 */
void
limber_figure_editor_set_figures (LimberFigureEditor *self, LimberFigures *figures)
{
  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR (self));

  if (!g_set_object (&self->figures, figures))
    return;
  g_signal_connect_object (
      figures, "notify::look", G_CALLBACK (update_look), self, G_CONNECT_SWAPPED);
  update_look (self);
}

/**
 * limber_figure_editor_set_exercises:
 * @exercises: (element-type LimberItem): those that one may begin like
 */
void
limber_figure_editor_set_exercises (LimberFigureEditor *self, GListModel *exercises)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR (self));

  g_set_object (&self->exercises, exercises);
  gtk_string_list_append (names, _ ("Start from…"));
  for (guint i = 0; i < get_n_positions (); i++)
    {
      g_autofree char *name
          /* Translators: a pose of the body to begin with, such as "Pose: Standing" */
          = g_strdup_printf (_ ("Pose: %s"), limber_words_get_label (LIMBER_WORDS_POSITION, i));

      gtk_string_list_append (names, name);
    }
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (LimberItem) item = g_list_model_get_item (exercises, i);

      gtk_string_list_append (names, limber_item_get_name (item));
    }
  self->showing = TRUE;
  gtk_drop_down_set_model (self->origin, G_LIST_MODEL (names));
  self->showing = FALSE;
}

/**
 * limber_figure_editor_show:
 * @movement: a movement, which is copied
 */
void
limber_figure_editor_show (LimberFigureEditor *self, const LimberMovement *movement)
{
  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR (self));
  g_return_if_fail (movement->n_keys > 0);

  limber_figure_editor_stop (self);
  self->movement = *movement;
  self->key = MIN (self->key, movement->n_keys - 1);
  update (self);
}

/**
 * limber_figure_editor_set_glow:
 * @glow: muscles that work
 */
void
limber_figure_editor_set_glow (LimberFigureEditor *self, LimberGlow glow)
{
  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR (self));

  limber_figure_editor_stage_set_glow (get_stage (self), glow);
}

/**
 * limber_figure_editor_set_dose:
 * @dose: in whose tempo it is played
 */
void
limber_figure_editor_set_dose (LimberFigureEditor *self, const LimberDose *dose)
{
  g_return_if_fail (LIMBER_IS_FIGURE_EDITOR (self));

  self->rep_seconds
      = limber_dose_is_counted (dose) ? limber_dose_get_rep_us (dose) / (double) G_USEC_PER_SEC : 0;
}

/**
 * limber_figure_editor_get_movement:
 *
 * Returns: (transfer none): what the figure does now; without poses if nothing was shown yet
 */
const LimberMovement *
limber_figure_editor_get_movement (LimberFigureEditor *self)
{
  g_return_val_if_fail (LIMBER_IS_FIGURE_EDITOR (self), NULL);

  return &self->movement;
}
