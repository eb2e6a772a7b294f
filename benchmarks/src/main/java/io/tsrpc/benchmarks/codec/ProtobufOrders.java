package io.tsrpc.benchmarks.codec;

import io.tsrpc.benchmarks.proto.AddressMessage;
import io.tsrpc.benchmarks.proto.ItemMessage;
import io.tsrpc.benchmarks.proto.OrderMessage;
import io.tsrpc.benchmarks.proto.StatusValue;
import io.tsrpc.benchmarks.protocols.Address;
import io.tsrpc.benchmarks.protocols.Item;
import io.tsrpc.benchmarks.protocols.MsgOrder;
import io.tsrpc.benchmarks.protocols.OrderStatus;
import java.util.ArrayList;
import java.util.List;

/** Orders and their generated messages. */
final class ProtobufOrders {
    private ProtobufOrders() {}

    static OrderMessage message(MsgOrder order) {
        OrderMessage.Builder message = OrderMessage.newBuilder()
                .setId(order.id())
                .setUserId(order.userId())
                .setStatus(status(order.status()))
                .setCreatedAt(order.createdAt())
                .setTotal(order.total())
                .setCurrency(order.currency())
                .setPaid(order.paid())
                .setAddress(message(order.address()))
                .putAllMeta(order.meta())
                .addAllTags(order.tags())
                .setPriority(order.priority());
        for (Item item : order.items()) {
            message.addItems(message(item));
        }
        Long updatedAt = order.updatedAt();
        if (updatedAt != null) {
            message.setUpdatedAt(updatedAt);
        }
        Double discount = order.discount();
        if (discount != null) {
            message.setDiscount(discount);
        }
        String note = order.note();
        if (note != null) {
            message.setNote(note);
        }
        String coupon = order.coupon();
        if (coupon != null) {
            message.setCoupon(coupon);
        }
        return message.build();
    }

    private static AddressMessage.Builder message(Address address) {
        AddressMessage.Builder message = AddressMessage.newBuilder()
                .setStreet(address.street())
                .setCity(address.city())
                .setZip(address.zip())
                .setCountry(address.country());
        Double lat = address.lat();
        if (lat != null) {
            message.setLat(lat);
        }
        Double lon = address.lon();
        if (lon != null) {
            message.setLon(lon);
        }
        return message;
    }

    private static ItemMessage.Builder message(Item item) {
        return ItemMessage.newBuilder()
                .setSku(item.sku())
                .setName(item.name())
                .setQty(item.qty())
                .setPrice(item.price())
                .setGift(item.gift());
    }

    private static StatusValue status(OrderStatus status) {
        return switch (status) {
            case NEW -> StatusValue.NEW;
            case PAID -> StatusValue.PAID;
            case SHIPPED -> StatusValue.SHIPPED;
            case DONE -> StatusValue.DONE;
            case CANCELLED -> StatusValue.CANCELLED;
        };
    }

    static MsgOrder record(OrderMessage message) {
        List<Item> items = new ArrayList<>(message.getItemsCount());
        for (ItemMessage item : message.getItemsList()) {
            items.add(record(item));
        }
        return new MsgOrder(
                message.getId(),
                message.getUserId(),
                status(message.getStatus()),
                message.getCreatedAt(),
                message.hasUpdatedAt() ? (Long) message.getUpdatedAt() : null,
                message.getTotal(),
                message.hasDiscount() ? (Double) message.getDiscount() : null,
                message.getCurrency(),
                message.getPaid(),
                message.hasNote() ? message.getNote() : null,
                message.hasCoupon() ? message.getCoupon() : null,
                record(message.getAddress()),
                items,
                message.getMetaMap(), // decoded already, and unmodifiable
                new ArrayList<>(message.getTagsList()), // which decodes them
                message.getPriority());
    }

    private static Address record(AddressMessage message) {
        return new Address(
                message.getStreet(),
                message.getCity(),
                message.getZip(),
                message.getCountry(),
                message.hasLat() ? (Double) message.getLat() : null,
                message.hasLon() ? (Double) message.getLon() : null);
    }

    private static Item record(ItemMessage message) {
        return new Item(message.getSku(), message.getName(), message.getQty(), message.getPrice(), message.getGift());
    }

    private static OrderStatus status(StatusValue status) {
        return switch (status) {
            case NEW -> OrderStatus.NEW;
            case PAID -> OrderStatus.PAID;
            case SHIPPED -> OrderStatus.SHIPPED;
            case DONE -> OrderStatus.DONE;
            case CANCELLED -> OrderStatus.CANCELLED;
            case UNRECOGNIZED -> throw new IllegalArgumentException("No status");
        };
    }
}
