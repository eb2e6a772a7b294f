package com.example.app.protocols.goods;

import com.example.app.protocols.Category;
import com.example.app.protocols.Goods;
import io.tsrpc.contract.TypedArray;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Omit;
import io.tsrpc.contract.typescript.Partial;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

public interface ApiUpdate {
    record Req(ObjectId id, Changes changes, Optional<String> name) {}

    /** @param size Width, height, depth */
    @Omit(Goods.class)
    record Res(
            ObjectId id,
            Instant created,
            String name,
            long price,
            @Uint long stock,
            Goods.Size size,
            List<Category> categories,
            Map<String, @Nullable String> attributes,
            Map<Long, Long> prices,
            Optional<byte[]> picture) {}

    /** @param size Width, height, depth */
    @Partial(Goods.class)
    record Changes(
            Optional<ObjectId> id,
            Optional<Instant> created,
            Optional<String> name,
            Optional<Long> price,
            Optional<@Uint Long> stock,
            Optional<Goods.Size> size,
            Optional<List<Category>> categories,
            Optional<Map<String, @Nullable String>> attributes,
            Optional<Map<Long, Long>> prices,
            Optional<byte[]> picture,
            Optional<float @TypedArray(TypedArray.Type.FLOAT32) []> samples,
            Optional<Object> extra) {}
}
