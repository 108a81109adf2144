/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-session-page.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-note-row.h"
#include "app/limber-page.h"
#include "app/limber-session-page-rows.h"
#include "app/limber-spoken.h"
#include "app/limber-undo-offer.h"
#include "history/limber-dates.h"
#include "history/limber-diary-words.h"
#include "history/limber-store-diary.h"

#define MOST 10

/**
 * LimberSessionPage:
 *
 * One session: what was planned and done, the pauses, how the back was, and a note. What was answered
 * can be corrected on the spot, and each change taken back.
 */
struct _LimberSessionPage
{
  AdwBin parent_instance;

  GtkWidget     *content;
  GtkLabel      *details;
  AdwComboRow   *pain_before;
  AdwComboRow   *pain_after;
  AdwComboRow   *effort;
  LimberNoteRow *note;
  GtkWidget     *work_group;
  GtkListBox    *work_list;
  GtkWidget     *pause_group;
  GtkListBox    *pause_list;
  GtkWidget     *day_group;
  GtkListBox    *day_list;
  GtkWidget     *edited_group;
  GtkListBox    *edited_list;

  LimberServices     *services; /* (owned) */
  char               *uuid;     /* (nullable): of the session that is wanted */
  char               *noted;    /* (nullable): of the one whose note is shown */
  LimberSessionWhole *whole;    /* (owned) (nullable): not read yet */
  GCancellable       *cancellable;
  gboolean            filling; /* the answers are just put on the page */
  gboolean            narrow;
};

static void limber_session_page_page_init (LimberPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberSessionPage,
                               limber_session_page,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (LIMBER_TYPE_PAGE,
                                                      limber_session_page_page_init))

typedef enum
{
  PROP_NAME = 1,
  PROP_NARROW,
} LimberSessionPageProperty;

static GParamSpec *props[PROP_NARROW + 1];

/* What takes a change back; the page may show something else by then. */
typedef struct
{
  LimberServices    *services; /* (owned) */
  char              *uuid;
  LimberSessionEdit *edit; /* (owned) (nullable): %NULL to restore the session */
} Undo;

static void
undo_free (gpointer data)
{
  Undo *self = data;

  g_object_unref (self->services);
  g_free (self->uuid);
  limber_session_edit_free (self->edit);
  g_free (self);
}

static Undo *
undo_new (LimberSessionPage *page, const LimberSessionEdit *edit)
{
  Undo *self = g_new0 (Undo, 1);

  self->services = g_object_ref (page->services);
  self->uuid = g_strdup (page->uuid);
  self->edit = edit != NULL ? limber_session_edit_copy (edit) : NULL;

  return self;
}

static void
undo_cb (GtkWidget *from, gpointer user_data)
{
  const Undo  *self = user_data;
  LimberStore *store = limber_services_get_store (self->services);

  if (store == NULL)
    return;

  if (self->edit != NULL)
    limber_store_edit_session (store, self->uuid, self->edit);
  else
    limber_store_restore (store, LIMBER_DIARY_SESSION, self->uuid);
  limber_services_read_history (self->services);
}

static guint32
get_today (LimberSessionPage *self)
{
  LimberClock *clock = limber_services_get_clock (self->services);
  g_autoptr(GTimeZone) zone = limber_clock_dup_zone (clock);

  return limber_dates_find_day (limber_clock_get_wall (clock), zone, NULL);
}

static gint64
get_now_us (LimberSessionPage *self)
{
  return limber_clock_get_wall (limber_services_get_clock (self->services));
}

/* Of the check-ins the last of a kind, where the session's own row says nothing. */
static int
find_pain (LimberSessionWhole *whole, int own, LimberCheckInWhen when)
{
  int pain = own;

  for (guint i = 0; own < 0 && i < whole->check_ins->len; i++)
    {
      const LimberCheckInRecord *record = g_ptr_array_index (whole->check_ins, i);

      if (record->answers.when == when && record->answers.pain >= 0)
        pain = record->answers.pain;
    }

  return pain;
}

static char *
format_details (LimberSessionPage *self)
{
  LimberDiaryRow row;

  limber_diary_row_init_session (&row, self->whole->record);
  /* Its answers stand below. */
  row.pain_before = -1;
  row.pain_after = -1;

  return limber_diary_row_format_details (&row, get_today (self));
}

/* The page is read again whenever something changes: what is being written stays. */
static void
fill_note (LimberSessionPage *self)
{
  const gboolean writing = gtk_widget_get_focus_child (GTK_WIDGET (self->note)) != NULL
                           && g_strcmp0 (self->noted, self->uuid) == 0;

  if (!writing)
    limber_note_row_set_text (self->note, self->whole->record->note);
  g_free (self->noted);
  self->noted = g_strdup (self->uuid);
}

static void
fill_answers (LimberSessionPage *self)
{
  const LimberRecord *record = self->whole->record;
  const int           before = find_pain (self->whole, record->pain_before, LIMBER_CHECK_IN_BEFORE);
  const int           after = find_pain (self->whole, record->pain_after, LIMBER_CHECK_IN_AFTER);

  self->filling = TRUE;
  adw_combo_row_set_selected (self->pain_before, (guint) (before + 1));
  adw_combo_row_set_selected (self->pain_after, (guint) (after + 1));
  adw_combo_row_set_selected (self->effort, (guint) (record->effort + 1));
  fill_note (self);
  self->filling = FALSE;
}

static void
fill (LimberSessionPage *self)
{
  LimberSessionWhole *whole = self->whole;
  g_autofree char    *details = format_details (self);

  gtk_label_set_label (self->details, details);
  fill_answers (self);
  limber_session_page_rows_fill_work (self->work_list, whole->work);
  limber_session_page_rows_fill_pauses (self->pause_list, whole->pauses);
  limber_session_page_rows_fill_day (self->day_list, whole->runs, whole->activities);
  limber_session_page_rows_fill_edited (self->edited_list, whole->edited, get_today (self));
  gtk_widget_set_visible (self->work_group, whole->work->len > 0);
  gtk_widget_set_visible (self->pause_group, whole->pauses->len > 0);
  gtk_widget_set_visible (self->day_group, whole->runs->len + whole->activities->len > 0);
  gtk_widget_set_visible (self->edited_group, whole->edited->len > 0);
  gtk_widget_set_visible (self->content, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NAME]);
}

static void
whole_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(LimberSessionPage) self = user_data;
  g_autoptr(GError) error = NULL;
  LimberSessionWhole *whole = limber_store_whole_finish (LIMBER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->services == NULL)
    {
      limber_session_whole_free (whole);
      return;
    }

  g_clear_pointer (&self->whole, limber_session_whole_free);
  self->whole = whole;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session-page.delete", whole != NULL);
  if (whole != NULL)
    {
      fill (self);
      return;
    }

  gtk_widget_set_visible (self->content, FALSE);
  g_debug ("The session cannot be read: %s", error->message);
}

static void
read_again (LimberSessionPage *self)
{
  LimberStore *store = limber_services_get_store (self->services);

  if (store == NULL || self->uuid == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  limber_store_whole_async (store, self->uuid, self->cancellable, whole_cb, g_object_ref (self));
}

/* Writes what is different, and offers to take it back. */
static void
change (LimberSessionPage *self, const LimberSessionEdit *edit, const LimberSessionEdit *before)
{
  limber_store_edit_session (limber_services_get_store (self->services), self->uuid, edit);
  limber_undo_offer (
      GTK_WIDGET (self), _ ("Saved."), _ ("Undo"), undo_cb, undo_new (self, before), undo_free);
  limber_services_read_history (self->services);
}

static void
take_answer (LimberSessionPage *self, LimberEditFields field, int value)
{
  const LimberRecord     *record = self->whole->record;
  const LimberSessionEdit edit = {
    .fields = field,
    .at_us = get_now_us (self),
    .pain_before = value,
    .pain_after = value,
    .effort = value,
  };
  const LimberSessionEdit before = {
    .fields = field,
    .at_us = edit.at_us,
    .pain_before = find_pain (self->whole, record->pain_before, LIMBER_CHECK_IN_BEFORE),
    .pain_after = find_pain (self->whole, record->pain_after, LIMBER_CHECK_IN_AFTER),
    .effort = record->effort,
  };

  change (self, &edit, &before);
}

static void
answer_cb (AdwComboRow *row, GParamSpec *pspec, LimberSessionPage *self)
{
  const int value = (int) adw_combo_row_get_selected (row) - 1;

  if (self->filling || self->whole == NULL || value > MOST)
    return;

  if (row == self->pain_before)
    take_answer (self, LIMBER_EDIT_PAIN_BEFORE, value);
  else if (row == self->pain_after)
    take_answer (self, LIMBER_EDIT_PAIN_AFTER, value);
  else
    take_answer (self, LIMBER_EDIT_EFFORT, value);
}

static void
take_note (LimberSessionPage *self, const char *text)
{
  const LimberSessionEdit edit = {
    .fields = LIMBER_EDIT_NOTE,
    .at_us = get_now_us (self),
    .note = *text != '\0' ? (char *) text : NULL,
  };
  LimberSessionEdit before = edit;

  before.note = self->whole->record->note;
  change (self, &edit, &before);
}

static void
note_cb (LimberNoteRow *row, LimberSessionPage *self)
{
  g_autofree char *text = limber_note_row_dup_text (row);
  const char      *old = self->whole != NULL ? self->whole->record->note : NULL;

  if (self->whole != NULL && g_strcmp0 (old != NULL ? old : "", text) != 0)
    take_note (self, text);
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberSessionPage *self = LIMBER_SESSION_PAGE (widget);

  if (self->whole == NULL)
    return;

  limber_store_delete (limber_services_get_store (self->services),
                       LIMBER_DIARY_SESSION,
                       self->uuid,
                       get_now_us (self));
  limber_undo_offer (
      widget, _ ("The session is deleted."), _ ("Undo"), undo_cb, undo_new (self, NULL), undo_free);
  g_clear_pointer (&self->whole, limber_session_whole_free);
  g_clear_pointer (&self->uuid, g_free);
  limber_services_read_history (self->services);
  gtk_widget_activate_action (widget, "win.back", NULL);
}

static void
history_read_cb (LimberServices *services, LimberSessionPage *self)
{
  g_assert (LIMBER_IS_SESSION_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_again (self);
}

static gboolean
limber_session_page_show (LimberPage *page, GVariant *parameter, GError **error)
{
  LimberSessionPage *self = LIMBER_SESSION_PAGE (page);
  const char        *uuid = g_variant_get_string (parameter, NULL);

  if (limber_services_get_store (self->services) == NULL)
    {
      g_set_error_literal (
          error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("There is no history to read from"));
      return FALSE;
    }

  if (g_strcmp0 (self->uuid, uuid) != 0)
    {
      g_clear_pointer (&self->whole, limber_session_whole_free);
      gtk_widget_set_visible (self->content, FALSE);
    }
  g_free (self->uuid);
  self->uuid = g_strdup (uuid);
  read_again (self);

  return TRUE;
}

static char *
limber_session_page_dup_title (LimberPage *page)
{
  return g_strdup (_ ("Session"));
}

static void
limber_session_page_focus (LimberPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
limber_session_page_leave (LimberPage *page)
{
  limber_note_row_apply (LIMBER_SESSION_PAGE (page)->note);
}

static void
limber_session_page_page_init (LimberPageInterface *iface)
{
  iface->show = limber_session_page_show;
  iface->dup_title = limber_session_page_dup_title;
  iface->focus = limber_session_page_focus;
  iface->leave = limber_session_page_leave;
}

static void
limber_session_page_dispose (GObject *object)
{
  LimberSessionPage *self = LIMBER_SESSION_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SESSION_PAGE);
  g_clear_object (&self->services);

  G_OBJECT_CLASS (limber_session_page_parent_class)->dispose (object);
}

static void
limber_session_page_finalize (GObject *object)
{
  LimberSessionPage *self = LIMBER_SESSION_PAGE (object);

  g_free (self->uuid);
  g_free (self->noted);
  limber_session_whole_free (self->whole);

  G_OBJECT_CLASS (limber_session_page_parent_class)->finalize (object);
}

static void
limber_session_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberSessionPage *self = LIMBER_SESSION_PAGE (object);

  switch ((LimberSessionPageProperty) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->whole != NULL ? self->whole->record->routine_name : "");
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_session_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  LimberSessionPage *self = LIMBER_SESSION_PAGE (object);

  switch ((LimberSessionPageProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_NAME:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, content);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, details);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, pain_before);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, pain_after);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, effort);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, note);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, work_group);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, work_list);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, pause_group);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, pause_list);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, day_group);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, day_list);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, edited_group);
  gtk_widget_class_bind_template_child (widget_class, LimberSessionPage, edited_list);
  gtk_widget_class_bind_template_callback (widget_class, answer_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
}

static void
limber_session_page_class_init (LimberSessionPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_session_page_dispose;
  object_class->finalize = limber_session_page_finalize;
  object_class->get_property = limber_session_page_get_property;
  object_class->set_property = limber_session_page_set_property;

  /**
   * LimberSessionPage:session-name:
   *
   * What was done.
   */
  props[PROP_NAME] = g_param_spec_string ("session-name", NULL, NULL, "", G_PARAM_READABLE | flags);
  props[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LIMBER_TYPE_NOTE_ROW);
  gtk_widget_class_install_action (widget_class, "session-page.delete", NULL, delete_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-session-page.ui");
  limber_bindings_add (widget_class);
  bind_children (widget_class);
}

static void
limber_session_page_init (LimberSessionPage *self)
{
  AdwComboRow *scales[3];

  gtk_widget_init_template (GTK_WIDGET (self));
  limber_spoken_entries (GTK_WIDGET (self));
  scales[0] = self->pain_before;
  scales[1] = self->pain_after;
  scales[2] = self->effort;
  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr(GtkStringList) values = gtk_string_list_new (NULL);

      gtk_string_list_append (values, _ ("Not said"));
      for (int value = 0; value <= MOST; value++)
        gtk_string_list_take (values, g_strdup_printf ("%d", value));
      adw_combo_row_set_model (scales[i], G_LIST_MODEL (values));
    }
  self->filling = FALSE;
}

/**
 * limber_session_page_new:
 * @services: what the pages work with
 *
 * Returns: (transfer floating): the page
 */
LimberSessionPage *
limber_session_page_new (LimberServices *services)
{
  LimberSessionPage *self = g_object_new (LIMBER_TYPE_SESSION_PAGE, NULL);

  self->services = g_object_ref (services);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session-page.delete", FALSE);
  g_signal_connect_object (services, "history-read", G_CALLBACK (history_read_cb), self, 0);

  return self;
}
