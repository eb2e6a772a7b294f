package io.tsrpc.it.refusal;

import static io.tsrpc.TsrpcErrorType.SERVER_ERROR;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.Client;
import io.tsrpc.DataFormat;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.TsrpcError;
import io.tsrpc.it.Link;
import io.tsrpc.it.refusal.lenient.ApiPage;
import io.tsrpc.it.refusal.lenient.ApiShut;
import io.tsrpc.it.refusal.lenient.ApiUnknown;
import io.tsrpc.it.refusal.lenient.LenientProtocol;
import io.tsrpc.it.refusal.lenient.Page;
import io.tsrpc.it.refusal.protocols.StrictProtocol;
import io.tsrpc.it.transport.Cipher;
import io.tsrpc.transport.Frame;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call whose request the server refuses fails, and nothing else. Its client checks nothing, and never times out. */
@Timeout(60)
@ParameterizedClass(name = "{0} {1}")
@MethodSource("io.tsrpc.it.Link#all")
class RefusedCallTest {
    private static final String BAD_BUFFER = "Invalid request buffer, please check the version of service proto.";

    private final boolean http;
    private final boolean json;
    private final Link link;

    RefusedCallTest(Link.Transport transport, DataFormat format) {
        this.http = transport == Link.Transport.HTTP;
        this.json = format == DataFormat.JSON;
        this.link = new Link(transport, format);
    }

    @AfterEach
    void close() {
        link.close();
    }

    private Client client() {
        return client(options -> {});
    }

    private Client client(Consumer<ServerBuilder<?>> options) {
        return link.client(server(options), LenientProtocol.PROTO);
    }

    private Server server(Consumer<ServerBuilder<?>> options) {
        Server server = link.server(StrictProtocol.PROTO, options);
        server.implementApi(
                StrictProtocol.PAGE_API,
                call -> call.succ(new io.tsrpc.it.refusal.protocols.ApiPage.Res(
                        call.req().pages().get(0))));
        server.start();
        return server;
    }

    private static ApiReturn<ApiPage.Res> call(Client client, String... names) {
        List<Page> pages = List.of(names).stream().map(Page::new).toList();
        return client.callApi(LenientProtocol.PAGE_API, new ApiPage.Req(pages, Optional.empty()))
                .join();
    }

    private static TsrpcError error(ApiReturn<?> ret) {
        return Objects.requireNonNull(ret.err(), "it has succeeded");
    }

    private static TsrpcError invalid(String message) {
        return TsrpcError.of(message, SERVER_ERROR, "INPUT_DATA_ERR");
    }

    /** Other calls on the same connection are answered. */
    private static void assertAlive(Client client) {
        assertThat(call(client, "fine").orElseThrow()).isEqualTo(new ApiPage.Res(new Page("fine")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"argument", "null", "state", "checked"})
    void aConstructorRefusesAValueAndTheCallerHearsWhichOne(String name) {
        Client client = client();
        assertThat(error(call(client, "fine", name))).isEqualTo(invalid("Property `pages.1`: The value is not valid."));
        assertAlive(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"argument", "null", "state", "checked"})
    void aFormRefusesAValueAndTheCallerHearsWhichOne(String text) {
        Client client = client();
        ApiPage.Req req = new ApiPage.Req(List.of(), Optional.of(text));
        assertThat(error(client.callApi(LenientProtocol.PAGE_API, req).join()))
                .isEqualTo(invalid("Property `code`: The value is not valid."));
        assertAlive(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"argument", "checked"})
    void theTextOfTheExceptionIsToldIfAskedFor(String name) {
        Client client = client(options -> options.returnInnerError(true));
        assertThat(error(call(client, name)))
                .isEqualTo(
                        invalid("Property `pages.0`: The value is not valid.").with("innerErr", "secret"));
    }

    @Test
    void aTsrpcExceptionOfAConstructorIsTheError() {
        Client client = client();
        assertThat(error(call(client, "code")))
                .isEqualTo(TsrpcError.of("No such page").withCode("NO_PAGE"));
        assertThat(error(client.callApi(LenientProtocol.SHUT, new ApiShut.Req()).join()))
                .isEqualTo(TsrpcError.of("Closed on Sundays").withCode("CLOSED"));
        assertAlive(client);
    }

    @Test
    void aCodecExceptionOfAConstructorIsMeantForPeers() {
        assertThat(error(call(client(), "told"))).isEqualTo(invalid("Property `pages.0`: It must not be told."));
    }

    @Test
    void anErrorOfAConstructorIsAnInternalErrorThatTellsNothing() {
        Client client = client();
        assertThat(error(call(client, "error")))
                .isEqualTo(TsrpcError.of("Internal Server Error", SERVER_ERROR, "INTERNAL_ERR"));
        ApiPage.Req req = new ApiPage.Req(List.of(), Optional.of("error"));
        assertThat(error(client.callApi(LenientProtocol.PAGE_API, req).join()))
                .isEqualTo(TsrpcError.of("Internal Server Error", SERVER_ERROR, "INTERNAL_ERR"));
        assertAlive(client);
    }

    @Test
    void aRequestThatDoesNotFitTheProtocolNamesTheProperty() {
        Client client = client();
        client.flows().preSendDataFlow().push(sending -> sending.withData(misspelled(sending.data())));
        assertThat(error(call(client, "fine", "misspelled")))
                .isEqualTo(invalid(
                        (json ? "" : BAD_BUFFER + " ") + "Property `pages.1`: Missing required property `name`."));
        assertAlive(client);
    }

    /** The request, in which a page of this name has another property instead. */
    private static Frame misspelled(Frame request) {
        if (request instanceof Frame.Text text) {
            return new Frame.Text(text.text().replace("\"name\":\"misspelled\"", "\"nam\":\"misspelled\""));
        }
        String bytes = new String(request.content(), ISO_8859_1);
        return new Frame.Binary(bytes.replace("(\nmisspelled", ",\nmisspelled").getBytes(ISO_8859_1));
    }

    @Test
    void anApiThatTheServerDoesNotHaveIsAnErrorOfItsCalls() {
        Client client = client();
        TsrpcError err = error(
                client.callApi(LenientProtocol.UNKNOWN, new ApiUnknown.Req()).join());
        String path = http ? "Invalid URL path: /Unknown" : "Invalid api path: Unknown";
        assertThat(err).isEqualTo(invalid(json ? path : BAD_BUFFER));
        assertAlive(client);
    }

    @Test
    void aRefusalGoesThroughTheSendFlowAsOtherReplies() {
        Server server = server(options -> {});
        server.flows().preSendDataFlow().push(sending -> sending.withData(Cipher.apply(sending.data())));
        Client client = link.client(server, LenientProtocol.PROTO);
        client.flows().preRecvDataFlow().push(Cipher::apply);
        assertThat(error(call(client, "code")).message()).isEqualTo("No such page");
        assertThat(error(call(client, "argument")).message()).endsWith("The value is not valid.");
        assertAlive(client);
    }
}
