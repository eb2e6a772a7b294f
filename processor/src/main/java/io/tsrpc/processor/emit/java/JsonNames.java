package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.RecordDef.Literal;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The names of a record's literals and properties in JSON, which the codec refers to by their numbers.
 *
 * @param field the constant that holds them
 * @param nulls those of properties that tell null from absence
 */
record JsonNames(String field, List<String> names, List<String> nulls) {
    /** The constant's usual name. */
    static final String FIELD = "NAMES";

    static JsonNames of(RecordDef definition, Locals locals) {
        Stream<String> literals = definition.literals().stream().map(Literal::property);
        Stream<String> properties = definition.properties().stream().map(Property::name);
        List<String> nulls = definition.properties().stream()
                .filter(Components::isOptionalOrNull)
                .map(Property::name)
                .toList();
        return new JsonNames(
                locals.own(FIELD), Stream.concat(literals, properties).toList(), nulls);
    }

    boolean isEmpty() {
        return names.isEmpty();
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
        return names.stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(",$W"));
    }
}
