/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-routine-editor.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-editor-add.h"
#include "app/limber-editor-file.h"
#include "app/limber-editor-start.h"
#include "app/limber-editor-view.h"
#include "app/limber-failure-bar.h"
#include "app/limber-undo-offer.h"
#include "app/limber-prescription-page.h"
#include "app/limber-prescription-take.h"
#include "app/limber-routine-tools.h"

/**
 * LimberRoutineEditor:
 *
 * The page where a routine is changed, or made. It saves itself; what comes with Limber becomes the
 * user's own with the first change. Parts of it that take its place for a while are the choice of
 * exercises and the prescription.
 */
struct _LimberRoutineEditor
{
  AdwBin parent_instance;

  AdwWindowTitle         *title;
  GtkWidget              *undo;
  GtkWidget              *redo;
  GtkWidget              *steering;
  GtkWidget              *way_out;
  GtkStack               *stack;
  LimberEditorView       *view;
  LimberPrescriptionPage *prescription;
  LimberEditorAdd        *add;
  AdwStatusPage          *fault;
  LimberFailureBar       *failure;
  GtkRevealer            *notice;

  LimberServices   *services; /* (owned) */
  LimberEditorFile *file;     /* (owned) (nullable) */
  GSignalGroup     *of_file;  /* (owned) */
  GBindingGroup    *of_draft; /* (owned) */
  GVariant         *asked;    /* (nullable): what it was opened with */
  char            **pending;  /* (nullable): exercises to be added as soon as it is open */
  gboolean          begins_with_prescription;
  gboolean          over; /* the user has gone back from it */
  gboolean          narrow;
};

static void limber_routine_editor_page_init (LimberPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberRoutineEditor,
                               limber_routine_editor,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_PAGE,
                                                      limber_routine_editor_page_init))

typedef enum
{
  PROP_NARROW = 1,
} LimberRoutineEditorProperty;

static GParamSpec *props[PROP_NARROW + 1];

static LimberRoutineDraft *
get_draft (LimberRoutineEditor *self)
{
  return self->file != NULL ? limber_editor_file_get_draft (self->file) : NULL;
}

static gboolean
is_open (LimberRoutineEditor *self)
{
  return get_draft (self) != NULL && !limber_editor_file_is_read_only (self->file);
}

static gboolean
is_seen (LimberRoutineEditor *self, const char *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

/* Of a new one there is no file as long as there is nothing in it. */
static LimberItem *
get_item (LimberRoutineEditor *self)
{
  return self->file != NULL ? limber_library_find_routine (
             limber_services_get_library (self->services), limber_editor_file_get_id (self->file))
                            : NULL;
}

static gboolean
is_listed (LimberRoutineEditor *self)
{
  return get_item (self) != NULL;
}

static LimberOrigin
get_origin (LimberRoutineEditor *self)
{
  LimberItem *item = get_item (self);

  return item != NULL ? limber_item_get_origin (item) : LIMBER_ORIGIN_BUILT_IN;
}

/* Which of the actions make sense. */
static void
update_actions (LimberRoutineEditor *self)
{
  LimberRoutineDraft *draft = get_draft (self);
  GtkWidget          *widget = GTK_WIDGET (self);
  const gboolean      open = is_open (self);
  const gboolean      in_view = is_seen (self, "view");
  const gboolean any = draft != NULL && limber_routine_draft_get_routine (draft)->steps->len > 0;

  gtk_widget_action_set_enabled (
      widget, "editor.undo", open && in_view && limber_routine_draft_can_undo (draft));
  gtk_widget_action_set_enabled (
      widget, "editor.redo", open && in_view && limber_routine_draft_can_redo (draft));
  gtk_widget_action_set_enabled (
      widget, "editor.play", in_view && limber_editor_view_is_playable (self->view));
  gtk_widget_action_set_enabled (widget, "editor.add", open);
  gtk_widget_action_set_enabled (widget, "editor.prescription", open);
  gtk_widget_action_set_enabled (widget, "editor.rename", open);
  gtk_widget_action_set_enabled (widget, "editor.share", any);
  gtk_widget_action_set_enabled (widget, "editor.print", any);
  gtk_widget_action_set_enabled (widget, "editor.duplicate", any);
  gtk_widget_action_set_enabled (widget, "editor.hide", any && is_listed (self));
  gtk_widget_action_set_enabled (
      widget, "editor.reset", get_origin (self) == LIMBER_ORIGIN_CHANGED);
  gtk_widget_action_set_enabled (widget, "editor.delete", get_origin (self) == LIMBER_ORIGIN_OWN);
}
static void
show_page (LimberRoutineEditor *self, const char *name)
{
  const gboolean in_view = g_str_equal (name, "view");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->steering, in_view);
  gtk_widget_set_visible (self->way_out, in_view);
  adw_window_title_set_title (self->title,
                              g_str_equal (name, "prescription") ? _ ("Prescription")
                              : g_str_equal (name, "add")        ? _ ("Add exercises")
                                                                 : _ ("Edit routine"));
  update_actions (self);
}

static void
update_state (LimberRoutineEditor *self)
{
  limber_failure_bar_follow (self->failure, limber_editor_file_get_saver (self->file));
  gtk_revealer_set_reveal_child (self->notice, limber_editor_file_is_read_only (self->file));
  update_actions (self);
}

static void
tell (LimberRoutineEditor *self, const char *text)
{
  g_signal_emit_by_name (self->services, "message", text);
}

static void
insert (LimberRoutineEditor *self, GPtrArray *steps)
{
  LimberRoutineDraft *draft = get_draft (self);

  show_page (self, "view");
  if (!limber_routine_draft_insert_steps (draft, G_MAXUINT, steps))
    tell (self, _ ("A routine can have 500 exercises, no more."));
  limber_editor_view_focus (self->view);
}

static void
add_pending (LimberRoutineEditor *self)
{
  g_auto(GStrv) ids = g_steal_pointer (&self->pending);
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_step_free);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_ptr_array_add (steps, limber_step_new (ids[i]));
  if (steps->len > 0 && is_open (self))
    insert (self, steps);
}

static void
opened_cb (LimberEditorFile *file, LimberRoutineEditor *self)
{
  LimberRoutineDraft *draft = limber_editor_file_get_draft (file);

  g_assert (LIMBER_IS_ROUTINE_EDITOR (self));

  if (draft == NULL)
    {
      adw_status_page_set_description (self->fault, limber_editor_file_get_fault (file));
      show_page (self, "fault");
      return;
    }

  limber_editor_view_set_draft (self->view, draft);
  limber_editor_view_set_open (self->view, !limber_editor_file_is_read_only (file));
  g_binding_group_set_source (self->of_draft, draft);
  show_page (self, self->begins_with_prescription ? "prescription" : "view");
  update_state (self);
  add_pending (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    limber_page_focus (LIMBER_PAGE (self));
}

static void
told_cb (LimberEditorFile *file, const char *text, LimberRoutineEditor *self)
{
  g_assert (LIMBER_IS_ROUTINE_EDITOR (self));

  tell (self, text);
}

static void
updated_cb (LimberEditorView *view, LimberRoutineEditor *self)
{
  g_assert (LIMBER_IS_ROUTINE_EDITOR (self));

  update_actions (self);
}

static void
open_file (LimberRoutineEditor *self, const char *id)
{
  if (self->file != NULL)
    limber_editor_file_close (self->file);
  g_clear_object (&self->file);
  self->file = limber_editor_file_new (self->services, id);
  g_signal_group_set_target (self->of_file, self->file);
  limber_failure_bar_follow (self->failure, NULL);
  gtk_revealer_set_reveal_child (self->notice, FALSE);
  show_page (self, "loading");
  limber_editor_file_open (self->file);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_routine_draft_undo (get_draft (LIMBER_ROUTINE_EDITOR (widget)));
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_routine_draft_redo (get_draft (LIMBER_ROUTINE_EDITOR (widget)));
}

static void
rename_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_editor_view_focus_name (LIMBER_ROUTINE_EDITOR (widget)->view);
}

static void
run_errand (LimberRoutineEditor *self, const char *action, guint step)
{
  limber_editor_start_errand (GTK_WIDGET (self), self->services, self->file, action, step);
}

static void
play_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  run_errand (LIMBER_ROUTINE_EDITOR (widget), NULL, 0);
}

static void
play_from_cb (LimberEditorView *view, guint step, LimberRoutineEditor *self)
{
  g_assert (LIMBER_IS_ROUTINE_EDITOR (self));

  if (limber_editor_view_is_playable (view))
    run_errand (self, NULL, step);
}

/* What is done with the file as a whole. Nothing that was not saved yet must come after it. */
static const struct
{
  const char *asked;
  const char *done;
} errands[] = {
  { "editor.share", "win.share-routine" },      { "editor.print", "win.print-routine" },
  { "editor.duplicate", "routines.duplicate" }, { "editor.hide", "routines.hide" },
  { "editor.reset", "routines.remove" },        { "editor.delete", "routines.remove" },
};

static void
errand_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (errands); i++)
    if (g_str_equal (errands[i].asked, action))
      run_errand (LIMBER_ROUTINE_EDITOR (widget), errands[i].done, 0);
}

/* What is gone is left; what came with Limber is shown as it came. */
static void
done_cb (GtkWidget *page, const LimberShelfToken *done)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (page);

  if (self->file == NULL || !gtk_widget_get_mapped (page)
      || g_strcmp0 (done->id, limber_editor_file_get_id (self->file)) != 0)
    return;

  if (done->deed == LIMBER_SHELF_REMOVED && !done->was_builtin)
    {
      g_clear_object (&self->file);
      g_signal_group_set_target (self->of_file, NULL);
      show_page (self, "loading");
      gtk_widget_activate_action (page, "win.back", NULL);
    }
  else if (done->deed == LIMBER_SHELF_REMOVED || done->deed == LIMBER_SHELF_UNDONE)
    {
      g_autofree char *id = g_strdup (done->id);

      open_file (self, id);
    }
}

static void
give_back_cb (GtkWidget *page, gpointer user_data)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (page);

  if (self->file != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    run_errand (self, "routines.remove", 0);
}

static void
made_mine_cb (LimberEditorFile *file, LimberRoutineEditor *self)
{
  g_assert (LIMBER_IS_ROUTINE_EDITOR (self));

  limber_undo_offer (GTK_WIDGET (self),
                     _ ("This routine is yours now. The original can be brought back."),
                     _ ("Undo"),
                     give_back_cb,
                     NULL,
                     NULL);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);

  limber_editor_add_begin (self->add, self->services);
  show_page (self, "add");
  limber_editor_add_focus (self->add);
}

static void
add_chosen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  g_auto(GStrv) ids = limber_editor_add_dup_chosen (self->add);
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_step_free);

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (steps, limber_step_new (ids[i]));
  insert (self, steps);
}

static void
prescription_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);

  show_page (self, "prescription");
  limber_prescription_page_focus (self->prescription);
}

static void
taken_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberRoutineEditor) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!limber_prescription_take_finish (LIMBER_SERVICES (source), result, &error))
    {
      if (self->services != NULL)
        tell (self, error->message);
    }
  else if (is_open (self) && is_seen (self, "prescription"))
    {
      g_autoptr(GPtrArray) steps
                 = limber_prescription_take (self->services, get_draft (self), self->prescription);

      self->begins_with_prescription = FALSE;
      insert (self, steps);
    }
}

/* Its own exercises have to be there first. */
static void
prescription_done_cb (LimberPrescriptionPage *page, LimberRoutineEditor *self)
{
  g_autoptr(GPtrArray) own = limber_prescription_page_dup_own (page);

  g_assert (LIMBER_IS_ROUTINE_EDITOR (self));

  limber_prescription_take_async (self->services, own, taken_cb, g_object_ref (self));
}

/* Coming back to what is still in the editor leaves it as it is. */
static gboolean
limber_routine_editor_show (LimberPage *page, GVariant *parameter, GError **error)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (page);
  const gboolean       same = self->asked != NULL && g_variant_equal (self->asked, parameter);
  const char          *id = NULL;

  if (same && !self->over && self->file != NULL)
    return TRUE;

  g_clear_pointer (&self->asked, g_variant_unref);
  self->asked = g_variant_ref (parameter);
  self->over = FALSE;
  g_clear_pointer (&self->pending, g_strfreev);
  self->begins_with_prescription = FALSE;
  if (g_variant_is_of_type (parameter, G_VARIANT_TYPE_STRING))
    id = g_variant_get_string (parameter, NULL);
  else
    g_variant_get (parameter, "(&s^as)", &id, &self->pending);

  if (g_str_equal (id, LIMBER_ROUTINE_EDITOR_PRESCRIPTION))
    {
      self->begins_with_prescription = TRUE;
      id = "";
    }
  open_file (self, id);

  return TRUE;
}

static char *
limber_routine_editor_dup_title (LimberPage *page)
{
  return g_strdup (_ ("Edit routine"));
}

static void
limber_routine_editor_focus (LimberPage *page)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (page);

  if (is_seen (self, "view"))
    limber_editor_view_focus (self->view);
  else if (is_seen (self, "prescription"))
    limber_prescription_page_focus (self->prescription);
  else if (is_seen (self, "add"))
    limber_editor_add_focus (self->add);
}

static gboolean
limber_routine_editor_go_back (LimberPage *page)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (page);

  if (is_seen (self, "add") || (is_seen (self, "prescription") && !self->begins_with_prescription))
    {
      show_page (self, "view");
      limber_editor_view_focus (self->view);
      return TRUE;
    }
  if (is_seen (self, "view") && limber_editor_view_go_back (self->view))
    return TRUE;

  self->over = TRUE;

  return FALSE;
}

/* What is not saved yet is saved now. */
static void
limber_routine_editor_leave (LimberPage *page)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (page);

  if (self->file != NULL)
    limber_editor_start_leaving (self->services, self->file);
}

static void
limber_routine_editor_page_init (LimberPageInterface *iface)
{
  iface->show = limber_routine_editor_show;
  iface->dup_title = limber_routine_editor_dup_title;
  iface->focus = limber_routine_editor_focus;
  iface->go_back = limber_routine_editor_go_back;
  iface->leave = limber_routine_editor_leave;
}

static void
limber_routine_editor_dispose (GObject *object)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (object);

  g_clear_object (&self->of_file);
  g_clear_object (&self->of_draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_ROUTINE_EDITOR);
  if (self->file != NULL)
    limber_editor_file_close (self->file);
  g_clear_object (&self->file);
  g_clear_object (&self->services);
  g_clear_pointer (&self->asked, g_variant_unref);
  g_clear_pointer (&self->pending, g_strfreev);

  G_OBJECT_CLASS (limber_routine_editor_parent_class)->dispose (object);
}

static void
limber_routine_editor_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch ((LimberRoutineEditorProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, LIMBER_ROUTINE_EDITOR (object)->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_routine_editor_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (object);

  switch ((LimberRoutineEditorProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "editor.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "editor.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "editor.play", NULL, play_cb);
  gtk_widget_class_install_action (widget_class, "editor.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "editor.add-chosen", NULL, add_chosen_cb);
  gtk_widget_class_install_action (widget_class, "editor.prescription", NULL, prescription_cb);
  gtk_widget_class_install_action (widget_class, "editor.rename", NULL, rename_cb);
  for (guint i = 0; i < G_N_ELEMENTS (errands); i++)
    gtk_widget_class_install_action (widget_class, errands[i].asked, NULL, errand_cb);
  limber_routine_tools_install (widget_class);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "editor.undo", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "editor.redo", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "editor.redo", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-routine-editor.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, title);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, undo);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, redo);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, steering);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, way_out);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, view);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, prescription);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, add);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, fault);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, failure);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, notice);
  gtk_widget_class_bind_template_callback (widget_class, play_from_cb);
  gtk_widget_class_bind_template_callback (widget_class, updated_cb);
  gtk_widget_class_bind_template_callback (widget_class, prescription_done_cb);
}

static void
limber_routine_editor_class_init (LimberRoutineEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_routine_editor_dispose;
  object_class->get_property = limber_routine_editor_get_property;
  object_class->set_property = limber_routine_editor_set_property;

  /**
   * LimberRoutineEditor:narrow:
   *
   * Whether there is room for one column only.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LIMBER_TYPE_EDITOR_ADD);
  g_type_ensure (LIMBER_TYPE_EDITOR_VIEW);
  g_type_ensure (LIMBER_TYPE_FAILURE_BAR);
  g_type_ensure (LIMBER_TYPE_PRESCRIPTION_PAGE);
  install_actions (widget_class);
  bind_template (widget_class);
}

static void
limber_routine_editor_init (LimberRoutineEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->of_file = g_signal_group_new (LIMBER_TYPE_EDITOR_FILE);
  g_signal_group_connect_object (self->of_file, "opened", G_CALLBACK (opened_cb), self, 0);
  g_signal_group_connect_object (self->of_file, "told", G_CALLBACK (told_cb), self, 0);
  g_signal_group_connect_object (self->of_file, "made-mine", G_CALLBACK (made_mine_cb), self, 0);
  g_signal_group_connect_object (
      self->of_file, "state", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  self->of_draft = g_binding_group_new ();
  g_binding_group_bind (
      self->of_draft, "undo-label", self->undo, "tooltip-text", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (
      self->of_draft, "redo-label", self->redo, "tooltip-text", G_BINDING_SYNC_CREATE);
}

/**
 * limber_routine_editor_new:
 * @services: what it works with
 *
 * Returns: (transfer floating): a page with no routine yet
 */
LimberRoutineEditor *
limber_routine_editor_new (LimberServices *services)
{
  LimberRoutineEditor *self = g_object_new (LIMBER_TYPE_ROUTINE_EDITOR, NULL);

  self->services = g_object_ref (services);
  limber_editor_view_set_services (self->view, services);
  limber_prescription_page_set_library (self->prescription, limber_services_get_library (services));
  limber_routine_tools_set_up (GTK_WIDGET (self), services, done_cb);

  return self;
}
