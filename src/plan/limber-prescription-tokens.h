/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIMBER_TOKEN_WORD,
  LIMBER_TOKEN_NUMBER,
  LIMBER_TOKEN_MARK,
} LimberTokenKind;

typedef enum
{
  LIMBER_TOKEN_OPEN, /* nothing has made sense of it yet */
  LIMBER_TOKEN_DOSE,
  LIMBER_TOKEN_NAME,
} LimberTokenUse;

/**
 * LimberToken:
 * @kind: what it is
 * @use: what it was understood as
 * @start: where it begins in the text, bytes
 * @end: where it ends
 * @fold: a word without case and accents; a number's digits; a mark's plain form
 * @stem: (nullable): a word as names are compared by, abbreviations written out
 * @number: the value of a number
 *
 * A word, a number or a mark of a line that somebody typed.
 */
typedef struct
{
  LimberTokenKind kind;
  LimberTokenUse  use;
  gsize           start;
  gsize           end;
  char           *fold;
  char           *stem;
  double          number;
} LimberToken;

GArray  *limber_tokens_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_token_is (const LimberToken *self, const char *words);
gboolean limber_token_is_filler (const LimberToken *self);
char    *limber_tokens_collect (GArray     *tokens,
                                const char *text,
                                guint       first,
                                guint       end,
                                gboolean    open) G_GNUC_WARN_UNUSED_RESULT;

gboolean limber_words_are_alike (const char *a, const char *b);

G_END_DECLS
