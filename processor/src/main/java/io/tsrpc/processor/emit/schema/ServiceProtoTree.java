package io.tsrpc.processor.emit.schema;

import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.TypeName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The service proto, with which peers in any language are configured, as a tree that {@link JsonPrinter} prints. */
public final class ServiceProtoTree {
    private ServiceProtoTree() {}

    /** All services of the protocol, and the types to which they refer. */
    public static Map<String, @Nullable Object> of(Protocol protocol) {
        NavigableMap<String, Object> types = types(protocol, definition -> SchemaTree.of(definition, protocol));
        Set<String> targets = new HashSet<>();
        protocol.services().stream()
                .flatMap(service -> service.types().stream())
                .forEach(type -> targets.add(type.name().schemaId()));
        types.values().forEach(schema -> addTargets(schema, targets));
        protocol.definitions().stream()
                .filter(definition -> definition.nullId() != null) // its uses have its members, not its name
                .map(definition -> definition.name().schemaId())
                .filter(id -> !targets.contains(id))
                .forEach(types::remove);
        return Node.empty()
                .with("services", services(protocol.services()))
                .with("types", types)
                .tree();
    }

    private static void addTargets(@Nullable Object schema, Set<String> targets) {
        if (schema instanceof Map<?, ?> map) {
            if (map.get("target") instanceof String target) {
                targets.add(target);
            }
            map.values().forEach(inner -> addTargets(inner, targets));
        } else if (schema instanceof List<?> list) {
            list.forEach(inner -> addTargets(inner, targets));
        }
    }

    /** The same with what only Java knows, such as ranges: what the contract remembers. Services are sorted by name. */
    public static Map<String, @Nullable Object> withJavaTypes(Protocol protocol) {
        Comparator<Service> byName =
                Comparator.comparing(service -> service.info().name());
        Comparator<Service> byKind = Comparator.comparing(service -> service.fold(api -> "api", msg -> "msg"));
        List<Service> sorted = protocol.services().stream()
                .sorted(byName.thenComparing(byKind))
                .toList();
        SchemaTree schemas = new SchemaTree(TypeTree.withJava(protocol));
        Set<String> ids =
                protocol.definitions().stream().map(d -> d.name().schemaId()).collect(Collectors.toSet());
        return Node.empty()
                .with("services", services(sorted))
                .with("types", types(protocol, d -> withNames(d.accept(schemas), d.name(), ids)))
                .tree();
    }

    /** Adds the names that the schema id does not tell: the type's in Java, and its former id if that is another type's now. */
    private static Map<String, @Nullable Object> withNames(
            Map<String, @Nullable Object> schema, TypeName name, Set<String> ids) {
        if (!name.javaName().isEmpty()) {
            schema.put("java", name.javaName());
        }
        name.former().ids().stream().filter(ids::contains).findFirst().ifPresent(was -> schema.put("was", was));
        return schema;
    }

    private static List<Map<String, @Nullable Object>> services(List<Service> services) {
        return services.stream().map(ServiceProtoTree::service).toList();
    }

    private static Map<String, @Nullable Object> service(Service service) {
        Node node = Node.member(service.info().id())
                .with("name", service.info().name())
                .with("type", service.fold(api -> "api", msg -> "msg"));
        Map<String, Object> conf = service.info().conf().values();
        return conf.isEmpty() ? node.tree() : node.with("conf", conf).tree();
    }

    private static NavigableMap<String, Object> types(
            Protocol protocol, Function<Definition, Map<String, @Nullable Object>> schema) {
        NavigableMap<String, Object> types = new TreeMap<>();
        protocol.definitions().forEach(d -> types.put(d.name().schemaId(), schema.apply(d)));
        for (Service service : protocol.services()) {
            service.aliases()
                    .forEach(alias ->
                            types.put(alias.schemaId(), TypeTree.of(protocol).of(alias.type())));
        }
        return types;
    }
}
