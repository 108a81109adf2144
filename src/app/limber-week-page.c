/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-week-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/limber-settings.h"
#include "app/limber-week-row.h"
#include "app/limber-week-settings.h"
#include "app/limber-weekday-chips.h"
#include "desktop/limber-compat.h"
#include "guide/limber-week-words.h"
#include "history/limber-dates.h"

/**
 * LimberWeekPage:
 *
 * The plan of the user's week, laid out around the days on which they run, and how this week stands.
 */
struct _LimberWeekPage
{
  LimberPageBin parent_instance;

  GtkWidget  *back;
  GtkWidget  *chips;
  GtkLabel   *why;
  GtkListBox *days;

  LimberServices *services; /* (owned) */
  LimberWeekNow   shown;
  gboolean        filled;
};

static void limber_week_page_page_init (LimberPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberWeekPage,
                               limber_week_page,
                               LIMBER_TYPE_PAGE_BIN,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_PAGE, limber_week_page_page_init))

/* Without a history it is the plan alone. */
static void
find_now (LimberWeekPage *self, const LimberWeek *week, LimberWeekNow *now)
{
  const LimberDigest *digest = limber_services_get_digest (self->services);
  LimberClock        *clock = limber_services_get_clock (self->services);
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (clock);
  g_autoptr(GArray) sessions = g_array_new (FALSE, FALSE, sizeof (LimberWeekSession));
  g_autoptr(GArray) runs = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (digest != NULL)
    *now = digest->due->week;
  else
    limber_week_now_find (now,
                          week,
                          sessions,
                          runs,
                          limber_dates_find_day (limber_clock_get_wall (clock), zone, NULL));
}

/* The button at a place among all that can be pressed in the list, or the last one before it. */
static GtkWidget *
find_button (LimberWeekPage *self, guint n)
{
  GtkWidget *found = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->days)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
      GtkWidget *content = gtk_widget_get_last_child (box);

      for (GtkWidget *child = gtk_widget_get_first_child (content); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        if (GTK_IS_BUTTON (child))
          {
            found = child;
            if (n-- == 0)
              return found;
          }
    }

  return found;
}

/* Where the focus is among them; -1 when it is elsewhere. */
static int
find_focus (LimberWeekPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *button = NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->days)))
    return -1;

  for (guint i = 0;; i++)
    {
      GtkWidget *next = find_button (self, i);

      if (next == focus)
        return (int) i;
      if (next == button)
        return 0;
      button = next;
    }
}

static void
fill (LimberWeekPage *self)
{
  LimberLibrary *library = limber_services_get_library (self->services);
  const int      focus = find_focus (self);
  GtkWidget     *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->days))) != NULL)
    gtk_list_box_remove (self->days, child);
  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    gtk_list_box_append (self->days,
                         limber_week_row_new (&self->shown.rows[i],
                                              self->shown.rows[self->shown.today].date,
                                              library));

  child = focus >= 0 ? find_button (self, (guint) focus) : NULL;
  if (focus >= 0)
    gtk_widget_grab_focus (child != NULL ? child : self->back);
}

/* Whoever does not see the days change hears what they have become. */
static void
announce (LimberWeekPage *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    {
      const LimberWeekRow *row = &self->shown.rows[i];
      g_autofree char     *day = limber_dates_format_weekday (row->date);
      g_autofree char     *purpose = limber_week_row_format_purpose (row);

      g_string_append_printf (text, "%s: %s. ", day, purpose);
    }
  g_string_append (text, gtk_label_get_label (self->why));
  limber_compat_announce (GTK_WIDGET (self->days), text->str);
}

/* What is the plan's, not how it stands. */
static gboolean
is_same_plan (const LimberWeekNow *one, const LimberWeekNow *other)
{
  for (guint i = 0; i < LIMBER_WEEK_DAYS; i++)
    if (one->rows[i].plan.kind != other->rows[i].plan.kind
        || one->rows[i].plan.run != other->rows[i].plan.run)
      return FALSE;

  return TRUE;
}

static void
update (LimberWeekPage *self)
{
  LimberWeek    week;
  LimberWeekNow now;
  gboolean      changed;

  if (!limber_services_get_ready (self->services))
    return;

  limber_week_settings_read (limber_services_get_settings (self->services),
                             limber_services_get_library (self->services),
                             &week);
  find_now (self, &week, &now);
  gtk_label_set_label (self->why, limber_week_explain (&week));
  if (self->filled && memcmp (&now, &self->shown, sizeof now) == 0)
    return;

  changed = self->filled && !is_same_plan (&now, &self->shown);
  self->shown = now;
  self->filled = TRUE;
  fill (self);
  if (changed && gtk_widget_get_mapped (GTK_WIDGET (self)))
    announce (self);
}

static void
history_read_cb (LimberWeekPage *self)
{
  g_assert (LIMBER_IS_WEEK_PAGE (self));

  update (self);
}

/* Routines have got other names, or came, or went. */
static void
routines_changed_cb (LimberWeekPage *self)
{
  g_assert (LIMBER_IS_WEEK_PAGE (self));

  if (self->filled)
    fill (self);
}

/* Since it was last seen, midnight may have passed. */
static gboolean
limber_week_page_show (LimberPage *page, GVariant *parameter, GError **error)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (page);

  update (self);
  limber_services_read_history (self->services);

  return TRUE;
}

static char *
limber_week_page_dup_title (LimberPage *page)
{
  return g_strdup (_ ("Your week"));
}

static void
limber_week_page_focus (LimberPage *page)
{
  gtk_widget_grab_focus (LIMBER_WEEK_PAGE (page)->back);
}

static void
limber_week_page_page_init (LimberPageInterface *iface)
{
  iface->show = limber_week_page_show;
  iface->dup_title = limber_week_page_dup_title;
  iface->focus = limber_week_page_focus;
}

static void
limber_week_page_dispose (GObject *object)
{
  LimberWeekPage *self = LIMBER_WEEK_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_WEEK_PAGE);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_week_page_parent_class)->dispose (object);
}

static void
limber_week_page_class_init (LimberWeekPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_week_page_dispose;

  g_type_ensure (LIMBER_TYPE_WEEKDAY_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-week-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, back);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, chips);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, why);
  gtk_widget_class_bind_template_child (widget_class, LimberWeekPage, days);
}

static void
limber_week_page_init (LimberWeekPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_week_page_new:
 * @services: what it works with
 *
 * Returns: (transfer floating): the page
 */
LimberWeekPage *
limber_week_page_new (LimberServices *services)
{
  LimberWeekPage *self = g_object_new (LIMBER_TYPE_WEEK_PAGE, NULL);

  self->services = g_object_ref (services);
  g_settings_bind (limber_services_get_settings (services),
                   LIMBER_SETTINGS_RUN_DAYS,
                   self->chips,
                   "weekdays",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (
      services, "history-read", G_CALLBACK (history_read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      services, "notify::ready", G_CALLBACK (history_read_cb), self, G_CONNECT_SWAPPED);
  limber_week_settings_follow (
      limber_services_get_settings (services), G_CALLBACK (history_read_cb), G_OBJECT (self));
  g_signal_connect_object (limber_library_get_routines (limber_services_get_library (services)),
                           "items-changed",
                           G_CALLBACK (routines_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);

  return self;
}
