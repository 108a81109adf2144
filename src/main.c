/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-application.h"
#include "cli/limber-cli.h"

int
main (int argc, char **argv)
{
  if (limber_application_is_asked_for (argc, argv))
    return limber_application_main (argc, argv);

  return limber_cli_run (argc, argv);
}
