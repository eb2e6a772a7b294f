package io.tsrpc.it.conversation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All scenarios: what each shows, where it can be played, and how our client plays it. The clients in TypeScript have a
 * function for each, of the same name in their spelling.
 */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum Scenario {
    ANSWER("a call returns its response", Where.EVERYWHERE, CallScenarios::answer),
    BUSINESS_ERROR(
            "an error of the handler has its code and further fields", Where.EVERYWHERE, ErrorScenarios::businessError),
    TO_SERVER("the server hears a message", Where.EVERYWHERE, MessageScenarios::toServer);

    /** What our client does. */
    interface Script {
        void play(Stage stage) throws Exception;
    }

    private static final Pattern WORD_START = Pattern.compile("_(.)");

    private final String sentence;
    private final Where where;
    private final Script script;

    Scenario(String sentence, Where where, Script script) {
        this.sentence = sentence;
        this.where = where;
        this.script = script;
    }

    /** What it shows. */
    String sentence() {
        return sentence;
    }

    /** Its name in TypeScript. */
    String spelling() {
        return WORD_START
                .matcher(name().toLowerCase(Locale.ROOT))
                .replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
    }

    /** Why it cannot be played in that cell, or null if it can. */
    Where.@Nullable Reason whyNot(Cell cell) {
        return where.whyNot(cell);
    }

    void play(Stage stage) throws Exception {
        script.play(stage);
    }
}
