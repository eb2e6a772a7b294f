package io.tsrpc.processor.emit.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "plain text => plain text",
                "{@code a < b} here => `a < b` here",
                "{@code Map<String, {x}>} => `Map<String, {x}>`",
                "{@code a ` b} => ``a ` b``",
                "{@literal <x>} => <x>",
                "see {@link User} => see `User`",
                "see {@link #name()} => see `name()`",
                "see {@link User#in(int, long)} => see `User.in(int, long)`",
                "see {@link User#in(int, long) the {@code user}} => see the `user`",
                "see {@linkplain User} => see User",
                "the {@value #MAX} ones => the `MAX` ones",
                "{@inheritDoc} => ''",
                "an {@unclosed tag => an tag",
                "a {@ b => a",
                "<b>bold</b> and <i>soft</i> => **bold** and *soft*",
                "<strong>x</strong><em>y</em> => **x***y*",
                "<code>List&lt;T&gt;</code> => `List<T>`",
                "<a href=\"https://x.example\">the <b>page</b></a> => [the **page**](https://x.example)",
                "<span class=\"x\">text</span> => text",
                "a < b &amp;&amp; c &#62; d &#x41; &unknown; & e => a < b && c > d A &unknown; & e",
            })
    void turnsJavadocIntoMarkdown(String javadoc, String markdown) {
        assertThat(JavadocText.toMarkdown(javadoc)).isEqualTo(markdown);
    }

    @Test
    void keepsParagraphsListsAndExamples() {
        assertThat(JavadocText.toMarkdown("""
                First line
                goes on.

                <p>Second:
                <ul>
                  <li>one
                  <li>two</li>
                </ul>
                <pre>{@code
                new User("{a}");
                    .go();
                }</pre>
                Last<br>
                line.""")).isEqualTo("""
                First line
                goes on.

                Second:
                - one
                - two

                ```
                new User("{a}");
                    .go();
                ```

                Last
                line.""");
    }

    @Test
    void unindentsLinesThatGoOn() {
        assertThat(JavadocText.toMarkdown("the first\n    and the second")).isEqualTo("the first\nand the second");
    }

    @Test
    void leavesMarkdownAsItIs() {
        String markdown = """
                - one
                  - two

                ```java
                if (a < b) {
                    go();
                }
                ```
                and `code`.""";

        assertThat(JavadocText.toMarkdown(markdown)).isEqualTo(markdown);
    }

    @Test
    void keepsTheLanguageOfCodeAndTheIndentationOfItsFirstLine() {
        assertThat(JavadocText.toMarkdown("""
                <pre class="language-ts">{@code
                    call(
                @decorated({ a: 1 })
                }</pre>
                """)).isEqualTo("""
                ```ts
                    call(
                @decorated({ a: 1 })
                ```""");
    }
}
