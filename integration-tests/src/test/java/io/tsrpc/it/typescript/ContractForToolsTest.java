package io.tsrpc.it.typescript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.peers.NodePeer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract is a service proto for TSRPC's packages, whatever more it has; if tsrpc-cli rewrites it, we say so. */
class ContractForToolsTest {
    private static final String EMITTED = "META-INF/tsrpc/chat.protocols";

    @TempDir
    private Path directory;

    private Path root;

    /** A protocol whose contract has all that TSRPC does not know: Java's types, and what was removed. */
    @BeforeEach
    void compileTwice() throws IOException {
        root = Files.createDirectories(directory.resolve("src/chat/protocols"));
        write("package-info", "@io.tsrpc.contract.Protocols");
        write("MsgChat", "public record MsgChat(int age, String text) {}");
        write("MsgOld", "public record MsgOld() {}");
        write("ApiSend", "public interface ApiSend { record Req(String text) {} record Res(int time) {} }");
        assertThat(compile()).isEmpty();
        write("MsgChat", "public record MsgChat(String text) {}");
        Files.delete(root.resolve("MsgOld.java"));
        assertThat(compile()).isEmpty();
        assertThat(contract()).content().contains("\"java\"", "\"retired\": [", "\"Old\"", "\"accepted\"");
    }

    private Path contract() {
        return root.resolve("serviceProto.json");
    }

    private void write(String name, String text) throws IOException {
        boolean isPackage = name.equals("package-info");
        String source = isPackage ? text + " package chat.protocols;" : "package chat.protocols; " + text;
        Files.writeString(root.resolve(name + ".java"), source);
    }

    /** Compiles with the processor, and returns the errors. */
    private List<String> compile() throws IOException {
        Files.createDirectories(directory.resolve("classes"));
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(messages, Locale.ROOT, UTF_8);
                var sources = Files.newDirectoryStream(root, "*.java")) {
            List<Path> all = new ArrayList<>();
            sources.forEach(all::add);
            List<String> options = List.of(
                    "-d",
                    directory.resolve("classes").toString(),
                    "-processor",
                    "io.tsrpc.processor.TsrpcProcessor",
                    "-Atsrpc.contract.breaking=allow");
            javac.getTask(null, files, messages, options, null, files.getJavaFileObjectsFromPaths(all))
                    .call();
        }
        return messages.getDiagnostics().stream()
                .filter(m -> m.getKind() == Diagnostic.Kind.ERROR)
                .map(m -> m.getMessage(Locale.ROOT))
                .toList();
    }

    @Test
    void tsbufferAndTsrpcTakeIt() {
        try (NodePeer node = NodePeer.start("contract/accepts.js", contract().toString())) {
            // one property, id 1: 10 + 1, length-delimited; then the text
            assertThat(node.receive()).isEqualTo("tsbuffer 012c0568656c6c6f");
            assertThat(node.receive()).isEqualTo("tsrpc 5");
        }
    }

    @Test
    void tsrpcCliKeepsTheIdsAndDropsTheRestWhichWeNotice() throws IOException, InterruptedException {
        Path folder = Emitted.copyTo("cli-contract");
        Path emitted = Files.createDirectories(folder.resolve("chat"));
        Emitted.copy(directory.resolve("classes").resolve(EMITTED), emitted);
        Files.delete(emitted.resolve("serviceProto.ts"));
        Path proto = Files.copy(contract(), emitted.resolve("serviceProto.json"));

        runCli(emitted, proto);
        assertThat(proto)
                .content()
                .containsPattern("\"id\": 2,\\s+\"name\": \"Send\"")
                .doesNotContain("retired", "accepted", "\"java\"");

        Files.copy(proto, contract(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(compile())
                .singleElement()
                .asString()
                .contains("[CONTRACT_FOREIGN]", "`tsrpc-cli proto`", "Restore it from version control");
    }

    private static void runCli(Path sources, Path proto) throws IOException, InterruptedException {
        String cli = NodePeer.FOLDER.resolve("node_modules/tsrpc-cli/bin.js").toString();
        Process process = new ProcessBuilder("node", cli, "proto", "-i", sources.toString(), "-o", proto.toString())
                .directory(Emitted.WORK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Emitted.WORK.resolve("cli-contract.log").toFile())
                .start();
        process.getOutputStream().close();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue())
                .as(Files.readString(Emitted.WORK.resolve("cli-contract.log")))
                .isZero();
    }
}
