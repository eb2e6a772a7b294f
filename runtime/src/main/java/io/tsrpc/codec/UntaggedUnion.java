package io.tsrpc.codec;

import io.tsrpc.text.ShortText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A union whose members have no discriminator. An object in JSON is the first member that it fits and that has all of its properties,
 * otherwise the first that it fits; anything else is the first that it fits. Of several such members, the first counts that leaves
 * nothing of the value, whose tuples may be too long for the others, and whose objects may have more properties. Called by generated
 * codecs only. Immutable.
 *
 * @param <T> the type of the values
 */
public final class UntaggedUnion<T> {
    /** How long the text about a value that is no member may be: it contains those of unions inside. */
    private static final int LONGEST_PROBLEM = 2000;

    private final List<Member<? extends T>> members;
    private final List<Function<JsonReader, T>> reads;
    private final List<Integer> all;
    private final boolean dependsOnNames;

    private UntaggedUnion(List<Member<? extends T>> members) {
        this.members = members;
        this.reads = members.stream().map(UntaggedUnion::<T>reading).toList();
        this.all = IntStream.range(0, members.size()).boxed().toList();
        this.dependsOnNames = members.stream().filter(Member::isObject).count() > 1;
    }

    private static <T> Function<JsonReader, T> reading(Member<? extends T> member) {
        return member::readCounted;
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
        Set<String> names = dependsOnNames ? in.peekNames() : Set.of();
        CodecException[] problems = new CodecException[members.size()];
        T value = read(in, members(names, true), true, problems);
        if (value == null && !names.isEmpty()) {
            value = read(in, members(names, false), false, problems);
        }
        if (value == null) {
            throw problem(Arrays.asList(problems), in.kind());
        }
        return value;
    }

    /** The indexes of the members that have all of these properties, or of the others. */
    private List<Integer> members(Set<String> names, boolean havingAll) {
        return names.isEmpty()
                ? all
                : all.stream()
                        .filter(index -> members.get(index).hasAll(names) == havingAll)
                        .toList();
    }

    /**
     * Reads the first of the members that the value fits.
     *
     * @param orLater whether a later one counts instead that leaves nothing of the value
     * @return null if it fits none
     */
    private @Nullable T read(JsonReader in, List<Integer> indexes, boolean orLater, CodecException[] problems) {
        for (int i = 0; i < indexes.size(); i++) {
            int index = indexes.get(i);
            List<Integer> later = orLater ? indexes.subList(i + 1, indexes.size()) : List.of();
            try {
                return whole(in, in.attempt(reads.get(index)), later);
            } catch (JsonSyntaxException | ReadInVainException e) {
                throw e;
            } catch (CodecException e) {
                problems[index] = e;
            }
        }
        return null;
    }

    /** The value as the first of the later members that leaves nothing of it; otherwise, or if too much would be read again, as it was read. */
    private T whole(JsonReader in, JsonReader.Reading<T> first, List<Integer> later) {
        if (first.isAll()) {
            return first.value();
        }
        Optional<T> whole = in.readAgain(() -> firstWhole(in, first.begin(), later));
        if (whole.isEmpty()) {
            in.leave(first.end());
        }
        return whole.orElse(first.value());
    }

    private Optional<T> firstWhole(JsonReader in, JsonReader.Place begin, List<Integer> indexes) {
        for (int index : indexes) {
            try {
                in.returnTo(begin); // what was read before counts, also if it fitted: it may have unions in it
                JsonReader.Reading<T> reading = in.attempt(reads.get(index));
                if (reading.isAll()) {
                    return Optional.of(reading.value());
                }
                in.returnTo(begin);
            } catch (JsonSyntaxException e) {
                throw e;
            } catch (ReadInVainException e) {
                return Optional.empty();
            } catch (CodecException e) {
                // it does not fit this one, but the one that has read it before
            }
        }
        return Optional.empty();
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
