/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercises-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-exercise-grid.h"
#include "app/limber-page.h"
#include "app/limber-place-bar.h"
#include "app/limber-place-header.h"

/**
 * LimberExercisesPage:
 *
 * A place at the top: all exercises, and the way to a new one.
 */
struct _LimberExercisesPage
{
  LimberPageBin parent_instance;

  LimberExerciseGrid *grid;
  GtkWidget          *new_exercise;
};

static void limber_exercises_page_page_init (LimberPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberExercisesPage,
                               limber_exercises_page,
                               LIMBER_TYPE_PAGE_BIN,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_PAGE,
                                                      limber_exercises_page_page_init))

static char *
limber_exercises_page_dup_title (LimberPage *page)
{
  return g_strdup (_ ("Exercises"));
}

static void
limber_exercises_page_focus (LimberPage *page)
{
  limber_exercise_grid_focus_search (LIMBER_EXERCISES_PAGE (page)->grid);
}

static void
limber_exercises_page_page_init (LimberPageInterface *iface)
{
  iface->dup_title = limber_exercises_page_dup_title;
  iface->focus = limber_exercises_page_focus;
}

static void
limber_exercises_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_EXERCISES_PAGE);

  G_OBJECT_CLASS (limber_exercises_page_parent_class)->dispose (object);
}

static void
limber_exercises_page_class_init (LimberExercisesPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_exercises_page_dispose;

  g_type_ensure (LIMBER_TYPE_EXERCISE_GRID);
  g_type_ensure (LIMBER_TYPE_PLACE_BAR);
  g_type_ensure (LIMBER_TYPE_PLACE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-exercises-page.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisesPage, grid);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisesPage, new_exercise);
}

static void
limber_exercises_page_init (LimberExercisesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_exercises_page_new:
 * @services: what it works with
 *
 * Returns: (transfer floating): the page
 */
LimberExercisesPage *
limber_exercises_page_new (LimberServices *services)
{
  LimberExercisesPage *self = g_object_new (LIMBER_TYPE_EXERCISES_PAGE, NULL);

  limber_exercise_grid_set_services (self->grid, services);

  return self;
}
