/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-figure-editor-keys.h"

#include <gdk/gdk.h>

/**
 * limber_figure_editor_keys_find:
 * @keyval: a key
 * @right: (out): 1 if it moves things to the right in the picture, -1 to the left
 * @up: (out): 1 if up, -1 if down
 * @near: (out): 1 if nearer, -1 if away
 *
 * Returns: whether it is a key that moves things; the others are only set then
 */
gboolean
limber_figure_editor_keys_find (guint keyval, double *right, double *up, double *near)
{
  static const struct
  {
    guint  keyval;
    guint  pad_keyval;
    double right;
    double up;
    double near;
  } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, 1, 0 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, -1, 0 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, 0, -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].keyval != keyval && keys[i].pad_keyval != keyval)
        continue;
      *right = keys[i].right;
      *up = keys[i].up;
      *near = keys[i].near;
      return TRUE;
    }

  return FALSE;
}
