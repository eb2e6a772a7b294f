package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.processor.contract.ProtoText;
import io.tsrpc.room.protocols.RoomsProtocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code @Protocols(rooms = true)} changes, and what stays as it was. */
final class RoomsTest extends ContractTestBase {
    private void mark(boolean rooms) throws IOException {
        tree.with("package-info", "@io.tsrpc.contract.Protocols(rooms = " + rooms + ")\npackage chat.protocols;\n");
    }

    private Path typeScript() {
        return tree.classes().resolve("META-INF/tsrpc/chat.protocols");
    }

    /** Kind, name and id of each service. */
    private List<String> emittedServices() throws IOException {
        Map<String, Object> proto =
                ProtoText.parse(Files.readString(typeScript().resolve("serviceProto.ts")));
        List<String> services = new ArrayList<>();
        for (Object entry : (List<?>) Objects.requireNonNull(proto.get("services"))) {
            Map<?, ?> service = (Map<?, ?>) entry;
            services.add(service.get("type") + " " + service.get("name") + " " + service.get("id"));
        }
        return services;
    }

    @Test
    void roomsMayBeAddedAtAnyTimeAndChangeNoNumber() throws IOException {
        mark(false);
        compiles();
        List<String> before = emittedServices();
        assertThat(before).hasSize(2);

        mark(true);
        compilesAgainWithTheSameContract();
        assertThat(emittedServices())
                .startsWith(before.toArray(String[]::new))
                .hasSize(before.size() + RoomsProtocol.SERVICES.size())
                .contains("api rt/Resume 1048576", "msg rt/Mark 1048577", "msg rt/Presence 1048584");

        mark(false);
        compilesAgainWithTheSameContract();
        assertThat(emittedServices()).isEqualTo(before);
    }

    @Test
    void noJavaIsGeneratedForTheirServices() throws IOException {
        mark(true);
        compiles();
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(file -> file.toString().endsWith(".class")))
                    .isNotEmpty()
                    .noneMatch(file -> file.toString().contains("rt/"));
        }
        assertThat(Files.readString(directory.resolve("generated/chat/protocols/ChatProtocol.java")))
                .contains("RoomsProtocol.addedTo(ServiceProto.of(\"Chat\"")
                .doesNotContain("RESUME");
    }

    @ParameterizedTest
    @CsvSource({"ts, .ts", "js, .js", "none, ''"})
    void theirFilesImportEachOtherAsAllOthersDo(String form, String extension) throws IOException {
        mark(true);
        compiles("-Atsrpc.typescript.imports=" + form);

        assertThat(typeScript().resolve("rt/PtlResume.ts"))
                .content()
                .contains(
                        "} from 'tsrpc-proto';",
                        "import type { RoomPosition } from './RoomPosition" + extension + "';");
        assertThat(typeScript().resolve("rooms.ts"))
                .content()
                .contains("import type { RoomPosition } from './rt/RoomPosition" + extension + "';");
        assertThat(typeScript().resolve("serviceProto.ts"))
                .content()
                .contains("import type { ReqResume, ResResume } from './rt/PtlResume" + extension + "';");
    }

    /** As a contract that is begun anew from what the clients have. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theirServicesInAServiceProtoThatIsTakenAreNobodysConcern(boolean rooms) throws IOException {
        mark(true);
        compiles();
        String before = tree.contract();
        Files.copy(typeScript().resolve("serviceProto.ts"), tree.root().resolve("serviceProto.ts"));
        Files.delete(tree.contractFile());

        mark(rooms);
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).singleElement().asString().contains("[PROTO_TAKEN]");
        assertThat(tree.contract()).isEqualTo(before);
    }

    @Test
    void withoutRoomsTheFolderIsLikeAnyOther() throws IOException {
        tree.with("rt/MsgMark", "public record MsgMark(int field) {}");
        compiles();
        assertThat(emittedServices()).contains("msg rt/Mark 2");
    }
}
