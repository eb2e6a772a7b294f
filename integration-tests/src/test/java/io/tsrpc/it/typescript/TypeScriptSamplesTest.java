package io.tsrpc.it.typescript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The TypeScript on all pages compiles, with what is emitted for a protocol that has the services in it. */
class TypeScriptSamplesTest {
    private static final Pattern SAMPLE =
            Pattern.compile("```ts\n(// (?<path>\\S+[.]ts)\n)?(?<code>.*?)```", Pattern.DOTALL);

    /** Where samples import something from a folder beside theirs. */
    private static final Pattern BESIDE = Pattern.compile("from '[.][.]/java/");

    private static final String OPTIONS = """
            {"strict": true, "noEmit": true, "target": "es2022", "lib": ["es2022", "dom"], "types": [], "skipLibCheck": true,
            "module": "esnext", "moduleResolution": "bundler"}""";

    private static final Map<String, String> PROTOCOL = Map.of(
            "package-info", "@io.tsrpc.contract.Protocols(name = \"Chat\", rooms = true) package chat.protocols;",
            "MsgLine", "package chat.protocols; public record MsgLine(String hall, int number) {}",
            "ApiLogin",
                    "package chat.protocols; public interface ApiLogin { record Req(String name) {} record Res() {} }",
            "ApiBuy",
                    "package chat.protocols; public interface ApiBuy { record Req(String product, String token) {} record Res() {} }",
            "user/ApiLogin",
                    "package chat.protocols.user; public interface ApiLogin {"
                            + " record Req(String username, String password) {} record Res(String token) {} }");

    /** What a page says in words, or shows elsewhere: of samples with a file name, and of others. */
    private static final Map<String, String> SHOWN_ELSEWHERE =
            Map.of("base.ts", """
            export interface BaseRequest { token?: string }
            export interface BaseResponse {}
            export interface BaseConf { needLogin?: boolean }
            """, "user/User.ts", "export interface User { name: string }");

    @TempDir
    private Path directory;

    @Test
    void samplesOfAllPagesCompile() throws IOException {
        Path project = Emitted.fresh("samples");
        compile(project.resolve("protocols"));
        Emitted.copy(project.resolve("protocols"), project.resolve("java"));
        for (Map.Entry<String, String> file : SHOWN_ELSEWHERE.entrySet()) {
            write(project.resolve(file.getKey()), file.getValue());
        }
        int samples = 0;
        for (Path page : pages()) {
            samples += write(page, project);
        }
        assertThat(samples).isGreaterThan(10);
        try (TypeScript typescript = new TypeScript()) {
            assertThat(typescript.check(project, OPTIONS).problems()).isEmpty();
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("../docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("../README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    /** Writes the samples of a page. Returns how many there are. */
    private static int write(Path page, Path project) throws IOException {
        Matcher sample = SAMPLE.matcher(Files.readString(page));
        int samples = 0;
        while (sample.find()) {
            samples++;
            String code = sample.group("code").replace("// … as it was", "api: {}; msg: {};");
            String path = sample.group("path");
            String name = page.getFileName().toString().replaceAll("\\W", "_") + "_" + samples + ".ts";
            Path file =
                    project.resolve(path != null ? path : BESIDE.matcher(code).find() ? "shared/" + name : name);
            write(file, path == null ? before(code) + code : code);
        }
        return samples;
    }

    /** What a reader knows already where a sample is a part of something. */
    private static String before(String code) {
        StringBuilder before = new StringBuilder("export {};\n");
        if (code.contains("BaseRequest")) {
            before.append("import { BaseRequest } from './base';\n");
        }
        if (!code.contains("import ") && !code.startsWith("export ")) {
            before.append("import { WsClient } from 'tsrpc-browser';\n")
                    .append("import { serviceProto } from './protocols/serviceProto';\n")
                    .append("declare const token: string;\n");
            if (!code.contains("const client")) {
                before.append("declare const client: WsClient<import('./protocols/serviceProto').ServiceType>;\n");
            }
        }
        return before.toString();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void compile(Path output) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> source : PROTOCOL.entrySet()) {
            Path file = directory.resolve("src/chat/protocols").resolve(source.getKey() + ".java");
            write(file, source.getValue());
            sources.add(file);
        }
        List<String> options = List.of(
                "-processor",
                "io.tsrpc.processor.TsrpcProcessor",
                "-Atsrpc.typescript=" + output,
                "-Atsrpc.typescript.packages=true",
                "-d",
                Files.createDirectories(directory.resolve("classes")).toString());
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(messages, Locale.ROOT, UTF_8)) {
            assertThat(javac.getTask(null, files, messages, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .as("%s", messages.getDiagnostics())
                    .isTrue();
        }
    }
}
