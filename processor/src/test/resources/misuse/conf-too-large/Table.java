package chat.protocols;

import io.tsrpc.contract.Conf;

@Conf
@interface Table {
    Row[] value();

    @interface Row {
        int[] cells() default {};
    }
}
