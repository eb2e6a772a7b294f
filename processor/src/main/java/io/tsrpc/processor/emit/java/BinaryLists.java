package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;

/** The number of elements, then the elements. */
record BinaryLists() implements ListFormat {
    // out.writeVarint(values.size())
    @Override
    public CodeBlock beginWrite(String size) {
        return Statement.of("out.writeVarint($L)", size);
    }

    @Override
    public CodeBlock endWrite() {
        return Statement.NONE;
    }

    @Override
    public CodeBlock beginRead() {
        return Statement.of("int count = in.readCount()");
    }

    @Override
    public String eachElement() {
        return "for (int i = 0; i < count; i++)";
    }

    @Override
    public boolean isCounted() {
        return true;
    }
}
