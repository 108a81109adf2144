/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Put before the program with LD_PRELOAD, this is a disk whose power fails just after each rename:
 * what was not synced by then is not there, and the file is empty. With LIMBER_NO_RENAME set, files
 * cannot be renamed at all, as between two file systems.
 */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_DIRTY 1024

/* The files that were written to since they were last synced. */
static ino_t dirty[MAX_DIRTY];

static ino_t
inode_of (int fd)
{
  struct stat info;

  return fstat (fd, &info) == 0 && S_ISREG (info.st_mode) ? info.st_ino : 0;
}

static void
mark (int fd)
{
  const ino_t inode = inode_of (fd);

  if (inode != 0)
    dirty[inode % MAX_DIRTY] = inode;
}

static void
unmark (int fd)
{
  const ino_t inode = inode_of (fd);

  if (inode != 0 && dirty[inode % MAX_DIRTY] == inode)
    dirty[inode % MAX_DIRTY] = 0;
}

ssize_t
write (int fd, const void *bytes, size_t n)
{
  ssize_t (*next) (int, const void *, size_t) = dlsym (RTLD_NEXT, "write");

  mark (fd);

  return next (fd, bytes, n);
}

ssize_t
pwrite64 (int fd, const void *bytes, size_t n, off64_t at)
{
  ssize_t (*next) (int, const void *, size_t, off64_t) = dlsym (RTLD_NEXT, "pwrite64");

  mark (fd);

  return next (fd, bytes, n, at);
}

int
fsync (int fd)
{
  int (*next) (int) = dlsym (RTLD_NEXT, "fsync");

  unmark (fd);

  return next (fd);
}

int
fdatasync (int fd)
{
  int (*next) (int) = dlsym (RTLD_NEXT, "fdatasync");

  unmark (fd);

  return next (fd);
}

int
syncfs (int fd)
{
  int (*next) (int) = dlsym (RTLD_NEXT, "syncfs");

  memset (dirty, 0, sizeof dirty);

  return next (fd);
}

/* What was not synced goes, just as the file gets its name. */
static int
lose (const char *from)
{
  struct stat info;

  if (getenv ("LIMBER_NO_RENAME") != NULL)
    {
      errno = EXDEV;
      return -1;
    }

  return stat (from, &info) == 0 && dirty[info.st_ino % MAX_DIRTY] == info.st_ino
             ? truncate (from, 0)
             : 0;
}

int
rename (const char *from, const char *to)
{
  int (*next) (const char *, const char *) = dlsym (RTLD_NEXT, "rename");

  return lose (from) == 0 ? next (from, to) : -1;
}

int
renameat2 (int from_fd, const char *from, int to_fd, const char *to, unsigned flags)
{
  int (*next) (int, const char *, int, const char *, unsigned) = dlsym (RTLD_NEXT, "renameat2");

  return lose (from) == 0 ? next (from_fd, from, to_fd, to, flags) : -1;
}
