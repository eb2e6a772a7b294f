package io.tsrpc.benchmarks.codec;

import io.tsrpc.benchmarks.protocols.Address;
import io.tsrpc.benchmarks.protocols.Entity;
import io.tsrpc.benchmarks.protocols.Item;
import io.tsrpc.benchmarks.protocols.MsgChat;
import io.tsrpc.benchmarks.protocols.MsgGame;
import io.tsrpc.benchmarks.protocols.MsgOrder;
import io.tsrpc.benchmarks.protocols.OrderStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The values of {@link Payload}.
 *
 * <p>Their fractions have two to four decimals, as prices and coordinates do. All codecs give these back exactly; with all
 * 17 digits of a double, avaje-jsonb would miss the last bit of every seventh.
 */
final class PayloadValues {
    private static final long CREATED = 1_718_000_000_123L;
    private static final long UPDATED = 1_718_003_600_456L;
    private static final int ENTITIES = 100;

    private PayloadValues() {}

    static MsgChat chat() {
        return new MsgChat("Alice Johnson", "Hello everyone, shall we start the next round in five minutes?", CREATED);
    }

    static MsgChat chatInChinese() {
        return new MsgChat("王小明", "大家好，我们五分钟以后开始下一轮比赛好吗？请提前准备。", CREATED);
    }

    static MsgOrder order() {
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("channel", "web");
        meta.put("campaign", "spring-newsletter");
        meta.put("warehouse", "Shanghai 2");
        meta.put("carrier", "SF Express");
        meta.put("invoice", "company");
        return new MsgOrder(
                "665f1c2ab7e4d3a1f0c98e77",
                1_048_577,
                OrderStatus.SHIPPED,
                CREATED,
                UPDATED,
                1234.56,
                null,
                "EUR",
                true,
                null,
                "SPRING24",
                new Address("1200 Nanjing West Road", "Shanghai", "200040", "CN", 31.2304, 121.4737),
                items(
                        "Espresso cups, 6 pcs",
                        "Pour-over kettle",
                        "Paper filters, 100",
                        "Hand grinder, steel",
                        "Yunnan coffee, 500 g",
                        "Jasmine tea, 250 g",
                        "Glass teapot, 0.8 l",
                        "Bamboo tea tray",
                        "Kitchen scale, 0.1 g",
                        "Cleaning brush set"),
                meta,
                new ArrayList<>(List.of("vip", "express", "fragile")),
                3);
    }

    static MsgOrder orderInChinese() {
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("channel", "微信小程序");
        meta.put("campaign", "春季新品推广");
        meta.put("warehouse", "上海二号仓");
        meta.put("carrier", "顺丰速运");
        meta.put("invoice", "企业增值税专用发票");
        return new MsgOrder(
                "665f1c2ab7e4d3a1f0c98e78",
                1_048_577,
                OrderStatus.SHIPPED,
                CREATED,
                UPDATED,
                1234.56,
                null,
                "CNY",
                true,
                "请在工作日下午三点以后送货，到前台请先打电话联系王女士。",
                "SPRING24",
                new Address("静安区南京西路1200号恒隆广场18楼", "上海市", "200040", "中国", 31.2304, 121.4737),
                items(
                        "浓缩咖啡杯六只装",
                        "手冲细口壶",
                        "咖啡滤纸一百张",
                        "不锈钢手摇磨豆机",
                        "云南小粒咖啡豆五百克",
                        "茉莉花茶二百五十克",
                        "耐热玻璃茶壶",
                        "竹制茶盘",
                        "厨房电子秤",
                        "清洁刷套装"),
                meta,
                new ArrayList<>(List.of("会员", "加急", "易碎")),
                3);
    }

    private static List<Item> items(String... names) {
        List<Item> items = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            items.add(
                    new Item("SKU-" + (10_000 + i * 37), names[i], 1 + i % 4, hundredths(9.99 + i * 3.5), i % 3 == 0));
        }
        return items;
    }

    static MsgGame game() {
        Random random = new Random(42);
        List<Entity> entities = new ArrayList<>(ENTITIES);
        for (int i = 0; i < ENTITIES; i++) {
            double x = hundredths(random.nextDouble() * 1000);
            double y = hundredths(random.nextDouble() * 1000);
            entities.add(new Entity(1000 + i, x, y, random.nextInt(100), "player" + i, random.nextBoolean()));
        }
        return new MsgGame(123_456, entities);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
