package io.tsrpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServerOptions;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServerOptions;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page for whoever runs a server lists each option of the code with its default, and no other. */
class OptionTablesTest {
    private static final Path PAGE = Path.of("../docs/operations.md");
    private static final Path SECURITY = Path.of("../SECURITY.md");
    private static final Pattern DEFAULT_IN_TEXT = Pattern.compile(
            "(?:`|\\b(?=\\w*[A-Z]))(\\w+)`?(?:, | \\()(\\d+(?:,\\d{3})*(?:\\.\\d+)?(?: (?:MiB|KiB|s|h)\\b)?)");
    private static final List<Class<?>> SERVERS =
            List.of(ServerBuilder.class, WsServerOptions.class, HttpServerOptions.class);
    private static final List<Class<?>> CLIENTS = List.of(
            ClientOptions.class,
            DuplexClientOptions.class,
            HttpClient.Options.class,
            WsClient.Options.class,
            InnerServer.Options.class);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern CELLS = Pattern.compile(" *\\| *");

    /** The methods of options that are not called like their options. */
    private static final Map<String, List<String>> METHODS = Map.of(
            "HEARTBEAT_INTERVAL", List.of("heartbeat"),
            "HEARTBEAT_TIMEOUT", List.of("heartbeat"),
            "ADMISSION", List.of("admission", "admissionLater"));

    /** Defaults that are objects, or are computed. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("port", "3000"),
            Map.entry("host", "all addresses"),
            Map.entry("allowedOrigins", "the same origin, `localhost`"),
            Map.entry("maxTotalPendingBytes", "a quarter of the heap"),
            Map.entry("maxTotalUnhandledBytes", "a quarter of the heap"),
            Map.entry("maxDecodedSize", "16 × `maxMessageSize`"),
            Map.entry("admission", "everybody is served"),
            Map.entry("roomAdmission", "no room"),
            Map.entry("executor", "[threads](#threads)"),
            Map.entry("heartbeatInterval", "none"),
            Map.entry("timeout of heartbeats", "none"),
            Map.entry("sslContext", "the JVM's"),
            Map.entry("proxy", "the JVM's"),
            Map.entry("request", "from 127.0.0.1"));

    /** Options whose default is an object that stands for none. */
    private static final Set<String> EMPTY =
            Set.of("routes", "trustedProxies", "clientAuth", "headers", "recoverableRooms");

    private static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("Options of all servers", List.of(ServerBuilder.class)),
                Arguments.of("WsServer", List.of(WsServerOptions.class)),
                Arguments.of("HttpServer", List.of(HttpServerOptions.class)),
                Arguments.of("Clients", CLIENTS),
                Arguments.of("Reconnect", List.of(Reconnect.class)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void aTableHasEachOptionWithItsDefaultAndNoOther(String heading, List<Class<?>> interfaces)
            throws IOException, IllegalAccessException {
        Map<String, String> defaults = rows(heading);
        Set<String> left = new LinkedHashSet<>(defaults.keySet());
        List<String> problems = new ArrayList<>();
        for (Field constant : constants(interfaces)) {
            Option<?> option = (Option<?>) constant.get(null);
            String expected = shown(constant.getName(), option);
            for (String method : METHODS.getOrDefault(constant.getName(), List.of(option.toString()))) {
                left.remove(method);
                if (!expected.equals(defaults.get(method))) {
                    problems.add("`" + method + "` has the default " + expected + ", not " + defaults.get(method));
                }
            }
        }
        left.forEach(name -> problems.add("`" + name + "` is no option"));
        assertThat(problems).isEmpty();
    }

    /** Options of servers and clients by the names of their methods, with what pages may say of their defaults. */
    private static Map<String, Set<String>> defaults(List<Class<?>> interfaces) throws IllegalAccessException {
        Map<String, Set<String>> defaults = new LinkedHashMap<>();
        for (Field constant : constants(interfaces)) {
            Option<?> option = (Option<?>) constant.get(null);
            for (String method : METHODS.getOrDefault(constant.getName(), List.of(option.toString()))) {
                defaults.computeIfAbsent(method, name -> new LinkedHashSet<>()).add(shown(constant.getName(), option));
            }
        }
        return defaults;
    }

    /** The row of an option may name several, with their defaults in the same order. */
    @Test
    void theTableOfLimitsInSecurityHasTheirDefaults() throws IOException, IllegalAccessException {
        Map<String, Set<String>> defaults = defaults(SERVERS);
        String table = Files.readString(SECURITY)
                .split("\n\\| Attack \\| Option \\| Default \\|", 2)[1]
                .split("\n\n", 2)[0];
        List<String> problems = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        table.lines().skip(2).forEach(line -> {
            String[] cells = CELLS.split(line, 5);
            List<String> names = NAME.matcher(cells[2])
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            named.addAll(names);
            String expected = names.stream()
                    .map(name -> String.join(" or ", defaults.getOrDefault(name, Set.of("which is no option"))))
                    .collect(Collectors.joining(", "));
            if (!expected.equals(cells[3])) {
                problems.add(names + ": " + expected + ", not " + cells[3]);
            }
        });
        assertThat(problems).isEmpty();
        assertThat(defaults.keySet().stream().filter(name -> name.startsWith("max")))
                .as("every limit is in the table")
                .allMatch(named::contains);
    }

    /** Such as `closeTimeout`, 3 s, or `apiTimeout` (30 s); without the quotes in comments of samples. */
    @Test
    void whereAPageNamesADefaultItIsTheOption() throws IOException, IllegalAccessException {
        Map<String, Set<String>> defaults =
                defaults(Stream.concat(SERVERS.stream(), CLIENTS.stream()).toList());
        List<String> problems = new ArrayList<>();
        int count = 0;
        for (Path page : pages()) {
            Matcher said = DEFAULT_IN_TEXT.matcher(Files.readString(page));
            while (said.find()) {
                Set<String> known = defaults.get(said.group(1));
                if (known != null) {
                    count++;
                    if (!known.contains(said.group(2))) {
                        problems.add(page.getFileName() + ": " + said.group() + ", but it is " + known);
                    }
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(count).isGreaterThan(10);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGE.resolveSibling("."))) {
            return Stream.concat(
                            Stream.of(SECURITY),
                            pages.filter(page -> page.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static List<Field> constants(List<Class<?>> interfaces) {
        return interfaces.stream()
                .flatMap(type -> Stream.of(type.getFields()))
                .filter(field -> field.getType() == Option.class)
                .distinct()
                .toList();
    }

    private static String shown(String constant, Option<?> option) {
        String name = constant.equals("HEARTBEAT_TIMEOUT") ? "timeout of heartbeats" : option.toString();
        Object value = option.defaultValue();
        if (WORDS.containsKey(name)) {
            return WORDS.get(name);
        }
        return value == null || EMPTY.contains(name) ? "none" : shown(value);
    }

    private static String shown(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            return number > 0 && number % (1 << 20) == 0
                    ? (number >> 20) + " MiB"
                    : String.format(Locale.ROOT, "%,d", number);
        }
        if (value instanceof Duration duration) {
            return duration.isZero()
                    ? "zero"
                    : duration.toMinutesPart() == 0 && duration.toHours() > 0
                            ? duration.toHours() + " h"
                            : duration.toSeconds() + " s";
        }
        return value instanceof Boolean ? value.toString() : "`" + value + "`";
    }

    /** The first table below a heading: the defaults of the methods that its first column names. */
    private static Map<String, String> rows(String heading) throws IOException {
        String section = Files.readString(PAGE).split("\n## " + heading + "\n", 2)[1];
        String table = section.substring(section.indexOf("| Option |")).split("\n\n", 2)[0];
        Map<String, String> rows = new LinkedHashMap<>();
        table.lines().skip(2).forEach(line -> {
            String[] cells = CELLS.split(line, 4);
            Matcher name = NAME.matcher(cells[1]);
            while (name.find()) {
                @Nullable String before = rows.put(name.group(1), cells[2]);
                assertThat(before).as(name.group(1)).isNull();
            }
        });
        return rows;
    }
}
