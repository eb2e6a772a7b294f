package com.example.app.protocols;

import io.tsrpc.contract.Conf;

/** The configuration of services, {@code conf} in TypeScript. */
@Conf
public @interface Options {
    boolean needLogin();

    Limit limit() default @Limit;

    @interface Limit {
        int perMinute() default 0;

        Of of() default @Of;

        @interface Of {
            int burst() default 0;
        }
    }
}
