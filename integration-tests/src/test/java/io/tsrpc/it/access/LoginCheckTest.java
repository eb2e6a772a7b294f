package io.tsrpc.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.Server;
import io.tsrpc.TsrpcError;
import io.tsrpc.http.HttpServer;
import io.tsrpc.it.access.protocols.Access;
import io.tsrpc.it.access.protocols.AccessClient;
import io.tsrpc.it.access.protocols.AccessProtocol;
import io.tsrpc.it.access.protocols.AccessWsClient;
import io.tsrpc.it.access.protocols.ApiSend;
import io.tsrpc.it.access.protocols.Role;
import io.tsrpc.it.access.protocols.admin.ApiHelp;
import io.tsrpc.it.access.protocols.admin.ApiKick;
import io.tsrpc.it.access.protocols.admin.audit.ApiList;
import io.tsrpc.it.access.protocols.user.ApiLogin;
import io.tsrpc.ws.WsServer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call what, by the configuration of services and folders. */
class LoginCheckTest {
    private static final String PASSES = "passes";

    private final WsServer server =
            WsServer.builder(AccessProtocol.PROTO).port(0).json(true).build();

    @BeforeEach
    void start() {
        install(server);
        server.start();
    }

    private static void install(Server server) {
        new Accounts().install(server);
        new Shop().install(server);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private AccessWsClient connected(boolean json) {
        AccessWsClient client = AccessClient.ws("ws://127.0.0.1:" + server.port(), o -> o.json(json));
        assertThat(client.connect().join().isSucc()).isTrue();
        return client;
    }

    private static List<String> outcomes(AccessClient client) {
        return List.of(
                outcome(client.send(new ApiSend.Req("hello")).join()),
                outcome(client.admin().help(new ApiHelp.Req()).join()),
                outcome(client.admin().kick(new ApiKick.Req("k8w")).join()),
                outcome(client.admin().audit().list(new ApiList.Req()).join()));
    }

    private static String outcome(ApiReturn<?> ret) {
        TsrpcError err = ret.err();
        return err == null ? PASSES : String.valueOf(err.code());
    }

    private static void login(AccessClient client, String name) {
        assertThat(outcome(client.user().login(new ApiLogin.Req(name, name)).join()))
                .isEqualTo(PASSES);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withoutALoginOnlyTheLoginPasses(boolean json) {
        try (AccessWsClient client = connected(json)) {
            assertThat(outcomes(client)).containsOnly("NEED_LOGIN");
            login(client, "k8w");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFolderRefusesUsersWithoutItsRole(boolean json) {
        try (AccessWsClient client = connected(json)) {
            login(client, "k8w");
            assertThat(outcomes(client)).containsExactly(PASSES, PASSES, "NEED_ROLE", "NEED_ROLE");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFolderLetsItsRolePass(boolean json) {
        try (AccessWsClient client = connected(json)) {
            login(client, "admin");
            assertThat(outcomes(client)).containsOnly(PASSES);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void overHttpItIsTheSame(boolean json) {
        try (HttpServer http =
                HttpServer.builder(AccessProtocol.PROTO).port(0).json(true).build()) {
            install(http);
            http.start();
            try (AccessClient client = AccessClient.http("http://127.0.0.1:" + http.port(), o -> o.json(json))) {
                assertThat(outcomes(client)).containsOnly("NEED_LOGIN");
                login(client, "k8w");
            }
        }
    }

    @Test
    void flowsOfClientsReadItToo() {
        try (AccessWsClient client = connected(false)) {
            List<Role> needed = new ArrayList<>();
            client.flows().preCallApiFlow().push(call -> {
                Access access = call.service().conf(Access.class);
                needed.addAll(access == null ? List.of() : List.of(access.roles()));
                return call;
            });
            outcomes(client);

            assertThat(needed).containsExactly(Role.ADMIN, Role.ADMIN);
        }
    }

    @Test
    void theMapHasTheProtocolsValues() {
        assertThat(AccessProtocol.ADMIN_KICK.conf()).isEqualTo(Map.of("needLogin", true, "roles", List.of("admin")));
        assertThat(AccessProtocol.SEND.conf()).isEmpty();
    }

    @Test
    void typeScriptHasTheEnumsValues() throws Exception {
        assertThat(emitted("Role.ts")).contains("ADMIN = 'admin'");
        assertThat(emitted("admin/PtlKick.ts")).contains("roles: ['admin']");
        assertThat(emitted("serviceProto.ts").replaceAll("\\s", "")).contains("\"roles\":[\"admin\"]");
    }

    private static String emitted(String file) throws IOException, URISyntaxException {
        String resource = "/META-INF/tsrpc/io.tsrpc.it.access.protocols/" + file;
        return Files.readString(
                Path.of(LoginCheckTest.class.getResource(resource).toURI()));
    }
}
