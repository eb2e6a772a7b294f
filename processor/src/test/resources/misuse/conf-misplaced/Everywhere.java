package chat.protocols;

import io.tsrpc.contract.Conf;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

@Conf
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
@interface Everywhere {}
