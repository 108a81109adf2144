/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/limber-player-page.h"
#include "app/limber-session-bar.h"
#include "app/limber-settings.h"
#include "app/limber-window.h"
#include "limber-fake-clock.h"
#include "limber-widget-fixture.h"
#include "limber-window-fixture.h"

#define PATIENCE_US (10 * S)

/* What can be seen of the window, on a clock turned by hand. */
typedef struct
{
  LimberFakeClock *clock;
  LimberServices  *services;
  LimberWindow    *window;
} Fixture;

typedef struct
{
  int width;
  int height;
} Size;

static const Size wide = { 1100, 760 };
static const Size phone = { 360, 720 };

static void
set_up (Fixture *self, gconstpointer user_data)
{
  const Size *size = user_data;
  g_autoptr(LimberLibrary) library
             = limber_library_new (g_getenv ("LIMBER_DATA_DIR"), g_get_user_data_dir ());
  GSettings *settings;

  self->clock = limber_fake_clock_new ();
  self->services = limber_services_new (library, LIMBER_CLOCK (self->clock), NULL, NULL);
  settings = limber_services_get_settings (self->services);
  g_settings_set_int (settings, LIMBER_SETTINGS_WIDTH, size->width);
  g_settings_set_int (settings, LIMBER_SETTINGS_HEIGHT, size->height);
  limber_services_answer_screen (self->services);
  self->window = limber_window_new (NULL, self->services);
  limber_services_prepare (self->services);
  while (!limber_services_get_ready (self->services))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
}

static void
tear_down (Fixture *self, gconstpointer user_data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->services);
  g_assert_finalize_object (self->clock);
}

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer what);

static GtkWidget *
find (GtkWidget *widget, Matches matches, gconstpointer what)
{
  GtkWidget *found = NULL;

  if (gtk_widget_get_mapped (widget) && matches (widget, what))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, matches, what);

  return found;
}

static gboolean
has_class (GtkWidget *widget, gconstpointer name)
{
  return gtk_widget_has_css_class (widget, name);
}

static gboolean
has_label (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text);
}

static gboolean
is_named (GtkWidget *widget, gconstpointer name)
{
  return g_str_equal (gtk_widget_get_css_name (widget), name);
}

static GtkWidget *
find_class (Fixture *self, const char *name)
{
  return find (GTK_WIDGET (self->window), has_class, name);
}

static void
start (Fixture *self, const char *routine)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.start-routine", "s", routine));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
}

static graphene_rect_t
get_bounds (Fixture *self, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (self->window), &bounds));

  return bounds;
}

/* Returns: the size of the letters, pixels */
static double
get_letters (GtkWidget *label)
{
  const PangoFontDescription *font
      = pango_context_get_font_description (gtk_widget_get_pango_context (label));

  g_assert_true (pango_font_description_get_size_is_absolute (font));

  return (double) pango_font_description_get_size (font) / PANGO_SCALE;
}

/* From the mat, three metres away: name and side alike, and large; the phase not much smaller. */
static void
test_letters (Fixture *self, gconstpointer user_data)
{
  double name;

  start (self, "post-run-full");
  limber_fake_clock_advance (self->clock, 85 * S);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  name = get_letters (find_class (self, "exercise"));
  g_assert_cmpfloat (name, >, 50);
  g_assert_cmpfloat (get_letters (find_class (self, "side")), ==, name);
  g_assert_cmpfloat (get_letters (find_class (self, "countdown")), >, 1.5 * name);
  g_assert_cmpfloat (get_letters (find_class (self, "heading-word")), >, 40);
}

/* Work, what lies between, the end of a bout, and a pause can be told apart without reading. */
static void
test_phases (Fixture *self, gconstpointer user_data)
{
  GtkWidget *stage, *cue;

  start (self, "post-run-full");
  stage = find_class (self, "stage");
  cue = find_class (self, "cue");
  g_assert_true (gtk_widget_has_css_class (stage, "between"));
  limber_fake_clock_advance (self->clock, 85 * S);
  g_assert_false (gtk_widget_has_css_class (stage, "between"));
  g_assert_false (gtk_widget_has_css_class (stage, "soon"));
  limber_fake_clock_advance (self->clock, 20 * S);
  g_assert_true (gtk_widget_has_css_class (stage, "soon"));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (cue)), ==, "Next: Right leg");
  limber_fake_clock_advance (self->clock, 6 * S);
  g_assert_true (gtk_widget_has_css_class (stage, "between"));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (cue)), !=, "Next: Right leg");
  gtk_widget_activate_action (stage, "session.toggle", NULL);
  g_assert_true (gtk_widget_has_css_class (stage, "still"));
  g_assert_false (gtk_widget_has_css_class (find_class (self, "heading-word"), "dims"));
}

/* What comes a frame later, such as a small picture, has come. */
static void
settle (Fixture *self)
{
  for (guint i = 0; i < 4; i++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (self->window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
    }
}

/* The ring keeps its place and size through an exercise, whatever the texts above it say. GTK 4.18
 * gives a cue in two lines 7 pixels less. */
static void
test_nothing_jumps (Fixture *self, gconstpointer user_data)
{
  graphene_rect_t before, after;
  GtkWidget      *clock;

  start (self, "post-run-full");
  limber_fake_clock_advance (self->clock, 72 * S);
  settle (self);
  clock = gtk_widget_get_parent (find_class (self, "countdown"));
  before = get_bounds (self, clock);
  for (int i = 0; i < 14; i++)
    {
      limber_fake_clock_advance (self->clock, 10 * S);
      settle (self);
      after = get_bounds (self, clock);
      g_assert_cmpfloat (after.origin.x, ==, before.origin.x);
      g_assert_cmpfloat_with_epsilon (after.origin.y, before.origin.y, 8);
      g_assert_true (graphene_size_equal (&after.size, &before.size));
    }
}

/* The toast that says so, once it has slid in from below; %NULL if a busy machine let it go before. */
static GtkWidget *
wait_for_toast (Fixture *self, const char *text)
{
  g_autoptr(GtkWidget) toast = NULL;
  GtkWidget      *label = NULL;
  gint64          end = g_get_monotonic_time () + PATIENCE_US;
  graphene_rect_t overlay, bounds;

  while (label == NULL && g_get_monotonic_time () < end)
    {
      gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
      label = find (find_class (self, "stage"), has_label, text);
    }
  g_assert_nonnull (label);
  while (!is_named (label, "toast"))
    label = gtk_widget_get_parent (label);
  toast = g_object_ref (label);
  do
    {
      gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
      if (gtk_widget_get_parent (toast) == NULL)
        return NULL;
      overlay = get_bounds (self, gtk_widget_get_parent (toast));
      bounds = get_bounds (self, toast);
    }
  while (!graphene_rect_contains_rect (&overlay, &bounds) && g_get_monotonic_time () < end);

  return toast;
}

/* Nothing is cut, and nothing that is read or pressed is covered; also when it came just before. */
static void
test_toast (Fixture *self, gconstpointer user_data)
{
  static const char text[] = "No sound just now. The screen shows everything.";
  GtkWidget        *toast, *label;
  graphene_rect_t   bounds, name, bar;

  g_signal_emit_by_name (self->services, "message", text);
  start (self, "post-run-full");
  while ((toast = wait_for_toast (self, text)) == NULL)
    g_signal_emit_by_name (self->services, "message", text);
  label = find (toast, has_label, text);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  bounds = get_bounds (self, toast);
  name = get_bounds (self, find_class (self, "exercise"));
  bar = get_bounds (self, find_class (self, "answers"));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, phone.width);
  g_assert_false (graphene_rect_intersection (&bounds, &name, NULL));
  g_assert_false (graphene_rect_intersection (&bounds, &bar, NULL));
}

/* What is asked while one gets ready is read from the mat, and pressed with a tired finger. */
static void
test_question (Fixture *self, gconstpointer user_data)
{
  const Size     *size = user_data;
  GtkWidget      *choice;
  graphene_rect_t bounds;

  start (self, "post-run-full");
  settle (self);
  g_assert_cmpfloat (get_letters (find_class (self, "question")), >=, size == &wide ? 32 : 20);
  choice = find_class (self, "choice");
  bounds = get_bounds (self, choice);
  g_assert_cmpfloat (bounds.size.height, >=, 44);
  g_assert_cmpfloat (bounds.size.width, >=, 44);
  g_assert_cmpfloat (
      get_letters (gtk_button_get_child (GTK_BUTTON (choice))), >=, size == &wide ? 27 : 16);
}

/* Whoever presses a key too many has not answered how much it hurts. */
static void
test_enter_goes_on (Fixture *self, gconstpointer user_data)
{
  GtkWidget *focus;

  start (self, "post-run-full");
  gtk_widget_activate_action (find_class (self, "stage"), "session.hurts", NULL);
  settle (self);
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_true (gtk_widget_get_mapped (focus));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, "Cancel");
}

/* Small screens get everything: whatever does not fit is scrolled to. */
static void
test_small (Fixture *self, gconstpointer user_data)
{
  static const char *const routines[] = { "post-run-full", "core-a", "pre-run-full" };
  int                      minimum;

  for (guint i = 0; i < G_N_ELEMENTS (routines); i++)
    {
      start (self, routines[i]);
      for (int second = 0; second < 300; second += 20)
        {
          limber_fake_clock_advance (self->clock, 20 * S);
          gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
          gtk_widget_measure (GTK_WIDGET (self->window),
                              GTK_ORIENTATION_HORIZONTAL,
                              -1,
                              &minimum,
                              NULL,
                              NULL,
                              NULL);
          g_assert_cmpint (minimum, <=, phone.width);
          gtk_widget_measure (GTK_WIDGET (self->window),
                              GTK_ORIENTATION_VERTICAL,
                              phone.width,
                              &minimum,
                              NULL,
                              NULL,
                              NULL);
          g_assert_cmpint (minimum, <=, 294);
        }
      limber_session_end (limber_guide_get_session (limber_services_get_guide (self->services)));
    }
}

/* However long a name and what is to be minded: the buttons below are whole, and within reach. */
static void
test_controls_whole (Fixture *self, gconstpointer user_data)
{
  static const char *const routines[] = { "post-run-full", "core-b", "hamstring-break" };

  for (guint i = 0; i < G_N_ELEMENTS (routines); i++)
    {
      LimberSession *session;

      start (self, routines[i]);
      session = limber_guide_get_session (limber_services_get_guide (self->services));
      while (!limber_session_is_over (session))
        {
          GtkWidget      *room = find (GTK_WIDGET (self->window), is_named, "scrolledwindow");
          graphene_rect_t seen = get_bounds (self, room);
          graphene_rect_t controls = get_bounds (self, find_class (self, "controls"));

          g_assert_cmpfloat (
              controls.origin.y + controls.size.height, <=, seen.origin.y + seen.size.height);
          limber_fake_clock_advance (self->clock, 20 * S);
          settle (self);
        }
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.back", NULL);
    }
}

/* As AdwApplication does, of which there is none. */
static void
load_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/app/limber/Limber/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    const Size *size;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/app/legible/letters", &wide, test_letters },
    { "/app/legible/phases", &wide, test_phases },
    { "/app/legible/nothing-jumps", &wide, test_nothing_jumps },
    { "/app/legible/nothing-jumps/phone", &phone, test_nothing_jumps },
    { "/app/legible/controls-whole", &wide, test_controls_whole },
    { "/app/legible/toast", &phone, test_toast },
    { "/app/legible/question", &wide, test_question },
    { "/app/legible/question/phone", &phone, test_question },
    { "/app/legible/enter-goes-on", &phone, test_enter_goes_on },
    { "/app/legible/small", &phone, test_small },
  };

  if (!limber_widget_fixture_init (&argc, &argv))
    return 0;

  load_style ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].size, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
