package io.tsrpc.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The versions that users import; {@link MavenBuildTest} builds with them. */
class BomTest {
    @Test
    void itHasEachModuleThatIsPublished() {
        List<String> published = PublishedModule.all().stream()
                .filter(module -> !module.equals(PublishedModule.BOM) && !module.isArchetype())
                .map(PublishedModule::artifact)
                .toList();
        List<String> imported =
                PublishedModule.texts(PublishedModule.BOM.publishedPom(), "//dependencyManagement//artifactId");
        assertThat(imported).containsExactlyInAnyOrderElementsOf(published);
    }
}
