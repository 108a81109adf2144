/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "limber-guide"

#include "limber-figures.h"

/* So many figures are kept; one takes some kilobytes. */
#define ROOM 256

#define N_POSITIONS (LIMBER_POSITION_SIDE_LYING + 1)

/* What was made of a member "figure". */
typedef struct
{
  JsonNode     *node;   /* (owned) */
  LimberFigure *figure; /* (owned) (nullable): nothing can be made of it */
} Entry;

/**
 * LimberFigures:
 *
 * How exercises are shown: their figures, made when they are first asked for, and the look that all
 * of them have. An exercise without a figure, as of one's own, is shown by somebody at rest in its
 * position.
 *
 * Nothing is read from the disk but the poses that figures begin with, on another thread; until then
 * there are no figures.
 */
struct _LimberFigures
{
  GObject parent_instance;

  LimberBasePoses  *bases;                  /* (owned) (nullable): not read yet, or not readable */
  GHashTable       *entries;                /* (owned) (element-type utf8 Entry): by exercise */
  LimberFigure     *stand_ins[N_POSITIONS]; /* (owned) (nullable) */
  const LimberLook *look;
};

G_DEFINE_FINAL_TYPE (LimberFigures, limber_figures, G_TYPE_OBJECT)

typedef enum
{
  PROP_LOOK = 1,
} LimberFiguresProperty;

static GParamSpec *props[PROP_LOOK + 1];

static void
free_entry (Entry *entry)
{
  json_node_unref (entry->node);
  g_clear_pointer (&entry->figure, limber_figure_unref);
  g_free (entry);
}

static void
forget (LimberFigures *self)
{
  g_hash_table_remove_all (self->entries);
  for (guint i = 0; i < N_POSITIONS; i++)
    g_clear_pointer (&self->stand_ins[i], limber_figure_unref);
}

static void
limber_figures_finalize (GObject *object)
{
  LimberFigures *self = LIMBER_FIGURES (object);

  forget (self);
  g_hash_table_unref (self->entries);
  g_clear_pointer (&self->bases, limber_base_poses_unref);

  G_OBJECT_CLASS (limber_figures_parent_class)->finalize (object);
}

static void
limber_figures_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberFigures *self = LIMBER_FIGURES (object);

  switch ((LimberFiguresProperty) prop_id)
    {
    case PROP_LOOK:
      g_value_set_string (value, self->look->id);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_figures_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((LimberFiguresProperty) prop_id)
    {
    case PROP_LOOK:
      limber_figures_set_look (LIMBER_FIGURES (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_figures_class_init (LimberFiguresClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = limber_figures_finalize;
  object_class->get_property = limber_figures_get_property;
  object_class->set_property = limber_figures_set_property;

  /**
   * LimberFigures:look:
   *
   * The word of the look that figures have.
   */
  props[PROP_LOOK]
      = g_param_spec_string ("look",
                             NULL,
                             NULL,
                             NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
limber_figures_init (LimberFigures *self)
{
  self->look = limber_look_get (0);
  self->entries
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_entry);
}

/**
 * limber_figures_new:
 *
 * Returns: (transfer full): no figures yet; see [method@Figures.load_async]
 */
LimberFigures *
limber_figures_new (void)
{
  return g_object_new (LIMBER_TYPE_FIGURES, NULL);
}

static void
load (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberBasePoses *bases = limber_base_poses_read_file (path, faults);
  g_autofree char *message = NULL;

  if (bases != NULL)
    {
      g_task_return_pointer (task, bases, (GDestroyNotify) limber_base_poses_unref);
      return;
    }

  message = limber_faults_format (faults, path);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s", message);
}

/**
 * limber_figures_load_async:
 * @path: the file of the poses that figures begin with
 * @cancellable: (nullable): to stop caring
 *
 * Reads that file on another thread.
 */
void
limber_figures_load_async (LimberFigures      *self,
                           const char         *path,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LIMBER_IS_FIGURES (self));
  g_return_if_fail (path != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, limber_figures_load_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, load);
}

/**
 * limber_figures_load_finish:
 * @error: return location for an error
 *
 * Returns: whether the poses have been read; if not, figures that begin with one of them cannot be
 *   shown
 */
gboolean
limber_figures_load_finish (LimberFigures *self, GAsyncResult *result, GError **error)
{
  g_autoptr (LimberBasePoses) bases = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  bases = g_task_propagate_pointer (G_TASK (result), error);
  if (bases != NULL)
    limber_figures_set_bases (self, bases);

  return bases != NULL;
}

/**
 * limber_figures_set_bases:
 * @bases: poses that figures begin with
 */
void
limber_figures_set_bases (LimberFigures *self, LimberBasePoses *bases)
{
  g_return_if_fail (LIMBER_IS_FIGURES (self));
  g_return_if_fail (bases != NULL);

  forget (self);
  g_clear_pointer (&self->bases, limber_base_poses_unref);
  self->bases = limber_base_poses_ref (bases);
}

/* Texts that nobody has translated, as those of one's own exercises, come back as they are. */
static LimberFigure *
read_figure (LimberFigures *self, JsonNode *node, const char *id)
{
  g_autoptr (GPtrArray) faults = limber_faults_new ();
  LimberFigure    *figure = limber_figure_from_json (node, self->bases, TRUE, faults, NULL);
  g_autofree char *message = NULL;

  if (figure != NULL)
    return figure;

  message = limber_faults_format (faults, id);
  g_debug ("The figure cannot be shown: %s", message);

  return NULL;
}

static Entry *
get_entry (LimberFigures *self, const LimberExercise *exercise)
{
  Entry *entry = g_hash_table_lookup (self->entries, exercise->id);

  /* Its file may have been changed. */
  if (entry != NULL && entry->node == exercise->figure)
    return entry;

  if (g_hash_table_size (self->entries) >= ROOM)
    g_hash_table_remove_all (self->entries);
  entry = g_new0 (Entry, 1);
  entry->node = json_node_ref (exercise->figure);
  entry->figure = read_figure (self, exercise->figure, exercise->id);
  g_hash_table_replace (self->entries, g_strdup (exercise->id), entry);

  return entry;
}

/**
 * limber_figures_get:
 * @exercise: an exercise
 *
 * Returns: (transfer none) (nullable): how it is shown; %NULL if nothing can be shown yet. It stays
 *   until the next call; keep a reference to what is to stay longer
 */
const LimberFigure *
limber_figures_get (LimberFigures *self, const LimberExercise *exercise)
{
  const LimberFigure *figure = NULL;

  g_return_val_if_fail (LIMBER_IS_FIGURES (self), NULL);
  g_return_val_if_fail (exercise != NULL, NULL);

  if (self->bases == NULL)
    return NULL;

  if (exercise->figure != NULL)
    figure = get_entry (self, exercise)->figure;

  return figure != NULL ? figure : limber_figures_get_stand_in (self, exercise->position);
}

/**
 * limber_figures_lookup:
 * @exercise: an exercise
 * @figures: (type LimberFigures): how exercises are shown
 *
 * [method@Figures.get] as a #LimberFigureLookup.
 *
 * Returns: (transfer none) (nullable): the figure
 */
const LimberFigure *
limber_figures_lookup (const LimberExercise *exercise, gpointer figures)
{
  return limber_figures_get (figures, exercise);
}

/* The poses that figures begin with, as seen best, and what they need. */
static const struct
{
  const char *base;
  int         yaw;
  int         pitch;
  const char *props;
} rests[N_POSITIONS] = {
  [LIMBER_POSITION_STANDING] = { "standing", 30, 6, "" },
  [LIMBER_POSITION_SEATED] = { "seated-on-chair", 30, 8, "\"chair\"" },
  [LIMBER_POSITION_KNEELING] = { "kneeling", 30, 10, "\"mat\"" },
  [LIMBER_POSITION_HALF_KNEELING] = { "half-kneeling", 22, 10, "\"mat\"" },
  [LIMBER_POSITION_QUADRUPED] = { "quadruped", 20, 12, "\"mat\"" },
  [LIMBER_POSITION_PRONE] = { "prone", 25, 18, "\"mat\"" },
  [LIMBER_POSITION_SUPINE] = { "hook-lying", 25, 18, "\"mat\"" },
  [LIMBER_POSITION_SIDE_LYING] = { "side-lying-left", 50, 20, "\"mat\"" },
};

/* Read like any other, so that there is one way to make a figure. */
static LimberFigure *
make_stand_in (LimberFigures *self, LimberPosition position)
{
  const char      *text = limber_words_get_label (LIMBER_WORDS_POSITION, position);
  g_autofree char *source = g_strdup_printf (
      "{\"text\": \"-\", \"loop\": \"hold\", \"camera\": {\"yaw\": %d, \"pitch\": %d},"
      " \"props\": [%s], \"poses\": [{\"name\": \"rest\", \"base\": \"%s\"}]}",
      rests[position].yaw,
      rests[position].pitch,
      rests[position].props,
      rests[position].base);
  g_autoptr (JsonNode) node = json_from_string (source, NULL);
  LimberFigure *figure = read_figure (self, node, rests[position].base);

  if (figure != NULL)
    {
      g_free (figure->text);
      figure->text = g_strdup (text);
    }

  return figure;
}

/**
 * limber_figures_get_stand_in:
 * @position: a position
 *
 * Returns: (transfer none) (nullable): somebody at rest in it; %NULL if nothing can be shown yet
 */
const LimberFigure *
limber_figures_get_stand_in (LimberFigures *self, LimberPosition position)
{
  g_return_val_if_fail (LIMBER_IS_FIGURES (self), NULL);
  g_return_val_if_fail (position < N_POSITIONS, NULL);

  if (self->bases != NULL && self->stand_ins[position] == NULL)
    self->stand_ins[position] = make_stand_in (self, position);

  return self->stand_ins[position];
}

/**
 * limber_figures_get_look:
 *
 * Returns: (transfer none): the look that figures have
 */
const LimberLook *
limber_figures_get_look (LimberFigures *self)
{
  g_return_val_if_fail (LIMBER_IS_FIGURES (self), NULL);

  return self->look;
}

/**
 * limber_figures_set_look:
 * @id: (nullable): word of a look; the first look if there is none of that word
 */
void
limber_figures_set_look (LimberFigures *self, const char *id)
{
  const LimberLook *look = limber_look_find (id);

  g_return_if_fail (LIMBER_IS_FIGURES (self));

  if (self->look == look)
    return;

  self->look = look;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOOK]);
}
