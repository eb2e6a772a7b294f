package io.tsrpc.it.maven;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Maven Central demands of a pom, and what users' builds do. */
class PublishedPomTest {
    /** Everything but this one has to be known; a release gives it, and does not start without it. */
    private static final String HOME = "${project.home}";

    private static final Path ROOT_POM = Path.of("../pom.xml");

    static Stream<PublishedModule> modules() {
        return PublishedModule.all().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void itHasWhatCentralDemands(PublishedModule module) {
        Path pom = built(module);
        assertThat(PublishedModule.texts(pom, "/project/groupId")).containsExactly("io.tsrpc");
        assertThat(PublishedModule.texts(pom, "/project/artifactId")).containsExactly(module.artifact());
        assertThat(PublishedModule.texts(pom, "/project/version")).containsExactly(LocalRepository.VERSION);
        assertThat(List.of(
                        "name",
                        "description",
                        "url",
                        "licenses/license/name",
                        "licenses/license/url",
                        "developers/developer/name",
                        "scm/connection",
                        "scm/developerConnection",
                        "scm/url"))
                .allSatisfy(element -> assertThat(PublishedModule.texts(pom, "/project/" + element))
                        .singleElement()
                        .asString()
                        .isNotBlank());
    }

    /** A module's name is not appended: the project has one repository. */
    @ParameterizedTest
    @MethodSource("modules")
    void itSaysWhereTheProjectLives(PublishedModule module) {
        Path pom = built(module);
        String url = PublishedModule.texts(pom, "/project/url").get(0);
        assertThat(url)
                .satisfiesAnyOf(
                        u -> assertThat(u).isEqualTo(HOME), u -> assertThat(u).startsWith("https://"));
        assertThat(PublishedModule.texts(pom, "/project/scm/url")).containsExactly(url);
        assertThat(PublishedModule.texts(pom, "/project/scm/connection")).containsExactly("scm:git:" + url);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void itNeedsNothingThatIsNotPublished(PublishedModule module) throws IOException {
        Path pom = built(module);
        List<String> published =
                PublishedModule.all().stream().map(PublishedModule::artifact).toList();
        assertThat(PublishedModule.texts(pom, "/project/parent")).isEmpty();
        assertThat(PublishedModule.texts(pom, "/project/repositories")).isEmpty();
        assertThat(PublishedModule.texts(pom, "//dependency[groupId='io.tsrpc']/artifactId"))
                .isSubsetOf(published);
        assertThat(PublishedModule.texts(pom, "//dependency/scope")).doesNotContain("test", "system");
        assertThat(PublishedModule.texts(pom, "//dependency[not(version)]")).isEmpty();
        assertThat(Files.readString(pom).replace(HOME, "").replace("${project.version}", ""))
                .doesNotContain("${");
    }

    @Test
    void aReleaseBuildsWhatIsPublishedAndNothingElse() {
        assertThat(PublishedModule.all()).allMatch(PublishedModule::deploys);
        assertThat(PublishedModule.allAndUnpublished())
                .filteredOn(module -> !PublishedModule.all().contains(module))
                .isNotEmpty()
                .allMatch(not(PublishedModule::deploys));
    }

    @Test
    void eachPublishedJarComesWithJavadoc() {
        assertThat(PublishedModule.all())
                .filteredOn(module -> !module.equals(PublishedModule.BOM) && !module.isArchetype())
                .allSatisfy(module -> assertThat(
                                PublishedModule.texts(module.pom(), "/project/build/plugins/plugin/artifactId"))
                        .contains("maven-javadoc-plugin"));
        assertThat(PublishedModule.all())
                .filteredOn(PublishedModule::isArchetype) // it has no classes
                .allSatisfy(module -> assertThat(PublishedModule.texts(
                                module.pom(),
                                "/project/profiles/profile[id='release']//execution/configuration/classifier"))
                        .containsExactly("javadoc"));
    }

    @Test
    void aReleaseHasSourcesAndSignaturesAndAListOfWhatIsInIt() {
        assertThat(PublishedModule.texts(
                        ROOT_POM, "/project/profiles/profile[id='release']/build/plugins/plugin/artifactId"))
                .contains(
                        "maven-source-plugin",
                        "cyclonedx-maven-plugin",
                        "maven-gpg-plugin",
                        "central-publishing-maven-plugin");
    }

    /** Other packages may change with any version. */
    @Test
    void theApiThatIsComparedIsWhatTheRuntimeExports() throws IOException {
        PublishedModule runtime = new PublishedModule("runtime");
        Set<String> hidden = packages(runtime.sources());
        Matcher exported = Pattern.compile("exports (\\S+);")
                .matcher(Files.readString(runtime.sources().resolve("module-info.java")));
        while (exported.find()) {
            hidden.remove(exported.group(1));
        }
        assertThat(PublishedModule.texts(runtime.pom(), "//plugin[artifactId='japicmp-maven-plugin']//exclude"))
                .containsExactlyElementsOf(hidden);
    }

    private static Set<String> packages(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            Set<String> packages = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replace('\\', '/'))
                    .filter(folder -> !folder.isEmpty())
                    .forEach(folder -> packages.add(folder.replace('/', '.')));
            return packages;
        }
    }

    /** A build of some modules has not all of them. */
    private static Path built(PublishedModule module) {
        assumeThat(module.isBuilt()).as("%s is built", module).isTrue();
        return module.publishedPom();
    }
}
