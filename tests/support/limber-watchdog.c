/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Both kinds of names are watched, those for big files and those for others. */
#undef _FILE_OFFSET_BITS
#define _GNU_SOURCE

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/*
 * Put before a program's libraries (LD_PRELOAD), this makes disks slow and sees who waits for them.
 *
 * LIMBER_WATCHDOG_LOG is where it writes what it sees, LIMBER_WATCHDOG_SLOW what is slow: pieces such
 * as "/a/folder=20" with ":" between them, in which every call for a file there takes 20 ms longer and
 * one that waits for the disk itself twenty times that. A call on the main thread is logged as a line
 * "blocked CALL WHAT", with those who called; so are calls there into the database, into the sound
 * library, and of our own program for another thread. Once the program has asked for its window to be
 * shown, "stall MS" tells how long the longest turn of the main loop was kept waiting by anything but
 * the processor and the screen. At the end "slow N" tells how many calls were slow, "database N" and
 * "sound N" how often those libraries were called at all.
 */

#define MAX_FDS 65536
#define MAX_PLACES 16
#define DURABLE 20

typedef struct
{
  char path[512];
  int  ms;
} Place;

static Place                 places[MAX_PLACES];
static int                   n_places;
static int                   log_fd = -1;
static _Atomic unsigned char place_of[MAX_FDS]; /* 1 + index of the place, by descriptor */
static atomic_int            n_slow;
static atomic_int            n_database;
static atomic_int            n_sound;
static atomic_int            is_shown;
static atomic_int            is_gone;
static __thread int          is_inside;

/* Of the main thread's alone. */
static int64_t turn_began_ns;
static int64_t turn_idle_ns;
static int64_t longest_ms;

#define REAL(name)                                                                                 \
  static __typeof__ (&name) real = NULL;                                                           \
  if (real == NULL)                                                                                \
  real = (__typeof__ (&name)) dlsym (RTLD_NEXT, #name)

static int
is_main_thread (void)
{
  return syscall (SYS_gettid) == getpid ();
}

static int64_t
get_ns (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return now.tv_sec * INT64_C (1000000000) + now.tv_nsec;
}

__attribute__ ((format (printf, 1, 2))) static void
say (const char *format, ...)
{
  char    line[1024];
  va_list list;
  int     n;

  va_start (list, format);
  n = vsnprintf (line, sizeof line, format, list);
  va_end (list);
  if (log_fd >= 0 && n > 0)
    syscall (SYS_write, log_fd, line, n < (int) sizeof line ? n : (int) sizeof line - 1);
}

static void
accuse (const char *call, const char *what)
{
  void *callers[24];
  int   n;

  if (is_inside++ == 0)
    {
      say ("%s %s %s\n", is_gone ? "afterwards" : "blocked", call, what);
      n = backtrace (callers, 24);
      backtrace_symbols_fd (callers + 2, n > 2 ? n - 2 : 0, log_fd);
    }
  is_inside--;
}

static int
find_place (const char *path)
{
  for (int i = 0; path != NULL && i < n_places; i++)
    {
      size_t length = strlen (places[i].path);

      if (strncmp (path, places[i].path, length) == 0)
        return i;
    }

  return -1;
}

static void
wait_ms (int ms)
{
  struct timespec left = { ms / 1000, ms % 1000 * 1000000L };

  while (nanosleep (&left, &left) != 0 && errno == EINTR)
    ;
}

static void
touch_place (int place, int times, const char *call, const char *what)
{
  int saved_errno = errno;

  if (place < 0 || is_inside)
    return;

  if (is_main_thread ())
    accuse (call, what);
  n_slow++;
  wait_ms (places[place].ms * times);
  errno = saved_errno;
}

static void
touch_path (const char *path, int times, const char *call)
{
  touch_place (find_place (path), times, call, path);
}

static void
touch_fd (int fd, int times, const char *call)
{
  if (fd >= 0 && fd < MAX_FDS && place_of[fd] > 0)
    touch_place (place_of[fd] - 1, times, call, places[place_of[fd] - 1].path);
}

static int
note_fd (int fd, const char *path)
{
  if (fd >= 0 && fd < MAX_FDS)
    place_of[fd] = (unsigned char) (find_place (path) + 1);

  return fd;
}

__attribute__ ((constructor)) static void
set_up (void)
{
  const char *log = getenv ("LIMBER_WATCHDOG_LOG");
  const char *slow = getenv ("LIMBER_WATCHDOG_SLOW");
  void       *callers[1];
  char       *pieces = strdup (slow != NULL ? slow : "");
  char       *rest = NULL;

  /* It loads a library when it is called for the first time. */
  backtrace (callers, 1);
  if (log != NULL)
    log_fd = (int) syscall (
        SYS_openat, AT_FDCWD, log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  for (char *piece = strtok_r (pieces, ":", &rest); piece != NULL && n_places < MAX_PLACES;
       piece = strtok_r (NULL, ":", &rest))
    {
      char *ms = strrchr (piece, '=');

      if (ms == NULL)
        continue;
      *ms = '\0';
      snprintf (places[n_places].path, sizeof places[n_places].path, "%s", piece);
      places[n_places++].ms = atoi (ms + 1);
    }
  free (pieces);
  /* What the program starts is not watched. */
  unsetenv ("LD_PRELOAD");
}

__attribute__ ((destructor)) static void
tear_down (void)
{
  say ("stall %lld\nslow %d\n", (long long) longest_ms, n_slow);
  say ("database %d\nsound %d\n", n_database, n_sound);
}

/* Files by their names. */

#define OPEN(name)                                                                                 \
  int name (const char *path, int flags, ...)                                                      \
  {                                                                                                \
    mode_t  mode;                                                                                  \
    va_list list;                                                                                  \
    REAL (name);                                                                                   \
    va_start (list, flags);                                                                        \
    mode = va_arg (list, mode_t);                                                                  \
    va_end (list);                                                                                 \
    touch_path (path, 1, #name);                                                                   \
    return note_fd (real (path, flags, mode), path);                                               \
  }

#define OPENAT(name)                                                                               \
  int name (int folder, const char *path, int flags, ...)                                          \
  {                                                                                                \
    mode_t  mode;                                                                                  \
    va_list list;                                                                                  \
    REAL (name);                                                                                   \
    va_start (list, flags);                                                                        \
    mode = va_arg (list, mode_t);                                                                  \
    va_end (list);                                                                                 \
    touch_path (path, 1, #name);                                                                   \
    return note_fd (real (folder, path, flags, mode), path);                                       \
  }

#define BY_PATH(type, name, times, parameters, path, ...)                                          \
  type name parameters                                                                             \
  {                                                                                                \
    REAL (name);                                                                                   \
    touch_path (path, times, #name);                                                               \
    return real (__VA_ARGS__);                                                                     \
  }

#define BY_FD(type, name, times, parameters, fd, ...)                                              \
  type name parameters                                                                             \
  {                                                                                                \
    REAL (name);                                                                                   \
    touch_fd (fd, times, #name);                                                                   \
    return real (__VA_ARGS__);                                                                     \
  }

int     __open_2 (const char *path, int flags);
int     __open64_2 (const char *path, int flags);
int     inotify_add_watch (int fd, const char *path, uint32_t mask);
ssize_t __read_chk (int fd, void *data, size_t n, size_t size);
ssize_t __pread64_chk (int fd, void *data, size_t n, off64_t at, size_t size);

OPEN (open)
OPEN (open64)
OPENAT (openat)
OPENAT (openat64)

int
__open_2 (const char *path, int flags)
{
  return open (path, flags);
}

int
__open64_2 (const char *path, int flags)
{
  return open64 (path, flags);
}

int
close (int fd)
{
  REAL (close);

  if (fd >= 0 && fd < MAX_FDS)
    place_of[fd] = 0;

  return real (fd);
}

/* clang-format off */
BY_PATH (FILE *, fopen, 1, (const char *path, const char *mode), path, path, mode)
BY_PATH (FILE *, fopen64, 1, (const char *path, const char *mode), path, path, mode)
BY_PATH (DIR *, opendir, 1, (const char *path), path, path)
BY_PATH (int, stat, 1, (const char *path, struct stat *about), path, path, about)
BY_PATH (int, stat64, 1, (const char *path, struct stat64 *about), path, path, about)
BY_PATH (int, lstat, 1, (const char *path, struct stat *about), path, path, about)
BY_PATH (int, lstat64, 1, (const char *path, struct stat64 *about), path, path, about)
BY_PATH (int, fstatat, 1, (int fd, const char *path, struct stat *about, int flags), path, fd, path, about, flags)
BY_PATH (int, fstatat64, 1, (int fd, const char *path, struct stat64 *about, int flags), path, fd, path, about, flags)
BY_PATH (int, statx, 1, (int fd, const char *path, int flags, unsigned int mask, struct statx *about), path, fd, path, flags, mask, about)
BY_PATH (int, access, 1, (const char *path, int mode), path, path, mode)
BY_PATH (int, faccessat, 1, (int fd, const char *path, int mode, int flags), path, fd, path, mode, flags)
BY_PATH (ssize_t, readlink, 1, (const char *path, char *target, size_t size), path, path, target, size)
BY_PATH (int, mkdir, 1, (const char *path, mode_t mode), path, path, mode)
BY_PATH (int, rmdir, 1, (const char *path), path, path)
BY_PATH (int, chmod, 1, (const char *path, mode_t mode), path, path, mode)
BY_PATH (int, unlink, 1, (const char *path), path, path)
BY_PATH (int, rename, DURABLE, (const char *from, const char *to), to, from, to)
BY_PATH (int, inotify_add_watch, 1, (int fd, const char *path, uint32_t mask), path, fd, path, mask)

/* Files that are open. */

BY_FD (ssize_t, read, 1, (int fd, void *data, size_t n), fd, fd, data, n)
BY_FD (ssize_t, __read_chk, 1, (int fd, void *data, size_t n, size_t size), fd, fd, data, n, size)
BY_FD (ssize_t, pread, 1, (int fd, void *data, size_t n, off_t at), fd, fd, data, n, at)
BY_FD (ssize_t, pread64, 1, (int fd, void *data, size_t n, off64_t at), fd, fd, data, n, at)
BY_FD (ssize_t, __pread64_chk, 1, (int fd, void *data, size_t n, off64_t at, size_t size), fd, fd, data, n, at, size)
BY_FD (ssize_t, write, 1, (int fd, const void *data, size_t n), fd, fd, data, n)
BY_FD (ssize_t, pwrite, 1, (int fd, const void *data, size_t n, off_t at), fd, fd, data, n, at)
BY_FD (ssize_t, pwrite64, 1, (int fd, const void *data, size_t n, off64_t at), fd, fd, data, n, at)
BY_FD (int, ftruncate, 1, (int fd, off_t size), fd, fd, size)
BY_FD (int, ftruncate64, 1, (int fd, off64_t size), fd, fd, size)
BY_FD (int, fsync, DURABLE, (int fd), fd, fd)
BY_FD (int, fdatasync, DURABLE, (int fd), fd, fd)
/* clang-format on */

/* What may block for as long as somebody else likes. */

typedef void *Any;

/* Libraries wait for their own threads, and know why. */
static int
is_ours (void *caller)
{
  Dl_info     info;
  const char *name;

  if (dladdr (caller, &info) == 0 || info.dli_fname == NULL)
    return 0;

  name = strrchr (info.dli_fname, '/');

  return strcmp (name != NULL ? name + 1 : info.dli_fname, "limber") == 0;
}

static void
note_call (const char *call, void *caller)
{
  int is_database = strncmp (call, "sqlite3_", 8) == 0;
  int is_sound = strncmp (call, "ca_", 3) == 0 || strncmp (call, "spd_", 4) == 0;

  n_database += is_database;
  n_sound += is_sound;
  if (is_main_thread () && (is_database || is_sound || is_ours (caller)))
    accuse (call, "");
}

#define WAITS(type, name, parameters, ...)                                                         \
  type name parameters;                                                                            \
  type name parameters                                                                             \
  {                                                                                                \
    REAL (name);                                                                                   \
    note_call (#name, __builtin_return_address (0));                                               \
    return real (__VA_ARGS__);                                                                     \
  }

/* clang-format off */
WAITS (void, g_cond_wait, (Any cond, Any mutex), cond, mutex)
WAITS (int, g_cond_wait_until, (Any cond, Any mutex, int64_t end), cond, mutex, end)
WAITS (Any, g_thread_join, (Any thread), thread)
WAITS (void, g_thread_pool_free, (Any pool, int immediate, int wait), pool, immediate, wait)
WAITS (Any, g_async_queue_pop, (Any queue), queue)
WAITS (void, g_usleep, (unsigned long us), us)
WAITS (int, sqlite3_open_v2, (const char *path, Any db, int flags, const char *vfs), path, db, flags, vfs)
WAITS (int, sqlite3_exec, (Any db, const char *sql, Any cb, Any data, Any error), db, sql, cb, data, error)
WAITS (int, sqlite3_prepare_v2, (Any db, const char *sql, int n, Any statement, Any tail), db, sql, n, statement, tail)
WAITS (int, sqlite3_prepare_v3, (Any db, const char *sql, int n, unsigned int flags, Any statement, Any tail), db, sql, n, flags, statement, tail)
WAITS (int, sqlite3_step, (Any statement), statement)
WAITS (int, sqlite3_wal_checkpoint_v2, (Any db, const char *name, int mode, Any log, Any done), db, name, mode, log, done)
WAITS (int, sqlite3_close, (Any db), db)
WAITS (int, sqlite3_close_v2, (Any db), db)
WAITS (int, ca_context_create, (Any context), context)
WAITS (int, ca_context_open, (Any context), context)
WAITS (int, ca_context_play_full, (Any context, uint32_t id, Any props, Any cb, Any data), context, id, props, cb, data)
WAITS (int, ca_context_cache_full, (Any context, Any props), context, props)
WAITS (int, ca_context_cancel, (Any context, uint32_t id), context, id)
WAITS (int, ca_context_destroy, (Any context), context)
WAITS (Any, spd_open2, (const char *client, const char *name, const char *user, int mode, const void *address, int autospawn, char **error), client, name, user, mode, address, autospawn, error)
WAITS (void, spd_close, (Any connection), connection)
WAITS (int, spd_get_client_id, (Any connection), connection)
WAITS (int, spd_say, (Any connection, int priority, const char *text), connection, priority, text)
WAITS (int, spd_cancel, (Any connection), connection)
WAITS (int, spd_set_notification_on, (Any connection, int what), connection, what)
WAITS (int, spd_set_language, (Any connection, const char *language), connection, language)
WAITS (int, spd_set_voice_rate, (Any connection, int rate), connection, rate)
WAITS (int, spd_set_volume, (Any connection, int volume), connection, volume)
WAITS (int, spd_set_synthesis_voice, (Any connection, const char *name), connection, name)
WAITS (Any, spd_list_synthesis_voices, (Any connection), connection)
/* clang-format on */

/* The turns of the main loop. */

void gtk_window_present (Any window);
void g_application_hold (Any application);

void
gtk_window_present (Any window)
{
  REAL (gtk_window_present);

  if (!is_shown)
    {
      say ("shown\n");
      is_shown = 1;
    }
  real (window);
}

/* The program holds itself up when its window has gone, to write what is still to be written. */
void
g_application_hold (Any application)
{
  REAL (g_application_hold);

  if (is_ours (__builtin_return_address (0)) && is_shown && !is_gone)
    {
      say ("gone\n");
      is_gone = 1;
    }
  real (application);
}

static int
is_called_by (void *caller, const char *library)
{
  Dl_info info;

  return dladdr (caller, &info) != 0 && info.dli_fname != NULL
         && strstr (info.dli_fname, library) != NULL;
}

/* Time on the processor, and waiting for it. */
static int64_t
get_processor_ns (void)
{
  unsigned long long running = 0;
  unsigned long long waiting = 0;
  char               text[96] = "";
  int fd = (int) syscall (SYS_openat, AT_FDCWD, "/proc/thread-self/schedstat", O_RDONLY);

  if (fd >= 0)
    {
      ssize_t n = syscall (SYS_read, fd, text, sizeof text - 1);

      text[n > 0 ? n : 0] = '\0';
      syscall (SYS_close, fd);
    }
  if (sscanf (text, "%llu %llu", &running, &waiting) != 2)
    return get_ns (CLOCK_THREAD_CPUTIME_ID);

  return (int64_t) (running + waiting);
}

static void
end_turn (void)
{
  int64_t now_ns = get_ns (CLOCK_MONOTONIC) - get_processor_ns ();
  int64_t ms = (now_ns - turn_began_ns - turn_idle_ns) / 1000000;

  if (turn_began_ns == 0 || is_gone)
    return;
  if (ms > longest_ms)
    {
      longest_ms = ms;
      say ("longest %lld\n", (long long) ms);
    }
}

static void
begin_turn (void)
{
  turn_began_ns = is_shown ? get_ns (CLOCK_MONOTONIC) - get_processor_ns () : 0;
  turn_idle_ns = 0;
}

static int
poll_watched (struct pollfd *fds, nfds_t n, const struct timespec *timeout, void *caller)
{
  const int is_main = is_main_thread ();
  const int is_loop = is_main && is_called_by (caller, "libglib-2.0");
  int64_t   began_ns = is_main ? get_ns (CLOCK_MONOTONIC) : 0;
  int       result, saved_errno;
  REAL (ppoll);

  if (is_loop)
    end_turn ();
  result = real (fds, n, timeout, NULL);
  saved_errno = errno;
  if (is_loop)
    begin_turn ();
  else if (is_main && is_called_by (caller, "libxcb"))
    turn_idle_ns += get_ns (CLOCK_MONOTONIC) - began_ns;
  errno = saved_errno;

  return result;
}

int
poll (struct pollfd *fds, nfds_t n, int timeout_ms)
{
  struct timespec timeout = { timeout_ms / 1000, timeout_ms % 1000 * 1000000L };

  return poll_watched (fds, n, timeout_ms >= 0 ? &timeout : NULL, __builtin_return_address (0));
}

int
ppoll (struct pollfd *fds, nfds_t n, const struct timespec *timeout, const sigset_t *mask)
{
  REAL (ppoll);

  if (mask != NULL)
    return real (fds, n, timeout, mask);

  return poll_watched (fds, n, timeout, __builtin_return_address (0));
}
