package chat.protocols;

import io.tsrpc.contract.Conf;

@Conf
@interface Access {
    String role() default "";
}
