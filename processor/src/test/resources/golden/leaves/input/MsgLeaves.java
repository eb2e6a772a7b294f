package com.example.leaves;

import io.tsrpc.contract.UseCodec;
import java.time.Instant;
import java.util.UUID;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

public record MsgLeaves(
        Instant instant,
        Object any,
        @Nullable Object maybeAny,
        UUID uuid,
        Money money,
        @Nullable @UseCodec(Blob.Form.class) Blob blob,
        ObjectId id) {}
