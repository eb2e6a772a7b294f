package io.tsrpc.it.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiCall;
import io.tsrpc.Server;
import io.tsrpc.TsrpcException;
import io.tsrpc.it.projects.inventory.protocols.InventoryClient;
import io.tsrpc.it.projects.inventory.protocols.InventoryProtocol;
import io.tsrpc.it.projects.inventory.protocols.InventoryWsClient;
import io.tsrpc.it.projects.inventory.protocols.Item;
import io.tsrpc.it.projects.inventory.protocols.ItemChange;
import io.tsrpc.it.projects.inventory.protocols.ItemFilter;
import io.tsrpc.it.projects.inventory.protocols.NewItem;
import io.tsrpc.it.projects.inventory.protocols.Size;
import io.tsrpc.it.projects.inventory.protocols.items.ApiAdd;
import io.tsrpc.it.projects.inventory.protocols.items.ApiDelete;
import io.tsrpc.it.projects.inventory.protocols.items.ApiFind;
import io.tsrpc.it.projects.inventory.protocols.items.ApiGet;
import io.tsrpc.it.projects.inventory.protocols.items.ApiUpdate;
import io.tsrpc.it.projects.inventory.protocols.items.ItemsApi;
import io.tsrpc.it.projects.inventory.protocols.items.MsgChanged;
import io.tsrpc.proto.ServiceProto;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** A database of items: ids of MongoDB, {@code any}, lists, and {@code Partial} in filters and updates. */
final class InventoryWithNpmTest extends MovedProject {
    private static final Instant AT = Instant.parse("2026-05-05T05:05:05.055Z");
    private static final Item PLAIN = new Item(
            id("1"),
            "box",
            Optional.empty(),
            0.1,
            -1,
            List.of(),
            new Size(1, 2.5, Optional.empty()),
            List.of(),
            Optional.empty(),
            null,
            null,
            AT);
    private static final Item FULL = new Item(
            id("f"),
            "",
            Optional.of(""),
            -1e300,
            1L << 40,
            List.of("a", ""),
            new Size(0, 0, Optional.of(0.0)),
            List.of(new Item.Part(id("0"), 0), new Item.Part(id("2"), 300)),
            Optional.of(List.of(new byte[0], new byte[] {-1, 0})),
            custom(),
            id("3"),
            Instant.EPOCH);
    private static final List<Item> ITEMS = List.of(PLAIN, FULL);

    InventoryWithNpmTest() {
        super("inventory", 37, 5);
    }

    @Override
    ServiceProto proto() {
        return InventoryProtocol.PROTO;
    }

    private static ObjectId id(String digit) {
        return new ObjectId(digit.repeat(24));
    }

    private static Map<String, @Nullable Object> custom() {
        Map<String, @Nullable Object> custom = new LinkedHashMap<>();
        custom.put("list", Arrays.asList(1L, "x", null, Map.of("deep", true)));
        custom.put("text", "日本");
        custom.put("number", 1.5);
        custom.put("none", null);
        return custom;
    }

    private static Optional<Item> find(ObjectId id) {
        return ITEMS.stream().filter(item -> item._id().equals(id)).findFirst();
    }

    @Override
    void serve(Server server) {
        server.implement(new Items());
    }

    private static final class Items implements ItemsApi {
        @Override
        public ApiGet.Res get(ApiGet.Req req, ApiCall<ApiGet.Req, ApiGet.Res> call) {
            return new ApiGet.Res(InventoryWithNpmTest.find(req._id())
                    .orElseThrow(() -> new TsrpcException("No item " + req._id(), 404)));
        }

        @Override
        public ApiFind.Res find(ApiFind.Req req, ApiCall<ApiFind.Req, ApiFind.Res> call) {
            List<Item> found = ITEMS.stream()
                    .filter(item -> req.ids().isEmpty() || req.ids().get().contains(item._id()))
                    .filter(req.filter().map(Items::fits).orElse(item -> true))
                    .skip(req.skip().orElse(0))
                    .toList();
            Object where = req.where();
            if (where == null) {
                return new ApiFind.Res(found, found.size(), Map.of(), List.of());
            }
            List<Object> sort = new ArrayList<>();
            req.sort().orElse(List.of()).forEach(by -> sort.add(List.of(by.property(), spelling(by.order()))));
            List<Object> raw = new ArrayList<>();
            raw.add(where);
            raw.add(null);
            return new ApiFind.Res(found, found.size(), Map.of("where", where, "sort", sort), raw);
        }

        private static String spelling(ApiFind.Order order) {
            return order == ApiFind.Order.ASCENDING ? "asc" : "desc";
        }

        private static Predicate<Item> fits(ItemFilter filter) {
            ObjectId supplier =
                    filter.supplier() == null ? null : filter.supplier().orElse(null);
            return item ->
                    filter.name().filter(name -> !name.equals(item.name())).isEmpty()
                            && (supplier == null || supplier.equals(item.supplier()));
        }

        @Override
        public ApiAdd.Res add(ApiAdd.Req req, ApiCall<ApiAdd.Req, ApiAdd.Res> call) {
            NewItem item = req.item();
            int digit = item.photos().map(List::size).orElse(0)
                    + item.parts().size()
                    + (item.description().isPresent() ? 5 : 0);
            return new ApiAdd.Res(Objects.requireNonNullElse(item.supplier(), id(String.valueOf(digit))), AT);
        }

        @Override
        public ApiUpdate.Res update(ApiUpdate.Req req, ApiCall<ApiUpdate.Req, ApiUpdate.Res> call) {
            Item item = InventoryWithNpmTest.find(req._id()).orElseThrow(() -> new TsrpcException("Gone"));
            ItemChange update = req.update();
            Item next = new Item(
                    item._id(),
                    update.name().orElse(item.name()),
                    item.description(),
                    update.price().orElse(item.price()),
                    update.stock().orElse(item.stock()),
                    update.tags().orElse(item.tags()),
                    update.size().orElse(item.size()),
                    item.parts(),
                    item.photos(),
                    update.custom() == null ? item.custom() : update.custom(),
                    update.supplier() == null ? null : update.supplier().orElse(null),
                    item.createdAt());
            return new ApiUpdate.Res(1, next);
        }

        @Override
        public ApiDelete.Res delete(ApiDelete.Req req, ApiCall<ApiDelete.Req, ApiDelete.Res> call) {
            Predicate<ObjectId> isThere = id -> InventoryWithNpmTest.find(id).isPresent();
            List<ObjectId> there = req.ids().stream().filter(isThere).toList();
            List<ObjectId> missing = req.ids().stream().filter(isThere.negate()).toList();
            return new ApiDelete.Res(req.soft().orElse(false) ? List.of() : there, missing);
        }
    }

    @Override
    void speak(ProjectServers servers, boolean json) {
        try (InventoryClient client = InventoryClient.http(servers.url("http"), o -> o.json(json))) {
            speak(client);
        }
        try (InventoryWsClient client = InventoryClient.ws(servers.url("ws"), o -> o.json(json))) {
            assertThat(client.connect().join().isSucc()).isTrue();
            speak(client);
            MsgChanged changed =
                    new MsgChanged(id("1"), Optional.of(PLAIN), change(Optional.of(id("2"))), null, List.of(1L, "x"));
            CompletableFuture<MsgChanged> back = new CompletableFuture<>();
            client.listenMsg(InventoryProtocol.ITEMS_CHANGED, back::complete);
            assertThat(client.sendMsg(changed).join().isSucc()).isTrue();
            assertThat(back.join()).isEqualTo(changed);
        }
    }

    private static ItemChange change(Optional<ObjectId> supplier) {
        return new ItemChange(
                Optional.of("n"),
                Optional.empty(),
                Optional.of(7L),
                Optional.empty(),
                Optional.empty(),
                supplier,
                Map.of("a", 1L));
    }

    private static void speak(InventoryClient client) {
        Item full =
                client.items().get(new ApiGet.Req(id("f"))).join().orElseThrow().item();
        assertThat(full).usingRecursiveComparison().isEqualTo(FULL);
        Item updated = client.items()
                .update(new ApiUpdate.Req(id("1"), change(Optional.of(id("4")))))
                .join()
                .orElseThrow()
                .item();
        assertThat(updated.name()).isEqualTo("n");
        assertThat(updated.stock()).isEqualTo(7);
        assertThat(updated.supplier()).isEqualTo(id("4"));
        assertThat(updated.custom()).isEqualTo(Map.of("a", 1L));
        assertThat(client.items()
                        .delete(new ApiDelete.Req(List.of(id("1"), id("9")), Optional.empty()))
                        .join()
                        .orElseThrow())
                .isEqualTo(new ApiDelete.Res(List.of(id("1")), List.of(id("9"))));
        assertThat(client.items().get(new ApiGet.Req(id("a"))).join().err())
                .satisfies(err -> assertThat(err.message()).isEqualTo("No item " + "a".repeat(24)));
    }
}
