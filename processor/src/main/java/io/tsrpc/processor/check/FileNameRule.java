package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** No two TypeScript files may be the same one where names do not differ by case, as on Windows and macOS. */
final class FileNameRule implements ProtocolRule {
    /** The file with the service proto. */
    private static final String SERVICE_PROTO = "serviceProto";

    @Override
    public void check(Protocol protocol, Problems problems) {
        Map<String, String> files = new HashMap<>();
        Set<String> reported = new HashSet<>();
        files.put(SERVICE_PROTO.toLowerCase(Locale.ROOT), SERVICE_PROTO);
        for (Service service : protocol.services()) {
            check(service.info().tsFile(), service.info().name(), service.info().origin(), files, reported, problems);
        }
        for (Definition definition : protocol.definitions()) {
            String name = Names.of(definition.name());
            check(definition.name().tsFile(), name, definition.origin(), files, reported, problems);
        }
    }

    private static void check(
            String file,
            String name,
            Origin origin,
            Map<String, String> files,
            Set<String> reported,
            Problems problems) {
        String other = files.putIfAbsent(file.toLowerCase(Locale.ROOT), file);
        boolean isSame = file.equals(other) && !file.equals(SERVICE_PROTO);
        if (other != null && !isSame && reported.add(file)) {
            problems.add(ProblemKind.FILE_NAME, origin, name, file + ".ts", other + ".ts");
        }
    }
}
