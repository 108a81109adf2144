/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-pages.h"

#include "app/limber-calm.h"
#include "app/limber-exercise-editor.h"
#include "app/limber-exercise-page.h"
#include "app/limber-exercises-page.h"
#include "app/limber-log.h"
#include "app/limber-progress-page.h"
#include "app/limber-routine-editor.h"
#include "app/limber-routine-page.h"
#include "app/limber-run-way-page.h"
#include "app/limber-session-list-page.h"
#include "app/limber-session-page.h"
#include "app/limber-tips-page.h"
#include "app/limber-today-page.h"
#include "app/limber-week-page.h"

/* The steps back that are remembered. */
#define MAX_TRAIL 32

typedef LimberPage *(*MakePage) (LimberServices *services);

typedef struct
{
  const char         *name;      /* of the page, in the stack of the window */
  const char         *action;    /* (nullable): of the window, leads there: else the window does */
  const GVariantType *parameter; /* (nullable): of the action */
  gboolean            is_place;  /* one of those at the top, which the switcher shows */
  MakePage            make;
} Row;

static LimberPage *
make_today (LimberServices *services)
{
  return LIMBER_PAGE (limber_today_page_new (services));
}

static LimberPage *
make_exercise (LimberServices *services)
{
  return LIMBER_PAGE (limber_exercise_page_new (services));
}

static LimberPage *
make_exercises (LimberServices *services)
{
  return LIMBER_PAGE (limber_exercises_page_new (services));
}

static LimberPage *
make_routine (LimberServices *services)
{
  return LIMBER_PAGE (limber_routine_page_new (services));
}

static LimberPage *
make_exercise_editor (LimberServices *services)
{
  return LIMBER_PAGE (limber_exercise_editor_new (services, FALSE));
}

static LimberPage *
make_exercise_maker (LimberServices *services)
{
  return LIMBER_PAGE (limber_exercise_editor_new (services, TRUE));
}

static LimberPage *
make_progress (LimberServices *services)
{
  return LIMBER_PAGE (limber_progress_page_new (services));
}

static LimberPage *
make_sessions (LimberServices *services)
{
  return LIMBER_PAGE (limber_session_list_page_new (services));
}

static LimberPage *
make_session (LimberServices *services)
{
  return LIMBER_PAGE (limber_session_page_new (services));
}

static LimberPage *
make_tips (LimberServices *services)
{
  return LIMBER_PAGE (limber_tips_page_new (services));
}

static LimberPage *
make_run_way (LimberServices *services)
{
  return LIMBER_PAGE (limber_run_way_page_new (services));
}

static LimberPage *
make_week (LimberServices *services)
{
  return LIMBER_PAGE (limber_week_page_new (services));
}

static LimberPage *
make_editor (LimberServices *services)
{
  return LIMBER_PAGE (limber_routine_editor_new (services));
}

/* All pages one can be led to, and how; to some in several ways. */
static const Row rows[] = {
  { "today", NULL, NULL, TRUE, make_today },
  { "exercises", NULL, NULL, TRUE, make_exercises },
  { "exercise", "win.show-exercise", G_VARIANT_TYPE_STRING, FALSE, make_exercise },
  { "routine", NULL, NULL, FALSE, make_routine },
  { "edit-exercise", "win.edit-exercise", G_VARIANT_TYPE_STRING, FALSE, make_exercise_editor },
  { "new-exercise", "win.new-exercise", G_VARIANT_TYPE_STRING, FALSE, make_exercise_maker },
  { "progress", "win.show-progress", NULL, TRUE, make_progress },
  { "sessions", "win.show-sessions", G_VARIANT_TYPE_UINT32, FALSE, make_sessions },
  { "sessions", "win.show-sessions-of", (const GVariantType *) "(uu)", FALSE, make_sessions },
  { "session", "win.show-session", G_VARIANT_TYPE_STRING, FALSE, make_session },
  { "tips", "win.show-tips", G_VARIANT_TYPE_STRING, FALSE, make_tips },
  { "run-way", "win.show-run-way", NULL, FALSE, make_run_way },
  { "week", "win.show-week", NULL, FALSE, make_week },
  { "editor", "win.edit-routine", G_VARIANT_TYPE_STRING, FALSE, make_editor },
  { "editor", "win.add-to-routine", (const GVariantType *) "(sas)", FALSE, make_editor },
};

/* Somewhere one has been. */
typedef struct
{
  const Row *row;
  GVariant  *parameter; /* (nullable) (owned) */
} Stop;

/**
 * LimberPages:
 *
 * The pages of the window that one can go to and come back from: made when they are first needed,
 * kept in a stack. It remembers the way, so that back is where one came from.
 */
struct _LimberPages
{
  GObject parent_instance;

  GtkWindow      *window;   /* which holds it */
  GtkStack       *stack;    /* of the window */
  LimberServices *services; /* (owned) */
  GArray         *trail;    /* (element-type Stop): the last one is where one is */
};

G_DEFINE_FINAL_TYPE (LimberPages, limber_pages, G_TYPE_OBJECT)

static void
clear_stop (gpointer data)
{
  Stop *stop = data;

  g_clear_pointer (&stop->parameter, g_variant_unref);
}

static const Row *
find_row (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].name, name))
      return &rows[i];

  return NULL;
}

static LimberPage *
get_page (LimberPages *self, const Row *row)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, row->name);

  if (page == NULL)
    {
      page = GTK_WIDGET (row->make (self->services));
      limber_calm_menus (page);
      gtk_stack_add_named (self->stack, page, row->name);
      g_object_bind_property (self->window, "narrow", page, "narrow", G_BINDING_SYNC_CREATE);
    }

  return LIMBER_PAGE (page);
}

/* The page that is seen, if it is one of ours. */
static LimberPage *
get_visible (LimberPages *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  return page != NULL && LIMBER_IS_PAGE (page) ? LIMBER_PAGE (page) : NULL;
}

static gboolean
show (LimberPages *self, const Row *row, GVariant *parameter, GError **error)
{
  LimberPage      *page = get_page (self, row);
  LimberPage      *before = get_visible (self);
  g_autofree char *title = NULL;

  if (before != NULL)
    limber_page_leave (before);
  if (!limber_page_show (page, parameter, error))
    return FALSE;

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  limber_pages_focus (self);
  title = limber_page_dup_title (page);
  gtk_window_set_title (self->window, title);

  return TRUE;
}

/* The one at the top of where one is. */
static const Row *
get_place_row (LimberPages *self)
{
  for (guint i = self->trail->len; i > 0; i--)
    {
      const Row *row = g_array_index (self->trail, Stop, i - 1).row;

      if (row->is_place)
        return row;
    }

  return &rows[0];
}

static void
remember (LimberPages *self, const Row *row, GVariant *parameter)
{
  Stop  stop = { row, parameter };
  Stop *last
      = self->trail->len > 0 ? &g_array_index (self->trail, Stop, self->trail->len - 1) : NULL;

  /* Back from a place leads to the start page, and from there nowhere. */
  if (row->is_place)
    g_array_set_size (self->trail, 0);
  else if (last != NULL && last->row == row
           && (last->parameter == parameter
               || (last->parameter != NULL && parameter != NULL
                   && g_variant_equal (last->parameter, parameter))))
    return;

  if (self->trail->len == MAX_TRAIL)
    g_array_remove_range (self->trail, 1, 1);
  if (stop.parameter != NULL)
    g_variant_ref (stop.parameter);
  g_array_append_val (self->trail, stop);
}

static void
limber_pages_finalize (GObject *object)
{
  LimberPages *self = LIMBER_PAGES (object);

  g_array_unref (self->trail);
  g_object_unref (self->services);

  G_OBJECT_CLASS (limber_pages_parent_class)->finalize (object);
}

static void
limber_pages_class_init (LimberPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_pages_finalize;
}

static void
limber_pages_init (LimberPages *self)
{
  self->trail = g_array_new (FALSE, FALSE, sizeof (Stop));
  g_array_set_clear_func (self->trail, clear_stop);
}

/**
 * limber_pages_new:
 * @window: (not nullable): the window, which holds the result
 * @stack: of the window
 * @services: what the pages work with
 *
 * Returns: (transfer full): the pages, none of which is there yet
 */
LimberPages *
limber_pages_new (GtkWindow *window, GtkStack *stack, LimberServices *services)
{
  LimberPages *self = g_object_new (LIMBER_TYPE_PAGES, NULL);

  self->window = window;
  self->stack = stack;
  self->services = g_object_ref (services);
  /* Several pages ask for it. */
  limber_log_install (GTK_APPLICATION_WINDOW (window), GTK_WIDGET (stack), services);

  return self;
}

/**
 * limber_pages_install_actions:
 * @window_class: the class of the window
 * @activate: (scope forever): told the name of the action; [func@Pages.find] finds the page
 *
 * Installs the actions that lead to pages.
 */
void
limber_pages_install_actions (GtkWidgetClass *window_class, GtkWidgetActionActivateFunc activate)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].action != NULL)
      gtk_widget_class_install_action (
          window_class,
          rows[i].action,
          rows[i].parameter != NULL ? g_variant_type_peek_string (rows[i].parameter) : NULL,
          activate);
}

/**
 * limber_pages_find:
 * @action: one of the installed actions
 *
 * Returns: (transfer none) (nullable): the name of the page it leads to
 */
const char *
limber_pages_find (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (rows[i].action, action) == 0)
      return rows[i].name;

  return NULL;
}

/**
 * limber_pages_go:
 * @name: of a page
 * @parameter: (nullable): what it is to show; a floating one is sunk
 * @error: return location for an error
 *
 * Returns: whether it is seen now; else the one before stays
 */
gboolean
limber_pages_go (LimberPages *self, const char *name, GVariant *parameter, GError **error)
{
  g_autoptr(GVariant) held = NULL;
  const Row *row = NULL;

  g_return_val_if_fail (LIMBER_IS_PAGES (self), FALSE);

  row = find_row (name);
  g_return_val_if_fail (row != NULL, FALSE);

  held = parameter != NULL ? g_variant_ref_sink (parameter) : NULL;
  if (!show (self, row, held, error))
    return FALSE;

  remember (self, row, held);

  return TRUE;
}

/* What cannot be shown any more, since it was deleted, is passed over. */
static void
show_last (LimberPages *self)
{
  while (self->trail->len > 0)
    {
      Stop *last = &g_array_index (self->trail, Stop, self->trail->len - 1);

      if (show (self, last->row, last->parameter, NULL))
        return;

      g_array_set_size (self->trail, self->trail->len - 1);
    }

  limber_pages_go (self, "today", NULL, NULL);
}

/**
 * limber_pages_go_back:
 *
 * Shows what was seen before.
 */
void
limber_pages_go_back (LimberPages *self)
{
  LimberPage *page = NULL;

  g_return_if_fail (LIMBER_IS_PAGES (self));

  page = get_visible (self);
  if (page != NULL && limber_page_go_back (page))
    return;

  if (self->trail->len > 0)
    g_array_set_size (self->trail, self->trail->len - 1);
  show_last (self);
}

/**
 * limber_pages_return:
 *
 * Shows where one was before a session: the start page, unless the session came from somewhere that
 * is worked with.
 */
void
limber_pages_return (LimberPages *self)
{
  const Stop *last = NULL;

  g_return_if_fail (LIMBER_IS_PAGES (self));

  last = self->trail->len > 0 ? &g_array_index (self->trail, Stop, self->trail->len - 1) : NULL;
  if (last == NULL || g_str_equal (last->row->name, "routine"))
    limber_pages_go (self, "today", NULL, NULL);
  else
    show_last (self);
}

/**
 * limber_pages_leave:
 *
 * Says to the page that is seen that something else takes its place.
 */
void
limber_pages_leave (LimberPages *self)
{
  LimberPage *page = NULL;

  g_return_if_fail (LIMBER_IS_PAGES (self));

  page = get_visible (self);
  if (page != NULL)
    limber_page_leave (page);
}

/**
 * limber_pages_focus:
 *
 * Puts the focus where the page that is seen has use for it.
 *
 * Returns: whether it is one of these pages that is seen
 */
gboolean
limber_pages_focus (LimberPages *self)
{
  LimberPage *page = NULL;

  g_return_val_if_fail (LIMBER_IS_PAGES (self), FALSE);

  page = get_visible (self);
  if (page == NULL)
    return FALSE;

  /* To do so before the window can be seen would hide it from screen readers for good (GTK 4.8). */
  if (gtk_widget_get_mapped (GTK_WIDGET (self->window)))
    limber_page_focus (page);

  return TRUE;
}

/**
 * limber_pages_has:
 * @name: of a place at the top
 *
 * Returns: whether there is such a place
 */
gboolean
limber_pages_has (const char *name)
{
  const Row *row = find_row (name);

  return row != NULL && row->is_place;
}

/**
 * limber_pages_get_place:
 *
 * Returns: (transfer none): the name of the place at the top that one is in
 */
const char *
limber_pages_get_place (LimberPages *self)
{
  g_return_val_if_fail (LIMBER_IS_PAGES (self), NULL);

  return get_place_row (self)->name;
}
