/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-day-asks.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/limber-calm.h"
#include "app/limber-undo-offer.h"
#include "app/limber-wrap-layout.h"
#include "content/limber-format.h"
#include "guide/limber-outings.h"
#include "guide/limber-ran.h"
#include "history/limber-diary.h"
#include "history/limber-store-diary.h"

#define MINUTE_US (G_GINT64_CONSTANT (60) * G_USEC_PER_SEC)

/* For so long one still knows how far it was. */
#define KNOWN_US (G_GINT64_CONSTANT (3) * 3600 * G_USEC_PER_SEC)

/* Under these the history keeps what was put away; the episode is the end of the warm-up, or the start of
 * the run. */
#define BACK_KEY "back-from-run"
#define NUMBERS_KEY "numbers-of-run"

/**
 * LimberDayAsks:
 *
 * What the start page asks, lightly, and only while it can be answered: how the back was the morning
 * after, whether one is back from the run that a warm-up was for, and the numbers of a run that was noted
 * without them. Each is one row that goes with the answer, and stays away when it was put away.
 */
struct _LimberDayAsks
{
  AdwBin parent_instance;

  GtkWidget     *morning;
  GtkLabel      *morning_about;
  GtkWidget     *answers;
  GtkWidget     *back;
  GtkButton     *ran;
  GtkWidget     *numbers;
  GtkSpinButton *minutes;
  GtkSpinButton *distance;
  GtkLabel      *hint;

  LimberServices *services; /* (owned) (nullable) */
  char           *uuid;     /* (nullable): of the run whose numbers are asked for */
  gint64          read_us;  /* when the page was brought up to date last, UTC */
  guint           minute_id;
};

G_DEFINE_FINAL_TYPE (LimberDayAsks, limber_day_asks, ADW_TYPE_BIN)

static LimberAdvisor *
get_advisor (LimberDayAsks *self)
{
  return limber_guide_get_advisor (limber_services_get_guide (self->services));
}

static gint64
get_now_us (LimberDayAsks *self)
{
  return limber_clock_get_wall (limber_services_get_clock (self->services));
}

static void
update_visible (LimberDayAsks *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_visible (self->morning)
                              || gtk_widget_get_visible (self->back)
                              || gtk_widget_get_visible (self->numbers));
}

static void
update_morning (LimberDayAsks *self)
{
  const LimberMorningAfter after = limber_advisor_get_morning_due (get_advisor (self));

  gtk_widget_set_visible (self->morning, after != LIMBER_MORNING_AFTER_NOTHING);
  if (after == LIMBER_MORNING_AFTER_NOTHING)
    return;

  gtk_label_set_label (self->morning_about,
                       after == LIMBER_MORNING_AFTER_RUN
                           ? _ ("Compared with before your last run.")
                           : _ ("Compared with before your last session."));
}

/* How long the run took is counted up to the click; what the button says may be a minute old. */
static void
update_back (LimberDayAsks *self)
{
  const LimberDigest *digest = limber_services_get_digest (self->services);
  const gint64        length_us = limber_ran_get_length_us (digest, get_now_us (self));
  const gboolean      asks
      = length_us > 0 && limber_services_get_remembers (self->services)
        && !limber_advisor_was_put_away (get_advisor (self), BACK_KEY, digest->warmed_up_at_us);
  g_autofree char *length = limber_format_duration (length_us);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->back, asks);
  if (!asks)
    return;

  /* Translators: a button, with a length of time: "I ran · 38 min" */
  text = g_strdup_printf (_ ("I ran · %s"), length);
  gtk_button_set_label (self->ran, text);
}

static LimberRunRecord *
copy_run (LimberDayAsks *self)
{
  GPtrArray *runs = limber_advisor_get_runs (get_advisor (self));

  for (guint i = runs->len; i > 0; i--)
    {
      const LimberRunRecord *run = g_ptr_array_index (runs, i - 1);

      if (g_strcmp0 (run->uuid, self->uuid) == 0)
        return limber_run_record_copy (run);
    }

  return NULL;
}

static gint64
get_length_us (LimberDayAsks *self)
{
  return gtk_spin_button_get_value_as_int (self->minutes) * MINUTE_US;
}

static gint64
get_distance_m (LimberDayAsks *self)
{
  return llround (gtk_spin_button_get_value (self->distance) * 1000);
}

/* A run is held against those before it while it is entered. */
static void
number_cb (LimberDayAsks *self)
{
  g_autoptr(LimberRunRecord) run = self->uuid != NULL ? copy_run (self) : NULL;
  g_autofree char *text = NULL;

  if (run != NULL)
    text = limber_outings_format_hint (limber_advisor_get_runs (get_advisor (self)),
                                       run->uuid,
                                       run->local_date,
                                       get_distance_m (self),
                                       get_length_us (self));
  gtk_label_set_label (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), text != NULL);
}

/* The newest run of the last hours of which nobody has said how far it was. */
static const LimberRunRecord *
find_open (LimberDayAsks *self)
{
  GPtrArray             *runs = limber_advisor_get_runs (get_advisor (self));
  const gint64           now_us = get_now_us (self);
  const LimberRunRecord *last = runs->len > 0 ? g_ptr_array_index (runs, runs->len - 1) : NULL;

  if (last == NULL || last->source != LIMBER_RUN_SOURCE_MANUAL || last->walk || last->distance_m > 0
      || last->started_us > now_us || now_us - last->started_us - last->length_us > KNOWN_US
      || limber_advisor_was_put_away (get_advisor (self), NUMBERS_KEY, last->started_us))
    return NULL;

  return last;
}

static void
update_numbers (LimberDayAsks *self)
{
  const LimberRunRecord *run = find_open (self);

  gtk_widget_set_visible (self->numbers, run != NULL);
  if (run == NULL || g_strcmp0 (self->uuid, run->uuid) == 0)
    return;

  g_free (self->uuid);
  self->uuid = g_strdup (run->uuid);
  gtk_spin_button_set_value (self->minutes, (double) (run->length_us / MINUTE_US));
  gtk_spin_button_set_value (self->distance, 0);
  number_cb (self);
}

static void
update (LimberDayAsks *self)
{
  if (!limber_services_get_ready (self->services))
    return;

  update_morning (self);
  update_back (self);
  update_numbers (self);
  update_visible (self);
}

/* What was due when one went away may not be any more when one comes back. */
static void
catch_up (LimberDayAsks *self)
{
  const gint64 now_us = get_now_us (self);

  if (ABS (now_us - self->read_us) < MINUTE_US || !limber_services_get_ready (self->services))
    return;

  self->read_us = now_us;
  limber_services_read_history (self->services);
}

static void
active_cb (GtkWindow *window, GParamSpec *pspec, LimberDayAsks *self)
{
  g_assert (LIMBER_IS_DAY_ASKS (self));

  if (gtk_window_is_active (window) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    catch_up (self);
}

static gboolean
minute_cb (gpointer user_data)
{
  LimberDayAsks *self = LIMBER_DAY_ASKS (user_data);

  update (self);

  return G_SOURCE_CONTINUE;
}

/* Only while a length of time can be seen that grows. */
static void
update_minutes (LimberDayAsks *self)
{
  const gboolean runs = self->services != NULL && gtk_widget_get_mapped (self->back);

  if (runs && self->minute_id == 0)
    self->minute_id = g_timeout_add_seconds (60, minute_cb, self);
  else if (!runs)
    g_clear_handle_id (&self->minute_id, g_source_remove);
}

/* What takes an answer back. */
typedef struct
{
  LimberServices  *services; /* (owned) */
  LimberRunRecord *run;      /* (nullable): as it was */
  gint64           at_us;    /* of the answer about the morning */
} Undo;

static void
undo_free (gpointer data)
{
  Undo *self = data;

  g_object_unref (self->services);
  g_clear_pointer (&self->run, limber_run_record_free);
  g_free (self);
}

static void
undo_cb (GtkWidget *from, gpointer user_data)
{
  const Undo  *self = user_data;
  LimberStore *store = limber_services_get_store (self->services);

  if (self->run == NULL)
    limber_advisor_take_back_morning (
        limber_guide_get_advisor (limber_services_get_guide (self->services)), self->at_us);
  else if (store != NULL)
    {
      limber_store_put_run (store, self->run);
      limber_services_read_history (self->services);
    }
}

static void
offer_undo (LimberDayAsks *self, const char *text, LimberRunRecord *run, gint64 at_us)
{
  Undo *undo = g_new0 (Undo, 1);

  *undo = (Undo){ g_object_ref (self->services), run, at_us };
  limber_undo_offer (GTK_WIDGET (self), text, _ ("Undo"), undo_cb, undo, undo_free);
}

static void
answer_morning_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberDayAsks *self = LIMBER_DAY_ASKS (widget);
  const int      answer = g_variant_get_int32 (parameter);
  const gint64   at_us = limber_advisor_answer_morning (
      get_advisor (self), (LimberMorning) (LIMBER_MORNING_SAME + answer));
  g_autofree char *text = NULL;

  /* Translators: what was answered about the back: "This morning: the same or better" */
  text = g_strdup_printf (_ ("This morning: %s"),
                          limber_ask_get_answer (LIMBER_ASK_MORNING, (guint) answer));
  offer_undo (self, text, NULL, at_us);
}

static void
skip_morning_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  limber_advisor_skip_morning (get_advisor (LIMBER_DAY_ASKS (widget)));
}

static void
put_back_away_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberDayAsks      *self = LIMBER_DAY_ASKS (widget);
  const LimberDigest *digest = limber_services_get_digest (self->services);

  if (digest != NULL)
    limber_advisor_put_away (get_advisor (self), BACK_KEY, digest->warmed_up_at_us);
}

static void
put_numbers_away_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberDayAsks *self = LIMBER_DAY_ASKS (widget);
  g_autoptr(LimberRunRecord) run = copy_run (self);

  if (run != NULL)
    limber_advisor_put_away (get_advisor (self), NUMBERS_KEY, run->started_us);
}

static void
keep_numbers_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberDayAsks   *self = LIMBER_DAY_ASKS (widget);
  LimberStore     *store = limber_services_get_store (self->services);
  LimberRunRecord *before = copy_run (self);
  g_autoptr(LimberRunRecord) run = NULL;

  if (before == NULL || store == NULL)
    {
      g_clear_pointer (&before, limber_run_record_free);
      return;
    }

  gtk_spin_button_update (self->minutes);
  gtk_spin_button_update (self->distance);
  run = limber_run_record_copy (before);
  run->length_us = get_length_us (self);
  run->distance_m = get_distance_m (self);
  limber_store_put_run (store, run);
  limber_advisor_put_away (get_advisor (self), NUMBERS_KEY, run->started_us);
  offer_undo (self, _ ("The numbers of your run are kept."), before, 0);
}

static void
entered_cb (LimberDayAsks *self)
{
  g_assert (LIMBER_IS_DAY_ASKS (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "asks.keep-numbers", NULL);
}

static void
show_run_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LimberDayAsks *self = LIMBER_DAY_ASKS (widget);
  g_autoptr(LimberRunRecord) run = copy_run (self);

  if (run != NULL)
    gtk_widget_activate_action (
        widget, "win.edit-entry", "(uus)", (guint) LIMBER_DIARY_RUN, run->local_date, run->uuid);
}

static void
limber_day_asks_map (GtkWidget *widget)
{
  LimberDayAsks *self = LIMBER_DAY_ASKS (widget);

  GTK_WIDGET_CLASS (limber_day_asks_parent_class)->map (widget);
  update_minutes (self);
}

static void
limber_day_asks_unmap (GtkWidget *widget)
{
  LimberDayAsks *self = LIMBER_DAY_ASKS (widget);

  GTK_WIDGET_CLASS (limber_day_asks_parent_class)->unmap (widget);
  g_clear_handle_id (&self->minute_id, g_source_remove);
}

static void
limber_day_asks_root (GtkWidget *widget)
{
  GtkRoot *root;

  GTK_WIDGET_CLASS (limber_day_asks_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "notify::is-active", G_CALLBACK (active_cb), widget, 0);
}

static void
limber_day_asks_dispose (GObject *object)
{
  LimberDayAsks *self = LIMBER_DAY_ASKS (object);

  g_clear_handle_id (&self->minute_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_DAY_ASKS);
  g_clear_object (&self->services);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (limber_day_asks_parent_class)->dispose (object);
}

static void
limber_day_asks_class_init (LimberDayAsksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_day_asks_dispose;
  widget_class->map = limber_day_asks_map;
  widget_class->unmap = limber_day_asks_unmap;
  widget_class->root = limber_day_asks_root;

  g_type_ensure (LIMBER_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "asks.answer-morning", "i", answer_morning_cb);
  gtk_widget_class_install_action (widget_class, "asks.skip-morning", NULL, skip_morning_cb);
  gtk_widget_class_install_action (widget_class, "asks.put-back-away", NULL, put_back_away_cb);
  gtk_widget_class_install_action (widget_class, "asks.keep-numbers", NULL, keep_numbers_cb);
  gtk_widget_class_install_action (widget_class, "asks.show-run", NULL, show_run_cb);
  gtk_widget_class_install_action (
      widget_class, "asks.put-numbers-away", NULL, put_numbers_away_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-day-asks.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberDayAsks, morning);
  gtk_widget_class_bind_template_child (widget_class, LimberDayAsks, morning_about);
  gtk_widget_class_bind_template_child (widget_class, LimberDayAsks, answers);
  gtk_widget_class_bind_template_child (widget_class, LimberDayAsks, back);
  gtk_widget_class_bind_template_child (widget_class, LimberDayAsks, ran);
  gtk_widget_class_bind_template_child (widget_class, LimberDayAsks, numbers);
  gtk_widget_class_bind_template_child (widget_class, LimberDayAsks, minutes);
  gtk_widget_class_bind_template_child (widget_class, LimberDayAsks, distance);
  gtk_widget_class_bind_template_child (widget_class, LimberDayAsks, hint);
  gtk_widget_class_bind_template_callback (widget_class, number_cb);
}

static void
add_answer (LimberDayAsks *self, guint answer)
{
  const char *text = limber_ask_get_answer (LIMBER_ASK_MORNING, answer);
  GtkWidget  *button = gtk_button_new ();
  GtkWidget  *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "asks.answer-morning");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) answer);
  gtk_widget_add_css_class (button, "chip");
  gtk_box_append (GTK_BOX (self->answers), button);
}

static void
limber_day_asks_init (LimberDayAsks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_calm_numbers (GTK_WIDGET (self));
  for (guint i = 0; i < limber_ask_get_n_answers (LIMBER_ASK_MORNING); i++)
    add_answer (self, i);
  /* Spin buttons have the signal themselves from GTK 4.14 on. */
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->minutes)),
                           "activate",
                           G_CALLBACK (entered_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->distance)),
                           "activate",
                           G_CALLBACK (entered_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->back, "map", G_CALLBACK (update_minutes), self, G_CONNECT_SWAPPED);
}

static void
history_read_cb (LimberDayAsks *self)
{
  g_assert (LIMBER_IS_DAY_ASKS (self));

  self->read_us = get_now_us (self);
  update (self);
}

static void
changed_cb (LimberDayAsks *self)
{
  g_assert (LIMBER_IS_DAY_ASKS (self));

  update (self);
}

static void
ready_cb (LimberDayAsks *self)
{
  LimberAdvisor *advisor = get_advisor (self);

  g_assert (LIMBER_IS_DAY_ASKS (self));

  if (!limber_services_get_ready (self->services))
    return;

  g_signal_connect_object (advisor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (advisor, "runs-read", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * limber_day_asks_set_services:
 * @services: what the pages work with
 *
 * From now on it asks what there is to ask.
 */
void
limber_day_asks_set_services (LimberDayAsks *self, LimberServices *services)
{
  g_return_if_fail (LIMBER_IS_DAY_ASKS (self));

  self->services = g_object_ref (services);
  g_signal_connect_object (
      services, "notify::ready", G_CALLBACK (ready_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      services, "history-read", G_CALLBACK (history_read_cb), self, G_CONNECT_SWAPPED);
  ready_cb (self);
}
