package io.tsrpc.it.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.ServiceEntry;
import java.util.Optional;

/** Which service of one release is which of another. */
final class Services {
    private Services() {}

    /** The service in another release, in which it may have another name. */
    static Optional<ServiceEntry> counterpart(ServiceEntry service, Release own, Release other) {
        Contract theirs = other.parsedContract();
        ServiceEntry same = theirs.service(service.key());
        return same != null
                ? Optional.of(same)
                : theirs.services().stream()
                        .filter(s -> s.id() == service.id() && s.kind().equals(service.kind()))
                        .filter(s -> isFormer(s, own, theirs) || isFormer(service, other, own.parsedContract()))
                        .findFirst();
    }

    /** Whether a service of a contract has another name in an earlier release. */
    private static boolean isFormer(ServiceEntry service, Release earlier, Contract contract) {
        return contract.retiredServices().stream()
                .anyMatch(
                        r -> r.id() == service.id() && earlier.parsedContract().service(r.key()) != null);
    }
}
