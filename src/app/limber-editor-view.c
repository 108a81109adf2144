/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-editor-view.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-editor-facts.h"
#include "app/limber-editor-head.h"
#include "app/limber-editor-list.h"
#include "app/limber-step-panel.h"
#include "app/limber-undo-keys.h"
#include "edit/limber-routine-edit.h"

/**
 * LimberEditorView:
 *
 * A routine in the editor: what it is called and how long it takes, what the safety rules say, its
 * steps, and beside them the one that is chosen. Where there is room for one column only, the chosen
 * step takes the place of the list.
 */
struct _LimberEditorView
{
  AdwBin parent_instance;

  GtkScrolledWindow    *list_side;
  GtkScrolledWindow    *panel_side;
  LimberEditorHead     *head;
  GtkExpander          *findings;
  GtkLabel             *findings_title;
  LimberEditorFindings *findings_list;
  LimberEditorList     *list;
  GtkWidget            *empty;
  LimberStepPanel      *panel;

  LimberEditorFindings *step_findings; /* of the chosen step */
  LimberServices       *services;      /* (owned) (nullable) */
  GSignalGroup         *draft;         /* (owned): what is heard of the draft */
  LimberEditorFacts    *facts;         /* (owned) (nullable) */
  LimberRoutine        *shown;         /* (owned) (nullable): what the facts are about */
  int                   selected;      /* a step, or -1 */
  gboolean              open;
  gboolean              narrow;
  gboolean              on_step; /* the step takes the place of the list, where it is narrow */
};

G_DEFINE_FINAL_TYPE (LimberEditorView, limber_editor_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
} LimberEditorViewProperty;

static GParamSpec *props[PROP_NARROW + 1];

enum
{
  PLAY,
  UPDATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* (transfer none) (nullable) */
static LimberRoutineDraft *
get_draft (LimberEditorView *self)
{
  g_autoptr(GObject) draft = g_signal_group_dup_target (self->draft);

  return (LimberRoutineDraft *) draft;
}

static void
arrange (LimberEditorView *self)
{
  const gboolean step = self->selected >= 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list_side), !self->narrow || !self->on_step || !step);
  gtk_widget_set_visible (GTK_WIDGET (self->panel_side), step && (!self->narrow || self->on_step));
}

static void
show_step (LimberEditorView *self)
{
  const LimberEditorLine    *lines = limber_editor_facts_get_lines (self->facts);
  const LimberEditorFinding *findings = NULL;
  const LimberEditorLine    *line = NULL;
  guint                      n = 0;

  if (self->selected >= 0)
    line = &lines[self->selected];
  if (line == NULL || line->exercise == NULL)
    {
      arrange (self);
      return;
    }

  limber_step_panel_show (
      self->panel,
      line->step,
      line->exercise,
      limber_editor_facts_get_transition_us (self->facts, (guint) self->selected));
  findings = limber_editor_facts_get_findings (self->facts, self->selected, &n);
  limber_editor_findings_show (self->step_findings, findings, n);
  gtk_widget_set_visible (GTK_WIDGET (self->step_findings), n > 0);
  arrange (self);
}

static void
show_findings (LimberEditorView *self)
{
  const guint    n_open = limber_editor_facts_count_open (self->facts);
  const gboolean blocked = limber_editor_facts_is_blocked (self->facts)
                           && limber_editor_facts_get_n_lines (self->facts) > 0;
  guint                      n = 0;
  const LimberEditorFinding *all = limber_editor_facts_get_findings (self->facts, -1, &n);
  g_autofree char           *title = NULL;

  if (blocked && n_open == 0)
    title = g_strdup (limber_editor_facts_get_problem (self->facts));
  else if (blocked)
    title = g_strdup (_ ("It cannot be played like this"));
  else if (n_open > 0)
    title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "%u thing is worth a second look",
                                          "%u things are worth a second look",
                                          n_open),
                             n_open);
  else
    title = g_strdup (_ ("Prescribed for you"));
  gtk_label_set_label (self->findings_title, title);
  limber_editor_findings_show (self->findings_list, all, n);
  gtk_widget_set_visible (GTK_WIDGET (self->findings),
                          (n > 0 || blocked) && limber_editor_facts_get_n_lines (self->facts) > 0);
  if (blocked)
    gtk_expander_set_expanded (self->findings, TRUE);
}

/* Of an undone change, the step it was about. */
static int
find_change (LimberRoutine *before, LimberRoutine *after)
{
  const guint n = MIN (before->steps->len, after->steps->len);

  for (guint i = 0; i < n; i++)
    if (!limber_routine_edit_is_same_step (before->steps->pdata[i], after->steps->pdata[i]))
      return (int) i;

  return before->steps->len != after->steps->len ? (int) n : -1;
}

static void
update (LimberEditorView *self)
{
  LimberRoutineDraft *draft = get_draft (self);
  LimberRoutine      *routine = limber_routine_draft_get_routine (draft);
  guint               n;

  g_clear_pointer (&self->facts, limber_editor_facts_free);
  g_clear_pointer (&self->shown, limber_routine_unref);
  self->shown = limber_routine_ref (routine);
  self->facts = limber_editor_facts_new (self->services, routine);
  n = limber_editor_facts_get_n_lines (self->facts);
  self->selected = MIN (self->selected, (int) n - 1);
  if (n == 0)
    self->on_step = FALSE;

  limber_editor_head_show (self->head, routine, self->facts);
  limber_editor_list_show (self->list, limber_editor_facts_get_lines (self->facts), n);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->empty, n == 0);
  show_findings (self);
  limber_editor_list_select (self->list, self->selected);
  show_step (self);
  g_signal_emit (self, signals[UPDATED], 0);
}

static void
changed_cb (LimberRoutineDraft *draft, LimberEditorView *self)
{
  const int at = self->shown != NULL
                     ? find_change (self->shown, limber_routine_draft_get_routine (draft))
                     : -1;

  g_assert (LIMBER_IS_EDITOR_VIEW (self));

  if (at >= 0)
    self->selected = at;
  update (self);
}

static void
selected_cb (LimberEditorList *list, int index, LimberEditorView *self)
{
  g_assert (LIMBER_IS_EDITOR_VIEW (self));

  if (self->facts == NULL || self->selected == index)
    return;

  self->selected = index;
  show_step (self);
  limber_step_panel_play (self->panel);
}

static void
activated_cb (LimberEditorList *list, int index, LimberEditorView *self)
{
  g_assert (LIMBER_IS_EDITOR_VIEW (self));

  if (!self->narrow)
    return;

  self->selected = index;
  self->on_step = TRUE;
  show_step (self);
  limber_step_panel_play (self->panel);
  limber_step_panel_focus (self->panel);
}

static void
panel_changed_cb (LimberStepPanel  *panel,
                  const char       *label,
                  const char       *key,
                  LimberEditorView *self)
{
  LimberRoutineDraft *draft = get_draft (self);
  const LimberStep   *step = limber_step_panel_get_step (panel);

  g_assert (LIMBER_IS_EDITOR_VIEW (self));

  if (draft == NULL || self->selected < 0 || !self->open)
    return;

  if (g_strcmp0 (key, LIMBER_STEP_PANEL_SECTION) == 0)
    limber_routine_draft_set_section (draft, (guint) self->selected, step->section);
  else
    limber_routine_draft_replace_step (draft, (guint) self->selected, step, label, key);
}

static void
prescribed_cb (LimberEditorFindings *findings,
               int                   step,
               const char           *rule,
               const char           *by,
               LimberEditorView     *self)
{
  g_assert (LIMBER_IS_EDITOR_VIEW (self));

  limber_routine_draft_set_prescribed (get_draft (self), (guint) step, rule, by);
}

static void
taken_back_cb (LimberEditorFindings *findings, int step, const char *rule, LimberEditorView *self)
{
  g_assert (LIMBER_IS_EDITOR_VIEW (self));

  limber_routine_draft_clear_prescribed (get_draft (self), (guint) step, rule);
}

static void
move (LimberEditorView *self, guint from, guint to)
{
  LimberRoutineDraft *draft = get_draft (self);

  limber_routine_draft_move_step (draft, from, to);
  limber_editor_list_focus (self->list, (int) to);
}

static void
moved_cb (LimberEditorList *list, int from, int to, LimberEditorView *self)
{
  g_assert (LIMBER_IS_EDITOR_VIEW (self));

  move (self, (guint) from, (guint) to);
}

static void
shift (LimberEditorView *self, guint at, int direction)
{
  LimberRoutineDraft *draft = get_draft (self);

  if (limber_routine_draft_can_shift (draft, at, direction))
    limber_editor_list_focus (self->list,
                              (int) limber_routine_draft_shift_step (draft, at, direction));
}

static void
remove_step (LimberEditorView *self, guint at)
{
  limber_routine_draft_remove_steps (get_draft (self), at, 1);
  limber_editor_list_focus (
      self->list, MIN ((int) at, (int) limber_editor_facts_get_n_lines (self->facts) - 1));
}

/* To the end of the part that begins there. */
static void
move_into (LimberEditorView *self, guint from, guint section)
{
  const LimberEditorLine *lines = limber_editor_facts_get_lines (self->facts);
  const guint             n = limber_editor_facts_get_n_lines (self->facts);
  guint                   to = section + 1;

  while (to < n && lines[to].step->section == NULL)
    to++;
  move (self, from, to > from ? to - 1 : to);
}

static void
write_heading (LimberEditorView *self, guint at)
{
  limber_editor_list_select (self->list, (int) at);
  self->on_step = TRUE;
  show_step (self);
  limber_step_panel_focus_section (self->panel);
}

static void
asked_cb (LimberEditorList *list,
          const char       *action,
          GVariant         *parameter,
          int               index,
          LimberEditorView *self)
{
  const guint at = (guint) index;

  g_assert (LIMBER_IS_EDITOR_VIEW (self));

  if (g_str_equal (action, "step.play"))
    g_signal_emit (self, signals[PLAY], 0, at);
  else if (g_str_equal (action, "step.move-up"))
    shift (self, at, -1);
  else if (g_str_equal (action, "step.move-down"))
    shift (self, at, 1);
  else if (g_str_equal (action, "step.move-first"))
    move (self, at, 0);
  else if (g_str_equal (action, "step.move-last"))
    move (self, at, limber_editor_facts_get_n_lines (self->facts) - 1);
  else if (g_str_equal (action, "step.move-into"))
    move_into (self, at, (guint) g_variant_get_int32 (parameter));
  else if (g_str_equal (action, "step.heading"))
    write_heading (self, at);
  else if (g_str_equal (action, "step.remove"))
    remove_step (self, at);
  else if (g_str_equal (action, "step.duplicate"))
    {
      limber_routine_draft_duplicate_step (get_draft (self), at);
      limber_editor_list_focus (self->list, index + 1);
    }
}

static void
limber_editor_view_dispose (GObject *object)
{
  LimberEditorView *self = LIMBER_EDITOR_VIEW (object);

  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_EDITOR_VIEW);
  g_clear_pointer (&self->facts, limber_editor_facts_free);
  g_clear_pointer (&self->shown, limber_routine_unref);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_editor_view_parent_class)->dispose (object);
}

static void
limber_editor_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((LimberEditorViewProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, LIMBER_EDITOR_VIEW (object)->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_editor_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  LimberEditorView *self = LIMBER_EDITOR_VIEW (object);

  switch ((LimberEditorViewProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      arrange (self);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-editor-view.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorView, list_side);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorView, panel_side);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorView, head);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorView, findings);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorView, findings_title);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorView, findings_list);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorView, list);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorView, empty);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorView, panel);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, panel_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, prescribed_cb);
  gtk_widget_class_bind_template_callback (widget_class, taken_back_cb);
}

static void
limber_editor_view_class_init (LimberEditorViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GType   type = G_TYPE_FROM_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_editor_view_dispose;
  object_class->get_property = limber_editor_view_get_property;
  object_class->set_property = limber_editor_view_set_property;

  /**
   * LimberEditorView:narrow:
   *
   * Whether there is room for one column only.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberEditorView::play:
   * @step: from which step on the user wants to play it
   */
  signals[PLAY] = g_signal_new (
      "play", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * LimberEditorView::updated:
   *
   * It shows what the draft is now.
   */
  signals[UPDATED]
      = g_signal_new ("updated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LIMBER_TYPE_EDITOR_FINDINGS);
  g_type_ensure (LIMBER_TYPE_EDITOR_HEAD);
  g_type_ensure (LIMBER_TYPE_EDITOR_LIST);
  g_type_ensure (LIMBER_TYPE_STEP_PANEL);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
limber_editor_view_init (LimberEditorView *self)
{
  self->selected = -1;
  self->open = TRUE;
  self->draft = g_signal_group_new (LIMBER_TYPE_ROUTINE_DRAFT);
  g_signal_group_connect_object (self->draft, "changed", G_CALLBACK (changed_cb), self, 0);
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_undo_keys_add (GTK_WIDGET (self));

  self->step_findings = LIMBER_EDITOR_FINDINGS (limber_editor_findings_new ());
  g_signal_connect_object (self->step_findings, "prescribed", G_CALLBACK (prescribed_cb), self, 0);
  g_signal_connect_object (self->step_findings, "taken-back", G_CALLBACK (taken_back_cb), self, 0);
  limber_step_panel_set_findings (self->panel, GTK_WIDGET (self->step_findings));
}

/**
 * limber_editor_view_set_services:
 * @services: what it works with
 */
void
limber_editor_view_set_services (LimberEditorView *self, LimberServices *services)
{
  LimberGallery *gallery = limber_services_get_gallery (services);

  g_return_if_fail (LIMBER_IS_EDITOR_VIEW (self));

  g_set_object (&self->services, services);
  limber_editor_list_set_gallery (self->list, gallery);
  limber_step_panel_set_gallery (self->panel, gallery);
  limber_editor_head_set_clock (self->head, limber_services_get_clock (services));
}

/**
 * limber_editor_view_set_draft:
 * @draft: what is edited from now on
 */
void
limber_editor_view_set_draft (LimberEditorView *self, LimberRoutineDraft *draft)
{
  g_return_if_fail (LIMBER_IS_EDITOR_VIEW (self));

  g_signal_group_set_target (self->draft, draft);
  limber_editor_head_set_draft (self->head, draft);
  g_clear_pointer (&self->shown, limber_routine_unref);
  gtk_expander_set_expanded (self->findings, FALSE);
  self->selected = 0;
  self->on_step = FALSE;
  update (self);
}

/**
 * limber_editor_view_set_open:
 * @open: whether anything can be changed
 */
void
limber_editor_view_set_open (LimberEditorView *self, gboolean open)
{
  g_return_if_fail (LIMBER_IS_EDITOR_VIEW (self));

  self->open = open;
  limber_editor_head_set_open (self->head, open);
  limber_editor_list_set_open (self->list, open);
  limber_step_panel_set_open (self->panel, open);
  limber_editor_findings_set_open (self->findings_list, open);
  limber_editor_findings_set_open (self->step_findings, open);
  if (get_draft (self) != NULL)
    update (self);
}

/**
 * limber_editor_view_select:
 * @index: a step
 *
 * Chooses it.
 */
void
limber_editor_view_select (LimberEditorView *self, int index)
{
  g_return_if_fail (LIMBER_IS_EDITOR_VIEW (self));

  limber_editor_list_focus (self->list, index);
}

/**
 * limber_editor_view_get_selected:
 *
 * Returns: the step that is chosen, or -1
 */
int
limber_editor_view_get_selected (LimberEditorView *self)
{
  g_return_val_if_fail (LIMBER_IS_EDITOR_VIEW (self), -1);

  return self->selected;
}

/**
 * limber_editor_view_focus:
 *
 * Puts the focus on what is most likely wanted: the chosen step, or where there is none its name.
 */
void
limber_editor_view_focus (LimberEditorView *self)
{
  g_return_if_fail (LIMBER_IS_EDITOR_VIEW (self));

  if (self->selected >= 0)
    limber_editor_list_focus (self->list, self->selected);
  else
    limber_editor_head_focus_name (self->head);
}

/**
 * limber_editor_view_focus_name:
 *
 * Lets the name be written anew.
 */
void
limber_editor_view_focus_name (LimberEditorView *self)
{
  g_return_if_fail (LIMBER_IS_EDITOR_VIEW (self));

  self->on_step = FALSE;
  arrange (self);
  limber_editor_head_focus_name (self->head);
}

/**
 * limber_editor_view_go_back:
 *
 * Returns: whether a step took the place of the list, which is there again now
 */
gboolean
limber_editor_view_go_back (LimberEditorView *self)
{
  g_return_val_if_fail (LIMBER_IS_EDITOR_VIEW (self), FALSE);

  if (!self->narrow || !self->on_step)
    return FALSE;

  self->on_step = FALSE;
  arrange (self);
  limber_editor_list_focus (self->list, self->selected);

  return TRUE;
}

/**
 * limber_editor_view_is_playable:
 *
 * Returns: whether it can be played as it is
 */
gboolean
limber_editor_view_is_playable (LimberEditorView *self)
{
  g_return_val_if_fail (LIMBER_IS_EDITOR_VIEW (self), FALSE);

  return self->facts != NULL && !limber_editor_facts_is_blocked (self->facts);
}
