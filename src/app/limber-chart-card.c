/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-chart-card.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-chart-rows.h"

/* Pixels. */
#define ROW_GAP 12

/**
 * LimberChartCard:
 *
 * A card with a chart, what it is called, what its marks mean and what it comes to. A button shows the same
 * as a table; where there is more than can be seen, two others lead there.
 */
struct _LimberChartCard
{
  AdwBin parent_instance;

  AdwBin      *place;
  AdwBin      *legend_place;
  AdwBin      *foot_place;
  GtkStack    *stack;
  GtkListView *list;
  GtkWidget   *toggle;
  GtkWidget   *earlier;
  GtkWidget   *later;

  LimberChart *chart;    /* (nullable): lies in its place */
  char        *title;    /* (nullable) */
  char        *subtitle; /* (nullable) */
  char        *summary;  /* (nullable): what the chart says of itself */
  gboolean     table;    /* it is shown in the place of the chart */
  gboolean     has_earlier;
  gboolean     has_later;
};

G_DEFINE_FINAL_TYPE (LimberChartCard, limber_chart_card, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_SUMMARY,
  PROP_CHART,
  PROP_LEGEND,
  PROP_FOOT,
  PROP_TABLE,
  PROP_HAS_EARLIER,
  PROP_HAS_LATER,
} LimberChartCardProperty;

static GParamSpec *props[PROP_HAS_LATER + 1];

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, LimberChartCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, ROW_GAP);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *value = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_label_set_justify (GTK_LABEL (value), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_add_css_class (value, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), value);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, LimberChartCard *self)
{
  LimberChartRow  *row = gtk_list_item_get_item (item);
  GtkWidget       *box = gtk_list_item_get_child (item);
  GtkWidget       *name = gtk_widget_get_first_child (box);
  g_autofree char *text = limber_chart_format (self->chart, limber_chart_row_get_point (row));

  gtk_label_set_label (GTK_LABEL (name), limber_chart_row_get_name (row));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)),
                       limber_chart_row_get_value (row));
  /* A row of a list view has no name of its own in GTK 4.8. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
row_activated_cb (GtkListView *list, guint position, LimberChartCard *self)
{
  g_autoptr(LimberChartRow) row
             = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);

  limber_chart_activate (self->chart, limber_chart_row_get_point (row));
}

/* The table is made when it is first asked for. */
static void
fill_table (LimberChartCard *self)
{
  LimberChartRows *rows = limber_chart_rows_new (self->chart);
  g_autoptr(GtkNoSelection) model = gtk_no_selection_new (G_LIST_MODEL (rows));

  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

static void
set_table (LimberChartCard *self, gboolean table)
{
  if (self->table == table)
    return;

  if (table && gtk_list_view_get_model (self->list) == NULL && self->chart != NULL)
    fill_table (self);
  self->table = table;
  gtk_stack_set_visible_child_name (self->stack, table ? "table" : "chart");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TABLE]);
}

static void
chart_notify_cb (LimberChart *chart, GParamSpec *pspec, LimberChartCard *self)
{
  g_assert (LIMBER_IS_CHART_CARD (self));

  g_free (self->summary);
  self->summary = g_strdup (limber_chart_get_summary (chart));
  g_object_get (chart, "has-earlier", &self->has_earlier, "has-later", &self->has_later, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.earlier", self->has_earlier);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.later", self->has_later);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUMMARY]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_EARLIER]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_LATER]);
}

static void
name_chart (LimberChartCard *self)
{
  /* Translators: a button that shows a chart as a table; this is its title: "Balance: show as table" */
  g_autofree char *toggle = g_strdup_printf (_ ("%s: show as table"), self->title);

  if (self->title == NULL)
    return;

  if (self->chart != NULL)
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, toggle, -1);
}

/* Before it is shown, once. */
static void
set_chart (LimberChartCard *self, LimberChart *chart)
{
  g_return_if_fail (self->chart == NULL);

  if (chart == NULL)
    return;

  self->chart = chart;
  adw_bin_set_child (self->place, GTK_WIDGET (chart));
  g_signal_connect_object (chart, "notify", G_CALLBACK (chart_notify_cb), self, 0);
  name_chart (self);
  if (LIMBER_CHART_GET_CLASS (chart)->newest_first)
    return;

  /* What is not told by time. */
  gtk_widget_set_tooltip_text (self->earlier, _ ("Those before"));
  gtk_widget_set_tooltip_text (self->later, _ ("More of them"));
}

static void
earlier_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_chart_scroll (LIMBER_CHART_CARD (widget)->chart, LIMBER_CHART_PAGE_BACK);
}

static void
later_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_chart_scroll (LIMBER_CHART_CARD (widget)->chart, LIMBER_CHART_PAGE_ON);
}

static gboolean
is_shown_cb (gpointer owner, gboolean table, gboolean has_earlier, gboolean has_later)
{
  return !table && (has_earlier || has_later);
}

static void
limber_chart_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberChartCard *self = LIMBER_CHART_CARD (object);

  switch ((LimberChartCardProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;

    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;

    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;

    case PROP_LEGEND:
      g_value_set_object (value, adw_bin_get_child (self->legend_place));
      break;

    case PROP_FOOT:
      g_value_set_object (value, adw_bin_get_child (self->foot_place));
      break;

    case PROP_TABLE:
      g_value_set_boolean (value, self->table);
      break;

    case PROP_HAS_EARLIER:
      g_value_set_boolean (value, self->has_earlier);
      break;

    case PROP_HAS_LATER:
      g_value_set_boolean (value, self->has_later);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_chart_card_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LimberChartCard *self = LIMBER_CHART_CARD (object);

  switch ((LimberChartCardProperty) prop_id)
    {
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      name_chart (self);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_SUBTITLE:
      g_free (self->subtitle);
      self->subtitle = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_CHART:
      set_chart (self, g_value_get_object (value));
      break;

    case PROP_LEGEND:
      adw_bin_set_child (self->legend_place, g_value_get_object (value));
      break;

    case PROP_FOOT:
      adw_bin_set_child (self->foot_place, g_value_get_object (value));
      break;

    case PROP_TABLE:
      set_table (self, g_value_get_boolean (value));
      break;

    case PROP_SUMMARY:
    case PROP_HAS_EARLIER:
    case PROP_HAS_LATER:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_chart_card_dispose (GObject *object)
{
  LimberChartCard *self = LIMBER_CHART_CARD (object);

  self->chart = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_CHART_CARD);

  G_OBJECT_CLASS (limber_chart_card_parent_class)->dispose (object);
}

static void
limber_chart_card_finalize (GObject *object)
{
  LimberChartCard *self = LIMBER_CHART_CARD (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->summary);

  G_OBJECT_CLASS (limber_chart_card_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  props[PROP_SUBTITLE]
      = g_param_spec_string ("subtitle", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  props[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_CHART]
      = g_param_spec_object ("chart", NULL, NULL, LIMBER_TYPE_CHART, G_PARAM_READWRITE | flags);

  /**
   * LimberChartCard:legend:
   *
   * What the marks of the chart mean; it stands below the chart.
   */
  props[PROP_LEGEND]
      = g_param_spec_object ("legend", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | flags);

  /**
   * LimberChartCard:foot:
   *
   * What stands below all.
   */
  props[PROP_FOOT]
      = g_param_spec_object ("foot", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | flags);

  /**
   * LimberChartCard:table:
   *
   * Whether the table is shown in the place of the chart.
   */
  props[PROP_TABLE] = g_param_spec_boolean ("table", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  props[PROP_HAS_EARLIER]
      = g_param_spec_boolean ("has-earlier", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  props[PROP_HAS_LATER]
      = g_param_spec_boolean ("has-later", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
limber_chart_card_class_init (LimberChartCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_chart_card_dispose;
  object_class->finalize = limber_chart_card_finalize;
  object_class->get_property = limber_chart_card_get_property;
  object_class->set_property = limber_chart_card_set_property;
  install_properties (object_class);

  gtk_widget_class_install_property_action (widget_class, "card.table", "table");
  gtk_widget_class_install_action (widget_class, "card.earlier", NULL, earlier_cb);
  gtk_widget_class_install_action (widget_class, "card.later", NULL, later_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-chart-card.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, place);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, legend_place);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, foot_place);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, list);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, toggle);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, earlier);
  gtk_widget_class_bind_template_child (widget_class, LimberChartCard, later);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_shown_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_chart_card_init (LimberChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
