/* SPDX-License-Identifier: GPL-3.0-or-later */

/* make-history FILE SESSIONS [HOURS]: writes a history that ends today, with so many hours between
 * two sessions, to look at or to measure with. */

#include "limber-long-history.h"

#include <stdlib.h>

int
main (int argc, char **argv)
{
  const gint64 hour_us = G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC;

  if (argc < 3)
    {
      g_printerr ("make-history FILE SESSIONS [HOURS]\n");
      return 1;
    }

  limber_long_history_write (argv[1],
                             (guint) strtoul (argv[2], NULL, 10),
                             g_get_real_time () - hour_us,
                             hour_us * (argc > 3 ? strtol (argv[3], NULL, 10) : 6));

  return 0;
}
