/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-reminder-inquiry.h"

/**
 * LimberReminderInquiry:
 *
 * Waits until all is known that decides what a reminder comes to: services are there and ready, and
 * the history was read just now. There is one at a time.
 */
struct _LimberReminderInquiry
{
  GObject parent_instance;

  GSignalGroup   *services; /* (owned) */
  LimberReminder *wanted;   /* (nullable) */
  gboolean        asked;    /* the history has been asked for it */
};

G_DEFINE_FINAL_TYPE (LimberReminderInquiry, limber_reminder_inquiry, G_TYPE_OBJECT)

enum
{
  SIGNAL_WANTS_SERVICES,
  SIGNAL_KNOWN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
go_on (LimberReminderInquiry *self)
{
  g_autoptr(LimberServices) services = NULL;
  g_autoptr(LimberReminder) reminder = NULL;

  if (self->wanted == NULL)
    return;

  services = g_signal_group_dup_target (self->services);
  if (services == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_WANTS_SERVICES], 0);
      return;
    }
  if (!limber_services_get_ready (services))
    return;

  /* What was read this morning is not what is due in the evening. */
  if (!self->asked && limber_services_get_remembers (services))
    {
      self->asked = TRUE;
      limber_services_read_history (services);
      return;
    }

  reminder = g_steal_pointer (&self->wanted);
  g_signal_emit (self, signals[SIGNAL_KNOWN], 0, reminder, services);
}

static void
ready_cb (LimberReminderInquiry *self)
{
  g_assert (LIMBER_IS_REMINDER_INQUIRY (self));

  go_on (self);
}

static void
history_cb (LimberReminderInquiry *self)
{
  g_assert (LIMBER_IS_REMINDER_INQUIRY (self));

  if (self->asked)
    go_on (self);
}

static void
limber_reminder_inquiry_dispose (GObject *object)
{
  LimberReminderInquiry *self = LIMBER_REMINDER_INQUIRY (object);

  g_clear_object (&self->services);
  g_clear_pointer (&self->wanted, limber_reminder_free);

  G_OBJECT_CLASS (limber_reminder_inquiry_parent_class)->dispose (object);
}

static void
limber_reminder_inquiry_class_init (LimberReminderInquiryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_reminder_inquiry_dispose;

  /**
   * LimberReminderInquiry::wants-services:
   *
   * It takes services to know, and there are none.
   */
  signals[SIGNAL_WANTS_SERVICES] = g_signal_new ("wants-services",
                                                 LIMBER_TYPE_REMINDER_INQUIRY,
                                                 G_SIGNAL_RUN_LAST,
                                                 0,
                                                 NULL,
                                                 NULL,
                                                 NULL,
                                                 G_TYPE_NONE,
                                                 0);
  /**
   * LimberReminderInquiry::known:
   * @reminder: (type gpointer): the LimberReminder that was asked for
   * @services: what is known of today
   */
  signals[SIGNAL_KNOWN] = g_signal_new ("known",
                                        LIMBER_TYPE_REMINDER_INQUIRY,
                                        G_SIGNAL_RUN_LAST,
                                        0,
                                        NULL,
                                        NULL,
                                        NULL,
                                        G_TYPE_NONE,
                                        2,
                                        G_TYPE_POINTER,
                                        LIMBER_TYPE_SERVICES);
}

static void
limber_reminder_inquiry_init (LimberReminderInquiry *self)
{
  self->services = g_signal_group_new (LIMBER_TYPE_SERVICES);
  g_signal_group_connect_swapped (self->services, "notify::ready", G_CALLBACK (ready_cb), self);
  g_signal_group_connect_swapped (self->services, "history-read", G_CALLBACK (history_cb), self);
}

/**
 * limber_reminder_inquiry_new:
 *
 * Returns: (transfer full): one that was asked nothing yet
 */
LimberReminderInquiry *
limber_reminder_inquiry_new (void)
{
  return g_object_new (LIMBER_TYPE_REMINDER_INQUIRY, NULL);
}

/**
 * limber_reminder_inquiry_set_services:
 * @services: (nullable): what is known of today; for %NULL they are asked for if something waits
 */
void
limber_reminder_inquiry_set_services (LimberReminderInquiry *self, LimberServices *services)
{
  g_return_if_fail (LIMBER_IS_REMINDER_INQUIRY (self));

  g_signal_group_set_target (self->services, services);
  self->asked = FALSE;
  go_on (self);
}

/**
 * limber_reminder_inquiry_ask:
 * @reminder: (transfer full): what is to be told, in place of what was asked before
 */
void
limber_reminder_inquiry_ask (LimberReminderInquiry *self, LimberReminder *reminder)
{
  g_return_if_fail (LIMBER_IS_REMINDER_INQUIRY (self));

  g_clear_pointer (&self->wanted, limber_reminder_free);
  self->wanted = reminder;
  self->asked = FALSE;
  go_on (self);
}
