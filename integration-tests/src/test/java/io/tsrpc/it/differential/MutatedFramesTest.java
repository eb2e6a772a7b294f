package io.tsrpc.it.differential;

import static io.tsrpc.it.differential.Mismatch.hex;
import static io.tsrpc.it.differential.Tsbuffer.question;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.CodecException;
import io.tsrpc.it.Difference;
import io.tsrpc.it.types.Choices;
import io.tsrpc.it.types.Message;
import io.tsrpc.it.types.RandomValues;
import io.tsrpc.it.types.protocols.MsgClash;
import io.tsrpc.it.types.protocols.MsgJavaPeers;
import io.tsrpc.it.types.protocols.MsgOverlaps;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Frames with a few wrong bits or bytes, of messages of every type: the real {@code tsbuffer} takes those that we take, and refuses those
 * that we refuse, or it is known why not.
 */
class MutatedFramesTest {
    private static final long SEED = Long.getLong("tsrpc.seed", 20_240_229L);
    private static final int TOGETHER = 50;
    private static final int LONGEST = 2_000;
    private static final Set<Class<?>> APART =
            Set.of(MsgJavaPeers.class, MsgClash.class, MsgOverlaps.class); // as in DifferentialTest
    private static final List<Message<?>> MESSAGES = Message.all().stream()
            .filter(message -> !APART.contains(message.type()))
            .toList();

    /** Why one side takes a frame that the other one refuses. */
    private enum Reason {
        /** {@link Difference#CUT_OFF_DATA}. */
        CUT_OFF("The data ends too early\\.|There are \\d+ items announced.*|Read varint error.*"),
        /** {@link Difference#WHOLE_NUMBERS_ARE_EXACT}. */
        NUMBER("`.*` does not fit into a Java `\\w+`.*|`.*` is beyond .*"),
        /** {@link Difference#INVALID_DATES}, {@link Difference#DATES_BEFORE_1970}. */
        DATE("The date is beyond what JavaScript can hold.*"),
        /** {@link Difference#UNKNOWN_BLOCKS}: in headers of 2^32 and more there, the upper bits are lost. */
        HEADER("invalid block header"),
        /** {@link Difference#PARTIAL_ELEMENTS}: in binary tsbuffer drops the last bytes, or fails, as they lie in memory. */
        PARTIAL("The byte length of the array, \\d+, should be a multiple of \\d+\\."),
        /** An element or key twice, which a set or map of Java does not have. */
        TWICE("Duplicate (element in a set|key in a map).*"),
        /** A text that a type of Java does not take. In TypeScript it is any string. */
        TEXT("For input string: .*|`.*` is not a valid `.*`\\.|`.*` is no money|a color has \\d+ bytes, not \\d+"
                + "|A `BigDecimal` has an exponent from .*"),
        /** No member of a union is known, or no property of an object: there the property is undefined, as if it were not sent. */
        NOTHING("There is no known member of \\w+\\.|Missing required property `.*`\\."),
        /**
         * {@link Difference#UNKNOWN_BLOCKS}: Java skips what it does not know, and tsbuffer reads from the wrong byte after it. What it takes
         * then is another value than the frame's, which Java takes too.
         */
        SKIPPED("");

        private final Pattern ours;

        Reason(String ours) {
            this.ours = Pattern.compile("(Property `.*`: )?(" + ours + ")", Pattern.DOTALL);
        }

        private static @Nullable Reason of(String problem) {
            for (Reason reason : values()) {
                if (reason.ours.matcher(problem).matches()) {
                    return reason;
                }
            }
            return null;
        }
    }

    /** A frame. Only one of the last two is not null: what it is when it is written again, or what is wrong. */
    private record Mutant(
            Message<?> message,
            String frame,
            @Nullable String written,
            @Nullable String problem) {}

    private final Tsbuffer tsbuffer = new Tsbuffer();
    private final Random random = new Random(SEED);
    private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    private final Map<Boolean, Integer> same = new HashMap<>();
    private final List<String> unexplained = new ArrayList<>();

    @AfterEach
    void stop() {
        tsbuffer.close();
    }

    @Test
    void tsbufferIsOfTheSameOpinion() {
        compare(2_000);
        assertThat(same).containsKeys(true, false);
    }

    @Test
    @Tag("long-run")
    @Timeout(3600)
    void tsbufferIsOfTheSameOpinionOfMany() {
        compare(200_000);
    }

    private void compare(int frames) {
        for (int i = 0; i < frames; i += TOGETHER) {
            List<Mutant> mutants = new ArrayList<>();
            while (mutants.size() < TOGETHER) {
                mutants.add(mutant(MESSAGES.get(random.nextInt(MESSAGES.size()))));
            }
            mutants.forEach(mutant -> tsbuffer.send(question("binary", mutant.message(), mutant.frame())));
            tsbuffer.flush();
            List<Tsbuffer.Answer> answers =
                    mutants.stream().map(mutant -> tsbuffer.receive()).toList();
            for (int j = 0; j < TOGETHER; j++) {
                judge(mutants.get(j), answers.get(j));
            }
        }
        System.out.printf(
                "mutated frames: %,d, seed %d: both take %,d, both refuse %,d, differences %s%n",
                frames, SEED, same.get(true), same.get(false), reasons);
        assertThat(unexplained).isEmpty();
    }

    private void judge(Mutant mutant, Tsbuffer.Answer answer) {
        if (answer.isFine() == (mutant.problem() == null)) {
            same.merge(answer.isFine(), 1, Integer::sum);
            return;
        }
        Reason reason = mutant.problem() != null ? reasonToRefuse(mutant, answer.text()) : reasonToTake(mutant);
        if (reason == null) {
            unexplained.add(mutant + ", but tsbuffer: " + answer);
        } else {
            reasons.merge(reason, 1, Integer::sum);
        }
    }

    /** We have refused it, and tsbuffer has taken it: it writes it as {@code text}. */
    private static @Nullable Reason reasonToRefuse(Mutant mutant, String text) {
        Reason reason = Reason.of(requireNonNull(mutant.problem()));
        return reason == null
                        && !text.equals(mutant.frame())
                        && text.equals(read(mutant.message(), HexFormat.of().parseHex(text))
                                .written())
                ? Reason.SKIPPED
                : reason;
    }

    /** We have taken it. Without what we have skipped tsbuffer takes it as well. */
    private @Nullable Reason reasonToTake(Mutant mutant) {
        String written = String.valueOf(mutant.written());
        boolean isTakenThen = !written.equals(mutant.frame())
                && tsbuffer.ask(List.of(question("binary", mutant.message(), written)))
                        .get(0)
                        .isFine();
        return isTakenThen ? Reason.SKIPPED : null;
    }

    private <T extends Record> Mutant mutant(Message<T> message) {
        byte[] frame = mutated(message.toBinary(value(message)));
        while (frame.length > LONGEST) {
            frame = mutated(message.toBinary(value(message)));
        }
        return read(message, frame);
    }

    private static <T extends Record> Mutant read(Message<T> message, byte[] frame) {
        try {
            T read = new BinaryReader(frame).readBody(message.codec());
            return new Mutant(message, hex(frame), hex(message.toBinary(read)), null);
        } catch (CodecException e) {
            return new Mutant(message, hex(frame), null, e.getMessage());
        }
    }

    private <T extends Record> T value(Message<T> message) {
        return RandomValues.of(message.type(), Choices.of(random.nextLong()));
    }

    private byte[] mutated(byte[] frame) {
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            int at = random.nextInt(frame.length);
            frame[at] = (byte) (random.nextBoolean() ? random.nextInt() : frame[at] ^ 1 << random.nextInt(8));
        }
        return frame;
    }
}
