package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives an API or a message a name, with its folder, that packages and classes cannot have in Java.
 *
 * <pre>{@code
 * package chat.protocols.misc_tools;
 *
 * @ServiceName("misc-tools/GetList") // misc-tools/PtlGetList.ts
 * public interface ApiGetList { ... }
 * }</pre>
 *
 * <p>JSON over HTTP, TypeScript, the contract, logs and errors have this name; generated Java has that of the class and its package,
 * which may change.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ServiceName {
    /**
     * The name, with the folder and a slash before it if it is in one. It consists of letters, digits, {@code _} and {@code $}; a folder
     * may have anything that file systems allow.
     */
    String value();
}
