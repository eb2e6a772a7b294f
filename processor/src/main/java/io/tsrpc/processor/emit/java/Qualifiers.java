package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Protocol;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The names with which generated code of a protocol may begin an expression: of packages and classes. A variable or constant of the
 * same name would hide them.
 *
 * @param names the names, except those of classes of the JDK and of the runtime
 * @param ambiguous the codecs whose names are not unique, so that they are named with their package where both are used
 */
record Qualifiers(Set<String> names, Set<JavaClass> ambiguous) {
    /** The variables of methods that do not ask for names that are free. */
    private static final Set<String> VARIABLES = Set.of(
            "blocks",
            "count",
            "e",
            "entry",
            "entryMark",
            "hash",
            "header",
            "i",
            "in",
            "index",
            "isNull",
            "key",
            "known",
            "literal",
            "mark",
            "member",
            "members",
            "number",
            "out",
            "size",
            "value",
            "values");

    static Qualifiers of(Protocol protocol) {
        Set<String> names = new HashSet<>(Set.of("java", "javax", "io", "org"));
        names.add(firstPart(protocol.packageName()));
        Set<JavaClass> classes = new HashSet<>();
        for (Definition definition : protocol.definitions()) {
            classes.add(definition.name().javaType().raw());
            classes.add(definition.name().codec());
        }
        Set<String> unique = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (JavaClass type : classes) {
            names.add(firstPart(type.packageName()));
            names.add(type.names().get(0));
            if (!unique.add(type.simpleName())) {
                shared.add(type.simpleName());
            }
        }
        classes.removeIf(type -> !shared.contains(type.simpleName()));
        return new Qualifiers(names, classes);
    }

    /** Whether the codec, named with its package, may be hidden by a variable. */
    boolean isHidden(JavaClass codec) {
        return ambiguous.contains(codec) && VARIABLES.contains(firstPart(codec.packageName()));
    }

    private static String firstPart(String packageName) {
        return packageName.split("\\.", 2)[0];
    }

    /** The class as an expression begins with it, where these constants would hide one that is called like one of them. */
    static CodeBlock expression(JavaClass type, Collection<String> constants) {
        return constants.contains(type.names().get(0))
                ? CodeBlock.of("$L", type.canonicalName())
                : CodeBlock.of("$T", JavaNames.raw(type));
    }
}
