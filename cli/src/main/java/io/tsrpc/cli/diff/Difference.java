package io.tsrpc.cli.diff;

import io.tsrpc.cli.schema.ServiceProto;
import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.ContractText;
import io.tsrpc.processor.contract.ContractTree;
import io.tsrpc.processor.contract.ServiceEntry;
import io.tsrpc.processor.evolution.Change;
import io.tsrpc.processor.evolution.Evolution;
import io.tsrpc.processor.evolution.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two protocols.
 *
 * @param added the services that only the second one has, by name
 * @param changes everything else, by place
 */
public record Difference(List<ServiceEntry> added, List<Change> changes) {
    /** Compares two protocols: what has become of the first one. */
    public static Difference between(ServiceProto first, ServiceProto second) {
        Contract before;
        Contract after;
        if (first.tree().containsKey("contract") && second.tree().containsKey("contract")) {
            before = ContractText.parse(first.text()); // which know what was renamed
            after = ContractText.parse(second.text());
        } else {
            Map<String, @Nullable Object> old = NamedTypes.in(OfJavaAlone.removedFrom(first.tree()));
            Map<String, @Nullable Object> fresh = NamedTypes.in(OfJavaAlone.removedFrom(second.tree()));
            SameNames.Protocols same =
                    SameNames.in(old, fresh, ContractTree.ofProto(old).services());
            before = ContractTree.ofProto(same.first());
            after = ContractTree.ofProto(same.second());
        }
        List<Change> changes = Evolution.between(before, after).changes().stream()
                .sorted(Comparator.comparing(Change::place)
                        .thenComparing(Change::rule)
                        .thenComparing(Change::detail))
                .toList();
        List<ServiceEntry> added = after.services().stream()
                .filter(service -> before.service(service.key()) == null)
                .filter(service -> changes.stream().noneMatch(change -> isRenamed(change, service)))
                .sorted(Comparator.comparing(ServiceEntry::name).thenComparing(ServiceEntry::kind))
                .toList();
        return new Difference(added, changes);
    }

    private static boolean isRenamed(Change change, ServiceEntry service) {
        return change.rule() == Rule.SERVICE_RENAMED && change.place().equals(service.key());
    }

    /** Whether both are the same for all peers. */
    public boolean isEmpty() {
        return added.isEmpty() && changes.isEmpty();
    }
}
