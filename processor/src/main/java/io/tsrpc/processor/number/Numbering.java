package io.tsrpc.processor.number;

import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers a protocol that has no ids yet. Everything is numbered in the order in which it stands in the model: services as
 * {@code tsrpc-cli} sorts them, all else as it was declared. So whatever joins or moves gives new ids to what follows.
 */
public final class Numbering {
    private Numbering() {}

    /** The same protocol with all its ids. */
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
