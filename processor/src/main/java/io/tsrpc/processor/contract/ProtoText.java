package io.tsrpc.processor.contract;

import io.tsrpc.processor.contract.ContractProblem.Kind;
import io.tsrpc.processor.json.JsonParser;
import io.tsrpc.processor.json.JsonProblem;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a service proto as {@code tsrpc-cli} writes it: JSON, or TypeScript with JSON in it. */
public final class ProtoText {
    /** What stands in front of the object in TypeScript (tsrpc-cli 2.4.5). */
    private static final Pattern BEGIN = Pattern.compile("export\\s+const\\s+serviceProto\\b[^=]*=\\s*(?=\\{)");

    private static final Pattern END = Pattern.compile("\\}\\s*(?:(?:as|satisfies)\\s[^{}\"]*)?;?\\s*$");

    private ProtoText() {}

    /**
     * Parses a service proto, without what is {@link Unreachable}.
     *
     * @throws ContractProblem if the text is none
     */
    public static Map<String, @Nullable Object> parse(String text) {
        return parse(text, entry -> {});
    }

    /**
     * Parses a service proto.
     *
     * @param unreachable is told what is left out
     * @throws ContractProblem if the text is none
     */
    @SuppressWarnings("unchecked") // the names of JSON's objects are strings
    public static Map<String, @Nullable Object> parse(String text, Consumer<Unreachable.Entry> unreachable) {
        int begin = begin(text);
        int line = (int) text.substring(0, begin).lines().count();
        try {
            if (JsonParser.parse(object(text.substring(begin))) instanceof Map<?, ?> tree) {
                Map<String, @Nullable Object> proto = Unreachable.removedFrom(
                        ContractChecks.without((Map<String, @Nullable Object>) tree), unreachable);
                ContractTree.checkIds(proto);
                return proto;
            }
        } catch (JsonProblem e) {
            throw new ContractProblem(
                    Kind.INVALID, "line " + (Math.max(1, line) + e.line() - 1) + ": " + e.getMessage());
        }
        throw new ContractProblem(Kind.INVALID, "it has no object");
    }

    private static int begin(String text) {
        if (text.stripLeading().startsWith("{")) {
            return 0;
        }
        Matcher begin = BEGIN.matcher(text);
        if (!begin.find()) {
            throw new ContractProblem(Kind.INVALID, "`export const serviceProto … = {` is not in it");
        }
        return begin.end();
    }

    private static String object(String text) {
        Matcher end = END.matcher(text);
        return end.find() ? text.substring(0, end.start() + 1) : text;
    }
}
