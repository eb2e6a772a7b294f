package io.tsrpc.processor.files;

import io.tsrpc.processor.json.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

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
     * Replaces the file, or the one that it links to, in one step.
     *
     * @throws IOException if that fails; the file is then as it was
     */
    public void write(String text) throws IOException {
        WholeFile.write(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
