package io.tsrpc.it.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tsrpc.Attributes;
import io.tsrpc.Server;
import io.tsrpc.http.RouteExchange;
import io.tsrpc.http.Routes;
import io.tsrpc.it.access.protocols.AccessProtocol;
import io.tsrpc.it.access.protocols.ApiBuy;
import io.tsrpc.it.access.protocols.ApiSend;
import io.tsrpc.it.access.protocols.Role;
import io.tsrpc.it.access.protocols.admin.ApiHelp;
import io.tsrpc.it.access.protocols.admin.ApiKick;
import io.tsrpc.it.access.protocols.admin.audit.ApiList;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What can be done with an account; counts what has been done with each. Handlers always succeed. Thread-safe. */
final class Shop {
    private static final int MAX_FORM = 1_000;

    private final Map<String, Integer> done = new ConcurrentHashMap<>();

    /** How often each has done something. */
    Map<String, Integer> done() {
        return Map.copyOf(done);
    }

    void install(Server server) {
        server.implementApi(AccessProtocol.SEND, call -> call.succ(new ApiSend.Res(Role.USER)));
        server.implementApi(AccessProtocol.ADMIN_KICK, call -> call.succ(new ApiKick.Res()));
        server.implementApi(AccessProtocol.ADMIN_HELP, call -> call.succ(new ApiHelp.Res()));
        server.implementApi(AccessProtocol.ADMIN_AUDIT_LIST, call -> call.succ(new ApiList.Res()));
        server.implementApi(
                AccessProtocol.BUY,
                call -> call.succ(new ApiBuy.Res(count(call.conn().attributes()))));
        var unused =
                server.listenMsg(AccessProtocol.WISH, call -> count(call.conn().attributes()));
    }

    /** {@code POST /donate} takes any body, {@code GET /account} shows a secret. */
    void install(Routes routes) {
        routes.post("/donate", this::donate).get("/account", Shop::show);
    }

    private void donate(RouteExchange exchange) throws IOException {
        String form = new String(exchange.readBody(MAX_FORM), UTF_8);
        exchange.send("text/plain; charset=utf-8", count(exchange.attributes()) + " has donated " + form);
    }

    private static void show(RouteExchange exchange) throws IOException {
        exchange.send("text/plain; charset=utf-8", "the secret of " + name(exchange.attributes()));
    }

    private String count(Attributes attributes) {
        String name = name(attributes);
        done.merge(name, 1, Integer::sum);
        return name;
    }

    private static String name(Attributes attributes) {
        Session session = attributes.get(Accounts.SESSION);
        return session == null ? "nobody" : session.user().name();
    }
}
