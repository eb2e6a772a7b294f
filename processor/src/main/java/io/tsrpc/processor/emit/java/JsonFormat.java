package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/** JSON as TSBuffer writes it. */
record JsonFormat() implements Format {
    @Override
    public String write() {
        return "writeJson";
    }

    @Override
    public String read() {
        return "readJson";
    }

    @Override
    public ClassName writer() {
        return RuntimeTypes.JSON_WRITER;
    }

    @Override
    public ClassName reader() {
        return RuntimeTypes.JSON_READER;
    }

    // out.writeString(id.toHexString())
    @Override
    public CodeBlock writeObjectId(String stream, CodeBlock value) {
        return CodeBlock.of("$L.writeString($L.toHexString())", stream, value);
    }

    // checkHex(in.readString())
    @Override
    public CodeBlock readObjectId(String stream) {
        return CodeBlock.of("checkHex($L.readString())", stream);
    }

    @Override
    public ListFormat lists() {
        return new JsonLists();
    }

    @Override
    public MapFormat maps() {
        return new JsonMaps();
    }

    @Override
    public NullableFormat nullables() {
        return new JsonNullables();
    }
}
