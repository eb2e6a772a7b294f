package io.tsrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tsrpc.backplane.Backplane;
import io.tsrpc.backplane.MemoryEngine;
import io.tsrpc.flow.ClientFlows;
import io.tsrpc.flow.Flow;
import io.tsrpc.flow.FlowNode;
import io.tsrpc.flow.ServerFlows;
import io.tsrpc.http.HttpClient;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpStatusPolicy;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.ClientRoomsListener;
import io.tsrpc.room.JoinOptions;
import io.tsrpc.room.JoinResult;
import io.tsrpc.room.Member;
import io.tsrpc.room.PresenceListener;
import io.tsrpc.room.Room;
import io.tsrpc.room.RoomAdmission;
import io.tsrpc.room.RoomDecision;
import io.tsrpc.room.RoomRetention;
import io.tsrpc.room.UserChannel;
import io.tsrpc.stub.ApiGroup;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.ws.WsClient;
import io.tsrpc.ws.WsServer;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Null is refused where it is given, by a NullPointerException that names the parameter, for every parameter of the
 * public API that does not say that it may be null. Found by reflection, so that what is added later is tried as well.
 */
class NullArgumentsTest {
    /** Questions, which null answers harmlessly. */
    private static final Set<String> QUESTIONS = Set.of("as", "get", "remove", "hasCode", "equals");

    /** What the JVM says of a null that nobody has looked for. */
    private static final Pattern ACCIDENT = Pattern.compile("Cannot .* because .* is null", Pattern.DOTALL);

    private static final InnerServer SERVER =
            InnerServer.builder(VectorProto.PROTO).allowUnhandledApis(true).build();
    private static final DuplexClient CLIENT = SERVER.newClient();
    private static final HttpClient HTTP_CLIENT = HttpClient.of(VectorProto.PROTO, "http://127.0.0.1:1");

    static {
        SERVER.start();
        if (!CLIENT.connect().join().isSucc()) {
            throw new AssertionError("not connected");
        }
    }

    private static final Connection CONNECTION = await().pollInSameThread()
            .until(SERVER::connections, open -> !open.isEmpty())
            .get(0);
    private static final ApiCall<?, ?> CALL = callOfAServer();
    private static final Map<Class<?>, Object> SAMPLES = samples();

    private static ApiCall<?, ?> callOfAServer() {
        AtomicReference<@Nullable ApiCall<?, ?>> handled = new AtomicReference<>();
        SERVER.implementApi(VectorProto.TEST, handled::set); // no lambda: this class is still being initialized
        ApiFuture<Map<String, Object>> unused = SERVER.callApi(VectorProto.TEST, Map.of("name", "a"));
        return await().pollInSameThread().until(handled::get, Objects::nonNull);
    }

    @AfterAll
    static void close() {
        CLIENT.close();
        HTTP_CLIENT.close();
        SERVER.close();
    }

    private static Map<Class<?>, Object> samples() {
        Map<Class<?>, Object> samples = new HashMap<>();
        samples.put(String.class, "127.0.0.1");
        samples.put(Object.class, Map.of());
        samples.put(Map.class, Map.of());
        samples.put(Duration.class, Duration.ofSeconds(1));
        samples.put(Integer.class, 1);
        samples.put(int.class, 500);
        samples.put(long.class, 1L);
        samples.put(boolean.class, true);
        samples.put(byte[].class, new byte[0]);
        samples.put(Collection.class, List.of(CONNECTION));
        samples.put(Pattern.class, Pattern.compile("x"));
        samples.put(Executor.class, (Executor) Runnable::run);
        samples.put(Consumer.class, (Consumer<?>) options -> {});
        samples.put(FlowNode.class, (FlowNode<?>) value -> value);
        samples.put(Service.class, VectorProto.TEST);
        samples.put(ApiService.class, VectorProto.TEST);
        samples.put(MsgService.class, VectorProto.CHAT);
        samples.put(ServiceProto.class, VectorProto.PROTO);
        samples.put(ApiHandler.class, (ApiHandler<?, ?>) call -> {});
        samples.put(MsgHandler.class, (MsgHandler<?>) call -> {});
        samples.put(ClientMsgHandler.class, (ClientMsgHandler<?>) msg -> {});
        samples.put(ClientPatternHandler.class, (ClientPatternHandler) (msg, service) -> {});
        samples.put(ApiGroup.class, (ApiGroup) binder -> {});
        samples.put(Option.class, ClientOptions.TIMEOUT);
        samples.put(CallOptions.class, CallOptions.DEFAULT);
        samples.put(Connection.class, CONNECTION);
        samples.put(Headers.class, Headers.of("x-trace", "1"));
        samples.put(CookieHandler.class, new CookieManager());
        samples.put(RequestHead.class, RequestHead.withoutHttp("127.0.0.1"));
        samples.put(ClientAuth.class, ClientAuth.NONE);
        samples.put(SlowConsumerPolicy.class, SlowConsumerPolicy.CLOSE);
        samples.put(Supplier.class, (Supplier<?>) () -> Headers.NONE);
        samples.put(ApiCall.class, CALL);
        samples.put(AdmissionPolicy.class, (AdmissionPolicy)
                head -> CompletableFuture.completedFuture(Admission.accepted()));
        samples.put(AdmissionPolicy.AtOnce.class, (AdmissionPolicy.AtOnce) head -> Admission.accepted());
        samples.put(ResponseCookie.class, ResponseCookie.of("a", "b"));
        samples.put(ResponseCookie.SameSite.class, ResponseCookie.SameSite.LAX);
        samples.put(HttpStatusPolicy.class, HttpStatusPolicy.STANDARD);
        samples.put(ApiReturn.class, ApiReturn.success(Map.of()));
        samples.put(ConnectResult.class, ConnectResult.success());
        samples.put(TsrpcError.class, TsrpcError.of("x"));
        samples.put(TsrpcErrorType.class, TsrpcErrorType.API_ERROR);
        samples.put(ErrorCode.class, ErrorCode.TIMEOUT);
        samples.put(AttributeKey.class, AttributeKey.of("x"));
        samples.put(Frame.class, new Frame.Text("x"));
        samples.put(ServerTransport.class, InnerServer.transport());
        samples.put(ClientTransport.class, InnerServer.transport().clients());
        samples.put(ProxySelector.class, ProxySelector.of(InetSocketAddress.createUnresolved("x", 1)));
        samples.put(SSLContext.class, tls());
        samples.put(ClientRoomsListener.class, new ClientRoomsListener() {});
        samples.put(RoomAdmission.class, RoomAdmission.NONE);
        samples.put(RoomRetention.class, RoomRetention.NONE);
        samples.put(JoinOptions.class, JoinOptions.NONE);
        samples.put(Backplane.class, new MemoryEngine(1).connect());
        samples.put(PresenceListener.class, new NobodyListens());
        samples.put(Reconnect.class, Reconnect.backoff());
        samples.put(ReconnectListener.class, new ReconnectListener() {});
        samples.put(AfterConnect.class, (AfterConnect)
                client -> CompletableFuture.completedFuture(AfterConnect.Outcome.ready()));
        samples.put(Predicate.class, (Predicate<?>) value -> false);
        samples.put(Optional.class, Optional.empty());
        return samples;
    }

    private static final class NobodyListens implements PresenceListener {
        @Override
        public void joined(Member member) {}

        @Override
        public void left(Member member) {}
    }

    private static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    // --- what is tried -------------------------------------------------------------------------------------------

    @TestFactory
    Stream<DynamicTest> whatHasMethods() {
        return Stream.of(
                        methods(Client.class, HTTP_CLIENT),
                        methods(DuplexClient.class, CLIENT),
                        methods(InnerServer.class, SERVER),
                        methods(Connection.class, CONNECTION),
                        methods(Room.class, SERVER.room("x")),
                        methods(UserChannel.class, SERVER.user("x")),
                        methods(WsServer.Builder.class, WsServer.builder(VectorProto.PROTO)),
                        methods(HttpServer.Builder.class, HttpServer.builder(VectorProto.PROTO)),
                        methods(InnerServer.Builder.class, InnerServer.builder(VectorProto.PROTO)),
                        methods(Server.Builder.class, Server.builder(VectorProto.PROTO)),
                        options(
                                WsClient.Options.class,
                                chosen -> WsClient.of(VectorProto.PROTO, "ws://x", chosen::add)),
                        options(
                                HttpClient.Options.class,
                                chosen -> HttpClient.of(VectorProto.PROTO, "http://x", chosen::add)),
                        options(InnerServer.Options.class, chosen -> SERVER.newClient(chosen::add)),
                        options(WsServer.TransportOptions.class, chosen -> WsServer.transport(chosen::add)),
                        options(HttpServer.TransportOptions.class, chosen -> HttpServer.transport(chosen::add)),
                        methods(Flow.class, new Flow<>()),
                        methods(Attributes.class, new Attributes()),
                        methods(CallOptions.class, CallOptions.DEFAULT),
                        methods(Reconnect.class, Reconnect.backoff()),
                        methods(Admission.Accepted.class, Admission.accepted()),
                        methods(Admission.Refused.class, Admission.refused(401, "x")),
                        methods(RoomDecision.Refused.class, RoomDecision.refused("x")),
                        methods(ResponseCookie.class, ResponseCookie.of("a", "b")),
                        methods(TsrpcError.class, TsrpcError.of("x")))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> whatIsMade() {
        return Stream.of(
                        DuplexClient.class,
                        WsClient.class,
                        HttpClient.class,
                        WsServer.class,
                        HttpServer.class,
                        InnerServer.class,
                        Server.class,
                        CallOptions.class,
                        Reconnect.class,
                        AfterConnect.Outcome.class,
                        Admission.class,
                        ResponseCookie.class,
                        ConnectResult.class,
                        SendResult.class,
                        JoinResult.class,
                        ApiReturn.class,
                        TsrpcError.class,
                        ErrorCode.class,
                        AttributeKey.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method ->
                                Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers())))
                .flatMap(method -> tests(method, arguments -> method.invoke(null, arguments)));
    }

    @TestFactory
    Stream<DynamicTest> whatHasConstructors() {
        return Stream.of(
                        Stream.of(ClientFlows.class.getDeclaredClasses()),
                        Stream.of(ServerFlows.class.getDeclaredClasses()),
                        Stream.<Class<?>>of(
                                TsrpcError.class,
                                TsrpcException.class,
                                CallOptions.class,
                                ErrorCode.Text.class,
                                Member.class,
                                Frame.Binary.class,
                                Frame.Text.class))
                .flatMap(types -> types)
                .flatMap(type -> Arrays.<Constructor<?>>stream(type.getConstructors()))
                .flatMap(constructor -> tests(constructor, constructor::newInstance));
    }

    private static <O> Stream<DynamicTest> options(Class<O> type, Consumer<List<O>> make) {
        List<O> chosen = new ArrayList<>();
        make.accept(chosen);
        return methods(type, chosen.get(0));
    }

    private static <T> Stream<DynamicTest> methods(Class<T> type, T object) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getName().startsWith("io.tsrpc"))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .filter(method -> !QUESTIONS.contains(method.getName()))
                .flatMap(method -> tests(method, arguments -> method.invoke(object, arguments)));
    }

    // --- how -----------------------------------------------------------------------------------------------------

    private interface Call {
        @Nullable
        Object with(@Nullable Object[] arguments) throws ReflectiveOperationException;
    }

    private static Stream<DynamicTest> tests(Executable executable, Call call) {
        executable.setAccessible(true);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < executable.getParameterCount(); i++) {
            if (mustNotBeNull(executable.getParameters()[i])) {
                int at = i;
                tests.add(dynamicTest(executable.toGenericString() + " " + i, () -> refusesNull(executable, call, at)));
            }
        }
        return tests.stream();
    }

    private static boolean mustNotBeNull(Parameter parameter) {
        if (parameter.getType().isPrimitive() || parameter.isVarArgs()) {
            return false;
        }
        if (parameter.getParameterizedType() instanceof TypeVariable<?> variable
                && variable.getAnnotatedBounds()[0].isAnnotationPresent(Nullable.class)) {
            return false;
        }
        return !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void refusesNull(Executable executable, Call call, int at) {
        @Nullable
        Object[] arguments = Arrays.stream(executable.getParameterTypes())
                .map(type -> Objects.requireNonNull(SAMPLES.get(type), () -> "a sample of " + type))
                .toArray();
        arguments[at] = null;
        long callsBefore = CLIENT.lastSn();

        Throwable thrown = catchThrowable(() -> call.with(arguments));
        assertThat(thrown).as(executable.toGenericString()).isInstanceOf(InvocationTargetException.class);
        assertThat(thrown.getCause())
                .isInstanceOf(NullPointerException.class)
                .hasMessageMatching("(?s).+")
                .satisfies(e -> assertThat(e.getMessage()).doesNotMatch(ACCIDENT));
        assertThat(CLIENT.lastSn()).as("calls").isEqualTo(callsBefore);
    }
}
