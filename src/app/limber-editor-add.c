/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-editor-add.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-exercise-grid.h"

/**
 * LimberEditorAdd:
 *
 * The choice of the exercises that come into a routine: as many at once as are wanted, in the order in
 * which they are chosen. The action "editor.add-chosen" of the page around it takes them.
 */
struct _LimberEditorAdd
{
  AdwBin parent_instance;

  AdwBin    *place;
  GtkButton *take;

  LimberExerciseGrid *grid; /* (nullable): made when it is first needed */
  gboolean            narrow;
};

G_DEFINE_FINAL_TYPE (LimberEditorAdd, limber_editor_add, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
} LimberEditorAddProperty;

static GParamSpec *props[PROP_NARROW + 1];

static void
chosen_cb (LimberExerciseGrid *grid, GParamSpec *pspec, LimberEditorAdd *self)
{
  const guint      n = limber_exercise_grid_get_n_chosen (grid);
  g_autofree char *label = NULL;

  g_assert (LIMBER_IS_EDITOR_ADD (self));

  label = n == 0 ? g_strdup (_ ("Choose exercises"))
                 : g_strdup_printf (
                     g_dngettext (GETTEXT_PACKAGE, "Add %u exercise", "Add %u exercises", n), n);
  gtk_button_set_label (self->take, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->take), n > 0);
}

static void
limber_editor_add_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_EDITOR_ADD);

  G_OBJECT_CLASS (limber_editor_add_parent_class)->dispose (object);
}

static void
limber_editor_add_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((LimberEditorAddProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, LIMBER_EDITOR_ADD (object)->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_editor_add_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LimberEditorAdd *self = LIMBER_EDITOR_ADD (object);

  switch ((LimberEditorAddProperty) prop_id)
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
limber_editor_add_class_init (LimberEditorAddClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_editor_add_dispose;
  object_class->get_property = limber_editor_add_get_property;
  object_class->set_property = limber_editor_add_set_property;

  /**
   * LimberEditorAdd:narrow:
   *
   * Whether there is room for one column only.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-editor-add.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberEditorAdd, place);
  gtk_widget_class_bind_template_child (widget_class, LimberEditorAdd, take);
}

static void
limber_editor_add_init (LimberEditorAdd *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_editor_add_begin:
 * @services: where the exercises are
 *
 * Nothing is chosen yet.
 */
void
limber_editor_add_begin (LimberEditorAdd *self, LimberServices *services)
{
  g_return_if_fail (LIMBER_IS_EDITOR_ADD (self));

  if (self->grid == NULL)
    {
      self->grid = limber_exercise_grid_new (services);
      g_object_set (self->grid, "selecting", TRUE, NULL);
      g_object_bind_property (self, "narrow", self->grid, "narrow", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (self->grid, "notify::n-chosen", G_CALLBACK (chosen_cb), self, 0);
      adw_bin_set_child (self->place, GTK_WIDGET (self->grid));
    }
  limber_exercise_grid_choose_none (self->grid);
  limber_exercise_grid_set_words (self->grid, "");
  chosen_cb (self->grid, NULL, self);
}

/**
 * limber_editor_add_focus:
 *
 * Puts the focus where one searches.
 */
void
limber_editor_add_focus (LimberEditorAdd *self)
{
  g_return_if_fail (LIMBER_IS_EDITOR_ADD (self));

  if (self->grid != NULL)
    limber_exercise_grid_focus_search (self->grid);
}

/**
 * limber_editor_add_dup_chosen:
 *
 * Returns: (transfer full): the ids of what is chosen, in the order of choosing
 */
char **
limber_editor_add_dup_chosen (LimberEditorAdd *self)
{
  g_return_val_if_fail (LIMBER_IS_EDITOR_ADD (self), NULL);

  return self->grid != NULL ? limber_exercise_grid_dup_chosen (self->grid) : g_new0 (char *, 1);
}
