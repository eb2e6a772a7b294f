package io.tsrpc.cli.java;

import io.tsrpc.cli.java.Declaration.Kind;
import io.tsrpc.cli.java.Declaration.Member;
import io.tsrpc.processor.contract.ServiceEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of services as an annotation: a member for each name that any of them has. A member that some do not have is
 * false, 0 or empty for those.
 */
final class Configuration {
    private static final String CONF = Annotation.CONTRACT + "Conf";

    /** The methods that every annotation has. */
    private static final Set<String> TAKEN = Set.of(
            "annotationType",
            "clone",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait");

    private final Declaration annotation;
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Report report;
    private final List<String> extended = new ArrayList<>();

    /**
     * What the values of a name have in common.
     *
     * @param members of an object, by name
     * @param always whether every object has it
     */
    private record Shape(Type type, boolean isArray, Map<String, Shape> members, boolean always) {}

    private enum Type {
        BOOLEAN("boolean", "false"),
        INT("int", "0"),
        LONG("long", "0"),
        DOUBLE("double", "0"),
        STRING("String", "\"\""),
        OBJECT("", ""),
        /** An array without elements. */
        UNKNOWN("String", ""),
        NONE("", "");

        private final String java;
        private final String nothing;

        Type(String java, String nothing) {
            this.java = java;
            this.nothing = nothing;
        }

        boolean isNumber() {
            return this == INT || this == LONG || this == DOUBLE;
        }
    }

    /** Looks at the configuration of all services. */
    Configuration(List<ServiceEntry> services, String packageName, String name, Report report) {
        this.report = report;
        this.annotation = Declaration.topLevel(Kind.ANNOTATION, packageName, List.of(name, name + "Conf"));
        List<Map<?, ?>> confs = new ArrayList<>();
        for (ServiceEntry service : services) {
            if (conf(service) != null) {
                confs.add(conf(service));
            }
        }
        shapes.putAll(members(confs, "conf"));
        annotation.annotations.add(Annotation.of(CONF));
        annotation.comment = "The configuration of services, `conf` in TypeScript.";
        declare(annotation, shapes, false);
        for (ServiceEntry service : services) {
            Map<?, ?> conf = conf(service);
            if (conf != null && !isEmpty() && !conf.keySet().containsAll(shapes.keySet())) {
                extended.add(service.name());
            }
        }
    }

    private static @Nullable Map<?, ?> conf(ServiceEntry service) {
        return service.schema().get("conf") instanceof Map<?, ?> conf && !conf.isEmpty() ? conf : null;
    }

    boolean isEmpty() {
        return shapes.isEmpty();
    }

    /** The annotation. */
    Declaration annotation() {
        return annotation;
    }

    /** The services whose configuration has more names in Java. */
    List<String> extended() {
        return extended;
    }

    /** The annotation of a service. */
    Optional<Annotation> of(ServiceEntry service) {
        Map<?, ?> conf = conf(service);
        return conf == null || isEmpty()
                ? Optional.empty()
                : Optional.of(Annotation.ofConf(annotation, values(conf, annotation, shapes)));
    }

    // --- what values have in common ------------------------------------------------------------------------------

    private Map<String, Shape> members(List<Map<?, ?>> objects, String place) {
        Map<String, List<@Nullable Object>> values = new LinkedHashMap<>();
        for (Map<?, ?> object : objects) {
            object.forEach((key, value) -> values.computeIfAbsent(String.valueOf(key), k -> new ArrayList<>())
                    .add(value));
        }
        Map<String, Shape> members = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            Shape shape = shape(all, place + "." + name, all.size() == objects.size());
            boolean isMember = SourceVersion.isName(name) && !name.contains(".") && !TAKEN.contains(name);
            if (isMember && !name.equals("__proto__") && shape.type() != Type.NONE) {
                members.put(name, shape);
            } else {
                report.add("services", place + "." + name, NoForm.CONF);
            }
        });
        return members;
    }

    private Shape shape(List<@Nullable Object> values, String place, boolean always) {
        boolean areArrays = !values.isEmpty() && values.stream().allMatch(List.class::isInstance);
        List<@Nullable Object> items = new ArrayList<>();
        if (areArrays) {
            values.forEach(value -> items.addAll((List<?>) value));
        } else {
            items.addAll(values);
        }
        List<Map<?, ?>> objects = new ArrayList<>();
        Type type = Type.UNKNOWN;
        for (Object item : items) {
            type = common(type, type(item));
            if (item instanceof Map<?, ?> object) {
                objects.add(object);
            }
        }
        if (type == Type.UNKNOWN && !areArrays) {
            type = Type.NONE;
        }
        return new Shape(type, areArrays, type == Type.OBJECT ? members(objects, place) : Map.of(), always);
    }

    private static Type type(@Nullable Object value) {
        if (value instanceof Boolean) {
            return Type.BOOLEAN;
        } else if (value instanceof Integer) {
            return Type.INT;
        } else if (value instanceof Long) {
            return Type.LONG;
        } else if (value instanceof Double) {
            return Type.DOUBLE;
        } else if (value instanceof String) {
            return Type.STRING;
        }
        return value instanceof Map<?, ?> ? Type.OBJECT : Type.NONE;
    }

    private static Type common(Type a, Type b) {
        if (a == Type.UNKNOWN || a == b) {
            return b;
        }
        if (a.isNumber() && b.isNumber()) {
            return a.compareTo(b) > 0 ? a : b;
        }
        return Type.NONE;
    }

    // --- the annotation ------------------------------------------------------------------------------------------

    /**
     * Declares the members of an annotation.
     *
     * @param isDefault whether it stands without members where there is no value
     */
    private static void declare(Declaration declaration, Map<String, Shape> members, boolean isDefault) {
        members.forEach((name, shape) -> {
            String type = shape.type().java;
            boolean isLacking = isDefault || !shape.always();
            if (shape.type() == Type.OBJECT) {
                Declaration nested =
                        Declaration.nested(Kind.ANNOTATION, declaration, List.of(typeOf(name, shape, declaration)));
                nested.call(nested.names.get(0));
                declare(nested, shape.members(), isLacking && !shape.isArray());
                type = nested.name();
            }
            String nothing = "";
            if (isLacking) {
                nothing = shape.isArray() ? "{}" : shape.type() == Type.OBJECT ? "@" + type : shape.type().nothing;
            }
            declaration.members.add(new Member(type + (shape.isArray() ? "[]" : ""), name, nothing));
        });
    }

    private static String typeOf(String name, Shape shape, Declaration declaration) {
        String base = Words.type(shape.isArray() ? Words.singular(name) : name);
        Set<String> taken = new java.util.HashSet<>(declaration.names);
        for (Declaration outer = declaration; outer != null; outer = outer.outer()) {
            taken.addAll(outer.names);
            outer.nested.forEach(other -> taken.addAll(other.names));
        }
        String type = Naming.isKnown(base) ? base + "Value" : base;
        for (int i = 2; taken.contains(type); i++) {
            type = base + i;
        }
        return type;
    }

    // --- values --------------------------------------------------------------------------------------------------

    private static Map<String, Object> values(Map<?, ?> object, Declaration declaration, Map<String, Shape> shapes) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Member member : declaration.members) {
            Shape shape = shapes.get(member.name());
            if (shape != null && object.containsKey(member.name())) {
                values.put(member.name(), value(object.get(member.name()), member, declaration, shape));
            }
        }
        return values;
    }

    private static Object value(@Nullable Object value, Member member, Declaration declaration, Shape shape) {
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(value(item, member, declaration, shape)));
            return new Annotation.Items(items);
        } else if (value instanceof Map<?, ?> object) {
            String name = member.type().replace("[]", "");
            Declaration nested = declaration.nested.stream()
                    .filter(other -> other.names.contains(name))
                    .findFirst()
                    .orElseThrow();
            return Annotation.ofConf(nested, values(object, nested, shape.members()));
        } else if (value instanceof String text) {
            return JavaText.quoted(text);
        }
        return shape.type() == Type.LONG ? value + "L" : String.valueOf(value);
    }

    /** The names that are in the annotation, for messages. */
    List<String> names() {
        return List.copyOf(new TreeMap<>(shapes).keySet());
    }
}
