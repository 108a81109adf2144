/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "share/limber-html-text.h"

#include <string.h>
#include <time.h>

#define N_RANDOM 20000
#define LONG 200000

typedef struct
{
  const char *html;
  const char *paragraphs; /* with "|" between them */
} Row;

static char *
join (const char *html)
{
  g_autoptr (GPtrArray) paragraphs = limber_html_to_paragraphs (html);

  g_ptr_array_add (paragraphs, NULL);

  return g_strjoinv ("|", (char **) paragraphs->pdata);
}

static void
test_table (void)
{
  static const Row table[] = {
    { "", "" },
    { "Plain text.", "Plain text." },
    { "<p>One.</p><p>Two.</p>", "One.|Two." },
    { "<ol><li>First</li><li>Then</li></ol>", "First|Then" },
    { "a<br>b<BR/>c", "a|b|c" },
    { "<p>a <b>bold</b> word</p>", "a bold word" },
    { "5 &lt; 6 &amp; 7 &gt; 2", "5 < 6 & 7 > 2" },
    { "&#65;&#x42;&#xdf;", "ABß" },
    { "&#0;&#x110000;&#xd800;&bogus;&", "&#0;&#x110000;&#xd800;&bogus;&" },
    { "&amp;lt;b&amp;gt;", "&lt;b&gt;" },
    { "a < b and c > d", "a < b and c > d" },
    { "3 <4", "3 <4" },
    { "<script>alert(1)</script>after", "after" },
    { "<style>p{}</style><p>x</p>", "x" },
    { "<script>never ends <p>hidden</p>", "" },
    { "<SCRIPT src='a>b'>x</sCrIpT >y", "y" },
    { "<!-- <p>no</p> -->yes", "yes" },
    { "<!-- never ends", "" },
    { "<a href=\"https://example.org/?a>b\">words</a>", "words" },
    { "<img src=x onerror='alert(1)'>text", "text" },
    { "<p title='a>b'>x</p>", "x" },
    { "<p", "" },
    { "<svg><text>drawn</text></svg>said", "said" },
    { "<iframe src='x'/>after", "after" },
    { "over\u202Eturned\x01", "overturned" },
    { "&nbsp;&nbsp;spaced&nbsp;out&nbsp;", "spaced out" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *found = join (table[i].html);

      g_assert_cmpstr (found, ==, table[i].paragraphs);
    }
}

static void
test_random (void)
{
  static const char *const pieces[]
      = { "<",   ">", "</", "<p>",  "</p>",  "<script>", "</script>", "<!--", "-->",
          "&",   ";", "#",  "x",    "\"",    "'",        "=",         " ",    "li",
          "<br", "/", "ä",  "\xff", "&amp;", "&#",       "9" };

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      g_autoptr (GPtrArray) paragraphs = NULL;
      int n = g_test_rand_int_range (0, 60);

      for (int k = 0; k < n; k++)
        g_string_append (html, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      paragraphs = limber_html_to_paragraphs (html->str);
      for (guint k = 0; k < paragraphs->len; k++)
        {
          const char *text = paragraphs->pdata[k];

          g_assert_true (*text != '\0' && g_utf8_validate (text, -1, NULL));
          g_assert_null (strchr (text, '\n'));
        }
    }
}

/* What this thread has worked, seconds; what others do on the machine is no matter. */
static double
get_worked (void)
{
  struct timespec worked = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &worked);

  return (double) worked.tv_sec + (double) worked.tv_nsec / 1e9;
}

static double
measure (const char *piece, guint n)
{
  g_autoptr (GString) html = g_string_new (NULL);
  double begun;

  for (guint i = 0; i < n; i++)
    g_string_append (html, piece);
  begun = get_worked ();
  g_ptr_array_unref (limber_html_to_paragraphs (html->str));

  return get_worked () - begun;
}

/* Whatever is repeated without end must not take ever longer: eight times as much is not sixty-four
 * times as slow. */
static void
test_is_linear (void)
{
  static const char *const pieces[]
      = { "<", "<p>", "<script", "<script>", "<!--", "&", "</", "<a \"", "<p><script></x>" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      double once = measure (pieces[i], LONG / 8);
      double more = measure (pieces[i], LONG);

      g_assert_cmpfloat (more, <, 24 * once + 0.2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/share/html-text/table", test_table);
  g_test_add_func ("/share/html-text/random", test_random);
  g_test_add_func ("/share/html-text/linear", test_is_linear);

  return g_test_run ();
}
