package io.tsrpc.processor.contract;

import io.tsrpc.processor.contract.ContractProblem.Kind;
import io.tsrpc.processor.json.JsonParser;
import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.processor.json.JsonProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a contract: TSRPC's service proto as JSON, with what TSRPC's tools ignore. Every service and every member
 * has a line of its own, in an order that does not depend on the sources, so that a change of the protocol is a small
 * difference and changes of two branches merge.
 */
public final class ContractText {
    private static final int FINGERPRINT = 16;

    private final StringBuilder out = new StringBuilder();

    private ContractText() {}

    /*
     * {
     *     "contract": 1,
     *     "ids": 1,
     *     "services": [
     *         {"id": 0, "name": "Chat", "type": "msg", "check": "…"}
     *     ],
     *     "types": {
     *         "MsgChat/MsgChat": {
     *             "type": "Interface",
     *             "ids": 1,
     *             "properties": [
     *                 {"id": 0, "name": "text", "type": {"type": "String"}, "check": "…"}
     *             ]
     *         }
     *     },
     *     "retired": {
     *         "services": [],
     *         "types": {}
     *     },
     *     "accepted": []
     * }
     */
    /** Prints a contract. */
    public static String print(Contract contract) {
        ContractText text = new ContractText();
        text.out.append("{\n    \"contract\": ").append(ContractTree.VERSION);
        text.out.append(",\n    \"ids\": ").append(contract.countServiceIds());
        text.out.append(",\n    \"services\": ");
        text.lines(services(contract.services()), "    ");
        text.out.append(",\n    \"types\": ");
        text.types(contract.types(), "    ");
        text.out.append(",\n    \"retired\": {\n        \"services\": ");
        text.lines(services(contract.retiredServices()), "        ");
        if (!contract.retiredTypes().isEmpty()) {
            text.out.append(",\n        \"").append(ContractChecks.COUNT).append("\": ");
            text.out.append(contract.retiredTypes().size());
        }
        text.out.append(",\n        \"types\": ");
        text.types(contract.retiredTypes(), "        ");
        text.out.append("\n    },\n    \"accepted\": ");
        text.lines(contract.accepted().stream().map(ContractText::accepted).toList(), "    ");
        return text.out.append("\n}\n").toString();
    }

    private static List<Map<String, @Nullable Object>> services(List<ServiceEntry> services) {
        return services.stream()
                .map(service -> ContractChecks.checkedService(service.schema()))
                .toList();
    }

    private static Map<String, @Nullable Object> accepted(AcceptedChange change) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("rule", change.rule());
        entry.put("at", change.place());
        entry.put("reason", change.reason());
        return entry;
    }

    private void types(Map<String, TypeEntry> types, String margin) {
        String inner = margin + "    ";
        String separator = "{\n";
        for (Map.Entry<String, TypeEntry> entry : types.entrySet()) {
            out.append(separator)
                    .append(inner)
                    .append(JsonPrinter.onOneLine(entry.getKey()))
                    .append(": {\n");
            type(ContractChecks.checkedType(entry.getKey(), entry.getValue()), inner + "    ");
            out.append('\n').append(inner).append('}');
            separator = ",\n";
        }
        out.append(types.isEmpty() ? "{}" : "\n" + margin + "}");
    }

    private void type(Map<String, @Nullable Object> type, String margin) {
        String separator = margin;
        for (Map.Entry<String, @Nullable Object> entry : type.entrySet()) {
            out.append(separator).append(JsonPrinter.onOneLine(entry.getKey())).append(": ");
            if (entry.getValue() instanceof List<?> list) {
                lines(list, margin);
            } else {
                out.append(JsonPrinter.onOneLine(entry.getValue()));
            }
            separator = ",\n" + margin;
        }
    }

    /** An array with a line for each element. */
    private void lines(Collection<?> elements, String margin) {
        List<String> lines = new ArrayList<>();
        for (Object element : elements) {
            lines.add(margin + "    " + JsonPrinter.onOneLine(element));
        }
        out.append(lines.isEmpty() ? "[]" : "[\n" + String.join(",\n", lines) + "\n" + margin + "]");
    }

    /**
     * Whether a text is JSON with the same content as a contract's, however it is laid out, whatever the order of the names in its
     * objects, and whether it has checks or not.
     */
    public static boolean isSame(String text, String contract) {
        return text.equals(contract)
                || (JsonParser.isStrict(text)
                        && JsonParser.parse(text) instanceof Map<?, ?> one
                        && JsonParser.parse(contract) instanceof Map<?, ?> other
                        && ContractChecks.without(tree(one)).equals(ContractChecks.without(tree(other))));
    }

    /** Whether each id in the text of a contract has a check, and whether they are counted. */
    public static boolean isChecked(String text) {
        return JsonParser.parse(text) instanceof Map<?, ?> map && ContractChecks.isComplete(tree(map));
    }

    /**
     * Identifies a contract: the first half of the SHA-256 of its text without the white space around JSON's tokens, in hexadecimal
     * digits. {@code ContractCheck} of the runtime does the same.
     */
    public static String fingerprint(String text) {
        return hash(withoutLayout(text).getBytes(StandardCharsets.UTF_8), FINGERPRINT);
    }

    /** The first bytes of the SHA-256, in hexadecimal digits. */
    static String hash(byte[] data, int bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data), 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    private static String withoutLayout(String text) {
        StringBuilder tokens = new StringBuilder(text.length());
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString || " \t\r\n".indexOf(c) < 0) {
                tokens.append(c);
            }
            if (inString && c == '\\' && i + 1 < text.length()) {
                tokens.append(text.charAt(++i));
            } else if (c == '"') {
                inString = !inString;
            }
        }
        return tokens.toString();
    }

    /**
     * Parses a contract.
     *
     * @throws ContractProblem if the text is none
     */
    public static Contract parse(String text) {
        checkConflict(text);
        Object tree;
        try {
            tree = JsonParser.parse(text);
        } catch (JsonProblem e) {
            throw new ContractProblem(Kind.INVALID, "line " + e.line() + ": " + e.getMessage());
        }
        if (!(tree instanceof Map<?, ?> map)) {
            throw new ContractProblem(Kind.INVALID, "it must be an object");
        }
        Map<String, @Nullable Object> checked = tree(map);
        try {
            Contract contract = ContractTree.ofContract(ContractChecks.without(checked));
            ContractChecks.verify(checked);
            ContractTree.checkCounts(contract, checked);
            return contract;
        } catch (ContractProblem e) {
            if (e.kind() == Kind.SAME_ID) {
                ContractChecks.verify(checked); // an id that somebody wrote, not one that two branches gave
            }
            throw e;
        }
    }

    @SuppressWarnings("unchecked") // the names of JSON's objects are strings
    private static Map<String, @Nullable Object> tree(Map<?, ?> map) {
        return (Map<String, @Nullable Object>) map;
    }

    private static void checkConflict(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> ") || line.equals("=======")) {
                throw new ContractProblem(Kind.CONFLICT, "line " + (i + 1) + ": " + line);
            }
        }
    }
}
