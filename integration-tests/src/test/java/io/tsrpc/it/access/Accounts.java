package io.tsrpc.it.access;

import static io.tsrpc.it.access.LoginCheck.ROLE;
import static java.util.Objects.requireNonNull;

import io.tsrpc.Admission;
import io.tsrpc.ApiCall;
import io.tsrpc.AttributeKey;
import io.tsrpc.Attributes;
import io.tsrpc.Connection;
import io.tsrpc.RequestHead;
import io.tsrpc.ResponseCookie;
import io.tsrpc.Server;
import io.tsrpc.TsrpcException;
import io.tsrpc.it.access.protocols.AccessProtocol;
import io.tsrpc.it.access.protocols.Role;
import io.tsrpc.it.access.protocols.WithToken;
import io.tsrpc.it.access.protocols.user.ApiLogin;
import io.tsrpc.it.access.protocols.user.ApiLogout;
import io.tsrpc.it.access.protocols.user.User;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Logins and logouts, and who a client is, on any server: what the guide shows. */
class Accounts {
    static final String COOKIE = "__Host-session";
    static final AttributeKey<Session> SESSION = AttributeKey.of("session");

    final Sessions sessions = new Sessions();

    /** Checks everything that comes in, and handles logins and logouts. The server also needs the admission. */
    void install(Server server) {
        server.implementApi(AccessProtocol.USER_LOGIN, this::login);
        server.implementApi(AccessProtocol.USER_LOGOUT, this::logout);
        findTokensInRequests(server);
        LoginCheck.install(server);
        server.flows().preMsgCallFlow().push(call -> call.conn().attributes().get(SESSION) == null ? null : call);
        closeWhoWasLoggedOutMeanwhile(server);
    }

    // --- what the guide shows ------------------------------------------------------------------------------------

    Admission admit(RequestHead request) {
        String token = token(request);
        if (token == null) {
            return Admission.accepted(); // a stranger, who may log in
        }
        Session session = sessions.find(token); // may block
        if (session == null) {
            Admission refused = Admission.refused(401, "Please log in").withCode("NEED_LOGIN");
            return token.equals(request.cookie(COOKIE)) ? refused.withCookie(ResponseCookie.deleted(COOKIE)) : refused;
        }
        return Admission.accepted().with(SESSION, session).with(ROLE, session.role());
    }

    static @Nullable String token(RequestHead request) {
        String header = request.header("Authorization"); // programs
        if (header != null && header.startsWith("Bearer ")) {
            return header.substring("Bearer ".length());
        }
        String param = request.param("token"); // pages without cookies
        return param != null ? param : request.cookie(COOKIE); // pages
    }

    void login(ApiCall<ApiLogin.Req, ApiLogin.Res> call) {
        Session session = sessions.open(user(call.req()), role(call.req()));
        call.conn().response().ifPresent(response -> response.cookie(cookie(session))); // over HTTP
        remember(session, call.conn().attributes()); // on connections that stay
        call.succ(new ApiLogin.Res(session.token(), session.user()));
    }

    static void remember(Session session, Attributes attributes) {
        attributes.set(SESSION, session);
        attributes.set(ROLE, session.role());
    }

    void findTokensInRequests(Server server) {
        server.flows().preApiCallFlow().push(call -> {
            if (call.req() instanceof WithToken with && with.token().isPresent()) {
                Session session = sessions.find(with.token().get());
                if (session != null) {
                    remember(session, call.conn().attributes());
                }
            }
            return call;
        });
    }

    void logout(ApiCall<ApiLogout.Req, ApiLogout.Res> call) {
        Session own = requireNonNull(call.conn().attributes().get(SESSION)); // strangers were refused
        User user = own.user();
        sessions.endAll(user);
        call.conn().response().ifPresent(response -> response.cookie(ResponseCookie.deleted(COOKIE)));
        call.succ(new ApiLogout.Res());
        for (Connection conn : call.conn().server().connections()) {
            Session session = conn.attributes().get(SESSION);
            if (session != null && session.user().equals(user)) {
                conn.close("Logged out"); // this one too, after its reply
            }
        }
    }

    void closeWhoWasLoggedOutMeanwhile(Server server) {
        server.flows().postConnectFlow().push(conn -> {
            Session session = conn.attributes().get(SESSION);
            if (session != null && !sessions.isOpen(session)) {
                conn.close("Logged out");
            }
            return conn;
        });
    }

    // --- what it does not ----------------------------------------------------------------------------------------

    /** The cookie of a session. */
    ResponseCookie cookie(Session session) {
        return ResponseCookie.of(COOKIE, session.token());
    }

    private static User user(ApiLogin.Req req) {
        if (!req.password().equals(req.username())) {
            throw new TsrpcException("Wrong password", "WRONG_PASSWORD");
        }
        return new User(req.username(), Optional.empty(), Instant.EPOCH);
    }

    private static Role role(ApiLogin.Req req) {
        return req.username().equals("admin") ? Role.ADMIN : Role.USER;
    }
}
