/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/limber-exercise.h"
#include "content/limber-shape.h"

G_BEGIN_DECLS

#define LIMBER_FORMAT 1

/* The members every definition begins with, for a table of fields. */
#define LIMBER_HEAD_FIELDS(Struct)                                                                 \
  { "format",         .type = LIMBER_FIELD_OWN,   .offset = G_STRUCT_OFFSET (Struct, format),      \
    .required = TRUE, .read = limber_format_read, .write = limber_format_write },                  \
      { "id",                                                                                      \
        .type = LIMBER_FIELD_TEXT,                                                                 \
        .offset = G_STRUCT_OFFSET (Struct, id),                                                    \
        .required = TRUE,                                                                          \
        .role = LIMBER_ROLE_ID },                                                                  \
      { "name",                                                                                    \
        .type = LIMBER_FIELD_TEXT,                                                                 \
        .offset = G_STRUCT_OFFSET (Struct, name),                                                  \
        .required = TRUE,                                                                          \
        .role = LIMBER_ROLE_TITLE },                                                               \
      { "licence",                                                                                 \
        .type = LIMBER_FIELD_TEXT,                                                                 \
        .offset = G_STRUCT_OFFSET (Struct, licence),                                               \
        .role = LIMBER_ROLE_PLAIN },                                                               \
  {                                                                                                \
    "author", .type = LIMBER_FIELD_TEXT, .offset = G_STRUCT_OFFSET (Struct, author),               \
              .role = LIMBER_ROLE_PLAIN                                                            \
  }

extern const LimberShape limber_exercise_shape;
extern const LimberShape limber_change_shape;
extern const LimberShape limber_cue_text_shape;

void
limber_format_read (LimberReader *reader, const LimberField *field, JsonNode *node, gpointer self);
JsonNode *limber_format_write (const LimberField *field,
                               gconstpointer      self,
                               JsonNode          *base) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
