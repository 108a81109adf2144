/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-editor-head.h"

#include "app/limber-spoken.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "edit/limber-draft-text.h"

#define MINUTE_US (60 * (gint64) G_USEC_PER_SEC)

/**
 * LimberEditorHead:
 *
 * What a routine is called and when it is done, both to be changed, and how long it takes as it is now.
 */
struct _LimberEditorHead
{
  AdwBin parent_instance;

  GtkEditable *name;
  GtkLabel    *details;
  GtkLabel    *end;
  GtkDropDown *context;
  GtkWidget   *add;

  LimberRoutineDraft *draft; /* (owned) (nullable) */
  LimberEditorFacts  *facts; /* (nullable): not owned, those that are shown */
  LimberClock        *clock; /* (owned) (nullable) */
  guint               alarm; /* for the next minute */
  gboolean            showing;
};

G_DEFINE_FINAL_TYPE (LimberEditorHead, limber_editor_head, ADW_TYPE_BIN)

static void
show_end (LimberEditorHead *self)
{
  g_autofree char *end = NULL;

  if (self->clock == NULL || self->facts == NULL)
    return;

  end = limber_editor_facts_format_end (self->facts, self->clock);
  gtk_label_set_label (self->end, end != NULL ? end : "");
  gtk_widget_set_visible (GTK_WIDGET (self->end), end != NULL);
}

/* The time goes on while it can be seen. */
static void
set_alarm (LimberEditorHead *self)
{
  if (self->alarm == 0)
    return;

  limber_clock_set_alarm (self->clock,
                          self->alarm,
                          gtk_widget_get_mapped (GTK_WIDGET (self))
                              ? limber_clock_get_monotonic (self->clock) + MINUTE_US
                              : -1);
}

static void
minute_cb (gpointer user_data)
{
  LimberEditorHead *self = user_data;

  show_end (self);
  set_alarm (self);
}

static void
name_cb (GtkEditable *name, LimberEditorHead *self)
{
  g_assert (LIMBER_IS_EDITOR_HEAD (self));

  if (!self->showing && self->draft != NULL)
    limber_routine_draft_set_name (self->draft, gtk_editable_get_text (name));
}

static void
context_cb (GtkDropDown *context, GParamSpec *pspec, LimberEditorHead *self)
{
  g_assert (LIMBER_IS_EDITOR_HEAD (self));

  if (!self->showing && self->draft != NULL)
    limber_routine_draft_set_context (self->draft,
                                      (LimberContext) gtk_drop_down_get_selected (context));
}

static void
list_contexts (LimberEditorHead *self)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i <= LIMBER_CONTEXT_FLARE; i++)
    gtk_string_list_append (list, limber_words_get_label (LIMBER_WORDS_CONTEXT, i));
  gtk_drop_down_set_model (self->context, G_LIST_MODEL (list));
}

static void
limber_editor_head_map (GtkWidget *widget)
{
  LimberEditorHead *self = LIMBER_EDITOR_HEAD (widget);

  GTK_WIDGET_CLASS (limber_editor_head_parent_class)->map (widget);
  show_end (self);
  set_alarm (self);
}

static void
limber_editor_head_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_editor_head_parent_class)->unmap (widget);
  set_alarm (LIMBER_EDITOR_HEAD (widget));
}

static void
limber_editor_head_dispose (GObject *object)
{
  LimberEditorHead *self = LIMBER_EDITOR_HEAD (object);

  if (self->alarm != 0)
    limber_clock_remove_alarm (self->clock, self->alarm);
  self->alarm = 0;
  self->facts = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_EDITOR_HEAD);
  g_clear_object (&self->draft);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (limber_editor_head_parent_class)->dispose (object);
}

static void
limber_editor_head_class_init (LimberEditorHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_editor_head_dispose;
  widget_class->map = limber_editor_head_map;
  widget_class->unmap = limber_editor_head_unmap;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-editor-head.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberEditorHead, name);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorHead, details);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorHead, end);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorHead, context);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorHead, add);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
  gtk_widget_class_bind_template_callback (widget_class, context_cb);
}

static void
limber_editor_head_init (LimberEditorHead *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  list_contexts (self);
  limber_spoken_menu (self->add, _ ("More to add"));
  limber_spoken_drop_down (self->context, _ ("When it is done"));
  self->showing = FALSE;
}

/**
 * limber_editor_head_set_clock:
 * @clock: what tells when one would be through with it
 */
void
limber_editor_head_set_clock (LimberEditorHead *self, LimberClock *clock)
{
  g_return_if_fail (LIMBER_IS_EDITOR_HEAD (self));
  g_return_if_fail (self->clock == NULL);

  self->clock = g_object_ref (clock);
  self->alarm = limber_clock_add_alarm (clock, minute_cb, self);
}

/**
 * limber_editor_head_set_draft:
 * @draft: what is edited from now on
 */
void
limber_editor_head_set_draft (LimberEditorHead *self, LimberRoutineDraft *draft)
{
  g_return_if_fail (LIMBER_IS_EDITOR_HEAD (self));

  g_set_object (&self->draft, draft);
}

/**
 * limber_editor_head_set_open:
 * @open: whether anything can be changed
 */
void
limber_editor_head_set_open (LimberEditorHead *self, gboolean open)
{
  g_return_if_fail (LIMBER_IS_EDITOR_HEAD (self));

  gtk_editable_set_editable (self->name, open);
  gtk_widget_set_sensitive (GTK_WIDGET (self->context), open);
  gtk_widget_set_visible (self->add, open);
}

/* The cursor must stay where somebody types, and no letter is no name yet. */
static void
show_name (LimberEditorHead *self, const char *name)
{
  g_autofree char *shown
      = limber_draft_text_clean (gtk_editable_get_text (self->name), LIMBER_DRAFT_MAX_NAME);
  const gboolean typing
      = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL
        && gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (self->name)));

  if (g_strcmp0 (shown, name) != 0 && !(typing && shown == NULL))
    gtk_editable_set_text (self->name, name);
}

/**
 * limber_editor_head_show:
 * @routine: what it is now
 * @facts: what there is to know of it; they have to live until others are shown
 */
void
limber_editor_head_show (LimberEditorHead *self, LimberRoutine *routine, LimberEditorFacts *facts)
{
  g_autofree char *details = limber_editor_facts_format (facts);

  g_return_if_fail (LIMBER_IS_EDITOR_HEAD (self));

  self->showing = TRUE;
  self->facts = facts;
  show_name (self, routine->name);
  gtk_label_set_label (self->details, details);
  gtk_drop_down_set_selected (self->context, routine->context);
  show_end (self);
  self->showing = FALSE;
}

/**
 * limber_editor_head_focus_name:
 *
 * Lets the name be written anew.
 */
void
limber_editor_head_focus_name (LimberEditorHead *self)
{
  g_return_if_fail (LIMBER_IS_EDITOR_HEAD (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  gtk_editable_select_region (self->name, 0, -1);
}
