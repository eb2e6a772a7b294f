package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.Doc;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Javadoc of the contract, for generated members in another file with other imports. */
final class Javadocs {
    /** What ends a comment in Java; one of lines ({@code ///}) may contain it. */
    private static final String END = "*/";

    /** A link with a simple name, with or without a label: the name may not resolve in the copy. */
    private static final Pattern LINK =
            Pattern.compile("\\{@link(?:plain)?\\s+([^\\s}(]+(?:\\([^)]*\\))?)\\s*([^}]*)}");

    private Javadocs() {}

    /** The comment's text, or {@code otherwise} if there is none, followed by its {@code @deprecated} tag. */
    static CodeBlock of(Doc doc, CodeBlock otherwise) {
        CodeBlock.Builder javadoc = CodeBlock.builder();
        javadoc.add(doc.text().isEmpty() ? otherwise : CodeBlock.of("$L", unlinked(doc.text())));
        doc.tag("deprecated").ifPresent(text -> javadoc.add("\n\n@deprecated $L", unlinked(text)));
        return javadoc.add("\n").build();
    }

    static String unlinked(String text) {
        return LINK.matcher(text).replaceAll(Javadocs::unlinked).replace(END, "*&#47;");
    }

    private static String unlinked(MatchResult link) {
        String label = link.group(2).strip();
        return Matcher.quoteReplacement(label.isEmpty() ? "{@code " + link.group(1) + "}" : label);
    }
}
