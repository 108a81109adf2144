/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-cli"

#include "cli/limber-cli-table.h"

#include "cli/limber-canvas.h"
#include "cli/limber-cli-output.h"

#include <string.h>

#define INDENT 2
#define GAP 2

typedef struct
{
  GStrv      cells;
  GPtrArray *below; /* (element-type utf8): lines that belong to the row */
} Row;

/**
 * LimberCliTable:
 *
 * Rows of texts to be printed in columns, each as wide on the terminal as its widest cell.
 */
struct _LimberCliTable
{
  char      *alignment; /* a letter a column: l, left; r, right */
  GPtrArray *rows;
};

static void
row_free (gpointer data)
{
  Row *self = data;

  g_strfreev (self->cells);
  g_ptr_array_unref (self->below);
  g_free (self);
}

/**
 * limber_cli_table_new:
 * @alignment: a letter for each column: "l" if its texts stand left, "r" if they stand right
 *
 * Returns: (transfer full): a table without rows
 */
LimberCliTable *
limber_cli_table_new (const char *alignment)
{
  LimberCliTable *self = g_new0 (LimberCliTable, 1);

  self->alignment = g_strdup (alignment);
  self->rows = g_ptr_array_new_with_free_func (row_free);

  return self;
}

/**
 * limber_cli_table_free:
 * @self: (transfer full): a table
 */
void
limber_cli_table_free (LimberCliTable *self)
{
  g_free (self->alignment);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * limber_cli_table_add:
 * @self: a table
 * @...: a text for each column, and %NULL
 *
 * Adds a row.
 */
void
limber_cli_table_add (LimberCliTable *self, ...)
{
  const gsize n_columns = strlen (self->alignment);
  Row        *row = g_new0 (Row, 1);
  va_list     cells;

  row->cells = g_new0 (char *, n_columns + 1);
  row->below = g_ptr_array_new_with_free_func (g_free);
  va_start (cells, self);
  for (gsize i = 0; i < n_columns; i++)
    {
      const char *cell = va_arg (cells, const char *);

      g_assert (cell != NULL);
      row->cells[i] = limber_cli_clean_text (cell);
    }
  va_end (cells);
  g_ptr_array_add (self->rows, row);
}

/**
 * limber_cli_table_below:
 * @self: a table with a row
 * @line: a text that has a line of its own below the last row
 */
void
limber_cli_table_below (LimberCliTable *self, const char *line)
{
  Row *row = NULL;

  g_return_if_fail (self->rows->len > 0);

  row = self->rows->pdata[self->rows->len - 1];
  g_ptr_array_add (row->below, limber_cli_clean_text (line));
}

static guint
measure_column (LimberCliTable *self, gsize column)
{
  guint width = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];

      width = MAX (width, limber_canvas_measure (row->cells[column]));
    }

  return width;
}

static void
append_blanks (GString *line, guint n_blanks)
{
  for (guint i = 0; i < n_blanks; i++)
    g_string_append_c (line, ' ');
}

static void
print_row (LimberCliTable *self, const Row *row, const guint *widths)
{
  const gsize n_columns = strlen (self->alignment);
  g_autoptr (GString) line = g_string_new (NULL);

  append_blanks (line, INDENT);
  for (gsize i = 0; i < n_columns; i++)
    {
      const guint blanks = widths[i] - limber_canvas_measure (row->cells[i]);

      if (widths[i] == 0)
        continue;
      if (self->alignment[i] == 'r')
        append_blanks (line, blanks);
      g_string_append (line, row->cells[i]);
      if (self->alignment[i] != 'r')
        append_blanks (line, blanks);
      append_blanks (line, GAP);
    }
  g_strchomp (line->str);
  g_print ("%s\n", line->str);
}

/**
 * limber_cli_table_print:
 * @self: a table
 *
 * Prints the table to standard output. Columns with nothing in them are left out.
 */
void
limber_cli_table_print (LimberCliTable *self)
{
  const gsize       n_columns = strlen (self->alignment);
  g_autofree guint *widths = g_new0 (guint, n_columns);

  for (gsize i = 0; i < n_columns; i++)
    widths[i] = measure_column (self, i);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = self->rows->pdata[i];

      print_row (self, row, widths);
      for (guint j = 0; j < row->below->len; j++)
        {
          g_autofree char *line = g_strdup_printf ("%s\n", (char *) row->below->pdata[j]);

          limber_cli_print_styled (LIMBER_CLI_STYLE_FAINT, line);
        }
    }
}
