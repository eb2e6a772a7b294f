package chat.protocols;

import io.tsrpc.contract.Conf;

@Conf
@interface Access {
    String annotationType();

    int hashCode();

    Inner inner() default @Inner(annotationType = 1);

    int equals() default 1;

    @interface Inner {
        int annotationType();
    }
}
