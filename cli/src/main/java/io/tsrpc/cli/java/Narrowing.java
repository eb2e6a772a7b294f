package io.tsrpc.cli.java;

import io.tsrpc.cli.schema.Schema;
import io.tsrpc.cli.schema.ServiceProto;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a property is that several parts of an intersection have: its value is one of each of their types. */
final class Narrowing {
    private final ServiceProto proto;
    private final Flattening flattening;
    private final Values values;

    /** What is being narrowed: objects may contain themselves. */
    private final Set<List<Schema>> open = new HashSet<>();

    Narrowing(ServiceProto proto, Flattening flattening) {
        this.proto = proto;
        this.flattening = flattening;
        this.values = new Values(proto);
    }

    /** A property that has both types. It is required if one of them is. */
    Schema.Property both(Schema.Property one, Schema.Property other) {
        return new Schema.Property(one.name(), one.optional() && other.optional(), both(one.type(), other.type()));
    }

    /** The narrower type, or what two objects or lists have together; {@code any} if that is not known. */
    private Schema both(Schema one, Schema other) {
        if (values.areIn(one, other)) {
            return one;
        } else if (values.areIn(other, one)) {
            return other;
        }
        List<Schema> pair = List.of(one, other);
        if (!open.add(pair)) {
            return Schema.Plain.ANY;
        }
        Schema both = together(one, other);
        open.remove(pair);
        return both;
    }

    private Schema together(Schema one, Schema other) {
        if (proto.resolved(one) instanceof Schema.Array a && proto.resolved(other) instanceof Schema.Array b) {
            return new Schema.Array(both(a.element(), b.element()));
        }
        Optional<List<Schema.Property>> first = flattening.properties(one);
        Optional<List<Schema.Property>> second = flattening.properties(other);
        if (first.isEmpty() || second.isEmpty()) {
            return Schema.Plain.ANY;
        }
        Map<String, Schema.Property> all = new LinkedHashMap<>();
        first.get().forEach(property -> all.put(property.name(), property));
        second.get().forEach(property -> all.merge(property.name(), property, this::both));
        return new Schema.Interface(List.of(), new ArrayList<>(all.values()), null);
    }
}
