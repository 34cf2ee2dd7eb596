/* Kills the whole process group at the N-th operation that changes a file system, counted over all its processes.
   Preloaded into the program under test and so into every git it starts. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static volatile long *counter;
static long limit;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("CRASH_COUNTER"), *at = getenv("CRASH_AT");
  int fd = path ? open(path, O_RDWR) : -1;
  limit = at ? atol(at) : 0;
  if (fd < 0) return;
  void *map = mmap(NULL, sizeof(long), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (map != MAP_FAILED) counter = map;
  close(fd);
}

static void count(void) {
  if (counter && __sync_add_and_fetch(counter, 1) == limit) kill(0, SIGKILL);
}

static int regular(int fd) {
  struct stat info;
  return fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define OPEN(name)                                                   \
  int name(const char *path, int flags, ...) {                       \
    va_list rest; va_start(rest, flags);                             \
    mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0;      \
    va_end(rest);                                                    \
    if (flags & O_CREAT) count();                                    \
    return NEXT(name)(path, flags, mode);                            \
  }
OPEN(open)
OPEN(open64)

ssize_t write(int fd, const void *data, size_t size) { if (regular(fd)) count(); return NEXT(write)(fd, data, size); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { count(); return NEXT(pwrite)(fd, data, size, at); }
int rename(const char *from, const char *to) { count(); return NEXT(rename)(from, to); }
int link(const char *from, const char *to) { count(); return NEXT(link)(from, to); }
int unlink(const char *path) { count(); return NEXT(unlink)(path); }
int rmdir(const char *path) { count(); return NEXT(rmdir)(path); }
int mkdir(const char *path, mode_t mode) { count(); return NEXT(mkdir)(path, mode); }
int fsync(int fd) { count(); return NEXT(fsync)(fd); }
int fdatasync(int fd) { count(); return NEXT(fdatasync)(fd); }
