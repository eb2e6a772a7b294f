package io.tsrpc.conformance;

import io.tsrpc.transport.AllowedOrigins;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the command line, leaving nothing that it does not understand. */
final class CommandLine {
    static final String USAGE = """
            usage: conformance-server --ws PORT --http PORT [--json] [--json-host-path P] [--cors ORIGIN]
                       [--cors-max-age S] [--inner-error] [--api-timeout MS] [--heartbeat-wait MS] [--welcome]
            Port 0 picks one. See docs/conformance.md.""";

    private static final Set<String> SWITCHES = Set.of("--json", "--inner-error", "--welcome");
    private static final Set<String> SETTINGS = Set.of(
            "--ws", "--http", "--json-host-path", "--cors", "--cors-max-age", "--api-timeout", "--heartbeat-wait");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final int MAX_PORT = 65_535;

    private final Map<String, String> given = new HashMap<>();

    private CommandLine(List<String> args) {
        Iterator<String> rest = args.iterator();
        while (rest.hasNext()) {
            take(rest.next(), rest);
        }
    }

    /**
     * What {@code args} say.
     *
     * @throws UsageException if they cannot be understood
     */
    static Options parse(String... args) {
        CommandLine line = new CommandLine(List.of(args));
        return new Options(
                line.port("--ws"),
                line.port("--http"),
                line.has("--json"),
                line.text("--json-host-path", "/"),
                line.origins("--cors"),
                Duration.ofSeconds(line.number("--cors-max-age", 3600)),
                line.has("--inner-error"),
                Duration.ofMillis(line.number("--api-timeout", 30_000)),
                Duration.ofMillis(line.number("--heartbeat-wait", 0)),
                line.has("--welcome"));
    }

    private AllowedOrigins origins(String option) {
        String origin = text(option, "");
        if (!given.containsKey(option)) {
            return AllowedOrigins.DEFAULT;
        }
        try {
            return AllowedOrigins.of(origin.isEmpty() ? List.of() : List.of(origin));
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }

    private void take(String option, Iterator<String> rest) {
        boolean isSetting = SETTINGS.contains(option);
        if (!isSetting && !SWITCHES.contains(option)) {
            throw new UsageException("unknown option " + option);
        }
        String value = isSetting ? value(option, rest) : "";
        if (given.put(option, value) != null) {
            throw new UsageException(option + " is given twice");
        }
    }

    private static String value(String option, Iterator<String> rest) {
        String value = rest.hasNext() ? rest.next() : "--";
        if (value.startsWith("--")) {
            throw new UsageException(option + " needs a value");
        }
        return value;
    }

    private boolean has(String option) {
        return given.containsKey(option);
    }

    private String text(String option, String otherwise) {
        return given.getOrDefault(option, otherwise);
    }

    private int port(String option) {
        if (!has(option)) {
            throw new UsageException(option + " is missing");
        }
        int port = number(option, 0);
        if (port > MAX_PORT) {
            throw new UsageException(option + " must be a port from 0 to " + MAX_PORT + ", but is " + port);
        }
        return port;
    }

    private int number(String option, int otherwise) {
        String text = text(option, Integer.toString(otherwise));
        if (!DIGITS.matcher(text).matches()) {
            throw new UsageException(option + " must be a whole number of at most 9 digits, but is `" + text + "`");
        }
        return Integer.parseInt(text);
    }
}
