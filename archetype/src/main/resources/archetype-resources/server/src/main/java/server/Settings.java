package ${package}.server;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What may differ from place to place.
 *
 * @param port where the server listens; 0 for any free port
 * @param trustedProxies addresses and networks of proxies that tell the addresses of clients
 */
record Settings(int port, List<String> trustedProxies) {
    private static final String THIS_MACHINE = "127.0.0.1,::1";

    /** Takes them from the environment: {@code PORT}, and {@code TRUSTED_PROXIES} with commas between. */
    static Settings of(Map<String, String> environment) {
        return new Settings(
                Integer.parseInt(environment.getOrDefault("PORT", "3000")),
                Stream.of(environment.getOrDefault("TRUSTED_PROXIES", THIS_MACHINE).split(","))
                        .map(String::strip)
                        .filter(proxy -> !proxy.isEmpty())
                        .toList());
    }
}
