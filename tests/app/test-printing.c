/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-printing.h"
#include "limber-window-fixture.h"

static GtkWindow *
find_dialog (LimberWindowFixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkPrintUnixDialog"))
        return window;
    }

  return NULL;
}

/* Where to print is asked over the window. */
static void
test_asks (LimberWindowFixture *self, gconstpointer user_data)
{
  GtkWindow *dialog = NULL;

  limber_window_fixture_act (self, "win.print-routine", "post-run-short");
  limber_window_fixture_settle (self);
  dialog = find_dialog (self);
  g_assert_nonnull (dialog);
  g_assert_true (gtk_window_get_transient_for (dialog) == GTK_WINDOW (self->window));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  limber_window_fixture_settle (self);
  g_assert_null (find_dialog (self));
}

/* What is not there is told, and nothing is asked. */
static void
test_missing (LimberWindowFixture *self, gconstpointer user_data)
{
  limber_window_fixture_act (self, "win.print-routine", "nothing");
  limber_window_fixture_settle (self);
  g_assert_null (find_dialog (self));
  g_assert_true (limber_window_fixture_shows (self, "nothing"));
}

int
main (int argc, char **argv)
{
  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  limber_window_fixture_add ("/app/printing/asks", test_asks);
  limber_window_fixture_add ("/app/printing/missing", test_missing);

  return g_test_run ();
}
