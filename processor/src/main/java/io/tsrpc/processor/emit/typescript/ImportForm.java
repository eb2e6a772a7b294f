package io.tsrpc.processor.emit.typescript;

import java.util.Arrays;
import java.util.Optional;

/**
 * The extension with which files import each other. No form works with everything that reads TypeScript:
 * {@code tsrpc-cli} 2.4.5 does not resolve {@code .js}, TypeScript before 5.2 does not accept {@code .ts}, and ES
 * modules with Node's resolution need an extension.
 */
public enum ImportForm {
    /** {@code './User.ts'}, which TypeScript accepts in {@code import type}. */
    TS(".ts"),
    /** {@code './User.js'}, although the file is {@code User.ts}. */
    JS(".js"),
    /** {@code './User'}. */
    NONE("");

    private final String extension;

    ImportForm(String extension) {
        this.extension = extension;
    }

    /** The extension that is appended to a file's name. */
    String extension() {
        return extension;
    }

    /** Finds a form by its name in lower case. */
    public static Optional<ImportForm> named(String name) {
        return Arrays.stream(values())
                .filter(form -> form.optionName().equals(name))
                .findFirst();
    }

    private String optionName() {
        return switch (this) {
            case TS -> "ts";
            case JS -> "js";
            case NONE -> "none";
        };
    }
}
