package io.tsrpc.benchmarks.codec;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.tsrpc.benchmarks.proto.ChatMessage;
import io.tsrpc.benchmarks.proto.EntityMessage;
import io.tsrpc.benchmarks.proto.GameMessage;
import io.tsrpc.benchmarks.proto.OrderMessage;
import io.tsrpc.benchmarks.protocols.Entity;
import io.tsrpc.benchmarks.protocols.MsgChat;
import io.tsrpc.benchmarks.protocols.MsgGame;
import io.tsrpc.benchmarks.protocols.MsgOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How a record and its generated message become each other.
 *
 * @param <R> the record
 * @param <M> the message
 */
record ProtobufMapping<R extends Record, M extends Message>(
        Class<R> record, Class<M> message, Parser<M> parser, Function<R, M> toMessage, Function<M, R> toRecord) {
    /** The mapping of a payload. */
    static ProtobufMapping<?, ?> of(Payload payload) {
        return switch (payload) {
            case CHAT, CHAT_CHINESE ->
                new ProtobufMapping<>(
                        MsgChat.class,
                        ChatMessage.class,
                        ChatMessage.parser(),
                        ProtobufMapping::chat,
                        ProtobufMapping::chat);
            case ORDER, ORDER_CHINESE ->
                new ProtobufMapping<>(
                        MsgOrder.class,
                        OrderMessage.class,
                        OrderMessage.parser(),
                        ProtobufOrders::message,
                        ProtobufOrders::record);
            case GAME ->
                new ProtobufMapping<>(
                        MsgGame.class,
                        GameMessage.class,
                        GameMessage.parser(),
                        ProtobufMapping::game,
                        ProtobufMapping::game);
        };
    }

    /** The message of a record, which must be one of this mapping. */
    M message(Object value) {
        return toMessage.apply(record.cast(value));
    }

    /** The record of a message, which must be one of this mapping. */
    R record(Object value) {
        return toRecord.apply(message.cast(value));
    }

    private static ChatMessage chat(MsgChat chat) {
        return ChatMessage.newBuilder()
                .setName(chat.name())
                .setContent(chat.content())
                .setTime(chat.time())
                .build();
    }

    private static MsgChat chat(ChatMessage chat) {
        return new MsgChat(chat.getName(), chat.getContent(), chat.getTime());
    }

    private static GameMessage game(MsgGame game) {
        GameMessage.Builder message = GameMessage.newBuilder().setTick(game.tick());
        for (Entity entity : game.entities()) {
            message.addEntities(EntityMessage.newBuilder()
                    .setId(entity.id())
                    .setX(entity.x())
                    .setY(entity.y())
                    .setHp(entity.hp())
                    .setName(entity.name())
                    .setVisible(entity.visible()));
        }
        return message.build();
    }

    private static MsgGame game(GameMessage game) {
        List<Entity> entities = new ArrayList<>(game.getEntitiesCount());
        for (EntityMessage entity : game.getEntitiesList()) {
            entities.add(new Entity(
                    entity.getId(),
                    entity.getX(),
                    entity.getY(),
                    entity.getHp(),
                    entity.getName(),
                    entity.getVisible()));
        }
        return new MsgGame(game.getTick(), entities);
    }
}
