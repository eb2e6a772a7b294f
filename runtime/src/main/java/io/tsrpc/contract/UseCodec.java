package io.tsrpc.contract;

import io.tsrpc.codec.BytesForm;
import io.tsrpc.codec.TextForm;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sends a type of your own as a string or as bytes, by a {@link TextForm} or {@link BytesForm} that you write.
 * On a class it holds wherever the class is used; on a use of a type (somebody else's class, say) it holds there.
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
 * <p>The class must have a no-argument constructor that generated code can call; one instance serves all
 * threads.
 */
@Documented
@Target({ElementType.TYPE, ElementType.TYPE_USE})
@Retention(RetentionPolicy.CLASS)
public @interface UseCodec {
    /** A class that implements {@link TextForm} or {@link BytesForm} for the type it is put on. */
    Class<?> value();
}
