package io.tsrpc.cli.sources;

import io.tsrpc.cli.sources.Tokens.Token;
import io.tsrpc.processor.json.JsonPrinter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a source in TypeScript as far as comments need it: {@code interface}, {@code type} and {@code enum} at the outermost level, and
 * in them the properties of objects, also of those without a name. A comment is one in front of what it is about, and begins with two
 * asterisks. Everything else is skipped.
 */
final class SourceScanner {
    private static final Set<String> MODIFIERS = Set.of("export", "default", "declare", "const", "abstract");

    private static final Token END = new Token("", false, "", 0);

    private final List<Token> tokens;
    private final Map<String, Comment> types = new LinkedHashMap<>();
    private int position;

    private SourceScanner(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** What a source tells of the types in it, by their names. */
    static Map<String, Comment> scan(String source) {
        SourceScanner scanner = new SourceScanner(Tokens.of(source));
        while (scanner.position < scanner.tokens.size()) {
            scanner.statement();
        }
        return scanner.types;
    }

    private boolean is(String sign) {
        return position < tokens.size() && tokens.get(position).is(sign);
    }

    /** The next token; an empty one at the end. */
    private Token next() {
        return position < tokens.size() ? tokens.get(position++) : END;
    }

    private void statement() {
        String comment = "";
        while (position < tokens.size()
                && MODIFIERS.contains(tokens.get(position).text())) {
            Token modifier = next();
            comment = comment.isEmpty() ? modifier.comment() : comment;
        }
        if (position >= tokens.size()) {
            return;
        }
        Token keyword = next();
        comment = comment.isEmpty() ? keyword.comment() : comment;
        if (keyword.is("import")) {
            skipImport();
        } else if (keyword.is("interface") && isDeclared("{", "<", "extends")) {
            String name = next().text();
            skipTo("{");
            List<Map<String, Comment>> objects = new ArrayList<>();
            object(objects);
            types.put(name, new Comment(comment, objects, Map.of()));
        } else if (keyword.is("type") && isDeclared("=", "<")) {
            String name = next().text();
            skipTo("=");
            position++;
            List<Map<String, Comment>> objects = new ArrayList<>();
            typeTo(Set.of(";"), objects, true);
            types.put(name, new Comment(comment, objects, Map.of()));
        } else if (keyword.is("enum") && isDeclared("{")) {
            String name = next().text();
            types.put(name, new Comment(comment, List.of(), constants()));
        } else if (keyword.is("{")) {
            position--;
            skipBlock();
        }
    }

    /** Whether a name comes next, and then one of these: others are used as names, or in {@code export type { A } from './A'}. */
    private boolean isDeclared(String... followers) {
        return position + 1 < tokens.size()
                && !tokens.get(position).isQuoted()
                && Stream.of(followers).anyMatch(tokens.get(position + 1)::is);
    }

    /** Skips an import up to the file that it names, or in {@code import A = B.C} to the end of its line. */
    private void skipImport() {
        boolean isAlias = false;
        int line = position < tokens.size() ? tokens.get(position).line() : 0;
        while (position < tokens.size() && !is(";")) {
            Token token = tokens.get(position);
            if (isAlias && token.line() > line) {
                return;
            }
            if (token.isQuoted()) {
                position++;
                return;
            }
            isAlias |= token.is("=");
            line = token.line();
            if (token.is("{")) {
                skipBlock();
            } else {
                position++;
            }
        }
    }

    private void skipTo(String sign) {
        while (position < tokens.size() && !is(sign)) {
            position++;
        }
    }

    private void skipBlock() {
        int depth = 0;
        do {
            depth += is("{") ? 1 : is("}") ? -1 : 0;
            position++;
        } while (depth > 0 && position < tokens.size());
    }

    /** Reads an object from its brace on. Adds it, even if it is empty, before those that are in it. */
    private void object(List<Map<String, Comment>> objects) {
        Map<String, Comment> properties = new HashMap<>();
        objects.add(properties);
        position++;
        while (position < tokens.size() && !is("}")) {
            property(properties);
        }
        position++;
    }

    private void property(Map<String, Comment> properties) {
        Token name = next();
        String comment = name.comment();
        if (name.is("readonly") && !is(":") && !is("?") && position < tokens.size()) {
            name = next();
        }
        if (name.is("[")) {
            skipTo("]");
            position++;
        }
        if (is("?")) {
            position++;
        }
        if (!is(":")) {
            return; // such as a separator
        }
        position++;
        List<Map<String, Comment>> objects = new ArrayList<>();
        typeTo(Set.of(";", ",", "}"), objects, false);
        properties.put(name.text(), new Comment(comment, objects, Map.of()));
    }

    /** Reads a type up to what ends it; a line may end it too, if the type is complete there. */
    private void typeTo(Set<String> ends, List<Map<String, Comment>> objects, boolean isOutermost) {
        int depth = 0;
        boolean isComplete = false;
        int line = position < tokens.size() ? tokens.get(position).line() : 0;
        while (position < tokens.size()) {
            Token token = tokens.get(position);
            boolean isNewLine = token.line() > line;
            boolean continues = token.is("|") || token.is("&") || token.is("[") || token.is("=") || token.is(">");
            if (depth == 0 && !token.isQuoted() && ends.contains(token.text())) {
                break;
            }
            if (depth == 0 && isNewLine && isComplete && !continues) {
                break;
            }
            if (isOutermost && depth == 0 && isComplete && MODIFIERS.contains(token.text())) {
                break;
            }
            if (token.is("{")) {
                object(objects);
                line = tokens.get(Math.min(position, tokens.size()) - 1).line(); // of the brace
                isComplete = true;
                continue;
            }
            depth += token.is("(") || token.is("[") || token.is("<") ? 1 : 0;
            depth -= token.is(")") || token.is("]") || token.is(">") ? 1 : 0;
            isComplete = !(token.is("|") || token.is("&") || token.is("keyof") || token.is("readonly"));
            line = token.line();
            position++;
        }
    }

    // --- enums ---------------------------------------------------------------------------------------------------

    private Map<String, Comment.Constant> constants() {
        Map<String, Comment.Constant> constants = new LinkedHashMap<>();
        skipTo("{");
        position++;
        long value = 0;
        while (position < tokens.size() && !is("}")) {
            Token name = next();
            Object own = value;
            if (is("=")) {
                position++;
                own = value();
            }
            if (own instanceof Number number) {
                value = number.longValue() + 1;
            }
            constants.merge(
                    JsonPrinter.onOneLine(own),
                    new Comment.Constant(name.text(), name.comment()),
                    (first, alias) -> first.with(alias.name()));
            skipTo(List.of(",", "}"));
            if (is(",")) {
                position++;
            }
        }
        position++;
        return constants;
    }

    /** A number or a text; the text of anything else, which is the value of no constant. */
    private Object value() {
        Token first = next();
        if (first.isQuoted()) {
            return first.text();
        }
        String text = first.is("-") && position < tokens.size() ? "-" + next().text() : first.text();
        boolean isAlone = is(",") || is("}");
        return isAlone && text.matches("-?\\d{1,15}") ? (Object) Long.valueOf(text) : List.of(text);
    }

    private void skipTo(List<String> signs) {
        while (position < tokens.size() && signs.stream().noneMatch(this::is)) {
            position++;
        }
    }
}
