package io.tsrpc.it.vectors;

import io.tsrpc.it.vectors.Outcome.Failure;
import io.tsrpc.it.vectors.Outcome.Success;
import io.tsrpc.it.vectors.Outcome.Value;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recorded vector.
 *
 * @param file encode, decode, decode-json or validate
 * @param fields as the README of the vectors has them
 */
record Vector(String file, Map<?, ?> fields) {
    /** What a codec does. */
    enum Step {
        WRITE,
        READ,
        WRITE_JSON,
        READ_JSON
    }

    String name() {
        return (String) Objects.requireNonNull(fields.get("name"));
    }

    Map<?, ?> schema() {
        return Schemas.child(fields, "schema");
    }

    boolean isStrict() {
        return fields.containsKey("strictNullChecks");
    }

    boolean hasValue() {
        return file.equals("encode") || file.equals("validate");
    }

    /** What is written, tagged. */
    @Nullable
    Object value() {
        Object value = fields.get("value");
        return "String".equals(fields.get("objectIdClass")) && value instanceof String hex
                ? Map.of("$", "ObjectId", "hex", hex)
                : value;
    }

    /** Whether only a validator that looks for undeclared keys refuses the value. */
    boolean isExcess() {
        return "ExcessProperty".equals(fields.get("errType")) || "TupleOverLength".equals(fields.get("errType"));
    }

    /** The bytes that are read, as hex. */
    String hex() {
        return (String) Objects.requireNonNull(fields.get("hex"));
    }

    /**
     * The JSON text that is read: what the reference wrote, if it did.
     *
     * @throws Inexpressible if there is none
     */
    String json() {
        return fields.get("jsonText") instanceof String text ? text : givenJson();
    }

    /**
     * The JSON text of what the reference was given.
     *
     * @throws Inexpressible if there is none
     */
    String givenJson() {
        return Tagged.json(fields.get(hasValue() ? "value" : "json"));
    }

    /** What the reference did in each step that it took. */
    Map<Step, Outcome> recorded() {
        Map<Step, Outcome> recorded = new EnumMap<>(Step.class);
        switch (file) {
            case "encode" -> encoded(recorded);
            case "decode" -> recorded.put(Step.READ, result("value", "validatorErr", "err"));
            case "decode-json" -> recorded.put(Step.READ_JSON, result("value", "err", "err"));
            default -> validated(recorded);
        }
        return recorded;
    }

    private void encoded(Map<Step, Outcome> recorded) {
        if (fields.containsKey("hex")) {
            recorded.put(Step.WRITE, new Value(hex()));
            recorded.put(
                    Step.READ,
                    fields.containsKey("decodeErrPhase")
                            ? Failure.recorded(fields.get("decodeErr"))
                            : new Value(decoded("decoded")));
        } else {
            recorded.put(Step.WRITE, Failure.recorded(fields.get("err")));
        }
        if (fields.get("jsonErr") != null) {
            recorded.put(Step.WRITE_JSON, Failure.recorded(fields.get("jsonErr")));
            recorded.put(Step.READ_JSON, Failure.recorded(fields.get("jsonErr")));
        } else if (fields.get("jsonText") instanceof String text) {
            recorded.put(Step.WRITE_JSON, new Value(text));
            recorded.put(
                    Step.READ_JSON,
                    fields.containsKey("jsonDecodeErr")
                            ? Failure.recorded(fields.get("jsonDecodeErr"))
                            : new Value(decoded("jsonDecoded")));
        }
    }

    private @Nullable Object decoded(String field) {
        return fields.containsKey(field) ? fields.get(field) : value();
    }

    private Outcome result(String value, String text, String otherText) {
        if (fields.containsKey(value)) {
            return new Value(fields.get(value));
        }
        Object recorded = fields.get(text);
        return Failure.recorded(recorded == null ? fields.get(otherText) : recorded);
    }

    private void validated(Map<Step, Outcome> recorded) {
        boolean valid = Boolean.TRUE.equals(fields.get("ok"));
        Outcome written = valid ? new Success() : Failure.recorded(fields.get("err"));
        recorded.put(Step.WRITE, written);
        recorded.put(Step.WRITE_JSON, written);
        recorded.put(Step.READ_JSON, written);
    }

    @Override
    public String toString() {
        return file + ": " + name();
    }
}
