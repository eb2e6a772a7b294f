package com.example.types;

import io.tsrpc.contract.UseCodec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

public record MsgOthers(
        Instant instant,
        Date date,
        Object any,
        @Nullable Object maybeAny,
        Optional<String> optional,
        Optional<Pair> optionalPair,
        Color color,
        Level level,
        Mixed mixed,
        Pair pair,
        Triple triple,
        Shape shape,
        List<Shape> shapes,
        UUID uuid,
        BigDecimal decimal,
        BigInteger integer,
        LocalDate day,
        List<Duration> durations,
        URI uri,
        Money money,
        @Nullable @UseCodec(Blob.Form.class) Blob blob,
        ObjectId id,
        List<ObjectId> ids) {}
