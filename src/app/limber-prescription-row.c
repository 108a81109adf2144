/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-prescription-row.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-wrap-layout.h"

/* So many exercises are offered where a name may mean several. */
#define MOST_CANDIDATES 5
/* Where no exercise is called so, only such as are really near. */
#define MOST_NEAR 3
#define NEAR_SCORE 0.55

/**
 * LimberPrescriptionRow:
 *
 * A line of a prescription: what it was understood as, what was not, and what can be answered.
 */
struct _LimberPrescriptionRow
{
  GtkListBoxRow parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *source;
  GtkLabel *remarks;
  GtkBox   *answers;
};

G_DEFINE_FINAL_TYPE (LimberPrescriptionRow, limber_prescription_row, GTK_TYPE_LIST_BOX_ROW)

static void
limber_prescription_row_class_init (LimberPrescriptionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (LIMBER_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/limber/Limber/limber-prescription-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPrescriptionRow, icon);
  gtk_widget_class_bind_template_child (widget_class, LimberPrescriptionRow, title);
  gtk_widget_class_bind_template_child (widget_class, LimberPrescriptionRow, source);
  gtk_widget_class_bind_template_child (widget_class, LimberPrescriptionRow, remarks);
  gtk_widget_class_bind_template_child (widget_class, LimberPrescriptionRow, answers);
}

static void
limber_prescription_row_init (LimberPrescriptionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* What was decided, and what stands with the step as a note since it was not understood. */
static char *
collect_remarks (const LimberPrescriptionLine *line)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < line->remarks->len; i++)
    g_string_append_printf (
        text, text->len > 0 ? "\n%s" : "%s", (const char *) g_ptr_array_index (line->remarks, i));
  if (line->leftover != NULL)
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      /* Translators: words of a prescription that are no dose */
      g_string_append_printf (text, _ ("Kept as a note: “%s”"), line->leftover);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe (const LimberPrescriptionLine *line)
{
  switch (line->kind)
    {
    case LIMBER_PRESCRIPTION_HEADING:
      /* Translators: a part of a routine */
      return g_strdup_printf (_ ("Heading: %s"), line->heading);
    case LIMBER_PRESCRIPTION_FREQUENCY:
      /* Translators: "twice a day" */
      return g_strdup_printf (_ ("How often: %s"), line->frequency);
    case LIMBER_PRESCRIPTION_COMMENT:
      return g_strdup (_ ("A note for the exercise that follows"));
    case LIMBER_PRESCRIPTION_FAULT:
      /* Translators: why a line cannot be taken: "5000 seconds, expected 1 to 3600" */
      return g_strdup_printf (_ ("Not taken: %s"), line->fault);
    case LIMBER_PRESCRIPTION_OWN:
      /* Translators: an exercise */
      return g_strdup_printf (_ ("“%s” is not among the exercises"), line->own->name);
    case LIMBER_PRESCRIPTION_STEP:
    case LIMBER_PRESCRIPTION_BLANK:
    default:
      return g_strdup (line->echo);
    }
}

static const char *
get_icon (const LimberPrescriptionLine *line, gboolean open, gboolean left_out)
{
  if (left_out)
    return "list-remove-symbolic";
  if (open)
    return "dialog-question-symbolic";
  if (line->kind == LIMBER_PRESCRIPTION_STEP && line->trust == LIMBER_TRUST_UNSURE)
    return "dialog-question-symbolic";

  return line->kind == LIMBER_PRESCRIPTION_STEP ? "emblem-ok-symbolic" : "text-x-generic-symbolic";
}

static void
add_answer (LimberPrescriptionRow *self,
            guint                  index,
            const char            *label,
            const char            *answer,
            gboolean               given)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "chip");
  if (given)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(us)", index, answer);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "prescription.answer");
  gtk_box_append (self->answers, button);
}

static guint
count_candidates (const LimberPrescriptionLine *line)
{
  guint n = 0;

  if (line->candidates == NULL)
    return 0;
  if (line->kind != LIMBER_PRESCRIPTION_OWN)
    return MIN (line->candidates->len, MOST_CANDIDATES);

  while (n < MIN (line->candidates->len, MOST_NEAR)
         && ((LimberPrescriptionCandidate *) g_ptr_array_index (line->candidates, n))->score
                >= NEAR_SCORE)
    n++;

  return n;
}

static void
add_answers (LimberPrescriptionRow *self, LimberPrescriptionReading *reading, guint index)
{
  const LimberPrescriptionLine *line = limber_prescription_reading_get (reading, index);
  const char                   *answer = limber_prescription_reading_get_answer (reading, index);
  const guint                   n = count_candidates (line);
  const gboolean                unsure
      = line->kind == LIMBER_PRESCRIPTION_OWN || answer != NULL
        || (line->kind == LIMBER_PRESCRIPTION_STEP && line->trust == LIMBER_TRUST_UNSURE);

  for (guint i = 0; unsure && i < n; i++)
    {
      const LimberPrescriptionCandidate *candidate = g_ptr_array_index (line->candidates, i);
      const gboolean taken = answer == NULL && i == 0 && line->kind == LIMBER_PRESCRIPTION_STEP;

      add_answer (self,
                  index,
                  candidate->name,
                  candidate->id,
                  taken || g_strcmp0 (answer, candidate->id) == 0);
    }
  if (line->own != NULL || g_strcmp0 (answer, LIMBER_PRESCRIPTION_MAKE_OWN) == 0)
    add_answer (self,
                index,
                _ ("Make it an own exercise"),
                LIMBER_PRESCRIPTION_MAKE_OWN,
                g_strcmp0 (answer, LIMBER_PRESCRIPTION_MAKE_OWN) == 0);
  if (unsure || line->kind == LIMBER_PRESCRIPTION_FAULT)
    add_answer (self,
                index,
                _ ("Leave it out"),
                LIMBER_PRESCRIPTION_LEAVE_OUT,
                g_strcmp0 (answer, LIMBER_PRESCRIPTION_LEAVE_OUT) == 0);
}

/**
 * limber_prescription_row_new:
 * @reading: what was read
 * @index: the line that is shown
 *
 * Its answers are the action "prescription.answer" with the line and the answer.
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
limber_prescription_row_new (LimberPrescriptionReading *reading, guint index)
{
  LimberPrescriptionRow        *self = g_object_new (LIMBER_TYPE_PRESCRIPTION_ROW, NULL);
  const LimberPrescriptionLine *line = limber_prescription_reading_get (reading, index);
  const gboolean                open = limber_prescription_reading_is_open (reading, index);
  const char                   *answer = limber_prescription_reading_get_answer (reading, index);
  const gboolean                left_out = g_strcmp0 (answer, LIMBER_PRESCRIPTION_LEAVE_OUT) == 0;
  g_autofree char              *title = left_out ? g_strdup (_ ("Left out")) : describe (line);
  g_autofree char              *remarks = collect_remarks (line);
  g_autofree char              *name = g_strjoin (". ", title, line->source, NULL);

  gtk_image_set_from_icon_name (self->icon, get_icon (line, open, left_out));
  gtk_label_set_label (self->title, title);
  set_text (self->source, line->source);
  set_text (self->remarks, left_out ? NULL : remarks);
  add_answers (self, reading, index);
  gtk_widget_set_visible (GTK_WIDGET (self->answers),
                          gtk_widget_get_first_child (GTK_WIDGET (self->answers)) != NULL);
  if (open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}
