package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what something was called before, so that it keeps its id in {@code serviceProto.json}. Without it, a new name is something
 * new, and what had the old name is removed.
 *
 * <pre>{@code
 * @FormerName("user/Login")                                     // was user.ApiLogin
 * public interface ApiSignIn {
 *     record Req(@FormerName("username") String account, String password) {}
 *     record Res(String token) {}
 * }
 * }</pre>
 *
 * <p>The value is:
 *
 * <ul>
 *   <li>on a component, its former name;
 *   <li>on a property, which is an abstract method, of an interface that records {@linkplain
 *       io.tsrpc.contract.typescript.Extends extend}, its former name;
 *   <li>on a constant of an enum, its former value: the name, or what {@code @StringValue} or {@code @IntValue} was;
 *   <li>on a service, its former name with its folder, as in {@code service.name()};
 *   <li>on another top-level type, its former folder and class name, such as {@code "user/Account"};
 *   <li>on a nested type, its former simple name;
 *   <li>on a type that was nested and is not, or is nested elsewhere, its former id in {@code serviceProto.json}, such as {@code
 *       "MsgDraw/ShapeCircle"}; of a generic type that of any instantiation;
 *   <li>on a component of a {@code @Tuple}, the name that its place had;
 *   <li>on a class that {@code @UseCodec} names, its former full name.
 * </ul>
 *
 * <p>A component that its record has from another type, by {@link io.tsrpc.contract.typescript.Extends @Extends} or the like, has its id
 * there: the annotation stands on the property of that type, and is a compile error on the component.
 *
 * <p>Binary data carries ids, so renaming is invisible to it. JSON carries the names of components, services and constants: there a
 * new name is a breaking change, which the compiler reports. Once the contract has the new name, the annotation has done its work
 * and may be removed. It is a compile error if the contract has neither name; of a type that several protocols of the compilation send,
 * and of what is in it, if none of their contracts has. Such a type may have its former name in any of them.
 */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface FormerName {
    /** The former name. */
    String value();
}
