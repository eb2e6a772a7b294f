package chat.protocols;

import io.tsrpc.contract.Conf;

@Conf
@interface Access {
    Class<?> role() default String.class;

    char[] letters() default {'a'};
}
