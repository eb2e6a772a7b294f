package io.tsrpc.example.upload;

import io.tsrpc.example.upload.protocols.ApiBegin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** A file that somebody wants to upload. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sample(Path path, byte[] bytes) {
    private static final long SEED = 42;

    /** Writes a file of bytes that are always the same. */
    static Sample write(Path folder, String name, int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(SEED).nextBytes(bytes);
        return new Sample(Files.write(folder.resolve(name), bytes), bytes);
    }

    ApiBegin.Req whole() throws IOException {
        return new ApiBegin.Req(path.getFileName().toString(), bytes.length, Sha256.of(path));
    }

    byte[] part(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
