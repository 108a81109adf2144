/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-session-list-row.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "history/limber-dates.h"
#include "history/limber-diary-words.h"

/* Has a picture of its own. */
#define ENDED_EARLY (LIMBER_DIARY_ACTIVITY + 1)

/**
 * LimberSessionListRow:
 *
 * A session, a run or an activity in the list of them, with the month above the first of each. It is
 * blank, and as high, while what it shows is on its way.
 *
 * A list view makes two hundred of them anew for a leap to its end, so what is in one is not measured,
 * but has its place whatever it says.
 */
struct _LimberSessionListRow
{
  GtkBox parent_instance;

  GtkLabel       *month;
  GtkImage       *icon;
  GtkInscription *title;
  GtkInscription *details;
  GtkWidget      *note;

  GSignalGroup *item; /* (owned): the item that is shown */
  guint32       today;
};

G_DEFINE_FINAL_TYPE (LimberSessionListRow, limber_session_list_row, GTK_TYPE_BOX)

/**
 * limber_session_list_row_show_kind:
 * @icon: where it is shown
 * @row: a session, a run or an activity
 *
 * Shows what kind it is, and whether it was ended early, as all lists do.
 */
void
limber_session_list_row_show_kind (GtkImage *icon, const LimberDiaryRow *row)
{
  static const struct
  {
    const char *icon_name;
    const char *label;
  } kinds[] = {
    [LIMBER_DIARY_SESSION] = { "emblem-ok-symbolic", NC_ ("kind", "Session") },
    [LIMBER_DIARY_RUN] = { "mark-location-symbolic", NC_ ("kind", "Run or walk") },
    [LIMBER_DIARY_ACTIVITY] = { "starred-symbolic", NC_ ("kind", "Other activity") },
    [ENDED_EARLY] = { "media-playback-stop-symbolic", NC_ ("kind", "Session, ended early") },
  };
  const guint kind = row->key.kind == LIMBER_DIARY_SESSION && row->state == LIMBER_RECORD_ENDED
                         ? ENDED_EARLY
                         : row->key.kind;

  g_return_if_fail (kind < G_N_ELEMENTS (kinds));

  gtk_image_set_from_icon_name (icon, kinds[kind].icon_name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (icon),
                               g_dpgettext2 (GETTEXT_PACKAGE, "kind", kinds[kind].label));
}

static void
show_month (LimberSessionListRow *self, guint32 month)
{
  g_autofree char *text = month > 0 ? limber_dates_format_month (month, self->today) : NULL;

  gtk_label_set_label (self->month, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->month), text != NULL);
}

/* The row of the list that holds this one is what the keyboard and screen readers come to (GTK 4.8). */
static void
set_name (LimberSessionListRow *self, const char *title, const char *details)
{
  GtkWidget       *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = g_strdup_printf ("%s, %s", title, details);

  if (parent != NULL)
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
filled_cb (LimberDiaryItem *item, LimberSessionListRow *self)
{
  const LimberDiaryRow *row = limber_diary_item_get_row (item);
  g_autofree char      *title = NULL;
  g_autofree char      *details = NULL;

  g_assert (LIMBER_IS_SESSION_LIST_ROW (self));

  gtk_widget_set_opacity (GTK_WIDGET (self), row != NULL ? 1 : 0);
  if (row == NULL)
    {
      gtk_inscription_set_text (self->title, NULL);
      gtk_inscription_set_text (self->details, NULL);
      show_month (self, 0);
      return;
    }

  title = limber_diary_row_format_title (row);
  details = limber_diary_row_format_details (row, self->today);
  gtk_inscription_set_text (self->title, title);
  gtk_inscription_set_text (self->details, details);
  limber_session_list_row_show_kind (self->icon, row);
  gtk_widget_set_visible (self->note, row->has_note);
  show_month (self, limber_diary_item_get_month (item));
  set_name (self, title, details);
}

static void
limber_session_list_row_dispose (GObject *object)
{
  LimberSessionListRow *self = LIMBER_SESSION_LIST_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SESSION_LIST_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (limber_session_list_row_parent_class)->dispose (object);
}

static void
limber_session_list_row_class_init (LimberSessionListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_session_list_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-session-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberSessionListRow, month);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionListRow, icon);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionListRow, title);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionListRow, details);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionListRow, note);
}

static void
limber_session_list_row_init (LimberSessionListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->item = g_signal_group_new (LIMBER_TYPE_DIARY_ITEM);
  g_signal_group_connect_object (self->item, "filled", G_CALLBACK (filled_cb), self, 0);
}

GtkWidget *
limber_session_list_row_new (void)
{
  return g_object_new (LIMBER_TYPE_SESSION_LIST_ROW, NULL);
}

/**
 * limber_session_list_row_set_item:
 * @item: (nullable): what is shown, now or as soon as it is here
 * @today: a Julian day
 */
void
limber_session_list_row_set_item (LimberSessionListRow *self, LimberDiaryItem *item, guint32 today)
{
  g_return_if_fail (LIMBER_IS_SESSION_LIST_ROW (self));

  self->today = today;
  g_signal_group_set_target (self->item, item);
  if (item != NULL)
    filled_cb (item, self);
}
