package io.tsrpc.redis;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server of Redis says of itself by {@code INFO server}.
 *
 * @param runId names this process of Redis
 */
record ServerInfo(String runId) {
    private static final int OLDEST = 7;

    /**
     * Reads what a server says.
     *
     * @throws IllegalStateException if a backplane cannot use this server
     */
    static ServerInfo of(String text) {
        Map<String, String> fields = new HashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
        String version = fields.getOrDefault("redis_version", "unknown");
        if (major(version) < OLDEST) {
            throw new IllegalStateException("Redis 7 or newer is needed, but this is " + version);
        }
        if ("cluster".equals(fields.get("redis_mode"))) {
            throw new IllegalStateException(
                    "Redis Cluster is not supported; use a single server, with or without replicas");
        }
        @Nullable String runId = fields.get("run_id");
        if (runId == null || runId.isEmpty()) {
            throw new IllegalStateException(
                    "Redis hides its run_id, so that nobody can tell whether it has lost messages;"
                            + " INFO server must show it");
        }
        return new ServerInfo(runId);
    }

    private static int major(String version) {
        String digits = version.split("\\.", 2)[0];
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
