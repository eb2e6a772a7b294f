package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/** TSBuffer's binary encoding. */
record BinaryFormat() implements Format {
    @Override
    public String write() {
        return "write";
    }

    @Override
    public String read() {
        return "read";
    }

    @Override
    public ClassName writer() {
        return RuntimeTypes.BINARY_WRITER;
    }

    @Override
    public ClassName reader() {
        return RuntimeTypes.BINARY_READER;
    }

    // out.writeBytes(id.toByteArray())
    @Override
    public CodeBlock writeObjectId(String stream, CodeBlock value) {
        return CodeBlock.of("$L.writeBytes($L.toByteArray())", stream, value);
    }

    // checkBytes(in.readBytes())
    @Override
    public CodeBlock readObjectId(String stream) {
        return CodeBlock.of("checkBytes($L.readBytes())", stream);
    }

    @Override
    public ListFormat lists() {
        return new BinaryLists();
    }

    @Override
    public MapFormat maps() {
        return new BinaryMaps();
    }

    @Override
    public NullableFormat nullables() {
        return new BinaryNullables();
    }
}
