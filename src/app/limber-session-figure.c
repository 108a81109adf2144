/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-session-figure.h"

#include "app/limber-frames.h"
#include "guide/limber-phrases.h"

#include <adwaita.h>

/**
 * LimberSessionFigure:
 *
 * Lets a figure do what a session says, and a thumbnail show what comes next. Frames are asked for
 * only while the session runs, the figure moves and can be seen; all else follows the signals of the
 * session.
 */
struct _LimberSessionFigure
{
  GObject parent_instance;

  LimberFigureView *view;    /* (owned) */
  LimberThumbnail  *next;    /* (owned) */
  LimberGallery    *gallery; /* (owned) (nullable) */
  LimberSession    *session; /* (owned) (nullable) */
  GSignalGroup     *group;   /* (owned) */
  LimberFrames     *frames;  /* (owned) */

  LimberAdvisor        *advisor;       /* (owned) (nullable) */
  gboolean              watching;      /* what is new is shown just now */
  const LimberExercise *next_exercise; /* (nullable): of the timeline */
  LimberSide            next_side;
};

G_DEFINE_FINAL_TYPE (LimberSessionFigure, limber_session_figure, G_TYPE_OBJECT)

typedef enum
{
  PROP_WATCHING = 1,
} LimberSessionFigureProperty;

static GParamSpec *props[PROP_WATCHING + 1];

/* What was never done is shown while one gets to it. */
static gboolean
is_new (LimberSessionFigure *self, const LimberMoment *moment)
{
  LimberTimeline           *timeline = limber_session_get_timeline (self->session);
  const LimberTimelineStep *step = limber_timeline_get_step (timeline, (guint) moment->phase->step);

  return self->advisor != NULL
         && (moment->phase->kind == LIMBER_PHASE_LEAD_IN
             || moment->phase->kind == LIMBER_PHASE_TRANSITION)
         && limber_advisor_is_new (self->advisor, step->exercise->id);
}

static void
set_watching (LimberSessionFigure *self, gboolean watching)
{
  if (self->watching == watching)
    return;

  self->watching = watching;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WATCHING]);
}

static void
show_moment (LimberSessionFigure *self, const LimberMoment *moment)
{
  LimberTimeline         *timeline = limber_session_get_timeline (self->session);
  gboolean                animated = adw_get_enable_animations (GTK_WIDGET (self->view));
  LimberChoreographyStyle style = animated ? LIMBER_CHOREOGRAPHY_PLAIN : LIMBER_CHOREOGRAPHY_STILL;
  LimberChoreography      shown;

  if (is_new (self, moment))
    style |= LIMBER_CHOREOGRAPHY_SHOWN_FIRST;
  limber_choreography_find (timeline,
                            moment,
                            style,
                            limber_figures_lookup,
                            limber_gallery_get_figures (self->gallery),
                            &shown);
  limber_figure_view_show (self->view, &shown);
  set_watching (self,
                shown.moving && moment->phase->kind != LIMBER_PHASE_WORK
                    && limber_session_get_state (self->session) == LIMBER_SESSION_RUNNING);
  limber_frames_set_wanted (self->frames,
                            shown.moving && animated
                                && limber_session_get_state (self->session)
                                       == LIMBER_SESSION_RUNNING);
}

static void
show_next (LimberSessionFigure *self, const LimberMoment *moment)
{
  LimberTimeline       *timeline = limber_session_get_timeline (self->session);
  const LimberPhase    *phase = limber_phrases_find_next (timeline, moment);
  const LimberExercise *exercise
      = phase != NULL ? limber_timeline_get_step (timeline, (guint) phase->step)->exercise : NULL;
  LimberSide side = phase != NULL ? phase->side : LIMBER_SIDE_NONE;

  if (exercise == self->next_exercise && side == self->next_side)
    return;

  self->next_exercise = exercise;
  self->next_side = side;
  limber_thumbnail_show_exercise (self->next, exercise, side);
  gtk_widget_set_visible (GTK_WIDGET (self->next), exercise != NULL);
}

static void
update (LimberSessionFigure *self)
{
  LimberMoment moment;

  if (self->session == NULL || self->gallery == NULL)
    {
      limber_frames_set_wanted (self->frames, FALSE);
      set_watching (self, FALSE);
      return;
    }

  limber_session_get_moment (self->session, &moment);
  show_moment (self, &moment);
  show_next (self, &moment);
}

static void
frame_cb (gint64 now_us, gpointer user_data)
{
  update (user_data);
}

static void
limber_session_figure_dispose (GObject *object)
{
  LimberSessionFigure *self = LIMBER_SESSION_FIGURE (object);

  g_clear_object (&self->group);
  g_clear_object (&self->frames);
  g_clear_object (&self->session);
  g_clear_object (&self->gallery);
  g_clear_object (&self->advisor);
  g_clear_object (&self->view);
  g_clear_object (&self->next);

  G_OBJECT_CLASS (limber_session_figure_parent_class)->dispose (object);
}

static void
limber_session_figure_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_WATCHING)
    g_value_set_boolean (value, LIMBER_SESSION_FIGURE (object)->watching);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
limber_session_figure_class_init (LimberSessionFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_session_figure_dispose;
  object_class->get_property = limber_session_figure_get_property;

  /**
   * LimberSessionFigure:watching:
   *
   * Whether an exercise that is new is shown once, to be watched.
   */
  props[PROP_WATCHING]
      = g_param_spec_boolean ("watching",
                              NULL,
                              NULL,
                              FALSE,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
limber_session_figure_init (LimberSessionFigure *self)
{
  static const char *const names[]
      = { "entered", "cue", "jumped", "paused", "resumed", "notify::state", "notify::timeline" };

  self->group = g_signal_group_new (LIMBER_TYPE_SESSION);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_group_connect_object (
        self->group, names[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * limber_session_figure_new:
 * @view: shows the figure
 * @next: shows what comes next
 *
 * Returns: (transfer full): leads them, once it has a gallery and a session
 */
LimberSessionFigure *
limber_session_figure_new (LimberFigureView *view, LimberThumbnail *next)
{
  LimberSessionFigure *self = g_object_new (LIMBER_TYPE_SESSION_FIGURE, NULL);

  self->view = g_object_ref (view);
  self->next = g_object_ref (next);
  self->frames = limber_frames_new (GTK_WIDGET (view), frame_cb, self);
  g_signal_connect_object (
      view, "map", G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (view)),
                           "notify::gtk-enable-animations",
                           G_CALLBACK (update),
                           self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * limber_session_figure_set_gallery:
 * @gallery: how exercises are shown
 */
void
limber_session_figure_set_gallery (LimberSessionFigure *self, LimberGallery *gallery)
{
  g_return_if_fail (LIMBER_IS_SESSION_FIGURE (self));
  g_return_if_fail (LIMBER_IS_GALLERY (gallery));

  g_set_object (&self->gallery, gallery);
  limber_figure_view_set_figures (self->view, limber_gallery_get_figures (gallery));
  limber_thumbnail_set_gallery (self->next, gallery);
  update (self);
}

/**
 * limber_session_figure_set_advisor:
 * @advisor: (nullable): who knows what is new
 */
void
limber_session_figure_set_advisor (LimberSessionFigure *self, LimberAdvisor *advisor)
{
  g_return_if_fail (LIMBER_IS_SESSION_FIGURE (self));

  g_set_object (&self->advisor, advisor);
  update (self);
}

/**
 * limber_session_figure_set_session:
 * @session: (nullable): what the figure follows
 */
void
limber_session_figure_set_session (LimberSessionFigure *self, LimberSession *session)
{
  g_return_if_fail (LIMBER_IS_SESSION_FIGURE (self));

  if (!g_set_object (&self->session, session))
    return;

  self->next_exercise = NULL;
  self->next_side = LIMBER_SIDE_NONE;
  g_signal_group_set_target (self->group, session);
  update (self);
}
