/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-reminder-row.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-time-entry.h"
#include "app/limber-weekday-chips.h"
#include "content/limber-item.h"

/**
 * LimberReminderRow:
 *
 * A reminder: when it comes and of what, and below, unfolded, all of it to be changed.
 */
struct _LimberReminderRow
{
  AdwExpanderRow parent_instance;

  GtkSwitch          *enabled;
  LimberTimeEntry    *time;
  LimberWeekdayChips *weekdays;
  AdwComboRow        *routine;
  GtkWidget          *remove;

  char    *id;
  char   **routine_ids; /* in the order of the list; the first, "", is whatever is due */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (LimberReminderRow, limber_reminder_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
update_title (LimberReminderRow *self)
{
  GtkStringList *names = GTK_STRING_LIST (adw_combo_row_get_model (self->routine));
  const char *name = gtk_string_list_get_string (names, adw_combo_row_get_selected (self->routine));
  g_autofree char *title = NULL;
  g_autofree char *days = NULL;
  g_autofree char *subtitle = NULL;
  guint            weekdays;
  int              minute;

  minute = limber_time_entry_get_minute (self->time);
  g_object_get (self->weekdays, "weekdays", &weekdays, NULL);
  title = limber_time_entry_format ((guint) minute);
  days = limber_weekday_chips_format (weekdays);
  subtitle = g_strdup_printf ("%s · %s", days, name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

/* With no day left it would never come, which is what the switch is for: the last one stays. */
static void
changed_cb (LimberReminderRow *self)
{
  guint weekdays;

  g_assert (LIMBER_IS_REMINDER_ROW (self));

  if (self->filling)
    return;

  update_title (self);
  g_object_get (self->weekdays, "weekdays", &weekdays, NULL);
  if (weekdays != 0)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
limber_reminder_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_REMINDER_ROW);

  G_OBJECT_CLASS (limber_reminder_row_parent_class)->dispose (object);
}

static void
limber_reminder_row_finalize (GObject *object)
{
  LimberReminderRow *self = LIMBER_REMINDER_ROW (object);

  g_free (self->id);
  g_strfreev (self->routine_ids);

  G_OBJECT_CLASS (limber_reminder_row_parent_class)->finalize (object);
}

static void
limber_reminder_row_class_init (LimberReminderRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_reminder_row_dispose;
  object_class->finalize = limber_reminder_row_finalize;

  /**
   * LimberReminderRow::changed:
   *
   * It is another reminder now; see [method@ReminderRow.dup].
   */
  signals[SIGNAL_CHANGED] = g_signal_new (
      "changed", LIMBER_TYPE_REMINDER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LIMBER_TYPE_TIME_ENTRY);
  g_type_ensure (LIMBER_TYPE_WEEKDAY_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-reminder-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberReminderRow, enabled);
  gtk_widget_class_bind_template_child (widget_class, LimberReminderRow, time);
  gtk_widget_class_bind_template_child (widget_class, LimberReminderRow, weekdays);
  gtk_widget_class_bind_template_child (widget_class, LimberReminderRow, routine);
  gtk_widget_class_bind_template_child (widget_class, LimberReminderRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
limber_reminder_row_init (LimberReminderRow *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Which routines there are; one that is not there any more stays chosen, by its id. */
static void
fill_routines (LimberReminderRow *self, const char *chosen, GListModel *routines)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  guint selected = 0;

  gtk_string_list_append (names, _ ("Whatever is due"));
  g_strv_builder_add (ids, "");
  for (guint i = 0; routines != NULL && i < g_list_model_get_n_items (routines); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (routines, i);

      gtk_string_list_append (names, limber_item_get_name (item));
      g_strv_builder_add (ids, limber_item_get_id (item));
      if (g_strcmp0 (limber_item_get_id (item), chosen) == 0)
        selected = i + 1;
    }
  if (chosen != NULL && selected == 0)
    {
      selected = g_list_model_get_n_items (G_LIST_MODEL (names));
      gtk_string_list_append (names, chosen);
      g_strv_builder_add (ids, chosen);
    }
  self->routine_ids = g_strv_builder_end (ids);
  adw_combo_row_set_model (self->routine, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->routine, selected);
}

/**
 * limber_reminder_row_new:
 * @reminder: what it shows
 * @routines: (nullable) (element-type LimberItem): what one can be reminded of
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
limber_reminder_row_new (const LimberReminder *reminder, GListModel *routines)
{
  LimberReminderRow *self = g_object_new (LIMBER_TYPE_REMINDER_ROW, NULL);

  self->id = g_strdup (reminder->id);
  gtk_switch_set_active (self->enabled, reminder->enabled);
  limber_time_entry_set_minute (self->time, (int) reminder->minute);
  g_object_set (self->weekdays, "weekdays", reminder->weekdays, NULL);
  fill_routines (self, reminder->routine_id, routines);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s", reminder->id);
  update_title (self);
  self->filling = FALSE;

  return GTK_WIDGET (self);
}

const char *
limber_reminder_row_get_id (LimberReminderRow *self)
{
  g_return_val_if_fail (LIMBER_IS_REMINDER_ROW (self), NULL);

  return self->id;
}

/**
 * limber_reminder_row_dup:
 *
 * Returns: (transfer full): the reminder as it stands there
 */
LimberReminder *
limber_reminder_row_dup (LimberReminderRow *self)
{
  LimberReminder *reminder;
  const char     *routine;
  guint           weekdays;
  int             minute;

  g_return_val_if_fail (LIMBER_IS_REMINDER_ROW (self), NULL);

  minute = limber_time_entry_get_minute (self->time);
  g_object_get (self->weekdays, "weekdays", &weekdays, NULL);
  routine = self->routine_ids[adw_combo_row_get_selected (self->routine)];
  reminder
      = limber_reminder_new (self->id, weekdays, (guint) minute, *routine != '\0' ? routine : NULL);
  reminder->enabled = gtk_switch_get_active (self->enabled);

  return reminder;
}
