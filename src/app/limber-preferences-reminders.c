/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-preferences-reminders.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-calm.h"
#include "app/limber-reminder-row.h"
#include "app/limber-settings.h"
#include "app/limber-time-entry.h"
#include "app/limber-weekday-chips.h"

/* When a new one comes, unless somebody says otherwise: before work, and on workdays. */
#define NEW_MINUTE (7 * 60)

/**
 * LimberPreferencesReminders:
 *
 * The settings of what to remind of: a row for each reminder, and the breaks at the desk.
 */
struct _LimberPreferencesReminders
{
  AdwPreferencesPage parent_instance;

  AdwPreferencesGroup *list;
  GtkWidget           *empty;
  GtkSwitch           *breaks;
  GtkSpinButton       *minutes;
  LimberTimeEntry     *from;
  LimberTimeEntry     *until;
  LimberWeekdayChips  *weekdays;

  GSettings  *settings; /* (owned) */
  GListModel *routines; /* (owned) (nullable): none are known */
  GPtrArray  *rows;     /* of LimberReminderRow, borrowed */
  gboolean    writing;

  LimberReminder *removed; /* (nullable): what can be brought back */
  guint           removed_at;
};

G_DEFINE_FINAL_TYPE (LimberPreferencesReminders,
                     limber_preferences_reminders,
                     ADW_TYPE_PREFERENCES_PAGE)

static GPtrArray *
read_reminders (LimberPreferencesReminders *self)
{
  g_autoptr(GVariant) kept = g_settings_get_value (self->settings, LIMBER_SETTINGS_REMINDERS);

  return limber_reminders_from_variant (kept);
}

static void
write_reminders (LimberPreferencesReminders *self, GPtrArray *reminders)
{
  g_settings_set_value (
      self->settings, LIMBER_SETTINGS_REMINDERS, limber_reminders_to_variant (reminders));
}

/* The rows stay as they are: one of them is in somebody's hands. */
static void
row_changed_cb (LimberReminderRow *row, LimberPreferencesReminders *self)
{
  g_autoptr(GPtrArray) reminders = read_reminders (self);

  g_assert (LIMBER_IS_PREFERENCES_REMINDERS (self));

  for (guint i = 0; i < reminders->len; i++)
    {
      LimberReminder *reminder = g_ptr_array_index (reminders, i);

      if (!g_str_equal (reminder->id, limber_reminder_row_get_id (row)))
        continue;

      limber_reminder_free (reminder);
      reminders->pdata[i] = limber_reminder_row_dup (row);
    }
  self->writing = TRUE;
  write_reminders (self, reminders);
  self->writing = FALSE;
}

static void
reminders_cb (GSettings *settings, const char *key, LimberPreferencesReminders *self)
{
  g_autoptr(GPtrArray) reminders = NULL;

  g_assert (LIMBER_IS_PREFERENCES_REMINDERS (self));

  if (self->writing)
    return;

  reminders = read_reminders (self);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->list, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < reminders->len; i++)
    {
      GtkWidget *row = limber_reminder_row_new (g_ptr_array_index (reminders, i), self->routines);

      g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, 0);
      adw_preferences_group_add (self->list, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (self->empty, reminders->len == 0);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberPreferencesReminders *self = LIMBER_PREFERENCES_REMINDERS (widget);
  g_autoptr(GPtrArray) reminders = read_reminders (self);
  g_autofree char *id = limber_reminders_make_id (reminders);
  GtkWidget       *row;

  g_ptr_array_add (reminders, limber_reminder_new (id, LIMBER_WEEKDAYS_WORK, NEW_MINUTE, NULL));
  write_reminders (self, reminders);
  /* There may be as many as there can be. */
  if (self->rows->len != reminders->len)
    return;

  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (row);
}

static void
undo_cb (LimberPreferencesReminders *self)
{
  g_autoptr(GPtrArray) reminders = read_reminders (self);

  g_assert (LIMBER_IS_PREFERENCES_REMINDERS (self));

  if (self->removed == NULL)
    return;

  g_ptr_array_insert (
      reminders, (int) MIN (self->removed_at, reminders->len), g_steal_pointer (&self->removed));
  write_reminders (self, reminders);
}

static void
offer_undo (LimberPreferencesReminders *self)
{
  GtkRoot  *root = gtk_widget_get_root (GTK_WIDGET (self));
  AdwToast *toast = NULL;

  if (!ADW_IS_PREFERENCES_WINDOW (root))
    return;

  toast = adw_toast_new (_ ("Reminder removed"));
  adw_toast_set_button_label (toast, _ ("Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (root), toast);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberPreferencesReminders *self = LIMBER_PREFERENCES_REMINDERS (widget);
  g_autoptr(GPtrArray) reminders = read_reminders (self);
  LimberReminder *reminder
      = limber_reminders_find (reminders, g_variant_get_string (parameter, NULL));

  if (reminder == NULL)
    return;

  g_clear_pointer (&self->removed, limber_reminder_free);
  self->removed = limber_reminder_copy (reminder);
  g_ptr_array_find (reminders, reminder, &self->removed_at);
  g_ptr_array_remove_index (reminders, self->removed_at);
  write_reminders (self, reminders);
  offer_undo (self);
}

static void
limber_preferences_reminders_dispose (GObject *object)
{
  LimberPreferencesReminders *self = LIMBER_PREFERENCES_REMINDERS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PREFERENCES_REMINDERS);
  g_clear_object (&self->settings);
  g_clear_object (&self->routines);

  G_OBJECT_CLASS (limber_preferences_reminders_parent_class)->dispose (object);
}

static void
limber_preferences_reminders_finalize (GObject *object)
{
  LimberPreferencesReminders *self = LIMBER_PREFERENCES_REMINDERS (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->removed, limber_reminder_free);

  G_OBJECT_CLASS (limber_preferences_reminders_parent_class)->finalize (object);
}

static void
limber_preferences_reminders_class_init (LimberPreferencesRemindersClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_preferences_reminders_dispose;
  object_class->finalize = limber_preferences_reminders_finalize;

  g_type_ensure (LIMBER_TYPE_TIME_ENTRY);
  g_type_ensure (LIMBER_TYPE_WEEKDAY_CHIPS);
  gtk_widget_class_install_action (widget_class, "reminders.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "reminders.remove", "s", remove_cb);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/app/limber/Limber/limber-preferences-reminders.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesReminders, list);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesReminders, empty);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesReminders, breaks);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesReminders, minutes);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesReminders, from);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesReminders, until);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesReminders, weekdays);
}

static void
limber_preferences_reminders_init (LimberPreferencesReminders *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_calm_numbers (GTK_WIDGET (self->minutes));
}

/**
 * limber_preferences_reminders_bind:
 * @settings: what the rows show and change
 */
void
limber_preferences_reminders_bind (LimberPreferencesReminders *self, GSettings *settings)
{
  const struct
  {
    const char *key;
    gpointer    object;
    const char *property;
  } bound[] = {
    { LIMBER_SETTINGS_DESK_BREAKS, self->breaks, "active" },
    { LIMBER_SETTINGS_DESK_BREAKS_MINUTES, self->minutes, "value" },
    { LIMBER_SETTINGS_DESK_BREAKS_FROM, self->from, "minute" },
    { LIMBER_SETTINGS_DESK_BREAKS_UNTIL, self->until, "minute" },
    { LIMBER_SETTINGS_DESK_BREAKS_WEEKDAYS, self->weekdays, "weekdays" },
  };

  g_return_if_fail (LIMBER_IS_PREFERENCES_REMINDERS (self));

  self->settings = g_object_ref (settings);
  for (guint i = 0; i < G_N_ELEMENTS (bound); i++)
    g_settings_bind (
        settings, bound[i].key, bound[i].object, bound[i].property, G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (
      settings, "changed::" LIMBER_SETTINGS_REMINDERS, G_CALLBACK (reminders_cb), self, 0);
  reminders_cb (settings, NULL, self);
}

/**
 * limber_preferences_reminders_set_routines:
 * @routines: (element-type LimberItem): what one can be reminded of
 */
void
limber_preferences_reminders_set_routines (LimberPreferencesReminders *self, GListModel *routines)
{
  g_return_if_fail (LIMBER_IS_PREFERENCES_REMINDERS (self));

  g_set_object (&self->routines, routines);
  reminders_cb (self->settings, NULL, self);
}
