package io.tsrpc.codec;

import org.jspecify.annotations.Nullable;

/** Text that is no JSON at all. What is wrong with it is found out when somebody asks: the text is gone through again for that. */
public final class JsonSyntaxException extends CodecException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable JsonProblem found;
    private @Nullable String explained; // racy, but a String shows the same to all threads

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
