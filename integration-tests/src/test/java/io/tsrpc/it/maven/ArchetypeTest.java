package io.tsrpc.it.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.tsrpc.it.peers.Chromium;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Projects that are made from the archetype: they build, and they run while they are worked on. */
@Timeout(600)
class ArchetypeTest {
    private static final String SERVER = "server/src/main/java/com/example/hello/server/";
    private static final String PROTOCOLS = "protocols/src/main/java/com/example/hello/protocols/";
    private static final String CONTRACT = PROTOCOLS + "serviceProto.json";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path repositoryDirectory;

    private static LocalRepository repository;

    @TempDir
    private Path parent;

    @BeforeAll
    static void fillRepository() throws IOException {
        repository = LocalRepository.in(repositoryDirectory);
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void answersOfWhichNoProjectCanBeMadeAreRefused() throws Exception {
        Maven.Build halfAPage = NewProject.made(parent, "com.example.hello", "true", repository);
        assertThat(halfAPage.succeeded()).isFalse();
        assertThat(halfAPage.text()).contains("page is yes or no, not 'true'. The project is incomplete: delete ");

        Path other = Files.createDirectory(parent.resolve("other"));
        Maven.Build noPackage = NewProject.made(other, "com.my-company", "no", repository);
        assertThat(noPackage.succeeded()).isFalse();
        assertThat(noPackage.text())
                .contains("Java has no package 'com.my-company': name another one with -Dpackage. ");
    }

    @Test
    void withoutAPageItIsJavaAloneAndTheConsoleChats() throws Exception {
        NewProject project = NewProject.in(parent, "no", repository);
        assertThat(project.file("web")).doesNotExist();
        assertThat(project.file(".gitignore")).exists();
        assertThat(project.file("README.md"))
                .content()
                .contains("\n\n    docker build --target server --tag hello-chat .\n");
        assertThat(files(project))
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .doesNotContain("${", "#set", "#if", "#end", "npm", "Vite", "TypeScript"));

        assertThat(project.verify()).doesNotContain("WARN");

        int port = freePort();
        Process server = java(project, "server", "server.ChatServer").start(port);
        try (BufferedReader log = server.inputReader(UTF_8)) {
            assertThat(log.readLine()).contains("Listening on");
            Process console = java(project, "client", "client.Console", "Ann", "ws://localhost:" + port)
                    .start(port);
            try (BufferedWriter typed = console.outputWriter(UTF_8)) {
                typed.write("Hello\n");
                typed.flush();
                assertThat(console.inputReader(UTF_8).readLine()).isEqualTo("Ann: Hello");
            }
            assertThat(console.waitFor()).isZero();
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void programsHaveNoJarsOfVersionsBefore() throws Exception {
        NewProject project = NewProject.in(parent, "no", repository);
        project.build("-DskipTests", "package");
        List<String> before = jars(project);

        for (String module : List.of("", "protocols/", "server/", "client/")) {
            project.change(module + "pom.xml", "<version>1.0-SNAPSHOT</version>", "<version>1.1-SNAPSHOT</version>");
        }
        project.build("-DskipTests", "package");
        assertThat(jars(project))
                .contains("server/target/lib/Hello-Chat-server-1.1-SNAPSHOT.jar")
                .containsExactlyElementsOf(before.stream()
                        .map(jar -> jar.replace("-1.0-SNAPSHOT", "-1.1-SNAPSHOT"))
                        .toList());
    }

    private static List<String> jars(NewProject project) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String program : List.of("server", "client")) {
            try (Stream<Path> lib = Files.list(project.file(program + "/target/lib"))) {
                lib.sorted().forEach(jar -> jars.add(program + "/target/lib/" + jar.getFileName()));
            }
        }
        return jars;
    }

    @Test
    void protocolsMayHaveTestsAndAnnotationsOfTheirOwn() throws Exception {
        NewProject project = NewProject.in(parent, "no", repository);
        project.change("protocols/pom.xml", "    </dependencies>", """
                        <dependency>
                            <groupId>org.junit.jupiter</groupId>
                            <artifactId>junit-jupiter</artifactId>
                            <scope>test</scope>
                        </dependency>
                    </dependencies>""");
        project.add("protocols/src/test/java/com/example/hello/protocols/UserTest.java", """
                package com.example.hello.protocols;

                import static org.junit.jupiter.api.Assertions.assertEquals;

                import org.junit.jupiter.api.Test;

                class UserTest {
                    @Test
                    void hasAName() {
                        assertEquals("Ann", new User("Ann", 120).name());
                    }
                }
                """);
        project.add(PROTOCOLS + "Owner.java", """
                package com.example.hello.protocols;

                public @interface Owner {
                    String value();
                }
                """);
        project.change(PROTOCOLS + "ApiSend.java", "public interface", "@Owner(\"ops\")\npublic interface");

        assertThat(project.build("-Dtsrpc.frozen=true", "-pl", "protocols", "verify"))
                .contains("Tests run: 1, Failures: 0")
                .doesNotContain("WARN");
    }

    @Test
    void withAPageItsTestsTalkToTheServerAndUsersChatWhileItIsWorkedOn() throws Exception {
        NewProject project = NewProject.in(parent, "yes", repository);

        assertThat(project.verify()).doesNotContain("WARN", "warning");

        assertThat(project.file("web/dist/index.html")).exists();
        int pagePort = freePort();
        endsIfThePortOfThePageIsTaken(project, pagePort);
        try (Development development = project.develop(freePort(), pagePort);
                Chromium chromium = Chromium.start()) {
            development.prints("Listening on");
            development.prints("http://localhost:" + pagePort);
            String url = "http://localhost:" + pagePort;
            Visitor ann = Visitor.onPhone("Ann", chromium.visitor().newPage(), url);
            Visitor ben = new Visitor("Ben", chromium.visitor().newPage(), url);
            ann.seesOnline("Ann, Ben");
            ann.says("Hello");
            ben.sees("Hello");
            ann.saysAndTypes("How are you?", "And Cat?");
            ben.sees("How are you?");
            await().atMost(PATIENCE).pollInSameThread().until(() -> {
                ann.sends(); // nothing as long as the line before is on its way
                return ben.hasSeen("And Cat?");
            });
            assertThat(ann.overhang()).isZero();
            assertThat(ann.background()).isNotEqualTo(ben.background());

            javaIsChanged(project, ann, ben);
            whatDoesNotCompileChangesNothing(project, development, ann, ben);
            String contract = Files.readString(project.file(CONTRACT));
            protocolIsChanged(project, ann, ben);
            contractIsOfEarlier(project, contract, development, ann);
            pageIsChanged(project, ann);
            wrongTypesAreTold(project, development);
            packagesAreInstalledAgain(project, ann, ben);

            development.hasNotPrinted("Scanning for projects"); // what Maven says each time is no news
            assertThat(Stream.of(ann, ben).map(Visitor::scriptErrors))
                    .allSatisfy(errors -> assertThat(errors).isEmpty());
        }
        aProtocolOfTestsIsNotThePages(project);
    }

    private static void aProtocolOfTestsIsNotThePages(NewProject project) throws Exception {
        String tests = "protocols/src/test/java/com/example/fixture/";
        project.add(tests + "package-info.java", "@io.tsrpc.contract.Protocols\npackage com.example.fixture;\n");
        project.add(tests + "MsgTested.java", "package com.example.fixture;\n\npublic record MsgTested() {}\n");
        project.build("-pl", "protocols", "verify");
        assertThat(project.file("web/src/protocols/PtlSend.ts")).exists();
        assertThat(project.file("web/src/protocols/MsgTested.ts")).doesNotExist();
        assertThat(project.file("protocols/target/test-classes/com/example/fixture/MsgTested.class"))
                .exists();
    }

    private static void javaIsChanged(NewProject project, Visitor ann, Visitor ben) throws IOException {
        ann.remember();
        ben.remember();
        project.change(SERVER + "ChatApis.java", "        return content;", "        return content + \"!\";");
        ann.isBack();
        ben.isBack();
        talk(ann, ben, "Hello again!");
    }

    private static void whatDoesNotCompileChangesNothing(
            NewProject project, Development development, Visitor ann, Visitor ben) throws IOException {
        project.change(SERVER + "ChatApis.java", "content + \"!\"", "contend + \"?\"");
        development.prints("does not compile");
        development.prints("cannot find symbol");
        ben.says("Still here");
        ann.sees("Still here!");
        project.change(SERVER + "ChatApis.java", "contend + \"?\"", "content + \"?\"");
        talk(ann, ben, "Hello again?");
    }

    private static void protocolIsChanged(NewProject project, Visitor ann, Visitor ben) throws IOException {
        ann.remember();
        ben.remember();
        project.change(PROTOCOLS + "MsgChat.java", "Instant time)", "Instant time, java.util.Optional<String> mood)");
        project.change(
                SERVER + "ChatApis.java", "content()), now)", "content()), now, java.util.Optional.of(\"happy\"))");
        project.change(SERVER + "ChatApis.java", "content + \"?\"", "content + \", happily\"");
        Path typescript = project.file("web/src/protocols/MsgChat.ts");
        await().atMost(PATIENCE).until(() -> Files.readString(typescript).contains("mood?: string"));
        ann.isBack();
        ben.isBack();
        talk(ann, ben, "Hello again, happily");
    }

    /** As by a checkout, of a time before contracts had checks: Maven alone would find nothing to compile. */
    private static void contractIsOfEarlier(NewProject project, String contract, Development development, Visitor ann)
            throws IOException {
        ann.remember();
        Files.writeString(project.file(CONTRACT), contract.replaceAll(", \"check\": \"[0-9a-f]+\"", ""));
        development.prints("[CONTRACT_CHECKED]");
        ann.isBack();
    }

    /** Speaks until the other sees this, as a new server answers: a page that is being loaded, or comes back, loses what is typed. */
    private static void talk(Visitor speaker, Visitor listener, String seen) {
        await().atMost(PATIENCE).pollInSameThread().ignoreExceptions().until(() -> {
            speaker.says("Hello again");
            return listener.hasSeen(seen);
        });
    }

    private static void pageIsChanged(NewProject project, Visitor ann) throws IOException {
        project.change("web/src/page.ts", "`You are ${name}`", "`Welcome, ${name}`");
        ann.seesNotice("Welcome, Ann");
    }

    private static void endsIfThePortOfThePageIsTaken(NewProject project, int port) throws IOException {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                Development development = project.develop(freePort(), taken.getLocalPort())) {
            development.prints("The page is not served any more, so this ends");
        }
    }

    private static void wrongTypesAreTold(NewProject project, Development development) throws IOException {
        Path wrong = Files.writeString(project.file("web/src/wrong.ts"), "export const wrong: number = 'one';\n");
        development.prints("src/wrong.ts(1,14): error TS2322");
        Files.delete(wrong);
    }

    /** As {@code mvn verify} does in another terminal. */
    private static void packagesAreInstalledAgain(NewProject project, Visitor ann, Visitor ben) throws Exception {
        Process npm = new ProcessBuilder("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund")
                .directory(project.file("web").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(npm.getInputStream().readAllBytes(), UTF_8);
        assertThat(npm.waitFor()).as(said).isZero();
        ann.reload();
        ann.says("Here again");
        ben.sees("Here again");
    }

    private static List<Path> files(NewProject project) throws IOException {
        try (Stream<Path> all = Files.walk(project.directory())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("pom.xml"))
                    .toList();
        }
    }

    /** A program of a project that was built. */
    private record Program(Path directory, List<String> command) {
        Process start(int port) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("PORT", Integer.toString(port));
            return builder.start();
        }
    }

    private static Program java(NewProject project, String module, String main, String... arguments) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                module + "/target/lib/*",
                "com.example.hello." + main);
        return new Program(
                project.directory(), Stream.concat(java, Stream.of(arguments)).toList());
    }
}
