package com.example.conf;

import io.tsrpc.contract.Conf;

@Conf
public @interface Needs {
    boolean login() default true;

    Role[] roles() default {};

    String[] labels() default {};

    long atMost() default 5_000_000_000L;

    double factor() default 0.5;
}
