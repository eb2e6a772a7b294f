package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;

/** A JSON array. */
record JsonLists() implements ListFormat {
    @Override
    public CodeBlock beginWrite(String size) {
        return Statement.of("out.beginArray()");
    }

    @Override
    public CodeBlock endWrite() {
        return Statement.of("out.endArray()");
    }

    @Override
    public CodeBlock beginRead() {
        return Statement.of("in.beginArray()");
    }

    @Override
    public String eachElement() {
        return "while (in.nextElement())";
    }

    @Override
    public boolean isCounted() {
        return false;
    }
}
