package com.example.numbers;

import io.tsrpc.contract.JavaPeersOnly;
import io.tsrpc.contract.Uint;
import org.jspecify.annotations.Nullable;

public record MsgNumbers(
        boolean flag,
        short small,
        long large,
        @JavaPeersOnly long huge,
        @Uint int unsigned,
        float single,
        Integer boxed,
        @Nullable Double maybe) {}
