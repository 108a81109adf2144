/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No budget: the figure is only told. */
#define LIMBER_BENCH_NO_BUDGET (-1.0)

/* One thing to measure. */
typedef void (*LimberBenchFunc) (gpointer user_data);

gint64 limber_bench_get_thread_us (void);
gint64 limber_bench_get_resident_kib (void);

double limber_bench_get_rank (GArray *values, double fraction);
void   limber_bench_compare (guint           n_rounds,
                             LimberBenchFunc func,
                             LimberBenchFunc yardstick,
                             gpointer        user_data,
                             double         *func_us,
                             double         *yardstick_us);
void   limber_bench_tell (const char *name, double value, const char *unit, double budget);

G_END_DECLS
