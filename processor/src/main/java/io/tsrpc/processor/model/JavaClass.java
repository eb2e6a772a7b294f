package io.tsrpc.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A class or interface, possibly with type arguments.
 *
 * @param packageName empty for the unnamed package
 * @param names the simple names from the outermost class inwards, at least one
 * @param arguments the type arguments, empty if there are none
 */
public record JavaClass(String packageName, List<String> names, List<JavaType> arguments) implements JavaType {
    /** {@code java.lang.Object}. */
    public static final JavaClass OBJECT = of("java.lang", "Object");

    /** {@code java.lang.String}. */
    public static final JavaClass STRING = of("java.lang", "String");

    /** Copies the lists. */
    public JavaClass {
        names = List.copyOf(names);
        arguments = List.copyOf(arguments);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A class needs a name");
        }
    }

    /** A class without type arguments, by its simple names from the outermost class inwards. */
    public static JavaClass of(String packageName, String... names) {
        return new JavaClass(packageName, List.of(names), List.of());
    }

    /** The same class with these type arguments, primitives boxed. */
    public JavaClass withArguments(List<? extends JavaType> types) {
        return new JavaClass(
                packageName, names, types.stream().map(JavaType::boxed).toList());
    }

    /** The same class without type arguments. */
    public JavaClass raw() {
        return new JavaClass(packageName, names, List.of());
    }

    /** The innermost name. */
    public String simpleName() {
        return names.get(names.size() - 1);
    }

    /** Package and names joined by dots, without type arguments. */
    public String canonicalName() {
        String nested = String.join(".", names);
        return packageName.isEmpty() ? nested : packageName + "." + nested;
    }

    @Override
    public String toString() {
        return arguments.isEmpty()
                ? canonicalName()
                : canonicalName()
                        + arguments.stream().map(Object::toString).collect(Collectors.joining(", ", "<", ">"));
    }
}
