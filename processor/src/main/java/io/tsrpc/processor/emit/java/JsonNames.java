package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef.Literal;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The names of a record's literals and properties in JSON, which the codec refers to by their numbers.
 *
 * @param field the constant that holds them
 * @param nulls those of properties that tell null from absence
 * @param others whether the codec has properties of other names too
 */
record JsonNames(String field, List<String> names, List<String> nulls, boolean others) {
    /** The constant's usual name. */
    static final String FIELD = "NAMES";

    static JsonNames of(List<Literal> literals, Components components) {
        Stream<String> first = literals.stream().map(Literal::property);
        Stream<String> others = components.properties().stream()
                .filter(property -> !property.isRest())
                .map(Property::name);
        List<String> nulls = components.properties().stream()
                .filter(Components::isOptionalOrNull)
                .map(Property::name)
                .toList();
        return new JsonNames(
                components.locals().own(FIELD),
                Stream.concat(first, others).toList(),
                nulls,
                components.rest().isPresent());
    }

    boolean isEmpty() {
        return names.isEmpty() && !others;
    }

    /** The number of a name. */
    int index(String name) {
        return names.indexOf(name);
    }

    // private static final JsonNames NAMES = JsonNames.of("name", "content");
    //
    // private static final JsonNames NAMES = JsonNames.of("name", "avatar", "pair").withNulls("avatar");
    FieldSpec constant() {
        CodeBlock all = CodeBlock.of("$T.of($L)", RuntimeTypes.JSON_NAMES, quoted(names));
        return FieldSpec.builder(RuntimeTypes.JSON_NAMES, field, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(nulls.isEmpty() ? all : CodeBlock.of("$L.withNulls($L)", all, quoted(nulls)))
                .build();
    }

    private static CodeBlock quoted(List<String> names) {
        return names.stream().map(JavaLiterals::of).collect(CodeBlock.joining(",$W"));
    }
}
