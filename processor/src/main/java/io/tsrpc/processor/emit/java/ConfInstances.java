package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.ConfValue;
import java.util.List;
import java.util.Set;

/**
 * The annotations that configure a service as a Java expression.
 *
 * @param constants those of the class in which the expression stands
 */
record ConfInstances(Set<String> constants) {
    // () -> List.of(new NeedsConf(true, new Role[] {Role.ADMIN}, new String[] {}, 5000000000L, 0.5))
    CodeBlock of(List<ConfValue.Instance> annotations) {
        return CodeBlock.of("() -> $T.of($L)", List.class, list(annotations));
    }

    private CodeBlock list(List<? extends ConfValue> values) {
        return values.stream().map(this::value).collect(CodeBlock.joining(",$W"));
    }

    private CodeBlock value(ConfValue value) {
        if (value instanceof ConfValue.Instance annotation) {
            return CodeBlock.of(
                    "new $T($L)", JavaNames.raw(annotation.type().implementation()), list(annotation.values()));
        }
        if (value instanceof ConfValue.Array array) {
            return CodeBlock.of("new $T[] {$L}", JavaNames.of(array.element()), list(array.items()));
        }
        if (value instanceof ConfValue.Constant constant) {
            return CodeBlock.of("$L.$L", Qualifiers.expression(constant.type(), constants), constant.name());
        }
        return JavaLiterals.of(((ConfValue.Literal) value).value());
    }
}
