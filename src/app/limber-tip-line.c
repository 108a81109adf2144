/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-tip-line.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

/**
 * LimberTipLine:
 *
 * One quiet line at the foot of a page: what is good to know here today. It leads to the page of all
 * tips, and is not there where none applies.
 */
struct _LimberTipLine
{
  AdwBin parent_instance;

  GtkLabel *label;

  LimberServices *services; /* (owned) (nullable) */
  int             place;    /* LimberTipPlace, or -1 */
};

G_DEFINE_FINAL_TYPE (LimberTipLine, limber_tip_line, ADW_TYPE_BIN)

static void
update (LimberTipLine *self)
{
  const LimberTips *tips = self->place >= 0
                               ? limber_tip_rack_get (limber_services_get_tip_rack (self->services))
                               : NULL;
  const LimberTip  *tip = NULL;
  g_autofree char  *text = NULL;

  if (tips != NULL)
    tip = limber_tips_choose (tips,
                              (LimberTipPlace) self->place,
                              limber_advisor_get_today (limber_guide_get_advisor (
                                  limber_services_get_guide (self->services))));
  gtk_widget_set_visible (GTK_WIDGET (self), tip != NULL);
  if (tip == NULL)
    return;

  /* Translators: the title of a tip follows: "Good to know: Have something to drink" */
  text = g_strdup_printf (_ ("Good to know: %s"), tip->title);
  gtk_label_set_label (self->label, text);
  gtk_actionable_set_action_target (
      GTK_ACTIONABLE (adw_bin_get_child (ADW_BIN (self))), "s", tip->id);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (adw_bin_get_child (ADW_BIN (self))), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
limber_tip_line_dispose (GObject *object)
{
  LimberTipLine *self = LIMBER_TIP_LINE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_TIP_LINE);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_tip_line_parent_class)->dispose (object);
}

static void
limber_tip_line_class_init (LimberTipLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_tip_line_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-tip-line.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberTipLine, label);
}

static void
limber_tip_line_init (LimberTipLine *self)
{
  self->place = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
strengthens (const LimberRoutine *routine, LimberExerciseLookup lookup, gpointer lookup_data)
{
  for (guint i = 0; i < routine->steps->len; i++)
    {
      const LimberStep     *step = g_ptr_array_index (routine->steps, i);
      const LimberExercise *exercise = lookup (step->exercise_id, lookup_data);

      if (exercise != NULL
          && (exercise->kind == LIMBER_KIND_STRENGTH_REPS
              || exercise->kind == LIMBER_KIND_STRENGTH_HOLD))
        return TRUE;
    }

  return FALSE;
}

/**
 * limber_tip_line_find_place:
 * @routine: a routine
 * @lookup: finds exercises
 *
 * Returns: the #LimberTipPlace of what is good to know with the routine, or -1
 */
int
limber_tip_line_find_place (const LimberRoutine *routine,
                            LimberExerciseLookup lookup,
                            gpointer             lookup_data)
{
  switch (routine->context)
    {
    case LIMBER_CONTEXT_PRE_RUN:
      return LIMBER_TIP_PLACE_BEFORE_RUN;

    case LIMBER_CONTEXT_POST_RUN:
      return LIMBER_TIP_PLACE_AFTER_RUN;

    case LIMBER_CONTEXT_DESK_BREAK:
      return LIMBER_TIP_PLACE_DESK;

    case LIMBER_CONTEXT_FLARE:
      return LIMBER_TIP_PLACE_PAIN;

    case LIMBER_CONTEXT_REST_DAY:
    case LIMBER_CONTEXT_MORNING:
    default:
      return strengthens (routine, lookup, lookup_data) ? LIMBER_TIP_PLACE_STRENGTH : -1;
    }
}

/**
 * limber_tip_line_show:
 * @services: where the tips are
 * @place: a #LimberTipPlace, or -1 for none
 *
 * Shows the tip of the day for a place.
 */
void
limber_tip_line_show (LimberTipLine *self, LimberServices *services, int place)
{
  g_return_if_fail (LIMBER_IS_TIP_LINE (self));

  if (g_set_object (&self->services, services))
    g_signal_connect_object (limber_services_get_tip_rack (services),
                             "filled",
                             G_CALLBACK (update),
                             self,
                             G_CONNECT_SWAPPED);
  self->place = place;
  update (self);
}
