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
    private static final int MAX_PORT = 65_535;
    private static final String THIS_MACHINE = "127.0.0.1,::1";

    /** Takes them from the environment: {@code PORT}, and {@code TRUSTED_PROXIES} with commas between. */
    static Settings of(Map<String, String> environment) {
        return new Settings(
                port(environment.getOrDefault("PORT", "3000")),
                Stream.of(environment.getOrDefault("TRUSTED_PROXIES", THIS_MACHINE).split(","))
                        .map(String::strip)
                        .filter(proxy -> !proxy.isEmpty())
                        .toList());
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MAX_PORT) {
            throw new IllegalArgumentException("PORT is a number from 0 to " + MAX_PORT + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
