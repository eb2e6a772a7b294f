package com.example.conf.folder;

import io.tsrpc.contract.Conf;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Has the simple name of another annotation, and one of a class of java.lang in its members. */
@Conf
@Retention(RetentionPolicy.RUNTIME)
public @interface Rate {
    Override override();

    enum Override {
        YES
    }
}
