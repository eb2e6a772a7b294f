package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names what an object extends in TypeScript. In binary data the properties of each parent lie in a part of their own, as TSRPC has them;
 * in JSON and in Java they are beside the others.
 *
 * <pre>{@code
 * public interface BaseRequest {
 *     Optional<String> token();
 * }
 *
 * public interface ApiBuy {
 *     @Extends(BaseRequest.class)
 *     record Req(Optional<String> token, String product) implements BaseRequest {}  // interface ReqBuy extends BaseRequest
 *     record Res(long order) {}
 * }
 * }</pre>
 *
 * <p>A parent is a record, or an interface that is neither sealed nor generic; each abstract method of an interface is a property. The
 * record has a component for every property of its parents, of the same name and type. If it implements such an interface, a flow
 * reads the token of all requests: {@code call.req() instanceof BaseRequest base}. Parents may extend others.
 *
 * <p>A parent without properties needs no mention: it has no bytes. The compiler reports parents that cannot be extended.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Extends {
    /** The parents, at most nine, in the order in which TypeScript has them. */
    Class<?>[] value();
}
