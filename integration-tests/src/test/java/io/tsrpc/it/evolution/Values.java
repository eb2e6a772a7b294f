package io.tsrpc.it.evolution;

import io.tsrpc.it.evolution.Schema.Kind;
import io.tsrpc.it.evolution.Schema.Property;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes random values of a type, at the edges of what it may be, as trees of JSON. */
final class Values {
    private static final int DEEPEST = 7;
    private static final int BROAD = 3; // lists in deeper ones are short
    private static final int MOST_BYTES = 3;

    private static final List<Long> WHOLE = List.of(
            0L,
            1L,
            -1L,
            63L,
            64L,
            -65L,
            100L,
            127L,
            -128L,
            200L,
            300L,
            -32_768L,
            32_767L,
            40_000L,
            (long) Integer.MAX_VALUE,
            (long) Integer.MIN_VALUE,
            3_000_000_000L,
            -5_000_000_000L,
            (1L << 53) - 1,
            1L << 60,
            (1L << 60) + 1,
            Long.MAX_VALUE);
    private static final List<Double> FRACTIONS =
            List.of(0.0, 1.0, -1.0, 0.5, -2.5, 0.1, 300.0, 3e9, 1e100, Double.MIN_VALUE);
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "é😀",
            "RED",
            "1",
            "true",
            "null",
            "\"quoted\"",
            "AQID",
            "x".repeat(70),
            "y".repeat(130),
            "123e4567-e89b-12d3-a456-426614174000",
            "2024-02-29",
            "2024-02-29T10:15:30.000Z");
    private static final Map<String, List<String>> FORMS = Map.ofEntries(
            Map.entry("UUID", List.of("123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-000000000000")),
            Map.entry("BIG_DECIMAL", List.of("1.50", "-12345678901234567890.5", "0", "7")),
            Map.entry("BIG_INTEGER", List.of("0", "-7", "12345678901234567890")),
            Map.entry("LOCAL_DATE", List.of("2024-02-29", "1969-12-31")),
            Map.entry("LOCAL_TIME", List.of("10:15:30", "23:59:59.999999999")),
            Map.entry("LOCAL_DATE_TIME", List.of("2024-02-29T10:15:30", "1969-12-31T23:59:59.123456789")),
            Map.entry("OFFSET_DATE_TIME", List.of("2024-02-29T10:15:30+01:00", "2024-02-29T10:15:30Z")),
            Map.entry("ZONED_DATE_TIME", List.of("2024-02-29T10:15:30+01:00[Europe/Paris]")),
            Map.entry("DURATION", List.of("PT1H30M", "PT0S")),
            Map.entry("PERIOD", List.of("P1Y2M3D", "P0D")),
            Map.entry("YEAR_MONTH", List.of("2024-02")),
            Map.entry("URI", List.of("https://example.com/a?b", "a")));
    private static final List<Long> DATES = List.of(0L, 1L, 127L, 128L, 1_000_000_000_000L, 1_709_201_730_123L);
    private static final List<String> KEYS = List.of("a", "key", "1", "-5", "é", "");
    private static final List<Object> ANY = List.of(
            "text",
            "1",
            "",
            5,
            true,
            0.5,
            "AQID",
            "2024-02-29T10:15:30.000Z",
            "RED",
            "K1",
            "K2",
            "K3",
            List.of("a", "b"),
            List.of(1, "a"),
            Map.of("type", "Circle", "radius", 0.5),
            Map.of("x", 1, "y", 2),
            Map.of("1", "a"),
            Map.of("a", Map.of("b", List.of(true))),
            List.of(Map.of()));

    private final Random random;
    private double present;

    Values(long seed) {
        this.random = new Random(seed);
    }

    /** Values of a type, the first of which has all that it may have, the second none of it. */
    List<Object> of(Schema schema, int count) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            present = i == 0 ? 1 : i == 1 ? 0 : i % 4 == 0 ? 0.9 : 0.5;
            values.add(value(schema, 0));
        }
        return values;
    }

    private boolean isPresent(int depth) {
        return random.nextDouble() < (depth > DEEPEST ? 0 : present);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Object value(Schema schema, int depth) {
        return switch (schema.kind()) {
            case BOOLEAN -> random.nextInt(3) > 0;
            case NUMBER -> number(schema);
            case STRING -> pick(schema.java().isEmpty() ? TEXTS : FORMS.getOrDefault(schema.java(), TEXTS));
            case DATE -> date();
            case BUFFER -> buffer(schema.text("arrayType"));
            case ANY -> pick(ANY);
            case OBJECT_ID -> pick(List.of("0102030405060708090a0bff", "ffffffffffffffffffffffff"));
            case ARRAY -> array(schema, depth);
            case TUPLE -> tuple(schema, depth);
            case ENUM -> pick(schema.constants().toList()).value();
            case RECORD -> record(schema, depth);
            case MAP -> map(schema, depth);
            case UNION -> member(schema, depth);
            case LITERAL -> Objects.requireNonNull(schema.node().get("literal"));
            case NULLABLE -> throw new IllegalArgumentException("no value of its own: " + schema.node());
        };
    }

    private Object number(Schema schema) {
        String range = schema.java();
        boolean isUnsigned = schema.text("scalarType").equals("uint");
        if (schema.text("scalarType").isEmpty()) {
            double fraction = pick(FRACTIONS);
            return range.equals("float") ? (Object) (double) (float) Math.min(fraction, 1e30) : fraction;
        }
        List<Long> fitting = WHOLE.stream()
                .filter(n -> Range.contains(range, n) && (n >= 0 || !isUnsigned))
                .toList();
        return pick(fitting);
    }

    private String date() {
        String text = Instant.ofEpochMilli(pick(DATES)).toString();
        return text.contains(".") ? text : text.replace("Z", ".000Z");
    }

    private String buffer(String arrayType) {
        int size = Buffers.elementSize(arrayType);
        ByteBuffer bytes =
                ByteBuffer.allocate(random.nextInt(MOST_BYTES + 1) * size).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            switch (arrayType) {
                case "Float32Array" -> bytes.putFloat(random.nextInt(9) / 2f);
                case "Float64Array" -> bytes.putDouble(random.nextInt(9) / 2.0);
                default -> bytes.put((byte) (int) pick(List.of(0, 1, 127, 200, 255)));
            }
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private int size(int depth) {
        return isPresent(depth) ? 1 + random.nextInt(depth > BROAD ? 1 : 3) : 0;
    }

    private Object array(Schema schema, int depth) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int size = size(depth); size > 0; size--) {
            Object value = element(schema.element(), depth + 1);
            if (!schema.java().equals("Set") || !values.contains(value)) {
                values.add(value);
            }
        }
        if (!values.isEmpty() && !schema.java().equals("Set") && random.nextInt(4) == 0) {
            values.add(values.get(0));
        }
        return values;
    }

    private @Nullable Object element(Schema schema, int depth) {
        if (schema.kind() != Kind.NULLABLE) {
            return value(schema, depth);
        }
        return isPresent(depth) ? value(schema.present(), depth) : null;
    }

    private Object tuple(Schema schema, int depth) {
        List<@Nullable Object> values = new ArrayList<>();
        List<Schema> elements = schema.elements();
        for (int i = 0; i < elements.size(); i++) {
            boolean isAbsent = i >= schema.optionalFrom() && !isPresent(depth);
            values.add(isAbsent ? null : element(elements.get(i), depth + 1));
        }
        while (!values.isEmpty() && values.get(values.size() - 1) == null) {
            values.remove(values.size() - 1);
        }
        return values;
    }

    private Map<String, @Nullable Object> record(Schema schema, int depth) {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        for (Property property : schema.properties().toList()) {
            if (property.type().kind() == Kind.LITERAL) {
                value.put(property.name(), property.type().node().get("literal"));
            } else if (!property.isOptional() || isPresent(depth)) {
                value.put(property.name(), element(property.type(), depth + 1));
            }
        }
        return value;
    }

    private Object map(Schema schema, int depth) {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        String range = schema.keys();
        for (int size = size(depth); size > 0; size--) {
            String key = range.equals("string")
                    ? pick(KEYS)
                    : pick(WHOLE.stream()
                                    .filter(n -> Range.contains(range.equals("long") ? "" : range, n))
                                    .toList())
                            .toString();
            value.put(key, element(schema.values(), depth + 1));
        }
        return value;
    }

    private Object member(Schema schema, int depth) {
        List<Schema.Member> members = schema.members().toList();
        return record(depth > DEEPEST ? members.get(0).type() : pick(members).type(), depth);
    }
}
