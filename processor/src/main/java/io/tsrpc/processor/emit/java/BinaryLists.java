package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeUse.ListUse;
import org.jspecify.annotations.Nullable;

/** The number of elements, then the elements. */
record BinaryLists() implements ListFormat {
    @Override
    public CodeBlock beginArray() {
        return Statement.of("out.writeVarint(values.length)");
    }

    // int countMark = out.beginCount(values.size());
    @Override
    public CodeBlock beginCollection() {
        return Statement.of("int countMark = out.beginCount(values.size())");
    }

    // out.endCount(countMark, index);
    @Override
    public CodeBlock endWrite(@Nullable String written) {
        return written == null ? Statement.NONE : Statement.of("out.endCount(countMark, $L)", written);
    }

    // long setMark = out.beginSet(values.size());
    @Override
    public CodeBlock beginSet() {
        return Statement.of("long setMark = out.beginSet(values.size())");
    }

    // out.endSet(setMark, index, in -> readColors(in));
    @Override
    public CodeBlock endSet(String written, CodeBlock read) {
        return Statement.of("out.endSet(setMark, $L, in -> $L)", written, read);
    }

    // int count = in.readCount();
    // in.allocate(48 + 20L * count);
    @Override
    public CodeBlock beginRead(ListUse type) {
        return CodeBlock.builder()
                .addStatement("int count = in.$L()", hasNoBytes(type.element()) ? "readCountOfNothing" : "readCount")
                .addStatement(
                        "in.allocate($L + $LL * count)",
                        MemorySize.ofEmpty(type, false),
                        MemorySize.ofElement(type, false))
                .build();
    }

    /** Whether elements have no bytes, so that any number of them may follow. */
    private static boolean hasNoBytes(TypeUse element) {
        return element instanceof TypeUse.NamedUse named && named.kind() == Kind.LITERAL;
    }

    // for (int i = 0; i < count; i++) {
    @Override
    public CodeBlock beginElement(ListUse type) {
        return CodeBlock.builder()
                .beginControlFlow("for (int i = 0; i < count; i++)")
                .build();
    }

    @Override
    public boolean isCounted() {
        return true;
    }
}
