package io.tsrpc.processor.files;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Replaces files in one step, so that nobody ever sees a part of one: neither another compiler or bundler, nor the next compilation if
 * this one is killed.
 */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Replaces a file, or the one that it links to, and makes its directories.
     *
     * @throws IOException if that fails; the file is then as it was
     */
    public static void write(Path path, byte[] content) throws IOException {
        Files.createDirectories(path.resolveSibling(""));
        if (Files.exists(path) && !Files.isWritable(path)) {
            throw new IOException("the file is read-only");
        }
        Path target = Files.exists(path) ? path.toRealPath() : path;
        Path whole = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(whole, content, StandardOpenOption.CREATE_NEW);
            takeOverPermissions(target, whole);
            move(whole, target);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void takeOverPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from)
                && from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    private static void move(Path whole, Path target) throws IOException {
        try {
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
