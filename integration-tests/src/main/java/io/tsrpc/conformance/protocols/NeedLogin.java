package io.tsrpc.conformance.protocols;

import io.tsrpc.contract.Conf;

/** Whether an API is for those who have logged in. Nothing checks it. */
@Conf
public @interface NeedLogin {
    /** Whether it is. */
    boolean needLogin() default true;
}
