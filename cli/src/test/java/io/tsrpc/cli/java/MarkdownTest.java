package io.tsrpc.cli.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.processor.emit.javadoc.JavadocText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments of TypeScript become Javadoc, and the same again when the compiler emits TypeScript. */
final class MarkdownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "One line.",
                "Two paragraphs.\n\nThe `second` one.",
                "`{ a: 1 }`, `List<T>`, `}{` and `C:\\users` are code.",
                "{ a: 1 } & <b> @at is text, and C:\\users.",
                "Code:\n\n```ts\nconst x = { a: [1], b: '<b>' };\n@decorated({ a: 1 })\n\n    go(x && '&lt;');\n```\n\nAnd text.",
                "```\nif (x) {\n```",
                "```ts\n    call('}');\nlast('\\u0041', '{@link x}');\n```",
            })
    void aCommentComesBackAsItWas(String markdown) {
        assertThat(JavadocText.toMarkdown(String.join("\n", Markdown.toJavadoc(markdown))))
                .isEqualTo(markdown);
    }

    @Test
    void codeIsJavadocsOwn() {
        assertThat(Markdown.toJavadoc("Such as\n```ts\nsend({ a: 1 });\n```"))
                .containsExactly("Such as", "<pre class=\"language-ts\">{@code", "send({ a: 1 });", "}</pre>");
    }

    @Test
    void whatABraceOrABackslashWouldBreakIsEscaped() {
        assertThat(Markdown.toJavadoc("```\n\\u0041 { @x\n```"))
                .isEqualTo(List.of("<pre>", "&#92;u0041 &#123; &#64;x", "</pre>"));
    }
}
