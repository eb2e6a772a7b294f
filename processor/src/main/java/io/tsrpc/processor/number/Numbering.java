package io.tsrpc.processor.number;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.ServiceEntry;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.FormerName;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.ServiceInfo;
import io.tsrpc.processor.model.TypeUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Assigns ids to a protocol that has none. What is in the contract keeps its id, whatever its place in the sources. What is
 * new gets the next id that was never used, in the order of the model: services as {@code tsrpc-cli} sorts them, everything
 * else in declaration order.
 */
public final class Numbering {
    /** What contains services, in messages. */
    static final String SERVICES = "the protocol";

    private final Contract contract;
    private final Lineage lineage;
    private final FormerNames names;
    private final Problems problems;
    private final Function<TypeUse, String> keys;

    /**
     * Creates a numbering that keeps the ids of a contract, which may be empty.
     *
     * @param names takes the former names of components and constants
     * @param keys what a contract calls a type as a member of a union
     */
    public Numbering(
            Contract contract, Lineage lineage, FormerNames names, Problems problems, Function<TypeUse, String> keys) {
        this.contract = contract;
        this.lineage = lineage;
        this.names = names;
        this.problems = problems;
        this.keys = keys;
    }

    /** Returns a copy of the protocol with all its ids. */
    public Protocol number(Protocol protocol) {
        Map<Service, Service> services = services(protocol);
        DefinitionNumbering definitions = new DefinitionNumbering(contract, lineage, protocol, names, problems, keys);
        return new Protocol(
                protocol.name(),
                protocol.root().mapServices(service -> services.getOrDefault(service, service)),
                List.copyOf(services.values()),
                protocol.definitions().stream()
                        .map(definition -> definition.accept(definitions))
                        .toList(),
                protocol.contract(),
                protocol.generatedAnnotation(),
                protocol.rooms(),
                protocol.origin());
    }

    private Map<Service, Service> services(Protocol protocol) {
        boolean known = !contract.services().isEmpty();
        FormerNames ofServices = new FormerNames();
        IdSource ids = new IdSource(ofServices, problems, SERVICES, known)
                .with(contract.services(), ServiceEntry::key, ServiceEntry::id)
                .without(contract.retiredServices(), ServiceEntry::key, ServiceEntry::id, ServiceEntry::isFormerName);
        ids.expect(protocol.services().stream().map(Numbering::key).toList());
        Map<Service, Service> services = new LinkedHashMap<>();
        for (Service service : protocol.services()) {
            ServiceInfo info = service.info();
            String former = info.formerName().isEmpty() ? "" : kind(service) + info.formerName();
            int id = ids.of(key(service), new FormerName(former, key(service), info.origin()));
            if (id >= Contract.RESERVED_IDS) {
                problems.add(ProblemKind.CONTRACT_ID_RESERVED, info.origin(), info.name(), id, Contract.RESERVED_IDS);
            }
            services.put(service, service.withId(id));
        }
        ofServices.check(problems);
        return services;
    }

    private static String key(Service service) {
        return kind(service) + service.info().name();
    }

    private static String kind(Service service) {
        return service.fold(api -> "api ", msg -> "msg ");
    }
}
