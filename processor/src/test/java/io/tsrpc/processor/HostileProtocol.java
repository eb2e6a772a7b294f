package io.tsrpc.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A random protocol whose components, constants, types, folders and services are called like what generated code uses: classes of
 * the JDK and of the runtime, local variables, packages, and words of JavaScript.
 */
final class HostileProtocol {
    private static final List<String> ROOTS =
            List.of("chat", "in.example", "io.example", "org.value", "java_.id", "key.x", "out");

    private static final List<String> CLASSES = words("""
            Required String List Set Map Math Object Override Optional Arrays Integer Long Double Boolean Byte Class Enum Record Void
            Exception RuntimeException Deprecated SuppressWarnings Generated Nullable Iterable LinkedHashMap LinkedHashSet ArrayList
            Codec CodecException BinaryReader BinaryWriter JsonReader JsonWriter JsonNames MapKeys TextForms ObjectIds Generation
            ContractCheck Client DuplexClient HttpClient WsClient TsrpcFuture SendResult CallOptions ForwardingClient Consumer Entry
            Service INSTANCE NAMES FORM PROTO CONTRACT Part1 Date Array Promise Symbol Function Error Uint8Array Partial A1 Req Res""");

    private static final List<String> WORDS = words("""
            in out value theValue values header blocks seen at e i property index mask key entry entryMark number count size known
            members member mark literal text id com lang util client req msg options url call binder other that
            prototype arguments eval undefined function typeof delete let await async of
            keyof readonly unique infer is as asserts declare namespace exports any unknown never string object symbol bigint
            $ _a a$b $$ name gr\u00f6\u00dfe \u540d\u5b57 conf userCodec""");

    /** May be the names of variables, but not those of types. */
    private static final List<String> RESTRICTED =
            words("record yield var sealed permits when module to with opens uses io java javax org");

    private static final List<String> FOLDERS = words("""
            io http java javax org client ws duplex proto close over api lang forwarding HttpClient User_admin in chat $ _1""");

    private static final List<String> SERVICES = words("""
            String List Bind Call Future Group Binder Service Proto Generation Contract Part1 _ $ 1 Class New GetClass ToString Wait
            Over Http Ws Duplex CallApi SendMsg ListenMsg Interface Date Promise Constructor Client Flows \u00dcber \u540d\u5b57 ROLE""");

    private final Random random;
    private final String root;
    private final Map<String, String> sources = new TreeMap<>();
    private final Map<String, String> samples = new LinkedHashMap<>();

    /** A type that components can have, and JSON of a value. */
    private record Type(String java, String json) {}

    HostileProtocol(long seed) {
        random = new Random(seed);
        root = any(ROOTS);
        source(
                root,
                "package-info",
                "@Protocols(name = \"Chat\")\npackage " + root + ";\nimport io.tsrpc.contract.Protocols;\n");
        Set<String> constants = new HashSet<>();
        List<String> folders = some(FOLDERS, 5);
        folder(root, constants, folders);
        for (String folder : folders) {
            folder(root + "." + folder, constants, List.of(folder + "Client"));
        }
    }

    /** Sources by their paths. */
    Map<String, String> sources() {
        return sources;
    }

    /** JSON of a value of each message, by its class. */
    Map<String, String> samples() {
        return samples;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<String> some(List<String> all, int number) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(number, shuffled.size()));
    }

    private void source(String packageName, String name, String text) {
        sources.put((packageName + "." + name).replace('.', '/') + ".java", text);
    }

    /**
     * Types, messages and APIs. In a package either types are called like classes, and the sources name those with their packages, or
     * types are called like packages and variables.
     */
    private void folder(String packageName, Set<String> constants, List<String> excluded) {
        boolean qualified = random.nextBoolean();
        List<Type> types = new ArrayList<>(simple(qualified));
        Set<String> taken = new HashSet<>();
        taken.add(root.split("\\.", 2)[0]);
        excluded.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
        for (String name : some(qualified ? CLASSES : WORDS, 12)) {
            if (taken.add(name.toLowerCase(Locale.ROOT))) {
                types.add(type(packageName, name, types, qualified));
            }
        }
        for (String service : some(SERVICES, 6)) {
            if (constants.add(service.toUpperCase(Locale.ROOT))) {
                Type message = record("Msg" + service, types, 40, "", WORDS);
                source(packageName, "Msg" + service, head(packageName, qualified) + "public " + message.java());
                samples.put(packageName + ".Msg" + service, message.json());
                List<Type> visible = types.stream() // inside an API, these names are those of its own records
                        .filter(type -> !type.java().matches(".*\\b(Req|Res)\\b.*"))
                        .toList();
                String req = record("Req", visible, 8, "", CLASSES).java();
                String res = record("Res", visible, 8, "", WORDS).java();
                source(
                        packageName,
                        "Api" + service,
                        head(packageName, qualified) + "public interface Api" + service + " { " + req + " " + res
                                + " }");
            }
        }
    }

    private static String head(String packageName, boolean qualified) {
        String imports =
                "import io.tsrpc.contract.*; import java.time.*; import java.util.*; import org.jspecify.annotations.*;\n";
        return "package " + packageName + ";\n" + (qualified ? "" : imports);
    }

    private static List<Type> simple(boolean qualified) {
        String lang = qualified ? "java.lang." : "";
        String util = qualified ? "java.util." : "";
        String time = qualified ? "java.time." : "";
        String string = lang + "String";
        return List.of(
                new Type("int", "7"),
                new Type("boolean", "true"),
                new Type(string, "\"a\""),
                new Type(lang + "Double", "0.5"),
                new Type(lang + "Object", "{\"any\":[1]}"),
                new Type("int[]", "[1,2]"),
                new Type(string + "[][]", "[[\"a\"],[]]"),
                new Type("byte[]", "\"AQ==\""),
                new Type(util + "List<" + string + ">", "[\"a\"]"),
                new Type(util + "Set<" + lang + "Long>", "[3]"),
                new Type(util + "Map<" + string + ", " + util + "List<" + lang + "Integer>>", "{\"k\":[1]}"),
                new Type(util + "Map<" + lang + "Integer, " + string + ">", "{\"1\":\"a\"}"),
                new Type(util + "Optional<" + string + ">", "\"o\""),
                new Type(util + "UUID", "\"123e4567-e89b-12d3-a456-426614174000\""),
                new Type(time + "Instant", "\"2001-09-09T01:46:40.000Z\""));
    }

    private Type type(String packageName, String name, List<Type> types, boolean qualified) {
        Type type = switch (random.nextInt(4)) {
            case 0 -> enumeration(name);
            case 1 -> union(name, types);
            case 2 -> tuple(name, types, qualified);
            default -> record(name, types, 10, "", CLASSES);
        };
        source(
                packageName,
                name,
                head(packageName, qualified)
                        + type.java().replaceFirst("(record|enum|sealed interface) ", "public $1 "));
        return used(name, type.json(), qualified);
    }

    private Type tuple(String name, List<Type> types, boolean qualified) {
        List<String> components = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String component : some(WORDS, 6)) {
            Type type = any(types);
            if (!type.java().contains("Optional<")) {
                components.add(type.java() + " " + component);
                values.add(type.json());
            }
        }
        return new Type(
                (qualified ? "@io.tsrpc.contract." : "@") + "Tuple record " + name + "(" + String.join(", ", components)
                        + ") {}",
                "[" + String.join(",", values) + "]");
    }

    private Type used(String name, String json, boolean qualified) {
        String util = qualified ? "java.util." : "";
        String lang = qualified ? "java.lang." : "";
        return switch (random.nextInt(6)) {
            case 0 -> new Type(util + "List<" + name + ">", "[" + json + "]");
            case 1 -> new Type(util + "Map<" + lang + "String, " + name + ">", "{\"k\":" + json + "}");
            case 2 -> new Type(util + "Optional<" + name + ">", json);
            case 3 -> new Type(name + "[]", "[" + json + "," + json + "]");
            case 4 ->
                new Type(
                        util + "List<@" + (qualified ? "org.jspecify.annotations." : "") + "Nullable " + name + ">",
                        "[null," + json + "]");
            default -> new Type(name, json);
        };
    }

    private Type enumeration(String name) {
        List<String> constants = new ArrayList<>(some(CLASSES, 5));
        constants.addAll(some(WORDS, 5));
        return new Type("enum " + name + " { " + String.join(", ", constants) + " }", "\"" + any(constants) + "\"");
    }

    private Type union(String name, List<Type> types) {
        Type member = record("Any", types, 4, "implements " + name, WORDS);
        String json = member.json().equals("{}") ? "}" : "," + member.json().substring(1);
        return new Type("sealed interface " + name + " { " + member.java() + " }", "{\"type\":\"Any\"" + json);
    }

    private Type record(String name, List<Type> types, int size, String more, List<String> names) {
        List<String> all = new ArrayList<>(some(names, size));
        all.addAll(some(RESTRICTED, size / 4));
        all.addAll(some(names.equals(WORDS) ? CLASSES : WORDS, size / 2));
        List<String> components = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String component : all) {
            Type type = any(types);
            components.add(type.java() + " " + component);
            values.add("\"" + component + "\":" + type.json());
        }
        return new Type(
                "record " + name + "(" + String.join(", ", components) + ") " + more + " {}",
                "{" + String.join(",", values) + "}");
    }
}
