package io.tsrpc.processor.emit.typescript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The types of TSRPC's npm packages. These do not say where their types are, so that TypeScript does not find them under the module
 * resolution {@code bundler} and in ES modules. The file is written by hand.
 */
final class PackagesFile {
    static final String PATH = "packages.d.ts";

    private PackagesFile() {}

    static String print() {
        try (InputStream file = PackagesFile.class.getResourceAsStream("packages/" + PATH)) {
            return new String(Objects.requireNonNull(file, PATH).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
