package io.tsrpc.processor;

import io.tsrpc.processor.check.Inherited;
import io.tsrpc.processor.evolution.ShapeText;
import io.tsrpc.processor.json.JsonParser;
import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.DefinitionVisitor;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.InterfaceDef;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.JavaType;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.UnionDef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where in the sources the places of changes are: services by their kinds and names, types by their schema ids, members behind a dot.
 * The root package has the empty place.
 */
final class Places implements DefinitionVisitor<Void> {
    private static final Pattern JSON = Pattern.compile("\\.[\"{]");

    private final Map<String, Origin> origins = new LinkedHashMap<>();
    private final Map<String, String> javaNames = new HashMap<>();
    private final Map<String, Inherited> inherited = new HashMap<>();
    private final Protocol protocol;
    private final Origin root;

    Places(Protocol protocol) {
        this.protocol = protocol;
        root = protocol.origin();
        origins.put("", root);
        for (Definition definition : protocol.definitions()) {
            origins.put(definition.name().schemaId(), definition.origin());
            javaNames.put(definition.name().schemaId(), text(definition.name().javaType()));
            definition.accept(this);
        }
        protocol.services()
                .forEach(s -> origins.put(
                        s.fold(api -> "api ", msg -> "msg ") + s.info().name(),
                        s.info().origin()));
    }

    @Override
    public Void record(RecordDef d) {
        return object(d);
    }

    @Override
    public Void interfaceOnly(InterfaceDef d) {
        return object(d);
    }

    private @Nullable Void object(ObjectDef d) {
        for (Property property : d.properties()) {
            add(d, property.name(), property.origin());
            Inherited.of(d, property, protocol).ifPresent(i -> inherited.put(place(d, property.name()), i));
        }
        return null;
    }

    @Override
    public Void tuple(TupleDef d) {
        for (Property element : d.elements()) {
            add(d, Integer.toString(element.id()), element.origin());
        }
        return null;
    }

    @Override
    public Void enumeration(EnumDef d) {
        d.members().forEach(m -> add(d, JsonPrinter.onOneLine(m.value()), m.origin()));
        return null;
    }

    /** What is said of a member stands at the union. */
    @Override
    public Void union(UnionDef d) {
        return null; // its members are records, which have their own places
    }

    private void add(Definition definition, String member, Origin origin) {
        origins.put(place(definition, member), origin);
    }

    private static String place(Definition definition, String member) {
        return definition.name().schemaId() + "." + member;
    }

    void forEach(BiConsumer<String, Origin> action) {
        origins.forEach(action);
    }

    /** Whether it is in the sources, rather than removed. */
    boolean isPresent(String place) {
        return origins.containsKey(place);
    }

    /** What is at a place if a type has it from another one. */
    Optional<Inherited> inherited(String place) {
        return Optional.ofNullable(inherited.get(place));
    }

    /** A type with its arguments: {@code Result.Ok<Short>}. */
    private static String text(JavaType type) {
        if (!(type instanceof JavaClass named)) {
            return type.toString();
        }
        String name = String.join(".", named.names());
        return named.arguments().isEmpty()
                ? name
                : named.arguments().stream().map(Places::text).collect(Collectors.joining(", ", name + "<", ">"));
    }

    /** What messages call a place: as in Java, or as in TypeScript if it was removed. */
    String text(String place) {
        int dot = place.indexOf('.');
        if (dot < 0) {
            return typeText(place);
        }
        String type = typeText(place.substring(0, dot));
        String name = place.substring(dot + 1);
        boolean isType = !name.startsWith("\"") && !name.startsWith("{"); // a record of a union is one with a name
        String member = isType ? typeText(name) : ShapeText.ofKey(name);
        return member.startsWith(type + ".") ? member : type + "." + member;
    }

    private String typeText(String name) {
        boolean isService = name.contains(" ");
        return isService ? name : javaNames.getOrDefault(name, name.substring(name.lastIndexOf('/') + 1));
    }

    /** The origin of a place. For what was removed it is that of its type, or the root package. */
    Origin origin(String place) {
        Origin own = origins.get(place);
        return own == null ? origins.getOrDefault(container(place), root) : own;
    }

    /** The place of what contains a member, or the root package. */
    static String container(String place) {
        return place.substring(0, Math.max(0, dot(place)));
    }

    /** The dot before a member; the value of a constant and a type without a name, which are JSON, may have dots of their own. */
    private static int dot(String place) {
        Matcher json = JSON.matcher(place);
        return json.find() ? json.start() : place.lastIndexOf('.');
    }

    /** What a place is called in an annotation on what contained it: {@code age}, {@code RED}, {@code user/Login}. */
    static String simpleName(String place) {
        String name = place.substring(dot(place) + 1);
        if (name.startsWith("\"")) {
            return String.valueOf(JsonParser.parse(name));
        }
        return ShapeText.ofKey(name).replaceFirst("^(?:api|msg) ", "");
    }
}
