package com.example.conf;

import io.tsrpc.contract.Conf;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

final class Marks {
    private Marks() {}

    /** Without members, and gone after compilation. */
    @Conf
    @Retention(RetentionPolicy.SOURCE)
    @interface Internal {}

    /** On the root. */
    @Conf
    @interface Owner {
        String name();
    }

    /** With deprecated parts. */
    @Conf
    @interface Aged {
        @Deprecated
        int old() default 1;

        Age age() default Age.ROMAN;
    }

    enum Age {
        @Deprecated(forRemoval = true)
        ROMAN,
        MODERN
    }
}
