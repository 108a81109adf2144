/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-fault.h"
#include "content/limber-shape.h"

G_BEGIN_DECLS

/**
 * LimberTranslate:
 * @LIMBER_TRANSLATE_NOTHING: texts stay as the file has them
 * @LIMBER_TRANSLATE_EXERCISE: texts are looked up as those of a built-in exercise
 * @LIMBER_TRANSLATE_ROUTINE: texts are looked up as those of a built-in routine
 * @LIMBER_TRANSLATE_TIP: texts are looked up as those of the tips
 */
typedef enum
{
  LIMBER_TRANSLATE_NOTHING,
  LIMBER_TRANSLATE_EXERCISE,
  LIMBER_TRANSLATE_ROUTINE,
  LIMBER_TRANSLATE_TIP,
} LimberTranslate;

/**
 * LimberReader:
 * @faults: (element-type LimberFault): what was wrong so far
 * @notes: (element-type LimberFault) (nullable): what was worth a mention
 * @path: where reading has got to, a JSON pointer
 * @translate: whether and how texts are translated
 *
 * Reads JSON into structs along the tables of their shapes and collects everything that is wrong on
 * the way; what is wrong leaves the struct as it was.
 */
struct _LimberReader
{
  GPtrArray      *faults;
  GPtrArray      *notes;
  GString        *path;
  LimberTranslate translate;
};

void limber_reader_init (LimberReader   *self,
                         GPtrArray      *faults,
                         GPtrArray      *notes,
                         LimberTranslate translate);
void limber_reader_clear (LimberReader *self);

gsize limber_reader_enter (LimberReader *self, const char *name);
gsize limber_reader_enter_index (LimberReader *self, guint index);
void  limber_reader_leave (LimberReader *self, gsize mark);

void limber_reader_fault (LimberReader *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void limber_reader_unexpected (LimberReader *self, JsonNode *node, const char *expected);

gboolean
limber_reader_get_integer (LimberReader *self, JsonNode *node, double min, double max, int *value);
gboolean   limber_reader_get_number (LimberReader *self,
                                     JsonNode     *node,
                                     double        min,
                                     double        max,
                                     double       *value);
gboolean   limber_reader_get_word (LimberReader *self,
                                   JsonNode     *node,
                                   LimberWords   words,
                                   guint         max,
                                   guint        *value);
gboolean   limber_reader_get_choice (LimberReader      *self,
                                     JsonNode          *node,
                                     const char *const *words,
                                     guint              n_words,
                                     guint             *value);
char      *limber_reader_get_text (LimberReader *self,
                                   JsonNode     *node,
                                   LimberRole    role) G_GNUC_WARN_UNUSED_RESULT;
JsonArray *limber_reader_get_list (LimberReader *self, JsonNode *node, guint min, guint max);

guint limber_reader_count (JsonObject *object, const char *const *names);
void
limber_reader_read (LimberReader *self, JsonNode *node, const LimberShape *shape, gpointer into);

G_END_DECLS
