package io.tsrpc.it.differential;

import static io.tsrpc.it.differential.Mismatch.expectFine;
import static io.tsrpc.it.differential.Mismatch.expectSame;
import static io.tsrpc.it.differential.Mismatch.hex;
import static io.tsrpc.it.differential.Tsbuffer.question;

import io.tsrpc.codec.CodecException;
import io.tsrpc.it.Difference;
import io.tsrpc.it.types.Choices;
import io.tsrpc.it.types.Leaves;
import io.tsrpc.it.types.Message;
import io.tsrpc.it.types.RandomValues;
import io.tsrpc.it.types.Survivors;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A value made in Java: tsbuffer reads what we write and writes it again, and we read that. */
@SuppressWarnings("JavaUtilDate") // the contract may use it
final class JavaTrial<T extends Record> implements Trial {
    private static final Date EPOCH = new Date(0);

    private final Message<T> message;
    private final Choices choices;
    private final T value;
    private final Formats formats;
    private byte[] binary = {};
    private String json = "";

    JavaTrial(Message<T> message, Choices choices) {
        this.message = message;
        this.choices = choices;
        this.value = RandomValues.of(message.type(), choices);
        this.formats = Survivors.isJson(value) ? Formats.BINARY_AND_JSON : Formats.BINARY;
    }

    @Override
    public List<String> questions() throws Mismatch {
        try {
            binary = message.toBinary(value);
            if (formats == Formats.BINARY) {
                return List.of(question("binary", message, hex(binary)));
            }
            json = message.toJson(value);
        } catch (CodecException e) {
            throw new Mismatch("Java does not write the value", e);
        }
        return List.of(question("binary", message, hex(binary)), question("json", message, json));
    }

    @Override
    public void judge(List<Tsbuffer.Answer> answers) throws Mismatch {
        judgeBinary(answers.get(0));
        if (formats == Formats.BINARY_AND_JSON) {
            judgeJson(answers.get(1));
        }
    }

    private void judgeBinary(Tsbuffer.Answer answer) throws Mismatch {
        expectFine("tsbuffer does not read our binary", answer);
        if (!answer.text().equals(hex(binary))) {
            T understood = Leaves.map(value, JavaTrial::asTsbufferReads);
            expectSame("tsbuffer writes other bytes", hex(message.toBinary(understood)), answer.text());
        }
        try {
            expectValue("Java reads another value from binary", value, message.fromBinary(binary));
        } catch (CodecException e) {
            throw new Mismatch("Java does not read the binary", e);
        }
    }

    /** It reads {@link Difference#DATES_BEFORE_1970} as invalid ones, and writes those as the epoch. */
    private static Object asTsbufferReads(Object leaf) {
        if (leaf instanceof Instant instant) {
            return instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
        }
        return leaf instanceof Date date && date.before(EPOCH) ? EPOCH : leaf;
    }

    private void judgeJson(Tsbuffer.Answer answer) throws Mismatch {
        expectFine("tsbuffer does not read our JSON", answer);
        expectSame("tsbuffer writes other JSON", json, answer.text());
        try {
            expectValue("Java reads another value from JSON", value, message.fromJson(answer.text()));
        } catch (CodecException e) {
            throw new Mismatch("Java does not read the JSON", e);
        }
    }

    private static void expectValue(String kind, Record expected, Record actual) throws Mismatch {
        if (!Survivors.isSame(expected, actual)) {
            throw new Mismatch(kind, "  expected " + expected + "\n  actual   " + actual);
        }
    }

    @Override
    public Formats formats() {
        return formats;
    }

    @Override
    public Choices.Tape tape(Tsbuffer tsbuffer) {
        return choices.tape();
    }

    @Override
    public Trial with(List<Integer> draws) {
        return new JavaTrial<>(message, Choices.replay(draws));
    }

    @Override
    public String shown() {
        return message + " made in Java:\n  value  " + value + "\n  JSON   " + json + "\n  binary " + hex(binary);
    }
}
