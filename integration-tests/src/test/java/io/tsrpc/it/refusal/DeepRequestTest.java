package io.tsrpc.it.refusal;

import static io.tsrpc.TsrpcErrorType.SERVER_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.Client;
import io.tsrpc.DataFormat;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.TsrpcError;
import io.tsrpc.it.Link;
import io.tsrpc.it.types.protocols.Tree;
import io.tsrpc.it.types.protocols.TreeCodec;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.ServiceProto;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A request that is nested too deep fails as one call, which hears where. */
@Timeout(60)
@ParameterizedClass(name = "{0} {1}")
@MethodSource("io.tsrpc.it.Link#all")
class DeepRequestTest {
    private static final ApiService<Tree, Tree> ECHO = ApiService.of(0, "Echo", TreeCodec.INSTANCE, TreeCodec.INSTANCE);
    private static final ServiceProto PROTO = ServiceProto.of("Trees", List.of(ECHO));

    private final boolean json;
    private final Link link;

    DeepRequestTest(Link.Transport transport, DataFormat format) {
        this.json = format == DataFormat.JSON;
        this.link = new Link(transport, format);
    }

    @AfterEach
    void close() {
        link.close();
    }

    private Client client(Consumer<ServerBuilder<?>> options) {
        Server server = link.server(PROTO, options);
        server.implementApi(ECHO, call -> call.succ(call.req()));
        server.start();
        return link.client(server, PROTO);
    }

    private static Tree tree(int levels) {
        List<Tree> children = levels == 1 ? List.of() : List.of(tree(levels - 1));
        return new Tree("", children, null, Map.of());
    }

    private void assertRefused(ApiReturn<Tree> ret, String place, int levels) {
        String problem = "Property `" + place + "`: Nested deeper than " + levels + " levels.";
        String text = json ? problem : "Invalid request buffer, please check the version of service proto. " + problem;
        assertThat(ret.err()).isEqualTo(TsrpcError.of(text, SERVER_ERROR, "INPUT_DATA_ERR"));
    }

    @Test
    void theCallerHearsWhereAndTheConnectionLives() {
        Client client = client(options -> options.maxNesting(3));
        assertRefused(client.callApi(ECHO, tree(4)).join(), "children.0.children.0.children.0", 3);
        assertThat(client.callApi(ECHO, tree(3)).join().orElseThrow()).isEqualTo(tree(3));
    }

    @Test
    void sixtyFourLevelsAreTakenUnlessAnOptionSaysMore() {
        Client usual = client(options -> {});
        assertThat(usual.callApi(ECHO, tree(64)).join().orElseThrow()).isEqualTo(tree(64));
        assertRefused(usual.callApi(ECHO, tree(65)).join(), "children.0.".repeat(63) + "children.0", 64);
    }

    @Test
    void aServerMayTakeAllThatClientsCanSend() {
        Client client = client(options -> options.maxNesting(256));
        assertThat(client.callApi(ECHO, tree(256)).join().orElseThrow()).isEqualTo(tree(256));
    }
}
