/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "content/limber-check.h"
#include "content/limber-definition-file.h"
#include "content/limber-json-guard.h"
#include "limber-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static void
assert_refused (const char *path, LimberFaultKind kind, const char *part_of_message)
{
  LimberFault *fault = NULL;
  g_autoptr (LimberFault) owned = NULL;
  gsize length = 0;

  g_assert_null (limber_definition_file_read (path, LIMBER_JSON_MAX_DEFINITION, &length, &fault));
  owned = fault;
  g_assert_nonnull (fault);
  g_assert_cmpint ((int) fault->kind, ==, (int) kind);
  g_assert_nonnull (strstr (fault->message, "expected"));
  if (strstr (fault->message, part_of_message) == NULL)
    g_error ("%s does not say \"%s\"", fault->message, part_of_message);
}

static void
bind_socket (const char *path)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int                fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_assert_cmpint (fd, >=, 0);
  g_strlcpy (address.sun_path, path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  close (fd);
}

static void
test_no_files (void)
{
  g_autofree char *folder = limber_fixture_make_folder ();
  g_autofree char *fifo = g_build_filename (folder, "fifo.json", NULL);
  g_autofree char *sock = g_build_filename (folder, "socket.json", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop.json", NULL);
  g_autofree char *dangling = g_build_filename (folder, "dangling.json", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.json", NULL);

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  bind_socket (sock);
  g_assert_cmpint (symlink ("loop.json", loop), ==, 0);
  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);

  assert_refused (folder, LIMBER_FAULT_FILE, "a folder");
  assert_refused (fifo, LIMBER_FAULT_FILE, "a pipe");
  assert_refused (sock, LIMBER_FAULT_FILE, "a socket");
  assert_refused ("/dev/zero", LIMBER_FAULT_FILE, "a device");
  assert_refused (loop, LIMBER_FAULT_FILE, "symbolic links");
  assert_refused (dangling, LIMBER_FAULT_FILE, "No such file");
  assert_refused (missing, LIMBER_FAULT_FILE, "No such file");
  assert_refused ("", LIMBER_FAULT_FILE, "No such file");

  limber_fixture_remove (folder);
}

/* Memory of a process is a regular file of length 0 that has no end. */
static void
test_proc (void)
{
  LimberFault     *fault = NULL;
  gsize            length = 0;
  g_autofree char *text = limber_definition_file_read ("/proc/self/status", 65536, &length, &fault);

  g_assert_null (fault);
  g_assert_cmpuint (length, >, 100);
  g_assert_cmpuint (strlen (text), ==, length);
  assert_refused ("/proc/self/mem", LIMBER_FAULT_FILE, "expected");
}

static void
test_sizes (void)
{
  g_autofree char *folder = limber_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.json", NULL);
  g_autofree char *text = g_strnfill (LIMBER_JSON_MAX_DEFINITION, ' ');
  g_autofree char *more = g_strconcat (text, " ", NULL);
  g_autofree char *read = NULL;
  LimberFault     *fault = NULL;
  gsize            length = 0;

  limber_fixture_write (folder, "a.json", text);
  read = limber_definition_file_read (path, LIMBER_JSON_MAX_DEFINITION, &length, &fault);
  g_assert_null (fault);
  g_assert_cmpuint (length, ==, LIMBER_JSON_MAX_DEFINITION);
  g_assert_cmpstr (read, ==, text);

  limber_fixture_write (folder, "a.json", more);
  assert_refused (path, LIMBER_FAULT_SYNTAX, "256 KiB");
  g_assert_cmpint (truncate (path, 4 * G_GINT64_CONSTANT (1024 * 1024 * 1024)), ==, 0);
  assert_refused (path, LIMBER_FAULT_SYNTAX, "256 KiB");
  g_assert_cmpint (truncate (path, 0), ==, 0);
  g_clear_pointer (&read, g_free);
  read = limber_definition_file_read (path, LIMBER_JSON_MAX_DEFINITION, &length, &fault);
  g_assert_cmpstr (read, ==, "");

  limber_fixture_remove (folder);
}

static void
assert_check (const char *folder, const char *name, const char *text, const char *expected)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  g_autoptr (GPtrArray) notes = limber_faults_new ();
  g_autofree char *said = NULL;
  gboolean         is_good = FALSE;

  limber_fixture_write (folder, name, text);
  is_good = limber_check_file (path, faults, notes);
  said = limber_faults_format (faults, NULL);
  g_assert_cmpint (is_good, ==, *expected == '\0');
  if (!g_str_has_prefix (said, expected))
    g_error ("%s: expected \"%s\", was told \"%s\"", name, expected, said);
}

static void
test_check_tells_kinds (void)
{
  g_autofree char *folder = limber_fixture_make_folder ();
  g_autofree char *exercise = limber_fixture_read ("exercise-sample.json");
  g_autofree char *routine = limber_fixture_read ("routine-sample.json");

  assert_check (folder, "sample.json", exercise, "");
  assert_check (folder, "routines/sample.json", exercise, "");
  assert_check (folder, "sample.json", routine, "");
  assert_check (folder, "exercises/sample.json", routine, "");
  assert_check (folder, "other.json", routine, "/id: \"sample\", expected the name of the file");
  assert_check (folder, "a.json", "{}", "/: neither, expected an exercise or a routine");
  assert_check (folder, "a.json", "[]", "/: neither, expected an exercise or a routine");
  assert_check (folder, "a.json", "5", "/: neither, expected an exercise or a routine");
  assert_check (folder, "a.json", "{", "/: line 1, column 2: the file ends, expected");
  assert_check (folder,
                "exercises/a.json",
                "{\"format\":1,\"id\":\"a\",\"name\":\"A\",\"kind\":\"x\",\"steps\":[]}",
                "/kind: \"x\", expected one of");
  assert_check (folder,
                "routines/a.json",
                "{\"format\":1,\"id\":\"a\",\"name\":\"A\",\"kind\":\"x\",\"steps\":[]}",
                "/: \"context\" is missing");

  limber_fixture_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/content/definition-file/no-files", test_no_files);
  g_test_add_func ("/content/definition-file/proc", test_proc);
  g_test_add_func ("/content/definition-file/sizes", test_sizes);
  g_test_add_func ("/content/definition-file/check", test_check_tells_kinds);

  return g_test_run ();
}
