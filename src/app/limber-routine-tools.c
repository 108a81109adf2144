/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-routine-tools.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-undo-offer.h"
#include "app/limber-settings.h"
#include "edit/limber-routine-order.h"

/* What can be done to a routine as a whole, from whichever page: the actions "routines.…" with its id.
 * Everything can be undone for a while. */

typedef struct
{
  LimberServices        *services; /* (owned) */
  LimberRoutineShelf    *shelf;    /* (owned) */
  LimberRoutineToolsFunc func;     /* (nullable) */
} Tools;

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("limber-routine-tools");
}

static Tools *
get_tools (GtkWidget *page)
{
  return g_object_get_qdata (G_OBJECT (page), get_quark ());
}

static void
tools_free (gpointer data)
{
  Tools *tools = data;

  g_object_unref (tools->services);
  g_object_unref (tools->shelf);
  g_free (tools);
}

static void
token_free (gpointer data)
{
  limber_shelf_token_free (data);
}

static void
tell (GtkWidget *page, const char *text)
{
  g_signal_emit_by_name (get_tools (page)->services, "message", text);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GtkWidget) page = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberShelfToken) token
             = limber_routine_shelf_finish (LIMBER_ROUTINE_SHELF (source), result, &error);

  if (token == NULL)
    tell (page, error->message);
  else if (get_tools (page)->func != NULL)
    get_tools (page)->func (page, token);
}

static void
undo_cb (GtkWidget *page, gpointer token)
{
  limber_routine_shelf_undo_async (
      get_tools (page)->shelf, token, NULL, undone_cb, g_object_ref (page));
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GtkWidget) page = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LimberShelfToken) token
             = limber_routine_shelf_finish (LIMBER_ROUTINE_SHELF (source), result, &error);
  g_autofree char *text = NULL;

  if (token == NULL)
    {
      tell (page, error->message);
      return;
    }

  text = limber_shelf_token_format (token);
  limber_undo_offer (page, text, _ ("Undo"), undo_cb, limber_shelf_token_copy (token), token_free);
  if (get_tools (page)->func != NULL)
    get_tools (page)->func (page, token);
}

static void
duplicate_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  limber_routine_shelf_duplicate_async (get_tools (page)->shelf,
                                        g_variant_get_string (parameter, NULL),
                                        NULL,
                                        done_cb,
                                        g_object_ref (page));
}

static void
remove_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  limber_routine_shelf_remove_async (get_tools (page)->shelf,
                                     g_variant_get_string (parameter, NULL),
                                     NULL,
                                     done_cb,
                                     g_object_ref (page));
}

static void
set_hidden (LimberServices *services, const char *id, gboolean hide)
{
  GSettings *settings = limber_services_get_settings (services);
  g_auto(GStrv) before = g_settings_get_strv (settings, LIMBER_SETTINGS_HIDDEN_ROUTINES);
  g_auto(GStrv) after = limber_routine_order_set_hidden ((const char *const *) before, id, hide);

  g_settings_set_strv (settings, LIMBER_SETTINGS_HIDDEN_ROUTINES, (const char *const *) after);
}

static void
show_again_cb (GtkWidget *page, gpointer id)
{
  set_hidden (get_tools (page)->services, id, FALSE);
}

static void
hide_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  LimberServices  *services = get_tools (page)->services;
  const char      *id = g_variant_get_string (parameter, NULL);
  LimberItem      *item = limber_library_find_routine (limber_services_get_library (services), id);
  g_autofree char *text = NULL;

  if (item == NULL)
    return;

  /* Translators: a routine that is not listed any more */
  text = g_strdup_printf (_ ("“%s” is hidden"), limber_item_get_name (item));
  set_hidden (services, id, TRUE);
  limber_undo_offer (page, text, _ ("Undo"), show_again_cb, g_strdup (id), g_free);
}

static void
unhide_cb (GtkWidget *page, const char *action, GVariant *parameter)
{
  set_hidden (get_tools (page)->services, g_variant_get_string (parameter, NULL), FALSE);
}

/**
 * limber_routine_tools_install:
 * @page_class: a class of pages
 *
 * Installs the actions; each page needs [func@RoutineTools.set_up].
 */
void
limber_routine_tools_install (GtkWidgetClass *page_class)
{
  gtk_widget_class_install_action (page_class, "routines.duplicate", "s", duplicate_cb);
  gtk_widget_class_install_action (page_class, "routines.remove", "s", remove_cb);
  gtk_widget_class_install_action (page_class, "routines.hide", "s", hide_cb);
  gtk_widget_class_install_action (page_class, "routines.unhide", "s", unhide_cb);
}

/**
 * limber_routine_tools_set_up:
 * @page: a page with the actions
 * @services: where the routines are
 * @func: (nullable): told of what was done
 */
void
limber_routine_tools_set_up (GtkWidget *page, LimberServices *services, LimberRoutineToolsFunc func)
{
  LimberLibrary   *library = limber_services_get_library (services);
  g_autofree char *file = limber_library_get_user_path (library, TRUE, "any");
  g_autofree char *own = g_path_get_dirname (file);
  g_autofree char *user_dir = g_path_get_dirname (own);
  g_autofree char *builtin = limber_library_get_builtin_path (library, "routines");
  g_autofree char *builtin_dir = g_path_get_dirname (builtin);
  Tools           *tools = g_new0 (Tools, 1);

  tools->services = g_object_ref (services);
  tools->shelf = limber_routine_shelf_new (user_dir, builtin_dir);
  tools->func = func;
  g_object_set_qdata_full (G_OBJECT (page), get_quark (), tools, tools_free);
}

static void
add (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static void
add_moves (GMenu *menu, const char *id)
{
  g_autoptr(GMenu) moves = g_menu_new ();

  add (moves, _ ("Move _up"), "routines.move-up", id);
  add (moves, _ ("Move _down"), "routines.move-down", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
}

static void
add_deeds (GMenu *menu, LimberServices *services, LimberItem *item, gboolean in_list)
{
  GSettings   *settings = limber_services_get_settings (services);
  const char  *id = limber_item_get_id (item);
  LimberOrigin origin = limber_item_get_origin (item);
  g_autoptr(GMenu) deeds = g_menu_new ();
  g_auto(GStrv) hidden = g_settings_get_strv (settings, LIMBER_SETTINGS_HIDDEN_ROUTINES);

  add (deeds, _ ("Du_plicate"), "routines.duplicate", id);
  if (in_list)
    add (deeds,
         origin == LIMBER_ORIGIN_BUILT_IN ? _ ("_Make it mine") : _ ("_Edit"),
         "win.edit-routine",
         id);
  if (limber_routine_order_is_hidden ((const char *const *) hidden, id))
    add (deeds, _ ("_Show it again"), "routines.unhide", id);
  else
    add (deeds, _ ("_Hide"), "routines.hide", id);
  if (origin == LIMBER_ORIGIN_CHANGED)
    add (deeds, _ ("_Reset to the original"), "routines.remove", id);
  else if (origin == LIMBER_ORIGIN_OWN)
    add (deeds, _ ("_Delete"), "routines.remove", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (deeds));
}

/**
 * limber_routine_tools_new_menu:
 * @services: where the routines are
 * @id: a routine
 * @in_list: whether it is one of a list that can be ordered, with the actions "routines.move-up" and
 *   "routines.move-down"
 *
 * Returns: (transfer full): what can be done with it
 */
GMenuModel *
limber_routine_tools_new_menu (LimberServices *services, const char *id, gboolean in_list)
{
  LimberItem *item = limber_library_find_routine (limber_services_get_library (services), id);
  GMenu      *menu = g_menu_new ();
  g_autoptr(GMenu) ways_out = g_menu_new ();

  if (item == NULL)
    return G_MENU_MODEL (menu);

  if (in_list)
    add_moves (menu, id);
  add_deeds (menu, services, item, in_list);
  add (ways_out, _ ("_Share"), "win.share-routine", id);
  add (ways_out, _ ("Pr_int"), "win.print-routine", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ways_out));

  return G_MENU_MODEL (menu);
}
