/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/limber-page.h"
#include "app/limber-services.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PAGES (limber_pages_get_type ())
G_DECLARE_FINAL_TYPE (LimberPages, limber_pages, LIMBER, PAGES, GObject)

LimberPages *limber_pages_new (GtkWindow      *window,
                               GtkStack       *stack,
                               LimberServices *services) G_GNUC_WARN_UNUSED_RESULT;

void        limber_pages_install_actions (GtkWidgetClass             *window_class,
                                          GtkWidgetActionActivateFunc activate);
const char *limber_pages_find (const char *action);

gboolean limber_pages_has (const char *name);

gboolean limber_pages_go (LimberPages *self, const char *name, GVariant *parameter, GError **error);
void     limber_pages_go_back (LimberPages *self);
void     limber_pages_return (LimberPages *self);
void     limber_pages_leave (LimberPages *self);
gboolean limber_pages_focus (LimberPages *self);
const char *limber_pages_get_place (LimberPages *self);

G_END_DECLS
