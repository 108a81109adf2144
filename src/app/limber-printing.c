/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-printing.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-layout.h"
#include "paper/limber-routine-sheet.h"

/* What is being printed. */
typedef struct
{
  LimberPaper    *paper;    /* (owned) */
  LimberServices *services; /* (owned) */
} Printing;

static void
free_printing (gpointer data, GClosure *closure)
{
  Printing *self = data;

  g_object_unref (self->paper);
  g_object_unref (self->services);
  g_free (self);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *print, Printing *self)
{
  PangoContext *context = gtk_print_context_create_pango_context (print);
  guint         n_pages;

  /* The letters have the size of points whatever the printer's dots are. */
  pango_cairo_context_set_resolution (context, 72);
  n_pages = limber_paper_lay_out (self->paper,
                                  context,
                                  gtk_print_context_get_width (print),
                                  gtk_print_context_get_height (print));
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
  g_object_unref (context);
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *print, int page, Printing *self)
{
  limber_paper_draw (self->paper, gtk_print_context_get_cairo_context (print), (guint) page);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Printing *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  text = g_strdup_printf (_ ("It could not be printed: %s"),
                          error != NULL ? error->message : _ ("unknown reason"));
  limber_services_tell (self->services, text);
}

/**
 * limber_printing_print:
 * @window: over which the question for the printer stands
 * @services: tells what goes wrong
 * @paper: what to print
 *
 * Asks for a printer, or a file, and prints.
 */
void
limber_printing_print (GtkWindow *window, LimberServices *services, LimberPaper *paper)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  Printing *self = g_new0 (Printing, 1);

  self->paper = g_object_ref (paper);
  self->services = g_object_ref (services);
  gtk_page_setup_set_top_margin (setup, LIMBER_PAPER_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, LIMBER_PAPER_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, LIMBER_PAPER_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, LIMBER_PAPER_MARGIN, GTK_UNIT_POINTS);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, limber_paper_get_title (paper));
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), self);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), self, free_printing, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}

/**
 * limber_printing_print_routine:
 * @window: the window
 * @services: where the routine is
 * @parameter: its id
 *
 * Prints a routine with its figures, as it stands: what is right for today is not for the fridge.
 */
void
limber_printing_print_routine (GtkWindow *window, LimberServices *services, GVariant *parameter)
{
  LimberLibrary *library = limber_services_get_library (services);
  LimberFigures *figures = limber_gallery_get_figures (limber_services_get_gallery (services));
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberTimeline) timeline
             = limber_layout_compile (limber_services_get_settings (services),
                                      library,
                                      g_variant_get_string (parameter, NULL),
                                      &error);
  g_autoptr(LimberPaper) paper = NULL;

  if (timeline == NULL)
    {
      limber_services_tell (services, error->message);
      return;
    }

  paper = limber_routine_sheet_new (timeline,
                                    limber_library_peek,
                                    library,
                                    limber_figures_lookup,
                                    figures,
                                    limber_figures_get_look (figures));
  limber_printing_print (window, services, paper);
}
