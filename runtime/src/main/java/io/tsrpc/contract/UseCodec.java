package io.tsrpc.contract;

import io.tsrpc.codec.BytesForm;
import io.tsrpc.codec.TextForm;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends your own type as a string or as bytes, by a {@link TextForm} or {@link BytesForm} that you write. On a class it applies
 * wherever the class is used. On the use of a type, for example a class of another library, it applies only there.
 *
 * <pre>{@code
 * public final class MoneyText implements TextForm<Money> {
 *     public String toText(Money money) { return money.amount() + " " + money.currency(); }
 *     public Money fromText(String text) { return Money.parse(text); }
 * }
 *
 * record Order(@UseCodec(MoneyText.class) Money total) {}
 * }</pre>
 *
 * <p>The form must have a no-argument constructor that generated code can call. One instance serves all threads, so it must be
 * thread-safe. An exception from the form is an encode or decode error, and so is null.
 */
@Documented
@Target({ElementType.TYPE, ElementType.TYPE_USE})
@Retention(RetentionPolicy.CLASS)
public @interface UseCodec {
    /** A class that implements either {@link TextForm} or {@link BytesForm} for the annotated type. */
    Class<?> value();
}
