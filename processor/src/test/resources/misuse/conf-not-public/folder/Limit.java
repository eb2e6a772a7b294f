package chat.protocols.folder;

import io.tsrpc.contract.Conf;

@Conf
public @interface Limit {
    Rate[] rates() default {};
}
