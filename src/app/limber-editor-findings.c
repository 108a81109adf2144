/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-editor-findings.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

/**
 * LimberEditorFindings:
 *
 * What the safety rules have to say, each with its reason. What somebody was told to do all the same is
 * answered with "prescribed for me"; then it is quiet, until that is taken back.
 */
struct _LimberEditorFindings
{
  AdwBin parent_instance;

  GtkBox  *box;
  GString *shown; /* (owned): what stands there, to leave it alone while somebody types in it */
  gboolean open;
};

G_DEFINE_FINAL_TYPE (LimberEditorFindings, limber_editor_findings, ADW_TYPE_BIN)

enum
{
  PRESCRIBED,
  TAKEN_BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
prescribe_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *rule;
  int         step;

  g_variant_get (parameter, "(i&s)", &step, &rule);
  g_signal_emit (widget, signals[PRESCRIBED], 0, step, rule, NULL);
}

static void
take_back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *rule;
  int         step;

  g_variant_get (parameter, "(i&s)", &step, &rule);
  g_signal_emit (widget, signals[TAKEN_BACK], 0, step, rule);
}

/* Who it was is kept when all of it is typed. */
static void
keep_by (LimberEditorFindings *self, GtkEditable *entry)
{
  GVariant   *target = g_object_get_data (G_OBJECT (entry), "target");
  const char *rule;
  int         step;

  g_variant_get (target, "(i&s)", &step, &rule);
  g_signal_emit (self, signals[PRESCRIBED], 0, step, rule, gtk_editable_get_text (entry));
}

static void
by_cb (GtkEntry *entry, LimberEditorFindings *self)
{
  g_assert (LIMBER_IS_EDITOR_FINDINGS (self));

  keep_by (self, GTK_EDITABLE (entry));
}

static void
by_left_cb (GtkEventController *focus, LimberEditorFindings *self)
{
  g_assert (LIMBER_IS_EDITOR_FINDINGS (self));

  keep_by (self, GTK_EDITABLE (gtk_event_controller_get_widget (focus)));
}

static GVariant *
make_target (const LimberFinding *finding)
{
  return g_variant_new ("(is)", finding->step, finding->rule);
}

static GtkWidget *
create_text (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
create_button (const char *label, const char *action, const LimberFinding *finding)
{
  GtkWidget       *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, finding->text);

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), make_target (finding));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "finding-answer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static GtkWidget *
create_by (LimberEditorFindings *self, const LimberEditorFinding *line)
{
  GtkWidget          *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), line->by != NULL ? line->by : "");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("By whom, if you like"));
  gtk_entry_set_max_length (GTK_ENTRY (entry), 80);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  g_object_set_data_full (G_OBJECT (entry),
                          "target",
                          g_variant_ref_sink (make_target (line->finding)),
                          (GDestroyNotify) g_variant_unref);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Prescribed by"), -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (by_cb), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (by_left_cb), self, 0);
  gtk_widget_add_controller (entry, focus);

  return entry;
}

static const char *
get_icon (const LimberEditorFinding *line)
{
  if (line->answered)
    return "emblem-ok-symbolic";

  switch (line->finding->level)
    {
    case LIMBER_FINDING_BLOCK:
      return "dialog-error-symbolic";
    case LIMBER_FINDING_WARN:
      return "dialog-warning-symbolic";
    case LIMBER_FINDING_INFO:
    default:
      return "dialog-information-symbolic";
    }
}

static void
add_answer (LimberEditorFindings *self, GtkBox *words, const LimberEditorFinding *line)
{
  if (!self->open)
    return;

  if (line->answered)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_box_append (GTK_BOX (row), create_by (self, line));
      gtk_box_append (GTK_BOX (row),
                      create_button (_ ("Take back"), "finding.take-back", line->finding));
      gtk_box_append (words, row);
    }
  else if (line->finding->prescribable)
    gtk_box_append (words,
                    create_button (_ ("Prescribed for me"), "finding.prescribe", line->finding));
}

static GtkWidget *
create_line (LimberEditorFindings *self, const LimberEditorFinding *line)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = gtk_image_new_from_icon_name (get_icon (line));

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), icon);
  if (line->where != NULL)
    gtk_box_append (GTK_BOX (words), create_text (line->where, "heading"));
  if (line->answered)
    gtk_box_append (GTK_BOX (words), create_text (_ ("Prescribed for you"), "heading"));
  gtk_box_append (GTK_BOX (words), create_text (line->finding->text, NULL));
  add_answer (self, GTK_BOX (words), line);
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_add_css_class (row, "finding");
  if (line->answered)
    gtk_widget_add_css_class (row, "answered");
  else if (line->finding->level == LIMBER_FINDING_BLOCK)
    gtk_widget_add_css_class (row, "blocking");
  else if (line->finding->level == LIMBER_FINDING_INFO)
    gtk_widget_add_css_class (row, "hint");

  return row;
}

static void
limber_editor_findings_finalize (GObject *object)
{
  g_string_free (LIMBER_EDITOR_FINDINGS (object)->shown, TRUE);

  G_OBJECT_CLASS (limber_editor_findings_parent_class)->finalize (object);
}

static void
limber_editor_findings_class_init (LimberEditorFindingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType     type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = limber_editor_findings_finalize;

  /**
   * LimberEditorFindings::prescribed:
   * @step: a step
   * @rule: what has something against it
   * @by: (nullable): who prescribed it; %NULL if that was not said
   */
  signals[PRESCRIBED] = g_signal_new ("prescribed",
                                      type,
                                      G_SIGNAL_RUN_LAST,
                                      0,
                                      NULL,
                                      NULL,
                                      NULL,
                                      G_TYPE_NONE,
                                      3,
                                      G_TYPE_INT,
                                      G_TYPE_STRING,
                                      G_TYPE_STRING);

  /**
   * LimberEditorFindings::taken-back:
   * @step: a step
   * @rule: what may say again what it has against it
   */
  signals[TAKEN_BACK] = g_signal_new ("taken-back",
                                      type,
                                      G_SIGNAL_RUN_LAST,
                                      0,
                                      NULL,
                                      NULL,
                                      NULL,
                                      G_TYPE_NONE,
                                      2,
                                      G_TYPE_INT,
                                      G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "finding.prescribe", "(is)", prescribe_cb);
  gtk_widget_class_install_action (widget_class, "finding.take-back", "(is)", take_back_cb);
}

static void
limber_editor_findings_init (LimberEditorFindings *self)
{
  self->open = TRUE;
  self->shown = g_string_new (NULL);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * limber_editor_findings_new:
 *
 * Returns: (transfer floating): a list with nothing in it
 */
GtkWidget *
limber_editor_findings_new (void)
{
  return g_object_new (LIMBER_TYPE_EDITOR_FINDINGS, NULL);
}

/**
 * limber_editor_findings_set_open:
 * @open: whether anything can be answered
 */
void
limber_editor_findings_set_open (LimberEditorFindings *self, gboolean open)
{
  g_return_if_fail (LIMBER_IS_EDITOR_FINDINGS (self));

  self->open = open;
}

/* All but who prescribed it: that is what is typed there. */
static char *
sum_up (LimberEditorFindings *self, const LimberEditorFinding *findings, guint n_findings)
{
  g_autoptr(GString) sum = g_string_new (self->open ? "open" : "shut");

  for (guint i = 0; i < n_findings; i++)
    g_string_append_printf (sum,
                            "\n%d %s %d %s %s",
                            findings[i].finding->step,
                            findings[i].finding->rule,
                            findings[i].answered,
                            findings[i].where,
                            findings[i].finding->text);

  return g_string_free (g_steal_pointer (&sum), FALSE);
}

/**
 * limber_editor_findings_show:
 * @findings: (array length=n_findings): what there is to say
 * @n_findings: how much that is
 */
void
limber_editor_findings_show (LimberEditorFindings      *self,
                             const LimberEditorFinding *findings,
                             guint                      n_findings)
{
  g_autofree char *sum = NULL;
  GtkWidget       *child;

  g_return_if_fail (LIMBER_IS_EDITOR_FINDINGS (self));

  sum = sum_up (self, findings, n_findings);
  if (g_str_equal (sum, self->shown->str))
    return;

  g_string_assign (self->shown, sum);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  for (guint i = 0; i < n_findings; i++)
    gtk_box_append (self->box, create_line (self, &findings[i]));
}
