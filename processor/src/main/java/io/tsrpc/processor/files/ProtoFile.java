package io.tsrpc.processor.files;

import io.tsrpc.processor.json.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file in which {@code tsrpc-cli} has written a project's service proto.
 *
 * @param path where it is
 */
public record ProtoFile(Path path) {
    /** Its name, as {@code tsrpc-cli} has it. */
    public static final String NAME = "serviceProto.ts";

    /** The file in the directory of a contract. */
    public static ProtoFile beside(ContractFile contract) {
        return new ProtoFile(contract.path().resolveSibling(NAME));
    }

    /**
     * The text, without a byte order mark; empty if there is no file.
     *
     * @throws IOException if it cannot be read, or is not UTF-8; its text says which
     */
    public Optional<String> read() throws IOException {
        try {
            return Optional.of(Utf8.decode(Files.readAllBytes(path)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }
}
