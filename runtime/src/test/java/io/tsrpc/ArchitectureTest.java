package io.tsrpc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The allowed dependencies between packages, so that they keep explaining the architecture. */
class ArchitectureTest {
    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tsrpc");

    private static ArchRule onlyIn(String home, String... guests) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(guests);
    }

    @Test
    void onlyTheWebSocketTransportKnowsJavaWebSocket() {
        onlyIn("io.tsrpc.ws..", "org.java_websocket..").check(RUNTIME);
    }

    @Test
    void onlyTheHttpTransportKnowsTheJdksHttpServer() {
        onlyIn("io.tsrpc.http..", "com.sun.net.httpserver..").check(RUNTIME);
    }

    /**
     * Only our build reads these annotations; code compiled against a class that has one would get a warning that it is
     * missing.
     */
    @Test
    void nothingThatUsersNameHasErrorPronesAnnotations() {
        noClasses()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackages(
                        "io.tsrpc.server..",
                        "io.tsrpc.client..",
                        "io.tsrpc.engine..",
                        "io.tsrpc.concurrent..",
                        "io.tsrpc.net..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.errorprone..")
                .check(RUNTIME);
    }

    /** So that no control character reaches the log, and all loggers are in one list. */
    @Test
    void onlyTheLogKnowsSlf4j() {
        onlyIn("io.tsrpc.log..", "org.slf4j..").check(RUNTIME);
    }

    /**
     * Timers, limits and heartbeats go by System.nanoTime: a clock that is set must not fire them. Only {@code call.startTime()} tells the
     * time, and of two servers with one name the clock tells which has started later.
     */
    @Test
    void onlyStartsAreToldByTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.tsrpc.server.ServerCall")
                .and()
                .doNotHaveFullyQualifiedName("io.tsrpc.server.ClusterServers")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Timer")
                .check(RUNTIME);
    }

    @Test
    void onlyTheCodecsKnowJackson() {
        onlyIn("io.tsrpc.codec..", "tools.jackson..").check(RUNTIME);
    }

    @ParameterizedTest(name = "{0} does not know {1}")
    @CsvSource({
        "codec, 'wire,server,client,flow,proto,stub,transport,engine,ws,http,inner,concurrent,net'",
        "proto, 'wire,server,client,flow,stub,transport,engine,ws,http,inner,concurrent,net'",
        "room, 'wire,server,client,flow,stub,transport,codec,engine,ws,http,inner,concurrent,net'",
        "room.protocols, 'wire,server,client,flow,transport,engine,ws,http,inner,concurrent,net'",
        "transport, 'wire,server,client,flow,proto,stub,codec,engine,ws,http,inner,concurrent,net'",
        "flow, 'wire,server,client,stub,engine,ws,http,inner,concurrent,net'",
        "stub, 'wire,server,client,transport,engine,ws,http,inner,concurrent,net'",
        "wire, 'server,client,stub,engine,ws,http,inner,concurrent,net'",
        "log, 'codec,proto,wire,server,client,flow,stub,transport,engine,ws,http,inner,concurrent,text,net'",
        "text, 'codec,proto,wire,server,client,flow,stub,transport,engine,ws,http,inner,concurrent,net'",
        "concurrent, 'wire,server,client,flow,proto,stub,codec,engine,ws,http,inner,net'",
        "engine, 'server,client,stub,ws,http,inner,net'",
        "cluster, 'wire,server,client,flow,stub,engine,ws,http,inner,net'",
        "server, 'client,ws,http,inner,net'",
        "client, 'server,ws,http,inner,net'",
        "net, 'wire,server,client,flow,proto,stub,codec,engine,ws,http,inner'",
        "ws, 'http,inner'",
        "http, 'ws,inner'",
        "inner, 'ws,http,net'",
    })
    void dependenciesGoOneWay(String from, String unknown) {
        String[] packages = unknown.split(",");
        for (int i = 0; i < packages.length; i++) {
            packages[i] = "io.tsrpc." + packages[i] + "..";
        }
        noClasses()
                .that()
                .resideInAPackage("io.tsrpc." + from + "..")
                .and()
                .resideOutsideOfPackage(from.equals("room") ? "io.tsrpc.room.protocols.." : "") // has codecs
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(RUNTIME);
    }

    @Test
    void whatUsersNameKnowsNoEngineAndNoTransport() {
        noClasses()
                .that()
                .resideInAPackage("io.tsrpc")
                .and()
                .doNotBelongToAnyOf(Server.class, DuplexClient.class) // their factory methods create one
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.tsrpc.wire..",
                        "io.tsrpc.server..",
                        "io.tsrpc.client..",
                        "io.tsrpc.engine..",
                        "io.tsrpc.concurrent..",
                        "io.tsrpc.net..",
                        "io.tsrpc.ws..",
                        "io.tsrpc.http..",
                        "io.tsrpc.inner..")
                .check(RUNTIME);
    }

    @Test
    void theModuleExportsThisAndNoMore() throws IOException {
        try (InputStream in = Objects.requireNonNull(Server.class.getResourceAsStream("/module-info.class"))) {
            assertThat(ModuleDescriptor.read(in).exports())
                    .extracting(ModuleDescriptor.Exports::source)
                    .containsExactlyInAnyOrder(
                            "io.tsrpc",
                            "io.tsrpc.backplane",
                            "io.tsrpc.codec",
                            "io.tsrpc.contract",
                            "io.tsrpc.contract.typescript",
                            "io.tsrpc.flow",
                            "io.tsrpc.http",
                            "io.tsrpc.inner",
                            "io.tsrpc.proto",
                            "io.tsrpc.room",
                            "io.tsrpc.room.protocols",
                            "io.tsrpc.room.protocols.rt",
                            "io.tsrpc.stub",
                            "io.tsrpc.transport",
                            "io.tsrpc.ws");
        }
    }

    @Test
    void enginesAreNotExtended() {
        classes()
                .that()
                .resideInAnyPackage("io.tsrpc.server..", "io.tsrpc.client..")
                .and()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveFullyQualifiedName("io.tsrpc.server.ForwardingServer") // depends only on public packages
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(RUNTIME);
    }

    @Test
    void nothingIsPrintedAndNoProcessIsEnded() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(RUNTIME);
    }
}
