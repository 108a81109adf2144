/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-tip-rack.h"

/**
 * LimberTipRack:
 *
 * The tips, read on another thread when the first page asks for them.
 */
struct _LimberTipRack
{
  GObject parent_instance;

  char       *path;
  LimberTips *tips; /* (nullable): not there yet */
  gboolean    asked;
};

G_DEFINE_FINAL_TYPE (LimberTipRack, limber_tip_rack, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_FILLED,
} LimberTipRackSignal;

static guint signals[SIGNAL_FILLED + 1];

static void
limber_tip_rack_finalize (GObject *object)
{
  LimberTipRack *self = LIMBER_TIP_RACK (object);

  g_free (self->path);
  g_clear_pointer (&self->tips, limber_tips_unref);

  G_OBJECT_CLASS (limber_tip_rack_parent_class)->finalize (object);
}

static void
limber_tip_rack_class_init (LimberTipRackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_tip_rack_finalize;

  /**
   * LimberTipRack::filled:
   *
   * The tips are there.
   */
  signals[SIGNAL_FILLED] = g_signal_new (
      "filled", LIMBER_TYPE_TIP_RACK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_tip_rack_init (LimberTipRack *self)
{
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LimberTipRack) self = user_data;
  g_autoptr (GError) error = NULL;

  self->tips = limber_tips_read_finish (result, &error);
  if (self->tips == NULL)
    g_warning ("%s", error->message);
  else
    g_signal_emit (self, signals[SIGNAL_FILLED], 0);
}

/**
 * limber_tip_rack_new:
 * @path: the file of the tips
 *
 * Returns: (transfer full): a rack that is filled when somebody looks
 */
LimberTipRack *
limber_tip_rack_new (const char *path)
{
  LimberTipRack *self = g_object_new (LIMBER_TYPE_TIP_RACK, NULL);

  self->path = g_strdup (path);

  return self;
}

/**
 * limber_tip_rack_get:
 *
 * Returns: (transfer none) (nullable): the tips; %NULL while they are read, and "filled" tells when
 *   they are there
 */
const LimberTips *
limber_tip_rack_get (LimberTipRack *self)
{
  g_return_val_if_fail (LIMBER_IS_TIP_RACK (self), NULL);

  if (!self->asked)
    {
      self->asked = TRUE;
      limber_tips_read_async (self->path, NULL, read_cb, g_object_ref (self));
    }

  return self->tips;
}
