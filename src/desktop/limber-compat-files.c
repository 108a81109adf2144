/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-desktop"

#include "limber-compat-files.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

/* To choose files: a native chooser, which GTK 4.10 would have asked for otherwise. */

typedef struct
{
  LimberFilesFunc func;
  gpointer        user_data;
} Question;

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr(GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  question->func (files, question->user_data);
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const LimberFileKind *kind)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind->name);
  if (kind->mime_type != NULL)
    gtk_file_filter_add_mime_type (filter, kind->mime_type);
  if (kind->pattern != NULL)
    gtk_file_filter_add_pattern (filter, kind->pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
ask (GtkFileChooserNative *dialog, LimberFilesFunc func, gpointer user_data)
{
  Question *question = g_new (Question, 1);

  *question = (Question){ func, user_data };
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * limber_compat_open_files:
 * @parent: the window that waits
 * @title: what they are for
 * @kinds: (array length=n_kinds): from which to choose; the first is shown
 * @n_kinds: how many
 * @func: called with the files
 * @user_data: for @func; must live as long as @parent
 *
 * Asks for files, several if one likes.
 */
void
limber_compat_open_files (GtkWindow            *parent,
                          const char           *title,
                          const LimberFileKind *kinds,
                          guint                 n_kinds,
                          LimberFilesFunc       func,
                          gpointer              user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  for (guint i = 0; i < n_kinds; i++)
    add_filter (GTK_FILE_CHOOSER (dialog), &kinds[i]);
  ask (dialog, func, user_data);
}

/**
 * limber_compat_save_file:
 * @parent: the window that waits
 * @title: what it is for
 * @name: what the file could be called
 * @kind: what kind of file it is
 * @func: called with the file
 * @user_data: for @func; must live as long as @parent
 *
 * Asks where to save something, and whether a file that is there may be replaced.
 */
void
limber_compat_save_file (GtkWindow            *parent,
                         const char           *title,
                         const char           *name,
                         const LimberFileKind *kind,
                         LimberFilesFunc       func,
                         gpointer              user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_filter (GTK_FILE_CHOOSER (dialog), kind);
  ask (dialog, func, user_data);
}
