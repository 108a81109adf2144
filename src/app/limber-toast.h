/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast   *limber_toast_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_toast_get_text (AdwToast *toast);

G_END_DECLS
