package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.TypeUse.ListUse;
import org.jspecify.annotations.Nullable;

/** A JSON array. */
record JsonLists() implements ListFormat {
    @Override
    public CodeBlock beginArray() {
        return Statement.of("out.beginArray()");
    }

    @Override
    public CodeBlock beginCollection() {
        return beginArray();
    }

    @Override
    public CodeBlock endWrite(@Nullable String written) {
        return Statement.of("out.endArray()");
    }

    // long setMark = out.beginSet();
    @Override
    public CodeBlock beginSet() {
        return Statement.of("long setMark = out.beginSet()");
    }

    // out.endSet(setMark, in -> readColors(in));
    @Override
    public CodeBlock endSet(String written, CodeBlock read) {
        return Statement.of("out.endSet(setMark, in -> $L)", read);
    }

    // in.allocate(72);
    // in.beginArray();
    @Override
    public CodeBlock beginRead(ListUse type) {
        return CodeBlock.builder()
                .addStatement("in.allocate($L)", MemorySize.ofEmpty(type, true))
                .addStatement("in.beginArray()")
                .build();
    }

    // while (in.nextElement()) {
    //     in.allocate(24);
    @Override
    public CodeBlock beginElement(ListUse type) {
        return CodeBlock.builder()
                .beginControlFlow("while (in.nextElement())")
                .addStatement("in.allocate($L)", MemorySize.ofElement(type, true))
                .build();
    }

    @Override
    public boolean isCounted() {
        return false;
    }
}
