package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.ConfValue;
import java.util.List;

/** The annotations that configure a service as a Java expression. */
final class ConfInstances {
    private ConfInstances() {}

    // () -> List.of(new NeedsConf(true, new Role[] {Role.ADMIN}, new String[] {}, 5000000000L, 0.5))
    static CodeBlock of(List<ConfValue.Instance> annotations) {
        return CodeBlock.of("() -> $T.of($L)", List.class, list(annotations));
    }

    private static CodeBlock list(List<? extends ConfValue> values) {
        return values.stream().map(ConfInstances::value).collect(CodeBlock.joining(",$W"));
    }

    private static CodeBlock value(ConfValue value) {
        if (value instanceof ConfValue.Instance annotation) {
            return CodeBlock.of(
                    "new $T($L)", JavaNames.raw(annotation.type().implementation()), list(annotation.values()));
        }
        if (value instanceof ConfValue.Array array) {
            return CodeBlock.of("new $T[] {$L}", JavaNames.of(array.element()), list(array.items()));
        }
        if (value instanceof ConfValue.Constant constant) {
            return CodeBlock.of("$T.$L", JavaNames.raw(constant.type()), constant.name());
        }
        return JavaLiterals.of(((ConfValue.Literal) value).value());
    }
}
