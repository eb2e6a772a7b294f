package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.ServiceInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** No two TypeScript files may be the same one where names do not differ by case, as on Windows and macOS. */
final class FileNameRule implements ProtocolRule {
    /** The file with the service proto. */
    private static final String SERVICE_PROTO = "serviceProto";

    /** What keeps a client in its rooms, if the protocol has them. */
    private static final String ROOMS = "rooms";

    @Override
    public void check(Protocol protocol, Problems problems) {
        Set<String> reserved = protocol.rooms() ? Set.of(SERVICE_PROTO, ROOMS) : Set.of(SERVICE_PROTO);
        Map<String, String> files = new HashMap<>();
        Set<String> reported = new HashSet<>();
        reserved.forEach(file -> files.put(file.toLowerCase(Locale.ROOT), file));
        for (Service service : protocol.services()) {
            ServiceInfo info = service.info();
            check(info.tsFile(), info.name(), info.origin(), reserved, files, reported, problems);
        }
        for (Definition definition : protocol.definitions()) {
            String name = Names.of(definition.name());
            check(definition.name().tsFile(), name, definition.origin(), reserved, files, reported, problems);
        }
    }

    private static void check(
            String file,
            String name,
            Origin origin,
            Set<String> reserved,
            Map<String, String> files,
            Set<String> reported,
            Problems problems) {
        String other = files.putIfAbsent(file.toLowerCase(Locale.ROOT), file);
        boolean isSame = file.equals(other) && !reserved.contains(file);
        if (other != null && !isSame && reported.add(file)) {
            String owner = reserved.contains(other) ? ", which the processor emits itself," : "";
            problems.add(ProblemKind.FILE_NAME, origin, name, file + ".ts", other + ".ts", owner);
        }
    }
}
