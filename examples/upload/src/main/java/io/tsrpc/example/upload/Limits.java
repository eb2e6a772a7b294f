package io.tsrpc.example.upload;

import java.time.Duration;

/**
 * What a store takes.
 *
 * @param fileSize how many bytes a file may have
 * @param partSize how many bytes a part may have
 * @param uploadsAtOnce how many files may be on their way
 * @param files how many files there may be together, those on their way included: an empty one takes room too
 * @param totalSize how many bytes all files may have together, those on their way included
 * @param patience how long an upload may rest before it is dropped
 */
record Limits(long fileSize, int partSize, int uploadsAtOnce, int files, long totalSize, Duration patience) {
    static final Limits DEFAULT = new Limits(64L << 20, 256 << 10, 16, 1_000, 1L << 30, Duration.ofDays(1));
}
