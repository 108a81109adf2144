/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-preferences-back.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-settings.h"
#include "app/limber-word-setting.h"
#include "content/limber-vocabulary.h"
#include "plan/limber-cautions.h"

/**
 * LimberPreferencesBack:
 *
 * The settings that are about somebody's back: what to go easy on, what equipment there is, and what
 * is asked.
 */
struct _LimberPreferencesBack
{
  AdwPreferencesGroup parent_instance;

  AdwExpanderRow *cautions;
  AdwExpanderRow *equipment;
  GtkSwitch      *from_65;
  GtkSwitch      *check_in;
};

G_DEFINE_FINAL_TYPE (LimberPreferencesBack, limber_preferences_back, ADW_TYPE_PREFERENCES_GROUP)

/* Modal as the preferences are, they would lie over what is asked. */
static void
ask_again_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *preferences = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkWindow *window = gtk_window_get_transient_for (preferences);

  if (window == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.ask-screen", NULL);
  gtk_window_close (preferences);
}

static void
show_uneven_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *preferences = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkWindow *window = gtk_window_get_transient_for (preferences);

  if (window == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-tips", "s", "leg-length");
  gtk_window_close (preferences);
}

static void
show_run_way_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *preferences = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkWindow *window = gtk_window_get_transient_for (preferences);

  if (window == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-run-way", NULL);
  gtk_window_close (preferences);
}

/* Adds a row with a switch for one word of a setting; returns the switch. */
static GtkWidget *
add_row (AdwExpanderRow *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_switch_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_expander_row_add_row (group, row);

  return button;
}

/* What stands in the row while it is folded up. */
static char *
list_words (GSettings *settings, const char *key, LimberWords words)
{
  g_auto(GStrv) ids = g_settings_get_strv (settings, key);
  g_autoptr(GString) text = g_string_new (NULL);
  guint value;

  for (guint i = 0; ids[i] != NULL; i++)
    if (limber_words_find (words, ids[i], &value))
      g_string_append_printf (
          text, "%s%s", text->len > 0 ? " · " : "", limber_words_get_label (words, value));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
cautions_cb (GSettings *settings, const char *key, LimberPreferencesBack *self)
{
  g_autofree char *text = list_words (settings, LIMBER_SETTINGS_CAUTIONS, LIMBER_WORDS_PROFILE);

  g_assert (LIMBER_IS_PREFERENCES_BACK (self));

  adw_expander_row_set_subtitle (self->cautions, *text != '\0' ? text : _ ("Nothing"));
}

static void
equipment_cb (GSettings *settings, const char *key, LimberPreferencesBack *self)
{
  g_autofree char *words = list_words (settings, LIMBER_SETTINGS_MISSING, LIMBER_WORDS_EQUIPMENT);
  g_autofree char *text = NULL;

  g_assert (LIMBER_IS_PREFERENCES_BACK (self));

  /* Translators: followed by equipment: "Not there: strap · foam roller" */
  text = *words != '\0' ? g_strdup_printf (_ ("Not there: %s"), words) : g_strdup (_ ("All of it"));
  adw_expander_row_set_subtitle (self->equipment, text);
}

/* In a list of things each begins with a capital. */
static char *
capitalise (const char *text)
{
  const char      *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

static void
limber_preferences_back_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PREFERENCES_BACK);

  G_OBJECT_CLASS (limber_preferences_back_parent_class)->dispose (object);
}

static void
limber_preferences_back_class_init (LimberPreferencesBackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_preferences_back_dispose;
  gtk_widget_class_install_action (widget_class, "back.ask-again", NULL, ask_again_cb);
  gtk_widget_class_install_action (widget_class, "back.show-uneven", NULL, show_uneven_cb);
  gtk_widget_class_install_action (widget_class, "back.show-run-way", NULL, show_run_way_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-preferences-back.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesBack, cautions);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesBack, equipment);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesBack, from_65);
  gtk_widget_class_bind_template_child (widget_class, LimberPreferencesBack, check_in);
}

static void
limber_preferences_back_init (LimberPreferencesBack *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_cautions (LimberPreferencesBack *self, GSettings *settings)
{
  for (LimberOwnCaution i = 0; i < LIMBER_N_OWN; i++)
    limber_word_setting_bind (settings,
                              LIMBER_SETTINGS_CAUTIONS,
                              limber_words_get_id (LIMBER_WORDS_PROFILE, i),
                              FALSE,
                              add_row (self->cautions,
                                       limber_words_get_label (LIMBER_WORDS_PROFILE, i),
                                       limber_cautions_get_question (i)),
                              "active");
  g_signal_connect_object (
      settings, "changed::" LIMBER_SETTINGS_CAUTIONS, G_CALLBACK (cautions_cb), self, 0);
  cautions_cb (settings, NULL, self);
}

/* Switched on is what is there; kept is what is missing. */
static void
bind_equipment (LimberPreferencesBack *self, GSettings *settings)
{
  for (guint i = 0; i < limber_words_get_n (LIMBER_WORDS_EQUIPMENT); i++)
    {
      g_autofree char *name = capitalise (limber_words_get_label (LIMBER_WORDS_EQUIPMENT, i));

      limber_word_setting_bind (settings,
                                LIMBER_SETTINGS_MISSING,
                                limber_words_get_id (LIMBER_WORDS_EQUIPMENT, i),
                                TRUE,
                                add_row (self->equipment, name, NULL),
                                "active");
    }
  g_signal_connect_object (
      settings, "changed::" LIMBER_SETTINGS_MISSING, G_CALLBACK (equipment_cb), self, 0);
  equipment_cb (settings, NULL, self);
}

/**
 * limber_preferences_back_bind:
 * @settings: what the rows show and change
 */
void
limber_preferences_back_bind (LimberPreferencesBack *self, GSettings *settings)
{
  g_return_if_fail (LIMBER_IS_PREFERENCES_BACK (self));

  bind_cautions (self, settings);
  bind_equipment (self, settings);
  g_settings_bind (
      settings, LIMBER_SETTINGS_FROM_65, self->from_65, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (
      settings, LIMBER_SETTINGS_CHECK_IN, self->check_in, "active", G_SETTINGS_BIND_DEFAULT);
}
