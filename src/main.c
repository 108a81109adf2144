/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-application.h"
#include "cli/limber-cli.h"

#include <malloc.h>

/* Bigger blocks, such as the surfaces a page is faded in with, are given back when they are done
 * with; bytes. */
#define BIG_BLOCK (128 * 1024)

/* The C library learns from the first big block that is freed to keep them all, and has a heap for
 * every thread that ever allocates: 6 MiB more after the first session, 12 after the second. Our
 * threads allocate little. */
static void
keep_memory_small (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, BIG_BLOCK);
  mallopt (M_ARENA_MAX, 1);
#endif
}

int
main (int argc, char **argv)
{
  keep_memory_small ();
  if (limber_application_is_asked_for (argc, argv))
    return limber_application_main (argc, argv);

  return limber_cli_run (argc, argv);
}
