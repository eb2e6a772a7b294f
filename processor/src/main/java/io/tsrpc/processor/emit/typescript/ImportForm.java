package io.tsrpc.processor.emit.typescript;

import java.util.Arrays;
import java.util.Optional;

/**
 * How files name each other. There is no form that everything takes that reads TypeScript: {@code tsrpc-cli} 2.4.5 knows no
 * {@code .js}, TypeScript before 5.2 no {@code .ts}, and ES modules by Node's resolution nothing without extension.
 */
public enum ImportForm {
    /** {@code './User.ts'}, which TypeScript takes of {@code import type}. */
    TS(".ts"),
    /** {@code './User.js'}, although the file is {@code User.ts}. */
    JS(".js"),
    /** {@code './User'}. */
    NONE("");

    private final String extension;

    ImportForm(String extension) {
        this.extension = extension;
    }

    /** What is put behind a file's name. */
    String extension() {
        return extension;
    }

    /** The form of this name in small letters. */
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
