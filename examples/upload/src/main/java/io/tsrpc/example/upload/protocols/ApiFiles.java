package io.tsrpc.example.upload.protocols;

import java.util.List;

/** Tells which files there are. */
public interface ApiFiles {
    /** Nothing need be said. */
    record Req() {}

    /**
     * The answer.
     *
     * @param files by name
     */
    record Res(List<StoredFile> files) {}
}
