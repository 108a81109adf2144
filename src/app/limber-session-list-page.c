/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-session-list-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-diary-model.h"
#include "app/limber-page.h"
#include "app/limber-session-list-row.h"
#include "app/limber-spoken.h"
#include "content/limber-vocabulary.h"
#include "history/limber-dates.h"

/* What can be asked for, as the first list offers it. */
static const struct
{
  const char *label;
  guint       kinds;
  int         context; /* a #LimberContext, or -1 */
  gboolean    by_hand;
} choices[] = {
  { N_ ("Everything"), LIMBER_DIARY_ALL, -1, FALSE },
  { N_ ("Sessions"), 1 << LIMBER_DIARY_SESSION, -1, FALSE },
  { N_ ("Before a run"), 1 << LIMBER_DIARY_SESSION, LIMBER_CONTEXT_PRE_RUN, FALSE },
  { N_ ("After a run"), 1 << LIMBER_DIARY_SESSION, LIMBER_CONTEXT_POST_RUN, FALSE },
  { N_ ("Days without a run"), 1 << LIMBER_DIARY_SESSION, LIMBER_CONTEXT_REST_DAY, FALSE },
  { N_ ("Breaks at the desk"), 1 << LIMBER_DIARY_SESSION, LIMBER_CONTEXT_DESK_BREAK, FALSE },
  { N_ ("For a sore back"), 1 << LIMBER_DIARY_SESSION, LIMBER_CONTEXT_FLARE, FALSE },
  { N_ ("Away from the computer"), 1 << LIMBER_DIARY_SESSION, -1, TRUE },
  { N_ ("Runs"), 1 << LIMBER_DIARY_RUN, -1, FALSE },
  { N_ ("Activities"), 1 << LIMBER_DIARY_ACTIVITY, -1, FALSE },
};

/**
 * LimberSessionListPage:
 *
 * All that was done, the newest first and by months: sessions, runs and activities. It can be narrowed
 * down to a kind, a routine, a day or a week.
 */
struct _LimberSessionListPage
{
  LimberPageBin parent_instance;

  GtkDropDown      *kinds;
  GtkDropDown      *routines;
  GtkWidget        *day;
  AdwButtonContent *day_content;
  GtkStack         *stack;
  GtkSpinner       *spinner;
  AdwStatusPage    *none;
  GtkListView      *list;

  LimberServices   *services;    /* (owned) */
  LimberDiaryModel *model;       /* (owned) */
  GPtrArray        *routine_ids; /* (owned) (element-type utf8): of the second list, after "all" */
  guint32           only_day;    /* Julian; 0 for all */
  guint             n_days;      /* from that one on */
  gboolean          filling;     /* the lists to choose from */
};

static void limber_session_list_page_page_init (LimberPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberSessionListPage,
                               limber_session_list_page,
                               LIMBER_TYPE_PAGE_BIN,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_PAGE,
                                                      limber_session_list_page_page_init))

static guint32
get_today (LimberSessionListPage *self)
{
  LimberClock *clock = limber_services_get_clock (self->services);
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (clock);

  return limber_dates_find_day (limber_clock_get_wall (clock), zone, NULL);
}

static gboolean
is_narrowed (LimberSessionListPage *self)
{
  return gtk_drop_down_get_selected (self->kinds) != 0
         || gtk_drop_down_get_selected (self->routines) != 0 || self->only_day != 0;
}

/* What is there stays to be seen while it is read anew. */
static void
loading_cb (LimberDiaryModel *model, GParamSpec *pspec, LimberSessionListPage *self)
{
  const guint n_items = g_list_model_get_n_items (G_LIST_MODEL (model));
  gboolean    loading = FALSE;
  const char *part = "list";

  g_assert (LIMBER_IS_SESSION_LIST_PAGE (self));

  g_object_get (model, "loading", &loading, NULL);
  if (n_items == 0 && loading)
    part = "loading";
  else if (n_items == 0)
    part = is_narrowed (self) ? "none" : "empty";
  gtk_spinner_set_spinning (self->spinner, g_str_equal (part, "loading"));
  gtk_stack_set_visible_child_name (self->stack, part);
}

/* Returns: what somebody is told who finds nothing */
static char *
format_none (LimberSessionListPage *self)
{
  g_autofree char *day = NULL;
  const gboolean   all = gtk_drop_down_get_selected (self->kinds) == 0
                       && gtk_drop_down_get_selected (self->routines) == 0;

  if (self->only_day == 0 || !all)
    return g_strdup (_ ("No sessions of that kind"));

  day = limber_dates_format_day (self->only_day, get_today (self));
  if (self->n_days > 1)
    /* Translators: the first day of a week: "No sessions in the week of 3 May" */
    return g_strdup_printf (_ ("No sessions in the week of %s"), day);

  /* Translators: a day: "No sessions on 24 November" */
  return g_strdup_printf (_ ("No sessions on %s"), day);
}

static void
tell_none (LimberSessionListPage *self)
{
  g_autofree char *text = format_none (self);

  adw_status_page_set_title (self->none, text);
}

static void
apply_filter (LimberSessionListPage *self)
{
  const guint kind = MIN (gtk_drop_down_get_selected (self->kinds), G_N_ELEMENTS (choices) - 1);
  const guint routine = gtk_drop_down_get_selected (self->routines);
  LimberDiaryFilter filter = {
    .kinds = choices[kind].kinds,
    .by_hand = choices[kind].by_hand,
    .day = self->only_day,
    .n_days = self->n_days,
  };

  if (choices[kind].context >= 0)
    filter.context
        = (char *) limber_words_get_id (LIMBER_WORDS_CONTEXT, (guint) choices[kind].context);
  if (routine > 0 && routine <= self->routine_ids->len)
    filter.routine_id = g_ptr_array_index (self->routine_ids, routine - 1);
  tell_none (self);
  limber_diary_model_set_filter (self->model, &filter);
}

static void
filter_cb (GtkDropDown *list, GParamSpec *pspec, LimberSessionListPage *self)
{
  if (self->model != NULL && !self->filling)
    apply_filter (self);
}

/* The routines there are, by name. What was chosen stays chosen. */
static void
fill_routines (LimberSessionListPage *self)
{
  GListModel *items = limber_library_get_routines (limber_services_get_library (self->services));
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  const guint      selected = gtk_drop_down_get_selected (self->routines);
  g_autofree char *chosen = NULL;
  guint            position = 0;

  if (selected > 0 && selected <= self->routine_ids->len)
    chosen = g_strdup (g_ptr_array_index (self->routine_ids, selected - 1));
  g_ptr_array_set_size (self->routine_ids, 0);
  gtk_string_list_append (names, _ ("All routines"));
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(LimberItem) item = g_list_model_get_item (items, i);

      g_ptr_array_add (self->routine_ids, g_strdup (limber_item_get_id (item)));
      gtk_string_list_append (names, limber_item_get_name (item));
      if (g_strcmp0 (chosen, limber_item_get_id (item)) == 0)
        position = i + 1;
    }

  self->filling = TRUE;
  gtk_drop_down_set_model (self->routines, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->routines, position);
  self->filling = FALSE;
}

static void
fill_kinds (LimberSessionListPage *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_string_list_append (labels, _ (choices[i].label));
  gtk_drop_down_set_model (self->kinds, G_LIST_MODEL (labels));
}

static void
show_everything (LimberSessionListPage *self)
{
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->kinds, 0);
  gtk_drop_down_set_selected (self->routines, 0);
  self->filling = FALSE;
}

static void
set_days (LimberSessionListPage *self, guint32 day, guint n_days)
{
  g_autofree char *text = day != 0 ? limber_dates_format_day (day, get_today (self)) : NULL;
  /* Translators: the first day of a week: "Week of 3 May" */
  g_autofree char *week = n_days > 1 ? g_strdup_printf (_ ("Week of %s"), text) : NULL;

  self->only_day = day;
  self->n_days = n_days;
  gtk_widget_set_visible (self->day, day != 0);
  adw_button_content_set_label (self->day_content, week != NULL ? week : text != NULL ? text : "");
  apply_filter (self);
}

static void
all_days_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberSessionListPage *self = LIMBER_SESSION_LIST_PAGE (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  set_days (self, 0, 0);
}

static void
show_everything_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberSessionListPage *self = LIMBER_SESSION_LIST_PAGE (widget);

  show_everything (self);
  set_days (self, 0, 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LimberSessionListPage *self)
{
  gtk_list_item_set_child (item, limber_session_list_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LimberSessionListPage *self)
{
  limber_session_list_row_set_item (LIMBER_SESSION_LIST_ROW (gtk_list_item_get_child (item)),
                                    gtk_list_item_get_item (item),
                                    get_today (self));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LimberSessionListPage *self)
{
  limber_session_list_row_set_item (
      LIMBER_SESSION_LIST_ROW (gtk_list_item_get_child (item)), NULL, 0);
}

static void
activate_cb (GtkListView *list, guint position, LimberSessionListPage *self)
{
  g_autoptr(LimberDiaryItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  const LimberDiaryRow *row = item != NULL ? limber_diary_item_get_row (item) : NULL;

  if (row == NULL)
    return;

  if (row->key.kind == LIMBER_DIARY_SESSION)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-session", "s", row->uuid);
  else
    gtk_widget_activate_action (GTK_WIDGET (self),
                                "win.edit-entry",
                                "(uus)",
                                (guint) row->key.kind,
                                row->local_date,
                                row->uuid);
}

static void
history_read_cb (LimberServices *services, LimberSessionListPage *self)
{
  g_assert (LIMBER_IS_SESSION_LIST_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    limber_diary_model_read_again (self->model);
}

/* All, those of a day, or those of some days: the first and how many. */
static gboolean
limber_session_list_page_show (LimberPage *page, GVariant *parameter, GError **error)
{
  LimberSessionListPage *self = LIMBER_SESSION_LIST_PAGE (page);
  guint32                day = 0;
  guint32                n_days = 1;

  if (parameter != NULL && g_variant_is_of_type (parameter, G_VARIANT_TYPE_UINT32))
    day = g_variant_get_uint32 (parameter);
  else if (parameter != NULL)
    g_variant_get (parameter, "(uu)", &day, &n_days);
  fill_routines (self);
  if (day != 0)
    show_everything (self);
  set_days (self, day, n_days);

  return TRUE;
}

static char *
limber_session_list_page_dup_title (LimberPage *page)
{
  return g_strdup (_ ("Sessions"));
}

static void
limber_session_list_page_focus (LimberPage *page)
{
  LimberSessionListPage *self = LIMBER_SESSION_LIST_PAGE (page);

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (GTK_WIDGET (self->kinds));
}

static void
limber_session_list_page_page_init (LimberPageInterface *iface)
{
  iface->show = limber_session_list_page_show;
  iface->dup_title = limber_session_list_page_dup_title;
  iface->focus = limber_session_list_page_focus;
}

static void
limber_session_list_page_dispose (GObject *object)
{
  LimberSessionListPage *self = LIMBER_SESSION_LIST_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SESSION_LIST_PAGE);
  g_clear_object (&self->model);
  g_clear_object (&self->services);
  g_clear_pointer (&self->routine_ids, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_session_list_page_parent_class)->dispose (object);
}

static void
limber_session_list_page_class_init (LimberSessionListPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_session_list_page_dispose;

  gtk_widget_class_install_action (widget_class, "session-list.all-days", NULL, all_days_cb);
  gtk_widget_class_install_action (
      widget_class, "session-list.show-everything", NULL, show_everything_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-session-list-page.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionListPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionListPage, routines);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionListPage, day);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionListPage, day_content);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionListPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionListPage, none);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionListPage, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
limber_session_list_page_init (LimberSessionListPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->routine_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_spoken_drop_down (self->kinds, _ ("Show only"));
  limber_spoken_drop_down (self->routines, _ ("Show only one routine"));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
}

/**
 * limber_session_list_page_new:
 * @services: what the pages work with
 *
 * Returns: (transfer floating): the page
 */
LimberSessionListPage *
limber_session_list_page_new (LimberServices *services)
{
  LimberSessionListPage *self = g_object_new (LIMBER_TYPE_SESSION_LIST_PAGE, NULL);
  GtkNoSelection        *selection = NULL;

  self->services = g_object_ref (services);
  fill_kinds (self);
  self->model = limber_diary_model_new (limber_services_get_store (services));
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_object (self->model, "notify::loading", G_CALLBACK (loading_cb), self, 0);
  g_signal_connect_object (services, "history-read", G_CALLBACK (history_read_cb), self, 0);

  return self;
}
