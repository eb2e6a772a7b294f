package com.example.app.protocols.goods;

import com.example.app.protocols.Category;
import com.example.app.protocols.Entity;
import com.example.app.protocols.Goods;
import io.tsrpc.contract.TypedArray;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** @param size Width, height, depth */
@Extends(Entity.class)
public record MsgChanged(
        ObjectId id,
        Instant created,
        String name,
        long price,
        @Uint long stock,
        Goods.Size size,
        List<Category> categories,
        Map<String, @Nullable String> attributes,
        Map<Long, Long> prices,
        Optional<byte[]> picture,
        Optional<float @TypedArray(TypedArray.Type.FLOAT32) []> samples,
        Object extra)
        implements Entity {}
