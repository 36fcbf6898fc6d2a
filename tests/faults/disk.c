/* A disk that can be told to fail: beneath the calls by which a program writes, for `dev.py faults`.
 *
 * disk_arm(what, at, seed, folder): at the `at`-th write to a file in `folder`
 *   1  the program is killed before it,
 *   2  it and every further one finds the disk full,
 *   3  the power is cut: of what was written and not synced, a random part is lost.
 * disk_cut() cuts the power at once. disk_writes() says how many there were.
 * Names of files are taken to last at once, as a file system with a journal nearly does.
 *
 * With DISK_JOURNAL in the environment, all that the program and those that it starts write to files, wherever and
 * however short they last, stands in that file too; not what they write below the folder DISK_ASKED.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sendfile.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

typedef struct Write {
    struct Write *before;
    int file;
    dev_t device;
    ino_t inode;
    off_t at, size;
    size_t old_length, new_length;
    char *old, *new;
    int synced;
} Write;

static int armed, what, is_full;
static long left, writes;
static unsigned seed;
static char folder[4096];
static Write *newest;
static int journal = -1;
static const char *asked;

#define REAL(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))

static int path_of(int file, struct stat *found, char *path) {
    char link[64];
    if (fstat(file, found) || !S_ISREG(found->st_mode))
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, 4095);
    path[length < 0 ? 0 : length] = 0;
    return length > 0;
}

static int is_ours(int file, struct stat *found) {
    char path[4096];
    return armed && path_of(file, found, path) && !strncmp(path, folder, strlen(folder));
}

__attribute__((constructor)) static void begin_journal(void) {
    const char *name = getenv("DISK_JOURNAL");
    asked = getenv("DISK_ASKED");
    if (name)
        journal = open(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* One call for each: several programs write their journal into the same file. */
static void note(int file, const void *data, size_t length) {
    struct stat found;
    char path[4096], head[4200];
    if (journal < 0 || file == journal || !path_of(file, &found, path))
        return;
    if (asked && !strncmp(path, asked, strlen(asked)))
        return;
    struct iovec parts[] = {
        {head, (size_t)snprintf(head, sizeof head, "\n@@ %s @@\n", path)}, {(void *)data, length}};
    if (REAL(writev)(journal, parts, 2) < 0)
        abort();
}

static void keep(int file, const struct stat *found, off_t at, const void *data, size_t length) {
    Write *one = calloc(1, sizeof *one);
    char link[64];
    *one = (Write){newest, -1, found->st_dev, found->st_ino, at, found->st_size, 0, length, NULL, NULL, 0};
    for (Write *other = newest; other && one->file < 0; other = other->before)
        if (other->device == one->device && other->inode == one->inode)
            one->file = other->file;
    if (one->file < 0) {
        /* Never closed: closing any handle of a file would drop the locks that SQLite has on it. */
        snprintf(link, sizeof link, "/proc/self/fd/%d", file);
        one->file = open(link, O_RDWR | O_CLOEXEC);
    }
    if (at < found->st_size) {
        size_t there = (size_t)(found->st_size - at);
        one->old_length = there < length || !data ? there : length;
        one->old = malloc(one->old_length);
        if (REAL(pread64)(one->file, one->old, one->old_length, at) < 0)
            one->old_length = 0;
    }
    if (data) {
        one->new = malloc(length);
        memcpy(one->new, data, length);
    }
    newest = one;
}

static Write *next_of(Write *one) {
    Write *found = NULL;
    for (Write *other = newest; other && other != one; other = other->before)
        found = other;
    return found;
}

static int put(int file, const char *data, size_t length, off_t at) {
    return REAL(pwrite64)(file, data, length, at) == (ssize_t)length;
}

void disk_cut(void) {
    Write *oldest = NULL;
    armed = 0;
    for (Write *one = newest; one; oldest = one, one = one->before)
        if (!one->synced) {
            if (one->old && !put(one->file, one->old, one->old_length, one->at))
                abort();
            if (REAL(ftruncate64)(one->file, one->size))
                abort();
        }
    for (Write *one = oldest; one; one = next_of(one))
        if (!one->synced && rand_r(&seed) % 2) {
            if (one->new ? !put(one->file, one->new, one->new_length, one->at)
                         : REAL(ftruncate64)(one->file, one->at))
                abort();
        }
    kill(getpid(), SIGKILL);
}

static int refused(int file, off_t at, const void *data, size_t length) {
    struct stat found;
    if (!is_ours(file, &found))
        return 0;
    writes++;
    if (--left == 0 && what == 1)
        kill(getpid(), SIGKILL);
    if (left == 0 && what == 2)
        is_full = 1;
    if (left == 0 && what == 3)
        disk_cut();
    if (is_full && data) {
        errno = ENOSPC;
        return 1;
    }
    if (what == 3)
        keep(file, &found, at < 0 ? found.st_size : at, data, length);
    return 0;
}

static void synced(int file) {
    struct stat found;
    if (!armed || fstat(file, &found))
        return;
    for (Write *one = newest; one; one = one->before)
        if (one->device == found.st_dev && one->inode == found.st_ino)
            one->synced = 1;
}

void disk_arm(int kind, long at, unsigned chance, const char *under) {
    what = kind, left = at, seed = chance, armed = 1, writes = 0;
    snprintf(folder, sizeof folder, "%s", under);
}

long disk_writes(void) { return writes; }

ssize_t write(int file, const void *data, size_t length) {
    note(file, data, length);
    off_t at = fcntl(file, F_GETFL) & O_APPEND ? -1 : lseek(file, 0, SEEK_CUR);
    return refused(file, at, data, length) ? -1 : REAL(write)(file, data, length);
}

ssize_t pwrite64(int file, const void *data, size_t length, off64_t at) {
    note(file, data, length);
    return refused(file, at, data, length) ? -1 : REAL(pwrite64)(file, data, length, at);
}

ssize_t pwrite(int file, const void *data, size_t length, off_t at) {
    note(file, data, length);
    return refused(file, at, data, length) ? -1 : REAL(pwrite64)(file, data, length, at);
}

int ftruncate64(int file, off64_t size) {
    return refused(file, size, NULL, 0) ? -1 : REAL(ftruncate64)(file, size);
}

int ftruncate(int file, off_t size) {
    return refused(file, size, NULL, 0) ? -1 : REAL(ftruncate64)(file, size);
}

int fsync(int file) {
    int done = REAL(fsync)(file);
    if (!done)
        synced(file);
    return done;
}

int fdatasync(int file) {
    int done = REAL(fdatasync)(file);
    if (!done)
        synced(file);
    return done;
}

ssize_t writev(int file, const struct iovec *parts, int number) {
    for (int part = 0; part < number; part++)
        note(file, parts[part].iov_base, parts[part].iov_len);
    return REAL(writev)(file, parts, number);
}

/* While there is a journal, files are copied through the calls above. */
ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
    if (journal < 0)
        return REAL(sendfile64)(to, from, at, length);
    errno = ENOTSOCK;
    return -1;
}

ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *there, size_t length, unsigned flags) {
    if (journal < 0)
        return REAL(copy_file_range)(from, at, to, there, length, flags);
    errno = EXDEV;
    return -1;
}
