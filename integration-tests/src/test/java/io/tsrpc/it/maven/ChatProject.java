package io.tsrpc.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.proto.ServiceProto;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A user's project with the lines for Maven from the pages, and a protocol. */
final class ChatProject {
    private static final DocsPage PAGE = new DocsPage("generated-code.md");
    private static final String PACKAGE = "com.example.chat.protocols";
    private static final String FOLDER = PACKAGE.replace('.', '/');
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
                <modelVersion>4.0.0</modelVersion>
                <groupId>com.example</groupId>
                <artifactId>chat</artifactId>
                <version>1</version>
                <properties>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                </properties>
                %s
                <dependencies>
                    <dependency>
                        <groupId>io.tsrpc</groupId>
                        <artifactId>tsrpc-runtime</artifactId>
                    </dependency>
                </dependencies>
                <build>
                    <pluginManagement>
                        <plugins>
                            %s
                            %s
                        </plugins>
                    </pluginManagement>
                    %s
                    <plugins>
                        %s
                    </plugins>
                </build>
            </project>
            """;

    private final Path directory;

    ChatProject(Path directory) throws IOException {
        this.directory = directory;
        String pom = POM.formatted(
                PAGE.xml("dependencyManagement"),
                OurPom.plugin("maven-clean-plugin"),
                OurPom.plugin("maven-resources-plugin"),
                PAGE.xml("resources"),
                PAGE.xml("plugin"));
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("pom.xml"), pom);
        with("package-info", "@io.tsrpc.contract.Protocols package " + PACKAGE + ";");
        with("MsgChat", "public record MsgChat(String text) {}");
        with("ApiSend", "public interface ApiSend { record Req(String text) {} record Res() {} }");
    }

    void with(String name, String source) throws IOException {
        Path file = directory.resolve("src/main/java").resolve(FOLDER).resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.contains("package ") ? source : "package " + PACKAGE + ";\n" + source);
    }

    Path contract() {
        return directory.resolve("src/main/java").resolve(FOLDER).resolve("serviceProto.json");
    }

    Path packagedContract() {
        return directory.resolve("target/classes").resolve(FOLDER).resolve("serviceProto.json");
    }

    /** The copy of the contract that Maven does not delete when it compiles anew. */
    Path keptContract() {
        return directory
                .resolve("target/generated-sources/tsrpc-contracts")
                .resolve(PACKAGE)
                .resolve("serviceProto.json");
    }

    /** Replaces something in the contract, and nothing else, as a checkout or a merge may do. */
    void changeContract(String from, String to) throws IOException {
        String before = Files.readString(contract());
        assertThat(before).contains(from);
        Files.writeString(
                contract(), before.replace(from, to).replaceAll(", \"check\": \"\\p{XDigit}*\"", "")); // it is meant
    }

    /** What a program that starts with the compiled classes gets. */
    ServiceProto start() throws IOException, ReflectiveOperationException {
        URL[] classes = {directory.resolve("target/classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, ChatProject.class.getClassLoader())) {
            Object proto = Class.forName(PACKAGE + ".ChatProtocol", true, loader)
                    .getField("PROTO")
                    .get(null);
            return (ServiceProto) proto;
        }
    }
}
