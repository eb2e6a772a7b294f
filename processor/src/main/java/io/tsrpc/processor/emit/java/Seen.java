package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** The bits that record which properties were read, for properties whose variables cannot be null; 32 per variable. */
final class Seen {
    private final Locals locals;
    private final List<String> labels = new ArrayList<>();

    Seen(Locals locals) {
        this.locals = locals;
    }

    // seen |= 0x1
    String note(String label) {
        if (!labels.contains(label)) {
            labels.add(label);
        }
        int index = labels.indexOf(label);
        return variable(index) + " |= " + bit(index);
    }

    private String variable(int index) {
        return locals.own(index < Integer.SIZE ? "seen" : "seen" + (index / Integer.SIZE + 1));
    }

    private static String bit(int index) {
        return Values.hex(1 << index % Integer.SIZE);
    }

    // int seen = 0;
    CodeBlock declare() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < labels.size(); i += Integer.SIZE) {
            code.addStatement("int $L = 0", variable(i));
        }
        return code.build();
    }

    // Required.seen((seen & 0x1) != 0, "id");
    CodeBlock check(String label) {
        return CodeBlock.builder()
                .addStatement("$T.seen($L, $L)", RuntimeTypes.REQUIRED, has(label), JavaLiterals.of(label))
                .build();
    }

    // (seen & 0x1) != 0
    CodeBlock has(String label) {
        int index = labels.indexOf(label);
        return CodeBlock.of("($L & $L) != 0", variable(index), bit(index));
    }
}
