/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/limber-player-page.h"
#include "app/limber-window.h"
#include "limber-fake-clock.h"
#include "limber-fake-sink.h"
#include "limber-widget-fixture.h"

G_BEGIN_DECLS

#define S ((gint64) G_USEC_PER_SEC)

/* The whole window with the real style sheets and the real content, on a clock turned by hand. Its
 * sounds are written down, and its history lies in the folder of the test. */
typedef struct
{
  AdwApplication  *application;
  LimberFakeClock *clock;
  LimberFakeSink  *sink;
  LimberStore     *store;
  LimberServices  *services;
  LimberWindow    *window;
  gboolean         keeps_screen; /* it is not answered in advance */
} LimberWindowFixture;

typedef void (*LimberWindowTest) (LimberWindowFixture *self, gconstpointer user_data);

void limber_window_fixture_set_up (LimberWindowFixture *self, gconstpointer user_data);
void limber_window_fixture_tear_down (LimberWindowFixture *self, gconstpointer user_data);
void limber_window_fixture_open (LimberWindowFixture *self);
void limber_window_fixture_close (LimberWindowFixture *self);
void limber_window_fixture_add (const char *path, LimberWindowTest test);

void limber_window_fixture_settle (LimberWindowFixture *self);
void limber_window_fixture_act (LimberWindowFixture *self, const char *name, const char *target);
gboolean limber_window_fixture_shows (LimberWindowFixture *self, const char *text);
gboolean limber_window_fixture_is_seen (LimberWindowFixture *self, GType type);
void     limber_window_fixture_begin (LimberWindowFixture *self, const char *routine_id);
void     limber_window_fixture_press (LimberWindowFixture *self, const char *key);
void     limber_window_fixture_assert_page (LimberWindowFixture *self, const char *name);
void     limber_window_fixture_assert_state (LimberWindowFixture *self, LimberSessionState state);
LimberSession *limber_window_fixture_get_session (LimberWindowFixture *self);
GtkWidget     *limber_window_fixture_get_focus (LimberWindowFixture *self);
GtkWidget     *limber_window_fixture_find (LimberWindowFixture *self, GType type);
GtkWidget     *limber_window_fixture_get_player (LimberWindowFixture *self);
GtkWindow     *limber_window_fixture_get_dialog (LimberWindowFixture *self);
void           limber_window_fixture_answer (LimberWindowFixture *self, const char *id);

/* Answers the screen of red flags with "none of these", so that nothing comes before the start page. */
void limber_services_answer_screen (LimberServices *services);

/* Widgets of a tree. */
typedef gboolean (*LimberWidgetMatch) (GtkWidget *widget, gconstpointer data);

void       limber_widget_settle (GtkWidget *window);
GtkWidget *limber_widget_find (GtkWidget *root, LimberWidgetMatch match, gconstpointer data);
GtkWidget *limber_widget_find_type (GtkWidget *root, GType type);
GtkWidget *limber_widget_find_action (GtkWidget *root, const char *action, const char *target);
gboolean   limber_widget_shows_text (GtkWidget *root, const char *text);

/* Goes round the main loop until it is true, or fails. */
#define limber_wait_until(condition)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 wait_end = g_get_monotonic_time () + 90 * S;                                            \
    while (!(condition))                                                                           \
      {                                                                                            \
        g_assert_cmpint (g_get_monotonic_time (), <, wait_end);                                    \
        g_main_context_iteration (NULL, FALSE);                                                    \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
