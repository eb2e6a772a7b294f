package com.example.app.protocols.goods;

import com.example.app.protocols.Filter;
import com.example.app.protocols.Goods;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.Pick;
import java.util.List;
import java.util.Optional;
import org.bson.types.ObjectId;

public interface ApiSearch {
    record Req(Optional<Filter> filter, Sort sort, Order order, Page page) {}

    record Res(List<Good> goods, Page page) {}

    @LiteralUnion
    enum Sort {
        @StringValue("name") NAME,
        @StringValue("price") PRICE,
        @StringValue("stock") STOCK,
        @StringValue("size") SIZE,
        @StringValue("categories") CATEGORIES,
        @StringValue("attributes") ATTRIBUTES,
        @StringValue("prices") PRICES,
        @StringValue("picture") PICTURE,
        @StringValue("samples") SAMPLES,
        @StringValue("extra") EXTRA,
        @StringValue("id") ID,
        @StringValue("created") CREATED
    }

    @LiteralUnion
    enum Order {
        @StringValue("asc") ASC,
        @StringValue("desc") DESC
    }

    record Page(double number, double size) {}

    @Pick(Goods.class)
    record Good(ObjectId id, String name, long price) {}
}
