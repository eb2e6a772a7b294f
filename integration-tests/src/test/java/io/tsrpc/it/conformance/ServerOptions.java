package io.tsrpc.it.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line that makes the conformance server the one behind a recording. */
final class ServerOptions {
    /** Expected of a client in each second, not in each 300 ms: a busy machine is not to be taken for a dead client. */
    private static final String HEARTBEAT_MILLIS = "1000";

    private ServerOptions() {}

    static List<String> of(Recorded recording) {
        Recorded server = recording.has("server") ? recording.object("server") : json();
        List<String> options = new ArrayList<>();
        if (Boolean.TRUE.equals(server.get("jsonEnabled"))) {
            options.add("--json");
        }
        if (!Boolean.FALSE.equals(server.get("returnInnerError"))) {
            options.add("--inner-error");
        }
        addSetting(options, "--json-host-path", server.get("jsonHostPath"));
        addSetting(options, "--cors", server.get("cors"));
        addSetting(options, "--cors-max-age", server.get("corsMaxAge"));
        addSetting(options, "--heartbeat-wait", server.has("heartbeatWaitTime") ? HEARTBEAT_MILLIS : null);
        addSetting(options, "--api-timeout", recording.name().contains("timeout") ? "50" : "20000");
        if (recording.name().startsWith("server-push")) {
            options.add("--welcome");
        }
        return options;
    }

    private static Recorded json() {
        return new Recorded(Map.of("jsonEnabled", true));
    }

    private static void addSetting(List<String> options, String name, @Nullable Object value) {
        if (value != null) {
            options.addAll(List.of(name, value.toString()));
        }
    }
}
