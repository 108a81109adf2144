/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-flash.h"

#include <adwaita.h>

#include "coach/limber-coach.h"
#include "desktop/limber-compat.h"

/* From full to dark; milliseconds. */
#define FADE_MS 700

/* More than three in a second can harm. */
#define REST_MS 350

/* How long it shines where nothing is to move; milliseconds. */
#define STILL_MS 800

/* How far the light reaches inwards, of the shorter edge; and of the rim, pixels. */
#define REACH 0.1
#define RIM 10

/* How much of the colour lies over all of it. */
#define TINT 0.14

/**
 * LimberFlash:
 *
 * Lies over the stage and lights its edge with every sound of a session, muted or not, so that they
 * are seen where they cannot be heard. It shines in the colour that the style sheets give it, fades
 * softly, and never flashes more than three times in a second; where animations are not wanted it
 * shines evenly for a moment. Nothing is drawn in between.
 */
struct _LimberFlash
{
  GtkWidget parent_instance;

  GSignalGroup *session;  /* (owned) */
  AdwAnimation *fade;     /* (owned) */
  double        strength; /* 0 to 1 */
  guint         rest;     /* source: until the next flash may come */
  gboolean      enabled;
};

G_DEFINE_FINAL_TYPE (LimberFlash, limber_flash, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ENABLED = 1,
  PROP_STRENGTH,
} LimberFlashProperty;

static GParamSpec *props[PROP_STRENGTH + 1];

static void
set_strength_cb (double strength, gpointer user_data)
{
  LimberFlash *self = LIMBER_FLASH (user_data);

  if (self->strength == strength)
    return;

  self->strength = strength;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STRENGTH]);
}

static gboolean
rested_cb (gpointer user_data)
{
  LimberFlash *self = user_data;

  self->rest = 0;
  if (adw_animation_get_state (self->fade) != ADW_ANIMATION_PLAYING)
    set_strength_cb (0, self);

  return G_SOURCE_REMOVE;
}

static void
go_dark (LimberFlash *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  adw_animation_reset (self->fade);
  set_strength_cb (0, self);
}

static void
shine (LimberFlash *self)
{
  gboolean moves = adw_get_enable_animations (GTK_WIDGET (self));

  if (self->rest != 0)
    return;

  self->rest = g_timeout_add (moves ? REST_MS : STILL_MS, rested_cb, self);
  if (moves)
    {
      adw_animation_reset (self->fade);
      adw_animation_play (self->fade);
    }
  else
    {
      set_strength_cb (1, self);
    }
}

static void
cue_cb (LimberFlash *self, const LimberCue *cue, LimberSession *session)
{
  LimberTimeline    *timeline = limber_session_get_timeline (session);
  const LimberPhase *phase = limber_timeline_get_phase (timeline, cue->phase);
  double             gain_db;

  g_assert (LIMBER_IS_FLASH (self));

  if (self->enabled && gtk_widget_get_mapped (GTK_WIDGET (self))
      && limber_script_get_sound (cue->kind, phase->sounds, &gain_db) != NULL)
    shine (self);
}

/* Light that comes in from one edge. */
static void
append_edge (GtkSnapshot           *snapshot,
             const graphene_rect_t *bounds,
             const GdkRGBA         *color,
             graphene_point_t       from,
             graphene_point_t       to)
{
  GskColorStop stops[] = { { 0, *color }, { 1, *color } };

  stops[1].color.alpha = 0;
  gtk_snapshot_append_linear_gradient (snapshot, bounds, &from, &to, stops, G_N_ELEMENTS (stops));
}

static void
limber_flash_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberFlash    *self = LIMBER_FLASH (widget);
  float           width = (float) gtk_widget_get_width (widget);
  float           height = (float) gtk_widget_get_height (widget);
  float           reach = (float) REACH * MIN (width, height);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect  rim;
  GdkRGBA         color, tint;

  if (self->strength <= 0)
    return;

  limber_compat_get_color (widget, &color);
  color.alpha *= (float) self->strength;
  tint = color;
  tint.alpha *= (float) TINT;
  gtk_snapshot_append_color (snapshot, &tint, &bounds);
  append_edge (snapshot,
               &GRAPHENE_RECT_INIT (0, 0, reach, height),
               &color,
               GRAPHENE_POINT_INIT (0, 0),
               GRAPHENE_POINT_INIT (reach, 0));
  append_edge (snapshot,
               &GRAPHENE_RECT_INIT (width - reach, 0, reach, height),
               &color,
               GRAPHENE_POINT_INIT (width, 0),
               GRAPHENE_POINT_INIT (width - reach, 0));
  append_edge (snapshot,
               &GRAPHENE_RECT_INIT (0, 0, width, reach),
               &color,
               GRAPHENE_POINT_INIT (0, 0),
               GRAPHENE_POINT_INIT (0, reach));
  append_edge (snapshot,
               &GRAPHENE_RECT_INIT (0, height - reach, width, reach),
               &color,
               GRAPHENE_POINT_INIT (0, height),
               GRAPHENE_POINT_INIT (0, height - reach));
  gsk_rounded_rect_init_from_rect (&rim, &bounds, 0);
  gtk_snapshot_append_border (
      snapshot, &rim, (float[4]){ RIM, RIM, RIM, RIM }, (GdkRGBA[4]){ color, color, color, color });
}

static void
limber_flash_unmap (GtkWidget *widget)
{
  go_dark (LIMBER_FLASH (widget));

  GTK_WIDGET_CLASS (limber_flash_parent_class)->unmap (widget);
}

static void
limber_flash_dispose (GObject *object)
{
  LimberFlash *self = LIMBER_FLASH (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->fade != NULL)
    adw_animation_reset (self->fade);
  g_clear_object (&self->fade);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (limber_flash_parent_class)->dispose (object);
}

static void
limber_flash_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberFlash *self = LIMBER_FLASH (object);

  switch ((LimberFlashProperty) prop_id)
    {
    case PROP_ENABLED:
      g_value_set_boolean (value, self->enabled);
      break;

    case PROP_STRENGTH:
      g_value_set_double (value, self->strength);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_flash_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberFlash *self = LIMBER_FLASH (object);

  switch ((LimberFlashProperty) prop_id)
    {
    case PROP_ENABLED:
      if (self->enabled == g_value_get_boolean (value))
        break;
      self->enabled = g_value_get_boolean (value);
      if (!self->enabled)
        go_dark (self);
      g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_STRENGTH:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_flash_class_init (LimberFlashClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_flash_dispose;
  object_class->get_property = limber_flash_get_property;
  object_class->set_property = limber_flash_set_property;
  widget_class->snapshot = limber_flash_snapshot;
  widget_class->unmap = limber_flash_unmap;

  /**
   * LimberFlash:enabled:
   *
   * Whether it is wanted.
   */
  props[PROP_ENABLED] = g_param_spec_boolean ("enabled", NULL, NULL, FALSE, flags);

  /**
   * LimberFlash:strength:
   *
   * How brightly it shines now, from 0 to 1.
   */
  props[PROP_STRENGTH]
      = g_param_spec_double ("strength",
                             NULL,
                             NULL,
                             0,
                             1,
                             0,
                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "limberflash");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
limber_flash_init (LimberFlash *self)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (set_strength_cb, self, NULL);

  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  self->fade = adw_timed_animation_new (GTK_WIDGET (self), 1, 0, FADE_MS, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->fade), ADW_EASE_IN_OUT_SINE);
  self->session = g_signal_group_new (LIMBER_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session, "cue", G_CALLBACK (cue_cb), self);
}

/**
 * limber_flash_set_session:
 * @session: (nullable): whose sounds are shown
 */
void
limber_flash_set_session (LimberFlash *self, LimberSession *session)
{
  g_return_if_fail (LIMBER_IS_FLASH (self));

  g_signal_group_set_target (self->session, session);
}
