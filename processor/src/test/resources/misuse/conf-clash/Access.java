package chat.protocols;

import io.tsrpc.contract.Conf;

@Conf
public @interface Access {
    String role() default "";
}
