package io.tsrpc.processor.files;

import io.tsrpc.processor.json.Utf8;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * The file with a contract.
 *
 * @param path where it is
 */
public record ContractFile(Path path) {
    /** The name of every contract's file. */
    public static final String NAME = "serviceProto.json";

    /** The file in a directory. */
    public static ContractFile in(Path directory) {
        return new ContractFile(directory.resolve(NAME));
    }

    /**
     * The text, with the line ends that the processor writes and without a byte order mark; empty if there is no file.
     *
     * @throws IOException if it cannot be read, or is not UTF-8; its text says which
     */
    public Optional<String> read() throws IOException {
        try {
            return Optional.of(Utf8.decode(Files.readAllBytes(path)).replace("\r\n", "\n"));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /**
     * Replaces the file in one step, so that nobody ever sees a part of it: neither another compiler, nor the next one if
     * this one is killed. If it is a symbolic link, replaces the file that it links to.
     *
     * @throws IOException if that fails; the file is then as it was
     */
    public void write(String text) throws IOException {
        Path directory = path.resolveSibling("");
        Files.createDirectories(directory);
        if (Files.exists(path) && !Files.isWritable(path)) {
            throw new IOException("the file is read-only");
        }
        Path target = Files.exists(path) ? path.toRealPath() : path;
        Path whole = target.resolveSibling(NAME + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(whole, text, StandardOpenOption.CREATE_NEW);
            move(whole, target);
        } finally {
            Files.deleteIfExists(whole);
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
