package io.tsrpc.codec;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * The tokens of a JSON text, one after the other, with Jackson's exceptions turned into {@link JsonSyntaxException}. It stands
 * at the last token of what has been read.
 */
final class JsonTokens implements AutoCloseable {
    /** How much may be scanned ahead for discriminators, as a multiple of the text's length. */
    private static final int PEEK_BUDGET = 16;

    /** Jackson's words for a place that it was not told. */
    private static final Pattern UNKNOWN_PLACE = Pattern.compile(" \\([^(]*\\[Source: .*");

    private final char[] text;
    private final JsonParser json;
    private long peekBudget;

    JsonTokens(String text) {
        this.text = LoneSurrogates.unescaped(text).toCharArray();
        this.peekBudget = (long) PEEK_BUDGET * text.length();
        this.json = parser(0);
    }

    private JsonParser parser(int from) {
        return JsonText.FACTORY.createParser(ObjectReadContext.empty(), text, from, text.length - from);
    }

    /** Goes to the next token and returns it, or null at the end of the text. */
    @Nullable
    JsonToken advance() {
        try {
            return json.nextToken();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    /** The token that it stands at. */
    JsonToken current() {
        JsonToken token = json.currentToken();
        if (token == null) {
            throw new JsonSyntaxException("Unexpected end of JSON input");
        }
        return token;
    }

    /** The name of the property that it stands at. */
    String name() {
        return json.currentName();
    }

    /** Passes over the rest of an object or array that begins here. */
    void skipChildren() {
        try {
            json.skipChildren();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    /** The text of a scalar, without quotes. */
    String scalar() {
        try {
            return json.getString();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    /** Whether a number is written without fraction and exponent and fits into 64 bits. */
    boolean isLong() {
        return json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }

    long longValue() {
        try {
            return json.getLongValue();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    double doubleValue() {
        try {
            return json.getDoubleValue();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    /** The string value of a property of the object that begins here; it goes on standing there. */
    Optional<String> peekProperty(String name) {
        int from = (int) json.currentTokenLocation().getCharOffset();
        try (JsonParser ahead = parser(from)) {
            ahead.nextToken();
            while (ahead.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = ahead.currentName().equals(name);
                JsonToken value = ahead.nextToken();
                if (found) {
                    peekBudget -= scanned(ahead);
                    return value == JsonToken.VALUE_STRING ? Optional.of(ahead.getString()) : Optional.empty();
                }
                ahead.skipChildren();
                checkPeekBudget(ahead);
            }
            return Optional.empty();
        } catch (JacksonException e) {
            throw syntax(e);
        }
    }

    /** Whoever nests unions and puts discriminators last pays for the scanning, not the server. */
    private void checkPeekBudget(JsonParser ahead) {
        if (scanned(ahead) > peekBudget) {
            throw CodecException.of("Unions are nested too deep for discriminators that stand last.");
        }
    }

    private static long scanned(JsonParser ahead) {
        return ahead.currentLocation().getCharOffset();
    }

    @Override
    public void close() {
        json.close();
    }

    private static JsonSyntaxException syntax(JacksonException e) {
        return new JsonSyntaxException(
                UNKNOWN_PLACE.matcher(e.getOriginalMessage()).replaceFirst(""));
    }
}
