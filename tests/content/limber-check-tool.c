/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Does what `limber check FILE...` does, so that it can be compared with the schemas on its own;
 * the word `check` may be left out. */

#include "content/limber-definition.h"

#include <stdio.h>
#include <string.h>

int
main (int argc, char **argv)
{
  int status = 0;

  for (int i = argc > 1 && strcmp (argv[1], "check") == 0 ? 2 : 1; i < argc; i++)
    {
      g_autoptr (GPtrArray) faults = limber_faults_new ();
      g_autoptr (GPtrArray) notes = limber_faults_new ();
      g_autofree char *wrong = NULL;
      g_autofree char *mention = NULL;

      if (!limber_check_file (argv[i], faults, notes))
        status = 1;
      wrong = limber_faults_format (faults, argv[i]);
      mention = limber_faults_format (notes, argv[i]);
      if (faults->len > 0)
        printf ("%s\n", wrong);
      if (notes->len > 0)
        fprintf (stderr, "%s\n", mention);
    }

  return status;
}
