package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RoomsFolder;
import io.tsrpc.processor.model.Service;

/** A protocol with rooms must not have anything else in their folder, also where names do not differ by case. */
final class RoomsFolderRule implements ProtocolRule {
    @Override
    public void check(Protocol protocol, Problems problems) {
        if (!protocol.rooms()) {
            return;
        }
        for (Service service : protocol.services()) {
            if (RoomsFolder.has(service.info().name())) {
                problems.add(
                        ProblemKind.ROOMS_FOLDER,
                        service.info().origin(),
                        service.info().name());
            }
        }
        for (Definition definition : protocol.definitions()) {
            boolean isOfService = protocol.services().stream()
                    .anyMatch(s -> s.info().tsFile().equals(definition.name().tsFile()));
            if (RoomsFolder.has(definition.name().tsFile()) && !isOfService) {
                problems.add(ProblemKind.ROOMS_FOLDER, definition.origin(), Names.of(definition.name()));
            }
        }
    }
}
