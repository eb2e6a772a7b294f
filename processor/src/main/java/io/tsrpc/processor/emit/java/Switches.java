package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;

/** Branches of the switches that read. */
final class Switches {
    private Switches() {}

    // case 11 -> name = in.readString();
    //
    // case 12 -> {
    //     age = in.readInt();
    //     seen |= 0x2;
    // }
    //
    // case 15 -> {
    //     in.skipPrefix();
    //     tags = readTags(in);
    // }
    static CodeBlock assign(
            CodeBlock label, String variable, boolean prefix, String stream, CodeBlock value, String note) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (!prefix && note.isEmpty()) {
            return code.addStatement("case $L -> $L = $L", label, variable, value)
                    .build();
        }
        code.beginControlFlow("case $L ->", label);
        if (prefix) {
            code.addStatement("$L.skipPrefix()", stream);
        }
        code.addStatement("$L = $L", variable, value);
        if (!note.isEmpty()) {
            code.addStatement("$L", note);
        }
        return code.endControlFlow().build();
    }
}
