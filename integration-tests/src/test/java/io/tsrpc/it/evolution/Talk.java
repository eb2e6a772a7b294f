package io.tsrpc.it.evolution;

import io.tsrpc.codec.CodecException;
import io.tsrpc.it.evolution.Fact.Way;
import io.tsrpc.processor.evolution.Form;
import io.tsrpc.processor.evolution.Reader;
import io.tsrpc.processor.json.JsonParser;
import io.tsrpc.processor.json.JsonPrinter;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Two releases talk: each reads values of a type that the other has written. */
final class Talk {
    private static final HexFormat HEX = HexFormat.of();

    private final Release old;
    private final Release fresh;
    private final Clients clients;
    private final int values;

    /** @param values how many of each type, from each side */
    Talk(Release old, Release fresh, Clients clients, int values) {
        this.old = old;
        this.fresh = fresh;
        this.clients = clients;
        this.values = values;
    }

    /**
     * Talks about a type.
     *
     * @param failures gets what goes wrong at least once, with the first such value; complete when the clients have run
     */
    void about(String schemaId, Map<Fact, String> failures) {
        Schema oldType = old.types().named(schemaId);
        Schema freshType = fresh.types().named(schemaId);
        for (Object value : new Values(values).of(oldType, values)) {
            new Sentence(old, schemaId, value, fresh, failures, Way.OLD_TO_NEW).speak();
        }
        for (Object value : new Values(values).of(freshType, values)) {
            boolean isShared = Expressible.is(freshType, value, oldType);
            Way[] ways = isShared ? new Way[] {Way.NEW_TO_OLD, Way.SHARED_TO_OLD} : new Way[] {Way.NEW_TO_OLD};
            new Sentence(fresh, schemaId, value, old, failures, ways).speak();
        }
    }

    /** A value on its way from one release to another. */
    private final class Sentence {
        private final Release reader;
        private final String schemaId;
        private final Schema written;
        private final Schema read;
        private final Map<Fact, String> failures;
        private final Way[] ways;
        private final Object object;
        private final String json;
        private final byte[] binary;
        private final @Nullable Object value;

        Sentence(
                Release writer,
                String schemaId,
                Object value,
                Release reader,
                Map<Fact, String> failures,
                Way... ways) {
            this.reader = reader;
            this.schemaId = schemaId;
            this.written = writer.types().named(schemaId);
            this.read = reader.types().named(schemaId);
            this.failures = failures;
            this.ways = ways;
            this.object = writer.value(schemaId, JsonPrinter.onOneLine(value));
            this.json = writer.toJson(schemaId, object);
            this.binary = writer.toBinary(schemaId, object);
            this.value = JsonParser.parse(json);
        }

        void speak() {
            String hex = HEX.formatHex(binary);
            java(Form.JSON, () -> reader.value(schemaId, json));
            java(Form.BINARY, () -> reader.fromBinary(schemaId, binary));
            clients.ask(reader, Form.JSON, schemaId, json, r -> judge(Form.JSON, Reader.TSRPC, r));
            clients.ask(reader, Form.BINARY, schemaId, hex, r -> judge(Form.BINARY, Reader.TSRPC, r));
        }

        private void java(Form form, Supplier<Object> read) {
            try {
                Object result = read.get();
                judge(form, Reader.JAVA, reading(result));
            } catch (CodecException e) {
                judge(form, Reader.JAVA, new Reading(false, String.valueOf(e.getMessage())));
            }
        }

        /** A long beyond 2^53 - 1 can be read but not written again: what is equal as text is what was written. */
        private Reading reading(Object result) {
            try {
                return new Reading(true, reader.toJson(schemaId, result));
            } catch (CodecException e) {
                boolean isSame = result.toString().equals(object.toString());
                return new Reading(isSame, isSame ? json : result.toString());
            }
        }

        private void judge(Form form, Reader runtime, Reading reading) {
            boolean isRight = reading.isValue()
                    && new SameValue(runtime).is(written, value, read, JsonParser.parse(reading.text()));
            boolean isGuess = runtime == Reader.JAVA && form == Form.BINARY && Guess.isNeeded(written, value, read);
            if (!isRight && !isGuess) {
                for (Way way : ways) {
                    failures.putIfAbsent(new Fact(way, form, runtime), json + " -> " + reading.text());
                }
            }
        }
    }
}
