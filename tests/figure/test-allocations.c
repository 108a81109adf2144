/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "figure-fixture.h"

#include <stdlib.h>

static guint n_allocations;

/* What the linker puts in the place of each allocator, for our own objects. */
#define COUNT(name, parameters, arguments)                                                         \
  void *__real_##name parameters;                                                                  \
  void *__wrap_##name parameters;                                                                  \
  void *__wrap_##name parameters                                                                   \
  {                                                                                                \
    n_allocations++;                                                                               \
    return __real_##name arguments;                                                                \
  }

COUNT (malloc, (size_t size), (size))
COUNT (calloc, (size_t n, size_t size), (n, size))
COUNT (realloc, (void *memory, size_t size), (memory, size))
COUNT (g_malloc, (gsize size), (size))
COUNT (g_malloc0, (gsize size), (size))
COUNT (g_malloc_n, (gsize n, gsize size), (n, size))
COUNT (g_realloc, (gpointer memory, gsize size), (memory, size))
COUNT (g_slice_alloc, (gsize size), (size))

/* The counter counts at all. */
static void
test_counter (void)
{
  g_autofree char *text = NULL;
  void *volatile memory;

  n_allocations = 0;
  text = g_malloc (3);
  memory = malloc (5);
  free (memory);
  g_assert_cmpuint (n_allocations, ==, 2);
}

static void
test_solve (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (21);
  g_autofree LimberMovement *movement = g_new0 (LimberMovement, 1);
  LimberSkeleton             skeleton;
  LimberVec                  place;
  LimberFrame                frame;

  movement->loop = LIMBER_LOOP_ALTERNATE;
  movement->n_keys = LIMBER_MOVEMENT_MAX_KEYS;
  for (guint round = 0; round < 50; round++)
    {
      for (guint i = 0; i < movement->n_keys; i++)
        {
          figure_random_pose (rand, &movement->keys[i].pose);
          movement->keys[i].ease = round % 3;
        }
      n_allocations = 0;
      for (guint i = 0; i < 100; i++)
        {
          limber_movement_solve (
              movement, limber_movement_beat_at (movement, i * 0.1), i % 2, &skeleton);
          limber_skeleton_get_spine (&skeleton, i / 100.0, &place, &frame);
        }
      g_assert_cmpuint (n_allocations, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/figure/allocations/counter", test_counter);
  g_test_add_func ("/figure/allocations/solve", test_solve);

  return g_test_run ();
}
