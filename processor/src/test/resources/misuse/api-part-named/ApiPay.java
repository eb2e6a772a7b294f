package chat.protocols;

import io.tsrpc.codec.TextForm;
import io.tsrpc.contract.ApiTypes;
import io.tsrpc.contract.UseCodec;

@ApiTypes(res = ApiPay.Money.class) // ERROR[API_PART_NAMED] name a record, a sealed interface of records or an enum, without type parameters and without @UseCodec
public interface ApiPay {
    record Req() {}

    @UseCodec(MoneyText.class)
    record Money(long cents) {}

    final class MoneyText implements TextForm<Money> {
        @Override
        public String toText(Money money) {
            return Long.toString(money.cents());
        }

        @Override
        public Money fromText(String text) {
            return new Money(Long.parseLong(text));
        }
    }
}
