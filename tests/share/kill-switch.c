/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Put before a program (LD_PRELOAD), it ends it without warning at the LIMBER_KILL_AT-th call that
 * changes something on a disk, counted from 1: just before it, or half way through what is written.
 */

#define _GNU_SOURCE
#undef _FILE_OFFSET_BITS /* or both ways to open a file would be one */

#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static long n_calls;

static int
is_time (void)
{
  const char *at = getenv ("LIMBER_KILL_AT");

  return at != NULL && __atomic_add_fetch (&n_calls, 1, __ATOMIC_SEQ_CST) == atol (at);
}

static void
die (void)
{
  kill (getpid (), SIGKILL);
  pause ();
}

#define NEXT(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

int
rename (const char *from, const char *to)
{
  if (is_time ())
    die ();
  return NEXT (rename) (from, to);
}

int
unlink (const char *path)
{
  if (is_time ())
    die ();
  return NEXT (unlink) (path);
}

int
remove (const char *path)
{
  if (is_time ())
    die ();
  return NEXT (remove) (path);
}

int
rmdir (const char *path)
{
  if (is_time ())
    die ();
  return NEXT (rmdir) (path);
}

int
mkdir (const char *path, mode_t mode)
{
  if (is_time ())
    die ();
  return NEXT (mkdir) (path, mode);
}

int
syncfs (int fd)
{
  if (is_time ())
    die ();
  return NEXT (syncfs) (fd);
}

int
fsync (int fd)
{
  if (is_time ())
    die ();
  return NEXT (fsync) (fd);
}

int
open (const char *path, int flags, ...)
{
  va_list arguments;
  mode_t  mode = 0;

  if ((flags & O_CREAT) != 0)
    {
      va_start (arguments, flags);
      mode = va_arg (arguments, mode_t);
      va_end (arguments);
      if (is_time ())
        die ();
    }
  return NEXT (open) (path, flags, mode);
}

int
open64 (const char *path, int flags, ...)
{
  va_list arguments;
  mode_t  mode = 0;

  if ((flags & O_CREAT) != 0)
    {
      va_start (arguments, flags);
      mode = va_arg (arguments, mode_t);
      va_end (arguments);
      if (is_time ())
        die ();
    }
  return NEXT (open64) (path, flags, mode);
}

ssize_t
write (int fd, const void *bytes, size_t length)
{
  if (fd > 2 && length > 1 && is_time ())
    {
      NEXT (write) (fd, bytes, length / 2);
      die ();
    }
  return NEXT (write) (fd, bytes, length);
}
