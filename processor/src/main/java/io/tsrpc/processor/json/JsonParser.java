package io.tsrpc.processor.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Parses JSON to the trees that {@link JsonPrinter} prints. Integers are {@link Integer} or {@link Long}. A comma may follow the
 * last element, and may lack after an object or array if the next element is on another line: whoever resolves a conflict by lines
 * need not count commas.
 */
public final class JsonParser {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();

    private static final JsonFactory STRICT = JsonFactory.builder().build();

    private static final int SHOWN = 80;

    /** Only between elements: no text has a line break in it. */
    private static final Pattern MISSING_COMMA = Pattern.compile("([}\\]])([ \t]*\n\\s*(?=[{\"]))");

    private final tools.jackson.core.JsonParser parser;

    private JsonParser(tools.jackson.core.JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Parses a text.
     *
     * @throws JsonProblem if it is not JSON, or if an object has a name twice
     */
    public static @Nullable Object parse(String text) {
        String complete = MISSING_COMMA.matcher(text).replaceAll("$1,$2");
        try (tools.jackson.core.JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), complete)) {
            parser.nextToken();
            Object value = new JsonParser(parser).value();
            if (parser.nextToken() != null) {
                throw new JsonProblem(parser.currentTokenLocation().getLineNr(), "there is more after the end");
            }
            return value;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new JsonProblem(
                    line, message(e, text.lines().skip(line - 1L).findFirst().orElse("")));
        }
    }

    /** Whether a text is JSON as it stands, so that others read it too; names may be there twice. */
    public static boolean isStrict(String text) {
        try (tools.jackson.core.JsonParser parser = STRICT.createParser(ObjectReadContext.empty(), text)) {
            int values = 0;
            while (parser.nextToken() != null) {
                values++;
                parser.skipChildren();
            }
            return values == 1;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** In our words: Jackson's name options of its parser, which nobody can set here. */
    private static String message(JacksonException e, String line) {
        if (e instanceof UnexpectedEndOfInputException) {
            return "it ends too early";
        }
        if (e instanceof StreamConstraintsException) {
            return "it is too large: a number or name is too long, or objects are nested too deep";
        }
        String shown = line.strip();
        return "`" + (shown.length() > SHOWN ? beginning(shown) + "…" : shown) + "` is not JSON";
    }

    /** Splits no surrogate pair. */
    private static String beginning(String line) {
        return line.substring(0, Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN);
    }

    private @Nullable Object value() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonProblem(1, "no text");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (object.containsKey(name)) {
                throw new JsonProblem(line, "`" + name + "` is there twice");
            }
            object.put(name, value());
        }
        return object;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }
}
