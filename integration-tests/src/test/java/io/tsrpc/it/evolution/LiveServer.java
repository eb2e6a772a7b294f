package io.tsrpc.it.evolution;

import io.tsrpc.processor.contract.ServiceEntry;
import io.tsrpc.ws.WsServer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** A server of a release, on a socket. It remembers what it gets and answers what it is told to. */
final class LiveServer implements AutoCloseable {
    private final Release release;
    private final WsServer server;
    private final BlockingQueue<Data> received = new LinkedBlockingQueue<>();
    private final Map<String, Object> answers = new ConcurrentHashMap<>();

    LiveServer(Release release) {
        this.release = release;
        this.server = WsServer.builder(release.proto()).port(0).json(true).build();
        for (ServiceEntry service : release.services()) {
            String id = service.types().get(0);
            if (service.kind().equals("msg")) {
                server.listenMsg(release.msg(service), call -> received.add(data(id, call.msg())));
            } else {
                server.implementApi(release.api(service), call -> {
                    received.add(data(id, call.req()));
                    call.succ(Objects.requireNonNull(answers.get(service.types().get(1))));
                });
            }
        }
        server.start();
    }

    private Data data(String schemaId, Object value) {
        return new Data(schemaId, release.toJson(schemaId, value));
    }

    Release release() {
        return release;
    }

    String url() {
        return "ws://127.0.0.1:" + server.port();
    }

    /** What it has received, in order. */
    BlockingQueue<Data> received() {
        return received;
    }

    /** From now on it answers with this. */
    void answer(Data response) {
        answers.put(response.schemaId(), release.value(response.schemaId(), response.json()));
    }

    /** Sends a message to all clients. */
    void broadcast(ServiceEntry service, String json) {
        server.broadcastMsg(release.msg(service), release.value(service.types().get(0), json));
    }

    @Override
    public void close() {
        server.stop();
    }
}
