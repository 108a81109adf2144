/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-run-way-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-undo-offer.h"
#include "app/limber-wrap-layout.h"
#include "guide/limber-run-way-words.h"

/**
 * LimberRunWayPage:
 *
 * The way back to running after a flare: its five stages, at which of them one is, what leads on, and
 * what the runs and walks since then mean. It advises, and permits everything.
 */
struct _LimberRunWayPage
{
  LimberPageBin parent_instance;

  GtkWidget  *back;
  GtkLabel   *advice;
  GtkListBox *stages;
  GtkWidget  *outings_group;
  GtkListBox *outings;
  GtkWidget  *begin;
  GtkWidget  *leave;

  LimberServices *services; /* (owned) */
};

static void limber_run_way_page_page_init (LimberPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberRunWayPage,
                               limber_run_way_page,
                               LIMBER_TYPE_PAGE_BIN,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_PAGE,
                                                      limber_run_way_page_page_init))

static LimberAdvisor *
get_advisor (LimberRunWayPage *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

static void
clear (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static GtkWidget *
create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

/* What is behind one has a tick, what is before one a number; where one is, is said in words. */
static GtkWidget *
create_mark (const LimberRunWay *way, LimberRunStage stage)
{
  g_autofree char *number = g_strdup_printf ("%d", (int) stage + 1);
  GtkWidget       *mark = NULL;

  if (stage < way->stage)
    {
      mark = gtk_image_new_from_icon_name ("emblem-ok-symbolic");
      gtk_accessible_update_property (
          GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Behind you"), -1);
      gtk_widget_set_size_request (mark, 26, -1);
    }
  else
    {
      mark = gtk_label_new (number);
      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (mark, "stage-number");
    }

  return mark;
}

static char *
format_here (LimberRunWayPage *self, const LimberRunWay *way)
{
  g_autofree char *progress
      = limber_run_way_format_progress (way, limber_advisor_get_today (get_advisor (self)));

  return g_strdup_printf ("%s\n%s%s%s",
                          limber_run_stage_get_text (way->stage),
                          limber_run_stage_get_condition (way->stage),
                          progress != NULL ? "\n" : "",
                          progress != NULL ? progress : "");
}

static void
add_stage (LimberRunWayPage *self, const LimberRunWay *way, LimberRunStage stage, gboolean open)
{
  const gboolean   here = open && stage == way->stage;
  g_autofree char *text
      = here ? format_here (self, way) : g_strdup (limber_run_stage_get_text (stage));
  g_autofree char *title = NULL;
  GtkWidget       *row = NULL;

  /* Translators: the name of a stage: "You are here: Walking" */
  title = here ? g_strdup_printf (_ ("You are here: %s"), limber_run_stage_get_name (stage))
               : g_strdup (limber_run_stage_get_name (stage));
  row = create_row (title, text);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_mark (way, stage));
  if (here)
    gtk_widget_add_css_class (row, "here");
  gtk_list_box_append (self->stages, row);
}

static void
add_outing (LimberRunWayPage *self, const LimberRunStep *step)
{
  LimberAdvisor         *advisor = get_advisor (self);
  const LimberRunRecord *run = g_ptr_array_index (limber_advisor_get_runs (advisor), step->index);
  g_autofree char       *text
      = limber_run_way_format_outing (run, step->verdict, limber_advisor_get_today (advisor));
  GtkWidget *row = create_row (run->walk ? _ ("Walk") : _ ("Run"), text);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (
      GTK_ACTIONABLE (row), "(uus)", (guint) LIMBER_DIARY_RUN, run->local_date, run->uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.edit-entry");
  gtk_list_box_append (self->outings, row);
}

/* The newest comes first. Where there was no flare, the stages are there to be read. */
static void
fill (LimberRunWayPage *self)
{
  LimberAdvisor *advisor = get_advisor (self);
  g_autoptr(LimberRunWay) way = limber_advisor_dup_run_way (advisor);
  const gboolean open = limber_advisor_find_flare (advisor) != 0;
  const char    *advice = limber_run_way_get_advice (limber_advisor_get_limits (advisor));

  if (!open)
    way->stage = LIMBER_RUN_STAGE_WALK;
  gtk_label_set_label (self->advice, advice != NULL ? advice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->advice), advice != NULL);
  clear (self->stages);
  for (LimberRunStage stage = LIMBER_RUN_STAGE_WALK; stage < LIMBER_N_RUN_STAGES; stage++)
    add_stage (self, way, stage, open);
  clear (self->outings);
  for (guint i = way->steps->len; i > 0; i--)
    add_outing (self, &g_array_index (way->steps, LimberRunStep, i - 1));
  gtk_widget_set_visible (GTK_WIDGET (self->outings), way->steps->len > 0);
  gtk_widget_set_visible (self->outings_group, open);
  gtk_widget_set_visible (self->begin, !open);
  gtk_widget_set_visible (self->leave, open);
}

static void
changed_cb (LimberRunWayPage *self)
{
  g_assert (LIMBER_IS_RUN_WAY_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

/* What leads back to where the way was counted from before. */
typedef struct
{
  LimberServices *services; /* (owned) */
  guint32         flare;
} Undo;

static void
undo_free (gpointer data)
{
  Undo *self = data;

  g_object_unref (self->services);
  g_free (self);
}

static void
undo_cb (GtkWidget *from, gpointer user_data)
{
  const Undo *self = user_data;

  limber_advisor_set_flare (limber_guide_get_advisor (limber_services_get_guide (self->services)),
                            self->flare);
}

static void
set_flare (LimberRunWayPage *self, guint32 day, const char *text)
{
  LimberAdvisor *advisor = get_advisor (self);
  Undo          *undo = g_new0 (Undo, 1);

  *undo = (Undo){ g_object_ref (self->services), limber_advisor_find_flare (advisor) };
  limber_advisor_set_flare (advisor, day);
  limber_undo_offer (GTK_WIDGET (self), text, _ ("Undo"), undo_cb, undo, undo_free);
  limber_page_focus (LIMBER_PAGE (self));
}

static void
begin_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberRunWayPage *self = LIMBER_RUN_WAY_PAGE (widget);

  set_flare (self, limber_advisor_get_today (get_advisor (self)), _ ("The way back begins today."));
}

static void
leave_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  set_flare (LIMBER_RUN_WAY_PAGE (widget), 0, _ ("You run as you like."));
}

static gboolean
limber_run_way_page_show (LimberPage *page, GVariant *parameter, GError **error)
{
  LimberRunWayPage *self = LIMBER_RUN_WAY_PAGE (page);

  fill (self);
  limber_advisor_read_runs (get_advisor (self));

  return TRUE;
}

static char *
limber_run_way_page_dup_title (LimberPage *page)
{
  return g_strdup (_ ("The way back to running"));
}

static void
limber_run_way_page_focus (LimberPage *page)
{
  gtk_widget_grab_focus (LIMBER_RUN_WAY_PAGE (page)->back);
}

static void
limber_run_way_page_page_init (LimberPageInterface *iface)
{
  iface->show = limber_run_way_page_show;
  iface->dup_title = limber_run_way_page_dup_title;
  iface->focus = limber_run_way_page_focus;
}

static void
limber_run_way_page_dispose (GObject *object)
{
  LimberRunWayPage *self = LIMBER_RUN_WAY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_RUN_WAY_PAGE);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_run_way_page_parent_class)->dispose (object);
}

static void
limber_run_way_page_class_init (LimberRunWayPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_run_way_page_dispose;

  g_type_ensure (LIMBER_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "way.begin", NULL, begin_cb);
  gtk_widget_class_install_action (widget_class, "way.leave", NULL, leave_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-run-way-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRunWayPage, back);
  gtk_widget_class_bind_template_child (widget_class, LimberRunWayPage, advice);
  gtk_widget_class_bind_template_child (widget_class, LimberRunWayPage, stages);
  gtk_widget_class_bind_template_child (widget_class, LimberRunWayPage, outings_group);
  gtk_widget_class_bind_template_child (widget_class, LimberRunWayPage, outings);
  gtk_widget_class_bind_template_child (widget_class, LimberRunWayPage, begin);
  gtk_widget_class_bind_template_child (widget_class, LimberRunWayPage, leave);
}

static void
limber_run_way_page_init (LimberRunWayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_run_way_page_new:
 * @services: what it works with; they are ready
 *
 * Returns: (transfer floating): the page
 */
LimberRunWayPage *
limber_run_way_page_new (LimberServices *services)
{
  LimberRunWayPage *self = g_object_new (LIMBER_TYPE_RUN_WAY_PAGE, NULL);
  LimberAdvisor    *advisor = limber_guide_get_advisor (limber_services_get_guide (services));

  self->services = g_object_ref (services);
  g_signal_connect_object (advisor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (advisor, "runs-read", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}
