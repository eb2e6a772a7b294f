package io.tsrpc.it.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsrpc.codec.CodecException;
import io.tsrpc.it.vectors.Outcome.Failure;
import io.tsrpc.it.vectors.Outcome.Value;
import io.tsrpc.it.vectors.Vector.Step;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jspecify.annotations.Nullable;

/** One vector through a generated codec, step by step. */
final class Replay {
    /** Recorded numbers are doubles, exactly; where one is no exact long, a long near to it will do. */
    private static final RecursiveComparisonConfiguration AS_DOUBLES = RecursiveComparisonConfiguration.builder()
            .withEqualsForType((a, b) -> a.doubleValue() == b.doubleValue(), Long.class)
            .withEqualsForType(Double::equals, Double.class)
            .withEqualsForType(Float::equals, Float.class)
            .withStrictTypeChecking(true)
            .build();

    private final Vector vector;
    private final JavaType type;
    private final Schemas.Framing framing;
    private final Contract contract;
    private final Carrier carrier;
    private int steps;

    Replay(Vector vector, JavaType type, Schemas.Framing framing, Contract contract, Carrier carrier) {
        this.framing = framing;
        this.vector = vector;
        this.type = type;
        this.contract = contract;
        this.carrier = carrier;
    }

    /**
     * Takes the steps that Java can take.
     *
     * @param expected what each should give
     * @throws Inexpressible if Java can take none
     */
    void run(Map<Step, Outcome> expected) {
        if (type.equals(new JavaType.Any(true)) && expected.values().stream().anyMatch(Failure.class::isInstance)) {
            throw new Inexpressible(Reason.NO_SUCH_TYPE, "Object takes what `object` does not");
        }
        if (vector.hasValue()) {
            runWithValue(expected);
        } else {
            readJson(expected, vector::givenJson);
        }
        read(expected);
        if (steps == 0) {
            throw new Inexpressible(Reason.NO_SUCH_VALUE, "neither Java nor JSON has " + vector.value());
        }
    }

    /** Writes the value, or if Java does not have it what is read from its JSON. */
    private void runWithValue(Map<Step, Outcome> expected) {
        if (vector.isStrict()) { // null is a value then, but in Java it says that there is none
            readJson(expected, vector::givenJson);
            return;
        }
        Object value;
        try {
            value = type.orNull(vector.value(), contract);
        } catch (NoJavaValue e) {
            if (e.isTextInJson() && expected.get(Step.READ_JSON) instanceof Failure) {
                throw new Inexpressible(Reason.TEXT_IN_JSON, String.valueOf(e.getMessage()));
            }
            if (readJson(expected, vector::givenJson) && !(expected.get(Step.READ_JSON) instanceof Failure)) {
                write(expected, carrier.readJson(vector.givenJson()));
            }
            return;
        }
        readJson(expected, vector::json);
        write(expected, value);
    }

    private void write(Map<Step, Outcome> expected, @Nullable Object value) {
        Outcome hex = expected.get(Step.WRITE);
        if (hex != null) {
            check(hex, () -> carrier.hex(value), written -> assertHex(written, ((Value) hex).value(), value));
        }
        Outcome json = expected.get(Step.WRITE_JSON);
        if (json != null) {
            check(
                    json,
                    () -> carrier.json(value),
                    written -> assertThat(NumberSpelling.normalized(written))
                            .isEqualTo(NumberSpelling.normalized(
                                    (String) Objects.requireNonNull(((Value) json).value()))));
        }
    }

    private void assertHex(String written, @Nullable Object recorded, @Nullable Object value) {
        assertThat(written).isEqualTo(recorded);
        boolean isLiteral = type instanceof Declared.EnumType literal && literal.isLiteral();
        boolean isNamed = !(type instanceof JavaType.NullableElement || type instanceof JavaType.NeverNull);
        if (value != null && isNamed && !isLiteral) {
            String asProperty = Carrier.expectedAsProperty(written, framing);
            assertThat(carrier.hexAsProperty(value)).as("as a property").isEqualTo(asProperty);
            assertThat(carrier.readProperty(asProperty))
                    .as("as a property")
                    .usingRecursiveComparison(AS_DOUBLES)
                    .isEqualTo(carrier.read(written));
        }
    }

    private void read(Map<Step, Outcome> expected) {
        Outcome read = expected.get(Step.READ);
        if (read != null) {
            check(read, () -> carrier.read(vector.hex()), value -> assertValue(value, ((Value) read).value()));
        }
    }

    /** Returns whether there was a text to read. */
    private boolean readJson(Map<Step, Outcome> expected, Supplier<String> json) {
        Outcome read = expected.get(Step.READ_JSON);
        if (read == null) {
            return false;
        }
        String text;
        try {
            text = json.get();
        } catch (Inexpressible e) {
            return false;
        }
        check(read, () -> carrier.readJson(text), value -> assertValue(value, ((Value) read).value()));
        return true;
    }

    private void assertValue(@Nullable Object actual, @Nullable Object recorded) {
        Object expected;
        try {
            expected = type.orNull(recorded, contract);
        } catch (NoJavaValue e) {
            throw new AssertionError("Java cannot have read " + recorded + ", it read " + actual, e);
        }
        if (!Objects.equals(actual, expected)) {
            assertThat(actual).usingRecursiveComparison(AS_DOUBLES).isEqualTo(expected);
        }
    }

    private interface Assertion<T extends @Nullable Object> {
        void on(T value);
    }

    private <T extends @Nullable Object> void check(Outcome expected, Supplier<T> step, Assertion<T> assertion) {
        steps++;
        if (!(expected instanceof Failure failure)) {
            T result = step.get();
            if (expected instanceof Value) {
                assertion.on(result);
            }
            return;
        }
        CodecException error = catchThrowableOfType(CodecException.class, step::get);
        assertThat(error).as("the error %s", failure.text()).isNotNull();
        if (failure.text() != null) {
            assertThat(withoutNumbers(error.getMessage())).isEqualTo(withoutNumbers(failure.text()));
        }
    }

    /** The types of these tests are numbered as they come. */
    private static String withoutNumbers(@Nullable String text) {
        return String.valueOf(text).replaceAll("\\bT\\d+\\b", "T");
    }
}
