package io.tsrpc.processor.number;

import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Assigns ids to a protocol that has none. Ids follow the order of the model: services as {@code tsrpc-cli} sorts them,
 * everything else in declaration order. An addition or a move therefore changes the ids of what follows.
 */
public final class Numbering {
    private Numbering() {}

    /** Returns a copy of the protocol with all its ids. */
    public static Protocol number(Protocol protocol) {
        Map<Service, Service> services = new LinkedHashMap<>();
        protocol.services().forEach(service -> services.put(service, service.withId(services.size())));
        return new Protocol(
                protocol.name(),
                protocol.root().mapServices(service -> services.getOrDefault(service, service)),
                List.copyOf(services.values()),
                protocol.definitions().stream()
                        .map(definition -> definition.accept(new DefinitionNumbering()))
                        .toList(),
                protocol.generatedAnnotation(),
                protocol.origin());
    }
}
