package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.UnionDef;

/**
 * Nothing may be so large that generated classes exceed the limits of class files: 64 KB for a method, 65,535 constants for a class.
 * The limits here are well below what is possible, whatever the names and types.
 */
final class ClassFileRule implements ProtocolRule {
    /** A codec has a case for each constant or record; with about 1500 its methods are too large. */
    private static final int MOST_CASES = 1000;

    /** A protocol's class has a constant for each service, a client methods; with about 4300 they are too large. */
    private static final int MOST_SERVICES = 3000;

    /** A service's values are made in one method, with up to 20 bytes for each. */
    private static final int MOST_CONF_VALUES = 2000;

    @Override
    public void check(Protocol protocol, Problems problems) {
        if (protocol.services().size() > MOST_SERVICES) {
            problems.add(
                    ProblemKind.SERVICES_TOO_MANY,
                    protocol.origin(),
                    protocol.packageName(),
                    protocol.services().size(),
                    MOST_SERVICES);
        }
        protocol.services().forEach(service -> checkConf(service, problems));
        protocol.definitions(UnionDef.class).forEach(union -> checkUnion(union, problems));
        protocol.definitions(EnumDef.class).forEach(enumeration -> checkEnum(enumeration, problems));
    }

    private static void checkConf(Service service, Problems problems) {
        int size = service.info().conf().size();
        if (size > MOST_CONF_VALUES) {
            problems.add(
                    ProblemKind.CONF_TOO_LARGE,
                    service.info().origin(),
                    service.info().name(),
                    size,
                    MOST_CONF_VALUES);
        }
    }

    private static void checkUnion(UnionDef union, Problems problems) {
        int size = union.members().size();
        if (size > MOST_CASES) {
            problems.add(ProblemKind.UNION_TOO_LONG, union.origin(), Names.of(union.name()), size, MOST_CASES);
        }
    }

    private static void checkEnum(EnumDef enumeration, Problems problems) {
        int size = enumeration.members().size();
        if (size > MOST_CASES) {
            problems.add(
                    ProblemKind.ENUM_TOO_LONG, enumeration.origin(), Names.of(enumeration.name()), size, MOST_CASES);
        }
    }
}
