package com.example.conf;

import io.tsrpc.contract.Conf;

@Conf
public @interface Needs {
    boolean login() default true;

    String[] roles() default {};

    long atMost() default 5_000_000_000L;

    double factor() default 0.5;
}
