/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/limber-cli.h"

int
main (int argc, char **argv)
{
  return limber_cli_run (argc, argv);
}
