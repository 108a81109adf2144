/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Files as watches write them, made here. */

/* The epoch of the FIT format. */
#define FIT_EPOCH (631065600LL)

void  limber_fit_begin (GByteArray *file);
void  limber_fit_add (GByteArray *file, const void *bytes, guint n);
void  limber_fit_add_number (GByteArray *file, guint32 value, guint size, gboolean big_endian);
void  limber_fit_define (GByteArray   *file,
                         guint8        local,
                         guint16       kind,
                         gboolean      big_endian,
                         const guint8 *fields,
                         guint         n_fields);
void  limber_fit_finish (GByteArray *file);
void  limber_fit_make_run (GByteArray *file, gboolean big_endian);
char *limber_gpx_make_run (guint n_points);

extern const char limber_tcx_run[];

G_END_DECLS
