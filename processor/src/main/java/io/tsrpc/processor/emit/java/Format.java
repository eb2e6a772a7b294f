package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ClassName;

/** The two data formats, with what codecs call for each. */
enum Format {
    BINARY("write", "read"),
    JSON("writeJson", "readJson");

    private final String write;
    private final String read;

    Format(String write, String read) {
        this.write = write;
        this.read = read;
    }

    ClassName writer() {
        return this == BINARY ? RuntimeTypes.BINARY_WRITER : RuntimeTypes.JSON_WRITER;
    }

    ClassName reader() {
        return this == BINARY ? RuntimeTypes.BINARY_READER : RuntimeTypes.JSON_READER;
    }

    /** The codec's method that writes. */
    String write() {
        return write;
    }

    /** The codec's method that reads. */
    String read() {
        return read;
    }
}
