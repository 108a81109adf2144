/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-ways.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-exercise-facets.h"

static void
add_way (GtkBox               *box,
         LimberExerciseFilter *filter,
         LimberFacet           facet,
         const char           *words,
         guint                 count)
{
  g_autofree char *what = facet == LIMBER_FACET_SEARCH ? g_strdup_printf (
                              /* Translators: what somebody typed */
                              _ ("“%s”"),
                              words)
                                                       : limber_facet_dup_chosen (filter, facet);
  g_autofree char *text = g_strdup_printf (
      /* Translators: a button: what is no longer asked for, and how many exercises there are then */
      g_dngettext (GETTEXT_PACKAGE, "Without %s: %u exercise", "Without %s: %u exercises", count),
      what,
      count);
  GtkWidget *button = gtk_button_new_with_label (text);
  GtkLabel  *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (button, "chip");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", (guint32) facet);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "exercises.loosen");
  gtk_box_append (box, button);
}

/**
 * limber_exercise_ways_fill:
 * @box: for the ways
 * @filter: that lets nothing pass
 * @exercises: (element-type LimberItem): all exercises
 * @words: what was typed
 *
 * Fills the box with ways to find something: one facet off, that which finds most first.
 *
 * Returns: whether there is any
 */
gboolean
limber_exercise_ways_fill (GtkBox               *box,
                           LimberExerciseFilter *filter,
                           GListModel           *exercises,
                           const char           *words)
{
  guint      counts[LIMBER_N_FACETS];
  gboolean   any = FALSE;
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_BOX (box), FALSE);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  limber_exercise_filter_count_without (filter, exercises, counts);
  for (;;)
    {
      LimberFacet best = 0;

      for (LimberFacet facet = 1; facet < LIMBER_N_FACETS; facet++)
        if (counts[facet] > counts[best])
          best = facet;
      if (counts[best] == 0)
        return any;

      add_way (box, filter, best, words, counts[best]);
      counts[best] = 0;
      any = TRUE;
    }
}
