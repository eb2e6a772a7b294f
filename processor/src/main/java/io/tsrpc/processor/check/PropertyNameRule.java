package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import java.util.HashSet;
import java.util.Set;

/** The names that {@code @PropertyName} gives are those of one property each. */
final class PropertyNameRule implements ProtocolRule {
    @Override
    public void check(Protocol protocol, Problems problems) {
        for (ObjectDef object : protocol.definitions(ObjectDef.class)) {
            Set<String> taken = new HashSet<>();
            if (object instanceof RecordDef r) {
                r.literals().forEach(literal -> taken.add(literal.property()));
            }
            object.properties().stream()
                    .filter(property -> !isRenamed(property))
                    .map(Property::name)
                    .forEach(taken::add);
            for (Property property : object.properties()) {
                if (isRenamed(property) && !taken.add(property.name())) {
                    problems.add(
                            ProblemKind.PROPERTY_NAME_TAKEN,
                            property.origin(),
                            property.javaName(),
                            Names.of(object.name()),
                            property.name());
                }
            }
        }
    }

    private static boolean isRenamed(Property property) {
        return !property.name().equals(property.javaName());
    }
}
