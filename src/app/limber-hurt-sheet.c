/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-hurt-sheet.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-bindings.h"
#include "app/limber-choices.h"
#include "app/limber-thumbnail.h"
#include "desktop/limber-compat.h"

#define MAX_OFFERS 4

/* What is asked, or offered. */
typedef enum
{
  PAGE_CLOSED,
  PAGE_PAIN,
  PAGE_KIND,
  PAGE_WHERE_TO,
  PAGE_OFFER,
} Page;

/* In the second question what it is like and where it goes are one, since one key must do. */
typedef enum
{
  KIND_ACHE,
  KIND_BURNING,
  KIND_SHARP,
  KIND_LEG,
  KIND_NUMB,
  N_KINDS,
} Kind;

static const char *const kinds[N_KINDS + 1] = {
  [KIND_ACHE] = N_ ("Stiff or aching"),
  [KIND_BURNING] = N_ ("Burning or electric"),
  [KIND_SHARP] = N_ ("Sharp"),
  [KIND_LEG] = N_ ("It goes into the leg"),
  [KIND_NUMB] = N_ ("New numbness or weakness"),
};

/* The wishes that are offered for each, the first the one that Enter takes. */
static const struct
{
  LimberHurtWish wishes[MAX_OFFERS];
  guint          n_wishes;
} offers[] = {
  [LIMBER_HURT_CONTINUE] = { { LIMBER_HURT_WISH_GO_ON,
                               LIMBER_HURT_WISH_EASE,
                               LIMBER_HURT_WISH_SKIP,
                               LIMBER_HURT_WISH_STOP },
                             4 },
  [LIMBER_HURT_EASIER] = { { LIMBER_HURT_WISH_EASE,
                             LIMBER_HURT_WISH_SKIP,
                             LIMBER_HURT_WISH_GO_ON,
                             LIMBER_HURT_WISH_STOP },
                           4 },
  [LIMBER_HURT_END] = { { LIMBER_HURT_WISH_SKIP, LIMBER_HURT_WISH_STOP }, 2 },
  [LIMBER_HURT_CLOSE] = { { LIMBER_HURT_WISH_CLOSE, LIMBER_HURT_WISH_STOP }, 2 },
  [LIMBER_HURT_STOP] = { { LIMBER_HURT_WISH_STOP }, 1 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (offers) == LIMBER_N_HURTS);

/**
 * LimberHurtSheet:
 *
 * Lies over the stage when something hurts. It asks two things, each answered by one key, and then
 * offers what follows from them. It decides nothing: who owns it judges the answers, says what to
 * offer, and does what is wished.
 */
struct _LimberHurtSheet
{
  AdwBin parent_instance;

  GtkLabel        *title;
  GtkWidget       *text;
  LimberThumbnail *variant;
  LimberChoices   *choices;

  LimberCheckIn answers;
  LimberHurt    hurt; /* what is offered for */
  Page          page;
};

G_DEFINE_FINAL_TYPE (LimberHurtSheet, limber_hurt_sheet, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
  PROP_OPEN,
} LimberHurtSheetProperty;

static GParamSpec *props[PROP_OPEN + 1];

enum
{
  SIGNAL_ANSWERED,
  SIGNAL_WISHED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
set_page (LimberHurtSheet *self, Page page)
{
  const gboolean was_open = self->page != PAGE_CLOSED;

  self->page = page;
  gtk_widget_set_visible (GTK_WIDGET (self), page != PAGE_CLOSED);
  if (was_open != (page != PAGE_CLOSED))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OPEN]);
}

static void
set_text (LimberHurtSheet *self, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->text), text);
  limber_compat_announce (GTK_WIDGET (self), text);
}

static void
ask_pain (LimberHurtSheet *self)
{
  set_page (self, PAGE_PAIN);
  set_text (self, _ ("Come out of it slowly."));
  gtk_widget_set_visible (GTK_WIDGET (self->variant), FALSE);
  limber_choices_set_way_out (self->choices, _ ("Cancel"));
  limber_choices_ask_number (self->choices, _ ("How much does it hurt now?"), -1);
  limber_choices_focus (self->choices);
}

static void
ask_words (LimberHurtSheet *self, Page page, const char *question, const char *const *words)
{
  const char *answers[N_KINDS + 1] = { NULL };

  for (guint i = 0; words[i] != NULL; i++)
    answers[i] = _ (words[i]);
  set_page (self, page);
  limber_choices_ask (self->choices, question, answers, -1);
  limber_choices_focus (self->choices);
}

static void
take_kind (LimberHurtSheet *self, Kind kind)
{
  static const LimberPainKind pains[N_KINDS] = {
    [KIND_ACHE] = LIMBER_PAIN_KIND_ACHE,
    [KIND_BURNING] = LIMBER_PAIN_KIND_BURNING,
    [KIND_SHARP] = LIMBER_PAIN_KIND_SHARP,
  };

  self->answers.kind = pains[kind];
  self->answers.place = kind == KIND_LEG ? LIMBER_PAIN_PLACE_THIGH : LIMBER_PAIN_PLACE_UNASKED;
  self->answers.neuro = kind == KIND_NUMB;
}

static void
give_answers (LimberHurtSheet *self, gboolean moves_up)
{
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, &self->answers, moves_up);
}

static void
wish (LimberHurtSheet *self, LimberHurtWish what)
{
  limber_hurt_sheet_close (self);
  g_signal_emit (self, signals[SIGNAL_WISHED], 0, (int) what);
}

static void
chosen_cb (LimberChoices *choices, int answer, LimberHurtSheet *self)
{
  static const char *const directions[] = { N_ ("Yes, it is moving up"), N_ ("No"), NULL };

  g_assert (LIMBER_IS_HURT_SHEET (self));

  switch (self->page)
    {
    case PAGE_PAIN:
      self->answers.pain = answer;
      ask_words (self, PAGE_KIND, _ ("What is it like?"), kinds);
      break;

    case PAGE_KIND:
      take_kind (self, (Kind) answer);
      if (limber_hurt_asks_where_to (&self->answers))
        ask_words (self, PAGE_WHERE_TO, limber_hurt_get_question (), directions);
      else
        give_answers (self, FALSE);
      break;

    case PAGE_WHERE_TO:
      give_answers (self, answer == 0);
      break;

    case PAGE_OFFER:
      wish (self, offers[self->hurt].wishes[answer]);
      break;

    case PAGE_CLOSED:
    default:
      break;
    }
}

static void
skipped_cb (LimberChoices *choices, LimberHurtSheet *self)
{
  g_assert (LIMBER_IS_HURT_SHEET (self));

  wish (self, LIMBER_HURT_WISH_GO_ON);
}

static gboolean
back_cb (LimberChoices *choices, LimberHurtSheet *self)
{
  g_assert (LIMBER_IS_HURT_SHEET (self));

  if (self->page == PAGE_WHERE_TO)
    ask_words (self, PAGE_KIND, _ ("What is it like?"), kinds);
  else if (self->page == PAGE_KIND)
    ask_pain (self);

  return TRUE;
}

static const char *
get_words (LimberHurtWish what, LimberHurt hurt, const char *easier)
{
  switch (what)
    {
    case LIMBER_HURT_WISH_GO_ON:
      return _ ("Go on");

    case LIMBER_HURT_WISH_EASE:
      return easier != NULL ? easier : _ ("A smaller movement");

    case LIMBER_HURT_WISH_SKIP:
      return hurt == LIMBER_HURT_END ? _ ("Go on with the next") : _ ("Skip it for today");

    case LIMBER_HURT_WISH_CLOSE:
      return _ ("Close with easy breathing");

    case LIMBER_HURT_WISH_STOP:
    default:
      return _ ("Stop here");
    }
}

static void
limber_hurt_sheet_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_HURT_SHEET);

  G_OBJECT_CLASS (limber_hurt_sheet_parent_class)->dispose (object);
}

static void
limber_hurt_sheet_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberHurtSheet *self = LIMBER_HURT_SHEET (object);

  switch ((LimberHurtSheetProperty) prop_id)
    {
    case PROP_NARROW:
      g_object_get_property (G_OBJECT (self->choices), "narrow", value);
      break;

    case PROP_OPEN:
      g_value_set_boolean (value, self->page != PAGE_CLOSED);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_hurt_sheet_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  LimberHurtSheet *self = LIMBER_HURT_SHEET (object);

  switch ((LimberHurtSheetProperty) prop_id)
    {
    case PROP_NARROW:
      g_object_set_property (G_OBJECT (self->choices), "narrow", value);
      break;

    case PROP_OPEN:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (GType type)
{
  /**
   * LimberHurtSheet::answered:
   * @answers: (type gpointer): a #LimberCheckIn
   * @moves_up: pain in the leg is moving up
   *
   * Both things are answered; [method@HurtSheet.offer] is to follow.
   */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered",
                                           type,
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           2,
                                           G_TYPE_POINTER,
                                           G_TYPE_BOOLEAN);
  /**
   * LimberHurtSheet::wished:
   * @wish: a #LimberHurtWish
   *
   * The sheet is closed, and this is wanted.
   */
  signals[SIGNAL_WISHED] = g_signal_new (
      "wished", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
limber_hurt_sheet_class_init (LimberHurtSheetClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_hurt_sheet_dispose;
  object_class->get_property = limber_hurt_sheet_get_property;
  object_class->set_property = limber_hurt_sheet_set_property;

  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);

  /**
   * LimberHurtSheet:open:
   *
   * Whether it is there.
   */
  props[PROP_OPEN]
      = g_param_spec_boolean ("open", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  install_signals (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (LIMBER_TYPE_CHOICES);
  g_type_ensure (LIMBER_TYPE_THUMBNAIL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-hurt-sheet.ui");
  limber_bindings_add (widget_class);
  gtk_widget_class_bind_template_child (widget_class, LimberHurtSheet, title);
  gtk_widget_class_bind_template_child (widget_class, LimberHurtSheet, text);
  gtk_widget_class_bind_template_child (widget_class, LimberHurtSheet, variant);
  gtk_widget_class_bind_template_child (widget_class, LimberHurtSheet, choices);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, skipped_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
}

static void
limber_hurt_sheet_init (LimberHurtSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_hurt_sheet_set_gallery:
 * @gallery: how exercises are shown
 */
void
limber_hurt_sheet_set_gallery (LimberHurtSheet *self, LimberGallery *gallery)
{
  g_return_if_fail (LIMBER_IS_HURT_SHEET (self));

  limber_thumbnail_set_gallery (self->variant, gallery);
}

static void
set_title (LimberHurtSheet *self, const char *title)
{
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/**
 * limber_hurt_sheet_ask:
 *
 * Opens it, and asks.
 */
void
limber_hurt_sheet_ask (LimberHurtSheet *self)
{
  g_return_if_fail (LIMBER_IS_HURT_SHEET (self));

  self->answers = LIMBER_CHECK_IN_INIT;
  self->answers.when = LIMBER_CHECK_IN_DURING;
  set_title (self, _ ("This hurts"));
  ask_pain (self);
}

/**
 * limber_hurt_sheet_offer:
 * @hurt: what follows from the answers
 * @easier: (nullable): the easier way, in words
 * @variant: (nullable): an exercise that is the easier way
 * @side: the side at work
 *
 * Says what follows, and offers what can be done.
 */
void
limber_hurt_sheet_offer (LimberHurtSheet      *self,
                         LimberHurt            hurt,
                         const char           *easier,
                         const LimberExercise *variant,
                         LimberSide            side)
{
  const char *answers[MAX_OFFERS + 1] = { NULL };

  g_return_if_fail (LIMBER_IS_HURT_SHEET (self));
  g_return_if_fail (hurt < LIMBER_N_HURTS);

  self->hurt = hurt;
  for (guint i = 0; i < offers[hurt].n_wishes; i++)
    answers[i] = get_words (offers[hurt].wishes[i], hurt, easier);
  /* What must stop may have been found out while getting ready, before anything hurt. */
  set_title (self, hurt == LIMBER_HURT_STOP ? _ ("Please stop here") : _ ("This hurts"));
  set_page (self, PAGE_OFFER);
  set_text (self, limber_hurt_get_text (hurt));
  gtk_widget_set_visible (GTK_WIDGET (self->variant),
                          variant != NULL && !limber_hurt_is_end (hurt));
  if (variant != NULL)
    limber_thumbnail_show_exercise (self->variant, variant, side);
  /* Where going on is not offered there is no way round what is. */
  limber_choices_set_way_out (self->choices, limber_hurt_is_end (hurt) ? NULL : _ ("Cancel"));
  limber_choices_ask (self->choices, _ ("What now?"), answers, 0);
  limber_choices_focus (self->choices);
}

/**
 * limber_hurt_sheet_close:
 *
 * Closes it, whatever was asked.
 */
void
limber_hurt_sheet_close (LimberHurtSheet *self)
{
  g_return_if_fail (LIMBER_IS_HURT_SHEET (self));

  limber_choices_drop (self->choices);
  set_page (self, PAGE_CLOSED);
}
