/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "limber-widget-fixture.h"

#include <adwaita.h>

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "ui", "drawn.css", NULL);

  gtk_css_provider_load_from_path (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static const char *tolerated; /* the beginning of a warning that is not ours */

void
limber_widget_fixture_tolerate (const char *warning)
{
  tolerated = warning;
}

static gboolean
is_question_asked (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_text (const GLogField *field, const char *start)
{
  return g_str_equal (field->key, "MESSAGE") && g_str_has_prefix (field->value, start);
}

/* libadwaita 1.7 measures a question and its heading for sizes that are too small for them, and GTK
 * 4.18 complains of it; neither is ours. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if ((is_text (&fields[i], "Trying to measure ") && is_question_asked ())
        || (tolerated != NULL && is_text (&fields[i], tolerated)))
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, user_data);
}

/*
 * The display is opened before the tests get folders of their own: a Wayland socket would not be
 * found afterwards. Returns whether there is a display.
 */
gboolean
limber_widget_fixture_init (int *argc, char ***argv)
{
  static const char *const mime_dirs[] = { "/usr/share/mime", NULL };
  gboolean                 display = gtk_init_check ();

  if (display)
    adw_init ();
  /* Icons are told to be pictures by the system's list of types, which is not among the test's own
   * folders. */
  g_content_type_set_mime_dirs (mime_dirs);
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_log_set_writer_func (write_log, NULL, NULL);

  if (display)
    load_style ();
  else
    g_print ("1..0 # SKIP no display\n");

  return display;
}

/* Takes the widget, a floating one, and gives it just that size. */
LimberStage *
limber_stage_new (GtkWidget *widget, int width, int height)
{
  LimberStage *self = g_new0 (LimberStage, 1);

  self->window = gtk_window_new ();
  self->widget = g_object_ref_sink (widget);
  gtk_widget_set_size_request (widget, width, height);
  gtk_widget_set_halign (widget, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_window_set_child (GTK_WINDOW (self->window), widget);
  gtk_window_present (GTK_WINDOW (self->window));
  limber_stage_settle (self);

  return self;
}

/* Nothing but the stage may have held the widget. */
void
limber_stage_free (LimberStage *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->widget);
  g_free (self);
}

void
limber_stage_settle (LimberStage *self)
{
  gtk_widget_queue_draw (self->window);
  gtk_test_widget_wait_for_draw (self->window);
}

GdkTexture *
limber_stage_render (LimberStage *self)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GError) error = NULL;
  GdkTexture     *texture;
  int             width = gtk_widget_get_width (self->widget);
  int             height = gtk_widget_get_height (self->widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, width, height);

  limber_stage_settle (self);
  paintable = gtk_widget_paintable_new (self->widget);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);

  gsk_renderer_realize (renderer, gtk_native_get_surface (GTK_NATIVE (self->window)), &error);
  g_assert_no_error (error);
  texture = gsk_renderer_render_texture (renderer, node, &area);
  gsk_renderer_unrealize (renderer);

  return texture;
}

/* Premultiplied ARGB. */
guint32
limber_texture_get_pixel (GdkTexture *texture, int x, int y)
{
  int                 width = gdk_texture_get_width (texture);
  g_autofree guint32 *data = g_new (guint32, width * gdk_texture_get_height (texture));

  g_assert_cmpint (x, <, width);
  g_assert_cmpint (y, <, gdk_texture_get_height (texture));
  gdk_texture_download (texture, (guchar *) data, (gsize) width * sizeof (guint32));

  return data[y * width + x];
}

/* Whether the colour there is the full one, not the breath of a track. */
gboolean
limber_stage_is_filled (LimberStage *self, int x, int y)
{
  g_autoptr (GdkTexture) texture = limber_stage_render (self);

  return limber_texture_get_pixel (texture, x, y) >> 24 > 0xf0;
}

static void
count_cb (GdkPaintable *paintable, guint *count)
{
  *count += 1;
}

/* Whether a change makes the widget draw anew. */
gboolean
limber_stage_draws (LimberStage *self, void (*change) (GtkWidget *widget))
{
  g_autoptr (GdkPaintable) paintable = NULL;
  guint count = 0;

  limber_stage_settle (self);
  paintable = gtk_widget_paintable_new (self->widget);
  g_signal_connect (paintable, "invalidate-contents", G_CALLBACK (count_cb), &count);
  change (self->widget);
  limber_stage_settle (self);

  /* Paintables follow a little later. */
  while (g_main_context_iteration (NULL, FALSE))
    ;

  return count > 0;
}

static gboolean
activate (GtkWidget *widget, GtkShortcut *shortcut, const char *key)
{
  g_autofree char *name = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
  g_auto (GStrv) keys = g_strsplit (name, "|", -1);

  return g_strv_contains ((const char *const *) keys, key)
         && gtk_shortcut_action_activate (
             gtk_shortcut_get_action (shortcut), 0, widget, gtk_shortcut_get_arguments (shortcut));
}

/* GTK makes no events for tests, so what a key is bound to is called. */
void
limber_stage_press (LimberStage *self, const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->widget);
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;

      /* What takes a key keeps it from those that were there before. */
      for (guint k = 0; !done && k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);

          done = activate (self->widget, shortcut, key);
        }
    }

  g_assert_true (done);
}
