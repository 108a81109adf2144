/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PAGE (limber_page_get_type ())
G_DECLARE_INTERFACE (LimberPage, limber_page, LIMBER, PAGE, GtkWidget)

/**
 * LimberPageInterface:
 * @show: puts on the page what the action that leads there asks for, or says what is wrong; it is
 *   called anew whenever somebody comes back. Without it there is nothing to put
 * @dup_title: what the window is called meanwhile
 * @focus: puts the focus where the page has use for it
 * @go_back: leaves a part of the page, and says whether there was one to leave
 * @leave: called before another page takes its place, and before the window closes: what is not yet
 *   saved is saved now
 *
 * A page that the window can lead to. It has a property "narrow", whether there is room for one
 * column only. All but @dup_title and @focus may be left out.
 */
struct _LimberPageInterface
{
  GTypeInterface parent_iface;

  gboolean (*show) (LimberPage *self, GVariant *parameter, GError **error);
  char *(*dup_title) (LimberPage *self);
  void (*focus) (LimberPage *self);
  gboolean (*go_back) (LimberPage *self);
  void (*leave) (LimberPage *self);
};

gboolean limber_page_show (LimberPage *self, GVariant *parameter, GError **error);
char    *limber_page_dup_title (LimberPage *self) G_GNUC_WARN_UNUSED_RESULT;
void     limber_page_focus (LimberPage *self);
gboolean limber_page_go_back (LimberPage *self);
void     limber_page_leave (LimberPage *self);

G_END_DECLS
