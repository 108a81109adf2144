/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>

int
main (int argc, char **argv)
{
  return EXIT_SUCCESS;
}
