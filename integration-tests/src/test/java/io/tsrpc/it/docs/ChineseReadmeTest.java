package io.tsrpc.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Chinese README says what the English one says: the same sections, code, commands and links. Only prose differs. */
class ChineseReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) (.*)$");
    private static final Pattern CODE = Pattern.compile("`[^`\n]+`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)|<(https?://[^>]+)>");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final String english = read("README.md");
    private final String chinese = read("README.zh-CN.md");

    ChineseReadmeTest() throws IOException {}

    private static String read(String name) throws IOException {
        return Files.readString(Path.of("..", name));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String prose(String page) {
        return BLOCK.matcher(page).replaceAll("");
    }

    @Test
    void sectionsAreTheSame() {
        assertThat(levels(chinese)).isEqualTo(levels(english)).hasSizeGreaterThan(5);
    }

    private static List<String> levels(String page) {
        return HEADING.matcher(prose(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void everySectionIsInChinese() {
        String[] sections = prose(chinese).split("(?m)^#+ .*$", -1);
        for (int i = 1; i < sections.length; i++) {
            assertThat(sections[i]).containsPattern(HAN);
        }
    }

    @Test
    void blocksOfCodeAreTheSame() {
        assertThat(all(BLOCK, chinese)).isEqualTo(all(BLOCK, english)).hasSizeGreaterThan(5);
    }

    /** Sentences may have another order. */
    @Test
    void codeInSentencesIsTheSameInEachSection() {
        assertSameInSections(CODE);
    }

    @Test
    void linksAreTheSameInEachSection() {
        assertSameInSections(LINK);
        assertThat(english).contains("(README.zh-CN.md)");
        assertThat(chinese).contains("(README.md)");
    }

    private void assertSameInSections(Pattern pattern) {
        List<String> translated = sections(chinese);
        List<String> sections = sections(english);
        for (int i = 0; i < sections.size(); i++) {
            assertThat(all(pattern, translated.get(i)))
                    .as("section %s", i)
                    .containsExactlyInAnyOrderElementsOf(all(pattern, sections.get(i)));
        }
    }

    /** Without the links from one to the other. */
    private static List<String> sections(String page) {
        String rest = prose(page).replaceAll("\\]\\(README[^)]*\\)", "]");
        return List.of(rest.split("(?m)^#+ .*$", -1));
    }
}
