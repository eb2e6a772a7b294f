package chat.protocols;

import io.tsrpc.contract.Conf;

@Conf
@interface Limits {
    long most() default Long.MAX_VALUE;

    long[] steps() default {};

    double factor() default 1;

    float[] weights() default {};
}
