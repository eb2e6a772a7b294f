package io.tsrpc.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Projects with Lombok, MapStruct and Kotlin, built and run with the values and the samples of the page. */
@Timeout(600)
class OtherToolsTest {
    private static final DocsPage PAGE = new DocsPage("lombok-mapstruct-kotlin.md");

    @TempDir
    private static Path repositoryDirectory;

    private static LocalRepository repository;
    private static Map<String, String> values;

    @TempDir
    private Path directory;

    @BeforeAll
    static void prepare() throws Exception {
        repository = LocalRepository.in(repositoryDirectory);
        values = new HashMap<>(Map.of(
                "tsrpc", LocalRepository.VERSION,
                "lombok", PAGE.find("Lombok ([0-9.]+)"),
                "mapstruct", PAGE.find("MapStruct ([0-9.]+):"),
                "kotlin", PAGE.find("Kotlin ([0-9.]+),"),
                "coroutines", PAGE.find("kotlinx-coroutines ([0-9.]+) "),
                "processors", PAGE.xml("annotationProcessorPaths")));
        for (String plugin : List.of("maven-compiler-plugin", "maven-resources-plugin", "exec-maven-plugin")) {
            values.put(plugin, OurPom.version(plugin));
        }
    }

    /** Its main program maps a class of Lombok's to a record with a builder, and sends it. */
    @Test
    void lombokAndMapStructRunBesideTheProcessor() throws Exception {
        SampleProject project = SampleProject.copy("lombok", directory, values, repository);

        assertThat(printed(project)).containsExactly("true", "TaskInfo[title=Write, owner=Optional.empty, hours=4]");
    }

    /** The page shows what the program prints. A message and an answer to what was sent after it may change places. */
    @Test
    void kotlinServesAndCallsWhatIsWrittenInJava() throws Exception {
        SampleProject project = SampleProject.copy("kotlin", directory, values, repository);
        Path program = project.file("app/src/main/kotlin/Main.kt");
        Files.createDirectories(program.getParent());
        Files.writeString(program, Files.readString(project.file("imports.kt")) + "\n" + PAGE.listing("kotlin"));

        List<String> shown =
                PAGE.find("```kotlin\n.*?```\n\n```\n(.*?)```").lines().toList();
        assertThat(printed(project)).containsExactlyInAnyOrderElementsOf(shown);
    }

    /** What the project's program prints, after a build that has nothing to say. */
    private static List<String> printed(SampleProject project) throws Exception {
        Maven.Build build = project.build("--quiet", "process-classes");
        assertThat(build.succeeded()).as(build.text()).isTrue();
        return build.text()
                .lines()
                .filter(line -> !line.contains("\u001b[0m") && !line.startsWith("SLF4J")) // Maven's resets of colours
                .toList();
    }
}
