package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.TupleDef;

/** A tuple must fit TSBuffer's 64-bit mask, and its optional elements must come last. */
final class TupleRule implements ProtocolRule {
    private static final int MAX_ELEMENTS = 64;

    @Override
    public void check(Protocol protocol, Problems problems) {
        protocol.definitions(TupleDef.class).forEach(tuple -> check(tuple, problems));
    }

    private static void check(TupleDef tuple, Problems problems) {
        int size = tuple.elements().size();
        if (size > MAX_ELEMENTS) {
            problems.add(ProblemKind.TUPLE_TOO_LONG, tuple.origin(), Names.of(tuple.name()), size);
        }
        for (Property element : tuple.elements().subList(tuple.optionalStart(), size)) {
            if (!element.presence().isOptional()) {
                problems.add(ProblemKind.TUPLE_OPTIONAL, element.origin(), element.name());
            }
        }
    }
}
