/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-tips-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

/**
 * LimberTipsPage:
 *
 * All tips on one quiet page, by where they apply. One of them can be asked for: it is open then.
 */
struct _LimberTipsPage
{
  LimberPageBin parent_instance;

  GtkBox    *groups;
  GtkWidget *back;

  LimberServices *services; /* (owned) */
  GHashTable     *rows;     /* (owned) (element-type utf8 GtkWidget): by the id of the tip */
  char           *wanted;   /* (nullable): the tip that was asked for */
};

static void limber_tips_page_page_init (LimberPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberTipsPage,
                               limber_tips_page,
                               LIMBER_TYPE_PAGE_BIN,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_PAGE, limber_tips_page_page_init))

static GtkWidget *
create_paragraph (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);

  return label;
}

static GtkWidget *
create_row (const LimberTip *tip)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), tip->title);
  for (guint i = 0; i < tip->text->len; i++)
    gtk_box_append (GTK_BOX (text), create_paragraph (g_ptr_array_index (tip->text, i)));
  if (tip->unproven)
    {
      GtkWidget *label = create_paragraph (_ ("No evidence found for or against it."));

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (text), label);
    }
  gtk_widget_add_css_class (text, "tip-text");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), text);

  return row;
}

static GtkListBox *
create_list (LimberTipsPage *self, const char *title)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (self->groups, group);

  return GTK_LIST_BOX (list);
}

/* A tip stands where it applies first of all. */
static void
add_group (LimberTipsPage *self, const LimberTips *tips, LimberTipPlace place)
{
  GtkListBox *list = NULL;

  for (guint i = 0; i < limber_tips_get_n (tips); i++)
    {
      const LimberTip *tip = limber_tips_get (tips, i);
      GtkWidget       *row = NULL;

      if (g_array_index (tip->where, LimberTipPlace, 0) != place)
        continue;

      if (list == NULL)
        list = create_list (self, limber_words_get_label (LIMBER_WORDS_TIP_PLACE, place));
      row = create_row (tip);
      gtk_list_box_append (list, row);
      g_hash_table_insert (self->rows, g_strdup (tip->id), row);
    }
}

static void
open_wanted (LimberTipsPage *self)
{
  GtkWidget *row = self->wanted != NULL ? g_hash_table_lookup (self->rows, self->wanted) : NULL;

  if (row == NULL)
    return;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static void
fill (LimberTipsPage *self)
{
  const LimberTips *tips = limber_tip_rack_get (limber_services_get_tip_rack (self->services));

  if (tips == NULL || g_hash_table_size (self->rows) > 0)
    return;

  for (guint i = 0; i < limber_words_get_n (LIMBER_WORDS_TIP_PLACE); i++)
    add_group (self, tips, (LimberTipPlace) i);
  open_wanted (self);
}

static gboolean
limber_tips_page_show (LimberPage *page, GVariant *parameter, GError **error)
{
  LimberTipsPage *self = LIMBER_TIPS_PAGE (page);

  g_free (self->wanted);
  self->wanted = g_variant_dup_string (parameter, NULL);
  fill (self);

  return TRUE;
}

static char *
limber_tips_page_dup_title (LimberPage *page)
{
  return g_strdup (_ ("Good to know"));
}

static void
limber_tips_page_focus (LimberPage *page)
{
  LimberTipsPage *self = LIMBER_TIPS_PAGE (page);

  if (self->wanted != NULL && g_hash_table_contains (self->rows, self->wanted))
    open_wanted (self);
  else
    gtk_widget_grab_focus (self->back);
}

static void
limber_tips_page_page_init (LimberPageInterface *iface)
{
  iface->show = limber_tips_page_show;
  iface->dup_title = limber_tips_page_dup_title;
  iface->focus = limber_tips_page_focus;
}

static void
limber_tips_page_dispose (GObject *object)
{
  LimberTipsPage *self = LIMBER_TIPS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_TIPS_PAGE);
  g_clear_object (&self->services);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (limber_tips_page_parent_class)->dispose (object);
}

static void
limber_tips_page_class_init (LimberTipsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_tips_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-tips-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberTipsPage, groups);
  gtk_widget_class_bind_template_child (widget_class, LimberTipsPage, back);
}

static void
limber_tips_page_init (LimberTipsPage *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_tips_page_new:
 * @services: what it works with
 *
 * Returns: (transfer floating): the page
 */
LimberTipsPage *
limber_tips_page_new (LimberServices *services)
{
  LimberTipsPage *self = g_object_new (LIMBER_TYPE_TIPS_PAGE, NULL);

  self->services = g_object_ref (services);
  g_signal_connect_object (limber_services_get_tip_rack (services),
                           "filled",
                           G_CALLBACK (fill),
                           self,
                           G_CONNECT_SWAPPED);

  return self;
}
