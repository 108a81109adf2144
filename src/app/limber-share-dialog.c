/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-share-dialog.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "share/limber-plain-text.h"

/* Data of a tick: the id of its routine. */
#define ID "limber-id"

#define WIDTH 460
#define HEIGHT 620
#define MARGIN 24 /* to the edges of the window it belongs to, where that is small */

/**
 * LimberShareDialog:
 *
 * Asks which routines are to go into one file; those of one's own stand first.
 */
struct _LimberShareDialog
{
  AdwWindow parent_instance;

  GtkListBox *list;

  GPtrArray *ticks; /* (owned) (element-type GtkCheckButton): in the list, which holds them */
};

G_DEFINE_FINAL_TYPE (LimberShareDialog, limber_share_dialog, ADW_TYPE_WINDOW)

static void
update (LimberShareDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < self->ticks->len; i++)
    n += gtk_check_button_get_active (self->ticks->pdata[i]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "share.save", n > 0);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberShareDialog *self = LIMBER_SHARE_DIALOG (widget);
  GtkWindow         *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GVariantBuilder    ids;

  g_variant_builder_init (&ids, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < self->ticks->len; i++)
    if (gtk_check_button_get_active (self->ticks->pdata[i]))
      g_variant_builder_add (&ids, "s", g_object_get_data (self->ticks->pdata[i], ID));

  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_widget_activate_action_variant (
      GTK_WIDGET (parent), "win.share-routines", g_variant_builder_end (&ids));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
add_routine (LimberShareDialog *self, LimberItem *item)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *tick = gtk_check_button_new ();
  g_autofree char *name = limber_plain_text_isolate (limber_item_get_name (item));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (tick), ID, g_strdup (limber_item_get_id (item)), g_free);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (tick, "notify::active", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->ticks, tick);
  gtk_list_box_append (self->list, row);
}

static void
fill (LimberShareDialog *self, GListModel *routines)
{
  for (guint built_in = 0; built_in < 2; built_in++)
    for (guint i = 0; i < g_list_model_get_n_items (routines); i++)
      {
        g_autoptr(LimberItem) item = g_list_model_get_item (routines, i);

        if ((limber_item_get_origin (item) == LIMBER_ORIGIN_BUILT_IN) == built_in)
          add_routine (self, item);
      }
  update (self);
}

static void
limber_share_dialog_dispose (GObject *object)
{
  LimberShareDialog *self = LIMBER_SHARE_DIALOG (object);

  g_ptr_array_set_size (self->ticks, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SHARE_DIALOG);

  G_OBJECT_CLASS (limber_share_dialog_parent_class)->dispose (object);
}

static void
limber_share_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_SHARE_DIALOG (object)->ticks);

  G_OBJECT_CLASS (limber_share_dialog_parent_class)->finalize (object);
}

static void
limber_share_dialog_class_init (LimberShareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_share_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_share_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "share.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-share-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberShareDialog, list);
}

static void
limber_share_dialog_init (LimberShareDialog *self)
{
  self->ticks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_share_dialog_show:
 * @parent: the window that waits
 * @services: what there is
 *
 * Asks for routines, and has the parent's "win.share-routines" save them.
 */
void
limber_share_dialog_show (GtkWindow *parent, LimberServices *services)
{
  LimberShareDialog *self = g_object_new (LIMBER_TYPE_SHARE_DIALOG, "transient-for", parent, NULL);
  const int          width = gtk_widget_get_width (GTK_WIDGET (parent));
  const int          height = gtk_widget_get_height (GTK_WIDGET (parent));

  gtk_window_set_default_size (GTK_WINDOW (self),
                               width > 0 ? MIN (WIDTH, width - MARGIN) : WIDTH,
                               height > 0 ? MIN (HEIGHT, height - MARGIN) : HEIGHT);
  fill (self, limber_library_get_routines (limber_services_get_library (services)));
  gtk_window_present (GTK_WINDOW (self));
}
