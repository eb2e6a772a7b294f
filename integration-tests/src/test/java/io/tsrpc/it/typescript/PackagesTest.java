package io.tsrpc.it.typescript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.typescript.TypeScript.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * With {@code packages.d.ts} clients compile where TypeScript does not find the types of TSRPC's packages, as they do where it finds them.
 */
class PackagesTest {
    private static final Pattern README_CLIENT = Pattern.compile("```ts\n(import .*?)```", Pattern.DOTALL);
    private static final String STRICT = """
            {"strict": true, "noEmit": true, "target": "es2022", "lib": ["es2022", "dom"], "types": [],
            "verbatimModuleSyntax": true, "erasableSyntaxOnly": true, %s}""";

    private static TypeScript typescript;

    @TempDir
    private Path directory;

    /** Where TypeScript does not find the types. */
    enum Resolution {
        BUNDLER("\"module\": \"esnext\", \"moduleResolution\": \"bundler\", \"exactOptionalPropertyTypes\": true"),
        /** Here the packages' own types are read too, which do not hold {@code exactOptionalPropertyTypes}. */
        NODENEXT("\"module\": \"nodenext\", \"moduleResolution\": \"nodenext\"");

        private final String options;

        Resolution(String options) {
            this.options = STRICT.formatted(options);
        }
    }

    @BeforeAll
    static void start() {
        typescript = new TypeScript();
    }

    @AfterAll
    static void close() {
        typescript.close();
    }

    /** A project with the emitted files, the README's client and others. */
    private Path project(String name, boolean hasPackages) throws IOException {
        Path project = Emitted.fresh(name);
        compile(
                "-Atsrpc.typescript=" + project.resolve("protocols"),
                "-Atsrpc.typescript.imports=js",
                "-Atsrpc.typescript.packages=" + hasPackages);
        Matcher client = README_CLIENT.matcher(Files.readString(Path.of("../README.md")));
        assertThat(client.find()).isTrue();
        Files.writeString(
                project.resolve("client.ts"),
                client.group(1).replace("./protocols/serviceProto", "./protocols/serviceProto.js"));
        Files.writeString(project.resolve("package.json"), "{\"type\":\"module\"}");
        Files.writeString(project.resolve("more.ts"), """
                import { WsClient as NodeClient, HttpClient, type ApiReturn } from 'tsrpc';
                import { WsClient, TsrpcErrorType } from 'tsrpc-browser';
                import { Rooms } from './protocols/rooms.js';
                import type { ResLogin } from './protocols/user/PtlLogin.js';
                import { serviceProto, type ServiceType } from './protocols/serviceProto.js';

                const page = new WsClient(serviceProto, { heartbeat: { interval: 5000, timeout: 5000 } });
                const rooms = new Rooms(page, { lost: (room, count) => console.log(room, count) });
                await rooms.connect();
                page.listenMsg('Chat', msg => console.log(msg.text.length));
                page.flows.postDisconnectFlow.push(gone => (console.log(gone.reason), gone));
                const node: NodeClient<ServiceType> = new NodeClient(serviceProto);
                const http = new HttpClient(serviceProto, { timeout: 1000 });
                const ret: ApiReturn<ResLogin> = await http.callApi('user/Login', { username: 'a', password: 'b' });
                console.log(ret.isSucc ? ret.res.token : ret.err.type === TsrpcErrorType.ApiError, node.status);
                """);
        return project;
    }

    private void compile(String... options) throws IOException {
        Path root = directory.resolve("src/chat/protocols");
        Files.createDirectories(root.resolve("user"));
        Files.createDirectories(directory.resolve("classes"));
        Files.writeString(
                root.resolve("package-info.java"),
                "@io.tsrpc.contract.Protocols(rooms = true) package chat.protocols;");
        Files.writeString(
                root.resolve("MsgChat.java"), "package chat.protocols; public record MsgChat(String text) {}");
        Files.writeString(
                root.resolve("user/ApiLogin.java"),
                "package chat.protocols.user; public interface ApiLogin {"
                        + " record Req(String username, String password) {} record Res(String token) {} }");
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(messages, Locale.ROOT, UTF_8);
                Stream<Path> sources = Files.walk(root)) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> all = new ArrayList<>(List.of(options));
            all.addAll(List.of("-processor", "io.tsrpc.processor.TsrpcProcessor"));
            all.addAll(List.of("-d", directory.resolve("classes").toString()));
            assertThat(javac.getTask(null, files, messages, all, null, files.getJavaFileObjectsFromPaths(java))
                            .call())
                    .as("%s", messages.getDiagnostics())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void clientsCompileWithoutPathsAndWithAllLibrariesChecked(Resolution resolution) throws IOException {
        Path project = project("packages-" + resolution, true);
        assertThat(typescript.check(project, resolution.options).problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withoutThemTheTypesAreNotFound(Resolution resolution) throws IOException {
        Path project = project("no-packages-" + resolution, false);
        assertThat(typescript.check(project, resolution.options).problems())
                .extracting(Problem::code)
                .contains("TS7016");
    }

    @ParameterizedTest
    @EnumSource
    void mistakesAreFound(Resolution resolution) throws IOException {
        Path project = project("packages-mistakes-" + resolution, true);
        Files.writeString(project.resolve("mistakes.ts"), """
                import { WsClient } from 'tsrpc';
                import { HttpClient } from 'tsrpc-browser';
                import { serviceProto } from './protocols/serviceProto.js';
                const client = new WsClient(serviceProto, { sever: '' });
                await client.callApi('user/Logout', {});
                const ret = await new HttpClient(serviceProto).callApi('user/Login', { username: 1, password: '' });
                console.log(ret.res.token);
                client.listenMsg('Chat', msg => msg.txt);
                """);
        assertThat(typescript.check(project, resolution.options).problems())
                .allMatch(problem -> problem.file().equals("mistakes.ts"))
                .extracting(Problem::line)
                .containsExactly(4L, 5L, 6L, 7L, 8L);
    }

    /** Under the older resolution both are found: what the packages have fits where ours are wanted. */
    @Test
    void theyAgreeWithThePackages() throws IOException {
        Path project = project("packages-agree", true);
        Files.delete(project.resolve("client.ts"));
        Files.delete(project.resolve("more.ts"));
        Path declared = project.resolve("protocols/packages.d.ts");
        Files.writeString(declared, Files.readString(declared).replace("'tsrpc", "'ours-tsrpc"));
        Files.writeString(project.resolve("agree.ts"), """
                import type * as Proto from 'tsrpc-proto';
                import type * as Base from 'tsrpc-base-client';
                import type * as Node from 'tsrpc';
                import type * as OurProto from 'ours-tsrpc-proto';
                import type * as OurBase from 'ours-tsrpc-base-client';
                import type * as OurNode from 'ours-tsrpc';
                import type { ServiceType as S } from './protocols/serviceProto.js';

                type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
                type Fits<A, B> = [A] extends [B] ? true : never;

                export const all: true[] = [
                    true as Same<Proto.ApiReturn<string>, OurProto.ApiReturn<string>>,
                    true as Same<Proto.TsrpcError, OurProto.TsrpcError>,
                    true as Same<Proto.Logger, OurProto.Logger>,
                    true as Same<Proto.LogLevel, OurProto.LogLevel>,
                    true as Same<Proto.ServiceDef, OurProto.ServiceDef>,
                    true as Fits<Proto.ServiceProto<S>, OurProto.ServiceProto<S>>,
                    true as Same<Base.BaseWsClientOptions, OurBase.BaseWsClientOptions>,
                    true as Same<Base.BaseHttpClientOptions, OurBase.BaseHttpClientOptions>,
                    true as Same<Base.TransportOptions, OurBase.TransportOptions>,
                    true as Same<Base.CallApiFlowData<S>, OurBase.CallApiFlowData<S>>,
                    true as Same<Base.ApiReturnFlowData<S>, OurBase.ApiReturnFlowData<S>>,
                    true as Same<Base.SendMsgFlowData<S>, OurBase.SendMsgFlowData<S>>,
                    true as Same<Base.RecvMsgFlowData<S>, OurBase.RecvMsgFlowData<S>>,
                    true as Same<Base.Flow<number>, OurBase.Flow<number>>,
                    true as Fits<Base.BaseClient<S>, OurBase.BaseClient<S>>,
                    true as Fits<Base.BaseWsClient<S>, OurBase.BaseWsClient<S>>,
                    true as Fits<Base.BaseHttpClient<S>, OurBase.BaseHttpClient<S>>,
                    true as Fits<Node.WsClient<S>, OurNode.WsClient<S>>,
                    true as Fits<Node.HttpClient<S>, OurNode.HttpClient<S>>,
                ];
                """);
        String options =
                STRICT.formatted("\"module\": \"esnext\", \"moduleResolution\": \"node\", \"skipLibCheck\": true");
        assertThat(typescript.check(project, options).problems()).isEmpty();
    }
}
