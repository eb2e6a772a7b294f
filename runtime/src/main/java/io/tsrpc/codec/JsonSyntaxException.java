package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/** Thrown for text that is not valid JSON. The message is created on demand: the text is parsed again for it. */
public final class JsonSyntaxException extends CodecException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable JsonProblem found;
    private @Nullable String explained; // a benign race: String is immutable

    JsonSyntaxException(String problem) {
        super(sentence(problem), null);
        this.found = null;
    }

    JsonSyntaxException(JsonProblem found) {
        super("", null);
        this.found = found;
    }

    private static String sentence(String problem) {
        return "Input is not a valid JSON string: " + problem;
    }

    @Override
    String problem() {
        if (found == null) {
            return super.problem();
        }
        String explanation = explained;
        if (explanation == null) {
            explanation = sentence(found.text());
            explained = explanation;
        }
        return explanation;
    }
}
