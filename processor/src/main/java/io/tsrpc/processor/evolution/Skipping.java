package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import io.tsrpc.processor.model.Scalar;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether TSRPC's reader can skip a value that it does not know. It skips by the type of length in front of the value, and
 * gets lost where that does not tell the end: a boolean {@code true} looks like the first byte of a number, the entries
 * of a map have a key that the reader forgets, and a literal in a union seems to have a length (tsbuffer 2.2.23).
 */
final class Skipping {
    private final Contract contract;
    private final Set<String> seen = new HashSet<>();

    private Skipping(Contract contract) {
        this.contract = contract;
    }

    /** Whether TSRPC's reader can skip every value of a type of this contract. */
    static boolean isSafe(Shape shape, Contract contract) {
        return new Skipping(contract).isSafe(shape);
    }

    private boolean isSafe(Shape shape) {
        if (shape instanceof Shape.Plain plain) {
            return plain.scalar() != Scalar.BOOLEAN;
        }
        if (shape instanceof Shape.Reference reference) {
            return isSafe(reference.schemaId());
        }
        return !(shape instanceof Shape.Dictionary)
                && !(shape instanceof Shape.Nullable)
                && !(shape instanceof Shape.Foreign);
    }

    /** A list or a tuple has its length in front; a record, a union and an intersection have what they contain. */
    private boolean isSafe(String schemaId) {
        TypeEntry type = contract.types().get(schemaId);
        if (type != null && !type.base().isEmpty() && seen.add(schemaId)) {
            Map<String, Member> taken = Properties.byName(schemaId, contract);
            return taken == null ? isSafe(type.base()) : taken.values().stream().allMatch(this::isSafe);
        }
        if (type == null
                || !Set.of("Interface", "Union", "Intersection").contains(type.kind())
                || !seen.add(schemaId)) {
            return true;
        }
        if (!type.indexSignature().isEmpty()) {
            return false;
        }
        boolean isUnion = type.kind().equals("Union");
        return type.members().stream().allMatch(m -> !(isUnion && Members.hasNoBytes(m)) && isSafe(m))
                && type.parents().stream().map(Member::key).allMatch(this::isSafe);
    }

    private boolean isSafe(Member member) {
        return !(member.schema().get("type") instanceof Map<?, ?> schema) || isSafe(Shape.of(schema));
    }
}
