package com.example.names;

import io.tsrpc.contract.Tuple;
import org.jspecify.annotations.Nullable;

public record MsgPlace(Place place) {
    @Tuple
    public record Place(long in, long out, long mask, int index, String at, @Nullable Long e) {}
}
