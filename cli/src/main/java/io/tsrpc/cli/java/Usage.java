package io.tsrpc.cli.java;

import io.tsrpc.cli.schema.Schema;
import io.tsrpc.cli.schema.Schemas;
import io.tsrpc.cli.schema.ServiceProto;
import io.tsrpc.processor.contract.SameBytes;
import io.tsrpc.processor.contract.ServiceEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the types of a protocol are used. */
final class Usage {
    private final ServiceProto proto;
    private final Forms forms;
    private final Set<String> reached = new LinkedHashSet<>();
    private final Set<String> roots = new HashSet<>();
    private final Set<String> values = new HashSet<>();
    private final Set<String> parents = new HashSet<>();
    private final Set<String> targets = new HashSet<>();
    private final Map<String, String> unions = new HashMap<>();

    Usage(ServiceProto proto, Forms forms) {
        this.proto = proto;
        this.forms = forms;
        Deque<String> open = new ArrayDeque<>();
        for (ServiceEntry service : proto.services()) {
            roots.addAll(service.types());
            open.addAll(service.types());
        }
        while (!open.isEmpty()) {
            String id = open.pop();
            Schema schema = proto.types().get(id);
            if (schema != null && reached.add(id)) {
                open.addAll(Schemas.references(schema));
            }
        }
        proto.services().forEach(this::aliases);
        reached.forEach(id -> collect(schema(id)));
        reached.forEach(this::members);
    }

    private Schema schema(String id) {
        return proto.types().getOrDefault(id, new Schema.Reference(id));
    }

    /** What an API names is a value; a message has a copy of what it names. */
    private void aliases(ServiceEntry service) {
        if (service.kind().equals("api")) {
            service.types().stream()
                    .map(this::schema)
                    .filter(Schema.Reference.class::isInstance)
                    .forEach(alias -> values.add(proto.resolvedId(alias)));
        }
    }

    private void collect(Schema schema) {
        List<Schema> others = new ArrayList<>(Schemas.children(schema));
        if (schema instanceof Schema.Interface object) {
            if (forms.canExtend(object)) {
                object.parents().stream()
                        .filter(Schema.Reference.class::isInstance)
                        .forEach(parent -> parents.add(proto.resolvedId(parent)));
            }
            others.subList(0, object.parents().size()).removeIf(Schema.Reference.class::isInstance);
        } else if (schema instanceof Schema.Mapped mapped) {
            if (forms.canMap(mapped)) {
                target(mapped.target());
            }
            others.removeIf(Schema.Reference.class::isInstance);
        } else if (schema instanceof Schema.Union union && forms.of(schema).isUnion()) {
            others.removeIf(other -> other instanceof Schema.Reference && forms.isRecord(union, other));
        } else if (forms.of(schema) == Form.MERGED) {
            if (schema instanceof Schema.Intersection intersection && forms.canIntersect(intersection)) {
                others.forEach(this::target);
            }
            others.removeIf(Schema.Reference.class::isInstance);
        }
        for (Schema other : others) {
            if (other instanceof Schema.Reference) {
                values.add(proto.resolvedId(other));
            } else {
                collect(other);
            }
        }
    }

    private void target(Schema schema) {
        if (schema instanceof Schema.Reference) {
            targets.add(proto.resolvedId(schema));
        }
    }

    /** A union with a name has its records in it, unless they are something else as well. */
    private void members(String id) {
        if (schema(id) instanceof Schema.Union union && forms.of(union).isUnion()) {
            for (Schema.Member member : union.members()) {
                String record = proto.resolvedId(member.type());
                boolean isItself = forms.isRecord(union, member.type()) && forms.of(member.type()) != Form.MERGED;
                if (isItself && !record.isEmpty() && !roots.contains(record) && !isBase(record)) {
                    unions.putIfAbsent(record, id);
                }
            }
        }
    }

    /** The schema ids that services do not use. */
    List<String> unused() {
        return proto.types().keySet().stream()
                .filter(id -> !reached.contains(id) && !SameBytes.isMade(id))
                .toList();
    }

    /** The type that is used and in which a place is; empty if there is none. */
    String typeOf(String place) {
        String id = place;
        while (!reached.contains(id) && id.lastIndexOf('.') > id.lastIndexOf('/')) {
            id = id.substring(0, id.lastIndexOf('.'));
        }
        return reached.contains(id) ? id : "";
    }

    /** Whether it is a request, a response or a message. */
    boolean isRoot(String id) {
        return roots.contains(id);
    }

    /** Whether others take over its properties. */
    boolean isBase(String id) {
        return parents.contains(id) || targets.contains(id);
    }

    /** The union with a name in which a record is declared; empty if it is in none. */
    String union(String id) {
        return unions.getOrDefault(id, "");
    }

    /** Whether a type is declared whatever unions and messages have copies of it. */
    boolean isDeclared(String id) {
        return roots.contains(id) || values.contains(id) || isBase(id) || unions.containsKey(id);
    }

    /** Whether an object is only extended, and can be an interface in Java. */
    boolean isInterface(String id) {
        return parents.contains(id)
                && !values.contains(id)
                && !roots.contains(id)
                && schema(id) instanceof Schema.Interface object
                && object.index() == null
                && object.properties().stream().allMatch(this::isAccessor)
                && object.parents().stream()
                        .map(proto::resolvedId)
                        .allMatch(parent -> !parent.equals(id) && isInterface(parent));
    }

    /** A former name does not stand on a method. */
    private boolean isAccessor(Schema.Property property) {
        return (Words.isComponent(property.name()) || Words.isProperty(property.name()))
                && !(proto.resolved(property.type()) instanceof Schema.Literal);
    }
}
