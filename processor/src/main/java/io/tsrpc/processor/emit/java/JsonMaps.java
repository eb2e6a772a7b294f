package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeUse.MapUse;

/** A JSON object. */
record JsonMaps() implements MapFormat {
    @Override
    public CodeBlock beginWrite(MapUse type) {
        return Statement.of("out.beginObject()");
    }

    // out.key(key);
    // out.writeInt(value);
    @Override
    public CodeBlock writeEntry(Values values, TypeUse type, String path) {
        return CodeBlock.builder()
                .addStatement("out.key(key)")
                .addStatement(values.write(type, CodeBlock.of("value"), path))
                .build();
    }

    @Override
    public CodeBlock endWrite(MapUse type) {
        return Statement.of("out.endObject()");
    }

    @Override
    public CodeBlock beginRead() {
        return Statement.of("in.beginObject()");
    }

    // for (String key = in.nextName(); key != null; key = in.nextName()) {
    @Override
    public CodeBlock readEntries(CodeBlock put) {
        return CodeBlock.builder()
                .beginControlFlow("for ($T key = in.nextName(); key != null; key = in.nextName())", String.class)
                .add(put)
                .endControlFlow()
                .build();
    }

    @Override
    public CodeBlock beginValue(TypeUse type) {
        return Statement.NONE;
    }
}
