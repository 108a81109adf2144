/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-app"

#include "limber-exercise-sections.h"

#include "limber-config.h"

#include <glib/gi18n-lib.h>

#include "app/limber-body-map.h"
#include "content/limber-format.h"

/* What there is to be read of an exercise, one part after another. */

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

/**
 * limber_section_new:
 * @title: what it is about
 *
 * Returns: (transfer floating): a part of a page, with nothing in it but its title
 */
GtkWidget *
limber_section_new (const char *title)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = create_label (title);

  gtk_widget_add_css_class (label, "title-4");
  gtk_box_append (GTK_BOX (section), label);

  return section;
}

/**
 * limber_section_add_text:
 * @section: a section
 * @text: a paragraph
 */
void
limber_section_add_text (GtkWidget *section, const char *text)
{
  gtk_box_append (GTK_BOX (section), create_label (text));
}

/**
 * limber_section_add_quiet:
 * @section: a section
 * @text: a paragraph that matters less
 */
void
limber_section_add_quiet (GtkWidget *section, const char *text)
{
  GtkWidget *label = create_label (text);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (section), label);
}

static void
add_marked (GtkWidget *section, const char *mark, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (mark);
  GtkWidget *words = create_label (text);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (section), row);
}

/**
 * limber_section_add_numbered:
 * @section: a section
 * @texts: (element-type utf8): steps
 */
void
limber_section_add_numbered (GtkWidget *section, GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *mark = g_strdup_printf ("%u.", i + 1);

      add_marked (section, mark, g_ptr_array_index (texts, i));
    }
}

/**
 * limber_section_add_bullet:
 * @section: a section
 * @text: one of several
 */
void
limber_section_add_bullet (GtkWidget *section, const char *text)
{
  add_marked (section, "•", text);
}

/**
 * limber_section_add_list:
 * @section: a section
 *
 * Returns: (transfer none): an empty list in it
 */
GtkWidget *
limber_section_add_list (GtkWidget *section)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (GTK_BOX (section), list);

  return list;
}

/**
 * limber_section_add_row:
 * @list: a list
 * @title: what stands in it
 * @subtitle: (nullable): more of it
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
limber_section_add_row (GtkWidget *list, const char *title, const char *subtitle)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *first = g_markup_escape_text (title, -1);
  g_autofree char *second = subtitle != NULL ? g_markup_escape_text (subtitle, -1) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), first);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (second != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), second);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return row;
}

static void
add_doing (GtkBox *box, const LimberExercise *exercise)
{
  GtkWidget *section = NULL;

  if (exercise->instructions->len > 0)
    {
      section = limber_section_new (_ ("How to do it"));
      limber_section_add_numbered (section, exercise->instructions);
      gtk_box_append (box, section);
    }
  if (exercise->cues->len > 0)
    {
      section = limber_section_new (_ ("To think of"));
      for (guint i = 0; i < exercise->cues->len; i++)
        limber_section_add_bullet (section, ((LimberCueText *) exercise->cues->pdata[i])->text);
      gtk_box_append (box, section);
    }
  if (exercise->breathing != NULL)
    {
      section = limber_section_new (_ ("Breathing"));
      limber_section_add_text (section, exercise->breathing);
      gtk_box_append (box, section);
    }
}

/* A way that is an exercise leads there; one that is not is said. */
static void
add_way (GtkWidget *list, const char *title, const LimberVariant *way, LimberLibrary *library)
{
  LimberItem *item = way != NULL && way->exercise_id != NULL
                         ? limber_library_find_exercise (library, way->exercise_id)
                         : NULL;
  GtkWidget  *row = NULL;

  if (way == NULL || (item == NULL && way->text == NULL))
    return;

  if (item == NULL)
    {
      limber_section_add_row (list, title, way->text);
      return;
    }

  {
    /* Translators: "Easier: Knee plank" */
    g_autofree char *text = g_strdup_printf (_ ("%s: %s"), title, limber_item_get_name (item));

    row = limber_section_add_row (list, text, way->text);
  }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", limber_item_get_id (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-exercise");
}

static void
add_ways (GtkBox *box, const LimberExercise *exercise, LimberLibrary *library)
{
  GtkWidget *section = limber_section_new (_ ("Easier and harder"));
  GtkWidget *list = limber_section_add_list (section);

  add_way (list, _ ("Easier"), exercise->easier, library);
  add_way (list, _ ("Harder"), exercise->harder, library);
  g_object_ref_sink (section);
  if (gtk_widget_get_first_child (list) != NULL)
    gtk_box_append (box, section);
  g_object_unref (section);
}

static char *
capitalise (const char *text)
{
  const char      *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

/* Which of somebody's own cautions a mark concerns, or -1. */
static int
find_own (const LimberToday *today, const LimberCaution *caution)
{
  const guint cautions = limber_today_get_cautions (today);
  const guint bit = 1u << caution->tag;

  for (int own = 0; own < LIMBER_N_OWN; own++)
    if ((cautions & 1u << own) != 0
        && ((limber_cautions_get_excluded_tags (own, caution->hard)
             | limber_cautions_get_warned_tags (own))
            & bit)
               != 0)
      return own;

  return -1;
}

static void
add_caution (GtkWidget *list, const LimberCaution *caution, int own)
{
  g_autofree char *text = capitalise (limber_words_get_label (LIMBER_WORDS_CAUTION, caution->tag));
  g_autofree char *more
      = own >= 0 ? g_strdup_printf (
            /* Translators: one of somebody's own cautions */
            _ ("This concerns you: %s"),
            limber_words_get_label (LIMBER_WORDS_PROFILE, (guint) own))
                 : g_strdup (caution->hard ? _ ("Better left out where that is a trouble")
                                           : _ ("Go easy where that is a trouble"));
  GtkWidget *row = limber_section_add_row (list, text, more);

  if (own >= 0)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      gtk_widget_add_css_class (row, "concerns");
    }
}

/* Those that concern somebody come first. */
static void
add_cautions (GtkBox *box, const LimberExercise *exercise, const LimberToday *today)
{
  GtkWidget *section = NULL;
  GtkWidget *list = NULL;

  if (exercise->cautions->len == 0)
    return;

  section = limber_section_new (_ ("Take care"));
  list = limber_section_add_list (section);
  for (int concerned = 1; concerned >= 0; concerned--)
    for (guint i = 0; i < exercise->cautions->len; i++)
      {
        const LimberCaution *caution = &g_array_index (exercise->cautions, LimberCaution, i);
        const int            own = find_own (today, caution);

        if ((own >= 0) == (concerned == 1))
          add_caution (list, caution, own);
      }
  gtk_box_append (box, section);
}

static char *
join_words (LimberWords words, GArray *values)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < values->len; i++)
    g_ptr_array_add (labels,
                     (gpointer) limber_words_get_label (words, g_array_index (values, guint, i)));
  g_ptr_array_add (labels, NULL);
  joined = g_strjoinv (", ", (char **) labels->pdata);

  return *joined != '\0' ? capitalise (joined) : g_strdup (joined);
}

static guint
collect_bits (GArray *values)
{
  guint bits = 0;

  for (guint i = 0; i < values->len; i++)
    bits |= 1u << g_array_index (values, guint, i);

  return bits;
}

static void
add_equipment (GtkBox *box, const LimberExercise *exercise)
{
  GtkWidget *section = limber_section_new (_ ("You need"));

  for (guint i = 0; i < exercise->equipment->len; i++)
    {
      const LimberEquipment thing = g_array_index (exercise->equipment, LimberEquipment, i);
      g_autofree char *name = capitalise (limber_words_get_label (LIMBER_WORDS_EQUIPMENT, thing));
      /* Translators: a piece of equipment, and what serves in its place: "Strap, or a towel" */
      g_autofree char *text
          = g_strdup_printf (_ ("%s, or %s"), name, limber_equipment_get_substitute (thing));

      limber_section_add_bullet (section, text);
    }
  if (exercise->equipment->len == 0)
    limber_section_add_text (section, _ ("Nothing but yourself"));
  gtk_box_append (box, section);
}

/**
 * limber_exercise_add_sections:
 * @box: where they belong
 * @exercise: what they are about
 * @library: where easier and harder exercises are found
 * @today: what concerns somebody
 *
 * Adds how the exercise is done, what is easier and harder, what to take care of and what is needed.
 */
void
limber_exercise_add_sections (GtkBox               *box,
                              const LimberExercise *exercise,
                              LimberLibrary        *library,
                              const LimberToday    *today)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (exercise != NULL && today != NULL);

  add_doing (box, exercise);
  add_ways (box, exercise, library);
  add_cautions (box, exercise, today);
  add_equipment (box, exercise);
}

/**
 * limber_exercise_add_muscles:
 * @box: where it belongs
 * @exercise: what it is about
 *
 * Adds which muscles work, in a picture and by name.
 */
void
limber_exercise_add_muscles (GtkBox *box, const LimberExercise *exercise)
{
  GtkWidget       *section = limber_section_new (_ ("Muscles"));
  GtkWidget       *map = g_object_new (LIMBER_TYPE_BODY_MAP, NULL);
  g_autofree char *primary = join_words (LIMBER_WORDS_MUSCLE, exercise->primary);
  g_autofree char *secondary = join_words (LIMBER_WORDS_MUSCLE, exercise->secondary);

  limber_body_map_show_only (LIMBER_BODY_MAP (map),
                             (LimberGlow){ .primary = collect_bits (exercise->primary),
                                           .secondary = collect_bits (exercise->secondary),
                                           .side = -1 });
  gtk_widget_set_halign (map, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (section), map);
  if (exercise->primary->len > 0)
    limber_section_add_text (section, primary);
  if (exercise->secondary->len > 0)
    {
      /* Translators: muscles that help: "With help of: …" */
      g_autofree char *text = g_strdup_printf (_ ("With help of: %s"), secondary);

      limber_section_add_quiet (section, text);
    }
  gtk_box_append (box, section);
}
