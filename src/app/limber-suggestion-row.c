/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-suggestion-row.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "content/limber-format.h"

/**
 * LimberSuggestionRow:
 *
 * Something that may be changed from the next session on, the reason, and one button that agrees to
 * it. Whoever agreed may think better of it for as long as the row is there.
 */
struct _LimberSuggestionRow
{
  AdwBin parent_instance;

  GtkLabel  *name;
  GtkLabel  *reason;
  GtkLabel  *words;
  GtkWidget *take;
  GtkWidget *undo;

  LimberSuggestion *suggestion; /* (owned) */
  gboolean          taken;
};

G_DEFINE_FINAL_TYPE (LimberSuggestionRow, limber_suggestion_row, ADW_TYPE_BIN)

typedef enum
{
  PROP_TAKEN = 1,
} LimberSuggestionRowProperty;

static GParamSpec *props[PROP_TAKEN + 1];

enum
{
  SIGNAL_DECLINED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
set_taken (LimberSuggestionRow *self, gboolean taken)
{
  self->taken = taken;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TAKEN]);
  /* The button that was pressed is hidden now. */
  gtk_widget_grab_focus (taken ? self->undo : self->take);
}

static void
take_cb (GtkButton *button, LimberSuggestionRow *self)
{
  g_assert (LIMBER_IS_SUGGESTION_ROW (self));

  set_taken (self, TRUE);
}

static void
undo_cb (GtkButton *button, LimberSuggestionRow *self)
{
  g_assert (LIMBER_IS_SUGGESTION_ROW (self));

  set_taken (self, FALSE);
}

static void
decline_cb (GtkButton *button, LimberSuggestionRow *self)
{
  g_assert (LIMBER_IS_SUGGESTION_ROW (self));

  g_signal_emit (self, signals[SIGNAL_DECLINED], 0);
}

static void
limber_suggestion_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SUGGESTION_ROW);
  g_clear_pointer (&LIMBER_SUGGESTION_ROW (object)->suggestion, limber_suggestion_free);

  G_OBJECT_CLASS (limber_suggestion_row_parent_class)->dispose (object);
}

static void
limber_suggestion_row_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch ((LimberSuggestionRowProperty) prop_id)
    {
    case PROP_TAKEN:
      g_value_set_boolean (value, LIMBER_SUGGESTION_ROW (object)->taken);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_suggestion_row_class_init (LimberSuggestionRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_suggestion_row_dispose;
  object_class->get_property = limber_suggestion_row_get_property;

  /**
   * LimberSuggestionRow:taken:
   *
   * Whether somebody agreed.
   */
  props[PROP_TAKEN] = g_param_spec_boolean ("taken", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberSuggestionRow::declined:
   *
   * Somebody does not want it now.
   */
  signals[SIGNAL_DECLINED] = g_signal_new ("declined",
                                           LIMBER_TYPE_SUGGESTION_ROW,
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-suggestion-row.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberSuggestionRow, name);
  gtk_widget_class_bind_template_child (widget_class, LimberSuggestionRow, reason);
  gtk_widget_class_bind_template_child (widget_class, LimberSuggestionRow, words);
  gtk_widget_class_bind_template_child (widget_class, LimberSuggestionRow, take);
  gtk_widget_class_bind_template_child (widget_class, LimberSuggestionRow, undo);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
  gtk_widget_class_bind_template_callback (widget_class, decline_cb);
}

static void
limber_suggestion_row_init (LimberSuggestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* How much of it is suggested; a length that was set by hand stands for itself. */
static char *
format_dose (const LimberSuggestion *suggestion, const LimberExercise *to)
{
  g_autoptr(LimberDose) dose = NULL;

  if (suggestion->dose == NULL)
    return NULL;
  if (suggestion->kind == LIMBER_SUGGESTION_KEEP || to == NULL)
    return limber_format_dose (suggestion->dose, LIMBER_SIDES_BOTH, LIMBER_SIDE_NONE);

  dose = limber_dose_merge (to->dose, suggestion->dose);

  return limber_format_dose (dose, to->sides, LIMBER_SIDE_NONE);
}

static char *
format_action (const LimberSuggestion *suggestion, const LimberExercise *to)
{
  const gboolean   other = g_strcmp0 (suggestion->exercise_id, suggestion->to_id) != 0;
  g_autofree char *dose = format_dose (suggestion, to);

  if (suggestion->kind == LIMBER_SUGGESTION_DELOAD)
    return g_strdup (_ ("Take it lighter this week"));
  if (other && to != NULL)
    /* Translators: an exercise */
    return g_strdup_printf (_ ("Change to %s"), to->name);
  if (suggestion->way != NULL || dose == NULL)
    return g_strdup (suggestion->kind == LIMBER_SUGGESTION_STEP_UP ? _ ("Try it harder")
                                                                   : _ ("Take it easier"));
  if (suggestion->kind == LIMBER_SUGGESTION_STEP_UP)
    /* Translators: how much of an exercise: "2 × 25 s" */
    return g_strdup_printf (_ ("Step up to %s"), dose);
  if (suggestion->kind == LIMBER_SUGGESTION_STEP_DOWN)
    /* Translators: how much of an exercise: "2 × 25 s" */
    return g_strdup_printf (_ ("Step down to %s"), dose);
  if (suggestion->kind == LIMBER_SUGGESTION_KEEP)
    /* Translators: a length of time: "40 s" */
    return g_strdup_printf (_ ("Keep %s"), dose);

  /* Translators: how much of an exercise: "2 × 25 s" */
  return g_strdup_printf (_ ("Begin with %s"), dose);
}

/**
 * limber_suggestion_row_new:
 * @suggestion: (transfer full): what may be changed
 * @exercise: (nullable): the exercise it is about
 * @to: (nullable): the exercise that is to be done
 *
 * Returns: (transfer floating): a row that asks about it
 */
GtkWidget *
limber_suggestion_row_new (LimberSuggestion     *suggestion,
                           const LimberExercise *exercise,
                           const LimberExercise *to)
{
  LimberSuggestionRow *self = g_object_new (LIMBER_TYPE_SUGGESTION_ROW, NULL);
  const char          *name = exercise != NULL ? exercise->name : _ ("A lighter week");
  g_autofree char     *action = format_action (suggestion, to);
  /* Translators: an exercise, and what a button does about it */
  g_autofree char *full = g_strdup_printf (_ ("%s: %s"), name, action);

  self->suggestion = suggestion;
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->reason, suggestion->reason);
  gtk_label_set_label (self->words, action);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->take), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);

  return GTK_WIDGET (self);
}

/**
 * limber_suggestion_row_get_suggestion:
 *
 * Returns: (transfer none): what it asks about
 */
const LimberSuggestion *
limber_suggestion_row_get_suggestion (LimberSuggestionRow *self)
{
  g_return_val_if_fail (LIMBER_IS_SUGGESTION_ROW (self), NULL);

  return self->suggestion;
}

/**
 * limber_suggestion_row_is_taken:
 *
 * Returns: whether somebody agreed, and did not think better of it
 */
gboolean
limber_suggestion_row_is_taken (LimberSuggestionRow *self)
{
  g_return_val_if_fail (LIMBER_IS_SUGGESTION_ROW (self), FALSE);

  return self->taken;
}
