package io.tsrpc.example.accounts;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Admission;
import io.tsrpc.ApiCall;
import io.tsrpc.AttributeKey;
import io.tsrpc.Connection;
import io.tsrpc.RequestHead;
import io.tsrpc.ResponseCookie;
import io.tsrpc.Server;
import io.tsrpc.example.accounts.protocols.Access;
import io.tsrpc.example.accounts.protocols.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows who is calling, over HTTP and over WebSocket, and says what they may do. */
final class Doorkeeper {
    /** The browser gives it to no script, to no page of another site, and to this host alone. */
    static final String COOKIE = "__Host-session";

    private static final AttributeKey<Session> SESSION = AttributeKey.of("session");
    private static final String BEARER = "Bearer ";
    private static final Admission STRANGER = Admission.accepted(); // who may log in

    private final Sessions sessions;

    Doorkeeper(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Recognizes a program by its token and a page by its cookie, before a request is read or a handshake answered. */
    Admission admit(RequestHead request) {
        String header = request.header("Authorization");
        if (header != null) {
            Session session = header.startsWith(BEARER) ? sessions.find(header.substring(BEARER.length())) : null;
            return session == null ? Admission.refused(401, "Please log in").withCode("NEED_LOGIN") : known(session);
        }
        String cookie = request.cookie(COOKIE);
        if (cookie == null) {
            return STRANGER;
        }
        Session session = sessions.find(cookie);
        return session == null ? STRANGER.withCookie(ResponseCookie.deleted(COOKIE)) : known(session);
    }

    private static Admission known(Session session) {
        return Admission.accepted().with(SESSION, session);
    }

    /** Lets nothing pass that is not allowed, and binds connections to the accounts that have made them. */
    void guard(Server server) {
        server.flows().preApiCallFlow().push(this::check);
        server.flows().preMsgCallFlow().push(call -> session(call.conn()) == null ? null : call);
        server.flows().postConnectFlow().push(this::welcome);
    }

    private @Nullable ApiCall<?, ?> check(ApiCall<?, ?> call) {
        Access access = call.service().conf(Access.class);
        boolean needLogin = access == null || access.needLogin();
        List<Role> roles = access == null ? List.of() : List.of(access.roles());
        Session session = session(call.conn());
        if (session == null && needLogin) {
            call.error("Please log in", "NEED_LOGIN");
            return null;
        }
        if (!roles.isEmpty()
                && (session == null || !roles.contains(session.account().role()))) {
            call.error("You do not have the role for this", "NEED_ROLE");
            return null;
        }
        return call;
    }

    private Connection welcome(Connection conn) {
        Session session = conn.attributes().get(SESSION);
        if (session != null && conn.isLong()) {
            conn.bind(session.account().name());
            if (!sessions.isOpen(session)) { // it has ended since the handshake, when this was not bound yet
                conn.close("Logged out");
            }
        }
        return conn;
    }

    /** From now on a connection is that of a session: on WebSocket until it ends, over HTTP for this one call. */
    void remember(Session session, Connection conn) {
        conn.attributes().set(SESSION, session);
        var unused = welcome(conn);
    }

    /** The session of a connection, or null if it is a stranger's or the session has ended. */
    @Nullable
    Session session(Connection conn) {
        Session session = conn.attributes().get(SESSION);
        return session != null && sessions.isOpen(session) ? session : null;
    }

    /** Who has made a call for which one has to be logged in. */
    static Session caller(ApiCall<?, ?> call) {
        return requireNonNull(call.conn().attributes().get(SESSION), "The flow has let a stranger in");
    }

    /** Ends all sessions of an account, answers, and closes the account's connections, the caller's own too if it is one. */
    <R> R logOut(String name, ApiCall<?, R> call, R reply) {
        sessions.endAll(name);
        call.succ(reply);
        var unused = call.conn().server().user(name).kick("Logged out");
        return reply;
    }
}
