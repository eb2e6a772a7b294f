package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets breaking changes of a protocol through, which are compile errors otherwise, and records why in {@code serviceProto.json}: those
 * at one place by one rule, in one compilation.
 *
 * <pre>{@code
 * public interface ApiLogin {
 *     record Req(
 *             String username,
 *             String password,
 *             @AcceptedChange(rule = "PROPERTY_ADDED_REQUIRED", reason = "version 1 of the app is not in use any more")
 *             String device) {}
 *
 *     @AcceptedChange(rule = "PROPERTY_REMOVED", of = "avatar", reason = "no client has ever shown it")
 *     record Res(String token) {}
 * }
 * }</pre>
 *
 * <p>It stands where the error is: on a component, a property (which is an abstract method) of an interface that records
 * {@linkplain io.tsrpc.contract.typescript.Extends extend}, a constant, a type, a service or the package with
 * {@link Protocols @Protocols}. What was removed cannot carry an annotation: {@link #of} names it, on what contained it. Once the
 * contract has the change, the annotation has done its work and may be removed. It is a compile error if there is no such change.
 */
@Documented
@Repeatable(AcceptedChange.List.class)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface AcceptedChange {
    /** The tag of the rule, as the error gives it. */
    String rule();

    /** Why nobody breaks, or why that does not matter. */
    String reason();

    /** The name of what was removed; empty if the change is that of the element itself. */
    String of() default "";

    /** Several accepted changes of one element. */
    @Documented
    @Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PACKAGE
    })
    @Retention(RetentionPolicy.CLASS)
    @interface List {
        /** The changes. */
        AcceptedChange[] value();
    }
}
