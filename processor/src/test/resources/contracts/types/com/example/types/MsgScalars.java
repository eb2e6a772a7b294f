package com.example.types;

import io.tsrpc.contract.JavaPeersOnly;
import io.tsrpc.contract.Uint;
import org.jspecify.annotations.Nullable;

public record MsgScalars(
        boolean flag,
        byte tiny,
        short small,
        int medium,
        long large,
        @JavaPeersOnly long huge,
        @Uint byte uTiny,
        @Uint short uSmall,
        @Uint int uMedium,
        @Uint long uLarge,
        @Uint @JavaPeersOnly long uHuge,
        float single,
        double twice,
        String text,
        Boolean boxedFlag,
        Integer boxedMedium,
        @Uint Long boxedLarge,
        @Nullable Double maybeTwice,
        @Nullable @Uint Integer maybeMedium) {}
