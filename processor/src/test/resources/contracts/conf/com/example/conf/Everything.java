package com.example.conf;

import io.tsrpc.contract.Conf;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Kept at run time, so that the JVM's own instances can be compared. Some members have the names of variables in generated code. */
@Conf
@Retention(RetentionPolicy.RUNTIME)
public @interface Everything {
    boolean flag() default true;

    byte small() default -8;

    short shorter() default 300;

    int number() default -5;

    long large() default -9_007_199_254_740_991L;

    float ratio() default -0.0f;

    double factor() default -0.0;

    String text() default "a \"quoted\" $text\n";

    Level level() default Level.LOW;

    Rate rate() default @Rate(per = 3);

    boolean[] flags() default {true, false};

    byte[] smalls() default {1, -1};

    short[] shorters() default {2};

    int[] numbers() default {Integer.MAX_VALUE};

    long[] larges() default {5_000_000_000L};

    float[] ratios() default {1.5f, Float.MIN_VALUE, -0.0f};

    double[] factors() default {Double.MAX_VALUE, Double.MIN_VALUE, 1e300};

    String[] texts() default {"", "b"};

    Level[] levels() default {Level.HIGH, Level.TOP};

    Rate[] rates() default {@Rate, @Rate(per = 2, units = "h")};

    int that() default 1;

    int[] other() default {};

    Level[] none() default {};
}
