package io.tsrpc.it.differential;

import static io.tsrpc.it.differential.Mismatch.expectFine;
import static io.tsrpc.it.differential.Mismatch.expectSame;
import static io.tsrpc.it.differential.Mismatch.hex;
import static io.tsrpc.it.differential.Tsbuffer.question;

import io.tsrpc.codec.CodecException;
import io.tsrpc.it.types.Choices.Tape;
import io.tsrpc.it.types.Message;
import io.tsrpc.it.types.Survivors;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value made in Node: we read what tsbuffer writes in both formats, and write it again. */
final class NodeTrial<T extends Record> implements Trial {
    private static final String NO_JSON = "-";

    private final Message<T> message;
    private final String source;
    private String binary = "";
    private String json = NO_JSON;

    private NodeTrial(Message<T> message, String source) {
        this.message = message;
        this.source = source;
    }

    static NodeTrial<?> ofSeed(Message<?> message, int seed) {
        return new NodeTrial<>(message, "#" + seed);
    }

    @Override
    public List<String> questions() {
        return List.of(question("make", message, source));
    }

    @Override
    public void judge(List<Tsbuffer.Answer> answers) throws Mismatch {
        expectFine("tsbuffer does not write its own value", answers.get(0));
        String[] written = answers.get(0).text().split(" ", 2);
        binary = written[0];
        json = written[1];
        T value = fromBinary();
        expectSame("Java writes other bytes", hex(message.toBinary(value)), binary);
        if (formats() == Formats.BINARY_AND_JSON) {
            T same = fromJson();
            expectSame("Java writes other JSON", message.toJson(same), json);
            if (!Survivors.isSame(value, same)) {
                throw new Mismatch("Java reads different values", "  binary " + value + "\n  JSON   " + same);
            }
        }
    }

    private T fromBinary() throws Mismatch {
        try {
            return message.fromBinary(HexFormat.of().parseHex(binary));
        } catch (CodecException e) {
            throw new Mismatch("Java does not read tsbuffer's binary", e);
        }
    }

    private T fromJson() throws Mismatch {
        try {
            return message.fromJson(json);
        } catch (CodecException e) {
            throw new Mismatch("Java does not read tsbuffer's JSON", e);
        }
    }

    @Override
    public Formats formats() {
        return json.equals(NO_JSON) ? Formats.BINARY : Formats.BINARY_AND_JSON;
    }

    @Override
    public Tape tape(Tsbuffer tsbuffer) {
        Tsbuffer.Answer answer =
                tsbuffer.ask(List.of(question("tape", message, source))).get(0);
        String[] tape = answer.text().split(" ", 2);
        return new Tape(
                split(tape[0]).map(Integer::parseUnsignedInt).toList(),
                split(tape[1]).map(NodeTrial::part).toList());
    }

    private static Stream<String> split(String list) {
        return list.isEmpty() ? Stream.of() : Stream.of(list.split(","));
    }

    private static Tape.Part part(String bounds) {
        int dash = bounds.indexOf('-');
        return new Tape.Part(Integer.parseInt(bounds.substring(0, dash)), Integer.parseInt(bounds.substring(dash + 1)));
    }

    @Override
    public Trial with(List<Integer> draws) {
        return new NodeTrial<>(
                message, draws.stream().map(Integer::toUnsignedString).collect(Collectors.joining(",")));
    }

    @Override
    public String shown() {
        return message + " made in Node:\n  JSON   " + json + "\n  binary " + binary;
    }
}
