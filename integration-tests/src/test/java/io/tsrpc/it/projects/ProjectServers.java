package io.tsrpc.it.projects;

import io.tsrpc.Server;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerTransport;
import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.util.function.Consumer;

/**
 * Where a project is served, in Java or on Node.
 *
 * @param httpPort the port for HTTP
 * @param wsPort the port for WebSocket
 * @param end stops it
 */
record ProjectServers(int httpPort, int wsPort, Runnable end) implements AutoCloseable {
    /** Those in Java. */
    static ProjectServers inJava(ServiceProto proto, Consumer<Server> project) {
        HttpServerTransport http = HttpServer.transport(o -> o.port(0));
        WsServerTransport ws = WsServer.transport(o -> o.port(0));
        Server server =
                Server.builder(proto).json(true).transport(http).transport(ws).build();
        project.accept(server);
        server.start();
        return new ProjectServers(http.port(), ws.port(), server::stop);
    }

    /** Those that the project had before. */
    static ProjectServers onNode(String project) {
        NodePeer node = NodePeer.start("projects/dist/server.js", project);
        String[] ports = node.receive().split(" ", -1);
        return new ProjectServers(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]), node::close);
    }

    String url(String scheme) {
        return scheme + "://127.0.0.1:" + (scheme.equals("ws") ? wsPort : httpPort);
    }

    @Override
    public void close() {
        end.run();
    }
}
