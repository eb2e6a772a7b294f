package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Map;

/** A service's configuration, as the protocol has it, as a Java expression. */
final class ConfCode {
    /** The largest number of pairs that {@code Map.of} accepts. */
    private static final int MOST_PAIRS = 10;

    private ConfCode() {}

    // Map.of("login", false, "roles", List.of(), "labels", List.of(), "atMost", 5000000000L, "factor", 0.5)
    static CodeBlock of(Map<?, ?> map) {
        if (map.size() > MOST_PAIRS) {
            CodeBlock entries = map.entrySet().stream()
                    .map(entry -> CodeBlock.of("$T.entry($S, $L)", Map.class, entry.getKey(), value(entry.getValue())))
                    .collect(CodeBlock.joining(",$W"));
            return CodeBlock.of("$T.ofEntries($L)", Map.class, entries);
        }
        CodeBlock pairs = map.entrySet().stream()
                .map(entry -> CodeBlock.of("$S,$W$L", entry.getKey(), value(entry.getValue())))
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("$T.of($L)", Map.class, pairs);
    }

    private static CodeBlock value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof List<?> list) {
            CodeBlock elements = list.stream().map(ConfCode::value).collect(CodeBlock.joining(",$W"));
            return CodeBlock.of("$T.of($L)", List.class, elements);
        }
        return JavaLiterals.of(value);
    }
}
