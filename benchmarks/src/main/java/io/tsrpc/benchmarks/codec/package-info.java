/**
 * Codecs side by side: ours and its peers turn the same records into bytes and back. avaje-jsonb generates an adapter for
 * each record that is imported here.
 */
@Json.Import({Address.class, Entity.class, Item.class, MsgChat.class, MsgGame.class, MsgOrder.class})
@NullMarked
package io.tsrpc.benchmarks.codec;

import io.avaje.jsonb.Json;
import io.tsrpc.benchmarks.protocols.Address;
import io.tsrpc.benchmarks.protocols.Entity;
import io.tsrpc.benchmarks.protocols.Item;
import io.tsrpc.benchmarks.protocols.MsgChat;
import io.tsrpc.benchmarks.protocols.MsgGame;
import io.tsrpc.benchmarks.protocols.MsgOrder;
import org.jspecify.annotations.NullMarked;
