package io.tsrpc.processor.check;

import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import java.util.Optional;

/**
 * A property that an object has from another one, which says what it was called and what changes of it are accepted.
 *
 * @param what what messages call the property
 * @param place what they call its declaration
 */
public record Inherited(String what, String place) {
    /** The property of an object, if it has it from another one. */
    public static Optional<Inherited> of(ObjectDef object, Property property, Protocol protocol) {
        return protocol.declaring(object, property.name())
                .filter(owner -> !owner.name().equals(object.name()))
                .map(owner -> new Inherited(
                        "`" + property.javaName() + "`, which `" + Names.of(object.name()) + "` has from `"
                                + Names.of(owner.name()) + "`",
                        "`" + Names.of(owner.name()) + "."
                                + declared(owner, property).javaName() + "`"));
    }

    private static Property declared(ObjectDef owner, Property property) {
        return owner.properties().stream()
                .filter(own -> own.name().equals(property.name()))
                .findFirst()
                .orElse(property);
    }
}
