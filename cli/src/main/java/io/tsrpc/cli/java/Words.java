package io.tsrpc.cli.java;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of Java made of those of TypeScript. */
final class Words {
    /** What Java does not allow as names of components. */
    private static final Set<String> NO_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** What every object in JavaScript has, so that the processor refuses it. */
    private static final Set<String> INHERITED = Set.of(
            "constructor",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toLocaleString",
            "toString",
            "valueOf",
            "__proto__",
            "__defineGetter__",
            "__defineSetter__",
            "__lookupGetter__",
            "__lookupSetter__");

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private Words() {}

    /** Whether a property of a record can have this name, be it that of its component or not. */
    static boolean isProperty(String name) {
        return !name.isEmpty()
                && !INHERITED.contains(name)
                && StandardCharsets.UTF_8.newEncoder().canEncode(name)
                && name.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\');
    }

    /** Whether a property can be a component of the same name. */
    static boolean isComponent(String name) {
        return SourceVersion.isName(name)
                && !name.contains(".")
                && !NO_COMPONENTS.contains(name)
                && !INHERITED.contains(name);
    }

    /** A component for a property of another name: {@code content-type} becomes {@code contentType}, {@code class} {@code class_}. */
    static String component(String name) {
        if (isComponent(name)) {
            return name;
        }
        String type = joined(name);
        String component = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        return isComponent(component) ? component : component + "_";
    }

    /** The name, or with a number if it is taken; then it is taken. */
    static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + i;
        }
        return free;
    }

    /** A class: {@code content-type} becomes {@code ContentType}. */
    static String type(String name) {
        String type = joined(name);
        return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }

    /** The words of a name in camel case, with an underscore in front of a digit. */
    private static String joined(String name) {
        StringBuilder joined = new StringBuilder();
        boolean begins = false;
        for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
            int c = name.codePointAt(i);
            if (Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c)) {
                joined.appendCodePoint(begins && joined.length() > 0 ? Character.toUpperCase(c) : c);
                begins = false;
            } else {
                begins = true;
            }
        }
        if (joined.length() == 0) {
            return "_Value";
        }
        return Character.isJavaIdentifierStart(joined.codePointAt(0)) ? joined.toString() : "_" + joined;
    }

    /** A constant of an enum: {@code inProgress} becomes {@code IN_PROGRESS}, 5 {@code VALUE_5}, -1 {@code MINUS_1}. */
    static String constant(Object value) {
        if (value instanceof Number) {
            String number = String.valueOf(value);
            return number.startsWith("-") ? "MINUS_" + number.substring(1) : "VALUE_" + number;
        }
        String text = String.valueOf(value)
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[^\\p{L}\\p{Nd}_$]+", "_")
                .toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return "EMPTY";
        }
        if (text.matches("_+")) {
            return "VALUE";
        }
        return SourceVersion.isIdentifier(text) ? text : "_" + text;
    }

    /** A part of a package; the same name if that can be one. */
    static String packagePart(String folder) {
        String part = folder.replaceAll("[^\\p{L}\\p{Nd}_$]", "_");
        if (SourceVersion.isName(part)) {
            return part;
        }
        return SourceVersion.isIdentifier(part) ? part + "_" : "_" + part;
    }

    /** The name of an element of a tuple. */
    static String ordinal(int index) {
        return index < ORDINALS.size() ? ORDINALS.get(index) : "element" + (index + 1);
    }

    /** One of several: {@code items} becomes {@code item}, {@code categories} {@code category}. */
    static String singular(String name) {
        if (name.length() > 4 && name.endsWith("ies")) {
            return name.substring(0, name.length() - 3) + "y";
        }
        if (name.matches(".+(?:ss|x|ch|sh)es")) {
            return name.substring(0, name.length() - 2);
        }
        boolean isPlural = name.length() > 3 && name.endsWith("s") && !name.matches(".+(?:ss|us|is)");
        return isPlural ? name.substring(0, name.length() - 1) : name;
    }
}
