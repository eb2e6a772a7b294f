package io.tsrpc.it.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.processor.contract.ServiceEntry;
import io.tsrpc.processor.evolution.Break;
import io.tsrpc.processor.evolution.Change;
import io.tsrpc.processor.evolution.Evolution;
import io.tsrpc.processor.evolution.Form;
import io.tsrpc.processor.evolution.Reader;
import io.tsrpc.processor.evolution.Rule;
import io.tsrpc.processor.evolution.Side;
import io.tsrpc.ws.WsClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the rules say of services is what happens: Java's client and that of npm's tsrpc, in both formats, at a server of the other
 * release. Each tries the service that has changed, and then one that has not.
 */
class ServicesTest {
    private static final String STAY = "interface ApiStay { record Req() {} record Res() {} }";
    private static final String API = "interface ApiNotify { record Req(String text) {} record Res() {} }";
    private static final String MSG = "record MsgNotify(String text) {}";
    private static final String VALUE = "{\"text\":\"a\"}";

    /** The service is understood. */
    private static final String UNDERSTOOD = "understood";
    /** The call has an error, and the connection goes on. */
    private static final String REFUSED = "refused";
    /** The connection is closed. */
    private static final String CLOSED = "closed";

    @TempDir
    private Path directory;

    /** Two releases, and what the rules say of them. */
    private record Evolved(Release old, Release fresh, List<Change> changes) {
        /** Whom a rule breaks. Only servers refuse services, and those are Java's. */
        Set<Break> said(Rule rule) {
            return changes.stream()
                    .filter(c -> c.rule() == rule)
                    .flatMap(c -> c.breaks().stream())
                    .collect(Collectors.toSet());
        }
    }

    private Evolved change(Map<String, String> before, Map<String, String> after) throws IOException {
        Releases releases = new Releases(directory);
        Release old = releases.first(sources(before));
        Release fresh = releases.after(old, sources(after));
        return new Evolved(
                old,
                fresh,
                Evolution.between(old.parsedContract(), fresh.parsedContract()).changes());
    }

    private static Map<String, String> sources(Map<String, String> own) {
        Map<String, String> sources = new TreeMap<>(own);
        sources.put("ApiStay", STAY);
        sources.replaceAll((name, source) -> source.replaceFirst("(interface|record|@interface)", "public $1"));
        return sources;
    }

    private static Set<Break> oldClients(Form... forms) {
        return List.of(forms).stream()
                .map(form -> new Break(Side.OLD_CLIENTS, form, Reader.JAVA))
                .collect(Collectors.toSet());
    }

    @Test
    void apiThatBecomesAMessageIsUnknown() throws IOException {
        Evolved evolved = change(Map.of("ApiNotify", API), Map.of("MsgNotify", MSG));

        assertThat(evolved.said(Rule.SERVICE_KIND)).isEqualTo(oldClients(Form.values()));
        assertThat(visits(evolved.old(), "api Notify", evolved.fresh())).containsOnly(REFUSED);
        assertThat(visits(evolved.fresh(), "msg Notify", evolved.old())).containsOnly(CLOSED);
    }

    @Test
    void messageThatBecomesAnApiIsUnknown() throws IOException {
        Evolved evolved = change(Map.of("MsgNotify", MSG), Map.of("ApiNotify", API));

        assertThat(evolved.said(Rule.SERVICE_KIND)).isEqualTo(oldClients(Form.values()));
        assertThat(visits(evolved.old(), "msg Notify", evolved.fresh())).containsOnly(CLOSED);
        assertThat(visits(evolved.fresh(), "api Notify", evolved.old())).containsOnly(REFUSED);
    }

    @Test
    void removedServiceIsUnknown() throws IOException {
        Evolved evolved = change(Map.of("ApiNotify", API, "MsgNotify", MSG), Map.of());

        assertThat(evolved.said(Rule.SERVICE_REMOVED)).isEqualTo(oldClients(Form.values()));
        assertThat(visits(evolved.old(), "api Notify", evolved.fresh())).containsOnly(REFUSED);
        assertThat(visits(evolved.old(), "msg Notify", evolved.fresh())).containsOnly(CLOSED);
    }

    @Test
    void renamedServiceIsUnderstoodInBinary() throws IOException {
        Evolved evolved = change(
                Map.of("ApiNotify", API),
                Map.of("ApiTell", "@FormerName(\"Notify\") " + API.replace("ApiNotify", "ApiTell")));

        assertThat(evolved.said(Rule.SERVICE_RENAMED))
                .isEqualTo(Set.of(
                        new Break(Side.OLD_CLIENTS, Form.JSON, Reader.JAVA),
                        new Break(Side.OLD_SERVERS, Form.JSON, Reader.JAVA)));
        assertThat(visit(evolved.old(), "api Notify", evolved.fresh(), Form.BINARY))
                .containsOnly(UNDERSTOOD);
        assertThat(visit(evolved.old(), "api Notify", evolved.fresh(), Form.JSON))
                .containsOnly(REFUSED);
        assertThat(visit(evolved.fresh(), "api Tell", evolved.old(), Form.BINARY))
                .containsOnly(UNDERSTOOD);
        assertThat(visit(evolved.fresh(), "api Tell", evolved.old(), Form.JSON)).containsOnly(REFUSED);
    }

    /** Clients read it as well, and may be TSRPC's. */
    @Test
    void renamedMessageIsReadByAll() throws IOException {
        Evolved evolved = change(
                Map.of("MsgNotify", MSG),
                Map.of("MsgTell", "@FormerName(\"Notify\") " + MSG.replace("MsgNotify", "MsgTell")));

        Set<Break> breaks = new HashSet<>();
        for (Side side : Side.values()) {
            for (Reader reader : Reader.values()) {
                breaks.add(new Break(side, Form.JSON, reader));
            }
        }
        assertThat(evolved.said(Rule.SERVICE_RENAMED)).isEqualTo(breaks);
        assertThat(visit(evolved.old(), "msg Notify", evolved.fresh(), Form.BINARY))
                .containsOnly(UNDERSTOOD);
    }

    @Test
    void otherConfigurationBreaksNobody() throws IOException {
        String access = "@io.tsrpc.contract.Conf @interface Access { boolean login(); }";
        Evolved evolved = change(
                Map.of("Access", access, "ApiNotify", "@Access(login = false) " + API, "MsgNotify", MSG),
                Map.of(
                        "Access",
                        access,
                        "ApiNotify",
                        "@Access(login = true) " + API,
                        "MsgNotify",
                        "@Access(login = true) " + MSG));

        assertThat(evolved.changes())
                .extracting(Change::rule)
                .containsOnly(Rule.CONF_CHANGED)
                .hasSize(2);
        assertThat(evolved.said(Rule.CONF_CHANGED)).isEmpty();
        for (String service : List.of("api Notify", "msg Notify")) {
            assertThat(visits(evolved.old(), service, evolved.fresh())).containsOnly(UNDERSTOOD);
            assertThat(visits(evolved.fresh(), service, evolved.old())).containsOnly(UNDERSTOOD);
        }
    }

    private List<String> visits(Release client, String service, Release server) throws IOException {
        List<String> outcomes = new ArrayList<>();
        for (Form form : Form.values()) {
            outcomes.addAll(visit(client, service, server, form));
        }
        return outcomes;
    }

    /** What becomes of it, by Java's client and by npm's. */
    private List<String> visit(Release client, String service, Release server, Form form) throws IOException {
        ServiceEntry entry = Objects.requireNonNull(client.parsedContract().service(service));
        try (LiveServer live = new LiveServer(server)) {
            server.services().stream().filter(s -> s.kind().equals("api")).forEach(s -> {
                String response = s.types().get(1);
                live.answer(new Data(response, "{}"));
            });
            return List.of(byJava(client, entry, live, form), byNpm(client, entry, live, form));
        }
    }

    private static String byJava(Release release, ServiceEntry service, LiveServer server, Form form) {
        try (WsClient client = WsClient.of(release.proto(), server.url(), o -> o.json(form == Form.JSON))) {
            client.connect().join();
            Object value = release.value(service.types().get(0), VALUE);
            boolean isUnderstood = true;
            if (service.kind().equals("api")) {
                isUnderstood = client.callApi(release.api(service), value).join() instanceof ApiReturn.Success;
            } else {
                client.sendMsg(release.msg(service), value).join();
            }
            ServiceEntry stay = Objects.requireNonNull(release.parsedContract().service("api Stay"));
            Object request = release.value(stay.types().get(0), "{}");
            boolean isOpen = client.callApi(release.api(stay), request).join() instanceof ApiReturn.Success;
            return outcome(isUnderstood, isOpen);
        }
    }

    private String byNpm(Release release, ServiceEntry service, LiveServer server, Form form) throws IOException {
        Path contract = Files.createTempFile(directory, "contract", ".json");
        Files.writeString(contract, release.contract());
        try (NodePeer client = NodePeer.start(
                "evolution/visit.js",
                contract.toString(),
                server.url(),
                form.name().toLowerCase(Locale.ROOT))) {
            client.send((service.kind().equals("api") ? "call " : "send ") + service.name() + " " + VALUE);
            boolean isUnderstood = client.receive().startsWith("=");
            client.send("call Stay {}");
            return outcome(isUnderstood, client.receive().startsWith("="));
        }
    }

    private static String outcome(boolean isUnderstood, boolean isOpen) {
        return !isOpen ? CLOSED : isUnderstood ? UNDERSTOOD : REFUSED;
    }
}
