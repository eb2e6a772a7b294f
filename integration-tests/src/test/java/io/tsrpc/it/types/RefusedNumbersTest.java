package io.tsrpc.it.types;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.it.types.protocols.MsgForms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The error of a number that is not sent names the component, as all errors do. */
class RefusedNumbersTest {
    private final Message<MsgForms> message = Message.of(MsgForms.class);

    private MsgForms with(String component, Object value) {
        RecordClass type = RecordClass.of(MsgForms.class);
        MsgForms usual = RandomValues.of(MsgForms.class, Choices.replay(List.of()));
        return (MsgForms) type.make(type.components().stream()
                .map(each -> each.name().equals(component) ? value : each.of(usual))
                .toArray());
    }

    private void assertNamed(String component, Object value, String problem) {
        MsgForms refused = with(component, value);
        String expected = "Property `" + component + "`: " + problem;
        assertThatThrownBy(() -> message.toBinary(refused)).hasMessage(expected);
        assertThatThrownBy(() -> message.toJson(refused)).hasMessage(expected);
    }

    @Test
    void itIsNamedInBothFormats() {
        assertNamed(
                "decimal",
                new BigDecimal("1E+7000"),
                "A `BigDecimal` has an exponent from -6200 to 6200, but this one has 7000.");
        assertNamed("integer", BigInteger.TEN.pow(1000), "A number has up to 1000 characters, but this one has 1001.");
    }
}
