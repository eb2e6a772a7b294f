package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a package as the root of a protocol set. Every {@code Api*} interface and {@code Msg*} record in this package and below
 * becomes a service. The service name is the folder below the root plus the class name without its prefix.
 *
 * <pre>{@code
 * @Protocols
 * package com.example.chat.protocols;
 *
 * import io.tsrpc.contract.Protocols;
 * }</pre>
 *
 * <p>In this example {@code com.example.chat.protocols.user.ApiLogin} is the service {@code user/Login}, and the processor
 * generates {@code ChatProtocol}, {@code ChatClient} and {@code ChatApi} into the root package. A root must not contain another
 * root.
 *
 * <p>Beside this package-info.java the processor writes {@code serviceProto.json}, the contract, which is to be committed: it keeps
 * the ids that binary data carries, whatever changes in the sources. A change that clients in use do not survive is a compile
 * error; see {@link FormerName} and {@link AcceptedChange}.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Protocols {
    /**
     * The prefix of the names of generated classes: {@code "Chat"} gives {@code ChatProtocol}. If it is empty (the default), the
     * prefix is the last part of the package name that is neither {@code protocols} nor {@code protocol}.
     */
    String name() default "";

    /**
     * Whether clients come back to their rooms after a reconnect, and hear by themselves who is there. It adds the services of
     * {@link io.tsrpc.room.protocols.RoomsProtocol} to the protocol, in Java and in TypeScript, in a folder {@code rt} of which the
     * protocol can then have no other services or types. Their ids are fixed and are those of no other service, so that this can be set
     * at any time: clients that were generated before go on as they are, without them.
     */
    boolean rooms() default false;
}
