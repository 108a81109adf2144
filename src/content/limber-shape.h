/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "content/limber-vocabulary.h"

G_BEGIN_DECLS

/*
 * The formats as tables: which member of an object is what member of a struct, and what it may be.
 * One table serves reading and writing, so that the two cannot drift apart.
 */

typedef struct _LimberReader LimberReader;
typedef struct _LimberField  LimberField;
typedef struct _LimberShape  LimberShape;

/* What a text is for: how long it may be, of which characters, and how it is translated. */
typedef enum
{
  LIMBER_ROLE_TEXT,   /* 1 to 500 characters */
  LIMBER_ROLE_LABEL,  /* 1 to 80 */
  LIMBER_ROLE_TITLE,  /* 1 to 80: the name of an exercise or a routine */
  LIMBER_ROLE_PHASE,  /* 1 to 80: what the body does in a part of a repetition */
  LIMBER_ROLE_SIDE,   /* 1 to 500: "the kneeling leg" */
  LIMBER_ROLE_PLAIN,  /* 1 to 500, never translated */
  LIMBER_ROLE_ID,     /* 1 to 64 of a-z 0-9 - */
  LIMBER_ROLE_SOURCE, /* 1 to 16 of A-Z 0-9 - */
  LIMBER_ROLE_RULE,   /* R- and 1 to 24 of A-Z 0-9 - */
} LimberRole;

typedef enum
{
  LIMBER_FIELD_TEXT,    /* char *, a role */
  LIMBER_FIELD_WORD,    /* int or an enumeration; a word of a vocabulary, up to max */
  LIMBER_FIELD_INTEGER, /* int */
  LIMBER_FIELD_SECONDS, /* gint64, microseconds; whole seconds in files */
  LIMBER_FIELD_MOMENT,  /* gint64, microseconds; seconds to the millisecond in files */
  LIMBER_FIELD_NUMBER,  /* double */
  LIMBER_FIELD_BOOLEAN, /* gboolean, or -1 */
  LIMBER_FIELD_TEXTS,   /* GPtrArray of char * */
  LIMBER_FIELD_WORDS,   /* GArray of guint or an enumeration */
  LIMBER_FIELD_OBJECT,  /* pointer to a struct of a shape, or NULL */
  LIMBER_FIELD_OBJECTS, /* GPtrArray of pointers to structs of a shape */
  LIMBER_FIELD_RECORDS, /* GArray of structs of a shape */
  LIMBER_FIELD_GROUP,   /* an object in the file, whose members are of the same struct */
  LIMBER_FIELD_SPREAD,  /* pointer to a struct of a shape whose members stand beside the others */
  LIMBER_FIELD_OWN,     /* has functions of its own */
} LimberFieldType;

typedef void (*LimberFieldRead) (LimberReader      *reader,
                                 const LimberField *field,
                                 JsonNode          *node,
                                 gpointer           self);
typedef JsonNode *(*LimberFieldWrite) (const LimberField *field,
                                       gconstpointer      self,
                                       JsonNode          *base);
typedef void (*LimberShapeCheck) (LimberReader *reader, JsonObject *object, gpointer self);

/*
 * min and max bound a number, or the length of a list. fallback is what absence means: if it lies
 * within the bounds, a value that equals it is written only where the file had it before; if it
 * does not, it stands for "not stated" and is never written.
 */
struct _LimberField
{
  const char        *name;
  LimberFieldType    type;
  gsize              offset;
  gboolean           required;
  gboolean           nullable; /* a list that is NULL when not stated, and then different from [] */
  double             min;
  double             max;
  double             fallback;
  LimberWords        words;
  LimberRole         role;
  guint              tag; /* for functions that serve several fields */
  const LimberShape *shape;
  LimberFieldRead    read;
  LimberFieldWrite   write;
};

struct _LimberShape
{
  const LimberField *fields;
  guint              n_fields;
  const char        *key; /* member by which an element is known again when files are merged */
  gboolean           shorthand; /* a text alone stands for the first field */
  gsize              size;      /* of a record */
  gpointer (*create) (void);
  GDestroyNotify   destroy;
  LimberShapeCheck check; /* what lies between fields */
};

#define LIMBER_FIELD_AT(Type, self, field) (*(Type *) ((guint8 *) (self) + (field)->offset))

JsonNode *limber_json_new_number (double value) G_GNUC_WARN_UNUSED_RESULT;
char     *limber_json_format_number (double value) G_GNUC_WARN_UNUSED_RESULT;
char     *limber_json_describe (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;
gboolean  limber_json_get_number (JsonNode *node, double *value);

gboolean limber_shape_knows (const LimberShape *self, const char *name);

G_END_DECLS
