/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-content"

#include "limber-config.h"

#include "content/limber-pose-values.h"

#include <glib/gi18n-lib.h>

/**
 * limber_pose_read_vec:
 * @reader: a reader
 * @node: what stands here
 * @vec: (out): what is read
 *
 * Reads a list of three numbers: a place, or a direction.
 *
 * Returns: whether it is one; if not, that is noted
 */
gboolean
limber_pose_read_vec (LimberReader *reader, JsonNode *node, LimberVec *vec)
{
  JsonArray *list = limber_reader_get_list (reader, node, 3, 3);
  double     numbers[3] = { 0 };
  gboolean   sound = list != NULL;

  for (guint i = 0; list != NULL && i < G_N_ELEMENTS (numbers); i++)
    {
      gsize mark = limber_reader_enter_index (reader, i);

      sound &= limber_reader_get_number (reader,
                                         json_array_get_element (list, i),
                                         -LIMBER_POSE_FARTHEST,
                                         LIMBER_POSE_FARTHEST,
                                         &numbers[i]);
      limber_reader_leave (reader, mark);
    }
  if (sound)
    *vec = (LimberVec){ numbers[0], numbers[1], numbers[2] };

  return sound;
}

/**
 * limber_pose_read_point:
 * @reader: a reader
 * @node: what stands here
 * @point: (out): what is read
 *
 * Returns: whether a point of the body is named; if not, that is noted
 */
gboolean
limber_pose_read_point (LimberReader *reader, JsonNode *node, LimberBodyPoint *point)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
      && limber_body_point_from_word (json_node_get_string (node), point))
    return TRUE;

  limber_reader_unexpected (
      reader, node, _ ("a point of the body, such as \"right-knee\" or \"left-hand\""));

  return FALSE;
}
