/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-changes-line.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-column.h"
#include "desktop/limber-compat.h"

/**
 * LimberChangesLine:
 *
 * One line that says why a routine is not as usual today, and a list of the changes for who wants to
 * see them: each with its reason, and with a way to keep the original where that may be kept.
 */
struct _LimberChangesLine
{
  AdwBin parent_instance;

  GtkWidget     *reason;
  GtkMenuButton *button;
  GtkWidget     *count;
  GtkWidget     *popover;
  GtkListBox    *list;
};

G_DEFINE_FINAL_TYPE (LimberChangesLine, limber_changes_line, ADW_TYPE_BIN)

typedef enum
{
  PROP_OPEN = 1,
} LimberChangesLineProperty;

static GParamSpec *props[PROP_OPEN + 1];

enum
{
  SIGNAL_KEEP,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static const char *
get_name (LimberLibrary *library, const char *id)
{
  LimberItem *item = id != NULL ? limber_library_find_exercise (library, id) : NULL;

  return item != NULL ? limber_item_get_name (item) : id;
}

static char *
format_change (const LimberPlanChange *change, LimberLibrary *library)
{
  const char *name = get_name (library, change->exercise_id);

  switch (change->kind)
    {
    case LIMBER_PLAN_SWAPPED:
      /* Translators: two exercises, the new one first: "Cat-cow instead of Child's pose" */
      return g_strdup_printf (_ ("%s instead of %s"), get_name (library, change->swap_id), name);

    case LIMBER_PLAN_DROPPED:
      return g_strdup_printf (_ ("%s is left out"), name);

    case LIMBER_PLAN_EASED:
      return g_strdup_printf (_ ("%s, with care"), name);

    case LIMBER_PLAN_REDUCED:
    case LIMBER_PLAN_FITTED:
    default:
      return g_strdup_printf (_ ("Less of %s"), name);
    }
}

static char *
format_count (GPtrArray *changes)
{
  guint            n_swapped = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < changes->len; i++)
    n_swapped
        += ((const LimberPlanChange *) g_ptr_array_index (changes, i))->kind == LIMBER_PLAN_SWAPPED;
  if (n_swapped == changes->len)
    text = g_strdup_printf (
        g_dngettext (
            GETTEXT_PACKAGE, "%u exercise swapped", "%u exercises swapped", (gulong) n_swapped),
        n_swapped);
  else
    text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u change", "%u changes", (gulong) changes->len),
        changes->len);

  /* Translators: what was changed, and what opens the list of it: "2 exercises swapped · See" */
  return g_strdup_printf (_ ("%s · See"), text);
}

static void
keep_cb (GtkButton *button, LimberChangesLine *self)
{
  g_assert (LIMBER_IS_CHANGES_LINE (self));

  gtk_menu_button_popdown (self->button);
  g_signal_emit (self,
                 signals[SIGNAL_KEEP],
                 0,
                 GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "from")));
}

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
create_keep (LimberChangesLine *self, const LimberPlanChange *change, const char *name)
{
  GtkWidget       *button = gtk_button_new_with_label (_ ("Keep the original"));
  g_autofree char *label = NULL;

  /* Translators: an exercise, for a screen reader */
  label = g_strdup_printf (_ ("Keep the original: %s"), name);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), "from", GINT_TO_POINTER (change->from));
  g_signal_connect_object (button, "clicked", G_CALLBACK (keep_cb), self, 0);

  return button;
}

static GtkWidget *
create_row (LimberChangesLine *self, const LimberPlanChange *change, LimberLibrary *library)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget       *row = gtk_list_box_row_new ();
  g_autofree char *title = format_change (change, library);

  gtk_box_append (GTK_BOX (box), create_label (title, "heading"));
  if (change->way != NULL)
    gtk_box_append (GTK_BOX (box), create_label (change->way, "body"));
  gtk_box_append (GTK_BOX (box), create_label (change->reason, "dim-label"));
  if (change->keepable)
    gtk_box_append (GTK_BOX (box),
                    create_keep (self, change, get_name (library, change->exercise_id)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return row;
}

static void
visible_cb (GtkWidget *popover, GParamSpec *pspec, LimberChangesLine *self)
{
  g_assert (LIMBER_IS_CHANGES_LINE (self));

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);
}

static void
limber_changes_line_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_CHANGES_LINE);

  G_OBJECT_CLASS (limber_changes_line_parent_class)->dispose (object);
}

static void
limber_changes_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberChangesLine *self = LIMBER_CHANGES_LINE (object);

  switch ((LimberChangesLineProperty) prop_id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, gtk_widget_get_visible (self->popover));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_changes_line_class_init (LimberChangesLineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_changes_line_dispose;
  object_class->get_property = limber_changes_line_get_property;

  /**
   * LimberChangesLine:open:
   *
   * Whether the list is looked at.
   */
  props[PROP_OPEN]
      = g_param_spec_boolean ("open",
                              NULL,
                              NULL,
                              FALSE,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LimberChangesLine::keep:
   * @from: index of a step in the original routine, which is wanted
   */
  signals[SIGNAL_KEEP] = g_signal_new ("keep",
                                       G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST,
                                       0,
                                       NULL,
                                       NULL,
                                       NULL,
                                       G_TYPE_NONE,
                                       1,
                                       G_TYPE_INT);

  g_type_ensure (LIMBER_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-changes-line.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberChangesLine, reason);
  gtk_widget_class_bind_template_child (widget_class, LimberChangesLine, button);
  gtk_widget_class_bind_template_child (widget_class, LimberChangesLine, count);
  gtk_widget_class_bind_template_child (widget_class, LimberChangesLine, popover);
  gtk_widget_class_bind_template_child (widget_class, LimberChangesLine, list);
  gtk_widget_class_bind_template_callback (widget_class, visible_cb);
}

static void
limber_changes_line_init (LimberChangesLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_changes_line_show:
 * @reason: (nullable): why the day is not as usual, a sentence
 * @changes: (nullable) (element-type LimberPlanChange): what was changed
 * @library: where the exercises have their names
 *
 * Shows what there is to say; if there is nothing, the line is not there.
 */
void
limber_changes_line_show (LimberChangesLine *self,
                          const char        *reason,
                          GPtrArray         *changes,
                          LimberLibrary     *library)
{
  const guint      n = changes != NULL ? changes->len : 0;
  g_autofree char *count = n > 0 ? format_count (changes) : NULL;
  GtkWidget       *child;

  g_return_if_fail (LIMBER_IS_CHANGES_LINE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (changes, i), library));
  if (reason == NULL && n > 0)
    reason = ((const LimberPlanChange *) g_ptr_array_index (changes, 0))->reason;
  gtk_label_set_label (GTK_LABEL (self->reason), reason != NULL ? reason : "");
  gtk_label_set_label (GTK_LABEL (self->count), count != NULL ? count : "");
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, count != NULL ? count : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self->button), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), reason != NULL);
  if (reason != NULL)
    limber_compat_announce (GTK_WIDGET (self), reason);
}

/**
 * limber_changes_line_drop:
 *
 * Says nothing any more.
 */
void
limber_changes_line_drop (LimberChangesLine *self)
{
  g_return_if_fail (LIMBER_IS_CHANGES_LINE (self));

  gtk_menu_button_popdown (self->button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * limber_changes_line_open:
 *
 * Does what a key does: opens the list.
 *
 * Returns: whether there is one
 */
gboolean
limber_changes_line_open (LimberChangesLine *self)
{
  g_return_val_if_fail (LIMBER_IS_CHANGES_LINE (self), FALSE);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->button)))
    return FALSE;

  gtk_menu_button_popup (self->button);

  return TRUE;
}
