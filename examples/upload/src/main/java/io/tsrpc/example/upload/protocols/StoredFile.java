package io.tsrpc.example.upload.protocols;

/**
 * A file that the server keeps whole. It is downloaded from {@code /files/NAME}.
 *
 * @param name its name, unique
 * @param size how many bytes it has
 */
public record StoredFile(String name, long size) {}
