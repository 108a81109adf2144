/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_APPLICATION (limber_application_get_type ())
G_DECLARE_FINAL_TYPE (LimberApplication, limber_application, LIMBER, APPLICATION, AdwApplication)

LimberApplication *limber_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_application_is_asked_for (int argc, char **argv);
int      limber_application_main (int argc, char **argv);

G_END_DECLS
