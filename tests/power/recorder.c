/*
 * Keeps a record of what a program does to the files of one folder, in the order in which it does it:
 * loaded before the C library (LD_PRELOAD), it passes every call on and writes it down.
 *
 *   ENTENTE_RECORD_FOLDER  the folder, absolute and without links; only files directly in it are recorded
 *   ENTENTE_RECORD_LOG     the file to write the record to, outside that folder
 *
 * One entry: kind (1 byte), length of the name (1), offset (8), length of the content (8), all
 * little-endian; then the name and the content. Kinds: C created, W written, T cut to a length,
 * S synced, F the folder itself synced, U unlinked, R renamed (the content is the new name).
 *
 * One lock is held around each call and its entry, and through a whole sync: what is written while a
 * sync runs must not pass for having been synced by it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 1024
#define NAME 128
#define REAL(function) ((__typeof__(&function))dlsym(RTLD_NEXT, #function))

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char open_files[FILES][NAME]; /* by descriptor; "" when not ours, "." for the folder */
static const char *folder;
static size_t folder_length;
static int record = -1;

__attribute__((constructor)) static void begin(void) {
    const char *log = getenv("ENTENTE_RECORD_LOG");
    folder = getenv("ENTENTE_RECORD_FOLDER");
    if (!folder || !log) return;
    folder_length = strlen(folder);
    record = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (record < 0) abort();
}

static void note(char kind, const char *name, uint64_t offset, const void *content, uint64_t length) {
    unsigned char head[18] = {(unsigned char)kind, (unsigned char)strlen(name)};
    memcpy(head + 2, &offset, 8);
    memcpy(head + 10, &length, 8);
    struct iovec parts[3] = {{head, sizeof head}, {(void *)name, strlen(name)}, {(void *)content, content ? length : 0}};
    ssize_t whole = (ssize_t)(sizeof head + parts[1].iov_len + parts[2].iov_len);
    if (REAL(writev)(record, parts, 3) != whole) abort();
}

/* The name of a file of ours within the folder, "." for the folder, NULL for anything else. */
static const char *inside(const char *path) {
    if (record < 0 || strncmp(path, folder, folder_length) != 0) return NULL;
    const char *rest = path + folder_length;
    if (*rest == '\0' || strcmp(rest, "/.") == 0) return ".";
    if (*rest != '/' || strchr(rest + 1, '/') || strlen(rest + 1) >= NAME) return NULL;
    return rest[1] ? rest + 1 : ".";
}

static const char *ours(int file) {
    return file >= 0 && file < FILES && open_files[file][0] ? open_files[file] : NULL;
}

static void opened(int file, const char *path, int flags, int existed) {
    if (file < 0) return;
    const char *name = inside(path);
    if (name && file >= FILES) abort();
    if (file < FILES) strcpy(open_files[file], name ? name : "");
    if (!name || strcmp(name, ".") == 0) return;
    if ((flags & O_CREAT) && !existed) note('C', name, 0, NULL, 0);
    else if (flags & O_TRUNC) note('T', name, 0, NULL, 0);
}

#define OPEN(function)                                                      \
    int function(const char *path, int flags, ...) {                        \
        va_list more;                                                       \
        va_start(more, flags);                                              \
        mode_t mode = (flags & O_CREAT) ? (mode_t)va_arg(more, int) : 0;    \
        va_end(more);                                                       \
        pthread_mutex_lock(&turn);                                          \
        int existed = inside(path) && access(path, F_OK) == 0;              \
        int file = REAL(function)(path, flags, mode);                       \
        opened(file, path, flags, existed);                                 \
        pthread_mutex_unlock(&turn);                                        \
        return file;                                                        \
    }
OPEN(open)
OPEN(open64)

#define OPEN_AT(function)                                                   \
    int function(int from, const char *path, int flags, ...) {              \
        va_list more;                                                       \
        va_start(more, flags);                                              \
        mode_t mode = (flags & O_CREAT) ? (mode_t)va_arg(more, int) : 0;    \
        va_end(more);                                                       \
        pthread_mutex_lock(&turn);                                          \
        int existed = inside(path) && access(path, F_OK) == 0;              \
        int file = REAL(function)(from, path, flags, mode);                 \
        opened(file, path, flags, existed);                                 \
        pthread_mutex_unlock(&turn);                                        \
        return file;                                                        \
    }
OPEN_AT(openat)
OPEN_AT(openat64)

int close(int file) {
    pthread_mutex_lock(&turn);
    if (ours(file)) open_files[file][0] = '\0';
    int outcome = REAL(close)(file);
    pthread_mutex_unlock(&turn);
    return outcome;
}

ssize_t write(int file, const void *content, size_t length) {
    if (!ours(file)) return REAL(write)(file, content, length);
    pthread_mutex_lock(&turn);
    ssize_t written = REAL(write)(file, content, length);
    if (written > 0) note('W', ours(file), (uint64_t)(lseek(file, 0, SEEK_CUR) - written), content, (uint64_t)written);
    pthread_mutex_unlock(&turn);
    return written;
}

#define WRITE_AT(function, position)                                                        \
    ssize_t function(int file, const void *content, size_t length, position offset) {       \
        if (!ours(file)) return REAL(function)(file, content, length, offset);              \
        pthread_mutex_lock(&turn);                                                          \
        ssize_t written = REAL(function)(file, content, length, offset);                    \
        if (written > 0) note('W', ours(file), (uint64_t)offset, content, (uint64_t)written); \
        pthread_mutex_unlock(&turn);                                                        \
        return written;                                                                     \
    }
WRITE_AT(pwrite, off_t)
WRITE_AT(pwrite64, off64_t)

#define CUT(function, position)                                             \
    int function(int file, position length) {                               \
        if (!ours(file)) return REAL(function)(file, length);               \
        pthread_mutex_lock(&turn);                                          \
        int outcome = REAL(function)(file, length);                         \
        if (outcome == 0) note('T', ours(file), (uint64_t)length, NULL, 0); \
        pthread_mutex_unlock(&turn);                                        \
        return outcome;                                                     \
    }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

#define SYNC(function)                                                                      \
    int function(int file) {                                                                \
        if (!ours(file)) return REAL(function)(file);                                       \
        pthread_mutex_lock(&turn);                                                          \
        int outcome = REAL(function)(file);                                                 \
        if (outcome == 0) note(strcmp(ours(file), ".") ? 'S' : 'F', ours(file), 0, NULL, 0); \
        pthread_mutex_unlock(&turn);                                                        \
        return outcome;                                                                     \
    }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
    pthread_mutex_lock(&turn);
    int outcome = REAL(unlink)(path);
    if (outcome == 0 && inside(path)) note('U', inside(path), 0, NULL, 0);
    pthread_mutex_unlock(&turn);
    return outcome;
}

int rename(const char *before, const char *after) {
    pthread_mutex_lock(&turn);
    int outcome = REAL(rename)(before, after);
    if (outcome == 0 && inside(before) && inside(after)) note('R', inside(before), 0, inside(after), strlen(inside(after)));
    pthread_mutex_unlock(&turn);
    return outcome;
}
