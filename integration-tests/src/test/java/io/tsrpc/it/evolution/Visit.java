package io.tsrpc.it.evolution;

import io.tsrpc.ApiReturn;
import io.tsrpc.processor.contract.ServiceEntry;
import io.tsrpc.processor.evolution.Form;
import io.tsrpc.processor.evolution.Reader;
import io.tsrpc.processor.json.JsonParser;
import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.ws.WsClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A client of one release at the server of another: it calls everything, tells everything and hears everything. After each
 * message comes a tick, which all releases know, so that nobody waits for a message that is not understood.
 */
final class Visit implements AutoCloseable {
    private static final int VALUES = 12;
    private static final String TICK = "MsgTick/MsgTick";
    private static final String BETWEEN = "{\"number\":-12345}";
    private static final SameValue SAME = new SameValue(Reader.JAVA);

    private final Release release;
    private final LiveServer server;
    private final WsClient client;
    private final BlockingQueue<Data> heard = new LinkedBlockingQueue<>();
    private final List<String> failures = new ArrayList<>();

    Visit(Release release, LiveServer server, Form form) {
        this.release = release;
        this.server = server;
        this.client = WsClient.of(release.proto(), server.url(), o -> o.json(form == Form.JSON));
        client.flows().postDisconnectFlow().push(gone -> {
            heard.add(Data.END);
            server.received().add(Data.END);
            return gone;
        });
        release.services().stream().filter(s -> s.kind().equals("msg")).forEach(this::listen);
    }

    private void listen(ServiceEntry service) {
        String id = service.types().get(0);
        client.listenMsg(release.msg(service), msg -> heard.add(new Data(id, release.toJson(id, msg))));
    }

    /** Talks about everything. Returns what went wrong first, if anything did. */
    Optional<String> failure() throws InterruptedException {
        server.received().clear();
        client.connect().join();
        for (ServiceEntry service : release.services()) {
            Optional<ServiceEntry> theirs = Services.counterpart(service, release, server.release());
            if (theirs.isPresent() || !isNewer()) {
                speak(service, theirs.orElse(service));
            }
        }
        for (ServiceEntry service : server.release().services()) {
            if (service.kind().equals("msg")) {
                hear(service);
            }
        }
        return failures.stream().findFirst();
    }

    private boolean isNewer() {
        return release.types().release() > server.release().types().release();
    }

    private void speak(ServiceEntry ours, ServiceEntry theirs) throws InterruptedException {
        String id = ours.types().get(0);
        Schema type = release.types().named(id);
        for (Object value : new Values(VALUES).of(type, VALUES)) {
            String json = JsonPrinter.onOneLine(value);
            if (!isOurChoice(type, value, theirs.types().get(0)) && failures.isEmpty()) {
                if (ours.kind().equals("msg")) {
                    client.sendMsg(release.msg(ours), release.value(id, json)).join();
                    client.sendMsg(release.msg(tick(release)), release.value(TICK, BETWEEN))
                            .join();
                    expect(release, new Data(id, json), server.release(), theirs, next(server.received()));
                } else {
                    call(ours, theirs, new Data(id, json));
                }
            }
        }
    }

    /** What only the new type has, an old server need not understand. */
    private boolean isOurChoice(Schema type, Object value, String theirs) {
        return isNewer()
                && !Expressible.is(type, value, server.release().types().named(theirs));
    }

    private void call(ServiceEntry ours, ServiceEntry theirs, Data request) {
        Release other = server.release();
        if (other.types().has(theirs.types().get(1))) {
            for (Object answer :
                    new Values(VALUES).of(other.types().named(theirs.types().get(1)), 2)) {
                call(ours, theirs, request, new Data(theirs.types().get(1), JsonPrinter.onOneLine(answer)));
            }
        } else {
            failures.add(ours.key() + " is not there");
        }
    }

    private void call(ServiceEntry ours, ServiceEntry theirs, Data request, Data answer) {
        server.answer(answer);
        ApiReturn<Object> result = client.callApi(release.api(ours), release.value(request.schemaId(), request.json()))
                .join();
        if (result instanceof ApiReturn.Success<Object> ok) {
            String id = ours.types().get(1);
            Data response = new Data(id, release.toJson(id, ok.res()));
            expect(release, request, server.release(), theirs, server.received().remove());
            expect(server.release(), answer, release, ours, response);
        } else {
            failures.add(ours.key() + ": " + result.err());
        }
    }

    private void hear(ServiceEntry service) throws InterruptedException {
        Optional<ServiceEntry> ours = Services.counterpart(service, server.release(), release);
        String id = service.types().get(0);
        for (Object value : new Values(VALUES).of(server.release().types().named(id), VALUES)) {
            if (failures.isEmpty()) {
                String json = JsonPrinter.onOneLine(value);
                server.broadcast(service, json);
                server.broadcast(tick(server.release()), BETWEEN);
                Data got = next(heard);
                ours.ifPresent(s -> expect(server.release(), new Data(id, json), release, s, got));
            }
        }
    }

    private static ServiceEntry tick(Release release) {
        return release.services().stream()
                .filter(s -> s.types().contains(TICK))
                .findFirst()
                .orElseThrow();
    }

    /** What has come before the tick; the tick if nothing has. */
    private static Data next(BlockingQueue<Data> queue) throws InterruptedException {
        Data first = queue.take();
        Data last = first;
        while (!isTick(last) && !last.equals(Data.END)) {
            last = queue.take();
        }
        return first;
    }

    private static boolean isTick(Data data) {
        return data.schemaId().equals(TICK) && data.json().equals(BETWEEN);
    }

    private void expect(Release from, Data written, Release to, ServiceEntry service, Data read) {
        boolean isSame = service.types().contains(read.schemaId())
                && SAME.is(
                        from.types().named(written.schemaId()),
                        JsonParser.parse(written.json()),
                        to.types().named(read.schemaId()),
                        JsonParser.parse(read.json()));
        if (!isSame) {
            failures.add(written + " was read as " + read);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
