/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "failing-file.h"

#include <string.h>

#define PIECE 7

G_DECLARE_FINAL_TYPE (FailingStream, failing_stream, FAILING, STREAM, GFileInputStream)

struct _FailingStream
{
  GFileInputStream parent_instance;

  char *text;
  gsize n_good;
  gsize at;
};

G_DEFINE_FINAL_TYPE (FailingStream, failing_stream, G_TYPE_FILE_INPUT_STREAM)

static gssize
failing_stream_read (GInputStream *stream,
                     void         *buffer,
                     gsize         count,
                     GCancellable *cancellable,
                     GError      **error)
{
  FailingStream *self = FAILING_STREAM (stream);
  gsize          n = MIN (MIN (count, PIECE), self->n_good - self->at);

  if (n == 0 && self->n_good < strlen (self->text))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED, "The phone was unplugged");
      return -1;
    }
  memcpy (buffer, self->text + self->at, n);
  self->at += n;

  return (gssize) n;
}

static void
failing_stream_finalize (GObject *object)
{
  g_free (FAILING_STREAM (object)->text);

  G_OBJECT_CLASS (failing_stream_parent_class)->finalize (object);
}

static void
failing_stream_class_init (FailingStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = failing_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = failing_stream_read;
}

static void
failing_stream_init (FailingStream *self)
{
}

G_DECLARE_FINAL_TYPE (FailingFile, failing_file, FAILING, FILE, GObject)

struct _FailingFile
{
  GObject parent_instance;

  char     *text;
  gsize     n_good;
  GFileType type;
};

static void failing_file_iface_init (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FailingFile,
                               failing_file,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, failing_file_iface_init))

static char *
get_basename (GFile *file)
{
  return g_strdup ("phone.limber");
}

static char *
get_path (GFile *file)
{
  return NULL;
}

static GFileInfo *
query_info (GFile              *file,
            const char         *attributes,
            GFileQueryInfoFlags flags,
            GCancellable       *cancellable,
            GError            **error)
{
  GFileInfo *info = g_file_info_new ();

  g_file_info_set_file_type (info, FAILING_FILE (file)->type);

  return info;
}

static GFileInputStream *
read_fn (GFile *file, GCancellable *cancellable, GError **error)
{
  FailingFile   *self = FAILING_FILE (file);
  FailingStream *stream = g_object_new (failing_stream_get_type (), NULL);

  stream->text = g_strdup (self->text);
  stream->n_good = self->n_good;

  return G_FILE_INPUT_STREAM (stream);
}

static void
failing_file_iface_init (GFileIface *iface)
{
  iface->get_basename = get_basename;
  iface->get_path = get_path;
  iface->query_info = query_info;
  iface->read_fn = read_fn;
}

static void
failing_file_finalize (GObject *object)
{
  g_free (FAILING_FILE (object)->text);

  G_OBJECT_CLASS (failing_file_parent_class)->finalize (object);
}

static void
failing_file_class_init (FailingFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = failing_file_finalize;
}

static void
failing_file_init (FailingFile *self)
{
}

GFile *
failing_file_new (const char *text, gsize n_good, GFileType type)
{
  FailingFile *self = g_object_new (failing_file_get_type (), NULL);

  self->text = g_strdup (text);
  self->n_good = n_good;
  self->type = type;

  return G_FILE (self);
}
