package com.example.chat;

import com.example.chat.protocols.*;
import com.example.chat.protocols.user.*;
import io.micrometer.core.instrument.MeterRegistry;
import io.tsrpc.*;
import io.tsrpc.contract.*;
import io.tsrpc.inner.*;
import io.tsrpc.stub.*;
import io.tsrpc.transport.*;
import io.tsrpc.ws.*;
import java.io.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import javax.net.ssl.*;
import org.jspecify.annotations.Nullable;

/** The names that samples of pages use without declaring them. */
abstract class Sample {
    static final String COOKIE = "__Host-session";
    static final AttributeKey<Session> SESSION = AttributeKey.of("session");
    static final AttributeKey<Role> ROLE = AttributeKey.of("role");
    static final AttributeKey<User> USER = AttributeKey.of("user");

    ApiGroup apis;
    Archive archive;
    ChatWsClient client;
    ClientTransport clientTransport;
    SSLContext context;
    Images images;
    InnerServer innerServer;
    List<Connection> newcomers;
    char[] password;
    MeterRegistry registry;
    ApiReturn<ApiLogin.Res> ret;
    WsServer server;
    Sessions sessions;
    Tokens tokens;
    ServerTransport transport;

    @Conf
    @interface Access {
        boolean needLogin() default true;

        Role[] roles() default {};
    }

    enum Role {
        USER,
        ADMIN
    }

    static void remember(Session session, Attributes attributes) {}

    static User user(ApiLogin.Req req) {
        throw new TsrpcException("Wrong password");
    }

    static Role role(ApiLogin.Req req) {
        return Role.USER;
    }

    interface WithToken {
        Optional<String> token();
    }

    record Session(String token, User user, Role role) {}

    static String report() {
        return "";
    }

    static void paid(byte[] body) {}

    interface Images {
        void store(String name, InputStream content) throws IOException;
    }

    interface Sessions {
        Session open(User user, Role role);

        @Nullable
        Session find(String token);

        void endAll(User user);
    }

    interface Tokens {
        String current();
    }

    interface Archive {
        CompletionStage<Instant> store(String content);
    }

    static class ChatApis implements ChatApi {
        @Override
        public CompletionStage<ApiSend.Res> send(ApiSend.Req req, ApiCall<ApiSend.Req, ApiSend.Res> call) {
            return CompletableFuture.completedStage(new ApiSend.Res(Instant.now()));
        }
    }

    static class UserApis implements UserApi {
        @Override
        public ApiLogin.Res login(ApiLogin.Req req, ApiCall<ApiLogin.Req, ApiLogin.Res> call) {
            throw new TsrpcException("Wrong password");
        }
    }
}
