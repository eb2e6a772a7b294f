package io.tsrpc.it.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.Server;
import io.tsrpc.TsrpcException;
import io.tsrpc.it.projects.admin.protocols.Access;
import io.tsrpc.it.projects.admin.protocols.AdminApi;
import io.tsrpc.it.projects.admin.protocols.AdminClient;
import io.tsrpc.it.projects.admin.protocols.AdminProtocol;
import io.tsrpc.it.projects.admin.protocols.AdminRequest;
import io.tsrpc.it.projects.admin.protocols.AdminWsClient;
import io.tsrpc.it.projects.admin.protocols.ApiLogin;
import io.tsrpc.it.projects.admin.protocols.BaseRequest;
import io.tsrpc.it.projects.admin.protocols.MsgAudit;
import io.tsrpc.it.projects.admin.protocols.models.Level;
import io.tsrpc.it.projects.admin.protocols.models.ProfileChange;
import io.tsrpc.it.projects.admin.protocols.models.ProfileKey;
import io.tsrpc.it.projects.admin.protocols.models.Role;
import io.tsrpc.it.projects.admin.protocols.models.UserName;
import io.tsrpc.it.projects.admin.protocols.models.UserView;
import io.tsrpc.it.projects.admin.protocols.users.ApiBan;
import io.tsrpc.it.projects.admin.protocols.users.ApiCreate;
import io.tsrpc.it.projects.admin.protocols.users.ApiList;
import io.tsrpc.it.projects.admin.protocols.users.ApiUpdate;
import io.tsrpc.it.projects.admin.protocols.users.UsersApi;
import io.tsrpc.proto.ServiceProto;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A panel for administrators: a token in what the requests' parent extends, unions of literals, {@code T | null}, {@code keyof},
 * {@code T['name']}, {@code Pick}, {@code Omit} and {@code Partial}.
 */
final class AdminWithNpmTest extends MovedProject {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00.001Z");
    private static final List<UserView> USERS = users();

    AdminWithNpmTest() {
        super("admin", 32, 6);
    }

    @Override
    ServiceProto proto() {
        return AdminProtocol.PROTO;
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("OptionalAssignedToNull") // which is null in TypeScript
    private static List<UserView> users() {
        Instant start = Instant.EPOCH;
        Optional<String> none = Optional.empty();
        Optional<String> picture = Optional.of("a.png");
        UserName boss = new UserName(1, "admin");
        List<String> one = List.of("admin");
        List<String> two = List.of("admin", "editor");
        return List.of(
                new UserView(start, null, 1, "admin", Role.ADMIN, Level.ONE, null, none, List.of(), null),
                new UserView(start, AT, 2, "editor", Role.EDITOR, Level.TWO, "the editor", null, one, null),
                new UserView(start, null, 3, "viewer", Role.VIEWER, Level.THREE, "the viewer", picture, two, boss));
    }

    private static @Nullable UserName named(long id) {
        return USERS.stream()
                .filter(user -> user.id() == id)
                .findFirst()
                .map(user -> new UserName(id, user.name()))
                .orElse(null);
    }

    private static Optional<Role> role(BaseRequest req) {
        return req.token()
                .flatMap(token -> Stream.of(Role.values())
                        .filter(role -> token.equals("token-" + name(role)))
                        .findFirst());
    }

    @Override
    void serve(Server server) {
        server.flows().preApiCallFlow().push(call -> {
            Access access = call.service().conf(Access.class);
            if (access == null || !(call.req() instanceof BaseRequest req)) {
                call.error("Nobody may call this", "NEED_ACCESS");
                return null;
            }
            Optional<Role> role = role(req);
            if (access.needLogin() && role.isEmpty()) {
                call.error("Please log in", "NEED_LOGIN");
                return null;
            }
            List<Role> needed = List.of(access.needRoles());
            if (!needed.isEmpty() && role.filter(needed::contains).isEmpty()) {
                call.error("Not for " + name(role.orElseThrow()), "NEED_ROLE");
                return null;
            }
            return call;
        });
        server.flows().preApiCallFlow().push(call -> {
            if (call.req() instanceof AdminRequest req && "".equals(req.reason())) {
                call.error("Say why", 422);
                return null;
            }
            return call;
        });
        server.implement(new Admin());
        server.implement(new Users());
    }

    private static final class Admin implements AdminApi {
        @Override
        public ApiLogin.Res login(ApiLogin.Req req, ApiCall<ApiLogin.Req, ApiLogin.Res> call) {
            UserView found = USERS.stream()
                    .filter(user -> user.name().equals(req.name()))
                    .filter(user -> req.password().equals(user.name() + "!"))
                    .findFirst()
                    .orElseThrow(() -> new TsrpcException("Unknown name or password", "LOGIN_FAILED"));
            return new ApiLogin.Res(AT, "token-" + found.name(), found);
        }
    }

    private static final class Users implements UsersApi {
        @Override
        public ApiList.Res list(ApiList.Req req, ApiCall<ApiList.Req, ApiList.Res> call) {
            long after = req.after() == null ? 0 : req.after();
            List<UserView> found = USERS.stream()
                    .filter(user -> req.role().isEmpty() || req.role().get() == user.role())
                    .filter(user -> user.id() > after)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (req.order() == ApiList.Order.DESCENDING) {
                Collections.reverse(found);
            }
            return new ApiList.Res(AT, found, found.isEmpty() ? null : found.size(), req.sortBy());
        }

        @Override
        @SuppressWarnings("OptionalAssignedToNull") // which is null in TypeScript
        public ApiCreate.Res create(ApiCreate.Req req, ApiCall<ApiCreate.Req, ApiCreate.Res> call) {
            ApiCreate.NewUser user = req.user();
            int id = length(req.reason()) + length(req.password()) + length(user.name()) + length(user.nickname());
            id += user.tags().size() + req.ticket().orElse(0) + (user.avatar() == null ? 1000 : 0);
            UserName manager = user.manager();
            return new ApiCreate.Res(
                    AT, new ApiCreate.Created(id + (manager == null ? 0 : manager.id()), AT, user.level()));
        }

        private static int length(@Nullable String text) {
            return text == null ? 0 : text.length();
        }

        @Override
        public ApiUpdate.Res update(ApiUpdate.Req req, ApiCall<ApiUpdate.Req, ApiUpdate.Res> call) {
            return new ApiUpdate.Res(AT, req.id(), req.change());
        }

        @Override
        public ApiBan.Res ban(ApiBan.Req req, ApiCall<ApiBan.Req, ApiBan.Res> call) {
            List<@Nullable UserName> banned = new ArrayList<>();
            req.ids().forEach(id -> banned.add(named(id)));
            ApiBan.State state = banned.isEmpty()
                    ? ApiBan.State.NONE
                    : banned.contains(null) ? ApiBan.State.PARTLY : ApiBan.State.DONE;
            return new ApiBan.Res(req.until() == null ? AT : req.until(), banned, state);
        }
    }

    @Override
    void speak(ProjectServers servers, boolean json) {
        try (AdminClient client = AdminClient.http(servers.url("http"), o -> o.json(json))) {
            speak(client);
        }
        try (AdminWsClient client = AdminClient.ws(servers.url("ws"), o -> o.json(json))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            speak(client);
            MsgAudit audit = new MsgAudit(new UserName(1, "a"), MsgAudit.Action.BAN, null, Optional.of("why"));
            CompletableFuture<MsgAudit> back = new CompletableFuture<>();
            client.listenMsg(AdminProtocol.AUDIT, back::complete);
            assertThat(client.sendMsg(audit).join().isSucc()).isTrue();
            assertThat(back.join()).isEqualTo(audit);
        }
    }

    private static void speak(AdminClient client) {
        ApiLogin.Res login = client.login(new ApiLogin.Req(Optional.empty(), "viewer", "viewer!"))
                .join()
                .orElseThrow();
        assertThat(login.user()).isEqualTo(USERS.get(2));
        ApiList.Req all = new ApiList.Req(
                Optional.of(login.token()), Optional.empty(), ProfileKey.TAGS, ApiList.Order.ASCENDING, null);
        assertThat(client.users().list(all).join().orElseThrow())
                .isEqualTo(new ApiList.Res(AT, USERS, 3, ProfileKey.TAGS));
        ProfileChange change = new ProfileChange(
                Optional.of("n"), Optional.of(Role.EDITOR), Optional.empty(), Optional.of(List.of()), Optional.of(AT));
        Optional<String> admin = Optional.of("token-admin");
        assertThat(client.users()
                        .update(new ApiUpdate.Req(admin, "why", Optional.empty(), 7, change))
                        .join()
                        .orElseThrow())
                .isEqualTo(new ApiUpdate.Res(AT, 7, change));
        assertThat(client.users()
                        .ban(new ApiBan.Req(admin, null, Optional.of(5), List.of(1L, 9L), AT))
                        .join()
                        .orElseThrow()
                        .state())
                .isEqualTo(ApiBan.State.PARTLY);
    }
}
