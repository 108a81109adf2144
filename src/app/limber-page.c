/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-page.h"

/**
 * LimberPage:
 *
 * A page that the window can lead to, by an action of its own. Pages know nothing of each other.
 */
G_DEFINE_INTERFACE (LimberPage, limber_page, GTK_TYPE_WIDGET)

static void
limber_page_default_init (LimberPageInterface *iface)
{
  g_object_interface_install_property (
      iface,
      g_param_spec_boolean ("narrow",
                            NULL,
                            NULL,
                            FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
}

/**
 * limber_page_show:
 * @parameter: (nullable): what the action was given
 * @error: return location for an error
 *
 * Returns: whether there is something to be seen
 */
gboolean
limber_page_show (LimberPage *self, GVariant *parameter, GError **error)
{
  LimberPageInterface *iface = NULL;

  g_return_val_if_fail (LIMBER_IS_PAGE (self), FALSE);

  iface = LIMBER_PAGE_GET_IFACE (self);

  return iface->show == NULL || iface->show (self, parameter, error);
}

/**
 * limber_page_dup_title:
 *
 * Returns: (transfer full): what the window is called while the page is seen
 */
char *
limber_page_dup_title (LimberPage *self)
{
  g_return_val_if_fail (LIMBER_IS_PAGE (self), NULL);

  return LIMBER_PAGE_GET_IFACE (self)->dup_title (self);
}

/**
 * limber_page_focus:
 *
 * Puts the focus where the page has use for it.
 */
void
limber_page_focus (LimberPage *self)
{
  g_return_if_fail (LIMBER_IS_PAGE (self));

  LIMBER_PAGE_GET_IFACE (self)->focus (self);
}

/**
 * limber_page_go_back:
 *
 * Returns: whether a part of the page was left, so that the page itself stays
 */
gboolean
limber_page_go_back (LimberPage *self)
{
  LimberPageInterface *iface = NULL;

  g_return_val_if_fail (LIMBER_IS_PAGE (self), FALSE);

  iface = LIMBER_PAGE_GET_IFACE (self);

  return iface->go_back != NULL && iface->go_back (self);
}

/**
 * limber_page_leave:
 *
 * Says that another page takes its place.
 */
void
limber_page_leave (LimberPage *self)
{
  LimberPageInterface *iface = NULL;

  g_return_if_fail (LIMBER_IS_PAGE (self));

  iface = LIMBER_PAGE_GET_IFACE (self);
  if (iface->leave != NULL)
    iface->leave (self);
}
