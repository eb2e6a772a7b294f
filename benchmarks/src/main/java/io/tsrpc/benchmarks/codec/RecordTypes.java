package io.tsrpc.benchmarks.codec;

import io.tsrpc.benchmarks.protocols.Address;
import io.tsrpc.benchmarks.protocols.Entity;
import io.tsrpc.benchmarks.protocols.Item;
import io.tsrpc.benchmarks.protocols.MsgChat;
import io.tsrpc.benchmarks.protocols.MsgGame;
import io.tsrpc.benchmarks.protocols.MsgOrder;
import io.tsrpc.benchmarks.protocols.OrderStatus;
import java.util.List;

/** The types of all payloads, for peers that want them registered. */
final class RecordTypes {
    static final List<Class<?>> ALL = List.of(
            MsgChat.class, MsgOrder.class, OrderStatus.class, Address.class, Item.class, MsgGame.class, Entity.class);

    private RecordTypes() {}
}
