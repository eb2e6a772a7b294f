package io.tsrpc.processor.emit.typescript;

import io.tsrpc.processor.emit.javadoc.JavadocText;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Doc;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.ServiceInfo;
import io.tsrpc.processor.model.TupleDef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A comment in TypeScript.
 *
 * @param paragraphs Markdown
 * @param tags block tags, each with its {@code @}
 */
record JsDoc(List<String> paragraphs, Set<String> tags) {
    private static final int LINE = 100;

    /** Converts a comment: its text and the tags that JSDoc has too, {@code @since}, {@code @see} and deprecation. */
    static JsDoc of(Doc doc, Deprecation deprecation) {
        Set<String> tags = new LinkedHashSet<>();
        doc.tags().stream()
                .filter(t -> t.name().equals("since") || t.name().equals("see"))
                .forEach(t -> tags.add(tag(t.name(), t.name().equals("see") ? see(t.text()) : t.text())));
        if (deprecation != Deprecation.NONE) {
            tags.add(tag("deprecated", doc.tag("deprecated").orElse("")));
        }
        return new JsDoc(paragraph(JavadocText.toMarkdown(doc.text())), tags);
    }

    /** The comment of an API or message. */
    static JsDoc of(ServiceInfo service) {
        return of(service.doc(), service.deprecation());
    }

    /** Describes a tuple's elements, which have no names in TypeScript. */
    static JsDoc elements(TupleDef tuple) {
        String list = tuple.elements().stream().map(JsDoc::element).collect(Collectors.joining("\n"));
        return new JsDoc(paragraph(list), Set.of());
    }

    /** Describes literals of which something is to be said; they have no comments in TypeScript. */
    static JsDoc literals(EnumDef union) {
        String list = union.members().stream()
                .map(JsDoc::literal)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return new JsDoc(paragraph(list), Set.of());
    }

    private static String literal(EnumDef.Member member) {
        JsDoc doc = of(member.doc(), member.deprecation());
        String text = Stream.concat(doc.paragraphs.stream(), doc.tags.stream()).collect(Collectors.joining(" "));
        return text.isEmpty() ? "" : "- `" + Literals.value(member.value()) + "`: " + text.replace("\n", "\n  ");
    }

    private static String element(Property element) {
        String text = JavadocText.toMarkdown(element.doc().text()).replace("\n", "\n  ");
        return "- `" + element.name() + "`" + (text.isEmpty() ? "" : ": " + text);
    }

    /** Merges two comments. A deprecation with a text replaces one without. */
    JsDoc and(JsDoc other) {
        Set<String> all = new LinkedHashSet<>(tags);
        all.addAll(other.tags);
        if (all.stream().anyMatch(t -> t.startsWith("@deprecated "))) {
            all.remove("@deprecated");
        }
        return new JsDoc(
                Stream.concat(paragraphs.stream(), other.paragraphs.stream())
                        .distinct()
                        .toList(),
                all);
    }

    private static List<String> paragraph(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static String tag(String name, String text) {
        return ("@" + name + " " + JavadocText.toMarkdown(text)).strip();
    }

    /** Turns references to Java members, such as {@code User#name()}, into links; other text stays unchanged. */
    private static String see(String text) {
        boolean reference = !text.startsWith("<") && !text.startsWith("\"");
        return reference ? "{@link " + text + "}" : text;
    }

    /** Prints the comment with a trailing line break; prints nothing if it is empty. */
    String print(String margin) {
        String text = Stream.of(String.join("\n\n", paragraphs), String.join("\n", tags))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"))
                .replace("*/", "*\\/");
        if (text.isEmpty()) {
            return "";
        } else if (!text.contains("\n") && margin.length() + text.length() + 7 <= LINE) {
            return margin + "/** " + text + " */\n";
        } else {
            return text.lines()
                    .map(line -> margin + (line.isEmpty() ? " *" : " * " + line) + "\n")
                    .collect(Collectors.joining("", margin + "/**\n", margin + " */\n"));
        }
    }
}
