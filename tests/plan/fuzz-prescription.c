/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reads any bytes as a prescription. What is no text or too long must be told; of anything else no
 * word may be lost, and what is echoed must read the same again. The entry is libFuzzer's:
 *
 *   clang -fsanitize=fuzzer,address,undefined ... fuzz-prescription.c
 *
 * and test-prescription-storm.c runs it over lines and mutants of them.
 */

#include "fuzz-prescription.h"

#include "limber-prescription-fixture.h"

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  static PrescriptionFixture *fixture = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  if (fixture == NULL)
    fixture = prescription_fixture_new ();
  lines
      = limber_prescription_parse ((const char *) data, (gssize) size, &fixture->catalogue, &error);
  g_assert_true ((lines == NULL) == (error != NULL));
  if (lines == NULL)
    g_assert_true (error->domain == LIMBER_PRESCRIPTION_ERROR);
  else
    prescription_fixture_check (fixture, lines);

  return 0;
}
