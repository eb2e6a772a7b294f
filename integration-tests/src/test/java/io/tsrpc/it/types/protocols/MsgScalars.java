package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.Uint;

/** Scalars, primitive and boxed. */
public record MsgScalars(
        boolean flag,
        byte tiny,
        short small,
        int whole,
        long large,
        @Uint byte unsignedTiny,
        @Uint short unsignedSmall,
        @Uint int unsigned,
        @Uint long unsignedLarge,
        float single,
        double number,
        String text,
        Boolean boxedFlag,
        Byte boxedTiny,
        Short boxedSmall,
        Integer boxedWhole,
        Long boxedLarge,
        @Uint Integer boxedUnsigned,
        Float boxedSingle,
        Double boxedNumber) {}
