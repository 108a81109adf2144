/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-day-notes.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "guide/limber-run-way-words.h"

/**
 * LimberDayNotes:
 *
 * What the start page says above its cards: why there is less today, in a quiet line, and advice to
 * somebody whose pain stays, and where one is on the way back to running; both go for good when they are
 * put away.
 */
struct _LimberDayNotes
{
  AdwBin parent_instance;

  GtkWidget *answers;

  LimberAdvisor *advisor; /* (owned) (nullable) */
  LimberRung     rung;
  char          *reason;
  char          *advice;
  char          *way;
};

G_DEFINE_FINAL_TYPE (LimberDayNotes, limber_day_notes, ADW_TYPE_BIN)

typedef enum
{
  PROP_REASON = 1,
  PROP_ADVICE,
  PROP_WAY,
} LimberDayNotesProperty;

static GParamSpec *props[PROP_WAY + 1];

static void
set_text (LimberDayNotes *self, LimberDayNotesProperty property, char **place, const char *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return;

  g_free (*place);
  *place = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
put_away_cb (LimberDayNotes *self)
{
  g_assert (LIMBER_IS_DAY_NOTES (self));

  if (self->rung != LIMBER_RUNG_NONE)
    limber_advisor_set_rung_shown (self->advisor, self->rung);
}

static void
put_way_away_cb (LimberDayNotes *self)
{
  g_assert (LIMBER_IS_DAY_NOTES (self));

  if (self->advisor != NULL)
    limber_advisor_put_run_note_away (self->advisor);
}

static void
limber_day_notes_dispose (GObject *object)
{
  LimberDayNotes *self = LIMBER_DAY_NOTES (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_DAY_NOTES);
  g_clear_object (&self->advisor);

  G_OBJECT_CLASS (limber_day_notes_parent_class)->dispose (object);
}

static void
limber_day_notes_finalize (GObject *object)
{
  LimberDayNotes *self = LIMBER_DAY_NOTES (object);

  g_free (self->reason);
  g_free (self->advice);
  g_free (self->way);

  G_OBJECT_CLASS (limber_day_notes_parent_class)->finalize (object);
}

static void
limber_day_notes_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberDayNotes *self = LIMBER_DAY_NOTES (object);

  switch ((LimberDayNotesProperty) prop_id)
    {
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;

    case PROP_ADVICE:
      g_value_set_string (value, self->advice);
      break;

    case PROP_WAY:
      g_value_set_string (value, self->way);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_day_notes_class_init (LimberDayNotesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_day_notes_dispose;
  object_class->finalize = limber_day_notes_finalize;
  object_class->get_property = limber_day_notes_get_property;

  props[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  props[PROP_ADVICE] = g_param_spec_string ("advice", NULL, NULL, NULL, flags);
  props[PROP_WAY] = g_param_spec_string ("way", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-day-notes.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberDayNotes, answers);
  gtk_widget_class_bind_template_callback (widget_class, put_away_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_way_away_cb);
}

static void
limber_day_notes_init (LimberDayNotes *self)
{
  self->rung = LIMBER_RUNG_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Where there is no run at all, the reason itself says it. */
static char *
format_reason (const char *reason, const LimberLimits *limits)
{
  if (limits->run != LIMBER_RUN_SHORTER)
    return g_strdup (reason);

  /* Translators: two sentences: why there is less today, and what that means for a run */
  return g_strdup_printf (_ ("%s %s"), reason, limber_run_way_get_advice (limits));
}

/* On a quiet day its card says why; here stands what matters most on all other days. */
static void
update_reason (LimberDayNotes *self)
{
  const LimberLimits limits = *limber_advisor_get_limits (self->advisor);
  g_auto(GStrv) reasons = limber_advisor_dup_reasons (self->advisor);
  gboolean         says = limits.scope == LIMBER_SCOPE_ANY && limits.light != LIMBER_LIGHT_GREEN;
  g_autofree char *text
      = says && reasons[0] != NULL ? format_reason (reasons[0], &limits) : g_strdup ("");

  set_text (self, PROP_REASON, &self->reason, text);
  gtk_widget_set_visible (self->answers,
                          limber_advisor_get_screen (self->advisor) != LIMBER_SCREEN_CLEAR);
}

/* Until one runs as one likes. */
static void
update_way (LimberDayNotes *self)
{
  g_autoptr(LimberRunWay) way = limber_advisor_dup_run_way (self->advisor);
  g_autofree char *text = NULL;

  if (way->stage != LIMBER_RUN_STAGE_FREE && limber_advisor_has_run_note (self->advisor))
    text = limber_run_way_format_note (way);
  set_text (self, PROP_WAY, &self->way, text != NULL ? text : "");
}

/**
 * limber_day_notes_update:
 * @advisor: who knows how the back is
 */
void
limber_day_notes_update (LimberDayNotes *self, LimberAdvisor *advisor)
{
  g_return_if_fail (LIMBER_IS_DAY_NOTES (self));

  g_set_object (&self->advisor, advisor);
  self->rung = limber_advisor_get_rung (advisor);
  update_reason (self);
  set_text (self,
            PROP_ADVICE,
            &self->advice,
            self->rung != LIMBER_RUNG_NONE ? limber_rung_get_text (self->rung) : "");
  update_way (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          *self->reason != '\0' || *self->advice != '\0' || *self->way != '\0');
}
