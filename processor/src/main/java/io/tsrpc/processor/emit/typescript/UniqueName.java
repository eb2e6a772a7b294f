package io.tsrpc.processor.emit.typescript;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Unique names in a file, numbered as {@code tsrpc-cli} does: {@code User}, {@code User_1}, … */
final class UniqueName {
    private static final Pattern NUMBERED = Pattern.compile("(.*)_(\\d{1,9})");

    private UniqueName() {}

    /** Returns the name, numbered if it is taken, and marks the result as taken. */
    static String of(String name, Set<String> taken) {
        String free = name;
        while (!taken.add(free)) {
            free = next(free);
        }
        return free;
    }

    private static String next(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() ? numbered.group(1) + "_" + (Long.parseLong(numbered.group(2)) + 1) : name + "_1";
    }
}
