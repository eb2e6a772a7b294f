package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;

/** What a property was called is said where it is declared, because it has its id there. */
final class InheritedNameRule implements ProtocolRule {
    @Override
    public void check(Protocol protocol, Problems problems) {
        for (ObjectDef object : protocol.definitions(ObjectDef.class)) {
            object.properties().stream()
                    .filter(property -> !property.formerName().isBlank())
                    .forEach(property -> check(object, property, protocol, problems));
        }
    }

    private static void check(ObjectDef object, Property property, Protocol protocol, Problems problems) {
        Inherited.of(object, property, protocol)
                .ifPresent(inherited -> problems.add(
                        ProblemKind.ANNOTATION_MISPLACED,
                        property.origin(),
                        "FormerName",
                        inherited.what(),
                        inherited.place()));
    }
}
