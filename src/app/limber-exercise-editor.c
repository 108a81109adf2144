/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-editor.h"

#include "limber-config.h"

#include "app/limber-exercise-editor-facts.h"
#include "app/limber-exercise-editor-file.h"
#include "app/limber-exercise-editor-form.h"
#include "app/limber-failure-bar.h"
#include "app/limber-figure-editor.h"
#include "app/limber-page.h"
#include "app/limber-spoken.h"
#include "content/limber-exercise-fetch.h"
#include "desktop/limber-compat.h"
#include "edit/limber-draft-text.h"
#include "edit/limber-figure-draft.h"
#include "edit/limber-figure-write.h"
#include "session/limber-system-clock.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  PROP_NARROW = 1,
} LimberExerciseEditorProperty;

static GParamSpec *props[PROP_NARROW + 1];

/**
 * LimberExerciseEditor:
 *
 * The page on which an exercise of one's own is made or changed, with its figure beside what is said of
 * it. It is saved a moment after each change, as soon as it has what it needs. Built-in exercises stay
 * as they are: one makes another like them.
 */
struct _LimberExerciseEditor
{
  AdwBin parent_instance;

  GtkStack                 *stack;
  GtkBox                   *columns;
  LimberFigureEditor       *figure;
  LimberExerciseEditorForm *form;
  AdwEntryRow              *figure_text;
  LimberFailureBar         *failure;
  GtkLabel                 *state;
  AdwWindowTitle           *title;

  LimberServices      *services;    /* (owned) */
  LimberClock         *clock;       /* (owned) */
  GCancellable        *cancellable; /* (owned): of what is being read */
  LimberExerciseDraft *draft;       /* (owned) (nullable) */
  LimberDraftSaver    *saver;       /* (owned) (nullable): it has no file yet */
  LimberExercise      *removed;     /* (owned) (nullable): deleted, and can be brought back */
  char                *shown;       /* (nullable): the parameter that it shows */
  gboolean             makes;       /* a new one, rather than changing one */
  gboolean             narrow;
  int                  position; /* that the figure begins in from now on; -1 for as it is */
  gboolean             writing;  /* the change is the form's or the figure's own */
};

static void limber_exercise_editor_page_init (LimberPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberExerciseEditor,
                               limber_exercise_editor,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_PAGE,
                                                      limber_exercise_editor_page_init))

static LimberFigures *
get_figures (LimberExerciseEditor *self)
{
  return limber_gallery_get_figures (limber_services_get_gallery (self->services));
}

static LimberLibrary *
get_library (LimberExerciseEditor *self)
{
  return limber_services_get_library (self->services);
}

static LimberExercise *
get_exercise (LimberExerciseEditor *self)
{
  return limber_exercise_draft_get_exercise (self->draft);
}

static void
update_actions (LimberExerciseEditor *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (
      widget, "editor.undo", self->draft != NULL && limber_exercise_draft_can_undo (self->draft));
  gtk_widget_action_set_enabled (
      widget, "editor.redo", self->draft != NULL && limber_exercise_draft_can_redo (self->draft));
  gtk_widget_action_set_enabled (
      widget,
      "editor.delete",
      self->draft && (self->saver || limber_exercise_draft_can_undo (self->draft)));
}

static void
update_state (LimberExerciseEditor *self)
{
  g_autofree char *text = limber_exercise_editor_facts_describe_state (self->draft, self->saver);

  gtk_label_set_label (self->state, text);
  limber_failure_bar_follow (self->failure, self->saver);
}

/* Without a figure of its own one sees the position it is done in. */
static void
show_figure (LimberExerciseEditor *self)
{
  const LimberExercise *exercise = get_exercise (self);
  const LimberFigure   *figure = NULL;
  LimberMovement        movement;

  if (exercise->figure != NULL)
    figure = limber_figures_get (get_figures (self), exercise);
  if (figure == NULL)
    figure = limber_figures_get_stand_in (get_figures (self), exercise->position);
  if (figure == NULL)
    return;
  limber_figure_draft_begin_like (&movement, &figure->movement);
  limber_figure_editor_show (self->figure, &movement);
}

static void
show_all (LimberExerciseEditor *self)
{
  const LimberExercise *exercise = get_exercise (self);

  self->writing = TRUE;
  limber_exercise_editor_form_show (self->form, self->draft);
  gtk_editable_set_text (GTK_EDITABLE (self->figure_text),
                         limber_exercise_editor_facts_get_figure_text (exercise));
  show_figure (self);
  self->writing = FALSE;
}

static void
update (LimberExerciseEditor *self)
{
  const LimberExercise *exercise = get_exercise (self);

  limber_figure_editor_set_glow (self->figure, limber_exercise_editor_facts_get_glow (exercise));
  limber_figure_editor_set_dose (self->figure, exercise->dose);
  /* Nobody has done anything wrong who has not begun. */
  if (limber_exercise_draft_can_undo (self->draft))
    limber_exercise_editor_form_show_faults (self->form, self->draft);
  adw_window_title_set_title (
      self->title,
      exercise->name != NULL && *exercise->name != '\0' ? exercise->name : _ ("New exercise"));
  update_actions (self);
  update_state (self);
}

static void
conflict_cb (LimberExerciseEditor *self, const char *id, const char *our_name)
{
  g_assert (LIMBER_IS_EXERCISE_EDITOR (self));

  if (self->draft != NULL)
    limber_exercise_draft_become (self->draft, id, our_name);
}

static void
make_saver (LimberExerciseEditor *self, const char *id)
{
  self->saver = limber_exercise_editor_file_open (get_library (self), self->clock, id);
  g_signal_connect_object (
      self->saver, "notify::state", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->saver, "conflict", G_CALLBACK (conflict_cb), self, G_CONNECT_SWAPPED);
}

/* It gets a file once it is whole, named as it is called then. */
static void
begin_file (LimberExerciseEditor *self)
{
  g_autofree char *id
      = limber_exercise_editor_file_choose_id (get_library (self), get_exercise (self)->name);

  limber_exercise_draft_become (self->draft, id, NULL);
  make_saver (self, id);
}

static void
save (LimberExerciseEditor *self)
{
  if (limber_exercise_draft_get_first_fault (self->draft) != LIMBER_EXERCISE_FIELD_NONE)
    return;
  if (self->saver == NULL)
    begin_file (self);
  limber_draft_saver_put_exercise (self->saver, get_exercise (self));
}

static void
changed_cb (LimberExerciseEditor *self)
{
  g_assert (LIMBER_IS_EXERCISE_EDITOR (self));

  save (self);
  if (!self->writing)
    show_all (self);
  update (self);
}

static void
put (LimberExerciseEditor *self, LimberExercise *exercise, const char *label, const char *merge_key)
{
  self->writing = TRUE;
  limber_exercise_draft_put (self->draft, exercise, label, merge_key);
  self->writing = FALSE;
}

static void
form_cb (LimberExerciseEditor *self, const char *label, const char *merge_key)
{
  LimberExercise *exercise = NULL;

  g_assert (LIMBER_IS_EXERCISE_EDITOR (self));

  if (self->draft == NULL)
    return;
  exercise = limber_exercise_draft_take_copy (self->draft);
  limber_exercise_editor_form_write (self->form, exercise);
  put (self, exercise, label, merge_key);
}

static void
put_figure (LimberExerciseEditor *self, const char *label, const char *merge_key)
{
  LimberExercise  *exercise = limber_exercise_draft_take_copy (self->draft);
  g_autofree char *text = limber_exercise_editor_facts_dup_figure_text (
      exercise, gtk_editable_get_text (GTK_EDITABLE (self->figure_text)));
  JsonNode *before = exercise->figure;

  exercise->figure
      = limber_figure_write (limber_figure_editor_get_movement (self->figure), text, before);
  g_clear_pointer (&before, json_node_unref);
  if (self->position >= 0)
    exercise->position = (LimberPosition) self->position;
  put (self, exercise, label, merge_key);
  if (self->position < 0)
    return;
  self->position = -1;
  limber_exercise_editor_form_show (self->form, self->draft);
}

static void
position_cb (LimberExerciseEditor *self, guint position)
{
  g_assert (LIMBER_IS_EXERCISE_EDITOR (self));

  self->position = (int) position;
}

static void
figure_cb (LimberExerciseEditor *self, const char *label, const char *merge_key)
{
  g_assert (LIMBER_IS_EXERCISE_EDITOR (self));

  if (self->draft != NULL)
    put_figure (self, label, merge_key);
}

static void
figure_text_cb (LimberExerciseEditor *self)
{
  g_assert (LIMBER_IS_EXERCISE_EDITOR (self));

  if (self->draft != NULL && !self->writing)
    put_figure (self, _ ("Write"), "figure-text");
}

static void
begin (LimberExerciseEditor *self, LimberExercise *exercise)
{
  g_set_object (&self->draft, NULL);
  self->draft = limber_exercise_draft_new (exercise, self->clock);
  g_signal_connect_object (
      self->draft, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_clear_pointer (&self->removed, limber_exercise_unref);
  gtk_stack_set_visible_child_name (self->stack, "editor");
  show_all (self);
  update (self);
}

static void
begin_like (LimberExerciseEditor *self, const LimberExercise *other)
{
  /* Translators: the name of an exercise that was made like another one: "Bird dog (my way)" */
  g_autofree char *name = limber_draft_text_append (other->name, _ (" (my way)"));
  g_autoptr (LimberExercise) exercise = limber_exercise_draft_begin_like (other, "exercise", name);

  begin (self, exercise);
}

/* The movement of another exercise, and what is said of it. */
static void
take_figure (LimberExerciseEditor *self, const LimberExercise *other)
{
  const LimberFigure *figure = limber_figures_get (get_figures (self), other);
  LimberMovement      movement;

  if (figure == NULL)
    {
      gtk_label_set_label (self->state, _ ("That exercise has no figure to start from."));
      return;
    }
  limber_figure_draft_begin_like (&movement, &figure->movement);
  self->writing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->figure_text),
                         figure->text != NULL ? figure->text : "");
  self->writing = FALSE;
  limber_figure_editor_show (self->figure, &movement);
  put_figure (self, _ ("Start from another exercise"), NULL);
}

/* Both hold on to the page until the file has come. */
static LimberExercise *
finish_fetch (LimberExerciseEditor *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  LimberExercise *exercise = limber_exercise_fetch_finish (result, &error);

  if (exercise == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_label_set_label (self->state, error->message);

  return exercise;
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberExerciseEditor) self = user_data;
  g_autoptr (LimberExercise) exercise = finish_fetch (self, result);

  if (exercise != NULL)
    begin_like (self, exercise);
}

static void
fetched_figure_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberExerciseEditor) self = user_data;
  g_autoptr (LimberExercise) exercise = finish_fetch (self, result);

  if (exercise != NULL && self->draft != NULL)
    take_figure (self, exercise);
}

static void
like_cb (LimberExerciseEditor *self, const char *id)
{
  LimberItem *item = limber_library_find_exercise (get_library (self), id);

  g_assert (LIMBER_IS_EXERCISE_EDITOR (self));

  if (self->draft != NULL && item != NULL)
    limber_exercise_fetch_async (item, self->cancellable, fetched_figure_cb, g_object_ref (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberExerciseEditor) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberExercise) exercise = limber_draft_saver_load_exercise_finish (
      LIMBER_DRAFT_SAVER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || self->saver != LIMBER_DRAFT_SAVER (source))
    return;
  if (exercise == NULL)
    {
      gtk_label_set_label (self->state, error->message);
      return;
    }
  begin (self, exercise);
}

/* What is to be shown next may be another one. */
static void
put_away (LimberExerciseEditor *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (self->saver != NULL)
    {
      limber_draft_saver_flush_async (self->saver, NULL, NULL, NULL);
      g_clear_object (&self->saver);
    }
  g_clear_object (&self->draft);
  g_clear_pointer (&self->removed, limber_exercise_unref);
}

static gboolean
limber_exercise_editor_show (LimberPage *page, GVariant *parameter, GError **error)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (page);
  const char           *id = parameter != NULL ? g_variant_get_string (parameter, NULL) : "";
  LimberItem *item = *id != '\0' ? limber_library_find_exercise (get_library (self), id) : NULL;

  /* Back from somewhere to what is not finished. */
  if (self->draft != NULL && g_strcmp0 (self->shown, id) == 0)
    return TRUE;
  if (*id != '\0' && item == NULL)
    {
      limber_bodies_fail_not_found (FALSE, id, error);
      return FALSE;
    }
  put_away (self);
  g_free (self->shown);
  self->shown = g_strdup (id);
  limber_figure_editor_set_figures (self->figure, get_figures (self));
  limber_figure_editor_set_exercises (self->figure,
                                      limber_library_get_exercises (get_library (self)));
  if (*id == '\0')
    {
      g_autoptr (LimberExercise) exercise = limber_exercise_draft_begin ("exercise");

      begin (self, exercise);
    }
  else if (self->makes || limber_item_get_origin (item) == LIMBER_ORIGIN_BUILT_IN)
    limber_exercise_fetch_async (item, self->cancellable, fetched_cb, g_object_ref (self));
  else
    {
      make_saver (self, id);
      limber_draft_saver_load_async (
          self->saver, self->cancellable, loaded_cb, g_object_ref (self));
    }

  return TRUE;
}

static char *
limber_exercise_editor_dup_title (LimberPage *page)
{
  return g_strdup (adw_window_title_get_title (LIMBER_EXERCISE_EDITOR (page)->title));
}

static void
limber_exercise_editor_focus (LimberPage *page)
{
  limber_exercise_editor_form_focus_name (LIMBER_EXERCISE_EDITOR (page)->form);
}

static void
limber_exercise_editor_leave (LimberPage *page)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (page);

  limber_figure_editor_stop (self->figure);
  if (self->saver != NULL && self->draft != NULL)
    limber_draft_saver_flush_async (self->saver, NULL, NULL, NULL);
  /* What was saved begins anew the next time; what was not waits. */
  if (self->makes && self->saver != NULL)
    put_away (self);
  else if (self->makes && self->draft != NULL && limber_exercise_draft_can_undo (self->draft))
    limber_exercise_editor_file_tell_waiting (GTK_WIDGET (self), self->draft, self->shown);
}

static void
limber_exercise_editor_page_init (LimberPageInterface *iface)
{
  iface->show = limber_exercise_editor_show;
  iface->dup_title = limber_exercise_editor_dup_title;
  iface->focus = limber_exercise_editor_focus;
  iface->leave = limber_exercise_editor_leave;
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  limber_exercise_draft_undo (LIMBER_EXERCISE_EDITOR (widget)->draft);
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  limber_exercise_draft_redo (LIMBER_EXERCISE_EDITOR (widget)->draft);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberExerciseEditor) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!limber_exercise_editor_file_delete_finish (result, &error))
    {
      gtk_label_set_label (self->state, error->message);
      return;
    }
  if (self->saver != LIMBER_DRAFT_SAVER (source) || self->draft == NULL)
    return;
  g_clear_object (&self->saver);
  self->removed = limber_exercise_ref (get_exercise (self));
  g_clear_object (&self->draft);
  gtk_stack_set_visible_child_name (self->stack, "deleted");
  update_actions (self);
}

static void
answered_cb (const char *answer, gpointer user_data)
{
  LimberExerciseEditor *self = user_data;
  const gboolean        goes = g_strcmp0 (answer, "delete") == 0;

  if (goes && self->saver != NULL)
    limber_exercise_editor_file_delete_async (self->saver, deleted_cb, g_object_ref (self));
  else if (goes)
    {
      put_away (self);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
    }
}

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (widget);

  limber_exercise_editor_file_ask_delete (
      widget, get_library (self), self->draft, self->saver != NULL, answered_cb);
}

static void
bring_back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (widget);
  g_autoptr (LimberExercise) exercise = g_steal_pointer (&self->removed);

  if (exercise == NULL)
    return;
  make_saver (self, exercise->id);
  begin (self, exercise);
  save (self);
  update (self);
}

static void
set_narrow (LimberExerciseEditor *self, gboolean narrow)
{
  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->columns, !narrow);
}

static void
limber_exercise_editor_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch ((LimberExerciseEditorProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, LIMBER_EXERCISE_EDITOR (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_exercise_editor_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch ((LimberExerciseEditorProperty) prop_id)
    {
    case PROP_NARROW:
      set_narrow (LIMBER_EXERCISE_EDITOR (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_exercise_editor_dispose (GObject *object)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_EXERCISE_EDITOR);
  g_clear_object (&self->saver);
  g_clear_object (&self->draft);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_exercise_editor_parent_class)->dispose (object);
}

static void
limber_exercise_editor_finalize (GObject *object)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (object);

  g_clear_pointer (&self->removed, limber_exercise_unref);
  g_object_unref (self->cancellable);
  g_object_unref (self->clock);
  g_free (self->shown);

  G_OBJECT_CLASS (limber_exercise_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-exercise-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, failure);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, columns);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, figure);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, form);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, figure_text);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, state);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, title);
  gtk_widget_class_bind_template_callback (widget_class, form_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, like_cb);
  gtk_widget_class_bind_template_callback (widget_class, position_cb);
}

static void
limber_exercise_editor_class_init (LimberExerciseEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_exercise_editor_dispose;
  object_class->finalize = limber_exercise_editor_finalize;
  object_class->get_property = limber_exercise_editor_get_property;
  object_class->set_property = limber_exercise_editor_set_property;

  /**
   * LimberExerciseEditor:narrow:
   *
   * Whether there is room for one column only.
   */
  props[PROP_NARROW] = g_param_spec_boolean (
      "narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "editor.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "editor.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "editor.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "editor.bring-back", NULL, bring_back_cb);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "editor.undo", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "editor.redo", NULL);
  g_type_ensure (LIMBER_TYPE_FAILURE_BAR);
  g_type_ensure (LIMBER_TYPE_FIGURE_EDITOR);
  g_type_ensure (LIMBER_TYPE_EXERCISE_EDITOR_FORM);
  bind_template (widget_class);
}

static void
limber_exercise_editor_init (LimberExerciseEditor *self)
{
  self->clock = LIMBER_CLOCK (limber_system_clock_new ());
  self->cancellable = g_cancellable_new ();
  self->position = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_spoken_entries (GTK_WIDGET (self));
  update_actions (self);
}

/**
 * limber_exercise_editor_new:
 * @services: what it works with
 * @makes: whether what it shows is a new exercise, which may begin like the one it is asked for; else
 *   that one is changed
 *
 * Returns: (transfer floating): a page with no exercise yet
 */
LimberExerciseEditor *
limber_exercise_editor_new (LimberServices *services, gboolean makes)
{
  LimberExerciseEditor *self = g_object_new (LIMBER_TYPE_EXERCISE_EDITOR, NULL);

  self->services = g_object_ref (services);
  self->makes = makes;

  return self;
}
