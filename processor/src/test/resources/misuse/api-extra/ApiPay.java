package chat.protocols;

import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.Conf;
import io.tsrpc.contract.UseCodec;
import java.util.Currency;
import java.util.List;

@ApiPay.Limits(ApiPay.Level.HIGH)
public interface ApiPay {
    record Req(List<@UseCodec(CurrencyText.class) Currency> currencies, int amount) implements HasAmount {
        public Req {
            check(amount);
        }

        static void check(int amount) throws TooMuch {}
    }

    record Res() {}

    final class CurrencyText extends Base<Currency> {
        @Override
        public Currency fromText(String text) {
            return Currency.getInstance(text);
        }
    }

    abstract class Base<T> implements TextForm<T> {
        @Override
        public String toText(T value) {
            return value.toString();
        }
    }

    interface HasAmount {
        int amount();
    }

    final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Conf
    @interface Limits {
        Level value();
    }

    enum Level {
        HIGH
    }

    final class Unused {} // ERROR[API_EXTRA] `ApiPay.Unused` is used neither by `Req` nor by `Res` of `ApiPay`
}
