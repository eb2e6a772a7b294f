package io.tsrpc.codec;

import io.tsrpc.text.ShortText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A union whose members have no discriminator. A value in JSON is the first member that it fits and that has all of its properties,
 * otherwise the first that it fits. Called by generated codecs only. Immutable.
 *
 * @param <T> the type of the values
 */
public final class UntaggedUnion<T> {
    /** How long the text about a value that is no member may be: it contains those of unions inside. */
    private static final int LONGEST_PROBLEM = 2000;

    private final List<Member<? extends T>> members;
    private final boolean dependsOnNames;

    private UntaggedUnion(List<Member<? extends T>> members) {
        this.members = members;
        this.dependsOnNames = members.stream().filter(Member::isObject).count() > 1;
    }

    /**
     * A member.
     *
     * @param memory how much memory its record takes, if that does not count by itself: it stands for the value
     * @param isObject whether objects fit it
     * @param properties the names of its properties; null if it has those of every object
     * @param read reads it from JSON
     */
    public record Member<T>(
            int memory, boolean isObject, @Nullable Set<String> properties, Function<JsonReader, T> read) {
        private boolean hasAll(Set<String> names) {
            return properties == null || properties.containsAll(names);
        }

        private T readCounted(JsonReader in) {
            if (memory == 0) {
                return read.apply(in);
            }
            in.allocate(memory);
            in.enter();
            T value = read.apply(in);
            in.leave();
            return value;
        }
    }

    /** A union of these members. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the list does not pass the array on
    public static <T> UntaggedUnion<T> of(Member<? extends T>... members) {
        return new UntaggedUnion<>(List.of(members));
    }

    /** A member that is an object with these properties. */
    public static <T> Member<T> object(Function<JsonReader, T> read, String... properties) {
        return new Member<>(0, true, Set.of(properties), read);
    }

    /** A member that an object with any properties may be. */
    public static <T> Member<T> anyObject(int memory, Function<JsonReader, T> read) {
        return new Member<>(memory, true, null, read);
    }

    /** A member that no object is. */
    public static <T> Member<T> value(int memory, Function<JsonReader, T> read) {
        return new Member<>(memory, false, null, read);
    }

    T read(JsonReader in) {
        CodecException[] problems = new CodecException[members.size()];
        for (int index : order(in)) {
            try {
                return in.attempt(members.get(index)::readCounted);
            } catch (JsonSyntaxException | ReadInVainException e) {
                throw e;
            } catch (CodecException e) {
                problems[index] = e;
            }
        }
        throw problem(Arrays.asList(problems), in.kind());
    }

    private int[] order(JsonReader in) {
        IntStream all = IntStream.range(0, members.size());
        Set<String> names = dependsOnNames ? in.peekNames() : Set.of();
        if (names.isEmpty()) {
            return all.toArray();
        }
        List<Integer> having = new ArrayList<>();
        List<Integer> lacking = new ArrayList<>();
        all.forEach(index -> (members.get(index).hasAll(names) ? having : lacking).add(index));
        return Stream.concat(having.stream(), lacking.stream())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What TSBuffer says of a value that is no member (tsbuffer-validator 2.1.3). */
    private static CodecException problem(List<CodecException> problems, String kind) {
        List<String> texts =
                problems.stream().map(CodecException::messageForPeers).toList();
        if (texts.stream().distinct().count() == 1) {
            return problems.get(0);
        }
        List<String> expected = problems.stream().map(CodecException::expected).toList();
        if (!expected.contains("")) {
            return CodecException.type(expected.stream().distinct().collect(Collectors.joining(" | ")), kind);
        }
        StringBuilder text = new StringBuilder("No union member matched, detail:");
        for (int i = 0; i < texts.size(); i++) {
            text.append("\n  <").append(i).append("> ").append(texts.get(i));
        }
        return CodecException.of(ShortText.of(text.toString(), LONGEST_PROBLEM));
    }
}
