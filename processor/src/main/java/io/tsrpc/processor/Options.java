package io.tsrpc.processor;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.emit.typescript.ImportForm;
import io.tsrpc.processor.model.Origin;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The options of the processor and their values. One that is misspelled would have no effect without a word. */
final class Options {
    private static final String PREFIX = "tsrpc";
    private static final Map<String, Values> ALL = new TreeMap<>(Map.of(
            TsrpcProcessor.TYPESCRIPT_OPTION, Values.DIRECTORY,
            TsrpcProcessor.IMPORTS_OPTION, Values.IMPORTS,
            TsrpcProcessor.PACKAGES_OPTION, Values.SWITCH,
            TsrpcProcessor.CLAIM_OPTION, Values.SWITCH,
            Contracts.DIRECTORY_OPTION, Values.DIRECTORY_OR_NONE,
            Contracts.FROZEN_OPTION, Values.SWITCH,
            Contracts.BREAKING_OPTION, Values.ALLOW,
            Contracts.ROLLBACK_OPTION, Values.SWITCH));

    private Options() {}

    /** The names of all options. */
    static Set<String> names() {
        return ALL.keySet();
    }

    /** Whether a switch is there, without a value or with {@code true}. */
    static boolean isOn(Map<String, String> options, String name) {
        return options.containsKey(name) && !"false".equals(options.get(name));
    }

    /** Reports values that an option cannot have, and options that do not exist. Those of other processors do not matter. */
    static void check(Map<String, String> options, Problems problems) {
        new TreeMap<String, @Nullable String>(options).forEach((name, value) -> {
            Values values = ALL.get(name);
            if (values != null && !values.contain(value)) {
                problems.add(ProblemKind.OPTION_VALUE, Origin.NONE, name, value == null ? "" : value, values.text);
            } else if (values == null && name.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
                problems.add(ProblemKind.OPTION_UNKNOWN, Origin.NONE, name, text());
            }
        });
    }

    private static String text() {
        return names().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** What an option can be. The compiler has null for an option without {@code =}. */
    private enum Values {
        SWITCH("`true` or `false`, or no value, which is the same as `true`") {
            @Override
            boolean contain(@Nullable String value) {
                return value == null || value.equals("true") || value.equals("false");
            }
        },
        ALLOW("`allow`, or leave the option out") {
            @Override
            boolean contain(@Nullable String value) {
                return "allow".equals(value);
            }
        },
        IMPORTS("`ts`, `js` or `none`") {
            @Override
            boolean contain(@Nullable String value) {
                return value != null && ImportForm.named(value).isPresent();
            }
        },
        DIRECTORY("a directory") {
            @Override
            boolean contain(@Nullable String value) {
                return value != null && !value.isBlank();
            }
        },
        DIRECTORY_OR_NONE("a directory, or `none`") {
            @Override
            boolean contain(@Nullable String value) {
                return value != null
                        && !value.isBlank()
                        && (value.equals(Contracts.NONE) || !value.equalsIgnoreCase(Contracts.NONE));
            }
        };

        private final String text;

        Values(String text) {
            this.text = text;
        }

        abstract boolean contain(@Nullable String value);
    }
}
