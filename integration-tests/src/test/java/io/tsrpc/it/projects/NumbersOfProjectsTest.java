package io.tsrpc.it.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.peers.NodePeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of projects in TypeScript, as {@code tsrpc-cli} gives them and the compiler takes them. */
final class NumbersOfProjectsTest {
    @TempDir
    private Path directory;

    /** Whoever changes them runs this command; {@code -c} begins with the numbers of a file. */
    @ParameterizedTest
    @ValueSource(strings = {"admin", "arena", "cards", "chat", "inventory"})
    void tsrpcCliMakesTheServiceProtoOfItsSources(String project) throws IOException, InterruptedException {
        Path folder = NodePeer.FOLDER.resolve("projects").resolve(project);
        Path earlier = folder.resolve("earlier/serviceProto.ts");
        Path made = directory.resolve("serviceProto.ts");
        ProcessBuilder cli = new ProcessBuilder(
                        "node",
                        "node_modules/tsrpc-cli/bin.js",
                        "proto",
                        "-i",
                        folder + "/protocols",
                        "-o",
                        made.toString())
                .directory(NodePeer.FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("cli.log").toFile());
        if (Files.exists(earlier)) {
            cli.command().add("-c");
            cli.command().add(earlier.toString());
        }
        Process process = cli.start();
        process.getOutputStream().close();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(made).as(Files.readString(directory.resolve("cli.log"))).exists();
        assertThat(Numbers.of(made)).isEqualTo(Numbers.of(PortedSources.serviceProto(project)));
    }

    /** {@code -Dgoldens.update=true} writes the contracts of the projects anew. */
    @ParameterizedTest
    @ValueSource(strings = {"admin", "arena", "cards", "chat", "inventory"})
    void theFirstCompilationTakesThem(String project) throws IOException {
        PortedSources sources = new PortedSources(project, directory);
        assertThat(sources.compile()).isEmpty();
        Path committed = PortedSources.protocols(project).resolve("serviceProto.json");
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(committed, sources.contract());
        }
        assertThat(sources.contract()).isEqualTo(Files.readString(committed));
    }

    /** As it is in projects that import it from {@code mongodb}, which is large. */
    @ParameterizedTest
    @ValueSource(strings = {"?mongodb/ObjectId", "?mongodb/ObjectID", "?bson/ObjectID"})
    void anObjectIdMayComeFromAnyPackage(String name) throws IOException {
        PortedSources sources = new PortedSources("inventory", directory);
        sources.edit("serviceProto.ts", "?bson/ObjectId", name);
        assertThat(sources.compile()).isEmpty();
        assertThat(sources.contract())
                .isEqualTo(Files.readString(PortedSources.protocols("inventory").resolve("serviceProto.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "arena", "cards", "chat", "inventory"})
    void theEmittedServiceProtoHasThem(String project) throws IOException {
        Path emitted = Path.of(
                "target/test-classes/META-INF/tsrpc/io.tsrpc.it.projects." + project + ".protocols/serviceProto.ts");
        assertThat(Numbers.of(emitted)).isEqualTo(Numbers.of(PortedSources.serviceProto(project)));
    }

    /** Or else the comparisons of this class say nothing. */
    @ParameterizedTest
    @CsvSource({
        "'\"id\": 27,', '\"id\": 28,'",
        "'\"value\": 5', '\"value\": 6'",
        "'\"optional\": true', '\"optional\": false'"
    })
    void oneOtherNumberMakesADifference(String here, String there) throws IOException {
        Path original = PortedSources.serviceProto("cards");
        String text = Files.readString(original);
        assertThat(text).contains(here);
        Path other = Files.writeString(directory.resolve("serviceProto.ts"), text.replaceFirst(here, there));
        assertThat(Numbers.of(other)).isNotEqualTo(Numbers.of(original));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chat | models/User.java | @Uint int id | int id | `User.id` was `@Uint int` and is now `int`",
                "chat | models/ChatMessage.java | Optional<Instant> editedAt | Instant editedAt"
                        + " | `ChatMessage.editedAt` was optional and is now required",
                "admin | MsgAudit.java | @OrNull @Nullable Role role | @Nullable Role role | `MsgAudit.role`",
                "admin | MsgAudit.java | @LiteralUnion | '' | `MsgAudit.action`",
                "admin | models/UserView.java | @Omit(User.class) | ''"
                        + " | `UserView` was Omit and is now Interface, which is another kind of type",
                "arena | room/MsgInput.java | @DiscriminatorNumber(3) | @DiscriminatorNumber(4) | `MsgInput.Idle` is new",
                "arena | models/Position.java | @Tuple | '' | `Player.position`",
                "cards | table/ApiMove.java | {BaseRequest.class, Traced.class} | {Traced.class, BaseRequest.class}"
                        + " | `Traced` stands for two types",
                "cards | Suit.java | @IntValue(5) | @IntValue(0) | `Suit.0` is new",
                "inventory | items/ApiFind.java | Object where | String where | `ApiFind.Req.where` was `Object`",
            })
    void aSlipIsAnError(String project, String file, String old, String fresh, String problem) throws IOException {
        PortedSources sources = new PortedSources(project, directory);
        sources.edit(file, old, fresh);
        assertThat(sources.compile()).anySatisfy(error -> assertThat(error).contains("[PROTO_", problem));
    }
}
