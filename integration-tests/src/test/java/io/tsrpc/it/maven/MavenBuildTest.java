package io.tsrpc.it.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract in the source tree, with the lines for Maven from the pages and a real Maven. */
class MavenBuildTest {
    @TempDir
    private static Path repositoryDirectory;

    private static LocalRepository repository;

    @TempDir
    private Path directory;

    @BeforeAll
    static void fillRepository() throws IOException {
        repository = LocalRepository.in(repositoryDirectory);
    }

    @Test
    void contractThatChangedAloneIsNoticedAtStart() throws Exception {
        ChatProject project = new ChatProject(directory);
        Maven maven = new Maven(directory, repository);

        compiles(maven, "compile");
        assertThat(project.packagedContract()).hasSameTextualContentAs(project.contract());
        assertThat(project.start().name()).isEqualTo("Chat");

        // the resources plugin copies the contract over the processor's copy: that compiles nothing again
        assertThat(compiles(maven, "compile")).contains("Nothing to compile");
        assertThat(compiles(maven, "compile")).contains("Nothing to compile");

        project.with("MsgChat", "public record MsgChat(java.util.Optional<String> room, String text) {}");
        assertThat(compiles(maven, "compile")).contains("changed source code");
        assertThat(project.contract())
                .content()
                .contains("{\"id\": 1, \"name\": \"room\"", "{\"id\": 0, \"name\": \"text\"");
        project.start();

        project.changeContract("\"id\": 0, \"name\": \"Chat\"", "\"id\": 5, \"name\": \"Chat\"");
        assertThat(compiles(maven, "compile")).contains("Nothing to compile");
        assertThatThrownBy(project::start)
                .isInstanceOf(IncompatibleClassChangeError.class)
                .hasMessageContaining("was compiled with another contract", "mvn clean compile");

        compiles(maven, "clean", "compile");
        assertThat(project.start().services())
                .extracting(s -> s.name() + " " + s.id())
                .contains("Chat 5");
    }

    /** Maven deletes what was compiled before it compiles anew. */
    @Test
    void contractThatIsLostIsAnErrorUntilTheBuildIsCleaned() throws Exception {
        ChatProject project = new ChatProject(directory);
        Maven maven = new Maven(directory, repository);
        compiles(maven, "compile");
        project.with("ApiAsk", "public interface ApiAsk { record Req() {} record Res() {} }");
        compiles(maven, "compile");
        String contract = Files.readString(project.contract());

        Files.delete(project.contract());
        project.with("ApiAct", "public interface ApiAct { record Req() {} record Res() {} }");
        for (int i = 0; i < 2; i++) {
            Maven.Build lost = maven.run("compile");
            assertThat(lost.succeeded()).isFalse();
            assertThat(lost.text()).contains("[CONTRACT_LOST]");
            assertThat(project.contract()).doesNotExist();
        }
        Files.copy(project.keptContract(), project.contract());
        assertThat(project.contract()).content().isEqualTo(contract);
        compiles(maven, "compile");

        Files.delete(project.contract());
        assertThat(compiles(maven, "clean", "compile")).contains("[CONTRACT_BEGINS]");
    }

    /** With its resources, without which classes start with old ids after a merge that changed the contract alone. */
    @Test
    void pomToBeginWithBuilds() throws Exception {
        ChatProject project = new ChatProject(directory);
        DocsPage page = new DocsPage("tsrpc.md");
        String pom = page.find("```xml\n(<project .*?)```");
        Files.writeString(directory.resolve("pom.xml"), pom);

        compiles(new Maven(directory, repository), "compile");
        assertThat(project.packagedContract()).hasSameTextualContentAs(project.contract());
        assertThat(project.start().name()).isEqualTo("Chat");
        assertThat(plain(pom)).contains(plain(new DocsPage("generated-code.md").xml("resources")));
    }

    private static String plain(String xml) {
        return xml.replaceAll("<!--.*?-->|\\s", "");
    }

    @Test
    void compilerInAProcessOfItsOwnFindsThePlaceAndRefusesAPart() throws Exception {
        ChatProject project = new ChatProject(directory);
        Maven maven = new Maven(directory, repository);
        compiles(maven, "compile", "-Dmaven.compiler.fork=true");
        String before = Files.readString(project.contract());

        project.with("MsgChat", "public record MsgChat(java.util.Optional<String> room, String text) {}");
        Maven.Build part =
                maven.run("compile", "-Dmaven.compiler.fork=true", "-Dmaven.compiler.useIncrementalCompilation=false");
        assertThat(part.succeeded()).isFalse();
        assertThat(part.text()).contains("[ROOT_NOT_COMPILED]");
        assertThat(project.contract()).hasContent(before);
    }

    private static String compiles(Maven maven, String... arguments) throws IOException, InterruptedException {
        Maven.Build build = maven.run(arguments);
        assertThat(build.succeeded()).as(build.text()).isTrue();
        assertThat(build.text()).doesNotContain("[WARNING]");
        return build.text();
    }
}
