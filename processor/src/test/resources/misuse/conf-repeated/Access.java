package chat.protocols;

import io.tsrpc.contract.Conf;
import java.lang.annotation.Repeatable;

@Conf
@Repeatable(Access.All.class)
@interface Access {
    String value();

    @interface All {
        Access[] value();
    }
}
