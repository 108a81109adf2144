/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "content/limber-json-like.h"

#include "content/limber-json-printer.h"
#include "content/limber-json-span.h"
#include "content/limber-shape.h"

#include <string.h>

/*
 * Prints JSON as a text has it that says nearly the same: what stayed keeps its place, its blanks and
 * its escapes, so that a comparison of both shows what was changed and nothing else.
 */

typedef struct
{
  GString    *out;
  const char *text; /* as it was */
} Print;

/* A member or element of what is printed. */
typedef struct
{
  const char           *name; /* (nullable) */
  JsonNode             *node;
  const LimberJsonSpan *was; /* (nullable) */
} Part;

static void print_like (Print *self, JsonNode *node, const LimberJsonSpan *was, guint depth);

static const LimberJsonSpan *
get_child (const LimberJsonSpan *span, guint index)
{
  return g_ptr_array_index (span->children, index);
}

static void
copy (Print *self, gsize start, gsize end)
{
  g_string_append_len (self->out, self->text + start, (gssize) (end - start));
}

static gboolean
is_in_one_line (Print *self, const LimberJsonSpan *span)
{
  return memchr (self->text + span->start, '\n', span->end - span->start) == NULL;
}

/* Whether new things among the children are to stand in one line each. */
static gboolean
are_in_one_line (Print *self, const LimberJsonSpan *span)
{
  if (is_in_one_line (self, span))
    return TRUE;

  for (guint i = 0; i < span->children->len; i++)
    if (!JSON_NODE_HOLDS_VALUE (get_child (span, i)->node))
      return JSON_NODE_HOLDS_OBJECT (get_child (span, i)->node)
             && JSON_NODE_HOLDS_ARRAY (span->node) && is_in_one_line (self, get_child (span, i));

  return FALSE;
}

/* What stands between two children, where the text has nothing to be copied: what stands between others,
 * without the empty lines that are there for a reason of their own. */
static void
separate (Print *self, const LimberJsonSpan *span)
{
  const LimberJsonSpan *best = get_child (span, 0);
  gsize                 shortest = G_MAXSIZE;
  gsize                 end = 0;

  for (guint i = 1; i < span->children->len; i++)
    {
      const LimberJsonSpan *before = get_child (span, i - 1);
      const LimberJsonSpan *child = get_child (span, i);

      if (child->name_start - before->end >= shortest)
        continue;
      shortest = child->name_start - before->end;
      best = before;
      end = child->name_start;
    }

  if (shortest != G_MAXSIZE)
    copy (self, best->end, end);
  else if (is_in_one_line (self, span))
    g_string_append (self->out, ", ");
  else
    {
      g_string_append_c (self->out, ',');
      copy (self, span->start + 1, best->name_start);
    }
}

static void
print_part (Print                *self,
            const Part           *part,
            const LimberJsonSpan *span,
            guint                 depth,
            gboolean              is_last)
{
  if (part->was != NULL)
    {
      copy (self, part->was->name_start, part->was->start);
      print_like (self, part->node, part->was, depth + 1);
      return;
    }

  if (part->name != NULL)
    {
      g_autoptr(JsonNode) name = json_node_new (JSON_NODE_VALUE);

      json_node_set_string (name, part->name);
      limber_json_print_inline (self->out, name);
      g_string_append (self->out, ": ");
    }
  if (are_in_one_line (self, span))
    limber_json_print_inline (self->out, part->node);
  else
    limber_json_print_into (self->out, part->node, depth + 1, is_last);
}

static gboolean
follow_each_other (const LimberJsonSpan *span, const LimberJsonSpan *a, const LimberJsonSpan *b)
{
  for (guint i = 0; i + 1 < span->children->len; i++)
    if (get_child (span, i) == a)
      return get_child (span, i + 1) == b;

  return FALSE;
}

static void
print_parts (Print *self, GArray *parts, const LimberJsonSpan *span, guint depth)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      const Part *before = i > 0 ? part - 1 : NULL;

      if (before == NULL)
        copy (self, span->start, get_child (span, 0)->name_start);
      else if (part->was != NULL && before->was != NULL
               && follow_each_other (span, before->was, part->was))
        copy (self, before->was->end, part->was->name_start);
      else
        separate (self, span);
      print_part (self, part, span, depth, i + 1 == parts->len);
    }
  copy (self, get_child (span, span->children->len - 1)->end, span->end);
}

static int
find_part (GArray *parts, const char *name)
{
  for (guint i = 0; i < parts->len; i++)
    if (strcmp (g_array_index (parts, Part, i).name, name) == 0)
      return (int) i;

  return -1;
}

/* Members that were there stay where they were; new ones follow those that they follow in our order. */
static GArray *
arrange_members (JsonObject *object, const LimberJsonSpan *span)
{
  GArray        *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  JsonObjectIter iter;
  const char    *name = NULL;
  JsonNode      *node = NULL;
  int            at = -1;

  for (guint i = 0; i < span->children->len; i++)
    {
      Part part = { get_child (span, i)->name, NULL, get_child (span, i) };

      part.node = json_object_get_member (object, part.name);
      if (part.node != NULL)
        g_array_append_val (parts, part);
    }
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      Part part = { name, node, NULL };
      int  found = find_part (parts, name);

      at = found >= 0 ? found : at + 1;
      if (found < 0)
        g_array_insert_val (parts, (guint) at, part);
    }

  return parts;
}

/* More pairs than that are not compared; no list that we know comes near. */
#define MAX_PAIRS 1000000u

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

/* What means the same is described the same, in whatever order its members are. */
static void
describe (GString *out, JsonNode *node)
{
  double number = 0.0;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) names = g_list_sort (json_object_get_members (object), compare_names_cb);

      for (GList *name = names; name != NULL; name = name->next)
        {
          g_string_append_printf (out, "{%s:", (const char *) name->data);
          describe (out, json_object_get_member (object, name->data));
        }
      g_string_append_c (out, '}');
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *list = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (list); i++)
        {
          g_string_append_c (out, '[');
          describe (out, json_array_get_element (list, i));
        }
      g_string_append_c (out, ']');
    }
  else if (limber_json_get_number (node, &number))
    {
      g_autofree char *digits = limber_json_format_number (number);

      g_string_append (out, digits);
    }
  else
    limber_json_print_inline (out, node);
}

static char **
describe_all (JsonArray *list)
{
  guint  n = json_array_get_length (list);
  char **texts = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      GString *text = g_string_new (NULL);

      describe (text, json_array_get_element (list, i));
      texts[i] = g_string_free (text, FALSE);
    }

  return texts;
}

/* Finds the most elements that stayed as they were, in the order in which they were. */
static void
match_same (char **now, guint n_now, char **was, guint n_was, int *matches)
{
  g_autofree guint16 *longest = g_new0 (guint16, (n_now + 1) * (n_was + 1));
  const guint         row = n_was + 1;
  guint               i = 0;
  guint               j = 0;

  for (guint a = n_now; a-- > 0;)
    for (guint b = n_was; b-- > 0;)
      longest[a * row + b] = strcmp (now[a], was[b]) == 0
                                 ? (guint16) (longest[(a + 1) * row + b + 1] + 1)
                                 : MAX (longest[(a + 1) * row + b], longest[a * row + b + 1]);
  while (i < n_now && j < n_was)
    {
      if (strcmp (now[i], was[j]) == 0)
        matches[i++] = (int) j++;
      else if (longest[(i + 1) * row + j] >= longest[i * row + j + 1])
        i++;
      else
        j++;
    }
}

static gboolean
is_taken (const int *matches, guint n, guint was)
{
  for (guint i = 0; i < n; i++)
    if (matches[i] == (int) was)
      return TRUE;

  return FALSE;
}

/* Whether one can have become the other: of objects, at least half of the members stayed. */
static gboolean
are_akin (JsonNode *now, const LimberJsonSpan *was)
{
  guint n_same = 0;

  if (JSON_NODE_TYPE (now) != JSON_NODE_TYPE (was->node))
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (now))
    return TRUE;

  for (guint i = 0; i < was->children->len; i++)
    {
      const LimberJsonSpan *child = get_child (was, i);
      JsonNode *member = json_object_get_member (json_node_get_object (now), child->name);

      n_same += member != NULL && limber_json_is_same (member, child->node);
    }

  return 2 * n_same >= was->children->len;
}

/* What is left over: what was moved is found wherever it was, then what has become something else
 * between the same neighbours, or at least is about the same. */
static void
match_rest (JsonArray *list, char **now, char **was, const LimberJsonSpan *span, int *matches)
{
  guint n = json_array_get_length (list);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < span->children->len && matches[i] < 0; j++)
      if (strcmp (now[i], was[j]) == 0 && !is_taken (matches, n, j))
        matches[i] = (int) j;
  for (guint i = 0; i < n; i++)
    {
      guint next = i > 0 && matches[i - 1] >= 0 ? (guint) matches[i - 1] + 1 : 0;

      if (matches[i] < 0 && (i == 0 || matches[i - 1] >= 0) && next < span->children->len
          && n == span->children->len && !is_taken (matches, n, next))
        matches[i] = (int) next;
      for (guint j = next; j < span->children->len && matches[i] < 0; j++)
        if (are_akin (json_array_get_element (list, i), get_child (span, j))
            && !is_taken (matches, n, j))
          matches[i] = (int) j;
    }
}

static GArray *
arrange_elements (JsonArray *list, const LimberJsonSpan *span)
{
  guint n = json_array_get_length (list);
  g_auto(GStrv) now = describe_all (list);
  g_auto(GStrv) was = describe_all (json_node_get_array (span->node));
  g_autofree int *matches = g_new (int, n + 1);
  GArray         *parts = g_array_new (FALSE, FALSE, sizeof (Part));

  for (guint i = 0; i < n; i++)
    matches[i] = -1;
  match_same (now, n, was, span->children->len, matches);
  match_rest (list, now, was, span, matches);
  for (guint i = 0; i < n; i++)
    {
      Part part = { NULL, json_array_get_element (list, i), NULL };

      if (matches[i] >= 0)
        part.was = get_child (span, (guint) matches[i]);
      g_array_append_val (parts, part);
    }

  return parts;
}

/* Goes down as deep as the definition is nested, which the guard has bounded. */
static void
print_like (Print *self, JsonNode *node, const LimberJsonSpan *was, guint depth)
{
  g_autoptr(GArray) parts = NULL;

  if (limber_json_is_same (node, was->node))
    {
      copy (self, was->start, was->end);
      return;
    }

  if (was->children->len > 0 && JSON_NODE_HOLDS_OBJECT (node) && JSON_NODE_HOLDS_OBJECT (was->node))
    parts = arrange_members (json_node_get_object (node), was);
  else if (was->children->len > 0 && JSON_NODE_HOLDS_ARRAY (node)
           && JSON_NODE_HOLDS_ARRAY (was->node)
           && json_array_get_length (json_node_get_array (node)) < MAX_PAIRS / was->children->len)
    parts = arrange_elements (json_node_get_array (node), was);
  if (parts != NULL && parts->len > 0)
    print_parts (self, parts, was, depth);
  else
    limber_json_print_into (self->out, node, depth, FALSE);
}

/**
 * limber_json_print_like:
 * @root: what to print
 * @text: what was said before, within our bounds
 * @before: what @text means
 * @length: (out): of the new text, bytes
 *
 * Prints JSON so that it differs from @text as little as it can.
 *
 * Returns: (transfer full): the text
 */
char *
limber_json_print_like (JsonNode *root, const char *text, JsonNode *before, gsize *length)
{
  g_autoptr(LimberJsonSpan) was = limber_json_span_new (text, before);
  Print self = { g_string_new (NULL), text };

  copy (&self, 0, was->start);
  print_like (&self, root, was, 0);
  g_string_append (self.out, text + was->end);
  *length = self.out->len;

  return g_string_free (self.out, FALSE);
}
