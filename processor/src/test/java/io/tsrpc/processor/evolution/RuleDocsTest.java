package io.tsrpc.processor.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/evolution.md} has a section for each rule, with a change that breaks. */
class RuleDocsTest {
    private static final Path PAGE = Path.of("../docs/evolution.md");
    private static final Pattern SECTION = Pattern.compile("(?ms)^### ([A-Z_]+)$(.*?)(?=^### |\\z)");

    @Test
    void everyRuleHasItsSectionInOrder() throws IOException {
        List<String> sections = SECTION.matcher(Files.readString(PAGE))
                .results()
                .map(section -> section.group(1))
                .toList();

        assertThat(sections)
                .containsExactlyElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::name).toList());
    }

    @Test
    void everySectionShowsAChange() throws IOException {
        assertThat(SECTION.matcher(Files.readString(PAGE)).results())
                .allSatisfy(section ->
                        assertThat(section.group(2)).as(section.group(1)).contains("```diff\n- "));
    }
}
