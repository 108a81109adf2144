/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-sources.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "app/limber-exercise-sections.h"

#define FILE_NAME "sources.json"

typedef struct
{
  GtkWidget *section; /* (owned) */
  char     **ids;     /* (owned) */
} Wait;

static void
wait_free (Wait *self)
{
  g_object_unref (self->section);
  g_strfreev (self->ids);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wait, wait_free)

/* What is known of it; of one that we do not know, as of somebody else's exercise, the name. */
static void
add_source (GtkWidget *section, JsonObject *sources, const char *id)
{
  JsonObject *source = sources != NULL && json_object_has_member (sources, id)
                           ? json_object_get_object_member (sources, id)
                           : NULL;
  const char *title
      = source != NULL ? json_object_get_string_member_with_default (source, "title", id) : id;
  const char      *address = source != NULL
                                 ? json_object_get_string_member_with_default (source, "address", NULL)
                                 : NULL;
  GtkWidget       *label = gtk_label_new (NULL);
  g_autofree char *markup = address != NULL && g_str_has_prefix (address, "https://")
                                ? g_markup_printf_escaped ("<a href=\"%s\">%s</a>", address, title)
                                : g_markup_escape_text (title, -1);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (section), label);
}

static void
read_cb (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Wait) wait = user_data;
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  gsize            length = 0;
  JsonNode        *root = NULL;

  if (g_file_load_contents_finish (G_FILE (file), result, &text, &length, NULL, &error)
      && json_parser_load_from_data (parser, text, (gssize) length, &error))
    root = json_parser_get_root (parser);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  for (guint i = 0; wait->ids[i] != NULL; i++)
    add_source (wait->section,
                root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL,
                wait->ids[i]);
}

static void
add_licence (GtkWidget *section, const LimberExercise *exercise)
{
  if (exercise->author != NULL)
    {
      /* Translators: who made an exercise */
      g_autofree char *text = g_strdup_printf (_ ("By %s"), exercise->author);

      limber_section_add_quiet (section, text);
    }
  if (exercise->licence != NULL)
    {
      /* Translators: what may be done with an exercise: "Licence: CC-BY-SA-4.0" */
      g_autofree char *text = g_strdup_printf (_ ("Licence: %s"), exercise->licence);

      limber_section_add_quiet (section, text);
    }
}

/**
 * limber_exercise_add_sources:
 * @box: where they belong
 * @exercise: what they are about
 * @library: beside whose files the list of sources lies
 * @cancellable: to stop caring
 *
 * Adds who made the exercise, and what it is founded on, which is read on another thread.
 */
void
limber_exercise_add_sources (GtkBox               *box,
                             const LimberExercise *exercise,
                             LimberLibrary        *library,
                             GCancellable         *cancellable)
{
  g_autofree char *path = limber_library_get_builtin_path (library, FILE_NAME);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWidget *section = NULL;
  Wait      *wait = NULL;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (exercise != NULL);

  if (exercise->sources->len == 0 && exercise->author == NULL && exercise->licence == NULL)
    return;

  section = limber_section_new (_ ("Where it is from"));
  add_licence (section, exercise);
  gtk_box_append (box, section);
  if (exercise->sources->len == 0)
    return;

  wait = g_new0 (Wait, 1);
  wait->section = g_object_ref (section);
  wait->ids = g_new0 (char *, exercise->sources->len + 1);
  for (guint i = 0; i < exercise->sources->len; i++)
    wait->ids[i] = g_strdup (g_ptr_array_index (exercise->sources, i));
  g_file_load_contents_async (file, cancellable, read_cb, wait);
}
