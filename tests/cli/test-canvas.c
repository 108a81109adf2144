/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/limber-canvas.h"

#include <string.h>

static void
test_measure (void)
{
  g_assert_cmpuint (limber_canvas_measure (""), ==, 0);
  g_assert_cmpuint (limber_canvas_measure ("cat-cow"), ==, 7);
  g_assert_cmpuint (limber_canvas_measure ("猫"), ==, 2);
  g_assert_cmpuint (limber_canvas_measure ("e\xcc\x81"), ==, 1);
  g_assert_cmpuint (limber_canvas_measure ("━━"), ==, 2);
}

static void
test_fit (void)
{
  static const struct
  {
    const char *text;
    guint       columns;
    gboolean    unicode;
    const char *fit;
  } rows[] = {
    { "cat-cow", 7, TRUE, "cat-cow" },
    { "cat-cow", 6, TRUE, "cat-c…" },
    { "cat-cow", 6, FALSE, "cat..." },
    { "猫と牛", 6, TRUE, "猫と牛" },
    { "猫と牛", 5, TRUE, "猫と…" },
    { "猫と牛", 4, TRUE, "猫…" },
    { "a\033[31mb", 20, TRUE, "a[31mb" },
    { "one\ntwo", 20, TRUE, "onetwo" },
    { "cat", 0, TRUE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *fit = limber_canvas_fit (rows[i].text, rows[i].columns, rows[i].unicode);

      g_test_message ("row %u", i);
      g_assert_cmpstr (fit, ==, rows[i].fit);
    }
}

static guint
count (const char *line, const char *what)
{
  guint n = 0;

  for (const char *p = line; (p = strstr (p, what)) != NULL; p += strlen (what))
    n++;

  return n;
}

static void
test_bar (void)
{
  static const double parts[] = { 60, 30, 30 };

  for (guint columns = 10; columns <= 200; columns++)
    {
      guint before = 0;

      for (double done = 0; done <= 120; done += 7.5)
        {
          LimberCanvas canvas;
          const char  *line;
          guint        full;

          limber_canvas_init (&canvas, columns, TRUE, FALSE);
          limber_canvas_add_bar (&canvas, parts, G_N_ELEMENTS (parts), done);
          line = g_ptr_array_index (canvas.lines, 0);
          full = count (line, "━");

          /* It only grows, is empty at the beginning, full at the end and never too wide. */
          g_assert_cmpuint (full, >=, before);
          g_assert_cmpuint (limber_canvas_measure (line), <=, columns);
          if (done == 0)
            g_assert_cmpuint (full, ==, 0);
          if (done == 120)
            g_assert_cmpuint (count (line, "─"), ==, 0);
          before = full;
          limber_canvas_clear (&canvas);
        }
    }
}

static void
test_digits (void)
{
  LimberCanvas canvas;

  limber_canvas_init (&canvas, 80, FALSE, FALSE);
  limber_canvas_add_digits (&canvas, "0:17");
  g_assert_cmpuint (canvas.lines->len, ==, 5);
  g_assert_cmpstr (g_ptr_array_index (canvas.lines, 0), ==, "  ######        ##    ######  ");
  g_assert_cmpstr (g_ptr_array_index (canvas.lines, 4), ==, "  ######      ######      ##  ");
  limber_canvas_clear (&canvas);
}

static void
test_narrow (void)
{
  for (guint columns = 4; columns < 60; columns++)
    {
      LimberCanvas canvas;

      limber_canvas_init (&canvas, columns, TRUE, FALSE);
      limber_canvas_add (&canvas, LIMBER_INK_PLAIN, "Half-kneeling hip-flexor (psoas) stretch");
      limber_canvas_add_spread (&canvas, "Post-run stretch session", "11:50 left");
      limber_canvas_add_digits (&canvas, "12:34");
      for (guint i = 0; i < canvas.lines->len; i++)
        g_assert_cmpuint (
            limber_canvas_measure (g_ptr_array_index (canvas.lines, i)), <=, MAX (columns, 12));
      limber_canvas_clear (&canvas);
    }
}

static void
test_squeeze (void)
{
  static const struct
  {
    guint       rows;
    guint       last;
    const char *left;
  } cases[] = {
    { 9, 0, "a,,b,c,,d,e,f,g" },
    { 8, 0, "a,b,c,,d,e,f,g" },
    { 7, 0, "a,b,c,d,e,f,g" },
    { 5, 0, "a,b,c,d,e" },
    { 3, 0, "a,b,c" },
    { 2, 0, "b,c" },
    { 5, 2, "a,b,c,f,g" },
    { 3, 2, "c,f,g" },
    { 1, 0, "c" },
    { 0, 1, "g" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) texts = g_strsplit ("a,,b,c,,d,e,f,g", ",", -1);
      g_autofree char *left = NULL;
      LimberCanvas     canvas;

      limber_canvas_init (&canvas, 80, TRUE, FALSE);
      for (guint j = 0; texts[j] != NULL; j++)
        g_ptr_array_add (canvas.lines, g_strdup (texts[j]));
      limber_canvas_squeeze (&canvas, cases[i].rows, 3, cases[i].last);
      g_ptr_array_add (canvas.lines, NULL);
      left = g_strjoinv (",", (char **) canvas.lines->pdata);

      g_test_message ("case %u", i);
      g_assert_cmpstr (left, ==, cases[i].left);
      limber_canvas_clear (&canvas);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/canvas/measure", test_measure);
  g_test_add_func ("/canvas/fit", test_fit);
  g_test_add_func ("/canvas/bar", test_bar);
  g_test_add_func ("/canvas/digits", test_digits);
  g_test_add_func ("/canvas/narrow", test_narrow);
  g_test_add_func ("/canvas/squeeze", test_squeeze);

  return g_test_run ();
}
