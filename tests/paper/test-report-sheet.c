/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paper/limber-report-sheet.h"

#include "content/limber-vocabulary.h"
#include "history/limber-done.h"
#include "history/limber-health.h"

#include <glib/gstdio.h>

#define S ((gint64) G_USEC_PER_SEC)
#define DAY_US (86400 * S)
#define TODAY 739950
#define N_NAMES 40

typedef struct
{
  LimberReportFacts facts;
  LimberPaper      *paper;
} Report;

static void
add_day (LimberReportFacts *facts, guint32 day, guint n_exercises)
{
  const LimberDone     done = { .local_date = day, .started_us = day * DAY_US, .work_us = 900 * S };
  LimberCheckInRecord *record = limber_check_in_record_new ();

  g_array_append_val (facts->done, done);
  for (guint i = 0; i < n_exercises; i++)
    {
      g_autofree char     *name = g_strdup_printf ("Exercise <%u> & more", i);
      const LimberDoneWork row = { .local_date = day,
                                   .side = i % 2 == 0 ? LIMBER_SIDE_LEFT : LIMBER_SIDE_RIGHT,
                                   .exercise_id = g_intern_string (name),
                                   .exercise_name = g_intern_string (name),
                                   .planned_us = 30 * S,
                                   .done_us = 25 * S };

      g_array_append_val (facts->work, row);
    }
  record->local_date = day;
  record->answers.at_us = day * DAY_US;
  record->answers.pain = (int) (day % 11);
  g_ptr_array_add (facts->check_ins, record);
}

static void
make (Report *self, guint n_days, guint n_exercises)
{
  self->facts = (LimberReportFacts){
    .today = TODAY,
    .first_weekday = 1,
    .goal_minutes = 60,
    .done = g_array_new (FALSE, TRUE, sizeof (LimberDone)),
    .work = limber_done_work_new (),
    .check_ins = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_check_in_record_free),
  };
  for (guint i = n_days; i > 0; i--)
    add_day (&self->facts, TODAY - 2 * i, n_exercises);
  self->paper = limber_report_sheet_new (&self->facts);
}

static void
clear (Report *self)
{
  g_array_unref (self->facts.done);
  g_array_unref (self->facts.work);
  g_ptr_array_unref (self->facts.check_ins);
  g_object_unref (self->paper);
}

/* Whatever there is, it is one page, on every size of paper, and comes out as a file. */
static void
test_one_page (void)
{
  static const struct
  {
    guint n_days;
    guint n_exercises;
  } cases[] = { { 0, 0 }, { 1, 1 }, { 12, 6 }, { 400, N_NAMES } };
  static const double sizes[][2] = {
    { LIMBER_PAPER_A4_WIDTH, LIMBER_PAPER_A4_HEIGHT },
    { LIMBER_PAPER_LETTER_WIDTH, LIMBER_PAPER_LETTER_HEIGHT },
  };
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases) * G_N_ELEMENTS (sizes); i++)
    {
      const double *size = sizes[i % G_N_ELEMENTS (sizes)];
      Report        report = { 0 };
      g_autoptr (GError) error = NULL;
      g_autofree char *bytes = NULL;
      gsize            length = 0;

      make (&report,
            cases[i / G_N_ELEMENTS (sizes)].n_days,
            cases[i / G_N_ELEMENTS (sizes)].n_exercises);
      limber_paper_write_pdf (report.paper, path, size[0], size[1], &error);
      g_assert_no_error (error);
      g_assert_cmpuint (limber_paper_get_n_pages (report.paper), ==, 1);
      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
      g_assert_cmpuint (length, >, 1000);
      clear (&report);
    }
  g_remove (path);
  g_rmdir (folder);
}

/* A table grows with what was done, up to a point. */
static void
test_table (void)
{
  Report           few = { 0 };
  Report           many = { 0 };
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "x.pdf", NULL);
  guint            n_few;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  make (&few, 3, 4);
  make (&many, 3, N_NAMES);
  limber_paper_write_pdf (few.paper, path, 600, 800, NULL);
  limber_paper_write_pdf (many.paper, path, 600, 800, NULL);
  n_few = limber_paper_get_n_blocks (few.paper, 0);
  g_assert_cmpuint (limber_paper_get_n_blocks (many.paper, 0), ==, n_few + 12 + 1);
  clear (&few);
  clear (&many);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/paper/report/one-page", test_one_page);
  g_test_add_func ("/paper/report/table", test_table);

  return g_test_run ();
}
