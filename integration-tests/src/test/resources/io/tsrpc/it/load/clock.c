/* A wall clock that is ahead by as many seconds as the file CLOCK_AHEAD says. The clock by which programs measure times is not touched. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int clock_gettime(clockid_t id, struct timespec *now) {
    int result = syscall(SYS_clock_gettime, id, now);
    FILE *file;
    long ahead = 0;
    if (id == CLOCK_REALTIME && (file = fopen(getenv("CLOCK_AHEAD"), "r"))) {
        if (fscanf(file, "%ld", &ahead) == 1) {
            now->tv_sec += ahead;
        }
        fclose(file);
    }
    return result;
}
