package com.example.conf;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Part of another annotation, without being configuration itself. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Rate {
    int per() default 1;

    String[] units() default {"s"};
}
